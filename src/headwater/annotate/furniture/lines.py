"""The lines of an article, without the white space around them."""

import re
from dataclasses import dataclass

from headwater.model.span import Span

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its text without white space at either end, and where that stands."""

    span: Span
    text: str


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that are not blank, in order."""
    found = []
    for match in LINE.finditer(text):
        line = match.group().strip()
        if line:
            start = match.start() + match.group().index(line)
            found.append(Line(Span(start, start + len(line)), line))
    return tuple(found)
