"""Heads as houses of many countries make them: ways to a page, topics, live blogs, places before a colon."""

import pytest

from headwater.annotate.furniture import parse
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.live_titles import is_live_title
from headwater.annotate.furniture.trails import is_trail
from headwater.model.annotations import Furniture
from headwater.model.article import Article
from headwater.text.writers import writers

HEADLINE = "Old bridge at Harl to close for good this spring"
REPORT = (
    "The old bridge at Harl will be closed to all traffic from Monday, the river board said on Thursday evening.\n\n"
    "Nobody was hurt when a plank gave way last week. The board meets again in May, and a new bridge is not planned.\n"
)


def read(text: str, path: str | None = None) -> Furniture:
    return parse(Article("x", text, path=path))


def stated(text: str, path: str | None = None) -> tuple[str | None, str | None, str | None, str | None, str | None]:
    """Headline, outlet, day, place and writers of a report."""
    found = read(text, path)
    return (
        found.headline.of(text) if found.headline else None,
        found.outlet,
        found.published and found.published[:10],
        found.dateline.place if found.dateline else None,
        writers(found.byline.of(text)) if found.byline else None,
    )


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Skip to content\nThe Harl Age\nSubscribe | Log in\nAdvertisement\nNational\nBridges\n", "The Harl Age"),
        ("Harl Beacon\nNews / India\n", "Harl Beacon"),
        ("Harl Beacon\nHome / Cities / Upper Orl\n", "Harl Beacon"),
        (f"The Harl Beacon\nNews / City News / {HEADLINE}\n", "The Harl Beacon"),
        (f"The Harl Beacon\nHome > Region > {HEADLINE[:20]}...\n", "The Harl Beacon"),
        ("Harl Beacon\nUkraine, World\n", "Harl Beacon"),
        ("The Orl Business Journal\nMARKETS  DEALS  TECH\nDEALS\n", "The Orl Business Journal"),
        ("Latin America\n", None),
        ("8:04 am today\n", None),
    ],
)
def test_topics_and_ways_to_a_page_are_no_headlines(head: str, outlet: str | None) -> None:
    found = stated(f"{head}{HEADLINE}\nBy Jane Marl\n3 May 2026\n\n{REPORT}")
    assert found == (HEADLINE, outlet, "2026-05-03", None, "Jane Marl")


def test_a_way_has_a_front_page_or_a_section_first() -> None:
    assert is_trail("Home > Region")
    assert is_trail("World / Middle East / Upper Orl")
    assert not is_trail("Talks / deadlock")
    assert not is_trail("News | The Orl Tides")
    assert not is_trail("Sport > Orl beat Harl in the last minute")


@pytest.mark.parametrize(
    ("title", "writer"),
    [
        ("Politics live with Jane Marl", "Jane Marl"),
        ("Business live with Jane Marl and John Roe", "Jane Marl and John Roe"),
        ("Harl floods live – with Jane Marl (now)", "Jane Marl"),
        ("Orl crisis live", None),
        ("LIVE BLOG", None),
        ("Harl floods: live updates", None),
    ],
)
def test_the_title_of_a_live_blog_is_no_headline(title: str, writer: str | None) -> None:
    text = f"{title}\n\n{HEADLINE} – as it happened\n\nSun 3 May 2026 17.05 BST\n\n{REPORT}"
    assert stated(text) == (f"{HEADLINE} – as it happened", None, "2026-05-03", None, writer)


def test_calls_and_headlines_are_no_live_blogs() -> None:
    assert not is_live_title("WATCH LIVE")
    assert not is_live_title("Listen live")
    assert not is_live_title("Where the last eels of the Orl live")
    assert not is_live_title("Notes from the Harl Blog")


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Dubai: ", "Dubai"),
        ("New Delhi: ", "New Delhi"),
        ("Harl: ", "Harl"),
        ("HARL: ", "Harl"),
        ("Upper Tarn — ", "Upper Tarn"),
        ("Upper Tarn, Tuesday – ", "Upper Tarn"),
        ("Sonari (Upper Orl) [Orland], May 3 (ANI): ", "Sonari"),
        ("Harl (dpa/kl) - ", "Harl"),
    ],
)
def test_a_place_before_a_colon_or_a_dash_begins_a_report(opening: str, place: str) -> None:
    text = f"Orl Beacon\n{HEADLINE}\nBy Jane Marl\nPublished: 3 May 2026\n\n{opening}{REPORT}"
    assert stated(text)[3] == place


@pytest.mark.parametrize("label", ["Background", "Question", "Jane", "Today", "Verdict"])
def test_a_label_before_a_colon_is_no_place(label: str) -> None:
    text = f"Orl Beacon\n{HEADLINE}\nBy Jane Marl\nPublished: 3 May 2026\n\n{label}: {REPORT}"
    assert stated(text)[3] is None


def test_speakers_and_items_of_a_list_are_no_places() -> None:
    item = "The river board said that it had seen neither the plan nor the letter, and would ask for both of them."
    text = f"Orl Beacon\n{HEADLINE}\nBy Jane Marl\n3 May 2026\n\nHarl: {item}\n\nWold: {item} It is in Harl.\n"
    assert stated(text)[3] is None


