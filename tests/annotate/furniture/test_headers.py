"""Headers of many makes: what plain-text files have above and below a report."""

import pytest

from headwater.annotate.furniture import parse
from headwater.annotate.furniture.bylines import is_desk, is_role
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.directory import canonical
from headwater.annotate.furniture.file_names import outlet_of_file
from headwater.annotate.furniture.ribbons import outlet_of
from headwater.annotate.furniture.titles import is_coined
from headwater.model.annotations import Furniture
from headwater.model.article import Article
from headwater.text.writers import writers

HEADLINE = "Old bridge at Harl to close for good"
REPORT = "The old bridge at Harl will be closed on Monday, the river board said.\n\nNobody was hurt.\n"


def read(text: str) -> Furniture:
    return parse(Article("x", text))


def stated(text: str) -> tuple[str | None, str | None, str | None, str | None]:
    """Headline, outlet, day and writers of a report."""
    found = read(text)
    headline = found.headline.of(text) if found.headline else None
    writer = writers(found.byline.of(text)) if found.byline else None
    return headline, found.outlet, found.published and found.published[:10], writer


@pytest.mark.parametrize(
    ("head", "outlet", "day", "writer"),
    [
        # Sections behind marks, above and below the headline.
        ("Orlvision > News > Harl\n@\n12 May 2026 | 19:48", "Orlvision", "2026-05-12", None),
        ("HARL BROADCASTING » Region\n@\nShare  Tweet  Print", "Harl Broadcasting", None, None),
        ("Home > News > Region\n@\nHarlNow, 12 May 2026", "HarlNow", "2026-05-12", None),
        ("HarlNow | Handball\n@\nPhoto: archive", "HarlNow", None, None),
        # What a site says of itself, a programme, a page and a kind of text beside the name or above the headline.
        (
            "THE WEIR | news that holds water\n@\nposted by Jane Marl in Bridges | 3 comments",
            "The Weir",
            None,
            "Jane Marl",
        ),
        ("@\nHarl24 | latest on top | [reload]", "Harl24", None, None),
        ("Radio Harl / Up at Dawn\n@\nShare  Save", "Radio Harl", None, None),
        ("THE HARL OBSERVER / REGION / p. 7\n@\nFrom our own staff", "The Harl Observer", None, None),
        (
            "HPR » News » Country life » PROFILE\n@\nBy Jane Marl, Harl Public Radio",
            "Harl Public Radio",
            None,
            "Jane Marl",
        ),
        ("SKETCH\n@\nJane Marl, Row 3\nThe Harl Gazette, 12 May 2026", "The Harl Gazette", "2026-05-12", "Jane Marl"),
        ("@\nBy ORLSIDE NOW World Desk\nShare  Save", "Orlside Now", None, None),
        ("@\n12.05.2026 - 9:30 | DAILY WEIR TEAM | 7 comments", "Daily Weir", "2026-05-12", None),
        ("@\nThe Harl Observer | World\nShare  Save  Print", "The Harl Observer", None, None),
        ("@\nHARL ONLINE / Politics / 12.05.2026 18:20", "Harl Online", "2026-05-12", None),
        ("@\nHarl Today - World - 12 May 2026", "Harl Today", "2026-05-12", None),
        ("@\nNews / Harl / 12.05.2026 18:20", None, "2026-05-12", None),
        ("@\n12 May 2026 / 10:30 / Orl Courier / Jane Marl", "Orl Courier", "2026-05-12", "Jane Marl"),
        ("@\n12 May 2026 - Orl Courier", "Orl Courier", "2026-05-12", None),
        ("@\nOrl Courier [12 May 2026]", "Orl Courier", "2026-05-12", None),
        ("@\nOrl Courier • Published 12 May 2026 • Updated 13 May 2026", "Orl Courier", "2026-05-12", None),
        ("@ | News | Orl Courier\n12 May 2026", "Orl Courier", "2026-05-12", None),
        ("orl.news\n@\n12 May 2026", "orl.news", "2026-05-12", None),
        # Desks and newsrooms.
        ("@\nOrlvision Daily | By News Desk | Updated 3 hours ago | 2 min read", "Orlvision Daily", None, None),
        ("@\nBy News Desk | Orlvision | Updated 3 hours ago", "Orlvision", None, None),
        ("@\nOrlvision Newsroom\n2 min read", "Orlvision", None, None),
        ("@\nOrlvision Business Desk | 2026-05-12 09:10\nShare | Print | A+ A-", "Orlvision", "2026-05-12", None),
        ("@\nBy Orlvision staff", "Orlvision", None, None),
        ("@\nBusiness Desk\n12 May 2026", None, "2026-05-12", None),
        # Writers, with what they are and whose they are.
        ("@\nBy Jane Marl, The Orl Courier\n12 May 2026, 16:42", "The Orl Courier", "2026-05-12", "Jane Marl"),
        ("@\nBy Jane Marl, River Reporter, Orl Herald\n12 May 2026", "Orl Herald", "2026-05-12", "Jane Marl"),
        ("@\nBy Jane Marl, OrlNow", "OrlNow", None, "Jane Marl"),
        ("@\nBy Jane Marl for Orl Herald", "Orl Herald", None, "Jane Marl"),
        ("@\nBy Jane Marl @janemarl", None, None, "Jane Marl"),
        ("@\nBy Jane Marl and John Roe, Orl Herald", "Orl Herald", None, "Jane Marl and John Roe"),
        ("@\nPosted by Jane Marl on May 12, 2026 in News", None, "2026-05-12", "Jane Marl"),
        ("@\nPosted by Orla", None, None, "Orla"),
        (
            "@\nFrom our river reporter JANE MARL in Harl\nTuesday 12 May 2026 – Late edition",
            None,
            "2026-05-12",
            "JANE MARL",
        ),
        ("@\nFrom our correspondent, Harl\n12 May 2026", None, "2026-05-12", None),
        ("@\nReporter: Jane Marl, at Harl", None, None, "Jane Marl"),
        ("@\nWords: Jane Marl | Photos: John Roe", None, None, "Jane Marl"),
        ("@\nJane Marl\nSenior Correspondent\n12 May 2026", None, "2026-05-12", "Jane Marl"),
        ("@\nJane Marl\nOrl Courier\n12 May 2026", "Orl Courier", "2026-05-12", "Jane Marl"),
        ("Orl Courier » Region\n@\nOrsic Tulm\n12 May 2026, 19:40", "Orl Courier", "2026-05-12", "Orsic Tulm"),
        ("@\nReported by Jane Marl\nEdited by John Roe", None, None, "Jane Marl"),
        ("The Orl Courier\nRIVER\n@\nBy Jane Marl in Harl", "The Orl Courier", None, "Jane Marl"),
        # Days.
        ("@\n13/05/2026 18:20\nBy Jane Marl", None, "2026-05-13", "Jane Marl"),
        ("@\nOrl Sound 98.2, Sunday 14 June 2026, midday", "Orl Sound 98.2", "2026-06-14", None),
        ("@\nRadio Orl, Wednesday 11 November 2026, 1300 hours", "Radio Orl", "2026-11-11", None),
        ("@\nLast updated: 12 May 2026, 18.20\nListen to this article (4 min)", None, "2026-05-12", None),
    ],
)
def test_headers(head: str, outlet: str | None, day: str | None, writer: str | None) -> None:
    text = f"{head.replace('@', HEADLINE, 1)}\n\n{REPORT}"
    assert stated(text) == (HEADLINE, outlet, day, writer)
    assert [span.of(text) for span in read(text).body] == REPORT.strip().split("\n\n")
    assert read(text).credits == ()


