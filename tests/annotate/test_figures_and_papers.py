"""Figures that somebody puts, papers and who issued them, phrases behind *with*, verbs that close a sentence."""

import pytest

from headwater.annotate import annotate
from headwater.model.annotations import Attribution
from headwater.model.article import Article

BULLETS = """Tessel cuts outlook

* Profit falls 18%, misses forecasts
* CEO says plant may be shut in May
* Shares fall as much as 12.4%, lowest since April 2023

Police came."""


def found(text: str) -> list[Attribution]:
    return list(annotate(Article("a", text)).attributions)


def told(text: str) -> set[tuple[str | None, str]]:
    return {(a.speaker, " ".join(s.of(text) for s in a.content)) for a in found(text)}


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("At noon, Captain Ada Hart gave the number of rescued as 62.", "Ada Hart", "the number of rescued as 62"),
        ("The mayor is Ada Hart. The cost of a loan she put at “fifty-fifty”.", "Ada Hart", "at “fifty-fifty”"),
        ("Analysts put the ruling party on 27 per cent.", "Analysts", "the ruling party on 27 per cent"),
        ("The ferry was lost, which experts have estimated at $600,000.", "experts", "$600,000"),
        (
            "Ada Hart put the number at 90, while survivors spoke of 130, according to Open Tides, a charity.",
            "Open Tides",
            "survivors spoke of 130",
        ),
        (
            "Ada Hart put the number at 90, while survivors spoke of 130, according to Open Tides, a charity.",
            "Ada Hart",
            "the number at 90",
        ),
        (
            "The hall hit back, with spokesman Lee Moss labelling the marchers “hirelings”.",
            "Lee Moss",
            "the marchers “hirelings”",
        ),
        ("The feud went on, with each mill accusing the other of theft.", "each mill", "the other of theft"),
        (
            "An inquiry began, with its head, Lee Moss, not discounting the possibility of arson.",
            "Lee Moss",
            "the possibility of arson",
        ),
        ("Residents were told by police that the road would open.", "police", "that the road would open"),
        (
            "Those who swam slept better, the study team reports in the Gazette of Sleep.",
            "study team",
            "Those who swam slept better",
        ),
        ("“It fell,” in the words of its spokesman, Lee Moss.", "Lee Moss", "“It fell,”"),
        (
            "Lee Moss told TV channel Canal Orl: “We will go on with this.”",
            "Lee Moss",
            "“We will go on with this.”",
        ),
        ("Orl United denied it. They insisted that Moss “will stay”.", "Orl United", "that Moss “will stay”"),
        (
            "The mayor is Ada Hart. Without a loan, she concedes, the mill would have closed.",
            "Ada Hart",
            "Without a loan the mill would have closed",
        ),
        (
            "A minister also sent word over a fire, which hurt 9, and voiced hope that trade, now low, will grow.",
            "A minister",
            "hope that trade, now low, will grow",
        ),
        ("The road was cut, according to a statement by the World Bank.", "World Bank", "The road was cut"),
        ("Sales fell, according to data from the Ministry of Trade.", "Ministry of Trade", "Sales fell"),
        (
            "Tessel Roads Office closed a bridge. Mayor Lee Moss will go, his office said.",
            "office",
            "Mayor Lee Moss will go",
        ),
    ],
)
def test_somebody_has_said_it(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in told(text)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Police would not comment.", "Police", "comment"),
        ("A spokesman in Orl left open the possibility of a sale.", "A spokesman in Orl", "the possibility of a sale"),
        ("Ada Hart put the blame on Norland, where rain fell.", "Ada Hart", "Norland, where rain fell"),
        ("The mayor has paid tribute to the crew.", "mayor", "the crew"),
        ("Ada Hart wouldn't put a price on closing the mill.", "Ada Hart", "a price on closing the mill"),
        ("Ada Hart was blunt: “We are done here and will go.”", "Ada Hart", "“We are done here and will go.”"),
        ("The gate is shut, director Ada Hart told the Herald afterwards.", "Ada Hart", "The gate is shut"),
        ("Ada Hart told reporters here on Monday that the gate was shut.", "Ada Hart", "that the gate was shut"),
        (BULLETS, "CEO", "plant may be shut in May"),
    ],
)
def test_short_forms_of_speaking_and_of_silence(text: str, speaker: str, content: str) -> None:
    assert any(s == speaker and content in c for s, c in told(text))


@pytest.mark.parametrize("signed", ["presidential press service", "ministry", "source", "Foreign Ministry"])
def test_a_headline_may_be_signed_behind_a_dash(signed: str) -> None:
    text = f"Dam in Orl is safe to use — {signed}\n\nThe road is shut, police said."
    assert found(text)[0].content[0].of(text) == "Dam in Orl is safe to use"
    assert found(text)[0].source[0].of(text) == signed


def test_an_outlet_behind_a_dash_has_not_said_the_headline() -> None:
    text = "Dam in Orl is safe to use — Tessel Herald\n\nThe road is shut, police said."
    assert [a.speaker for a in found(text)] == ["police"]
