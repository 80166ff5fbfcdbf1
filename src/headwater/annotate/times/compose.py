"""Rules that build on another date: "early May", "the end of 1939", "the night of 10 October", "a week from Monday"."""

import re
from collections.abc import Callable
from dataclasses import replace

from headwater.annotate.times.durations import iso, unit_at
from headwater.annotate.times.lexicon import DATE_MODS, DAYPARTS, HALVES, PARTS_OF, SEASONS, UNITS, WEEKDAYS
from headwater.annotate.times.numbers import count, day_number
from headwater.annotate.times.terms import (
    NONE,
    Basis,
    Clock,
    DayOfMonth,
    DayOfWeek,
    Findings,
    Fixed,
    Found,
    NthWeekday,
    Offset,
    PartOfYear,
    Shift,
    Term,
    Weekday,
    Weekend,
    WeekOf,
    Yearless,
)
from headwater.annotate.times.tokens import Stream
from headwater.annotate.times.years import holiday
from headwater.model.vocabulary import TimeType

Rule = Callable[[Stream, int], Findings]
Composer = Callable[[Stream, int, Rule], Findings]
WHOLE = frozenset({"W", "M", "Y", "DE", "CE", "Q", "WE"})
YEAR_STEPS = {
    "this": (0, Basis.DOCUMENT),
    "last": (-1, Basis.DOCUMENT),
    "next": (1, Basis.DOCUMENT),
    "that": (0, Basis.FOCUS),
    "same": (0, Basis.FOCUS),
    "following": (1, Basis.FOCUS),
    "previous": (-1, Basis.FOCUS),
}
WEEK_STEPS = {name: YEAR_STEPS[name] for name in ("this", "last", "next", "that", "following", "previous")}
WHICH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
EDGES = frozenset({1, -1})  # "the first day of May", "the last day"
MONTH_VALUE = re.compile(r"\d{4}-\d\d")
FINE = frozenset({"D"})
CLAUSES = frozenset(
    {"and", "but", "when", "in", "at", "with", "by"}
)  # after "the day before", they begin something new
MONTH_STEPS = {"that": None, "the": None, "this": 0, "last": -1, "next": 1}


def modified(s: Stream, i: int, inner: Rule) -> Findings:
    """Read "early May", "late on Friday", "mid-1990s", "earlier this week", "later in the year"."""
    for words in ((s.low[i],), (s.low[i], s.low[i + 1])):
        if words in DATE_MODS:
            j = i + len(words)
            j = j + 1 if s.hyphen(j) or s.low[j] in {"on", "in", "of"} else j
            found = inner(s, j) or _unit_in_focus(s, j)
            if found and _may_carry(found[0]):
                head = replace(found[0], first=i, mod=found[0].mod or DATE_MODS[words])
                return (head, *found[1:])
    return NONE


def _may_carry(found: Found) -> bool:
    """Tell whether an expression can be early or late: not a length, not "now"."""
    return found.type in {TimeType.DATE, TimeType.TIME} and not (
        isinstance(found.term, Fixed) and found.term.value.endswith("_REF")
    )


def _unit_in_focus(s: Stream, j: int) -> Findings:
    """Read "the month", "the year" as the one in focus, only as part of something larger."""
    j = j + 1 if s.low[j] == "the" else j
    code = UNITS.get(s.low[j])
    if code not in WHOLE or code == "WE" or s.low[j - 1] != "the":
        return NONE
    return (Found(j - 1, j + 1, TimeType.DATE, Shift(code, 0, Basis.RUNNING)),)


def part_of(s: Stream, i: int, inner: Rule) -> Findings:
    """Read "the end of 1939", "the middle of the month", "the week of March 6", "the night of 10 October"."""
    j = i + 1 if s.low[i] == "the" else i
    return (
        _part(s, i, j, inner)
        or _night_of(s, i, j, inner)
        or _week_of(s, i, j, inner)
        or _year_end(s, i, j)
        or _half_of(s, i, j, inner)
    )


