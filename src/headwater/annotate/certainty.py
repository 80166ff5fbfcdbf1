"""How sure a content is presented to be, and whether it is asserted or denied: the FactBank scale, by its markers.

The first marker of the main clause counts, since later ones mostly belong to clauses within it; the cue can only lower
what the content says of itself. What decided is given with its place in the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from headwater.annotate.attributions.cues import forms
from headwater.annotate.lexicon.certainty_words import (
    CUE_NEGATIVE,
    CUE_POSSIBLE,
    CUE_PROBABLE,
    CUE_UNKNOWN,
    KNOWING,
    NEGATIVE,
    OPINIONS,
    POSSIBLE,
    PROBABLE,
    UNKNOWN,
)
from headwater.annotate.lexicon.function_words import PERSONAL
from headwater.model.quick import quick
from headwater.model.span import Span
from headwater.model.vocabulary import Certainty, Polarity
from headwater.text.number_words import BOUNDING

# Words, and the marks at which a main clause ends for good.
PIECE = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?|[.?!;]")
ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)
# Words of the content that are looked at: its main clause.
MAIN_CLAUSE = 22
LONGEST_CLAUSE = 600  # characters
NEGATION_WINDOW = 14
NOT = frozenset({"not", "cannot"})
ENDS = frozenset(".?!;")
# How a sentence begins, quotation marks left aside.
CAPITAL = re.compile(r"[\W_]*[A-Z]")
# A full stop after a capitalised word of at most so many letters shortens it: *Sen.*
LONGEST_ABBREVIATION = 4
# So many words may stand between *not* and *know*.
TO_KNOW = 2


@quick
@dataclass(frozen=True, slots=True)
class Judgement:
    """Certainty and polarity, and the span of the word that made the content less than certain."""

    certainty: Certainty
    polarity: Polarity
    marker: Span | None = None


class _Word(NamedTuple):
    lower: str
    text: str
    start: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


def judge(
    text: str, content: Sequence[Span], cue: Sequence[Span], lemma: str = "", *, declined: bool = False
) -> Judgement:
    """Return how sure ``content``, spans of ``text``, is under a cue at ``cue`` whose verb or noun is ``lemma``."""
    words = _main_clause(text, content)
    own, marker = _own(words)
    by_cue = Certainty.UNKNOWN if declined else _of_cue(lemma)
    if ORDER.index(by_cue) > ORDER.index(own):
        own, marker = by_cue, _of_lemma(text, cue, lemma, whole=declined)
    near = words[:NEGATION_WINDOW]
    negated = any(
        (w.lower in NEGATIVE or w.lower.endswith("n't")) and not _bounds(words, k) for k, w in enumerate(near)
    )
    if lemma in CUE_NEGATIVE:
        negated = not negated
    return Judgement(own, Polarity.NEGATIVE if negated else Polarity.POSITIVE, marker)


def _main_clause(text: str, content: Sequence[Span]) -> list[_Word]:
    """Return the words of the first sentence of a content, up to a second clause that *that* opens."""
    words: list[_Word] = []
    for span in content:
        if words and CAPITAL.match(text, span.start):
            return words  # the next piece is a sentence of its own
        for match in PIECE.finditer(text, span.start, min(span.end, span.start + LONGEST_CLAUSE)):
            piece = match.group()
            if len(words) >= MAIN_CLAUSE or (words and piece in ENDS and not _shortens(piece, words[-1])):
                return words
            lower = piece.lower()
            if "’" in lower:
                lower = lower.replace("’", "'")
            if lower == "that" and words and words[-1].lower == "and":
                return words
            if piece[0] not in ENDS:
                words.append(_Word(lower, piece, match.start()))
    return words


def _shortens(mark: str, word: _Word) -> bool:
    return mark == "." and word.text[0].isupper() and len(word.text) <= LONGEST_ABBREVIATION


def _own(words: Sequence[_Word]) -> tuple[Certainty, Span | None]:
    """Return what the content says of itself, by its first marker."""
    for k, word in enumerate(words):
        if (word.lower in NOT or word.lower in POSSIBLE or word.lower.endswith("n't")) and (
            known := _not_known(words, k)
        ) is not None:
            return Certainty.UNKNOWN, known
        if word.lower in POSSIBLE and not _is_month(word, k):
            return Certainty.POSSIBLE, word.span
        if word.lower in PROBABLE:
            return Certainty.PROBABLE, word.span
        if word.lower in UNKNOWN and (word.lower != "if" or k == 0):
            return Certainty.UNKNOWN, word.span
        if k and words[k - 1].lower in PERSONAL:
            form = forms().get(word.lower)
            if form is not None and form.lemma in OPINIONS:
                return _of_cue(form.lemma), word.span
    return Certainty.CERTAIN, None


def _is_month(word: _Word, k: int) -> bool:
    return word.text == "May" and k > 0


def _not_known(words: Sequence[_Word], k: int) -> Span | None:
    """*do not know how*, *could not tell if*, *cannot say*: where that begins at the word ``k``, its span."""
    if not (words[k].lower in NOT or words[k].lower.endswith("n't")):
        if k + 1 < len(words) and words[k].lower in POSSIBLE and words[k + 1].lower == "not":
            return _not_known(words, k + 1)
        return None
    for word in words[k + 1 : k + 1 + TO_KNOW]:
        if word.lower in KNOWING:
            return Span(words[k].span.start, word.span.end)
    return None


def _of_cue(lemma: str) -> Certainty:
    if lemma in CUE_UNKNOWN:
        return Certainty.UNKNOWN
    if lemma in CUE_POSSIBLE:
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if lemma in CUE_PROBABLE else Certainty.CERTAIN


def _of_lemma(text: str, cue: Sequence[Span], lemma: str, *, whole: bool) -> Span | None:
    """Return the verb itself within the cue; the whole of it (*did not respond*) where all of it matters."""
    if not cue:
        return None
    if not whole:
        for span in cue:
            for match in PIECE.finditer(text, span.start, span.end):
                form = forms().get(match.group().lower())
                if form is not None and form.lemma == lemma:
                    return Span(match.start(), match.end())
    return Span(cue[0].start, cue[0].end)


def _bounds(words: Sequence[_Word], k: int) -> bool:
    """*No fewer than ten*: a number at least, and no denial."""
    return tuple(w.lower for w in words[k + 1 : k + 3]) in BOUNDING
