"""Likeness against the neighbours: what all articles that hang together tell says little of which belong together.

Two earthquakes share the words of earthquakes. Only where both are among the articles given does that come to light: a
term counts for less, the more of the articles that hang together hold it. Such likenesses are smaller, so they are
brought back to the scale of the plain ones article by article: each article is as like its nearest as before, and only
who is nearer to whom changes (cross-domain similarity local scaling, Conneau et al. 2018, goes about it alike).
"""

import numpy as np
from numpy.typing import NDArray

from headwater.stories.columns import Codes, Columns, Vectors
from headwater.stories.common_words import SHARPER
from headwater.stories.likeness import Marks, Matrix, likeness
from headwater.stories.options import GroupOptions

NEAREST = 3
# A likeness is brought back to scale by no more than this: what is left after it is noise.
MOST_SCALE = 3.0
LEAST = 1e-9

Shares = NDArray[np.float64]


def contrasted(columns: Columns, alike: Matrix, options: GroupOptions, counting: Marks | None = None) -> Matrix:
    """Return the likeness of ``columns``, whose plain likeness is ``alike``, with terms weighed against one another.

    ``counting`` are the marks of `headwater.stories.likeness.counted`, where they are known.
    """
    texts = parts(alike, options)
    against = likeness(
        Columns(
            words=_weighed(columns.words, texts, options),
            names=_weighed(columns.names, texts, options),
            shingles=columns.shingles,
            keys=columns.keys,
            days=columns.days,
            outlets=columns.outlets,
        ),
        options,
        counting,
    )
    scale = np.sqrt(nearest(alike) / np.maximum(nearest(against), LEAST))
    scale = np.minimum(scale, MOST_SCALE)
    made: Matrix = np.minimum(against * np.outer(scale, scale), 1.0)
    return made


def parts(alike: Matrix, options: GroupOptions) -> Shares:
    """Return for each article which part of a text it stands for: of ten copies of one text each is a tenth."""
    found: Shares = 1 / (1 + (alike >= options.copy).sum(axis=1))
    return found


def nearest(alike: Matrix) -> Shares:
    """Return how like its nearest few each article is, on average."""
    few = min(NEAREST, len(alike) - 1)
    found: Shares = np.sort(alike, axis=1)[:, len(alike) - few :].mean(axis=1)
    return found


def _numbered(codes: Codes) -> Codes:
    """Number the codes, equal ones alike: what `numpy.unique` gives as the inverse, in half the time for a few."""
    order = np.argsort(codes, kind="stable")
    ascending = codes[order]
    begins = np.zeros(len(codes), dtype=np.int64)
    begins[1:] = ascending[1:] != ascending[:-1]
    places = np.empty(len(codes), dtype=np.int64)
    places[order] = np.cumsum(begins)
    return places


def _weighed(rows: Vectors, texts: Shares, options: GroupOptions) -> Vectors:
    """The rows with each term's weight lowered by how many of the ``texts`` hold it; copies of one count as one."""
    count = len(rows.offsets) - 1
    owners = np.repeat(np.arange(count), np.diff(rows.offsets))
    places = _numbered(rows.codes)
    number = np.bincount(places, weights=texts[owners])
    shares = (number[places] + options.crowd * rows.shares) / (texts.sum() + options.crowd)
    # Never more than usual: being rare among a handful of neighbours is no distinction.
    lowered = np.minimum(1.0, np.log(shares) / np.log(rows.shares)) ** SHARPER
    weights = rows.weights * lowered
    lengths = np.sqrt(np.bincount(owners, weights=weights**2, minlength=count))
    return Vectors(rows.codes, weights / np.maximum(lengths, LEAST)[owners], rows.shares, rows.offsets)
