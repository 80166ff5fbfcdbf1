"""A vague date that a sharper one settles: *next month* in one report is *August 9* in another."""

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.claims.context import Context
from headwater.claims.happenings import one_thing, shared_words
from headwater.claims.merge import Dated
from headwater.claims.when import When
from headwater.text.calendar import Interval, interval

Group = list[Dated]
# A sharper date has so little of a vague one's days; of years and more nothing is settled.
SHARE = 0.55
LONGEST = 366
END = re.compile(r"\bend\b", re.IGNORECASE)


def settled(context: Context, groups: Sequence[Group]) -> list[Group]:
    """Return ``groups`` of dated statements with each vague one joined to the sharper one that tells the same thing.

    They are of different articles, for one that tells "in August" and "on August 3" may mean two things; and it must
    be clear which is meant: of several sharper ones the one that is of the same claim, else none.
    """
    kept = [list(group) for group in groups]
    for vague in list(kept):
        mates = [g for g in kept if g is not vague and _settles(context, vague, g)]
        if len(mates) > 1:
            mates = [g for g in mates if _one_claim(context, vague, g)]
        if len(mates) == 1:
            mates[0].extend(vague)
            mates[0].sort(key=lambda d: (d.unit, d.when.phrase))
            kept = [g for g in kept if g is not vague]
    return kept


def days_of(context: Context, group: Sequence[Dated]) -> Interval:
    """Return the first and the last day of a group: those of its sharp dates, where it has any."""
    whole = [d for d in group if not any(_holds(context, d, other) for other in group)] or group
    starts = [d.when.earliest for d in whole if d.when.earliest]
    ends = [d.when.latest for d in whole if d.when.latest]
    return min(starts, default=None), max(ends, default=None)


def value_of(group: Sequence[Dated]) -> str:
    """Return the value of the sharpest date of a group as stated, a length only where it has no other."""
    return min(
        group,
        key=lambda d: (d.when.value.startswith("P"), d.when.own_days or LONGEST, d.when.value, d.unit),
    ).when.value


def _settles(context: Context, vague: Group, sharp: Group) -> bool:
    return (
        not {context.units[d.unit].article for d in vague} & {context.units[d.unit].article for d in sharp}
        and all(_holds(context, d, other) for d in vague for other in sharp)
        and any(_one_thing(context, d, other) for d in vague for other in sharp)
    )


def _one_claim(context: Context, vague: Group, sharp: Group) -> bool:
    return not {context.claim_of[d.unit] for d in vague}.isdisjoint(context.claim_of[d.unit] for d in sharp)


def _holds(context: Context, vague: Dated, sharp: Dated) -> bool:
    """Tell whether the last day of a sharp date lies in a vague one, as "by August 9" does in "next month"."""
    mine, yours = vague.when, sharp.when
    if _are_deadlines(vague, sharp):
        return _holds_deadline(context, vague, sharp)
    if mine.by and not yours.by and mine.latest == yours.latest and mine.value == yours.value:
        return mine.earliest != yours.earliest  # "by Friday" of what another has "on Friday"
    if _are_open(vague, sharp):
        mine, yours = (replace(w, earliest=first, latest=last) for w, (first, last) in _own(mine, yours))
    if mine.earliest is None or mine.latest is None or yours.latest is None:
        return False
    if (mine.earliest, mine.latest) == (yours.earliest, yours.latest):
        return False
    long, short = mine.days, yours.own_days
    if long is None or short is None or mine.own_days != max(1, round(long * mine.share)):
        return False  # "by the end of May" begins today
    if long >= LONGEST or short > SHARE * long:
        return False
    return mine.earliest <= yours.latest <= mine.latest


def _are_deadlines(one: Dated, other: Dated) -> bool:
    """Tell whether both are reached "by" or last "until" a time: all that counts of such a one is its end."""
    return one.when.by and other.when.by


def _are_open(one: Dated, other: Dated) -> bool:
    """Tell whether both begin at a time and go on: "from next July", "from 1 July"."""
    return all(d.when.latest is None and d.when.earliest is not None for d in (one, other))


def _own(*found: When) -> list[tuple[When, Interval]]:
    """Return each date with the days of the time that it names, whatever stands before it."""
    return [(when, interval(when.value)) for when in found]


def _holds_deadline(context: Context, vague: Dated, sharp: Dated) -> bool:
    """Tell whether "until 2030" has in it the end of "until June 2030"; "by the end of 2030" is as sharp as its end."""
    if END.search(_words(context, vague)):
        return False
    first, last = interval(vague.when.value)
    _, end = interval(sharp.when.value)
    long, short = vague.when.own_days, sharp.when.own_days
    if first is None or last is None or end is None or long is None or short is None:
        return False
    return first <= end <= last and long <= LONGEST and short <= SHARE * long


def _one_thing(context: Context, one: Dated, other: Dated) -> bool:
    if context.claim_of[one.unit] == context.claim_of[other.unit] or one_thing(context, one, other):
        return True
    # Few things of one story last until a far-off year: one word that is no name tells that it is the same.
    return _are_deadlines(one, other) and _is_far(context, one) and not all(shared_words(context, one, other).values())


def _words(context: Context, dated: Dated) -> str:
    return dated.when.time.span.of(context.readings[context.units[dated.unit].article].text)


def _is_far(context: Context, dated: Dated) -> bool:
    day, last = context.readings[context.units[dated.unit].article].day, dated.when.latest
    return day is not None and last is not None and int(last[:4]) > int(day[:4]) + 1
