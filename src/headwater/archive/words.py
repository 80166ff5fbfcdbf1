"""The words that a search goes by, the same for every database: without case and accents, whole."""

import re
import unicodedata
from collections.abc import Iterator

from headwater.model.span import Span

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
# Code points of a snippet, and how many of them stand before its first match.
SNIPPET, BEFORE = 240, 60
# A word longer than this is none, and databases have limits.
LONGEST = 200


def folded(word: str) -> str:
    """Return ``word`` without case and accents."""
    plain = word if word.isascii() else "".join(
        sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign)
    )  # fmt: skip
    return plain.lower()[:LONGEST]


def wanted(words: str) -> tuple[str, ...]:
    """Return the distinct words that are searched for, in their order."""
    return tuple(dict.fromkeys(word for _, word in places(words)))


def places(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the words of ``text`` folded, with where they stand."""
    for match in WORD.finditer(text):
        word = folded(match.group())
        if word:
            yield Span(match.start(), match.end()), word


def plain(text: str) -> str:
    """Return the words of ``text``, folded, between single blanks: what an index is given."""
    return " ".join(filter(None, map(folded, WORD.findall(text))))


def snippet(text: str, words: tuple[str, ...]) -> tuple[Span, tuple[Span, ...]]:
    """Return the stretch of ``text`` that shows most of ``words``, and where they stand in it; its opening if none."""
    searched = set(words)
    found = [(span, word) for span, word in places(text) if word in searched]
    start, seen = 0, -1
    for i, (span, _) in enumerate(found):
        inside = {word for other, word in found[i : i + SNIPPET] if other.end <= span.start - BEFORE + SNIPPET}
        if len(inside) > seen:
            start, seen = max(0, span.start - BEFORE), len(inside)
        if seen == len(searched):
            break
    stretch = _trimmed(text, start, min(len(text), start + SNIPPET))
    return stretch, tuple(span for span, _ in found if stretch.contains(span))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Begin and end between words, and without blanks at either end."""
    if start > 0 and not text[start - 1].isspace():
        blank = re.search(r"\s", text[start:end])
        start = start + blank.end() if blank and blank.end() < BEFORE else start
    if end < len(text) and not text[end].isspace():
        blanks = [match.start() for match in re.finditer(r"\s", text[start:end])]
        end = start + blanks[-1] if blanks and end - start - blanks[-1] < BEFORE else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
