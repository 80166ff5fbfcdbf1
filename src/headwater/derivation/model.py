"""The log-linear model of descent: from the figures of possible parents to probabilities.

It is asked twice (stacking; Martins, Das, Smith and Xing 2008). What the first answer says of the relatives of a text
enters the second: where many of them have no parent at hand, an unseen source is likelier; where one has many children,
it is likelier that it has one more.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.features import NAMES, Candidate
from headwater.derivation.ground import Ground
from headwater.derivation.tables import RELATIVES, Weights, parent_weights
from headwater.derivation.tree import Matrix, marginals

NEVER = -np.inf
# Relatives are texts that share this surely.
KIN = 0.5


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Probabilities: ``of[k]`` that the k-th candidate is the parent, ``alone[c]`` that text ``c`` has none at hand.

    ``scores[k]`` are the log weights behind them; having none weighs 0.
    """

    of: NDArray[np.float64]
    alone: NDArray[np.float64]
    scores: NDArray[np.float64]


def believe(ground: Ground, found: Sequence[Candidate], weights: tuple[Weights, Weights] | None = None) -> Beliefs:
    """Return what the model says of all candidates, with other ``weights`` than those of the table where given."""
    first, second = weights or parent_weights()
    rows = np.stack([each.row for each in found]) if found else np.zeros((0, len(NAMES)))
    guess = beliefs(ground.size, found, rows, first)
    return beliefs(ground.size, found, np.hstack([rows, relatives(ground, found, guess)]), second)


def beliefs(size: int, found: Sequence[Candidate], rows: Matrix, weights: NDArray[np.float64]) -> Beliefs:
    """Return the probabilities that ``weights`` give to candidates with these figures, of ``size`` texts."""
    scores = np.round((rows * weights).sum(axis=1), 6)
    between, roots = _ways(size, found, scores)
    edges, alone = marginals(between, roots)
    # The shares of the agencies and of none in having no text as the parent.
    free = alone * np.exp(-roots)
    of = np.array(
        [
            edges[each.parent, each.child] if each.parent < size else free[each.child] * np.exp(score)
            for each, score in zip(found, scores, strict=True)
        ]
    )
    return Beliefs(np.clip(of, 0.0, 1.0), np.clip(free, 0.0, 1.0), scores)


def _ways(size: int, found: Sequence[Candidate], scores: NDArray[np.float64]) -> tuple[Matrix, NDArray[np.float64]]:
    between, roots = np.full((size, size), NEVER), np.zeros(size)
    for each, score in zip(found, scores.tolist(), strict=True):
        if each.parent < size:
            between[each.parent, each.child] = score
        else:
            roots[each.child] = np.logaddexp(roots[each.child], score)
    return between, roots


def relatives(ground: Ground, found: Sequence[Candidate], guess: Beliefs) -> Matrix:
    """Return what a first guess says of each candidate's relatives: the figures of `RELATIVES`."""
    loose = np.array(guess.alone)
    children: dict[int, float] = defaultdict(float)
    agencies: dict[int, dict[int, float]] = defaultdict(dict)
    for each, probability in zip(found, guess.of.tolist(), strict=True):
        children[each.parent] += probability
        if each.parent >= ground.size:
            loose[each.child] += probability
            agencies[each.child][each.parent] = probability
    near = _kin(ground)
    kin = [sum(float(loose[other]) for other in row) for row in near]
    rows = np.zeros((len(found), len(RELATIVES)))
    for n, (each, probability) in enumerate(zip(found, guess.of.tolist(), strict=True)):
        more = np.log1p(max(0.0, children[each.parent] - probability))
        if each.parent >= ground.size:
            same = sum(agencies[other].get(each.parent, 0.0) for other in near[each.child])
            rows[n, 2] = more
            rows[n, 5] = same / max(1, len(near[each.child]))
            continue
        # Versions follow one another: most have one child.
        house = ground.one_house(each.parent, each.child)
        both = (p for node, p in agencies[each.parent].items() if node in agencies[each.child])
        rows[n] = (
            min(1.0, kin[each.child]),
            np.log1p(max(0.0, kin[each.child] - 1.0)),
            0.0 if house else more,
            float(loose[each.parent]),
            more if house else 0.0,
            0.0,
            0.0 if house else max(both, default=0.0),
        )
    return rows.round(5)


def _kin(ground: Ground) -> list[list[int]]:
    """For each text those that depend on it or on the same, more likely than not."""
    near: list[list[int]] = [[] for _ in range(ground.size)]
    for (one, other), pair in ground.pairs.items():
        if pair.sharing >= KIN:
            near[one].append(other)
            near[other].append(one)
    return near
