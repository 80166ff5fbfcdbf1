"""Rules for lengths of time and what is built on them: "two years", "three weeks ago", "every Monday", "daily"."""

from headwater.annotate.times.lexicon import (
    COUNT_ADJECTIVES,
    DAYPART_PLURALS,
    DAYPARTS,
    EVERY,
    LENGTH_MODS,
    MONTHS,
    PLURAL_UNITS,
    SEASONS,
    SHORT_UNITS,
    UNITS,
    VAGUE_PLURALS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
    word_set,
)
from headwater.annotate.times.numbers import HALF, Count, count, ordinal, spelled, year_number
from headwater.annotate.times.terms import NONE, Basis, Findings, Fixed, Found, Offset, Shift
from headwater.annotate.times.tokens import Stream
from headwater.model.vocabulary import TimeType

MODS_BY_FIRST_WORD: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(LENGTH_MODS, key=len, reverse=True):
    MODS_BY_FIRST_WORD.setdefault(_words[0], []).append(_words)

ADJECTIVE_ENDINGS = ("al", "ic", "ous", "ing", "ful", "less", "ive", "able", "ent", "ant", "some", "ense")
# Multiples of a code that ISO 8601 has no letter for.
FACTORS = {
    "DE": (10, "Y"),
    "CE": (100, "Y"),
    "FN": (2, "W"),
    "Q": (3, "M"),
    "WE": (2, "D"),
    "N": (1, "D"),
    "ML": (1000, "Y"),
}
WHOLE_DAYS = frozenset({"D", "W", "M", "Y"})
NO_AGE = frozenset({"old", "olds"})
EARLIER = frozenset({"earlier", "previously", "before", "beforehand"})
LATER = frozenset({"later", "afterward", "afterwards", "after", "on", "thereafter"})
# "Three weeks a year ago": what follows makes the second length a point of time.
AFTER_POINT = EARLIER | LATER - {"on"} | {"ago", "old", "from", "hence"}
# "a day" after one of these is a length; after a noun or number it says how often.
LENGTH_LEADS = word_set(
    "for in within after than of about almost nearly over as or only just last take takes took taking spend spent"
    " spends"
    " every half under and to is was be been least most lasted lasting lasts wait waited before until by on quite what"
    " such with from like during at took"
)


def unit_at(s: Stream, j: int) -> str | None:
    """Return the code of the unit named at token ``j``, singular or plural; None where there is none."""
    word = s.low[j]
    code = UNITS.get(word) or PLURAL_UNITS.get(word) or SHORT_UNITS.get(word)
    if code == "TS" and word == "second" and not (s.low[j - 1] in {"one", "per"} or s.hyphen(j - 1)):
        return None  # an ordinal
    shouted = s.text[s.start[j] : s.end[j]].isupper()
    return None if s.capital(j) and s.low[j - 1].isdigit() and not shouted else code


def iso(amount: float | None, code: str) -> str:
    """Return the TIMEX3 duration of so many units."""
    factor, letter = FACTORS.get(code, (1, code))
    number = spelled(None if amount is None else amount * factor)
    if letter[0] == "T":
        return _clock_length(amount, letter[1], number)
    return f"P{number}{letter}"


def _clock_length(amount: float | None, letter: str, number: str) -> str:
    if letter == "H" and amount is not None and amount % 1 == HALF:
        return f"PT{int(amount)}H30M" if amount > 1 else "PT30M"
    return f"PT{number}{letter}"


def length(s: Stream, i: int) -> Findings:
    """Read a length with what follows it: "two years", "a 16-hour", "more than four decades ago", "weeks later"."""
    mod, j = _mod(s, i)
    j = j + 1 if s.low[j] == "the" and j > i else j
    counted = count(s, j)
    if counted is None:
        return _bare(s, i, j, mod)
    k = counted.last
    joined = s.hyphen(k)
    k = k + 1 if joined else k
    while k < counted.last + 3 and s.low[k] in COUNT_ADJECTIVES:
        k += 1
    if k == counted.last and s.low[k + 1] in PLURAL_UNITS and s.low[k].endswith(ADJECTIVE_ENDINGS):
        k += 1
    if s.low[k] in {"of", "or"} and s.low[k + 1] in {"the", "so", "more"} and k == counted.last:
        k += 2
    unit = unit_at(s, k)
    if unit is None or not _agrees(s, j, k, counted, joined=joined):
        return NONE
    if unit == "N" and (counted.amount == 1 or s.low[k] == "night"):
        return NONE
    if unit == "Q" and s.low[k] == "quarters" and (joined or s.low[k + 1] == "of"):
        return NONE  # three-quarters of something
    if unit == "Q" and s.low[j] == "a" and not _is_rate(s, i, k) and s.low[k + 1] not in {"ago", "earlier", "later"}:
        return NONE  # a fourth of something, or of an hour
    return _with_tail(s, i, k, (counted.amount, unit), mod)


