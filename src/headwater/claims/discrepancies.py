"""Where reports of independent origins differ on one claim: figures, dates, names, places, yes and no.

What changes along a derivation is drift. Between origins nobody took the one from the other: both values stand, each
with the days on which it was reported, and nothing here says which is right.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from headwater.claims.context import Context
from headwater.claims.contradiction import contradicts
from headwater.claims.denial import is_denial
from headwater.claims.differences import Difference, Value, counted_otherwise, differing
from headwater.claims.drift.facts import negations
from headwater.claims.drift.pairs import Pair
from headwater.claims.origins import Starts
from headwater.claims.statements import Unit
from headwater.claims.support import UNDATED, origins
from headwater.model.claims import Discrepancy, Version
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import DiscrepancyKind
from headwater.text.figures import figures
from headwater.text.words import fold

# So many statements of different content are compared with one another, the earliest first: a claim that more reports
# give differently is one where the first of them show in what.
COMPARED = 60


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
    beside = list(_counted_beside(context, held))
    if beside:
        held = sorted({*held, *(unit for pair in beside for unit in pair)}, key=lambda u: (u.article, u.span))
        found = origins(context, held)
        differences += [
            d
            for one, other in beside
            if not found.joined[one.article] & found.joined[other.article]
            for d in counted_otherwise(Pair(context, one, other, directed=False))
        ]
    grouped = [
        (kind, places)
        for kind in DiscrepancyKind
        for places in GROUPING.get(kind, _matters)([d[1:] for d in differences if d[0] is kind])
    ]
    seen = _Claim(context, claim, held, found)
    return tuple(_discrepancy(seen, kind, values) for kind, values in grouped)


def distinct(rows: Sequence[Discrepancy]) -> tuple[Discrepancy, ...]:
    """Leave out rows that say again what an earlier one says: the same values, of a statement that it has too."""
    kept: list[Discrepancy] = []
    for row in rows:
        values = {version.value for version in row.versions}
        places = {place for version in row.versions for place in version.statements}
        again = any(
            other.kind is row.kind
            and values <= {version.value for version in other.versions}
            and not places.isdisjoint(place for version in other.versions for place in version.statements)
            for other in kept
        )
        if not again:
            kept.append(row)
    return tuple(kept)


def _counted_beside(context: Context, held: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Yield each statement of the claim with the later ones of other claims that count the same thing."""
    for unit in held:
        for i in context.alignment.counted[context.at[unit.span.within(unit.article)]]:
            other = context.units[i]
            if other.article != unit.article and _when(context, unit) < _when(context, other):
                yield unit, other


def _when(context: Context, unit: Unit) -> tuple[str, str, Span]:
    return context.readings[unit.article].published or UNDATED, unit.article, unit.span


def _apart(context: Context, held: Sequence[Unit], found: Starts) -> Iterator[tuple[Unit, Unit]]:
    """Yield pairs of statements, the earlier first, of articles that have no origin in common."""
    seen: dict[Hashable, Unit] = {}
    for unit in sorted(held, key=partial(_when, context)):
        said = unit.wording if len(held) <= COMPARED else _content(context.readings[unit.article], unit)
        key = (found.joined[unit.article], said)
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
    if contradicts(pair):
        sides = ((pair.before, pair.old), (pair.after, pair.new))
        first, second = (Value(is_denial(unit, r.text), unit.span.within(unit.article)) for unit, r in sides)
        yield DiscrepancyKind.NEGATION, first, second


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


def _sides(pairs: Sequence[tuple[Value, Value]]) -> Iterator[dict[Hashable, list[ArticleSpan]]]:
    """Yield the statements that contradict one another as two sides, those that deny as the second."""
    side: dict[ArticleSpan, bool] = {}
    for one, other in pairs:
        if one.place in side:
            side.setdefault(other.place, not side[one.place])
        elif other.place in side:
            side[one.place] = not side[other.place]
        else:
            side[one.place] = bool(one.key) and not other.key
            side[other.place] = not side[one.place]
    if side:
        yield {way: sorted(place for place, mine in side.items() if mine is way) for way in (False, True)}


# How the differences of a kind are put together, where not by their values.
GROUPING = {DiscrepancyKind.NEGATION: _sides}


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
        return False
    return str(key) in fold(unit.span.of(reading.text))
