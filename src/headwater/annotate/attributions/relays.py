"""Whom somebody passes on: *“…,” the Herald quoted Hart as saying*, *…, the agency reported, citing the ministry*.

Both speak: the outlet passes the words on, and whoever it quotes or cites has said them, nested there. What is cited
for a reason (*citing safety*) has said nothing, and stays as it was found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.annotate.attributions import phrases
from headwater.annotate.attributions.contents import trim
from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.nouns import past_names
from headwater.annotate.attributions.raw import Range, spans
from headwater.annotate.lexicon.bodies import BODY_NOUNS, BODY_WORDS
from headwater.annotate.lexicon.function_words import PREPOSITIONS, RELATIVES, TO_BE_PAST
from headwater.annotate.lexicon.roles import PLURAL_ROLES
from headwater.annotate.lexicon.sourcing import CITING, NO_VOICES
from headwater.annotate.mentions.role_phrases import is_role
from headwater.annotate.tokens import Kind, Token
from headwater.model.span import Span
from headwater.text.tables import words

QUOTES = frozenset({"quote", "cite"})
# The rule by which somebody cited is found.
BY_CITING = "cited"
# Nouns that are cited beside those for people and bodies: *sources*, *people familiar with the talks*, *data*.
CITED = words("headwater.annotate.lexicon", "phrasings", "cited")
# Who is quoted is named in so many tokens at most.
LONGEST = 16
# Words that stand behind a noun and say more of it: *people familiar with the talks*.
BEHIND = PREPOSITIONS | RELATIVES | {"familiar", "close", "briefed", "that", "not", "present"}


def relayed(n: int, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Return ``found``, what is known of the sentence ``n``, with those who are quoted or cited in it."""
    kept = list(found)
    for k, token in enumerate(tokens):
        form = forms().get(token.lower) if token.kind is Kind.WORD else None
        if form is None or form.lemma not in QUOTES:
            continue
        saying = _saying(tokens, k)
        if saying is not None:
            kept = _quoted(n, tokens, (k, saying), kept)
        elif token.lower in CITING:
            kept = _cited(n, tokens, k, kept)
    return kept


def _saying(tokens: Sequence[Token], k: int) -> int | None:
    """Return the index of *saying* in *quoted Hart as saying*, None where nobody stands between."""
    if k and tokens[k - 1].lower in TO_BE_PAST:
        return None  # the subject of *was quoted as saying* is who spoke
    for at in range(k + 2, min(k + LONGEST, len(tokens) - 1)):
        if tokens[at].kind is Kind.QUOTATION:
            return None
        form = forms().get(tokens[at + 1].lower)
        if tokens[at].lower == "as" and form is not None and form.tense == "ing" and form.takes_clause:
            return at + 1
    return None


def _quoted(n: int, tokens: Sequence[Token], at: Range, found: list[Found]) -> list[Found]:
    verb, saying = at
    source, cue = (verb + 1, saying - 1), (saying - 1, saying + 1)
    behind = trim(tokens, saying + 1, len(tokens))
    outer = next((one for one in found if _covers(one.cue, tokens[verb])), None)
    others = [one for one in found if one is not outer and not _covers(one.cue, tokens[saying])]
    if behind[1] > behind[0]:
        content = spans(tokens, (behind,))
        whole = spans(tokens, ((verb + 1, behind[1]),))
    elif outer is not None and outer.content and outer.content[0].end <= tokens[verb].start:
        content = whole = (outer.content[0],)
    else:
        return found
    told = Found(n, "quoted-as", "say", spans(tokens, (source,)), spans(tokens, (cue,)), content)
    return [*others, *([replace(outer, content=whole)] if outer is not None else []), told]


def _cited(n: int, tokens: Sequence[Token], k: int, found: list[Found]) -> list[Found]:
    """*…, Tessel reported, citing police*: what Tessel reported is what the police have said."""
    source = _source(tokens, k + 1)
    if source is None or not _speaks(tokens, source):
        return found
    others = [one for one in found if not _covers(one.cue, tokens[k])]
    main = next((one for one in others if one.source and one.content), None) or _parted(n, tokens, k, source[1])
    if main is None or main.declined:
        return found
    own = Span(tokens[k].start, tokens[source[1] - 1].end)
    content = tuple(part for part in main.content if not part.overlap(own))
    if not content:
        return found
    told = Found(n, BY_CITING, "cite", spans(tokens, (source,)), spans(tokens, ((k, k + 1),)), content)
    return [*(one for one in others if one.cue != main.cue), replace(main, content=content), told]


def _parted(n: int, tokens: Sequence[Token], k: int, end: int) -> Found | None:
    """*Tessel reported on Friday, citing police, that …*: the citing stands between a verb and what it reports."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].lower != "that":
        return None
    for verb in range(k - 1, 0, -1):
        form = forms().get(tokens[verb].lower)
        if form is not None and form.takes_clause and form.tense in {"past", "s"}:
            source = phrases.before(tokens, verb - 1)
            content = trim(tokens, end + 1, len(tokens))
            cue = spans(tokens, ((verb, verb + 1),))
            return source and Found(n, "parted", form.lemma, spans(tokens, (source,)), cue, spans(tokens, (content,)))
    return None


def _covers(parts: Sequence[Span], token: Token) -> bool:
    return any(part.start <= token.start < part.end for part in parts)


def _source(tokens: Sequence[Token], first: int) -> Range | None:
    marks = (k for k in range(first, len(tokens)) if tokens[k].kind is not Kind.WORD and tokens[k].text != "-")
    end = past_names(tokens, next(marks, len(tokens)))
    return (first, end) if end > first else None


def _speaks(tokens: Sequence[Token], source: Range) -> bool:
    """Tell who is cited from what for: *citing police*, *citing two people*, but *citing costs*."""
    words = list(_head(tokens, source))
    last = words[-1] if words else None
    if last is None or last.lower in NO_VOICES:
        return False
    known = last.lower in PLURAL_ROLES | BODY_NOUNS | BODY_WORDS | CITED
    return last.is_name or known or is_role(last.text, by_ending=True)


def _head(tokens: Sequence[Token], source: Range) -> Iterator[Token]:
    for k in range(*source):
        if k > source[0] and tokens[k].lower in BEHIND:
            return
        yield tokens[k]