def _part(s: Stream, i: int, j: int, inner: Rule) -> Findings:
    for size in (1, 2):
        name = " ".join(s.low[j : j + size])
        k = j + size
        if name in PARTS_OF and s.low[k] == "of":
            found = inner(s, k + 1) or _unit_in_focus(s, k + 1)
            if found and _may_carry(found[0]):
                return (replace(found[0], first=i, mod=PARTS_OF[name] or found[0].mod), *found[1:])
    return NONE


def _night_of(s: Stream, i: int, j: int, inner: Rule) -> Findings:
    k = j + 1 if s.low[j] in {"early", "late"} else j
    part = s.low[k]
    if part not in DAYPARTS:
        return NONE
    k = k + 2 if s.low[k + 1] in {"hour", "hours"} else k + 1
    if part == "early" or s.low[k] != "of":
        return NONE
    found = inner(s, k + 1)
    if not found or not is_day(found[0].term):
        return _day_in_month(s, i, k + 1, part)
    head = Found(i, found[0].last, TimeType.TIME, Clock(f"T{DAYPARTS[part]}", found[0].term), found[0].mod)
    return (head, *found[1:])


def _day_in_month(s: Stream, i: int, j: int, part: str) -> Findings:
    j = j + 1 if s.low[j] == "the" else j
    day = day_number(s, j)
    if day is None or s.low[day[0]].isalpha():
        return NONE
    return (Found(i, day[0], TimeType.TIME, Clock(f"T{DAYPARTS[part]}", DayOfMonth(day[1]))),)


def _week_of(s: Stream, i: int, j: int, inner: Rule) -> Findings:
    if s.low[j] != "week" or s.low[j + 1] not in {"of", "ending", "beginning", "ended", "starting"} or i == j:
        return NONE
    found = inner(s, j + 2)
    if len(found) != 1 or not is_day(found[0].term):
        return NONE
    return (Found(i, found[0].last, TimeType.DATE, WeekOf(found[0].term)),)


def _year_end(s: Stream, i: int, j: int) -> Findings:
    """Read "year's end", "the year-end", "month's end"."""
    code = UNITS.get(s.low[j])
    if code not in {"Y", "M", "W", "Q"}:
        return NONE
    k = j + 3 if s.low[j + 1] in {"'", "’"} and s.low[j + 2] == "s" else j + 1
    k = k + 1 if s.hyphen(k) else k
    if s.low[k] != "end" or (k == j + 1 and code != "Y") or s.low[k + 1] == "of":
        return NONE
    return (Found(i, k + 1, TimeType.DATE, Shift(code, 0, Basis.RUNNING), "END"),)


def _half_of(s: Stream, i: int, j: int, inner: Rule) -> Findings:
    """Read "the second half of the year", "the spring of next year", "the first quarter of this year"."""
    code, k = None, j + 1
    if s.low[j] in HALVES and s.low[j + 1] == "half":
        code, k = HALVES[s.low[j]], j + 2
    elif s.low[j] in SEASONS:
        code = SEASONS[s.low[j]]
    if code is None or s.low[k] != "of":
        return NONE
    found = inner(s, k + 1) or _unit_in_focus(s, k + 1)
    term = found[0].term if len(found) == 1 else None
    if not isinstance(term, Shift) or term.unit != "Y":
        return NONE
    return (Found(i, found[0].last, TimeType.DATE, PartOfYear(code, term)),)


def is_day(term: Term) -> bool:
    """Tell whether a term names a single day."""
    match term:
        case Weekday() | DayOfMonth() | DayOfWeek() | NthWeekday():
            return True
        case Shift():
            return term.unit in FINE
        case Fixed():
            return term.value.count("-") == len(("month", "day"))
        case Yearless():
            return "-" in term.code or term.code[0] == "@"
        case _:
            return False


