"""Acts that look like speech: *Parliament rejected a motion*, *the storm claimed 17 lives*, *to oppose a bill*.

A verb of speech with a bare noun phrase behind it may tell what somebody did. What is put in quotation marks, in a
clause or in a question is said; what is refused is too.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.annotate.attributions.cues import Form, forms
from headwater.annotate.attributions.verbs import LEADS
from headwater.annotate.lexicon.cue_nouns import CUE_NOUNS
from headwater.annotate.lexicon.cue_verbs import PHRASAL, REFUSALS
from headwater.annotate.lexicon.function_words import PERSONAL, QUESTION_WORDS
from headwater.annotate.tokens import Kind, Token
from headwater.text.tables import rows, words

LEXICON = "headwater.annotate.lexicon"
DONE = words(LEXICON, "acts", "verbs")
OBJECTS = {lemma: frozenset(listed.split()) for lemma, listed in rows(LEXICON, "acts", "objects").items()}
SPEAKING = {lemma: frozenset(listed.split()) for lemma, listed in rows(LEXICON, "acts", "speaking").items()}
VOTERS = words(LEXICON, "acts", "voters")
FRAMING = words(LEXICON, "acts", "framing")
VOTED = frozenset({"reject", "support", "oppose", "back", "endorse"})
STANCES = words(LEXICON, "stances", "adjectives")
# What a clause, a question or an infinitive begins with.
CLAUSE = PERSONAL | QUESTION_WORDS | {"that", "to", "whether", "if", "there"}
NEGATIONS = frozenset({"not", "n't", "never", "neither", "no"})
FUTURE = frozenset({"will", "would", "'ll"})
# The noun that heads an object stands among so many of its words.
HEAD = 5


@dataclass(frozen=True, slots=True)
class Told:
    """Source, cue and content of an attribution as tokens, and whether a rule knows its cue.

    ``between`` are the tokens that part cue and content: *raised* concerns about *the lock*.
    """

    source: Sequence[Token]
    cue: Sequence[Token]
    content: Sequence[Token]
    ruled: bool
    between: Sequence[Token] = ()


def is_act(told: Told) -> bool:
    """Tell whether an attribution tells what somebody did, and nothing that was said."""
    if not _has_bare_object(told):
        return False
    cue = [t.lower for t in told.cue]
    found = [form for word in cue if (form := forms().get(word)) is not None]
    if _is_denied(cue, found):
        return False
    last = found[-1] if found else None
    if not told.ruled and (last is None or _lacks_particle(cue, last, told.content)) and _names_no_speech(told, cue):
        return True
    return last is not None and (_is_done(told, cue, last) or _is_purpose(cue, found))


def _has_bare_object(told: Told) -> bool:
    """Whether the content follows the cue and is neither quotation nor clause."""
    said = [t for t in told.content if t.kind is not Kind.MARK]
    if not said or not told.cue or not told.source or said[0].start < told.cue[-1].start:
        return False
    return said[0].lower not in CLAUSE and not any(t.kind is Kind.QUOTATION for t in said)


def _is_denied(cue: Sequence[str], found: Sequence[Form]) -> bool:
    """*would not discuss it*, *refused to discuss it*: that it is not said is said."""
    refused = any(form.lemma in REFUSALS for form in found)
    return refused or any(word in NEGATIONS or word.endswith("n't") for word in cue)


def _names_no_speech(told: Told, cue: Sequence[str]) -> bool:
    """Whether no word of a cue has to do with speech; *presented it as a success* has."""
    framed = not FRAMING.isdisjoint(cue) and any(t.lower == "as" for t in told.content)
    return not framed and not any(word in CUE_NOUNS or word in STANCES for word in cue)


def _lacks_particle(cue: Sequence[str], form: Form, content: Sequence[Token]) -> bool:
    """*fired at the crowd*: only *fired back* is said."""
    if "P" not in form.frame:
        return False
    particles = PHRASAL.get(form.lemma, ())
    return not any(word in particles for word in (*cue, *(t.lower for t in content[:1])))


def _is_done(told: Told, cue: Sequence[str], form: Form) -> bool:
    """Whether the verb, with this object and this subject, is a deed."""
    head = {t.lower for t in (*told.cue, *told.between, *told.content[:HEAD])}
    if form.lemma in DONE:
        return True
    if form.lemma == "see" and not FUTURE.isdisjoint(cue):
        return True
    if form.lemma in SPEAKING:
        return SPEAKING[form.lemma].isdisjoint(head)
    if OBJECTS.get(form.lemma, frozenset()).isdisjoint(head):
        return False
    return form.lemma not in VOTED or any(t.lower in VOTERS for t in told.source)


def _is_purpose(cue: Sequence[str], found: Sequence[Form]) -> bool:
    """*marched to oppose the bill*, *under pressure to disclose the terms*: what is to be done."""
    at = next((k for k, word in enumerate(cue) if word == "to" and k + 1 < len(cue)), None)
    if at is None or not LEADS.isdisjoint(cue[:at]):
        return False
    return not any(forms().get(word) in found for word in cue[:at])
