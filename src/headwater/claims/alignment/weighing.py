"""How likely two wordings assert the same: what each sign adds to the odds, as fitted by `train/alignment.py`.

The odds are reckoned twice. The first time a pair is looked at by itself; the second time it also counts whether a
third wording is like both, for three reports of one thing vouch for one another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numba import njit

from headwater.claims.alignment.signs import NAMES, Pair, Signs

TABLE = "alignment.tsv"
THIRD = "a third wording like both"
# What the columns of the table are called: the odds of a pair by itself, and with what a third says.
COLUMNS = ("alone", "with others")
# Odds beyond these are as good as certain.
FURTHEST = 30.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Where the odds of a pair start, and what each of its signs adds a unit, in the order of `signs.NAMES`."""

    start: float
    signs: Signs
    third: float

    def odds(self, rows: Signs, third: Signs | float = 0.0) -> Signs:
        """Return the log odds of each row of signs, of shape (pairs, signs) or (signs,)."""
        # Summed in one order, whatever the number of rows: sums of another order differ in their last digits.
        found: Signs = self.start + (rows * self.signs).sum(axis=-1) + self.third * third
        return found


@cache
def weights() -> tuple[Weights, Weights]:
    """Return the weights of a pair by itself and with what a third says.

    Raises:
        ValueError: where a sign is missing from the table.
    """
    lines = (files("headwater") / "claims" / "alignment" / "data" / TABLE).read_text(encoding="utf-8").splitlines()
    cells = {name: values for line in lines if line and line[0] != "#" for name, *values in (line.split("\t"),)}
    if not {"start", THIRD, *NAMES} <= cells.keys():
        message = f"{TABLE} lacks some of the signs"
        raise ValueError(message)
    alone, together = (
        Weights(float(cells["start"][at]), np.array([float(cells[n][at]) for n in NAMES]), float(cells[THIRD][at]))
        for at in range(len(COLUMNS))
    )
    return alone, together


def probable(pairs: Sequence[Pair], rows: Signs, *, others: bool) -> dict[Pair, float]:
    """Return how likely each of ``pairs`` asserts the same, in [0, 1]; ``rows`` are their signs.

    Without ``others`` there are no articles beside the two of each pair, and that no third is like both says nothing.
    """
    if not pairs:
        return {}
    alone, together = weights()
    first = dict(zip(pairs, chance(alone.odds(rows)).tolist(), strict=True))
    if not others:
        return first
    third = np.array(thirds(first))
    return dict(zip(pairs, chance(together.odds(rows, third)).tolist(), strict=True))


def thirds(known: Mapping[Pair, float]) -> list[float]:
    """Return for each pair how likely the likeliest third wording is one with both, by the lesser of the two."""
    if not known:
        return []
    pairs, likely = np.array(list(known), dtype=np.int64), np.fromiter(known.values(), dtype=np.float64)
    ends = np.concatenate((pairs[:, 0], pairs[:, 1]))
    others = np.concatenate((pairs[:, 1], pairs[:, 0]))
    order = np.lexsort((others, ends))
    begins = np.searchsorted(ends[order], np.arange(int(ends.max()) + 2))
    found: list[float] = third_of_each(pairs, begins, others[order], np.concatenate((likely, likely))[order]).tolist()
    return found


@njit(cache=True)
def third_of_each(pairs, begins, others, likely):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return what `thirds` does: wording ``w`` was compared with ``others[begins[w]:begins[w + 1]]``, which ascend."""
    found = np.zeros(len(pairs), dtype=np.float64)
    for at in range(len(pairs)):
        i, j = begins[pairs[at, 0]], begins[pairs[at, 1]]
        last, end = begins[pairs[at, 0] + 1], begins[pairs[at, 1] + 1]
        while i < last and j < end:
            if others[i] == others[j]:
                found[at] = max(found[at], min(likely[i], likely[j]))
                i += 1
                j += 1
            elif others[i] < others[j]:
                i += 1
            else:
                j += 1
    return found


def chance(odds: Signs) -> Signs:
    """Return probabilities for log odds."""
    found: Signs = 1 / (1 + np.exp(-np.clip(odds, -FURTHEST, FURTHEST)))
    return found
