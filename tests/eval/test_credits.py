"""The scorer of credits counts names, stretches and reports without a parent, and keeps the held half unseen."""

import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "eval"))

import credits as scorer  # noqa: E402 - found by the line above; hides Python's own, which nobody needs
import gate  # noqa: E402 - found by the line above

TEXT = "The quay is shut, the Harbour Trust said in a notice, and Orlpost reported that ropes were cut."
NOTICE, ORLPOST = "the Harbour Trust said in a notice", "Orlpost reported"


def item(**more: object) -> dict[str, Any]:
    parents = [
        {"names": ["Harbour Trust"], "kind": "document", "words": NOTICE},
        {"names": ["Orlpost", "Orlpost agency"], "kind": "agency", "words": ORLPOST},
    ]
    return {"id": "made", "text": TEXT, "parents": parents, **more}


def found(name: str, words: str) -> scorer.Parent:
    at = TEXT.index(words)
    return scorer.Parent(name, ((at, at + len(words)),))


def figures(*named: scorer.Parent, of: dict[str, Any] | None = None) -> dict[str, float]:
    tally = scorer.Tally()
    scorer.score(tally, of or item(), named)
    return tally.figures()


def test_both_found_have_full_marks() -> None:
    told = figures(found("The Harbour Trust", NOTICE), found("Orlpost", ORLPOST))
    assert told["named.f1"] == told["placed.f1"] == 100.0


def test_a_missed_parent_costs_recall_and_a_false_one_precision() -> None:
    told = figures(found("Harbour Trust", NOTICE), found("Quay", "The quay"))
    assert told["named.recall"] == told["named.precision"] == 50.0


def test_a_wrong_name_at_the_right_place_counts_as_placed_alone() -> None:
    told = figures(found("Board of Ports", NOTICE))
    assert told["named.recall"] == 0.0
    assert told["placed.recall"] == 50.0


def test_a_report_without_a_parent_is_clean_if_none_is_named() -> None:
    bare = item(parents=[])
    assert figures(of=bare)["clean"] == 100.0
    assert figures(found("Quay", "The quay"), of=bare)["clean"] == 0.0


def test_the_held_half_is_not_looked_at_by_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert scorer.main(["held", "--misses"]) == 2
    assert "held" in capsys.readouterr().err


@pytest.mark.parametrize("half", ["dev", "held"])
def test_gold_is_well_formed(half: str) -> None:
    items = scorer.items(half)
    assert len({each["id"] for each in items}) == len(items)
    assert all(parent["words"] in each["text"] for each in items for parent in each["parents"])
    assert all(parent["names"] for each in items for parent in each["parents"])
    kinds = {parent["kind"] for each in items for parent in each["parents"]}
    assert kinds <= {"agency", "outlet", "release", "statement", "document"}


def test_the_gate_holds_credits() -> None:
    assert {"credits/dev", "credits/held"} <= {task.name for task in gate.tasks(ROOT / "nowhere")}
