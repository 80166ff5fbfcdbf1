"""Who is meant where a report says whose a paper is: a name, a body in small letters, or a pronoun that stands for one.

Source of the method: own rules over sentences. There is no parser here: a name is a run of capitals, a clause's subject
is what stands before its verb, and a pronoun stands for the subject of the sentence, or else of those before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.derivation.issuing_words import UPPER
from headwater.derivation.paper_words import BODY, DAYS, GENERAL, GIVING, OPENERS, SAYING, TITLES
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind

TOKEN = rf"[{UPPER}][\w&\-]*(?:\.(?=\w))?(?:['’](?:s(?=\s[{UPPER}])|(?!s\b)\w+))?"
LINK = r"(?:of|for|and|de|du|des|la|le|del|di|da|&)(?:\s(?:the|la))?"
NAME = rf"(?<![\w'’])(?:{TOKEN}|[A-Z]\.)(?:(?:\s{LINK})?\s(?:{TOKEN}|[A-Z]\.|\d{{1,3}}\b)){{0,6}}"
STOPS = (
    "that|which|who|whom|whose|and|but|or|to|on|in|at|with|by|from|when|while|after|before|as|is|was|were|are|has|had|have|be"
    "|not|no|it|he|she|they|we|if|than|then|about|over|into|under|against"
)
# A small word between an article and the noun or name that it belongs to.
STEP = rf"(?!(?:{STOPS}|{SAYING}|{GIVING})\b)[a-zß-ÿ0-9][\w'’\-]*\s"
DETERMINER = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]his|[Tt]hat|[Oo]ne)"
# What stands between a subject and its verb.
BETWEEN = (
    r"(?:,\s[^,;:]{1,70},|,|\s\([^()]{1,40}\))?\s"
    r"(?:(?:has|had|have|also|later|then|first|earlier|itself|\w+ly|(?:on\s)?\w+day"
    r"|(?:this|last|next|earlier\sthis)\s(?:week|month|year|morning|afternoon|evening|spring|summer|autumn|winter))\s)*"
)

NAMED = re.compile(
    rf"(?:{DETERMINER}\s)?(?:{STEP}){{0,6}}?(?:(?:{STEP}){{0,3}}[\w'’-]+,\s)?(?P<name>{NAME})(?:\s(?P<tail>{BODY})\b)?"
)
PLAIN = re.compile(rf"(?:{DETERMINER}\s)?(?P<plain>(?:{STEP}){{0,3}}?{BODY})\b(?!['’-])")
PRONOUN = re.compile(r"(?P<pronoun>\b(?:it|they|he|she)\b)", re.IGNORECASE)
BACK_PRONOUN = re.compile(
    r"\b(?P<pronoun>[Ii]t|[Tt]hey|[Hh]e|[Ss]he)\s(?:(?:has|had|have|also|later|then|\w+ly|(?:on\s)?\w+day)\s)*$"
)
BACK_NAMED = re.compile(rf"(?P<name>{NAME})(?:\s(?P<tail>{BODY}))?{BETWEEN}$")
BACK_OFFICE = re.compile(rf"(?P<owned>{NAME}['’]s?\s(?:{STEP}){{0,2}}?{BODY}){BETWEEN}$")
BACK_PLAIN = re.compile(
    rf"\b{DETERMINER}\s(?P<plain>(?:(?!{DETERMINER}\s){STEP}){{0,4}}?(?!{DETERMINER}\s)[a-zß-ÿ][\w'’-]*){BETWEEN}$"
)
# The first words of a sentence that stand before its subject's name.
LEADING = re.compile(
    rf"[“\"(—–\s]*(?:{DETERMINER}\s)?(?:{STEP}){{0,6}}?(?:[\w'’-]+,\s)?(?P<name>{NAME})(?:\s(?P<tail>{BODY})\b)?"
)
LEADING_PLAIN = re.compile(rf"[“\"(—–\s]*(?:The\s|A\s|An\s)?(?P<plain>(?:[\w'’-]+\s){{0,2}}?(?i:{BODY}))\b(?!['’-])")
# A body by its kind and name: *the brokerage Orl Trond*.
BESIDE_BODY = re.compile(rf"\b{BODY}\s(?P<name>{NAME})")
IS_BODY = re.compile(rf"(?:.*[\s'’])?(?P<noun>{BODY})")

LONGEST_LEAD = 120
# A name of more words is whole.
SHORT = 2
# A body in small letters has no more words than this.
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a paper is said to be, and where the text says so."""

    name: str
    span: Span


