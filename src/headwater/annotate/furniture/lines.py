"""The lines of an article, without the white space around them."""

import re
from dataclasses import dataclass

from headwater.model.span import Span

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


# # A headline / **A headline** / *By Jane Marl*, in the first lines of a text
MARKED = re.compile(
    r"#{1,6}\s+(?P<title>[^\s#].*)|(?P<mark>\*{1,3}|_{1,2})(?P<words>[^\s*_](?:[^*]*[^\s*_])?)(?P=mark)"
)
HEAD = 14


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its text without white space at either end, and where that stands."""

    span: Span
    text: str


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that are not blank, in order."""
    found: list[Line] = []
    for match in LINE.finditer(text):
        line = match.group().strip()
        marked = MARKED.fullmatch(line) if line and len(found) < HEAD else None
        # Of a line that markup sets apart, what stands between its marks.
        within = (marked["title"] or marked["words"]) if marked else line
        if within:
            start = match.start() + match.group().index(within)
            found.append(Line(Span(start, start + len(within)), within))
    return tuple(found)
