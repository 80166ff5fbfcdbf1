"""Credits in the lines around a report, in the forms of many desks: above it, in datelines, below it."""

import pytest

from headwater.annotate.furniture import parse
from headwater.model.annotations import Furniture
from headwater.model.article import Article

BODY = (
    "A ferry ran aground off Tarn on Monday and 14 people were taken to hospital, the coastguard said.\n\n"
    "The ferry had left the port of Orl at noon with 112 people on board.\n"
)


def furniture(
    above: str = "", below: str = "", *, outlet: str | None = "Westhaven Herald", path: str | None = None
) -> Furniture:
    text = f"Ferry runs aground off Tarn, 14 hurt\n\n{above}{BODY}\n{below}"
    return parse(Article("x", text, outlet=outlet, path=path))


def names(found: Furniture) -> list[str]:
    return sorted({credit.name for credit in found.credits})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("AFP", ["AFP"]),
        ("Reuters, TARN", ["Reuters"]),
        ("AFP, Tarn\nPublished June 9, 2026", ["AFP"]),
        ("Associated Press", ["AP"]),
        ("By JANE MARL\nAssociated Press", ["AP"]),
        ("By JANE MARL and JOHN ROE Associated Press", ["AP"]),
        ("By Jane Marl\nReuters", ["Reuters"]),
        ("Reuters\nJune 9, 2026 4:12 PM", ["Reuters"]),
        ("ANI | Updated: Jun 9, 2026 10:02 IST", ["ANI"]),
        ("Written by Herald News Desk | PTI", ["PTI"]),
        ("Westhaven Herald Staff and AFP", ["AFP"]),
        ("By Westhaven Herald with Reuters and dpa", ["Reuters", "dpa"]),
        ("Web Desk, AFP", ["AFP"]),
        ("Reuters and agencies", ["Reuters"]),
        ("Source: Xinhua | 2026-06-09 18:26:45 | Editor: liwei", ["Xinhua"]),
        ("From AFP", ["AFP"]),
        ("By Westhaven Herald Staff and Agencies", []),
        ("Jane Marl and agencies", []),
        ("Photo: Jane Marl/Reuters", []),
        ("REUTERS/Jane Marl", []),
    ],
)
def test_lines_above_a_report_credit_agencies(line: str, expected: list[str]) -> None:
    assert names(furniture(f"{line}\n\n")) == sorted(expected)


@pytest.mark.parametrize(
    ("dateline", "outlet", "expected"),
    [
        ("Tarn [Orland], June 9 (ANI): ", "Westhaven Herald", ["ANI"]),
        ("TARN: (APP) ", "Westhaven Herald", ["APP"]),
        ("TARN, Orland--(BUSINESS WIRE)--", "Westhaven Herald", ["Business Wire"]),
        ("TARN (AFP-Jiji) – ", "Westhaven Herald", ["AFP", "Jiji Press"]),
        ("(ORLFEED - Business Wire) Tarn, 9 June 2026: ", "Orlfeed", ["Business Wire"]),
        ("(ORLFEED - Business Wire) Tarn, 9 June 2026: ", None, ["Business Wire"]),
        ("(ORLFEED- AFP) ", "Orlfeed", ["AFP"]),
    ],
)
def test_datelines_of_two_names_and_of_other_marks(dateline: str, outlet: str | None, expected: list[str]) -> None:
    assert names(furniture(dateline, outlet=outlet)) == expected


def test_initials_in_a_dateline_are_those_of_the_agency_that_the_report_names() -> None:
    told = "TARN (CP) — " + BODY + "“It was dark,” the captain told Coastal Press."
    found = parse(Article("x", f"Ferry runs aground\n\n{told}\n"))
    assert (found.outlet, found.credits) == ("Coastal Press", ())
    assert found.dateline
    assert found.dateline.agency == "Coastal Press"
    other = parse(Article("x", f"Ferry runs aground\n\nTARN (CP) — {BODY}", outlet="Westhaven Herald"))
    assert names(other) == ["The Canadian Press"]


