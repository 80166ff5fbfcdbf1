"""Is a name that of a journal of science? What a study stood in is no outlet that a report has its text from.

*The study appeared in the Annals of Orl Medicine* tells where a paper was published, as *in the Orl Courier* would tell
whose news it was. The words are data: `lexicon/journal_words.toml`.
"""

import re

from headwater.annotate.lexicon.journal_words import FAMILIES, FIRST, KNOWN, PAPERS, STUDY
from headwater.text.tables import alternatives

OF = re.compile(rf"(?:[\w.&-]+\s){{0,4}}?{alternatives(FIRST)}\s(?:of|for|in|on)\s(?:the\s)?\w.*")
STUDIED = re.compile(rf"\b{alternatives(STUDY)}\b", re.IGNORECASE)
ARTICLE = re.compile(r"the\s", re.IGNORECASE)
# *The journal Tides*, and not *the trade journal Tides*.
THE_JOURNAL = re.compile(
    r"\b(?:the|an?|in|by)\s(?:(?:scientific|science|medical|academic|research|peer-reviewed|online|open-access|international"
    r"|prestigious|leading|British|American|German|Swiss|Dutch|US|U\.S\.)\s){0,3}$",
    re.IGNORECASE,
)
# Whose issue is at hand is read as a paper is: *in Thursday's issue of the journal Tides*.
ISSUE = re.compile(r"\b(?:issue|edition|number)\sof\s(?:the\s)?(?:[\w-]+\s){0,3}?(?:journal\s)?$", re.IGNORECASE)
# A family's name has a field behind it and no more.
LONGEST = 5
LOOK_AROUND = 260


def is_journal(name: str) -> bool:
    """Tell whether a name is a scientific journal's by how it is made, or a known one's."""
    plain = ARTICLE.sub("", " ".join(name.split()), count=1).casefold()
    words = plain.split()
    if plain in PAPERS:
        return False
    family = 1 < len(words) <= LONGEST and words[0] in FAMILIES and words[-1] != "news"
    return plain in KNOWN or family or OF.fullmatch(plain) is not None


def is_studys(text: str, start: int, end: int) -> bool:
    """Tell whether *the journal* at ``text[start:end]`` is one that a study stands in, by the words around it."""
    if not THE_JOURNAL.search(text, max(0, start - LOOK_AROUND), start) or is_read(text, start):
        return False
    return STUDIED.search(text, max(0, start - LOOK_AROUND), min(len(text), end + LOOK_AROUND)) is not None


def is_read(text: str, start: int) -> bool:
    """Tell whether what begins at ``start`` is a journal whose issue the words before it name."""
    return ISSUE.search(text, max(0, start - LOOK_AROUND), start) is not None
