"""Stretches of time that two expressions or a part of a month name: *August 3-4*, *the first half of May*."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from headwater.claims.when import When
from headwater.model.reading import Reading
from headwater.model.span import Span

# What joins the ends of a stretch; *and* does where the days follow each other or *between* stands before them.
JOINT = re.compile(
    r"\s*(?:[-–—]|\bto\b|\buntil\b|\btill\b|\bthrough\b|(?P<both>\band\b|&))\s*(?:the\s+)?", re.IGNORECASE
)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
FROM = re.compile(r"from\b", re.IGNORECASE)
LEAD = len("between the ")  # code points before a time
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MONTH = re.compile(r"\d{4}-\d\d")


def joined(reading: Reading, found: Sequence[When], within: Span) -> tuple[When, ...]:
    """Return ``found``, the dated stretches inside ``within``, with those made one that are the ends of a stretch."""
    made: list[When] = []
    for when in found:
        both = _both(reading, made[-1], when, within) if made else None
        if both is None:
            made.append(when)
        else:
            made[-1] = both
    return tuple(made)


def _both(reading: Reading, one: When, other: When, within: Span) -> When | None:
    """The stretch from one date to another, None where they are two dates."""
    ends = _ends(one.value, other.value)
    between = reading.text[one.time.span.end : other.time.span.start]
    joint = JOINT.fullmatch(between) if ends else None
    if joint is None or ends is None:
        return None
    first, last = ends
    if joint["both"] and (last - first).days != 1:
        before = reading.text[max(within.start, one.time.span.start - LEAD) : one.time.span.start]
        if BETWEEN.search(before) is None:
            return None
    return replace(
        one,
        phrase=Span(one.phrase.start, other.phrase.end),
        time=replace(one.time, value=f"{one.value}/{other.value}"),
        earliest=first.isoformat(),
        latest=last.isoformat(),
    )


def _ends(one: str, other: str) -> tuple[date, date] | None:
    """First and last day of two days or two months in their order, None of others."""
    if DAY.fullmatch(one) and DAY.fullmatch(other):
        first, last = date.fromisoformat(one), date.fromisoformat(other)
    elif MONTH.fullmatch(one) and MONTH.fullmatch(other):
        first, month = date.fromisoformat(f"{one}-01"), date.fromisoformat(f"{other}-01")
        last = month.replace(day=monthrange(month.year, month.month)[1])
    else:
        return None
    return (first, last) if first < last else None
