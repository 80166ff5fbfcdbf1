"""The gold on derivations: every report is there, and nothing descends from itself."""

import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "eval"))

import claims_reading  # noqa: E402 - found by the line above
from claims_reading import LINEAGES, Story  # noqa: E402 - found by the line above
from headwater.model.vocabulary import DerivationKind  # noqa: E402 - after the path above

HALVES = ("learn", "kept")
STORIES = [story for half in HALVES for story in claims_reading.stories(LINEAGES / half)]
EVERY = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_large_enough(half: str) -> None:
    mine = claims_reading.stories(LINEAGES / half)
    assert len(mine) >= {"learn": 12, "kept": 6}[half]
    assert len({story.name for story in STORIES}) == len(STORIES)


@EVERY
def test_the_reports_are_those_in_the_folder(story: Story) -> None:
    files = {item["file"] for item in story.gold["articles"].values()}
    assert files | {"expected.json"} == {path.name for path in story.folder.iterdir()}
    assert all(50 <= len(text.split()) <= 500 for text in story.texts.values())


@EVERY
def test_derivations_name_what_is_there_and_have_no_cycle(story: Story) -> None:
    nodes, graph = {*story.gold["articles"], *story.gold["unseen"]}, dict[str, set[str]]()
    for each in story.gold["derivations"]:
        assert {each["parent"], *each.get("parent_also", ())} <= nodes
        assert each["child"] in story.gold["articles"]
        assert each["kind"] in {*DerivationKind}
        graph.setdefault(each["child"], set()).add(each["parent"])
    TopologicalSorter(graph).prepare()


@EVERY
def test_every_unseen_parent_has_a_child(story: Story) -> None:
    named = {p for each in story.gold["derivations"] for p in (each["parent"], *each.get("parent_also", ()))}
    assert set(story.gold["unseen"]) <= named
