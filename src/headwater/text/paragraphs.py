"""Paragraphs: by blank lines, by lines where a text has none, and never by lines where a text is hard-wrapped."""

import re

from headwater.model.span import Span

BLANK = re.compile(r"\n[ \t\r\f\v]*\n\s*|\r\n?[ \t]*\r\n?\s*")
LINE = re.compile(r"[\n\r\x85\u2028\u2029]+\s*")
# A line that opens with a bullet is an item of a list, however the text is wrapped: *\n* Shares fall 12%*.
BULLET = re.compile(r"[*•·‣▪◦●■►][ \t\u00a0]")
WRAPPED = re.compile(rf"{BLANK.pattern}|\r?\n[ \t]*(?={BULLET.pattern})")

# A text is hard-wrapped where most of its lines are about as long as a terminal is wide and end within a sentence.
WRAP_SHORTEST, WRAP_LONGEST = 45, 90
WRAP_SHARE = 0.5
FEWEST_WRAPPED = 3


def paragraphs(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return the paragraphs of ``text`` (or of ``within``) in order, without white space at either end."""
    start, end = (within.start, within.end) if within is not None else (0, len(text))
    if LINE.search(text, start, end) is None:
        whole: list[Span] = []
        _add(text, start, end, whole)
        return tuple(whole)
    breaks = LINE if not is_hard_wrapped(text[start:end]) else WRAPPED
    found: list[Span] = []
    at = start
    for match in breaks.finditer(text, start, end):
        _add(text, at, match.start(), found)
        at = match.end()
    _add(text, at, end, found)
    return tuple(found)


def is_hard_wrapped(text: str) -> bool:
    """Tell whether line ends inside paragraphs mean nothing: most long lines stop before a sentence does."""
    inner = [line.strip() for block in BLANK.split(text) for line in block.splitlines()[:-1]]
    long = [line for line in inner if line and not BULLET.match(line)]
    if len(long) < FEWEST_WRAPPED:
        return False
    wrapped = [x for x in long if WRAP_SHORTEST <= len(x) <= WRAP_LONGEST and x[-1] not in ".!?:;\"”'’"]
    return len(wrapped) > WRAP_SHARE * len(long)


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))
