"""Fit the weights of the signs that two texts depend on each other or on a common text, and write their table.

    python -m bench.newsroom.dependence [--stories 20] [--table FILE]

Logistic regression that never gives a sign a negative weight (projected gradient; Bertsekas 1976), on each two texts
of the stories written by hand (`bench.newsroom.hand`) and of the `learn` half of the simulated newsrooms, which count
six tenths: simulated rewrites are easier to tell. Two texts depend on each other if one took from the other or both
from one unseen parent; those that go back to one origin over several steps may share nothing, and are left out.
With ``--cross`` each story written by hand is also scored by weights fitted on all others.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from bench.newsroom.fit import LEARNT
from bench.newsroom.hand import surveys
from bench.newsroom.render import printed
from bench.newsroom.simulate import tales
from bench.newsroom.system import readings
from bench.newsroom.tale import Tale
from numpy.typing import NDArray

from headwater.derivation.dependence import SIGNS
from headwater.derivation.trace import Survey, look

TABLE = Path(__file__).parents[2] / "src/headwater/derivation/data/dependence.tsv"
HEAD = """# What each sign weighs, in log odds, for two texts depending on each other or on a common text. Origin: own
# work, fitted on stories written by hand (eval/gold: `bench.newsroom.hand.SETS`) and on simulated newsrooms
# (the learn half, {stories} stories a level) by `python -m bench.newsroom.dependence`. What the signs are stands in
# headwater/derivation/dependence.py.
name\tweight
"""
SIMULATED = 0.6
# How strongly weights are drawn towards 0: the variance of a Gaussian prior on them, signs scaled to unit variance.
SPREAD = 0.5
STEPS = 4000
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of texts of one story: ``rows`` of signs, and whether they depend (``true``, 0 or 1)."""

    name: str
    by_hand: bool
    rows: Floats
    true: Floats


def pairs(tale: Tale, survey: Survey) -> Pairs:
    """Return the pairs of a story of which it is known whether they depend."""
    home = {body.id: at for at, members in enumerate(survey.groups) for body in members}
    parents: dict[int, set[int | str]] = {}
    for parent, child in tale.truth.edges:
        parents.setdefault(home[child], set()).add(home[parent])
    for root, children in tale.truth.unseen.items():
        for child in children:
            parents.setdefault(home[child], set()).add(root)
    rows, true = [], []
    for (one, other), pair in sorted(survey.ground.pairs.items()):
        mine, yours = parents.get(one, set()), parents.get(other, set())
        direct = one in yours or other in mine or any(isinstance(node, str) for node in mine & yours)
        if direct or not _origins(parents, one) & _origins(parents, other):
            rows.append(pair.signs)
            true.append(float(direct))
    return Pairs(tale.name, tale.level == "hand", np.array(rows).reshape(-1, len(SIGNS)), np.array(true))


def _origins(parents: dict[int, set[int | str]], node: int) -> set[int | str]:
    """Return where a text's lineage starts; of two that could each be the other's parent both are followed."""
    seen: set[int | str] = set()
    queue: list[int | str] = [node]
    while queue:
        at = queue.pop()
        if at not in seen:
            seen.add(at)
            queue += parents.get(at, ()) if isinstance(at, int) else ()
    starts = {at for at in seen if isinstance(at, str) or at not in parents}
    return starts or seen


def stories(count: int) -> Iterator[Pairs]:
    """Yield the pairs of all stories to learn from."""
    for tale, survey in surveys(times=(True,)):
        yield pairs(tale, survey)
    for level in LEARNT:
        for tale in tales(level, "learn", count):
            yield pairs(tale, look(readings(printed(tale, "exact"))))


def fit(told: Sequence[Pairs]) -> Floats:
    """Return the intercept and the weight of each sign."""
    rows, true = np.concatenate([each.rows for each in told]), np.concatenate([each.true for each in told])
    often = np.concatenate([np.full(len(each.true), 1.0 if each.by_hand else SIMULATED) for each in told])
    scale = rows.std(axis=0) + 1e-9
    data = np.column_stack([np.ones(len(rows)), rows / scale])
    weights = np.zeros(data.shape[1])
    # No step is longer than the curvature of the logistic loss allows.
    rate = 4.0 / float(np.linalg.eigvalsh((data * often[:, None]).T @ data)[-1] + 4.0 / SPREAD)
    before, pace = weights.copy(), 1.0
    for _ in range(STEPS):
        next_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = weights + (pace - 1) / next_pace * (weights - before)
        wrong = often * (chance(ahead, data) - true)
        slope = data.T @ wrong + np.concatenate([[0.0], ahead[1:] / SPREAD])
        before, pace = weights, next_pace
        weights = ahead - rate * slope
        weights[1:] = np.maximum(weights[1:], 0.0)
    return np.concatenate([weights[:1], weights[1:] / scale])


def chance(weights: Floats, data: Floats) -> Floats:
    """Return the probability of dependence of each row, the first column being ones."""
    return np.asarray(1 / (1 + np.exp(-(data @ weights))))


def loss(weights: Floats, told: Sequence[Pairs]) -> tuple[float, int]:
    """Return the sum of the log losses of the pairs, and how many there are."""
    total, count = 0.0, 0
    for each in told:
        p = np.clip(chance(weights, np.column_stack([np.ones(len(each.rows)), each.rows])), 0.001, 0.999)
        total -= float((each.true * np.log(p) + (1 - each.true) * np.log(1 - p)).sum())
        count += len(each.true)
    return total, count


def crossed(told: Sequence[Pairs]) -> float:
    """Return the mean log loss over stories by hand, each scored by weights fitted on all the others."""
    hand = [each for each in told if each.by_hand]
    scored = [loss(fit([other for other in told if other.name != each.name]), [each]) for each in hand]
    return sum(total for total, _ in scored) / max(1, sum(count for _, count in scored))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Exit code 0 when the table is written."""
    parser = argparse.ArgumentParser(description="Fit how probable it is that two texts depend on each other.")
    parser.add_argument("--stories", type=int, default=20, help="simulated stories a level (default: 20)")
    parser.add_argument("--cross", action="store_true", help="also score each story by weights fitted on the others")
    parser.add_argument("--table", type=Path, default=TABLE, help="the table to write")
    given = parser.parse_args(arguments)
    told = list(stories(given.stories))
    weights = fit(told)
    lines = [f"{name}\t{weight:.3f}\n" for name, weight in zip(("intercept", *SIGNS), weights, strict=True)]
    given.table.write_text(HEAD.format(stories=given.stories) + "".join(lines), encoding="utf-8")
    for kind, by_hand in (("by hand", True), ("simulated", False)):
        total, count = loss(weights, [each for each in told if each.by_hand == by_hand])
        print(f"{kind}: {count} pairs, mean log loss {total / max(1, count):.3f}")
    if given.cross:
        print(f"by hand, by weights fitted on the other stories: mean log loss {crossed(told):.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
