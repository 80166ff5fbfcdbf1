"""Sentences that go on with somebody's speech and do not say so: *The gate was weak, Hart said. It might burst.*.

The tense tells: what was said in the past is put one step back (*would*, *might*, *had burst*), which a report in its
own voice does seldom right behind it.
"""

from collections.abc import Sequence

from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.lexicon.cue_verbs import FRAMES
from headwater.annotate.lexicon.function_words import DETERMINERS, POSSESSIVES
from headwater.annotate.tokens import Kind, Token
from headwater.text.tables import words

MODALS = words("headwater.annotate.lexicon", "phrasings", "backshifted")
# What opens a sentence of the report's own.
TURNS = words("headwater.annotate.lexicon", "phrasings", "turns")
# Behind these *had* is no auxiliary.
OBJECTS = DETERMINERS | POSSESSIVES | {"to"}
MARKS = frozenset("“\"«„‘'`")
BELIEF = frozenset("BEQL")


def goes_on(text: str, tokens: Sequence[Token], last: Found) -> bool:
    """Tell whether a sentence without an attribution of its own goes on with the speech of the one before it."""
    if last.declined or not last.source or not (last.rule == "free" or _reports(text, last)):
        return False
    if any(t.kind is Kind.QUOTATION for t in tokens) or tokens[0].lower in TURNS:
        return False
    return any(t.lower in MODALS or _is_earlier(tokens, k) for k, t in enumerate(tokens))


def _is_earlier(tokens: Sequence[Token], k: int) -> bool:
    """*No bell had rung*: a past before the past; *had a bell* is none."""
    following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    return tokens[k].lower == "had" and following not in OBJECTS and following.isalpha()


def _reports(text: str, last: Found) -> bool:
    """Whether it was said, in the past and in the reporter's own words at least in part."""
    if not last.cue or all(part.of(text)[0] in MARKS for part in last.content):
        return False
    form = next((f for word in last.cue[0].of(text).lower().split() if (f := forms().get(word)) is not None), None)
    told = last.lemma == "according" or (form is not None and form.tense == "past" and form.takes_clause)
    return told and not BELIEF & set(FRAMES.get(last.lemma, ""))
