"""ISO 8601 and TIMEX3 values in words: ``2026-03-12`` is 12 March 2026."""

import re
from datetime import date

from headwater.cli.plain import clean

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(.*))?")
MONTH = re.compile(r"(\d{4})-(\d\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)")
QUARTER = re.compile(r"(\d{4})-Q(\d)")
DURATION = re.compile(r"P(\d+)([YMWD])")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
DAY_LENGTH = len("2026-03-12")


def say(value: str) -> str:
    """Return an ISO or TIMEX3 value in words, and unchanged where it has no plain words."""
    first, stretch, last = value.partition("/")
    if stretch:
        return f"{say(first)} to {say(last)}"
    return _day(value) or _month(value) or _week(value) or _duration(value) or clean(value)


def _day(value: str) -> str | None:
    found = DAY.fullmatch(value)
    if not found or not _real(found.group(1), found.group(2), found.group(3)):
        return None
    time = (found.group(4) or "")[:5]
    clock = f", {time}" if re.fullmatch(r"\d\d:\d\d", time) else ""
    return f"{int(found.group(3))} {MONTHS[int(found.group(2)) - 1]} {found.group(1)}{clock}"


def _real(year: str, month: str, day: str = "01") -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _month(value: str) -> str | None:
    if (found := MONTH.fullmatch(value)) and _real(*found.groups()):
        return f"{MONTHS[int(found.group(2)) - 1]} {found.group(1)}"
    if found := QUARTER.fullmatch(value):
        return f"quarter {found.group(2)} of {found.group(1)}"
    return None


def _week(value: str) -> str | None:
    found = WEEK.fullmatch(value)
    if not found:
        return None
    try:
        first = date.fromisocalendar(int(found.group(1)), int(found.group(2)), 1)
        last = date.fromisocalendar(int(found.group(1)), int(found.group(2)), 7)
    except ValueError:
        return None
    return f"the week of {between(first.isoformat(), last.isoformat())}"


def _duration(value: str) -> str | None:
    found = DURATION.fullmatch(value)
    if not found:
        return None
    count, unit = found.group(1), UNITS[found.group(2)]
    return f"{count} {unit}" if count == "1" else f"{count} {unit}s"


def between(first: str, last: str) -> str:
    """Return two ISO days as one stretch: ``12 to 14 March 2026``; what they share is said once."""
    start, end = DAY.fullmatch(first[:DAY_LENGTH]), DAY.fullmatch(last[:DAY_LENGTH])
    if not start or not end:
        return say(first) if first == last else f"{say(first)} to {say(last)}"
    if start.groups()[:3] == end.groups()[:3]:
        return say(last[:DAY_LENGTH])
    words = say(first[:DAY_LENGTH]).split(" ")
    shared = 2 if start.groups()[:2] == end.groups()[:2] else 1 if start.group(1) == end.group(1) else 0
    return f"{' '.join(words[: 3 - shared])} to {say(last[:DAY_LENGTH])}"
