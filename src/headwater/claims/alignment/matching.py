"""Compiled: which content word of one wording says the same as which of another, and what weight they cover.

Each is asked of very many pairs of wordings, so that all pairs of a story are handed over at once.
"""

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Weights = NDArray[np.float64]
Numbers = NDArray[np.int64]

# Cosine at which two different words begin to count as one, and how much a synonym is worth beside the word itself.
SOFT_FROM = 0.3
SYNONYM = 0.92
# Two different numbers can be one figure reported twice.
OTHER_NUMBER = 0.45
# The columns of `Bag.marks`.
STEM, CONCEPT, EXACT, FIGURE, PLAIN = range(5)


@dataclass(frozen=True, slots=True)
class Bag:
    """A word list as arrays: ``rows`` of word vectors, ``marks`` and ``weights`` of each word, and their sum.

    ``marks`` has five columns: numbers of stems and concepts, and whether a word is exact, a figure, neither exact nor
    framing.
    """

    rows: Numbers
    marks: Numbers
    weights: Weights
    total: float


@njit(cache=True, fastmath={"reassoc", "contract"})
def cosine(one, i, other, j):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the product of a row of ``one`` and a row of ``other``, float32 both."""
    found = np.float32(0.0)
    for column in range(one.shape[1]):
        found += one[i, column] * other[j, column]
    return found


@njit(cache=True)
def cosines(vectors, firsts, seconds):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the products of rows of ``vectors``, pair by pair."""
    found = np.empty(len(firsts), dtype=np.float32)
    for at in range(len(firsts)):
        found[at] = cosine(vectors, firsts[at], vectors, seconds[at])
    return found


@njit(cache=True)
def pair_up(vectors, rows, one, others, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, C901, PLR0912 - compiled
    """Return which word of ``one`` goes with which of ``other`` (-1: none), and how nearly each says the same.

    ``rows`` and ``others`` are where their vectors stand in ``vectors``. The same word goes before all that are merely
    alike; these are taken greedily from the nearest on. Of equally near ones those at like places go first.
    """
    count, width = len(rows), len(others)
    mate = np.full(count, -1, dtype=np.int64)
    score = np.zeros(count, dtype=np.float32)
    free = np.ones(width, dtype=np.bool_)
    left = min(count, width)
    while left:
        far, first, second = -1, -1, -1
        for i in range(count):
            if mate[i] >= 0:
                continue
            for j in range(width):
                if free[j] and one[i, STEM] == other[j, STEM] and (far < 0 or abs(i - j) < far):
                    far, first, second = abs(i - j), i, j
        if first < 0:
            break
        mate[first], score[first], free[second] = second, 1.0, False
        left -= 1
    if not left:
        return mate, score
    near = np.zeros((count, width), dtype=np.float32)
    for i in range(count):
        if mate[i] >= 0:
            continue
        for j in range(width):
            if not free[j]:
                continue
            if one[i, CONCEPT] == other[j, CONCEPT]:
                near[i, j] = SYNONYM
            elif one[i, FIGURE] and other[j, FIGURE]:
                near[i, j] = OTHER_NUMBER
            elif not one[i, EXACT] and not other[j, EXACT]:
                alike = cosine(vectors, rows[i], vectors, others[j])
                if alike >= SOFT_FROM:
                    near[i, j] = alike
    while left:
        best, far, first, second = np.float32(0.0), 0, -1, -1
        for i in range(count):
            if mate[i] >= 0:
                continue
            for j in range(width):
                value = near[i, j]
                # Rows and columns ascend: of two equally good pairs the one that was met first stays.
                if free[j] and value != 0 and (first < 0 or value > best or (value == best and abs(i - j) < far)):
                    best, far, first, second = value, abs(i - j), i, j
        if first < 0:
            break
        mate[first], score[first], free[second] = second, best, False
        left -= 1
    return mate, score


@njit(cache=True)
def covered(vectors, rows, one, weights, others, other, worth):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return the weight of either side that the other has words for, the number of pairs, and that of plain ones."""
    mate, score = pair_up(vectors, rows, one, others, other)
    there, back, pairs, plain = 0.0, 0.0, 0, 0
    for i in range(len(mate)):
        if mate[i] >= 0:
            there += np.float64(score[i]) * weights[i]
            back += np.float64(score[i]) * worth[mate[i]]
            pairs += 1
            plain += one[i, PLAIN]
    return there, back, pairs, plain


@njit(cache=True)
def all_covered(vectors, rows, marks, weights, offsets, firsts, seconds):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return what `covered` does for pairs of word lists, which stand one behind the other from ``offsets`` on."""
    weight = np.zeros((2, len(firsts)), dtype=np.float64)
    number = np.zeros((2, len(firsts)), dtype=np.int64)
    for at in range(len(firsts)):
        a, b = offsets[firsts[at]], offsets[firsts[at] + 1]
        c, d = offsets[seconds[at]], offsets[seconds[at] + 1]
        weight[0, at], weight[1, at], number[0, at], number[1, at] = covered(
            vectors, rows[a:b], marks[a:b], weights[a:b], rows[c:d], marks[c:d], weights[c:d]
        )
    return weight, number


@njit(cache=True)
def in_common(concepts, offsets, rarity, figures, firsts, seconds):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return the rarities of the concepts that two lists share: their sum, the largest, and whether one is a figure.

    ``concepts`` are the lists one behind the other, each concept once a list. Sums go in the order of the first list.
    """
    total = np.zeros(len(firsts), dtype=np.float64)
    largest = np.zeros(len(firsts), dtype=np.float64)
    figure = np.zeros(len(firsts), dtype=np.bool_)
    seen = np.full(len(rarity), -1, dtype=np.int64)
    for at in range(len(firsts)):
        for place in range(offsets[seconds[at]], offsets[seconds[at] + 1]):
            seen[concepts[place]] = at
        for place in range(offsets[firsts[at]], offsets[firsts[at] + 1]):
            concept = concepts[place]
            if seen[concept] == at:
                total[at] += rarity[concept]
                largest[at] = max(largest[at], rarity[concept])
                figure[at] |= figures[concept]
    return total, largest, figure
