"""Which year is meant where a month, day, season, quarter or holiday is named without one."""

from collections.abc import Callable
from datetime import date

from headwater.annotate.times.terms import Yearless
from headwater.text.calendar import day_of, interval

Candidate = tuple[date, date, str]
# Within so many days a named day is the nearest one, whatever the tense: "ruled that he must leave by Jan. 14".
NEAR = 40
# The same of a day gone by, where the clause looks ahead: "guaranteed until Dec. 31" in February is no slip of tense.
NEARER = 25
YEARS = range(-4, 5)


def candidates(code: str, document: date, fill: Callable[[str, str], str | None]) -> list[Candidate]:
    """Return first day, last day and value of ``code`` in the years around ``document``, in order."""
    found = []
    for year in (document.year + n for n in YEARS):
        value = fill(code, f"{year:04d}") if 1 <= year <= date.max.year else None
        first, last = interval(value) if value else (None, None)
        begin, end = day_of(first), day_of(last)
        if value and begin and end:
            found.append((begin, end, value))
    return found


def choose(found: list[Candidate], term: Yearless, direction: int, document: date) -> str | None:
    """Return the value of the candidate that ``term`` and tense point to."""
    if not found:
        return None
    if term.weekday is not None:
        fitting = [c for c in found if c[0].isoweekday() == term.weekday] or found
        return _nearest(fitting, document)
    past = [c for c in found if c[0] <= document]
    ahead = [c for c in found if c[1] >= document]
    match term.step:
        case -1:
            return next((c[2] for c in reversed(past) if c[1] < document), None)
        case 1:
            return next((c[2] for c in ahead if c[0] > document), None)
        case 0:
            return _nearest([c for c in found if c[2][:4] == f"{document.year:04d}"] or found, document)
        case _:
            return _by_tense(found, past, ahead, direction, document)


def _by_tense(
    found: list[Candidate], past: list[Candidate], ahead: list[Candidate], direction: int, document: date
) -> str:
    nearest = min(found, key=lambda c: _distance(c, document))
    single = nearest[0] == nearest[1]
    near = NEARER if direction > 0 and nearest[1] < document else NEAR
    if direction == 0 or (single and _distance(nearest, document) <= 2 * near):
        return nearest[2]
    if direction > 0:
        return ahead[0][2] if ahead else nearest[2]
    return past[-1][2] if past else nearest[2]


def _nearest(found: list[Candidate], document: date) -> str:
    return min(found, key=lambda c: _distance(c, document))[2]


def _distance(candidate: Candidate, document: date) -> int:
    """Twice the days between candidate and article, and one more ahead, so that the past goes first at a tie."""
    begin, end, _ = candidate
    if begin <= document <= end:
        return 0
    return (document - end).days * 2 if end < document else (begin - document).days * 2 + 1
