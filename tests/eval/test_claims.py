"""The scorer of claims gives full marks to the gold itself, and takes them away for each kind of error."""

import copy
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "eval"))

import claims  # noqa: E402 - found by the line above
import claims_reading  # noqa: E402 - found by the line above
import gate  # noqa: E402 - found by the line above

Json = dict[str, Any]

FIRST = (
    "Bridge shut\nThe Day\n\n"
    'Two people drowned, the mayor said. "The bridge will open in May," said Ada Brook. The cause is not known.\n'
)
SECOND = "Bridge closed\n\nThree people drowned. The bridge may open in spring. It rained all day.\n"
FIRST_SAYS = "The bridge will open in May,"
SECOND_SAYS = "The bridge may open in spring."


def quote(article: str, text: str, **other: object) -> Json:
    return {"article": article, "text": text, **other}


def claim(key: str, statements: list[Json], count: int, informants: list[list[str]] | None) -> Json:
    origins = {"count": count, "least": count, "most": count}
    rest = {"unique": True} if informants is None else {}
    outlets = ["The Day"] if any(one["article"] == "A" for one in statements) else []
    return {
        "id": key,
        "gloss": key,
        "statements": statements,
        "outlets": outlets,
        "origins": origins,
        "informants": informants,
        **rest,
    }


def expected() -> Json:
    drowned = [quote("A", "Two people drowned"), quote("B", "Three people drowned.")]
    opens = [quote("A", FIRST_SAYS), quote("B", SECOND_SAYS)]
    return {
        "about": "A bridge.",
        "genre": "transport",
        "articles": {"A": {"file": "a.txt", "outlet": "The Day"}, "B": {"file": "b.txt", "outlet": None}},
        "unseen": {},
        "derivations": [{"child": "B", "parent": "A", "kind": "rewritten", "credited": False}],
        "claims": [
            claim("c1", drowned, 1, [["the mayor"]]),
            claim("c2", opens, 1, [["Ada Brook", "Brook"]]),
            claim("c3", [quote("A", "The cause is not known.")], 1, []),
            claim("c4", [quote("B", "It rained all day.")], 1, None),
        ],
        "drift": [
            {"claim": "c2", "from": opens[0], "to": opens[1], "kind": "certainty lowered"},
            {"claim": "c2", "from": opens[0], "to": opens[1], "kind": "date made vague", "optional": True},
        ],
        "questions": [quote("A", "The cause is not known.", kind="unknown", by=[], answered=None)],
        "discrepancies": [
            {
                "claim": "c1",
                "kind": "number",
                "values": [{"value": str(n), "statements": [one]} for n, one in enumerate(drowned, start=2)],
            }
        ],
    }


@pytest.fixture
def story(tmp_path: Path) -> claims_reading.Story:
    folder = tmp_path / "dev/bridge"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    (folder / "expected.json").write_text(json.dumps(expected()), encoding="utf-8")
    return claims_reading.read_story(folder)


def figures(story: claims_reading.Story, change: Callable[[Json], object] = lambda _: None) -> dict[str, float]:
    report = copy.deepcopy(claims_reading.as_report(story))
    change(report["stories"][0])
    tally = claims.Tally()
    claims.score(tally, story, report)
    return tally.figures()


@pytest.mark.parametrize("half", ["dev", "held"])
def test_the_gold_itself_is_perfect(half: str) -> None:
    tally = claims.Tally()
    for one in claims_reading.stories(claims.GOLD / half):
        claims.score(tally, one, claims_reading.as_report(one))
    wrong = {name: value for name, value in tally.figures().items() if value != 100}
    assert not wrong, tally.errors


def test_full_marks_name_every_measure(story: claims_reading.Story) -> None:
    found = figures(story)
    assert set(found.values()) == {100.0}
    assert set(gate.CLAIMS) <= set(found)


