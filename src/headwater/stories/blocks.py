"""Grouping in parts: which articles of a block of days hang together, and the stories of what hangs together.

A block is given with all articles that came out up to a window before it, and with those without a day; so each of its
articles meets whom it would meet among all. What hangs together over all blocks is found from their links, and every
piece of it is grouped by itself, because no story reaches beyond it. The stories are those that
`headwater.stories.group` finds.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from headwater.stories import kernels
from headwater.stories.columns import Codes, Columns
from headwater.stories.grouping import DEFAULT
from headwater.stories.neighbours import joined
from headwater.stories.options import GroupOptions
from headwater.stories.partition import of_component

__all__ = ["knots", "links", "of_component", "stock"]

Places = NDArray[np.int64]


def stock(codes: Codes, outlets: NDArray[np.int64]) -> Codes:
    """Return those of ``codes``, keys of runs of words, that are an outlet's boilerplate, ascending.

    All articles that hold a code have to be among those given; ``outlets`` are numbers that tell theirs apart, or
    NO_OUTLET.
    """
    order = np.argsort(codes, kind="stable")
    found = kernels.stock(codes[order], order, outlets)
    return np.unique(codes[order][found])


def links(columns: Columns, first: int, boilerplate: Codes, options: GroupOptions = DEFAULT) -> Places:
    """Return pairs of places (later, earlier) that hang together, such that all that do are connected by them.

    The articles before the place ``first`` are met and meet no one. ``boilerplate`` are keys that link nothing.
    """
    roots = joined(columns, options.floor, options, first=first, boilerplate=boilerplate)
    at = np.flatnonzero(roots != np.arange(len(roots)))
    return np.stack((at, roots[at].astype(np.int64)), axis=1)


def knots(pairs: Places) -> tuple[Places, Places]:
    """Return the numbers in ``pairs``, ascending, and for each the first of those that pairs connect it with."""
    numbers, inverse = np.unique(pairs, return_inverse=True)
    roots = _united(len(numbers), inverse.reshape(-1, 2))
    return numbers, numbers[roots]


@njit(cache=True)
def _united(count, pairs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    parents = np.arange(count)
    for at in range(len(pairs)):
        one, other = kernels.root(parents, pairs[at, 0]), kernels.root(parents, pairs[at, 1])
        parents[max(one, other)] = min(one, other)
    for at in range(count):
        parents[at] = kernels.root(parents, at)
    return parents
