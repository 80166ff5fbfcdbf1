"""What an expression means before it is put on the calendar.

A rule of the grammar reads words into one of these; only `resolve` knows the article's date and the date in focus.
"""

from dataclasses import dataclass
from enum import StrEnum

from headwater.model.vocabulary import TimeType


class Basis(StrEnum):
    """The date that a relative expression is reckoned from."""

    DOCUMENT = "document"
    FOCUS = "focus"
    RUNNING = "running"  # the article's date in news, the date in focus in a history


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no other date. ``reckoned`` durations lie next to the article's date: "the past two weeks"."""

    value: str
    reckoned: bool = False


@dataclass(frozen=True, slots=True)
class Yearless:
    """What comes round every year: ``code`` is ``10-17``, ``10``, ``SU``, ``Q3``, ``H1`` or ``@`` and a holiday.

    ``step`` is -1 for "last", 0 for "this", 1 for "next", None where tense decides. ``weekday`` is what the text says
    beside the date, which settles the year.
    """

    code: str
    step: int | None = None
    weekday: int | None = None
    basis: Basis = Basis.DOCUMENT


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 is Monday; ``step`` as in `Yearless`."""

    number: int
    step: int | None = None
    basis: Basis = Basis.DOCUMENT


@dataclass(frozen=True, slots=True)
class Shift:
    """``count`` units from the basis, in the unit's own grain: "last week", "two years ago"; None is vague."""

    unit: str
    count: int | None
    basis: Basis
    forward: bool = True


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month in focus ("the 17th"), or of one ``step`` months from the article's."""

    day: int
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day (``T10:35``, ``TMO``) on the day of ``date``; None is the day in focus."""

    time: str
    date: "Term | None"


@dataclass(frozen=True, slots=True)
class Offset:
    """``count`` units from another date: "two days after Christmas"."""

    unit: str
    count: int
    date: "Term"


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week in which ``date`` lies: "the week of March 6"."""

    date: "Term"


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """``code`` (``H1``, ``Q3``, ``SP``) of the year that ``year`` resolves to: "the spring of next year"."""

    code: str
    year: "Term"


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """A weekday (1 is Monday) of the week that ``week`` resolves to: "Friday next week"."""

    number: int
    week: "Term"


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The ``which``-th weekday of a month, -1 is the last: "the first Monday of November"; without number, day."""

    which: int
    number: int | None
    month: "Term"


@dataclass(frozen=True, slots=True)
class Weekend:
    """The last or the coming weekend, as tense decides."""


Built = DayOfMonth | Clock | Offset | WeekOf | PartOfYear | DayOfWeek | NthWeekday
Term = Weekend | Fixed | Yearless | Weekday | Shift | Built


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens ``[first, last)`` with their meaning."""

    first: int
    last: int
    type: TimeType
    term: Term
    mod: str | None = None


Findings = tuple[Found, ...]
NONE: Findings = ()


def dated(first: int, last: int, term: Term, mod: str | None = None) -> Findings:
    """Return one DATE over the tokens ``[first, last)``."""
    return (Found(first, last, TimeType.DATE, term, mod),)
