"""What tells a dateline from a headline, a section or a speaker's name above a report, and what a summary is there."""

import re
from collections.abc import Sequence

from headwater.annotate.furniture.boilerplate import is_boilerplate
from headwater.annotate.furniture.datelines import Opening, find_opening, is_label
from headwater.annotate.furniture.directory import filing_places
from headwater.annotate.furniture.headers import read_header
from headwater.annotate.furniture.headlines import could_be_headline
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.parts import Parts
from headwater.annotate.furniture.titles import is_outlet_title

# NAME: words. In a transcript there are many such lines, and none is a dateline.
LABEL_OF_SPEAKER = re.compile(r"[A-Z][A-Z.'’\- ]+:\s")
STOPS = '."”’'
# Points of a summary.
POINT = re.compile(r"[*•▪●‣–—-]\s+\S")
LONGEST_POINT = 90
# An outlet's name of so many words may say no more of itself than that it is on the net.
SHORT_TITLE = 2


def is_speaker(opening: Opening, lines: Sequence[Line], line: Line, parts: Parts) -> bool:
    """Tell a transcript's ``NAME:`` from a place: a text has several, or nothing shows that a report begins."""
    if opening.agency_span is None and sum(LABEL_OF_SPEAKER.match(other.text) is not None for other in lines) > 1:
        return True
    return is_label(opening, line.text) and not (parts.headline or parts.outlet or parts.published)


def is_weak(opening: Opening, line: Line) -> bool:
    """A place and a dash, before words that end without a stop: a headline may look like that."""
    plain = opening.agency_span is None and opening.dateline.date is None
    return plain and opening.end < line.span.end and line.text[-1] not in STOPS


def is_bare(opening: Opening) -> bool:
    """Capitals alone on a line, and no place that reports are often filed from: an outlet's name may look like that."""
    plain = opening.agency_span is None and opening.dateline.date is None and not opening.dashed
    return plain and opening.dateline.place not in filing_places()


def opens(line: Line) -> bool:
    """Tell whether a report begins with a line: it has a dash or a day behind the place, or an agency and no place."""
    opening = find_opening(line.text, 0, len(line.text))
    if opening is None:
        return False
    return opening.dashed or opening.dateline.place is None or opening.dateline.date is not None


def is_point_beside(line: Line, below: Line) -> bool:
    """Whether two lines are points of a summary, by the marks before them or as short lines without a stop."""
    if POINT.match(line.text) and POINT.match(below.text):
        return True
    plain = all(could_be_headline(each.text) and len(each.text) <= LONGEST_POINT for each in (line, below))
    return plain and read_header(below) is None and not opens(below)


def is_own_line(line: Line) -> bool:
    """Whether a line is no more than a name, made as an outlet's is: *Orl Online*."""
    return is_outlet_title(line.text) or (
        len(line.text.split()) == SHORT_TITLE and line.text.endswith((" Online", " Digital"))
    )


def is_between(line: Line) -> bool:
    """Tell whether a line is a call or a section, which may stand between a summary and who wrote the report."""
    header = read_header(line)
    return is_boilerplate(line.text) or (header is not None and header.section and header.byline is None)
