"""What speaks for and against two wordings being one claim, in figures: the signs that `weighing` turns into odds."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from headwater.claims.alignment.folding import Story
from headwater.claims.alignment.likeness import Likeness
from headwater.claims.alignment.meeting import Numbers, in_a_row, leads, linked, partners
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
Rows = tuple[Numbers, Numbers]
Partners = tuple[Numbers, Numbers, Numbers, Signs]


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
        number = {article: at for at, article in enumerate(sorted({unit.article for unit in story.units}))}
        self._articles = len(number)
        self._looked = in_a_row([[number[article] for article in held] for held in story.looked_at])
        above = ((a, b) for a, higher in self._ancestors.items() if a in number for b in higher if b in number)
        self._lines = np.array(sorted(number[a] * len(number) + number[b] for a, b in above), dtype=np.int64)
        holding = in_a_row([sorted(number[article] for article in held) for held in story.holding])
        self._best = _best(list(met), likeness, self._looked, holding, len(number))

    def rows(self, pairs: Sequence[Pair], met: Sequence[Compared], passages: AbstractSet[Pair]) -> Signs:
        """Return the signs of each pair, in the order of `NAMES`; ``passages`` are the pairs that share one."""
        likeness = self._likeness
        if not pairs:
            return np.zeros((0, len(NAMES)))
        shared = likeness.shared(pairs)
        speaking = [self._speaking(u, v) for u, v in pairs]
        first, second = np.array(pairs, dtype=np.int64).T.copy()
        open_, words, depth = self._each
        scores = np.array(likeness.scores(pairs))
        lead = leads(first, second, scores, *self._looked, self._articles, *self._best)
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
                likeness.quotations(pairs),
                open_[first] & open_[second],
                # How far from one another the two stand, as shares of their articles: reports keep much of an order.
                np.maximum(0.0, np.abs(depth[first] - depth[second]) - NEAR_ENOUGH),
                [pair in passages for pair in pairs],
                linked(first, second, *self._looked, self._articles, self._lines),
                np.clip(lead, -FURTHEST_LEAD, FURTHEST_LEAD),
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
        return any(not self._line(a).isdisjoint(self._line(b)) for a in mine for b in yours if a != b)

    def _line(self, article: str) -> frozenset[str]:
        return (self._ancestors.get(article, frozenset()) | {article}) - self._inferred


def _best(pairs: Sequence[Pair], likeness: Likeness, looked: Rows, holding: Rows, articles: int) -> Partners:
    """The partners that each wording has in each article that does not hold it, best first, see `meeting.leads`."""
    if not pairs:
        none = np.zeros(0, dtype=np.int64)
        return none, none, none, np.zeros(0)
    first, second = np.array(pairs, dtype=np.int64).T.copy()
    codes, others, scores = partners(first, second, np.array(likeness.scores(pairs)), *looked, *holding, articles)
    order = np.lexsort((others, -scores, codes))
    each, begins = np.unique(codes[order], return_index=True)
    return each, np.append(begins, len(order)), others[order], scores[order]


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
