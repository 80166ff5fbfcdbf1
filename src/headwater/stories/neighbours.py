"""Which articles may be of one story, found by their keys: a sort-merge join within a window of days.

Every article meets, by each of its keys, the eight earliest and the eight latest of the articles before it that hold
the key and lie within the window: so a report that hundreds of outlets carry stays one, at a cost that grows with the
number of articles and not with that of their pairs. A run of words that stands in four or more articles from at most
half as many outlets is boilerplate and links nothing. What meets is compared in full, and no pairs are kept.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.stories import kernels
from headwater.stories.columns import NO_OUTLET, Codes, Columns
from headwater.stories.options import GroupOptions

Rows = NDArray[np.int32]


def components(columns: Columns, floor: float, options: GroupOptions) -> Rows:
    """Return for each article the first of those that links of at least ``floor`` connect it with."""
    return joined(columns, floor, options)


def joined(
    columns: Columns, floor: float, options: GroupOptions, *, first: int = 0, boilerplate: Codes | None = None
) -> Rows:
    """Return what `components` does, of links from the article at place ``first`` on.

    ``boilerplate`` are the keys that link nothing, where the articles given cannot tell which these are.
    """
    count = len(columns)
    parents = np.arange(count, dtype=np.int32)
    keys = columns.keys
    owners = np.repeat(np.arange(count, dtype=np.int32), np.diff(keys.offsets))
    # Stable, so that the articles of a run stand in the order of time.
    order = np.argsort(keys.codes, kind="stable")
    codes, owners = keys.codes[order], owners[order]
    places = np.empty(len(order), dtype=np.int64)
    places[order] = np.arange(len(order), dtype=np.int64)
    told = columns.outlets if boilerplate is None else np.full(count, NO_OUTLET, dtype=columns.outlets.dtype)
    begins, dated = kernels.runs(codes, owners, told, columns.days)
    if boilerplate is not None:
        begins[np.isin(codes, boilerplate)] = -1
    kernels.link(
        parents,
        (keys.codes, keys.offsets),
        places,
        owners,
        begins,
        dated,
        columns.days,
        arrays(columns),
        settings(options),
        floor,
        options.window,
        first,
    )
    return np.array([kernels.root(parents, at) for at in range(count)], dtype=np.int32)


def linked(columns: Columns, asked: Sequence[bool], options: GroupOptions) -> list[int]:
    """Return the places of the articles not ``asked`` that are at least the floor like one that is, and share keys."""
    found: NDArray[np.bool_] = kernels.linked(
        np.array(asked, dtype=np.bool_),
        (columns.keys.codes, columns.keys.offsets),
        columns.days,
        arrays(columns),
        settings(options),
        options.floor,
    )
    return [int(at) for at in np.flatnonzero(found)]


def arrays(columns: Columns) -> tuple[tuple[NDArray[np.generic], ...], ...]:
    """Return words, names and shingles as the kernels take them."""
    words, names, shingles = columns.words, columns.names, columns.shingles
    return (
        (words.codes, words.weights, words.offsets),
        (names.codes, names.weights, names.offsets),
        (shingles.codes, shingles.offsets),
    )


def settings(options: GroupOptions) -> tuple[float, float, float, float]:
    """Return the options that the kernels take."""
    return (options.names, options.reuse, float(options.near_days), options.fade_days)
