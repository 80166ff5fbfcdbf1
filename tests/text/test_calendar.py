"""What days a TIMEX3 value covers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.calendar import add_months, day_of, days_in_month, deadline, interval, shift, week_value

DAYS = st.dates(min_value=date(1, 1, 2), max_value=date(9990, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-10-17", "2025-10-17", "2025-10-17"),
        ("2025-10-17T10:35", "2025-10-17", "2025-10-17"),
        ("2025-10-17TNI", "2025-10-17", "2025-10-17"),
        ("2025-W43", "2025-10-20", "2025-10-26"),
        ("2025-W43-WE", "2025-10-25", "2025-10-26"),
        ("2025-W43-5", "2025-10-24", "2025-10-24"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-10-XX", "2025-10-01", "2025-10-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-XX-XX", "2025-01-01", "2025-12-31"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2025-SP", "2025-03-01", "2025-05-31"),
        ("2025-WI", "2025-12-01", "2026-02-28"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
    ],
)
def test_a_value_covers_its_days(value: str, first: str, last: str) -> None:
    assert interval(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-30",
        "2025-13",
        "2025-W54",
        "2025-W43-9",
        "2025-Q5",
        "2025-H3",
        "0000-01-01",
        "XXXX-10-17",
        "XXXX-WXX-5",
        "FY2025",
        "BC0480",
        "P2W",
        "",
        "nonsense",
        "9" * 5000,
    ],
)
def test_what_names_no_day_covers_none(value: str) -> None:
    assert interval(value) == (None, None)


def test_references_and_lengths_lie_around_the_anchor() -> None:
    assert interval("PRESENT_REF", "2025-10-17") == ("2025-10-17", "2025-10-17")
    assert interval("PAST_REF", "2025-10-17") == (None, "2025-10-17")
    assert interval("FUTURE_REF", "2025-10-17") == ("2025-10-17", None)
    assert interval("P2W", "2025-10-17") == ("2025-10-17", "2025-10-31")
    assert interval("PXW", "2025-10-17") == ("2025-10-17", None)


@pytest.mark.parametrize(
    ("words", "value", "days"),
    [
        ("within the next two weeks", "P2W", ("2025-10-17", "2025-10-31")),
        ("within two weeks", "P2W", ("2025-10-17", "2025-10-31")),
        ("the next two weeks", "P2W", ("2025-10-17", "2025-10-31")),
        ("in the next two weeks", "P2W", ("2025-10-17", "2025-10-31")),
        ("in two weeks", "P2W", ("2025-10-31", "2025-10-31")),
        ("after two weeks", "P2W", ("2025-10-31", None)),
        ("at least six months", "P6M", ("2026-04-17", None)),
        ("in the past two weeks", "P2W", ("2025-10-03", "2025-10-17")),
        ("in the coming weeks", "PXW", ("2025-10-17", None)),
        ("by the end of February", "2026-02", ("2025-10-17", "2026-02-28")),
        ("after Monday", "2025-10-20", ("2025-10-20", None)),
        ("since 2024", "2024", ("2024-01-01", None)),
        ("next week", "2025-W43", ("2025-10-20", "2025-10-26")),
        ("", "2025-W43", ("2025-10-20", "2025-10-26")),
    ],
)
def test_words_beside_an_expression_open_and_close_it(
    words: str, value: str, days: tuple[str | None, str | None]
) -> None:
    assert deadline(words, value, "2025-10-17T08:00") == days


def test_without_an_anchor_a_length_lies_nowhere() -> None:
    assert deadline("within two weeks", "P2W") == (None, None)
    assert interval("P2W", "yesterday") == (None, None)


def test_months_end_where_they_end() -> None:
    assert add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)
    assert add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert add_months(date(9999, 12, 1), 1) is None
    assert [days_in_month(2024, m) for m in (1, 2, 4, 12)] == [31, 29, 30, 31]
    assert days_in_month(9999, 12) == 31


def test_shifting_by_a_length() -> None:
    start = date(2025, 10, 17)
    assert shift(start, "P10Y") == date(2035, 10, 17)
    assert shift(start, "P1.5Y", -1) == date(2024, 4, 17)
    assert shift(start, "PT5H") == start
    assert shift(start, "PXW") is None
    assert shift(start, "P999999Y") is None
    assert shift(start, "P999999W") is None


@given(DAYS)
def test_a_day_lies_in_its_week(day: date) -> None:
    first, last = interval(week_value(day))
    assert first is not None
    assert last is not None
    assert first <= day.isoformat() <= last


@given(DAYS, st.integers(min_value=-500, max_value=500))
def test_months_forward_and_back_meet_in_the_same_month(day: date, count: int) -> None:
    there = add_months(day, count)
    if there is not None:
        back = add_months(there, -count)
        assert back is not None
        assert (back.year, back.month) == (day.year, day.month)


@given(st.text(max_size=30), st.text(max_size=30), st.one_of(st.none(), st.text(max_size=12)))
def test_no_value_makes_the_calendar_fail(words: str, value: str, anchor: str | None) -> None:
    for first, last in (interval(value, anchor), deadline(words, value, anchor)):
        assert first is None or day_of(first) is not None
        assert last is None or day_of(last) is not None
