"""The log-linear model of descent: from the figures of possible parents to probabilities.

It is asked twice (stacking; Martins, Das, Smith and Xing 2008). What the first answer says of the relatives of a text
enters the second: where many of them have no parent at hand, an unseen source is likelier; where one has many children,
it is likelier that it has one more. Trees over all figures then correct the second answer (`forest.py`).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.features import NAMES, Candidate
from headwater.derivation.ground import Ground
from headwater.derivation.tables import RELATIVES, STANDING, Model, Weights, parent_model
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


def believe(ground: Ground, found: Sequence[Candidate], model: Model | None = None) -> Beliefs:
    """Return what the model says of all candidates, with other weights and trees than the tables' where given."""
    given = model or parent_model()
    rows, guess = guesses(ground, found, given.first, given.second)
    return of_scores(ground.size, found, guess.scores + given.forest.adds(rows))


def guesses(ground: Ground, found: Sequence[Candidate], first: Weights, second: Weights) -> tuple[Matrix, Beliefs]:
    """Return the log-linear model's second guess, and all figures that the trees correct it by, a row a candidate."""
    rows = np.stack([each.row for each in found]) if found else np.zeros((0, len(NAMES)))
    more = np.hstack([rows, relatives(ground, found, beliefs(ground.size, found, rows, first))])
    guess = beliefs(ground.size, found, more, second)
    return np.hstack([more, standing(ground.size, found, guess)]), guess


def beliefs(size: int, found: Sequence[Candidate], rows: Matrix, weights: NDArray[np.float64]) -> Beliefs:
    """Return the probabilities that ``weights`` give to candidates with these figures, of ``size`` texts."""
    return of_scores(size, found, np.round((rows * weights).sum(axis=1), 6))


def of_scores(size: int, found: Sequence[Candidate], scores: NDArray[np.float64]) -> Beliefs:
    """Return the probabilities that follow from the log weights of candidates."""
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


def standing(size: int, found: Sequence[Candidate], guess: Beliefs) -> Matrix:
    """Return how each candidate stands beside the others: the figures of `STANDING`."""
    rows = np.zeros((len(found), len(STANDING)))
    of, alone = guess.of.tolist(), guess.alone.tolist()
    place = {(each.parent, each.child): n for n, each in enumerate(found)}
    every, agencies = _leading(found, of, 0), _leading(found, of, size)
    for n, (each, score) in enumerate(zip(found, guess.scores.tolist(), strict=True)):
        back = place.get((each.child, each.parent))
        rows[n] = (
            score,
            of[n],
            alone[each.child],
            _best_other(every[each.child], n, of),
            0.0 if back is None else of[back],
            alone[each.parent] if each.parent < size else -1.0,
            _best_other(agencies[each.child], n, of),
            float(each.parent >= size),
        )
    return rows.round(5)


def _leading(found: Sequence[Candidate], of: Sequence[float], first: int) -> defaultdict[int, list[int]]:
    """Return the two likeliest candidates of each child, of those parents whose number is ``first`` or more.

    The best other of any candidate is one of the two: with all of them the time grew with the cube of the texts.
    """
    leading: defaultdict[int, list[int]] = defaultdict(list)
    for n, each in enumerate(found):
        if each.parent >= first:
            two = leading[each.child]
            two.append(n)
            if len(two) > 2:  # noqa: PLR2004 - the best, and the best beside it
                two.remove(min(two, key=of.__getitem__))
    return leading


def _best_other(leading: Sequence[int], mine: int, of: Sequence[float]) -> float:
    return max((of[n] for n in leading if n != mine), default=0.0)


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
