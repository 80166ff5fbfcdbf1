"""Rules for times of day: "10:35 a.m.", "9 a.m. EST Tuesday", "noon", "4 in the morning", "1930 GMT"."""

from headwater.annotate.times.lexicon import CARDINALS, FIXED_CLOCK, SCALES, ZONES
from headwater.annotate.times.terms import NONE, Clock, Findings, Found
from headwater.annotate.times.tokens import FOUR_DIGITS, TWO_DIGITS, Stream
from headwater.model.vocabulary import TimeType

HOURS, MINUTES, NOON = 24, 60, 12
CLOCK_LEADS = frozenset({"at", "by", "until", "from", "around", "about", "before", "after", "since", "to"})
EARLIEST_NIGHT = 5  # "at nine at night" is 21:00, "at two in the night" is 02:00
# Hours to go back, and minutes.
SPOKEN = {("half", "past"): (0, 30), ("quarter", "past"): (0, 15), ("quarter", "to"): (1, 45)}
NAMED_ZONES = frozenset({"local", "eastern", "central", "pacific", "moscow"})  # they need "time" after them
IN_THE = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}


def clock(s: Stream, i: int) -> Findings:
    """Read a time of day without its date."""
    word = s.low[i]
    if word in FIXED_CLOCK:
        if s.low[i - 1] == "high" or s.low[i + 1] in {"mass", "oil"}:
            return NONE
        return _found(i, _past_zone(s, i + 1)[0], FIXED_CLOCK[word], "")
    return _written(s, i)


def _written(s: Stream, i: int) -> Findings:
    hour = s.digits(i)
    spelled = hour is None
    if hour is None:
        hour = CARDINALS.get(s.low[i])
        if hour is None or hour > NOON:
            return NONE
    if s.adjacent(i) and s.low[i - 1] in {":", ".", ",", "/", "-", "$"} and s.low[i - 2].isdigit():
        return NONE
    minute, j = (None, i + 1) if spelled else _minutes(s, i)
    half, k = _half(s, j)
    if half:
        return _with_half(s, i, k, (hour, minute or 0), half)
    if s.low[j] == "o" and s.low[j + 1] in {"'", "’"} and s.low[j + 2] == "clock":
        half, k = _in_the(s, j + 3)
        return _with_half(s, i, k, (hour, 0), half)
    if s.low[j] in {"in", "at"} and minute is None and hour <= NOON and _in_the(s, j)[0]:
        half, k = _in_the(s, j)
        return _with_half(s, i, k, (hour, 0), half)
    return NONE if spelled else _of_24(s, i, j, hour, minute)


def spoken(s: Stream, i: int) -> Findings:
    """Read "half past nine", "a quarter to ten in the morning" where a time is due ("at", "by", "until")."""
    j = i + 1 if s.low[i] == "a" else i
    if s.low[i - 1] not in CLOCK_LEADS or (s.low[j], s.low[j + 1]) not in SPOKEN:
        return NONE
    hour = s.digits(j + 2, 2) or CARDINALS.get(s.low[j + 2], 0)
    if not 1 <= hour <= NOON or s.low[j + 3] in SCALES or s.low[j + 3] in {"percent", "%", "per"}:
        return NONE
    back, minute = SPOKEN[s.low[j], s.low[j + 1]]
    half, end = _half(s, j + 3)
    half, end = (half, end) if half else _in_the(s, j + 3)
    return _with_half(s, i, end, ((hour - back) or NOON, minute), half)


def in_part(time: str, part: str) -> str:
    """Return a time of day (``T07:30``) moved to the half of the day in which ``part`` (``TEV``) lies."""
    hour = int(time[1:3])
    late = part in {"TAF", "TEV"} or (part == "TNI" and hour >= EARLIEST_NIGHT)
    return f"T{hour + NOON:02d}{time[3:]}" if late and hour < NOON else time


def _minutes(s: Stream, i: int) -> tuple[int | None, int]:
    """Return the minutes after the hour at ``i`` and the token after them (and after seconds)."""
    if s.low[i + 1] in {":", "."} and s.adjacent(i + 1) and s.adjacent(i + 2) and len(s.low[i + 2]) == TWO_DIGITS:
        minute = s.digits(i + 2, 2)
        if minute is not None and minute < MINUTES and len(s.low[i]) <= TWO_DIGITS:
            j = i + 3
            if s.low[j] == ":" and s.adjacent(j) and s.adjacent(j + 1) and s.digits(j + 1, 2) is not None:
                j += 2
            return minute, j
    return None, i + 1


def _half(s: Stream, j: int) -> tuple[str, int]:
    """Return "am" or "pm" where it stands at ``j`` ("a.m.", "pm", "p.m"), and the token after it."""
    word = s.low[j]
    if word in {"am", "pm"}:
        return word, j + 1
    if word in {"a", "p"} and s.low[j + 1] == "." and s.low[j + 2] == "m" and s.adjacent(j + 1):
        end = j + 4 if s.low[j + 3] == "." and s.adjacent(j + 3) else j + 3
        return f"{word}m", end
    return "", j


def _in_the(s: Stream, j: int) -> tuple[str, int]:
    if s.low[j] == "in" and s.low[j + 1] == "the" and s.low[j + 2] in IN_THE:
        return IN_THE[s.low[j + 2]], j + 3
    return (IN_THE["night"], j + 2) if s.follows(j, ("at", "night")) else ("", j)


def _with_half(s: Stream, i: int, j: int, time: tuple[int, int], half: str) -> Findings:
    hour, minute = time
    if not 1 <= hour <= NOON or minute >= MINUTES:
        return NONE
    if half:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    end, zone = _past_zone(s, j)
    return _found(i, end, f"{hour:02d}:{minute:02d}", zone)


def _of_24(s: Stream, i: int, j: int, hour: int, minute: int | None) -> Findings:
    """Read "19:30", "1930 GMT", "0735 GMT", "03:00hrs"."""
    if minute is None:
        if len(s.low[i]) != FOUR_DIGITS or s.low[j] not in {"gmt", "utc", "hours", "hrs", "hr"}:
            return NONE
        if s.low[j] == "hours" and s.low[i - 1] not in CLOCK_LEADS:
            return NONE
        hour, minute = divmod(hour, 100)
    elif s.low[i + 1] == "." and s.low[j] not in ZONES and s.low[j] not in {"hours", "hrs", "hr", "h"}:
        return NONE
    if hour >= HOURS or minute >= MINUTES or (s.low[j] in {":", ".", "-"} and s.low[j + 1].isdigit() and s.adjacent(j)):
        return NONE
    j = j + 1 if s.low[j] in {"hours", "hrs", "hr", "h"} else j
    end, zone = _past_zone(s, j)
    return _found(i, end, f"{hour:02d}:{minute:02d}", zone)


def _past_zone(s: Stream, j: int) -> tuple[int, str]:
    """Return the token after a time zone at ``j``, and what it adds to the value."""
    opened = s.low[j] == "("
    k = j + 1 if opened else j
    if s.low[k] not in ZONES or not (s.capital(k) or s.low[k] == "local"):
        return j, ""
    end = k + 1
    if s.low[end] in {"standard", "daylight", "summer"}:
        end += 1
    if s.low[end] == "time":
        end += 1
    elif s.low[k] in NAMED_ZONES:
        return j, ""
    if opened:
        return (end + 1, ZONES[s.low[k]]) if s.low[end] == ")" else (j, "")
    return end, ZONES[s.low[k]]


def _found(first: int, last: int, time: str, zone: str) -> Findings:
    return (Found(first, last, TimeType.TIME, Clock(f"T{time}{zone}", None)),)
