"""What stands above the headline on saved pages, in mails and in exports."""

import pytest

from headwater.annotate.furniture import parse
from headwater.annotate.furniture.top_forms import is_bar, is_slogan
from headwater.model.article import Article

HEADLINE = "Sluice keeper finds bell in lock chamber"
REPORT = "The keeper of the lower sluice found a bronze bell on Monday.\n\nIt had lain there for years, he said.\n"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Orl & Wold Live\nNews  Sport  Travel  Homes\n", "Orl & Wold Live"),
        ("Wendische Zeitung\nWirtschaft\n", "Wendische Zeitung"),
        ("Orl Evening Herald\nServing the lakes since 1904\n", "Orl Evening Herald"),
        ("From: The Orl Brief <post@orlbrief.example>\nSubject: Bells and boats\nView in browser\n", "The Orl Brief"),
        ("Page 1 of 2\n", None),
        ("LATEST POLITICS SPORT WEATHER\n", None),
    ],
)
def test_what_stands_above_a_headline_is_none(head: str, outlet: str | None) -> None:
    text = f"{head}{HEADLINE}\nBy Jane Marl\n3 May 2026\n\n{REPORT}"
    found = parse(Article("x", text))
    assert found.headline is not None
    assert found.headline.of(text) == HEADLINE
    assert found.outlet == outlet


def test_an_export_states_each_thing_behind_its_label() -> None:
    text = f"SE  Regions\nHD  {HEADLINE}\nBY  Jane Marl\nWC  88 words\nPD  3 May 2026\nSN  Orl Trader\n\n{REPORT}"
    found = parse(Article("x", text))
    assert found.headline is not None
    assert found.headline.of(text) == HEADLINE


def test_headlines_are_no_bars() -> None:
    assert is_bar("Menu  Log in  Help")
    assert is_slogan("The voice of the marshes, established 1911")
    assert not is_bar("Business in brief")
    assert not is_bar(HEADLINE)
    assert not is_slogan(HEADLINE)


def test_a_line_that_the_file_is_named_for_is_the_outlet() -> None:
    text = f"METRO SHEET\nSunday, May 3, 2026\nThe town in two minutes\n\n{REPORT}"
    assert parse(Article("x", text, path="02-metro-sheet.txt")).outlet == "Metro Sheet"
