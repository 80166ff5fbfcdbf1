"""The content words of a story's wordings as arrays, so that very many wordings are compared in one compiled call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from headwater.claims.alignment.matching import (
    PLAIN,
    Bag,
    Floats,
    Numbers,
    Weights,
    all_covered,
    covered,
    in_common,
    pair_up,
)
from headwater.claims.alignment.meeting import in_a_row
from headwater.claims.terms import Term
from headwater.text.vectors import embed

# A name or number weighs more than a word, a verb of saying less.
EXACT_WEIGHT, FRAMING_WEIGHT = 1.3, 0.25

# What of a term tells how it is compared: terms that are equal in these are one kind.
Kind = tuple[str, str, str, bool, bool]
# Pairs of wordings by number: the first of each, and the second of each.
Pairs = tuple[Numbers, Numbers]


@dataclass(frozen=True, slots=True)
class Covers:
    """For pairs of wordings: which share of the weight of either the other has words for, and how many these are.

    ``plain`` counts those among ``pairs`` that are neither exact nor framing.
    """

    there: Weights
    back: Weights
    pairs: Numbers
    plain: Numbers


@dataclass(frozen=True, slots=True)
class Common:
    """For pairs of wordings what the rarities of the concepts of both add up to, the largest, if one is a figure."""

    total: Weights
    rarest: Weights
    figure: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Kinds:
    """What there is to know of each kind of term, by its number."""

    numbers: dict[Kind, int]
    rows: list[int]
    marks: list[tuple[int, int, bool, bool, bool]]
    weights: list[float]


class Bags:
    """The word lists of a story's wordings, made when first asked for."""

    def __init__(self, wordings: Sequence[Sequence[Term]], rarity: Mapping[str, float]) -> None:
        """Take the content words of each wording, and how rare each of their concepts is in the story."""
        self._wordings = wordings
        self._rarity = rarity
        self._ids: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._kinds = Kinds({}, [], [], [])
        self._kept: dict[int, tuple[Sequence[Term], Bag]] = {}

    @cached_property
    def _offsets(self) -> Numbers:
        return np.cumsum([0, *map(len, self._wordings)], dtype=np.int64)

    @cached_property
    def sizes(self) -> tuple[Numbers, Numbers]:
        """How many words each wording has, and how many of them are neither exact nor framing."""
        plain = np.concatenate(([0], np.cumsum(self._whole.marks[:, PLAIN])))
        return np.diff(self._offsets), np.diff(plain[self._offsets])

    @cached_property
    def _totals(self) -> Weights:
        weights = self._whole.weights.tolist()
        return np.array([sum(weights[first:last]) for first, last in pairwise(self._offsets.tolist())])

    @cached_property
    def _whole(self) -> Bag:
        """The words of all wordings, one behind the other."""
        return self._made(list(chain.from_iterable(self._wordings)))

    @cached_property
    def _vectors(self) -> Floats:
        """The vectors of all words that were asked about, those of the wordings first."""
        return embed(tuple(self._words)) if self._whole is not None else np.zeros((0, 0), dtype=np.float32)

    @cached_property
    def _concepts(self) -> tuple[Numbers, Numbers, Weights, NDArray[np.bool_]]:
        """The concepts of each wording that are no verbs of saying, how rare each is, and whether it is a figure."""
        numbers = {concept: number for number, concept in enumerate(self._rarity)}
        held = [tuple({numbers[t.concept]: None for t in terms if not t.framing}) for terms in self._wordings]
        return (
            *in_a_row(held),
            np.fromiter(self._rarity.values(), dtype=np.float64, count=len(numbers)),
            np.array([concept[:1].isdigit() for concept in numbers], dtype=np.bool_),
        )

    @cached_property
    def rarities(self) -> Weights:
        """What the rarities of the concepts of each wording add up to."""
        concepts, offsets, rarity, _ = self._concepts
        held = rarity[concepts].tolist()
        return np.array([sum(held[first:last]) for first, last in pairwise(offsets.tolist())])

    def weight(self, term: Term) -> float:
        """Return how much a content word counts: names and numbers more, common words of the story less."""
        rarity = self._rarity.get(term.concept, 1.0)
        kind = EXACT_WEIGHT if term.exact else FRAMING_WEIGHT if term.framing else 1.0
        return rarity * kind

    def covers(self, pairs: Pairs) -> Covers:
        """Return what `cover` says of pairs of wordings."""
        whole, totals = self._whole, self._totals
        weight, number = all_covered(self._vectors, whole.rows, whole.marks, whole.weights, self._offsets, *pairs)
        there, back = (
            np.divide(weight[side], totals[pairs[side]], out=np.zeros(len(pairs[0])), where=totals[pairs[side]] != 0)
            for side in (0, 1)
        )
        return Covers(there, back, number[0], number[1])

    def common(self, pairs: Pairs) -> Common:
        """Return which concepts the wordings of each pair share."""
        return Common(*in_common(*self._concepts, *pairs))

    def cover(self, first: Sequence[Term], second: Sequence[Term]) -> tuple[float, float]:
        """Return which share of the weight of either word list the other has words for."""
        one, other = self._bag(first), self._bag(second)
        if not len(one.rows) or not len(other.rows):
            return 0.0, 0.0
        there, back, _, _ = covered(
            self._vectors, one.rows, one.marks, one.weights, other.rows, other.marks, other.weights
        )
        return there / one.total if one.total else 0.0, back / other.total if other.total else 0.0

    def mates(self, first: Sequence[Term], second: Sequence[Term]) -> list[tuple[int, float]]:
        """Return for each word of ``first`` the word of ``second`` that says the same (-1: none), and how nearly."""
        one, other = self._bag(first), self._bag(second)
        if not len(one.rows) or not len(other.rows):
            return []
        mates, scores = pair_up(self._vectors, one.rows, one.marks, other.rows, other.marks)
        return list(zip(mates.tolist(), scores.tolist(), strict=True))

    def _bag(self, words: Sequence[Term]) -> Bag:
        """The words as arrays; those of a statement, which are a tuple, are kept, for it is compared many times."""
        kept = self._kept.get(id(words))
        if kept is not None:
            return kept[1]
        made = self._made(words)
        if isinstance(words, tuple):
            self._kept[id(words)] = (words, made)  # the words as well, lest others come to have their id
        return made

    def _made(self, words: Sequence[Term]) -> Bag:
        kinds = self._kinds
        known = kinds.numbers
        held = []
        for term in words:
            kind = (term.folded, term.stem, term.concept, term.exact, term.framing)
            number = known.get(kind)
            held.append(self._learn(kind, term) if number is None else number)
        weights = [kinds.weights[at] for at in held]
        return Bag(
            rows=np.array([kinds.rows[at] for at in held], dtype=np.int64),
            marks=np.array([kinds.marks[at] for at in held], dtype=np.int64).reshape(-1, 5),
            weights=np.array(weights, dtype=np.float64),
            total=sum(weights),
        )

    def _learn(self, kind: Kind, term: Term) -> int:
        kinds, ids = self._kinds, self._ids
        kinds.marks.append(
            (
                ids.setdefault(term.stem, len(ids)),
                ids.setdefault("=" + term.concept, len(ids)),
                term.exact,
                term.concept[:1].isdigit(),
                not term.exact and not term.framing,
            )
        )
        kinds.weights.append(self.weight(term))
        kinds.rows.append(self._row(term.folded))
        kinds.numbers[kind] = len(kinds.rows) - 1
        return kinds.numbers[kind]

    def _row(self, word: str) -> int:
        """The row of a word's vector. What a question asks about may hold words that no statement has."""
        at = self._words.get(word)
        if at is None:
            at = self._words[word] = len(self._words)
            if "_vectors" in self.__dict__:
                self._vectors = np.concatenate((self._vectors, embed([word])))
        return at
