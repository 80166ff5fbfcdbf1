"""How alike articles are, pair by pair: cosine of weighted terms, shared text, and nearness in time.

Sums run over terms in the order of their spelling and in double precision, so that they are the same on every machine.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.stories.common_words import usual_share
from headwater.stories.features import Features
from headwater.stories.options import GroupOptions

Matrix = NDArray[np.float64]

# The table of common words counts as much as so many articles.
PRIOR = 50
# However many of the articles given hold a word, it keeps this part of its usual weight: they may all tell one story.
LEAST = 0.35
# Fewer shared shingles than this are a phrase, not a passage.
PASSAGE = 6
# A run of words in this many articles, from at most half as many outlets, is an outlet's boilerplate.
STOCK = 4


def likeness(articles: Sequence[Features], options: GroupOptions) -> Matrix:
    """Return the symmetric matrix of likeness in [0, 1]; its diagonal is 0."""
    words = cosine([article.words for article in articles])
    names = cosine([article.names for article in articles])
    # Where one of two has no names at all, the words must speak for both.
    nameless = np.array([not article.names for article in articles])
    share = np.where(nameless[:, None] | nameless[None, :], 0.0, options.names)
    alike = (1 - share) * words + share * names
    alike += options.reuse * reuse(articles) * (1 - alike)
    alike *= nearness([article.day for article in articles], options)
    np.fill_diagonal(alike, 0.0)
    return np.clip(alike, 0.0, 1.0)


def cosine(counts: Sequence[Mapping[str, float]]) -> Matrix:
    """Return the cosines of the articles' terms, weighted by the logarithm of their count and by their rarity."""
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, terms in enumerate(counts):
        for term, count in terms.items():
            postings[term].append((at, 1 + math.log(count) if count > 1 else count))
    total = np.zeros((len(counts), len(counts)))
    length = np.zeros(len(counts))
    for term in sorted(postings):
        rows, values = zip(*postings[term], strict=True)
        share = (len(rows) + PRIOR * usual_share(term)) / (len(counts) + PRIOR)
        here = np.array(rows)
        weights = np.array(values) * max(-math.log(share), LEAST * -math.log(usual_share(term)))
        length[here] += weights**2
        if len(rows) > 1:
            total[np.ix_(here, here)] += np.outer(weights, weights)
    norm = np.sqrt(np.where(length > 0, length, 1.0))
    cosines: Matrix = total / np.outer(norm, norm)
    return cosines


def reuse(articles: Sequence[Features]) -> Matrix:
    """Return which part of the shorter text's shingles stands in the other, 0 where too little is shared."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for at, article in enumerate(articles):
        for code in article.shingles:
            holders[code].append(at)
    shared = np.zeros((len(articles), len(articles)))
    alike: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for rows in holders.values():
        if len(rows) > 1 and not _is_stock(articles, rows):
            alike[tuple(rows)] += 1
    for together, count in alike.items():
        block = np.array(together)
        shared[np.ix_(block, block)] += count
    sizes = np.array([max(1, len(article.shingles)) for article in articles], dtype=np.float64)
    part: Matrix = np.where(shared >= PASSAGE, shared / np.minimum.outer(sizes, sizes), 0.0)
    return part


def _is_stock(articles: Sequence[Features], rows: Sequence[int]) -> bool:
    if len(rows) < STOCK:
        return False
    outlets = {articles[at].outlet for at in rows}
    return None not in outlets and 2 * len(outlets) <= len(rows)


def nearness(days: Sequence[int | None], options: GroupOptions) -> Matrix:
    """Return the factor in (0, 1] that the days between two dates call for, 1 where one of them is not known."""
    known = np.array([day is not None for day in days])
    ordinals = np.array([day or 0 for day in days], dtype=np.float64)
    beyond = np.maximum(0.0, np.abs(ordinals[:, None] - ordinals[None, :]) - options.near_days)
    factor: Matrix = np.where(known[:, None] & known[None, :], np.exp(-beyond / options.fade_days), 1.0)
    return factor
