"""Whose a report is by the line below it that keeps the rights: *© 2026 Westhaven Herald*.

It is asked only where nothing above the report names an outlet. An agency's line shows whose the text is, and not where
it stood, and so does a person's or a publishing house's.
"""

import re
from collections.abc import Sequence

from headwater.annotate.furniture.directory import canonical, directory, says_agency
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.parts import Named
from headwater.annotate.furniture.titles import GIVEN, is_outlet_title, is_title_by_place
from headwater.model.span import Span

YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:19|20)\d\d)*)"
FIRM = (
    r"(?i:inc|ltd|llc|plc|gmbh|ag|sa|s\.a|limited|corp|corporation|co|media\sgroup|media|group|holdings?|publishing"
    r"|publications)"
)
LINE = re.compile(
    r"\(?(?i:(?:all\srights\sreserved\.?\s*)?(?:content\s|text\s)?"
    r"(?:©|\(c\)|&copy;|copyright)\s*(?:©|\(c\)|copyright\b)?)\s*"
    rf"(?:{YEARS}\s*[,:–-]?\s*)?"
    r"(?i:by\s|the\scopyright\sof\s)?(?P<name>[^\W_][^.;,|()©\n]{1,48}?(?:\.[a-z]{2,6})?)"
    rf"(?:\s*,?\s(?P<firm>{FIRM})\.?)?(?:\s*,?\s*{YEARS})?"
    r"\s*(?:(?:[.,;|–—]|(?<!\w)-)\s*.{0,200}|\s(?i:all\srights|\(?online\)?).{0,120})?\)?"
)
# Orl Herald © 2026
REVERSED = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][^.;,|()©\n]{{1,48}}?(?:\.[a-z]{{2,6}})?)(?:\s*,?\s(?P<firm>{FIRM})\.?)?\s*(?i:©|\(c\)|copyright)\s*{YEARS}?(?:[.,;|\s–—-]+.{{0,120}})?"
)
# A holding's name is not that of its papers.
HOUSE = re.compile(r"group|holding|publi", re.IGNORECASE)
TAIL = 6


def rights_holder(lines: Sequence[Line], text: str) -> Named | None:
    """Return the outlet that a line near the end of a ``text`` says to have the rights, and where its name stands."""
    for line in reversed(lines[-TAIL:]):
        match = LINE.fullmatch(line.text) or REVERSED.fullmatch(line.text)
        if match and _is_outlets(match, text):
            at = line.span.start + match.start("name")
            return canonical(match["name"]), Span(at, at + len(match["name"]))
    return None


def _is_outlets(match: re.Match[str], text: str) -> bool:
    """Whether the name is one that an outlet may have; nobody's table has to know it."""
    name = match["name"]
    entry = directory().find(name, safe=True)
    if entry is not None:
        return entry.kind == "outlet"
    words = name.split()
    person = len(words) > 1 and words[0].casefold() in GIVEN
    house = match["firm"] is not None and HOUSE.search(match["firm"]) is not None
    if says_agency(name) or person or house:
        return False
    return is_outlet_title(name, text) or is_title_by_place(name, "")
