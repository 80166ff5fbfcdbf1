"""Quotation marks of every style, mixed and unbalanced ones too: which stretches stand inside them.

A mark is read by its shape and, where that contradicts its neighbours (``”Like this”``, ``„so“``), by what stands on
either side. A mark that is never closed reaches to the end of its paragraph at most, so that one slip of a typist costs
one paragraph and never the rest of an article. A paragraph that opens with a mark while the one before it is still open
goes on with the same quotation, as newspapers set speech of several paragraphs.
"""

import re
from dataclasses import dataclass

from headwater.model.span import Span
from headwater.text.paragraphs import paragraphs

DOUBLE = re.compile(r"[“”\"„‟«»″]|``|''|‘‘|’’")
SINGLE = re.compile(r"[‘’']")
OPENERS = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
CLOSERS = frozenset({"”", "»", "''", "’’"})

# Longer stretches in single marks are apostrophes that happen to pair up, not quotations.
LONGEST_SINGLE = 400
# An apostrophe at a word's start in English: 'em, 'til, '90s, 'cause.
ELISION = re.compile(r"['’‘](?:em|til|tis|twas|cause|bout|round|n|\d0s|\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks within one paragraph.

    ``span`` includes the marks, ``inner`` leaves them out. ``closed`` is False where the closing mark is missing;
    ``continues`` says that the quotation goes on in the next stretch, whose paragraph opens with a mark.
    """

    span: Span
    inner: Span
    closed: bool
    continues: bool = False


def quoted(text: str, within: Span | None = None) -> tuple[Quoted, ...]:
    """Return the outermost stretches of ``text`` (or of ``within``) that stand in quotation marks, in order."""
    found: list[Quoted] = []
    for paragraph in paragraphs(text, within):
        doubles = _doubles(text, paragraph)
        if found and doubles and not found[-1].closed and doubles[0].span.start == paragraph.start:
            last = found[-1]
            found[-1] = Quoted(last.span, last.inner, last.closed, continues=True)
        found.extend(sorted([*doubles, *_singles(text, paragraph, doubles)], key=lambda q: q.span))
    return tuple(found)


def _doubles(text: str, paragraph: Span) -> list[Quoted]:
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    for mark in DOUBLE.finditer(text, paragraph.start, paragraph.end):
        if mark.group() == "″" or _is_inch(text, mark):
            continue
        opens = _opens(text, mark, paragraph, is_open=opened is not None)
        if opens and opened is not None:
            found.append(_unclosed(text, opened, mark.start()))
        if opens:
            opened = mark
        elif opened is not None:
            found.append(Quoted(Span(opened.start(), mark.end()), Span(opened.end(), mark.start()), closed=True))
            opened = None
    if opened is not None:
        found.append(_unclosed(text, opened, paragraph.end))
    return [q for q in found if len(q.inner)]


def _is_inch(text: str, mark: re.Match[str]) -> bool:
    """``6'2"`` and ``a 14"-gun`` measure; they quote nothing."""
    before = text[mark.start() - 1 : mark.start()]
    return mark.group() == '"' and before.isdigit() and text[mark.end() : mark.end() + 1] == "-"


def _opens(text: str, mark: re.Match[str], paragraph: Span, *, is_open: bool) -> bool:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    looks_opening = (before.isspace() or before in "([{—–-/:‘'") and not after.isspace()
    looks_closing = not before.isspace() and (after.isspace() or not after.isalnum())
    glyph = mark.group()
    if glyph in OPENERS:
        return not (is_open and looks_closing and not looks_opening)
    if glyph in CLOSERS:
        return not is_open and looks_opening and not looks_closing
    if looks_opening != looks_closing:
        return looks_opening
    return not is_open


def _unclosed(text: str, opened: re.Match[str], end: int) -> Quoted:
    while end > opened.end() and text[end - 1].isspace():
        end -= 1
    return Quoted(Span(opened.start(), end), Span(opened.end(), end), closed=False)


def _singles(text: str, paragraph: Span, doubles: list[Quoted]) -> list[Quoted]:
    """Stretches in single marks outside double ones: only where both marks are there and look the part."""
    found: list[Quoted] = []
    opened: int | None = None
    busy = iter(doubles)
    current = next(busy, None)
    for mark in SINGLE.finditer(text, paragraph.start, paragraph.end):
        at = mark.start()
        while current is not None and current.span.end <= at:
            if opened is not None and current.span.start > opened:
                opened = None
            current = next(busy, None)
        if current is not None and current.span.start <= at:
            opened = None
            continue
        before = text[at - 1] if at > paragraph.start else " "
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if _opens_single(text, at, before, after):
            opened = at
        elif opened is not None and not before.isspace() and not after.isalnum() and _ends_single(before, at - opened):
            found.append(Quoted(Span(opened, at + 1), Span(opened + 1, at), closed=True))
            opened = None
    return [q for q in found if len(q.inner)]


def _opens_single(text: str, at: int, before: str, after: str) -> bool:
    starts = before.isspace() or before in "([—–-:"
    return starts and after.isalnum() and ELISION.match(text, at) is None


def _ends_single(before: str, length: int) -> bool:
    """A mark after punctuation closes; after a letter it does too, unless it reads as a plural's apostrophe far off."""
    return length <= LONGEST_SINGLE and (before in ".,!?…;" or before != "s" or length < LONGEST_SINGLE // 4)
