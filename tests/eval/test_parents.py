"""The scorer of derivations gives full marks to the gold itself, and takes them away for each kind of error."""

import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "eval"))

import claims_reading  # noqa: E402 - found by the line above
import gate  # noqa: E402 - found by the line above
import parents  # noqa: E402 - found by the line above

KIN = frozenset({("A", "B"), ("A", "C"), ("B", "C")})
WAYS = {("NNA", "A"): 0.9, ("NNA", "B"): 0.8, ("B", "C"): 0.7}


def story() -> claims_reading.Story:
    """A and B from one agency, C from B; D has its own."""
    gold: dict[str, Any] = {
        "articles": {key: {"file": f"{key}.txt", "outlet": None} for key in "ABCD"},
        "unseen": {"NNA": ["Northern News Agency"]},
        "derivations": [
            {"child": "A", "parent": "NNA", "kind": "copied", "credited": True},
            {"child": "B", "parent": "NNA", "kind": "edited", "credited": False, "parent_also": ["A"]},
            {"child": "C", "parent": "B", "kind": "rewritten", "credited": False},
        ],
    }
    return claims_reading.Story("made", Path(), gold, dict.fromkeys("ABCD", ""))


def figures(ways: dict[tuple[str, str], float], kin: frozenset[tuple[str, str]] = KIN) -> dict[str, float]:
    tally = parents.Tally()
    parents.score(tally, story(), parents.Said(ways, kin))
    return tally.figures()


def test_the_gold_has_full_marks() -> None:
    assert set(figures(WAYS).values()) == {100.0}


def test_what_a_reader_could_name_as_well_is_right() -> None:
    found = figures({("NNA", "A"): 0.9, ("A", "B"): 0.8, ("B", "C"): 0.7})
    assert found["edges.f1"] == found["among.f1"] == found["no_siblings"] == 100.0


def test_an_inferred_parent_stands_for_one_that_is_not_named() -> None:
    found = figures({("unseen:behind:a", "A"): 0.4, ("unseen:behind:a", "B"): 0.4, ("B", "C"): 0.7})
    assert found["edges.f1"] == 100.0


def test_a_missed_and_a_false_derivation_cost_recall_and_precision() -> None:
    found = figures({("NNA", "A"): 0.9, ("D", "B"): 0.8, ("C", "B"): 0.3})
    assert found["edges.recall"] == pytest.approx(100 / 3)
    assert found["edges.precision"] == pytest.approx(100 / 3)
    assert found["among.f1"] == 0.0
    assert found["undirected.recall"] == 100.0
    assert found["undirected.precision"] == 50.0


def test_siblings_called_parent_and_child_are_counted() -> None:
    assert figures({("NNA", "A"): 0.9, ("B", "A"): 0.8, ("B", "C"): 0.7})["no_siblings"] == 50.0


def test_kin_are_pairs_of_one_origin() -> None:
    every = frozenset(combinations("ABCD", 2))
    assert figures(WAYS, every)["kin.precision"] == 50.0
    assert figures(WAYS, frozenset({("A", "B")}))["kin.recall"] == pytest.approx(100 / 3)


@pytest.mark.parametrize("half", ["held", "shut", "kept"])
def test_what_is_kept_for_a_figure_is_not_looked_at_by_mistake(half: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert parents.main([half, "--misses"]) == 2
    assert half in capsys.readouterr().err


def test_the_gate_holds_derivations() -> None:
    names = {task.name for task in gate.tasks(ROOT / "nowhere")}
    assert {"parents/dev", "parents/more", "parents/held"} <= names


def test_a_small_story_is_measured_from_end_to_end() -> None:
    tally = parents.measure(parents.GOLD / "more", "tramstrike")
    assert tally.edges.true == 4
    assert tally.edges.hit >= 3
