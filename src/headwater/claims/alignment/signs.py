"""What speaks for and against two wordings being one claim, in figures: the signs that `weighing` turns into odds."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from headwater.claims.alignment.folding import Story, all_articles, articles
from headwater.claims.alignment.likeness import Likeness
from headwater.claims.names import same_speaker
from headwater.model.derivation import Stemma
from headwater.model.vocabulary import UnseenBasis

# The names of the signs, in the order of a row.
NAMES = (
    "words that the fuller wording has for the other",
    "sentence vectors",
    "sentences as wholes",
    "nearest partner in either sentence",
    "rarest shared word",
    "nothing shared but names",
    "a shared figure",
    "one speaker",
    "two speakers",
    "shared words in quotation marks",
    "both leave something open",
    "distance within the articles",
    "a shared passage",
    "one article drew on the other",
    "lead over the next best partner",
    "words of the shorter",
)
# Statements that stand nearer than this, as a share of their articles, are as good as at one place.
NEAR_ENOUGH = 0.3
# A lead beyond this tells no more; nor do more words than these.
FURTHEST_LEAD, MANY_WORDS = 0.3, 10.0

Pair = tuple[int, int]
Signs = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Compared:
    """How two wordings were met: the likeness of their sentences, and whether neither has a nearer partner there."""

    whole: float
    first: bool


class Signing:
    """Tells the signs of pairs of wordings of one story; ``met`` are those that were compared."""

    def __init__(self, story: Story, likeness: Likeness, stemma: Stemma, met: Mapping[Pair, Compared]) -> None:
        """Find the best partners of each wording once."""
        self._story = story
        self._likeness = likeness
        self._ancestors = _ancestors(stemma)
        self._inferred = frozenset(u.id for u in stemma.unseen if u.basis is UnseenBasis.INFERRED)
        self._best: defaultdict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for u, v in met:
            score = likeness.score(u, v)
            for one, other in ((u, v), (v, u)):
                for article in articles(story, other):
                    if article not in all_articles(story, one):
                        self._add(one, article, (score, -other))

    def _add(self, wording: int, article: str, found: tuple[float, int]) -> None:
        """Keep the two best partners that a wording has in an article."""
        held = self._best[wording, article]
        held.append(found)
        held.sort(reverse=True)
        del held[2:]

    def rows(self, pairs: Sequence[Pair], met: Sequence[Compared], passages: AbstractSet[Pair]) -> Signs:
        """Return the signs of each pair, in the order of `NAMES`; ``passages`` are the pairs that share one."""
        likeness = self._likeness
        if not pairs:
            return np.zeros((0, len(NAMES)))
        shared = likeness.shared(pairs)
        speaking = [self._speaking(u, v) for u, v in pairs]
        first, second = np.array(pairs, dtype=np.int64).T
        open_, words, depth = self._each
        leads = np.array([min(self._lead(u, v), self._lead(v, u)) for u, v in pairs])
        return np.column_stack(
            (
                shared.low,
                shared.cosine,
                [one.whole for one in met],
                [one.first for one in met],
                shared.rarest,
                shared.only_names,
                shared.figure,
                [one is True for one in speaking],
                [one is False for one in speaking],
                [likeness.quotation(u, v) for u, v in pairs],
                open_[first] & open_[second],
                # How far from one another the two stand, as shares of their articles: reports keep much of an order.
                np.maximum(0.0, np.abs(depth[first] - depth[second]) - NEAR_ENOUGH),
                [pair in passages for pair in pairs],
                [self._linked(u, v) for u, v in pairs],
                np.clip(leads, -FURTHEST_LEAD, FURTHEST_LEAD),
                np.minimum(1.0, np.minimum(words[first], words[second])),
            )
        )

    @cached_property
    def _each(self) -> tuple[Signs, Signs, Signs]:
        """Of each wording whether it leaves something open, how many words it has, where in its article it stands."""
        story = self._story
        return (
            np.array([unit.open_ for unit in story.first]),
            np.array([len(unit.terms) for unit in story.first]) / MANY_WORDS,
            np.array([story.depth[held[0]] for held in story.holders]),
        )

    def _speaking(self, u: int, v: int) -> bool | None:
        """Whether two wordings have one speaker, None where one of them has none."""
        mine, yours = self._story.first[u].speaker, self._story.first[v].speaker
        return same_speaker(mine, yours) if mine and yours else None

    def related(self, u: int, v: int) -> bool:
        """Whether two wordings stand in articles of which one drew on the other, or both on a parent that is named."""
        mine, yours = (self._story.looked_at[w] for w in (u, v))
        return any(not self._lines(a).isdisjoint(self._lines(b)) for a in mine for b in yours if a != b)

    def _lines(self, article: str) -> frozenset[str]:
        return (self._ancestors.get(article, frozenset()) | {article}) - self._inferred

    def _linked(self, u: int, v: int) -> bool:
        mine, yours = (self._story.looked_at[w] for w in (u, v))
        none: frozenset[str] = frozenset()
        above = self._ancestors
        return any(b in above.get(a, none) or a in above.get(b, none) for a in mine for b in yours if a != b)

    def _lead(self, wording: int, partner: int) -> float:
        """By how much a wording is more like ``partner`` than like its best other partner in the same article."""
        score = self._likeness.score(wording, partner)
        leads = [0.0] if not articles(self._story, partner) else []
        for article in articles(self._story, partner):
            rivals = (s for s, other in self._best.get((wording, article), ()) if -other != partner)
            leads.append(score - next(rivals, 0.0))
        return max(leads)


def _ancestors(stemma: Stemma) -> Mapping[str, frozenset[str]]:
    """Everything that each article goes back to."""
    parents: defaultdict[str, set[str]] = defaultdict(set)
    for edge in stemma.derivations:
        parents[edge.child].add(edge.parent)
    found: dict[str, frozenset[str]] = {}
    for child in parents:
        level, seen = {child}, set[str]()
        while level:
            level = {p for article in level for p in parents.get(article, ())} - seen
            seen |= level
        found[child] = frozenset(seen)
    return found
