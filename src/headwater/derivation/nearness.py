"""How near two texts stand sentence by sentence, and how much nearer than the other reports of the story do.

Who rewrites a report says nearly each of its sentences again; who was there as well says some of them, and everybody
does. So the likeness of a sentence to its best partner is also taken less what it is, on average, to that of every
other family of texts (hubness; Radovanović, Nanopoulos and Ivanović 2010).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.bodies import Ints
from headwater.derivation.families import fullest
from headwater.text.vectors import Vectors

Floats = NDArray[np.float32]
# A sentence in a reporter's own voice has this many words, and fewer than this share of them in quotation marks.
SHORTEST, QUOTED = 4, 0.5
# So many families stand for all: more make the average no better.
FAMILIES = 24
# What a sentence's best partner in another report of the event is usually like, which counts as much as one family.
USUAL = 0.2
# So many sentences are the nearest ones.
NEAREST = 3


@dataclass(frozen=True, slots=True)
class Hubs:
    """Of each sentence the sum of its likenesses to ``count`` families of texts: to the best sentence of each.

    ``every`` says that these are all other families, the partner's among them.
    """

    sums: Floats
    count: int
    every: bool

    def average(self, partner: Floats) -> Floats:
        """Return the average without that of the partner, ``partner`` being its likenesses, drawn to the usual one."""
        others = self.count - self.every
        sums = self.sums - partner if self.every else self.sums
        return np.asarray((sums + USUAL) / (others + 1), dtype=np.float32)


NO_HUBS = Hubs(np.zeros(0, dtype=np.float32), 0, every=False)


@dataclass(frozen=True, slots=True)
class Nearness:
    """Cosines of the sentences in the reporters' own voice with their best partners in the other text.

    ``least`` is the average over the text that has the lower one; ``beyond`` the higher average of what is left when
    the sentence's average with all other families is taken away, ``nearest`` that over the nearest few sentences, with
    both partners' averages taken away.
    """

    least: float
    beyond: float
    nearest: float


NONE = Nearness(0.0, 0.0, 0.0)


def voiced(sentences: Ints, quotation: Ints) -> Ints:
    """Return which sentences, as word ranges, are in the reporter's own voice; ``quotation`` is -1 outside marks."""
    inside = np.concatenate([[0], np.cumsum(quotation >= 0)])
    lengths = sentences[:, 1] - sentences[:, 0]
    quoted = inside[sentences[:, 1]] - inside[sentences[:, 0]]
    return np.flatnonzero((lengths >= SHORTEST) & (quoted < QUOTED * lengths)).astype(np.int32)


def hubs(rows: Sequence[Vectors], families: Ints) -> tuple[Hubs, ...]:
    """Return the likenesses of each text's rows to other families.

    ``rows`` have a matrix of unit vectors for each text. A family's fullest text stands for it; of many families some
    stand for all.
    """
    told = [text for text in fullest([len(row) for row in rows], families) if len(rows[text])]
    every = len(told) <= FAMILIES
    if not every:
        told = [told[at] for at in np.linspace(0, len(told) - 1, FAMILIES).round().astype(int).tolist()]
    return tuple(
        _sums(row, [rows[other] for other in told if families[other] != families[text]], every=every)
        for text, row in enumerate(rows)
    )


def _sums(row: Vectors, others: Sequence[Vectors], *, every: bool) -> Hubs:
    if not len(row) or not others:
        return Hubs(np.zeros(len(row), dtype=np.float32), 0, every=False)
    starts = np.cumsum([0, *(len(other) for other in others[:-1])])
    best = np.maximum.reduceat(cosines(row, np.concatenate(others)), starts, axis=1)
    return Hubs(np.asarray(best.sum(axis=1).round(4), dtype=np.float32), len(others), every)


def cosines(one: Vectors, other: Vectors) -> Floats:
    """Return the cosines of unit vectors. Not by BLAS: the last bits of its sums depend on the number of threads."""
    return np.asarray(np.einsum("ik,jk->ij", one, other), dtype=np.float32)


def nearness(one: Vectors, other: Vectors, around: tuple[Hubs, Hubs]) -> Nearness:
    """Return how near two texts stand, from the vectors of their own sentences and the `hubs` of these."""
    if not len(one) or not len(other):
        return NONE
    found = cosines(one, other)
    mine, yours = found.max(axis=1), found.max(axis=0)
    averages = around[0].average(mine), around[1].average(yours)
    beyond = max(_mean(mine - averages[0]), _mean(yours - averages[1]))
    freed = (found - averages[0][:, None] - averages[1][None, :]).max(axis=1)
    return Nearness(min(_mean(mine), _mean(yours)), beyond, _mean(np.sort(freed)[-NEAREST:]))


def _mean(values: Floats) -> float:
    return round(float(values.mean()), 4)
