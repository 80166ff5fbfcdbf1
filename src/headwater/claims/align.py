"""From statements to claims: which wordings of different articles assert the same thing.

Identical wordings are folded first. Sentences that share rare words are compared, their clauses with them, and the
neighbours of what matched: reports of one event keep much of its order. Pairs that are each other's best are joined,
the likeliest first, under average linkage: a claim never grows along a chain of half-likenesses.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headwater.claims.candidates import candidate_pairs
from headwater.claims.likeness import Likeness, same_quotation
from headwater.claims.statements import Unit
from headwater.model.derivation import Passage, Stemma
from headwater.model.vocabulary import PassageKind, Quotation

# Likeness from which each other's best are one claim; from which any two are; and of a whole claim with another.
BEST, ANY, LINKED = 0.34, 0.62, 0.3
# The first where only the words speak for a pair, and what context must add for the lower one.
BEST_ALONE, SUPPORTED = 0.42, 0.04
# From this likeness on the neighbours of two sentences are compared too, and lend each other weight.
ANCHORED = 0.5
# What context adds: the sentences around two clauses, the neighbours, one speaker or two, a shared passage.
IN_SENTENCE = 0.35
NEIGHBOUR_BONUS, SPEAKER_BONUS, SPEAKER_MALUS, PASSAGE_BONUS = 0.15, 0.08, 0.08, 0.08
# Statements that stand nearer than this, as a share of their articles, lose nothing; at opposite ends they lose most.
NEAR_ENOUGH, FAR_MALUS = 0.3, 0.2
# Two clauses that both leave something open speak of one open matter rather than of two.
OPEN_BONUS = 0.1
# Two clauses that name one day, and share a word besides.
DAY_BONUS = 0.12
# Neighbours that are this alike lend weight; a step may pass over one statement that the other report lacks.
SUPPORTS = 0.45
STEPS = ((1, 1), (1, 2), (2, 1))
# A claim holds at most so many statements of one article, and those stand together.
OF_ONE_ARTICLE = 3
SAMPLE = 5
# Two articles that share one text need not both be looked at to know a wording's best partner in it.
LOOKED_AT = 4

# Of the words of the shorter of two direct quotations, the share that must be in the other for one to be the other.
SAME_SPEECH = 0.34
# A wording without a partner.
NOBODY = (0.0, 1)

Place = tuple[str, int]


@dataclass(slots=True)
class Story:
    """The statements of a story folded by wording, with the sentences that hold them; all lists sorted by content."""

    units: tuple[Unit, ...]
    wording: list[int] = field(default_factory=list)
    first: list[Unit] = field(default_factory=list)
    holders: list[list[int]] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    inside: list[list[int]] = field(default_factory=list)
    after: list[set[int]] = field(default_factory=list)
    depth: list[float] = field(default_factory=list)


def fold(units: Sequence[Unit]) -> Story:
    """Return the story with equal wordings and equal sentences made one; ``units`` come sorted by article and place."""
    story = Story(tuple(units))
    by_place: defaultdict[Place, list[int]] = defaultdict(list)
    known: dict[tuple[str, ...], int] = {}
    for i, unit in enumerate(units):
        number = known.setdefault(unit.wording, len(known))
        if number == len(story.first):
            story.first.append(unit)
            story.holders.append([])
        story.wording.append(number)
        story.holders[number].append(i)
        by_place[unit.article, unit.sentence].append(i)
    longest = Counter(unit.article for unit in units)
    story.depth = [unit.order / longest[unit.article] for unit in units]
    _fold_sentences(story, by_place)
    return story


def _fold_sentences(story: Story, by_place: dict[Place, list[int]]) -> None:
    known: dict[tuple[int, ...], int] = {}
    story.sentence = [0] * len(story.units)
    before: tuple[str, int] | None = None
    for (article, _), held in sorted(by_place.items()):
        key = tuple(story.wording[i] for i in held)
        number = known.setdefault(key, len(known))
        if number == len(story.inside):
            story.inside.append(sorted(set(key)))
            story.after.append(set())
        for i in held:
            story.sentence[i] = number
        if before is not None and before[0] == article and len(story.after[before[1]]) < LOOKED_AT:
            story.after[before[1]].add(number)
        before = (article, number)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Statements and their claims; ``claims`` are lists of indices into ``units``, sorted, and part all of them.

    ``nearest`` is how alike each statement is to the nearest one of another article, joined with it or not.
    """

    units: tuple[Unit, ...]
    claims: tuple[tuple[int, ...], ...]
    likeness: Likeness
    nearest: tuple[float, ...]


