"""How alike two wordings are: content words matched one by one, softly by vectors, and the sentence vectors as a whole.

Word alignment first, sentence likeness second, after Sultan et al. 2014 ("Back to basics for monolingual alignment"):
what one wording says that the other has no word for counts against them, by how rare the word is in the story.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray

from headwater.claims.statements import Unit
from headwater.claims.terms import Term
from headwater.text.vectors import embed

Floats = NDArray[np.float32]
Numbers = NDArray[np.intp]

# Cosine at which two different words begin to count as one, and how much a synonym is worth beside the word itself.
SOFT_FROM = 0.3
SYNONYM = 0.92
# Two different numbers can be one figure reported twice.
OTHER_NUMBER = 0.45
# Where all that two wordings share is names, or one word, they speak of the same people, not of the same thing.
PHRASE_BONUS = 0.08
NAMES_ONLY, ONE_WORD = 0.8, 0.85
# A name or number weighs more than a word, a verb of saying less.
EXACT_WEIGHT, FRAMING_WEIGHT = 1.3, 0.25
# Shares of the parts in the whole.
WORDS_SHARE, VECTOR_SHARE = 0.6, 0.4
# Shared quoted words that make two wordings the same statement.
QUOTED_ANCHOR, QUOTED_SHARE = 2, 0.7
ANCHOR = 0.9


@dataclass(frozen=True, slots=True)
class Match:
    """A content word of one wording with the word of the other that says the same, and how nearly (1 the same word)."""

    first: int
    second: int
    score: float


@dataclass(frozen=True, slots=True)
class Bag:
    """A word list as arrays: rows of word vectors, numbers of stems and concepts, what matches only itself."""

    rows: Numbers
    stems: Numbers
    concepts: Numbers
    exact: NDArray[np.bool_]
    figure: NDArray[np.bool_]
    any_figure: bool
    weights: tuple[float, ...]


class Likeness:
    """Compares the wordings of one story; built once a story, for a word weighs by how rare it is there."""

    def __init__(self, wordings: Sequence[Unit]) -> None:
        """Take one unit for each distinct wording; the index in ``wordings`` names it from here on."""
        self.wordings = tuple(wordings)
        vocabulary = sorted({term.folded for unit in wordings for term in unit.terms})
        self._row = {word: i for i, word in enumerate(vocabulary)}
        self._words: Floats = embed(vocabulary)
        self._vectors: Floats = embed([" ".join(unit.wording) for unit in wordings])
        counts = Counter(concept for unit in wordings for concept in {t.concept for t in unit.terms})
        total = len(wordings)
        self._rarity = {concept: log(1 + total / count) / log(1 + total) for concept, count in counts.items()}
        self._hub = self._hubs()
        self._ids: dict[str, int] = {}
        self._bags = [self._bag(unit.terms) for unit in wordings]
        self._quoted = [Counter(quoted_stems(unit)) for unit in wordings]
        self._concepts = [{t.concept: None for t in unit.terms if not t.framing} for unit in wordings]
        self._totals = [sum(self._rarity[c] for c in held) for held in self._concepts]
        self._scores: dict[tuple[int, int], float] = {}

    def _hubs(self) -> Floats:
        """How near each wording is to the rest of its story: the nearest tenth, from a fixed sample of it."""
        total = len(self.wordings)
        if total < 3:  # noqa: PLR2004 - a neighbourhood needs neighbours
            return np.zeros(total, dtype=np.float32)
        sample = self._vectors[:: max(1, total // 400)]
        near = self._vectors @ sample.T
        count = max(2, min(10, sample.shape[0] // 4))
        return np.asarray(np.sort(near, axis=1)[:, -count - 1 : -1].mean(axis=1), dtype=np.float32)

    def cosine(self, first: int, second: int) -> float:
        """Return the hub-corrected likeness of two wordings' vectors, in about [0, 1]."""
        raw = float(self._vectors[first] @ self._vectors[second])
        density = float(self._hub[first] + self._hub[second]) / 2
        return max(0.0, min(1.0, 0.5 * raw + 0.5 * (0.5 + (raw - density))))

    def weight(self, term: Term) -> float:
        """Return how much a content word counts: names and numbers more, common words of the story less."""
        rarity = self._rarity.get(term.concept, 1.0)
        kind = EXACT_WEIGHT if term.exact else FRAMING_WEIGHT if term.framing else 1.0
        return rarity * kind

    def matches(self, first: Sequence[Term], second: Sequence[Term]) -> tuple[Match, ...]:
        """Return the best one-to-one matching of two word lists, greedily from the nearest pair on."""
        return self._matched(self._bag(first), self._bag(second))

    def _matched(self, first: Bag, second: Bag) -> tuple[Match, ...]:
        if not len(first.rows) or not len(second.rows):
            return ()
        near = self._near(first, second)
        rows, columns = near.nonzero()
        scores = near[rows, columns].tolist()
        found = sorted(
            zip([-x for x in scores], map(abs, (rows - columns).tolist()), rows.tolist(), columns.tolist(), strict=True)
        )
        used_first: set[int] = set()
        used_second: set[int] = set()
        kept = []
        for negative, _, i, j in found:
            if i not in used_first and j not in used_second:
                used_first.add(i)
                used_second.add(j)
                kept.append(Match(i, j, -negative))
        return tuple(sorted(kept, key=lambda m: m.first))

    def _near(self, first: Bag, second: Bag) -> Floats:
        """How nearly each two words say the same, in [0, 1]; names and numbers only if they are the same."""
        near: Floats = self._words[first.rows] @ self._words[second.rows].T
        near[near < SOFT_FROM] = 0.0
        near[first.exact] = 0.0
        near[:, second.exact] = 0.0
        if first.any_figure and second.any_figure:
            near[first.figure[:, None] & second.figure[None, :]] = OTHER_NUMBER
        near[first.concepts[:, None] == second.concepts[None, :]] = SYNONYM
        near[first.stems[:, None] == second.stems[None, :]] = 1.0
        return near

    def _bag(self, words: Sequence[Term]) -> Bag:
        rows = np.array([self._row[t.folded] for t in words], dtype=np.intp)
        figure = np.array([t.folded[:1].isdigit() for t in words], dtype=bool)
        return Bag(
            rows=rows,
            stems=np.array([self._ids.setdefault(t.stem, len(self._ids)) for t in words], dtype=np.intp),
            concepts=np.array([self._ids.setdefault("=" + t.concept, len(self._ids)) for t in words], dtype=np.intp),
            exact=np.array([t.exact for t in words], dtype=bool),
            figure=figure,
            any_figure=bool(figure.any()),
            weights=tuple(self.weight(t) for t in words),
        )

    def coverage(self, first: Sequence[Term], second: Sequence[Term]) -> tuple[float, float]:
        """Return which share of the weight of either word list the other has words for."""
        one, other = self._bag(first), self._bag(second)
        return _covered(one, other, self._matched(one, other))

    def shares_word(self, first: int, second: int) -> bool:
        """Tell whether two wordings share a content word that is neither a name nor a number."""
        mine, yours = (
            {t.concept for t in self.wordings[n].terms if not t.exact and not t.framing} for n in (first, second)
        )
        return bool(mine & yours)

    def overlap(self, first: int, second: int) -> float:
        """Return how alike two wordings are by equal concepts and vectors alone: fast, for whole sentences."""
        mine, yours = self._concepts[first], self._concepts[second]
        shared = sum(self._rarity[c] for c in mine.keys() & yours.keys())
        sides = [shared / total if (total := self._totals[n]) else 0.0 for n in (first, second)]
        return WORDS_SHARE * (0.6 * min(sides) + 0.4 * max(sides)) + VECTOR_SHARE * self.cosine(first, second)

    def score(self, first: int, second: int) -> float:
        """Return how alike two wordings are, in [0, 1]; the same for either order."""
        key = (first, second) if first <= second else (second, first)
        if key not in self._scores:
            self._scores[key] = self._score(*key)
        return self._scores[key]

    def _score(self, first: int, second: int) -> float:
        one, other = self.wordings[first], self.wordings[second]
        found = self._matched(self._bags[first], self._bags[second])
        there, back = _covered(self._bags[first], self._bags[second], found)
        low, high = min(there, back), max(there, back)
        doubt = _doubt(one.terms, other.terms, found)
        score = self._phrase(one.terms, other.terms) + doubt * (
            WORDS_SHARE * (0.6 * low + 0.4 * high) + VECTOR_SHARE * self.cosine(first, second)
        )
        return max(min(1.0, score), ANCHOR * _same_words(self._quoted[first], self._quoted[second]))

    @staticmethod
    def _phrase(first: Sequence[Term], second: Sequence[Term]) -> float:
        """What a shared phrase of two common words adds: "public hearing" tells more than its two words apart."""
        mine, yours = (
            {(a.concept, b.concept) for a, b in pairwise(side) if not (a.exact or b.exact or a.framing or b.framing)}
            for side in (first, second)
        )
        return PHRASE_BONUS if mine & yours else 0.0