def _agrees(s: Stream, j: int, k: int, counted: Count, *, joined: bool) -> bool:
    """Tell whether number and unit belong together: "two years", "two-year", "a year", not "a years"."""
    plural = s.low[k] in PLURAL_UNITS or s.low[k] in SHORT_UNITS
    if s.low[j] in {"a", "an"}:
        return not plural or counted.last > j + 1
    if plural or counted.amount in {1, 0.5}:
        return not (s.hyphen(k + 1) and s.low[k + 2] in NO_AGE)
    return joined or s.hyphen(k + 1) or s.low[k + 1].isalpha()


def _mod(s: Stream, i: int) -> tuple[str | None, int]:
    for words in MODS_BY_FIRST_WORD.get(s.low[i], ()):
        if s.follows(i, words):
            return LENGTH_MODS[words], i + len(words)
    return None, i


def _bare(s: Stream, i: int, j: int, mod: str | None) -> Findings:
    """Read a plural without a number: "for weeks", "years ago", "decades-long"; and "day-long"."""
    word = s.low[j]
    if word in {"recent", "past", "coming"} and s.low[j + 1] in VAGUE_PLURALS:
        near = Fixed(iso(None, PLURAL_UNITS[s.low[j + 1]]), reckoned=True)
        return (Found(i, j + 2, TimeType.DURATION, near),)
    if word in VAGUE_PLURALS and not year_number(s, j + 1):
        return _with_tail(s, i, j, (None, PLURAL_UNITS[word]), mod)
    if word in UNITS and s.hyphen(j + 1) and s.low[j + 2] == "long":
        return (Found(i, j + 3, TimeType.DURATION, Fixed(iso(1, UNITS[word])), mod),)
    return NONE


def _with_tail(s: Stream, i: int, k: int, measure: tuple[float | None, str], mod: str | None) -> Findings:
    """Add "ago", "earlier", "later", "from now", "old" to a length whose unit stands at ``k``."""
    amount, unit = measure
    j = k + 1
    if s.follows(j, ("and", "a", "half")) and amount is not None:
        j, amount = j + 3, amount + 0.5
    value = iso(amount, unit)
    if s.low[j] == "and":
        more = count(s, j + 1)
        smaller = unit_at(s, more.last) if more else None
        if more and smaller and amount is not None and more.amount is not None and smaller != unit:
            value, j = _sum(value, iso(more.amount, smaller)), more.last + 1
    tail = s.low[j]
    if tail in NO_AGE or s.follows(j, ("of", "age")) or (s.hyphen(j) and s.low[j + 1] in NO_AGE):
        return NONE
    whole = int(amount) if amount is not None and amount % 1 == 0 else None
    if tail == "ago" and whole is not None and unit in WHOLE_DAYS and s.low[j + 1] == "today":
        return _shifted(i, j + 2, Offset(unit, -whole, Shift("D", 0, Basis.DOCUMENT)), mod)
    if tail == "ago":
        return _shifted(i, j + 1, Shift(unit, None if whole is None else -whole, Basis.DOCUMENT, forward=False), mod)
    if s.follows(j, ("from", "now")) or tail == "hence":
        return _shifted(i, j + 2 if tail == "from" else j + 1, Shift(unit, whole, Basis.DOCUMENT), mod)
    if tail in EARLIER and _closes(s, j + 1, tail):
        return _shifted(i, j + 1, Shift(unit, None if whole is None else -whole, Basis.FOCUS, forward=False), mod)
    if tail in LATER and _closes(s, j + 1, tail):
        return _shifted(i, j + 1, Shift(unit, whole, Basis.FOCUS), mod)
    j = j + 2 if s.hyphen(j) and s.low[j + 1] == "long" else j
    kind = TimeType.SET if _is_rate(s, i, k) else TimeType.DURATION
    return (Found(i, j, kind, Fixed(value, reckoned=_is_near(s, i, j)), mod),)


def _is_near(s: Stream, i: int, j: int) -> bool:
    """Tell a length that lies next to the article's date ("within two weeks") from one beside an event."""
    return s.low[i - 1] in {"within", "in"} and s.low[j] not in {"of", "after", "before", "following", "since"}


