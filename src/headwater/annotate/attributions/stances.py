"""Attributions whose cue is an adjective, or a look of things: *she was confident that …*, *he seems to …*."""

from collections.abc import Sequence

from headwater.annotate.attributions import contents, phrases
from headwater.annotate.attributions.cues import Cue
from headwater.annotate.attributions.raw import Range, Raw
from headwater.annotate.lexicon.cue_verbs import ADVERBS, AUXILIARIES
from headwater.annotate.lexicon.function_words import RELATIVES
from headwater.annotate.tokens import Kind, Token
from headwater.text.tables import words

LEXICON = "headwater.annotate.lexicon"
ADJECTIVES = words(LEXICON, "stances", "adjectives")
COPULAS = words(LEXICON, "stances", "copulas")
AFTER_ADJECTIVES = words(LEXICON, "stances", "after_adjectives")


def find(tokens: Sequence[Token]) -> list[Raw]:
    """Return the attributions of one sentence whose cue is an adjective."""
    found: list[Raw] = []
    for k, token in enumerate(tokens):
        if k + 2 >= len(tokens) or token.kind is not Kind.WORD:
            continue
        following = tokens[k + 1].lower
        if token.lower in ADJECTIVES and following in AFTER_ADJECTIVES:
            found.extend(_adjective(tokens, k))
    return found


def _adjective(tokens: Sequence[Token], k: int) -> list[Raw]:
    first = k
    while first > 0 and (tokens[first - 1].lower in ADVERBS or tokens[first - 1].lower.endswith("ly")):
        first -= 1
    if tokens[first - 1].lower in {"so", "very", "more", "less", "too"}:
        first -= 1
    if not first or tokens[first - 1].lower not in COPULAS:
        return []
    first -= 1
    while first > 0 and (tokens[first - 1].lower in AUXILIARIES or tokens[first - 1].lower in ADVERBS):
        first -= 1
    source = _subject(tokens, first - 1) if first else None
    content = _until_comma(tokens, k + 1)
    if source is None or content is None:
        return []
    return [Raw("adjective", "B", source, ((first, k + 1),), (content,), lemma=tokens[k].lower)]


def _subject(tokens: Sequence[Token], last: int) -> Range | None:
    if tokens[last].lower in RELATIVES and last:
        head = phrases.before(tokens, last - 2 if tokens[last - 1].text == "," else last - 1)
        return (head[0], last + 1) if head else (last, last + 1)
    return phrases.before(tokens, last)


def _until_comma(tokens: Sequence[Token], first: int) -> Range | None:
    stop = next((i for i in range(first + 2, len(tokens)) if tokens[i].text in {",", ";", "—", "–"}), len(tokens))
    return contents.nonempty(contents.trim(tokens, first, stop))


def look(tokens: Sequence[Token], cue: Cue, stop: int) -> Raw | None:
    """Return how a thing looks, of nobody's: *X seems to …*, *it appears that …*."""
    following = cue.last + 1
    if following >= stop or not cue.first or tokens[following].lower not in {"to", "that"}:
        return None
    subject = phrases.before(tokens, cue.first - 1)
    rest = contents.trim(tokens, following, stop)
    if subject is None or rest[1] <= rest[0]:
        return None
    parts = (rest,) if tokens[following].lower == "that" else (subject, rest)
    return Raw("look", cue.form.frame, None, ((cue.first, cue.last + 1),), parts, lemma=cue.form.lemma)
