"""What stands where a source would and speaks for nobody: a time, thousands of people who fear, a whole clause."""

import re

from headwater.annotate.attributions.descriptions import WORD
from headwater.annotate.lexicon.cue_verbs import FRAMES
from headwater.annotate.lexicon.function_words import (
    DETERMINERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from headwater.text.tables import words

LIST = "headwater.annotate.lexicon"
SEASONS = words(LIST, "function_words", "seasons")
ORDINALS = words(LIST, "function_words", "ordinals")
QUANTITIES = words(LIST, "function_words", "quantities")
# Finite verbs that are nothing else.
FINITE = words(LIST, "function_words", "finite")
FIGURE = re.compile(r"\d[\d.,]*(?:st|nd|rd|th)?")
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
# From so many people on nobody asked each of them.
MANY = 100
# What a time is told with beside its own words.
AROUND_TIMES = ORDINALS | DETERMINERS | PREPOSITIONS | {"of"}
CLAUSES = RELATIVES | SUBORDINATORS | QUESTION_WORDS
HANGS_ON = re.compile(rf"\b(?:that|{'|'.join(sorted(RELATIVES))})\b")


def is_voice(source: str, lemma: str) -> bool:
    """Tell whether the words of a source, in which nobody is named, can be somebody's whose words those are.

    ``lemma`` is the verb: what so many people *say* somebody has counted, what they *fear* is the writer's guess.
    """
    found = WORD.findall(source)
    return not (_is_time(found) or (_believes(lemma) and _is_quantity(source)) or _is_clause(found))


def _is_time(found: list[str]) -> bool:
    """*Friday 2 May*, *the autumn*, *the first quarter of 2026*."""
    lower = [w.lower() for w in found]
    times = [w for w in lower if w in TIME_WORDS or w in SEASONS]
    return bool(times) and all(w in times or w in AROUND_TIMES or FIGURE.fullmatch(w) for w in lower)


def _is_quantity(source: str) -> bool:
    """*Some two thirds of all tenants*, *more than 400 customers*."""
    head = HANGS_ON.split(source.lower(), maxsplit=1)[0]
    figures = (float(figure.replace(",", "")) for figure in NUMBER.findall(head))
    return not QUANTITIES.isdisjoint(WORD.findall(head)) or any(figure >= MANY for figure in figures)


def _believes(lemma: str) -> bool:
    return "B" in FRAMES.get(lemma, "")


def _is_clause(found: list[str]) -> bool:
    """*The gate was open that*: a phrase with a finite verb of its own outside any clause that hangs on it."""
    for word in found:
        if word.lower() in CLAUSES:
            return False
        if word in FINITE:
            return True
    return False
