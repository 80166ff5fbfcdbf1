"""The list beneath *What we still don't know*: what each entry asks is open, though no wording says so."""

import re
from dataclasses import dataclass
from itertools import pairwise

from headwater.claims.lexicon.silence import ASKS
from headwater.claims.openness import Opening
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import QuestionKind

# A line of its own that says that what follows it is open.
HEADING = re.compile(
    r"(?:and )?(?:what|who) (?:\S+ ){0,4}?(?:(?:do|does|is|are)(?: not|n['’]t)|remains?|is|still) (?:\S+ ){0,3}?"
    r"(?:know|known|clear|unknown|unclear|open|unanswered|uncertain)\W*"
    r"|(?:(?:the|some|many|several) )?(?:\w+ )?(?:open|unanswered) questions\W*|(?:still )?(?:unclear|unknown)\W*",
    re.IGNORECASE,
)
# What is open and nothing else: *what we know and what is unclear* stands over both.
KNOWN = re.compile(r"\bwhat (?:we|is|do we) know\w*", re.IGNORECASE)
ENTRY = re.compile(rf"[\s•*–—-]*({ASKS}|will|would|can|could|is|are|does|do|did)\b", re.IGNORECASE)
LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class OpenLists:
    """The headings of an article over what is open, and where each entry beneath them asks."""

    headings: tuple[Span, ...]
    openings: tuple[Opening, ...]


def open_lists(reading: Reading) -> OpenLists:
    """Return the headings over lists of what is open that have entries, and an opening for each entry."""
    headings: list[Span] = []
    found: list[Opening] = []
    heading: Span | None = None
    for before, sentence in pairwise((Span(0, 0), *reading.sentences)):
        own_line = "\n" in reading.text[before.end : sentence.start]
        if own_line and is_heading(reading.text[sentence.start : sentence.end]):
            heading = sentence
            continue
        entry = ENTRY.match(reading.text, sentence.start, sentence.end) if own_line else None
        if heading is not None and entry is not None:
            headings.append(heading)
            found.append(Opening(Span(*entry.span(1)), QuestionKind.UNKNOWN))
        elif own_line:
            heading = None
    return OpenLists(tuple(dict.fromkeys(headings)), tuple(found))


def is_heading(line: str) -> bool:
    """Whether a line says that what stands beneath it is open."""
    return len(line) <= LONGEST_HEADING and HEADING.fullmatch(line.strip()) is not None and KNOWN.search(line) is None
