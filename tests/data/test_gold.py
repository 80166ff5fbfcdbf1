"""The expected dossiers say nothing that their articles do not hold."""

from __future__ import annotations

import json
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "src" / "headwater" / "examples"
KINDS = {"copied", "edited", "rewritten", "excerpted", "merged", "credited"}
DRIFTS = {
    "certainty raised",
    "certainty lowered",
    "quotation turned into paraphrase",
    "quotation cut",
    "quotation changed",
    "attribution lost",
    "attribution changed",
    "number changed",
    "date made vague",
    "date changed",
    "name changed",
    "role changed",
    "negation changed",
}
STATUSES = {"stands", "moved", "happened", "cancelled"}
TRACKED = sorted([*(HERE / "tracking").glob("*/*.json"), *(HERE / "tracking-held").glob("*/*.json")])
STORIES = sorted((HERE / "examples").glob("*.json"))
PAIRS = sorted((HERE / "pairs").glob("*/expected.json"))
DOSSIERS = sorted((HERE.parents[1] / "eval/gold/dossiers").glob("*/*/expected.json"))
EVERY = pytest.mark.parametrize(
    "path", [*STORIES, *PAIRS, *DOSSIERS], ids=lambda path: path.stem if path in STORIES else path.parent.name
)

Json = dict[str, Any]


def folder_of(path: Path) -> Path:
    return EXAMPLES / path.stem if path in STORIES else path.parent


def load(path: Path) -> tuple[Json, dict[str, str]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return gold, {key: article_text(folder_of(path) / item["file"]) for key, item in gold["articles"].items()}


def article_text(path: Path) -> str:
    raw = path.read_text(encoding="utf-8")
    return str(json.loads(raw)["text"]) if path.suffix == ".jsonl" else raw


def quoted(gold: Json) -> Iterator[tuple[str, str]]:
    for item in (*gold["attributions"], *gold["attributions_optional"], *gold["speakers_never"]):
        for key in ("content", "content_full"):
            strings = item.get(key, [])
            yield from ((item["article"], string) for string in ([strings] if isinstance(strings, str) else strings))
    for item in (*gold["attributions"], *gold["attributions_optional"]):
        yield item["article"], item.get("cue") or ""
        # Who wrote `DOSSIERS` put names together that the article gives in two places.
        yield from ((item["article"], word) for word in item["speaker"].split())
    for item in (*gold["times"], *gold["open_questions"]):
        yield item["article"], item["text"]
    for item in gold["aligned"]:
        yield from ((key, item[key]) for key in gold["articles"] if key in item)
    for item in gold["drift"]:
        yield from (*item["from"].items(), *item["to"].items())
    for item in gold["claims"]:
        yield from item["where"].items()
    yield from ((key, string) for key, strings in gold["only_in"].items() for string in strings)


@EVERY
def test_every_quoted_string_stands_in_its_article(path: Path) -> None:
    gold, texts = load(path)
    assert [(key, string) for key, string in quoted(gold) if string not in texts[key]] == []


@EVERY
def test_every_file_of_the_folder_is_an_article_and_has_an_id(path: Path) -> None:
    gold, _ = load(path)
    beside = {"expected.json", "story.json"}
    assert sorted(item["file"] for item in gold["articles"].values()) == sorted(
        item.name for item in folder_of(path).iterdir() if item.name not in beside
    )
    assert sorted(key for story in gold["stories"] for key in story) == sorted(gold["articles"])
    assert gold["counts"]["articles"] == len(gold["articles"])
    # An article whose file does not name its outlet has one all the same.
    named = [item["outlet"] for item in gold["articles"].values() if "outlet" in item]
    assert gold["counts"]["outlets"] == len(set(named)) + len(gold["articles"]) - len(named)


@EVERY
def test_derivations_name_articles_and_unseen_parents_and_make_no_ring(path: Path) -> None:
    gold, _ = load(path)
    ids, unseen = set(gold["articles"]), set(gold["unseen"])
    edges = {(item["child"], parent) for item in gold["derivations"] for parent in item["parent"]}
    assert {child for child, _ in edges} <= ids
    # Further names of a parent may stand beside the one that `unseen` has.
    assert all(not {*item["parent"]}.isdisjoint(ids | unseen) for item in gold["derivations"])
    assert all(set(item["kind"]) <= KINDS for item in gold["derivations"])
    assert edges.isdisjoint(map(tuple, gold["never_derivations"]))
    first = TopologicalSorter({child: {parent for one, parent in edges if one == child} for child, _ in edges})
    assert len(list(first.static_order())) >= len({child for child, _ in edges})
    assert all(name in [parent for _, parent in edges] for name in unseen)


@EVERY
def test_origins_are_the_unseen_parents_and_the_articles_without_a_parent(path: Path) -> None:
    gold, _ = load(path)
    children = {item["child"] for item in gold["derivations"]}
    own = set(gold["articles"]) - children | set(gold.get("gathered_itself", []))
    assert gold["counts"]["origins"]["least"] == len(gold["unseen"]) + len(own)


@EVERY
def test_vocabularies_and_references_are_the_agreed_ones(path: Path) -> None:
    gold, _ = load(path)
    ids = set(gold["articles"])
    assert {item["kind"] for item in gold["drift"]} <= DRIFTS
    assert {item["type"] for item in gold["attributions"]} <= {"direct", "mixed", "indirect"}
    assert all(sum(key in ids for key in item) == 2 for item in gold["aligned"])
    assert {item["article"] for item in gold["attributions"]} <= set(gold["attributions_complete"]) <= ids
    assert all(set(item["articles"]) <= ids for item in gold["calendar"])


@pytest.mark.parametrize("path", TRACKED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_follows_an_expectation_names_its_articles_and_uses_the_words_agreed_on(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    files = {item["file"] for item in gold["articles"].values()}
    assert files == {item.name for item in path.parent.iterdir() if item.suffix != ".json"}
    for item in gold["calendar"]:
        assert item["status"] in STATUSES | {"lapsed"}
        assert set(item["reports"].values()) <= STATUSES
        assert set(item["articles"]) <= set(item["reports"]) <= set(gold["articles"])
        assert ("moved_to" in item) == (item["status"] == "moved")


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_shipped_story_says_what_it_is_about(path: Path) -> None:
    story = json.loads((folder_of(path) / "story.json").read_text(encoding="utf-8"))
    assert set(story) == {"title", "about", "shows"}
    assert story["shows"]


def test_every_shipped_story_has_its_gold() -> None:
    assert {path.stem for path in STORIES} == {
        path.name for path in EXAMPLES.iterdir() if (path / "story.json").exists()
    }
