"""What two texts share, in figures: the ground for saying that they depend on each other at all."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq

from headwater.derivation.alignment import Match, align, swapped
from headwater.derivation.bodies import Flags
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.exclusives import owed, told, words_of
from headwater.derivation.paraphrase import paraphrased
from headwater.derivation.renderings import rendered
from headwater.derivation.weights import SHARING
from headwater.model.vocabulary import PassageKind, Rendering

# A shared quotation of fewer words is a phrase.
SHORTEST_QUOTATION = 3
# Words in about half a spoken sentence: two translators may well agree on so many.
SENTENCE = 8
# Words in about half a short quotation: two reporters who each asked may well be given so many.
FEW = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts of a corpus (by index, ``one < other``) and the passages that they share.

    ``sharing`` is the probability that one depends on the other or both on a common text. ``held`` are the shares of
    either text's words that passages cover, ``verbatim`` those in verbatim and edited passages. ``own`` counts shared
    words, in runs, outside quotation marks, that are neither names nor function words. ``order`` is the share of the
    passages in the same order, ``literal`` that of either text's words which the other has in the same order, ``alike``
    that of both texts' words. ``told`` says which of them, the first (0) or the second (1), was told what both quote,
    where the other was not; else it is -1. ``same`` marks the words of either text that the other has at the same
    place: in runs of equal words, and singly within passages; ``cover`` those in passages of any kind.
    """

    one: int
    other: int
    matches: tuple[Match, ...]
    sharing: float
    held: tuple[float, float]
    verbatim: tuple[float, float]
    own: int
    order: float
    literal: tuple[float, float]
    alike: float
    told: int
    same: tuple[Flags, Flags]
    cover: tuple[Flags, Flags]

    def told_by(self, parent: int) -> bool:
        """Whether ``parent`` was told, and the other text was not, what both quote."""
        return self.told == (0 if parent == self.one else 1)

    def seen_from(self, text: int) -> tuple[Match, ...]:
        """The passages with ``text`` on the second side: as a child sees them."""
        return self.matches if text == self.other else tuple(swapped(match) for match in self.matches)


def compare(corpus: Corpus, i: int, j: int) -> Pair:
    """Return what the texts ``i < j`` share."""
    one, other = corpus.texts[i], corpus.texts[j]
    tiles, same = align(corpus, one, other)
    matches = tuple(rendered(one, other, match) for match in paraphrased(corpus, one, other, tiles))
    # Another rendering of what somebody said explains no word of either.
    said = [match for match in matches if match.rendering is not Rendering.ANOTHER]
    cover = (covered(one, [m.first for m in said]), covered(other, [m.second for m in said]))
    held = (_mean(cover[0]), _mean(cover[1]))
    worded = [m for m in said if m.kind is not PassageKind.PARAPHRASED]
    verbatim = (share(one, [m.first for m in worded]), share(other, [m.second for m in worded]))
    own = sum(m.substance for m in tiles if not m.quoted)
    order = _order(matches)
    sharing = _sharing(one, other, said, own, order)
    _mark_within(corpus, one, other, said, same)
    common = LCSseq.similarity(one.exact.tolist(), other.exact.tolist())
    sizes = (max(1, len(one.exact)), max(1, len(other.exact)))
    literal = (round(common / sizes[0], 5), round(common / sizes[1], 5))
    alike = round(2 * common / sum(sizes), 5)
    alone = told(other, owed(one, other, matches))
    return Pair(i, j, matches, sharing, held, verbatim, own, order, literal, alike, alone, same, cover)


def _mark_within(corpus: Corpus, one: Text, other: Text, matches: Sequence[Match], same: tuple[Flags, Flags]) -> None:
    """Mark, in place, the equal words of edited passages, and of paraphrased ones those that tell something."""
    for match in matches:
        if match.kind is PassageKind.VERBATIM:
            continue
        ours, theirs = slice(*match.first), slice(*match.second)
        all_count = match.kind is PassageKind.EDITED
        for block in LCSseq.opcodes(one.exact[ours].tolist(), other.exact[theirs].tolist()):
            if block.tag == "equal":
                here = slice(match.first[0] + block.src_start, match.first[0] + block.src_end)
                there = slice(match.second[0] + block.dest_start, match.second[0] + block.dest_end)
                same[0][here] |= all_count | (corpus.telling[one.words[here]] > 0)
                same[1][there] |= all_count | (corpus.telling[other.words[there]] > 0)


def of_one_translation(matches: Sequence[Match]) -> int:
    """Return how many words of speech in another language both texts have in the same words."""
    return words_of([match for match in matches if match.rendering is Rendering.SAME_TRANSLATION])


def covered(text: Text, stretches: list[tuple[int, int]]) -> Flags:
    """Mark the words of ``text`` that lie in any of ``stretches``."""
    marks = np.zeros(len(text.exact), dtype=np.bool_)
    for first, last in stretches:
        marks[first:last] = True
    return marks


def share(text: Text, stretches: list[tuple[int, int]]) -> float:
    """Return the share of the text's words that lie in any of ``stretches``."""
    return _mean(covered(text, stretches))


def _mean(marks: Flags) -> float:
    return round(float(marks.mean()), 4) if len(marks) else 0.0


def _order(matches: tuple[Match, ...]) -> float:
    """Share of the passages that stand in the same order in both texts: the longest increasing run of places."""
    tails: list[tuple[int, int]] = []
    for match in sorted(matches, key=lambda m: (m.first, m.second)):
        at = bisect_left(tails, match.second)
        tails[at : at + 1] = [match.second]
    return round(len(tails) / len(matches), 4) if matches else 0.0


def _sharing(one: Text, other: Text, matches: Sequence[Match], own: int, order: float) -> float:
    """Weigh the signs of dependence. Quotations alone are heard by every reporter in the room, translations are not."""
    if not matches:
        return 0.0
    voiced = [m for m in matches if not m.quoted]
    literal = [m for m in voiced if m.kind is not PassageKind.PARAPHRASED]
    reach = max(share(one, [m.first for m in voiced]), share(other, [m.second for m in voiced]))
    verbatim = max(share(one, [m.first for m in literal]), share(other, [m.second for m in literal]))
    quotations = sum(1 for m in matches if m.quoted and m.first[1] - m.first[0] >= SHORTEST_QUOTATION)
    length = min(len(one.exact), len(other.exact))
    odds = SHARING["intercept"]
    odds += SHARING["own words in runs"] * math.log1p(own)
    odds += SHARING["own words in runs, share"] * min(1.0, own / max(1.0, 0.2 * length))
    odds += SHARING["verbatim share outside quotations"] * verbatim
    odds += SHARING["passages' reach outside quotations"] * reach
    odds += SHARING["quotations"] * math.log1p(quotations)
    odds += SHARING["words told to one newsroom"] * math.log1p(words_of(owed(one, other, matches)) / FEW)
    odds += SHARING["words of one translation"] * math.log1p(of_one_translation(matches) / SENTENCE)
    if len(voiced) >= 4:  # noqa: PLR2004 - fewer have an order by chance
        odds += SHARING["same order of facts"] * (order - 0.6) * reach
    return round(1 / (1 + math.exp(-odds)), 4)
