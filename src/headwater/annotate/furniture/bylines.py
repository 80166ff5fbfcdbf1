"""The line that names who wrote a report, with the outlet or agency that often stands behind the name."""

import re
from collections.abc import Iterator

from headwater.annotate.furniture.credit_lines import is_sign
from headwater.annotate.furniture.dateline_forms import NO_PLACES
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.directory import canonical, directory, filing_places, looks_like_outlet, says_agency
from headwater.annotate.furniture.header import Header
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.media_names import is_title
from headwater.annotate.furniture.titles import GIVEN, is_coined
from headwater.annotate.lexicon.page_words import DESK_WORDS, ROLE_WORDS, ROLES
from headwater.annotate.lexicon.places import PLACES
from headwater.model.span import Span

NAME_PART = r"(?:[A-ZÀ-Þ][\w'’.\-]*|de|van|von|der|den|al|el|bin|bint|da|di|du|la|le)"
PERSON = rf"{NAME_PART}(?:\s{NAME_PART}){{0,4}}"
PEOPLE = rf"(?P<names>{PERSON}(?:(?:\s?,\s(?:and\s)?|\sand\s|\s&\s|\sAND\s){PERSON}){{0,5}})"
PLACE = r"(?P<place>[A-ZÀ-Þ][\w'’.\-]+(?:\s[A-ZÀ-Þ][\w'’.\-]+){0,3})"
BEHIND = r"(?:\s[\w.+\-]+@[\w.\-]+)?(?:(?:\s?,\s|\s@|\son\s|\s?[|/•·–—-]\s?|\sfor\s|\s?\(|\sin\s|\sat\s).{0,100})?\.?$"
# By Jane Doe / By JANE DOE, Staff Writer / Words by Jane Doe and John Roe in Geneva
BYLINE = re.compile(
    rf"(?:[Bb]y|BY|(?:Live\s)?[Bb]log by|Live by|Words by|Story by|Report by|Text by"
    rf"|Written by|WRITTEN BY|Reported by|(?:[Pp]osted|[Pp]ublished|[Ss]ubmitted) by)\s?:?\s+{PEOPLE}{BEHIND}"
)
# Author: Jane Doe
LABELLED = re.compile(
    rf"(?i:(?:author|byline|writer|reporter|correspondent|written|words|text|script|words\sand\s\w+)s?)\s?:\s+{PEOPLE}(?:\s?[,|/•·(]\s?.{{0,100}})?\.?$"
)
# From our court reporter JANE DOE in Geneva
OUR_MAN = re.compile(
    r"(?i:from|by)\s(?i:our|the|a)\s(?:[\w’'-]+\s){0,3}?(?i:correspondents?|reporters?|writers?|editors?|man|woman)"
    rf"(?:\s?,)?\s+{PEOPLE}{BEHIND}"
)
# Jane Doe in Geneva / From Jane Doe in Geneva
FROM = re.compile(
    rf"(?P<from>(?:From|FROM)\s)?{PEOPLE}\s(?:in|reports from|reporting from|reporting in)\s{PLACE}"
    r"(?:\s?,\s?[\w'’. ]{1,40})?$"
)
# Jane Doe, Senior Correspondent
TITLED = re.compile(
    rf"{PEOPLE}\s?(?:,|\||–|—|-|/)\s?(?:the\s)?[\w'’&.\- ]{{0,50}}"
    r"\b(?:correspondents?|reporters?|writers?|editors?|staff|bureau chief|columnist|news agency)\.?$",
    re.IGNORECASE,
)
# *The gate was shut, Jane Doe told reporters.*
TOLD = re.compile(r"\b(?:tell|told|tells|telling|ask|asked|assured|informed|briefed)\b", re.IGNORECASE)
# Jane Doe for Orl Herald / Jane Doe in Geneva for the Orl Herald
FOR = re.compile(rf"{PEOPLE}(?:\sin\s{PLACE})?\sfor\s(?:the\s)?(?P<agency>[A-ZÀ-Þ][\w'’.& ]{{2,40}})$")
# Jane Doe, Reuters: a writer and a name that is in the table.
PAIR = re.compile(rf"(?P<names>{PERSON})\s?(?:,|\||/|–|—)\s?(?P<agency>[\w'’.& ]{{2,40}})$")
PART = re.compile(
    r"(?:(?!\sfor\s|\sand\s|\sin\s)[^,|/()•·–—])+(?=$|[,|/()•·–—]|\sand\s|\sin\s)|(?<=\sfor\s)[^,|/()•·–—]+"
)
# Orl Daily staff writer
ROLE_BEHIND = re.compile(
    r"\s(?P<staff>(?:staff|deputy|senior|chief|assistant|associate)\s)?"
    r"(?:(?:senior|special|health|political|foreign|science|business|economics|sports?|education|crime|court|royal|news)\s){0,2}"
    r"(?:writers?|reporters?|correspondents?|editors?)$",
    re.IGNORECASE,
)
SIGNED = re.compile(r"(?!posted|published|submitted|author|writer|reporter|correspondent|script)", re.IGNORECASE)
ALONE = re.compile(PERSON)
# Marks of another line than a writer's: one word, or more than a name has.
FEWEST_WORDS, MOST_WORDS = 2, 4
LONGEST_BYLINE = 180
FEWEST_INITIALS = 3
# Last words of titles that nobody bears as a name.
NO_SURNAMES = frozenset(
    {"Chronicle", "Courier", "Daily", "Dispatch", "Examiner", "Gazette", "Herald", "Inquirer", "News"}
) | {
    *("Newswire", "Observer", "Sentinel", "Telegraph", "Times", "Tribune", "TV", "Weekly"),
}
# A desk's name alone: nobody is named by it.
DESKS = frozenset(
    {"desk", "newsdesk", "newsroom", "bureau", "team", "staff", "reporter", "reporters", "writer", "writers"}
    | {"agencies", "correspondent", "correspondents"}
)
STAFF = re.compile(
    r"(?:our |the )?(?:staff|newsroom|news desk|web desk|desk|editorial (?:staff|team|board)|correspondents?|agencies"
    r"|news agencies|reporters?|admin)\b",
    re.IGNORECASE,
)


