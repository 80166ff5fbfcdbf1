"""Stretches that two texts share word for word, and with small edits: seed and extend over words.

Seeds are maximal runs of equal words; the longest are taken first and no word is used twice (greedy string tiling, Wise
1993). Runs that follow each other on both sides with few words between them are joined to an edited passage.
"""

from dataclasses import dataclass, field

import numpy as np
from numba import njit
from rapidfuzz.distance import Indel

from headwater.derivation.bodies import Flags, Ints
from headwater.derivation.corpus import Corpus, Text
from headwater.model.vocabulary import PassageKind, Rendering

# A run is at least this many words; inside quotation marks on both sides, this many.
SHORTEST_RUN = 4
SHORTEST_QUOTED = 2
# Runs are joined over at most this many words on either side.
LONGEST_GAP = 7
# A run that enters a sentence by fewer words than this, without filling it, ends before it.
SHORTEST_PIECE = 4
# Only runs this long are joined across the end of a sentence.
LONG_RUN = 8
# A passage outside quotation marks needs this many words, and this much that is not a name or a function word.
SHORTEST_PASSAGE = 5
LEAST_SUBSTANCE = 2


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A stretch of two texts, as word positions, half-open on both sides.

    ``score`` in [0, 1] is how alike they are; ``substance`` counts shared words that are neither names nor function
    words; ``quoted`` says that it lies inside quotation marks on both sides, ``rendering`` how both give these words.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    kind: PassageKind
    score: float
    substance: int
    quoted: bool = False
    rendering: Rendering | None = field(default=None, compare=False)


def swapped(match: Match) -> Match:
    """Return the same stretch with its sides exchanged."""
    return Match(match.second, match.first, match.kind, match.score, match.substance, match.quoted, match.rendering)


def align(corpus: Corpus, one: Text, other: Text) -> tuple[list[Match], tuple[Flags, Flags]]:
    """Return the verbatim and edited passages of two texts, in order of the first, and the words that runs share."""
    runs = _tile(one.exact, other.exact, one.body.quotation, other.body.quotation, SHORTEST_RUN, SHORTEST_QUOTED)
    chains = _chains(runs, one, other)
    sums = _Sums(
        _summed(corpus.substantial[one.words]), _summed(one.body.quotation >= 0), _summed(other.body.quotation >= 0)
    )
    found = (_match(sums, one, other, chain) for chain in chains)
    return sorted(match for match in found if match is not None), (_marked(runs, 0, one), _marked(runs, 1, other))


def _marked(runs: Ints, side: int, text: Text) -> Flags:
    """Mark the words of one side that lie in any run."""
    marks = np.zeros(len(text.exact), dtype=np.bool_)
    for run in runs[runs[:, 2] > 0].tolist():
        marks[run[side] : run[side] + run[2]] = True
    return marks


def _chains(runs: Ints, one: Text, other: Text) -> list[list[tuple[int, int, int]]]:
    """Group runs that follow each other closely on both sides and in the same region of either text."""
    chains: list[list[tuple[int, int, int]]] = []
    _trim(runs, one.body.sentence, other.body.sentence, SHORTEST_PIECE)
    for run in sorted(map(tuple, runs[runs[:, 2] > 0].tolist())):
        if chains and _joins(chains[-1][-1], run, one, other):
            chains[-1].append(run)
        else:
            chains.append([run])
    return chains


def _joins(before: tuple[int, int, int], run: tuple[int, int, int], one: Text, other: Text) -> bool:
    """Tell whether ``run`` goes on with the passage that ``before`` ends."""
    shorter = min(before[2], run[2])
    for text, at in ((one, 0), (other, 1)):
        last, first = before[at] + before[2] - 1, run[at]
        if not 0 <= first - last - 1 <= min(LONGEST_GAP, before[2] + run[2]):
            return False
        if text.body.region[last] != text.body.region[first]:
            return False
        if shorter < LONG_RUN and text.body.sentence[last] != text.body.sentence[first]:
            return False
    return True


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums over words, from 0: what says something in the first text, what is quoted in either."""

    substance: list[int]
    quoted: list[int]
    quoted_other: list[int]


def _summed(marks: Flags) -> list[int]:
    return [0, *np.cumsum(marks).tolist()]


def _match(sums: _Sums, one: Text, other: Text, chain: list[tuple[int, int, int]]) -> Match | None:
    first = (chain[0][0], chain[-1][0] + chain[-1][2])
    second = (chain[0][1], chain[-1][1] + chain[-1][2])
    substance = sum(sums.substance[i + length] - sums.substance[i] for i, _, length in chain)
    quoted = _mostly(sums.quoted, first) and _mostly(sums.quoted_other, second)
    words = sum(length for _, _, length in chain)
    enough = words >= SHORTEST_PASSAGE and substance >= LEAST_SUBSTANCE
    spoken = quoted and (substance > 0 or words > SHORTEST_RUN)
    if not enough and not spoken and not _holds_quotation(one, other, chain):
        return None
    if len(chain) == 1:
        return Match(first, second, PassageKind.VERBATIM, 1.0, substance, quoted)
    score = Indel.normalized_similarity(one.exact[slice(*first)].tolist(), other.exact[slice(*second)].tolist())
    return Match(first, second, PassageKind.EDITED, round(score, 4), substance, quoted)


def _holds_quotation(one: Text, other: Text, chain: list[tuple[int, int, int]]) -> bool:
    """Whether a run is a short quotation, whole on one side at least, within a longer one or without its marks."""
    return any(_is_whole_quotation(text, i, i + length) for i, j, length in chain for text, i in ((one, i), (other, j)))


def _mostly(quoted: list[int], stretch: tuple[int, int]) -> bool:
    """Whether most of the stretch stands inside quotation marks."""
    return 2 * (quoted[stretch[1]] - quoted[stretch[0]]) > stretch[1] - stretch[0]


def is_quoted(text: Text, stretch: tuple[int, int]) -> bool:
    """Tell whether most of a stretch stands inside quotation marks."""
    return 2 * int((text.body.quotation[slice(*stretch)] >= 0).sum()) > stretch[1] - stretch[0]


def _is_whole_quotation(text: Text, first: int, last: int) -> bool:
    marks = text.body.quotation
    inside = int(marks[first])
    if inside < 0 or last - first < SHORTEST_QUOTED + 1 or int(marks[last - 1]) != inside:
        return False
    return (first == 0 or marks[first - 1] != inside) and (last == len(marks) or marks[last] != inside)


@njit(cache=True)
def _trim(runs, sentences_one, sentences_other, shortest):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
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
def _tile(one, other, marks_one, marks_other, shortest, quoted):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202, C901, PLR0912, PLR0913, PLR0915, PLR0917 - compiled
    n, m = len(one), len(other)
    found = np.empty((n + m + 16, 3), dtype=np.int32)
    count = 0
    above = np.zeros(m + 1, dtype=np.int32)
    for i in range(n):
        row = np.zeros(m + 1, dtype=np.int32)
        for j in range(m):
            if one[i] != other[j]:
                continue
            length = above[j] + 1
            row[j + 1] = length
            if i + 1 < n and j + 1 < m and one[i + 1] == other[j + 1]:
                continue
            least = shortest
            if marks_one[i] >= 0 and marks_other[j] >= 0:
                least = quoted
            if length >= least:
                if count == len(found):
                    grown = np.empty((2 * count, 3), dtype=np.int32)
                    grown[:count] = found
                    found = grown
                found[count, 0] = i - length + 1
                found[count, 1] = j - length + 1
                found[count, 2] = length
                count += 1
        above = row
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
