"""Two clocks on one line: when something happened, and when that was reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from headwater.model.claims import TimelineEntry

DAY = len("2026-03-12")
# Days before the first report and after the last that are drawn; what lies beyond is at the edge.
AROUND = 14
# Pixels of a drawing, and from its edge to the first day.
WIDTH, EDGE = 200, 8


@dataclass(frozen=True, slots=True)
class Clock:
    """An entry's days in pixels: it happened from ``start`` to ``end``, None where nobody says; ``reported`` are dots.

    ``beyond`` says that it happened before or after all that is drawn.
    """

    start: float | None
    end: float | None
    reported: tuple[float, ...]
    beyond: str = ""


def clocks(entries: Sequence[TimelineEntry]) -> list[Clock]:
    """Return the clocks of a timeline, on one scale."""
    reported = [_days(entry.reported) for entry in entries]
    known = [day for days in reported for day in days]
    if not known:
        return [Clock(None, None, ()) for _ in entries]
    happened = [_happened(entry) for entry in entries]
    low, high = min(known) - AROUND, max(known) + AROUND
    within = [day for ends in happened if ends for day in ends if low <= day <= high]
    first, last = min([*known, *within]), max([*known, *within])
    made = []
    for ends, days in zip(happened, reported, strict=True):
        dots = tuple(sorted({_x(day, first, last) for day in days}))
        if ends is None:
            made.append(Clock(None, None, dots))
        elif ends[1] < first:
            made.append(Clock(0.0, 0.0, dots, "before"))
        elif ends[0] > last:
            made.append(Clock(float(WIDTH), float(WIDTH), dots, "after"))
        else:
            made.append(Clock(_x(max(ends[0], first), first, last), _x(min(ends[1], last), first, last), dots))
    return made


def _x(day: int, first: int, last: int) -> float:
    return round(EDGE + (WIDTH - 2 * EDGE) * (day - first) / max(1, last - first), 1)


def _happened(entry: TimelineEntry) -> tuple[int, int] | None:
    ends = _days([end for end in (entry.earliest, entry.latest) if end])
    return (min(ends), max(ends)) if ends else None


def _days(stated: Sequence[str]) -> list[int]:
    found = []
    for day in stated:
        try:
            found.append(date.fromisoformat(day[:DAY]).toordinal())
        except ValueError:
            continue
    return found
