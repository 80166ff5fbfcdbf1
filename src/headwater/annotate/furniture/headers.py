"""The lines above a report: when it was published, by whom, and in which outlet."""

import re

from headwater.annotate.furniture.bylines import is_desk, read_byline
from headwater.annotate.furniture.dates import Stated, find_date
from headwater.annotate.furniture.directory import canonical
from headwater.annotate.furniture.header import Header
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.ribbon_forms import AGO, BY_OTHERS, LABEL, LEFTOVER, SOURCE
from headwater.annotate.furniture.ribbons import newsroom_of, read_dated, read_undated, source_of
from headwater.annotate.furniture.titles import is_outlet_title, is_title_by_place
from headwater.annotate.lexicon.outlet_titles import PLACE_FIRST
from headwater.annotate.lexicon.page_words import DESK_WORDS, ROLE_WORDS, SECTIONS
from headwater.model.span import Span

OUR = re.compile(
    r"(?:by|from)\s(?:our|a|an|the)\s(?:[\w’'-]+\s){0,3}(?:staff|correspondents?|reporters?|writers?|desk|team|newsroom|bureau)"
    r"(?:(?:\s(?:in|at)\s|,\s)[\w'’. -]{2,40}|(?:\s(?:and|with)\s|,\s)(?:news\s)?agencies)?\.?",
    re.IGNORECASE,
)
# By Evening Star reporters / By Evening Star Foreign Desk / By Evening Star Staff and Orlwire
THEIRS = re.compile(
    r"[Bb][Yy]\s(?P<name>[\w'’&.\- ]{3,40}?)\s"
    rf"(?:(?P<desk>(?i:(?:{'|'.join(sorted(DESK_WORDS))})\s(?:desk|team|bureau)))"
    r"|(?P<role>(?i:staff(?:\s(?:writers?|reporters?|correspondents?))?|reporters?|correspondents?|writers?|newsroom)))"
    r"(?:(?:\s(?:and|with)\s|\s?,\s|\s?&\s|\s?/\s?)(?i:(?:(?:news|other)\s)?agencies|wires?)?"
    r"(?P<with>(?<!\w)[A-ZÀ-Þ][\w'’&.\- ]{1,30})?)?\.?"
)
LONGEST_HEADER = 160


def read_header(line: Line, text: str = "", *, several: bool = True) -> Header | None:
    """Return what a line states that holds only dates and names of outlets and writers, None where it holds more.

    How the ``text`` speaks of a name tells whether it is an outlet's. ``several``: parts set off by marks, and no date
    among them, may be such a line.
    """
    if len(line.text) > LONGEST_HEADER:
        return None
    if any(form.fullmatch(line.text) for form in (OUR, AGO, BY_OTHERS)) or is_desk(line.text):
        return Header(section=True)
    if line.text.casefold() in SECTIONS or LABEL.fullmatch(f"{line.text} "):
        return Header(section=True)
    source = SOURCE.fullmatch(line.text)
    if source and find_date(line.text) is None:
        return source_of(Header(), source["name"], line.span.start + source.start("name"))
    theirs = THEIRS.fullmatch(line.text)
    plain = theirs is not None and not (theirs["role"] or "small").istitle()
    byline = None if theirs and (plain or _is_theirs(theirs, text)) else read_byline(line)
    if byline:
        return byline
    if theirs and _is_theirs(theirs, text):
        span = Span(line.span.start + theirs.start("name"), line.span.start + theirs.end("name"))
        # *By Orl Reporter* is how some papers sign, *By Orl reporters* says who they are.
        signed = line.span if theirs["role"] and theirs["role"][0].isupper() else None
        header = Header(outlet=canonical(theirs["name"]), outlet_span=span, byline=signed)
        return source_of(header, theirs["with"], line.span.start + theirs.start("with")) if theirs["with"] else header
    found = find_date(line.text, clock=True)
    if found:
        return read_dated(line, found, text)
    label = LABEL.match(line.text)
    if label and _only_time(line.text[label.end() :]):
        return Header(section=True)
    return newsroom_of(line, text) or (read_undated(line, text) if several else None)


def _is_theirs(match: re.Match[str], text: str) -> bool:
    """Whether it is an outlet whose people sign: it has a desk of a kind, or a name that says so."""
    name = match["name"]
    if name.casefold() in ROLE_WORDS:
        return False
    if is_outlet_title(name, text) or _is_one_word(name, text):
        return True
    words = [word.casefold() for word in name.split()]
    if words[0] not in PLACE_FIRST | DESK_WORDS | ROLE_WORDS and "staff" in match.group().casefold():
        return is_title_by_place(name, text)
    return match["desk"] is not None and name.split()[0].casefold() not in DESK_WORDS and is_title_by_place(name, text)


def _is_one_word(name: str, text: str) -> bool:
    """Whether a word whose *staff* signs is an outlet's name rather than a place's or a desk's."""
    return " " not in name and name.casefold() not in DESK_WORDS and is_title_by_place(name, text)


def split_label(line: Line) -> tuple[Stated, int] | None:
    """Return the date after a label at the start of a line, ``date 2025-10-17 GENEVA …``, and where the rest begins.

    None where there is no such date, or nothing behind it.
    """
    label = LABEL.match(line.text)
    found = find_date(line.text, label.end(), clock=True) if label else None
    if label and found and found.start == label.end() and found.full:
        rest = re.compile(r"[\s|,;:•·–—-]*").match(line.text, found.end)
        behind = rest.end() if rest else found.end
        return (found, behind) if behind < len(line.text) else None
    return None


def _only_time(rest: str) -> bool:
    return bool(rest.strip()) and (
        LEFTOVER.fullmatch(rest) is not None
        or re.fullmatch(r"\d+ (?:min|minute|hour|day)s? ago", rest.strip()) is not None
    )
