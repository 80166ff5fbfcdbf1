"""Attributions without a verb for a cue: *according to*, *per X*, *X's claim that*, *X: “…”*."""

from collections.abc import Sequence

from headwater.annotate.attributions import phrases
from headwater.annotate.attributions.raw import Range, Raw
from headwater.annotate.lexicon.cue_nouns import CUE_NOUNS
from headwater.annotate.lexicon.function_words import DETERMINERS, POSSESSIVES, RELATIVES
from headwater.annotate.tokens import Kind, Token

# What the phrase for a source begins with behind *per*.
OWNERS = POSSESSIVES | {"the"}
CLOSING = frozenset({",", ".", ";", ":", "!", "?", "-", "–", "—"})


def find(tokens: Sequence[Token]) -> list[Raw]:
    """Return the attributions of one sentence that a preposition, a noun or a colon introduces."""
    found: list[Raw] = []
    for k, token in enumerate(tokens):
        if token.lower == "according" and k + 2 < len(tokens) and tokens[k + 1].lower == "to":
            found.extend(_according(tokens, k, k + 2))
        elif token.lower == "per" and _names_source(tokens, k):
            found.extend(_according(tokens, k, k + 1))
        elif token.lower in CUE_NOUNS and k + 2 < len(tokens) and tokens[k + 1].lower == "that":
            found.extend(_noun(tokens, k))
        elif token.text == ":" and k + 1 < len(tokens) and tokens[k + 1].kind is Kind.QUOTATION:
            found.extend(_colon(tokens, k))
    return found


def _strip(tokens: Sequence[Token], first: int, stop: int) -> Range:
    while stop > first and tokens[stop - 1].text in CLOSING:
        stop -= 1
    while first < stop and tokens[first].text in CLOSING:
        first += 1
    return first, stop


def _source_end(tokens: Sequence[Token], first: int) -> int:
    """The source of *according to* reaches to a comma that closes it, or to the end of the sentence."""
    return next(
        (
            k
            for k in range(first, len(tokens))
            if tokens[k].text in {",", ";", "—", "–"} or tokens[k].kind is Kind.QUOTATION
        ),
        len(tokens),
    )


CLOSING = frozenset({",", "."})


def past_names(tokens: Sequence[Token], end: int) -> int:
    """*According to her deputy, Lee Moss, it was late*: the name says who the phrase before it means."""
    if end >= len(tokens) or tokens[end].text != ",":
        return end
    close = next((i for i in range(end + 1, len(tokens)) if tokens[i].text in CLOSING), None)
    if close is None and tokens[-1].text == ".":
        close = len(tokens) - 1  # "… according to her deputy, Lee Moss."
    named = close is not None and close > end + 2 and all(t.is_name for t in tokens[end + 1 : close])
    return close if close is not None and named else end


def _past_clause(tokens: Sequence[Token], end: int) -> int:
    """*According to Lee Moss, who quit, it was late*: what only says more of the source is no content."""
    if end + 1 >= len(tokens) or tokens[end + 1].lower not in RELATIVES:
        return end
    return next((i for i in range(end + 1, len(tokens)) if tokens[i].text == ","), len(tokens))


def _names_source(tokens: Sequence[Token], k: int) -> bool:
    """*…, per the minister*, *Per Ada Hart, …*: somebody follows, as no rate does (*12 crowns per seat, per day*)."""
    parted = k == 0 or tokens[k - 1].text in {",", "-", "–", "—"}
    behind = tokens[k + 1 : k + 3]
    return parted and len(behind) > 1 and (behind[0].lower in OWNERS or behind[0].is_name)


def _according(tokens: Sequence[Token], k: int, first: int) -> list[Raw]:
    """The cue begins at ``k`` and the source at ``first``."""
    end = past_names(tokens, _source_end(tokens, first))
    source = _strip(tokens, first, end)
    end = _past_clause(tokens, end)
    breaks = [i for i, t in enumerate(tokens) if t.text == ";"]
    left = _strip(tokens, max((i + 1 for i in breaks if i < k), default=0), k)
    right = _strip(tokens, end, min((i for i in breaks if i > end), default=len(tokens)))
    parts: tuple[Range, ...] = (right,) if left[1] <= left[0] else (left,)
    apposed = end + 1 < len(tokens) and tokens[end + 1].lower in {"a", "an"}  # "according to Tessel, a charity"
    if left[1] > left[0] and end + 1 < len(tokens) and tokens[k - 1].text == "," and not apposed:
        parts = (left, right)
    content = tuple(p for p in parts if p[1] > p[0])
    if not content or source[1] <= source[0]:
        return []
    return [Raw("according-to", "SO", source, ((k, first),), content, lemma="according")]


def _noun(tokens: Sequence[Token], k: int) -> list[Raw]:
    source = _possessor(tokens, k)
    end = next((i for i in range(k + 3, len(tokens)) if tokens[i].text in {",", ";", "—"}), len(tokens))
    content = _strip(tokens, k + 1, end)
    return [Raw("noun-that", "S", source, ((k, k + 1),), (content,), source is None, tokens[k].lower)]


def _possessor(tokens: Sequence[Token], k: int) -> Range | None:
    """*Hart's repeated claim*, *his claim*: the owner within three words before the noun."""
    for i in range(k - 1, max(-1, k - 4), -1):
        word = tokens[i].lower
        if word in POSSESSIVES:
            return i, i + 1
        if word.endswith(("'s", "s'")):
            return phrases.before(tokens, i)
        if tokens[i].kind is not Kind.WORD or word in DETERMINERS:
            return None
    return None


def _colon(tokens: Sequence[Token], k: int) -> list[Raw]:
    """*Hart: “We will go on.”* with nothing but a name before the colon."""
    source = phrases.before(tokens, k - 1) if k else None
    if source is None or source[0] != 0 or not tokens[source[1] - 1].is_name:
        return []
    return [Raw("colon", "S", source, ((k, k + 1),), (_strip(tokens, k + 1, k + 2),), lemma=":")]