def test_claims_that_are_torn_lose_recall_and_claims_that_are_lumped_lose_precision(
    story: claims_reading.Story,
) -> None:
    def tear(dossier: Json) -> None:
        one = dossier["claims"][0]
        dossier["claims"].append({**one, "id": "c9", "statements": one["statements"][1:], "drift": []})
        one["statements"] = one["statements"][:1]

    def lump(dossier: Json) -> None:
        dossier["claims"][0]["statements"] += dossier["claims"].pop(1)["statements"]

    torn, lumped = figures(story, tear), figures(story, lump)
    assert torn["bcubed.precision"] == torn["stories.whole"] == 100
    assert torn["bcubed.recall"] == pytest.approx(100 * 5 / 6)
    assert torn["bcubed_shared.recall"] == pytest.approx(75)
    assert lumped["bcubed.recall"] == 100
    assert lumped["bcubed.precision"] == pytest.approx(100 * 4 / 6)


def test_swapped_statements_lose_both(story: claims_reading.Story) -> None:
    def swap(dossier: Json) -> None:
        one, two = (claim["statements"] for claim in dossier["claims"][:2])
        one[1], two[1] = two[1], one[1]

    found = figures(story, swap)
    assert found["bcubed.precision"] < 100
    assert found["bcubed.recall"] < 100


def test_a_statement_nobody_predicts_stands_alone(story: claims_reading.Story) -> None:
    found = figures(story, lambda dossier: dossier["claims"][1]["statements"].pop())
    assert found["bcubed.precision"] == 100
    assert found["bcubed.recall"] < 100


def test_a_statement_that_hardly_overlaps_does_not_answer(story: claims_reading.Story) -> None:
    def shift(dossier: Json) -> None:
        span = dossier["claims"][0]["statements"][0]
        span["start"], span["end"] = span["end"] - 3, span["end"] + 40

    assert figures(story, shift)["bcubed.recall"] < 100


def test_an_over_counted_origin_is_told_from_an_under_counted_one(story: claims_reading.Story) -> None:
    def count(least: int) -> dict[str, float]:
        return figures(story, lambda dossier: dossier["claims"][0]["origins"].update(least=least, most=3))

    assert count(2)["origins.exact"] == count(0)["origins.exact"] == 50
    assert count(2)["origins.exact_all"] == 75
    assert count(2)["origins.not_over"] == 50
    assert count(0)["origins.not_over"] == 100
    assert count(0)["origins.in_range"] == 100


def test_drift_the_wrong_way_round_is_missed_false_and_wrong_in_direction(story: claims_reading.Story) -> None:
    def turn(dossier: Json) -> None:
        for drift in dossier["claims"][1]["drift"]:
            drift["from"], drift["to"] = drift["to"], drift["from"]

    found = figures(story, turn)
    assert found["drift.direction"] == 0
    assert found["drift.recall"] == found["drift.precision"] == 0


def test_the_mirrored_kind_the_wrong_way_round_counts_as_wrong_direction(story: claims_reading.Story) -> None:
    def turn(dossier: Json) -> None:
        drift = dossier["claims"][1]["drift"][0]
        drift.update({"from": drift["to"], "to": drift["from"], "kind": "certainty raised"})

    assert figures(story, turn)["drift.direction"] == 50


def test_optional_drift_is_neither_missed_nor_false(story: claims_reading.Story) -> None:
    found = figures(story, lambda dossier: dossier["claims"][1]["drift"].pop())
    assert found["drift.f1"] == 100


def test_drift_of_a_wrong_kind_is_false(story: claims_reading.Story) -> None:
    found = figures(story, lambda dossier: dossier["claims"][1]["drift"][0].update(kind="number changed"))
    assert found["drift.recall"] == 0
    assert found["drift.precision"] == 0


def test_informants_are_asked_by_any_right_name(story: claims_reading.Story) -> None:
    assert figures(story, lambda d: d["claims"][1].update(informants=["Brook"]))["informants.f1"] == 100
    found = figures(story, lambda d: d["claims"][1].update(informants=["Cole", "Brook"]))
    assert found["informants.recall"] == 100
    assert found["informants.precision"] == pytest.approx(100 * 2 / 3)


