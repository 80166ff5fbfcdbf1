"""Is the first line of a text its headline, or does the report begin with it?"""

import re
from collections.abc import Sequence

from headwater.annotate.furniture.dateline_forms import NO_PLACES
from headwater.annotate.furniture.directory import directory, looks_like_outlet
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.titles import SITE as ADDRESS
from headwater.annotate.furniture.titles import is_coined
from headwater.annotate.lexicon.page_words import SECTIONS
from headwater.text.words import fold

LONGEST = 220
MOST_WORDS = 30
STOPS = ".…"
CLOSERS = "\"”’'») "
SMALL = 3
TITLE_SHARE = 0.7
# With a full stop at the end, all but small words must be capitalised: sentences full of names are not headlines.
STOPPED_SHARE = 0.9
FEWEST_WORDS = 3
# One word is a headline only where what stands below shows it.
FEWEST = 2
WORD = re.compile(r"[^\W\d_][\w'’\-]*")
SENTENCE_BREAK = re.compile(r"[a-z]{2}[.!?][\"”’]?\s+[A-Z]")
MASTHEAD_WORDS = 5
BELOW = 2
# The last part of a line, behind a bar or a dash.
SITE = re.compile(r"\s+(?P<mark>[|•·»›]|[-–—])\s+(?P<name>[^|•·»›–—]{2,50}?)$")
SMALL_WORDS = frozenset({"of", "and", "the", "for", "in", "on", "de", "da", "la", "le", "el", "del", "di"})


def same_words(first: str, second: str) -> bool:
    """Tell whether two lines are the same but for case, accents, punctuation and typography."""
    return bool(first.strip()) and _plain(first) == _plain(second)


def is_headline(lines: Sequence[Line], at: int, text: str, *, wrapped: bool, followed: bool) -> bool:
    """Tell whether line ``at`` is a headline; ``followed`` says that a dateline, byline or date comes right after it.

    A headline has no final full stop, or else the capitals of one, and something behind it. In a text whose lines are
    broken at a width, it stands in a paragraph of its own.
    """
    line = lines[at].text
    if at + 1 >= len(lines) or len(line) > LONGEST or len(line.split()) > MOST_WORDS or line[0].islower():
        return False
    if len(line.split()) < FEWEST and not followed:
        return False
    between = text[lines[at].span.end : lines[at + 1].span.start]
    alone = between.count("\n") > 1 or between.count("\r") > 1
    if not followed and not alone and (wrapped or lines[at + 1].text[0].islower()):
        return False
    ending = line.rstrip(CLOSERS)[-1:]
    if ending in {",", ":"} or SENTENCE_BREAK.search(line):
        # Two short cries are a headline where a header stands below: "Nets out! Anglers win".
        return ending != "," and (_in_title_case(line) or (followed and ending not in STOPS and ending != ":"))
    if ending in STOPS:
        return followed or _in_title_case(line, least=STOPPED_SHARE)
    if ending in "?!":
        return followed or alone or _in_title_case(line) or len(lines[at + 1].text) > len(line)
    return True


def is_masthead(lines: Sequence[Line], at: int, *, headed: bool) -> bool:
    """Tell whether line ``at`` is the name of an outlet, over a headline or (``headed``) under it.

    A date or a byline may stand between the two.
    """
    line = lines[at].text
    if at + 1 >= len(lines) or len(line.split()) > MASTHEAD_WORDS or line[-1] in ".,;:!?" or not line[0].isalnum():
        return False
    if directory().find(line, safe=True) is not None:
        return True
    named = looks_like_outlet(line) or line.startswith("The ") or line.isupper()
    if not named or not _all_capitalised(line) or line.upper() in NO_PLACES:
        return False
    if headed:
        return looks_like_outlet(line)
    below = lines[at + 1 : at + 1 + BELOW]
    return any(could_be_headline(other.text) for other in below)


def split_site(line: str) -> tuple[int, int] | None:
    """Return where a headline ends and an outlet's name begins that a page's title sets behind it, None without one.

    *Talks resume | Westhaven Herald*; a dash counts where the table has the name, or it says that it is an outlet's.
    """
    mark = SITE.search(line)
    if mark is None:
        return None
    name = mark["name"]
    known = directory().find(name, safe=True) is not None or looks_like_outlet(name) or is_coined(name)
    known = known or ADDRESS.fullmatch(name) is not None
    barred = mark["mark"] in "|•·»›" and name.startswith("The ") and len(name.split()) > 1
    ends = mark.start()
    while (section := SITE.search(line[:ends])) and section["name"].casefold() in SECTIONS:
        ends = section.start()
    enough = len(WORD.findall(line[:ends])) >= FEWEST_WORDS
    return (ends, mark.start("name")) if enough and (known or barred) else None


def _all_capitalised(line: str) -> bool:
    words = WORD.findall(line)
    return bool(words) and all(word[0].isupper() or word in SMALL_WORDS for word in words)


def could_be_headline(line: str) -> bool:
    """Tell whether a line may be a headline: words without a final stop, and more than a name.

    Some of them begin small, or there are many of them.
    """
    words = WORD.findall(line)
    if len(words) < FEWEST_WORDS or line.rstrip(CLOSERS)[-1:] in {".", ",", ":", ""} or line.lower().startswith("by "):
        return False
    return len(words) > MASTHEAD_WORDS or any(word[0].islower() and word not in SMALL_WORDS for word in words)


def _plain(line: str) -> str:
    return " ".join(WORD.findall(fold(line)))


def _in_title_case(line: str, *, least: float = TITLE_SHARE) -> bool:
    words = [word for word in WORD.findall(line) if len(word) > SMALL]
    return len(words) >= FEWEST_WORDS and sum(word[0].isupper() for word in words) >= least * len(words)
