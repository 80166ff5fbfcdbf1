from pathlib import Path

import pytest

from headwater.annotate.furniture import parse
from headwater.annotate.furniture.mastheads import says_what_it_is
from headwater.model.annotations import Furniture
from headwater.model.article import Article

REPORT = "Two weirs on the Orl were closed after a survey found them hollow, the river board said.\n"
ROOT = Path(__file__).parents[3]


def read(head: str, report: str = REPORT) -> Furniture:
    return parse(Article("x", f"Weirs closed along the Orl\n{head}\n\n{report}"))


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Orl Valley Commerce, 19 September 2025", "Orl Valley Commerce"),
        ("Angler Shout, Friday 19 September 2025", "Angler Shout"),
        ("O Ribeiro, 19 September 2025", "O Ribeiro"),
        ("Beacon Two, Evening News, 19 September 2025", "Beacon Two"),
        ("Letters of River Science, press release, 19 September 2025", "Letters of River Science"),
        ("Office of the Warden of the Orl, 19 September 2025", "Office of the Warden of the Orl"),
        ("Pennyline, 19 September 2025\nBy Petra Nyborn in Harl", "Pennyline"),
        ("Pennyline, 19 September 2025\nBy Petra Nyborn", "Pennyline"),
        ("Kanal!, 19 September 2025", "Kanal!"),
        ("Channel 8 Orl, Friday, September 19, 2025", "Channel 8 Orl"),
        ("orl.news, 19 September 2025", "orl.news"),
        ("Portal Orl (English), 19 September 2025", "Portal Orl"),
        ("The Abacus newsletter, 19 September 2025 (script)", "The Abacus"),
        ("Weir & Sluice Digest, issue 40, 19 September 2025", "Weir & Sluice Digest"),
        ("Radio Harl, Orlmouth, 19 September 2025", "Radio Harl"),
    ],
)
def test_a_name_beside_a_date_under_a_headline_is_the_outlet(head: str, outlet: str) -> None:
    found = read(head)
    assert (found.outlet, found.published) == (outlet, "2025-09-19")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Veldwire, 9 May 1620 GMT", "Veldwire"),
        ("Orl Sound, 9 May, 2pm bulletin", "Orl Sound"),
        ("Orl Sound, 9 May 2026, 13:05 local", "Orl Sound"),
        ("Orl Broadcasting regional service, 9 May, 6:15pm", "Orl Broadcasting"),
        ("Orl News Agency (ONA), 9 May, 21:07", "Orl News Agency"),
        ("Harl Evening Call, first published 9 May 07.35, updated 10.15", "Harl Evening Call"),
    ],
)
@pytest.mark.parametrize("headline", ["Weirs closed along the Orl", "ORL-WEIRS", "ORL-WEIRS/3RD LEAD", "WEIRS SHUT"])
def test_below_a_headline_or_a_slug_the_year_may_be_left_out(headline: str, line: str, outlet: str) -> None:
    found = parse(Article("x", f"{headline}\n{line}\n\n{REPORT}"))
    assert (found.outlet, found.headline and found.headline.end) == (outlet, len(headline))


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Orl Valley Newswire", ["Orl Valley Newswire"]),
        ("Orl News Service", ["Orl News Service"]),
        ("From Orlpost", ["Orlpost"]),
        ("ORN", ["ORN"]),
        ("World briefs", []),
        ("Petra Nyborn", []),
        ("From Petra Nyborn", []),
        ("Foreign Desk", []),
        ("Beacon News Service", []),
    ],
)
def test_a_line_below_the_masthead_may_be_the_name_of_an_agency(line: str, named: list[str]) -> None:
    found = read(f"The Harl Beacon, 9 May\n{line}", f'{REPORT}\n"It was dark," she told ORN.\n')
    assert [credit.name for credit in found.text_credits] == named


def test_a_time_and_a_note_to_desks_may_stand_behind_the_day() -> None:
    found = read("Orlmouth Evening Wire, Sept. 19, 2025, 7:05 PM (2nd update)")
    assert (found.outlet, found.published) == ("Orlmouth Evening Wire", "2025-09-19T19:05:00")


def test_a_headline_that_ends_in_a_small_word_makes_no_place_of_the_name_below() -> None:
    found = parse(Article("x", f"Sluices open, barges lean in\nKeels and Oars, 19 September 2025\n\n{REPORT}"))
    assert found.outlet == "Keels and Oars"


def test_a_dateline_may_have_a_weekday_in_place_of_a_date() -> None:
    found = read("Orl Valley Banner, 19 September 2025", f"PORT ORL, Thursday (Orl Wire) — {REPORT}")
    assert [credit.name for credit in found.credits] == ["Orl Wire"]


def test_one_word_is_the_outlet_where_the_report_has_a_place_of_its_own() -> None:
    assert read("Veldmar, 19 September 2025", f"HARL (Petrel) — {REPORT}").outlet == "Veldmar"
    assert read("Veldmar, 19 September 2025").outlet is None


@pytest.mark.parametrize(
    "head",
    [
        "Upper Orl, 19 September 2025",
        "Geneva, Switzerland, 19 September 2025",
        "Jane Harl, 19 September 2025",
        "Orlmouth Bay, 19 September 2025 and later",
    ],
)
def test_a_place_or_a_writer_is_none(head: str) -> None:
    assert read(head).outlet is None


def test_a_place_that_the_report_tells_of_is_none() -> None:
    assert read("Harl Bay, 19 September 2025", f"{REPORT}Nobody was hurt in Harl Bay.\n").outlet is None


@pytest.mark.parametrize("headline", ["Weirs shut! Anglers fume", "SHUT!", "“Hollow as a drum”"])
def test_a_cry_is_a_headline_where_a_header_stands_below(headline: str) -> None:
    found = parse(Article("x", f"{headline}\nOrl Valley Banner, 19 September 2025\n\n{REPORT}"))
    assert found.headline is not None
    assert found.outlet == "Orl Valley Banner"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Statement by the Harl Mill, 3 May 2026, noon", True),
        ("First communiqué of the Lamp delegation, Harl, 3 May 2026", True),
        ("Club statement, shortened", True),
        ("The statement was read out in Harl by the mayor", False),
        ("Release of the two anglers delayed again", False),
    ],
)
def test_a_line_that_says_what_stands_below(line: str, told: bool) -> None:  # noqa: FBT001 - what is expected
    assert says_what_it_is(line) is told