def test_a_file_called_after_a_paper_credits_the_agency_and_is_not_its_report() -> None:
    for above in ("TARN, June 9 (Reuters) - ", "Reuters\n\n"):
        found = furniture(above, outlet=None, path="a-west-harl-courier.txt")
        assert (names(found), found.outlet) == (["Reuters"], None)
    assert furniture("TARN, June 9 (Reuters) - ", outlet=None, path="reuters.txt").outlet == "Reuters"
    assert furniture("TARN, June 9 (Orl Wire) - ", outlet=None, path="b-orl-wire.txt").outlet == "Orl Wire"
    assert furniture("TARN, June 9 (Reuters) - ", outlet=None, path="ferry.txt").outlet == "Reuters"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("—WITH A REPORT FROM TARNPRESS", ["TARNPRESS"]),
        ("—WITH REPORTS FROM AFP AND JANE MARL", ["AFP"]),
        ("- with files from The Canadian Press", ["The Canadian Press"]),
        ("(With inputs from Reuters, AP)", ["AP", "Reuters"]),
        ("Edited by Jane Marl, with AFP", ["AFP"]),
        ("Reporting by Jane Marl for Tarnpress; Editing by John Roe", ["Tarnpress"]),
        ("(This story has not been edited by Herald staff and is auto-generated from PTI.)", ["PTI"]),
        ("Source: Westhaven Herald/AFP/jk(mn)", ["AFP"]),
        ("jm/kl (AFP, dpa, Reuters)", ["AFP", "Reuters", "dpa"]),
        ("Marl reported from Orl. Associated Press writer John Roe in Tarn contributed.", ["AP"]),
        ("This article originally appeared on Tarn Courier: Ferry runs aground", ["Tarn Courier"]),
        ("PTI JM KL", ["PTI"]),
        ("SOURCE Orl Ferries", ["Orl Ferries"]),
        ("View source version on businesswire.com: https://www.businesswire.com/1", ["Business Wire"]),
        ("View original content: https://www.prnewswire.com/1", ["PR Newswire"]),
        ("Published in Westhaven Herald, June 9th, 2026", []),
        ("Source: Westhaven Herald and news agencies", []),
        ("SOURCE: Annals of Tarn Medicine, online June 2, 2026.", []),
        ("Source: Journal of Maritime Medicine, June 2, 2026", []),
    ],
)
def test_lines_below_a_report_credit_agencies(line: str, expected: list[str]) -> None:
    assert names(furniture(below=f"{line}\n")) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Published in The Orl Dawn, June 9th, 2026",
        "Source: The Orl Dawn and news agencies",
        "© Copyright The Orl Dawn - All rights reserved",
    ],
)
def test_a_paper_that_speaks_of_itself_below_the_report_is_its_outlet(line: str) -> None:
    found = furniture(below=f"{line}\n", outlet=None)
    assert (found.outlet, found.credits) == ("The Orl Dawn", ())


@pytest.mark.parametrize(
    "sentence",
    [
        "The study appears in the journal Annals of Tarn Medicine.",
        "The findings were published in the peer-reviewed journal Hearing & Balance, the researchers said.",
        "Nine in ten recovered, the authors report in the Orlish Journal of Surgery.",
        "The trial was published on Monday in Nature Medicine.",
    ],
)
def test_a_journal_of_science_is_no_credit(sentence: str) -> None:
    assert names(furniture(below=f"{sentence} It had 4,000 patients.\n\nMore is not known.\n")) == []


def test_a_journal_of_trade_is_one() -> None:
    found = furniture(below="The owner is to sell, the trade journal Hull Weekly reported.\n\nMore is not known.\n")
    assert names(found) == ["Hull Weekly"]


def told(sentence: str, outlet: str | None = "Westhaven Herald") -> list[str]:
    return names(
        furniture(below=f"{sentence}\n\nThe council meets on Thursday to talk about the line.\n", outlet=outlet)
    )


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The engine had failed, the Tarnpress news agency reported.", "Tarnpress news agency"),
        ("The engine had failed, Orland's TNA news agency reported, citing the owner.", "TNA"),
        ("Orland's Tarnblad daily said the engine had failed.", "Tarnblad"),
        ("TNA, Orland's official news agency, said the engine had failed.", "TNA"),
        ("The engine had failed, TNA, the state news agency, said.", "TNA"),
        ("The owner is to sell, the FT reported.", "Financial Times"),
        ("“The engine failed,” the captain told Tarn FM.", "Tarn FM"),
        ("Citing the captain, Tarnpress said the engine had failed.", "Tarnpress"),
        ("As Tarnpress reported earlier, the engine had failed.", "Tarnpress"),
        ("Per ESPN, the owner is to sell.", "ESPN"),
        ("The Tarn Courier's Jane Marl reported that the engine had failed.", "Tarn Courier"),
        ("Jane Marl of the Tarn Courier reported that the engine had failed.", "Tarn Courier"),
        ("The engine had failed, the Courier wrote.", "Courier"),
        ("The engine had failed, Tarn-based Harbour News reported.", "Harbour News"),
        ("State TV said the engine had failed.", "State TV"),
        ("State television reported the engine had failed.", "State television"),
        ("The engine had failed, NHK public television said.", "NHK"),
        ("Sky News understands the owner is to sell.", "Sky News"),
    ],
)
def test_outlets_in_running_text(sentence: str, name: str) -> None:
    assert told(sentence) == [name]


def test_two_outlets_that_report_together() -> None:
    assert told("Dutch news agency ANP and broadcaster NOS reported the engine had failed.") == ["ANP", "NOS"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police told the Herald's Morning Hour programme that the engine had failed.",
        "Police told Westhaven Herald's Late Ferry that the engine had failed.",
        "Harbour Watch reported that the engine had failed.",
        "The engine had failed, Statistics Orland reported.",
    ],
)
def test_what_is_no_outlet_in_running_text(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The engine had failed, Harbour Insight reported. The outlet said it had seen the log.",
        "Harbour Insight reported on Tuesday that the engine had failed. The news site cited two sources.",
        "The engine had failed, according to Harbour Insight. The website's investigation took a month.",
    ],
)
def test_a_name_is_an_outlets_where_the_report_goes_on_to_speak_of_the_outlet(sentence: str) -> None:
    assert told(sentence) == ["Harbour Insight"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The engine had failed, Jane Marl reported. The outlet of the drain was blocked.",
        "The engine had failed, the Harbour Ministry reported. The newspaper said so too.",
        "The engine had failed, Harbour Insight reported. It had seen the log.",
    ],
)
def test_a_name_is_no_outlets_where_the_report_speaks_of_none_or_the_name_is_anothers(sentence: str) -> None:
    assert "Harbour Insight" not in told(sentence)
    assert "Jane Marl" not in told(sentence)
    assert "Harbour Ministry" not in told(sentence)
