"""How likely two wordings assert the same: what each sign adds to the odds, as fitted by `train/alignment.py`.

The odds are reckoned twice. The first time a pair is looked at by itself; the second time it also counts whether a
third wording is like both, for three reports of one thing vouch for one another.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

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
    third = np.array(list(thirds(first)))
    return dict(zip(pairs, chance(together.odds(rows, third)).tolist(), strict=True))


def thirds(known: Mapping[Pair, float]) -> Iterator[float]:
    """Yield for each pair how likely the likeliest third wording is one with both, by the lesser of the two."""
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (u, v), one in known.items():
        near[u][v] = near[v][u] = one
    for u, v in known:
        mine, yours = near[u], near[v]
        few, many = (mine, yours) if len(mine) <= len(yours) else (yours, mine)
        yield max((min(one, many[w]) for w, one in few.items() if w in many), default=0.0)


def chance(odds: Signs) -> Signs:
    """Return probabilities for log odds."""
    found: Signs = 1 / (1 + np.exp(-np.clip(odds, -FURTHEST, FURTHEST)))
    return found
