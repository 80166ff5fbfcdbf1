"""How strongly a stretch commits to what it says: the hedges in it, with their places and strengths."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from headwater.claims.lexicon.hedges import CLAUSE, PHRASE, POSSIBLE_BELOW, PROBABLE_BELOW
from headwater.model.span import Span
from headwater.model.vocabulary import Certainty
from headwater.text.sieve import Sieve

PLAIN = 1.0
# The hedges of so many stretches are kept: a statement's are asked for with each other that it is compared with.
KEPT = 4096
# A marker on a noun stands right before it or its adjectives, not before these.
FUNCTION = (
    "by|to|that|for|in|on|at|as|of|from|with|and|or|but|than|when|if|whether|"
    "is|are|was|were|has|had|the|a|an|it|he|she|they"
)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A marker of certainty with its ``strength`` in [0, 1]; ``on_noun`` says that it bears on a noun."""

    span: Span
    strength: float
    on_noun: bool


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], float, bool], ...]:
    """Every marker as an expression, with its strength and whether it bears on a noun."""
    return tuple((*row, on_noun) for on_noun in (False, True) for row in _of(on_noun=on_noun))


@cache
def _sieve() -> Sieve:
    return Sieve([pattern for pattern, _, _ in _patterns()])


def _of(*, on_noun: bool) -> tuple[tuple[re.Pattern[str], float], ...]:
    table = PHRASE if on_noun else CLAUSE
    follow = r"\b(?=\s+(?!(?:" + FUNCTION + r")\b)[\w’'-]+)" if on_noun else r"(?<=\w)(?!\w)"
    return tuple(
        (re.compile(r"(?<![\w'’])(?:" + wording.replace("'", "['’]") + ")" + follow, re.IGNORECASE), strength)
        for wording, strength in table
    )


@lru_cache(maxsize=KEPT)
def hedges(text: str, within: Span) -> tuple[Hedge, ...]:
    """Return the hedges of ``text[within]`` in order, the longest where two overlap; strengths as in the lexicon."""
    found = [
        Hedge(_bare(text, m), strength, on_noun)
        for pattern, strength, on_noun in (_patterns()[at] for at in _sieve().possible(text, within.start, within.end))
        for m in pattern.finditer(text, within.start, within.end)
    ]
    if not found:
        return ()
    found.sort(key=lambda h: (-len(h.span), h.span.start, h.strength))
    kept: list[Hedge] = []
    for hedge in found:
        if not any(hedge.span.overlap(other.span) for other in kept) and not _is_month(text, hedge.span):
            kept.append(hedge)
    return tuple(sorted(kept, key=lambda h: h.span))


def _bare(text: str, match: re.Match[str]) -> Span:
    start, end = match.span()
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _is_month(text: str, span: Span) -> bool:
    """``May`` with a capital inside a sentence is the month or a name."""
    return span.of(text) in {"May", "Will"} and text[max(0, span.start - 2) : span.start].strip() not in {
        "",
        ".",
        "“",
        '"',
        "?",
    }


def strength(found: tuple[Hedge, ...]) -> float:
    """Return how strongly a clause commits to its verb: its weakest marker, 1 without any."""
    return min((hedge.strength for hedge in found if not hedge.on_noun), default=PLAIN)


def certainty_of(text: str, within: Span) -> Certainty:
    """Return the certainty of a clause in the article's own voice, by its weakest marker on the verb."""
    level = strength(hedges(text, within))
    if level < POSSIBLE_BELOW:
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if level < PROBABLE_BELOW else Certainty.CERTAIN
