"""The gold on claims quotes only what stands in its texts, and its counts follow from its derivations."""

import re
import sys
from collections import Counter
from graphlib import TopologicalSorter
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "eval"))

import claims_reading  # noqa: E402 - found by the line above
from claims_reading import GOLD, Story  # noqa: E402 - found by the line above
from headwater import ingest, pipeline  # noqa: E402 - after the path above
from headwater.model.vocabulary import DerivationKind, DriftKind, QuestionKind  # noqa: E402 - after the path above

HALVES = ("dev", "more", "added", "wide", "apart", "sealed", "shut", "held")
STORIES = [story for half in HALVES for story in claims_reading.stories(GOLD / half)]
AGAIN = [
    claims_reading.read_story(next(GOLD.glob(f"*/{path.stem}")), path) for path in sorted((GOLD / "again").glob("*"))
]
EVERY = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
EVERY_ANNOTATION = pytest.mark.parametrize("story", [*STORIES, *AGAIN], ids=lambda story: story.name)
DISCREPANCIES = {"number", "date", "name", "place", "negation"}
SHORTEST_SENTENCE = 5
# Stories and reports of the set that was added last.
LEAST = {"added": (4, 20), "wide": (8, 40)}
# Words of the shortest report: those of ``more`` are brief, for there it is the ways of telling that count.
SHORTEST = {"dev": 150, "more": 95, "added": 140, "wide": 90, "apart": 90, "sealed": 90, "shut": 90, "held": 150}


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_large_enough(half: str) -> None:
    mine = claims_reading.stories(GOLD / half)
    stories, reports = LEAST.get(half, (6, 30))
    assert len(mine) >= stories
    assert sum(len(story.texts) for story in mine) >= reports
    assert len({story.gold["genre"] for story in mine}) == len(mine)


def test_the_halves_share_nothing() -> None:
    def names(half: str) -> set[str]:
        mine = claims_reading.stories(GOLD / half)
        outlets = {item["outlet"] for story in mine for item in story.gold["articles"].values()}
        spoken = {n for s in mine for c in s.gold["claims"] for names in c["informants"] or () for n in names}
        return {*outlets, *spoken, *(n for s in mine for names in s.gold["unseen"].values() for n in names)}

    for one, other in combinations(HALVES, 2):
        shared = {name for name in names(one) & names(other) if name and re.search(r"[A-Z]\w+ [A-Z]\w+", name)}
        assert not shared, (one, other)


@EVERY
def test_every_report_is_an_article_of_ordinary_length(story: Story) -> None:
    files = {item["file"] for item in story.gold["articles"].values()}
    assert files | {"expected.json"} == {path.name for path in story.folder.iterdir()}
    least = SHORTEST[story.folder.parent.name]
    assert all(least <= len(text.split()) <= 500 for text in story.texts.values()), {
        key: len(text.split()) for key, text in story.texts.items()
    }


@EVERY
def test_at_least_a_report_a_story_is_independent(story: Story) -> None:
    children = {edge["child"] for edge in story.gold["derivations"]}
    assert set(story.texts) - children


@EVERY_ANNOTATION
def test_every_quoted_stretch_stands_in_its_text_once(story: Story) -> None:
    gold = story.gold
    quoted = [one for claim in gold["claims"] for one in claim["statements"]]
    quoted += [item[end] for item in gold["drift"] for end in ("from", "to")]
    quoted += [one for item in gold["discrepancies"] for value in item["values"] for one in value["statements"]]
    for one in [*quoted, *gold["questions"]]:
        article, start, end = story.span(one)
        assert story.texts[article][start:end] == one["text"].strip()


@EVERY_ANNOTATION
def test_statements_of_an_article_do_not_overlap(story: Story) -> None:
    spans = sorted({story.span(one) for claim in story.gold["claims"] for one in claim["statements"]})
    for (article, _, end), (other, start, _) in pairwise(spans):
        assert article != other or end <= start, story.texts[article][start : start + 60]


