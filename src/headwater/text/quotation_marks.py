"""Quotation marks of every style, mixed and unbalanced ones too: which stretches stand inside them.

A mark is read by its shape and, where that contradicts its neighbours (``”Like this”``, ``„so“``), by what stands on
either side. Single marks may hold double ones, as British papers nest them; an apostrophe opens nothing.

A mark that is never closed reaches to *, said X* or else to the end of its paragraph at most, so that one slip of a
typist costs one paragraph and never the rest of an article. A paragraph that opens with a mark while the one before it
is still open goes on with the same quotation, as newspapers set speech of several paragraphs.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from headwater.model.span import Span
from headwater.text.abbreviations import SPEECH_TAGS
from headwater.text.paragraphs import paragraphs

DOUBLE = re.compile(r"[“”\"„‟«»″]|``|''|‘‘|’’")
SINGLE = re.compile(r"[‘’']")
# Where none of these stands, nothing is quoted.
ANY_MARK = re.compile(r"[“”\"„‟«»″`‘’']")
OPENERS = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
CLOSERS = frozenset({"”", "»", "''", "’’"})

# Longer stretches in single marks are apostrophes that happen to pair up, not quotations; an opening mark that cannot
# be an apostrophe allows for more.
LONGEST_SINGLE = 400
LONGEST_DIRECTED = 1500
# Marks that stand at the end of speech, within its closing mark or right behind it.
STRONG = frozenset('.,!?…;:”"»')
# The quotations of so many stretches are kept: stages ask for those of one sentence again and again.
KEPT = 4096
# So many single marks on, an opening one is looked for at most.
LOOK_AHEAD = 40
# Where speech without a closing mark ends: before *, said the mayor* and *, Hart said*.
_TAGS = "|".join(SPEECH_TAGS)
_NAME = r"(?:[A-Z][\w.’'\-]*[ \u00a0]){0,3}[A-Z][\w’'\-]*"
SPEECH_TAG = re.compile(
    rf"([,?!])[ \u00a0](?:(?:{_TAGS})\b(?! (?:that|to)\b)|(?:he|she|it|they|[Tt]he \w+|{_NAME})[ \u00a0](?:{_TAGS})\b)"
)
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
    start, end = (within.start, within.end) if within is not None else (0, len(text))
    return _quoted(text, start, end) if ANY_MARK.search(text, start, end) else ()


@lru_cache(maxsize=KEPT)
def _quoted(text: str, start: int, end: int) -> tuple[Quoted, ...]:
    found: list[Quoted] = []
    parts = paragraphs(text, Span(start, end))
    for n, paragraph in enumerate(parts):
        doubles, strays = _doubles(text, paragraph)
        goes_on = n + 1 < len(parts) and _opens_with_single(text, parts[n + 1])
        singles = _singles(text, paragraph, doubles, strays, goes_on=goes_on)
        here = _outermost(doubles, singles)
        if found and here and not found[-1].closed and here[0].span.start == paragraph.start:
            last = found[-1]
            found[-1] = replace(last, continues=True)
        elif found and not found[-1].closed and not found[-1].continues:
            found[-1] = _before_tag(text, found[-1])
        found.extend(here)
    if found and not found[-1].closed:
        found[-1] = _before_tag(text, found[-1])
    return tuple(found)


def _outermost(doubles: Sequence[Quoted], singles: Sequence[Quoted]) -> list[Quoted]:
    """Return both kinds in order, without the double ones that stand within a single one."""
    merged: list[Quoted] = []
    for one in sorted([*doubles, *singles], key=lambda q: (q.span.start, -q.span.end)):
        if not merged or one.span.start >= merged[-1].span.end:
            merged.append(one)
    return merged


def _before_tag(text: str, quotation: Quoted) -> Quoted:
    """Of speech that was never closed leave what comes before *, said X* or *, X said*."""
    tag = SPEECH_TAG.search(text, quotation.inner.start, quotation.inner.end)
    if tag is None or tag.end(1) <= quotation.inner.start:
        return quotation
    return Quoted(Span(quotation.span.start, tag.end(1)), Span(quotation.inner.start, tag.end(1)), closed=False)


def _doubles(text: str, paragraph: Span) -> tuple[list[Quoted], list[re.Match[str]]]:
    """Return the stretches in double marks, and the closing marks that close nothing."""
    found: list[Quoted] = []
    strays: list[re.Match[str]] = []
    opened: re.Match[str] | None = None
    for mark in DOUBLE.finditer(text, paragraph.start, paragraph.end):
        if mark.group() == "″" or _is_inch(text, mark):
            continue
        opens = _opens(text, mark, paragraph, is_open=opened is not None)
        if opens and opened is not None:
            found.append(_before_tag(text, _unclosed(text, opened, mark.start())))
        if opens:
            opened = mark
        elif opened is not None:
            found.append(Quoted(Span(opened.start(), mark.end()), Span(opened.end(), mark.start()), closed=True))
            opened = None
        else:
            strays.append(mark)
    if opened is not None:
        found.append(_unclosed(text, opened, paragraph.end))
    return [q for q in found if len(q.inner)], strays


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


def _singles(
    text: str, paragraph: Span, doubles: Sequence[Quoted], strays: Sequence[re.Match[str]], *, goes_on: bool
) -> list[Quoted]:
    """Stretches in single marks that no double ones hold: only where both marks are there and look the part.

    They may hold double ones (British nesting). One that opens the paragraph and is never closed reaches to its end if
    the next paragraph opens with such a mark too (``goes_on``).
    """
    marks = _single_marks(text, paragraph, doubles)
    found: list[Quoted] = []
    k = 0
    while k < len(marks):
        opener = marks[k]
        k += 1
        if not opener.opens:
            continue
        end = _closer(text, marks, k, doubles)
        if end is None:
            stray = _stray(text, opener, marks, k, strays)
            if stray is not None:
                found.append(Quoted(Span(opener.at, stray.end()), Span(opener.at + 1, stray.start()), closed=True))
            elif goes_on and opener.at == paragraph.start and not any(m.opens for m in marks[k:]):
                found.append(Quoted(Span(opener.at, paragraph.end), Span(opener.at + 1, paragraph.end), closed=False))
            continue
        closer = marks[end]
        found.append(Quoted(Span(opener.at, closer.at + 1), Span(opener.at + 1, closer.at), closed=True))
        k = end + 1
    return [q for q in found if len(q.inner)]


@dataclass(frozen=True, slots=True)
class _Single:
    """A single mark outside double ones: whether it may open, and what stands on either side."""

    at: int
    opens: bool
    before: str
    after: str

    @property
    def closes(self) -> bool:
        """Whether it may close: nothing parts it from what is before, and no word goes on behind."""
        return not self.opens and not self.before.isspace() and not self.after.isalnum()

    @property
    def surely(self) -> bool:
        """Whether punctuation says so: ``…,’`` or ``…’.``, unlike the apostrophe of a plural (*the workers’ pay*)."""
        return self.before in STRONG or (self.before != "s" and self.after in STRONG)


def _single_marks(text: str, paragraph: Span, doubles: Sequence[Quoted]) -> list[_Single]:
    """Return the single marks of a paragraph that stand in no double ones, in order."""
    marks: list[_Single] = []
    d = 0
    for mark in SINGLE.finditer(text, paragraph.start, paragraph.end):
        at = mark.start()
        while d < len(doubles) and doubles[d].span.end <= at:
            d += 1
        if d < len(doubles) and doubles[d].span.start <= at:
            continue
        before = text[at - 1] if at > paragraph.start else " "
        after = text[at + 1] if at + 1 < paragraph.end else " "
        marks.append(_Single(at, _opens_single(text, at, before, after), before, after))
    return marks


def _closer(text: str, marks: Sequence[_Single], first: int, doubles: Sequence[Quoted]) -> int | None:
    """Return the index of the mark that closes the one before ``first``, None where none does.

    The first one that can, unless it reads as a plural's apostrophe and a surer one follows. Over double marks only a
    sure one reaches.
    """
    opener = marks[first - 1]
    longest = LONGEST_SINGLE if text[opener.at] == "'" else LONGEST_DIRECTED
    weak: int | None = None
    for k in range(first, len(marks)):
        mark = marks[k]
        if mark.at - opener.at > longest or mark.opens:
            break
        if not mark.closes:
            continue
        if mark.surely:
            return k
        if weak is None and not _holds(doubles, opener.at, mark.at):
            if mark.before != "s":
                return k
            weak = k if mark.at - opener.at < LONGEST_SINGLE // 4 else None
    return weak


def _holds(doubles: Sequence[Quoted], start: int, end: int) -> bool:
    k = bisect_left(doubles, start, key=lambda q: q.span.start)
    return k < len(doubles) and doubles[k].span.start < end


def _stray(
    text: str, opener: _Single, marks: Sequence[_Single], following: int, strays: Sequence[re.Match[str]]
) -> re.Match[str] | None:
    """Return the double mark that closes what a single one opened: ``‘It is a siege," he said``."""
    k = bisect_left(strays, opener.at, key=lambda mark: mark.start())
    stop = next((mark.at for mark in marks[following : following + LOOK_AHEAD] if mark.opens), len(text))
    if k >= len(strays) or not opener.at < strays[k].start() < min(stop, opener.at + LONGEST_SINGLE):
        return None
    return strays[k] if text[strays[k].start() - 1] in STRONG else None


def _opens_single(text: str, at: int, before: str, after: str) -> bool:
    starts = before.isspace() or before in "([—–-:"
    return starts and (after.isalnum() or after in '“"«„') and ELISION.match(text, at) is None


def _opens_with_single(text: str, paragraph: Span) -> bool:
    at = paragraph.start
    return text[at] in "‘'" and _opens_single(text, at, " ", text[at + 1 : at + 2] or " ")
