"""What happened when, and when that was reported: dated statements that look back, gathered across articles.

Where the story gives one happening dates that cannot both be true, each stands on the line with the other beside it:
nothing here decides which is right.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from headwater.claims.context import Context
from headwater.claims.merge import Dated, merged, told_by
from headwater.claims.outlook import is_ahead
from headwater.claims.support import fullest
from headwater.claims.when import When, whens
from headwater.model.claims import OtherDate, TimelineEntry
from headwater.model.span import ArticleSpan

# A stretch of more days than this places nothing on a line; a year is the coarsest that does.
COARSEST_DAYS = 366
# Conflicts are looked for among so many dated statements of a claim: copies of a wording say nothing new.
LOOKED_AT = 40

# How much of either statement, and of one of them, the other must hold for their dates to be at odds.
ALIKE, HOLDS = 0.35, 0.6

Group = Sequence[Dated]
Dates = Mapping[int, Sequence[When]]


def timeline(context: Context) -> tuple[TimelineEntry, ...]:
    """Return the past happenings of a story by date; ``reported`` are the days of the articles that tell them."""
    found = [
        Dated(i, when)
        for article, held in context.of_article.items()
        for i in held
        for when in whens(context.readings[article], context.units[i].span)
        if _is_past(when, context.readings[article].day) and not is_ahead(context, context.units[i], when)
    ]
    groups = merged(context, found, together=_same_day)
    against = _conflicts(context, groups, _dates(found))
    entries = [_entry(context, group, [groups[j] for j in sorted(against[i])]) for i, group in enumerate(groups)]
    return tuple(sorted(entries, key=lambda e: (e.value, e.what, e.statements)))


def _is_past(when: When, day: str | None) -> bool:
    """Tell whether a date is one of the calendar, sharp enough, and not after the article that names it."""
    sharp = when.days is not None and when.days <= COARSEST_DAYS and when.value[:1].isdigit()
    return sharp and (day is None or when.earliest is None or when.earliest <= day)


def _same_day(_: Context, one: Dated, other: Dated) -> bool:
    return one.when.value == other.when.value


def _dates(found: Group) -> Dates:
    dates: defaultdict[int, list[When]] = defaultdict(list)
    for dated in found:
        dates[dated.unit].append(dated.when)
    return dates


def _conflicts(context: Context, groups: Sequence[Group], dates: Dates) -> Mapping[int, set[int]]:
    """Return for each group those that date the same claim differently: no day of either statement fits the other."""
    by_claim: defaultdict[int, dict[tuple[object, ...], tuple[int, Dated]]] = defaultdict(dict)
    for number, group in enumerate(groups):
        for dated in group:
            unit = context.units[dated.unit]
            key = (number, unit.wording, dated.when.value)
            by_claim[context.claim_of[dated.unit]].setdefault(key, (number, dated))
    against: defaultdict[int, set[int]] = defaultdict(set)
    for held in by_claim.values():
        for (i, one), (j, other) in combinations(list(held.values())[:LOOKED_AT], 2):
            if i != j and _at_odds(dates[one.unit], dates[other.unit]) and _one_happening(context, one, other):
                against[i].add(j)
                against[j].add(i)
    return against


def _at_odds(mine: Sequence[When], yours: Sequence[When]) -> bool:
    """Tell whether two statements that each name one date cannot both be right."""
    if len(mine) != 1 or len(yours) != 1:
        return False
    return _before(mine[0], yours[0]) or _before(yours[0], mine[0])


def _one_happening(context: Context, one: Dated, other: Dated) -> bool:
    """Tell whether two statements of a claim tell one thing and not two of a kind: most of each is in the other."""
    mine, yours = (
        [t for t in context.units[d.unit].terms if not d.when.phrase.contains(t.span) and not t.framing]
        for d in (one, other)
    )
    low, high = sorted(context.alignment.likeness.coverage(mine, yours))
    return low >= ALIKE and high >= HOLDS


def _before(one: When, other: When) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _entry(context: Context, group: Group, others: Sequence[Group]) -> TimelineEntry:
    told = told_by(context, group)
    days = {day for unit in told if (day := context.readings[unit.article].day) is not None}
    when = group[0].when
    return TimelineEntry(
        value=when.value,
        what=context.text(fullest(context, [context.units[d.unit] for d in group])),
        reported=tuple(sorted(days)),
        statements=tuple(sorted(unit.span.within(unit.article) for unit in told)),
        earliest=when.earliest,
        latest=when.latest,
        conflicts=tuple(_other_date(context, other) for other in others),
    )


def _other_date(context: Context, group: Group) -> OtherDate:
    when = group[0].when
    return OtherDate(when.value, when.earliest, when.latest, _own(context, group))


def _own(context: Context, group: Group) -> tuple[ArticleSpan, ...]:
    """The statements that name the date themselves."""
    units = (context.units[d.unit] for d in group)
    return tuple(sorted({unit.span.within(unit.article) for unit in units}))
