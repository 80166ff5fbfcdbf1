"""How alike two wordings are: content words matched one by one, softly by vectors, and the sentence vectors as a whole.

Word alignment first, sentence likeness second, after Sultan et al. 2014 ("Back to basics for monolingual alignment"):
what one wording says that the other has no word for counts against them, by how rare the word is in the story.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.claims.alignment.bags import Bags, Covers, Pairs
from headwater.claims.alignment.matching import Floats, Numbers, Weights, cosines
from headwater.claims.statements import Unit
from headwater.claims.terms import Term
from headwater.model.vocabulary import Quotation
from headwater.text.vectors import embed

Flags = NDArray[np.bool_]

# Where all that two wordings share is names, or one word, they speak of the same people, not of the same thing.
PHRASE_BONUS = 0.08
NAMES_ONLY, ONE_WORD = 0.8, 0.85
# With fewer words than these one word more says nothing yet.
PLAIN_WORDS = 2
# Shares of the parts in the whole.
WORDS_SHARE, VECTOR_SHARE = 0.6, 0.4
# Shared quoted words that make two wordings the same statement.
QUOTED_ANCHOR, QUOTED_SHARE = 2, 0.7
# Or so many words of any kind, one after another: "we are still looking".
FEWEST_EXACT = 4
ANCHOR = 0.9


@dataclass(frozen=True, slots=True)
class Match:
    """A content word of one wording with the word of the other that says the same, and how nearly (1 the same word)."""

    first: int
    second: int
    score: float


@dataclass(frozen=True, slots=True)
class Shared:
    """What pairs of wordings share, word by word, as columns.

    ``low`` is the share of the weight of the fuller one that the other has words for, ``cosine`` the likeness of their
    vectors, ``rarest`` the rarity of the rarest word that both have (0 to 1); ``figure`` says that they have a figure
    in common, ``only_names`` that all they share is names and numbers.
    """

    low: Weights
    cosine: Weights
    rarest: Weights
    figure: Flags
    only_names: Flags


class Alike(NamedTuple):
    """How alike two wordings are; the rest as in `Shared`."""

    score: float
    low: float
    cosine: float
    only_names: bool


class Likeness:
    """Compares the wordings of one story; built once a story, for a word weighs by how rare it is there."""

    def __init__(self, wordings: Sequence[Unit]) -> None:
        """Take one unit for each distinct wording; the index in ``wordings`` names it from here on."""
        self.wordings = tuple(wordings)
        counts = Counter(concept for unit in wordings for concept in {t.concept for t in unit.terms})
        total = len(wordings)
        rarity = {concept: log(1 + total / count) / log(1 + total) for concept, count in counts.items()}
        self._bags = Bags([unit.terms for unit in wordings], rarity)
        self._two: dict[int, frozenset[tuple[str, str]]] = {}
        self._known: dict[tuple[int, int], Alike] = {}

    # Where no two wordings are compared, as in a story of one article, no vector is asked for.

    @cached_property
    def _vectors(self) -> Floats:
        """The vector of each wording."""
        return embed([" ".join(unit.wording) for unit in self.wordings])

    @cached_property
    def _hub(self) -> Floats:
        """How near each wording is to the rest of its story: the nearest tenth, from a fixed sample of it."""
        total = len(self.wordings)
        if total < 3:  # noqa: PLR2004 - a neighbourhood needs neighbours
            return np.zeros(total, dtype=np.float32)
        # A product of twice the precision that is kept: else the last bit hangs on how the library cuts the work.
        exact = self._vectors.astype(np.float64)
        sample = exact[:: max(1, total // 400)]
        near = np.round(exact @ sample.T, 6)
        count = max(2, min(10, sample.shape[0] // 4))
        return np.asarray(np.sort(near, axis=1)[:, -count - 1 : -1].mean(axis=1), dtype=np.float32)

    @cached_property
    def _quoted(self) -> list[Counter[str]]:
        return [Counter(quoted_stems(unit)) for unit in self.wordings]

    def _cosines(self, pairs: Pairs) -> Weights:
        """The hub-corrected likeness of the vectors of pairs of wordings, in about [0, 1]."""
        first, second = pairs
        raw = cosines(self._vectors, first, second).astype(np.float64)
        density = (self._hub[first] + self._hub[second]).astype(np.float64) / 2
        found: Weights = np.clip(0.5 * raw + 0.5 * (0.5 + (raw - density)), 0.0, 1.0)
        return found

    def matches(self, first: Sequence[Term], second: Sequence[Term]) -> tuple[Match, ...]:
        """Return the best one-to-one matching of two word lists, greedily from the nearest pair on."""
        found = self._bags.mates(first, second)
        return tuple(Match(i, mate, score) for i, (mate, score) in enumerate(found) if mate >= 0)

    def coverage(self, first: Sequence[Term], second: Sequence[Term]) -> tuple[float, float]:
        """Return which share of the weight of either word list the other has words for."""
        return self._bags.cover(first, second)

    def overlaps(self, pairs: Sequence[tuple[int, int]]) -> list[float]:
        """Return how alike pairs of wordings are by equal concepts and vectors alone: fast, for whole sentences."""
        if not pairs:
            return []
        given = first, second = _columns(pairs)
        shared, rarities = self._bags.common(given).total, self._bags.rarities
        one, other = (
            np.divide(shared, rarities[side], out=np.zeros(len(pairs)), where=rarities[side] != 0)
            for side in (first, second)
        )
        words = 0.6 * np.minimum(one, other) + 0.4 * np.maximum(one, other)
        found: list[float] = (WORDS_SHARE * words + VECTOR_SHARE * self._cosines(given)).tolist()
        return found

    def score(self, first: int, second: int) -> float:
        """Return how alike two wordings are, in [0, 1]; the same for either order."""
        key = (first, second) if first <= second else (second, first)
        known = self._known.get(key)
        if known is None:
            self._compare([key])
            known = self._known[key]
        return known.score

    def scores(self, pairs: Sequence[tuple[int, int]]) -> list[float]:
        """Return what `score` says of pairs of wordings, lower number first."""
        self._compare(pairs)
        return [self._known[pair].score for pair in pairs]

    def _compare(self, pairs: Iterable[tuple[int, int]]) -> None:
        fresh = [pair for pair in pairs if pair not in self._known]
        if not fresh:
            return
        given = first, second = _columns(fresh)
        found, cosine = self._bags.covers(given), self._cosines(given)
        low, high = np.minimum(found.there, found.back), np.maximum(found.there, found.back)
        words = WORDS_SHARE * (0.6 * low + 0.4 * high) + VECTOR_SHARE * cosine
        scores = np.minimum(1.0, self._phrases_of(fresh) + self._doubt(first, second, found) * words)
        only_names = ((found.pairs > 0) & (found.plain == 0)).tolist()
        anchors = np.array(self.quotations(fresh)) * ANCHOR
        columns = (np.maximum(scores, anchors).tolist(), low.tolist(), cosine.tolist(), only_names)
        self._known.update(zip(fresh, map(Alike, *columns), strict=True))

    def quotations(self, pairs: Sequence[tuple[int, int]]) -> list[float]:
        """Return what `same_quotation` says of the wordings of each pair."""
        held = self._quoted
        known = self.wordings
        return [
            (_same_words(held[u], held[v]) or _is_part(known[u], known[v])) if held[u] and held[v] else 0.0
            for u, v in pairs
        ]

    def shared(self, pairs: Sequence[tuple[int, int]]) -> Shared:
        """Return what the wordings of each pair share, lower number first."""
        self._compare(pairs)
        known = [self._known[pair] for pair in pairs]
        common = self._bags.common(_columns(pairs))
        return Shared(
            low=np.array([one.low for one in known]),
            cosine=np.array([one.cosine for one in known]),
            rarest=common.rarest,
            figure=common.figure,
            only_names=np.array([one.only_names for one in known]),
        )

    def _phrases_of(self, pairs: Sequence[tuple[int, int]]) -> Weights:
        """What the phrases that both wordings of a pair have add to their score."""
        return np.array(
            [
                PHRASE_BONUS if not self._phrases(first).isdisjoint(self._phrases(second)) else 0.0
                for first, second in pairs
            ]
        )

    def _phrases(self, number: int) -> frozenset[tuple[str, str]]:
        """The phrases of two common words: "public hearing" tells more than its two words apart."""
        if number not in self._two:
            self._two[number] = frozenset(
                (a.concept, b.concept)
                for a, b in pairwise(self.wordings[number].terms)
                if not (a.exact or b.exact or a.framing or b.framing)
            )
        return self._two[number]

    def _doubt(self, first: Numbers, second: Numbers, found: Covers) -> Weights:
        """A factor below 1 where what two wordings share tells little: names alone, or a single word."""
        words, plain = self._bags.sizes
        names = (found.pairs > 0) & (found.plain == 0) & (np.minimum(plain[first], plain[second]) >= PLAIN_WORDS)
        one = (found.pairs == 1) & (np.minimum(words[first], words[second]) > PLAIN_WORDS)
        return np.where(names, NAMES_ONLY, np.where(one, ONE_WORD, 1.0))


def _columns(pairs: Sequence[tuple[int, int]]) -> Pairs:
    given = np.array(pairs, dtype=np.int64)
    return np.ascontiguousarray(given[:, 0]), np.ascontiguousarray(given[:, 1])


def same_quotation(one: Unit, other: Unit) -> float:
    """Return 1 where both quote the same words, a share where one quotes a part of them, 0 where they share too few."""
    return _same_words(Counter(quoted_stems(one)), Counter(quoted_stems(other))) or _is_part(one, other)


def _is_part(one: Unit, other: Unit) -> float:
    """Return 1 where both are exact words and those of the one stand in the other, common words though they be."""
    if one.quotation is not Quotation.DIRECT or other.quotation is not Quotation.DIRECT:
        return 0.0
    short, long = sorted((one.wording, other.wording), key=len)
    return float(len(short) >= FEWEST_EXACT and f" {' '.join(short)} " in f" {' '.join(long)} ")


def _same_words(mine: Counter[str], yours: Counter[str]) -> float:
    if not mine or not yours:
        return 0.0
    shared, shorter = (mine & yours).total(), min(mine.total(), yours.total())
    return shared / shorter if shared >= max(QUOTED_ANCHOR, shorter * QUOTED_SHARE) else 0.0


def quoted_stems(unit: Unit) -> tuple[str, ...]:
    """Return the stems of the content words that a unit holds inside quotation marks."""
    if not unit.quotes:
        return ()
    return tuple(t.stem for t in unit.terms if any(q.start <= t.span.start < q.end for q in unit.quotes))
