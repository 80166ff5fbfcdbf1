"""The tokens of one sentence as the tagger reads them: quotations opened up, the middle of long ones folded away."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from headwater.annotate.tokens import Kind, Token, words
from headwater.model.span import Span
from headwater.text.quotation_marks import Quoted

# Of a quotation of more tokens than both together, so many at its head and at its tail are read. What lies between says
# little about who speaks, and a speech of any length costs the same.
HEAD = 10
TAIL = 6
FOLD = "…"


class Place(IntEnum):
    """Where a token stands to the quotation marks of its sentence."""

    OUTSIDE = 0
    OPENING = 1
    INSIDE = 2
    CLOSING = 3


@dataclass(frozen=True, slots=True)
class Window:
    """A sentence as the tagger reads it: its tokens in text order and where each stands to quotation marks.

    The folded middle of a long quotation is one token, whose text is ``FOLD``.
    """

    tokens: tuple[Token, ...]
    places: tuple[Place, ...]

    def within(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Return for each of ``spans`` the half-open range of the tokens that begin in it; empty ones are left out."""
        ranges = (
            (bisect_left(self.tokens, s.start, key=_start), bisect_left(self.tokens, s.end, key=_start)) for s in spans
        )
        return [(a, b) for a, b in ranges if a < b]


def window(text: str, folded: Sequence[Token], quotations: Sequence[Quoted]) -> Window:
    """Return the window on a sentence.

    ``folded`` are its tokens with every quotation as one; ``quotations`` are those of the article that overlap it, in
    order.
    """
    tokens: list[Token] = []
    places: list[Place] = []
    around = iter(quotations)
    for token in folded:
        if token.kind is not Kind.QUOTATION:
            tokens.append(token)
            places.append(Place.OUTSIDE)
            continue
        quotation = next(q for q in around if q.span.end >= token.end)
        inside = _quotation(text, token.start, token.end)
        tokens.extend(inside)
        places.extend(_place(t, quotation) for t in inside)
    return Window(tuple(tokens), tuple(places))


def _start(token: Token) -> int:
    return token.start


def _quotation(text: str, start: int, end: int) -> list[Token]:
    inside = list(words(text, start, end))
    if len(inside) <= HEAD + TAIL + 1:
        return inside
    fold = Token(inside[HEAD].start, inside[-TAIL - 1].end, FOLD, FOLD, Kind.MARK)
    return [*inside[:HEAD], fold, *inside[-TAIL:]]


def _place(token: Token, quotation: Quoted) -> Place:
    if token.start < quotation.inner.start:
        return Place.OPENING
    return Place.CLOSING if quotation.closed and token.end > quotation.inner.end else Place.INSIDE