def test_questions_count_by_place_kind_and_answer(story: claims_reading.Story) -> None:
    assert figures(story, lambda d: d["questions"][0].update(kind="denied"))["questions.kind"] == 0
    assert figures(story, lambda d: d["questions"][0].update(answered="B"))["questions.answered"] == 0
    assert "questions.answered" not in figures(story, lambda d: d["questions"][0].pop("answered"))
    moved = figures(story, lambda d: d["questions"][0].update(d["claims"][0]["statements"][0]))
    assert moved["questions.f1"] == 0


def test_a_discrepancy_touches_two_values(story: claims_reading.Story) -> None:
    assert figures(story, lambda d: d["discrepancies"][0]["values"].pop())["discrepancies.f1"] == 0
    assert figures(story, lambda d: d["discrepancies"].clear())["discrepancies.f1"] == 0


def test_a_report_that_knows_no_discrepancies_is_not_asked_for_them(story: claims_reading.Story) -> None:
    tally = claims.Tally()
    report = claims_reading.as_report(story)
    del report["stories"][0]["discrepancies"]
    claims.score(tally, story, report)
    assert "discrepancies.f1" not in tally.figures()
    assert "not measured" in claims.table(tally)


def test_claims_of_two_stories_are_never_one(story: claims_reading.Story) -> None:
    report = claims_reading.as_report(story)
    first = report["stories"][0]
    second = {**copy.deepcopy(first), "articles": first["articles"][1:]}
    first["articles"] = first["articles"][:1]
    for dossier, key in ((first, "A"), (second, "B")):
        for one in dossier["claims"]:
            one["statements"] = [span for span in one["statements"] if span["article"] == key]
    tally = claims.Tally()
    claims.score(tally, story, {"stories": [first, second]})
    assert tally.figures()["bcubed.recall"] < 100
    assert tally.figures()["stories.whole"] == 0


def test_a_stretch_that_stands_twice_needs_its_number(tmp_path: Path) -> None:
    made = claims_reading.Story("s", tmp_path, {}, {"A": "It fell. It fell."})
    assert made.span(quote("A", "It fell.", nth=2)) == ("A", 9, 17)
    for wrong in (quote("A", "It fell."), quote("A", "It rose."), quote("A", "It fell.", nth=3)):
        with pytest.raises(ValueError, match="places hold"):
            made.span(wrong)


def test_an_origin_count_follows_the_claim_and_not_the_article() -> None:
    gold = {
        "unseen": {"N": ["N"]},
        "derivations": [{"child": "A", "parent": "N"}, {"child": "C", "parent": "A"}, {"child": "C", "parent": "B"}],
    }

    def count(*articles: str, **rest: object) -> set[str]:
        return claims_reading.origins_of(gold, {"statements": [{"article": key} for key in articles], **rest})

    assert count("A", "C") == {"N"}
    assert count("B", "C") == {"B"}
    assert count("A", "B", "C") == {"N", "B"}
    assert count("A", "C", **{"from": {"C": ["own"]}}) == {"N", "C"}
    assert count("C") == {"C"}


def test_the_held_half_is_not_shown_unasked(capsys: pytest.CaptureFixture[str]) -> None:
    assert claims.main(["held", "--misses"]) == 2
    assert claims.main(["held", "--story", "any"]) == 2
    assert "--look" in capsys.readouterr().err


def test_looking_at_the_held_half_warns(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "measure", lambda *_: claims.Tally(errors=["an error"]))
    assert claims.main(["held", "--misses", "--look"]) == 0
    shown = capsys.readouterr()
    assert "no longer held out" in shown.err
    assert "an error" in shown.out


def test_the_program_is_measured_on_a_story(story: claims_reading.Story) -> None:
    tally = claims.measure(story.folder.parent, "bridge")
    assert tally.counts["bcubed items"] == 6
    assert not claims.measure(story.folder.parent, "another").counts
    assert "origins.exact" in claims.table(tally)
