"""A line of several parts set off by marks: *Westhaven Herald | Sport | 3 May 2026, 12:30*, *HERALD > News > Health*.

Sites set such lines above reports. The parts are dates and times, sections, calls to share, a writer, a desk, and the
outlet's name, in any order; behind the marks of a path (*>*) all but the first part are sections.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from headwater.annotate.furniture.boilerplate import is_boilerplate
from headwater.annotate.furniture.bylines import PEOPLE, PERSON, is_desk, is_writer_alone, read_byline
from headwater.annotate.furniture.dates import ZONES, Stated, find_date
from headwater.annotate.furniture.directory import canonical, directory, looks_like_outlet
from headwater.annotate.furniture.header import Header
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.media_names import is_title
from headwater.annotate.furniture.ribbon_forms import (
    AGO,
    BARS,
    BY_OTHERS,
    LABEL,
    LABELS,
    LATER,
    LEFTOVER,
    MARKS,
    PATH,
    SOURCE,
    TIMES,
)
from headwater.annotate.furniture.titles import GIVEN, is_coined, is_outlet_title, is_place, is_title_by_place
from headwater.annotate.furniture.trails import is_section_list, is_trail
from headwater.annotate.lexicon.page_words import DESK_WORDS, SECTIONS
from headwater.model.span import Span

AGENCY_BUREAU = re.compile(r"\b(?:press|news|information|telegraph|wire)\s+bureau$", re.IGNORECASE)
DESK = re.compile(
    r"\s+(?i:(?:news|web|online|digital)\s?(?:desk|team)|desk|bureau|newsroom|team|staff|online|correspondents?|reporters?)$"
)
NAMING_DESKS = frozenset({"newsroom", "newsdesk", "desk", "bureau"})
# One of these says little: it must be said of which title it is.
LOOSE_DESKS = frozenset({"desk", "bureau"})
# A dash behind the date, before the place.
DASHED = re.compile(r"\s[-–—]\s")
FEWEST_INITIALS = 3
# A writer, a place, an outlet.
LONGEST_ROW = 3
LONGEST_NAME = 5
LONGEST_SECTION = 4
# A name that says nothing of itself has no more words where only its place speaks for it.
LONGEST_PLAIN = 3
# What a site says of itself beside its name is a few words.
LONGEST_TAG = 8
# A section of more words has all of them set as names are: *Country life* is one, *Home to the sea* none.
LONGEST_SMALL = 2


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a line and where it stands in the article."""

    text: str
    span: Span
    bracketed: bool = False


def is_page_word(part: str) -> bool:
    """Tell whether a part of a line is a section, a time, a label or a call, and names nobody."""
    plain = part.casefold()
    if LEFTOVER.fullmatch(part) or plain in SECTIONS or LABEL.fullmatch(f"{part} ") or AGO.fullmatch(part):
        return True
    if is_section_list(part):
        return True
    return is_boilerplate(part) or is_desk(part)


def _is_plain(part: str) -> bool:
    """Tell whether a part names nobody where no date stands beside it: initials may be anything there."""
    return is_page_word(part) and (
        not part.isupper() or part.casefold() in SECTIONS or not part.isalpha() or is_boilerplate(part)
    )


def outlet_of(part: str) -> str:
    """Return the outlet's name without the desk: *BBC News desk* is the BBC's, the *Orl Reporter* a paper."""
    # A *Press Bureau* is an agency, and no desk of a press.
    plain = part if AGENCY_BUREAU.search(part) else DESK.sub("", part)
    known = directory().find(plain, safe=True)
    if not known and looks_like_outlet(part):
        return canonical(part)
    words = plain.split()
    while plain != part and len(words) > 1 and words[-1].casefold() in DESK_WORDS and not _is_whole(" ".join(words)):
        words.pop()
    return canonical(" ".join(words))


def _is_whole(name: str) -> bool:
    return directory().find(name, safe=True) is not None or looks_like_outlet(name)