@pytest.mark.parametrize(
    "headline",
    [
        "Politics - Minister resigns over bridge",
        "Report: Orl board at odds with mayor",
        "Bridge or ferry / Harl must choose",
        "Jobs > wages, says Orl union",
        "NEWS AT ONE - LEAD",
        "HARL / MASTER SCRIPT / 1300",
        "RADIO ORL – MORNING NEWS – 0700",
        "FOUR SAVED ON BARGE",
    ],
)
def test_marks_in_a_headline_make_no_header_of_it(headline: str) -> None:
    text = f"{headline}\nOrl Courier, 12 May 2026\n\n{REPORT}"
    assert stated(text) == (headline, "Orl Courier", "2026-05-12", None)


def test_a_summary_may_stand_over_the_byline() -> None:
    text = f"{HEADLINE}\nA bridge of 1960 has had its day\nBy Jane Marl\n12 May 2026\nOrl Courier\n\n{REPORT}"
    assert stated(text) == (HEADLINE, "Orl Courier", "2026-05-12", "Jane Marl")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© Orlvision", "Orlvision"),
        ("© 2026 Orl24. All rights reserved.", "Orl24"),
        ("Copyright 2026 The Orl Courier", "The Orl Courier"),
        ("(c) Orl Courier, 2026", "Orl Courier"),
        ("Copyright © 2026, Orl Courier Ltd.", "Orl Courier"),
        ("All rights reserved © Orlvision 2026", "Orlvision"),
        ("© 2026 Orl Media Group. All rights reserved.", None),
        ("© 2026 AFP", None),
        ("© Jane Marl", None),
    ],
)
def test_the_line_that_keeps_the_rights_names_the_outlet_where_nothing_above_does(
    line: str, outlet: str | None
) -> None:
    assert read(f"{HEADLINE}\n\n{REPORT}\n{line}\n").outlet == outlet
    assert read(f"{HEADLINE}\nHarl Herald, 12 May 2026\n\n{REPORT}\n{line}\n").outlet == "Harl Herald"


