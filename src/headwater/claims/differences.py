"""In what two wordings of one claim differ that nobody took from one another: figures, dates, names, places.

Along a derivation the later wording is the earlier one changed, so any other figure in its place is a change. Reporters
who wrote by themselves tell different things of one matter: here two values must be of the same thing, and a figure
made round, or what was to come and has come about, is no difference.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from math import log

from headwater.claims.alignment.counted import level_of, one_measure
from headwater.claims.context import Context
from headwater.claims.counting import (
    AN_AGE,
    NEAR_IF_HEDGED,
    NEAR_IF_OVER,
    Told,
    agree,
    can_be_one,
    comparable,
    plain,
    same_heads,
    with_hedge,
)
from headwater.claims.drift.dates import date_changed, of_one_thing
from headwater.claims.drift.facts import names_changed
from headwater.claims.drift.measures import is_measure, measured
from headwater.claims.drift.numbers import LARGE
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon.measures import UNITS
from headwater.claims.lexicon.vague_counts import STRICT
from headwater.claims.statements import Unit
from headwater.claims.terms import stem
from headwater.claims.when import whens
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import DiscrepancyKind, DriftKind, MentionKind
from headwater.text.figures import Figure, FigureKind
from headwater.text.words import fold

# How much two statements must share before two places in them are the place of one thing.
SAME_BUT_FOR_PLACE = 0.6
# The same before two figures are of one thing, where nothing tells what they count.
SAME_BUT_FOR_FIGURE = 0.4
# The logarithm of a ratio up to which two figures count one thing though the words behind them are others.
NEAR_IF_OTHER = 0.2
# The logarithm of a ratio up to which two measures are of one thing, and the share by which one is made round.
FURTHEST, ROUNDED = 1.4, 0.06
OF_MEASURE = frozenset(stem(word) for word in UNITS)


@dataclass(frozen=True, slots=True)
class Value:
    """One side of a difference: what is compared (``key``) and the stretch that says it."""

    key: Hashable
    place: ArticleSpan


Difference = tuple[DiscrepancyKind, Value, Value]


def differing(pair: Pair) -> Iterator[Difference]:
    """Yield the figures, dates, names and places in which two wordings of one thing differ."""
    rules: tuple[Callable[[Pair], Iterator[Difference]], ...] = (_figures, _measures, _dates, _names, _places)
    for rule in rules:
        yield from rule(pair)


# -------------------------------------------------------------------------------------------------------------- figures


def _figures(pair: Pair) -> Iterator[Difference]:
    """Yield figures of one thing that differ, each with the nearest."""
    old, new = pair.before.told, pair.after.told
    left = [f for f in old if not any(agree(f, g) for g in new)]
    right = [g for g in new if not any(agree(f, g) for f in old)]
    for one in left:
        mates = [g for g in right if _one_matter(pair, one, g)]
        if mates:
            other = min(mates, key=lambda g: (abs(log(one.figure.value / g.figure.value)), g.figure.span))
            right.remove(other)
            sides = (pair.from_(with_hedge(one.figure)), pair.to(with_hedge(other.figure)))
            yield DiscrepancyKind.NUMBER, Value(one.figure.value, sides[0]), Value(other.figure.value, sides[1])


def _measures(pair: Pair) -> Iterator[Difference]:
    """Yield two lengths, weights or lengths of time that differ, the only ones of their kind on either side."""
    sides = [
        [m for m in measured(r.text, unit.span) if is_measure(m)]
        for unit, r in ((pair.before, pair.old), (pair.after, pair.new))
    ]
    for one in sides[0]:
        both = [[m for m in side if m.unit == one.unit] for side in sides]
        if any(len(found) != 1 for found in both) or not _shares_a_word(pair):
            continue
        other = both[1][0]
        far = abs(log(one.value / other.value)) if min(one.value, other.value) > 0 else 0.0
        if far and far <= FURTHEST and not (_can_be(pair.old.text, one, other) or _can_be(pair.new.text, other, one)):
            places = (pair.from_(with_hedge(one)), pair.to(with_hedge(other)))
            yield DiscrepancyKind.NUMBER, Value(one.value, places[0]), Value(other.value, places[1])


def _can_be(text: str, one: Figure, other: Figure) -> bool:
    """Tell whether a measure leaves it open that it is another one, or is that made round."""
    apart = abs(one.value - other.value) / max(one.value, other.value)
    if one.hedge is None:
        return apart <= (ROUNDED if one.unit == "#time" else 0.0)
    bound = fold(one.hedge.of(text)) in STRICT
    return one.least <= other.value <= one.most and apart <= (NEAR_IF_OVER if bound else NEAR_IF_HEDGED)


def counted_otherwise(pair: Pair) -> Iterator[Difference]:
    """Yield the figures in which two statements of different claims differ that count the same thing.

    A clause may carry two facts and be aligned by the other one.
    """
    found = False
    for one in pair.before.told:
        for other in pair.after.told:
            if level_of(one, other) < 1 and not agree(one, other):
                found = True
                sides = (pair.from_(with_hedge(one.figure)), pair.to(with_hedge(other.figure)))
                yield DiscrepancyKind.NUMBER, Value(one.figure.value, sides[0]), Value(other.figure.value, sides[1])
    if not found and one_measure(pair.before, pair.after):
        yield from _measures(pair)


def _one_matter(pair: Pair, one: Told, other: Told) -> bool:
    """Tell whether two figures count the same thing, by their unit or by the word behind them, and are near enough."""
    if not can_be_one(one, other):
        return False
    if not comparable(one.figure, other.figure):
        bare = next((t for t in (one, other) if plain(t)), None)
        sums = FigureKind.AMOUNT in (one.figure.kind, other.figure.kind)
        return sums and bare is not None and bare.counts is None and bare.figure.value >= LARGE
    if one.figure.unit is not None and one.figure.unit == other.figure.unit:
        return True
    both = {one.counts, other.counts}
    if AN_AGE in both:
        return len(both) == 1 and _shares_a_name(pair)
    if both & OF_MEASURE:
        return False  # see `_measures`
    if None not in both:
        near = abs(log(one.figure.value / other.figure.value)) <= NEAR_IF_OTHER
        return len(both) == 1 or same_heads(one, other) or near
    return _alike(pair) >= SAME_BUT_FOR_FIGURE or (len(both) > 1 and _shares_a_word(pair))


def _shares_a_word(pair: Pair) -> bool:
    """Tell whether two statements have a word in common that is no name, or a synonym of it."""
    old, new = pair.before.terms, pair.after.terms
    return any(old[m.first].concept == new[m.second].concept and not old[m.first].exact for m in pair.matches)


def _shares_a_name(pair: Pair) -> bool:
    old, new = pair.before.terms, pair.after.terms
    both = ((old[m.first], new[m.second]) for m in pair.matches)
    return any(one.exact and one.concept == other.concept and not one.concept[:1].isdigit() for one, other in both)


def _alike(pair: Pair) -> float:
    return min(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms))


# ------------------------------------------------------------------------------------------------------ dates and names


def _dates(pair: Pair) -> Iterator[Difference]:
    """Yield two dates that are the date of one thing; not the one it was to have and the one it then had."""
    changed = [d for d in date_changed(pair) if d.kind is DriftKind.DATE_CHANGED]
    if not changed or not of_one_thing(pair):
        return
    for item in changed:
        if not _came_about(pair, item.from_.span, item.to.span):
            yield DiscrepancyKind.DATE, _value(pair.context, item.from_), _value(pair.context, item.to)


def _came_about(pair: Pair, old: Span, new: Span) -> bool:
    """Tell whether the one report tells of what was to come, and the other on a later day of what has come."""
    one, other = _way(pair.old, pair.before, old), _way(pair.new, pair.after, new)
    days = pair.old.day, pair.new.day
    if None in days or days[0] == days[1]:
        return False
    first, last = (one, other) if str(days[0]) < str(days[1]) else (other, one)
    return first is True and last is False


def _way(reading: Reading, unit: Unit, place: Span) -> bool | None:
    """Whether a date lies ahead of its article's day, None where that is not known or it is that day."""
    when = next((w for w in whens(reading, unit.span) if w.phrase.overlap(place)), None)
    if when is None or reading.day is None:
        return None
    if when.latest is not None and when.latest < reading.day:
        return False
    return True if when.latest is not None and when.latest > reading.day else None


