"""From a tree to groups: which joins hold, and which articles go over to a group that they are more like."""

from collections.abc import Sequence

import numpy as np

from headwater.stories.likeness import Matrix
from headwater.stories.options import GroupOptions
from headwater.stories.tree import Join

ROUNDS = 4


def cut(joins: Sequence[Join], count: int, options: GroupOptions) -> list[int]:
    """Return a group's number for each of ``count`` leaves.

    A join holds if all below it hold and the two sides are nearly as alike as the looser of them is in itself: two
    phases of one affair are like one another, but less so than the reports of each.
    """
    size = [1.0] * count
    inside = [0.0] * count
    holds = [True] * count
    for join in joins:
        sides = (join.first, join.second)
        usual = min(_cohesion(inside[side], size[side], options) for side in sides)
        enough = join.alike >= max(options.floor, options.kinship * usual)
        holds.append(enough and all(holds[side] for side in sides))
        copies = join.alike >= options.copy
        # Copies count as one text: how often a report was reprinted tells nothing of how alike a story's reports are.
        size.append(max(size[side] for side in sides) if copies else sum(size[side] for side in sides))
        between = 0.0 if copies else join.alike * size[sides[0]] * size[sides[1]]
        inside.append(max(inside[side] for side in sides) if copies else sum(inside[side] for side in sides) + between)
    return _labels(joins, count, holds)


def _cohesion(inside: float, size: float, options: GroupOptions) -> float:
    pairs = size * (size - 1) / 2
    return (inside + options.steady * options.usual) / (pairs + options.steady)


def _labels(joins: Sequence[Join], count: int, holds: Sequence[bool]) -> list[int]:
    labels = list(range(count + len(joins)))
    for at in range(len(joins) - 1, -1, -1):
        node = count + at
        if holds[node]:
            labels[joins[at].first] = labels[joins[at].second] = labels[node]
    return labels[:count]


def settle(alike: Matrix, labels: Sequence[int], options: GroupOptions) -> list[int]:
    """Return the labels after each article that is clearly more like another group has gone over to it."""
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
