"""Puts what was read on the calendar: the article's date, the date in focus and tense give each meaning its value."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from headwater.annotate.times.holidays import holiday, nth_weekday
from headwater.annotate.times.seasons import candidates, choose
from headwater.annotate.times.terms import (
    Basis,
    Built,
    Clock,
    DayOfMonth,
    DayOfWeek,
    Fixed,
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
from headwater.text.calendar import add_days, add_months, day_of, interval, make_day, week_value

SUNDAY = 7
TURN_OF_YEAR = 8  # months back that a story does not go without saying so
UNKNOWN_DAY = "XXXX-XX-XX"
# Year and month of a value that has both; a week or a weekend (2025-W43-WE) has no month.
MONTH = re.compile(r"(\d{4})-(\d\d)(?![\dX])")
# Units from fine to coarse, and how a value of that grain is left open.
GRAINS = ("D", "W", "M", "Q", "Y", "DE", "CE")
OPEN = {
    "D": UNKNOWN_DAY,
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "DE": "XXXX",
    "CE": "XXXX",
    "FN": "XXXX-WXX",
    "ML": "XXXX",
}
MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
DAYS_IN = {"D": 1, "N": 1, "W": 7, "WE": 7, "FN": 14}


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article gives: its date, its time of day, and whether it narrates (dates in focus count, not its own)."""

    document: date | None
    narrative: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with the date it was reckoned from."""

    value: str
    anchor: str | None = None


def resolve(term: Term, direction: int, setting: Setting, focus: str | None) -> Resolved | None:
    """Return the value of ``term``; ``focus`` is the value of the last date, ``direction`` as in `tense.direction`.

    None where the term names no day of the calendar.
    """
    match term:
        case Fixed():
            return Resolved(term.value, _iso(setting.document) if term.reckoned else None)
        case Yearless():
            return _yearless(term, direction, setting, focus)
        case Weekday():
            return _weekday(term, direction, setting, focus)
        case Weekend():
            return _weekend(direction, setting, focus)
        case Shift():
            return _shift(term, setting, focus)
        case _:
            return _built(term, direction, setting, focus)


def _built(term: Built, direction: int, setting: Setting, focus: str | None) -> Resolved | None:
    match term:
        case DayOfMonth():
            return _day_of_month(term, setting, focus)
        case Clock():
            return _clock(term, direction, setting, focus)
        case Offset():
            return _offset(term, direction, setting, focus)
        case WeekOf():
            return _week_of(term, direction, setting, focus)
        case PartOfYear():
            return _part_of_year(term, direction, setting, focus)
        case DayOfWeek():
            return _day_of_week(term, direction, setting, focus)
        case NthWeekday():
            return _nth_weekday(term, direction, setting, focus)


def wants_tense(term: Term) -> bool:
    """Tell whether the value of ``term`` hangs on whether its clause looks back or ahead."""
    match term:
        case Weekday() | Yearless():
            return term.step is None
        case Weekend():
            return True
        case Clock():
            return term.date is None or wants_tense(term.date)
        case Offset() | WeekOf():
            return wants_tense(term.date)
        case NthWeekday():
            return wants_tense(term.month)
        case _:
            return False


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def fill(code: str, year: str) -> str | None:
    """Return the value of a yearless code in a year, None where the calendar has no such day (February 29)."""
    if code[0] == "@":
        return _holiday(code[1:], year)
    if "-" in code and year.isdigit() and make_day(int(year), int(code[:2]), int(code[3:])) is None:
        return None
    return f"{year}-{code}"


def _holiday(name: str, year: str) -> str | None:
    name, _, written = name.partition("/")
    year = written or year
    day = holiday(name, int(year)) if year.isdigit() else holiday(name, 2001)
    if day is None:
        return None
    if year.isdigit():
        return day.isoformat()
    return f"{year}-{day:%m-%d}" if holiday(name, 2002) == day.replace(year=2002) else f"{year}-XX-XX"


def _yearless(term: Yearless, direction: int, setting: Setting, focus: str | None) -> Resolved | None:
    if "/" in term.code:
        value = _holiday(term.code[1:], "XXXX")
        return Resolved(value) if value else None
    if setting.narrative or term.basis is Basis.FOCUS:
        year = _year_of(focus)
        if year:
            value = _in_narrative(term, year, focus or "")
            return Resolved(value, focus) if value else None
    if setting.document is None:
        value = fill(term.code, "XXXX")
        return Resolved(value) if value else None
    value = _in_news(term, direction, setting.document)
    return Resolved(value, setting.document.isoformat()) if value else None


@lru_cache(maxsize=4096)
def _in_news(term: Yearless, direction: int, document: date) -> str | None:
    """Return the value of ``term`` in news of the day ``document``; kept, for a report names few dates, many times."""
    return choose(candidates(term.code, document, fill), term, direction, document)


def _in_narrative(term: Yearless, year: str, focus: str) -> str | None:
    step = term.step or 0
    month = MONTH.match(focus)
    if term.step is None and year.isdigit() and month and term.code[:2].isdigit():
        # December, then "in January": the story has gone on into the next year.
        return fill(term.code, f"{int(year) + (int(month[2]) - int(term.code[:2]) >= TURN_OF_YEAR):04d}")
    if step and year.isdigit():
        same = fill(term.code, year)
        later = bool(same and interval(same)[0] and (interval(same)[0] or "") > (interval(focus)[1] or ""))
        earlier = bool(same and interval(same)[1] and (interval(same)[1] or "") < (interval(focus)[0] or ""))
        stays = later if step > 0 else earlier
        year = year if stays else f"{int(year) + step:04d}"
    return fill(term.code, year)


def _year_of(focus: str | None) -> str | None:
    if not focus:
        return None
    year = focus.partition("-")[0].partition("T")[0]
    return year if year[-1:].isdigit() and len(year.removeprefix("BC")) == len("YYYY") else None


def _weekday(term: Weekday, direction: int, setting: Setting, focus: str | None) -> Resolved:
    base = day_of(focus) if term.basis is Basis.FOCUS or setting.narrative else setting.document
    if base is None and not setting.narrative and focus is None:
        base = setting.document
    if base is None:
        return Resolved(f"XXXX-WXX-{term.number}")
    day = _weekday_from(base, term, direction)
    if not setting.narrative and term.step is None and direction <= 0 and day == add_days(base, -6):
        # "Headed Tuesday" in a report of Monday: filed late, or from another time zone. A week ago would say so.
        day = add_days(base, 1)
    return Resolved(_iso(day) or f"XXXX-WXX-{term.number}", base.isoformat())


def _weekend(direction: int, setting: Setting, focus: str | None) -> Resolved:
    base = day_of(focus) if setting.narrative else setting.document
    saturday = _weekday_from(base, Weekday(6), direction) if base else None
    if base is not None and base.isoweekday() == SUNDAY:
        saturday = add_days(base, -1)
    return Resolved(f"{week_value(saturday)}-WE" if saturday else OPEN["WE"], _iso(base))


def _weekday_from(base: date, term: Weekday, direction: int) -> date | None:
    ahead = (term.number - base.isoweekday()) % 7
    back = -((base.isoweekday() - term.number) % 7)
    if term.step is None:
        return add_days(base, ahead if direction > 0 else back)
    if term.step == 0:
        return add_days(base, term.number - base.isoweekday())
    if term.step < 0:
        return add_days(base, back or -7)
    if term.basis is Basis.FOCUS:
        return add_days(base, ahead or 7)
    return add_days(base, term.number - base.isoweekday() + 7)  # "next Friday" is the Friday of next week


def _shift(term: Shift, setting: Setting, focus: str | None) -> Resolved:
    in_focus = term.basis is Basis.FOCUS or (term.basis is Basis.RUNNING and setting.narrative)
    anchor = (focus or _iso(setting.document)) if in_focus else _iso(setting.document)
    if term.count is None and not in_focus:
        return Resolved("FUTURE_REF" if term.forward else "PAST_REF", anchor)
    if term.unit[0] == "T":
        return _hours(anchor)
    if anchor is None or term.count is None:
        return Resolved(OPEN.get(term.unit, UNKNOWN_DAY))
    if anchor.startswith("BC"):
        return _before_christ(term, anchor)
    if term.unit == "DE" and abs(term.count) == 1 and not in_focus:
        return Resolved(shifted(anchor, "Y", 10 * term.count), anchor)  # "a decade ago" is sharp to the year
    return Resolved(shifted(anchor, term.unit, term.count), anchor)


def _hours(anchor: str | None) -> Resolved:
    """Hours and minutes away: the day is known only to lie near."""
    day = day_of(anchor)
    return Resolved(f"{day.isoformat()}TXX" if day else f"{UNKNOWN_DAY}TXX", anchor)


def shifted(anchor: str, unit: str, count: int) -> str:
    """Return the unit ``count`` units away from the value ``anchor``, open where that is coarser than the unit."""
    start = interval(anchor)[0]
    base = day_of(start)
    if base is None:
        return OPEN[unit]
    if unit in DAYS_IN:
        moved = add_days(base, count * DAYS_IN[unit])
    else:
        moved = add_months(base.replace(day=1), count * MONTHS_IN[unit])
    if moved is None:
        return "FUTURE_REF" if count > 0 else "PAST_REF"
    coarse, fine = grain_of(anchor), "W" if unit in {"WE", "FN"} else "D" if unit == "N" else unit
    if fine in GRAINS and GRAINS.index(coarse) > GRAINS.index(fine):
        return _left_open(moved, anchor, fine, count)
    return at_grain(moved, unit)


def _left_open(moved: date, anchor: str, fine: str, count: int) -> str:
    """Return a value as far as a coarser anchor allows: "that day" of a focus on 1939-10 is ``1939-10-XX``."""
    month = f"-{moved.month:02d}" if grain_of(anchor) == "M" and (count == 0 or fine == "M") else "-XX"
    year = f"{moved.year:04d}"
    if fine == "D":
        return f"{year}{month}-XX"
    return f"{year}-WXX" if fine == "W" else f"{year}{month}" if fine == "M" else f"{year}-QX"


def grain_of(value: str) -> str:
    """Return the unit a date value is sharp to."""
    value = value.partition("T")[0]
    if "W" in value[4:6]:
        return "W" if len(value) <= len("2025-W43") else "D"
    if "-" not in value:
        return "Y"
    rest = value.partition("-")[2]
    return "D" if "-" in rest else "M" if rest.isdigit() else "Q"


def at_grain(day: date, unit: str) -> str:
    """Return the unit of the calendar in which ``day`` lies."""
    year = f"{day.year:04d}"
    forms = {
        "W": week_value(day),
        "FN": week_value(day),
        "WE": f"{week_value(day)}-WE",
        "M": f"{year}-{day.month:02d}",
        "Q": f"{year}-Q{(day.month + 2) // 3}",
        "Y": year,
        "ML": year,
        "DE": f"{year[:3]}X",
        "CE": f"{year[:2]}XX",
    }
    return forms.get(unit, day.isoformat())


def _before_christ(term: Shift, anchor: str) -> Resolved:
    """Years before Christ count down."""
    year = int(anchor[2:6])
    if term.unit == "Y" and term.count and year > term.count:
        return Resolved(f"BC{year - term.count:04d}", anchor)
    if term.count == 0:
        return Resolved(anchor[:6] if term.unit == "Y" else anchor, anchor)
    return Resolved({"D": "BCXXXX-XX-XX", "W": "BCXXXX-WXX"}.get(term.unit, "BCXXXX"), anchor)


def _day_of_month(term: DayOfMonth, setting: Setting, focus: str | None) -> Resolved:
    base = focus or _iso(setting.document)
    if term.step is not None:
        base = _iso(add_months(setting.document, term.step)) if setting.document else None
    if base and not MONTH.match(base) and term.step is None and not setting.narrative:
        base = _iso(setting.document)  # a weekend in focus has no month: news goes on with its own
    month = MONTH.match(base) if base else None
    if month is None:
        return Resolved(f"XXXX-XX-{term.day:02d}")
    day = make_day(int(month[1]), int(month[2]), term.day)
    return Resolved(_iso(day) or f"XXXX-XX-{term.day:02d}", base)


def _clock(term: Clock, direction: int, setting: Setting, focus: str | None) -> Resolved | None:
    if term.date is not None:
        inner = resolve(term.date, direction, setting, focus)
        return Resolved(f"{inner.value.partition('T')[0]}{term.time}", inner.anchor) if inner else None
    base = focus if focus and grain_of(focus) == "D" else None
    if base and direction < 0 and not setting.narrative and setting.document and base > setting.document.isoformat():
        base = None  # what is told as past was not on a day that is still to come
    day = base.partition("T")[0] if base else _iso(setting.document) if not setting.narrative else None
    return Resolved(f"{day or UNKNOWN_DAY}{term.time}", day)


def _offset(term: Offset, direction: int, setting: Setting, focus: str | None) -> Resolved | None:
    inner = resolve(term.date, direction, setting, focus)
    day = day_of(inner.value) if inner else None
    if inner is None:
        return None
    if day is None:
        return Resolved(UNKNOWN_DAY)
    moved = (
        add_months(day, term.count * MONTHS_IN[term.unit])
        if term.unit in MONTHS_IN
        else add_days(day, term.count * DAYS_IN[term.unit])
    )
    return Resolved(_iso(moved) or UNKNOWN_DAY, day.isoformat())


def _part_of_year(term: PartOfYear, direction: int, setting: Setting, focus: str | None) -> Resolved | None:
    inner = resolve(term.year, direction, setting, focus)
    value = fill(term.code, inner.value) if inner else None
    return Resolved(value, inner.anchor) if inner and value else None


def _week_of(term: WeekOf, direction: int, setting: Setting, focus: str | None) -> Resolved:
    inner = resolve(term.date, direction, setting, focus)
    day = day_of(inner.value) if inner else None
    return Resolved(week_value(day), inner.anchor) if day and inner else Resolved(OPEN["W"])


def _day_of_week(term: DayOfWeek, direction: int, setting: Setting, focus: str | None) -> Resolved | None:
    inner = resolve(term.week, direction, setting, focus)
    monday = day_of(interval(inner.value)[0]) if inner else None
    if inner is None or monday is None:
        return Resolved(f"XXXX-WXX-{term.number}")
    return Resolved(_iso(add_days(monday, term.number - 1)) or f"XXXX-WXX-{term.number}", inner.anchor)


def _nth_weekday(term: NthWeekday, direction: int, setting: Setting, focus: str | None) -> Resolved | None:
    inner = resolve(term.month, direction, setting, focus)
    if inner is None:
        return None
    if grain_of(inner.value) != "M" or not inner.value[:4].isdigit():
        return Resolved(f"{inner.value}-XX" if inner.value.count("-") == 1 else UNKNOWN_DAY, inner.anchor)
    if term.number is None:
        edge = interval(inner.value)[0 if term.which > 0 else 1]
        return Resolved(edge, inner.anchor) if edge else None
    day = nth_weekday(int(inner.value[:4]), int(inner.value[5:7]), term.number, term.which)
    return Resolved(day.isoformat(), inner.anchor) if day else None
