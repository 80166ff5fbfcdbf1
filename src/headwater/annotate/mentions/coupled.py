"""Names of bodies that hold a list: *Ministry of Health and Welfare*, *Museum of Sea and Land*."""

import re
from collections.abc import Sequence

from headwater.annotate.lexicon.bodies import BODY_WORDS, LISTED_BODIES
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.annotate.lexicon.places import PLACES, REGIONS
from headwater.annotate.mentions.runs import Run
from headwater.model.span import Span
from headwater.text.capitals import CAPITALS

WORD = rf"[{CAPITALS}][\w\-]*"
PHRASE = rf"{WORD}(?:[ \u00a0]{WORD})*"
# The noun that such a list hangs on, and the list: *Trade, Industry and Energy*.
LISTED = re.compile(
    rf"\b(?:{'|'.join(sorted(word.title() for word in LISTED_BODIES))})[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?"
    rf"(?P<first>{PHRASE})(?:,[ \u00a0]{PHRASE})*,?[ \u00a0](?:and|&)[ \u00a0](?:the[ \u00a0])?(?P<last>{PHRASE})"
)
NO_PART = MALE | FEMALE | PLACES | REGIONS


def joined(text: str, sentence: Span, runs: Sequence[Run]) -> list[Run]:
    """Return ``runs`` of a sentence with those that name parts of one body made one."""
    found = list(runs)
    for match in LISTED.finditer(text, sentence.start, sentence.end):
        parts = [run for run in found if match.start() < run.span.end and run.span.start < match.end()]
        if parts and not parts[0].title and _is_list(match) and parts[-1].span.end <= match.end():
            whole = Span(parts[0].span.start, match.end())
            name = " ".join(whole.of(text).split())
            at = found.index(parts[0])
            found[at : at + len(parts)] = [Run(whole, "", name, whole, parts[0].opens)]
    return found


def _is_list(match: re.Match[str]) -> bool:
    """*The Ministry of Health and the World Bank* are two, and so are *the Government of Norland and Ada Hart*."""
    last, first = match.group("last").lower(), match.group("first").lower()
    words = last.split()
    if len(words) > 1 and words[-1] in BODY_WORDS:
        return False
    return NO_PART.isdisjoint({first, last, words[0], words[-1]})
