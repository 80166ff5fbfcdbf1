"""Fit the weights by which parents are chosen, on simulated newsrooms and stories by hand, and write their table.

    python -m bench.newsroom.fit [--stories 70] [--by-hand 1] [--steps 300] [--table FILE]

A log-linear model over trees (see `headwater.derivation.tree`): the likelihood of the true parents is raised by
gradient steps (Adam; Kingma and Ba 2015). Of the simulated stories only the `learn` half is looked at, with exact,
noisy and no times alike; of those written by hand (`bench.newsroom.hand`) the sets not kept for a figure alone.
Where nothing is known of a child, or several parents are true, all trees that agree with what is known count.
Signs are held: no sign of information lost may come to speak for the child, no witness for the parent that it
contradicts.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from bench.newsroom.hand import surveys
from bench.newsroom.histories import HISTORIES
from bench.newsroom.levels import LEVELS, MIXED
from bench.newsroom.render import TIMES, printed
from bench.newsroom.simulate import tales
from bench.newsroom.system import readings
from bench.newsroom.tale import Tale
from numpy.typing import NDArray

from headwater.derivation.features import NAMES, Candidate, candidates
from headwater.derivation.ground import Ground
from headwater.derivation.model import beliefs, relatives
from headwater.derivation.tables import RELATIVES
from headwater.derivation.trace import Survey, look
from headwater.derivation.weights import LEAST_CANDIDATE, LOSS

TABLE = Path(__file__).parents[2] / "src/headwater/derivation/data/parents.tsv"
HEAD = """# What each figure weighs for a parent, in log odds against having none among the articles, in the first guess
# and in the second. Origin: own work, fitted on simulated newsrooms (the learn half, {stories} stories a level) and
# on stories written by hand (eval/gold: `bench.newsroom.hand.SETS`) by `python -m bench.newsroom.fit`. What
# the figures are stands in headwater/derivation/features.py.
name\tfirst\tsecond
"""
ALL = (*NAMES, *RELATIVES)
LEARNT = (*LEVELS, MIXED, *HISTORIES)
DECAY = 5e-4
# How often a story written by hand counts. Twice, simulated edges and siblings suffer, by a point at two levels.
BY_HAND = 1
RATE = 0.05
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
# Figures whose weight keeps its sign: from below, from above.
NEVER_NEGATIVE = (
    *("signal: ", "earlier: ", "one house: earlier", "credits the outlet", "agency: named"),
    *("agency: share", "dependence"),
)
NEVER_POSITIVE = (
    *("witnesses: ", "one house: witnesses: ", "headline of another", "against: ", "detour"),
    *("parent may have the child's agency", "child has a writer", "child's reporter: ", "agency: child"),
    "agency: unexplained",
)


@dataclass(frozen=True, slots=True)
class Story:
    """The possible parents of one story's texts.

    ``right`` marks those that agree with the truth, ``free`` the texts that may, in truth, have none among them.
    """

    ground: Ground
    found: Sequence[Candidate]
    rows: Floats
    right: NDArray[np.bool_]
    free: NDArray[np.bool_]

    @property
    def size(self) -> int:
        """The number of texts."""
        return self.ground.size


def story(tale: Tale, times: str) -> Story:
    """Return a simulated story as the model sees it, with what is true."""
    return surveyed(tale, look(readings(printed(tale, times))))


def surveyed(tale: Tale, survey: Survey) -> Story:
    """Return a simulated story of which it is known what there is to choose from."""
    found = candidates(survey.ground, LEAST_CANDIDATE)
    true = [_true(tale, survey, text) for text in range(survey.ground.size)]
    right = np.array([each.parent in true[each.child] for each in found], dtype=np.bool_)
    free = np.array([-1 in nodes for nodes in true])
    for child in range(survey.ground.size):
        mine = [n for n, each in enumerate(found) if each.child == child]
        if not free[child] and not any(right[n] for n in mine):
            # What is true is not among what can be chosen: nothing is to be learnt from this child.
            free[child] = True
            right[mine] = True
    # Of two that may each have their text from the other, or from what nobody credits, either may be the first.
    free |= ~rooted(survey.ground.size, found, right, free)
    return Story(
        survey.ground,
        found,
        np.stack([each.row for each in found]) if found else np.zeros((0, len(NAMES))),
        right,
        free,
    )


def rooted(
    size: int, found: Sequence[Candidate], right: NDArray[np.bool_], free: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return which texts a chain of ``right`` parents leads to, from one that may have none (``free``) or an agency."""
    reached = free.copy()
    ways = [each for each, holds in zip(found, right, strict=True) if holds]
    for _ in range(size):
        for each in ways:
            reached[each.child] |= each.parent >= size or reached[each.parent]
    return reached