def newsroom_of(line: Line, text: str) -> Header | None:
    """Return the outlet whose newsroom signs a line that holds nothing else: *Tides Newsroom*, *Tides Web Desk*."""
    words = line.text.split()
    if not 1 < len(words) <= LONGEST_NAME or words[-1].casefold() not in NAMING_DESKS:
        return None
    name = outlet_of(line.text)
    desk = words[-1].casefold() in LOOSE_DESKS
    if name == line.text or name.casefold() in DESK_WORDS or (desk and not _says_desk(words, name)):
        return None
    if not is_title_by_place(name, text):
        return None
    at = line.text.casefold().find(name.casefold())
    length = len(name) if at >= 0 else len(line.text)
    return Header(outlet=name, outlet_span=Span(line.span.start + max(at, 0), line.span.start + max(at, 0) + length))


def _says_desk(words: list[str], name: str) -> bool:
    """Whether it is said which desk, *Tides Sports Desk*: a *Help Desk* is no newsroom."""
    return len(words) - len(name.split()) > 1 or is_outlet_title(name)


def read_dated(line: Line, found: Stated, text: str) -> Header | None:
    """Return what a line with a date states, if the rest of it is labels, times, an outlet, a writer or a section."""
    header: Header | None = Header(date=found, later=bool(LATER.match(line.text)))
    parts = list(_parts(line, _without_times(line.text, found)))
    named = [part for part in parts if not is_page_word(part.text) or _is_initials(part, line, found)]
    path = PATH.search(line.text) is not None
    sectioned = False
    for part in parts:
        sectioned = sectioned or part.text.casefold() in SECTIONS
        if part not in named or BY_OTHERS.fullmatch(part.text):
            continue
        header = header and (
            _with_source(header, part)
            or _with_place(header, part, line, named, text)
            or _with_title(header, part, parts, text)
            or _with_part(header, part, line, text, path=path)
            # Beside a section one word that is nobody's name is a section or a place as well.
            or (header if sectioned and part.text[0].isupper() and " " not in part.text else None)
        )
    return header


def _is_initials(part: _Part, line: Line, found: Stated) -> bool:
    """Whether capitals between bars before the date are a name's: *Jane Marl | Harl | ORW | 3 May 2026*."""
    if not (part.text.isupper() and part.text.isalpha() and len(part.text) >= FEWEST_INITIALS) or part.text in ZONES:
        return False
    return "|" in line.text and part.span.end - line.span.start < found.start and part.text.casefold() not in SECTIONS


def _without_times(line: str, found: Stated) -> str:
    """What is left of a line without its dates and times and the labels before them."""
    rest = f"{line[: found.start]} | {line[found.end :]}"
    again = find_date(rest, clock=True)
    while again:
        rest = f"{rest[: again.start]} | {rest[again.end :]}"
        again = find_date(rest, clock=True)
    return LABELS.sub(" | ", TIMES.sub(" | ", rest))


def _with_source(header: Header, part: _Part) -> Header | None:
    """The header with the outlet or agency that a part names behind its label: *Source: Orlwire*."""
    source = SOURCE.fullmatch(part.text)
    return source_of(header, source["name"], part.span.start + source.start("name")) if source else None


def source_of(header: Header, name: str, start: int) -> Header:
    """The header with what a label says to be the source: a title is the outlet's, any other name an agency's."""
    span, entry = Span(start, start + len(name)), directory().find(name, safe=True)
    if header.outlet is None and (entry.kind == "outlet" if entry else is_outlet_title(name)):
        return replace(header, outlet=canonical(name), outlet_span=span)
    return replace(header, agency=canonical(name), agency_span=span)


def _with_place(header: Header, part: _Part, line: Line, named: list[_Part], text: str) -> Header | None:
    """The header with the place that stands between bars, or in capitals behind the date: *3 May 2026 08:05 - HARL*."""
    if header.filed or header.date is None or len(part.text.split()) > LONGEST_PLAIN or is_outlet_title(part.text):
        return None
    behind = part.span.start - line.span.start >= header.date.end
    shouted = behind and part.text.isupper() and DASHED.search(line.text[header.date.end :]) is not None
    # *Jane Marl | Harl | Orlwatch | 3 May 2026*
    middle = len(named) == LONGEST_ROW and part is named[1] and header.byline is not None
    barred = BARS.search(line.text) is not None and (middle or is_place(part.text, text))
    return replace(header, filed=part.span) if shouted or barred else None


