"""Compiled: which clauses of a story face each other, whose nearest partner each is, and by how far."""

from collections.abc import Collection, Sequence
from itertools import chain

import numpy as np
from numba import njit
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


def in_a_row(lists: Sequence[Collection[int]]) -> tuple[Numbers, Numbers]:
    """Return ``lists`` one behind the other, where each begins, and behind these where the last ends."""
    ends = np.zeros(len(lists) + 1, dtype=np.int64)
    np.cumsum([len(one) for one in lists], out=ends[1:])
    return np.fromiter(chain.from_iterable(lists), dtype=np.int64, count=int(ends[-1])), ends


@njit(cache=True)
def facing(sentences, others, inside, offsets, alone):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the clauses of either sentence of each pair that can stand in two articles, and which pair that was.

    ``inside`` are the wordings of the sentences one behind the other, ``alone`` the article of a wording that stands in
    one place only, -1 of others.
    """
    count = 0
    for at in range(len(sentences)):
        s, t = sentences[at], others[at]
        count += (offsets[s + 1] - offsets[s]) * (offsets[t + 1] - offsets[t])
    found = np.empty((3, count), dtype=np.int64)
    made = 0
    for at in range(len(sentences)):
        for i in range(offsets[sentences[at]], offsets[sentences[at] + 1]):
            for j in range(offsets[others[at]], offsets[others[at] + 1]):
                u, v = inside[i], inside[j]
                if u != v and (alone[u] < 0 or alone[u] != alone[v]):
                    found[0, made], found[1, made], found[2, made] = u, v, at
                    made += 1
    return found[:, :made]


@njit(cache=True)
def nearest(firsts, seconds, pairs, scores):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return whether neither of two clauses has a nearer partner in the other's sentence.

    Clauses of one of ``pairs`` of sentences stand side by side. The nearest two are taken first, and then the nearest
    of the rest; of equally near ones those with the lower numbers.
    """
    found = np.zeros(len(firsts), dtype=np.bool_)
    free = np.ones(len(firsts), dtype=np.bool_)
    begin = 0
    while begin < len(firsts):
        end = begin + 1
        while end < len(firsts) and pairs[end] == pairs[begin]:
            end += 1
        while True:
            best = -1
            for at in range(begin, end):
                # Clauses stand in the order of their numbers: of equally near ones the first is kept.
                if free[at] and (best < 0 or scores[at] > scores[best]):
                    best = at
            if best < 0:
                break
            found[best] = True
            for at in range(begin, end):
                if firsts[at] == firsts[best] or seconds[at] == seconds[best]:
                    free[at] = False
        begin = end
    return found


@njit(cache=True)
def gathered(places, count, pairs, wholes, near):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return for each of ``count`` pairs of wordings the likest two sentences that hold it, and if it is near in any.

    ``places`` says which pair of wordings each row is of, ``pairs`` which pair of sentences it was met in.
    """
    whole = np.full(count, -np.inf, dtype=np.float64)
    first = np.zeros(count, dtype=np.bool_)
    for at in range(len(places)):
        whole[places[at]] = max(whole[places[at]], wholes[pairs[at]])
        first[places[at]] |= near[at]
    return whole, first


@njit(cache=True)
def holds(items, begin, end, sought):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return where ``sought`` stands in ``items[begin:end]``, which ascend; -1 where it does not."""
    last = end
    while begin < end:
        middle = (begin + end) // 2
        if items[middle] < sought:
            begin = middle + 1
        else:
            end = middle
    return begin if begin < last and items[begin] == sought else -1


@njit(cache=True)
def partners(firsts, seconds, scores, looked, offsets, held, ends, articles):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return the partners that wordings have in articles: ``wording * articles + article``, the partner, its score.

    ``looked`` are the articles that are looked at for each wording, ``held`` all that hold it: in those it has none.
    """
    count = 0
    for at in range(len(firsts)):
        u, v = firsts[at], seconds[at]
        count += offsets[u + 1] - offsets[u] + offsets[v + 1] - offsets[v]
    codes = np.empty(count, dtype=np.int64)
    others = np.empty(count, dtype=np.int64)
    likes = np.empty(count, dtype=np.float64)
    made = 0
    for at in range(len(firsts)):
        for turned in range(2):
            one, other = (seconds[at], firsts[at]) if turned else (firsts[at], seconds[at])
            for i in range(offsets[other], offsets[other + 1]):
                if holds(held, ends[one], ends[one + 1], looked[i]) < 0:
                    codes[made], others[made], likes[made] = one * articles + looked[i], other, scores[at]
                    made += 1
    return codes[:made], others[:made], likes[:made]


@njit(cache=True)
def leads(firsts, seconds, scores, looked, offsets, articles, codes, begins, others, likes):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return by how much two wordings are more like each other than either is like another partner in that article.

    Of the two sides the lesser lead counts. The partners under ``codes[n]`` begin at ``begins[n]``, the best first.
    """
    found = np.empty(len(firsts), dtype=np.float64)
    for at in range(len(firsts)):
        for turned in range(2):
            one, other = (seconds[at], firsts[at]) if turned else (firsts[at], seconds[at])
            lead = -np.inf if offsets[other] < offsets[other + 1] else 0.0
            for i in range(offsets[other], offsets[other + 1]):
                rival = 0.0
                place = holds(codes, 0, len(codes), one * articles + looked[i])
                if place >= 0:
                    # Of an article the two best partners are known.
                    for best in range(begins[place], min(begins[place] + 2, begins[place + 1])):
                        if others[best] != other:
                            rival = likes[best]
                            break
                lead = max(lead, scores[at] - rival)
            found[at] = min(found[at], lead) if turned else lead
    return found


@njit(cache=True)
def linked(firsts, seconds, looked, offsets, articles, lines):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, PLR0913, PLR0917 - compiled
    """Return whether an article of one wording goes back to one of the other.

    ``lines`` are ``child * articles + ancestor``, ascending.
    """
    found = np.zeros(len(firsts), dtype=np.bool_)
    for at in range(len(firsts)):
        for i in range(offsets[firsts[at]], offsets[firsts[at] + 1]):
            for j in range(offsets[seconds[at]], offsets[seconds[at] + 1]):
                a, b = looked[i], looked[j]
                for line in (a * articles + b, b * articles + a):
                    found[at] |= holds(lines, 0, len(lines), line) >= 0
    return found
