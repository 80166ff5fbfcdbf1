"""Where reports of independent origins differ on one claim: figures, dates, names, places, yes and no.

What changes along a derivation is drift. Between origins nobody took the one from the other: both values stand, each
with the days on which it was reported, and nothing here says which is right.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from headwater.claims.context import Context
from headwater.claims.denial import denies, is_denial
from headwater.claims.drift.facts import date_changed, names_changed, negations
from headwater.claims.drift.numbers import number_changed
from headwater.claims.drift.pairs import Pair
from headwater.claims.origins import Starts
from headwater.claims.statements import Unit
from headwater.claims.support import UNDATED
from headwater.model.claims import Discrepancy, Drift, Version
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import DiscrepancyKind, DriftKind, MentionKind
from headwater.text.figures import figures
from headwater.text.words import fold

# How much two statements must share before two places in them are the place of one thing.
SAME_BUT_FOR_PLACE = 0.6
# And before two dates in them are the date of one thing.
SAME_BUT_FOR_DATE = 0.4
# So many statements of different content are compared with one another, the earliest first: a claim that more reports
# give differently is one where the first of them show in what.
COMPARED = 60

KINDS = {
    DriftKind.NUMBER_CHANGED: DiscrepancyKind.NUMBER,
    DriftKind.DATE_CHANGED: DiscrepancyKind.DATE,
    DriftKind.NAME_CHANGED: DiscrepancyKind.NAME,
}


@dataclass(frozen=True, slots=True)
class Value:
    """One side of a difference: what is compared (``key``) and the stretch that says it."""

    key: Hashable
    place: ArticleSpan


Difference = tuple[DiscrepancyKind, Value, Value]


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim as this module sees it: its id, its statements, and where these start."""

    context: Context
    id: str
    held: Sequence[Unit]
    found: Starts


def discrepancies(context: Context, claim: str, held: Sequence[Unit], found: Starts) -> tuple[Discrepancy, ...]:
    """Return in what the origins of a claim differ, a row for each matter.

    ``claim`` is its id, ``held`` are its statements, ``found`` says where these start.
    """
    ways = _apart(context, held, found)
    differences = [d for one, other in ways for d in _differences(Pair(context, one, other, directed=False))]
    grouped = [
        (kind, places) for kind in DiscrepancyKind for places in _matters([d[1:] for d in differences if d[0] is kind])
    ]
    seen = _Claim(context, claim, held, found)
    return tuple(_discrepancy(seen, kind, values) for kind, values in grouped)


def _apart(context: Context, held: Sequence[Unit], found: Starts) -> Iterator[tuple[Unit, Unit]]:
    """Yield pairs of statements, the earlier first, of articles that have no origin in common."""
    seen: dict[Hashable, Unit] = {}
    for unit in sorted(held, key=lambda u: (context.readings[u.article].published or UNDATED, u.article, u.span)):
        key = (found.joined[unit.article], _content(context.readings[unit.article], unit))
        seen.setdefault(key, unit)
    for one, other in combinations(list(seen.values())[:COMPARED], 2):
        if not found.joined[one.article] & found.joined[other.article]:
            yield one, other


def _content(reading: Reading, unit: Unit) -> Hashable:
    """What of a statement a discrepancy can come from: two that share it need not both be compared."""
    notes = reading.annotations
    return (
        tuple(f.value for f in figures(reading.text, unit.span)),
        tuple(t.value for t in notes.times if unit.span.contains(t.span)),
        tuple(m.name for m in notes.mentions if unit.span.contains(m.span)),
        len(negations(unit, reading.text)) % 2,
        unit.polarity,
    )


def _differences(pair: Pair) -> Iterator[Difference]:
    yield from differing(pair)
    if denies(pair):
        sides = ((pair.before, pair.old), (pair.after, pair.new))
        first, second = (Value(is_denial(unit, r.text), unit.span.within(unit.article)) for unit, r in sides)
        yield DiscrepancyKind.NEGATION, first, second


def differing(pair: Pair) -> Iterator[Difference]:
    """Yield the figures, dates, names and places in which two wordings of one thing differ."""
    rules: tuple[Callable[[Pair], Iterator[Drift]], ...] = (number_changed, date_changed, names_changed)
    alike = min(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms))
    for rule in rules:
        for item in rule(pair):
            if item.kind in KINDS and (item.kind is not DriftKind.DATE_CHANGED or alike >= SAME_BUT_FOR_DATE):
                kind = KINDS[item.kind]
                yield kind, _value(pair.context, kind, item.from_), _value(pair.context, kind, item.to)
    yield from _place_differs(pair)


