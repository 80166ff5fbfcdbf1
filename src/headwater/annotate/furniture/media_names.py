"""Whose name it may be that stands where an outlet is credited: an outlet's, a person's, a place's. Own work."""

import re

from headwater.annotate.furniture.credits import DOUBTFUL, UPPER
from headwater.annotate.furniture.directory import directory, filing_places, says_agency
from headwater.annotate.lexicon.bodies import BODY_NOUNS, BODY_WORDS
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.annotate.lexicon.media_words import MORE_TITLES, NO_NAMES, NO_PAPERS
from headwater.annotate.lexicon.outlet_titles import ENDINGS, FIRST
from headwater.annotate.lexicon.places import PLACES
from headwater.text.day_words import DAY_NAMES
from headwater.text.outlet_words import OUTLET_WORDS

SHORTEST_STEM = 3
OWNED = re.compile(r"['’]s?\s")
NOT_NAMES = DAY_NAMES | NO_NAMES
TITLES = OUTLET_WORDS - DOUBTFUL | MORE_TITLES
DOUBTED = DOUBTFUL - {"Agency", "World", "Today"}


def is_surname(text: str, name: str) -> bool:
    """Tell whether a word is a first name, or stands behind one or behind a person's role elsewhere in the text."""
    return (
        name.casefold() in MALE | FEMALE
        or re.search(
            rf"(?:\b(?!(?:An?|The|On|In|By|As|When|But|And|If|To|From|With|At|For|While|After|Since|Citing|Quoting|Via|Per)\b)[{UPPER}]\w+|\b[{UPPER}]\.|\b[a-z]+er)\s{re.escape(name)}\b",
            text,
        )
        is not None
    )


def is_title(name: str) -> bool:
    """Tell whether a name is in the table, or made as titles of papers and stations are."""
    words = name.removeprefix("The ").split()
    if directory().find(name, safe=False) or says_agency(name):
        return True
    if len(words) == 1:
        return any(
            words[0].casefold().endswith(ending) and len(words[0]) - len(ending) >= SHORTEST_STEM for ending in ENDINGS
        )
    last, first = words[-1], words[0].casefold()
    return last in TITLES or last in DOUBTED or first in FIRST | {"tv"}


def is_person(name: str) -> bool:
    """Tell whether a name of several words begins with a first name."""
    first = name.split(maxsplit=1)[0].casefold()
    return " " in name and (first in MALE or first in FEMALE)


def is_place(name: str) -> bool:
    """Tell whether a name is that of a known place."""
    return name in filing_places() or name.casefold() in PLACES


def is_own(name: str, own: str | None) -> bool:
    """Tell whether a name is the article's own outlet's, or the end of it: *told the Courier*."""
    mine = frozenset(re.findall(r"\w+", (own or "").casefold()))
    # *Orl Sport's Evening Whistle*: its programme.
    name = OWNED.split(name)[0]
    return frozenset(re.findall(r"\w+", name.casefold())) - {"the"} <= mine


def is_body(name: str) -> bool:
    """Tell whether a word of a name says that it is a body's and no outlet's."""
    return any(word.casefold() in BODY_WORDS | BODY_NOUNS for word in name.split()) or name in NO_PAPERS


def without_kind(name: str) -> str:
    """Return a name without the words behind it that say what it is: *Orlpost news agency*, *NHK public television*."""
    words = name.split()
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words)
