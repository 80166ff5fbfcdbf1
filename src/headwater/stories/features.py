"""What an article is compared by: weighted words, names and numbers, and shared runs of words."""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import accumulate

from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.stories.common_words import function_words
from headwater.stories.options import GroupOptions
from headwater.stories.stems import stem
from headwater.text.words import WORD, fold

SHINGLE = 5
# Every second shingle is kept, chosen by its hash, so that the same words keep the same ones everywhere.
SAMPLE = 2
BEGINS_SENTENCE = re.compile(r"[.!?:;\n\r\"“”`«»•]")
SHORTEST = 2

# What `_known` tells of a word.
Known = tuple[str, str | None, bool, bool]


@dataclass(frozen=True, slots=True)
class Features:
    """Terms and how much each counts, in the whole article (``words``) and among its names and numbers (``names``)."""

    words: dict[str, float]
    names: dict[str, float]
    shingles: frozenset[int]
    day: int | None
    outlet: str | None


def features(reading: Reading, options: GroupOptions) -> Features:
    """Return the features of an article's title, running text and stated date; other furniture does not count.

    The words of the date are those in which others tell of that day.
    """
    tally = _Tally(options)
    stated = reading.annotations.furniture.published_span
    if stated:
        tally.read_line(reading.text[stated.start : stated.end], options.lead)
    for span in reading.annotations.furniture.body or (Span(0, len(reading.text)),):
        tally.read(reading.text, span)
    if reading.title:
        tally.read_line(reading.title, options.title)
    shingles = frozenset(tally.shingles)
    return Features(dict(tally.words), dict(tally.names), shingles, _ordinal(reading.day), reading.outlet)


@dataclass(slots=True)
class _Tally:
    """What has been counted in one article; ``passed`` is the number of its words so far."""

    options: GroupOptions
    words: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    names: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    shingles: set[int] = field(default_factory=set)
    passed: int = 0

    def read(self, text: str, span: Span) -> None:
        """Count the words, names and shingles of a stretch of running text."""
        run: list[str] = []
        last, previous = span.start, None
        opening, ahead = self.options.lead_words - self.passed, self.options.lead
        for match in WORD.finditer(text, span.start, span.end):
            start, end = match.span()
            gap = text[last:start]
            # Most words have a space between them, and nothing that need be looked at.
            begins = last == span.start or (gap != " " and BEGINS_SENTENCE.search(gap) is not None)
            last = end
            known = _known(match.group())
            weight = ahead if len(run) < opening else 1.0
            run.append(known[0])
            # Half of the words tell nothing.
            if known[1] is None:
                previous = None
            else:
                previous = self._add(known, weight, previous if gap == " " else None, begins=begins)
        self.passed += len(run)
        self.shingles.update(code for code in _codes(run) if code % SAMPLE == 0)

    def read_line(self, line: str, weight: float) -> None:
        """Count the words of a title or a date; the first is capitalised whether it is a name or not."""
        previous = None
        for at, match in enumerate(WORD.finditer(line)):
            previous = self._add(_known(match.group()), weight, previous, begins=at == 0)

    def _add(self, known: Known, weight: float, previous: str | None, *, begins: bool) -> str | None:
        """Count a word, and return its term if it may be the first part of a name that goes on."""
        _, term, number, marked = known
        if term is None:
            return None
        self.words[term] += weight
        if number or (marked and not begins):
            self.names[term] += weight
            if previous:
                self.names[f"{previous} {term}"] += weight
        return term if marked else None


@lru_cache(maxsize=1 << 16)
def _known(word: str) -> Known:
    """A word folded, its term (None where it tells nothing), whether it is a number, and whether that or a name."""
    folded = fold(word).removesuffix("'s")
    term = None if folded in function_words() or len(folded) < SHORTEST else stem(folded)
    number = word[0].isdigit()
    return folded, term, number, number or word[0].isupper()


def _codes(run: Sequence[str]) -> Iterator[int]:
    """The hash of each so many words in a row."""
    held = [word.encode() for word in run]
    joined = memoryview(b" ".join(held))
    ends = list(accumulate(len(word) + 1 for word in held))
    for end, size in zip(ends[SHINGLE - 1 :], [0, *ends], strict=False):
        yield zlib.crc32(joined[size : end - 1])


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None
