"""Numbers that changed between two wordings, or between two articles of one lineage whose statements differ."""

import re
from collections.abc import Iterator, Sequence
from math import log

from headwater.claims.counting import comparable
from headwater.claims.drift.counted import Counts, counts, same_figure
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon.vague_counts import FEW_ARE
from headwater.model.claims import Drift
from headwater.model.span import Span, hull
from headwater.model.vocabulary import DriftKind
from headwater.text.figures import Figure, FigureKind, figures

# Beyond this cost (the logarithm of a ratio, about one to three) two figures do not count the same thing.
DEAREST = 1.2
# What it costs that the words behind two figures differ, or that one has none.
OTHER_THING, SOME_THING = 1.0, 0.5
# A sum from here on can be named without its coin; so near (as a logarithm) two are then one.
LARGE, NEAR = 1000.0, 0.35
# One of these right before what is counted, and how far before it that can begin.
FEW = re.compile(rf"\b({'|'.join(FEW_ARE)})\s+$", re.IGNORECASE)
LONGEST_FEW = 20
DENIED = re.compile(
    r"\b(?:not|instead of|rather than|down from|up from|earlier figure of|revised from)\s+$", re.IGNORECASE
)


def number_changed(pair: Pair) -> Iterator[Drift]:
    """Yield pairs of figures of one kind and unit that differ, where no equal figure stands on the other side."""
    old = figures(pair.old.text, pair.before.span)
    new = [g for g in figures(pair.new.text, pair.after.span) if not _is_denied(pair.new.text, g)]
    left = [f for f in old if not any(_is_kept(f, g) for g in new)]
    right = [g for g in new if not any(_is_kept(f, g) for f in old)]
    holding = [{t.figure.span for t in unit.told} for unit in (pair.before, pair.after)]
    for one in left:
        mates = [
            g
            for g in right
            if (comparable(one, g) or _is_bare(pair, one, g)) and one.span in holding[0] and g.span in holding[1]
        ]
        if not mates:
            yield from _made_vague(pair, one, new)
            continue
        cost, other = min(((_cost(pair, one, g), g) for g in mates), key=lambda m: (m[0], m[1].span))
        if cost > DEAREST:
            continue
        right.remove(other)
        yield _drift(pair, one, other)


def _is_kept(one: Figure, other: Figure) -> bool:
    """Tell whether a figure stands on the other side too, if without its coin."""
    return same_figure(one, other) or (one.value == other.value and None in (one.unit, other.unit))


def _is_bare(pair: Pair, one: Figure, other: Figure) -> bool:
    """Tell whether one is a sum of money and the other that sum without the coin: *losing more than half a million*."""
    if {one.kind, other.kind} != {FigureKind.AMOUNT, FigureKind.NUMBER} or min(one.value, other.value) < LARGE:
        return False
    unit, bare = (pair.before, one) if one.kind is FigureKind.NUMBER else (pair.after, other)
    return counts(unit, bare) is None and abs(log(one.value / other.value)) <= NEAR


def _made_vague(pair: Pair, one: Figure, new: Sequence[Figure]) -> Iterator[Drift]:
    """Yield a count that became a word like *several*, of the same thing."""
    what = counts(pair.before, one)
    if what is None or one.kind is not FigureKind.NUMBER or any(counts(pair.after, g) == what for g in new):
        return
    text, span = pair.new.text, pair.after.span
    for term in pair.after.terms:
        found = FEW.search(text[max(span.start, term.span.start - LONGEST_FEW) : term.span.start])
        least, most = FEW_ARE.get(found.group(1).casefold(), (0, 0)) if found else (0, 0)
        if found and term.concept == what and least <= one.value <= most:
            place = Span(term.span.start - len(found.group()), term.span.end)
            reading = f"“{_with_hedge(one).of(pair.old.text)}” became “{place.of(text)}”."
            sides = (pair.from_(_with_hedge(one)), pair.to(place))
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
    sides = (_with_hedge(one), _with_hedge(other))
    reading = f"“{sides[0].of(pair.old.text)}” became “{sides[1].of(pair.new.text)}”."
    return Drift(pair.from_(sides[0]), pair.to(sides[1]), DriftKind.NUMBER_CHANGED, reading)


def _is_denied(text: str, figure: Figure) -> bool:
    """Tell whether a figure is named as the one that no longer holds: 26 meters, not about 20 as first thought."""
    start = _with_hedge(figure).start
    return DENIED.search(text[max(0, start - 30) : start]) is not None


def _cost(pair: Pair, one: Figure, other: Figure) -> float:
    """How unlikely two figures count the same thing: by their ratio, and by the words behind them."""
    if one.value <= 0 or other.value <= 0:
        return DEAREST
    found = [counts(*side) for side in ((pair.before, one), (pair.after, other))]
    same = found[0] is not None and found[0] == found[1]
    if same or one.unit is not None:
        return abs(log(one.value / other.value)) / 2
    return abs(log(one.value / other.value)) + (OTHER_THING if None not in found else SOME_THING)


def _with_hedge(figure: Figure) -> Span:
    return hull((figure.span, figure.hedge)) if figure.hedge is not None else figure.span
