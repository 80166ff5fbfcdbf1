"""The gold on speakers says nothing that its texts do not hold, and both halves show every construction."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from headwater.model.vocabulary import Certainty, Polarity, Quotation

GOLD = Path(__file__).parents[2] / "eval/gold/speakers"
CONSTRUCTION_NAMES = """
    said says told tells inverted cue_first cue_between cue_last discontinuous several_sentences several_paragraphs
    scare_quotes title_in_quotes nested declined would_not_say did_not_respond asked_whether headline noun_cue
    in_a_statement according_to colon cueless curly_quotes straight_quotes single_quotes guillemets latex_quotes
    mixed_marks unbalanced_marks surname title_surname nickname role_alone spokesman ministry he she they it aside
    two_women named_after chain organisation document unknown_speaker certain probable possible unknown negative
    occasion_briefing occasion_interview occasion_post occasion_statement told_reporters told_agency direct mixed
    indirect belief announcement writing auxiliary_adverb headline_colon nested_marks nested_in_quotation occasion_other
    singular_they two_men
"""
CONSTRUCTIONS = frozenset(CONSTRUCTION_NAMES.split())
QUOTATION_MARKS = "\"“”‘'«»„`"

Json = dict[str, Any]


def rows(half: str) -> list[Json]:
    return [json.loads(line) for line in (GOLD / f"{half}.jsonl").read_text(encoding="utf-8").split("\n") if line]


def attributions(half: str) -> Iterator[tuple[Json, Json]]:
    for row in rows(half):
        for attribution in row["attributions"]:
            yield row, attribution


def pieces(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


HALVES = pytest.mark.parametrize("half", ["dev", "held"])


@HALVES
def test_there_are_enough_short_texts(half: str) -> None:
    texts = rows(half)
    assert len(texts) >= 30
    assert len({row["id"] for row in texts}) == len(texts)
    assert all(90 <= len(row["text"].split()) <= 220 for row in texts)


def test_the_halves_share_nobody() -> None:
    assert not {row["id"] for row in rows("dev")} & {row["id"] for row in rows("held")}
    assert not full_names("dev") & full_names("held")


def full_names(half: str) -> set[str]:
    said = {a["speaker"] for _, a in attributions(half) if a["speaker"]}
    return {name for name in said if " " in name and all(word[0].isupper() for word in name.split())}


@HALVES
def test_every_string_stands_in_its_text(half: str) -> None:
    for row, a in attributions(half):
        stated = [*pieces(a["source"]), *pieces(a["cue"]), *pieces(a["content"])]
        stated += [a[key] for key in ("addressee", "occasion", "marker") if a.get(key)]
        assert pieces(a["content"])
        assert not [words for words in stated if not words or words not in row["text"]], row["id"]
    for row in rows(half):
        for words in row["not_speech"]:
            assert words in row["text"], row["id"]
            assert words[0] in QUOTATION_MARKS, row["id"]


@HALVES
def test_it_is_clear_which_stretch_a_content_means(half: str) -> None:
    for row, a in attributions(half):
        first, *rest = pieces(a["content"])
        assert row["text"].count(first) == 1 or "content_from" in a, (row["id"], first)
        at = row["text"].index(first) + len(first)
        for piece in rest:
            at = row["text"].index(piece, at) + len(piece)


@HALVES
def test_roles_and_names_are_as_stated(half: str) -> None:
    for row, a in attributions(half):
        text = row["text"].replace("’", "'").casefold()
        for role in [a["role"], *a.get("role_also", ())]:
            assert role is None or role.replace("’", "'").casefold() in text, (row["id"], role)
        if a["speaker"]:
            for word in a["speaker"].replace("’", "'").removesuffix("'s").split():
                bare = word.removesuffix("'s").casefold()
                assert bare in text, (row["id"], a["speaker"])


@HALVES
def test_values_are_of_the_closed_vocabularies(half: str) -> None:
    for row, a in attributions(half):
        assert a["quotation"] in set(Quotation), row["id"]
        assert a["certainty"] is None or a["certainty"] in set(Certainty), row["id"]
        assert a["polarity"] is None or a["polarity"] in set(Polarity), row["id"]
        assert isinstance(a["declined"], bool)
        assert isinstance(a["nested"], bool)
        assert not a["declined"] or a["certainty"] == "unknown", row["id"]
        assert set(a["constructions"]) <= CONSTRUCTIONS, row["id"]


@HALVES
def test_direct_and_mixed_content_is_in_quotation_marks(half: str) -> None:
    for row, a in attributions(half):
        if a["quotation"] == "direct":
            assert all(p[0] in QUOTATION_MARKS or a["nested"] for p in pieces(a["content"])), (row["id"], a["content"])
        if a["quotation"] == "mixed":
            assert any(mark in p for p in pieces(a["content"]) for mark in QUOTATION_MARKS), row["id"]


@HALVES
def test_every_construction_is_covered_more_than_once(half: str) -> None:
    shown = [one for _, a in attributions(half) if not a.get("optional") for one in a["constructions"]]
    shown += [one for row in rows(half) for one in {"scare_quotes", "title_in_quotes"} & set(row["constructions"])]
    assert not [one for one in CONSTRUCTIONS if shown.count(one) < 2]
    assert all(set(row["constructions"]) <= CONSTRUCTIONS for row in rows(half))


@HALVES
def test_nested_content_lies_in_another(half: str) -> None:
    for row, a in attributions(half):
        if a["nested"]:
            first = pieces(a["content"])[0]
            assert any(
                first in " ".join(pieces(other["content"])) for other in row["attributions"] if other is not a
            ), (row["id"], first)
