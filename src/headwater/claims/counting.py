"""What a statement counts: each figure that it tells as what holds, what it is a count of, and what became of those.

Two reports of one event that count one thing otherwise share few words, for the figures are others too. That they count
one thing shows in the unit or noun behind the figure and in what is said to have become of those counted.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from headwater.claims.drift.measures import is_measure, measured
from headwater.claims.lexicon.counted import (
    AGAINST,
    AGE,
    AGED,
    ANYBODY,
    EVERY,
    FOR,
    HOW_STRONG,
    HOW_STRONG_OF,
    KINDS,
    NUMBER_OF,
    NUMBERED,
    PART_OR_PAST,
    RATE,
    SCORE,
    SET_BESIDE,
    STATE_PHRASES,
    STATES,
    SUMS,
    TO_COME,
    VOTE_SIDES,
    VOTED,
)
from headwater.claims.terms import Term, stem
from headwater.model.quick import quick
from headwater.model.span import Span, hull
from headwater.text.figures import Figure, FigureKind, figures
from headwater.text.words import fold

# Lengths of time are of too many things to be set against one another on the strength of their unit.
OF_TIME = frozenset(stem(word) for word in ("second", "minute", "hour", "day", "week", "month", "year", "decade"))
# The logarithm of the ratio beyond which two figures do not count one thing.
FURTHEST = 2.0
# A hedged figure is another one made round where they differ by no more than this share of the greater; a round one
# that is said to be exceeded (*over a thousand*) leaves more open.
NEAR_IF_HEDGED, NEAR_IF_OVER = 0.05, 0.35
# A round figure without a hedge is another one made round where they are as near as this: ten dead are not twelve.
NEAR_IF_BARE = 0.045
OVER = frozenset({"over", "more than", "upwards of"})
DOZEN = 12
# What may stand between a word like *hundreds* and what it counts.
OF = len(" of ")
BESIDE = re.compile(SET_BESIDE, re.IGNORECASE)
NOT_ALL = re.compile(PART_OR_PAST, re.IGNORECASE)
OF_AGE, IS_AGED = re.compile(AGE, re.IGNORECASE), re.compile(AGED, re.IGNORECASE)
# What stands for the concept of what is counted where a figure is an age.
AN_AGE = "#age"
# The same for how strong an earthquake was.
STRENGTH = "#magnitude"
NO_COUNT = re.compile(NUMBERED, re.IGNORECASE)
BY_TIME, OFTEN = re.compile(RATE, re.IGNORECASE), re.compile(EVERY, re.IGNORECASE)
NAMED_BEFORE, STRENGTH_BEFORE = re.compile(NUMBER_OF, re.IGNORECASE), re.compile(HOW_STRONG, re.IGNORECASE)
PHRASES = tuple((re.compile(phrase, re.IGNORECASE), state) for phrase, state in STATE_PHRASES)
SIDES = tuple(
    (side, re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)) for side, before, behind in VOTE_SIDES
)
# No earthquake is as strong as this.
STRONGEST = 10
SCORED, IS_VOTE = re.compile(SCORE, re.IGNORECASE), re.compile(VOTED, re.IGNORECASE)
# How far before a figure it may be told that it is no longer the one.
BEFORE = 100
# And how far from a figure the word may stand that says what a sum is of.
NEARBY = 40


@quick
@dataclass(frozen=True, slots=True)
class Told:
    """A figure that a statement tells as what holds; ``figure`` has its place in the article's text.

    ``counts`` is the concept of the word behind it, ``state`` the number of what became of those counted (a line of
    ``STATES``), None where nothing tells. ``rate`` says that it is so many in a stretch of time, ``over`` that it is
    round and said to be exceeded. ``of`` is what a sum or a percentage is of (*loss*), and whether it is to come.
    ``measure`` is the figure in base units with its unit, where it is a time, a length, a weight or a volume.
    """

    figure: Figure
    counts: str | None
    state: int | None
    rate: bool
    over: bool
    of: tuple[str, bool] | None = None
    measure: Figure | None = None

    @property
    def vague(self) -> bool:
        """Whether it only says how large: *hundreds*."""
        return self.figure.hedge is None and not self.figure.exact


def told(text: str, within: Span, terms: tuple[Term, ...]) -> tuple[Told, ...]:
    """Return the figures of ``text[within]`` that are told as what holds, in order.

    Left out are those set beside another (*from 58 to 41*), and parts of one (*six of them*). ``terms`` are the content
    words of the stretch.
    """
    found = []
    states = _states(text, within, terms)
    measures = {m.span.start: m for m in measured(text, within) if is_measure(m)}
    for figure in figures(text, within):
        start = with_hedge(figure).start
        before = text[max(within.start, start - BEFORE) : start]
        if NO_COUNT.search(before) or BESIDE.search(before) or NOT_ALL.match(text, figure.span.end):
            continue
        over = figure.hedge is not None and fold(figure.hedge.of(text)) in OVER and _is_round(figure.value)
        rate = (BY_TIME.match(text, figure.span.end) or OFTEN.search(before)) is not None
        age = IS_AGED.search(before) or OF_AGE.match(text, figure.span.end)
        counts = AN_AGE if age else _named(text, within, terms, figure)
        measure = measures.get(figure.span.start)
        # Oil that escaped did not flee: what became of people is not asked of tonnes and gallons.
        state = None if measure is not None and measure.unit != "#time" else _state(states, figure)
        found.append(Told(figure, counts, state, rate, over, _sum_of(terms, figure), measure))
    return tuple(found)


def _named(text: str, within: Span, terms: tuple[Term, ...], figure: Figure) -> str | None:
    """What a figure counts: votes for or against, the strength of an earthquake, else a noun before or behind it."""
    before = text[max(within.start, figure.span.start - BEFORE) : figure.span.start]
    if plain_number(figure) and (side := _side(text, within, before, figure)):
        return side
    if plain_number(figure) and figure.value < STRONGEST:
        shaken = not figure.value.is_integer() and any(t.concept in HOW_STRONG_OF for t in terms)
        if STRENGTH_BEFORE.search(before) or (shaken and counted_by(terms, figure) is None):
            return STRENGTH
    found = NAMED_BEFORE.search(before)
    if found is not None:
        at = figure.span.start - len(before) + found.start("noun")
        return next((t.concept for t in terms if t.span.start >= at), None)
    return counted_by(terms, figure)


def _side(text: str, within: Span, before: str, figure: Figure) -> str | None:
    """Of which side of a vote a figure is the count."""
    for side, left, right in SIDES:
        if left.search(before) or right.match(text, figure.span.end, within.end):
            return side
    score = next((m for m in SCORED.finditer(text, within.start, within.end) if _lies_in(figure, m)), None)
    if score is None or not IS_VOTE.search(text, within.start, within.end):
        return None
    return FOR if figure.span.start == score.start("for") else AGAINST


def _lies_in(figure: Figure, score: re.Match[str]) -> bool:
    return figure.span.start in (score.start("for"), score.start("against"))


def plain_number(figure: Figure) -> bool:
    """Whether a figure is neither a sum of money nor a percentage."""
    return figure.kind is FigureKind.NUMBER


def _is_round(value: float) -> bool:
    return value == DOZEN or len(f"{value:.0f}".rstrip("0")) == 1


def counted_by(terms: Iterable[Term], figure: Figure) -> str | None:
    """Return the concept of the word right behind a figure: what it counts, also in *hundreds of people*."""
    reach = OF if figure.hedge is None and not figure.exact else 1
    return next((t.concept for t in terms if 0 <= t.span.start - figure.span.end <= reach), None)


def _states(text: str, within: Span, terms: tuple[Term, ...]) -> list[tuple[int, int]]:
    """Where a stretch says what has become of people, in order, with the number of that."""
    found = [(m.start(), state) for phrase, state in PHRASES for m in phrase.finditer(text, within.start, within.end)]
    return sorted(found + [(t.span.start, STATES[t.concept]) for t in terms if t.concept in STATES])


def _state(known: list[tuple[int, int]], figure: Figure) -> int | None:
    """What has become of those whom a figure counts, by the next word behind it that says so, else the last before."""
    behind = [state for at, state in known if at >= figure.span.end]
    before = [state for at, state in known if at < figure.span.start]
    return behind[0] if behind else before[-1] if before else None


def _sum_of(terms: tuple[Term, ...], figure: Figure) -> tuple[str, bool] | None:
    """What a sum of money or a percentage is of, by the nearest word that says so, and whether it is to come."""
    if figure.kind is FigureKind.NUMBER:
        return None
    near = [
        (min(abs(t.span.start - figure.span.end), abs(figure.span.start - t.span.end)), t.concept)
        for t in terms
        if t.concept in SUMS
    ]
    nearest = min((row for row in near if row[0] <= NEARBY), default=None)
    return (nearest[1], any(t.concept in TO_COME for t in terms)) if nearest else None


def one_sum(one: Told, other: Told) -> bool:
    """Tell whether two figures are sums or percentages of one thing: *a loss of two million*, *the loss*."""
    return one.of is not None and one.of == other.of and comparable(one.figure, other.figure)


def agree(one: Told, other: Told) -> bool:
    """Tell whether two figures can both be right: one value, or the one is the other made round."""
    mine, yours = one.figure, other.figure
    if mine.value == yours.value:
        return mine.unit == yours.unit or None in (mine.unit, yours.unit)
    if AN_AGE in (one.counts, other.counts):
        return False
    if _rounded(mine, yours) or _rounded(yours, mine):
        return True
    return comparable(mine, yours) and (_leaves_open(one, yours) or _leaves_open(other, mine))


def _rounded(one: Figure, other: Figure) -> bool:
    """Tell whether a figure is another one made round: one that says so, or one that is very near."""
    apart = abs(one.value - other.value) / max(one.value, other.value, 1e-9)
    return one.vaguer_than(other) and (not one.exact or apart <= NEAR_IF_BARE)


def _leaves_open(one: Told, other: Figure) -> bool:
    """Tell whether a hedge leaves it open that a figure is another one, and they lie that near."""
    mine = one.figure
    apart = abs(mine.value - other.value) / max(mine.value, other.value)
    return mine.least <= other.value <= mine.most and apart <= (NEAR_IF_OVER if one.over else NEAR_IF_HEDGED)


def comparable(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of one kind and unit, as far as their wordings tell."""
    return one.kind is other.kind and (one.unit == other.unit or None in (one.unit, other.unit))


