"""Which words of two texts their passages cover, and which of these are the same: the compiled part of comparison."""

from collections.abc import Sequence

import numpy as np
from numba import njit
from numpy.typing import NDArray

from headwater.derivation.alignment import Match
from headwater.derivation.sequences import places
from headwater.model.vocabulary import PassageKind

Rows = NDArray[np.int64]

_KINDS = {PassageKind.VERBATIM: 0, PassageKind.EDITED: 1, PassageKind.PARAPHRASED: 2}
_VERBATIM, _EDITED, _PARAPHRASED = _KINDS.values()


def as_rows(matches: Sequence[Match]) -> Rows:
    """Return passages as numbers: the stretch of either text, the kind, whether it is quoted."""
    rows = [(*match.first, *match.second, _KINDS[match.kind], match.quoted) for match in matches]
    return np.array(rows, dtype=np.int64).reshape(-1, 6)


@njit(cache=True)
def cover(size, rows, side):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Mark the words of one side, of ``size`` words, that lie in any passage."""
    marks = np.zeros(size, dtype=np.bool_)
    for k in range(len(rows)):
        marks[rows[k, 2 * side] : rows[k, 2 * side + 1]] = True
    return marks


@njit(cache=True)
def counts(size, rows, side):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return how many words of one side lie in passages of four sorts.

    All; those that are not paraphrased; those outside quotation marks; and those that are neither.
    """
    found = np.zeros(4, dtype=np.int64)
    for sort in range(4):
        marks = np.zeros(size, dtype=np.bool_)
        for k in range(len(rows)):
            if (sort & 1 and rows[k, 4] == _PARAPHRASED) or (sort & 2 and rows[k, 5]):
                continue
            marks[rows[k, 2 * side] : rows[k, 2 * side + 1]] = True
        found[sort] = marks.sum()
    return found


@njit(cache=True)
def mark_within(exact, words, telling, rows, same):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Mark, in place, the equal words of edited passages, and of paraphrased ones those that tell something."""
    for k in range(len(rows)):
        if rows[k, 4] == _VERBATIM:
            continue
        found = places(exact[0][rows[k, 0] : rows[k, 1]], exact[1][rows[k, 2] : rows[k, 3]])
        for at in range(len(found)):
            here, there = found[at, 0] + rows[k, 0], found[at, 1] + rows[k, 2]
            if rows[k, 4] == _EDITED or telling[words[0][here]] > 0:
                same[0][here] = True
            if rows[k, 4] == _EDITED or telling[words[1][there]] > 0:
                same[1][there] = True