def owner_at(reading: Reading, masked: str, start: int, end: int) -> Owner | None:
    """Return whom the words from ``start`` on mean, which end at ``end`` at the latest: name, body or pronoun."""
    if PRONOUN.match(masked, start, end):
        match = PRONOUN.match(masked, start, end)
        return _standing_for(reading, masked, match["pronoun"], Span(*match.span())) if match else None
    plain = PLAIN.match(masked, start, end)
    named = NAMED.match(masked, start, end)
    if (
        named
        and (found := _named(masked, named))
        and not (plain and plain.end() <= named.start("name") and _apart(masked, plain, named))
    ):
        return found
    return _described(reading, masked, plain["plain"], Span(plain.start("plain"), plain.end())) if plain else None


def _apart(masked: str, plain: re.Match[str], named: re.Match[str]) -> bool:
    """Whether a name behind a body in small letters is not that body's."""
    return not re.fullmatch(
        r"(?:,|\s(?:of|for|at|in)(?:\sthe)?)?\s(?:[\w'’-]+\s){0,4}", masked[plain.end() : named.start("name")]
    )


def owner_before(reading: Reading, masked: str, start: int, end: int) -> Owner | None:
    """Return whom the words before ``end``, none before ``start``, mean: the subject of the verb that stands there."""
    pronoun = BACK_PRONOUN.search(masked, start, end)
    if pronoun:
        return _standing_for(reading, masked, pronoun["pronoun"], Span(*pronoun.span("pronoun")))
    office = BACK_OFFICE.search(masked, max(start, end - LONGEST_LEAD), end)
    if office:
        return Owner(office["owned"], Span(*office.span("owned")))
    named = BACK_NAMED.search(masked, max(start, end - LONGEST_LEAD), end)
    if named and (found := _named(masked, named)):
        return found
    plain = BACK_PLAIN.search(masked, max(start, end - LONGEST_LEAD), end)
    return _described(reading, masked, plain["plain"], Span(*plain.span("plain"))) if plain else None


def _named(masked: str, match: re.Match[str]) -> Owner | None:
    """The owner that a run of capitals names, without the first word of a sentence and days."""
    words = match["name"].split()
    start = match.start("name")
    while words and words[0] in OPENERS:
        start += len(words[0]) + 1
        words = words[1:]
    while words and (words[-1] in DAYS or words[-1].isdigit()):
        words = words[:-1]
    words = [] if words and words[0] in DAYS else words
    if not words or (len(words) == 1 and (words[0].rstrip(".") in TITLES or len(words[0]) == 1)):
        return None
    name = " ".join(words)
    end = start + len(name)
    whole = name == masked[match.start("name") : match.end("name")]
    if whole and match["tail"] and len(words) <= 2:  # noqa: PLR2004 - *the Orler side*; a longer name is whole
        name, end = f"{name} {match['tail']}", match.end("tail")
    return Owner(re.sub(r"['’]s?$", "", name), Span(start, end))


def _described(reading: Reading, masked: str, words: str, span: Span) -> Owner | None:
    """The owner that words in small letters mean: a name that they stand for, or the words themselves."""
    head = IS_BODY.fullmatch(words)
    if not head:
        before = _before(reading, masked, span.start, person=True)
        return Owner(before, span) if before else None
    noun = head["noun"]
    named = _with_noun(masked, noun)
    if named:
        return Owner(named, span)
    if len(words.split()) > len(noun.split()) or noun not in GENERAL:
        return Owner(words, span)
    before = _before(reading, masked, span.start, person=False)
    return Owner(before, span) if before else None


def _with_noun(masked: str, noun: str) -> str | None:
    """The first name in a text that has a noun in it or behind it: *the bank* is the *Bank of Orl*."""
    pattern = re.compile(rf"(?P<name>{NAME})(?P<tail>\s{re.escape(noun)}\b)?")
    for match in pattern.finditer(masked):
        words = match["name"].split()
        if match["tail"] and words[0] not in OPENERS:
            return f"{match['name']}{match['tail']}"
        if len(words) > 1 and noun.casefold() in {word.casefold() for word in words}:
            return " ".join(words[1:] if words[0] in OPENERS else words)
    return None