def test_an_agency_in_the_dateline_is_a_credit_of_who_keeps_the_rights() -> None:
    found = read(f"{HEADLINE}\n\nHARL (ORN) - {REPORT}\n© 2026 Orlvision\n")
    assert (found.outlet, [credit.name for credit in found.credits]) == ("Orlvision", ["ORN"])


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Reporting: Orl Courier, ORN. Editing: kl", ["ORN", "Orl Courier"]),
        ("Reporting: Jane Marl. Editing: John Roe", []),
        ("© 2026 Harl Herald. Source: Orl Courier", ["Orl Courier"]),
    ],
)
def test_lines_below_a_report_that_credit(line: str, named: list[str]) -> None:
    text = f"{HEADLINE}\nHarl Herald, 12 May 2026\n\n{REPORT}\n{line}\n"
    found = read(text)
    assert sorted(credit.name for credit in found.credits) == named
    assert line not in [span.of(text) for span in found.body]


@pytest.mark.parametrize(
    "foot",
    [
        "More on this story\nAsk our engineer: is my bridge safe?",
        "Related\nFive bridges to see\nHow to cross a river",
        "Share Save Print",
        "Get the Orlvision app",
        "Read next: What we know about Harl",
    ],
)
def test_links_and_calls_below_a_report_are_none_of_its_text(foot: str) -> None:
    text = f"{HEADLINE}\n\n{REPORT}\n{foot}\n"
    assert [span.of(text) for span in read(text).body] == REPORT.strip().split("\n\n")


@pytest.mark.parametrize("told", ["denied a report by the Orl Courier", "rejected a story in the Orl Courier"])
def test_what_is_denied_is_no_credit(told: str) -> None:
    assert read(f"{HEADLINE}\n\n{REPORT}\nThe mayor {told} that the bridge had been sold.\n").credits == ()
    assert read(f"{HEADLINE}\n\n{REPORT}\nIt had been sold, according to a report by the Orl Courier.\n").credits


def test_outlets_named_beside_a_fact_are_credits_of_a_report_that_credits_nobody_for_its_text() -> None:
    fact = "\nThe mayor told the Tarn Courier that he had known.\n"
    own, taken = (
        read(f"{HEADLINE}\n\n{REPORT}{fact}"),
        read(f"{HEADLINE}\n\nHARL (AFP) - {REPORT}{fact}\n© 2026 Orl24\n"),
    )
    assert [credit.name for credit in own.own_credits] == ["Tarn Courier"]
    assert [credit.name for credit in taken.own_credits] == ["AFP"]
    assert "Tarn Courier" in [credit.name for credit in taken.credits]


@pytest.mark.parametrize(
    ("path", "told", "outlet"),
    [
        ("a-harl-mercury.txt", "told the Mercury", "Harl Mercury"),
        ("news/2026-05-12_harl_mercury_late.txt", "a letter which the Mercury has seen", "Harl Mercury"),
        ("a-harl-mercury.txt", "told reporters", None),
        ("mercury.txt", "told the Mercury", None),
        ("tarn-herald.txt", "told the Mercury", None),
    ],
)
def test_a_file_named_for_the_outlet_that_its_report_calls_itself(path: str, told: str, outlet: str | None) -> None:
    article = Article("x", f"{HEADLINE}\n\n{REPORT}\nIt was so, as {told}.\n", path=path)
    assert outlet_of_file(article) == outlet
    assert parse(article).outlet == outlet


