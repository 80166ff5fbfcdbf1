"""Times that stand in a row: "Thursday night into Friday", "on Wednesday before they play Orl on Sunday"."""

from dataclasses import dataclass
from datetime import date

from headwater.annotate.times.lexicon import word_set
from headwater.annotate.times.lexicon_tense import BOUNDARIES
from headwater.annotate.times.terms import Found, Weekday
from headwater.annotate.times.tokens import BREAK, HYPHENS, Stream
from headwater.text.calendar import day_of

# What joins two times, with nothing else between them.
JOINTS = HYPHENS | word_set("into to through and or until till on the early late mid-")
MOST_JOINTS = 3
# "Before", "then": what comes behind is later.
LATER = word_set("before then followed")
# So far apart may two of a row stand.
REACH = 14


@dataclass(frozen=True, slots=True)
class Before:
    """The last time whose value hung on tense: what was found, the way it looked, and its value."""

    item: Found
    way: int
    value: str


def beside(s: Stream, last: Before, item: Found) -> int:
    """Return the way that the time right before ``item`` looks, which is that of both; 0 where they stand apart."""
    between = s.low[last.item.last : item.first]
    return last.way if 0 < len(between) <= MOST_JOINTS and JOINTS.issuperset(between) else 0


def following(s: Stream, last: Before, item: Found) -> date | None:
    """Return the day from which the weekday ``item`` is counted, where it comes after one that is to come itself."""
    if last.way <= 0 or not isinstance(item.term, Weekday) or item.term.step is not None:
        return None
    between = s.low[last.item.last : item.first]
    if (
        len(between) > REACH
        or LATER.isdisjoint(between)
        or any(w in {"", BREAK, "."} or w in BOUNDARIES for w in between)
    ):
        return None
    return day_of(last.value)
