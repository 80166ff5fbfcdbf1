"""Rules for dates reckoned from another: "today", "last week", "the following year", "this morning", "that day"."""

from dataclasses import dataclass

from headwater.annotate.times.dates import is_month, month_led
from headwater.annotate.times.durations import iso, unit_at
from headwater.annotate.times.lexicon import (
    DAYPARTS,
    FUTURE,
    LEADS,
    PAST,
    PRESENT,
    SEASONS,
    UNITS,
    VAGUE_PLURALS,
    WEEKDAYS,
    word_set,
)
from headwater.annotate.times.numbers import count, ordinal
from headwater.annotate.times.terms import NONE, Basis, Clock, Findings, Fixed, Found, Shift, Term, Weekday, Yearless
from headwater.annotate.times.tokens import Stream
from headwater.annotate.times.years import QUARTERS, holiday
from headwater.model.vocabulary import TimeType

DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}
REFERENCES = (
    *((words, "PRESENT_REF") for words in PRESENT),
    *((words, "PAST_REF") for words in PAST),
    *((words, "FUTURE_REF") for words in FUTURE),
)
BY_FIRST_WORD: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _words, _value in REFERENCES:
    BY_FIRST_WORD.setdefault(_words[0], []).append((_words, _value))


@dataclass(frozen=True, slots=True)
class Step:
    """How many steps, from which date: "last", "the following"; ``stretch`` where the words may name a length."""

    last: int
    count: int
    basis: Basis
    stretch: bool = False


STEPS = {
    "last": (-1, Basis.DOCUMENT),
    "past": (-1, Basis.DOCUMENT),
    "next": (1, Basis.DOCUMENT),
    "coming": (1, Basis.DOCUMENT),
    "upcoming": (1, Basis.DOCUMENT),
    "this": (0, Basis.DOCUMENT),
    "current": (0, Basis.DOCUMENT),
    "that": (0, Basis.FOCUS),
    "same": (0, Basis.FOCUS),
    "previous": (-1, Basis.FOCUS),
    "preceding": (-1, Basis.FOCUS),
    "prior": (-1, Basis.FOCUS),
    "following": (1, Basis.FOCUS),
    "subsequent": (1, Basis.FOCUS),
    "succeeding": (1, Basis.FOCUS),
    "ensuing": (1, Basis.FOCUS),
}
# These are adjectives of other nouns so often that they need the article.
NEED_ARTICLE = frozenset(
    {
        "past",
        "coming",
        "upcoming",
        "current",
        "same",
        "previous",
        "preceding",
        "prior",
        "following",
        "subsequent",
        "succeeding",
        "ensuing",
    }
)
STRETCH_LEADS = frozenset({"over", "for", "in", "within", "during", "through", "throughout", "of"})


def deictic(s: Stream, i: int) -> Findings:
    """Read "today", "tomorrow", "yesterday", "tonight"."""
    if s.low[i] == "tonight":
        return _found(i, i + 1, Clock("TNI", Shift("D", 0, Basis.DOCUMENT)), TimeType.TIME)
    if s.low[i] in DAYS:
        return _found(i, i + 1, Shift("D", DAYS[s.low[i]], Basis.DOCUMENT))
    return NONE


def reference(s: Stream, i: int) -> Findings:
    """Read "now", "currently", "recently", "the near future": values that name no day."""
    best = NONE
    for words, value in BY_FIRST_WORD.get(s.low[i], ()):
        if s.follows(i, words) and _stands(s, i, i + len(words), words) and (not best or best[0].last < i + len(words)):
            first = i + 1 if words[0] in LEADS and value != "PRESENT_REF" else i
            best = _found(first, i + len(words), Fixed(value))
    return best


def _stands(s: Stream, i: int, j: int, words: tuple[str, ...]) -> bool:
    """Tell whether a reference word is one here: not "the past two years", not "futures"."""
    if words[-1] == "past":
        return (s.low[j] in ENDINGS or not s.low[j].isalpha()) and s.low[i - 1] in {
            "in",
            "of",
            "from",
            "to",
            "than",
            "",
        }
    if words == ("current",):
        return s.low[j] not in UNITS
    return not s.hyphen(j)


ENDINGS = word_set("and or but to as when that by with for is was has have")


def stepped(s: Stream, i: int) -> Findings:
    """Read "last week", "this past Friday", "the following year", "next October", "the past two years"."""
    step = _step(s, i)
    if step is None:
        return NONE
    return _unit(s, i, step) or _length(s, i, step) or _named(s, i, step)


