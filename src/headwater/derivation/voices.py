"""Whose words the quotations of a text are, and whether they were said in another language."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.hearers import told_alone
from headwater.derivation.translation_words import HINTS, TRANSLATED
from headwater.model.annotations import Attribution
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.text.sieve import Sieve
from headwater.text.words import words

Name = frozenset[str]
# A remark that somebody spoke in another language holds for what is quoted this many sentences before and after it.
NEAR = 1


@dataclass(frozen=True, slots=True)
class Voices:
    """For each word the number of its speaker, -1 where none is known, and whether it was said in another language.

    ``names`` are the speakers as folded words, ``last`` the words that they are mostly called by; ``alone`` are the
    numbers of those who spoke to the text's newsroom alone.
    """

    of: NDArray[np.int32]
    translated: NDArray[np.bool_]
    names: tuple[Name, ...]
    last: tuple[str, ...]
    alone: frozenset[int] = frozenset()

    def speaker(self, stretch: tuple[int, int]) -> int:
        """Return whose words most of a stretch are, -1 where that is not known."""
        held = self.of[slice(*stretch)]
        known = held[held >= 0]
        if not len(known):
            return -1
        counts = np.bincount(known)
        return int(counts.argmax()) if 2 * counts.max() > len(held) else -1

    def foreign(self, stretch: tuple[int, int]) -> bool:
        """Tell whether the text says that a stretch was said in another language."""
        held = self.translated[slice(*stretch)]
        return bool(2 * held.sum() > len(held))


NO_VOICES = Voices(np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.bool_), (), ())


def voices(reading: Reading, starts: NDArray[np.int32], ends: NDArray[np.int32]) -> Voices:
    """Return whose words those at ``starts`` to ``ends`` (code points) are."""
    names: dict[str, int] = {}
    of = np.full(len(starts), -1, dtype=np.int32)
    spoken: dict[int, list[Attribution]] = {}
    for attribution in reading.annotations.attributions:
        if attribution.speaker is None or attribution.nested_in is not None:
            continue
        number = names.setdefault(attribution.speaker, len(names))
        spoken.setdefault(number, []).append(attribution)
        for span in attribution.content:
            of[slice(*_inside(span, starts, ends))] = number
    translated = np.zeros(len(starts), dtype=np.bool_)
    marked = list(_marked(reading))
    if marked:
        foreign = [n for n, said in spoken.items() if any(_near(reading.sentences, a, marked) for a in said)]
        translated = np.isin(of, foreign)
    alone = frozenset(names[name] for name in told_alone(reading) if name in names)
    folded = [tuple(word.folded for word in words(name)) for name in names]
    last = tuple(name[-1] if name else "" for name in folded)
    return Voices(of, translated, tuple(frozenset(name) for name in folded), last, alone)


def same_speaker(one: Voices, number: int, other: Voices, another: int) -> bool:
    """Tell whether two speakers, by their numbers in either text, go by one name; False where one is not known."""
    if number < 0 or another < 0:
        return False
    mine, yours = one.names[number], other.names[another]
    return mine <= yours or yours <= mine or (one.last[number] == other.last[another] and one.last[number] != "")


def _inside(span: Span, starts: NDArray[np.int32], ends: NDArray[np.int32]) -> tuple[int, int]:
    return int(np.searchsorted(starts, span.start)), int(np.searchsorted(ends, span.end, side="right"))


def _marked(reading: Reading) -> Iterator[int]:
    """The sentences that say that somebody spoke another language, by number."""
    text = reading.text
    # The sieve knows no capitals, and the names of languages have one: "thai" stands in many a name.
    if not any(HINTS[at] in text for at in _sieve().possible(text, 0, len(text))):
        return
    begins = [sentence.start for sentence in reading.sentences]
    for match in TRANSLATED.finditer(text):
        at = bisect_left(begins, match.end()) - 1
        if at >= 0 and reading.sentences[at].start <= match.start() < reading.sentences[at].end:
            yield at


@cache
def _sieve() -> Sieve:
    return Sieve([re.compile(hint) for hint in HINTS])


def _near(sentences: Sequence[Span], attribution: Attribution, marked: Sequence[int]) -> bool:
    """Tell whether such a sentence holds an attribution's cue or content, or stands beside it."""
    spans = (*attribution.cue, *attribution.source, *attribution.content)
    return any(
        sentences[at].overlap(span) > 0
        for mark in marked
        for at in range(max(0, mark - NEAR), min(len(sentences), mark + NEAR + 1))
        for span in spans
    )
