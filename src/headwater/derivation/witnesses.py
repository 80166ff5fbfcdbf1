"""What third texts say about a pair: where a child agrees with another witness against its supposed parent.

The method is that of textual criticism (Maas 1927): what child and witness share and the parent lacks, the child cannot
have from that parent alone, unless the witness drew on the child. It did not where it shares with the parent what the
child lacks.
"""

from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Testimony:
    """What third texts say about a parent and a child, in words of the child.

    ``missing`` and ``otherwise``: what a witness that did not draw on the child alone has as the child has it, while
    the parent lacks it or words it otherwise; ``earlier_missing`` and ``earlier_otherwise``: the same of witnesses that
    are dated before the child. ``crossed``: what the child shares with a witness and the parent lacks, where the
    witness shares as much with the parent that the child lacks. ``alone``: what parent and child have to themselves.
    """

    missing: float = 0.0
    otherwise: float = 0.0
    earlier_missing: float = 0.0
    earlier_otherwise: float = 0.0
    crossed: float = 0.0
    alone: float = 0.0


@dataclass(frozen=True, slots=True)
class Unexplained:
    """How many of a child's words its parent lacks: those of nobody else, of the parent's kin, of strangers.

    ``stretches``: in how many stretches the first two stand.
    """

    own: int
    kin: int
    strangers: int
    stretches: int


class Witnesses:
    """The agreements of each text, reckoned when first asked for."""

    def __init__(self, ground: Ground) -> None:
        """Take what the texts share."""
        self._ground = ground
        self.of = cache(self._of)

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
        mine = self.of(child)
        if parent not in mine.place:
            return Testimony()
        at = mine.place[parent]
        texts = self._ground.corpus.texts
        most = np.zeros(5)
        for witness, row in mine.place.items():
            found = self.of(witness)
            if witness == parent or parent not in found.place:
                continue
            counts = np.array([mine.lacking[at, row], mine.reading[at, row]])
            # The witness agrees with the parent against the child: it did not draw on the child alone.
            own = found.lacking[found.place[child], found.place[parent]]
            own += found.reading[found.place[child], found.place[parent]]
            earlier = (elapsed(texts[witness], texts[child]) or 0.0) > 0
            mostly = counts * min(1.0, float(own) / SURE)
            crossed = min(mine.lacking[at, row], found.lacking[found.place[child], found.place[parent]])
            crossed = crossed if crossed >= SENTENCE else 0.0
            most = np.maximum(most, [*mostly, *(counts if earlier else (0.0, 0.0)), crossed])
        missing, otherwise, earlier_missing, earlier_otherwise, crossed = most.tolist()
        return Testimony(missing, otherwise, earlier_missing, earlier_otherwise, crossed, float(mine.alone[at]))

    def unexplained(self, parent: int, child: int) -> Unexplained:
        """Return what the child has that the parent lacks.

        A stranger is a text that has nothing to do with the parent: a child of both is merged from them.
        """
        mine = self.of(child)
        if parent not in mine.place:
            size = len(self._ground.corpus.texts[child].exact)
            return Unexplained(size, 0, 0, int(size > 0))
        strange = [row for other, row in mine.place.items() if self._strange(parent, other)]
        kin = [row for other, row in mine.place.items() if other != parent and row not in strange]
        open_ = ~mine.held[mine.place[parent]]
        theirs = open_ & mine.held[strange].any(axis=0)
        ours = open_ & ~theirs & mine.held[kin].any(axis=0)
        own = open_ & ~theirs & ~ours
        return Unexplained(int(own.sum()), int(ours.sum()), int(theirs.sum()), _stretches(own | ours))

    def unshared(self, parent: int) -> int:
        """Return how many words of the parent stand in no other text at all."""
        return int((~self.of(parent).held.any(axis=0)).sum())

    def _strange(self, parent: int, other: int) -> bool:
        pair = self._ground.pair(parent, other)
        return other != parent and (pair is None or pair.sharing < LEAST_JOINED)


def _stretches(marks: NDArray[np.bool_]) -> int:
    """The number of stretches that are more than an edit."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marks, [False]]).astype(np.int8)))
    return int((edges[1::2] - edges[::2] >= SHORTEST_STRETCH).sum())
