"""The tokens of one sentence, with every outermost quotation folded into a single token.

Folding is what keeps the grammar of attribution small: ``“…,” X said, “…”`` is quotation, name, verb, comma, quotation,
however long and however oddly punctuated the quotations are.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from headwater.model.span import Span
from headwater.text.quotation_marks import Quoted

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|\d[\d.,:]*\d|\d"  # figures
    r"|[^\W\d_]+(?:[’'\-‐‑&][^\W_]+)*[’']?(?=\W|$)"  # words, with inner hyphens and apostrophes
    r"|[^\W_]+"
    r"|\.{2,}|--+|[^\w\s]"
)


class Kind(IntEnum):
    """What a token is."""

    WORD = 0
    MARK = 1
    QUOTATION = 2


class Token(NamedTuple):
    """A word, a punctuation mark or a whole quotation; offsets are code points in the article.

    A tuple, since there are a thousand an article, and a tuple is made in a third of a dataclass's time.
    """

    start: int
    end: int
    text: str
    lower: str
    kind: Kind

    @property
    def span(self) -> Span:
        """Return where the token stands."""
        return Span(self.start, self.end)

    @property
    def is_name(self) -> bool:
        """Whether the word is written as a name is: with a capital, or a figure-free run of capitals."""
        return self.kind is Kind.WORD and self.text[0].isupper()

    @property
    def ends_with_comma(self) -> bool:
        """Whether a quotation closes on a comma, as American style sets it before ``he said``."""
        return self.kind is Kind.QUOTATION and self.text.rstrip("\"”»’' ")[-1:] in {",", "?", "!", "–", "—", "-"}


# Looked up once, and a tuple's own way of being made: there are a thousand tokens an article.
WORD, MARK, MADE = Kind.WORD, Kind.MARK, tuple.__new__
# Of so many words it is kept what they are.
KEPT = 1 << 16


def tokenise(text: str, sentence: Span, quotations: Sequence[Quoted]) -> list[Token]:
    """Return the tokens of ``sentence``; ``quotations`` are those of the article that overlap it, in order."""
    tokens: list[Token] = []
    at = sentence.start
    for quotation in quotations:
        start, end = max(quotation.span.start, sentence.start), min(quotation.span.end, sentence.end)
        if start < at or start >= end:
            continue
        tokens.extend(words(text, at, start))
        tokens.append(Token(start, end, text[start:end], "", Kind.QUOTATION))
        at = end
    tokens.extend(words(text, at, sentence.end))
    return tokens


def words(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the words and marks of ``text[start:end]``; nothing is folded."""
    for match in TOKEN.finditer(text, start, end):
        word, lower, kind = _shape(match.group())
        begin = match.start()
        yield MADE(Token, (begin, begin + len(word), word, lower, kind))


@lru_cache(maxsize=KEPT)
def _shape(word: str) -> tuple[str, str, Kind]:
    """What a token says wherever it stands: most are words seen before."""
    if not word[0].isalnum():
        return word, word.lower().replace("’", "'"), MARK
    if word[-1] in "’'" and word[-2:-1].lower() != "s":
        word = word[:-1]
    return word, word.lower().replace("’", "'"), WORD
