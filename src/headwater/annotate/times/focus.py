"""The date that a text has in view, which "the next day" and, in a history, "in March" are reckoned from."""

import re
from dataclasses import dataclass, replace

from headwater.annotate.times.lexicon import word_set
from headwater.annotate.times.resolve import Resolved, Setting
from headwater.annotate.times.terms import Basis, Clock, Fixed, Found, Shift, Term, Weekday, Yearless
from headwater.annotate.times.tokens import HYPHENS, Stream
from headwater.model.vocabulary import TimeType

YEARS_ASIDE = 5  # a single year so far off the story is an aside, until a second one confirms it
JOINTS = HYPHENS | {"and", "to", "or", "through", "until", "till", "/", ",", "the", "early", "late", "mid"}
MOST_JOINTS = 3
# A bare year after one of these is where the story has come to.
YEAR_LEADS = word_set("in by during of until from early late mid since and year")
WRITTEN = re.compile(r"(\d{4})-(.+)")


@dataclass(frozen=True, slots=True)
class Focus:
    """The value in view, and the far-off one that was mentioned once and may be an aside."""

    value: str | None = None
    aside: str | None = None


def moved(s: Stream, focus: Focus, item: Found, resolved: Resolved, setting: Setting) -> Focus:
    """Return the focus after ``item``: a date moves it, "now", a length or an aside of a history does not."""
    value = resolved.value.split("T")[0]
    dated = item.type in {TimeType.DATE, TimeType.TIME} and (value[:4].isdigit() or value.startswith("BC"))
    if not dated or "X" in value or (setting.narrative and (_of_document(item.term) or _is_aside(s, item))):
        return focus
    if setting.narrative and isinstance(item.term, Fixed) and _far(focus.value, value) and _far(focus.aside, value):
        return Focus(value, None) if focus.value is None else replace(focus, aside=value)
    return Focus(value, None)


def _of_document(term: Term) -> bool:
    """Tell whether a term is reckoned from the day of writing, which a history's own dates have nothing to do with."""
    match term:
        case Clock() if term.date is not None:
            return _of_document(term.date)
        case Shift():
            return term.basis is Basis.DOCUMENT
        case Weekday():
            return False
        case _:
            return False


def _is_aside(s: Stream, item: Found) -> bool:
    """Tell whether a bare year only qualifies a noun ("the 1614 rules") or ends a range ("1914-18")."""
    if item.last != item.first + 1 or not isinstance(item.term, Fixed):
        return False
    before = s.low[item.first - 1]
    return before in {"the", "a"} or before in HYPHENS


def _far(focus: str | None, value: str) -> bool:
    if focus is None:
        return True
    if focus.startswith("BC") or value.startswith("BC"):
        return False
    return abs(int(focus[:4]) - int(value[:4])) > YEARS_ASIDE


def shared_years(s: Stream, found: list[Found]) -> list[Found]:
    """Give the first of two joined dates the year of the second: "from May 15 to August 16, 1988"."""
    shared = list(found)
    for i in range(len(found) - 2, -1, -1):
        first, second = shared[i], shared[i + 1]
        term = first.term
        if (
            isinstance(term, Yearless)
            and term.step is None
            and isinstance(second.term, Fixed)
            and _joined(s, first, second)
        ):
            written = WRITTEN.fullmatch(second.term.value)
            if written and _same_kind(term.code, written[2]):
                year = int(written[1]) - (term.code > written[2] and term.code[0].isdigit())
                shared[i] = replace(first, term=Fixed(f"{year:04d}-{term.code}"))
    return shared


def _same_kind(code: str, tail: str) -> bool:
    """Tell whether two dates are of a grain: months and days, seasons, quarters."""
    return code[0] != "@" and code[0].isdigit() == tail[0].isdigit() and tail[0] not in {"W", "H"}


def _joined(s: Stream, first: Found, second: Found) -> bool:
    between = s.low[first.last : second.first]
    return 0 < len(between) <= MOST_JOINTS and JOINTS.issuperset(between) and between != [","]
