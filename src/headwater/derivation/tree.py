"""The distribution over trees of descent that weights of single edges make, and the best of these trees.

The probability of a tree is proportional to the product of its edges' weights; that of an edge is the share of all
trees that hold it. It follows from the inverse of a Laplacian (the directed matrix-tree theorem; Koo, Globerson,
Carreras and Collins 2007, "Structured prediction models via the matrix-tree theorem"). The best tree is found by the
algorithm of Chu and Liu (1965) and Edmonds (1967).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def marginals(scores: Matrix, roots: Matrix) -> tuple[Matrix, Matrix]:
    """Return the probability of each edge, and of each node to have no parent among the nodes.

    ``scores[p, c]`` is the log weight of the edge from ``p`` to ``c`` (minus infinity: no such edge), ``roots[c]`` that
    of ``c`` being a root. Any number of roots is allowed. All roots must be finite.
    """
    # A constant factor on all ways that a child may come about changes no probability.
    most = np.maximum(scores.max(axis=0, initial=-np.inf), roots)
    weights, free = np.exp(scores - most), np.exp(roots - most)
    np.fill_diagonal(weights, 0.0)
    laplacian = np.diag(weights.sum(axis=0) + free) - weights
    inverse = np.linalg.inv(laplacian)
    # Kirchhoff: an edge's share is its weight times what the determinant gains by it.
    alone = free * np.diag(inverse)
    edges = weights * (np.diag(inverse)[None, :] - inverse.T)
    return np.clip(edges, 0.0, 1.0), np.clip(alone, 0.0, 1.0)


def best(scores: Matrix, roots: Matrix) -> list[int]:
    """Return the parent of each node in the heaviest tree, -1 for a root; of equals the one with the lower number."""
    number = len(roots)
    # The root of roots is the last node.
    table = np.full((number + 1, number + 1), -np.inf)
    table[:number, :number] = scores
    table[number, :number] = roots
    np.fill_diagonal(table, -np.inf)
    parents = _arborescence(table, number)
    return [-1 if p == number else p for p in parents[:number]]


@dataclass(frozen=True, slots=True)
class _Contraction:
    """A cycle taken as one node: ``outside`` are the nodes that stay, then comes the cycle.

    ``enters[i]`` is the node of the cycle that an edge from ``outside[i]`` goes to, ``leaves[i]`` the one that an edge
    to it comes from.
    """

    parents: list[int]
    outside: list[int]
    enters: list[int]
    leaves: list[int]


def _arborescence(table: Matrix, root: int) -> list[int]:
    """Chu-Liu-Edmonds: the heaviest parent of each, cycles contracted, the rest solved, cycles opened again."""
    done: list[_Contraction] = []
    parents = _heaviest(table, root)
    while cycle := _cycle(parents):
        table, root, contraction = _contracted(table, root, parents, cycle)
        done.append(contraction)
        parents = _heaviest(table, root)
    for each in reversed(done):
        parents = _opened(each, parents)
    return parents


def _heaviest(table: Matrix, root: int) -> list[int]:
    parents: list[int] = np.argmax(table, axis=0).tolist()
    parents[root] = -1
    return parents


def _contracted(table: Matrix, root: int, parents: list[int], cycle: list[int]) -> tuple[Matrix, int, _Contraction]:
    inside = set(cycle)
    outside = [n for n in range(len(table)) if n not in inside]
    loss = table[[parents[c] for c in cycle], cycle]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = table[np.ix_(outside, outside)]
    gains = table[np.ix_(outside, cycle)] - loss[None, :]
    exits = table[np.ix_(cycle, outside)]
    small[:-1, -1] = gains.max(axis=1)
    small[-1, :-1] = exits.max(axis=0)
    enters = [cycle[at] for at in gains.argmax(axis=1).tolist()]
    leaves = [cycle[at] for at in exits.argmax(axis=0).tolist()]
    return small, outside.index(root), _Contraction(parents, outside, enters, leaves)


def _opened(each: _Contraction, solved: list[int]) -> list[int]:
    parents = list(each.parents)
    for at, node in enumerate(each.outside):
        above = solved[at]
        parents[node] = each.leaves[at] if above == len(each.outside) else each.outside[above] if above >= 0 else -1
    parents[each.enters[solved[-1]]] = each.outside[solved[-1]]
    return parents


def _cycle(parents: list[int]) -> list[int]:
    """The nodes of a cycle in order of their numbers; none where there is no cycle."""
    state = [0] * len(parents)
    for start in range(len(parents)):
        path = []
        node = start
        while node >= 0 and not state[node]:
            state[node] = 1
            path.append(node)
            node = parents[node]
        if node >= 0 and state[node] == 1 and node in path:
            return sorted(path[path.index(node) :])
        for each in path:
            state[each] = 2
    return []


def components(near: Mapping[int, Collection[int]]) -> list[list[int]]:
    """Return the groups of nodes that any chain of nearness links, each in order."""
    seen: set[int] = set()
    families = []
    for start in sorted(near):
        if start in seen:
            continue
        family, queue = {start}, [start]
        while queue:
            for other in near.get(queue.pop(), ()):
                if other not in family:
                    family.add(other)
                    queue.append(other)
        seen |= family
        families.append(sorted(family))
    return families