def can_be_one(one: Told, other: Told) -> bool:
    """Tell whether two figures are near enough to be of one thing, and nothing told of them says that they are not."""
    values = one.figure.value, other.figure.value
    if min(values) <= 0 or abs(log(values[0] / values[1])) > FURTHEST or one.rate != other.rate:
        return False
    return None in (one.state, other.state) or one.state == other.state


def same_heads(one: Told, other: Told) -> bool:
    """Tell whether two words can count the same people: *430 workers*, *445 people*."""
    both = {one.counts, other.counts}
    return bool(both & ANYBODY) and both <= ANYBODY | KINDS


def one_state(one: Told, other: Told) -> bool:
    """Tell whether the same has become of those whom two figures count: *four were killed*, *five have died*."""
    if one.state is None or one.state != other.state or not {one.counts, other.counts} <= _HEADS:
        return False
    return len({one.counts, other.counts} & KINDS) < 2  # noqa: PLR2004 - men are not women


def one_noun(one: Told, other: Told) -> bool:
    """Tell whether the same noun stands behind two figures, and none that is said of all kinds of things or people."""
    return one.counts is not None and one.counts == other.counts and one.counts not in OF_TIME | ANYBODY | {AN_AGE}


def plain(one: Told) -> bool:
    """Whether a figure is a mere number, neither a sum of money nor a percentage."""
    return plain_number(one.figure)


def with_hedge(figure: Figure) -> Span:
    """Return the place of a figure with its hedge."""
    return hull((figure.span, figure.hedge)) if figure.hedge is not None else figure.span


# Words that say what became of people may themselves stand behind a figure: *19 injured*.
_HEADS = frozenset((*STATES, *ANYBODY, *KINDS, None))
