"""Agencies named in the lines above a report, whoever else stands there: *AFP*, *Reuters, Orl*, *Herald Staff and dpa*.

Only what the table has as an agency or as a service for press releases counts, and only as a whole part of a line that
holds names, places, days and desks: who reads *AFP | Tarn | 9 June 2026* takes all of it for what it is.
"""

import re
from collections.abc import Iterator, Sequence

from headwater.annotate.furniture.boilerplate import is_boilerplate
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.directory import canonical, directory, filing_places
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.parts import Named, Parts
from headwater.annotate.furniture.ribbons import is_page_word, outlet_of
from headwater.annotate.furniture.titles import is_outlet_title, is_title_by_place
from headwater.annotate.lexicon.page_words import DESK_WORDS
from headwater.model.span import Span

PART = re.compile(r"(?:(?!\s[–—-]\s|\s(?:and|with|in|for|via)\s|\s?--)[^|,;•·/()&:@+])+")
# What stands before a name and says whose the text is.
FROM = re.compile(
    r"(?:(?:text|story|report|words|written|posted|published|compiled|reported|live)\s)?(?:by|from|with|via|source|agency|agencies|and)\s+"
    r"|(?:text|story|report|author|source|agency)\s+(?=[A-Z])",
    re.IGNORECASE,
)
STAFF = re.compile(
    r"\s+(?:(?:news\s)?(?:staff(?:\s(?:writers?|reporters?))?|writers?|reporters?|correspondents?|bureau|desk|news\s?wires?|wires?))$",
    re.IGNORECASE,
)
NEWSROOM = re.compile(r"\s+(?:staff|newsroom|(?:news|web|digital|online)\s?desk)$", re.IGNORECASE)
# *REUTERS/Jane Marl* is whose picture it is.
PICTURE = re.compile(
    r"[A-Z]{2,10}\s?/\s?[A-ZÀ-Þ][\w'’.\-]+\s[A-ZÀ-Þ][\w'’.\-]+$|.{0,60}\b(?:photos?|pictures?|images?)\b", re.IGNORECASE
)
# A writer whose agency stands behind the name, without a mark between: *By JANE MARL Associated Press*.
BEHIND = re.compile(
    r"(?:[Bb]y|BY)\s.{3,80}?\s(?P<name>(?:The\s)?Associated Press|Agence France-Presse|The Canadian Press)"
)
EDITOR = re.compile(
    r"\b(?:editors?|edited\sby|writer|tr(?:anslator)?|by)\s?:\s?[\w.]{2,20}(?=\s*(?:$|[|,;]))", re.IGNORECASE
)
# A writer, an outlet, a place: one to four words with capitals.
NAMES = re.compile(r"[A-ZÀ-Þ][\w'’.\-]*(?:\s(?:of\s|de\s)?[A-ZÀ-Þ][\w'’.\-]*){0,3}")
LABELS = re.compile(
    r"(?:source|sources|by|from|with|via|text|agency|agencies|(?:and\s)?(?:other\s)?(?:news\s)?agencies|(?:last\s)?updated?|published|posted|staff"
    r"|(?:our\s)?(?:own\s)?(?:correspondents?|reporters?)|staff\s(?:writers?|reporters?)|(?:web|news|digital)\s?desk)",
    re.IGNORECASE,
)
KINDS = frozenset({"agency", "press releases"})
LONGEST = 140


def head_agencies(lines: Sequence[Line], parts: Parts) -> Iterator[Named]:
    """Yield the agencies that lines above a report name, with where; ``lines`` are those of the head."""
    begun = min((line.span.start for line in parts.running), default=None)
    opening = parts.opening.dateline.span if parts.opening else None
    for line in lines:
        start = line.span.start
        titled = parts.headline is not None and parts.headline.start <= start < parts.headline.end
        told = (begun is not None and start >= begun) or (opening is not None and opening.start == start)
        picture = is_boilerplate(line.text) or PICTURE.match(line.text) is not None
        if titled or told or picture or len(line.text) > LONGEST:
            continue
        for name, at, length in _named(line.text):
            yield name, Span(start + at, start + at + length)


def _named(text: str) -> Iterator[tuple[str, int, int]]:
    behind = BEHIND.fullmatch(text)
    if behind:
        yield canonical(behind["name"]), behind.start("name"), len(behind["name"])
    for at, part in parts_of(text):
        name = agency_of(part)
        if name:
            yield name, at, len(part)


def parts_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a line of names with where they stand, without *by*, *from* or *source* before them."""
    for match in PART.finditer(text):
        part = match.group().strip(" .")
        at = match.start() + match.group().index(part) if part else 0
        lead = FROM.match(part)
        while lead:
            at, part = at + lead.end(), part[lead.end() :]
            lead = FROM.match(part)
        if part:
            yield at, part


def agency_of(part: str) -> str | None:
    """Return the agency that a part of a line names, alone or with its staff; initials count in capitals only."""
    for name in (part, STAFF.sub("", part)):
        entry = directory().find(name, safe=False) or (directory().find(name, safe=True) if name.isupper() else None)
        if entry and entry.kind in KINDS:
            return entry.name
    return None


def without_agencies(text: str) -> str | None:
    """Return whose a line's name is that has an agency beside it, None where it is nobody's or no agency is there.

    *Herald Staff and AFP* is the Herald's; *AFP, Tarn* is nobody's but AFP's, and so is *AFP and Web Desk*.
    """
    listed = list(parts_of(text))
    rest = [part for _, part in listed if not agency_of(part)]
    if len(rest) == len(listed):
        return None
    for part in rest:
        plain = NEWSROOM.sub("", part)
        signed = plain != part and plain.casefold() not in DESK_WORDS and is_title_by_place(plain, "")
        if signed or (is_outlet_title(plain) and not _is_furniture(plain)):
            return outlet_of(part)
    return None


def has_agency(text: str) -> bool:
    """Tell whether one of several parts of a line is an agency's name."""
    listed = [part for _, part in parts_of(text)]
    return len(listed) > 1 and any(map(agency_of, listed))


def is_agency_line(text: str) -> bool:
    """Tell whether a line has an agency, and beside it nothing but names, places, desks, dates and marks of a page."""
    listed = [part for _, part in parts_of(EDITOR.sub("", text))]
    if len(text) > LONGEST or not any(map(agency_of, listed)):
        return False
    return all(agency_of(part) or _is_page_part(part) or NAMES.fullmatch(part) for part in listed)


def _is_page_part(part: str) -> bool:
    return not any(map(str.isalpha, part)) or LABELS.fullmatch(part) is not None or is_page_word(part)


def _is_furniture(part: str) -> bool:
    return is_page_word(part) or part in filing_places() or find_date(part) is not None
