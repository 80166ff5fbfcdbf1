"""Attributions inside quotations: *“My doctor told me that it was late,” he said* holds the doctor's words as well.

A quotation is one token to the sentence around it, so its own sentences are gone through here, with a short list of
verbs, and only where one of them stands.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.raw import Raw
from headwater.annotate.attributions.rules import in_sentence, placed
from headwater.annotate.lexicon.reporting import BELIEFS, MODALS, VERBS
from headwater.annotate.tokens import Kind, Token, tokenise
from headwater.text.quotation_marks import Quoted, quoted
from headwater.text.sentences import sentences
from headwater.text.sieve import Sieve

# Fewer words than this hold no attribution: a source, a cue, a content.
SHORTEST = 4
# What the rules of such attributions are called begins so.
RULE = "quoted-"


@cache
def _reporting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_known())})\b", re.IGNORECASE)


@cache
def _reporting_forms() -> Sieve:
    return Sieve([re.compile(form, re.IGNORECASE) for form in _known()])


def _known() -> list[str]:
    return sorted(form for form, entry in forms().items() if entry.lemma in VERBS | BELIEFS)


@dataclass(frozen=True, slots=True)
class Inner:
    """What one sentence of a quotation reports, and the index of the attribution that the quotation is content of."""

    outer: int
    found: tuple[Found, ...]


def inside(text: str, found: Sequence[Found], marks: Sequence[Quoted]) -> list[Inner]:
    """Return the attributions within the quotations that are contents of those in ``found``; spans are in ``text``."""
    starts = [mark.span.start for mark in marks]
    inner: list[Inner] = []
    done: set[int] = set()
    for i, one in enumerate(found):
        for part in one.content:
            for k in range(bisect_left(starts, part.start), len(marks)):
                if marks[k].span.end > part.end:
                    break
                if k not in done:
                    done.add(k)
                    inner.extend(Inner(i, told) for told in _in_quotation(text, one.sentence, marks[k]))
    return inner


def _in_quotation(text: str, n: int, mark: Quoted) -> Iterator[tuple[Found, ...]]:
    if _reporting_forms().none(text, mark.inner.start, mark.inner.end):
        return
    if _reporting().search(text, mark.inner.start, mark.inner.end) is None:
        return
    for sentence in sentences(text, mark.inner):
        if len(sentence.of(text).split()) < SHORTEST or _reporting().search(text, sentence.start, sentence.end) is None:
            continue
        tokens = tokenise(text, sentence, quoted(text, sentence))
        told = tuple(_quoted(n, tokens, raw) for raw in in_sentence(tokens) if _reports(tokens, raw))
        if told:
            yield told


def _reports(tokens: Sequence[Token], raw: Raw) -> bool:
    """Tell whether somebody's words are reported, and not what the speaker would say or tell."""
    if raw.source is None:
        return False
    own = tokens[raw.source[0]].lower in {"i", "we"}
    if raw.lemma not in VERBS and not (own and raw.lemma in BELIEFS):
        return False
    first, last = raw.cue[0]
    near = [tokens[k].lower for k in range(max(0, first - 2), last)]
    if any(word in MODALS or word.endswith(("n't", "'ll", "'d")) for word in near):
        return False
    return tokens[raw.source[0]].lower != "you" and tokens[raw.source[0]].kind is Kind.WORD


def _quoted(n: int, tokens: Sequence[Token], raw: Raw) -> Found:
    return replace(placed(n, tokens, raw), rule=RULE + raw.rule)
