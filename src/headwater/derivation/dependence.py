"""How probable it is that two texts depend on each other, or both on a common text, from what they share.

A log-linear model of a few signs, each the larger the more the texts share; three are below nought, the further the
more either text has of its own: who took from another may add a name or a saying, but that each of two has names and
speech which the other lacks is how independent reports differ. The weights, none below nought, are fitted
(`data/dependence.tsv`), but for two that the fit has too few examples of. That words in quotation marks are shared
counts in none of the fitted signs: everybody in the room can have them.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numba import njit

from headwater.derivation.alignment import Match
from headwater.derivation.bodies import Flags
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.exclusives import words_of
from headwater.derivation.rows import rows_of
from headwater.derivation.weights import SHARING
from headwater.model.vocabulary import Rendering

# Words in about half a spoken sentence: two translators may well agree on so many.
SENTENCE = 8
# Words in about half a short quotation: two reporters who each asked may well be given so many.
FEW = 4
# Fewer passages than this have an order by chance; and what share of the passages chance puts in order.
FEWEST_ORDERED, ORDERED_BY_CHANCE = 4, 0.6
# A text with fewer words is weighed as if it had so many.
SHORTEST = 30
# From so many passages on, more add nothing; what the two have alone in common, told by the square root of the shorter
# text's words, counts up to so much.
MOST_PASSAGES, MOST_ALONE = 15, 1.0
# The usual share of speech, and of how many words it counts as much as the text's own.
USUAL_SPEECH, USUAL = 0.15, 100
# Of a text's words this share, in runs of equal words, says all that such runs can.
SATED = 0.2

# The signs that two texts depend on each other or on a common text.
SIGNS = (
    "words in equal runs",
    "share in equal or edited passages",
    "share in passages: the one that has more",
    "share in passages: the one that has less",
    "sentences touched",
    "passages",
    "one order",
    "alone in common: words",
    "alone in common: names",
    "own names: the one that has fewer",
    "own words: the one that has fewer",
    "speech: the one that has less",
)


@dataclass(frozen=True, slots=True)
class Reach:
    """What passages outside quotation marks cover of two texts: shares of either text's words.

    ``any`` counts all passages, ``worded`` those that are not paraphrased; ``own`` shared words, in runs, that are
    neither names nor function words, ``order`` the share of all passages that stand in one order.
    """

    any: tuple[float, float]
    worded: tuple[float, float]
    own: int
    order: float


def signs(corpus: Corpus, pair: tuple[int, int], matches: Sequence[Match], reach: Reach) -> tuple[float, ...]:
    """Return the signs of `SIGNS`, in their order, for the texts ``pair`` with the passages ``matches``."""
    one, other = (corpus.texts[i] for i in pair)
    voiced = [match for match in matches if not match.quoted]
    length = max(SHORTEST, min(len(one.exact), len(other.exact)))
    ordered = (reach.order - ORDERED_BY_CHANCE) * max(reach.any) if len(voiced) >= FEWEST_ORDERED else 0.0
    same = bool(corpus.families[pair[0]] == corpus.families[pair[1]])
    alone = only_these(one.plain, other.plain, corpus.holders, 1 if same else 2, (corpus.substantial, corpus.names))
    rarity = max(0.0, 1.0 - 2.0 / max(1, corpus.kinds)) / math.sqrt(length)
    return (
        min(1.0, reach.own / max(1.0, SATED * min(len(one.exact), len(other.exact)))),
        max(reach.worded),
        max(reach.any),
        min(reach.any),
        max(_sentences(one, voiced, 0), _sentences(other, voiced, 1)),
        min(len(voiced), MOST_PASSAGES) / MOST_PASSAGES,
        ordered,
        min(MOST_ALONE, rarity * alone[0]),
        min(MOST_ALONE, rarity * alone[1]),
        *_own(one, other, (corpus.substantial, corpus.names)),
        -min(_speech(one), _speech(other)),
    )


def _own(one: Text, other: Text, marks: tuple[Flags, Flags]) -> tuple[float, float]:
    """What each of two texts has that the other lacks, the less of both: names (log of their count), share of words."""
    mine, theirs = only_here(one.plain, other.plain, marks), only_here(other.plain, one.plain, marks)
    words = min(mine[0] / max(1, mine[1]), theirs[0] / max(1, theirs[1]))
    return -math.log1p(min(mine[2], theirs[2])), -words


def _speech(text: Text) -> float:
    """The share of a text's words that stand in quotation marks, that of a short text drawn towards the usual one.

    That three sentences hold no speech says little.
    """
    quoted = float(np.count_nonzero(text.body.quotation >= 0))
    return (quoted + USUAL * USUAL_SPEECH) / (len(text.exact) + USUAL)


def probability(matches: Sequence[Match], alone: Sequence[Match], found: Sequence[float]) -> float:
    """Return the probability of dependence; ``alone`` are the passages that one newsroom was told, see `exclusives`."""
    if not matches:
        return 0.0
    intercept, weights = fitted()
    odds = intercept + sum(weight * sign for weight, sign in zip(weights, found, strict=True))
    odds += SHARING["words told to one newsroom"] * math.log1p(words_of(alone) / FEW)
    odds += SHARING["words of one translation"] * math.log1p(of_one_translation(matches) / SENTENCE)
    return round(1 / (1 + math.exp(-odds)), 4)


def of_one_translation(matches: Sequence[Match]) -> int:
    """Return how many words of speech in another language both texts have in the same words."""
    return words_of([match for match in matches if match.rendering is Rendering.SAME_TRANSLATION])


@cache
def fitted() -> tuple[float, tuple[float, ...]]:
    """Return the intercept and the weights of `SIGNS`, in log odds.

    Raises:
        ValueError: where the table and the program name different signs.
    """
    rows = rows_of("dependence.tsv")
    if [row[0] for row in rows] != ["intercept", *SIGNS]:
        message = f"dependence.tsv does not fit the program: {sorted({row[0] for row in rows} ^ {*SIGNS})}"
        raise ValueError(message)
    return float(rows[0][1]), tuple(float(row[1]) for row in rows[1:])


def _sentences(text: Text, matches: Sequence[Match], side: int) -> float:
    """The share of a text's sentences that any passage touches."""
    if not len(text.sentences):
        return 0.0
    touched = np.zeros(len(text.sentences), dtype=np.bool_)
    for match in matches:
        first, last = match.second if side else match.first
        touched[int(text.body.sentence[first]) : int(text.body.sentence[last - 1]) + 1] = True
    return float(touched.sum()) / len(touched)


@njit(cache=True)
def only_here(one, other, marks):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Count in a sorted row the stems of a first set of ``marks`` that the other lacks, all of it, and the second's."""
    lacking, every, called = 0, 0, 0
    j = 0
    for stem in one:
        while j < len(other) and other[j] < stem:
            j += 1
        missing = j == len(other) or other[j] != stem
        every += marks[0][stem]
        lacking += marks[0][stem] and missing
        called += marks[1][stem] and missing
    return lacking, every, called


@njit(cache=True)
def only_these(one, other, holders, most, marks):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Count the stems of two sorted rows that at most ``most`` families hold, by each of two sets of ``marks``."""
    words, called = 0, 0
    i, j = 0, 0
    while i < len(one) and j < len(other):
        if one[i] < other[j]:
            i += 1
        elif one[i] > other[j]:
            j += 1
        else:
            if holders[one[i]] <= most:
                words += marks[0][one[i]]
                called += marks[1][one[i]]
            i += 1
            j += 1
    return words, called