def align(units: Sequence[Unit], stemma: Stemma) -> Alignment:
    """Return the claims of a story; ``units`` must be sorted by article and place."""
    story = fold(units)
    likeness = Likeness([*story.first, *(_joined(story, s) for s in range(len(story.inside)))])
    scores = _edges(story, likeness, _shared_wordings(story, stemma))
    clusters = _cluster(story, likeness, scores, _accepted(story, likeness, scores))
    claims = [tuple(sorted(i for wording in cluster for i in story.holders[wording])) for cluster in clusters]
    near = [0.0 if len(_all_articles(story, w)) == 1 else 1.0 for w in range(len(story.first))]
    for (u, v), score in scores.items():
        near[u], near[v] = max(near[u], score), max(near[v], score)
    return Alignment(story.units, tuple(sorted(claims)), likeness, tuple(near[w] for w in story.wording))


def _all_articles(story: Story, wording: int) -> set[str]:
    return {story.units[i].article for i in story.holders[wording]}


def _joined(story: Story, sentence: int) -> Unit:
    """A sentence as one unit, for comparing it as a whole."""
    parts = [story.first[w] for w in story.inside[sentence]]
    parts.sort(key=lambda u: (u.article, u.order))
    first = parts[0]
    words = tuple(w for part in parts for w in part.wording)
    content = tuple(t for part in parts for t in part.terms)
    return Unit(
        first.article, first.span, first.sentence, first.order, None, None, None, None, first.certainty, first.polarity,
        declined=False, open_=False, quotes=(), days=frozenset(), wording=words, terms=content,
    )  # fmt: skip


def _edges(story: Story, likeness: Likeness, shared: set[tuple[int, int]]) -> dict[tuple[int, int], float]:
    """Strengths of the pairs of wordings that were compared, by rare words, passages and neighbourhood."""
    offset = len(story.first)
    content = [likeness.wordings[offset + s].terms for s in range(len(story.inside))]
    pairs = {pair: likeness.overlap(offset + pair[0], offset + pair[1]) for pair in candidate_pairs(content)}
    anchors = [pair for pair, score in pairs.items() if score >= ANCHORED]
    for pair in _neighbours(story, anchors):
        pairs.setdefault(pair, likeness.overlap(offset + pair[0], offset + pair[1]))
    found: dict[tuple[int, int], float] = {}
    for (s, t), whole in pairs.items():
        for u, v, first in _ranked(story, likeness, s, t):
            key = (min(u, v), max(u, v))
            if _other_speech(story.first[u], story.first[v]):
                continue
            score = likeness.score(u, v)
            strength = max(score, (1 - IN_SENTENCE) * score + IN_SENTENCE * whole) if first else score
            strength += _voices(story, u, v) + _places(story, u, v) + (PASSAGE_BONUS if key in shared else 0.0)
            strength += DAY_BONUS if likeness.shares_word(u, v) and story.first[u].days & story.first[v].days else 0.0
            strength += OPEN_BONUS if story.first[u].open_ and story.first[v].open_ else 0.0
            found[key] = max(found.get(key, 0.0), min(1.0, strength))
    return _supported(story, found)


