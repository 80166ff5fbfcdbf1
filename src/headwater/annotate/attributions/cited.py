"""Whom a report cites for what it reports: *…, the paper wrote, citing two officials*, *Citing Hart, the mill said …*.

Who is cited has said what the report says, at second hand: with the content of who cites, and nested there. The citing
itself tells what the reporter did. *Citing safety* gives a reason, and stays as it was found.
"""

from collections.abc import Sequence
from dataclasses import replace

from headwater.annotate.attributions.descriptions import describe
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.nouns import past_names
from headwater.annotate.lexicon.roles import PLURAL_ROLES
from headwater.annotate.lexicon.sourcing import CITING, NO_VOICES, SOURCES
from headwater.annotate.tokens import Kind, Token
from headwater.model.span import Span

# Who can be cited besides one person and a body: *people familiar with the talks*.
SPEAKING = PLURAL_ROLES | SOURCES
# The rule by which somebody cited is found.
CITED = "cited"


def cited(text: str, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Return ``found``, what is known of one sentence, with those cited in it as sources."""
    listed: list[Found] = []
    for one in found:
        source = _as_source(text, tokens, one, found) if _cites(text, one) else None
        listed += [one] if source is None else [replace(one, deed=True), source]
    return listed


def _cites(text: str, one: Found) -> bool:
    return len(one.cue) == 1 and one.cue[0].of(text).lower() in CITING and len(one.content) == 1


def _as_source(text: str, tokens: Sequence[Token], one: Found, found: Sequence[Found]) -> Found | None:
    """Return somebody cited as the source of what is reported, None where nobody is cited for anything."""
    source = _whole(tokens, one.content[0])
    told = _teller(one, found)
    if told is None or not _is_somebody(source.of(text)):
        return None
    return replace(one, rule=CITED, source=(source,), content=told.content, addressee=None, declined=False)


def _teller(one: Found, found: Sequence[Found]) -> Found | None:
    """Return the nearest other attribution of the sentence, whose content the citing is no part of."""
    cue = one.cue[0]
    able = [
        other
        for other in found
        if other is not one
        and other.cue
        and other.content
        and not other.declined
        and not any(part.contains(cue) or part.overlap(one.content[0]) for part in other.content)
    ]
    return min(able, key=lambda other: abs(other.cue[0].start - cue.start), default=None)


def _whole(tokens: Sequence[Token], content: Span) -> Span:
    """*Citing the head of the mission, Ada Hart, …*: the name behind the comma is whom the phrase means."""
    inside = [k for k, t in enumerate(tokens) if content.start <= t.start < content.end]
    if not inside or tokens[inside[-1] + 1 : inside[-1] + 2] == []:
        return content
    end = past_names(tokens, inside[-1] + 1)
    return Span(content.start, tokens[end - 1].end) if tokens[end - 1].kind is Kind.WORD else content


def _is_somebody(words: str) -> bool:
    """Whether a phrase names somebody or says what they are; *safety concerns* and *the police inquiry* do not."""
    described = describe(words)
    if described is None or described.head in NO_VOICES:
        return False
    if described.person or described.body or not SPEAKING.isdisjoint((described.head, *described.modifiers)):
        return True
    return all(word[:1].isupper() for word in described.phrase.split())
