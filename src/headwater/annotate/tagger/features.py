"""What the tagger knows of each token of a window besides the word itself: one row of zeros and ones a token.

``flags`` is what the network reads that looks for cues; ``of_cue`` is what is added for the one that looks for the
source and content of a given cue. Columns come in groups: lexicons and closed classes (``CLASSES``), how the word is
written (``SHAPES``), where it stands to quotation marks, and what the rules say of it (``RULES``). The trained weights
belong to this order of columns: ``FEATURES`` and ``CUE_FEATURES`` are stored beside them and compared when they are
read.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.stances import ADJECTIVES
from headwater.annotate.lexicon import (
    bodies,
    cue_nouns,
    cue_verbs,
    function_words,
    given_names,
    occasions,
    places,
    roles,
)
from headwater.annotate.tagger.window import Place, Window
from headwater.annotate.tokens import Kind

Flags = NDArray[np.float32]

FRAMES = tuple("STWIOAEBLNQP")
TENSES = ("base", "s", "past", "ing", "part")
CLASSES = {
    "auxiliary": cue_verbs.AUXILIARIES,
    "adverb": cue_verbs.ADVERBS,
    "personal": function_words.PERSONAL,
    "relative": function_words.RELATIVES,
    "determiner": function_words.DETERMINERS,
    "possessive": function_words.POSSESSIVES,
    "plural": function_words.PLURALS,
    "preposition": function_words.PREPOSITIONS,
    "subordinator": function_words.SUBORDINATORS,
    "coordinator": function_words.COORDINATORS,
    "question": function_words.QUESTION_WORDS,
    "time": function_words.TIME_WORDS,
    "addressee": function_words.ADDRESSEES,
    "occasion": occasions.NOUNS,
    "was": function_words.TO_BE_PAST,
    "role": roles.ROLES | roles.PLURAL_ROLES,
    "title": roles.TITLES,
    "body": bodies.BODY_NOUNS | bodies.BODY_WORDS,
    "given name": given_names.MALE | given_names.FEMALE,
    "place": places.PLACES | places.DEMONYMS,
    "cue noun": cue_nouns.CUE_NOUNS,
    "stance": ADJECTIVES,
}
SHAPES = (
    "lower",
    "capital",
    "capitals",
    "figure",
    "comma",
    "stop",
    "colon",
    "dash",
    "bracket",
    "quotation mark",
    "mark",
)
RULES = ("cue", "source", "content", "inner cue", "inner source", "inner content", "speech alone")
FEATURES = (
    *(f"frame {f}" for f in FRAMES),
    *(f"tense {t}" for t in TENSES),
    *CLASSES,
    *(f"shape {s}" for s in SHAPES),
    *(f"place {p.name.lower()}" for p in Place),
    *("first", "last", "headline"),
    *(f"rule {r}" for r in RULES),
)
# Distances from the cue, in tokens, at which one column gives way to the next.
STEPS = (-40, -25, -15, -10, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 10, 15, 25, 40)
CUE_FEATURES = (
    *("this cue", "any cue"),
    *(f"from {a} to {b}" for a, b in pairwise(("-", *STEPS, "+"))),
    *(f"rule's {r}" for r in ("source", "content", "outer", "inner")),
)
_RULED_AT = 2 + len(STEPS) + 1
_SHAPE_AT = len(FRAMES) + len(TENSES) + len(CLASSES)
_PLACE_AT = _SHAPE_AT + len(SHAPES)
_EDGE_AT = _PLACE_AT + len(Place)
_RULE_AT = _EDGE_AT + 3
_MARKS = {",": "comma", ".": "stop", "!": "stop", "?": "stop", ":": "colon", ";": "colon"}
_DASHES = frozenset({"-", "–", "—", "--"})
_BRACKETS = frozenset("()[]")
_QUOTATION_MARKS = frozenset("“”\"«»„‟‘’'`")
_WORDS_KEPT = 20_000


def flags(window: Window, outer: Sequence[Found], inner: Sequence[Found], *, headline: bool) -> Flags:
    """Return the features of ``window``'s tokens: zeros and ones, float32 of shape ``(tokens, len(FEATURES))``.

    ``outer`` and ``inner`` are what the rules found in the sentence: attributions that stand in no other one, and those
    that do. ``headline`` says that the sentence is the article's headline, where capitals mark nothing.
    """
    if not window.tokens:
        return np.zeros((0, len(FEATURES)), dtype=np.float32)
    each = [
        _of_word(token.text, token.lower, token.kind, place)
        for token, place in zip(window.tokens, window.places, strict=True)
    ]
    rows = np.concatenate(each).reshape(len(each), len(FEATURES))
    rows[0, _EDGE_AT] = rows[-1, _EDGE_AT + 1] = 1
    rows[:, _EDGE_AT + 2] = headline
    for first, found in ((_RULE_AT, outer), (_RULE_AT + 3, inner)):
        for one in found:
            for column, spans in enumerate((one.cue, one.source, one.content)):
                for a, b in window.within(spans):
                    rows[a:b, first + column] = 1
    if all(p is not Place.OUTSIDE for p in window.places):
        rows[:, _RULE_AT + 6] = 1
    return rows


def of_cue(
    window: Window, cue: tuple[int, int], likely: NDArray[np.floating], outer: Sequence[Found], inner: Sequence[Found]
) -> Flags:
    """Return the features of ``window``'s tokens as seen from one cue, of shape ``(tokens, len(CUE_FEATURES))``.

    ``cue`` is its half-open range of tokens; ``likely`` says how likely each token is to belong to any cue.
    """
    size = len(window.tokens)
    rows = np.zeros((size, len(CUE_FEATURES)), dtype=np.float32)
    rows[cue[0] : cue[1], 0] = 1
    rows[:, 1] = likely
    places = np.arange(size)
    distance = np.where(places < cue[0], places - cue[0], np.maximum(places - cue[1] + 1, 0))
    rows[places, 2 + np.searchsorted(STEPS, distance)] = 1
    for kind, found in ((2, outer), (3, inner)):
        for one in found:
            if not any(a < cue[1] and cue[0] < b for a, b in window.within(one.cue)):
                continue
            for column, spans in enumerate((one.source, one.content)):
                for a, b in window.within(spans):
                    rows[a:b, _RULED_AT + column] = 1
            rows[:, _RULED_AT + kind] = 1
    return rows


@lru_cache(maxsize=_WORDS_KEPT)
def _of_word(text: str, lower: str, kind: Kind, place: Place) -> Flags:
    """Return the row of a word in its place: what lexicons and shape say of it."""
    row = np.zeros(len(FEATURES), dtype=np.float32)
    row[_SHAPE_AT + SHAPES.index(_shape(text, kind))] = 1
    row[_PLACE_AT + place] = 1
    if kind is not Kind.WORD:
        return row
    form = forms().get(lower)
    if form is not None:
        for f in form.frame:
            if f in FRAMES:
                row[FRAMES.index(f)] = 1
        row[len(FRAMES) + TENSES.index(form.tense)] = 1
    first = len(FRAMES) + len(TENSES)
    for k, words in enumerate(CLASSES.values()):
        row[first + k] = lower in words
    return row


def _shape(text: str, kind: Kind) -> str:
    if kind is Kind.WORD:
        if text[0].isdigit():
            return "figure"
        if not text[0].isupper():
            return "lower"
        return "capitals" if len(text) > 1 and text.isupper() else "capital"
    if text in _DASHES:
        return "dash"
    if text in _BRACKETS:
        return "bracket"
    return _MARKS.get(text, "quotation mark" if text[0] in _QUOTATION_MARKS else "mark")