def _other_speech(one: Unit, other: Unit) -> bool:
    """Tell whether both are exact words and not the same ones: what somebody said twice over is two claims."""
    if one.quotation is not Quotation.DIRECT or other.quotation is not Quotation.DIRECT:
        return False
    mine, yours = {t.stem for t in one.terms}, {t.stem for t in other.terms}
    return len(mine & yours) < SAME_SPEECH * min(len(mine), len(yours))


def _ranked(story: Story, likeness: Likeness, s: int, t: int) -> list[tuple[int, int, bool]]:
    """Pairs of clauses of two sentences, nearest first, with whether neither has a nearer partner there.

    Only such a pair can owe its match to the sentences around it.
    """
    pairs = [(u, v) for u in story.inside[s] for v in story.inside[t] if u != v and _in_two_articles(story, u, v)]
    taken: set[tuple[int, int]] = set()
    ranked = []
    for u, v in sorted(pairs, key=lambda p: (-likeness.score(*p), p)):
        first = (0, u) not in taken and (1, v) not in taken
        ranked.append((u, v, first))
        if first:
            taken.update({(0, u), (1, v)})
    return ranked


def _places(story: Story, u: int, v: int) -> float:
    """What the places in the two articles say against a pair: reports keep much of the order of what they retell."""
    one, other = story.holders[u][0], story.holders[v][0]
    apart = abs(story.depth[one] - story.depth[other])
    return -FAR_MALUS * max(0.0, apart - NEAR_ENOUGH) / (1 - NEAR_ENOUGH)


