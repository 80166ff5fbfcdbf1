"""Lines between headline and report that sign it, where nothing says *By*.

*Jane Marl Science correspondent*, *Jane Marl  @jmarl  Trainee reporter*, *Jane Marl and John Roe*, *Jane Marl in Upper
Orl*, a name alone with the place below it. What such a line is shows by where it stands, so all is read with its
neighbours. Source of the method: own rules, after sites of British, Irish, Indian and African papers.
"""

import re
from collections.abc import Sequence

from headwater.annotate.furniture.bylines import PEOPLE, PLACE, is_role, is_writer_alone
from headwater.annotate.furniture.directory import filing_places, looks_like_outlet
from headwater.annotate.furniture.header import Header
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.titles import GIVEN, is_outlet_title, is_place
from headwater.annotate.lexicon.page_words import DESK_WORDS, ROLE_WORDS, ROLES, SECTIONS
from headwater.annotate.lexicon.places import PLACES
from headwater.model.span import Span

BY = re.compile(r"(?:by|words)\s?:?\s+", re.IGNORECASE)
HANDLE = re.compile(r"\s*[(|]?@\w{2,20}\)?\s*")
FILED = re.compile(rf"(?P<by>[Bb][Yy]:?\s)?{PEOPLE}(?P<mark>\sin\s|\s?,\s|\s?[|•·]\s?){PLACE}")
BOTH = re.compile(rf"(?!.*,(?!.*\s(?:and|&)\s)){PEOPLE}")
NAMES = 2
LONGEST = 90
LONGEST_PLACE = 3
# How far below the headline another mention of a writer's name may be: *Jane Marl covers the coast*, an address.
ABOUT = re.compile(
    r"@|\b(?:covers|reports?|writes|is\s(?:an?|the)|was\sa|joined|contributed|follow|contact|reach|email)\b"
)
NO_NAMES = (
    DESK_WORDS
    | ROLE_WORDS
    | ROLES
    | {"by", "the", "our", "exclusive", "subscriber", "subscribers", "members", "premium"}
)


def read_role_behind(line: Line) -> Header | None:
    """Return the writer whose name a ``line`` has right before what he is: *Jane Marl Science correspondent*."""
    by = BY.match(line.text)
    start = by.end() if by else 0
    handle = HANDLE.search(line.text, start)
    stop = handle.start() if handle else len(line.text)
    words = list(re.finditer(r"\S+", line.text))
    for first in range(NAMES, len(words)):
        role = HANDLE.sub(" ", line.text[words[first].start() :]).strip()
        name = line.text[start : min(words[first].start(), stop)].strip()
        if not (is_role(role) or (role.casefold() in ROLES and (by or handle or _is_given(name)))):
            continue
        if _is_persons(name) and (by or not looks_like_outlet(line.text) or _is_given(name)):
            return Header(byline=Span(line.span.start + start, line.span.start + start + len(name)))
        return None
    return None


def read_filed(line: Line, text: str, *, dated: bool) -> Header | None:
    """Return writer and place of *Jane Marl in Upper Orl* and *By Jane Marl, Harl*.

    Without *By* the name must be one that people have, or a line with the day stand below (``dated``). Behind a comma
    the place must be known, or the ``text`` speak of it as of one.
    """
    match = FILED.fullmatch(line.text) if len(line.text) <= LONGEST else None
    if match is None or not all(map(_is_persons, re.split(r"\s?,\s|\s(?:and|&)\s", match["names"]))):
        return None
    signed = match["by"] is not None
    if match["mark"].strip() == "in":
        sure = signed or (dated and len(match["names"].split()) >= NAMES) or _is_given(match["names"])
    else:
        sure = signed and _is_known_place(match["place"], text)
    if not sure or is_role(match["place"]) or is_outlet_title(match["place"]):
        return None
    place = Span(line.span.start + match.start("place"), line.span.start + match.end("place"))
    return Header(byline=line.span, filed=place)


def read_bare(lines: Sequence[Line], at: int, text: str, *, dated: bool, known: bool) -> Header | None:
    """Return the writer, or the two of them, whose names are all that line ``at`` has.

    A paragraph of the report follows, or a line with the day, which ``dated`` tells; ``known`` says that day or
    outlet were read above. Whom the report itself names again is no writer of it.
    """
    line = lines[at]
    match = BOTH.fullmatch(line.text) if len(line.text) <= LONGEST else None
    names = re.split(r"\s?,\s|\s(?:and|&)\s", line.text) if match else []
    if not names or not all(map(_is_persons, names)) or any(is_place(name, text) for name in names):
        return None
    given = any(map(_is_given, names))
    if not (given or (known and (dated or len(names) > 1))) or any(_is_told_of(name, text, line) for name in names):
        return None
    return Header(byline=line.span)


def read_place_line(line: Line, text: str, *, dated: bool, owned: bool) -> Header | None:
    """Return the place that is alone on the line below a writer's.

    The ``text`` speaks of it as of one, it is a known one, or the day follows (``dated``) where it is known from
    elsewhere whose the report is (``owned``).
    """
    words = line.text.split()
    plain = len(words) <= LONGEST_PLACE and all(word[0].isupper() and word[-1].isalpha() for word in words)
    if not plain or is_outlet_title(line.text) or line.text.casefold() in SECTIONS or is_role(line.text):
        return None
    if any(word.casefold() in NO_NAMES for word in words):
        return None
    sure = _is_known_place(line.text, text) or (dated and owned)
    return Header(filed=line.span) if sure else None


def _is_known_place(name: str, text: str) -> bool:
    return name in filing_places() or name.casefold() in PLACES or is_place(name, text)


def _is_given(name: str) -> bool:
    return name.split(maxsplit=1)[0].casefold() in GIVEN


def _is_persons(name: str) -> bool:
    """Whether a name may be a person's: words set as names are, none of them a desk's, a section's or an office's."""
    words = [word.casefold() for word in name.split()]
    if not is_writer_alone(name) or name.casefold() in SECTIONS or is_outlet_title(name):
        return False
    return NO_NAMES.isdisjoint(words) and (not name.isupper() or len(words) <= NAMES + 1)


def _is_told_of(name: str, text: str, line: Line) -> bool:
    """Whether the report names somebody again, but for a line that says who the writer is or how to reach him."""
    others = (text[: line.span.start] + text[line.span.end :]).splitlines()
    return any(re.search(rf"\b{re.escape(name)}\b", each) and not ABOUT.search(each) for each in others)