def read_byline(line: Line) -> Header | None:
    """Return the writer, and the outlet or agency, that a line names and nothing else; None where it is no byline."""
    text = line.text
    match = _match(text)
    if not match or re.search(r"[.!?]\s+[a-z]", text):
        return None
    names = _writers(match["names"])
    if is_desk(names):
        return None
    # *By Orlpost* is an agency's, *Posted by Orla* and *Reporter: Orla* are somebody's.
    signed = SIGNED.match(text) is not None
    whole = directory().find(names, safe=True) or says_agency(names) or (signed and _is_papers(names))
    dated = find_date(text, match.end("names"), clock=True)
    stated = dated if dated and dated.full else None
    agency, span = _agency(line, match.start("names"), names) if whole or STAFF.search(names) else (None, None)
    if not agency:
        agency, span = _agency_in(line, match.start("names"))
    person = None if whole else line.span
    entry = directory().find(agency, safe=True) if agency else None
    of_paper = entry.kind == "outlet" if entry else agency and not says_agency(agency) and not agency.isupper()
    if agency and span and of_paper and person:
        return Header(stated, outlet=agency, outlet_span=span, byline=person)
    return Header(date=stated, byline=person, agency=agency, agency_span=span)


def is_writer_alone(text: str) -> bool:
    """Tell whether a line is as a writer's name is, of two words or a few, and as no outlet's."""
    words = text.split()
    named = FEWEST_WORDS <= len(words) <= MOST_WORDS and ALONE.fullmatch(text) is not None
    return named and not looks_like_outlet(text) and not is_title(text) and words[-1].casefold() not in ROLES


def is_desk(text: str) -> bool:
    """Tell whether words name a desk and no outlet: *News Desk*, *By our business staff*."""
    words = re.sub(r"(?i)^by\s", "", text).casefold().rstrip(".").split()
    return bool(words) and words[-1] in DESKS and all(word in DESK_WORDS for word in words[:-1])


def is_role(text: str) -> bool:
    """Tell whether words say what a writer is: *Health Reporter*, *Senior Writer*; the *Orl Reporter* is a paper."""
    words = text.casefold().split()
    if not 0 < len(words) <= MOST_WORDS or words[-1].rstrip(".") not in ROLES or not text[0].isupper():
        return False
    return len(words) > 1 and all(word.strip("&,") in ROLE_WORDS | DESK_WORDS | ROLES for word in words[:-1])


def _match(text: str) -> re.Match[str] | None:
    """The form of a byline that a line has."""
    if len(text) > LONGEST_BYLINE:
        return None
    for form in (OUR_MAN, BYLINE, LABELLED):
        match = form.fullmatch(text)
        if match and (form is not OUR_MAN or " " in match["names"]):
            return match
    match = FOR.fullmatch(text)
    if match and _is_paired(match["names"], match["agency"]):
        return match
    match = FROM.fullmatch(text)
    if match:
        return match if _is_filed(match, text) or " reports from " in text else None
    match = TITLED.fullmatch(text)
    if match:
        return None if TOLD.search(text) else match
    pair = PAIR.fullmatch(text)
    return pair if pair and _is_paired(pair["names"], pair["agency"]) else None


