"""How alike articles are, pair by pair: cosine of weighted terms, shared text, and nearness in time."""

import numpy as np
from numpy.typing import NDArray

from headwater.stories import kernels
from headwater.stories.columns import Columns
from headwater.stories.neighbours import arrays, settings
from headwater.stories.options import GroupOptions

Matrix = NDArray[np.float64]
Marks = NDArray[np.bool_]


def likeness(columns: Columns, options: GroupOptions, counting: Marks | None = None) -> Matrix:
    """Return the symmetric matrix of likeness in [0, 1]; its diagonal is 0.

    ``counting`` are the marks of `counted`, where they are known.
    """
    marks = counted(columns) if counting is None else counting
    made: Matrix = kernels.matrix(len(columns), columns.days, arrays(columns), marks, settings(options))
    return made


def counted(columns: Columns) -> Marks:
    """Mark the shingles that count as shared: all but what is an outlet's boilerplate among these articles."""
    shingles = columns.shingles
    owners = np.repeat(np.arange(len(columns), dtype=np.int32), np.diff(shingles.offsets))
    order = np.argsort(shingles.codes, kind="stable")
    marks = np.ones(len(order), dtype=np.bool_)
    marks[order] = ~kernels.stock(shingles.codes[order], owners[order], columns.outlets)
    return marks