@EVERY
def test_every_sentence_of_running_text_holds_a_statement(story: Story) -> None:
    spans = [story.span(one) for claim in story.gold["claims"] for one in claim["statements"]]
    read = {Path(str(a.path)).name.split(":")[0]: a for a in ingest.read([str(p) for p in story.files]).articles}
    for key, item in story.gold["articles"].items():
        (annotations,) = pipeline.annotate_lines([read[item["file"]]])
        first = min(start for article, start, _ in spans if article == key)
        text = story.texts[key]
        for sentence in annotations.sentences:
            held = any(a == key and s < sentence.end and sentence.start < e for a, s, e in spans)
            short = len(text[sentence.start : sentence.end].split()) < SHORTEST_SENTENCE
            assert held or short or sentence.end <= first, text[sentence.start : sentence.end]


@EVERY_ANNOTATION
def test_ids_resolve_and_words_are_of_the_closed_vocabularies(story: Story) -> None:
    gold = story.gold
    claims = {claim["id"]: claim for claim in gold["claims"]}
    articles, nodes = set(gold["articles"]), set(gold["articles"]) | set(gold["unseen"])
    assert len(claims) == len(gold["claims"])
    for claim in claims.values():
        told = {one["article"] for one in claim["statements"]}
        assert told <= articles
        assert set(claim.get("from", {})) <= told
        assert {p for parents in claim.get("from", {}).values() for p in parents} <= nodes | {"own"}
        assert claim["outlets"] == sorted({o for key in told if (o := gold["articles"][key]["outlet"])})
        assert bool(claim.get("unique")) == (claim["informants"] is None)
        assert not claim.get("unique") or len(told) == 1
    for item in gold["drift"]:
        assert item["kind"] in set(DriftKind)
        assert item["from"]["article"] != item["to"]["article"]
        assert {story.span(item[end]) for end in ("from", "to")} <= spans_of(story, claims[item["claim"]])
    for item in gold["discrepancies"]:
        assert item["kind"] in DISCREPANCIES
        assert len(item["values"]) >= 2
        held = [story.span(one) for value in item["values"] for one in value["statements"]]
        assert set(held) <= spans_of(story, claims[item["claim"]])
        assert max(Counter(held).values()) == 1
    for item in gold["questions"]:
        assert item["kind"] in set(QuestionKind)
        assert item.get("answered") is None or item["answered"] in articles - {item["article"]}


@EVERY
def test_a_discrepancy_that_is_asked_for_stands_between_origins(story: Story) -> None:
    for item in story.gold["discrepancies"]:
        assert item.get("optional") or len(origins_behind(story, item)) >= 2, item


def origins_behind(story: Story, item: dict[str, Any]) -> set[str]:
    held = [one for value in item["values"] for one in value["statements"]]
    (claim,) = (claim for claim in story.gold["claims"] if claim["id"] == item["claim"])
    return claims_reading.origins_of(story.gold, {**claim, "statements": held})


def spans_of(story: Story, claim: dict[str, Any]) -> set[tuple[str, int, int]]:
    return {story.span(one) for one in claim["statements"]}


@EVERY_ANNOTATION
def test_derivations_are_known_and_make_no_ring(story: Story) -> None:
    gold = story.gold
    graph: dict[str, set[str]] = {}
    for edge in gold["derivations"]:
        assert edge["kind"] in set(DerivationKind)
        assert edge["child"] in gold["articles"]
        for parent in (edge["parent"], *edge.get("parent_also", ())):
            assert parent in gold["articles"] or parent in gold["unseen"]
        graph.setdefault(edge["child"], set()).add(edge["parent"])
    assert list(TopologicalSorter(graph).static_order())
    assert set(gold["unseen"]) <= {edge["parent"] for edge in gold["derivations"]}


@EVERY
def test_counts_follow_from_the_derivations(story: Story) -> None:
    for claim in story.gold["claims"]:
        count = claim["origins"]
        assert count["least"] <= count["count"] <= count["most"]
        assert len(claims_reading.origins_of(story.gold, claim)) == count["count"], (claim["id"], claim["gloss"])


@EVERY_ANNOTATION
def test_drift_runs_between_articles_of_one_lineage(story: Story) -> None:
    parents: dict[str, set[str]] = {}
    for edge in story.gold["derivations"]:
        parents.setdefault(edge["child"], set()).add(edge["parent"])

    def lineage(node: str) -> set[str]:
        return {node}.union(*(lineage(parent) for parent in parents.get(node, ())))

    for item in story.gold["drift"]:
        assert lineage(item["from"]["article"]) & lineage(item["to"]["article"]), item
