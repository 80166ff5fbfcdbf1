"""Words that two texts have in the same order: longest common subsequences, sixty-four words at a time.

The method is that of Hyyrö (2004, "Bit-parallel LCS-length computation revisited"): a row of bits says of each word of
the first text whether the subsequence grows there, and a word of the second takes a few additions to bring it up to
date. Words that one text alone has change nothing and are passed over. Lengths and places are those that rapidfuzz
finds; here they stay arrays, where it makes an object of each word and of each stretch.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

Ints = NDArray[np.int32]

_WORD = 64
_SHIFT, _REST, _ONE = np.uint64(6), np.uint64(63), np.uint64(1)


def common(one: Ints, other: Ints) -> int:
    """Return how many words the longest common subsequence of two sequences has."""
    return int(length(one, other))


def likeness(one: Ints, other: Ints) -> float:
    """Return what part of the words of both stands in their longest common subsequence; 1 where neither has any."""
    return float(similarity(one, other))


@njit(cache=True)
def indexed(words):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the words of a sequence in order of their numbers, and the place of each; places of one word in order."""
    size = len(words)
    keys = np.empty(size, dtype=np.int64)
    for at in range(size):
        keys[at] = np.int64(words[at]) << 32 | at
    keys.sort()
    sorted_words, places_of = np.empty(size, dtype=np.int32), np.empty(size, dtype=np.int32)
    for at in range(size):
        sorted_words[at], places_of[at] = keys[at] >> 32, keys[at] & 0xFFFFFFFF
    return sorted_words, places_of


@njit(cache=True)
def first_of(sorted_words, word):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return where ``word`` stands first, or would stand."""
    low, high = 0, len(sorted_words)
    while low < high:
        middle = (low + high) >> 1
        if sorted_words[middle] < word:
            low = middle + 1
        else:
            high = middle
    return low


@njit(cache=True)
def _advance(row, mask, sorted_words, places_of, word):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    """Bring ``row`` up to date, in place, by a word of the second text. ``mask`` is empty before and after."""
    size = len(sorted_words)
    first = first_of(sorted_words, word)
    last = first
    while last < size and sorted_words[last] == word:
        place = np.uint64(places_of[last])
        mask[place >> _SHIFT] |= _ONE << (place & _REST)
        last += 1
    if last == first:
        return
    carry = np.uint64(0)
    for block in range(np.int64(np.uint64(places_of[first]) >> _SHIFT), len(row)):
        grown = row[block] & mask[block]
        total = row[block] + grown
        over = np.uint64(total < grown)
        total += carry
        over |= np.uint64(total < carry)
        row[block] = total | (row[block] - grown)
        mask[block] = np.uint64(0)
        carry = over


@njit(cache=True)
def length(one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """See `common`."""
    if len(one) == 0 or len(other) == 0:
        return 0
    sorted_words, places_of = indexed(one)
    blocks = (len(one) + _WORD - 1) // _WORD
    row = np.full(blocks, ~np.uint64(0), dtype=np.uint64)
    mask = np.zeros(blocks, dtype=np.uint64)
    for j in range(len(other)):
        _advance(row, mask, sorted_words, places_of, other[j])
    found = 0
    for i in range(len(one)):
        found += not (row[i // _WORD] >> np.uint64(i % _WORD)) & _ONE
    return found


@njit(cache=True)
def similarity(one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """See `likeness`."""
    total = len(one) + len(other)
    if total == 0:
        return 1.0
    return 1.0 - (total - 2 * length(one, other)) / total


@njit(cache=True)
def places(one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the places in either sequence of the words of a longest common subsequence, pair by pair, from the end."""
    n, m = len(one), len(other)
    head = 0
    while head < min(n, m) and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(n, m) - head and one[n - 1 - tail] == other[m - 1 - tail]:
        tail += 1
    found = np.empty((min(n, m), 2), dtype=np.int64)
    count = 0
    for at in range(tail):
        found[count, 0], found[count, 1] = n - 1 - at, m - 1 - at
        count += 1
    if head + tail < min(n, m):
        inner = _inner(one[head : n - tail], other[head : m - tail])
        for at in range(len(inner)):
            found[count, 0], found[count, 1] = inner[at, 0] + head, inner[at, 1] + head
            count += 1
    for at in range(head - 1, -1, -1):
        found[count, 0], found[count, 1] = at, at
        count += 1
    return found[:count]


@njit(cache=True)
def _inner(one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    """Do what `places` does, where both begin with different words and end with different ones."""
    sorted_words, places_of = indexed(one)
    blocks = (len(one) + _WORD - 1) // _WORD
    rows = np.empty((len(other), blocks), dtype=np.uint64)
    row = np.full(blocks, ~np.uint64(0), dtype=np.uint64)
    mask = np.zeros(blocks, dtype=np.uint64)
    for j in range(len(other)):
        _advance(row, mask, sorted_words, places_of, other[j])
        rows[j] = row
    found = np.empty((min(len(one), len(other)), 2), dtype=np.int64)
    count, i, j = 0, len(one), len(other)
    while i and j:
        bit = _ONE << np.uint64((i - 1) % _WORD)
        block = (i - 1) // _WORD
        if rows[j - 1, block] & bit:
            i -= 1
        elif j > 1 and not rows[j - 2, block] & bit:
            j -= 1
        else:
            i -= 1
            j -= 1
            found[count, 0], found[count, 1] = i, j
            count += 1
    return found[:count]
