"""A name with a place or an office behind it, alone on a line between headline and report.

*Orl News, Upper Harl*, *Transport correspondent, Orl News*, *Vanguard (Harl)*, *Jane Marl, Harl*: pages set such lines
below a writer's name, or with it.
"""

import re

from headwater.annotate.furniture.bylines import is_role, is_writer_alone
from headwater.annotate.furniture.directory import canonical, directory, looks_like_outlet
from headwater.annotate.furniture.header import Header
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.titles import GIVEN, is_outlet_title, is_place, is_title_by_place
from headwater.annotate.lexicon.outlet_titles import PLACE_FIRST
from headwater.annotate.lexicon.page_words import ROLES
from headwater.model.span import Span

SEAT = re.compile(
    r"(?P<name>[^,()|]{2,50}?)(?:,\s|\s[|•·]\s|\s(?P<open>\())(?P<seat>[A-ZÀ-Þ][^,()|\d.:;!?]{1,40})(?(open)\))"
)
BRACKETED = re.compile(r"(?P<name>[^,()|]{2,50}?)\s\((?P<seat>[A-ZÀ-Þ][^,()|\d.:;!?]{1,30})\)")
LONGEST_SEAT = 3
MAIL = re.compile(r"(?P<user>[\w.+\-]+)@")


def read_seat(line: Line) -> Header | None:
    """Return the outlet that a line names with its place or the writer's office, None where it holds something else."""
    match = SEAT.fullmatch(line.text)
    if match is None:
        return None
    name, seat = match["name"], match["seat"]
    if _is_office(name) and _is_outlet(seat):
        return Header(outlet=canonical(seat), outlet_span=_span(line, match, "seat"))
    if _is_outlet(name) and _is_seat(seat):
        return Header(outlet=canonical(name), outlet_span=_span(line, match, "name"))
    return None


def read_bracketed(line: Line) -> Header | None:
    """Return outlet and place of a line that holds no more, *Vanguard (Harl)*; it is known by the date below it."""
    match = BRACKETED.fullmatch(line.text)
    if match is None or not _is_seat(match["seat"]) or not is_title_by_place(match["name"], ""):
        return None
    return Header(
        outlet=canonical(match["name"]), outlet_span=_span(line, match, "name"), filed=_span(line, match, "seat")
    )


def read_sitting(line: Line, text: str) -> Header | None:
    """Return writer and place of a line that holds no more: *Jane Marl, Harl*.

    The name must be one that people have, or stand in an address for letters, or the place be spoken of in the text.
    """
    match = SEAT.fullmatch(line.text)
    if match is None or not is_writer_alone(match["name"]) or not _is_seat(match["seat"]):
        return None
    first, last = match["name"].split()[0].casefold(), match["name"].split()[-1].casefold()
    if first in PLACE_FIRST or is_place(match["name"], text) or _is_outlet(match["seat"]) or _is_office(match["seat"]):
        return None
    written = any(last in mail["user"].casefold() for mail in MAIL.finditer(text))
    if not (first in GIVEN or written or is_place(match["seat"], text)):
        return None
    return Header(byline=_span(line, match, "name"), filed=_span(line, match, "seat"))


def _span(line: Line, match: re.Match[str], group: str) -> Span:
    return Span(line.span.start + match.start(group), line.span.start + match.end(group))


def _is_office(name: str) -> bool:
    return is_role(name) or name.casefold() in ROLES


def _is_outlet(name: str) -> bool:
    entry = directory().find(name, safe=True)
    return (
        entry.kind == "outlet"
        if entry
        else len(name.split()) > 1 and (looks_like_outlet(name) or is_outlet_title(name))
    )


def _is_seat(seat: str) -> bool:
    words = seat.split()
    return len(words) <= LONGEST_SEAT and all(word[0].isupper() or word in {"of", "de", "and", "the"} for word in words)
