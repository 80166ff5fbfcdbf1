"""Runs of equal words of two texts, and which of them go on with one another: the compiled part of alignment."""

import numpy as np
from numba import njit

from headwater.derivation.sequences import indexed, similarity


@njit(cache=True)
def tile(one, other, marks_one, marks_other, shortest, quoted):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return the runs of equal words as ``(first, second, length)``, the longest first, so that no word is in two.

    A run is at least ``shortest`` words long, inside quotation marks on both sides (``marks`` not negative) ``quoted``.
    """
    found = _runs(one, other, marks_one, marks_other, shortest, quoted)
    count, n, m = len(found), len(one), len(other)
    # Longest first; equal ones by how little the order of the texts is disturbed, then by place.
    keys = np.empty(count, dtype=np.float64)
    for k in range(count):
        keys[k] = -found[k, 2] * 1e7 + abs(found[k, 0] * m - found[k, 1] * n) / max(1, n) + found[k, 0] * 1e-5
    order = np.argsort(keys, kind="mergesort")
    used_one = np.zeros(n, dtype=np.bool_)
    used_other = np.zeros(m, dtype=np.bool_)
    kept = np.empty((count, 3), dtype=np.int32)
    tiles = 0
    for at in order:
        i, j, length = found[at, 0], found[at, 1], found[at, 2]
        while length > 0 and (used_one[i] or used_other[j]):
            i += 1
            j += 1
            length -= 1
        while length > 0 and (used_one[i + length - 1] or used_other[j + length - 1]):
            length -= 1
        least = shortest
        if length > 0 and marks_one[i] >= 0 and marks_other[j] >= 0:
            least = quoted
        clear = length >= least
        for t in range(length):
            if used_one[i + t] or used_other[j + t]:
                clear = False
        if clear:
            used_one[i : i + length] = True
            used_other[j : j + length] = True
            kept[tiles, 0] = i
            kept[tiles, 1] = j
            kept[tiles, 2] = length
            tiles += 1
    return kept[:tiles].copy()


@njit(cache=True)
def _runs(one, other, marks_one, marks_other, shortest, quoted):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202, PLR0913, PLR0917 - compiled
    """All runs of equal words that cannot be made longer, by where they end. Only equal words are looked at."""
    n, m = len(one), len(other)
    starts, places = _postings(one, other)
    # How long the run is that ends at a word of the other text: of the row before, until the row overwrites it.
    ending = np.zeros(m + 1, dtype=np.int32)
    found = np.empty((n + m + 16, 3), dtype=np.int32)
    count = 0
    for i in range(n):
        # From the end, so that the length before a word is still that of the row before.
        for at in range(starts[i, 1] - 1, starts[i, 0] - 1, -1):
            j = places[at]
            ending[j + 1] = ending[j] + 1 if i and j and one[i - 1] == other[j - 1] else 1
        for at in range(starts[i, 0], starts[i, 1]):
            j = places[at]
            if i + 1 < n and j + 1 < m and one[i + 1] == other[j + 1]:
                continue
            length = ending[j + 1]
            least = shortest
            if marks_one[i] >= 0 and marks_other[j] >= 0:
                least = quoted
            if length >= least:
                if count == len(found):
                    grown = np.empty((2 * count, 3), dtype=np.int32)
                    grown[:count] = found
                    found = grown
                found[count, 0], found[count, 1], found[count, 2] = i - length + 1, j - length + 1, length
                count += 1
    return found[:count]


@njit(cache=True)
def _postings(one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    """For each word of ``one`` from where to where its places in ``other`` stand in what is returned second."""
    words, places = indexed(one)
    words_other, places_other = indexed(other)
    starts = np.empty((len(one), 2), dtype=np.int64)
    at = 0
    for k in range(len(one)):
        if k and words[k] == words[k - 1]:
            starts[places[k]] = starts[places[k - 1]]
            continue
        while at < len(other) and words_other[at] < words[k]:
            at += 1
        first = at
        while at < len(other) and words_other[at] == words[k]:
            at += 1
        starts[places[k], 0], starts[places[k], 1] = first, at
    return starts, places_other


@njit(cache=True)
def marked(runs, side, size):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Mark the words of one side that lie in any run."""
    marks = np.zeros(size, dtype=np.bool_)
    for k in range(len(runs)):
        marks[runs[k, side] : runs[k, side] + runs[k, 2]] = True
    return marks


