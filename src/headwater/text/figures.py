"""Numbers, amounts and percentages of a text with their values, in digits and spelled out.

Dates, years, clock times, ordinals and the numbers inside names (``Lantern-1``) are not figures. A hedge (``about``,
``more than``, ``dozens``) widens the interval in which the true value is said to lie, so that two wordings can be told
apart as exact and vague. Source: own grammar over the tables in `headwater.text.number_words`.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from headwater.model.span import Span
from headwater.text.number_words import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    FRACTIONS,
    HEDGES,
    MAGNITUDES,
    MONTHS,
    PERCENT,
    SUFFIXES,
    TENS,
    UNITS,
    VAGUE,
)


class FigureKind(StrEnum):
    """What a figure counts."""

    NUMBER = "number"
    AMOUNT = "amount"
    PERCENTAGE = "percentage"


# The figures of so many stretches are kept: a statement is compared with several others.
KEPT = 4096
# Rounding changes a figure by no more than this share of it.
FURTHEST = 0.2


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its value and the interval ``[least, most]`` that the wording leaves open.

    ``span`` covers the number with its magnitude, sign and unit (``1.8 billion euros``), without the hedge, which is
    ``hedge`` where there is one. ``unit`` is an ISO 4217 code or the name of a currency, ``%``, or None.
    """

    span: Span
    kind: FigureKind
    value: float
    least: float
    most: float
    unit: str | None = None
    hedge: Span | None = None

    @property
    def exact(self) -> bool:
        """Whether the wording leaves nothing open."""
        return self.least == self.most

    def vaguer_than(self, other: "Figure") -> bool:
        """Tell whether this is ``other`` rounded: fewer significant digits, and near enough to be the same count.

        A hedge alone (``nine million``, ``about nine million``) is not rounding: see `hedged_like`.
        """
        if self.value == other.value or not self._same_unit(other):
            return False
        slack = 0.0 if not self.exact else _rounding(self.value)
        near = self.least - slack <= other.value <= self.most + slack
        close = abs(self.value - other.value) <= FURTHEST * max(abs(self.value), abs(other.value))
        return near and close and _digits(other.value) > _digits(self.value)

    def hedged_like(self, other: "Figure") -> bool:
        """Tell whether this is the same number as ``other``, with a hedge that ``other`` lacks."""
        return self.value == other.value and self._same_unit(other) and other.exact and not self.exact

    def _same_unit(self, other: "Figure") -> bool:
        return self.unit == other.unit or None in (self.unit, other.unit)


def figures(text: str, within: Span | None = None) -> tuple[Figure, ...]:
    """Return the figures of ``text`` (or of its part ``within``) in order; offsets count in the whole ``text``."""
    return _figures(text, *((within.start, within.end) if within is not None else (0, len(text))))


@lru_cache(maxsize=KEPT)
def _figures(text: str, start: int, end: int) -> tuple[Figure, ...]:
    found = (_figure(text, match, start) for match in FIGURE.finditer(text, start, end))
    return tuple(figure for figure in found if figure is not None)


def _either(options: Iterable[str]) -> str:
    return "|".join(re.escape(option).replace(r"\ ", r"\s+") for option in sorted(options, key=len, reverse=True))


SMALL = rf"(?:(?:{_either(TENS)})(?:[-‐‑\s](?:{_either(list(UNITS)[1:10])}))?|{_either(UNITS)})"
LARGE = rf"(?:{_either(MAGNITUDES)})"
SPELLED = rf"(?:(?:a|an|{SMALL})\s+{LARGE}(?:(?:\s+and)?\s+{SMALL}(?:\s+{LARGE})?)*|{SMALL})"
# A comma before one or two digits is a decimal one where a magnitude or a percentage stands behind: *3,5 million*.
DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|"
    r"\d+,\d{1,2}(?=\s*(?:[mb]illions?|[mb]n|%|per\s+cent|percent)(?!\w))|\d+(?:\.\d+)?"
)


def _openings(options: Iterable[str]) -> str:
    """The first two letters that ``options`` begin with, as an expression."""
    seconds: dict[str, set[str]] = {}
    for option in options:
        seconds.setdefault(option[0].casefold(), set()).add(option[1:2].casefold())
    return "|".join(
        f"{first}[{''.join(sorted(map(re.escape, second)))}\\s-]" for first, second in sorted(seconds.items())
    )


# How a figure can begin, so that most words are passed over at their first letters.
BEGINS = _openings([*HEDGES, *TENS, *UNITS, *MAGNITUDES, *FRACTIONS, *VAGUE, "a", "an", "two", "three", "four"])

