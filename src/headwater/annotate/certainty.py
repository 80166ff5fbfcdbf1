"""How sure a content is presented to be, and whether it is asserted or denied: the FactBank scale, by its markers.

The first marker of the main clause counts, since later ones mostly belong to clauses within it; the cue can only lower
what the content says of itself.
"""

import re

from headwater.annotate.lexicon.certainty_words import (
    CUE_NEGATIVE,
    CUE_POSSIBLE,
    CUE_PROBABLE,
    CUE_UNKNOWN,
    NEGATIVE,
    POSSIBLE,
    PROBABLE,
    UNKNOWN,
)
from headwater.model.vocabulary import Certainty, Polarity

WORD = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?")
ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)
# Words of the content that are looked at: its main clause.
MAIN_CLAUSE = 22
LONGEST_CLAUSE = 600  # characters
NEGATION_WINDOW = 14


def certainty(content: str, lemma: str = "", *, declined: bool = False) -> tuple[Certainty, Polarity]:
    """Return certainty and polarity of ``content`` under a cue whose verb or noun is ``lemma``."""
    words = [w.lower().replace("’", "'") for w in WORD.findall(content[:LONGEST_CLAUSE])][:MAIN_CLAUSE]
    own = Certainty.UNKNOWN if declined or (words and words[0] in UNKNOWN) else _first_marker(words)
    cue = _of_cue(lemma)
    sure = ORDER[max(ORDER.index(own), ORDER.index(cue))]
    negated = any(w in NEGATIVE or w.endswith("n't") for w in words[:NEGATION_WINDOW])
    if lemma in CUE_NEGATIVE:
        negated = not negated
    return sure, Polarity.NEGATIVE if negated else Polarity.POSITIVE


def _first_marker(words: list[str]) -> Certainty:
    for word in words:
        if word in POSSIBLE:
            return Certainty.POSSIBLE
        if word in PROBABLE:
            return Certainty.PROBABLE
        if word in UNKNOWN - {"if"}:
            return Certainty.UNKNOWN
    return Certainty.CERTAIN


def _of_cue(lemma: str) -> Certainty:
    if lemma in CUE_UNKNOWN:
        return Certainty.UNKNOWN
    if lemma in CUE_POSSIBLE:
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if lemma in CUE_PROBABLE else Certainty.CERTAIN
