"""A vague date that a sharper one settles: *next month* in one report is *August 9* in another."""

from collections.abc import Sequence

from headwater.claims.context import Context
from headwater.claims.merge import Dated, share_words
from headwater.text.calendar import Interval

Group = list[Dated]
# A sharper date has so little of a vague one's days; of years and more nothing is settled.
SHARE = 0.55
LONGEST = 366


def settled(context: Context, groups: Sequence[Group]) -> list[Group]:
    """Return ``groups`` of dated statements with each vague one joined to the sharper one that tells the same thing.

    They are of different articles, for one that tells "in August" and "on August 3" may mean two things; and it must
    be clear which is meant: of several sharper ones none is.
    """
    kept = [list(group) for group in groups]
    for vague in list(kept):
        mates = [g for g in kept if g is not vague and _settles(context, vague, g)]
        if len(mates) == 1:
            mates[0].extend(vague)
            mates[0].sort(key=lambda d: (d.unit, d.when.phrase))
            kept = [g for g in kept if g is not vague]
    return kept


def days_of(group: Sequence[Dated]) -> Interval:
    """Return the first and the last day of a group: those of its sharp dates, where it has any."""
    whole = [d for d in group if not any(_holds(d, other) for other in group)] or group
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
        and all(_holds(d, other) for d in vague for other in sharp)
        and any(_one_thing(context, d, other) for d in vague for other in sharp)
    )


def _holds(vague: Dated, sharp: Dated) -> bool:
    """Tell whether the last day of a sharp date lies in a vague one, as "by August 9" does in "next month"."""
    mine, yours = vague.when, sharp.when
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


def _one_thing(context: Context, one: Dated, other: Dated) -> bool:
    return context.claim_of[one.unit] == context.claim_of[other.unit] or share_words(context, one, other)
