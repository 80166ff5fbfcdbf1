"""A line between masthead and report that has the name of an agency and no more: *Orrin Newswire*, *From Tarnpress*.

Writers and sections stand there as well. So the name must be known or say what it is, be spoken of in the report as an
outlet is, or stand behind a word that says that the report is from there.
"""

import re

from headwater.annotate.furniture.credits import UPPER
from headwater.annotate.furniture.directory import canonical, directory, looks_like_outlet, says_agency
from headwater.annotate.furniture.media_names import is_body, is_person, is_place
from headwater.annotate.furniture.titles import is_heard
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.text.outlet_words import KINDS
from headwater.text.short_names import is_short_of

TOKEN = rf"[{UPPER}][\w&\-]+"
LINE = re.compile(rf"(?P<from>(?:From|FROM|Source:?|Via)\s(?:the\s)?)?(?P<name>{TOKEN}(?:\s{TOKEN}){{0,3}})")
# The last word of an agency's name, and of nothing else that stands alone on such a line.
LAST = frozenset({"Agency", "Newswire", "Wire", "Press"})
# Nobody is named by a line that has one of these.
NO_NAMES = re.compile(r"\b(?:our|own|staff|desk|reporters?|correspondents?|writers?|team)\b", re.IGNORECASE)


def agency_on(line: str, text: str, own: str) -> str | None:
    """Return the agency that a ``line`` names, and nothing else, in a ``text`` of the outlet ``own``; else None."""
    match = LINE.fullmatch(line.strip())
    if match is None or NO_NAMES.search(line) or is_short_of(match["name"], own) or _is_service_of(match["name"], own):
        return None
    name = match["name"]
    entry = directory().find(name, safe=True)
    if entry is not None:
        return entry.name
    last = name.split()[-1]
    says = says_agency(name) or (last in LAST and looks_like_outlet(name)) or (last == "Newswire" and " " in name)
    stated = match["from"] is not None and " " not in name
    return canonical(name) if says or (_may_be(name) and (stated or is_heard(name, text))) else None


def _is_service_of(name: str, own: str) -> bool:
    """Whether a name is the outlet's with words of its kind: the *Courier News Service* of the *Orrin Courier*."""
    telling = {word.casefold() for word in name.split()} - KINDS
    theirs = own.casefold().split()
    return theirs[-1] in telling and telling <= set(theirs)


def _may_be(name: str) -> bool:
    """Whether a name that says nothing of itself may be an agency's: it is no person's, place's or body's."""
    first = name.split(maxsplit=1)[0].casefold()
    return not (is_person(name) or is_place(name) or is_body(name) or first in MALE | FEMALE)
