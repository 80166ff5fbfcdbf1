"""Datelines and leads: the place, date and agency before a report's first sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from headwater.annotate.furniture import dateline_forms as forms
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.directory import canonical, directory, filing_places, looks_like_outlet
from headwater.annotate.furniture.titles import GIVEN, is_place
from headwater.annotate.lexicon.places import PLACES
from headwater.model.annotations import Dateline
from headwater.model.span import Span

# The parts of a form that may hold an agency's name.
NAMING = ("agency", "slashed", "bare")
# No dateline is longer than so many characters.
LONGEST = 240
# Several agencies in one pair of brackets: (TLM/Orl), (TLM - Orlwire)
SEVERAL = re.compile(r"/|\s[-–—]\s")
LONGEST_NAME = 5
LONGEST_BARE_NAME = 4
ALONE_WORDS = 3
INITIALS = 2
# A first word of a report that is set in capitals: *POLICE closed the bridge*.
SHORTEST_SHOUT = 4
NAME_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SMALL_PARTS = frozenset({"ES", "DE", "OF", "AND", "DEL", "DA", "DO"})


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline or lead. ``agency_span`` covers the agency's name, ``end`` is where the report begins."""

    dateline: Dateline
    agency_span: Span | None
    dashed: bool
    end: int


def find_opening(text: str, start: int, end: int) -> Opening | None:
    """Return the dateline or lead that a line at ``text[start:end]`` begins with, None where it begins with none.

    A lead is a name in brackets before the first sentence, ``(NAME) Officials said``: it has no place and no dash.
    """
    line = text[start : min(end, start + LONGEST)]
    for pattern, holds in CHECKS:
        match = pattern.match(line)
        if match and _may_begin(match, line) and holds(match, line[match.end() :].lstrip()):
            return _opening(match, start)
    return None


def _may_begin(match: re.Match[str], line: str) -> bool:
    """What holds for every form: the place is none of the words that are never one, and a sentence follows."""
    place = match["place"]
    bracketed = match.re is forms.BY_BRACKET and place.isupper()
    if place.rstrip(".") in forms.SCRIPT_MARKS:
        return False
    if forms.NOT_A_PLACE.match(place) or (place.rstrip(".").upper() in forms.NO_PLACES and not bracketed):
        return False
    rest = line[match.end() :].lstrip()
    return not rest or _begins(rest)


def _begins(rest: str) -> bool:
    """A sentence begins with a capital, a figure or a quotation mark; a few names begin small (eBay, al-Qaida)."""
    first = rest[0]
    return first.isupper() or first.isdigit() or first in "\"“‘'«`([$€£…#@" or bool(re.match(r"[a-z][A-Z]|al-", rest))


def _by_bracket(match: re.Match[str], _rest: str) -> bool:
    """``Tolmera (TLM) shares fell``: without a dash or a date it takes capitals, or a city and an agency both known."""
    place, dash = match["place"], (match["dash"] or "").strip()
    if not _is_name(match["agency"]):
        return False
    if dash == ":" and not (match["date"] or place.isupper()):
        return _is_known(match["agency"])
    if match["date"] or dash or (place.isupper() and len(place) > 1):
        return True
    return place in filing_places() and _is_known(match["agency"])


def _agency_first(match: re.Match[str], _rest: str) -> bool:
    return _is_name(match["agency"])


def _by_name(match: re.Match[str], rest: str) -> bool:
    short = len(match["bare"].split()) <= LONGEST_BARE_NAME
    return _is_name(match["bare"]) and short and (not rest or bool(match["dash"].strip()))


def _by_agency(match: re.Match[str], rest: str) -> bool:
    return bool(rest) and _is_known(match["bare"])


def _without_place(match: re.Match[str], rest: str) -> bool:
    return _is_name(match["agency"]) and bool(rest)


def _in_capitals(match: re.Match[str], rest: str) -> bool:
    place = match["place"]
    if len(place.replace(".", "")) <= INITIALS or not any(c.isalpha() for c in place):
        return False
    if not rest:
        return len(place.split()) <= ALONE_WORDS and not looks_like_outlet(place)
    return not _is_known(place)


def _known_city(match: re.Match[str], rest: str) -> bool:
    dash = match["dash"].strip()
    return match["place"] in filing_places() and bool(rest) == bool(dash) and dash != "-"


def _always(_match: re.Match[str], _rest: str) -> bool:
    return True