def length_of(s: Stream, i: int, inner: Rule) -> Findings:
    """Read "the first nine months of 1989", "the last week of April": a length cut out of a date."""
    j = i + 1
    if s.low[i] != "the" or s.low[j] not in {"first", "last", "final", "opening", "closing", "second", "third"}:
        return NONE
    counted = count(s, j + 1)
    unit = unit_at(s, counted.last if counted else j + 1)
    k = (counted.last if counted else j + 1) + 1
    if unit is None or unit in {"D", "Q", "CE", "DE"} or (counted and counted.amount is None) or s.low[k] != "of":
        return NONE
    length = Fixed(iso(counted.amount if counted else 1.0, unit))
    found = inner(s, k + 1)
    if counted is None and not found and s.low[j] in {"second", "third"}:
        return NONE
    end = found[0].last if len(found) == 1 and found[0].type is TimeType.DATE else k
    return (Found(i, end, TimeType.DURATION, length),)


def with_tail(s: Stream, found: Findings) -> Findings:
    """Extend a date by what follows it: "Friday morning", "March of that year", "October this year"."""
    if not found:
        return found
    last = found[-1]
    better = _year_tail(s, last) or _week_tail(s, last) or _daypart_tail(s, last)
    return (*found[:-1], better) if better else found


def _daypart_tail(s: Stream, found: Found) -> Found | None:
    j = found.last
    if found.type is not TimeType.DATE or not is_day(found.term):
        return None
    k = j + 1 if s.low[j] in {"early", "late", "in"} else j
    k = k + 1 if s.low[k] == "the" and s.low[j] == "in" else k
    if s.low[k] not in DAYPARTS or (s.hyphen(k + 1)) or s.low[k] in {"lunchtime", "daytime"}:
        return None
    return replace(found, last=k + 1, type=TimeType.TIME, term=Clock(f"T{DAYPARTS[s.low[k]]}", found.term))


def _year_tail(s: Stream, found: Found) -> Found | None:
    if not isinstance(found.term, Yearless) or found.term.step is not None:
        return None
    j = found.last
    j = j + 1 if s.low[j] in {"of", ","} else j
    j = j + 1 if s.low[j] == "the" else j
    if s.low[j] not in YEAR_STEPS:
        return None
    step, basis = YEAR_STEPS[s.low[j]]
    j = j + 2 if s.low[j + 1] == "same" else j + 1
    if s.low[j] != "year" or s.hyphen(j + 1):
        return None
    return replace(found, last=j + 1, term=PartOfYear(found.term.code, Shift("Y", step, basis)))


def _week_tail(s: Stream, found: Found) -> Found | None:
    """Read "Friday next week", "Monday of last week", "Tuesday of that week"."""
    if not isinstance(found.term, Weekday) or found.term.step is not None:
        return None
    j = found.last + 1 if s.low[found.last] == "of" else found.last
    if s.low[j] not in WEEK_STEPS or s.low[j + 1] != "week" or s.hyphen(j + 2):
        return None
    step, basis = WEEK_STEPS[s.low[j]]
    return replace(found, last=j + 2, term=DayOfWeek(found.term.number, Shift("W", step, basis)))


def nth_weekday(s: Stream, i: int, inner: Rule) -> Findings:
    """Read "the first Monday of November", "the last Friday in May 2026", "the last day of next month"."""
    j = i + 1 if s.low[i] == "the" else i
    which = WHICH.get(s.low[j])
    number = WEEKDAYS.get(s.low[j + 1]) if s.capital(j + 1) else None
    edge = which in EDGES and s.low[i] == "the" and s.low[j + 1] == "day"
    if which is None or not (number or edge) or s.low[j + 2] not in {"of", "in"}:
        return NONE
    found = inner(s, j + 3)
    if len(found) != 1 or found[0].mod is not None or not _is_month(found[0].term):
        return NONE
    return (Found(i, found[0].last, TimeType.DATE, NthWeekday(which, number, found[0].term)),)


