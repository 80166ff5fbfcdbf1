"""Sentences, split so that a quotation stays whole with the words that introduce or follow it."""

import re
from bisect import bisect_right

from headwater.model.span import Span
from headwater.text.abbreviations import ABBREVIATIONS, BEFORE_NAMES, SPEECH_TAGS
from headwater.text.paragraphs import paragraphs
from headwater.text.quotation_marks import Quoted, quoted

# A full stop, question or exclamation mark, with closing marks and brackets behind it, then white space.
END = re.compile(r"([.!?…]+)([\"”»’')\]]*|'')(?=\s)")
LAST_WORD = re.compile(r"([^\s\"“”(\[]+)$")
# "9 a.m. Tuesday", "6 p.m. EST": the time of day goes on.
OF_THE_CLOCK = re.compile(r"[ap]\.m$", re.IGNORECASE)
GOES_ON = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
    r"|January|February|March|April|August|September|October|November|December"
    r"|[A-Z]{1,4}T|GMT|UTC|Eastern|Central|Pacific|Mountain)\b"
)
INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")
TAG = re.compile(
    r"[\"”»’']*\s+(?:[A-Z][\w’'\-]*\.?\s+|the\s+|[a-z]+\s+){0,4}?(?:"
    + "|".join(SPEECH_TAGS)
    + r")(?=[.,;:]|\s*$| (?:in|at|on|to|during|after|with|of|as)\b)"
)
# Beyond this many characters a quotation is a text of its own and splits like one.
LONGEST_QUOTATION = 1200
# No writer's sentence is longer; a text without full stops is taken in pieces, so that work stays linear in its length.
LONGEST = 2000
PAUSE = re.compile(r"[,;:–—]?\s+")


def sentences(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return the sentences of ``text`` (or of its part ``within``), in order, without white space at either end.

    No sentence crosses a paragraph. Full stops inside a quotation end no sentence, those right before its closing mark
    do, unless the sentence goes on (``“Why?” she asked``).
    """
    start, end = (within.start, within.end) if within is not None else (0, len(text))
    # What quotations there are matters only where something ends.
    marks = quoted(text, within) if END.search(text, start, end) else ()
    starts = [q.span.start for q in marks]
    found: list[Span] = []
    for paragraph in paragraphs(text, within):
        at = paragraph.start
        for match in END.finditer(text, paragraph.start, paragraph.end):
            if match.end() > at and _ends(text, match, paragraph, marks, starts):
                _add(text, at, match.end(), found)
                at = match.end()
                while at < paragraph.end and text[at].isspace():
                    at += 1
        if at < paragraph.end:
            _add(text, at, paragraph.end, found)
    return tuple(found)


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    """Add a sentence, in pieces that end at a pause where it is beyond all measure."""
    while end - start > LONGEST:
        pauses = list(PAUSE.finditer(text, start + LONGEST // 2, start + LONGEST))
        cut, after = (pauses[-1].start(), pauses[-1].end()) if pauses else (start + LONGEST, start + LONGEST)
        found.append(Span(start, cut))
        start = after
    if start < end:
        found.append(Span(start, end))


def _ends(text: str, match: re.Match[str], paragraph: Span, marks: tuple[Quoted, ...], starts: list[int]) -> bool:
    following = text[match.end() : min(match.end() + 80, paragraph.end)].lstrip()
    if not following:
        return True
    first = following.lstrip("\"“‘'«`([—–-").lstrip()[:1]
    if first.islower():
        return False
    inside = _enclosing(match.start(), marks, starts)
    if inside is not None and inside.inner.end > match.end(1) and len(inside.span) <= LONGEST_QUOTATION:
        return False
    if match.group(2) and match.group(1) != "." and TAG.match(text, match.end(1), min(paragraph.end, match.end() + 80)):
        return False
    if match.group(1) != ".":
        return True
    before = text[max(paragraph.start, match.start() - 25) : match.start()]
    if OF_THE_CLOCK.search(before) and GOES_ON.match(following):
        return False
    return not _is_abbreviation(before, first)


def _enclosing(at: int, marks: tuple[Quoted, ...], starts: list[int]) -> Quoted | None:
    i = bisect_right(starts, at) - 1
    return marks[i] if i >= 0 and marks[i].closed and marks[i].span.start <= at < marks[i].span.end else None


def _is_abbreviation(before: str, first: str) -> bool:
    last = LAST_WORD.search(before)
    if last is None:
        return False
    word = last.group(1)
    folded = word.casefold().lstrip("'’‘-–—")
    if folded in BEFORE_NAMES:
        return True
    if INITIALS.match(word) and word != "I":
        # "U.S. President" and "J. Smith" go on; "in the U.S. The" mostly does not, and only a capital tells them apart.
        return len(word) == 1 or not first.isupper() or bool(re.match(r"[A-Z]\.[A-Z]$", word))
    return folded in ABBREVIATIONS and not first.isupper()
