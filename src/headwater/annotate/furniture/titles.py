"""Is a name that stands alone above a report, or beside its date, the outlet's, or a place or a writer?

*The Orler, 3 May 2026* and *Upper Orl, 3 May 2026* look alike. What tells them apart is how titles are made, and how
the report speaks of the name: people *told* an outlet something, and things happen *in* a place.
"""

import re

from headwater.annotate.furniture.directory import directory, filing_places, looks_like_outlet
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.annotate.lexicon.outlet_titles import ENDINGS, FIRST, LAST
from headwater.annotate.lexicon.places import PLACES
from headwater.text.outlet_words import OUTLET_WORDS

MOST_WORDS = 5
# What stands before the ending of a compound: *Tal* in *Talbote*.
SHORTEST_STEM = 3
OPENING = FIRST | {"the"}
TELLING = frozenset(word.casefold() for word in OUTLET_WORDS)
GIVEN = MALE | FEMALE
# *Kanal!* shouts, *Channel 8* counts, *orl.news* is a site: neither is a place.
WORD = re.compile(r"[^\W\d_][\w'’.\-]*!?|&|\d{1,4}(?:\.\d)?$")
SITE = re.compile(r"[\w\-]{3,}\.[a-z]{2,6}")
# *Seen by the Orl Courier* says nothing of *Orl*.
NOT_LONGER = rf"(?!\s+(?:{'|'.join(sorted(OUTLET_WORDS))})\b)"
SMALL = frozenset({"&", "of", "and", "the", "for", "in", "on", "de", "da", "la", "le", "el", "del", "di", "der", "und"})
# *NewsOrl*, *Orl24*: a capital or a figure within a word; *McHarl* and *DeMarl* are people.
COINED = re.compile(r"(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])[A-Z][a-z]{2,}(?:[A-Z][a-z]{2,}|[A-Z]{2,3}|\d{1,3})")
# NAME is what an outlet's name, or the end of it, stands for: "told the Courier", "The Courier's man".
HEARD = (
    r"\b(?:[Tt]old|[Tt]ells?|[Aa]sked\s+by|[Ss]een\s+by|[Ll]earned\s+by|[Ss]hown\s+to|[Ss]p(?:oke|oken|eaking)\s+(?:to|with)|[Cc]onfirmed\s+to|[Ii]nterview\s+with"
    r"|(?:questions|inquiries|queries|request)\s+from)"
    rf"\s+(?:[Tt]he\s+)?NAME\b{NOT_LONGER}"
    r"|\bNAME\s+(?:has|had)\s+(?:also\s+)?(?:seen|read|heard|viewed|learn(?:ed|t)|long|followed|asked)\b|\bNAME\s+understands\b"
    r"|\bNAME(?:['’]s)?\s+(?:reporters?|correspondents?|readers?|man|woman|photographers?)\b"
)
# On one line: a headline that ends in a small word says nothing of the name below it.
PLACED = (
    r"(?<!questions\s)(?<!inquiries\s)(?<!queries\s)(?<!request\s)(?<!confirmed\s)(?<!according\s)(?<!statement\s)"
    r"(?<!said\s)(?<!spoke\s)(?<!speaking\s)(?<!spoken\s)(?<!admitted\s)(?<!explained\s)(?<!revealed\s)(?<!talked\s)"
    r"(?<!comments\s)(?<!remarks\s)(?<!denied\s)(?<!interview\s)"
    r"\b(?:in|at|near|from|to|of|outside|around|through|between)[^\S\n]+NAME(?!\w)"
)


def is_outlet_title(name: str, text: str = "") -> bool:
    """Tell whether ``name`` is made as an outlet's title is, or the ``text`` below speaks of it as of one."""
    if not _could_be_title(name):
        return False
    if _is_made_as_title(name):
        return True
    return bool(text) and is_heard(name, text) and not is_place(name, text)


def is_title_by_place(name: str, text: str) -> bool:
    """Tell whether ``name``, on a line of its own among headline and date, may be the outlet's: no person, no place."""
    words = name.split()
    person = len(words) > 1 and words[0].casefold() in GIVEN
    return _could_be_title(name) and not person and not is_place(name, text)


def is_coined(name: str) -> bool:
    """Tell whether a name is one word made as names of sites are and names of people and places are not."""
    return COINED.fullmatch(name) is not None


def is_place(name: str, text: str) -> bool:
    """Tell whether a name is that of a place: a known one, or one that the text says something happens in."""
    if name in filing_places() or name.casefold() in PLACES:
        return True
    return re.search(PLACED.replace("NAME", re.escape(name)), text) is not None


def _could_be_title(name: str) -> bool:
    if SITE.fullmatch(name):
        return True
    words = name.split()
    telling = sum(word.casefold() not in SMALL for word in words)
    if not 0 < telling <= MOST_WORDS or name[-1] in ".,;:?" or name in filing_places() or not name[0].isalpha():
        return False
    return all(not word[0].islower() or word.casefold() in SMALL for word in words) and all(map(WORD.match, words))


def _is_made_as_title(name: str) -> bool:
    """It is in the table, or says what it is by one of its words; a place called *The* something is in the table."""
    if looks_like_outlet(name):
        return True
    if SITE.fullmatch(name) or is_coined(name):
        return True
    words = [word.casefold() for word in re.split(r"[\s-]+", name)]
    if any(words[-1].endswith(ending) and len(words[-1]) - len(ending) >= SHORTEST_STEM for ending in ENDINGS):
        return True
    if len(words) < 2:  # noqa: PLR2004 - one word says nothing
        return False
    return words[0] in OPENING or words[-1] in LAST or "&" in words or not TELLING.isdisjoint(words)


def is_heard(name: str, text: str) -> bool:
    """Tell whether a text says that somebody told an outlet, or what its people did; a long name's end will do."""
    words = name.split()
    forms = {name, words[-1]} if len(words) > 1 else {name}
    forms = {form for form in forms if directory().find(form, safe=False) is None}
    return any(re.search(HEARD.replace("NAME", re.escape(form)), text) for form in forms)