def _names(pair: Pair) -> Iterator[Difference]:
    """Yield two spellings of a name where both stand there: neither *she* nor a surname alone shows another first."""
    for item in names_changed(pair):
        first, second = _value(pair.context, item.from_), _value(pair.context, item.to)
        mine, yours = (set(str(value.key).split()) for value in (first, second))
        if item.from_.span.of(pair.old.text)[:1].isupper() and not (mine <= yours or yours <= mine):
            yield DiscrepancyKind.NAME, first, second


def _places(pair: Pair) -> Iterator[Difference]:
    """Yield two places that stand in otherwise like words, where neither article knows the other's."""
    old, new = _held(pair.old, pair.before), _held(pair.new, pair.after)
    left = [span for name, span in old.items() if name not in fold(pair.new.text)]
    right = [span for name, span in new.items() if name not in fold(pair.old.text)]
    if len(left) != 1 or len(right) != 1 or len(old) != len(new):
        return
    if _alike(pair) >= SAME_BUT_FOR_PLACE:
        yield DiscrepancyKind.PLACE, _value(pair.context, pair.from_(left[0])), _value(pair.context, pair.to(right[0]))


def _held(reading: Reading, unit: Unit) -> dict[str, Span]:
    held = (m for m in reading.annotations.mentions if m.kind is MentionKind.PLACE and unit.span.contains(m.span))
    return {fold(m.span.of(reading.text)): m.span for m in held}


def _value(context: Context, place: ArticleSpan) -> Value:
    return Value(fold(place.span.of(context.readings[place.article].text)), place)
