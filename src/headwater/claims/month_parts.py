"""Parts of a month told in words: *the first half of May*, *the last week of June*."""

import re
from calendar import month_name, monthrange
from datetime import date

from headwater.text.calendar import Interval, day_of, make_day

MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
WHICH = {
    "first": 0,
    "opening": 0,
    "second": 1,
    "other": 1,
    "latter": 1,
    "third": 2,
    "fourth": 3,
    "last": -1,
    "final": -1,
}
HALF, WEEK, TEN_DAYS = 15, 7, 10
DAY = len("2026-05-01")
# "In the first half of May" before the time "May", and "the first week of May" as the whole of a time.
BEFORE = re.compile(
    r"\b(?:(?P<lead>by|before|until|till|from|since|after)\s+)?(?:the\s+)?"
    rf"(?P<which>{'|'.join(WHICH)})\s+(?P<part>half|week|ten days|10 days)\s+(?:of|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
INSIDE = re.compile(
    rf"(?:the\s+)?(?P<which>{'|'.join(WHICH)})\s+(?P<part>week|ten days|10 days)\s+of\s+"
    rf"(?:(?P<name>{'|'.join(MONTHS)})(?:,?\s+(?P<year>\d{{4}}))?|(?P<step>this|next|the) month)",
    re.IGNORECASE,
)
LEAD = re.compile(r"\b(by|before|until|till|from|since|after)\s+$", re.IGNORECASE)
MONTH = re.compile(r"\d{4}-\d\d")
NEAR = 40  # code points before a time


def part_before(before: str, value: str, day: str | None) -> Interval | None:
    """Return the days of the part that the text right before a month tells, None where it tells none."""
    found = BEFORE.search(before[-NEAR:])
    first = day_of(f"{value}-01") if found and MONTH.fullmatch(value) else None
    if found is None or first is None:
        return None
    return _led(found["lead"], _part(first, found["which"].lower(), found["part"].lower()), day)


def part_inside(before: str, expression: str, day: str | None) -> Interval | None:
    """Return the days that an expression such as *the first week of May* covers, None of any other.

    A month without a year is the one nearest to ``day``, the article's.
    """
    found = INSIDE.fullmatch(expression)
    month = _month(found, day_of(day)) if found else None
    if found is None or month is None:
        return None
    lead = LEAD.search(before)
    return _led(lead[1] if lead else None, _part(month, found["which"].lower(), found["part"].lower()), day)


def _month(found: re.Match[str], today: date | None) -> date | None:
    """The first day of the month that an expression names."""
    if found["year"]:
        return make_day(int(found["year"]), MONTHS[found["name"].lower()], 1)
    if today is None:
        return None
    if found["name"]:
        number = MONTHS[found["name"].lower()]
        years = range(today.year - 1, today.year + 2)
        months = (first for year in years if (first := make_day(year, number, 1)) is not None)
        return min(months, key=lambda first: abs((first.replace(day=HALF) - today).days), default=None)
    after = today.year * 12 + today.month - 1 + (found["step"].lower() == "next")
    return make_day(after // 12, after % 12 + 1, 1)


def _part(first: date, which: str, part: str) -> Interval:
    """The days of a part of the month that begins on ``first``, the whole month where it has no such part."""
    end, number = monthrange(first.year, first.month)[1], WHICH[which]
    if part == "half":
        days = (1, HALF) if number == 0 else (HALF + 1, end)
    else:
        length = WEEK if part == "week" else TEN_DAYS
        days = (end - length + 1, end) if number < 0 else (number * length + 1, min((number + 1) * length, end))
    return first.replace(day=days[0]).isoformat(), first.replace(day=days[1]).isoformat()


def _led(lead: str | None, part: Interval, day: str | None) -> Interval:
    """The days of a part as the preposition before it opens them: *by the first week of May* ends with that week."""
    first, last = part
    word = (lead or "").lower()
    if word in {"by", "before", "until", "till"}:
        return (day[:DAY] if day and last and day[:DAY] <= last else None), last
    return ((last if word == "after" else first), None) if word else part
