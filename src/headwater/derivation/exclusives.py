"""Quotations that two texts share and that somebody gave one of their newsrooms alone: see `hearers`.

What is said at a briefing everybody in the room can have. What was told to one reporter another can have from nowhere
but the report, or the agency, that it was told to; unless he asked as well, and then he mostly says so.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.alignment import Match
from headwater.derivation.corpus import Text
from headwater.derivation.hearing_words import PAPERS
from headwater.derivation.voices import same_speaker

# Fewer words than this are a phrase that anybody may use.
SHORTEST = 4
# Of a longer quotation a part counts from so many words on, or where it is the whole of the other's.
LONG = 8


def owed(one: Text, other: Text, matches: Sequence[Match]) -> list[Match]:
    """Return the passages in both texts' quotations of what somebody told the newsroom of one of them alone.

    Words that both say they were told themselves are nobody's copy.
    """
    if not (one.body.voices.alone or other.body.voices.alone):
        return []
    return [match for match in matches if match.quoted and _is_owed(one, other, match)]


def told(other: Text, matches: Sequence[Match]) -> int:
    """Return which of two texts was told what both quote: 1 where it is ``other``, 0 where not, -1 where unknown."""
    sides = {int(other.body.voices.speaker(match.second) in other.body.voices.alone) for match in matches}
    return sides.pop() if len(sides) == 1 else -1


def words_of(matches: Sequence[Match]) -> int:
    """Return how many words passages have on the side that has fewer."""
    return sum(min(m.first[1] - m.first[0], m.second[1] - m.second[0]) for m in matches)


def _is_owed(one: Text, other: Text, match: Match) -> bool:
    mine, yours = one.body.voices.speaker(match.first), other.body.voices.speaker(match.second)
    if not (same_speaker(one.body.voices, mine, other.body.voices, yours) or _one_paper(one, mine, other, yours)):
        return False
    if (mine in one.body.voices.alone) == (yours in other.body.voices.alone):
        return False
    whole = _whole(one.body.quotation, match.first) or _whole(other.body.quotation, match.second)
    return words_of([match]) >= (SHORTEST if whole else LONG)


def _one_paper(one: Text, mine: int, other: Text, yours: int) -> bool:
    """Tell whether one quotes a paper that it alone has seen, and the other a paper of that kind, or names nobody."""
    voices = one.body.voices, other.body.voices
    held = tuple(voice.names[n] & PAPERS if n >= 0 else None for voice, n in zip(voices, (mine, yours), strict=True))
    if mine in voices[0].alone and held[0]:
        return held[1] is None or bool(held[0] & held[1])
    if yours in voices[1].alone and held[1]:
        return held[0] is None or bool(held[0] & held[1])
    return False


def _whole(quotation: NDArray[np.int32], stretch: tuple[int, int]) -> bool:
    """Tell whether a stretch is nearly the whole of the quotation that it lies in."""
    inside = quotation[slice(*stretch)]
    inside = inside[inside >= 0]
    return bool(len(inside)) and len(inside) + 1 >= int((quotation == np.bincount(inside).argmax()).sum())
