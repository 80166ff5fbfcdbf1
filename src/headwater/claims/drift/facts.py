"""Facts that changed between two wordings: dates, names, roles, negation."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from rapidfuzz.fuzz import ratio

from headwater.claims.context import Context
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon.negation import NEGATIONS, RANKS
from headwater.claims.lexicon.offices import OFFICES
from headwater.claims.lexicon.schedule import MOVED, VAGUE
from headwater.claims.statements import Unit
from headwater.claims.terms import Term, stem
from headwater.claims.when import When, whens
from headwater.model.annotations import Mention
from headwater.model.claims import Drift
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import DriftKind, MentionKind
from headwater.text.calendar import interval
from headwater.text.words import fold, words

# A span of days beyond this is no sharp date.
SHARP_DAYS = 100
# Days and months with a year that the words beside them may not name.
OF_YEAR, YEAR, LEAP_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?$"), re.compile(r"\d{4}"), "-02-29"
# How much longer an interval must be to count as a vaguer date.
VAGUER = 2.5
CLOCK = re.compile(r"T\d\d")
# Spellings of a surname this alike (percent) are one name misspelt or transliterated in another way.
ONE_NAME = 72
# A full name has a first name, of no fewer letters than this; first names this alike (percent) are one with a slip.
FULL_NAME, SHORTEST, ALMOST = 2, 3, 65
# Share of the words two clauses must have in common before a "not" on one side is a contradiction.
SAME_BUT_FOR_NOT = 0.72
# How much of the one wording the other must have words for, and the other way round, the dates left out, before two
# dates are the date of one thing.
SAME_BUT_FOR_DATE = (0.35, 0.2)
# A date is denied by one of these right before it, no further before than so many characters.
NO_LONGER = re.compile(r"(?:\b(?:not|instead of|rather than)|n[’']t)\s+(?:(?:in|on|at|from|by)\s+)?$", re.IGNORECASE)
BEFORE = 24
# What lasts up to a time.
UNTIL = ("until ", "till ")
MOVED_BY = re.compile(MOVED, re.IGNORECASE)
VAGUE_DATE = re.compile("|".join(VAGUE), re.IGNORECASE)


def date_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a date that became vague, or another date."""
    old, new = _in_one_year(pair)
    old, new = (
        [_at_its_end(w, r) for w in side if w.value != "PRESENT_REF" and not _is_denied(r.text, w)]
        for side, r in ((old, pair.old), (new, pair.new))
    )
    left = [w for w in old if _is_sharp(w) and not any(_agree(w, other) for other in new)]
    right = [w for w in new if _is_sharp(w) and not any(_agree(w, other) for other in old)]
    if left == [] and (moved := _moved(pair, old, new)):
        yield _dated(pair, *moved, DriftKind.DATE_CHANGED)
        return
    vague = [
        span for span in _vague(pair.new, pair.after) if not any(span.overlap(w.phrase) for w in new if _is_sharp(w))
    ]
    vague += [
        w.phrase
        for w in new
        if all(w.value != other.value for other in old) and any(_is_vaguer(w, one) for one in left)
    ]
    for one in left:
        if vague:
            yield _dated(pair, one.phrase, min(vague), DriftKind.DATE_VAGUE)
        elif len(left) == 1 and len(right) == 1 and _apart(one, right[0]) and of_one_thing(pair):
            yield _dated(pair, one.phrase, right[0].phrase, DriftKind.DATE_CHANGED)


def of_one_thing(pair: Pair) -> bool:
    """Tell whether two wordings are alike beside their dates, and not in names alone: then these are of one thing."""
    mine, yours = _undated(pair.old, pair.before), _undated(pair.new, pair.after)
    likeness = pair.context.alignment.likeness
    there, back = likeness.coverage(mine, yours)
    plain = any(not mine[m.first].exact for m in likeness.matches(mine, yours))
    return plain and max(there, back) >= SAME_BUT_FOR_DATE[0] and min(there, back) >= SAME_BUT_FOR_DATE[1]


def _undated(reading: Reading, unit: Unit) -> list[Term]:
    dated = [w.phrase for w in whens(reading, unit.span)]
    return [t for t in unit.terms if not t.framing and not any(phrase.contains(t.span) for phrase in dated)]


def _is_denied(text: str, when: When) -> bool:
    """Tell whether a date is named as the one that does not hold: in March, not in September."""
    return NO_LONGER.search(text[max(0, when.phrase.start - BEFORE) : when.phrase.start]) is not None


def _at_its_end(when: When, reading: Reading) -> When:
    """Of a stretch that lasts until a day that day: what lasts until Thursday does not end on Wednesday."""
    if not when.phrase.of(reading.text).casefold().startswith(UNTIL) or when.latest is None:
        return when
    return replace(when, earliest=interval(when.value, reading.day)[0])


