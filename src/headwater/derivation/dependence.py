"""How probable it is that two texts depend on each other, or both on a common text, from what they share.

A log-linear model of a few signs, each the larger the more the texts share; four are below nought, the further the
more either text has of its own, or the more of what they share is speech: who took from another may add a name or a
saying, but that each of two has names and speech which the other lacks is how independent reports differ. The weights,
none below nought, are fitted (`data/dependence.tsv`), but for three that the fit has too few examples of. That words in
quotation marks are shared speaks for nothing: everybody in the room can have them. Where a quotation begins and ends,
though, is its reporter's choice.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numba import njit

from headwater.derivation.alignment import Match
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.exclusives import words_of
from headwater.derivation.nearness import nearness
from headwater.derivation.rows import rows_of
from headwater.derivation.weights import SHARING
from headwater.model.vocabulary import PassageKind, Rendering

# So many words in a row two reporters may well have alike; from there on each further half line tells.
FEW_IN_A_ROW, PASSAGE = 15, 10
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
# From so many quotations on that begin and end at the same word, more add nothing.
MOST_QUOTATIONS = 4
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
    "own words: the one that has more",
    "speech: the one that has less",
    "passages in speech",
    "passages in other words",
    "quotations of one extent",
    "words in one order",
    "sentences: how near",
    "sentences: nearer than others",
    "sentences: the nearest, nearer than others",
    "own reporters: in either",
    "own reporters: in both",
)


@dataclass(frozen=True, slots=True)
class Reach:
    """What passages outside quotation marks cover of two texts: shares of either text's words.

    ``any`` counts all passages, ``worded`` those that are not paraphrased; ``own`` shared words, in runs, that are
    neither names nor function words, ``order`` the share of all passages that stand in one order. ``all`` counts those
    inside quotation marks, too, and ``alike`` is the share of both texts' words that stand in one order.
    """

    any: tuple[float, float]
    worded: tuple[float, float]
    own: int
    order: float
    all: tuple[float, float]
    alike: float


def signs(corpus: Corpus, pair: tuple[int, int], matches: Sequence[Match], reach: Reach) -> tuple[float, ...]:
    """Return the signs of `SIGNS`, in their order, for the texts ``pair`` with the passages ``matches``."""
    one, other = (corpus.texts[i] for i in pair)
    voiced = [match for match in matches if not match.quoted]
    length = max(SHORTEST, min(len(one.exact), len(other.exact)))
    ordered = (reach.order - ORDERED_BY_CHANCE) * max(reach.any) if len(voiced) >= FEWEST_ORDERED else 0.0
    same = bool(corpus.families[pair[0]] == corpus.families[pair[1]])
    alone = only_these(one.plain, other.plain, corpus.holders, 1 if same else 2, (corpus.substantial, corpus.names))
    rarity = max(0.0, 1.0 - 2.0 / max(1, corpus.kinds)) / math.sqrt(length)
    mine, yours = (text.sentences.vectors[text.voiced] for text in (one, other))
    near = nearness(mine, yours, (corpus.hubs[pair[0]], corpus.hubs[pair[1]]))
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
        *_own(one, other, corpus),
        -min(_speech(one), _speech(other)),
        max(reach.any) - max(reach.all),
        sum(match.kind is PassageKind.PARAPHRASED for match in voiced) / max(1, len(voiced)),
        min(MOST_QUOTATIONS, len(one.quotations & other.quotations)) / MOST_QUOTATIONS,
        reach.alike,
        near.least,
        near.beyond,
        near.nearest,
        -max(one.presence.shown, other.presence.shown),
        -min(one.presence.shown, other.presence.shown),
    )


def _own(one: Text, other: Text, corpus: Corpus) -> tuple[float, float]:
    """What each of two texts has that the other lacks, below nought.

    That is the names of the one that has fewer (log of their count), and the words of the one that has more (a share,
    of all weighed by how telling they are).
    """
    marks = (corpus.substantial, corpus.names)
    found = [only_here(a.plain, b.plain, marks, corpus.telling) for a, b in ((one, other), (other, one))]
    words = max(round(lacking / max(every, 1.0), 4) for lacking, every, _ in found)
    return -math.log1p(min(called for _, _, called in found)), -words


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
    odds += SHARING["words of one passage"] * math.log1p(max(0, _longest(matches) - FEW_IN_A_ROW) / PASSAGE)
    odds += SHARING["words of one translation"] * math.log1p(of_one_translation(matches) / SENTENCE)
    return round(1 / (1 + math.exp(-odds)), 4)


def _longest(matches: Sequence[Match]) -> float:
    """How many words the longest passage outside quotation marks has that is not paraphrased, but for those changed."""
    worded = [match for match in matches if not match.quoted and match.kind is not PassageKind.PARAPHRASED]
    return max((words_of([match]) * match.score for match in worded), default=0.0)


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
def only_here(one, other, marks, telling):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Weigh in a sorted row the stems of a first set of ``marks`` that the other lacks, and all; count the second's."""
    lacking, every, called = 0.0, 0.0, 0
    j = 0
    for stem in one:
        while j < len(other) and other[j] < stem:
            j += 1
        missing = j == len(other) or other[j] != stem
        if marks[0][stem]:
            every += telling[stem]
            lacking += telling[stem] * missing
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
