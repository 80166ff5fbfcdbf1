"""What happened when, and when that was reported: dated statements that look back, gathered across articles."""

from collections.abc import Sequence

from headwater.claims.calendar import is_ahead
from headwater.claims.context import Context
from headwater.claims.merge import Dated, merged, told_by
from headwater.claims.support import fullest
from headwater.claims.when import When, whens
from headwater.model.claims import TimelineEntry

# A stretch of more days than this places nothing on a line; a year is the coarsest that does.
COARSEST_DAYS = 366


def timeline(context: Context) -> tuple[TimelineEntry, ...]:
    """Return the past happenings of a story by date; ``reported`` are the days of the articles that tell them."""
    found = [
        Dated(i, when)
        for article, held in context.of_article.items()
        for i in held
        for when in whens(context.readings[article], context.units[i].span)
        if _is_past(when) and not is_ahead(context, context.units[i], when)
    ]
    entries = [_entry(context, group) for group in merged(context, found, together=_same_day)]
    return tuple(sorted(entries, key=lambda e: (e.value, e.what, e.statements)))


def _is_past(when: When) -> bool:
    return when.days is not None and when.days <= COARSEST_DAYS and when.value[:1].isdigit()


def _same_day(_: Context, one: Dated, other: Dated) -> bool:
    return one.when.value == other.when.value


def _entry(context: Context, group: Sequence[Dated]) -> TimelineEntry:
    told = told_by(context, group)
    days = {day for unit in told if (day := context.readings[unit.article].day) is not None}
    return TimelineEntry(
        value=group[0].when.value,
        what=context.text(fullest(context, [context.units[d.unit] for d in group])),
        reported=tuple(sorted(days)),
        statements=tuple(sorted(unit.span.within(unit.article) for unit in told)),
    )
