"""Figures as drift compares them: shares of a whole as percentages, measures of one kind in one unit.

*Three in five*, *three fifths* and *61 per cent* are shares; *20 hours* and *half a day* are lengths of time. So a
rewrite that tells a figure in other units is compared with what it was.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from headwater.claims.lexicon.measures import (
    AFTER_SHARE,
    COMPARED,
    NUMERATORS,
    PART_OF,
    PARTS,
    PLURALS,
    UNITS,
    WHOLES,
)
from headwater.model.span import Span
from headwater.text.figures import Figure, FigureKind, figures
from headwater.text.number_words import FRACTIONS, HEDGES

UNIT = re.compile(
    rf"(?P<half>\s+and\s+a\s+half)?[\s-](?:of\s+)?(?:an?\s+)?(?P<unit>{'|'.join([*PLURALS, *UNITS])})\b(?!-old| old)",
    re.IGNORECASE,
)
AND = re.compile(r"(?:,|\s+and|,\s+and)?\s+", re.IGNORECASE)
LAST_WORD = re.compile(r"\w+")
# A whole of so many parts: *in ten*, *out of every hundred*.
OUT_OF = re.compile(
    rf"\s+(?:in|out\s+of)\s+(?:every\s+|each\s+)?(?:an?\s+)?(?P<whole>{'|'.join(WHOLES)})\b", re.IGNORECASE
)
PART = re.compile(rf"[\s-](?P<part>{'|'.join(PARTS)})\b", re.IGNORECASE)
# *Nearly a fortnight*: one of a unit counts only where it is said to be more or less than that, or about that.
ONE = re.compile(
    rf"\b(?P<hedge>{'|'.join([*HEDGES, *PART_OF])})\s+(?P<one>an?\s+(?P<unit>{'|'.join(UNITS)}))\b",
    re.IGNORECASE,
)
# *A month and a half*: exact, or as exact as what hedges it.
ONE_AND_A_HALF = re.compile(rf"\b(?:an?|one)\s+(?P<unit>{'|'.join(UNITS)})\s+and\s+a\s+half\b", re.IGNORECASE)
# *One-fifth*, *two-thirds* and, where what stands beside it shows that no ordinal is meant, *a third*: *by a third*,
# *up a third*, *a third fewer*.
SHARES = "|".join(FRACTIONS)
PART_ALONE = re.compile(
    rf"\b(?:(?P<hedge>{'|'.join(HEDGES)})\s+)?(?P<part>(?:one-(?:{SHARES})|(?:two|three|four)[-\s](?:thirds|fifths|tenths)|"
    rf"three-quarters|(?<!\w)an?\s+(?:{SHARES})(?=\s+(?:{'|'.join(COMPARED)})\b)))(?![\w-]|\s+(?:of|an?|the)\b)",
    re.IGNORECASE,
)
PART_BY = re.compile(
    rf"\b(?:by|up|down)\s+(?:(?P<hedge>{'|'.join(HEDGES)})\s+)?(?P<part>half|an?\s+(?:{SHARES}))"
    rf"(?=\s*(?:[.,;:)–—]|$)|\s+(?:{'|'.join(AFTER_SHARE)})\b)",
    re.IGNORECASE,
)
HUNDRED = 100.0
MEASURES = frozenset(name for name, _ in UNITS.values())


@lru_cache(maxsize=4096)
def measured(text: str, within: Span) -> tuple[Figure, ...]:
    """Return the figures of ``text[within]`` in order; see `headwater.text.figures`.

    Those that tell a share are percentages; those that tell a time, a length, a weight or a volume are of the unit
    ``#time``, ``#length``, ``#mass`` or ``#volume``, in seconds, metres, kilograms and litres, and where two belong
    together (*two minutes and 20 seconds*) one. Offsets count in the whole ``text``.
    """
    plain = list(figures(text, within))
    found: list[Figure] = []
    while plain:
        figure = plain.pop(0)
        share = _share(text, figure, within)
        whole = share or _measure(text, figure, plain, within)
        plain = [f for f in plain if not f.span.overlap(whole.span)]
        found.append(whole)
    for one in (
        *map(_and_a_half, ONE_AND_A_HALF.finditer(text, within.start, within.end)),
        *map(_one, ONE.finditer(text, within.start, within.end)),
        *(_part(match) for way in (PART_ALONE, PART_BY) for match in way.finditer(text, within.start, within.end)),
    ):
        if not any(one.span.overlap(other.span) for other in found):
            found.append(one)
    return tuple(sorted(found, key=lambda f: f.span))


def is_measure(figure: Figure) -> bool:
    """Tell whether a figure is a time, a length, a weight or a volume."""
    return figure.unit in MEASURES


def _share(text: str, figure: Figure, within: Span) -> Figure | None:
    if figure.kind is not FigureKind.NUMBER:
        return None
    if figure.value < 1 and LAST_WORD.findall(figure.span.of(text).casefold())[-1] in FRACTIONS:
        return None if UNIT.match(text, figure.span.end, within.end) else _percent(figure, figure.span, HUNDRED)
    part = PART.match(text, figure.span.end, within.end)
    if part is not None and figure.value < PARTS[part["part"].casefold()]:
        return _percent(figure, Span(figure.span.start, part.end()), HUNDRED / PARTS[part["part"].casefold()])
    whole = OUT_OF.match(text, figure.span.end, within.end)
    if whole is not None and figure.value <= WHOLES[whole["whole"].casefold()]:
        span = Span(figure.span.start, whole.end())
        return _percent(figure, span, HUNDRED / WHOLES[whole["whole"].casefold()])
    return None


def _percent(figure: Figure, span: Span, times: float) -> Figure:
    return _times(replace(figure, span=span, kind=FigureKind.PERCENTAGE, unit="%"), times)


def _measure(text: str, figure: Figure, rest: Sequence[Figure], within: Span) -> Figure:
    unit = UNIT.match(text, figure.span.end, within.end) if figure.unit is None else None
    if unit is None:
        return figure
    name, size = _unit(unit["unit"])
    half = 1 / 2 if unit["half"] else 0.0
    whole = replace(figure, span=Span(figure.span.start, unit.end()), unit=name)
    whole = _times(_plus(whole, half), size)
    for other in rest[:1]:
        follows = UNIT.match(text, other.span.end, within.end)
        if follows is not None and AND.fullmatch(text[whole.span.end : other.span.start]):
            same, less = _unit(follows["unit"])
            if same == name and less < size:
                return replace(_plus(whole, other.value * less), span=Span(whole.span.start, follows.end()))
    return whole


def _and_a_half(match: re.Match[str]) -> Figure:
    name, size = _unit(match["unit"])
    return Figure(Span(*match.span()), FigureKind.NUMBER, 1.5 * size, 1.5 * size, 1.5 * size, name)


def _one(match: re.Match[str]) -> Figure:
    name, size = _unit(match["unit"])
    folded = " ".join(match["hedge"].casefold().split())
    least, most = PART_OF.get(folded) or HEDGES[folded]
    hedge = Span(*match.span("hedge"))
    return Figure(Span(*match.span("one")), FigureKind.NUMBER, size, least * size, most * size, name, hedge)


def _part(match: re.Match[str]) -> Figure:
    """A part of a whole that is not named: *by a third*."""
    first, last = re.split(r"[-\s]+", f"one {match['part']}".casefold())[-2:]
    size = HUNDRED * FRACTIONS[last] * NUMERATORS.get(first, 1)
    least, most = HEDGES[" ".join(match["hedge"].casefold().split())] if match["hedge"] else (1.0, 1.0)
    hedge = Span(*match.span("hedge")) if match["hedge"] else None
    value, low, high = (round(size * times, 6) for times in (1.0, least, most))
    return Figure(Span(*match.span("part")), FigureKind.PERCENTAGE, value, low, high, "%", hedge)


def _unit(word: str) -> tuple[str, float]:
    folded = word.casefold()
    return UNITS[PLURALS.get(folded, folded)]


def _times(figure: Figure, times: float) -> Figure:
    value, least, most = (round(v * times, 6) for v in (figure.value, figure.least, figure.most))
    return replace(figure, value=value, least=least, most=most)


def _plus(figure: Figure, more: float) -> Figure:
    return replace(figure, value=figure.value + more, least=figure.least + more, most=figure.most + more)
