"""Trees that correct the log weights of parents: how they are asked, and that the shipped ones fit the program."""

from __future__ import annotations

import numpy as np
import pytest

from headwater.derivation import forest as forests
from headwater.derivation.features import NAMES
from headwater.derivation.forest import SHARE, forest_of, parent_forest
from headwater.derivation.tables import RELATIVES, STANDING, parent_model

LEAF = (-1, 0.0, 0, 0)
# Up to 1 of the first figure: 0.5; above it, up to 2 of the second: -1, else 3.
DEEP = [(0, 1.0, 1, 2, 0.0), (*LEAF, 0.5), (1, 2.0, 3, 4, 0.0), (*LEAF, -1.0), (*LEAF, 3.0)]
FLAT = [(*LEAF, 0.25)]


def test_each_row_goes_its_own_way_and_the_leaves_of_all_trees_are_added() -> None:
    rows = np.array([[1.0, 9.0], [1.1, 2.0], [1.1, 2.1]])
    assert forest_of([DEEP, FLAT]).adds(rows).tolist() == pytest.approx([SHARE * x for x in (0.75, -0.75, 3.25)])


def test_many_rows_are_asked_in_parts_with_the_same_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = np.random.default_rng(0).uniform(0, 3, (50, 2))
    whole = forest_of([DEEP, FLAT, DEEP]).adds(rows)
    monkeypatch.setattr(forests, "AT_ONCE", 7)
    assert np.array_equal(forest_of([DEEP, FLAT, DEEP]).adds(rows), whole)


def test_no_trees_add_nothing_and_no_rows_ask_nothing() -> None:
    assert forest_of([]).adds(np.ones((3, 2))).tolist() == [0, 0, 0]
    assert forest_of([DEEP]).adds(np.ones((0, 2))).tolist() == []


def test_a_table_that_asks_for_an_unknown_figure_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit the program"):
        parent_forest(("some other figure",))


def test_the_shipped_trees_never_let_lost_information_speak_for_the_one_that_lost_it() -> None:
    names = (*NAMES, *RELATIVES, *STANDING)
    forest = parent_model().forest
    rows = np.random.default_rng(1).uniform(0, 2, (300, len(names)))
    for name in ("signal: fuller quotation", "signal: exact figure", "signal: sharper date"):
        fewer, more = rows.copy(), rows.copy()
        fewer[:, names.index(name)], more[:, names.index(name)] = 0.0, 3.0
        assert (forest.adds(more) >= forest.adds(fewer) - 1e-6).all(), name