def _sum(value: str, more: str) -> str:
    if "T" in value and "T" in more:
        return value + more.removeprefix("PT")
    return value + more.removeprefix("P")


def _closes(s: Stream, j: int, tail: str) -> bool:
    """Tell whether "before" and "after" stand alone, so that the length is counted from the date in focus."""
    if tail in {"earlier", "later", "previously", "afterward", "afterwards", "thereafter", "beforehand"}:
        return s.low[j] != "than"
    return not s.low[j].isalpha() and not s.low[j].isdigit() and tail != "on"


def _shifted(i: int, j: int, term: Shift | Offset, mod: str | None) -> Findings:
    kind = TimeType.TIME if term.unit[0] == "T" else TimeType.DATE
    return (Found(i, j, kind, term, mod),)


def _is_rate(s: Stream, i: int, k: int) -> bool:
    """Tell "twice a day" (a SET) from "for a day"."""
    if s.low[i] not in {"a", "an"} or k != i + 1:
        return False
    before = s.low[i - 1]
    fraction = s.low[k] == "quarter" and s.low[k + 1] in {"of", "past", "to"}
    return before.isalnum() and before not in LENGTH_LEADS and not fraction


def every(s: Stream, i: int) -> Findings:
    """Read "every Monday", "each year", "every two weeks", "per day", "daily", "Mondays", "once a week"."""
    word = s.low[i]
    if word in EVERY:
        return _set(i, i + 1, EVERY[word])
    if word in WEEKDAY_PLURALS and s.capital(i) and count(s, i - 1) is None:
        return _set(i, i + 1, f"XXXX-WXX-{WEEKDAY_PLURALS[word]}")
    if word not in {"every", "each", "per"}:
        return NONE
    j = i + 1
    if s.low[j] in {"single", "other"}:
        j += 1
    factor = 2 if s.low[j - 1] == "other" else 1
    return _each(s, i, j, factor)


def rate(s: Stream, i: int) -> Findings:
    """Read "twice a month", "24 hours a day", "three days every week": the period is the value, as in TIMEX3."""
    j = i + 1
    if s.low[i] not in {"once", "twice"}:
        counted = count(s, i) if s.low[i] not in {"a", "an"} else None
        j = counted.last + 1 if counted else i
        if counted is None or counted.amount is None or not (s.low[j - 1] == "times" or s.low[j - 1] in PLURAL_UNITS):
            return NONE
    if s.low[j] not in {"a", "an", "per", "each", "every"} or s.hyphen(j + 2):
        return NONE
    code = UNITS.get(s.low[j + 1])
    if code is None or s.low[j + 2] in AFTER_POINT or UNITS.get(s.low[j - 1].removesuffix("s")) == code:
        return NONE
    return _set(i, j + 2, iso(1, code))


def _each(s: Stream, i: int, j: int, factor: int) -> Findings:
    word = s.low[j]
    if word in DAYPARTS and word != "night":
        return _set(i, j + 1, f"XXXX-XX-XXT{DAYPARTS[word]}")
    if word in WEEKDAYS and s.capital(j):
        return _set(i, j + 1, f"XXXX-WXX-{WEEKDAYS[word]}")
    if word in MONTHS and s.capital(j):
        return _set(i, j + 1, f"XXXX-{MONTHS[word]:02d}")
    if word in SEASONS:
        return _set(i, j + 1, f"XXXX-{SEASONS[word]}")
    if word in UNITS and not (word == "second" and s.low[j + 1].isalpha()):
        return (
            _set(i, j + 1, iso(factor, UNITS[word]))
            if word not in {"quarter", "century"} or s.low[i] != "per"
            else NONE
        )
    place = ordinal(s, j)
    counted = Count(place[0], float(place[1])) if place else count(s, j)
    unit = unit_at(s, counted.last) if counted else None
    return _set(i, counted.last + 1, iso(counted.amount, unit)) if counted and unit else NONE


def plural_daypart(s: Stream, i: int) -> Findings:
    """Read "nights", "in the evenings"."""
    code = DAYPART_PLURALS.get(s.low[i])
    return _set(i, i + 1, f"XXXX-XX-XXT{code}") if code and s.low[i - 1] in {"the", "at", "in", "on"} else NONE


def _set(first: int, last: int, value: str) -> Findings:
    return (Found(first, last, TimeType.SET, Fixed(value)),)
