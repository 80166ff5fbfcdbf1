"""Training examples from gold articles: windows, features and labels, by the same code that tags."""

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.annotate import furniture
from headwater.annotate.attributions.find import ruled
from headwater.annotate.tagger import features
from headwater.annotate.tagger.correct import LONGEST
from headwater.annotate.tagger.tag import BEGINS, CONTENT, CUE, SOURCE, Range, Ruled, cue_ranges
from headwater.annotate.tagger.window import window
from headwater.model.article import Article
from headwater.model.span import Span
from headwater.text.quotation_marks import quoted
from headwater.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Gold:
    """An attribution of the gold data, as spans."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the tagger sees it, its features, and the gold attributions whose cue begins in it."""

    seen: Ruled
    flags: features.Flags
    gold: tuple[Gold, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words as the networks read them."""
        return tuple(t.lower for t in self.seen.window.tokens)


@dataclass(frozen=True, slots=True)
class Example:
    """What a network learns from: the words of a sentence, its features, and a label a word."""

    words: tuple[str, ...]
    flags: features.Flags
    labels: NDArray[np.int64]


def read(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sentences_of(row: dict[str, Any]) -> list[Sentence]:
    """Return the sentences of a gold article, as annotating it would read them."""
    text = row["text"]
    parts = furniture.parse(Article(row["id"], text))
    told = {s for span in parts.body for s in sentences(text, span)}
    told |= {parts.headline} if parts.headline else set()
    gold = [
        Gold(*(tuple(Span(*s) for s in a[part]) for part in ("source", "cue", "content"))) for a in row["attributions"]
    ]
    found = []
    for one in ruled(text, sorted(told), quoted(text), parts.headline):
        seen = Ruled(window(text, one.tokens, one.quotations), one.outer, one.inner, one.headline)
        if 0 < len(seen.window.tokens) <= LONGEST:
            here = tuple(g for g in gold if g.cue and one.span.start <= g.cue[0].start < one.span.end)
            flags = features.flags(seen.window, seen.outer, seen.inner, headline=seen.headline)
            found.append(Sentence(seen, flags, here))
    return found


def of_cues(given: Iterable[Sentence]) -> list[Example]:
    """Return the examples of the network that looks for cues."""
    found = []
    for sentence in given:
        labels = np.zeros(len(sentence.words), dtype=np.int64)
        for gold in sentence.gold:
            _label(labels, sentence.seen.window.within(gold.cue), *CUE)
        found.append(Example(sentence.words, sentence.flags, labels))
    return found


def of_roles(given: Sequence[Sentence], likely: Sequence[NDArray[np.floating]]) -> list[Example]:
    """Return the examples of the network that looks for source and content of a cue.

    ``likely`` holds what a network for cues that never saw the sentence says of it. Cues are those of the gold data and
    those that this network would propose; what it proposes wrongly is to be answered by no source and no content.
    """
    found = []
    for sentence, rows in zip(given, likely, strict=True):
        seen = sentence.seen.window
        proposed: dict[Range, Gold | None] = {}
        for cue, _ in cue_ranges(rows):
            proposed[cue] = next((g for g in sentence.gold if _overlap(seen.within(g.cue), cue)), None)
        for gold in sentence.gold:
            ranges = seen.within(gold.cue)
            if ranges:
                proposed[ranges[0][0], ranges[-1][1]] = gold
        part = rows[:, BEGINS:].sum(axis=1)
        found.extend(_of_role(sentence, cue, part, gold) for cue, gold in proposed.items())
    return found


def _of_role(sentence: Sentence, cue: Range, likely: NDArray[np.floating], gold: Gold | None) -> Example:
    seen = sentence.seen
    extra = features.of_cue(seen.window, cue, likely, seen.outer, seen.inner)
    labels = np.zeros(len(sentence.words), dtype=np.int64)
    if gold is not None:
        _label(labels, seen.window.within(gold.content), *CONTENT)
        _label(labels, seen.window.within(gold.source), *SOURCE)
    return Example(sentence.words, np.concatenate([sentence.flags, extra], axis=1), labels)


def _overlap(ranges: Sequence[Range], cue: Range) -> bool:
    return any(a < cue[1] and cue[0] < b for a, b in ranges)


def _label(labels: NDArray[np.int64], ranges: Sequence[Range], begins: int, goes_on: int) -> None:
    for a, b in ranges:
        labels[a] = begins
        labels[a + 1 : b] = goes_on
