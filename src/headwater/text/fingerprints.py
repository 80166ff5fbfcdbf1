"""Hashed words, winnowed shingles, and how many of them texts share: the fast comparison of many texts.

The kernels run over one buffer of UCS-4 code points with offsets, so that positions are code points of the text as
given. Winnowing after Schleimer, Wilkerson and Aiken (2003): of every ``WINDOW`` neighbouring shingles the smallest
hash is kept, so that any shared run of ``SIZE + WINDOW - 1`` words is found.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numba import njit
from numpy.typing import NDArray

from headwater.text.words import FOLD

SIZE = 5
WINDOW = 4

Hashes = NDArray[np.uint64]
Positions = NDArray[np.int32]
Offsets = NDArray[np.int64]

# What the folding table says about a code point beside the letter that it folds to.
BREAK, SKIP, JOIN = 0, 1, 2
CONNECTORS = ".,'’-‐‑&/·"
BMP = 0x10000


@dataclass(frozen=True, slots=True)
class HashedWords:
    """The words of several texts: folded hash, and where each stands (code points, half-open) in its own text.

    The words of text ``i`` are ``offsets[i]:offsets[i + 1]``.
    """

    hashes: Hashes
    starts: Positions
    ends: Positions
    offsets: Offsets


@dataclass(frozen=True, slots=True)
class Prints:
    """The distinct fingerprints of several texts, sorted within each; those of text ``i`` as in `HashedWords`."""

    prints: Hashes
    offsets: Offsets


def hash_words(texts: Sequence[str]) -> HashedWords:
    """Return the words of ``texts``, hashed so that case, accents and typographic variants do not count.

    Words are those of `headwater.text.words`, save that combining marks stay inside theirs.
    """
    lengths = np.fromiter((len(text) for text in texts), dtype=np.int64, count=len(texts))
    offsets = np.zeros(len(texts) + 1, dtype=np.int64)
    np.cumsum(lengths, out=offsets[1:])
    # Lone surrogates occur in texts read from broken JSON; they are no letters, but must not stop the reading.
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return HashedWords(*_hash_words(codes, offsets, _folding(), _joining()))


def winnow(words: HashedWords, size: int = SIZE, window: int = WINDOW) -> Prints:
    """Return the winnowed fingerprints of each text: hashes of ``size`` words in a row, one of ``window`` kept."""
    prints, offsets = _winnow(words.hashes, words.offsets, size, window)
    return Prints(prints, offsets)


def shared_counts(prints: Prints) -> NDArray[np.int32]:
    """Return the matrix of how many fingerprints each two texts share; the diagonal holds each text's own count.

    A sort-merge join: quadratic only in the number of texts that hold the same fingerprint.
    """
    number = len(prints.offsets) - 1
    owners = np.repeat(np.arange(number, dtype=np.int32), np.diff(prints.offsets))
    order = np.argsort(prints.prints, kind="stable")
    counts: NDArray[np.int32] = _count_pairs(prints.prints[order], owners[order], number)
    return counts


@cache
def _folding() -> NDArray[np.uint32]:
    """For each code point of the basic plane the one it counts as, BREAK between words, SKIP for marks inside them."""
    table = np.zeros(BMP, dtype=np.uint32)
    for code in range(BMP):
        char = chr(code)
        if char.isalnum():
            plain = unicodedata.normalize("NFKD", char.casefold())
            table[code] = ord(plain[0]) if plain else code
        elif unicodedata.combining(char) or char == "\u00ad":
            table[code] = SKIP
    return table


@cache
def _joining() -> NDArray[np.uint32]:
    """For each code point the connector that it counts as inside a word, or 0."""
    table = np.zeros(BMP, dtype=np.uint32)
    for char in CONNECTORS:
        table[ord(char)] = ord(char.translate(FOLD))
    return table


@njit(cache=True)
def _hash_words(codes, offsets, folding, joining):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    total = len(codes) // 2 + len(offsets)
    hashes = np.empty(total, dtype=np.uint64)
    starts = np.empty(total, dtype=np.int32)
    ends = np.empty(total, dtype=np.int32)
    firsts = np.zeros(len(offsets), dtype=np.int64)
    found = 0
    for text in range(len(offsets) - 1):
        first, last = offsets[text], offsets[text + 1]
        at = first
        while at < last:
            code = codes[at]
            if code >= BMP or folding[code] <= SKIP:
                at += 1
                continue
            value = np.uint64(14695981039346656037)
            begin = at
            while at < last:
                code = codes[at]
                letter = folding[code] if code < BMP else np.uint32(BREAK)
                if letter == BREAK:
                    follows = codes[at + 1] if at + 1 < last else np.uint32(0)
                    inside = code < BMP and joining[code] > 0 and follows < BMP and folding[follows] > SKIP
                    if not inside:
                        break
                    letter = joining[code]
                if letter != SKIP:
                    value = (value ^ np.uint64(letter)) * np.uint64(1099511628211)
                at += 1
            value ^= value >> np.uint64(32)
            hashes[found] = value * np.uint64(0x9E3779B97F4A7C15)
            starts[found] = begin - first
            ends[found] = at - first
            found += 1
        firsts[text + 1] = found
    return hashes[:found].copy(), starts[:found].copy(), ends[:found].copy(), firsts


@njit(cache=True)
def _winnow(hashes, offsets, size, window):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202, C901 - compiled
    kept = np.empty(len(hashes), dtype=np.uint64)
    firsts = np.zeros(len(offsets), dtype=np.int64)
    found = 0
    for text in range(len(offsets) - 1):
        first = offsets[text]
        shingles = offsets[text + 1] - first - size + 1
        begin = found
        if shingles > 0:
            values = np.empty(shingles, dtype=np.uint64)
            for i in range(shingles):
                value = np.uint64(0)
                for j in range(size):
                    value = (value ^ hashes[first + i + j]) * np.uint64(0x9E3779B97F4A7C15)
                    value ^= value >> np.uint64(29)
                values[i] = value
            last = -1
            for i in range(max(1, shingles - window + 1)):
                least = i
                for j in range(i, min(i + window, shingles)):
                    if values[j] <= values[least]:
                        least = j
                if least != last:
                    kept[found] = values[least]
                    found += 1
                    last = least
            kept[begin:found] = np.sort(kept[begin:found])
            distinct = begin
            for i in range(begin, found):
                if i == begin or kept[i] != kept[i - 1]:
                    kept[distinct] = kept[i]
                    distinct += 1
            found = distinct
        firsts[text + 1] = found
    return kept[:found].copy(), firsts


@njit(cache=True)
def _count_pairs(prints, owners, number):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    counts = np.zeros((number, number), dtype=np.int32)
    begin = 0
    while begin < len(prints):
        end = begin + 1
        while end < len(prints) and prints[end] == prints[begin]:
            end += 1
        for i in range(begin, end):
            for j in range(begin, end):
                counts[owners[i], owners[j]] += 1
        begin = end
    return counts