def _with_title(header: Header, part: _Part, parts: list[_Part], text: str) -> Header | None:
    """The header with an outlet that says nothing of itself: beside a writer, before a section, or in brackets."""
    if header.outlet is not None or len(part.text.split()) > LONGEST_PLAIN or not is_title_by_place(part.text, text):
        return None
    at = parts.index(part)
    sectioned = not at and len(parts) > 1 and parts[1].text.casefold() in SECTIONS
    alone = len(parts) == 1 and part.bracketed
    if not (sectioned or alone or (header.byline is not None and at)):
        return None
    return replace(header, outlet=outlet_of(part.text), outlet_span=part.span)


def _with_part(header: Header, part: _Part, line: Line, text: str, *, path: bool) -> Header | None:
    """The header with what a part of a dated line names; None where it is a dateline or holds more than names."""
    found = header.date
    written = _by(part)
    if written:
        return _joined(header, written)
    people = " and " in part.text and re.fullmatch(PEOPLE, part.text) is not None
    if found is None or not part.text[0].isupper() or (len(part.text.split()) > LONGEST_NAME and not people):
        return None
    titled = _is_outlet(part.text, line, found, text) or DESK.search(part.text) is not None
    if header.outlet is None and titled and not people:
        return replace(header, outlet=outlet_of(part.text), outlet_span=part.span)
    before = line.text[: found.start].rstrip()
    if found.start > 0 and before.rstrip(",") == part.text and before.endswith(","):
        # "Upper Tarn, 3 May 2026" is a dateline, "Jane Doe | 3 May 2026" a byline.
        return None
    several = len(part.text.split()) > 1
    if path and header.outlet is None and is_title_by_place(part.text, text):
        return replace(header, outlet=outlet_of(part.text), outlet_span=part.span)
    if header.outlet is not None and (path or not several):
        return header
    if several and header.byline is None and found.full and (people or re.fullmatch(PERSON, part.text)):
        return replace(header, byline=part.span)
    return None


def _is_outlet(part: str, line: Line, found: Stated, text: str) -> bool:
    """A name beside a date that is made as a title is, or one word behind a bar: ``Orler | 3 May 2026``."""
    if is_outlet_title(part, text):
        return True
    barred = BARS.search(line.text) is not None and len(part.split()) == 1 and found.full
    return barred and not is_place(part, text)


def read_undated(line: Line, text: str) -> Header | None:
    """Return what a line of several parts without a date states: there must be one that only a page has, or a path."""
    parts = list(_parts(line, line.text)) if MARKS.search(line.text) else []
    if len(parts) <= 1:
        return None
    if is_trail(line.text):
        return Header(section=True)
    if PATH.search(line.text):
        return _path(parts, text)
    named = [part for part in parts if not _is_plain(part.text)]
    if not named:
        return Header(section=True)
    barred = BARS.search(line.text) is not None
    if barred and (_is_tagged(parts, text) or _has_programme(parts)):
        return Header(outlet=outlet_of(parts[0].text), outlet_span=parts[0].span, section=True)
    if len(named) == len(parts) and not any(map(_by, parts)):
        return None
    header: Header | None = Header(section=True)
    # *By News Desk | Orrin Tides*: who wrote it may stand before the outlet.
    ahead = next((part for part in parts if not (is_desk(part.text) or _by(part))), None)
    for part in named:
        header = header and _with_name(header, part, text, first=part is ahead, barred=barred)
    return header


def _is_tagged(parts: list[_Part], text: str) -> bool:
    """Tell whether a name is set before what its site says of itself: *Orlside | news for those who sail*.

    A name set small must stand in the text once more.
    """
    first, *rest = parts
    # *THE ORL* is set as abbreviations are.
    capitals = first.text.isupper() and first.text.replace(" ", "").isalpha() and first.text.casefold() not in SECTIONS
    if (is_page_word(first.text) and not capitals) or len(first.text.split()) > LONGEST_PLAIN or _is_given(first.text):
        return False
    small = first.text.isalpha() and first.text.islower() and text.count(first.text) > 1
    said = [part for part in rest if part.text[0].islower() and len(part.text.split()) <= LONGEST_TAG]
    plain = all(part in said or is_page_word(part.text) for part in rest)
    return bool(said) and plain and (small or is_title_by_place(first.text, text))


