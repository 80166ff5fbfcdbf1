"""From a tree to groups: which joins hold, and where the articles go that are left alone."""

from collections.abc import Sequence

import numpy as np

from headwater.stories.likeness import Matrix
from headwater.stories.options import GroupOptions
from headwater.stories.tree import Join

# No join counts for more than this, so that many sure ones inside do not carry a doubtful one at the top.
SUREST = 1.0


def cut(joins: Sequence[Join], odds: Sequence[float], count: int, options: GroupOptions) -> list[int]:
    """Return a group's number for each of ``count`` leaves; ``odds`` are the log odds that each join holds.

    Of all groupings that the tree allows the one with the greatest sum over the joins that hold is taken: a join in
    doubt below holds if those above, with more to go by, speak for it.
    """
    whole = [0.0] * count
    best = [0.0] * count
    holds = [True] * count
    for join, held in zip(joins, odds, strict=True):
        # What a reader set apart (minus infinity) stays so; of all else none counts for more than another.
        united = whole[join.first] + whole[join.second]
        united += held if np.isinf(held) else min(max(held - options.bar, -SUREST), SUREST)
        apart = best[join.first] + best[join.second]
        whole.append(united)
        holds.append(united > apart)
        best.append(max(united, apart))
    return _labels(joins, count, holds)


def _labels(joins: Sequence[Join], count: int, holds: Sequence[bool]) -> list[int]:
    """Number the groups: all below the highest join that holds is one."""
    labels = [-1] * (count + len(joins))
    for at in range(len(joins) - 1, -1, -1):
        node = count + at
        if labels[node] < 0 and holds[node]:
            labels[node] = node
        if labels[node] >= 0:
            labels[joins[at].first] = labels[joins[at].second] = labels[node]
    return [leaf if label < 0 else label for leaf, label in enumerate(labels[:count])]


def settle(alike: Matrix, labels: Sequence[int], options: GroupOptions) -> list[int]:
    """Return the labels after each article left alone has gone over to the group that it is most like.

    That is a group of two or more, and the likeness to it is to be no trifle, in itself and beside that within it.
    """
    groups, inverse, sizes = np.unique(np.asarray(labels), return_inverse=True, return_counts=True)
    alone = np.flatnonzero(sizes[inverse] == 1)
    found = [int(label) for label in labels]
    if not len(alone) or len(alone) == len(found):
        return found
    best = np.full(len(alone), -np.inf)
    for group in np.flatnonzero(sizes > 1):
        inside = np.flatnonzero(inverse == group)
        within = alike[np.ix_(inside, inside)].sum() / (len(inside) * (len(inside) - 1))
        # Summed pair by pair, not by a matrix product: its order of adding differs from machine to machine.
        mean = alike[np.ix_(alone, inside)].sum(axis=1) / len(inside)
        for at in np.flatnonzero((mean > best) & (mean >= max(options.join, options.pull * within))):
            best[at], found[alone[at]] = mean[at], int(groups[group])
    return found
