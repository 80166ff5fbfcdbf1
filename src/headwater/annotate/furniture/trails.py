"""The way to a page from the front page, on a line above its headline: *Home / Cities / Harl*, *News > World > Africa*.

The last step may be the headline itself, whole or cut. So do lists of sections stand there: *Ukraine, World*.
"""

import re

from headwater.annotate.furniture.headlines import same_words
from headwater.annotate.furniture.titles import is_outlet_title
from headwater.annotate.lexicon.page_tops import TOP_SECTIONS
from headwater.annotate.lexicon.page_words import SECTIONS
from headwater.annotate.lexicon.places import PLACES

STEP = re.compile(r"\s*[>»›/]\s*")
# Where a way begins, but for sections.
FRONT = frozenset({"home", "home page", "homepage", "front page", "start", "startseite", "inicio", "accueil", "main"})
LONGEST_STEP = 4
CUT = "….."


def is_trail(line: str, below: str = "") -> bool:
    """Tell whether a ``line`` is the way to its page, with what stands ``below`` it as its last step, or a section."""
    first, *rest = STEP.split(line)
    if not rest or not all(rest) or first.casefold() not in FRONT | SECTIONS | TOP_SECTIONS:
        return False
    *between, last = rest
    if not all(map(_is_step, between)):
        return False
    return _is_step(last) or _is_headline(last, below)


def is_section_list(line: str) -> bool:
    """Tell whether a line lists sections and places and nothing else: *Ukraine, World*."""
    listed = [each.strip() for each in line.casefold().split(",")]
    plain = len(listed) > 1 and all(each in SECTIONS | PLACES or each == "all" for each in listed)
    return plain and not SECTIONS.isdisjoint(listed)


def _is_step(step: str) -> bool:
    words = step.split()
    plain = len(words) <= LONGEST_STEP and words[0][0].isupper() and step[-1] not in ".:;!?"
    # *Harl News* is a section of papers of India.
    return plain and (step.casefold() in SECTIONS or words[-1] == "News" or not is_outlet_title(step))


def _is_headline(step: str, below: str) -> bool:
    """Whether a step is the headline below it, or its beginning with dots behind."""
    cut = step.rstrip(CUT).rstrip()
    return same_words(step, below) or (cut != step and bool(cut) and below.startswith(cut))
