"""Dates as furniture writes them, to ISO 8601, partial (``XXXX-10-17``) where no year is stated."""

import re
from dataclasses import dataclass
from datetime import date

from headwater.annotate.furniture import month_names

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?\s*,?\s+)?"
DAY = r"(?P<{0}day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?P<{0}year>(?:19|20)\d\d)"
# Saved pages lose the white space between the year and the time: *May 3, 20264:12 PM*.
BEHIND_YEAR = r"(?:\b|(?=\d{1,2}:\d\d))"
FORMS = (
    r"(?P<iso>(?P<i_year>(?:19|20)\d\d)[-/.](?P<i_month>0[1-9]|1[0-2])[-/.](?P<i_day>0[1-9]|[12]\d|3[01]))(?!\d)",
    r"(?P<point>(?P<p_day>0?[1-9]|[12]\d|3[01])\.(?P<p_month>0?[1-9]|1[0-2])\.(?P<p_year>(?:19|20)\d\d))(?!\d)",
    r"(?P<slash>(?:(?P<s_weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?(?P<s_first>0?[1-9]|[12]\d|3[01])/(?P<s_second>0?[1-9]|[12]\d|3[01])/(?P<s_year>(?:19|20)\d\d))(?!\d)",
    rf"{WEEKDAY}(?P<a_month>{MONTH})(?:\s*|,\s?(?=\d\d?,?\s(?:19|20)\d\d)){DAY.format('a_')}\b(?!:)(?:\s*,?\s*{YEAR.format('a_')}{BEHIND_YEAR})?",
    rf"{WEEKDAY}{DAY.format('b_')}\.?\s+(?:of\s+)?(?P<b_month>{MONTH})(?:\s*,?\s*{YEAR.format('b_')}{BEHIND_YEAR})?",
    # 18/November/2025, 09-Feb-2026
    rf"{WEEKDAY}{DAY.format('d_')}[/-](?P<d_month>{MONTH})[/-]{YEAR.format('d_')}\b",
    month_names.FORM,
)
STATED = re.compile("|".join(FORMS), re.IGNORECASE)
CLOCK = re.compile(
    r"(?:T|[\s,|–—-]|\bat\b|\bon\b)*(?P<hour>[01]?\d|2[0-3])\s?[:.h]\s?(?P<minute>[0-5]\d)(?:\s?:\s?[0-5]\d(?:\.\d+)?)?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?\s*(?P<zone>Z\b|[+-]\d\d:?\d\d|\(?(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d\d)?(?!\d)\)?|[A-Z]{2,4}\b)?",
    re.IGNORECASE,
)
# Hours from UTC of the abbreviations that English-language furniture uses, where one reading prevails.
ZONES = {
    **dict.fromkeys(("Z", "GMT", "UTC", "WET"), "Z"),
    **dict.fromkeys(("BST", "CET", "WAT", "WEST"), "+01:00"),
    **dict.fromkeys(("CEST", "EET", "CAT", "SAST"), "+02:00"),
    **dict.fromkeys(("EEST", "MSK", "TRT", "EAT"), "+03:00"),
    "GST": "+04:00",
    "PKT": "+05:00",
    "IST": "+05:30",
    "HKT": "+08:00",
    "SGT": "+08:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "NZST": "+12:00",
    "NZDT": "+13:00",
    "EDT": "-04:00",
    "EST": "-05:00",
    "CDT": "-05:00",
    "MDT": "-06:00",
    "MST": "-07:00",
    "PDT": "-07:00",
    "PST": "-08:00",
}
# *GMT+7*, *UTC +05:30*, *GMT+700*
FROM_GREENWICH = re.compile(
    r"\(?(?:GMT|UTC)?\s?(?P<sign>[+-])\s?(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?\)?", re.IGNORECASE
)
NOON = 12


@dataclass(frozen=True, slots=True)
class Stated:
    """A date and where it stands; ``value`` is ISO 8601, with a time where ``end`` lies behind one."""

    value: str
    start: int
    end: int

    @property
    def full(self) -> bool:
        """Whether a year is stated."""
        return not self.value.startswith("X")


def find_date(text: str, start: int = 0, end: int | None = None, *, clock: bool = False) -> Stated | None:
    """Return the first date in ``text[start:end]``, None where there is none.

    With ``clock``, the time of day right behind a full date belongs to it, with its zone's offset if that is known.
    """
    stop = len(text) if end is None else end
    for match in STATED.finditer(text, start, stop):
        found = _value(match)
        if found and clock and not found.startswith("X"):
            time, behind = _clock(text, match.end(), stop)
            return Stated(found + time, match.start(), behind)
        if found:
            return Stated(found, match.start(), match.end())
    return None


def _value(match: re.Match[str]) -> str | None:
    if match["iso"]:
        return _checked(match["i_year"], int(match["i_month"]), int(match["i_day"]))
    if match["point"]:
        return _checked(match["p_year"], int(match["p_month"]), int(match["p_day"]))
    if match["slash"]:
        return _slashed(int(match["s_first"]), int(match["s_second"]), match["s_year"], match["s_weekday"])
    if match["c_month"]:
        return _checked(match["c_year"], month_names.NUMBERS[match["c_month"].lower()], int(match["c_day"]))
    form = next(form for form in ("a_", "b_", "d_") if match[f"{form}month"])
    month = MONTHS.index(match[f"{form}month"][:3].lower()) + 1
    return _checked(match[f"{form}year"], month, int(match[f"{form}day"]))


def _slashed(first: int, second: int, year: str, weekday: str | None) -> str | None:
    """*13/05/2026* and *05/13/2026* are plain; of *04/05/2026* the weekday beside it tells which is the month."""
    months = len(MONTHS)
    if first <= months and second <= months and first != second:
        days = {_checked(year, second, first), _checked(year, first, second)} - {None} if weekday else set()
        told = [day for day in days if day and DAYS[date.fromisoformat(day).weekday()] == (weekday or "").lower()]
        return told[0] if len(told) == 1 else None
    month, day = (second, first) if second <= months else (first, second)
    return _checked(year, month, day) if month <= months else None


def _checked(year: str | None, month: int, day: int) -> str | None:
    try:
        # 2000 is a leap year: without a year, February 29 may be meant.
        date(int(year or 2000), month, day)
    except ValueError:
        return None
    return f"{year or 'XXXX'}-{month:02}-{day:02}"


def _clock(text: str, start: int, stop: int) -> tuple[str, int]:
    match = CLOCK.match(text, start, stop)
    if not match:
        return "", start
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and hour > NOON:
        return "", start
    if half:
        hour = hour % NOON + (NOON if half.startswith("p") else 0)
    zone = match["zone"] or ""
    offset = _offset(zone)
    behind = match.end() if offset or not zone else match.start("zone")
    return f"T{hour:02}:{match['minute']}:00{offset}", behind


def _offset(zone: str) -> str:
    """The offset of a zone as ISO 8601 has it, empty where it is not known."""
    stated = FROM_GREENWICH.fullmatch(zone)
    if stated is None:
        return ZONES.get(zone.upper(), "")
    return f"{stated['sign']}{int(stated['hours']):02}:{stated['minutes'] or '00'}"
