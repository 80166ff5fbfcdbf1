"""The running text of articles as arrays of words: what comparison works on.

Furniture (headline, byline, dateline, credits, boilerplate) is left out. Articles whose running text is the same share
one `Body` group, so that nothing is compared twice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.function_words import CLAUSE_OPENERS, FUNCTION_WORDS
from headwater.derivation.voices import NO_VOICES, Voices, voices
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.text.fingerprints import Hashes, hash_words
from headwater.text.quotation_marks import quoted
from headwater.text.sentences import sentences
from headwater.text.words import fold

Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]

# A clause is at least this many words, so that it can be told from another.
SHORTEST_CLAUSE = 4
CLAUSE_MARKS = re.compile("[,;:–—(]")
NO_NUMBERS, NO_FLAGS = np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Body:
    """One article's running text. All arrays run over its words.

    ``starts`` and ``ends`` are code points in the article's text; ``quotation``, ``sentence`` and ``clause`` hold the
    index of the one that the word belongs to (``quotation`` -1 outside); ``region`` changes where furniture or credits
    stand between two words. ``capital`` marks words written with a capital that does not open a sentence; ``voices``
    says whose words they are. ``clause``, ``capital`` and ``voices`` are empty until `detailed` finds them.
    """

    reading: Reading
    hashes: Hashes
    starts: Ints
    ends: Ints
    quotation: Ints
    sentence: Ints
    region: Ints
    clause: Ints
    capital: Flags
    voices: Voices

    @property
    def id(self) -> str:
        """The article's id."""
        return self.reading.id

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.hashes)

    def span(self, first: int, last: int) -> ArticleSpan:
        """Return the stretch from word ``first`` up to, not including, word ``last``."""
        return ArticleSpan(self.id, int(self.starts[first]), int(self.ends[last - 1]))


def bodies(readings: Sequence[Reading]) -> list[Body]:
    """Return the running text of each reading, in the order given."""
    hashed = hash_words([reading.text for reading in readings])
    found = []
    for i, reading in enumerate(readings):
        first, last = int(hashed.offsets[i]), int(hashed.offsets[i + 1])
        found.append(_body(reading, hashed.hashes[first:last], hashed.starts[first:last], hashed.ends[first:last]))
    return found


def grouped(found: Sequence[Body]) -> list[list[int]]:
    """Return indices of the bodies whose words are the same, groups and members in the order given.

    An empty body is like no other: two articles of furniture alone have nothing in common.
    """
    groups: dict[object, list[int]] = {}
    for i, body in enumerate(found):
        groups.setdefault(body.hashes.tobytes() if len(body) else body.id, []).append(i)
    return list(groups.values())


def report_spans(reading: Reading) -> list[Span]:
    """Return the parts of the text that are report: the body without what furniture stands inside it, in order."""
    furniture = reading.annotations.furniture
    out = [furniture.headline, furniture.byline, furniture.dateline.span if furniture.dateline else None]
    out += [furniture.outlet_span, furniture.published_span, *furniture.boilerplate]
    # An outlet named beside a fact stands in the report's own words.
    out += [credit.span for credit in furniture.text_credits]
    holes = sorted(span for span in out if span is not None)
    spans: list[Span] = []
    for span in sorted(furniture.body):
        at = span.start
        for hole in holes:
            if hole.end > at and hole.start < span.end:
                if hole.start > at:
                    spans.append(Span(at, hole.start))
                at = max(at, hole.end)
        if at < span.end:
            spans.append(Span(at, span.end))
    return spans


def _body(reading: Reading, hashes: Hashes, starts: Ints, ends: Ints) -> Body:
    spans = report_spans(reading)
    where = _inside(spans, starts, ends)
    kept = where >= 0
    hashes, starts, ends, where = hashes[kept], starts[kept], ends[kept], where[kept]
    text = reading.text
    units = reading.sentences or tuple(s for span in spans for s in sentences(text, span))
    sentence = _index(units, starts)
    quotation = _inside([mark.span for mark in quoted(text)], starts, ends)
    regions = _regions(text, where, starts, ends)
    return Body(reading, hashes, starts, ends, quotation, sentence, regions, NO_NUMBERS, NO_FLAGS, NO_VOICES)


