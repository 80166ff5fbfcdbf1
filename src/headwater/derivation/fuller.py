"""Where it is worth looking for what one text holds more fully than the other: the compiled part of losses."""

import numpy as np
from numba import njit

from headwater.derivation.sequences import first_of, indexed

_VERBATIM, _PARAPHRASED = 0, 2


@njit(cache=True)
def inside(rows, mine, theirs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return for each passage, side and kind of place how many places lie wholly inside it.

    ``mine`` and ``theirs`` are pairs: the places of all kinds, and from where on those of each kind stand among them.
    """
    kinds = len(mine[1]) - 1
    found = np.zeros((len(rows), 2, kinds), dtype=np.int64)
    for k in range(len(rows)):
        for side in range(2):
            places, offsets = mine if side == 0 else theirs
            first, last = rows[k, 2 * side], rows[k, 2 * side + 1]
            for kind in range(kinds):
                for at in range(offsets[kind], offsets[kind + 1]):
                    found[k, side, kind] += places[at, 0] >= first and places[at, 1] <= last
    return found


@njit(cache=True)
def cut(rows, quotations, shortest, share):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the passages with each quotation that they touch of which no passage that is not paraphrased has enough.

    As passage, quotation, and the most words of it that any such passage has, in order.
    """
    kept = np.zeros(len(quotations), dtype=np.int64)
    for q in range(len(quotations)):
        for k in range(len(rows)):
            if rows[k, 4] != _PARAPHRASED:
                common = min(quotations[q, 1], rows[k, 1]) - max(quotations[q, 0], rows[k, 0])
                kept[q] = max(kept[q], common)
    found = np.empty((len(rows) * len(quotations), 3), dtype=np.int64)
    count = 0
    for k in range(len(rows)):
        for q in range(len(quotations)):
            size = quotations[q, 1] - quotations[q, 0]
            touches = quotations[q, 0] < rows[k, 1] and quotations[q, 1] > rows[k, 0]
            if touches and size >= shortest and kept[q] < share * size:
                found[count, 0], found[count, 1], found[count, 2] = k, q, kept[q]
                count += 1
    return found[:count]


@njit(cache=True)
def unmarked(rows, quotations, marks, shortest):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the quotations that stand in a verbatim passage of the other text without any mark there.

    As quotation and where the words stand in the other text, whose ``marks`` are not negative inside quotations.
    """
    found = np.empty((len(quotations), 3), dtype=np.int64)
    count = 0
    for q in range(len(quotations)):
        least = max(np.float64(shortest), 0.5 * (quotations[q, 1] - quotations[q, 0]))
        for k in range(len(rows)):
            if rows[k, 4] != _VERBATIM:
                continue
            begin = max(quotations[q, 0], rows[k, 0])
            shared = max(0, min(quotations[q, 1], rows[k, 1]) - begin)
            place = begin - rows[k, 0] + rows[k, 2]
            if shared >= least and not np.any(marks[place : place + shared] >= 0):
                found[count, 0], found[count, 1], found[count, 2] = q, place, place + shared
                count += 1
                break
    return found[:count]


@njit(cache=True)
def shortened(rows, exact, other, pairs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the full names of which a passage has the last word there, while the first stands nowhere in that text.

    ``pairs`` are the places of two words of a name in ``exact``. As that place and where the last word stands there.
    """
    words, _ = indexed(other)
    found = np.empty((len(pairs), 2), dtype=np.int64)
    count = 0
    for k in range(len(rows)):
        for p in range(len(pairs)):
            at = pairs[p]
            if at < rows[k, 0] or at >= rows[k, 1] - 1:
                continue
            first, last = exact[at], exact[at + 1]
            seen = False
            for before in range(count):
                seen |= exact[found[before, 0] + 1] == last
            if seen or _stands(words, first) or not _stands(words, last):
                continue
            for place in range(rows[k, 2], rows[k, 3]):
                if other[place] == last:
                    found[count, 0], found[count, 1] = at, place
                    count += 1
                    break
    return found[:count]


@njit(cache=True)
def _stands(words, word):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    at = first_of(words, word)
    return at < len(words) and words[at] == word


@njit(cache=True)
def longest_run(one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the length of the longest run of equal words."""
    ending = np.zeros(len(other) + 1, dtype=np.int64)
    best = 0
    for i in range(len(one)):
        for j in range(len(other) - 1, -1, -1):
            ending[j + 1] = ending[j] + 1 if one[i] == other[j] else 0
            best = max(best, ending[j + 1])
    return best
