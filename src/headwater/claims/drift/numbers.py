"""Numbers that changed between two wordings, or between two articles of one lineage whose statements differ."""

import re
from collections.abc import Iterator, Sequence
from math import log

from headwater.claims.counting import comparable, with_hedge
from headwater.claims.drift.counted import Counts, counts, same_figure
from headwater.claims.drift.measures import is_measure, measured
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon.vague_counts import FEW_ARE, MOST, SIDE, STRICT
from headwater.claims.statements import Unit
from headwater.model.claims import Drift
from headwater.model.span import Span
from headwater.model.vocabulary import DriftKind
from headwater.text.figures import Figure, FigureKind, figures
from headwater.text.words import fold

# Beyond this cost (the logarithm of a ratio, about one to three) two figures do not count the same thing.
DEAREST, UNLIKE = 1.2, 9.0
# What it costs that the words behind two figures differ, or that one has none.
OTHER_THING, SOME_THING = 1.0, 0.5
# The same of two measures of one kind: in a report there are many lengths of time.
SOME_MEASURE = 0.3
# A sum from here on can be named without its coin; so near (as a logarithm) two are then one.
LARGE, NEAR = 1000.0, 0.35
# How near two sums in two coins must be.
NEAR_COIN = 0.7
# One of these right before what is counted, and how far before it that can begin.
FEW = re.compile(rf"\b({'|'.join(FEW_ARE)})\s+$", re.IGNORECASE)
LONGEST_FEW = 20
AS_MUCH = re.compile(r"\b(?:as \w+ as|a maximum of|maximum|at most|limit of)\s+$", re.IGNORECASE)
DENIED = re.compile(
    r"\b(?:not|instead of|rather than|down from|up from|earlier figure of|revised from)\s+$", re.IGNORECASE
)


def number_changed(pair: Pair) -> Iterator[Drift]:
    """Yield pairs of figures of one kind and unit that differ, where no equal figure stands on the other side."""
    old = measured(pair.old.text, pair.before.span)
    new = [g for g in measured(pair.new.text, pair.after.span) if not _is_denied(pair.new.text, g)]
    left = [f for f in old if not any(_is_kept(pair, f, g) for g in new)]
    right = [g for g in new if not any(_is_kept(pair, f, g) for f in old)]
    ways = _ways(pair, left, right)
    mated: set[Figure] = set()
    for cost, one, other in ways:
        if cost <= DEAREST and mated.isdisjoint((one, other)):
            mated |= {one, other}
            if not _is_word(one) or _is_word(other):
                yield _drift(pair, one, other)
    for one in left:
        if all(one is not first for _, first, _ in ways):
            yield from _made_vague(pair, one, new)
    for one in old:
        bare = (
            g
            for g in new
            if (_lost_its_bound(pair.old.text, pair.new.text, one, g) or _gained_a_bound(pair, one, g))
            and {one, g}.isdisjoint(mated)
        )
        yield from (_drift(pair, one, other) for other in bare)


def _ways(pair: Pair, left: Sequence[Figure], right: Sequence[Figure]) -> list[tuple[float, Figure, Figure]]:
    """Each figure of the one side with each of the other that it may have become, the likeliest first."""
    able = (
        [f for f in left if _holds(pair.before, pair.old.text, f)],
        [g for g in right if _holds(pair.after, pair.new.text, g)],
    )
    found = [(_cost(pair, f, g), f, g) for f in able[0] for g in able[1] if _comparable(pair, f, g)]
    return sorted(found, key=lambda way: (way[0], way[1].span, way[2].span))


def _comparable(pair: Pair, one: Figure, other: Figure) -> bool:
    """Tell whether two figures can be one; a measure is not one with a number that counts a thing of its own."""
    if _is_measure_of_another(pair, one, other):
        return False
    return comparable(one, other) or _is_bare(pair, one, other) or _in_other_coin(pair, one, other)


def _is_measure_of_another(pair: Pair, one: Figure, other: Figure) -> bool:
    """Tell whether one of two figures is a measure, and the other a number that counts a thing of its own."""
    ways = ((one, other, pair.after), (other, one, pair.before))
    return any(is_measure(m) and bare.unit is None and counts(unit, bare) is not None for m, bare, unit in ways)


def _in_other_coin(pair: Pair, one: Figure, other: Figure) -> bool:
    """Tell whether two sums are in two coins, near each other, and the only ones on either side."""
    if not one.kind is other.kind is FigureKind.AMOUNT or one.value <= 0 or other.value <= 0:
        return False
    alone = all(
        sum(f.kind is FigureKind.AMOUNT for f in figures(reading.text, unit.span)) == 1
        for reading, unit in ((pair.old, pair.before), (pair.new, pair.after))
    )
    return alone and abs(log(one.value / other.value)) <= NEAR_COIN


def _holds(unit: Unit, text: str, figure: Figure) -> bool:
    """Tell whether a figure is told as what holds; *nearly a fortnight* is no figure there, and does."""
    if any(figure.span.contains(t.figure.span) for t in unit.told):
        return True
    return not any(figure.span.overlap(f.span) for f in figures(text, unit.span))


def _is_word(figure: Figure) -> bool:
    """Tell whether a figure is a word that only says how large: what becomes exact after it was told by others."""
    return figure.hedge is None and not figure.exact


def _lost_its_bound(text: str, new: str, one: Figure, other: Figure) -> bool:
    """Tell whether a figure was said not to be reached, or to be passed, and is told as the one.

    *Fewer than 700* is not *700*, nor is *up to 700*; *at least 12* may be 12.
    """
    if _turned_its_bound(text, new, one, other):
        return True
    bound = _is_bound(text, one) or (one.hedge is not None and fold(one.hedge.of(text)) in MOST)
    return bound and same_figure(one, other) and one.unit == other.unit and other.exact and not _is_most(new, other)


