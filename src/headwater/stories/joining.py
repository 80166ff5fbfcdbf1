"""Whether the two sides of a join tell one event: signs that hold at any size, and the odds that they speak for.

The signs are free of scale: how alike the sides are beside how alike each is in itself, and how much of what most
reports of one side tell the other side lacks (two phases of one affair share the actors, but each has words of its own
that all its reports use). What each weighs was fitted on news with known events by `train/joins.py`; a logistic model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from headwater.model.quick import quick
from headwater.stories import kernels
from headwater.stories.columns import Columns, Vectors
from headwater.stories.common_words import SHARPER
from headwater.stories.contrast import nearest, parts
from headwater.stories.likeness import Matrix
from headwater.stories.options import GroupOptions
from headwater.stories.tree import Join

TABLE = "joins.tsv"
# What the table's rows are called; `signs` gives them in this order.
NAMES = (
    "plain likeness of the sides beside that within",
    "contrasted likeness of the sides beside that within",
    "contrasted likeness of the sides",
    "names of one side that the other lacks, lesser",
    "names of one side that the other lacks, greater",
    "words of one side that the other lacks, lesser",
    "words of one side that the other lacks, greater",
    "articles of the smaller side",
    "words of the shorter side's articles",
)
# The part of a side's reports that must hold a term before it counts as the side's own.
CORE = 0.3
# So many pairs as like as nearest neighbours are supposed within a side of few pairs.
SUPPOSED = 2.0
# Keeps the logarithm of a likeness from running away near nothing.
GROUND = 0.02

Signs = NDArray[np.float64]
Terms = tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]


@quick
@dataclass(frozen=True, slots=True)
class Side:
    """A leaf or an inner node of the tree: its articles' places, and what they hold and share.

    ``size`` counts copies of one text as one text; so do all sums. ``pairs`` is the number of pairs inside that are no
    copies of one another, ``within`` and ``against`` the sums of their plain and contrasted likeness; ``words`` and
    ``names`` are terms with the number of texts that hold them, ``length`` the sum of the texts' words.
    """

    places: NDArray[np.int64]
    size: float
    pairs: float
    within: float
    against: float
    words: Terms
    names: Terms
    length: float


@quick
@dataclass(frozen=True, slots=True)
class Between:
    """The two sides of a join to one another: mean likeness, and over the pairs that are no copies number and sums."""

    alike: float
    against: float
    pairs: float
    alike_sum: float
    against_sum: float


def odds(
    joins: Sequence[Join], columns: Columns, alike: Matrix, contrasted: Matrix, options: GroupOptions
) -> list[float]:
    """Return the log odds that the sides of each of ``joins`` tell one event; minus infinity if a reader parted any."""
    start, weights = _model()
    found = signs(joins, columns, alike, contrasted, options)
    return [-np.inf if np.isnan(row).any() else start + float((row * weights).sum()) for row in found]


def signs(
    joins: Sequence[Join], columns: Columns, alike: Matrix, contrasted: Matrix, options: GroupOptions
) -> list[Signs]:
    """Return the signs of each of ``joins``, in the order of NAMES; NaN where a reader parted two (likeness < 0)."""
    usual, against = nearest(np.maximum(alike, 0.0)), nearest(np.maximum(contrasted, 0.0))
    texts = parts(alike, options)
    rare = tuple((-np.log(rows.shares)) ** SHARPER for rows in (columns.words, columns.names))
    sides = [_leaf(columns, rare, at, float(texts[at])) for at in range(len(columns))]
    found: list[Signs] = []
    for join in joins:
        one, other = sides[join.first], sides[join.second]
        block = (one.places[:, None], other.places[None, :])
        plain = alike[block]
        between = _between(texts[one.places], texts[other.places], plain, contrasted[block], options)
        if plain.min() < 0:
            found.append(np.full(len(NAMES), np.nan))
        else:
            within = min(_mean(side.within, side, usual) for side in (one, other))
            inside = min(_mean(side.against, side, against) for side in (one, other))
            found.append(_signs(one, other, (between.alike, within), (between.against, inside)))
        sides.append(_both(one, other, between))
    return found


def _between(one: Signs, other: Signs, alike: Matrix, contrasted: Matrix, options: GroupOptions) -> Between:
    weights = one[:, None] * other[None, :]
    distinct = np.where(alike < options.copy, weights, 0.0)
    total = weights.sum()
    return Between(
        alike=float((weights * alike).sum() / total),
        against=float((weights * contrasted).sum() / total),
        pairs=float(distinct.sum()),
        alike_sum=float((distinct * alike).sum()),
        against_sum=float((distinct * contrasted).sum()),
    )


def _both(one: Side, other: Side, between: Between) -> Side:
    return Side(
        places=np.concatenate((one.places, other.places)),
        size=one.size + other.size,
        pairs=one.pairs + other.pairs + between.pairs,
        within=one.within + other.within + between.alike_sum,
        against=one.against + other.against + between.against_sum,
        words=kernels.added(one.words, other.words),
        names=kernels.added(one.names, other.names),
        length=one.length + other.length,
    )


def _signs(one: Side, other: Side, plain: tuple[float, float], against: tuple[float, float]) -> Signs:
    names, words = _lacking(one, other, one.names, other.names), _lacking(one, other, one.words, other.words)
    logs = np.log(
        np.array(
            [
                plain[0] + GROUND,
                plain[1] + GROUND,
                against[0] + GROUND,
                against[1] + GROUND,
                min(one.size, other.size),
                min(one.length / one.size, other.length / other.size) + 1,
            ]
        )
    ).tolist()
    return np.array(
        [
            logs[0] - logs[1],
            logs[2] - logs[3],
            logs[2],
            min(names),
            max(names),
            min(words),
            max(words),
            logs[4],
            logs[5],
        ]
    )


def _lacking(one: Side, other: Side, first: Terms, second: Terms) -> tuple[float, float]:
    return (
        kernels.lacking(first, second, one.size, other.size, CORE),
        kernels.lacking(second, first, other.size, one.size, CORE),
    )


def _mean(total: float, side: Side, usual: Signs) -> float:
    """The mean likeness inside a side, drawn to that of nearest neighbours where there are few pairs."""
    return float((total + SUPPOSED * (usual[side.places].sum() / len(side.places))) / (side.pairs + SUPPOSED))


def _leaf(columns: Columns, rare: Sequence[Signs], at: int, size: float) -> Side:
    """One article; ``rare`` is how telling each of its words is, and each of its names."""
    words, names = _terms(columns.words, rare[0], at, size), _terms(columns.names, rare[1], at, size)
    return Side(np.array([at], dtype=np.int64), size, 0.0, 0.0, 0.0, words, names, size * len(words[0]))


def _terms(rows: Vectors, rare: Signs, at: int, size: float) -> Terms:
    part = slice(int(rows.offsets[at]), int(rows.offsets[at + 1]))
    codes = np.ascontiguousarray(rows.codes[part])
    return codes, np.full(len(codes), size), rare[part]


@cache
def _model() -> tuple[float, Signs]:
    """The log odds to start from, and what each sign adds a unit."""
    lines = (files("headwater") / "stories" / "data" / TABLE).read_text(encoding="utf-8").splitlines()
    cells = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    return float(cells["start"]), np.array([float(cells[name]) for name in NAMES])
