"""The subject of a sentence: its first noun phrase, after an adjunct that opens it."""

from collections.abc import Sequence

from headwater.annotate.attributions import phrases
from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.raw import Range
from headwater.annotate.lexicon.cue_verbs import ADVERBS, AUXILIARIES
from headwater.annotate.lexicon.function_words import COORDINATORS, PERSONAL, PREPOSITIONS, SUBORDINATORS
from headwater.annotate.tokens import Kind, Token


def subject_of(tokens: Sequence[Token], stop: int, *, start: int = 0) -> Range | None:
    """Return the range of the first noun phrase before ``stop`` that can be a subject, None where there is none."""
    first = start or _past_adjunct(tokens, stop)
    while first < stop and (
        tokens[first].lower in COORDINATORS or tokens[first].lower in ADVERBS or tokens[first].kind is Kind.MARK
    ):
        first += 1
    if first >= stop:
        return None
    if tokens[first].lower in PERSONAL:
        return first, first + 1
    k = first
    while k < stop and not phrases.is_break(tokens[k]) and not _is_finite(tokens, k, first):
        k += 1
    return (first, k) if k > first else None


def _past_adjunct(tokens: Sequence[Token], stop: int) -> int:
    """Step over *In Washington,* or *When asked …,* at the head of the sentence."""
    opener = tokens[0].lower if tokens else ""
    if opener in PREPOSITIONS or opener in SUBORDINATORS or opener.endswith(("ing", "ed")):
        comma = next((k for k in range(1, min(stop, len(tokens))) if tokens[k].text == ","), None)
        return comma + 1 if comma is not None else 0
    return 0


def _is_finite(tokens: Sequence[Token], k: int, first: int) -> bool:
    """Tell whether the token looks like the verb that ends a subject."""
    token = tokens[k]
    if k == first or token.is_name:
        return False
    if token.lower in AUXILIARIES or token.lower in ADVERBS:
        return True
    form = forms().get(token.lower)
    return (form is not None and form.tense in {"past", "s"}) or token.lower.endswith("ed")
