"""Outlets that no table has: said to be one by their kind or their name, and given as a source."""

import pytest

from headwater.annotate.furniture.media import media_in
from headwater.annotate.furniture.parsing import parse
from headwater.model.article import Article
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm

OWN = "The Lowland Reader"


def named(sentence: str) -> list[str]:
    text = f"A barge sank on Monday. {sentence} Two men swam ashore."
    found = media_in(text, Span(0, len(text)), OWN)
    return sorted({credit.name for credit in found})


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The ropes were cut, according to the independent news site Tarnwatch.", "Tarnwatch"),
        ("The ropes were cut, according to Tarnwatch, a news site.", "Tarnwatch"),
        ("The ropes were cut, the Bremsund daily Kurier Nord wrote.", "Kurier Nord"),
        ("The letter was shown to the sailors' monthly Orlsail.", "Orlsail"),
        ("The captain, who has since resigned, told TV Tarn that it was dark.", "TV Tarn"),
        ("The Orlpost agency said that the ropes were cut.", "Orlpost"),
        ("An inquiry by the broadcaster TRT found cut ropes.", "TRT"),
        ("“It was dark,” he told listeners of Radio Tarn.", "Radio Tarn"),
        ("The theft was brought to light by the Tarn Courier.", "Tarn Courier"),
        ("As first reported by Tarnwatch, the ropes had been cut.", "Tarnwatch"),
        ("The ropes had been cut, per Dirk Malo of Harbour Talk.", "Harbour Talk"),
        ("The ropes had been cut, writes Tarnblog.", "Tarnblog"),
        ("Its captain had been drinking, Orlpost reported on Monday, citing a crewman.", "Orlpost"),
        ("The Herald reported that the ropes were cut.", "Herald"),
        ("The ropes were cut, as reported by army radio.", "army radio"),
        ("In Friday's Tarn Echo the captain says that nobody looked.", "Tarn Echo"),
        ("The Tarn Echo was the first to report the theft.", "Tarn Echo"),
        ("An Orlpost reporter saw cut ropes.", "Orlpost"),
        ("Orlpost, which has a man on board, has it that the ropes were cut.", "Orlpost"),
    ],
)
def test_an_outlet_that_something_was_told_or_reported_by(sentence: str, name: str) -> None:
    assert named(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The owner denied a report by the newspaper Orlpost that he had sold the barge.",
        "The owner rejected a story in the Tarn Courier about the ropes.",
        "Asked about an article in the Tarn Courier, the owner laughed.",
        "The owner dismissed as false a claim published by the Tarn Courier.",
        "The owner contradicted reports by Interfax that ropes were cut.",
        "Rumours carried by the Tarn Courier were baseless, the owner said.",
        "“What the Tarn Courier reports is nonsense,” the owner said.",
    ],
)
def test_a_report_that_is_disputed_or_that_a_speaker_names_is_no_source(sentence: str) -> None:
    text = f"A barge sank on Monday. {sentence} Two men swam ashore."
    assert parse(Article(id="a", text=text, outlet=OWN)).credits == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The owner denied the report in an interview with the Tarn Courier.",
        "The owner rejected the claim in remarks carried by the Tarn Courier.",
        "The owner was quoted as saying by the Tarn Courier that the ropes were cut.",
        "The ropes were cut, it said with reference to the Tarn Courier.",
        "On June 1, the Tarnpost newspaper wrote that the ropes were cut.",
        "The ropes were cut, the Tarnpost reports.",
        "The ropes were cut, the Tarn Courier has learned.",
    ],
)
def test_a_source_is_named_in_other_forms(sentence: str) -> None:
    text = f"A barge sank on Monday. {sentence} Two men swam ashore."
    named_by = {credit.name for credit in parse(Article(id="a", text=text, outlet=OWN)).credits}
    assert named_by in ({"Tarn Courier"}, {"Tarnpost"})


def test_an_outlet_is_known_by_its_programme() -> None:
    assert named("The captain told Tarn Nine's evening show that it was dark.") == ["Tarn Nine"]


def test_two_outlets_of_one_report_are_both_named() -> None:
    found = named("The captain told the daily Orlwatch and the broadcaster TRT that it was dark.")
    assert found == ["Orlwatch", "TRT"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain told the Reader that it was dark.",
        "The captain told Malo that it was dark.",
        "A reporter for the daily Tarn Echo was on board.",
        "The Tarn Echo is to close in May.",
        "He bought the weekly Orlwatch in 1990.",
        "The libel suit against the magazine Orlwatch was thrown out.",
        "The Bright Broom agency had sent the crew.",
        "The Tarn rescue service said that all were safe.",
        "Jane Roe, the project scientist, said that barges leak.",
        "The relief agency Lamp said that all were safe.",
        "The captain told reporters that it was dark.",
        "Deputies told Parliament that it was dark.",
        "A Belgian newspaper reported that it was dark.",
        "To this newspaper Mr Roe said afterwards that it was dark.",
    ],
)
def test_who_is_no_source_or_no_outlet(sentence: str) -> None:
    assert named(sentence) == []


def test_an_outlet_is_named_for_a_fact_and_not_credited_with_the_text() -> None:
    text = "A barge sank on Monday, and two men swam ashore. The ropes were cut, according to the news site Tarnwatch."
    found = parse(Article(id="a", text=text, outlet=OWN))
    assert [(c.name, c.form) for c in found.credits] == [("Tarnwatch", CreditForm.NAMED)]
    assert found.credits[0].span.of(text) == "according to the news site Tarnwatch"
    assert found.text_credits == ()


LEAD = "A barge sank in the harbour on Monday. Two men swam ashore."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(Orlpost/kl)", ["Orlpost"]),
        ("[kl/Orlpost]", ["Orlpost"]),
        ("lm, ORN", ["ORN"]),
        ("ORN", ["ORN"]),
        ("AGENCE ORLAND", ["Agence Orland"]),
        ("From staff and Orlpost reports", ["Orlpost"]),
        ("Orlpost contributed to this report.", ["Orlpost"]),
        ("Reporting by Jane Roe; editing by John Doe. © Orlpost 2026", ["Orlpost"]),
        ("Materials provided by the University of Orl. Content may be edited for length.", ["University of Orl"]),
        ("— sent in by the Orl Harbour Choir", ["Orl Harbour Choir"]),
        ("Source: Orl Constabulary press release, 3 May", ["Orl Constabulary"]),
        ("Based on a press release from the Orl Board", ["Orl Board"]),
        ("Press contact: Jane Roe, Orl Ferries", ["Orl Ferries"]),
        ("ENDS", []),
        ("Additional reporting by Jane Roe", []),
        ("(jr)", []),
    ],
)
def test_lines_below_a_report(line: str, expected: list[str]) -> None:
    found = parse(Article(id="a", text=f"{LEAD}\n\n{line}", outlet=OWN, title="Barge sinks"))
    assert [credit.name for credit in found.credits] == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("By The Inland Courier\n\n", ["The Inland Courier"]),
        ("By Orlpost\n\n", ["Orlpost"]),
        ("By Jane Roe\n\n", []),
        ("(ORN/Orlpost) ", ["ORN", "Orlpost"]),
        ("TARNHOLM (Orlpost/JR) — ", ["Orlpost"]),
    ],
)
def test_lines_and_brackets_above_a_report(head: str, expected: list[str]) -> None:
    found = parse(Article(id="a", text=head + LEAD, outlet=OWN, title="Barge sinks"))
    assert [credit.name for credit in found.credits] == expected
