"""What the tagger found, put right where it makes no sense: labels, titles, bare pronouns, asides, bare *who*."""

from collections.abc import Sequence
from dataclasses import replace

from headwater.annotate.attributions import phrases
from headwater.annotate.lexicon.function_words import (
    COORDINATORS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    TO_BE_PAST,
)
from headwater.annotate.lexicon.headline_labels import LABELS
from headwater.annotate.tagger.tag import Tagged
from headwater.annotate.tokens import Kind, Token
from headwater.model.span import Span
from headwater.text.tables import words

SMALL = DETERMINERS | PREPOSITIONS | COORDINATORS
# What is done to somebody by others' words.
UNDERGONE = words("headwater.annotate.lexicon", "phrasings", "undergone")
BARE = PERSONAL | RELATIVES | {"that", "this", "him", "them", "me", "us", "her"}


def sensible(tokens: Sequence[Token], tagged: Tagged, *, ruled: bool) -> Tagged | None:
    """Return ``tagged`` put right, None where it says nothing.

    ``tokens`` are those of its sentence; ``ruled`` says that a rule knows the same cue.
    """
    content = [(k, t) for s in tagged.content for k, t in _within(tokens, s)]
    said = [t for _, t in content if t.kind is not Kind.MARK]
    if not said or all(t.lower in BARE for t in said):
        return None
    if not ruled and any(_is_title(t) for t in [t for t in said if t.lower not in SMALL][:1]):
        return None
    speaks = [t.lower for s in (*tagged.source, tagged.cue) for _, t in _within(tokens, s) if t.kind is Kind.WORD]
    if speaks and all(word in LABELS for word in speaks):
        return None
    if not ruled and _is_undergone(tokens, tagged):
        return None
    source = () if _is_complement(tokens, tagged) else _with_antecedent(tokens, tagged.source)
    return replace(tagged, source=source, content=_of_aside(tokens, tagged))


def _within(tokens: Sequence[Token], span: Span) -> list[tuple[int, Token]]:
    return [(k, t) for k, t in enumerate(tokens) if t.start < span.end and span.start < t.end]


def _is_undergone(tokens: Sequence[Token], tagged: Tagged) -> bool:
    """*Hart was acquitted of fraud*, *Two people were reported dead*: to whom it is done, and of whom it is told."""
    cue = [t.lower for _, t in _within(tokens, tagged.cue)]
    if TO_BE_PAST.isdisjoint(cue) or not tagged.source or tagged.source[0].end > tagged.cue.start:
        return False
    told_of = any(part.start < s.end and s.start < part.end for part in tagged.content for s in tagged.source)
    return told_of or not UNDERGONE.isdisjoint(cue)


def _is_complement(tokens: Sequence[Token], tagged: Tagged) -> bool:
    """*The dead were identified as Ada Hart*: what follows *as* is who they are, and nobody who says so."""
    cue = [t.lower for _, t in _within(tokens, tagged.cue)]
    behind = bool(tagged.source) and tagged.source[0].start >= tagged.cue.end
    return behind and cue[-1] == "as" and not TO_BE_PAST.isdisjoint(cue)


def _is_title(token: Token) -> bool:
    """*read the “Book of Hours”*: a quotation of words with capitals, without a stop or a comma at the end."""
    if token.kind is not Kind.QUOTATION:
        return False
    inside = token.text.strip("“”\"‘’'„«»` ").split()
    return len(inside) > 1 and all(w[0].isupper() or w.lower() in SMALL for w in inside) and inside[-1][-1].isalnum()


def _of_aside(tokens: Sequence[Token], tagged: Tagged) -> tuple[Span, ...]:
    """*The tram, which Hart said could carry 900, would be free*: what is said in an aside ends with the aside."""
    if len(tagged.content) == 1 or tagged.content[0].end > tagged.cue.start:
        return tagged.content
    opening = _within(tokens, tagged.content[0])
    if len(opening) != 1 or opening[0][1].lower not in RELATIVES:
        return tagged.content
    for k, token in _within(tokens, tagged.content[-1]):
        if token.text == "," and k > 0 and token.start > tagged.content[-1].start:
            return (*tagged.content[:-1], Span(tagged.content[-1].start, tokens[k - 1].end))
    return tagged.content


def _with_antecedent(tokens: Sequence[Token], source: tuple[Span, ...]) -> tuple[Span, ...]:
    """*Ada Hart, who called it late*: a bare *who* is the phrase before it as well."""
    if len(source) != 1:
        return source
    inside = _within(tokens, source[0])
    if len(inside) != 1 or inside[0][1].lower not in RELATIVES or not inside[0][0]:
        return source
    k = inside[0][0] - 1
    if tokens[k].text == "," and k:
        k -= 1
    head = phrases.before(tokens, k)
    return (Span(tokens[head[0]].start, source[0].end),) if head else source
