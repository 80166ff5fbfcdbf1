"""What an article says somebody is, next to the name: before it, in an aside after it, or in a phrase it closes.

*palace aide Ada Hart*; *Ada Hart, a judge at the Court of Norland,*; *A spokesman for the ministry, Ada Hart, said*.
Every role is a stretch of the text, affiliation included, determiner and honorifics left out.
"""

import re
from dataclasses import dataclass

from headwater.annotate.attributions.cues import forms
from headwater.annotate.lexicon.bodies import BODY_NOUNS, TRADES
from headwater.annotate.lexicon.cue_verbs import AUXILIARIES
from headwater.annotate.lexicon.function_words import (
    COORDINATORS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from headwater.annotate.lexicon.roles import IRREGULAR_VERBS, NO_ROLES, ROLES, SMALL_ROLES, TITLES
from headwater.annotate.mentions.runs import Run
from headwater.model.span import Span
from headwater.text.abbreviations import BEFORE_NAMES
from headwater.text.capitals import CAPITALS
from headwater.text.tables import words as table

HONORIFICS = table("headwater.annotate.lexicon", "roles", "honorifics")
WORD = re.compile(r"[^\s“”\"()\[\]]+")
STOPS = (
    PREPOSITIONS
    | COORDINATORS
    | SUBORDINATORS
    | RELATIVES
    | QUESTION_WORDS
    | PERSONAL
    | AUXILIARIES
    | TIME_WORDS
    | frozenset({"as", "not", "also", "then", "there", "even", "only", "just"})
)
ARTICLES = DETERMINERS | POSSESSIVES
# Prepositions that tie a body or a place to a role: *spokesman for the ministry*, *judge at the Court*.
TIES = frozenset({"of", "for", "at", "to", "in", "with", "from", "on"})
# Endings of the names of trades.
TRADE_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person")
SHORTEST_TRADE = 6
BEFORE, AFTER = 110, 140  # characters
# So many words may stand before the head of a role, and in the whole of a role that closes with a name.
MODIFIERS, WHOLE = 5, 12
AGE = re.compile(r",[ \u00a0]\d{1,3}(?:[ \u00a0]years[ \u00a0]old)?(?=,)")
APPOSED = re.compile(
    r"(?:[ \u00a0](?:KC|QC|MP|MSP|MEP|PhD|MD|Jr\.?|Sr\.?))?,[ \u00a0](?:(?:now|then|also|himself|herself)[ \u00a0])?"
)
# Where an aside about somebody ends.
END_OF_ASIDE = re.compile(
    r"[,;:!?)”“\"—–\n](?!\w)|(?<![ .][A-Z])\.(?!\w)"
    r"|[ \u00a0](?:who|which|whom|whose|that|and|but|or|was|is|has|had|would|will)\b"
)
# A full stop that ends no aside: it belongs to the title before it.
ABBREVIATED = re.compile(rf"\b(?:{'|'.join(sorted(BEFORE_NAMES))})\.", re.IGNORECASE)
# A comma before a name, with a short role between at most.
COMMA = re.compile(
    rf",[ \u00a0](?:(?:the|a|an|his|her|[{CAPITALS}]\w+[’']s)[ \u00a0](?:[a-z][\w’'\-]*[ \u00a0]){{1,3}})?\Z"
)
LONGEST_LEAD = 60
NAMED_HERE = re.compile(r"[,.;:]|[ \u00a0](?:said|says|told|tells)\b|$")
LOOSE, HONOURS = TIES | ARTICLES, ROLES | TITLES


@dataclass(frozen=True, slots=True)
class Role:
    """A role as stated, white space evened out, and where it stands."""

    text: str
    span: Span


def is_role(word: str, *, by_ending: bool = False) -> bool:
    """Tell whether a word names what somebody is; ``by_ending`` also by the ending of a trade alone."""
    lower = word.lower().rstrip(".,")
    if lower in ROLES or word in SMALL_ROLES or lower.rpartition("-")[2] in ROLES:
        return True
    return by_ending and len(lower) >= SHORTEST_TRADE and lower.endswith(TRADE_ENDINGS) and lower not in NO_ROLES


def before_name(text: str, run: Run, sentence_start: int) -> Role | None:
    """Return the role right before a name, the words of office in its capitalised run included."""
    start = max(sentence_start, run.span.start - BEFORE)
    words = _words(text, start, run.span.start) if _touches(text, run.span.start) else []
    lead = _lead(text, words)
    office = _words(text, run.span.start, run.name_span.start)
    while office and _is_honorific(office[-1].of(text)):
        office.pop()
    while office and not lead and _is_honorific(office[0].of(text)):
        office.pop(0)
    kept = [*lead, *office]
    if not kept or kept[-1].of(text).lower() in LOOSE:
        return None  # "a spokesman for the Hart campaign" says nothing of Hart
    if not lead and len(office) == 1 and office[0].of(text).lower().strip(".") not in HONOURS:
        return None
    return _role(text, kept[0].start, kept[-1].end)


def in_aside(text: str, run: Run, stop: int, *, body: bool = False) -> Role | None:
    """Return the role in the aside after a name, which ends before the offset ``stop`` at the latest."""
    at = run.name_span.end
    aged = AGE.match(text, at)
    opened = APPOSED.match(text, aged.end() if aged else at)
    if opened is None:
        return None
    first = opened.end()
    limit = min(stop, first + AFTER)
    words = _words(text, first, _end_of_aside(text, first, limit))
    pointed = bool(words) and words[0].of(text).lower() in ARTICLES
    while words and words[0].of(text).lower() in ARTICLES:
        words.pop(0)
    if not words or len(words) > WHOLE or words[0].of(text).lower() in STOPS:
        return None
    while words and words[-1].of(text).lower() in LOOSE:
        words.pop()
    if words and (form := forms().get(words[0].of(text).lower())) is not None and form.tense in {"past", "s"}:
        return None
    head = _head(text, words) if words else None
    if head is None or not (_is_body(head) if body else is_role(head, by_ending=pointed)):
        return None
    return _role(text, words[0].start, words[-1].end)


def _end_of_aside(text: str, first: int, limit: int) -> int:
    """Return where an aside ends, ``limit`` at the latest; the full stop of *Mr. Hart* does not end it."""
    at = first
    while (end := END_OF_ASIDE.search(text, at, limit)) is not None:
        titled = text[end.start()] == "." and ABBREVIATED.search(text, max(first, end.start() - 8), end.end())
        if not titled or titled.end() != end.end():
            return end.start()
        at = end.end()
    return limit


def closed_by_name(text: str, run: Run, sentence_start: int, *, body: bool = False) -> Role | None:
    """Return the role in a phrase that the name closes as an aside: *The owner of the mine, Ada Hart, said*."""
    comma = _comma(text, run)
    if comma is None or not NAMED_HERE.match(text, run.name_span.end):
        return None
    words = _words(text, max(sentence_start, comma - BEFORE), comma)
    first = len(words)
    determined = False
    while first > 0 and len(words) - first < WHOLE:
        word = words[first - 1].of(text)
        lower = word.lower()
        if word[-1] in ",;:.—–" or lower in STOPS - TIES:
            break
        if lower in TIES and (first == len(words) or not (determined or lower in {"of", "for"})):
            break
        first -= 1
        determined = lower in ARTICLES
        if determined and (first == 0 or words[first - 1].of(text).lower() not in TIES):
            break
        determined = determined or word[0].isupper() or lower.endswith("s")
    kept = words[first:]
    while kept and kept[0].of(text).lower() in ARTICLES:
        kept.pop(0)
    if not kept or (first == len(words)) or not _is_determined(text, words, first, sentence_start):
        return None
    head = _head(text, kept)
    if head is None or not (_is_body(head) or (body and is_role(head)) if body else is_role(head)):
        return None
    return _role(text, kept[0].start, kept[-1].end)


def _comma(text: str, run: Run) -> int | None:
    """Return the comma right before a name, or before the role there: *her brother, the vet Lee Hart,*.

    Or *The owner of the mine, Moss’s cousin Lee,*.
    """
    found = COMMA.search(text, max(0, run.span.start - LONGEST_LEAD), run.span.start)
    return found.start() if found else None


def _is_determined(text: str, words: list[Span], first: int, sentence_start: int) -> bool:
    """Whether a phrase has a determiner or an owner, or opens the sentence: *mayors and, Hart said* has none."""
    if words[first].of(text).lower() in ARTICLES or words[first].start <= sentence_start + 1:
        return True
    return any(word.of(text).endswith(("'s", "’s", "s'", "s’")) for word in words[first:])


def _words(text: str, start: int, stop: int) -> list[Span]:
    return [Span(m.start(), m.end()) for m in WORD.finditer(text, start, stop)]


def _touches(text: str, at: int) -> bool:
    """Whether a word stands right before ``at``, with nothing but a space between."""
    return at > 1 and text[at - 1] in " \u00a0\n" and (text[at - 2].isalnum() or text[at - 2] in ".’'")


def _lead(text: str, words: list[Span]) -> list[Span]:
    """Return the words of a role that ends right before a name: *the old palace aide* leaves *old palace aide*."""
    last = _role_at(text, words)
    if last is None:
        return []
    first = last
    while first > 0 and last - first < MODIFIERS and _modifies(text, words, first - 1):
        first -= 1
    return words[first:]


def _role_at(text: str, words: list[Span]) -> int | None:
    """Return the index of the role: the last word, or one that *of* or *for* follows (*minister of mines*)."""
    if not words:
        return None
    if is_role(words[-1].of(text), by_ending=True):
        return len(words) - 1
    for k in range(len(words) - 2, max(-1, len(words) - 6), -1):
        word = words[k].of(text).lower()
        if word in STOPS - TIES or word.endswith(","):
            return None
        if words[k + 1].of(text).lower() in {"of", "for"} and (word in ROLES or word in TITLES):
            return k
    return None


def _modifies(text: str, words: list[Span], k: int) -> bool:
    """Whether the word ``k`` may qualify the role after it: a noun, an adjective, a name, and no verb."""
    word = words[k].of(text)
    lower = word.lower()
    if word[-1] in ",.;:—–-" or lower in STOPS or lower in ARTICLES or not word[0].isalnum():
        return False
    if word[0].isupper() or lower in ROLES or lower in TITLES:
        return True
    if k > 0 and words[k - 1].of(text).lower() in AUXILIARIES | {"to"}:
        return False  # "to ask former star Lee Hart"
    form = forms().get(lower)
    if (form is not None and form.tense != "base") or lower.endswith("ly") or lower in IRREGULAR_VERBS:
        return False
    if lower.endswith(("ed", "ing")):
        return k > 0 and words[k - 1].of(text).lower() in ARTICLES
    return True


def _is_honorific(word: str) -> bool:
    return word.lower().strip(".") in HONORIFICS


def _head(text: str, words: list[Span]) -> str | None:
    """Return the head of a noun phrase: the word before its first preposition."""
    for k, span in enumerate(words):
        if span.of(text).lower() in PREPOSITIONS:
            return words[k - 1].of(text) if k else None
    return words[-1].of(text)


def _is_body(word: str) -> bool:
    lower = word.lower()
    return lower in BODY_NOUNS or (lower in TRADES and not is_role(word, by_ending=True))


def _role(text: str, start: int, end: int) -> Role:
    return Role(" ".join(text[start:end].split()), Span(start, end))
