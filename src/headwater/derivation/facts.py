"""What each text of a story holds that can be fuller or vaguer elsewhere: quotations, figures, times, doubts."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.corpus import Text
from headwater.derivation.time_words import CORRECTION, DOUBT, SHARP, SPEECH, VAGUE
from headwater.model.span import Span
from headwater.text.figures import Figure, figures

Range = tuple[int, int]
Ranges = NDArray[np.int64]

# The kinds of places, in the order in which they stand in `Facts.places`.
NUMBERS, SHARP_TIMES, DOUBTS, SPEECHES, YEARS = range(5)
YEAR = re.compile(r"(?<![\w.,])(?:1[89]|20)\d\d(?!\w)")


@dataclass(frozen=True, slots=True)
class Facts:
    """Word ranges, half-open and in order, of what one text holds. ``numbers`` go with ``figures`` one to one.

    ``years`` are the words that a year begins in, with the year and where it ends in the article's text;
    ``corrections`` are places in that text, notices above and below the report included. ``places`` are the ranges of
    numbers, sharp times, doubts, speech and years as one array, and from where on those of each kind stand in it;
    ``marked`` are the quotations as an array.
    """

    quotations: tuple[Range, ...]
    numbers: tuple[Range, ...]
    figures: tuple[Figure, ...]
    sharp: tuple[Range, ...]
    vague: tuple[Range, ...]
    doubts: tuple[Range, ...]
    speech: tuple[Range, ...]
    corrections: tuple[Span, ...]
    years: tuple[tuple[int, int, str], ...]
    places: tuple[Ranges, Ranges] = field(compare=False)
    marked: Ranges = field(compare=False)


def facts(text: Text) -> Facts:
    """Return what ``text`` holds, in its running text only, and where the article says that it corrects something."""
    source = text.body.reading.text
    found = [(figure, at) for figure in figures(source) if (at := _words(text, figure.span))]
    sharp, vague, doubts, speech = (
        tuple(_places(text, pattern.finditer(source))) for pattern in (SHARP, VAGUE, DOUBT, SPEECH)
    )
    quotations, numbers, years = tuple(_quotations(text)), tuple(at for _, at in found), tuple(_years(text))
    return Facts(
        quotations,
        numbers,
        tuple(figure for figure, _ in found),
        sharp,
        vague,
        doubts,
        speech,
        tuple(Span(*match.span()) for match in CORRECTION.finditer(source)),
        years,
        _together(numbers, sharp, doubts, speech, [(at, at + 1) for at, _, _ in years]),
        _ranges(quotations),
    )


def _together(*kinds: Sequence[Range]) -> tuple[Ranges, Ranges]:
    offsets = np.cumsum([0, *map(len, kinds)], dtype=np.int64)
    return _ranges([at for kind in kinds for at in kind]), offsets


def _ranges(ranges: Sequence[Range]) -> Ranges:
    return np.array(ranges, dtype=np.int64).reshape(-1, 2)


def _years(text: Text) -> Iterator[tuple[int, int, str]]:
    for match in YEAR.finditer(text.body.reading.text):
        at = int(np.searchsorted(text.body.starts, match.start(), side="right")) - 1
        if at >= 0:
            yield at, match.end(), match[0]


def within(ranges: Sequence[Range], stretch: Range) -> list[Range]:
    """Return those of ``ranges`` (in order) that lie wholly inside ``stretch``."""
    first, last = bounds(ranges, stretch)
    return [at for at in ranges[first:last] if at[1] <= stretch[1]]


def touching(ranges: Sequence[Range], stretch: Range) -> Sequence[Range]:
    """Return those of ``ranges`` (in order, side by side) that have a word in common with ``stretch``."""
    first = bisect_left(ranges, (stretch[0], 0))
    first -= first > 0 and ranges[first - 1][1] > stretch[0]
    return ranges[first : bisect_left(ranges, (stretch[1], 0))]


def bounds(ranges: Sequence[Range], stretch: Range) -> tuple[int, int]:
    """Return which of ``ranges`` (in order) begin inside ``stretch``, as a half-open interval of their numbers."""
    return bisect_left(ranges, (stretch[0], 0)), bisect_left(ranges, (stretch[1], 0))


def _words(text: Text, span: Span) -> Range | None:
    """The words that a span of the source covers; None where it lies outside the running text."""
    first = int(np.searchsorted(text.body.ends, span.start, side="right"))
    last = int(np.searchsorted(text.body.starts, span.end, side="left"))
    return (first, last) if first < last else None


def _places(text: Text, matches: Iterable[re.Match[str]]) -> Iterable[Range]:
    found = np.array([match.span() for match in matches], dtype=np.int64).reshape(-1, 2)
    firsts = np.searchsorted(text.body.ends, found[:, 0], side="right").tolist()
    lasts = np.searchsorted(text.body.starts, found[:, 1], side="left").tolist()
    return [(first, last) for first, last in zip(firsts, lasts, strict=True) if first < last]


def _quotations(text: Text) -> Iterable[Range]:
    marks = text.body.quotation
    edges = (
        np.flatnonzero(np.concatenate([[True], marks[1:] != marks[:-1], [True]])) if len(marks) else np.zeros(0, int)
    )
    for first, last in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        if marks[first] >= 0:
            yield first, last
