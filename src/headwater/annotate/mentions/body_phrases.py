"""What an article says of a body beside its name: *the insurer Tessel*, *the firm behind the plan, Tessel,*.

A phrase is what stands between its determiner and the end of its head: *insurer*, *country's largest insurer*.
"""

import re
from collections.abc import Iterator

from headwater.annotate.attributions.cues import forms
from headwater.annotate.lexicon.bodies import BODY_NOUNS, BODY_ROLES, DOCUMENT_NOUNS, TRADES
from headwater.annotate.lexicon.function_words import COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.annotate.lexicon.roles import IRREGULAR_VERBS
from headwater.annotate.mentions.role_phrases import Role, is_role
from headwater.model.span import Span

WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*[’']?")
NOUNS = (BODY_NOUNS | BODY_ROLES | TRADES) - DOCUMENT_NOUNS
# So many characters before a name are read, and so many behind it; so many words may stand before a head.
BEFORE, AFTER, MODIFIERS = 120, 120, 3
# Where the clause begins that a name closes, and what follows such a name.
CLAUSE = re.compile(r"[,.;:!?()“”\"\n–—](?!\w)")
CLOSED = re.compile(r"\s*(?:[,.;:)”\"–—]|\Z)")
COMMA = re.compile(r",[ \u00a0]\Z")
# Where a noun phrase ends behind its head.
BEHIND = PREPOSITIONS | RELATIVES | COORDINATORS | {"that", "to"}
PREDICATE = re.compile(
    r"[’']?,?[ \u00a0](?:which[ \u00a0])?(?:is|was|are|were|remains|became|has been)[ \u00a0](?=[a-z])"
)
RIGHT_BEFORE = re.compile(r"(?<![\w’'\-])([a-z][a-z\-]+)[ \u00a0][“\"‘']?\Z")
LONGEST_NOUN = 20
OWNER = re.compile(r"(?:[’']s|s[’'])\Z")


def introductions(text: str, name: Span, sentence: Span) -> Iterator[Role]:
    """Yield what is said of the bearer of ``name`` right before it, by a phrase that it closes, and as a predicate."""
    for phrase in (_before(text, name, sentence), _closed(text, name, sentence), _predicate(text, name, sentence)):
        if phrase is not None:
            yield phrase


def trade_before(text: str, name: Span, sentence: Span) -> Role | None:
    """Return what a body does, where that stands right before its name: *ferry operator*, but not *company*."""
    before = _before(text, name, sentence)
    return before if before is not None and is_role(before.text.rpartition(" ")[2], by_ending=True) else None


def names_body(text: str, name: Span, title: str = "") -> bool:
    """Tell whether the words beside a name say that a body bears it, though its form could be a person's.

    A known first name is a person's all the same: *the company Ada Hart founded*.
    """
    words = name.of(text).split()
    if not words or words[0].lower() in MALE or words[0].lower() in FEMALE:
        return False
    if title:
        return len(words) == 1 and title.lower().rpartition(" ")[2] in BODY_ROLES
    around = Span(max(0, name.start - BEFORE), min(len(text), name.end + AFTER))
    if _closed(text, name, around) is not None or _predicate(text, name, around) is not None:
        return True
    before = _before(text, name, around)
    if before is None:
        return False
    if len(words) == 1:
        return WORD.findall(before.text)[-1].lower() in BODY_ROLES
    return not _acts(text, name.end)


def _acts(text: str, end: int) -> bool:
    """*The company Tessel Wick founded*: a past tense that is no verb of speech, of somebody who has to do with it."""
    found = WORD.match(text, end + 1)
    word = found.group().lower() if found is not None else ""
    form = forms().get(word)
    if form is not None and form.takes_clause:
        return False
    return word.endswith("ed") or word in IRREGULAR_VERBS


def _before(text: str, name: Span, sentence: Span) -> Role | None:
    """*the health insurer Tessel*: the word right before the name is a noun for bodies."""
    last = RIGHT_BEFORE.search(text, max(sentence.start, name.start - LONGEST_NOUN), name.start)
    if last is None or last.group(1) not in NOUNS:
        return None
    words = list(WORD.finditer(text, max(sentence.start, name.start - BEFORE), name.start))
    first = len(words) - 1
    while first > 0 and len(words) - first <= MODIFIERS and _qualifies(text, words[first - 1], words[first]):
        first -= 1
    return _phrase(text, words[first].start(), words[-1].end())


def _qualifies(text: str, word: re.Match[str], following: re.Match[str]) -> bool:
    lower = word.group().lower()
    apart = text[word.end() : following.start()] not in {" ", "\u00a0"}
    return not apart and word.group().islower() and lower not in DETERMINERS | BEHIND and lower not in forms()


def _closed(text: str, name: Span, sentence: Span) -> Role | None:
    """*the company that runs the mine, Tessel,*: a phrase for a body that the name closes as an aside."""
    start = max(sentence.start, name.start - BEFORE)
    comma = COMMA.search(text, start, name.start)
    if comma is None or CLOSED.match(text, name.end, sentence.end) is None:
        return None
    breaks = [m.end() for m in CLAUSE.finditer(text, start, comma.start())]
    words = list(WORD.finditer(text, breaks[-1] if breaks else start, comma.start()))
    opened = [k for k, word in enumerate(words) if word.group().lower() in DETERMINERS or OWNER.search(word.group())]
    if opened and _heads_person(words, opened[-1]):
        return None  # "The company paid for the ship of its founder, Tessel Wick,"
    for k in opened:
        head = _head(words, k + 1)
        if head is None or _heads_person(words, k):
            return None  # "The founder of the company, Tessel Wick,"
        if words[head].group() in NOUNS:
            return _phrase(text, words[k + 1].start(), words[head].end())
    return None


def _heads_person(words: list[re.Match[str]], determiner: int) -> bool:
    head = _head(words, determiner + 1)
    return head is not None and words[head].group() not in NOUNS and is_role(words[head].group(), by_ending=True)


def _head(words: list[re.Match[str]], first: int) -> int | None:
    """Return the index of the last word of a noun phrase that begins at ``first``, its own determiner left out."""
    stops = (k for k in range(first, len(words)) if words[k].group().lower() in BEHIND | DETERMINERS)
    end = next(stops, len(words))
    joined = end < len(words) and words[end].group().lower() in COORDINATORS
    return end - 1 if end > first and not joined else None


def _predicate(text: str, name: Span, sentence: Span) -> Role | None:
    """*Tessel is the region's oldest maker of bells*."""
    verb = PREDICATE.match(text, name.end, sentence.end)
    if verb is None:
        return None
    stop = CLAUSE.search(text, verb.end(), sentence.end)
    words = list(WORD.finditer(text, verb.end(), stop.start() if stop else min(sentence.end, verb.end() + AFTER)))
    if [w.group().lower() for w in words[:2]] == ["one", "of"]:
        words = words[2:]
    if not words or words[0].group().lower() not in DETERMINERS:
        return None
    head = _head(words, 1)
    if head is None or not _means_body(words[head].group().lower()):
        return None
    return _phrase(text, words[1].start(), words[head].end())


def _means_body(noun: str) -> bool:
    return noun in NOUNS or noun.removesuffix("s") in NOUNS


def _phrase(text: str, start: int, end: int) -> Role:
    return Role(" ".join(text[start:end].split()), Span(start, end))
