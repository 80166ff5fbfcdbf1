"""Quotations that two texts share: in the same words, in the same translation, or each in a rendering of its own.

Everybody in the room can have the same words of a speaker. The same words of a speaker who spoke another language are
a translator's, and of these there are few; other words for what one speaker said are nobody's copy.
"""

from dataclasses import replace

import numpy as np

from headwater.derivation.alignment import Match
from headwater.derivation.corpus import Text
from headwater.derivation.sequences import likeness
from headwater.derivation.voices import same_speaker
from headwater.model.vocabulary import PassageKind, Rendering

# Wordings of one speaker's words at least this alike are the same wording, cut or edited.
SAME = 0.6
# Fewer words than this are alike in any two renderings, or unlike by one word: unless they are most of a quotation.
LONG, SHORTEST, MOST = 8, 3, 0.5


def rendered(one: Text, other: Text, match: Match) -> Match:
    """Return ``match`` with how the two texts render it, where it is one speaker's words in quotation marks in both."""
    if not match.quoted or not _tells(one, match.first) or not _tells(other, match.second):
        return match
    speakers = (one.body.voices.speaker(match.first), other.body.voices.speaker(match.second))
    if not same_speaker(one.body.voices, speakers[0], other.body.voices, speakers[1]):
        return match
    if _worded_alike(one, other, match):
        foreign = one.body.voices.foreign(match.first) or other.body.voices.foreign(match.second)
        return replace(match, rendering=Rendering.SAME_TRANSLATION if foreign else Rendering.SAME)
    return replace(match, rendering=Rendering.ANOTHER)


def _tells(text: Text, stretch: tuple[int, int]) -> bool:
    """Tell whether a stretch is long, or most of the quotation that it lies in."""
    marks = text.body.quotation[slice(*stretch)]
    inside = marks[marks >= 0]
    whole = int((text.body.quotation == np.bincount(inside).argmax()).sum())
    return len(inside) >= LONG or (len(inside) >= SHORTEST and len(inside) >= MOST * whole)


def _worded_alike(one: Text, other: Text, match: Match) -> bool:
    if match.kind is PassageKind.VERBATIM:
        return True
    return likeness(one.exact[slice(*match.first)], other.exact[slice(*match.second)]) >= SAME
