"""What third texts say about a pair: where a child agrees with another witness against its supposed parent.

The method is that of textual criticism (Maas 1927): what child and witness share and the parent lacks, the child cannot
have from that parent alone, unless the witness drew on the child. It did not where it shares with the parent what the
child lacks.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.ground import Ground
from headwater.derivation.signals import elapsed
from headwater.derivation.weights import LEAST_JOINED

Matrix = NDArray[np.float32]


# Unexplained stretches shorter than this are edits.
SHORTEST_STRETCH = 5
# So many words that a witness shares with the parent against the child are no accident.
SURE = 3.0
# A sentence of which the parent has this share is cut or added to, not new.
PARTLY = 0.3
# A witness's words count up to so many times those that it shares with the parent against the child.
MATCHED = 2.0
# Likeness in logarithms: the least that is reckoned with, from where on a text is no relative, and the most ahead.
LEAST_ALIKE, NOT_NEAR, MOST_AHEAD = 0.05, 2.0, 1.5
# So many are a sentence.
SENTENCE = 8.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one text: in how many of its words one partner agrees with it against another (both by number).

    ``lacking[p, q]``: ``q`` has them as the text has, and ``p`` has nothing there; ``reading[p, q]``: ``p`` has them in
    other words. ``alone[p]``: ``p`` alone has them as the text has, others have them in other words or not at all.
    ``held[p]`` marks the words in passages shared with ``p``.
    """

    place: dict[int, int]
    lacking: Matrix
    reading: Matrix
    alone: Matrix
    held: NDArray[np.bool_]

    def counts(self, against: int, witness: int) -> tuple[float, float]:
        """In how many words ``witness`` agrees with the text where ``against`` has nothing, or other words."""
        at = self.place[against], self.place[witness]
        return float(self.lacking[at]), float(self.reading[at])

    def alone_with(self, other: int) -> float:
        """How many words ``other`` alone has as the text has them."""
        return float(self.alone[self.place[other]])


@dataclass(frozen=True, slots=True)
class Testimony:
    """What third texts say about a parent and a child, in words of the child.

    ``missing`` and ``otherwise``: what a witness that did not draw on the child alone has as the child has it, while
    the parent lacks it or words it otherwise; ``earlier_missing`` and ``earlier_otherwise``: the same of witnesses that
    are dated before the child. ``crossed``: what the child shares with a witness and the parent lacks, where the
    witness shares as much with the parent that the child lacks. ``between``: what a witness has as the child has it
    against the parent and, as much of it, as the parent has it against the child: then neither is the other's source,
    save through the witness; ``worded_between`` counts only what all three have, in other words. ``alone``: what parent
    and child have to themselves.
    """

    missing: float = 0.0
    otherwise: float = 0.0
    earlier_missing: float = 0.0
    earlier_otherwise: float = 0.0
    crossed: float = 0.0
    between: float = 0.0
    worded_between: float = 0.0
    alone: float = 0.0