def _turned_its_bound(text: str, new: str, one: Figure, other: Figure) -> bool:
    """Tell whether a figure that was only said not to be reached is now nearly reached or passed, or the other way."""
    if one.hedge is None or other.hedge is None or not same_figure(one, other) or one.unit != other.unit:
        return False
    sides = (SIDE.get(fold(one.hedge.of(text))), SIDE.get(fold(other.hedge.of(new))))
    return None not in sides and sides[0] != sides[1]


def _is_most(text: str, figure: Figure) -> bool:
    """Tell whether a figure is said to be the most in other words: *as deep as 40 metres*."""
    return AS_MUCH.search(text, max(0, figure.span.start - LONGEST_FEW), figure.span.start) is not None


def _is_bound(text: str, figure: Figure) -> bool:
    return figure.hedge is not None and fold(figure.hedge.of(text)) in STRICT


def _gained_a_bound(pair: Pair, one: Figure, other: Figure) -> bool:
    """Tell whether a figure that may be the one is now said not to be reached, or to be passed."""
    if one.hedge is None or not same_figure(one, other) or one.unit != other.unit:
        return False
    return not _is_bound(pair.old.text, one) and _is_bound(pair.new.text, other)


def _is_kept(pair: Pair, one: Figure, other: Figure) -> bool:
    """Tell whether a figure stands on the other side too, if without its coin; four persons are not 4 kg."""
    if _is_measure_of_another(pair, one, other):
        return False
    return same_figure(one, other) or (one.value == other.value and None in (one.unit, other.unit))


def _is_bare(pair: Pair, one: Figure, other: Figure) -> bool:
    """Tell whether one is a sum of money and the other that sum without the coin: *losing more than half a million*."""
    if {one.kind, other.kind} != {FigureKind.AMOUNT, FigureKind.NUMBER} or min(one.value, other.value) < LARGE:
        return False
    unit, bare = (pair.before, one) if one.kind is FigureKind.NUMBER else (pair.after, other)
    return counts(unit, bare) is None and abs(log(one.value / other.value)) <= NEAR


def _made_vague(pair: Pair, one: Figure, new: Sequence[Figure]) -> Iterator[Drift]:
    """Yield a count that became a word like *several*, of the same thing."""
    one = next((f for f in figures(pair.old.text, pair.before.span) if one.span.contains(f.span)), one)
    what = counts(pair.before, one)
    if what is None or one.kind is not FigureKind.NUMBER or any(counts(pair.after, g) == what for g in new):
        return
    text, span = pair.new.text, pair.after.span
    for term in pair.after.terms:
        found = FEW.search(text[max(span.start, term.span.start - LONGEST_FEW) : term.span.start])
        least, most = FEW_ARE.get(found.group(1).casefold(), (0, 0)) if found else (0, 0)
        if found and term.concept == what and least <= one.value <= most:
            place = Span(term.span.start - len(found.group()), term.span.end)
            reading = f"“{with_hedge(one).of(pair.old.text)}” became “{place.of(text)}”."
            sides = (pair.from_(with_hedge(one)), pair.to(place))
            yield Drift(*sides, DriftKind.NUMBER_CHANGED, reading)
            return


def number_elsewhere(pair: Pair, known: Counts, taken: Sequence[Span]) -> Iterator[Drift]:
    """Yield figures of the later statement that the earlier article gives otherwise, in whichever statement of it.

    A clause may carry two facts and be aligned by one of them. ``taken`` are places in the later article whose figures
    are spoken for.
    """
    for figure, other in known.changed(pair.before.article, pair.after).items():
        if not any(place.overlap(figure.span) for place in taken) and not _is_denied(pair.new.text, figure):
            yield _drift(Pair(pair.context, other.unit, pair.after, pair.directed), other.figure, figure)


def _drift(pair: Pair, one: Figure, other: Figure) -> Drift:
    sides = (with_hedge(one), with_hedge(other))
    reading = f"“{sides[0].of(pair.old.text)}” became “{sides[1].of(pair.new.text)}”."
    return Drift(pair.from_(sides[0]), pair.to(sides[1]), DriftKind.NUMBER_CHANGED, reading)


def _is_denied(text: str, figure: Figure) -> bool:
    """Tell whether a figure is named as the one that no longer holds: 26 meters, not about 20 as first thought."""
    start = with_hedge(figure).start
    return DENIED.search(text[max(0, start - 30) : start]) is not None


def _cost(pair: Pair, one: Figure, other: Figure) -> float:
    """How unlikely two figures count the same thing: by their ratio, and by the words behind them."""
    if one.value <= 0 or other.value <= 0:
        return DEAREST
    sides = ((pair.before, one), (pair.after, other))
    states, found = ([about(*side) for side in sides] for about in (_state, counts))
    if None not in states and states[0] != states[1]:
        return UNLIKE  # the dead are not the injured
    far = _far(one, other)
    if one.unit == "%" or is_measure(one):
        return far + (SOME_MEASURE if is_measure(one) else 0)
    same = any(two[0] is not None and two[0] == two[1] for two in (states, found))
    if same or one.unit is not None:
        return far / 2
    return far + (OTHER_THING if None not in found else SOME_THING)


def _state(unit: Unit, figure: Figure) -> int | None:
    return next((t.state for t in unit.told if figure.span.contains(t.figure.span)), None)


def _far(one: Figure, other: Figure) -> float:
    """The logarithm of the ratio of two figures; a word like *dozens* is near all that it may mean."""
    for vague, sharp in ((one, other), (other, one)):
        if vague.hedge is None and vague.least <= sharp.value <= vague.most:
            return 0.0
    return abs(log(one.value / other.value))