def full_name(text: str, name: str) -> str | None:
    """Return the first longer name in a text that has all words of ``name``, None where there is none.

    Only for a name that is a body's kind or ends in one (*Police*, *Mill Trust*): a person's surname is in others'.
    """
    words = name.casefold().split()
    if len(words) > SHORT or not IS_BODY.fullmatch(words[-1]):
        return None
    for match in re.finditer(NAME, text):
        found = match.group().split()
        found = found[1:] if found[0] in OPENERS else found
        held = {word.casefold() for word in found}
        whole = len(found) > len(words) and held.issuperset(words)
        if whole and "\n" not in match.group() and not " ".join(found).isupper():
            return " ".join(found)
    return None


def _standing_for(reading: Reading, masked: str, pronoun: str, span: Span) -> Owner | None:
    name = _before(reading, masked, span.start, person=pronoun.casefold() in {"he", "she", "his", "her"})
    return Owner(name, span) if name else None


def pronoun_owner(reading: Reading, masked: str, word: str, at: Span) -> Owner | None:
    """Return whom *its*, *his*, *her* or *their* at a place stands for."""
    return _standing_for(reading, masked, word, at)


def issuer_before(reading: Reading, masked: str, at: Span) -> Owner | None:
    """Return the body whose paper *the statement* is, where nobody is named beside it."""
    name = _before(reading, masked, at.start, person=False)
    return Owner(name, at) if name else None


def _before(reading: Reading, masked: str, at: int, *, person: bool) -> str | None:
    """Whom a pronoun or common noun at a place stands for: the subject of its sentence, or of those before it."""
    people = {
        m.span.start: m.name for m in reading.annotations.mentions if m.kind is MentionKind.PERSON and m.span.start < at
    }
    if person:
        spoken = [
            (each.source[0].start, each.speaker)
            for each in reading.annotations.attributions
            if each.speaker and each.speaker_kind is MentionKind.PERSON and each.source and each.source[0].start < at
        ]
        if spoken:
            return max(spoken)[1]
        return people[max(people)] if people else next(_subjects(reading, masked, at), None)
    full = set(people.values())
    named = list(_subjects(reading, masked, at))
    bodies = [name for name in named if not any(name in each or each in name for each in full)]
    return next(iter(bodies or named), None)


def is_name(reading: Reading, masked: str, word: str) -> bool:
    """Tell whether a word that opens a sentence is a name: it has its capital within a sentence or title as well."""
    within = re.compile(rf"[\w,]['’s]{{0,2}}\s{re.escape(word)}\b")
    return bool(within.search(masked) or within.search(reading.title or ""))


def _subjects(reading: Reading, masked: str, at: int) -> Iterator[str]:
    """The subjects of the sentences up to a place, the nearest first."""
    for sentence in reversed(reading.sentences):
        if sentence.start >= at:
            continue
        end = min(sentence.end, at, sentence.start + LONGEST_LEAD)
        spoken = [
            each.speaker
            for each in reading.annotations.attributions
            if each.speaker and each.source and sentence.start <= each.source[0].start < min(sentence.end, at)
        ]
        match = LEADING.match(masked, sentence.start, end)
        found = _named(masked, match) if match else None
        plain = LEADING_PLAIN.match(masked, sentence.start, end)
        if found and " " not in found.name and not is_name(reading, masked, found.name):
            found = None
        if found and masked[sentence.start : sentence.start + 3].strip() not in {"In", "On", "At"}:
            yield found.name
        elif plain and plain["plain"].split()[-1] not in GENERAL:
            yield re.sub(r"^(?:The|A|An)\s", "", plain["plain"])
        beside = None if found or plain else BESIDE_BODY.search(masked, sentence.start, min(sentence.end, at))
        if beside:
            yield beside["name"]
        for name in spoken:
            words = name.split()
            if name[:1].isupper() or (
                len(words) <= MOST_WORDS and IS_BODY.fullmatch(name) and words[-1] not in GENERAL
            ):
                yield name