@njit(cache=True)
def trim(runs, sentences_one, sentences_other, shortest):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Cut off, in place, the few words by which a run reaches into a neighbouring sentence of either text."""
    for k in range(len(runs)):
        for side in range(2):
            marks = sentences_one if side == 0 else sentences_other
            begin, length = runs[k, side], runs[k, 2]
            head = 1
            while head < length and marks[begin + head] == marks[begin]:
                head += 1
            if head < min(shortest, length) and begin > 0 and marks[begin - 1] == marks[begin]:
                runs[k, 0] += head
                runs[k, 1] += head
                runs[k, 2] -= head
            begin, length = runs[k, side], runs[k, 2]
            if length <= 0:
                continue
            end = begin + length
            tail = 1
            while tail < length and marks[end - 1 - tail] == marks[end - 1]:
                tail += 1
            if tail < min(shortest, length) and end < len(marks) and marks[end - 1] == marks[end]:
                runs[k, 2] -= tail


@njit(cache=True)
def in_order(runs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the runs of any length by where they begin in the first text: no two begin at one word."""
    keys = np.empty(len(runs), dtype=np.int64)
    count = 0
    for k in range(len(runs)):
        if runs[k, 2] > 0:
            keys[count] = np.int64(runs[k, 0]) << 32 | k
            count += 1
    keys = keys[:count]
    keys.sort()
    found = np.empty((count, 3), dtype=np.int64)
    for k in range(count):
        found[k] = runs[keys[k] & 0xFFFFFFFF]
    return found


@njit(cache=True)
def joins(before, run, sentences, regions, bounds):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Tell whether ``run`` goes on with the passage that ``before`` ends. ``bounds``: the longest gap, a long run."""
    shorter = min(before[2], run[2])
    for at in range(2):
        last, first = before[at] + before[2] - 1, run[at]
        if not 0 <= first - last - 1 <= min(bounds[0], before[2] + run[2]):
            return False
        if regions[at][last] != regions[at][first]:
            return False
        if shorter < bounds[1] and sentences[at][last] != sentences[at][first]:
            return False
    return True


@njit(cache=True)
def chained(runs, sentences, regions, bounds):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return where in ``runs``, which are in order, the first of each chain of runs stands that follow each other."""
    firsts = np.empty(len(runs) + 1, dtype=np.int64)
    count = 0
    for k in range(len(runs)):
        if not k or not joins(runs[k - 1], runs[k], sentences, regions, bounds):
            firsts[count] = k
            count += 1
    firsts[count] = len(runs)
    return firsts[: count + 1]


@njit(cache=True)
def _is_whole_quotation(marks, first, last, shortest):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    inside = marks[first]
    if inside < 0 or last - first < shortest or marks[last - 1] != inside:
        return False
    return (first == 0 or marks[first - 1] != inside) and (last == len(marks) or marks[last] != inside)


@njit(cache=True)
def _mostly(marks, first, last):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    """Whether most of the stretch stands inside quotation marks."""
    inside = 0
    for at in range(first, last):
        inside += marks[at] >= 0
    return 2 * inside > last - first


@njit(cache=True)
def passages(exact, stems, substantial, quotations, runs, firsts, bounds):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return of each chain that says enough its stretches, substance, whether it is quoted, its runs, and likeness.

    ``exact`` and ``quotations`` are of both texts, ``stems`` of the first. ``bounds`` are the fewest words and the
    least substance of a passage, of how many words a quoted run says something by itself, and the shortest quotation.
    """
    found = np.empty((len(firsts) - 1, 7), dtype=np.int64)
    alike = np.ones(len(firsts) - 1)
    count = 0
    for k in range(len(firsts) - 1):
        chain = runs[firsts[k] : firsts[k + 1]]
        substance, words, whole = 0, 0, False
        for at in range(len(chain)):
            i, j, size = chain[at, 0], chain[at, 1], chain[at, 2]
            words += size
            for place in range(i, i + size):
                substance += substantial[stems[place]]
            whole |= _is_whole_quotation(quotations[0], i, i + size, bounds[3])
            whole |= _is_whole_quotation(quotations[1], j, j + size, bounds[3])
        a, b = chain[0, 0], chain[-1, 0] + chain[-1, 2]
        c, d = chain[0, 1], chain[-1, 1] + chain[-1, 2]
        quoted = _mostly(quotations[0], a, b) and _mostly(quotations[1], c, d)
        enough = words >= bounds[0] and substance >= bounds[1]
        spoken = quoted and (substance > 0 or words > bounds[2])
        if not (enough or spoken or whole):
            continue
        found[count, 0], found[count, 1], found[count, 2], found[count, 3] = a, b, c, d
        found[count, 4], found[count, 5], found[count, 6] = substance, quoted, len(chain)
        if len(chain) > 1:
            alike[count] = similarity(exact[0][a:b], exact[1][c:d])
        count += 1
    return found[:count], alike[:count]
