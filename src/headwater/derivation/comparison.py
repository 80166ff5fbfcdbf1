"""What two texts share, in figures: the ground for saying that they depend on each other at all."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.derivation.alignment import Match, align, swapped
from headwater.derivation.bodies import Flags
from headwater.derivation.corpus import Corpus
from headwater.derivation.covering import as_rows, counts, cover, mark_within
from headwater.derivation.exclusives import owed, told, words_of
from headwater.derivation.paraphrase import paraphrased
from headwater.derivation.renderings import rendered
from headwater.derivation.sequences import common
from headwater.derivation.weights import SHARING
from headwater.model.vocabulary import Rendering

# A shared quotation of fewer words is a phrase.
SHORTEST_QUOTATION = 3
# Words in about half a spoken sentence: two translators may well agree on so many.
SENTENCE = 8
# Words in about half a short quotation: two reporters who each asked may well be given so many.
FEW = 4
# Passages of all sorts; those that are not paraphrased; those outside quotation marks: see `counts`.
ALL, WORDED, VOICED = 0, 1, 2


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
    alone = owed(one, other, said)
    rows, sizes = as_rows(said), (len(one.exact), len(other.exact))
    reach = _Reach(counts(sizes[0], rows, 0).tolist(), counts(sizes[1], rows, 1).tolist(), sizes)
    own = sum(m.substance for m in tiles if not m.quoted)
    order = _order(matches)
    sharing = _sharing(said, alone, reach, own, order)
    mark_within((one.exact, other.exact), (one.words, other.words), corpus.telling, rows, same)
    equal = common(one.exact, other.exact)
    literal = (round(equal / max(1, sizes[0]), 5), round(equal / max(1, sizes[1]), 5))
    alike = round(2 * equal / (max(1, sizes[0]) + max(1, sizes[1])), 5)
    marks = (cover(sizes[0], rows, 0), cover(sizes[1], rows, 1))
    return Pair(
        one=i,
        other=j,
        matches=matches,
        sharing=sharing,
        held=reach.shares(ALL),
        verbatim=reach.shares(WORDED),
        own=own,
        order=order,
        literal=literal,
        alike=alike,
        told=told(other, alone),
        same=same,
        cover=marks,
    )


@dataclass(frozen=True, slots=True)
class _Reach:
    """How many words of either text lie in passages of each sort, see `counts`; ``sizes`` are the texts' words."""

    one: list[int]
    other: list[int]
    sizes: tuple[int, int]

    def shares(self, sort: int) -> tuple[float, float]:
        """What parts of the texts' words lie in passages of a sort."""
        return _share(self.one[sort], self.sizes[0]), _share(self.other[sort], self.sizes[1])


def of_one_translation(matches: Sequence[Match]) -> int:
    """Return how many words of speech in another language both texts have in the same words."""
    return words_of([match for match in matches if match.rendering is Rendering.SAME_TRANSLATION])


def _share(count: int, size: int) -> float:
    return round(count / size, 4) if size else 0.0


def _order(matches: tuple[Match, ...]) -> float:
    """Share of the passages that stand in the same order in both texts: the longest increasing run of places."""
    tails: list[tuple[int, int]] = []
    for match in sorted(matches, key=lambda m: (m.first, m.second)):
        at = bisect_left(tails, match.second)
        tails[at : at + 1] = [match.second]
    return round(len(tails) / len(matches), 4) if matches else 0.0


def _sharing(matches: Sequence[Match], alone: Sequence[Match], covered: _Reach, own: int, order: float) -> float:
    """Weigh the signs of dependence. Quotations alone are heard by every reporter in the room, translations are not."""
    if not matches:
        return 0.0
    voiced = [m for m in matches if not m.quoted]
    reach, verbatim = max(covered.shares(VOICED)), max(covered.shares(WORDED | VOICED))
    quotations = sum(1 for m in matches if m.quoted and m.first[1] - m.first[0] >= SHORTEST_QUOTATION)
    length = min(covered.sizes)
    odds = SHARING["intercept"]
    odds += SHARING["own words in runs"] * math.log1p(own)
    odds += SHARING["own words in runs, share"] * min(1.0, own / max(1.0, 0.2 * length))
    odds += SHARING["verbatim share outside quotations"] * verbatim
    odds += SHARING["passages' reach outside quotations"] * reach
    odds += SHARING["quotations"] * math.log1p(quotations)
    odds += SHARING["words told to one newsroom"] * math.log1p(words_of(alone) / FEW)
    odds += SHARING["words of one translation"] * math.log1p(of_one_translation(matches) / SENTENCE)
    if len(voiced) >= 4:  # noqa: PLR2004 - fewer have an order by chance
        odds += SHARING["same order of facts"] * (order - 0.6) * reach
    return round(1 / (1 + math.exp(-odds)), 4)
