"""What changed between two related articles outside of the statements that were aligned: round figures, names.

A rewriting desk takes a figure or a name out of the sentence in which it stood and puts it where no other statement
answers to it. A figure that is another one made round, and a person whom neither article calls as the other does, can
be compared all the same.
"""

from collections.abc import Iterator
from math import log

from headwater.claims.counting import comparable, with_hedge
from headwater.claims.drift.counted import Counted, same_figure
from headwater.claims.drift.facts import Person, named, renamed
from headwater.claims.drift.pairs import Pair
from headwater.claims.drift.relations import Directions, Related
from headwater.claims.statements import Unit
from headwater.model.claims import Drift
from headwater.model.span import Span
from headwater.model.vocabulary import DriftKind
from headwater.text.figures import FigureKind

# How near (as a logarithm) a figure made round lies to what it was.
ROUND = 0.1
# Below this a count is told as it is, and a near one is another.
SMALLEST = 10


def elsewhere(directions: Directions, unit: Unit) -> Iterator[Drift]:
    """Yield what a statement tells otherwise than an article its own took from, wherever that tells it."""
    for related in directions.relations:
        if related.child == unit.article and related.sure and related.close:
            yield from _figures_made_round(directions, unit, related)
            yield from _names_changed(directions, unit, related)


def _figures_made_round(directions: Directions, unit: Unit, related: Related) -> Iterator[Drift]:
    counts = directions.counts
    mine, theirs = counts.of(unit.article), counts.of(related.parent)
    gone = [c for c in theirs if not _stands_in(c, mine)]
    for one in mine:
        if one.unit is not unit or _stands_in(one, theirs):
            continue
        mates = [other for other in gone if _is_made_round(other, one)]
        if len(mates) == 1 and not _is_aligned(directions, mates[0], one):
            pair = Pair(counts.context, mates[0].unit, unit, related.directed)
            sides = with_hedge(mates[0].figure), with_hedge(one.figure)
            yield _drift(pair, *sides, DriftKind.NUMBER_CHANGED)


def _stands_in(one: Counted, others: tuple[Counted, ...]) -> bool:
    return any(same_figure(one.figure, other.figure) for other in others)


def _is_aligned(directions: Directions, before: Counted, after: Counted) -> bool:
    """Tell whether the statements of two figures are of one claim: these are compared where they are."""
    context = directions.counts.context
    return any(context.units[i] is before.unit for i in context.together(after.unit))


def _is_made_round(one: Counted, other: Counted) -> bool:
    """Tell whether ``other`` is ``one`` made round: hedged so that it covers that, and of one thing."""
    old, new = one.figure, other.figure
    if not comparable(old, new) or min(old.value, new.value) < SMALLEST or not (one.holds and other.holds):
        return False
    if new.hedge is None or abs(log(old.value / new.value)) > ROUND or not _is_rounder(old.value, new.value):
        return False
    if new.kind is FigureKind.NUMBER and new.unit is None:
        return one.same_thing(other)
    return one.counts == other.counts is not None or bool(one.around & other.around)


def _is_rounder(old: float, new: float) -> bool:
    """Tell whether a figure has fewer digits that are not nought: 3.2 million became three million."""
    return len(f"{new:.6e}".partition("e")[0].rstrip("0")) < len(f"{old:.6e}".partition("e")[0].rstrip("0"))


def _names_changed(directions: Directions, unit: Unit, related: Related) -> Iterator[Drift]:
    """Yield persons whom the article names for the first time in a statement's sentence, otherwise than its parent."""
    context = directions.counts.context
    old, new = context.readings[related.parent], context.readings[unit.article]
    mine = context.of_article[unit.article]
    if any(context.units[i].sentence == unit.sentence and context.units[i].order < unit.order for i in mine):
        return  # of the statements of one sentence the first stands for it
    sentence = new.sentences[unit.sentence]
    before = context.units[context.of_article[related.parent][0]]
    pair = Pair(context, before, unit, related.directed)
    for other in _first(named(new)):
        one = next((one for one in _first(named(old)) if renamed(old, new, one, other)), None)
        if one is not None and sentence.contains(other.place):
            yield _drift(pair, one.place, other.place, DriftKind.NAME_CHANGED)


def _first(people: list[Person]) -> list[Person]:
    """Each person once, by the surname, where the whole name stands first."""
    found: dict[str, Person] = {}
    for person in people:
        if person.firsts:
            found.setdefault(person.surname, person)
    return list(found.values())


def _drift(pair: Pair, old: Span, new: Span, kind: DriftKind) -> Drift:
    reading = f"“{old.of(pair.old.text)}” became “{new.of(pair.new.text)}”."
    return Drift(pair.from_(old), pair.to(new), kind, reading)