def _is_month(term: Term) -> bool:
    match term:
        case Fixed():
            return MONTH_VALUE.fullmatch(term.value) is not None
        case Yearless():
            return term.code.isdigit()
        case Shift():
            return term.unit == "M"
        case _:
            return False


def offset(s: Stream, i: int, inner: Rule) -> Findings:
    """Read "the day before yesterday", "the week after next", "two days after Christmas", "a week from Monday"."""
    if s.low[i] == "the":
        j, amount = i + 1, 1
    else:
        counted = count(s, i)
        if counted is None or counted.amount is None or counted.amount % 1:
            return NONE
        j, amount = counted.last, int(counted.amount)
    unit = UNITS.get(s.low[j]) or UNITS.get(s.low[j].removesuffix("s"))
    side = s.low[j + 1]
    if unit not in {"D", "W", "M", "Y", "N"} or side not in {"before", "after", "from", "following", "preceding"}:
        return NONE
    return _offset(s, i, j, amount if side in {"after", "from", "following"} else -amount, inner)


def _offset(s: Stream, i: int, j: int, amount: int, inner: Rule) -> Findings:
    night = s.low[j] == "night"
    unit = "D" if night else UNITS.get(s.low[j]) or UNITS[s.low[j].removesuffix("s")]
    following = s.low[j + 2]
    if following in {"last", "next"} and not s.low[j + 3].isalpha() and s.low[i] == "the":
        step = -1 if following == "last" else 1
        return (Found(i, j + 3, TimeType.DATE, Shift(unit, step + amount, Basis.DOCUMENT)),)
    found = inner(s, j + 2)
    if found and s.low[j + 1] == "from" and not isinstance(found[0].term, Weekday | Shift):
        return NONE  # "64 days from November 21 to January 31"
    if len(found) == 1 and is_day(found[0].term) and s.low[j + 1] not in {"following", "preceding"}:
        term: Term = Offset(unit, amount, found[0].term)
        return (Found(i, found[0].last, TimeType.DATE, Clock("TNI", term) if night else term),)
    alone = not s.low[j + 2].isalpha() or s.low[j + 2] in CLAUSES
    if s.low[i] == "the" and alone and s.low[j + 1] in {"before", "after"}:
        term = Shift(unit, amount, Basis.FOCUS)
        return (Found(i, j + 2, TimeType.DATE, Clock("TNI", term) if night else term),)
    return NONE


def day_of_month(s: Stream, i: int) -> Findings:
    """Read "the 17th", "the 9th of that month" where no month stands by; an ordinal before a noun is none."""
    day = day_number(s, i + 1)
    if day is None or s.low[i + 1].isalpha() or day[0] == i + 2:
        return NONE
    j = day[0]
    if s.low[j] == "of" and s.low[j + 1] in MONTH_STEPS and s.low[j + 2] == "month":
        return (Found(i, j + 3, TimeType.DATE, DayOfMonth(day[1], MONTH_STEPS[s.low[j + 1]])),)
    if s.low[j].isalpha() and s.low[j] not in {
        "and",
        "to",
        "when",
        "where",
        "as",
        "but",
        "with",
        "at",
        "after",
        "until",
    }:
        return NONE
    return (Found(i, j, TimeType.DATE, DayOfMonth(day[1])),)


def holiday_week(s: Stream, i: int) -> Findings:
    """Read "Easter week"."""
    found = holiday(s, i)
    if not found or s.low[found[0].last] != "week":
        return NONE
    return (Found(i, found[0].last + 1, TimeType.DATE, WeekOf(found[0].term)),)


def weekend(s: Stream, i: int) -> Findings:
    """Read "the weekend", "weekend" as the one that tense points to, nearest to the article's date."""
    j = i + 1 if s.low[i] == "the" else i
    if s.low[j] != "weekend" or i == j:
        return NONE
    return (Found(i, j + 1, TimeType.DATE, Weekend()),)
