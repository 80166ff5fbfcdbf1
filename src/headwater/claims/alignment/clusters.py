"""From pairs of wordings to claims: the likeliest are joined first, under average linkage."""

from collections import defaultdict

from headwater.claims.alignment.folding import LOOKED_AT, Story, all_articles, articles, in_two_articles
from headwater.claims.alignment.likeness import Likeness

# Likeness from which each other's best are one claim; from which any two are; and of a whole claim with another.
BEST, ANY, LINKED = 0.34, 0.62, 0.3
# The first where only the words speak for a pair, and what context must add for the lower one.
BEST_ALONE, SUPPORTED = 0.42, 0.04
# A claim holds at most so many statements of one article, and those stand together.
OF_ONE_ARTICLE = 3
SAMPLE = 5
# A wording without a partner.
NOBODY = (0.0, 1)


def accepted(story: Story, likeness: Likeness, scores: dict[tuple[int, int], float]) -> list[tuple[float, int, int]]:
    """The pairs that may be joined, strongest first: each other's best in some two articles, or very alike."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    rivals = {pair: score for pair, score in scores.items() if not _in_one_article(story, *pair)}
    for (u, v), score in rivals.items():
        for one, other in ((u, v), (v, u)):
            for article in articles(story, other):
                if (score, -other) > best.get((one, article), (0.0, 0)):
                    best[one, article] = (score, -other)
    kept = []
    for (u, v), score in rivals.items():
        mutual = any(best.get((u, b), NOBODY)[1] == -v for b in articles(story, v)) and any(
            best.get((v, a), NOBODY)[1] == -u for a in articles(story, u)
        )
        if score >= ANY or (mutual and score >= _needed(likeness, u, v, score)):
            kept.append((-score, u, v))
    return [(-negative, u, v) for negative, u, v in sorted(kept)]


def _needed(likeness: Likeness, u: int, v: int, score: float) -> float:
    """The likeness that each other's best need: more where nothing around the two speaks for them."""
    return BEST if score - likeness.score(u, v) >= SUPPORTED else BEST_ALONE


def _in_one_article(story: Story, u: int, v: int) -> bool:
    """Tell whether one article says both, in different words than these: then they are two statements, not one."""
    if len(story.holders[u]) == len(story.holders[v]) == 1:
        return False
    mine, yours = all_articles(story, u), all_articles(story, v)
    return mine <= yours or yours <= mine


def cluster(
    story: Story, likeness: Likeness, scores: dict[tuple[int, int], float], pairs: list[tuple[float, int, int]]
) -> list[list[int]]:
    """Return the claims as lists of wordings: what a reader put together first, then ``pairs`` in their order."""
    member = list(range(len(story.first)))
    clusters: dict[int, list[int]] = {w: [w] for w in member}
    told = [(True, u, v) for u, v in story.together]
    for decided, u, v in (*told, *((False, u, v) for _, u, v in pairs)):
        a, b = member[u], member[v]
        if a == b or _told_apart(story, clusters[a], clusters[b]):
            continue
        if not decided and not _may_join(story, likeness, scores, clusters[a], clusters[b]):
            continue
        keep, drop = min(a, b), max(a, b)
        clusters[keep] = sorted(clusters[keep] + clusters[drop])
        for w in clusters.pop(drop):
            member[w] = keep
    return list(clusters.values())


def _told_apart(story: Story, first: list[int], second: list[int]) -> bool:
    return bool(story.apart) and any((min(u, v), max(u, v)) in story.apart for u in first for v in second)


def _may_join(
    story: Story, likeness: Likeness, scores: dict[tuple[int, int], float], first: list[int], second: list[int]
) -> bool:
    """Average linkage over a sample of either side, and no claim that gathers an article's scattered statements."""
    if not _stand_together(story, likeness, first, second):
        return False
    total, count = 0.0, 0
    for u in first[:SAMPLE]:
        for v in second[:SAMPLE]:
            if in_two_articles(story, u, v):
                key = (min(u, v), max(u, v))
                total += scores[key] if key in scores else likeness.score(u, v)
                count += 1
    return count > 0 and total / count >= LINKED


def _stand_together(story: Story, likeness: Likeness, first: list[int], second: list[int]) -> bool:
    mine: defaultdict[str, list[int]] = defaultdict(list)
    for w in first:
        for i in story.holders[w][:LOOKED_AT]:
            mine[story.units[i].article].append(i)
    for w in second:
        for i in story.holders[w][:LOOKED_AT]:
            held = mine.get(story.units[i].article, [])
            if len(held) >= OF_ONE_ARTICLE or not all(_beside(story, likeness, i, j) for j in held):
                return False
    return True


def _beside(story: Story, likeness: Likeness, i: int, j: int) -> bool:
    """Whether two statements of one article may be one claim: parts of one sentence, or said twice."""
    one, other = story.units[i], story.units[j]
    if one.sentence == other.sentence and abs(one.order - other.order) == 1:
        return True
    return likeness.score(story.wording[i], story.wording[j]) >= ANY
