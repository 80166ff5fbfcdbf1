"""The trees over parents are held to the signs of the fit, and their table says what they are."""

import numpy as np
import pytest
from bench.newsroom.boost import FIGURES, boosted, lines, signs, told
from bench.newsroom.fit import simulated

from headwater.derivation.forest import forest_of
from headwater.derivation.tables import parent_model, parent_weights

LEAF = (-1, 0.0, 0, 0)


def test_the_table_has_a_line_a_node_with_places_within_its_tree() -> None:
    tree = [(0, 1.5, 1, 2, 0.0), (*LEAF, 0.25), (*LEAF, -0.5)]
    rows = [line.rstrip("\n").split("\t") for line in lines(forest_of([tree, tree]))]
    assert rows[0] == ["0", FIGURES[0], "1.5", "1", "2", ""]
    assert rows[4] == ["1", "", "", "", "", "0.25"]
    assert [row[0] for row in rows] == ["0"] * 3 + ["1"] * 3


def test_the_shipped_table_is_what_the_fit_writes() -> None:
    forest = parent_model().forest
    assert len(lines(forest)) == len(forest.figure)
    assert len(forest.roots) == len({line.split("\t")[0] for line in lines(forest)})


def test_what_may_not_speak_for_the_parent_is_held() -> None:
    held = dict(zip(FIGURES, signs(), strict=True))
    assert held["signal: fuller quotation"] == 1
    assert held["witnesses: missing"] == -1
    assert held["literal"] == 0


def test_trees_make_the_truth_likelier_than_the_weights_alone() -> None:
    pytest.importorskip("lightgbm", reason="only growing the trees takes LightGBM: train/requirements.txt")
    given = told([], [], list(simulated(3, ("easy",))), parent_weights())
    adds = boosted(given, 5).adds(given.data.rows)
    assert adds[given.data.right].mean() > adds[~given.data.right].mean()
    assert np.isfinite(adds).all()
