"""From pairs of wordings to claims: the likeliest are joined first, under average linkage."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from headwater.claims.alignment.counted import Counting
from headwater.claims.alignment.folding import LOOKED_AT, Story, in_two_articles
from headwater.claims.alignment.likeness import Likeness
from headwater.claims.alignment.strength import Strengths

# How likely two wordings, and all of two claims on average, must be one before they are joined.
JOINED = 0.4
# The same for what is left over in two articles that go back to one another or to one parent, where each is the other's
# likeliest partner; less where both leave something open, for few statements do.
LEFT_OVER, LEFT_OPEN = 0.2, 0.15
# A claim holds at most so many statements of one article, and those stand together or are so much alike.
OF_ONE_ARTICLE, ALIKE = 3, 0.62
# What a report opens with sums up what it tells again below in other words: so much alike is enough there.
OPENING, ALIKE_IN_OPENING = 3, 0.3
SAMPLE = 5


def cluster(story: Story, likeness: Likeness, strengths: Strengths, counting: Sequence[Counting]) -> list[list[int]]:
    """Return the claims as lists of wordings: what a reader put together first, then the likeliest pairs.

    Then comes what a rewrite left so far from its source that nothing but the derivation between the two speaks for it,
    and last what counts one thing in other words.
    """
    growing = _Growing(story, likeness, strengths)
    for u, v in story.together:
        growing.join(u, v, None)
    likely = sorted((-one, u, v) for (u, v), one in strengths.known.items() if one >= JOINED)
    for _, u, v in likely:
        growing.join(u, v, JOINED)
    for u, v in list(_left_over(story, strengths, growing)):
        growing.join(u, v, _level(story, u, v))
    for u, v, level in counting:
        growing.join(u, v, level)
    return list(growing.claims.values())


class _Growing:
    """The claims as they grow: ``claims`` by number, ``of`` the number of each wording's."""

    def __init__(self, story: Story, likeness: Likeness, strengths: Strengths) -> None:
        self._story = story
        self._likeness = likeness
        self._strengths = strengths
        self.of = list(range(len(story.first)))
        self.claims: dict[int, list[int]] = {w: [w] for w in self.of}

    def join(self, u: int, v: int, level: float | None) -> None:
        """Make one the claims of two wordings, if they are as likely one as ``level`` asks; None asks nothing."""
        a, b = self.of[u], self.of[v]
        if a == b or _told_apart(self._story, self.claims[a], self.claims[b]):
            return
        if level is not None and not self._may_join(self.claims[a], self.claims[b], level):
            return
        keep, drop = min(a, b), max(a, b)
        self.claims[keep] = sorted(self.claims[keep] + self.claims[drop])
        for w in self.claims.pop(drop):
            self.of[w] = keep

    def _may_join(self, first: list[int], second: list[int], level: float) -> bool:
        """Average linkage over a sample of either side, and no claim that gathers an article's scattered statements."""
        if not _stand_together(self._story, self._likeness, first, second):
            return False
        pairs = [(u, v) for u in first[:SAMPLE] for v in second[:SAMPLE] if in_two_articles(self._story, u, v)]
        return bool(pairs) and sum(self._strengths.of(u, v) for u, v in pairs) / len(pairs) >= level

    def articles(self) -> dict[int, set[str]]:
        """Return the articles that hold each claim, by its number."""
        return {at: {a for w in held for a in self._story.holding[w]} for at, held in self.claims.items()}


def _left_over(story: Story, strengths: Strengths, growing: _Growing) -> Iterator[tuple[int, int]]:
    """Yield the pairs of wordings of related articles, likeliest first, that are each other's likeliest among the rest.

    The rest are wordings whose claim the other's article does not hold yet.
    """
    held = growing.articles()
    rest = sorted(
        (-one, u, v)
        for (u, v), one in strengths.known.items()
        if one >= _level(story, u, v)
        and held[growing.of[u]].isdisjoint(story.holding[v])
        and held[growing.of[v]].isdisjoint(story.holding[u])
        and strengths.related(u, v)
    )
    best: dict[tuple[int, str], int] = {}
    for _, u, v in rest:
        for one, other in ((u, v), (v, u)):
            for article in story.looked_at[other]:
                best.setdefault((one, article), other)
    for _, u, v in rest:
        there = any(best[u, article] == v for article in story.looked_at[v])
        if there and any(best[v, article] == u for article in story.looked_at[u]):
            yield u, v


def _level(story: Story, u: int, v: int) -> float:
    return LEFT_OPEN if story.first[u].open_ and story.first[v].open_ else LEFT_OVER


def _told_apart(story: Story, first: list[int], second: list[int]) -> bool:
    return bool(story.apart) and any((min(u, v), max(u, v)) in story.apart for u in first for v in second)


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
    opens = min(one.sentence, other.sentence) < OPENING and one.sentence != other.sentence
    return likeness.score(story.wording[i], story.wording[j]) >= (ALIKE_IN_OPENING if opens else ALIKE)
