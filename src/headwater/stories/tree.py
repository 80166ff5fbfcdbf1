"""Average-link agglomeration by nearest-neighbour chains: every group's nearest is joined to it, up to one tree.

Source: the nearest-neighbour chain algorithm (Benzécri 1982, Juan 1982), which gives the average-link tree in time
proportional to the square of the number of articles.
"""

from dataclasses import dataclass

import numpy as np

from headwater.stories.likeness import Matrix


@dataclass(frozen=True, slots=True)
class Join:
    """Two nodes joined: leaves count from 0, the joins go on from there; ``alike`` is the mean likeness."""

    first: int
    second: int
    alike: float


def average_link(alike: Matrix) -> tuple[Join, ...]:
    """Return the joins that make one tree, each after the joins of its two sides; ties go to the first leaf."""
    count = len(alike)
    if count == 2:  # noqa: PLR2004 - most components are pairs
        return (Join(0, 1, float(alike[0, 1])),)
    links = alike.astype(np.float64, copy=True)
    np.fill_diagonal(links, -np.inf)
    sizes = np.ones(count)
    alive = np.ones(count, dtype=bool)
    node = list(range(count))
    joins: list[Join] = []
    chain: list[int] = []
    while len(joins) < count - 1:
        if not chain:
            chain.append(int(alive.argmax()))
        near = _nearest(links[chain[-1]], chain)
        if len(chain) == 1 or near != chain[-2]:
            chain.append(near)
            continue
        one, other = sorted((chain.pop(), chain.pop()))
        joins.append(Join(node[one], node[other], float(links[one, other])))
        _merge(links, sizes, one, other)
        alive[other] = False
        node[one] = count + len(joins) - 1
    return tuple(joins)


def _nearest(row: Matrix, chain: list[int]) -> int:
    """The nearest group; of equals the one before in the chain, so that it closes."""
    near = int(row.argmax())
    return chain[-2] if len(chain) > 1 and row[chain[-2]] >= row[near] else near


def _merge(links: Matrix, sizes: Matrix, one: int, other: int) -> None:
    merged = (links[one] * sizes[one] + links[other] * sizes[other]) / (sizes[one] + sizes[other])
    sizes[one] += sizes[other]
    links[one], links[:, one] = merged, merged
    links[other], links[:, other] = -np.inf, -np.inf
    links[one, one] = -np.inf
