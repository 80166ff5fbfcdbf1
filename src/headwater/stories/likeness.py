"""How alike articles are, pair by pair: cosine of weighted terms, shared text, and nearness in time."""

import numpy as np
from numpy.typing import NDArray

from headwater.stories import kernels
from headwater.stories.columns import Columns
from headwater.stories.neighbours import arrays, settings
from headwater.stories.options import GroupOptions

Matrix = NDArray[np.float64]


def likeness(columns: Columns, options: GroupOptions) -> Matrix:
    """Return the symmetric matrix of likeness in [0, 1]; its diagonal is 0.

    A run of words that is an outlet's boilerplate among these articles counts as nothing shared.
    """
    made: Matrix = kernels.matrix(len(columns), columns.days, arrays(columns), _counted(columns), settings(options))
    return made


def _counted(columns: Columns) -> NDArray[np.bool_]:
    """Which shingles are not boilerplate."""
    shingles = columns.shingles
    owners = np.repeat(np.arange(len(columns), dtype=np.int32), np.diff(shingles.offsets))
    order = np.argsort(shingles.codes, kind="stable")
    counted = np.ones(len(order), dtype=np.bool_)
    counted[order] = ~kernels.stock(shingles.codes[order], owners[order], columns.outlets)
    return counted