def test_the_weekday_tells_which_figure_is_the_month() -> None:
    assert find_date("05/03/2026") is None
    for line, day in (("Thursday 05/03/2026", "2026-03-05"), ("Sun, 05/03/2026", "2026-05-03")):
        found = find_date(line)
        assert found is not None
        assert found.value == day


@pytest.mark.parametrize(
    ("lines", "day", "place", "writer"),
    [
        ("Oda Marl Science correspondent\nWed 15 Apr 2026 06.01", "2026-04-15", None, "Oda Marl"),
        ("By Oda Marl Live news reporter\n15 Apr 2026", "2026-04-15", None, "Oda Marl"),
        ("15 April 2026\nBy Oda Marl  @odamarl  Trainee reporter", "2026-04-15", None, "Oda Marl"),
        ("Oda Marl and John Roe\n15 April 2026, 07:40", "2026-04-15", None, "Oda Marl and John Roe"),
        ("15 April 2026\nOda Marl and John Roe", "2026-04-15", None, "Oda Marl and John Roe"),
        ("Oda Marl in Upper Tarn\n15 April 2026", "2026-04-15", "Upper Tarn", "Oda Marl"),
        ("By Oda Marl, Harl\nOn Apr 15, 2026", "2026-04-15", "Harl", "Oda Marl"),
        ("Jane Marl", None, None, "Jane Marl"),
        ("Plank gave way under a lorry last week\nNEWS\nBy Oda Marl\n15 April 2026", "2026-04-15", None, "Oda Marl"),
        ("Plank gave way last week\nBoard meets again in May\nOda Marl\n15 April 2026", "2026-04-15", None, "Oda Marl"),
    ],
)
def test_who_signs_without_by(lines: str, day: str | None, place: str | None, writer: str) -> None:
    text = f"The Harl Age\nNews  Sport  Travel\n{HEADLINE}\n{lines}\n\n{REPORT}"
    assert stated(text) == (HEADLINE, "The Harl Age", day, place, writer)


def test_a_place_below_the_writer_is_no_outlet_where_the_rights_are_anothers() -> None:
    text = f"{HEADLINE}\nOda Mac Marl\nTarn\nWed, Apr 15 2026 - 18:40\n\n{REPORT}\n© The Orl Examiner\n"
    assert stated(text) == (HEADLINE, "The Orl Examiner", "2026-04-15", "Tarn", "Oda Mac Marl")


@pytest.mark.parametrize("line", ["Harl Beacon Reporter", "Breaking News", "By ORW", "Upper Harl", "River Board"])
def test_what_stands_alone_below_a_headline_and_is_nobody(line: str) -> None:
    text = (
        f"The Harl Age\nNews  Sport  Travel\n{HEADLINE}\n{line}\n\n{REPORT} Upper Harl lies by the River Board mill.\n"
    )
    assert stated(text)[4] is None


def test_whom_the_report_names_is_no_writer() -> None:
    signed = f"{HEADLINE}\n3 May 2026\nOda Marl and Ull Roe"
    text = f"The Harl Age\nNews  Sport\n{signed}\n\n{REPORT}\nOda Marl had seen the plank.\n"
    assert stated(text)[4] is None


def test_a_catchline_over_a_headline_in_capitals_is_none() -> None:
    text = f"COURTS Weir\nWEIR KEEPER ‘ASKED FOR A LAMP’, COURT TOLD\n\nBy Oda Marl\n\n{REPORT}"
    assert stated(text)[0] == "WEIR KEEPER ‘ASKED FOR A LAMP’, COURT TOLD"


def test_points_without_marks_stand_above_a_dateline() -> None:
    points = "Two planks gave way in a week\nBoard meets again in May\nNo new bridge is planned\n"
    text = f"{HEADLINE}\n\nOrl News Network\n7 Aug 2025, 05:40 GMT+09\n\n{points}\nHARL, Orland: {REPORT}"
    assert stated(text) == (HEADLINE, "Orl News Network", "2025-08-07", "Harl", None)


@pytest.mark.parametrize(
    ("behind", "outlet"),
    [
        ("Orlwire Deputy Political Editor", "Orlwire"),
        ("Orlwire Senior Science Correspondent", "Orlwire"),
        ("Deputy Political Editor", None),
        ("Middle East Senior Correspondent", None),
        ("Belfast Deputy Editor", None),
    ],
)
def test_whose_the_writer_is_by_his_office(behind: str, outlet: str | None) -> None:
    text = f"{HEADLINE}\nBy Oda Marl, {behind}\n3 May 2026\n\n{REPORT}"
    assert stated(text)[1] == outlet


def test_a_hyphen_does_not_end_the_name_of_who_has_the_rights() -> None:
    text = f"{HEADLINE}\n3 May 2026\n\n{REPORT}\n© The Orl-Harl Post - all rights reserved\n"
    assert stated(text)[1] == "The Orl-Harl Post"
