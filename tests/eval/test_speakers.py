"""The scorer of speakers gives full marks to the gold itself, and takes them away for each kind of error."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "eval"))

import gate  # noqa: E402 - found by the line above
import speakers  # noqa: E402 - found by the line above
from headwater.model.annotations import Annotations, Attribution, Furniture  # noqa: E402 - after the path above
from headwater.model.span import Span  # noqa: E402 - after the path above
from headwater.model.vocabulary import Certainty, Polarity, Quotation  # noqa: E402 - after the path above

Json = dict[str, Any]

TEXT = (
    'Mayor Ada Brook told reporters at a briefing in Dunholt she believed rain was likely. "It may flood," Brook said. '
    '"Stay in." Her novel, "Wet Feet", is out.'
)


def row(speaker: str | None, content: str | list[str], quotation: str, **other: object) -> Json:
    plain: Json = {
        "speaker": speaker,
        "speaker_also": [],
        "role": None,
        "quotation": quotation,
        "cue": "said",
        "source": "Brook",
        "content": content,
        "certainty": "certain",
        "polarity": "positive",
        "addressee": None,
        "occasion": None,
        "declined": False,
        "nested": False,
        "constructions": [quotation],
    }
    return plain | other


def gold() -> Json:
    first = row(
        "Ada Brook",
        "she believed rain was likely",
        "indirect",
        role="Mayor",
        certainty="probable",
        addressee="reporters",
        occasion="a briefing in Dunholt",
    )
    second = row("Ada Brook", ['"It may flood,"', '"Stay in."'], "direct", role="Mayor", certainty="possible")
    inner = row("Ada Brook", "rain was likely", "indirect", role="Mayor", nested=True, constructions=["nested"])
    return {
        "id": "a",
        "text": TEXT,
        "attributions": [first, second, inner],
        "not_speech": ['"Wet Feet"'],
        "constructions": ["title_in_quotes"],
    }


def _place(text: str, words: str | None) -> Span | None:
    return Span(text.index(words), text.index(words) + len(words)) if words else None


def as_found(article: Json) -> Annotations:
    """Return what a program would have to find for full marks."""
    found = [
        Attribution(
            source=(),
            cue=(),
            content=speakers.pieces(article["text"], a),
            quotation=Quotation(a["quotation"]),
            speaker=a["speaker"],
            role=a["role"],
            certainty=Certainty(a["certainty"] or "certain"),
            polarity=Polarity(a["polarity"] or "positive"),
            addressee=a["addressee"],
            occasion=a["occasion"],
            declined=a["declined"],
            nested_in=0 if a["nested"] else None,
            marker=_place(article["text"], a.get("marker")),
        )
        for a in article["attributions"]
    ]
    return Annotations(article["id"], Furniture(body=()), attributions=tuple(found))


def changed(index: int, **other: Any) -> Annotations:  # noqa: ANN401 - fields of any type
    """Return full marks' worth with one attribution changed."""
    found = as_found(gold())
    every = list(found.attributions)
    every[index] = replace(every[index], **other)
    return replace(found, attributions=tuple(every))


def figures(found: Annotations, article: Json | None = None) -> dict[str, float]:
    return speakers.tally_of([article or gold()], [found]).figures()


def test_the_gold_itself_gets_full_marks() -> None:
    assert set(figures(as_found(gold())).values()) == {100.0}


@pytest.mark.parametrize("half", ["dev", "held"])
def test_the_gold_files_themselves_get_full_marks(half: str) -> None:
    rows = speakers.read(speakers.FOLDER / f"{half}.jsonl")
    tally = speakers.tally_of(rows, [as_found(dict(one)) for one in rows])
    assert set(tally.figures().values()) == {100.0}
    assert not tally.errors
    assert all(c["gold"] == c["content"] == c["speaker"] for c in tally.constructions.values())


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("speaker", "Brook"),
        ("speaker", None),
        ("quotation", Quotation.MIXED),
        ("role", "novelist"),
        ("role", None),
        ("certainty", Certainty.CERTAIN),
        ("polarity", Polarity.NEGATIVE),
        ("addressee", "AFP"),
        ("addressee", None),
        ("occasion", None),
        ("occasion", "an interview with AFP"),
        ("declined", True),
    ],
)
def test_a_wrong_answer_costs_its_own_measure(field: str, wrong: object) -> None:
    got = figures(changed(0, **{field: wrong}))
    assert got[field] < 100.0
    spared = {"role"} if field == "speaker" else set()
    others = {key: value for key, value in got.items() if not key.startswith(field) and key not in spared}
    assert set(others.values()) == {100.0}


def test_wordings_that_mean_the_same_are_right() -> None:
    same = changed(
        0, speaker="Mayor Ada Brook", role="the mayor", addressee="the reporters", occasion="at a briefing in Dunholt"
    )
    assert set(figures(same).values()) == {100.0}