def _value(context: Context, kind: DiscrepancyKind, place: ArticleSpan) -> Value:
    text = context.readings[place.article].text
    said = figures(text, place.span) if kind is DiscrepancyKind.NUMBER else []
    return Value(said[0].value if said else fold(place.span.of(text)), place)


def _place_differs(pair: Pair) -> Iterator[Difference]:
    """Yield two places that stand in otherwise like words, where neither article knows the other's."""
    old, new = _places(pair.old, pair.before), _places(pair.new, pair.after)
    left = [span for name, span in old.items() if name not in fold(pair.new.text)]
    right = [span for name, span in new.items() if name not in fold(pair.old.text)]
    if len(left) != 1 or len(right) != 1 or len(old) != len(new):
        return
    if min(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)) >= SAME_BUT_FOR_PLACE:
        sides = (pair.from_(left[0]), pair.to(right[0]))
        first, second = (_value(pair.context, DiscrepancyKind.PLACE, side) for side in sides)
        yield DiscrepancyKind.PLACE, first, second


def _places(reading: Reading, unit: Unit) -> dict[str, Span]:
    held = (m for m in reading.annotations.mentions if m.kind is MentionKind.PLACE and unit.span.contains(m.span))
    return {fold(m.span.of(reading.text)): m.span for m in held}


def _matters(pairs: Sequence[tuple[Value, Value]]) -> Iterator[dict[Hashable, list[ArticleSpan]]]:
    """Yield the values that differ about one thing, with their places: those that some difference links."""
    group: dict[Hashable, int] = {}
    members: dict[int, set[Hashable]] = {}
    for number, pair in enumerate(pairs):
        keys = {value.key for value in pair}
        joined = {group[key] for key in keys if key in group}
        members[number] = keys.union(*(members.pop(old) for old in joined))
        group.update(dict.fromkeys(members[number], number))
    places: defaultdict[Hashable, list[ArticleSpan]] = defaultdict(list)
    for pair in pairs:
        for value in pair:
            places[value.key].append(value.place)
    for keys in members.values():
        yield {key: sorted(set(places[key])) for key in keys}


def _discrepancy(claim: _Claim, kind: DiscrepancyKind, values: Mapping[Hashable, Sequence[ArticleSpan]]) -> Discrepancy:
    versions = [_version(claim, kind, key, places) for key, places in values.items()]
    ordered = tuple(sorted(versions, key=lambda v: (v.earliest or UNDATED, v.statements[0])))
    if kind is DiscrepancyKind.NEGATION:
        return Discrepancy(claim.id, kind, ordered, "One origin denies what another asserts.")
    said = " / ".join(f"“{version.value}”" for version in ordered)
    return Discrepancy(claim.id, kind, ordered, f"{said}: independent reports differ.")


def _version(claim: _Claim, kind: DiscrepancyKind, key: Hashable, places: Sequence[ArticleSpan]) -> Version:
    """One value with every statement of the claim that has it, those of copies as well."""
    context = claim.context
    shown = min(places, key=lambda p: (context.readings[p.article].published or UNDATED, p))
    mine = [u for u in claim.held if _has(context, kind, key, places, u)]
    if not mine:
        # The name of who says it stands beside the statement, and not in it.
        mine = [u for u in claim.held if any(place.article == u.article for place in places)]
    days = sorted(day for u in mine if (day := context.readings[u.article].day))
    return Version(
        value=" ".join(shown.span.of(context.readings[shown.article].text).split()),
        statements=tuple(sorted({u.span.within(u.article) for u in mine})),
        origins=tuple(sorted(frozenset().union(*(claim.found.joined[u.article] for u in mine)))),
        said_by=context.speakers(mine),
        earliest=days[0] if days else None,
        latest=days[-1] if days else None,
    )


def _has(context: Context, kind: DiscrepancyKind, key: Hashable, places: Sequence[ArticleSpan], unit: Unit) -> bool:
    if any(p.article == unit.article and unit.span.overlap(p.span) for p in places):
        return True
    reading = context.readings[unit.article]
    if kind is DiscrepancyKind.NUMBER:
        return any(figure.value == key for figure in figures(reading.text, unit.span))
    if kind is DiscrepancyKind.NEGATION:
        return is_denial(unit, reading.text) == key
    return str(key) in fold(unit.span.of(reading.text))