def _covered(first: Bag, second: Bag, found: Sequence[Match]) -> tuple[float, float]:
    got = (sum(m.score * first.weights[m.first] for m in found), sum(m.score * second.weights[m.second] for m in found))
    whole = (sum(first.weights), sum(second.weights))
    return (got[0] / whole[0] if whole[0] else 0.0, got[1] / whole[1] if whole[1] else 0.0)


def _doubt(first: Sequence[Term], second: Sequence[Term], found: Sequence[Match]) -> float:
    """A factor below 1 where what two wordings share tells little."""
    plain = [sum(not t.exact and not t.framing for t in side) for side in (first, second)]
    shared = [m for m in found if not first[m.first].exact and not first[m.first].framing]
    if found and not shared and min(plain) >= 2:  # noqa: PLR2004 - one word more says nothing yet
        return NAMES_ONLY
    if len(found) == 1 and min(len(first), len(second)) > 2:  # noqa: PLR2004 - as above
        return ONE_WORD
    return 1.0


def same_quotation(one: Unit, other: Unit) -> float:
    """Return 1 where both quote the same words, a share where one quotes a part of them, 0 where they share too few."""
    return _same_words(Counter(quoted_stems(one)), Counter(quoted_stems(other)))


def _same_words(mine: Counter[str], yours: Counter[str]) -> float:
    if not mine or not yours:
        return 0.0
    shared, shorter = (mine & yours).total(), min(mine.total(), yours.total())
    return shared / shorter if shared >= max(QUOTED_ANCHOR, shorter * QUOTED_SHARE) else 0.0


def quoted_stems(unit: Unit) -> tuple[str, ...]:
    """Return the stems of the content words that a unit holds inside quotation marks."""
    return tuple(t.stem for t in unit.terms if any(q.start <= t.span.start < q.end for q in unit.quotes))
