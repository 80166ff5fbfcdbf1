"""Fit the trees that correct the log-linear model of parents, and write their table.

    python -m bench.newsroom.boost [--stories 70] [--rounds 300] [--table FILE]

Gradient boosting (Friedman 2001) on the likelihood of `bench.newsroom.fit`: each tree is fitted to what is left between
the probability of a way in the trees of descent that agree with the truth and in all of them. The trees are grown by
LightGBM (Ke et al. 2017), which is needed for this alone (train/requirements.txt). The weights of the tables are taken
as they are. Signs are held here as well: no figure that may not speak for the child, or for the parent, does so in any
tree.
"""

import argparse
import importlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from bench.newsroom.fit import (
    ALL,
    NEVER_NEGATIVE,
    NEVER_POSITIVE,
    TABLE,
    Batch,
    Floats,
    Story,
    batch,
    by_hand,
    expected,
    simulated,
)
from bench.newsroom.histories import HISTORIES
from bench.newsroom.levels import LEVELS, MIXED

from headwater.derivation.forest import Forest, Node, forest_of
from headwater.derivation.model import guesses
from headwater.derivation.tables import STANDING, parent_weights

HEAD = """# Trees that correct the log weight of a parent, a node a line: the tree, the figure asked (none at a leaf),
# up to which value the way goes to the node *below* of this tree, and else to *above*; what a leaf adds. Origin: own
# work, fitted on simulated newsrooms (the learn half, {stories} stories a level) and on stories written by hand
# (eval/gold: `bench.newsroom.hand.SETS`) by `python -m bench.newsroom.boost`. Model card: FOREST.md.
tree\tfigure\tbound\tbelow\tabove\tvalue
"""
FIGURES = (*ALL, *STANDING)
# How often a story counts. Those by hand are few, and they are what newsrooms do; versions of a page, whose order no
# date tells, would be told worse than by the weights alone.
BY_HAND, VERSIONS = 4.0, 3.0
ROUNDS = 300
SETTINGS = {
    "learning_rate": 0.08,
    "num_leaves": 16,
    "min_data_in_leaf": 40,
    "lambda_l2": 5.0,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "use_missing": False,
    "verbose": -1,
    "seed": 0,
    "deterministic": True,
    "force_row_wise": True,
}
# A way that is nearly sure still moves a little: the least curvature reckoned with.
LEAST_CURVE = 0.02
Guesses = tuple[Floats, Floats]


@dataclass(frozen=True, slots=True)
class Told:
    """Stories side by side with the log-linear model's weights of their ways, and how often each way counts."""

    data: Batch
    scores: Floats
    often: Floats


def signs() -> list[int]:
    """For each figure whether more of it may only speak for the parent (1), only against it (-1), or either (0)."""
    return [1 if n.startswith(NEVER_NEGATIVE) else -1 if n.startswith(NEVER_POSITIVE) else 0 for n in FIGURES]


def told(hand: Sequence[Story], versions: Sequence[Story], others: Sequence[Story], weights: Guesses) -> Told:
    """Return stories by ``hand``, simulated ``versions`` of one text and simulated newsrooms as the trees see them.

    ``weights`` are those of the log-linear model's two guesses.
    """
    kinds = ((hand, BY_HAND), (versions, VERSIONS), (others, 1.0))
    counted = [(each, often) for kind, often in kinds for each in kind]
    seen = [each for each, _ in counted if each.found]
    rows, scores, often = [], [], []
    for each, count in counted:
        if each.found:
            row, guess = guesses(each.ground, each.found, *weights)
            rows.append(row)
            scores.append(guess.scores)
            often.append(np.full(len(row), count))
    made = batch([replace(each, rows=row) for each, row in zip(seen, rows, strict=True)])
    return Told(made, np.concatenate(scores), np.concatenate(often))


def boosted(given: Told, rounds: int = ROUNDS) -> Forest:
    """Return the trees fitted on what the log-linear model leaves.

    Raises:
        ModuleNotFoundError: where LightGBM is not installed.
    """
    lightgbm: Any = importlib.import_module("lightgbm")

    def gradient(scores: Floats, _: object) -> tuple[Floats, Floats]:
        _, known = expected(given.data, scores, right=True)
        _, guessed = expected(given.data, scores, right=False)
        curve = np.maximum(guessed * (1 - guessed), LEAST_CURVE)
        return (guessed - known) * given.often, curve * given.often

    table = lightgbm.Dataset(given.data.rows, label=np.zeros(len(given.scores)), init_score=given.scores)
    settings = {**SETTINGS, "objective": gradient, "monotone_constraints": signs()}
    grown = lightgbm.train(settings, table, num_boost_round=rounds).dump_model()
    return forest_of([_nodes(tree["tree_structure"]) for tree in grown["tree_info"]])


def _nodes(root: dict[str, Any]) -> list[Node]:
    """The nodes of one tree, each before those below it; numbers rounded as the table has them."""
    nodes: list[Node] = []

    def add(node: dict[str, Any]) -> int:
        at = len(nodes)
        if "leaf_value" in node:
            nodes.append((-1, 0.0, 0, 0, float(f"{node['leaf_value']:.4g}")))
            return at
        nodes.append((-1, 0.0, 0, 0, 0.0))
        below, above = add(node["left_child"]), add(node["right_child"])
        nodes[at] = (int(node["split_feature"]), float(f"{node['threshold']:.6g}"), below, above, 0.0)
        return at

    add(root)
    return nodes


def lines(forest: Forest) -> list[str]:
    """Return the table of a forest, a node a line."""
    ends = [*forest.roots[1:].tolist(), len(forest.figure)]
    found = []
    for tree, (start, end) in enumerate(zip(forest.roots.tolist(), ends, strict=True)):
        for at in range(start, end):
            figure = int(forest.figure[at])
            if figure < 0:
                found.append(f"{tree}\t\t\t\t\t{forest.value[at]:.4g}\n")
            else:
                below, above = int(forest.below[at]) - start, int(forest.above[at]) - start
                found.append(f"{tree}\t{FIGURES[figure]}\t{forest.bound[at]:.6g}\t{below}\t{above}\t\n")
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=70, help="stories a level")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="trees")
    parser.add_argument("--table", type=Path, default=TABLE.with_name("forest.tsv"))
    given = parser.parse_args()
    versions, others = (list(simulated(given.stories, levels)) for levels in (tuple(HISTORIES), (*LEVELS, MIXED)))
    forest = boosted(told(list(by_hand()), versions, others, parent_weights()), given.rounds)
    given.table.write_text(HEAD.format(stories=given.stories) + "".join(lines(forest)), encoding="utf-8")


if __name__ == "__main__":
    main()