def _supported(story: Story, strengths: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Add to each pair what its neighbours on either side lend it, where they are alike themselves."""
    found = {}
    for (u, v), strength in strengths.items():
        support = max((_around(story, strengths, u, v, side) for side in (-1, 1)), default=0.0)
        found[u, v] = strength + (NEIGHBOUR_BONUS * support if support >= SUPPORTS else 0.0)
    return found


def _around(story: Story, strengths: dict[tuple[int, int], float], u: int, v: int, side: int) -> float:
    """The likeness of the nearest statements before (``side`` -1) or after two wordings, where they stand."""
    best = 0.0
    for i in story.holders[u][:LOOKED_AT]:
        for j in story.holders[v][:LOOKED_AT]:
            for step, other in STEPS:
                a, b = _beyond(story, i, side * step), _beyond(story, j, side * other)
                if a is None or b is None or story.units[i].article == story.units[j].article:
                    continue
                x, y = story.wording[a], story.wording[b]
                best = max(best, 1.0 if x == y else strengths.get((min(x, y), max(x, y)), 0.0))
    return best


def _beyond(story: Story, i: int, step: int) -> int | None:
    """The statement ``step`` places from ``i`` in the same article, None beyond its ends."""
    j = i + step
    return j if 0 <= j < len(story.units) and story.units[j].article == story.units[i].article else None


def _neighbours(story: Story, anchors: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    before: list[set[int]] = [set() for _ in story.after]
    for s, following in enumerate(story.after):
        for t in following:
            before[t].add(s)
    found: set[tuple[int, int]] = set()
    for s, t in anchors:
        sides = (
            (story.after[s], story.after[t]),
            (before[s], before[t]),
            ({s}, story.after[t] | before[t]),
            (story.after[s] | before[s], {t}),
        )
        for side_s, side_t in sides:
            found.update((min(a, b), max(a, b)) for a in side_s for b in side_t if a != b)
    return found


def _in_two_articles(story: Story, u: int, v: int) -> bool:
    mine, yours = (story.units[story.holders[w][0]].article for w in (u, v))
    return mine != yours or len(story.holders[u]) > 1 or len(story.holders[v]) > 1


def _voices(story: Story, u: int, v: int) -> float:
    """What the speakers say for or against: the same name, or two different ones for words that are not the same."""
    one, other = story.first[u], story.first[v]
    if one.speaker is None or other.speaker is None:
        return 0.0
    if same_speaker(one.speaker, other.speaker):
        return SPEAKER_BONUS
    return 0.0 if same_quotation(one, other) else -SPEAKER_MALUS


def same_speaker(one: str, other: str) -> bool:
    """Tell whether two names can be one speaker's: the same last word, or one name inside the other."""
    mine, yours = (name.casefold().replace("’", "'").removesuffix("'s").split() for name in (one, other))
    if not mine or not yours:
        return False
    return mine[-1] == yours[-1] or set(mine) <= set(yours) or set(yours) <= set(mine)


def _shared_wordings(story: Story, stemma: Stemma) -> set[tuple[int, int]]:
    """Pairs of wordings that a passage of the stemma sets side by side."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(story.units):
        places[unit.article].append(i)
    found: set[tuple[int, int]] = set()
    passages = [p for d in stemma.derivations for p in d.passages] + list(stemma.passages)
    for passage in passages:
        if passage.kind is PassageKind.VERBATIM:
            continue  # equal words are found without help
        first, second = (_held(story, places, passage, side=side) for side in (0, 1))
        if len(first) <= 2 and len(second) <= 2:  # noqa: PLR2004 - a long passage sets many clauses against many
            found.update((min(u, v), max(u, v)) for u in first for v in second if u != v)
    return found


def _held(story: Story, places: dict[str, list[int]], passage: Passage, *, side: int) -> set[int]:
    stretch = (passage.first, passage.second)[side]
    return {
        story.wording[i]
        for i in places.get(stretch.article, ())
        if story.units[i].span.overlap(stretch.span) * 2 >= min(len(story.units[i].span), len(stretch.span)) > 0
    }


def _accepted(story: Story, likeness: Likeness, scores: dict[tuple[int, int], float]) -> list[tuple[float, int, int]]:
    """The pairs that may be joined, strongest first: each other's best in some two articles, or very alike."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    rivals = {pair: score for pair, score in scores.items() if not _in_one_article(story, *pair)}
    for (u, v), score in rivals.items():
        for one, other in ((u, v), (v, u)):
            for article in _articles(story, other):
                if (score, -other) > best.get((one, article), (0.0, 0)):
                    best[one, article] = (score, -other)
    kept = []
    for (u, v), score in rivals.items():
        mutual = any(best.get((u, b), NOBODY)[1] == -v for b in _articles(story, v)) and any(
            best.get((v, a), NOBODY)[1] == -u for a in _articles(story, u)
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
    mine, yours = _all_articles(story, u), _all_articles(story, v)
    return mine <= yours or yours <= mine


def _articles(story: Story, wording: int) -> list[str]:
    return sorted({story.units[i].article for i in story.holders[wording][:LOOKED_AT]})


def _cluster(
    story: Story, likeness: Likeness, scores: dict[tuple[int, int], float], pairs: list[tuple[float, int, int]]
) -> list[list[int]]:
    member = list(range(len(story.first)))
    clusters: dict[int, list[int]] = {w: [w] for w in member}
    for _, u, v in pairs:
        a, b = member[u], member[v]
        if a == b or not _may_join(story, likeness, scores, clusters[a], clusters[b]):
            continue
        keep, drop = min(a, b), max(a, b)
        clusters[keep] = sorted(clusters[keep] + clusters[drop])
        for w in clusters.pop(drop):
            member[w] = keep
    return list(clusters.values())


def _may_join(
    story: Story, likeness: Likeness, scores: dict[tuple[int, int], float], first: list[int], second: list[int]
) -> bool:
    """Average linkage over a sample of either side, and no claim that gathers an article's scattered statements."""
    if not _stand_together(story, likeness, first, second):
        return False
    total, count = 0.0, 0
    for u in first[:SAMPLE]:
        for v in second[:SAMPLE]:
            if _in_two_articles(story, u, v):
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
