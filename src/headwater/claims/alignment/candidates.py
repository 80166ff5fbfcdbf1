"""Which sentences of a story are worth comparing: those that share rare words, found by an index."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import log

import numpy as np
from numba import njit
from numpy.typing import NDArray

from headwater.claims.terms import Term

Codes = NDArray[np.int64]
Weights = NDArray[np.float64]

# A feature that more sentences than this share tells nothing about any two of them.
COMMONEST = 24
# How many partners a sentence may have at most, best first.
PARTNERS = 10
# Below this many sentences all pairs that share any content word are compared: the index saves nothing there.
FEW = 160
WINDOW = 4


def candidate_pairs(sentences: Sequence[Sequence[Term]]) -> list[tuple[int, int]]:
    """Return sorted pairs of indices of sentences, lower first, that share rare concepts or pairs of them."""
    postings: dict[str, list[int]] = {}
    for i, words in enumerate(sentences):
        for feature in sorted(_features(words)):
            postings.setdefault(feature, []).append(i)
    count = len(sentences)
    limit = max(COMMONEST, count) if count <= FEW else COMMONEST
    kept = [found for found in postings.values() if 1 < len(found) <= limit]
    if not kept:
        return []
    offsets = np.cumsum([0, *map(len, kept)])
    # By the number of sentences that share a feature, what that is worth.
    worth = np.array([0.0, *(log(1 + count / number) for number in range(1, limit + 1))])
    codes, weights = in_pairs(np.array([i for found in kept for i in found]), offsets, worth, count)
    found, places = np.unique(codes, return_inverse=True)
    return _best_of_each(found, np.asarray(np.bincount(places, weights), dtype=np.float64), count)


def _features(words: Sequence[Term]) -> set[str]:
    """Concepts, and pairs of concepts that stand near each other."""
    plain = [t.concept for t in words if not t.framing]
    found = set(plain)
    for i, one in enumerate(plain):
        for other in plain[i + 1 : i + WINDOW]:
            if one != other:
                # The two as a tuple is written.
                low, high = (one, other) if one < other else (other, one)
                found.add(f"({_written(low)}, {_written(high)})")
    found.update(f"{a} {b}" for a, b in pairwise(plain))
    return found


_written = lru_cache(maxsize=1 << 15)(repr)


@njit(cache=True)
def in_pairs(sentences, offsets, worth, count):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return every two ``sentences`` of each posting as ``first * count + second``, and what its feature is worth."""
    total = 0
    for at in range(len(offsets) - 1):
        size = offsets[at + 1] - offsets[at]
        total += size * (size - 1) // 2
    codes = np.empty(total, dtype=np.int64)
    weights = np.empty(total, dtype=np.float64)
    made = 0
    for at in range(len(offsets) - 1):
        begin, end = offsets[at], offsets[at + 1]
        for i in range(begin, end):
            for j in range(i + 1, end):
                codes[made] = sentences[i] * count + sentences[j]
                weights[made] = worth[end - begin]
                made += 1
    return codes, weights


def _best_of_each(codes: Codes, weights: Weights, count: int) -> list[tuple[int, int]]:
    """The pairs that are among the best of one of their two sentences."""
    ends = np.concatenate((codes // count, codes % count))
    both, negative = np.concatenate((codes, codes)), -np.concatenate((weights, weights))
    order = np.lexsort((both, negative, ends))
    begins = np.searchsorted(ends[order], np.arange(count))
    rank = np.arange(len(order)) - begins[ends[order]]
    kept = np.unique(both[order][rank < PARTNERS])
    return list(zip((kept // count).tolist(), (kept % count).tolist(), strict=True))