def _is_paired(names: str, title: str) -> bool:
    """Whether a writer and an outlet stand side by side: it is known, or says what it is beside a name people have."""
    words = names.split()
    if looks_like_outlet(names):
        return False
    if directory().find(title, safe=True):
        return True
    return len(words) > 1 and words[0].casefold() in GIVEN and looks_like_outlet(title) and title[0].isupper()


def _writers(names: str) -> str:
    """The names up to the outlet, or what the writer is, that stands behind a comma in the same list."""
    for comma in re.finditer(r"\s?,\s", names):
        behind = re.split(r"\s?,\s", names[comma.end() :], maxsplit=1)[0]
        if looks_like_outlet(behind) or is_coined(behind) or _says_role(behind):
            return names[: comma.start()]
    return names


def _says_role(text: str) -> bool:
    return text.casefold().rsplit(maxsplit=1)[-1] in ROLES


def _is_filed(match: re.Match[str], text: str) -> bool:
    """``Jane Doe in Geneva``: the place is a known one, or its country is stated; ``Fear in Europe`` is a headline."""
    if len(match["names"].split()) < FEWEST_WORDS:
        return False
    if match["names"].split()[0].casefold() in GIVEN:
        return True
    return match["from"] is not None or match["place"] in filing_places() or "," in text[match.end("place") :]


def _agency(line: Line, at: int, names: str) -> tuple[str | None, Span | None]:
    plain = re.sub(r"(?i)\s+(?:staff(?: writers?)?|correspondents?|reporters?|news desk)$", "", names)
    entry = directory().find(names, safe=True) or directory().find(plain, safe=True)
    named = says_agency(plain) or (_is_papers(plain) and plain.casefold() not in ROLE_WORDS)
    name = entry.name if entry else canonical(plain) if named else None
    return (name, Span(line.span.start + at, line.span.start + at + len(plain))) if name else (None, None)


def _is_papers(names: str) -> bool:
    """Tell whether what stands behind *By* is an outlet's name: it has an article, or ends as no surname does."""
    words = names.split()
    if len(words) == 1:
        return is_sign(names)
    return is_title(names) and (words[0] == "The" or words[-1] in NO_SURNAMES)


def _agency_in(line: Line, start: int) -> tuple[str | None, Span | None]:
    """An agency named behind a writer: ``By Jane Doe, Associated Press``; a *River Reporter* if nobody else is."""
    found = list(_names_in(line, start))
    sure = [each for each in found if not _says_role(each[0])] or found
    if not sure:
        return None, None
    name, at = sure[0]
    return canonical(name), Span(at, at + len(name))


def _without_role(name: str) -> tuple[str, bool]:
    """An outlet's name without what the writer is there, *Orl Daily staff writer*, and whether it is one by that alone.

    Of papers that say nothing of themselves *staff writers* are told: no desk or subject has any.
    """
    role = ROLE_BEHIND.search(name)
    if role is None:
        return name, False
    plain = name[: role.start()]
    subjects = {word.casefold() for word in plain.split()} & (DESK_WORDS | ROLE_WORDS)
    title = looks_like_outlet(plain) or directory().find(plain, safe=True) is not None
    staffed = role["staff"] is not None and plain[0].isupper() and not subjects
    staffed = staffed and plain not in filing_places() and plain.casefold() not in PLACES
    return (plain, staffed) if title or staffed else (name, False)


def _names_in(line: Line, start: int) -> Iterator[tuple[str, int]]:
    """The names behind a writer that are outlets' or agencies', and where they stand in the article."""
    for match in PART.finditer(line.text, start):
        name = re.sub(r"^(?:(?:for|at)\s)?(?:the\s)?", "", match.group().strip(" ."))
        if is_role(name):
            continue
        name, staffed = _without_role(name)
        entry = directory().find(name, safe=True)
        initials = name.isupper() and len(name) >= FEWEST_INITIALS and name not in NO_PLACES
        if entry or (
            match.start() > start
            and ((name[:1].isupper() and looks_like_outlet(name)) or is_coined(name) or initials or staffed)
        ):
            at = line.span.start + match.start() + match.group().index(name)
            yield name, at
