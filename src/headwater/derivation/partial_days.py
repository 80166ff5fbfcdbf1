"""The year of a day that an article states without one: *HARL, May 15 (ORP) -*, *Sport - 8 October*.

Agencies leave the year out, since their reports are printed at once. It is the one in which the day is nearest to those
of the story's dated reports.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from headwater.model.derivation import Dating
from headwater.model.reading import Reading
from headwater.model.span import Span

# By article: a day without its year, ``XXXX-05-15``, and where it stands.
Partial = Mapping[str, tuple[str, Span]]

# Reports of one story are no further apart: else some other day is meant.
MOST_DAYS = 60


def completed(readings: Sequence[Reading], partial: Partial) -> tuple[Dating, ...]:
    """Return the day of each undated reading that states one without its year, sorted as ``readings`` are."""
    known = [date.fromisoformat(reading.day) for reading in readings if reading.day]
    datings = (
        _completed(reading, partial[reading.id], known)
        for reading in readings
        if not reading.day and reading.id in partial
    )
    return tuple(dating for dating in datings if dating is not None)


def _completed(reading: Reading, stated: tuple[str, Span], known: Sequence[date]) -> Dating | None:
    days = list(_days(stated[0], known))
    if not days:
        return None
    apart, day = min((min(abs((day - other).days) for other in known), day) for day in days)
    if apart > MOST_DAYS:
        return None
    said = "stated without a year, which is that of the story's dated reports"
    return Dating(reading.id, day.isoformat(), said, (stated[1].within(reading.id),))


def _days(partial: str, known: Iterable[date]) -> Iterable[date]:
    """The day in the years about those of dated reports; the 29th of February is not in all."""
    for year in sorted({other.year + step for other in known for step in (-1, 0, 1)}):
        try:
            yield date.fromisoformat(partial.replace("XXXX", f"{year:04}"))
        except ValueError:
            continue
