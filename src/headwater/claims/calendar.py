"""What is said to be going to happen, and when: forward-looking statements with a date, one entry an expectation.

The same expectation is told by several speakers and articles; entries with the same days are one where their statements
are one claim, share their words, or where one points back ("it could take place ...").
"""

import re
from collections.abc import Sequence

from headwater.claims.context import Context
from headwater.claims.hedging import certainty_of
from headwater.claims.lexicon.schedule import CANCELLED, FORWARD, MOVED, ONCE, SLACK
from headwater.claims.merge import Dated, merged, told_by
from headwater.claims.statements import Unit
from headwater.claims.when import When, whens
from headwater.model.claims import CalendarEntry
from headwater.model.vocabulary import CalendarStatus, Certainty

LOOKS_AHEAD = re.compile("|".join(FORWARD), re.IGNORECASE)
LOOKS_BACK = re.compile(r"\b(?:had|was|were|did)\b", re.IGNORECASE)
WAS_PLANNED = re.compile(ONCE, re.IGNORECASE)
IS_MOVED, IS_CANCELLED = re.compile(MOVED, re.IGNORECASE), re.compile(CANCELLED, re.IGNORECASE)
OR_LATER = re.compile(SLACK, re.IGNORECASE)
SURENESS = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)
# Expectations beyond this many years are no appointments.
FARTHEST_YEARS = 30
# How far before a date the word that looks ahead may stand, where the date is the article's own.
NEAR = 50


def calendar(context: Context) -> tuple[CalendarEntry, ...]:
    """Return the expectations of a story, by date; days are ISO days, None where an end is open."""
    found = [
        Dated(i, when)
        for article, held in context.of_article.items()
        for i in held
        for when in whens(context.readings[article], context.units[i].span)
        if is_ahead(context, context.units[i], when)
    ]
    entries = [_entry(context, group) for group in merged(context, found, together=_same_expectation)]
    return tuple(sorted(entries, key=lambda e: (e.earliest or e.latest or "9", e.latest or "9", e.what, e.statements)))


def is_ahead(context: Context, unit: Unit, when: When) -> bool:
    """Tell whether a dated stretch looks ahead from its article's day: by its words, and by its days where known."""
    reading = context.readings[unit.article]
    text = unit.span.of(reading.text)
    if when.value in {"PAST_REF", "PRESENT_REF", "FUTURE_REF"} or not (when.earliest or when.latest):
        return False
    day = reading.day
    if day is None:
        return LOOKS_AHEAD.search(text) is not None
    last = when.latest or when.earliest or ""
    if last < day or int(last[:4]) > int(day[:4]) + FARTHEST_YEARS:
        return False
    first = when.earliest or last
    if first == last == day:  # "will vote on Friday", told on that Friday; not "said on Friday that they will vote"
        near = reading.text[max(unit.span.start, when.phrase.start - NEAR) : when.phrase.start]
        return LOOKS_AHEAD.search(near.rpartition(",")[2]) is not None
    ahead = LOOKS_AHEAD.search(text) is not None
    return last > day and (ahead or (first > day and LOOKS_BACK.search(text) is None))


def _same_expectation(context: Context, one: Dated, other: Dated) -> bool:
    """Tell whether two dated statements can be one expectation by their days."""
    mine, yours = one.when, other.when
    if (mine.earliest, mine.latest) == (yours.earliest, yours.latest):
        return True
    days = (context.readings[context.units[d.unit].article].day for d in (one, other))
    deadlines = all(d is not None and w.earliest == d for d, w in zip(days, (mine, yours), strict=True))
    return mine.latest is not None and mine.latest == yours.latest and deadlines


def _entry(context: Context, group: Sequence[Dated]) -> CalendarEntry:
    told = told_by(context, group)
    best = _speaking_most(context, group)
    starts = [d.when.earliest for d in group if d.when.earliest]
    ends = [d.when.latest for d in group if d.when.latest]
    return CalendarEntry(
        what=context.text(best),
        earliest=min(starts, default=None),
        latest=max(ends, default=None),
        value=min(((d.when.value, d.unit) for d in group), key=lambda v: (v[0].startswith("P"), v))[0],
        certainty=_certainty(context, group),
        said_by=context.speakers(told),
        statements=tuple(sorted(unit.span.within(unit.article) for unit in told)),
        open_ended=_slack(context, told),
        status=_status(context, group, told),
    )


def _speaking_most(context: Context, group: Sequence[Dated]) -> Unit:
    """The statement that says most by itself: names rather than pronouns."""
    held = [context.units[d.unit] for d in group]
    return min(held, key=lambda u: (-sum(1.5 if t.exact else 1.0 for t in u.terms if not t.framing), u.article, u.span))


def _certainty(context: Context, group: Sequence[Dated]) -> Certainty:
    """The surest of the statements: a later speaker may hedge what another announces."""
    levels = [certainty_of(context.readings[u.article].text, u.span) for u in (context.units[d.unit] for d in group)]
    return min(levels, key=SURENESS.index)


def _slack(context: Context, told: Sequence[Unit]) -> str | None:
    """The words that leave the end open, as they stand in the text."""
    for unit in told:
        reading = context.readings[unit.article]
        match = OR_LATER.search(reading.text, unit.span.start, reading.sentences[unit.sentence].end)
        if match:
            return match.group()
    return None


def _status(context: Context, group: Sequence[Dated], told: Sequence[Unit]) -> CalendarStatus:
    """Moved or cancelled where the statements say so, or another statement of their claim does."""
    texts = [context.text(unit) for unit in told]
    if any(IS_CANCELLED.search(text) for text in texts):
        return CalendarStatus.CANCELLED
    own = [context.text(context.units[d.unit]) for d in group]
    if all(WAS_PLANNED.search(text) for text in own) or any(_moves(context, d) for d in group):
        return CalendarStatus.MOVED
    return CalendarStatus.EXPECTED


def _moves(context: Context, dated: Dated) -> bool:
    """Tell whether the date is the one given up: ``moved from Monday``, ``announced for Monday, was moved``."""
    unit = context.units[dated.unit]
    text = context.readings[unit.article].text
    verb = IS_MOVED.search(text, unit.span.start, unit.span.end)
    if verb is None:
        return False
    return dated.when.phrase.start < verb.start() or dated.when.phrase.of(text).startswith("from ")
