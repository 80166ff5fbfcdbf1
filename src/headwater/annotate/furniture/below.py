"""Who wrote a report by the line below it, as agencies have it: *(Reporting by Jane Marl; Editing by John Orl)*.

It is asked only where nothing above the report names a writer, and for no report of an agency that another outlet
prints: there it is the agency's line, and says nothing of the outlet.
"""

import re
from collections.abc import Sequence

from headwater.annotate.furniture.bylines import FEWEST_WORDS, PEOPLE
from headwater.annotate.furniture.directory import looks_like_outlet, says_agency
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.media_names import is_title
from headwater.model.span import Span

LINE = re.compile(
    rf"\(?(?:Reporting|Reported|Written|Reporting and writing|Writing|Reporters?)(?: by|\s?:)\s{PEOPLE}"
    r"(?:\sin\s[^;.()]{2,40})?(?:\s?[;,.]\s.{0,200})?\.?\)?\.?"
)
# How many lines up from the end it may stand.
TAIL = 6


def signed_below(lines: Sequence[Line]) -> Span | None:
    """Return where a line near the end of the report names its writers, None where none does."""
    for line in reversed(lines[-TAIL:]):
        match = LINE.fullmatch(line.text)
        if match and _is_person(match["names"]):
            return Span(line.span.start + match.start("names"), line.span.start + match.end("names"))
    return None


def _is_person(names: str) -> bool:
    first = re.split(r"\s?,\s|\s(?:and|AND|&)\s", names)[0]
    return len(first.split()) >= FEWEST_WORDS and not (
        looks_like_outlet(first) or is_title(first) or says_agency(first)
    )
