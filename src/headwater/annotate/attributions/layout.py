"""Speech that layout gives to somebody: a name signed under a quotation, and the turns of a transcript.

Under a pull quote stand a dash and a name (*“We go on.”*, and below *— Ada Hart*). In a transcript each turn opens with
its speaker and a colon (*HART: We go on.*), often without any quotation mark.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from headwater.annotate.attributions.found import Found
from headwater.annotate.lexicon.function_words import QUESTION_WORDS, TIME_WORDS
from headwater.annotate.lexicon.headline_labels import LABELS
from headwater.model.span import Span
from headwater.text.capitals import CAPITALS
from headwater.text.paragraphs import paragraphs

NAME = (
    rf"[{CAPITALS}][\w.’'\-]*"
    rf"(?:[ \u00a0]+(?:(?:of|the|for|de|la|von|van|bin)[ \u00a0]+)*[{CAPITALS}][\w.’'\-]*){{0,5}}"
)
SIGNATURE = re.compile(rf"(?P<dash>[―—–]|--?)\s*(?P<name>{NAME})(?P<more>,[^\n]{{1,80}})?[.\s]*$")
# A label is a name in capitals, one of several words, or the surname of somebody named in full. A mark may open the
# turn, and brackets may say more of the speaker: *Hart (Dale Party): We go on.*
LABEL = re.compile(
    rf"[“\"]?(?P<name>[{CAPITALS}][\w.’'\-]*(?:[ \u00a0][{CAPITALS}][\w.’'\-]*){{0,3}})"
    r"(?:[ \u00a0]\([^()\n]{1,60}\))?(?P<colon>:)\s+(?=\S)"
)
# What stands before a surname where somebody is named: a first name, an initial or a style.
FORENAME = rf"\b(?!The\b|In\b|On\b|At\b|For\b|A\b)[{CAPITALS}][\w.’'\-]*[ \u00a0]"
# A transcript has at least two speakers who open so many turns each: *Where: the town hall* opens one.
FEWEST_TURNS = 2
FEWEST_SPEAKERS = 2
# The rule by which a turn is found: what is said in one is direct without any mark.
TURN = "turn"
NO_SPEAKERS = QUESTION_WORDS | TIME_WORDS | LABELS


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in one paragraph of a transcript: the sentences ``first`` to ``last``, both included."""

    first: int
    last: int
    source: Span
    cue: Span
    content: Span


def signed(text: str, sentence: Span, last: Found | None) -> Found | None:
    """Return ``last``, speech that nobody is named for, with the name that ``sentence`` signs it with.

    None where the sentence is no signature, or where the speech before it has its source.
    """
    match = SIGNATURE.match(text, sentence.start, sentence.end)
    if match is None or last is None or last.cue or not last.content:
        return None
    return replace(last, rule="signed", source=(Span(*match.span("name")),), cue=(Span(*match.span("dash")),))


def turns(text: str, sentences: Sequence[Span]) -> list[Turn]:
    """Return the turns of a transcript in order; there are none where a text is no transcript."""
    if text.count(":") < FEWEST_TURNS * FEWEST_SPEAKERS or not sentences:
        return []
    labelled = [
        (p, match)
        for p in paragraphs(text)
        if (match := LABEL.match(text, p.start, p.end)) and _is_speaker(text, match.group("name"))
    ]
    count = Counter(match.group("name") for _, match in labelled)
    speakers = {name for name, n in count.items() if n >= FEWEST_TURNS}
    if len(speakers) < FEWEST_SPEAKERS:
        return []
    starts = [s.start for s in sentences]
    found = []
    for paragraph, match in labelled:
        first = bisect_right(starts, match.start("name")) - 1
        last = bisect_right(starts, paragraph.end - 1) - 1
        if first < 0 or sentences[first].start < paragraph.start or match.end() >= paragraph.end:
            continue
        end = max(sentences[last].end, match.end())
        source, cue = Span(*match.span("name")), Span(*match.span("colon"))
        found.append(Turn(first, last, source, cue, Span(match.end(), end)))
    return found


def _is_speaker(text: str, label: str) -> bool:
    """Tell a speaker from the labels of a list: *WHERE: …*, *Tickets: …*."""
    words = label.split()
    if any(word.lower().strip(".") in NO_SPEAKERS for word in words):
        return False
    return (
        len(words) > 1
        or (label.isupper() and len(label) > 1)
        or re.search(rf"{FORENAME}{re.escape(label)}\b(?!:)", text) is not None
    )