def _step(s: Stream, i: int) -> Step | None:
    j = i + 1 if s.low[i] in {"the", "these", "those", "its", "his", "her", "their", "our"} else i
    article = j > i
    word = s.low[j]
    if word not in STEPS or (word in NEED_ARTICLE and not article):
        return None
    number, basis = STEPS[word]
    following = s.low[j + 1]
    if word == "this" and following in {"past", "last", "coming", "next"}:
        return Step(j + 2, *STEPS[following])
    if word in {"this", "that"} and following in {"same", "very"}:
        return Step(j + 2, number, Basis.FOCUS)
    if word == "same" and following == "exact":
        return Step(j + 2, number, basis)
    if article and word in {"next", "last"}:
        basis = Basis.FOCUS if word == "next" else basis
    return Step(
        j + 1, number, basis, stretch=article and word in {"last", "past", "next", "coming", "previous", "following"}
    )


def _unit(s: Stream, i: int, step: Step) -> Findings:
    word, j = s.low[step.last], step.last + 1
    code = UNITS.get(word)
    if code is None and word in DAYPARTS:
        code = "N"
    if code is None or code in {"TS", "TM", "TH", "FN", "ML"}:
        return NONE
    if code == "N" or word in DAYPARTS:
        return _daypart(s, i, step)
    if s.hyphen(j) or (code == "D" and step.basis is Basis.DOCUMENT and step.count <= 0):
        return NONE  # "the last day", "this day" name no day of the calendar
    if s.low[i] in {"its", "his", "her", "their", "our"} and not (step.stretch and code != "D"):
        return NONE
    if step.stretch and _is_length(s, i, step, code):
        return _found(i, j, Fixed(iso(1, code), reckoned=True), TimeType.DURATION)
    # "The coming weekend" is that of this week, as "the coming Saturday" is; "next weekend" that of the next.
    near = code == "WE" and s.low[step.last - 1] in {"coming", "upcoming"}
    return _found(i, j, Shift(code, 0 if near else step.count, step.basis))


def _is_length(s: Stream, i: int, step: Step, code: str) -> bool:
    """Tell "over the past year" (a length of a year up to now) from "the previous year" (a year of the calendar)."""
    if (
        s.low[step.last] == "weekend"
        or s.low[step.last - 1] in {"previous", "following"}
        or s.low[step.last + 1] == "of"
    ):
        return False
    if s.low[step.last - 1] in {"next", "coming"}:
        return s.low[i - 1] in STRETCH_LEADS - {"in", "of"} and code != "D"
    return True


def _daypart(s: Stream, i: int, step: Step) -> Findings:
    word, number = s.low[step.last], step.count
    time = f"T{DAYPARTS[word]}"
    return _found(i, step.last + 1, Clock(time, Shift("D", number, step.basis)), TimeType.TIME)


def _length(s: Stream, i: int, step: Step) -> Findings:
    """Read "the past two years", "the next few months", "the coming weeks", "recent days"."""
    amount, j = None, step.last
    counted = count(s, j) if s.low[j] not in {"a", "an"} else None
    if counted:
        amount, j = counted.amount, counted.last
        j = j + 1 if s.hyphen(j) else j
        j = j + 1 if s.low[j] in {"full", "calendar", "consecutive", "or"} else j
    if s.hyphen(j + 1) and s.low[j + 2] == "old":
        return NONE
    unit = unit_at(s, j)
    if unit is None or (counted is None and s.low[j] not in VAGUE_PLURALS):
        return NONE
    near = step.basis is Basis.DOCUMENT or step.stretch
    return _found(i, j + 1, Fixed(iso(amount, unit), reckoned=near), TimeType.DURATION)


def _named(s: Stream, i: int, step: Step) -> Findings:
    """Read a weekday, month, season, holiday or quarter after "last", "this", "next", "the following"."""
    j = step.last
    word = s.low[j]
    if step.basis is Basis.FOCUS and word != "same" and s.low[j - 1] in {"that", "same"}:
        return NONE
    if word in WEEKDAYS and s.capital(j) and word.endswith("day"):
        return _found(i, j + 1, Weekday(WEEKDAYS[word], step.count, step.basis))
    if word in SEASONS:
        return _found(i, j + 1, Yearless(SEASONS[word], step.count, basis=step.basis))
    inner = month_led(s, j) if is_month(s, j) else holiday(s, j) or _quarter(s, j)
    if len(inner) == 1 and isinstance(inner[0].term, Yearless) and "/" not in inner[0].term.code:
        return _found(i, inner[0].last, Yearless(inner[0].term.code, step.count, basis=step.basis))
    return NONE


def _quarter(s: Stream, j: int) -> Findings:
    found = ordinal(s, j)
    if found and found[1] <= QUARTERS and s.low[found[0]] == "quarter":
        return _found(j, found[0] + 1, Yearless(f"Q{found[1]}"))
    return NONE


def _found(first: int, last: int, term: Term, kind: TimeType = TimeType.DATE) -> Findings:
    return (Found(first, last, kind, term),)
