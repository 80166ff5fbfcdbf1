"""The lines above a report: when it was published, by whom, and in which outlet."""

import re
from dataclasses import dataclass

from headwater.annotate.furniture.credit_lines import is_sign
from headwater.annotate.furniture.dateline_forms import NO_PLACES
from headwater.annotate.furniture.dates import Stated, find_date
from headwater.annotate.furniture.directory import canonical, directory, filing_places, looks_like_outlet, says_agency
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.media_names import is_title
from headwater.annotate.furniture.titles import is_outlet_title, is_place
from headwater.model.span import Span

LABEL = re.compile(
    r"(?:(?:first\s|last\s|originally\s|date\s)?(?:published|posted|issued|released|updated|modified|revised|filed|created|publication)"
    r"(?:\s(?:time|date|on|at|in))?|date(?:line)?|pub\s?date|time|on)\b\s*[:\-–]?\s*",
    re.IGNORECASE,
)
LATER = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
# What may stand beside a date in a header line: the rest of it is names.
SEPARATOR = re.compile(r"\s*(?:\||•|·|/{2}|\s[-–—]\s|;|\s{2,}|\t)\s*")
LEFTOVER = re.compile(
    r"(?:\b(?:at|on|by|updated|published|posted|last|first|modified|date|time|local|edition|print|created|story|edt|est|gmt|utc"
    r"|ist|bst|cet|am|pm|a\.m|p\.m|hrs?|hours|(?-i:[A-Z]{2,4}))\b"
    r"|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]{0,6}\b|[\d:.,;()|/•·\s–—-])+",
    re.IGNORECASE,
)
NAME_PART = r"(?:[A-ZÀ-Þ][\w'’.\-]*|de|van|von|der|den|al|el|bin|bint|da|di|du|la|le)"
PERSON = rf"{NAME_PART}(?:\s{NAME_PART}){{0,4}}"
PEOPLE = rf"(?P<names>{PERSON}(?:(?:\s?,\s(?:and\s)?|\sand\s|\s&\s|\sAND\s){PERSON}){{0,5}})"
PLACE = r"(?P<place>[A-ZÀ-Þ][\w'’.\-]+(?:\s[A-ZÀ-Þ][\w'’.\-]+){0,3})"
# By Jane Doe / By JANE DOE, Staff Writer / Words by Jane Doe and John Roe in Geneva
BYLINE = re.compile(
    rf"(?:[Bb]y|BY|(?:Live\s)?[Bb]log by|Live by|Words by|Story by|Report by|Written by|WRITTEN BY)\s?:?\s+{PEOPLE}"
    r"(?:(?:\s?,\s|\s?[|/•·–—-]\s?|\sfor\s|\s?\(|\sin\s|\sat\s).{0,100})?\.?$"
)
# Jane Doe in Geneva
FROM = re.compile(rf"{PEOPLE}\s(?:in|reports from|reporting from|reporting in)\s{PLACE}(?:\s?,\s?[\w'’. ]{{1,40}})?$")
# Jane Doe, Senior Correspondent
TITLED = re.compile(
    rf"(?P<names>{PERSON})\s?(?:,|\||–|—|-|/)\s?(?:the\s)?[\w'’&.\- ]{{0,50}}"
    r"\b(?:correspondent|reporter|writer|editor|staff|bureau chief|columnist|news agency)\.?$",
    re.IGNORECASE,
)
# Jane Doe, Reuters: a writer and a name that is in the table.
PAIR = re.compile(rf"(?P<names>{PERSON})\s?(?:,|\||/|–|—)\s?(?P<agency>[\w'’.& ]{{2,40}})$")
PART = re.compile(
    r"(?:(?!\sfor\s|\sand\s|\sin\s)[^,|/()•·–—])+(?=$|[,|/()•·–—]|\sand\s|\sin\s)|(?<=\sfor\s)[^,|/()•·–—]+"
)
AGENCY_BUREAU = re.compile(r"\b(?:press|news|information|telegraph|wire)\s+bureau$", re.IGNORECASE)
DESK = re.compile(r"\s+(?i:news\s?desk|web\s?desk|desk|bureau|newsroom|staff|online|correspondents?|reporters?)$")
OUR = re.compile(
    r"by\s(?:our|a|an|the)\s(?:[\w’'-]+\s){0,3}(?:staff|correspondents?|reporters?|writers?|desk|team|newsroom|bureau)\.?",
    re.IGNORECASE,
)
# By Evening Star reporters
THEIRS = re.compile(
    r"[Bb][Yy]\s(?P<name>[\w'’&.\- ]{3,40}?)\s(?:staff|reporters?|correspondents?|writers?|newsroom)\.?"
)
LONGEST_HEADER = 160
LONGEST_BYLINE = 180
LONGEST_NAME = 5
FEWEST_INITIALS = 3
SECTIONS = frozenset(
    {
        *("world", "world news", "politics", "business", "sport", "sports", "opinion", "health", "science"),
        *("technology", "tech", "economy", "markets", "news", "local news", "us news", "uk news", "europe"),
        *("asia", "africa", "middle east", "americas", "entertainment", "culture", "lifestyle"),
        *("environment", "climate", "energy", "international", "national", "home", "top stories"),
        *("breaking news", "latest news", "press release", "analysis", "features", "crime", "education"),
        *("travel", "finance"),
    }
)
# Last words of titles that nobody bears as a name.
NO_SURNAMES = frozenset(
    {"Chronicle", "Courier", "Daily", "Dispatch", "Examiner", "Gazette", "Herald", "Inquirer", "News"}
) | {
    *("Newswire", "Observer", "Sentinel", "Telegraph", "Times", "Tribune", "TV", "Weekly"),
}
STAFF = re.compile(
    r"(?:our |the )?(?:staff|newsroom|news desk|web desk|desk|editorial (?:staff|team|board)|correspondents?|agencies"
    r"|news agencies|reporters?|admin)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """What a header line states; ``later``: its date is that of an update; ``section``: it names nobody."""

    date: Stated | None = None
    later: bool = False
    outlet: str | None = None
    outlet_span: Span | None = None
    byline: Span | None = None
    agency: str | None = None
    agency_span: Span | None = None
    section: bool = False


def read_header(line: Line, text: str = "") -> Header | None:
    """Return what a line states that holds only dates and names of outlets and writers, None where it holds more.

    How the ``text`` speaks of a name tells whether it is an outlet's.
    """
    if len(line.text) > LONGEST_HEADER:
        return None
    if OUR.fullmatch(line.text):
        return Header(section=True)
    byline = None if THEIRS.fullmatch(line.text) else _byline(line)
    if byline:
        return byline
    if line.text.casefold() in SECTIONS:
        return Header(section=True)
    theirs = THEIRS.fullmatch(line.text)
    if theirs and is_outlet_title(theirs["name"], text):
        span = Span(line.span.start + theirs.start("name"), line.span.start + theirs.end("name"))
        return Header(outlet=canonical(theirs["name"]), outlet_span=span)
    label = LABEL.match(line.text)
    found = find_date(line.text, clock=True)
    if not found:
        return Header(section=True) if label and _only_time(line.text[label.end() :]) else None
    return _dated(line, found, text)


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


def _dated(line: Line, found: Stated, text: str) -> Header | None:
    """A line with a date: the rest of it must be labels, times, an outlet, a writer or a section."""
    rest = f"{line.text[: found.start]} | {line.text[found.end :]}"
    again = find_date(rest, clock=True)
    while again:
        rest = f"{rest[: again.start]} | {rest[again.end :]}"
        again = find_date(rest, clock=True)
    header = Header(date=found, later=bool(LATER.match(line.text)))
    for part in (part.strip(" ,:()") for part in SEPARATOR.split(rest)):
        if not part or LEFTOVER.fullmatch(part) or part.casefold() in SECTIONS or LABEL.fullmatch(f"{part} "):
            continue
        if "|" in line.text and part in filing_places():
            continue
        at = line.text.find(part)
        span = Span(line.span.start + at, line.span.start + at + len(part)) if at >= 0 else None
        if span is None or len(part.split()) > LONGEST_NAME or not part[0].isupper():
            return None
        if header.outlet is None and (_is_outlet(part, line, found, text) or DESK.search(part)):
            header = Header(header.date, header.later, outlet_of(part), span, header.byline)
        elif (
            found.start > 0 and line.text[: found.start].rstrip().rstrip(",") == part and _after_comma(line.text, found)
        ):
            # "Upper Tarn, 3 May 2026" is a dateline, "Jane Doe | 3 May 2026" a byline.
            return None
        elif (
            len(part.split()) > 1
            and re.fullmatch(PERSON, part)
            and header.byline is None
            and header.date
            and header.date.full
        ):
            header = Header(header.date, header.later, header.outlet, header.outlet_span, span)
        else:
            return None
    return header


def _is_outlet(part: str, line: Line, found: Stated, text: str) -> bool:
    """A name beside a date that is made as a title is, or one word behind a bar: ``Orler | 3 May 2026``."""
    if is_outlet_title(part, text):
        return True
    barred = "|" in line.text and len(part.split()) == 1 and found.full
    return barred and not is_place(part, text)


def outlet_of(part: str) -> str:
    """Return the outlet's name without the desk: *BBC News desk* is the BBC's, the *Orl Reporter* a paper."""
    # A *Press Bureau* is an agency, and no desk of a press.
    plain = part if AGENCY_BUREAU.search(part) else DESK.sub("", part)
    known = directory().find(plain, safe=True)
    return canonical(part if not known and looks_like_outlet(part) else plain)


def _after_comma(text: str, found: Stated) -> bool:
    return text[: found.start].rstrip().endswith(",")


def _byline(line: Line) -> Header | None:
    text = line.text
    if len(text) > LONGEST_BYLINE:
        return None
    match = BYLINE.fullmatch(text) or FROM.fullmatch(text) or TITLED.fullmatch(text)
    if not match:
        pair = PAIR.fullmatch(text)
        match = (
            pair
            if pair and directory().find(pair["agency"], safe=True) and not looks_like_outlet(pair["names"])
            else None
        )
    if match and match.re is FROM and not (_is_filed(match, text) or " reports from " in text):
        return None
    if not match or re.search(r"[.!?]\s+[a-z]", text):
        return None
    names = match["names"]
    whole = directory().find(names, safe=True) or says_agency(names) or _is_papers(names)
    dated = find_date(text, match.end("names"), clock=True)
    agency, span = _agency(line, match.start("names"), names) if whole or STAFF.search(names) else (None, None)
    if not agency:
        agency, span = _agency_in(line, match.start("names"))
    person = None if whole else line.span
    entry = directory().find(agency, safe=True) if agency else None
    if (
        agency
        and span
        and (entry.kind == "outlet" if entry else not says_agency(agency) and not agency.isupper())
        and person
    ):
        return Header(dated if dated and dated.full else None, outlet=agency, outlet_span=span, byline=person)
    return Header(date=dated if dated and dated.full else None, byline=person, agency=agency, agency_span=span)


def _is_filed(match: re.Match[str], text: str) -> bool:
    """``Jane Doe in Geneva``: the place is a known one, or its country is stated; ``Fear in Europe`` is a headline."""
    return len(match["names"].split()) > 1 and (match["place"] in filing_places() or "," in text[match.end("place") :])


def _agency(line: Line, at: int, names: str) -> tuple[str | None, Span | None]:
    plain = re.sub(r"(?i)\s+(?:staff(?: writers?)?|correspondents?|reporters?|news desk)$", "", names)
    entry = directory().find(names, safe=True) or directory().find(plain, safe=True)
    name = entry.name if entry else canonical(plain) if says_agency(plain) or _is_papers(plain) else None
    return (name, Span(line.span.start + at, line.span.start + at + len(plain))) if name else (None, None)


def _is_papers(names: str) -> bool:
    """Tell whether what stands behind *By* is an outlet's name: it has an article, or ends as no surname does."""
    words = names.split()
    if len(words) == 1:
        return is_sign(names)
    return is_title(names) and (words[0] == "The" or words[-1] in NO_SURNAMES)


def _agency_in(line: Line, start: int) -> tuple[str | None, Span | None]:
    """An agency named behind a writer: ``By Jane Doe, Associated Press``."""
    for match in PART.finditer(line.text, start):
        name = match.group().strip(" .")
        entry = directory().find(name, safe=True)
        initials = name.isupper() and len(name) >= FEWEST_INITIALS and name not in NO_PLACES
        if entry or (match.start() > start and (looks_like_outlet(name) or initials)):
            at = line.span.start + match.start() + match.group().index(name)
            return canonical(name), Span(at, at + len(name))
    return None, None


def _only_time(rest: str) -> bool:
    return bool(rest.strip()) and (
        LEFTOVER.fullmatch(rest) is not None
        or re.fullmatch(r"\d+ (?:min|minute|hour|day)s? ago", rest.strip()) is not None
    )
