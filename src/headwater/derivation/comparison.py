"""What two texts share, in figures: the ground for saying that they depend on each other at all."""

from bisect import bisect_left
from dataclasses import dataclass

from headwater.derivation.alignment import Match, align, swapped
from headwater.derivation.bodies import Flags
from headwater.derivation.corpus import Corpus
from headwater.derivation.covering import as_rows, counts, cover, mark_within
from headwater.derivation.dependence import Reach, probability, signs
from headwater.derivation.exclusives import owed, told
from headwater.derivation.paraphrase import paraphrased
from headwater.derivation.renderings import rendered
from headwater.derivation.sequences import common
from headwater.model.vocabulary import Rendering

# Passages of all sorts; those that are not paraphrased; those outside quotation marks: see `counts`.
ALL, WORDED, VOICED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts of a corpus (by index, ``one < other``) and the passages that they share.

    ``sharing`` is the probability that one depends on the other or both on a common text, ``signs`` what it rests on
    (`dependence`). ``held`` are the shares of
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
    signs: tuple[float, ...]
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
    reach = _Covered(counts(sizes[0], rows, 0).tolist(), counts(sizes[1], rows, 1).tolist(), sizes)
    own = sum(m.substance for m in tiles if not m.quoted)
    order = _order(matches)
    equal = common(one.exact, other.exact)
    literal = (round(equal / max(1, sizes[0]), 5), round(equal / max(1, sizes[1]), 5))
    alike = round(2 * equal / (max(1, sizes[0]) + max(1, sizes[1])), 5)
    held = reach.shares(ALL)
    voiced = Reach(reach.shares(VOICED), reach.shares(WORDED | VOICED), own, order, held, alike)
    row = signs(corpus, (i, j), said, voiced)
    mark_within((one.exact, other.exact), (one.words, other.words), corpus.telling, rows, same)
    marks = (cover(sizes[0], rows, 0), cover(sizes[1], rows, 1))
    return Pair(
        one=i,
        other=j,
        matches=matches,
        sharing=probability(said, alone, row),
        signs=row,
        held=held,
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
class _Covered:
    """How many words of either text lie in passages of each sort, see `counts`; ``sizes`` are the texts' words."""

    one: list[int]
    other: list[int]
    sizes: tuple[int, int]

    def shares(self, sort: int) -> tuple[float, float]:
        """What parts of the texts' words lie in passages of a sort."""
        return _share(self.one[sort], self.sizes[0]), _share(self.other[sort], self.sizes[1])


def _share(count: int, size: int) -> float:
    return round(count / size, 4) if size else 0.0


def _order(matches: tuple[Match, ...]) -> float:
    """Share of the passages that stand in the same order in both texts: the longest increasing run of places."""
    tails: list[tuple[int, int]] = []
    for match in sorted(matches, key=lambda m: (m.first, m.second)):
        at = bisect_left(tails, match.second)
        tails[at : at + 1] = [match.second]
    return round(len(tails) / len(matches), 4) if matches else 0.0