# Each form with what must hold for it, the surest first.
CHECKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], bool]], ...] = (
    (forms.AGENCY_FIRST, _agency_first),
    (forms.AGENCY_CAPITALS, _agency_first),
    (forms.DATE_FIRST, _always),
    (forms.BY_BRACKET, _by_bracket),
    (forms.BETWEEN_SLASHES, _always),
    (forms.BY_SLASH, _always),
    (forms.BY_NAME, _by_name),
    (forms.BY_AGENCY, _by_agency),
    (forms.BY_DATE, _always),
    (forms.WITHOUT_PLACE, _without_place),
    (forms.IN_CAPITALS, _in_capitals),
    (forms.KNOWN_CITY, _known_city),
)


def _is_known(name: str) -> bool:
    return directory().find(name, safe=True) is not None


def _part(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _is_name(name: str | None) -> bool:
    if not name or forms.NO_NAMES.match(name):
        return False
    # *(dpa/kl)*: an agency set small, and its desk.
    known = _is_known(name) or _is_known(SEVERAL.split(name)[0].strip())
    return known or (len(name.split()) <= LONGEST_NAME and name[0].isupper())


def _opening(match: re.Match[str], start: int) -> Opening:
    key = next((key for key in NAMING if _part(match, key)), None)
    agency = match[key].strip() if key else None
    stated = find_date(match.group(), match.start("date")) if _part(match, "date") else None
    end = start + len(match.group().rstrip())
    place = as_place(match["place"])
    dateline = Dateline(
        span=Span(start, end),
        place=place or None,
        date=stated.value if stated else None,
        agency=canonical(SEVERAL.split(agency)[0].strip()) if agency else None,
    )
    span = Span(start + match.start(key), start + match.end(key)) if key else None
    return Opening(dateline, span, bool(_part(match, "dash")), start + match.end())


def is_label(opening: Opening, line: str) -> bool:
    """Tell whether an opening may as well be a speaker's name in a transcript, ``SMITH: We will win``."""
    label, rest = line[: len(opening.dateline.span)], line[len(opening.dateline.span) :].lstrip()
    if opening.agency_span or opening.dateline.date or not label.endswith(":"):
        return False
    place = opening.dateline.place or ""
    unknown = len(place.split()) == 1 and place not in filing_places() and "," not in label
    return unknown or forms.FIRST_PERSON.match(rest) is not None


def as_place(stated: str) -> str:
    """A place set in capitals as a name, initials left alone; where a report has two places, both."""
    if stated.endswith(".") and not re.search(r"(?:^|[.\s,])[A-Z]\.$", stated):
        stated = stated[:-1]
    if not stated.isupper():
        return stated
    return NAME_PART.sub(_as_name, stated)


def _as_name(match: re.Match[str]) -> str:
    word = match.group()
    return word.lower() if match.start() and word in SMALL_PARTS else word[:1] + word[1:].lower()


def find_placed(text: str, start: int, end: int, *, headed: bool = False) -> Opening | None:
    """Return the opening of a line that begins with a place that the text speaks of, and a dash: *Harl — Police said*.

    No table has most places. It is asked only below a headline; where writer, day or outlet stand between the two
    (``headed``), a place that is named nowhere else counts as well, and a colon for the dash: *Harl: Police said*.
    """
    line = text[start : min(end, start + LONGEST)]
    below = text[start:]
    match = forms.PLACED.match(line) or forms.BEFORE_COLON.match(line)
    if match is None or forms.NOT_A_PLACE.match(match["place"]) or match["place"].upper() in forms.NO_PLACES:
        return None
    if match["dash"].strip() == ":":
        return _opening(match, start) if _is_before_colon(match, below, end - start, headed=headed) else None
    shouted = line[match.end() :].split(maxsplit=1)[0]
    known = is_place(match["place"], text) or (shouted.isupper() and len(shouted) >= SHORTEST_SHOUT)
    if not (known or (headed and _is_report(match, below, end - start))):
        return None
    return _opening(match, start)


def _is_before_colon(match: re.Match[str], text: str, length: int, *, headed: bool) -> bool:
    """Whether a place, and no speaker, label or subject, stands before the colon that a report begins with."""
    if not _is_report(match, text, length):
        return False
    known = match["place"] in filing_places() or match["place"].casefold() in PLACES
    return known or (headed and is_place(match["place"], text))


def _is_report(match: re.Match[str], text: str, length: int) -> bool:
    """Whether a line is a paragraph that no other begins like: speakers and subjects of a list come more than once."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", match["place"])}
    if length <= forms.LONGEST_ITEM or words & forms.NO_PLACE_WORDS or words & GIVEN:
        return False
    mark = re.escape(match["dash"].strip())
    return len(re.findall(rf"^[{forms.UPPER}][\w'’.,\- ]{{1,40}}\s?{mark}\s+(?=\S)", text, re.MULTILINE)) <= 1
