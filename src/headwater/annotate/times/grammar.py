"""The order of the rules: which of them may read an expression that begins with a given word, and the longest wins."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from headwater.annotate.times import clock as clocks
from headwater.annotate.times import compose, dates, durations, lexicon, relative, years
from headwater.annotate.times.holidays import FIRST_WORDS, NAMES
from headwater.annotate.times.terms import NONE, Basis, Clock, Findings, Found, Shift
from headwater.annotate.times.tokens import Stream
from headwater.model.vocabulary import TimeType

Rule = compose.Rule
AnyRule = TypeVar("AnyRule", compose.Rule, compose.Composer)
DEEPEST = 3  # rules within rules: "the end of early last May" is no English
WINDOW = 10  # tokens that an expression may have before the word that gives it away


def date_rules(s: Stream, i: int) -> Findings:
    """Read a plain date: what the composing rules may build upon."""
    return with_clock(s, compose.with_tail(s, _longest(s, i, PLAIN.get(_key(s.low[i]), ()))))


def parse(s: Stream, i: int) -> Findings:
    """Read the longest expression that begins at token ``i``, none where none does."""
    key = _key(s.low[i])
    rules = RULES.get(key)
    if rules is None:
        return NONE
    found = _longest(s, i, rules)
    for rule in COMPOSED.get(key, ()):
        other = rule(s, i, inner)
        if other and (not found or other[-1].last > found[-1].last):
            found = other
    return with_clock(s, compose.with_tail(s, found))


def inner(s: Stream, i: int, depth: int = DEEPEST) -> Findings:
    """Read a date inside another one, an article before it included."""
    key = _key(s.low[i])
    found = _longest(s, i, PLAIN.get(key, ()))
    if depth > 0 and key in COMPOSED:
        for rule in (compose.modified, compose.part_of):
            other = rule(s, i, lambda stream, j: inner(stream, j, depth - 1))
            if other and (not found or other[-1].last > found[-1].last):
                found = other
    if not found and s.low[i] == "the":
        found = date_rules(s, i + 1)
    return compose.with_tail(s, found)


def with_clock(s: Stream, found: Findings) -> Findings:
    """Join a time of day with the date beside it: "9 a.m. EST Tuesday", "Friday at noon" (two expressions, one day)."""
    if len(found) != 1:
        return found
    head = found[0]
    if isinstance(head.term, Clock) and head.term.date is None:
        return _date_after(s, head)
    if head.type is TimeType.DATE and s.low[head.last] == "at":
        after = clocks.clock(s, head.last + 1)
        if after and isinstance(after[0].term, Clock):
            return head, Found(after[0].first, after[0].last, TimeType.TIME, Clock(after[0].term.time, head.term))
    return found


def _date_after(s: Stream, head: Found) -> Findings:
    """Give a time of day the date that follows it, past the same time in another zone ("9 a.m. (0700 GMT) Friday")."""
    term = head.term
    if not isinstance(term, Clock):
        return (head,)
    j = head.last
    gloss = clocks.clock(s, j + 1) if s.low[j] == "(" else NONE
    if gloss and s.low[gloss[0].last] == ")" and isinstance(gloss[0].term, Clock):
        return _glossed(s, head, gloss[0])
    apart = s.low[j] in {"on", ",", "of"}
    k = j + 1 if apart else j
    k = k + 1 if s.low[k] == "the" else k
    after = compose.with_tail(s, _longest(s, k, PLAIN.get(_key(s.low[k]), ())))
    if len(after) == 1 and isinstance(after[0].term, Clock) and after[0].term.date is not None:
        # "Half past seven on Sunday evening": one time, the part of the day tells its half.
        hour = clocks.in_part(term.time, after[0].term.time)
        return (Found(head.first, after[0].last, TimeType.TIME, Clock(hour, after[0].term.date)),)
    if len(after) != 1 or after[0].type is not TimeType.DATE or not _is_day(after[0]):
        return (head,)
    clocked = Clock(term.time, after[0].term)
    if apart and s.low[j] == "on":
        return Found(head.first, head.last, TimeType.TIME, clocked), after[0]
    return (Found(head.first, after[0].last, TimeType.TIME, clocked),)


def _glossed(s: Stream, head: Found, gloss: Found) -> Findings:
    k = gloss.last + 1
    k = k + 1 if s.low[k] in {"on", ","} else k
    after = compose.with_tail(s, _longest(s, k, PLAIN.get(_key(s.low[k]), ())))
    if len(after) != 1 or after[0].type is not TimeType.DATE or not _is_day(after[0]):
        return (head, gloss)
    both = (replace(f, term=replace(f.term, date=after[0].term)) for f in (head, gloss) if isinstance(f.term, Clock))
    return (*both, after[0])


def _is_day(found: Found) -> bool:
    return compose.is_day(found.term) and not (isinstance(found.term, Shift) and found.term.basis is Basis.FOCUS)


def _longest(s: Stream, i: int, rules: tuple[Rule, ...]) -> Findings:
    best = NONE
    for rule in rules:
        found = rule(s, i)
        if found and (not best or found[-1].last > best[-1].last):
            best = found
    return best


def _key(word: str) -> str:
    return "0" if "0" <= word[:1] <= "9" else word


def _table(*entries: tuple[AnyRule, Iterable[str]]) -> dict[str, tuple[AnyRule, ...]]:
    """Return the rules for each first word."""
    table: dict[str, list[AnyRule]] = {}
    for rule, words in entries:
        for word in words:
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


NUMBER_WORDS = frozenset(lexicon.CARDINALS) | {"0"}
ORDER_WORDS = frozenset(lexicon.ORDINALS) | {"0", "twenty", "thirty"}
ARTICLES = frozenset({"the", "these", "those", "its", "his", "her", "their", "our"})
STEP_WORDS = frozenset(relative.STEPS) | ARTICLES
MOD_WORDS = frozenset(words[0] for words in lexicon.LENGTH_MODS)
LENGTH_WORDS = (
    NUMBER_WORDS
    | lexicon.VAGUE_COUNTS
    | lexicon.VAGUE_PLURALS
    | MOD_WORDS
    | {"a", "an", "half", "½", "dozens", "hundreds", "thousands", "recent", "past", "coming"}
    | frozenset(lexicon.UNITS)
)
EVERY_WORDS = frozenset(lexicon.EVERY) | frozenset(lexicon.WEEKDAY_PLURALS) | {"every", "each", "per"}

PLAIN = _table(
    (dates.date, frozenset(lexicon.MONTHS) | frozenset(lexicon.WEEKDAYS) | lexicon.DAY_ORDINALS | {"0"}),
    (years.spelled_decade, lexicon.DECADES),
    (years.season, lexicon.SEASONS),
    (years.quarter, ORDER_WORDS | {"q", "h"} | frozenset(lexicon.HALVES)),
    (years.spelled_year, {*years.HUNDREDS, "two"}),
    (years.century, ORDER_WORDS),
    (years.fiscal, {"fiscal", "fy"}),
    (years.holiday, FIRST_WORDS),
    (relative.deictic, frozenset(relative.DAYS) | {"tonight"}),
    (relative.stepped, STEP_WORDS),
    (compose.holiday_week, FIRST_WORDS),
    (compose.weekend, {"the"}),
    (compose.day_of_month, {"the"}),
)
MORE = _table(
    (clocks.clock, NUMBER_WORDS | frozenset(lexicon.FIXED_CLOCK)),
    (durations.length, LENGTH_WORDS),
    (durations.every, EVERY_WORDS),
    (durations.rate, NUMBER_WORDS | {"once", "twice"}),
    (clocks.spoken, {"half", "quarter", "a"}),
    (durations.plural_daypart, lexicon.DAYPART_PLURALS),
    (relative.reference, relative.BY_FIRST_WORD),
)
PART_WORDS = (
    {name.partition(" ")[0] for name in lexicon.PARTS_OF}
    | {"the", "year", "month", "early", "late"}
    | {*lexicon.DAYPARTS, *lexicon.SEASONS, *lexicon.HALVES}
)
COMPOSED = _table(
    (compose.modified, {words[0] for words in lexicon.DATE_MODS}),
    (compose.part_of, PART_WORDS),
    (compose.offset, NUMBER_WORDS | {"the", "a", "an"}),
    (compose.length_of, {"the"}),
    (compose.nth_weekday, {"the", *compose.WHICH}),
)
RULES = {word: (*PLAIN.get(word, ()), *MORE.get(word, ())) for word in {*PLAIN, *MORE, *COMPOSED}}

# Words that give an expression away; around them, and nowhere else, the rules are tried.
TRIGGERS = (
    frozenset(lexicon.MONTHS)
    | frozenset(lexicon.WEEKDAYS)
    | frozenset(lexicon.WEEKDAY_PLURALS)
    | frozenset(lexicon.UNITS)
    | frozenset(lexicon.PLURAL_UNITS)
    | frozenset(lexicon.SHORT_UNITS)
    | frozenset(lexicon.SEASONS)
    | frozenset(lexicon.DAYPARTS)
    | frozenset(lexicon.DAYPART_PLURALS)
    | frozenset(lexicon.FIXED_CLOCK)
    | frozenset(lexicon.DECADES)
    | frozenset(lexicon.EVERY)
    | frozenset(relative.DAYS)
    | {words[-1] for words in NAMES}
    | frozenset(years.HUNDREDS)
    | {"tonight", "fiscal", "fy", "q", "h", "clock", "today", "half", "thousand"}
    | {words[-1] for words, _ in relative.REFERENCES}
)
