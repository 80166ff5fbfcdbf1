"""Two articles side by side: what both have, in which words, and what only one has."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel, Opcodes

from headwater.model.derivation import Passage
from headwater.model.report import ReportArticle
from headwater.model.span import ArticleSpan
from headwater.text.words import words
from headwater.web.desk import Desk
from headwater.web.layers import NEAREST, manner

# The words of a stretch in pieces, each with whether the other side has them too.
Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one side: ``kind`` is that of the passage it lies in, empty where only this side has it.

    ``number`` joins it with the other side; ``words`` are its pieces, each with whether the other side has it too;
    ``manner`` says in words how alike both sides are.
    """

    words: Pieces
    kind: str
    number: int
    start: int
    manner: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two articles, cut into stretches."""

    letter: str
    article: ReportArticle
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Two articles and the passages that join them."""

    first: Side
    second: Side
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage with the words of both its ends."""

    passage: Passage
    first: Pieces
    second: Pieces


def differing(desk: Desk, passages: Sequence[Passage]) -> list[Pair]:
    """Return passages in the order of their second ends, with what the words of each end have that the other lacks."""
    found = []
    for passage in sorted(passages, key=lambda p: (p.second, p.first)):
        same = _shared(desk, passage)
        ends = [
            _pieces(desk.articles[place.article].text, place.start, place.end, has)
            for place, has in zip((passage.first, passage.second), same, strict=True)
        ]
        found.append(Pair(passage, ends[0], ends[1]))
    return found


def compared(desk: Desk, first: str, second: str) -> Sides:
    """Return two articles of a story cut into what both have and what only one has."""
    passages = [p for p in desk.between(first, second) if len(p.first.span) and len(p.second.span)]
    passages.sort(key=lambda p: (NEAREST.index(p.kind), -len(p.first.span), p.first, p.second))
    kept = _apart(passages)
    pairs = tuple(sorted(kept, key=lambda p: (p.first, p.second)))
    shared = [_shared(desk, passage) for passage in pairs]
    held = [(_Held(p, p.first, same[0]), _Held(p, p.second, same[1])) for p, same in zip(pairs, shared, strict=True)]
    return Sides(_side(desk, first, [one for one, _ in held]), _side(desk, second, [other for _, other in held]), pairs)


@dataclass(frozen=True, slots=True)
class _Held:
    """One end of a passage, with the words (by where they begin) that the other end has too."""

    passage: Passage
    place: ArticleSpan
    same: set[int]


def _apart(passages: Sequence[Passage]) -> list[Passage]:
    """Leave out passages that lie over nearer ones on either side."""
    kept: list[Passage] = []
    for passage in passages:
        if all(
            not passage.first.span.overlap(other.first.span) and not passage.second.span.overlap(other.second.span)
            for other in kept
        ):
            kept.append(passage)
    return kept


def _shared(desk: Desk, passage: Passage) -> tuple[set[int], set[int]]:
    """Where the words begin, on either side, that the other side has in the same order."""
    sides = [words(desk.articles[side.article].text, side.span) for side in (passage.first, passage.second)]
    folded = [[word.folded for word in side] for side in sides]
    moves: Opcodes = Indel.opcodes(folded[0], folded[1])
    same: tuple[set[int], set[int]] = (set(), set())
    for move in moves:
        if move.tag == "equal":
            same[0].update(word.span.start for word in sides[0][move.src_start : move.src_end])
            same[1].update(word.span.start for word in sides[1][move.dest_start : move.dest_end])
    return same


def _side(desk: Desk, key: str, held: Sequence[_Held]) -> Side:
    text = desk.articles[key].text
    edges = sorted({0, len(text), *(end for one in held for end in (one.place.start, one.place.end))})
    at = {one.place.start: (number, one) for number, one in enumerate(held, start=1)}
    stretches = []
    for start, end in pairwise(edges):
        if start in at:
            number, one = at[start]
            words = _pieces(text, start, end, one.same)
            stretches.append(Stretch(words, one.passage.kind.value, number, start, manner(one.passage)))
        else:
            stretches.append(Stretch(((text[start:end], True),), "", 0, start))
    return Side(desk.letters[key], desk.articles[key], tuple(stretches))


def _pieces(text: str, start: int, end: int, same: set[int]) -> Pieces:
    """The text of a stretch, the words in a row that the other side lacks as one piece from first to last letter."""
    own: list[tuple[int, int]] = []
    before = True
    for word in words(text, ArticleSpan("", start, end).span):
        has = word.span.start in same
        if not has:
            own[-1:] = [(own[-1][0], word.span.end)] if not before else [*own[-1:], (word.span.start, word.span.end)]
        before = has
    edges = [start, *(edge for piece in own for edge in piece), end]
    cut = [(text[a:b], at % 2 == 0) for at, (a, b) in enumerate(pairwise(edges))]
    return tuple((piece, has) for piece, has in cut if piece)
