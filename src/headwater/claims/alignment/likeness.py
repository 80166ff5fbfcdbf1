"""How alike two wordings are: content words matched one by one, softly by vectors, and the sentence vectors as a whole.

Word alignment first, sentence likeness second, after Sultan et al. 2014 ("Back to basics for monolingual alignment"):
what one wording says that the other has no word for counts against them, by how rare the word is in the story.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

import numpy as np

from headwater.claims.alignment.matching import Bag, Floats, covered, pair_up
from headwater.claims.statements import Unit
from headwater.claims.terms import Term
from headwater.text.vectors import embed

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
# The vectors of so many words of a story's wordings are kept beside those of its vocabulary.
MOST_TAKEN = 1 << 16


@dataclass(frozen=True, slots=True)
class Match:
    """A content word of one wording with the word of the other that says the same, and how nearly (1 the same word)."""

    first: int
    second: int
    score: float


@dataclass(frozen=True, slots=True)
class Shared:
    """What two wordings share, word by word.

    ``low`` is the share of the weight of the fuller one that the other has words for, ``rarest`` the rarity of the
    rarest word that both have (0 to 1), ``figure`` says that they have a figure in common, ``only_names`` that all they
    share is names and numbers.
    """

    low: float
    rarest: float
    figure: bool
    only_names: bool


class Likeness:
    """Compares the wordings of one story; built once a story, for a word weighs by how rare it is there."""

    def __init__(self, wordings: Sequence[Unit]) -> None:
        """Take one unit for each distinct wording; the index in ``wordings`` names it from here on."""
        self.wordings = tuple(wordings)
        counts = Counter(concept for unit in wordings for concept in {t.concept for t in unit.terms})
        total = len(wordings)
        self._rarity = {concept: log(1 + total / count) / log(1 + total) for concept, count in counts.items()}
        self._ids: dict[str, int] = {}
        self._kept: dict[int, tuple[Sequence[Term], Bag]] = {}
        self._taken: dict[int, tuple[Bag, Floats]] = {}
        self._room = MOST_TAKEN
        self._quoted = [Counter(quoted_stems(unit)) for unit in wordings]
        self._concepts = [{t.concept: None for t in unit.terms if not t.framing} for unit in wordings]
        self._totals = [sum(self._rarity[c] for c in held) for held in self._concepts]
        self._two: dict[int, frozenset[tuple[str, str]]] = {}
        self._scores: dict[tuple[int, int], float] = {}

    # Where no two wordings are compared, as in a story of one article, no vector is asked for.

    @cached_property
    def _row(self) -> dict[str, int]:
        vocabulary = sorted({term.folded for unit in self.wordings for term in unit.terms})
        return {word: i for i, word in enumerate(vocabulary)}

    @cached_property
    def _words(self) -> Floats:
        return embed(tuple(self._row))

    @cached_property
    def _rows(self) -> list[Floats]:
        """The vector of each wording."""
        return list(self._vectors)

    @cached_property
    def _vectors(self) -> Floats:
        return embed([" ".join(unit.wording) for unit in self.wordings])

    @cached_property
    def _hub(self) -> list[np.float32]:
        return list(self._hubs())

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
        raw = float(self._rows[first] @ self._rows[second])
        density = float(self._hub[first] + self._hub[second]) / 2
        return max(0.0, min(1.0, 0.5 * raw + 0.5 * (0.5 + (raw - density))))

    def weight(self, term: Term) -> float:
        """Return how much a content word counts: names and numbers more, common words of the story less."""
        rarity = self._rarity.get(term.concept, 1.0)
        kind = EXACT_WEIGHT if term.exact else FRAMING_WEIGHT if term.framing else 1.0
        return rarity * kind

    def matches(self, first: Sequence[Term], second: Sequence[Term]) -> tuple[Match, ...]:
        """Return the best one-to-one matching of two word lists, greedily from the nearest pair on."""
        one, other = self._bag(first), self._bag(second)
        if not len(one.rows) or not len(other.rows):
            return ()
        mates, scores = pair_up(self._near(one, other), one.marks, other.marks)
        found = zip(mates.tolist(), scores.tolist(), strict=True)
        return tuple(Match(i, mate, score) for i, (mate, score) in enumerate(found) if mate >= 0)

    def _near(self, first: Bag, second: Bag) -> Floats:
        near: Floats = self._vectors_of(first) @ self._vectors_of(second).T
        return near

    def _vectors_of(self, words: Bag) -> Floats:
        """The vectors of a word list; of those compared first they are kept, a kilobyte a word."""
        kept = self._taken.get(id(words))
        if kept is not None:
            return kept[1]
        made: Floats = self._words.take(words.rows, axis=0)
        if self._room > 0:
            self._room -= len(made)
            self._taken[id(words)] = (words, made)  # the list as well, lest another comes to have its id
        return made

    def _bag(self, words: Sequence[Term]) -> Bag:
        """The words as arrays; those of a statement, which are a tuple, are kept, for it is compared many times."""
        kept = self._kept.get(id(words))
        if kept is not None:
            return kept[1]
        made = self._made(words)
        if isinstance(words, tuple):
            self._kept[id(words)] = (words, made)  # the words as well, lest others come to have their id
        return made

    def _place(self, word: str) -> int:
        """The row of a word's vector. What a question asks about may hold words that no statement has."""
        at = self._row.get(word)
        if at is None:
            self._words = np.concatenate((self._words, embed([word])))
            at = self._row[word] = len(self._row)
        return at

    def _made(self, words: Sequence[Term]) -> Bag:
        ids = self._ids
        weights = [self.weight(t) for t in words]
        plain = [not t.exact and not t.framing for t in words]
        marks = (
            [ids.setdefault(t.stem, len(ids)) for t in words],
            [ids.setdefault("=" + t.concept, len(ids)) for t in words],
            [t.exact for t in words],
            [t.concept[:1].isdigit() for t in words],
            plain,
        )
        return Bag(
            rows=np.array([self._place(t.folded) for t in words], dtype=np.intp),
            marks=np.array(marks, dtype=np.int64),
            weights=np.array(weights, dtype=np.float64),
            total=sum(weights),
            plain=sum(plain),
        )

    def coverage(self, first: Sequence[Term], second: Sequence[Term]) -> tuple[float, float]:
        """Return which share of the weight of either word list the other has words for."""
        return self._covered(self._bag(first), self._bag(second))[:2]

    def _covered(self, one: Bag, other: Bag) -> tuple[float, float, int, int]:
        """What `coverage` says, how many words found a counterpart, and how many of these are plain words."""
        if not len(one.rows) or not len(other.rows):
            return 0.0, 0.0, 0, 0
        there, back, pairs, plain = covered(self._near(one, other), one.marks, other.marks, one.weights, other.weights)
        return there / one.total if one.total else 0.0, back / other.total if other.total else 0.0, pairs, plain

    def shares_word(self, first: int, second: int) -> bool:
        """Tell whether two wordings share a content word that is neither a name nor a number."""
        mine, yours = (
            {t.concept for t in self.wordings[n].terms if not t.exact and not t.framing} for n in (first, second)
        )
        return bool(mine & yours)

    def overlap(self, first: int, second: int) -> float:
        """Return how alike two wordings are by equal concepts and vectors alone: fast, for whole sentences."""
        mine, yours = self._concepts[first], self._concepts[second]
        # In the order of the words: sets have none, and sums of one order differ from those of another.
        shared = sum([self._rarity[c] for c in mine if c in yours])
        sides = [shared / total if (total := self._totals[n]) else 0.0 for n in (first, second)]
        return WORDS_SHARE * (0.6 * min(sides) + 0.4 * max(sides)) + VECTOR_SHARE * self.cosine(first, second)

    def score(self, first: int, second: int) -> float:
        """Return how alike two wordings are, in [0, 1]; the same for either order."""
        key = (first, second) if first <= second else (second, first)
        if key not in self._scores:
            self._scores[key] = self._score(*key)
        return self._scores[key]

    def _score(self, first: int, second: int) -> float:
        one, other = (self._bag(self.wordings[n].terms) for n in (first, second))
        there, back, pairs, plain = self._covered(one, other)
        low, high = min(there, back), max(there, back)
        phrase = PHRASE_BONUS if not self._phrases(first).isdisjoint(self._phrases(second)) else 0.0
        score = phrase + _doubt(one, other, pairs, plain) * (
            WORDS_SHARE * (0.6 * low + 0.4 * high) + VECTOR_SHARE * self.cosine(first, second)
        )
        return max(min(1.0, score), ANCHOR * _same_words(self._quoted[first], self._quoted[second]))

    def shared(self, first: int, second: int) -> Shared:
        """Return what two wordings share, the same for either order."""
        one, other = self.wordings[first].terms, self.wordings[second].terms
        there, back, pairs, plain = self._covered(self._bag(one), self._bag(other))
        mine, yours = self._concepts[first], self._concepts[second]
        both = [c for c in mine if c in yours]
        return Shared(
            low=min(there, back),
            rarest=max((self._rarity[c] for c in both), default=0.0),
            figure=any(c[:1].isdigit() for c in both),
            only_names=pairs > 0 and plain == 0,
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


def _doubt(first: Bag, second: Bag, pairs: int, plain: int) -> float:
    """A factor below 1 where what two wordings share, ``pairs`` of words and ``plain`` among them, tells little."""
    if pairs and not plain and min(first.plain, second.plain) >= 2:  # noqa: PLR2004 - one word more says nothing yet
        return NAMES_ONLY
    if pairs == 1 and min(len(first.rows), len(second.rows)) > 2:  # noqa: PLR2004 - as above
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
