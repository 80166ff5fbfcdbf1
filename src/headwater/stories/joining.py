"""Whether the two sides of a join tell one event: signs that hold at any size, and the odds that they speak for.

The signs: how alike the sides are, on average and at their nearest; how alike beside what each is in itself; how large
the smaller side is; and whether each side has numbers of its own (tolls, magnitudes, sums, ages: many reports of one
event give the same ones, those of another event of its kind give others). What each weighs was fitted on news with
known events by `train/joins.py`; a logistic model. In a small input nearness in time counts beside them
(`GroupOptions.among`). More signs (names and words that one side lacks) fit those events
better and events left out worse.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from headwater.model.quick import quick
from headwater.stories import kernels
from headwater.stories.columns import NUMBER, Columns
from headwater.stories.common_words import SHARPER
from headwater.stories.contrast import nearest, parts
from headwater.stories.likeness import Matrix
from headwater.stories.options import GroupOptions
from headwater.stories.tree import Join

TABLE = "joins.tsv"
# What the table's rows are called; `signs` gives them in this order.
NAMES = (
    "contrasted likeness of the sides",
    "contrasted likeness of the two most alike",
    "plain likeness of the sides beside that within",
    "numbers of one side that the other lacks, lesser",
    "articles of the smaller side",
)
# The part of a side's reports that must hold a number before it counts as the side's own.
CORE = 0.3
# So many pairs as like as nearest neighbours are supposed within a side of few pairs.
SUPPOSED = 2.0
# So many days lie between articles that are near in time no more. Reports of one event are two or three days apart on
# average, those of two events of one kind anything that the window allows; at five days both are as frequent.
NEARBY = 5.0
# Keeps the logarithm of a likeness from running away near nothing.
GROUND = 0.02

Signs = NDArray[np.float64]
Terms = tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]


@quick
@dataclass(frozen=True, slots=True)
class Side:
    """A leaf or an inner node of the tree: its articles' places, and what they hold and share.

    ``size`` counts copies of one text as one text; so do all sums. ``pairs`` is the number of pairs inside that are no
    copies of one another, ``within`` the sum of their plain likeness; ``numbers`` are terms with how many of the texts
    hold them and how telling they are.
    """

    places: NDArray[np.int64]
    size: float
    pairs: float
    within: float
    numbers: Terms


@quick
@dataclass(frozen=True, slots=True)
class Between:
    """The two sides of a join to one another: mean likeness, and over the pairs that are no copies number and sum.

    ``nearest`` is the contrasted likeness of the two articles, one of each side, that are most alike.
    """

    alike: float
    against: float
    nearest: float
    pairs: float
    alike_sum: float


def odds(
    joins: Sequence[Join], columns: Columns, alike: Matrix, contrasted: Matrix, options: GroupOptions
) -> list[float]:
    """Return the log odds that the sides of each of ``joins`` tell one event; minus infinity if a reader parted any."""
    start, weights = _model()
    found = signs(joins, columns, alike, contrasted, options)
    held = [-np.inf if np.isnan(row).any() else start + float((row * weights).sum()) for row in found]
    if not options.same_days:
        return held
    same = same_days(joins, columns.days, parts(alike, options))
    return [one + options.same_days * near for one, near in zip(held, same, strict=True)]


def same_days(joins: Sequence[Join], days: NDArray[np.int32], texts: Signs) -> list[float]:
    """Return how near in time the sides of each of ``joins`` are: 1 on the same days, 0 from NEARBY days on or undated.

    It is the mean over pairs of articles, one of each side; ``texts`` are the parts of a text that articles stand for.
    """
    dated = days >= 0
    apart = np.abs(days[:, None].astype(np.float64) - days[None, :])
    near = np.where(dated[:, None] & dated[None, :], np.maximum(0.0, 1 - apart / NEARBY), 0.0)
    sides = [np.array([at], dtype=np.int64) for at in range(len(days))]
    found = []
    for join in joins:
        one, other = sides[join.first], sides[join.second]
        weights = texts[one][:, None] * texts[other][None, :]
        found.append(float((weights * near[one[:, None], other[None, :]]).sum() / weights.sum()))
        sides.append(np.concatenate((one, other)))
    return found


def signs(
    joins: Sequence[Join], columns: Columns, alike: Matrix, contrasted: Matrix, options: GroupOptions
) -> list[Signs]:
    """Return the signs of each of ``joins``, in the order of NAMES; NaN where a reader parted two (likeness < 0)."""
    usual = nearest(np.maximum(alike, 0.0))
    texts = parts(alike, options)
    sides = _leaves(columns, texts)
    found: list[Signs] = []
    for join in joins:
        one, other = sides[join.first], sides[join.second]
        block = (one.places[:, None], other.places[None, :])
        plain = alike[block]
        between = _between(texts[one.places], texts[other.places], plain, contrasted[block], options)
        if plain.min() < 0:
            found.append(np.full(len(NAMES), np.nan))
        else:
            found.append(_signs(one, other, between, min(_within(side, usual) for side in (one, other))))
        sides.append(_both(one, other, between))
    return found


def _between(one: Signs, other: Signs, alike: Matrix, contrasted: Matrix, options: GroupOptions) -> Between:
    weights = one[:, None] * other[None, :]
    distinct = np.where(alike < options.copy, weights, 0.0)
    total = weights.sum()
    return Between(
        alike=float((weights * alike).sum() / total),
        against=float((weights * contrasted).sum() / total),
        nearest=float(contrasted.max()),
        pairs=float(distinct.sum()),
        alike_sum=float((distinct * alike).sum()),
    )


def _both(one: Side, other: Side, between: Between) -> Side:
    return Side(
        places=np.concatenate((one.places, other.places)),
        size=one.size + other.size,
        pairs=one.pairs + other.pairs + between.pairs,
        within=one.within + other.within + between.alike_sum,
        numbers=kernels.added(one.numbers, other.numbers),
    )


def _signs(one: Side, other: Side, between: Between, within: float) -> Signs:
    logs = np.log(
        np.array(
            [
                between.against + GROUND,
                between.nearest + GROUND,
                between.alike + GROUND,
                within + GROUND,
                min(one.size, other.size),
            ]
        )
    ).tolist()
    lacking = min(
        kernels.lacking(one.numbers, other.numbers, one.size, other.size, CORE),
        kernels.lacking(other.numbers, one.numbers, other.size, one.size, CORE),
    )
    return np.array([logs[0], logs[1], logs[2] - logs[3], lacking, logs[4]])


def _within(side: Side, usual: Signs) -> float:
    """The mean plain likeness inside a side, drawn to that of nearest neighbours where there are few pairs."""
    supposed = SUPPOSED * (usual[side.places].sum() / len(side.places))
    return float((side.within + supposed) / (side.pairs + SUPPOSED))


def _leaves(columns: Columns, texts: Signs) -> list[Side]:
    """Each article as a side of its own."""
    names, count = columns.names, len(columns)
    places = np.flatnonzero((names.codes & NUMBER) == NUMBER)
    codes, rare = names.codes[places], (-np.log(names.shares[places])) ** SHARPER
    ends = np.searchsorted(places, names.offsets)
    sides = []
    for at in range(count):
        part, size = slice(int(ends[at]), int(ends[at + 1])), float(texts[at])
        numbers = codes[part], np.full(part.stop - part.start, size), rare[part]
        sides.append(Side(np.array([at], dtype=np.int64), size, 0.0, 0.0, numbers))
    return sides


@cache
def _model() -> tuple[float, Signs]:
    """The log odds to start from, and what each sign adds a unit."""
    lines = (files("headwater") / "stories" / "data" / TABLE).read_text(encoding="utf-8").splitlines()
    cells = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    return float(cells["start"]), np.array([float(cells[name]) for name in NAMES])
