"""Words and their offsets, and the folding under which two wordings count as the same."""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from headwater.model.quick import quick
from headwater.model.span import Span

# A word is a run of letters, digits and marks, with apostrophes, full stops (U.S.), commas (1,200), hyphens and the
# like inside it but never at its end.
WORD = re.compile(r"[^\W_]+(?:[.,'’\-‐‑&/·][^\W_]+)*", re.UNICODE)

# Typographic variants that editors change without changing the words.
FOLD = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "­": None})


@quick
@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded for comparison, with where it stands (code points, half-open)."""

    span: Span
    folded: str


# The words of so many texts, of at most so many code points each, are kept: stages ask for those of one clause after
# another. Short stretches and names are kept apart, for there are many and they would drive the articles out. Folded
# words are kept because most are common ones.
KEPT, LONGEST, FOLDED = 1536, 40_000, 1 << 16
KEPT_SHORT, SHORT = 2048, 400


@lru_cache(maxsize=FOLDED)
def fold(word: str) -> str:
    """Return ``word`` without case, accents and typographic variants, for comparison only.

    Accents are dropped because agencies transliterate names with and without them.
    """
    plain = word.translate(FOLD).casefold()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def words(text: str, within: Span | None = None) -> tuple[Word, ...]:
    """Return the words of ``text`` (or of its part ``within``) in order; offsets count in the whole ``text``."""
    start, end = (within.start, within.end) if within is not None else (0, len(text))
    if len(text) > LONGEST:
        return _found(text, start, end)
    starts, held = _words(text) if len(text) > SHORT else _words_of_short(text)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    # Where a word is cut by an end of the part, its rest is read as it stands there.
    if (first and held[first - 1].span.end > start) or (last and held[last - 1].span.end > end):
        return _found(text, start, end)
    return held[first:last]


@lru_cache(maxsize=KEPT)
def _words(text: str) -> tuple[list[int], tuple[Word, ...]]:
    """All words of ``text``, and where each begins."""
    held = _found(text, 0, len(text))
    return [word.span.start for word in held], held


@lru_cache(maxsize=KEPT_SHORT)
def _words_of_short(text: str) -> tuple[list[int], tuple[Word, ...]]:
    held = _found(text, 0, len(text))
    return [word.span.start for word in held], held


def _found(text: str, start: int, end: int) -> tuple[Word, ...]:
    return tuple([Word(Span(*m.span()), fold(m.group())) for m in WORD.finditer(text, start, end)])
