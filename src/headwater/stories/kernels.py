"""Compiled loops over the columns of `headwater.stories.columns`: likeness of two rows, and the join on keys."""

import numpy as np
from numba import njit

# Fewer shared shingles than this are a phrase, not a passage.
PASSAGE = 6
# How many of the earliest and of the latest articles before it an article meets by each of its keys.
NEAR = 8
# A run of words in this many articles, from at most half as many outlets, is an outlet's boilerplate.
STOCK = 4
# So many keys are shared by two articles that are compared, unless one of the keys is a run of words.
SHARED = 2


@njit(cache=True)
def dot(codes, weights, offsets, one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the dot product of two sparse rows."""
    i, j, total = offsets[one], offsets[other], 0.0
    last, end = offsets[one + 1], offsets[other + 1]
    while i < last and j < end:
        if codes[i] == codes[j]:
            total += weights[i] * weights[j]
            i += 1
            j += 1
        elif codes[i] < codes[j]:
            i += 1
        else:
            j += 1
    return total


@njit(cache=True)
def part_shared(codes, offsets, one, other, counted):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return which part of the shorter text's shingles stands in the other; of those ``counted``, if any are named."""
    i, j, shared = offsets[one], offsets[other], 0
    last, end = offsets[one + 1], offsets[other + 1]
    least = max(1, min(last - i, end - j))
    while i < last and j < end:
        if codes[i] == codes[j]:
            if len(counted) == 0 or counted[i]:
                shared += 1
            i += 1
            j += 1
        elif codes[i] < codes[j]:
            i += 1
        else:
            j += 1
    return shared / least if shared >= PASSAGE else 0.0


@njit(cache=True)
def alike(one, other, days, features, counted, settings):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return the likeness of two articles in [0, 1]; ``settings`` are (names, reuse, near_days, fade_days)."""
    share, reuse, near, fade = settings
    words, names, shingles = features
    nameless = names[2][one + 1] == names[2][one] or names[2][other + 1] == names[2][other]
    # Where one of two has no names at all, the words must speak for both.
    by_names = 0.0 if nameless else share
    value = (1 - by_names) * dot(words[0], words[1], words[2], one, other)
    if by_names > 0:
        value += by_names * dot(names[0], names[1], names[2], one, other)
    value += reuse * part_shared(shingles[0], shingles[1], one, other, counted) * (1 - value)
    if days[one] >= 0 and days[other] >= 0:
        beyond = abs(float(days[one]) - float(days[other])) - near
        if beyond > 0:
            value *= np.exp(-beyond / fade)
    return min(1.0, max(0.0, value))


@njit(cache=True)
def matrix(count, days, features, counted, settings):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the symmetric matrix of likeness of ``count`` articles; its diagonal is 0."""
    made = np.zeros((count, count))
    for i in range(count):
        for j in range(i):
            value = alike(i, j, days, features, counted, settings)
            made[i, j] = value
            made[j, i] = value
    return made


@njit(cache=True)
def root(parents, at):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the first member of a set, halving the path to it."""
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


@njit(cache=True)
def is_stock(owners, outlets):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return whether what stands in the articles ``owners`` is an outlet's boilerplate."""
    if len(owners) < STOCK:
        return False
    held = np.sort(outlets[owners])
    different = 1
    for i in range(1, len(held)):
        different += held[i] != held[i - 1]
    return held[0] >= 0 and 2 * different <= len(owners)


@njit(cache=True)
def stock(codes, owners, outlets):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return for each place of the sorted ``codes`` whether the code is boilerplate."""
    found = np.zeros(len(codes), dtype=np.bool_)
    begin = 0
    while begin < len(codes):
        end = begin + 1
        while end < len(codes) and codes[end] == codes[begin]:
            end += 1
        found[begin:end] = is_stock(owners[begin:end], outlets)
        begin = end
    return found


@njit(cache=True)
def runs(codes, owners, outlets, days):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return for each place of the sorted ``codes`` where its run begins (-1: links nothing), and its dated part."""
    begins = np.empty(len(codes), dtype=np.int64)
    dated = np.empty(len(codes), dtype=np.int64)
    begin = 0
    while begin < len(codes):
        end = begin + 1
        while end < len(codes) and codes[end] == codes[begin]:
            end += 1
        stocked = (codes[begin] & 1) == 1 and is_stock(owners[begin:end], outlets)
        first = begin
        while first < end and days[owners[first]] < 0:
            first += 1
        begins[begin:end] = -1 if stocked else begin
        dated[begin:end] = first
        begin = end
    return begins, dated


@njit(cache=True)
def link(parents, keys, places, owners, begins, dated, days, features, settings, floor, window, start):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, C901, PLR0912, PLR0913, PLR0917 - compiled
    """Unite in ``parents`` articles from ``start`` on with those that they meet and are ``floor`` like; count these."""
    count = len(keys[1]) - 1
    seen = np.full(count, -1, dtype=np.int32)
    shared = np.zeros(count, dtype=np.int32)
    met = np.empty(1024, dtype=np.int32)
    everything = np.zeros(0, dtype=np.bool_)
    pairs = 0
    for article in range(start, count):
        found = 0
        for at in range(keys[1][article], keys[1][article + 1]):
            place = places[at]
            begin = begins[place]
            if begin < 0 or begin == place:
                continue
            first = dated[place]
            bounds = ((begin, min(first, place)), (first, place))
            for part in range(2):
                low, high = bounds[part]
                if part == 1:
                    # Bisection for the first article within the window: those of a run stand in the order of time.
                    top = high
                    while low < top:
                        middle = (low + top) // 2
                        if days[owners[middle]] < days[article] - window:
                            low = middle + 1
                        else:
                            top = middle
                number = min(high - low, 2 * NEAR)
                for step in range(number):
                    other = owners[low + step if step < NEAR else high - (number - step)]
                    if seen[other] != article:
                        seen[other] = article
                        shared[other] = 0
                        if found == len(met):
                            met = np.concatenate((met, np.empty(len(met), dtype=np.int32)))
                        met[found] = other
                        found += 1
                    shared[other] += SHARED if keys[0][at] & 1 else 1
        for i in range(found):
            other = met[i]
            if shared[other] < SHARED:
                continue
            pairs += 1
            one, two = root(parents, article), root(parents, other)
            if one != two and alike(article, other, days, features, everything, settings) >= floor:
                parents[max(one, two)] = min(one, two)
    return pairs


@njit(cache=True)
def linked(asked, keys, days, features, settings, floor):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return which articles that are not ``asked`` share keys with one that is, and are at least ``floor`` like it."""
    found = np.zeros(len(asked), dtype=np.bool_)
    everything = np.zeros(0, dtype=np.bool_)
    for one in range(len(asked)):
        if not asked[one]:
            continue
        for other in range(len(asked)):
            if asked[other] or found[other]:
                continue
            if shared_keys(keys[0], keys[1], one, other) < SHARED:
                continue
            found[other] = alike(one, other, days, features, everything, settings) >= floor
    return found


@njit(cache=True)
def shared_keys(codes, offsets, one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return how many keys two articles share; one of a run of words counts as enough."""
    i, j, shared = offsets[one], offsets[other], 0
    while i < offsets[one + 1] and j < offsets[other + 1]:
        if codes[i] == codes[j]:
            shared += SHARED if codes[i] & 1 else 1
            i += 1
            j += 1
        elif codes[i] < codes[j]:
            i += 1
        else:
            j += 1
    return shared


@njit(cache=True)
def meet(offsets, places, owners, begins, days, window, least):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, C901, PLR0913, PLR0917 - compiled
    """Return the pairs (later, earlier) that share ``least`` fingerprints or more, article by article."""
    count = len(offsets) - 1
    seen = np.full(count, -1, dtype=np.int32)
    shared = np.zeros(count, dtype=np.int32)
    met = np.empty(1024, dtype=np.int32)
    pairs = np.empty((1024, 2), dtype=np.int32)
    made = 0
    for article in range(count):
        found = 0
        for at in range(offsets[article], offsets[article + 1]):
            high = places[at]
            low = begins[high]
            if low < 0 or low == high:
                continue
            top = high
            while low < top:
                middle = (low + top) // 2
                if days[owners[middle]] < days[article] - window:
                    low = middle + 1
                else:
                    top = middle
            number = min(high - low, 2 * NEAR)
            for step in range(number):
                other = owners[low + step if step < NEAR else high - (number - step)]
                if seen[other] != article:
                    seen[other] = article
                    shared[other] = 0
                    if found == len(met):
                        met = np.concatenate((met, np.empty(len(met), dtype=np.int32)))
                    met[found] = other
                    found += 1
                shared[other] += 1
        for i in range(found):
            if shared[met[i]] < least:
                continue
            if made == len(pairs):
                pairs = np.concatenate((pairs, np.empty_like(pairs)))
            pairs[made, 0] = article
            pairs[made, 1] = met[i]
            made += 1
    return pairs[:made].copy()


@njit(cache=True)
def added(one, other):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the sum of two sparse rows (codes, counts, weights): in how many articles of both each term stands."""
    codes = np.empty(len(one[0]) + len(other[0]), dtype=np.int64)
    counts = np.empty(len(codes))
    weights = np.empty(len(codes))
    i, j, made = 0, 0, 0
    while i < len(one[0]) or j < len(other[0]):
        first = j >= len(other[0]) or (i < len(one[0]) and one[0][i] <= other[0][j])
        second = i >= len(one[0]) or (j < len(other[0]) and other[0][j] <= one[0][i])
        codes[made] = one[0][i] if first else other[0][j]
        weights[made] = one[2][i] if first else other[2][j]
        counts[made] = (one[1][i] if first else 0.0) + (other[1][j] if second else 0.0)
        i += first
        j += second
        made += 1
    return codes[:made].copy(), counts[:made].copy(), weights[:made].copy()


@njit(cache=True)
def lacking(one, other, size, others, core):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return which part of what most of ``size`` articles hold is missing in the ``others``, by weight; 0.5 if nothing.

    A term counts by how far its share of the articles exceeds ``core``.
    """
    j, missing, total = 0, 0.0, 0.0
    for i in range(len(one[0])):
        here = one[1][i] / size
        if here <= core:
            continue
        while j < len(other[0]) and other[0][j] < one[0][i]:
            j += 1
        there = other[1][j] / others if j < len(other[0]) and other[0][j] == one[0][i] else 0.0
        value = (here - core) * one[2][i]
        total += value
        missing += value * max(0.0, 1.0 - there / here)
    return missing / total if total > 0 else 0.5