FIGURE = re.compile(
    rf"""
    (?<!\w)(?=[\s\d]|{BEGINS}|{_either(CURRENCY_SIGNS)})
    (?:(?<!\w)(?P<hedge>{_either(HEDGES)})\s+(?:(?:a|the)\s+)?)?
    (?<![\w.,:/])(?<![^\W\d][-‐‑])
    (?:
        (?P<sign>{_either(CURRENCY_SIGNS)})?\s?(?P<digits>{DIGITS})(?![\d:/])(?!\.\d)
        (?:\s?(?P<suffix>{_either(SUFFIXES)})\b|[\s-]?(?P<magnitude>{_either(MAGNITUDES)})\b)?
      | (?P<fraction>(?:(?:a|one|two|three|four)[-\s])?(?:{_either(FRACTIONS)}))
        (?:\s+an?\s+(?P<part>{_either(MAGNITUDES)})\b|(?=\s+(?:of|a|an|the)\b))
      | (?P<vague>(?:tens\s+of\s+|hundreds\s+of\s+)?(?:{_either(VAGUE)}))\b
      | (?P<spelled>{SPELLED})\b
    )
    (?:[\s-]?(?P<percent>{_either(PERCENT)})(?!\w)|[\s-](?P<currency>(?:US\s+)?(?:{_either(CURRENCY_WORDS)}))\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|[-‐‑](?:th|ranking)\b|[’']s\b", re.IGNORECASE)
BEFORE = re.compile(r"(\w+)\.?,?\s+$")
AFTER = re.compile(r"\s+(?:of\s+)?(\w+)")
CLOCK = re.compile(r"\s*(?:[ap]\.?m\b|GMT\b|o[’']clock|hours?\s+GMT)", re.IGNORECASE)
YEARS = range(1500, 2200)


def _figure(text: str, match: re.Match[str], start: int) -> Figure | None:
    value, spread = _value(match)
    if value is None or _is_date_or_name(text, match, value, start):
        return None
    kind, unit = _unit(match)
    begin = next(match.start(g) for g in ("sign", "digits", "fraction", "vague", "spelled") if match.group(g))
    least, most = spread or (1.0, 1.0)
    hedge = match.group("hedge")
    if hedge:
        least, most = HEDGES[" ".join(hedge.casefold().split())]
    return Figure(
        Span(begin, match.end()),
        kind,
        value,
        least * value,
        most * value,
        unit,
        Span(match.start("hedge"), match.end("hedge")) if hedge else None,
    )


def _value(match: re.Match[str]) -> tuple[float | None, tuple[float, float] | None]:
    """The value, and for vague words the interval as factors of it."""
    if match.group("digits"):
        scale = MAGNITUDES.get((match.group("magnitude") or "").casefold(), 1)
        scale *= SUFFIXES.get((match.group("suffix") or "").casefold(), 1)
        # Rounded to drop what binary fractions add: 1.8 * 10**9 is meant as a whole number.
        digits = match.group("digits")
        point = "." if DECIMAL_COMMA.fullmatch(digits) else ""
        return round(float(digits.replace(",", point)) * scale, 6), None
    if match.group("fraction"):
        parts = re.split(r"[-\s]+", match.group("fraction").casefold())
        whole = MAGNITUDES.get((match.group("part") or "").casefold(), 1)
        return UNITS.get(parts[0], 1) * FRACTIONS[parts[-1]] * whole, None
    if match.group("vague"):
        words = match.group("vague").casefold().split()
        times = {"tens": 10, "hundreds": 100}.get(words[0], 1) if len(words) > 1 else 1
        return float(2 * times * VAGUE[words[-1]]), (1.0, 5.0)
    return _spelled(match.group("spelled")), None


def _spelled(words: str) -> float:
    """The value of ``two hundred and fifty thousand``: units add up, magnitudes multiply what stands before them."""
    total, current = 0, 0
    for word in re.split(r"[-‐‑\s]+", words.casefold()):
        if word in ("a", "an"):
            current = 1
        elif word in MAGNITUDES:
            current = max(current, 1) * MAGNITUDES[word]
            if MAGNITUDES[word] >= MAGNITUDES["thousand"]:
                total, current = total + current, 0
        else:
            current += UNITS.get(word, 0) + TENS.get(word, 0)
    return float(total + current)


def _unit(match: re.Match[str]) -> tuple[FigureKind, str | None]:
    if match.group("percent"):
        return FigureKind.PERCENTAGE, "%"
    if match.group("currency"):
        return FigureKind.AMOUNT, CURRENCY_WORDS[match.group("currency").casefold().split()[-1]]
    if match.group("sign"):
        return FigureKind.AMOUNT, CURRENCY_SIGNS[match.group("sign").upper()]
    return FigureKind.NUMBER, None


def _is_date_or_name(text: str, match: re.Match[str], value: float, start: int) -> bool:
    """Tell whether the number is a year, a day of a month, a clock time, an ordinal, or a pronoun (``one``)."""
    if match.group("percent") or match.group("currency") or match.group("sign"):
        return False
    behind = text[match.end() : match.end() + 24]
    if match.group("spelled"):
        return " " not in match.group("spelled") and value == 1
    if not match.group("digits") or match.group("magnitude") or match.group("suffix"):
        return False
    plain = match.group("digits").isdigit()
    if plain and len(match.group("digits")) == len("2025") and int(value) in YEARS:
        return True
    before = BEFORE.search(text, max(start, match.start() - 24), match.start("digits"))
    after = AFTER.match(behind)
    near = {m.group(1).casefold() for m in (before, after) if m}
    return (plain and not near.isdisjoint(MONTHS)) or bool(ORDINAL.match(behind) or CLOCK.match(behind))


@lru_cache(maxsize=KEPT)
def _digits(value: float) -> int:
    """How many significant digits a value has: 1.8 billion has two."""
    return len(f"{value:.6g}".split("e")[0].replace(".", "").replace("-", "").strip("0")) or 1


@lru_cache(maxsize=KEPT)
def _rounding(value: float) -> float:
    """Half a unit of the last significant digit."""
    if value == 0:
        return 0.0
    return float(0.5 * 10 ** (math.floor(math.log10(abs(value))) - _digits(value) + 1))