def test_what_is_missed_costs_recall_and_what_is_invented_costs_precision() -> None:
    found = as_found(gold())
    fewer = figures(replace(found, attributions=found.attributions[:1]))
    assert (fewer["content.recall"], fewer["content.precision"], fewer["speaker.recall"]) == (50.0, 100.0, 50.0)
    assert fewer["nested.recall"] == 0.0
    invented = replace(found.attributions[0], content=(Span(0, 30),))
    more = figures(replace(found, attributions=(*found.attributions, invented)))
    assert more["content.recall"] == 100.0
    assert more["content.precision"] == pytest.approx(200 / 3)
    nothing = figures(replace(found, attributions=()))
    assert nothing["content.recall"] == nothing["content.f1"] == 0.0


def test_half_a_content_is_not_enough_and_no_prediction_counts_twice() -> None:
    less = figures(changed(1, content=(Span(TEXT.index('"Stay'), TEXT.index('"Stay') + 10),)))
    assert less["content.recall"] == 50.0
    article = gold()
    article["attributions"][1] = article["attributions"][0]
    found = as_found(gold())
    got = figures(replace(found, attributions=found.attributions[:1]), article)
    assert got["content.recall"] == 50.0


def test_an_optional_attribution_is_neither_missed_nor_false() -> None:
    article = gold()
    article["attributions"][0]["optional"] = True
    found = as_found(gold())
    assert figures(found, article)["content.precision"] == 100.0
    without = replace(found, attributions=found.attributions[1:2])
    assert figures(without, article)["content.recall"] == 100.0


def test_a_nested_one_given_as_outermost_is_false() -> None:
    assert figures(changed(2, nested_in=None))["content.precision"] == pytest.approx(200 / 3)


def test_a_title_taken_for_speech_is_counted() -> None:
    found = as_found(gold())
    at = TEXT.index('"Wet Feet"')
    spoken = replace(found.attributions[1], content=(Span(at, at + 10),))
    got = figures(replace(found, attributions=(*found.attributions, spoken)))
    assert got["not_speech"] == 0.0
    reported = replace(spoken, quotation=Quotation.INDIRECT)
    assert figures(replace(found, attributions=(*found.attributions, reported)))["not_speech"] == 100.0


def test_scare_quotes_inside_a_quotation_are_no_error_of_the_quotation() -> None:
    text = "Brook said: \"It was a 'perfect storm' out there.\""
    article = gold() | {
        "text": text,
        "attributions": [row("Brook", text[12:], "direct")],
        "not_speech": ["'perfect storm'"],
    }
    found = as_found(article)
    assert figures(found, article)["not_speech"] == 100.0
    at = text.index("'perfect")
    torn = replace(found.attributions[0], content=(Span(at, at + 15),))
    assert figures(replace(found, attributions=(*found.attributions, torn)), article)["not_speech"] == 0.0


def test_unknown_is_said_as_unknown() -> None:
    article = gold()
    for one in article["attributions"]:
        one.update(speaker=None, role=None)
    named = as_found(gold())
    assert figures(named, article)["speaker"] == 0.0
    assert figures(as_found(article), article)["speaker"] == 100.0
    article["attributions"][0]["speaker_also"] = ["Ada Brook"]
    assert figures(named, article)["speaker"] == 50.0


def test_a_repeated_string_is_found_where_it_is_meant() -> None:
    text = "He said yes. She said yes."
    assert speakers.pieces(text, {"content": "yes"}) == (Span(8, 11),)
    assert speakers.pieces(text, {"content": "yes", "content_from": 2}) == (Span(22, 25),)
    assert speakers.pieces(text, {"content": ["said", "yes"], "content_from": 2}) == (Span(17, 21), Span(22, 25))
    with pytest.raises(ValueError, match="not found"):
        speakers.pieces(text, {"content": "no"})


def test_the_gate_measures_both_halves() -> None:
    names = {task.name: task for task in gate.tasks(gate.DATA.resolve())}
    assert {"speakers/dev", "speakers/held"} <= set(names)
    assert names["speakers/dev"].own
    assert names["speakers/dev"].missing() is None


def test_the_command_prints_a_table_and_errors_when_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tally = speakers.tally_of([gold()], [changed(0, speaker="Brook")])
    monkeypatch.setattr(speakers, "measure", lambda _: tally)
    assert speakers.main([]) == 0
    short = capsys.readouterr().out
    assert "speaker.recall" in short
    assert "but got Brook" not in short
    assert speakers.main(["--errors"]) == 0
    assert "'Ada Brook' but got Brook" in capsys.readouterr().out


def test_speakers_are_counted_by_the_band_of_their_score() -> None:
    tally = speakers.tally_of([gold()], [changed(0, speaker_score=0.95)])
    assert tally.bands[0.9] == {"asked": 1, "right": 1}
    assert "0.90 to 1.00" in speakers.band_table(tally)


def test_the_marker_is_compared_where_the_gold_has_one() -> None:
    article = gold()
    article["attributions"][0]["marker"] = "Brook"
    place = article["text"].index("Brook")
    right = changed(0, marker=Span(place, place + len("Brook")))
    assert figures(right, article)["marker"] == 100.0
    assert figures(changed(0, marker=None), article)["marker"] == 0.0