def detailed(body: Body) -> Body:
    """Return ``body`` with its clauses, capitals and voices, which only what is compared with others is asked for."""
    text, starts, ends, sentence = body.reading.text, body.starts, body.ends, body.sentence
    words = [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    opens = np.ones(len(words), dtype=np.bool_)
    opens[1:] = sentence[1:] != sentence[:-1]
    capital = np.array([word[0].isupper() for word in words], dtype=np.bool_) & ~opens
    clause = _clauses(sentence, _may_break(body, words))
    return replace(body, clause=clause, capital=capital, voices=voices(body.reading, starts, ends))


def _inside(spans: Sequence[Span], starts: Ints, ends: Ints) -> Ints:
    """For each word the index of the span that holds it wholly, else -1. The spans are in order and disjoint."""
    if not spans:
        return np.full(len(starts), -1, dtype=np.int32)
    firsts = np.array([span.start for span in spans])
    lasts = np.array([span.end for span in spans])
    at = np.searchsorted(firsts, starts, side="right") - 1
    held = (at >= 0) & (ends <= lasts[np.maximum(at, 0)])
    return np.where(held, at, -1).astype(np.int32)


def _index(units: Sequence[Span], starts: Ints) -> Ints:
    """For each word the index of the last unit that begins at or before it, counted from 0 without holes."""
    firsts = np.array([unit.start for unit in units] or [0])
    at = np.searchsorted(firsts, starts, side="right")
    return np.unique(at, return_inverse=True)[1].astype(np.int32)


def _regions(text: str, where: Ints, starts: Ints, ends: Ints) -> Ints:
    """Number the stretches between which something other than white space and marks was left out."""
    breaks = np.zeros(len(starts), dtype=np.int32)
    for i in np.flatnonzero(where[1:] != where[:-1]) + 1:
        breaks[i] = any(c.isalnum() for c in text[ends[i - 1] : starts[i]])
    return np.cumsum(breaks, dtype=np.int32)


def _clauses(sentence: Ints, may_break: Flags) -> Ints:
    """Cut sentences into clauses of four words at least, before words that may open one."""
    count = len(sentence)
    edge = np.zeros(count + 1, dtype=np.bool_)
    edge[0] = edge[count] = True
    edge[1:count] = sentence[1:] != sentence[:-1]
    for first, last in pairwise(np.flatnonzero(edge).tolist()):
        begin = first
        for i in range(first + SHORTEST_CLAUSE, last - SHORTEST_CLAUSE + 1):
            if i - begin >= SHORTEST_CLAUSE and may_break[i]:
                edge[i] = True
                begin = i
    return (np.cumsum(edge[:count], dtype=np.int32) - 1).astype(np.int32)


def _may_break(body: Body, words: Sequence[str]) -> Flags:
    """Mark the words that a clause may open with: after a comma, openers, and at the edges of quotations."""
    quotation, starts, ends = body.quotation, body.starts, body.ends
    breaks = np.zeros(len(words), dtype=np.bool_)
    breaks[1:] = quotation[1:] != quotation[:-1]
    marks = np.array([match.start() for match in CLAUSE_MARKS.finditer(body.reading.text)], dtype=np.int64)
    before = np.concatenate([[0], ends[:-1]]) if len(ends) else ends
    marked = np.searchsorted(marks, starts) > np.searchsorted(marks, before)
    opens = np.array([_opens(word) for word in words], dtype=np.bool_)
    return breaks | ((quotation < 0) & (marked | opens))


@lru_cache(maxsize=1 << 16)
def _opens(word: str) -> bool:
    """Tell whether a word may open a clause."""
    return fold(word) in CLAUSE_OPENERS


def content_flags(words: Sequence[str]) -> Flags:
    """Tell for each folded word whether it says what a sentence is about."""
    return np.fromiter(
        (word not in FUNCTION_WORDS and (len(word) > 1 or word.isdigit()) for word in words),
        dtype=np.bool_,
        count=len(words),
    )
