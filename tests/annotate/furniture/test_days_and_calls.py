"""Days in other languages and forms, words of time zones, and calls of a page above a report."""

import pytest

from headwater.annotate.furniture import parse
from headwater.annotate.furniture.dates import find_date
from headwater.model.article import Article

REPORT = "The old bridge at Harl will be closed on Monday, the river board said.\n\nNobody was hurt.\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("martes 3 de marzo de 2026", "2026-03-03"),
        ("Quarta-feira, 4 de março de 2026", "2026-03-04"),
        ("05 marzo 2026", "2026-03-05"),
        ("1er avril 2026", "2026-04-01"),
        ("Freitag, 6. März 2026", "2026-03-06"),
        ("7 Ağustos 2026", "2026-08-07"),
        ("8 Agustus 2026", "2026-08-08"),
        ("9 maja 2026", "2026-05-09"),
        ("10 мая 2026", "2026-05-10"),
        ("Wednesday 11/March/2026", "2026-03-11"),
        ("12-Mar-2026", "2026-03-12"),
    ],
)
def test_days_of_other_languages_are_read(line: str, day: str) -> None:
    found = find_date(line)
    assert found is not None
    assert found.value == day


@pytest.mark.parametrize("line", ["He set out 20 mars bars", "7 out of 2026", "31 de febrero de 2026", "3 ago"])
def test_what_is_no_day_of_another_language(line: str) -> None:
    assert find_date(line) is None


@pytest.mark.parametrize("zone", ["Eastern Daylight Time", "Pacific Time", "Central European Summer Time"])
def test_a_time_zone_is_no_writer(zone: str) -> None:
    found = parse(Article("x", f"Old bridge at Harl to close\nMarch 3, 2026 08:00 AM {zone}\n\n{REPORT}"))
    assert found.byline is None
    assert found.published == "2026-03-03T08:00:00"


def test_calls_are_neither_place_nor_writer() -> None:
    text = f"Harl News\nWATCH LIVE\nMarch 3, 2026 | Sign In\nOld bridge at Harl to close\nBy Jane Marl\n\n{REPORT}"
    found = parse(Article("x", text))
    assert found.dateline is None
    assert found.byline is not None
    assert "Jane Marl" in found.byline.of(text)


def test_the_reporter_is_named_below() -> None:
    text = f"Old bridge at Harl to close\nMarch 3, 2026\n\n{REPORT}\nReporter: Jane Marl\nEditor: John Roe\n"
    found = parse(Article("x", text))
    assert found.byline is not None
    assert "Jane Marl" in found.byline.of(text)
