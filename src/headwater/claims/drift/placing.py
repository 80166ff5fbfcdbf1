"""Dates of an article without a day of its own: placed by the other article's day, so that the two can be compared.

*On Wednesday* and *the end of the week* of an article that nobody dated are of no week. Beside another report of the
matter they are of that report's; where neither is dated, of one and the same, whichever it was.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from headwater.claims.drift.pairs import Pair
from headwater.claims.when import When
from headwater.model.vocabulary import TimeType
from headwater.text.calendar import deadline, interval

# Values that lack what the day of the article would give: the year of a day, the week of a weekday.
OF_YEAR = re.compile(r"XXXX-(?P<rest>\d\d(?:-\d\d)?|SP|SU|FA|AU|WI)$")
WEEKDAY, THIS_WEEK, THIS_MONTH = re.compile(r"XXXX-WXX-(?P<day>[1-7])$"), "XXXX-WXX", "XXXX-XX"
# A day for two articles of which neither has one: any Monday, of a year whose days all years have.
ANY_DAY = "2001-01-01"


def placed(pair: Pair, old: Sequence[When], new: Sequence[When]) -> tuple[list[When], list[When]]:
    """Return the dates of either side, those of an article without a day placed by the other's; others as they are."""
    if pair.old.day and pair.new.day:
        return list(old), list(new)
    day = pair.old.day or pair.new.day
    return (
        list(old) if pair.old.day else [_placed(w, day, new, pair.old.text) for w in old],
        list(new) if pair.new.day else [_placed(w, day, old, pair.new.text) for w in new],
    )


def _placed(when: When, day: str | None, others: Sequence[When], text: str) -> When:
    if when.time.type is TimeType.DURATION and day is not None and when.earliest is when.latest is None:
        first, last = deadline(when.phrase.of(text), when.value, day)
        return replace(when, earliest=first, latest=last)
    value = _value(when.value, _in_year(when.value, others) or day or ANY_DAY, _month(day, others))
    if value is None:
        return when
    first, last = interval(value, None)
    return replace(when, time=replace(when.time, value=value), earliest=first, latest=last)


def _in_year(value: str, others: Sequence[When]) -> str | None:
    """A day of the year that the other side gives the month of a day, None where it does not name that month."""
    found = OF_YEAR.match(value)
    return next((f"{w.value[:4]}-01-01" for w in others if found and w.value[4:7] == f"-{found['rest'][:2]}"), None)


def _month(day: str | None, others: Sequence[When]) -> str | None:
    """The month that *this month* is: that of the dated article, else the only one that the other side names."""
    if day is not None:
        return day[:7]
    months = {found["rest"][:2] for found in (OF_YEAR.match(w.value) for w in others) if found is not None}
    return f"{ANY_DAY[:5]}{months.pop()}" if len(months) == 1 else None


def _value(value: str, day: str, month: str | None) -> str | None:
    if (found := OF_YEAR.match(value)) is not None:
        return None if found["rest"] == "02-29" else day[:5] + found["rest"]
    monday = date.fromisoformat(day) - timedelta(days=date.fromisoformat(day).weekday())
    if (found := WEEKDAY.match(value)) is not None:
        return (monday + timedelta(days=int(found["day"]) - 1)).isoformat()
    if value == THIS_WEEK:
        year, week, _ = monday.isocalendar()
        return f"{year}-W{week:02}"
    return month if value == THIS_MONTH else None