def _in_one_year(pair: Pair) -> tuple[list[When], list[When]]:
    """The dates of either side; where none of them names a year, all in that of the first: it was only reckoned."""
    sides = whens(pair.old, pair.before.span), whens(pair.new, pair.after.span)
    found = [(w, r) for side, r in zip(sides, (pair.old, pair.new), strict=True) for w in side]
    years = [w.value[:4] for w, _ in found if OF_YEAR.match(w.value)]
    if len(set(years)) < 2 or any(YEAR.search(w.time.span.of(r.text)) for w, r in found):  # noqa: PLR2004 - they differ
        return list(sides[0]), list(sides[1])
    return [_of_year(w, years[0]) for w in sides[0]], [_of_year(w, years[0]) for w in sides[1]]


def _of_year(when: When, year: str) -> When:
    if not OF_YEAR.match(when.value) or when.value[:4] == year or when.value[4:] == LEAP_DAY:
        return when
    first, last = interval(year + when.value[4:], None)
    earliest, latest = (first if when.earliest else None), (last if when.latest else None)
    return replace(when, time=replace(when.time, value=year + when.value[4:]), earliest=earliest, latest=latest)


def _moved(pair: Pair, old: Sequence[When], new: Sequence[When]) -> tuple[Span, Span] | None:
    """The old date and the new one where the later wording says that a date was moved and names both."""
    if MOVED_BY.search(pair.new.text, pair.after.span.start, pair.after.span.end) is None:
        return None
    known = [w for w in old if _is_sharp(w)]
    fresh = [w for w in new if _is_sharp(w) and all(_apart(w, other) for other in known)]
    return (known[0].phrase, fresh[-1].phrase) if known and fresh else None


def _dated(pair: Pair, old: Span, new: Span, kind: DriftKind) -> Drift:
    change = "a date made vague" if kind is DriftKind.DATE_VAGUE else "another date"
    reading = f"“{old.of(pair.old.text)}” became “{new.of(pair.new.text)}”: {change}."
    return Drift(pair.from_(old), pair.to(new), kind, reading)


def _vague(reading: Reading, unit: Unit) -> list[Span]:
    return [Span(*m.span()) for m in VAGUE_DATE.finditer(reading.text, unit.span.start, unit.span.end)]


def _is_sharp(when: When) -> bool:
    return when.own_days is not None and when.own_days <= SHARP_DAYS


def _agree(one: When, other: When) -> bool:
    """Tell whether two dates can be the same: equal values, or intervals that meet and neither much the longer."""
    if one.value == other.value or (CLOCK.search(one.value) and _clock(one) == _clock(other)):
        return True  # an hour without a day is of the day that the article speaks of
    if _is_vaguer(other, one) or _is_vaguer(one, other):
        return False
    ends = ((one.latest, other.latest), (one.earliest, other.earliest))
    return any(mine is not None and mine == yours for mine, yours in ends) or not _apart(one, other)


def _clock(when: When) -> str:
    return when.value.rpartition("T")[2]


def _is_vaguer(one: When, other: When) -> bool:
    """Tell whether ``one`` covers ``other`` and much more besides."""
    if one.value.startswith("XXXX-") and other.value[4:].startswith(one.value[4:]):
        return len(other.value) > len(one.value)
    if one.own_days is None or other.own_days is None or _apart(one, other):
        return False
    return one.own_days >= VAGUER * max(1, other.own_days)


def _apart(one: When, other: When) -> bool:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return date.fromisoformat(one.latest) < date.fromisoformat(other.earliest) or date.fromisoformat(
        other.latest
    ) < date.fromisoformat(one.earliest)


def names_changed(pair: Pair) -> Iterator[Drift]:
    """Yield persons whose name is spelt in another way, where neither article knows the other spelling."""
    old = _persons(pair.old, pair.before)
    new = _persons(pair.new, pair.after) if old else []
    for one in old:
        for other in new:
            mine, yours = _surname(one), _surname(other)
            known = yours in fold(pair.old.text) or mine in fold(pair.new.text)
            misspelt = mine != yours and not known and mine[:1] == yours[:1] and ratio(mine, yours) >= ONE_NAME
            if misspelt or (mine == yours and _other_first_name(pair, one, other)):
                reading = f"“{one.span.of(pair.old.text)}” became “{other.span.of(pair.new.text)}”."
                yield Drift(pair.from_(one.span), pair.to(other.span), DriftKind.NAME_CHANGED, reading)


