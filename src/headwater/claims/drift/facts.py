"""Facts that changed between two wordings: numbers, dates, names, roles, negation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import log

from rapidfuzz.fuzz import ratio

from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon.negation import NEGATIONS, RANKS
from headwater.claims.lexicon.schedule import MOVED, VAGUE
from headwater.claims.statements import Unit
from headwater.claims.terms import stem
from headwater.claims.when import When, whens
from headwater.model.annotations import Mention
from headwater.model.claims import Drift
from headwater.model.reading import Reading
from headwater.model.span import Span, hull
from headwater.model.vocabulary import DriftKind, MentionKind
from headwater.text.calendar import interval
from headwater.text.figures import Figure, figures
from headwater.text.words import fold, words

# A span of days beyond this is no sharp date.
SHARP_DAYS = 100
# Beyond this cost (the logarithm of a ratio, about one to three) two figures do not count the same thing.
DEAREST = 1.2
# What it costs that the words behind two figures differ, or that one has none.
OTHER_THING, SOME_THING = 1.0, 0.5
# Days and months with a year that the words beside them may not name.
OF_YEAR, YEAR, LEAP_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?$"), re.compile(r"\d{4}"), "-02-29"
DENIED = re.compile(
    r"\b(?:not|instead of|rather than|down from|up from|earlier figure of|revised from)\s+$", re.IGNORECASE
)
# How much longer an interval must be to count as a vaguer date.
VAGUER = 2.5
# Spellings of a surname this alike (percent) are one name misspelt or transliterated in another way.
ONE_NAME = 72
# Share of the words two clauses must have in common before a "not" on one side is a contradiction.
SAME_BUT_FOR_NOT = 0.72
MOVED_BY = re.compile(MOVED, re.IGNORECASE)
VAGUE_DATE = re.compile("|".join(VAGUE), re.IGNORECASE)


def number_changed(pair: Pair) -> Iterator[Drift]:
    """Yield pairs of figures of one kind and unit that differ, where no equal figure stands on the other side."""
    old = figures(pair.old.text, pair.before.span)
    new = [g for g in figures(pair.new.text, pair.after.span) if not _is_denied(pair.new.text, g)]
    left = [f for f in old if not any(_same_figure(f, g) for g in new)]
    right = [g for g in new if not any(_same_figure(f, g) for f in old)]
    for one in left:
        mates = [g for g in right if g.kind is one.kind and (g.unit == one.unit or None in (g.unit, one.unit))]
        if not mates:
            continue
        cost, other = min(((_cost(pair, one, g), g) for g in mates), key=lambda m: (m[0], m[1].span))
        if cost > DEAREST:
            continue
        right.remove(other)
        sides = (_with_hedge(one), _with_hedge(other))
        reading = f"“{sides[0].of(pair.old.text)}” became “{sides[1].of(pair.new.text)}”."
        yield Drift(pair.from_(sides[0]), pair.to(sides[1]), DriftKind.NUMBER_CHANGED, reading)


def _is_denied(text: str, figure: Figure) -> bool:
    """Tell whether a figure is named as the one that no longer holds: 26 meters, not about 20 as first thought."""
    start = _with_hedge(figure).start
    return DENIED.search(text[max(0, start - 30) : start]) is not None


def _same_figure(one: Figure, other: Figure) -> bool:
    return one.value == other.value and one.kind is other.kind


def _cost(pair: Pair, one: Figure, other: Figure) -> float:
    """How unlikely two figures count the same thing: by their ratio, and by the words behind them."""
    if one.value <= 0 or other.value <= 0:
        return DEAREST
    counted = [_counted(*side) for side in ((pair.before, one), (pair.after, other))]
    same = counted[0] is not None and counted[0] == counted[1]
    if same or one.unit is not None:
        return abs(log(one.value / other.value)) / 2
    return abs(log(one.value / other.value)) + (OTHER_THING if None not in counted else SOME_THING)


def _counted(unit: Unit, figure: Figure) -> str | None:
    """The concept of the word behind a figure: what it counts."""
    return next((t.concept for t in unit.terms if 0 <= t.span.start - figure.span.end <= 1), None)


def _with_hedge(figure: Figure) -> Span:
    return hull((figure.span, figure.hedge)) if figure.hedge is not None else figure.span


def date_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a date that became vague, or another date."""
    old, new = _in_one_year(pair)
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
        elif len(left) == 1 and len(right) == 1 and _apart(one, right[0]):
            yield _dated(pair, one.phrase, right[0].phrase, DriftKind.DATE_CHANGED)


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
    if one.value == other.value:
        return True
    if _is_vaguer(other, one) or _is_vaguer(one, other):
        return False
    ends = ((one.latest, other.latest), (one.earliest, other.earliest))
    return any(mine is not None and mine == yours for mine, yours in ends) or not _apart(one, other)


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
    old, new = _persons(pair.old, pair.before), _persons(pair.new, pair.after)
    for one in old:
        for other in new:
            mine, yours = _surname(one), _surname(other)
            known = yours in fold(pair.old.text) or mine in fold(pair.new.text)
            if mine != yours and not known and mine[:1] == yours[:1] and ratio(mine, yours) >= ONE_NAME:
                reading = f"“{one.span.of(pair.old.text)}” became “{other.span.of(pair.new.text)}”."
                yield Drift(pair.from_(one.span), pair.to(other.span), DriftKind.NAME_CHANGED, reading)


def _persons(reading: Reading, unit: Unit) -> list[Mention]:
    return [m for m in reading.annotations.mentions if m.kind is MentionKind.PERSON and unit.span.contains(m.span)]


def _surname(mention: Mention) -> str:
    return fold(mention.name.split()[-1]).removesuffix("'s")


def role_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a role that gained or lost a rank (deputy, former), or holds another office of the same kind."""
    old, new = pair.before.role, pair.after.role
    if not old or not new or pair.context.speaker(pair.before) != pair.context.speaker(pair.after):
        return
    places = (_role_at(pair.old, pair.before, old), _role_at(pair.new, pair.after, new))
    mine, yours = ({stem(w.folded) for w in words(role)} for role in (old, new))
    ranked = (mine & RANKS) != (yours & RANKS) and bool((mine & yours) - RANKS)
    if ranked and places[0] and places[1]:
        reading = f"“{old}” became “{new}”."
        yield Drift(pair.from_(places[0]), pair.to(places[1]), DriftKind.ROLE_CHANGED, reading)


def _role_at(reading: Reading, unit: Unit, role: str) -> Span | None:
    sentence = reading.sentences[unit.sentence]
    at = reading.text.find(role, sentence.start, sentence.end)
    return Span(at, at + len(role)) if at >= 0 else None


def negation_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a clause that is denied on one side and asserted on the other in otherwise like words."""
    there, back = pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)
    if min(there, back) < SAME_BUT_FOR_NOT:
        return
    firsts, seconds = {m.first for m in pair.matches}, {m.second for m in pair.matches}
    old = _of_shared(pair.before, negations(pair.before, pair.old.text), firsts)
    new = _of_shared(pair.after, negations(pair.after, pair.new.text), seconds)
    if len(old) % 2 == len(new) % 2:
        return
    sides = (old[0] if old else pair.before.span, new[0] if new else pair.after.span)
    reading = "One wording denies what the other asserts."
    yield Drift(pair.from_(sides[0]), pair.to(sides[1]), DriftKind.NEGATION_CHANGED, reading)


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
