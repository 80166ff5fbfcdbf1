"""Which texts of a story are worth comparing in full: a few for each, so that the work does not grow with the square.

A text is compared with those it shares most fingerprints and most telling words with (paraphrased rewrites share no
fingerprint), with the earliest ones, and along a spanning forest of likeness, so that texts linked by any chain of
likeness stay linked.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.corpus import Corpus
from headwater.derivation.families import containment

# Up to this many texts every pair is compared.
ALL_PAIRS = 14
NEAREST = 5
EARLIEST = 2
# Texts less alike than this (cosine over telling words) are joined by nothing.
LEAST_LIKENESS = 0.04


def candidates(corpus: Corpus, published: Sequence[str | None]) -> list[tuple[int, int]]:
    """Return pairs ``(i, j)``, ``i < j``, of texts to compare; ``published`` are their ISO dates in the same order."""
    number = len(corpus.texts)
    if number <= ALL_PAIRS:
        return [(i, j) for i in range(number) for j in range(i + 1, number)]
    likeness = np.maximum(containment([text.body for text in corpus.texts]), topical(corpus))
    np.fill_diagonal(likeness, -1.0)
    pairs = set(_forest(likeness))
    earliest = [i for _, i in sorted((day, i) for i, day in enumerate(published) if day)][:EARLIEST]
    for i in range(number):
        near = np.argsort(-likeness[i], kind="stable")[:NEAREST].tolist()
        pairs.update((min(i, j), max(i, j)) for j in [*near, *earliest] if i != j and likeness[i, j] >= LEAST_LIKENESS)
    return sorted(pairs)


def topical(corpus: Corpus) -> NDArray[np.float64]:
    """Return the cosines of the texts over telling stems, halved: they must not outweigh shared wording."""
    number = len(corpus.texts)
    columns = np.flatnonzero(corpus.telling > 0)
    place = np.full(len(corpus.telling), -1)
    place[columns] = np.arange(len(columns))
    rows = np.zeros((number, len(columns)), dtype=np.float32)
    for i, text in enumerate(corpus.texts):
        held = np.unique(text.words)
        held = held[place[held] >= 0]
        rows[i, place[held]] = corpus.telling[held]
    rows /= np.maximum(np.sqrt((rows * rows).sum(axis=1, keepdims=True)), 1e-9)
    # A product of twice the precision that is kept: else the last bit hangs on how the library cuts the work.
    exact = rows.astype(np.float64)
    return np.round(0.5 * (exact @ exact.T), 5)


def _forest(likeness: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Edges of a maximum spanning forest (Prim), leaving out what is not alike at all."""
    number = len(likeness)
    best, source = likeness[0].copy(), np.zeros(number, dtype=np.int64)
    done = np.zeros(number, dtype=np.bool_)
    done[0] = True
    edges = []
    for _ in range(number - 1):
        at = int(np.argmax(np.where(done, -np.inf, best)))
        done[at] = True
        if best[at] >= LEAST_LIKENESS:
            edges.append((min(at, int(source[at])), max(at, int(source[at]))))
        nearer = likeness[at] > best
        best[nearer], source[nearer] = likeness[at][nearer], at
    return edges
