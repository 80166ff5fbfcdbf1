"""Boosted regression trees that correct the log weights of the log-linear model (Friedman 2001).

Each tree asks a few of a candidate's figures, one after another, and adds what stands at the leaf that they lead to. A
weight per figure cannot say that a sign counts only where another stands beside it; a tree can. The trees are fitted on
what the model of trees of descent leaves unexplained (`bench.newsroom.boost`), model card in ``data/FOREST.md``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.rows import rows_of

# The figure asked (-1 at a leaf), the bound, the nodes below and above it, and what a leaf adds.
Node = tuple[int, float, int, int, float]
# So many rows are asked at once: their places in all trees stay small in memory.
AT_ONCE = 4096
# A sum of leaves is kept to so many places: more says nothing, and would hang on the order of adding.
PLACES = 6
# What all trees add together counts in part: what they have learnt of a few hundred stories holds elsewhere in part,
# and where three reports each lack something else, the weights alone know better what stands behind them.
SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees as columns, a number a node: all nodes of a tree follow its root.

    ``figure`` is the number of the figure asked, -1 at a leaf; up to ``bound`` the way goes to the node ``below``, from
    there on to ``above``. ``value`` is what a leaf adds, in log odds. ``roots`` are the nodes at which the trees begin,
    ``depth`` the most questions on a way.
    """

    figure: NDArray[np.int64]
    bound: NDArray[np.float64]
    below: NDArray[np.int64]
    above: NDArray[np.int64]
    value: NDArray[np.float64]
    roots: NDArray[np.int64]
    depth: int

    def adds(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return what all trees together add for each row of figures, shape ``(rows,)``, in log odds."""
        parts = [self._adds(rows[start : start + AT_ONCE]) for start in range(0, len(rows), AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _adds(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        at = np.repeat(self.roots[None, :], len(rows), axis=0)
        every = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            # A leaf leads to itself.
            low = rows[every, np.maximum(self.figure[at], 0)] <= self.bound[at]
            at = np.where(low, self.below[at], self.above[at])
        return np.asarray(SHARE * self.value[at].sum(axis=1), dtype=np.float64).round(PLACES)


def forest_of(trees: Sequence[Sequence[Node]]) -> Forest:
    """Return the forest of trees, whose nodes are ``(figure, bound, below, above, value)``, numbered in each tree."""
    starts = np.cumsum([0, *(len(tree) for tree in trees)])[:-1]
    nodes = [
        (figure, bound, start + (at if figure < 0 else below), start + (at if figure < 0 else above), value)
        for start, tree in zip(starts.tolist(), trees, strict=True)
        for at, (figure, bound, below, above, value) in enumerate(tree)
    ]
    columns = list(zip(*nodes, strict=True)) or [()] * 5
    figure, below, above = (np.array(columns[i], dtype=np.int64) for i in (0, 2, 3))
    bound, value = (np.array(columns[i], dtype=np.float64) for i in (1, 4))
    return Forest(figure, bound, below, above, value, starts.astype(np.int64), max(map(_depth, trees), default=0))


def _depth(tree: Sequence[Node], at: int = 0) -> int:
    figure, _, below, above, _ = tree[at]
    return 0 if figure < 0 else 1 + max(_depth(tree, below), _depth(tree, above))


@cache
def parent_forest(names: tuple[str, ...]) -> Forest:
    """Return the fitted trees over the figures of these ``names``.

    Raises:
        ValueError: where the trees ask for a figure that the program does not have.
    """
    place = {name: at for at, name in enumerate(names)}
    trees: list[list[Node]] = []
    for tree, name, bound, below, above, value in rows_of("forest.tsv"):
        if name and name not in place:
            message = f"forest.tsv does not fit the program: no figure {name!r}"
            raise ValueError(message)
        if int(tree) == len(trees):
            trees.append([])
        node = (place[name], float(bound), int(below), int(above), 0.0) if name else (-1, 0.0, 0, 0, float(value))
        trees[-1].append(node)
    return forest_of(trees)
