"""Calendar arithmetic on TIMEX3 values: from a value to the days it covers, and from a day to another.

Days are ISO strings (``2025-10-17``) on the outside and `datetime.date` inside; nothing here reads a clock. A value
that names no day of the Gregorian calendar (February 30, the year 0, an open ``XXXX-10-17``) covers None: no guesses.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]
Interval = tuple[str | None, str | None]

UNKNOWN: Interval = (None, None)
MONTHS_OF_QUARTER = 3
MONTHS_OF_HALF = 6
DECEMBER = 12

# Seasons are the meteorological ones of the northern hemisphere, first month and length in months; a winter is named
# after the year in which it begins.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}

YEAR = re.compile(r"(\d{4})(?:-XX(?:-XX)?)?")
MONTH = re.compile(r"(\d{4})-(\d\d)(?:-XX)?")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(\d|WE))?")
PART = re.compile(r"(\d{4})-(Q|H|S[PU]|FA|AU|WI)(\d)?")
SPAN_OF_YEARS = re.compile(r"(\d{2,3})(X{0,2})")
DURATION = re.compile(r"P(?:(\d{1,6}(?:\.\d{1,3})?)(CE|DE|Y|Q|M|W|D))?(?:T.*)?")

# How a duration lies to the day it is reckoned from, by the words beside it.
OPEN_AFTER = re.compile(r"\b(?:after|at least|no (?:earlier|sooner) than|more than|over)\b", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:past|last|previous|preceding|recent)\b", re.IGNORECASE)
EXACTLY = re.compile(r"\bin\b(?! (?:the (?:next|coming|following)|less than|under))", re.IGNORECASE)


def day_of(value: str | None) -> date | None:
    """Return the day that an ISO date or datetime begins with, None where it names none."""
    found = DAY.match(value) if value else None
    return make_day(int(found[1]), int(found[2]), int(found[3])) if found else None


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, count: int) -> date | None:
    """Return the day ``count`` days after ``day``, None outside the years 1 to 9999."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(day: date, count: int) -> date | None:
    """Return the day ``count`` months after ``day``; January 31 and a month is the last of February."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """Return how many days the month has."""
    if month == DECEMBER:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days


def week_value(day: date) -> str:
    """Return the ISO week of a day, as in ``2025-W43``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def interval(value: str, anchor: str | None = None) -> Interval:
    """Return the first and the last ISO day that a TIMEX3 ``value`` covers, each None where it is open or unknown.

    A duration covers the days from ``anchor`` on; ``PRESENT_REF`` is the anchor, ``PAST_REF`` ends and ``FUTURE_REF``
    begins there. Weeks run from Monday to Sunday, a weekend is its Saturday and Sunday, seasons are meteorological. A
    fiscal year covers unknown days, for bodies differ in when theirs begins.
    """
    start = day_of(anchor)
    if value.endswith("_REF"):
        return _reference(value, start)
    if value.startswith("P"):
        return _after(value, start)
    days = _covered(value)
    return (days[0].isoformat(), days[1].isoformat()) if days else UNKNOWN


def deadline(expression: str, value: str, anchor: str | None = None) -> Interval:
    """Return the days in which something falls that is said to happen ``expression`` (its words, preposition included).

    "within two weeks", "in the next two weeks": from the anchor to two weeks later; "in two weeks": that day; "after
    two weeks", "at least two weeks": from then on; "in the past two weeks": the two weeks up to the anchor. A ``value``
    that is no duration gives its `interval`, with the end or the beginning opened by "after" or "by", "before",
    "until".
    """
    start = day_of(anchor)
    if value.startswith("P") and not value.endswith("_REF"):
        return _around(expression, value, start)
    first, last = interval(value, anchor)
    lead = expression.split(maxsplit=1)[0].lower() if expression.strip() else ""
    if lead in {"after", "since", "from"}:
        return (last if lead == "after" else first, None)
    if lead in {"by", "before", "until", "till"}:
        return (start.isoformat() if start and last and start.isoformat() <= last else None, last)
    return first, last


def shift(day: date, value: str, sign: int = 1) -> date | None:
    """Return the day a duration (``P2W``) after ``day``, before it where ``sign`` is -1; None where it is vague."""
    found = DURATION.fullmatch(value)
    if not found or (found[1] is None and "T" not in value):
        return None
    if found[1] is None:
        return day if "X" not in value else None
    count, unit = float(found[1]), found[2]
    months = {"CE": 1200, "DE": 120, "Y": 12, "Q": 3, "M": 1}.get(unit)
    if months is not None and (count * months).is_integer():
        return add_months(day, sign * int(count * months))
    return add_days(day, sign * round(count * {"W": 7.0, "D": 1.0}.get(unit, 30.4 * (months or 0))))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _reference(value: str, start: date | None) -> Interval:
    day = _iso(start)
    return {"PAST_REF": (None, day), "PRESENT_REF": (day, day), "FUTURE_REF": (day, None)}.get(value, UNKNOWN)


def _after(value: str, start: date | None) -> Interval:
    if start is None:
        return UNKNOWN
    return start.isoformat(), _iso(shift(start, value))


def _around(expression: str, value: str, start: date | None) -> Interval:
    if start is None:
        return UNKNOWN
    if BEFORE.search(expression):
        return _iso(shift(start, value, -1)), start.isoformat()
    end = _iso(shift(start, value))
    if OPEN_AFTER.search(expression):
        return end or start.isoformat(), None
    return (end, end) if EXACTLY.match(expression.strip()) and end else (start.isoformat(), end)


def _covered(value: str) -> Days | None:
    for pattern, reading in READINGS:
        found = pattern.fullmatch(value)
        if found:
            return reading(found)
    return None


def _months(year: int, month: int, count: int) -> Days | None:
    first = make_day(year, month, 1)
    last = add_months(first, count - 1) if first else None
    return (first, last.replace(day=days_in_month(last.year, last.month))) if first and last else None


def _year(found: re.Match[str]) -> Days | None:
    return _months(int(found[1]), 1, 12)


def _month(found: re.Match[str]) -> Days | None:
    return _months(int(found[1]), int(found[2]), 1)


def _day(found: re.Match[str]) -> Days | None:
    day = make_day(int(found[1]), int(found[2]), int(found[3]))
    return (day, day) if day else None


def _week(found: re.Match[str]) -> Days | None:
    first, last = {None: (1, 7), "WE": (6, 7)}.get(found[3]) or (int(found[3]), int(found[3]))
    year, week = int(found[1]), int(found[2])
    try:
        return date.fromisocalendar(year, week, first), date.fromisocalendar(year, week, last)
    except ValueError:
        return None


def _part(found: re.Match[str]) -> Days | None:
    year, kind, number = int(found[1]), found[2], int(found[3] or 0)
    if kind in SEASONS:
        return _months(year, SEASONS[kind], 3) if not number else None
    size = MONTHS_OF_QUARTER if kind == "Q" else MONTHS_OF_HALF
    return _months(year, (number - 1) * size + 1, size) if 1 <= number <= DECEMBER // size else None


def _years(found: re.Match[str]) -> Days | None:
    digits, open_digits = found[1], found[2]
    width = 10 ** (4 - len(digits))
    if open_digits and len(digits) + len(open_digits) != len("YYYY"):
        return None
    first, last = make_day(int(digits) * width, 1, 1), make_day(int(digits) * width + width - 1, 12, 31)
    return (first, last) if first and last else None


READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days | None]], ...] = (
    (DAY, _day),
    (MONTH, _month),
    (WEEK, _week),
    (YEAR, _year),
    (PART, _part),
    (SPAN_OF_YEARS, _years),
)
