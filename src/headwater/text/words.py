"""Words and their offsets, and the folding under which two wordings count as the same."""

import re
import unicodedata
from dataclasses import dataclass

from headwater.model.span import Span

# A word is a run of letters, digits and marks, with apostrophes, full stops (U.S.), commas (1,200), hyphens and the
# like inside it but never at its end.
WORD = re.compile(r"[^\W_]+(?:[.,'’\-‐‑&/·][^\W_]+)*", re.UNICODE)

# Typographic variants that editors change without changing the words.
FOLD = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "­": None})


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded for comparison, with where it stands (code points, half-open)."""

    span: Span
    folded: str


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
    return tuple(Word(Span(m.start(), m.end()), fold(m.group())) for m in WORD.finditer(text, start, end))