@pytest.mark.parametrize(
    ("stated_day", "day"),
    [("13/05/2026", "2026-05-13"), ("05/13/2026", "2026-05-13"), ("05/05/2026", "2026-05-05"), ("04/05/2026", None)],
)
def test_days_with_slashes_count_where_they_can_be_read_in_one_way(stated_day: str, day: str | None) -> None:
    found = find_date(stated_day)
    assert (found and found.value) == day


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Jane Marl", "Jane Marl"),
        ("By Jane Marl | Orl Herald", "Jane Marl"),
        ("By Jane Marl, at Harl", "Jane Marl"),
        ("Jane Marl reports from Harl", "Jane Marl"),
        ("By Jane Marl, John Roe and Ann Poe", "Jane Marl, John Roe and Ann Poe"),
        ("By Jane Marl, River Correspondent, and John Roe", "Jane Marl and John Roe"),
        ("By Jane Marl (translated from the Orlish)", "Jane Marl"),
        ("From our court reporter JANE MARL in Harl", "JANE MARL"),
        ("Script: J. Marl", "J. Marl"),
        ("Words and pictures: Jane Marl", "Jane Marl"),
        ("", ""),
    ],
)
def test_whom_a_byline_names(byline: str, names: str) -> None:
    assert writers(byline) == names


def test_words_of_pages() -> None:
    assert is_role("Health Reporter")
    assert not is_role("Orl Reporter")
    assert is_desk("By our business staff")
    assert not is_desk("Orl Desk")
    assert (is_coined("OrlNow"), is_coined("Orl24"), is_coined("McHarl"), is_coined("Harl")) == (
        True,
        True,
        False,
        False,
    )
    assert (outlet_of("Orlvision Business Desk"), outlet_of("Orl Reporter")) == ("Orlvision", "Orl Reporter")
    assert canonical("VOICE OF THE RIVER") == "Voice of the River"


def test_points_of_a_summary_stand_above_the_dateline_and_the_writer_below() -> None:
    head = f"{HEADLINE}\n\n* Board sees cracks\n* Ferry to run from May\n* Vote on Friday\n\n"
    text = f"{head}HARL, May 12, 2026 (Thursk Wire) - {REPORT}\n(Reporting by Jane Marl; Editing by John Orl)\n"
    assert stated(text) == (HEADLINE, "Thursk Wire", "2026-05-12", "Jane Marl")
    found = read(text)
    assert found.dateline is not None
    assert found.dateline.place == "Harl"


def test_the_writer_of_an_agency_that_another_prints_is_not_the_outlets() -> None:
    text = f"{HEADLINE}\nThe Marl Gazette, 12 May 2026\n\nHARL (Thursk Wire) - {REPORT}\n(Reporting by Jane Marl)\n"
    assert stated(text) == (HEADLINE, "The Marl Gazette", "2026-05-12", None)


def test_a_place_below_the_writer_is_no_outlet_where_a_paper_is_called_after_it() -> None:
    report = (
        "The bridge at Tarn will be shut, says a letter seen by the Harl Courier. The Courier has also read a reply.\n"
    )
    text = f"{HEADLINE}\nBy JANE MARL\nHarl, 12 May 2026, 20:15\n\n{report}"
    found = parse(Article("x", text, path="a-harl-courier.txt"))
    assert (found.outlet, found.published, found.credits) == ("Harl Courier", "2026-05-12", ())
    assert found.dateline is not None
    assert found.dateline.place == "Harl"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Sources: Thursk Wire, Tarn News. Tips? Write to us.", ["Tarn News", "Thursk Wire"]),
        ("© Harl Courier, incorporating Thurskpress copy", ["Thurskpress"]),
    ],
)
def test_whom_closing_lines_credit(line: str, named: list[str]) -> None:
    found = parse(Article("x", f"{HEADLINE}\n\n{REPORT}\n{line}\n", outlet="Harl Courier"))
    assert sorted(credit.name for credit in found.credits) == named