def _true(tale: Tale, survey: Survey, text: int) -> set[int]:
    """The nodes that a text may, in truth, be said to come from: -1 is none of them."""
    home = {body.id: at for at, members in enumerate(survey.groups) for body in members}
    agencies = {node.name: survey.ground.size + at for at, node in enumerate(survey.unseen)}
    names = dict(tale.agencies)
    nodes: set[int] = set()
    for body in survey.groups[text]:
        above = {home[parent] for parent, child in tale.truth.edges if child == body.id}
        hidden = {root for root, children in tale.truth.unseen.items() if body.id in children}
        nodes |= above - {text}
        nodes |= {agencies.get(names.get(root, ""), -1) for root in hidden}
        nodes |= set() if above or hidden else {-1}
    # A further parent beside one at hand does not make the text an orphan.
    return nodes - {-1} if len(nodes) > 1 and len(survey.groups[text]) == 1 else nodes


def by_hand() -> Iterator[Story]:
    """Yield the stories by hand to learn from, with their times and without."""
    for tale, survey in surveys():
        yield surveyed(tale, survey)


def simulated(count: int, levels: Sequence[str] = LEARNT) -> Iterator[Story]:
    """Yield the simulated stories to learn from, ``count`` a level, with exact, noisy and no times."""
    for level in levels:
        for tale in tales(level, "learn", count):
            for times in TIMES:
                yield story(tale, times)


def stories(count: int, often: int = BY_HAND) -> Iterator[Story]:
    """Yield all stories to learn from; those written by hand, which are few, ``often`` times."""
    for each in by_hand():
        yield from (each for _ in range(often))
    yield from simulated(count)


@dataclass(frozen=True, slots=True)
class Batch:
    """Stories side by side, padded to one size; texts that are not there are roots and nothing else."""

    size: int
    count: int
    texts: Floats
    story: Ints
    parents: Ints
    children: Ints
    agency: NDArray[np.bool_]
    rows: Floats
    right: NDArray[np.bool_]
    free: NDArray[np.bool_]


def batch(told: Sequence[Story]) -> Batch:
    """Return the stories as one batch."""
    size = max(s.size for s in told)
    free = np.ones((len(told), size), dtype=np.bool_)
    for n, each in enumerate(told):
        free[n, : each.size] = each.free
    numbers = [len(s.found) for s in told]
    parents = np.array([each.parent for s in told for each in s.found], dtype=np.int64)
    return Batch(
        size,
        len(told),
        np.array([s.size for s in told], dtype=np.float64),
        np.repeat(np.arange(len(told)), numbers),
        parents,
        np.array([each.child for s in told for each in s.found], dtype=np.int64),
        parents >= np.repeat([s.size for s in told], numbers),
        np.concatenate([s.rows for s in told]),
        np.concatenate([s.right for s in told]),
        free,
    )