@dataclass(frozen=True, slots=True)
class Unexplained:
    """How many of a child's words its parent lacks: those of nobody else, of the parent's kin, of strangers.

    ``stretches``: in how many stretches the first two stand, ``all_stretches`` the same of all three. ``within``: how
    many stand in sentences that the parent has in part: an editor cuts a clause sooner than adding one.
    """

    own: int
    kin: int
    strangers: int
    stretches: int
    all_stretches: int
    within: int


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near parent and child are, in log likeness.

    ``child``: how much nearer the parent is to the child than any other text, negative where another is nearer;
    ``parent``: the same, seen from the parent. ``detour``: how far either lies off the way from the other to a third
    text: of two that have their text from an unseen one neither lies on the way.
    """

    child: float = 0.0
    parent: float = 0.0
    detour: float = 0.0


class Witnesses:
    """The agreements of each text, reckoned when first asked for."""

    def __init__(self, ground: Ground) -> None:
        """Take what the texts share."""
        self._ground = ground
        self.of = cache(self._of)
        self.unexplained = cache(self._unexplained)
        self._far = cache(self._distances)

    def _of(self, node: int) -> Agreement:
        partners = self._ground.partners(node)
        size = len(self._ground.corpus.texts[node].exact)
        same = np.zeros((len(partners), size), dtype=np.float32)
        held = np.zeros((len(partners), size), dtype=np.float32)
        for row, other in enumerate(partners):
            pair = self._ground.pair(node, other)
            if pair:
                side = 0 if node == pair.one else 1
                same[row], held[row] = pair.same[side], pair.cover[side]
        # Sums of ones: exact in any order of adding, so a matrix product is the same everywhere.
        lacking = (1 - held) @ same.T
        reading = np.asarray((held * (1 - same)) @ same.T, dtype=np.float32)
        # With no third text, nobody can be said to have anything alone.
        alone = np.zeros(len(partners), dtype=np.float32)
        if len(partners) > 1:
            alone += (same * (same.sum(axis=0) == 1)).sum(axis=1)
        places = {other: row for row, other in enumerate(partners)}
        return Agreement(places, lacking, reading, alone, held > 0)

    def on(self, parent: int, child: int) -> Testimony:
        """Return what the witnesses say of ``parent`` as the only source of ``child``; of each kind the most."""
        mine, theirs = self.of(child), self.of(parent)
        if parent not in mine.place:
            return Testimony()
        texts = self._ground.corpus.texts
        most = np.zeros(7)
        open_ = self._unlike(child, parent), self._unlike(parent, child)
        for witness in mine.place:
            found = self.of(witness)
            if witness == parent or parent not in found.place:
                continue
            # What is not so from whichever side one looks is an accident of the alignment.
            counts = tuple(map(min, mine.counts(parent, witness), found.counts(parent, child)))
            # The witness agrees with the parent against the child: it did not draw on the child alone.
            owned = tuple(map(min, found.counts(child, parent), theirs.counts(child, witness)))
            own = sum(owned)
            earlier = (elapsed(texts[witness], texts[child]) or 0.0) > 0
            # A witness that has little of the parent's own against much of the child's drew on the child after all.
            mostly = [min(count, MATCHED * own) * min(1.0, own / SURE) for count in counts]
            crossed = min(counts[0], owned[0])
            crossed = crossed if crossed >= SENTENCE else 0.0
            between = _between(sum(counts), own, *open_), _between(counts[1], owned[1], *open_)
            most = np.maximum(most, [*mostly, *(counts if earlier else (0.0, 0.0)), crossed, *between])
        return replace(Testimony(*most.tolist()), alone=mine.alone_with(parent))

    def _unlike(self, text: int, other: int) -> float:
        """How many words of a text another has not at the same place."""
        pair = self._ground.pair(text, other)
        return float((~pair.same[0 if text == pair.one else 1]).sum()) if pair else 0.0

    def _unexplained(self, parent: int, child: int) -> Unexplained:
        """Return what the child has that the parent lacks.

        A stranger is a text that has nothing to do with the parent: a child of both is merged from them.
        """
        mine = self.of(child)
        if parent not in mine.place:
            size = len(self._ground.corpus.texts[child].exact)
            return Unexplained(size, 0, 0, int(size > 0), int(size > 0), 0)
        near = self._near[parent]
        others = [(row, other in near) for other, row in mine.place.items() if other != parent]
        strange, kin = ([row for row, close in others if close is wanted] for wanted in (False, True))
        open_ = ~mine.held[mine.place[parent]]
        theirs = open_ & mine.held[strange].any(axis=0)
        ours = open_ & ~theirs & mine.held[kin].any(axis=0)
        own = open_ & ~theirs & ~ours
        sentence = self._ground.corpus.texts[child].body.sentence
        partly = np.bincount(sentence, weights=~open_) >= PARTLY * np.bincount(sentence)
        return Unexplained(
            int(own.sum()),
            int(ours.sum()),
            int(theirs.sum()),
            _stretches(own | ours),
            _stretches(open_),
            int((open_ & partly[sentence]).sum()),
        )

    def nearness(self, parent: int, child: int) -> Nearness:
        """Return how near the two are beside all others."""
        mine, theirs = self._far(child), self._far(parent)
        if parent not in mine:
            return Nearness()
        way = mine[parent]
        others = [other for other in mine if other in theirs]
        detours = [
            min(way + theirs[other] - mine[other], way + mine[other] - theirs[other]) / 2
            for other in others
            if min(mine[other], theirs[other]) < NOT_NEAR
        ]
        return Nearness(
            _ahead(way, [mine[other] for other in mine if other != parent]),
            _ahead(way, [theirs[other] for other in theirs if other != child]),
            max([0.0, *detours]),
        )

    def _distances(self, node: int) -> dict[int, float]:
        ground = self._ground
        pairs = ((other, ground.pair(node, other)) for other in ground.partners(node))
        return {other: -math.log(max(pair.alike, LEAST_ALIKE)) for other, pair in pairs if pair}

    def unshared(self, parent: int) -> int:
        """Return how many words of the parent stand in no other text at all."""
        return int((~self.of(parent).held.any(axis=0)).sum())

    @cached_property
    def _near(self) -> defaultdict[int, set[int]]:
        """For each text those that have something to do with it."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for (one, other), pair in self._ground.pairs.items():
            if pair.sharing >= LEAST_JOINED:
                found[one].add(other)
                found[other].add(one)
        return found


def _between(one: float, other: float, all_one: float, all_other: float) -> float:
    """The lesser of two counts, so far as both are much of what they are counted among: the rest is accident."""
    return min(one, other) * min(1.0, one / max(1.0, all_one), other / max(1.0, all_other))


def _ahead(way: float, others: Sequence[float]) -> float:
    """By how much ``way`` is shorter than the shortest of ``others``."""
    return min(MOST_AHEAD, max(-MOST_AHEAD, min(others, default=NOT_NEAR) - way))


def _stretches(marks: NDArray[np.bool_]) -> int:
    """The number of stretches that are more than an edit."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marks, [False]]).astype(np.int8)))
    return int((edges[1::2] - edges[::2] >= SHORTEST_STRETCH).sum())