def _other_first_name(pair: Pair, one: Mention, other: Mention) -> bool:
    """Tell whether two full names with one surname differ by a slip, and neither article has the other's form."""
    mine, yours = (fold(m.span.of(r.text)).split() for m, r in ((one, pair.old), (other, pair.new)))
    if min(len(mine), len(yours)) < FULL_NAME or mine[0] == yours[0] or min(len(mine[0]), len(yours[0])) < SHORTEST:
        return False
    known = fold(pair.old.text).find(" ".join(yours)) >= 0 or fold(pair.new.text).find(" ".join(mine)) >= 0
    return not known and mine[0][:1] == yours[0][:1] and ratio(mine[0], yours[0]) >= ALMOST


def _persons(reading: Reading, unit: Unit) -> list[Mention]:
    """The persons named in a statement, and in the source that it is attributed to."""
    said = reading.annotations.attributions[unit.said].source if unit.said is not None else ()
    places = (unit.span, *said)
    held = (m for m in reading.annotations.mentions if m.kind is MentionKind.PERSON)
    return [m for m in held if any(place.contains(m.span) for place in places)]


def _surname(mention: Mention) -> str:
    return fold(mention.name.split()[-1]).removesuffix("'s")


def role_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a role that gained or lost a rank (deputy, former), or holds another office of the same kind."""
    if pair.context.speaker(pair.before) != pair.context.speaker(pair.after):
        return
    holders = (_with_role(pair.context, pair.before), _with_role(pair.context, pair.after))
    old, new = (unit.role for unit in holders)
    if not old or not new:
        return
    places = (_role_at(pair.old, holders[0], old), _role_at(pair.new, holders[1], new))
    mine, yours = ({stem(w.folded) for w in words(role)} for role in (old, new))
    ranked = (mine & RANKS) != (yours & RANKS) and bool((mine & yours) - RANKS)
    offices = _offices(mine), _offices(yours)
    if (ranked or (all(offices) and not offices[0] & offices[1])) and places[0] and places[1]:
        reading = f"“{old}” became “{new}”."
        yield Drift(pair.from_(places[0]), pair.to(places[1]), DriftKind.ROLE_CHANGED, reading)


def _with_role(context: Context, unit: Unit) -> Unit:
    """The statement itself, or the last one before it of the same speaker that names his role: it is named once."""
    if unit.role or unit.speaker is None:
        return unit
    mine = context.of_article[unit.article][: unit.order]
    said = (context.units[i] for i in reversed(mine))
    return next((u for u in said if u.role and context.speaker(u) == context.speaker(unit)), unit)


def _offices(role: AbstractSet[str]) -> frozenset[str]:
    """The offices that a role names, those that are one under one word."""
    return frozenset(OFFICES[word] for word in role if word in OFFICES)


def _role_at(reading: Reading, unit: Unit, role: str) -> Span | None:
    sentence = reading.sentences[unit.sentence]
    at = reading.text.find(role, sentence.start, sentence.end)
    return Span(at, at + len(role)) if at >= 0 else None


def negation_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a clause that is denied on one side and asserted on the other in otherwise like words."""
    there, back = pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)
    if min(there, back) < SAME_BUT_FOR_NOT or pair.before.open_ != pair.after.open_:
        return  # who says that something is not known denies nothing
    if _is_cut(pair):
        return
    firsts, seconds = {m.first for m in pair.matches}, {m.second for m in pair.matches}
    old = _of_shared(pair.before, negations(pair.before, pair.old.text), firsts)
    new = _of_shared(pair.after, negations(pair.after, pair.new.text), seconds)
    if len(old) % 2 == len(new) % 2:
        return
    sides = (old[0] if old else pair.before.span, new[0] if new else pair.after.span)
    reading = "One wording denies what the other asserts."
    yield Drift(pair.from_(sides[0]), pair.to(sides[1]), DriftKind.NEGATION_CHANGED, reading)


def _is_cut(pair: Pair) -> bool:
    """Tell whether one wording is a stretch of the other: a "not" in what was left out denies nothing of the rest."""
    short, long = sorted((" ".join(unit.wording) for unit in (pair.before, pair.after)), key=len)
    return f" {short} " in f" {long} "


def _of_shared(unit: Unit, found: Sequence[Span], shared: set[int]) -> list[Span]:
    """The denials of words that the other wording has as well: what was cut is denied nowhere."""
    kept = []
    for span in found:
        denied = next((i for i, t in enumerate(unit.terms) if t.span.start >= span.end), None)
        if denied is None or denied in shared:
            kept.append(span)
    return kept


def negations(unit: Unit, text: str) -> list[Span]:
    """Return the words of a statement that deny."""
    return [w.span for w in words(text, unit.span) if w.folded in NEGATIONS or w.folded.endswith("n't")]
