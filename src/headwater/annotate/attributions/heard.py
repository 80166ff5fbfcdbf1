"""Attributions in which somebody is heard: those that a report lists of who said what.

What is believed by nobody in particular (*is expected to*), left open by nobody (*it was unclear whether*) and asked
by whoever asked (*asked by reporters about*) bears on how certain a text is, and is nobody's words. What somebody did
(*Parliament rejected a motion*) is nobody's either.
"""

import re

from headwater.annotate.attributions.focus import Speaker
from headwater.annotate.attributions.found import Found
from headwater.model.span import Span
from headwater.model.vocabulary import Quotation
from headwater.text.tables import words

ASKED = "|".join(sorted(words("headwater.annotate.lexicon", "phrasings", "asked")))
QUESTION = re.compile(rf"(?:(?:when|if|was|were|been|being)\s+)*(?:{ASKED})\b", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:when|if|once|while|was|were|been|being)\s+", re.IGNORECASE)
# The words that make *asked* a passive stand right before it.
NEAR = 8


def is_heard(text: str, one: Found, speaker: Speaker, quotation: Quotation) -> bool:
    """Tell whether an attribution has somebody whose words its content is."""
    if quotation is not Quotation.INDIRECT or not one.cue:
        return True
    if one.deed or (not one.source and speaker.name is None):
        return False
    return not _is_put_question(text, one.cue[0], one.source)


def _is_put_question(text: str, cue: Span, source: tuple[Span, ...]) -> bool:
    """*Asked by reporters whether*, *when asked to comment*: a question that was put to whoever speaks next."""
    asked = QUESTION.match(text, cue.start, cue.end)
    if asked is None:
        return False
    behind = bool(source) and source[0].start >= cue.end
    if behind:
        return "by" in text[cue.start : source[0].start].lower().split()
    passive = PASSIVE.search(text, max(0, cue.start - NEAR), cue.start) is not None
    return passive or PASSIVE.match(text, cue.start, asked.end()) is not None