def _has_programme(parts: list[_Part]) -> bool:
    """Tell whether a name that says it is an outlet's stands before a programme or page: *Radio Orl / Up at Dawn*."""
    first, *rest = parts
    if not is_title(first.text) or is_page_word(first.text):
        return False
    return all(
        is_page_word(part.text) or (len(part.text.split()) <= LONGEST_SECTION and _is_set_as_name(part.text))
        for part in rest
    )


def _with_name(header: Header, part: _Part, text: str, *, first: bool, barred: bool) -> Header | None:
    """The header with what a part of a line without a date names."""
    written = _by(part)
    if written:
        return _joined(header, written)
    if len(part.text.split()) > LONGEST_NAME or not part.text[0].isalnum():
        return None
    if header.outlet is None and not _is_given(part.text):
        plain = first and barred and len(part.text.split()) <= LONGEST_PLAIN and is_title_by_place(part.text, text)
        if plain or ((first or barred) and is_outlet_title(part.text, text)):
            return replace(header, outlet=outlet_of(part.text), outlet_span=part.span)
    if header.byline is None and is_writer_alone(part.text) and (header.outlet or _is_given(part.text)):
        return replace(header, byline=part.span)
    return None


def _path(parts: list[_Part], text: str) -> Header | None:
    """*HERALD > News > Health*: the outlet is the first part, if that is no section."""
    first, *rest = parts
    if not _is_in_path(first.text) or not all(
        part.text[0].isupper() and _is_in_path(part.text, small=True) for part in rest
    ):
        return None
    if is_page_word(first.text):
        return Header(section=True)
    if not is_title_by_place(first.text, text) and not is_outlet_title(first.text, text):
        return None
    return Header(outlet=outlet_of(first.text), outlet_span=first.span, section=True)


def _is_in_path(part: str, *, small: bool = False) -> bool:
    """Whether a part may stand in a path; ``small``: its last word may begin so, *Country life*."""
    words = part.split()
    if small and len(words) <= LONGEST_SMALL and part[0].isalpha():
        return True
    return len(words) <= LONGEST_SECTION and _is_set_as_name(part)


def _is_set_as_name(part: str) -> bool:
    """Whether a part is set as sections and names are, and not as a sentence."""
    words = part.split()
    return words[0][0].isalnum() and all(not word[0].islower() or len(word) <= LONGEST_PLAIN for word in words)


def _is_given(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[0].casefold() in GIVEN and not looks_like_outlet(name) and not is_coined(words[-1])


def _by(part: _Part) -> Header | None:
    """What a part states that begins as a byline does."""
    return (
        read_byline(Line(part.span, part.text))
        if re.match(r"(?i)by\s|(?:author|writer|reporter|text|words|story)\s?:", part.text)
        else None
    )


def _joined(header: Header, written: Header) -> Header:
    """The header with the writer that a part names, and whoever stands with him."""
    return replace(
        header,
        byline=header.byline or written.byline,
        outlet=header.outlet or written.outlet,
        outlet_span=header.outlet_span or written.outlet_span,
        agency=header.agency or written.agency,
        agency_span=header.agency_span or written.agency_span,
    )


def _parts(line: Line, rest: str) -> Iterator[_Part]:
    """The parts of what is left of a line, with their places in it."""
    for stated in MARKS.split(rest):
        part = stated.strip(" ,:()[]-–—/|•·")
        at = line.text.find(part) if part else -1
        if at >= 0:
            bracketed = line.text[max(at - 1, 0)] == "(" and line.text[at + len(part) :][:1] == ")"
            yield _Part(part, Span(line.span.start + at, line.span.start + at + len(part)), bracketed)
