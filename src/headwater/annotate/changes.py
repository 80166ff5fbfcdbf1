"""Notices that an article corrects, updates or withdraws what was published before."""

import re
from collections.abc import Iterator
from functools import cache

from headwater.annotate.lexicon.change_notices import BRACKETED, HEADED, RIGHT, SPOKEN, WRONG
from headwater.model.annotations import ChangeNotice
from headwater.model.span import Span
from headwater.model.vocabulary import CorrectionKind
from headwater.text.figures import figures
from headwater.text.sieve import Sieve

LINE = re.compile(r"[^\r\n]+")
# A notice is shown to the end of its paragraph, but for one that goes on as a report does.
LONGEST = 600
# How far before a figure the words that tell the wrong from the right one may stand, in code points.
NEAR = 90
# The lines at the top among which a head (CORRECTED-, KILL) is looked for: headline, outlet, date, byline, dateline.
TOP = 6
KINDS = {
    "correction": CorrectionKind.CORRECTION,
    "said": CorrectionKind.CORRECTION,
    "update": CorrectionKind.UPDATE,
    "withdrawal": CorrectionKind.WITHDRAWAL,
    "taken": CorrectionKind.WITHDRAWAL,
}


def changes(text: str) -> tuple[ChangeNotice, ...]:
    """Return the notices in ``text``, in order, one for each line that holds one; spans count its code points."""
    found = []
    for number, line in enumerate(LINE.finditer(text)):
        one = next(_in_line(text, Span(*line.span()), top=number < TOP), None)
        if one is not None:
            found.append(one)
    return tuple(found)


@cache
def _sieve() -> Sieve:
    return Sieve([BRACKETED, SPOKEN])


def _in_line(text: str, line: Span, *, top: bool) -> Iterator[ChangeNotice]:
    start = line.start + len(text[line.start : line.end]) - len(text[line.start : line.end].lstrip(' *-–—•\t["“'))
    head = HEADED.match(text, start, line.end)
    if head is not None and (top or head.lastgroup in {"said", "taken"}):
        yield _notice(text, Span(start, line.end), KINDS[str(head.lastgroup)])
    forms = _sieve().possible(text, line.start, line.end)
    bracketed = BRACKETED.search(text, line.start, line.end) if 0 in forms else None
    if bracketed is not None:
        yield _notice(text, Span(*bracketed.span()), KINDS[str(bracketed.lastgroup)])
    spoken = SPOKEN.search(text, line.start, line.end) if 1 in forms else None
    if spoken is not None:
        yield _notice(text, Span(_sentence(text, line.start, spoken.start()), line.end), KINDS[str(spoken.lastgroup)])


def _sentence(text: str, start: int, at: int) -> int:
    """Where the sentence begins that holds ``at``."""
    before = max(text.rfind(mark, start, at) for mark in (". ", "! ", "? "))
    return before + 2 if before >= 0 else start


def _notice(text: str, span: Span, kind: CorrectionKind) -> ChangeNotice:
    shown = Span(span.start, span.start + len(text[span.start : min(span.end, span.start + LONGEST)].rstrip()))
    was = now = None
    for figure in figures(text, shown):
        start = (
            figure.hedge.start
            if figure.hedge is not None and figure.hedge.start < figure.span.start
            else figure.span.start
        )
        before = text[max(shown.start, start - NEAR) : start]
        if now is None and RIGHT.search(before) and not re.search(r"\bnot\s+$", before):
            now = figure.span
        elif was is None and WRONG.search(before):
            was = figure.span
    return ChangeNotice(shown, kind, was, now)
