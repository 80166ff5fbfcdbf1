"""From a tree to groups: which joins hold, and which articles go over to a group that they are more like."""

from collections.abc import Sequence

import numpy as np

from headwater.stories.likeness import Matrix
from headwater.stories.options import GroupOptions
from headwater.stories.tree import Join

ROUNDS = 4
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
    """Return the labels after each article that is clearly more like another group has gone over to it."""
    if len(set(labels)) == 1:
        return [int(label) for label in labels]  # there is no other group to go over to
    current = np.asarray(labels)
    rows = np.arange(len(current))
    for _ in range(ROUNDS):
        groups, inverse = np.unique(current, return_inverse=True)
        member = np.zeros((len(current), len(groups)))
        member[rows, inverse] = 1.0
        others = member.sum(axis=0)[None, :] - member
        # Summed pair by pair, not by a matrix product: its order of adding differs from machine to machine.
        mean = np.stack([alike[:, inverse == group].sum(axis=1) for group in range(len(groups))], axis=1)
        mean = np.where(others > 0, mean / np.maximum(others, 1.0), 0.0)
        own = mean[rows, inverse].copy()
        mean[rows, inverse] = -1.0
        best = mean.argmax(axis=1)
        moves = (mean[rows, best] >= options.join) & (mean[rows, best] > options.pull * own)
        if not moves.any():
            break
        current = np.where(moves, groups[best], current)
    return [int(label) for label in current]