def expected(data: Batch, log: Floats, *, right: bool) -> tuple[float, Floats]:
    """Return the log of the sum over all trees, or over the ``right`` ones, and the probability of each way in it.

    ``log`` are the log weights of the ways.
    """
    allowed = data.right if right else np.ones(len(log), dtype=np.bool_)
    base = np.where(data.free if right else np.ones_like(data.free), 0.0, -np.inf)
    most = np.maximum(base, -1e9)
    np.maximum.at(most, (data.story[allowed], data.children[allowed]), log[allowed])
    force = np.where(allowed, np.exp(np.minimum(log - most[data.story, data.children], 0.0)), 0.0)
    free = np.exp(base - most)
    np.add.at(free, (data.story[data.agency], data.children[data.agency]), force[data.agency])
    edges = np.zeros((data.count, data.size, data.size))
    seen = ~data.agency
    edges[data.story[seen], data.parents[seen], data.children[seen]] = force[seen]
    diagonal = edges.sum(axis=1) + free
    laplacian = -edges
    index = np.arange(data.size)
    laplacian[:, index, index] = diagonal
    inverse = np.linalg.inv(laplacian)
    own = inverse[:, index, index]
    chance = np.zeros(len(log))
    chance[seen] = force[seen] * (
        own[data.story[seen], data.children[seen]] - inverse[data.story[seen], data.children[seen], data.parents[seen]]
    )
    chance[data.agency] = force[data.agency] * own[data.story[data.agency], data.children[data.agency]]
    total = np.linalg.slogdet(laplacian)[1].sum() + most[most > -1e8].sum()  # noqa: PLR2004 - far below any weight
    return float(total), chance


def fit(data: Batch, steps: int) -> Floats:
    """Return the weights that make the truth likeliest, a little drawn towards 0."""
    weights = np.zeros(data.rows.shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    lower, upper = (bound[: len(weights)] for bound in _bounds())
    for step in range(1, steps + 1):
        log = data.rows @ weights
        right, known = expected(data, log, right=True)
        every, guessed = expected(data, log, right=False)
        gradient = (known - guessed) @ data.rows / data.count - DECAY * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        pace = RATE * (0.1 ** (step / steps))
        weights += pace * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weights = np.clip(weights, lower, upper)
        if step % 50 == 0:
            print(f"step {step}: log likelihood a text {(right - every) / data.texts.sum():.4f}", flush=True)
    return weights


def _bounds() -> tuple[Floats, Floats]:
    lower = np.array([0.0 if name.startswith(NEVER_NEGATIVE) else -np.inf for name in ALL])
    upper = np.array([0.0 if name.startswith(NEVER_POSITIVE) else np.inf for name in ALL])
    # Simulated clocks err by hours; those of the world do by days, but more rarely than the simulation lets them.
    lower[ALL.index("earlier: days")] = 1.0
    # What says that it corrects something came later, however few notices the simulation has.
    lower[ALL.index("signal: correction")] = 1.5
    # What may rule a parent out speaks against it before it does so.
    for name in LOSS:
        lower[ALL.index(f"signal: {name}")] = 0.1
    return lower, upper


def _again(told: Story, weights: Floats) -> Story:
    """The story with what a first guess says of relatives."""
    guess = beliefs(told.size, told.found, told.rows, weights)
    return replace(told, rows=np.hstack([told.rows, relatives(told.ground, told.found, guess)]))


def two_guesses(told: Sequence[Story], steps: int) -> tuple[Floats, Floats]:
    """Return the weights of the first guess and of the second."""
    first = fit(batch(told), steps)
    return first, fit(batch([_again(each, first) for each in told]), steps)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=70, help="stories a level")
    parser.add_argument("--by-hand", type=int, default=BY_HAND, help="how often a story written by hand counts")
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--table", type=Path, default=TABLE)
    given = parser.parse_args()
    told = list(stories(given.stories, given.by_hand))
    first, second = two_guesses(told, given.steps)
    # Nothing is 0.000, not -0.000.
    firsts = [*(f"{value + 0.0:.3f}" for value in first.round(3)), *("" for _ in RELATIVES)]
    lines = [f"{name}\t{one}\t{two + 0.0:.3f}\n" for name, one, two in zip(ALL, firsts, second.round(3), strict=True)]
    given.table.write_text(HEAD.format(stories=given.stories) + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
