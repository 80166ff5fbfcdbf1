"""Compiled: which content word of one wording says the same as which of another, and what weight they cover."""

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# Cosine at which two different words begin to count as one, and how much a synonym is worth beside the word itself.
SOFT_FROM = 0.3
SYNONYM = 0.92
# Two different numbers can be one figure reported twice.
OTHER_NUMBER = 0.45
# The rows of `Bag.marks`.
STEM, CONCEPT, EXACT, FIGURE, PLAIN = range(5)


@dataclass(frozen=True, slots=True)
class Bag:
    """A word list as arrays: ``rows`` of word vectors, ``marks`` and ``weights`` of each word, and their sum.

    ``marks`` has five rows: numbers of stems and concepts, and whether a word is exact, a figure, neither exact nor
    framing. ``plain`` is how many of the last there are.
    """

    rows: NDArray[np.intp]
    marks: NDArray[np.int64]
    weights: NDArray[np.float64]
    total: float
    plain: int


@njit(cache=True)
def pair_up(near, one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, C901 - compiled
    """Return which word of ``one`` goes with which of ``other`` (-1: none), and how nearly each says the same.

    ``near`` holds the cosines of their vectors, float32 of shape (words of one, words of the other), and is changed.
    Pairs are taken greedily from the nearest on; of equally near ones those that stand at like places go first.
    """
    rows, columns = near.shape
    for i in range(rows):
        for j in range(columns):
            if one[STEM, i] == other[STEM, j]:
                near[i, j] = 1.0
            elif one[CONCEPT, i] == other[CONCEPT, j]:
                near[i, j] = SYNONYM
            elif one[FIGURE, i] and other[FIGURE, j]:
                near[i, j] = OTHER_NUMBER
            elif one[EXACT, i] or other[EXACT, j] or near[i, j] < SOFT_FROM:
                near[i, j] = 0.0
    mate = np.full(rows, -1, dtype=np.int64)
    score = np.zeros(rows, dtype=np.float32)
    free = np.ones(columns, dtype=np.bool_)
    for _ in range(min(rows, columns)):
        best, far, first, second = np.float32(0.0), 0, -1, -1
        for i in range(rows):
            if mate[i] >= 0:
                continue
            for j in range(columns):
                value = near[i, j]
                # Rows and columns ascend: of two equally good pairs the one that was met first stays.
                if free[j] and value != 0 and (first < 0 or value > best or (value == best and abs(i - j) < far)):
                    best, far, first, second = value, abs(i - j), i, j
        if first < 0:
            break
        mate[first] = second
        score[first] = best
        free[second] = False
    return mate, score


@njit(cache=True)
def covered(near, one, other, weights, others):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the weight of either side that the other has words for, the number of pairs, and that of plain ones."""
    mate, score = pair_up(near, one, other)
    there, back, pairs, plain = 0.0, 0.0, 0, 0
    for i in range(len(mate)):
        if mate[i] >= 0:
            there += np.float64(score[i]) * weights[i]
            back += np.float64(score[i]) * others[mate[i]]
            pairs += 1
            plain += one[PLAIN, i]
    return there, back, pairs, plain
