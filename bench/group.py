"""Grouping at size: articles a second, peak memory and growth, on invented columns; and peers beside it.

    python bench/group.py [--articles 10000 30000 100000] [--peers]

The articles are rows of word numbers, Zipf distributed over a large vocabulary, in families: each story has rare words
of its own, its reports share part of them and, every second one, half of one report's runs of words. Stories last three
days of two years, a tenth of the articles have no date. What is timed is everything from the columns on: the join, the
components, the trees and the cut. ``--peers`` runs scikit-learn's TF-IDF with average-link agglomeration and a
streaming centroid (extra `bench`) on texts of the same words, at the first size only (1,000 is
enough: both are slow). Their thresholds are fixed and not tuned to these rows: compare their times, not their F1.
"""

import argparse
import importlib
import math
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.stories.columns import NO_DAY, Columns, Sets, Vectors
from headwater.stories.options import GroupOptions
from headwater.stories.partition import labels

VOCABULARY, WORDS, OWN, NAMES, RUNS, KEYS = 200_000, 150, 40, 12, 120, 40
DAYS, LASTS, OUTLETS, MEAN = 730, 3, 400, 6
RARE = -math.log(0.003)
# The least weight in the table of common words, of which the share of reports follows.
COMMONEST = -math.log(0.3)
UNDATED = 0.1
WARM = 2_000


def invented(count: int, seed: int = 1) -> tuple[Columns, NDArray[np.int64]]:
    """Return ``count`` articles and the number of each one's story."""
    chance = np.random.default_rng(seed)
    story = np.sort(chance.integers(0, max(1, count // MEAN), count))
    begin = chance.integers(0, DAYS, story.max() + 1)
    days = np.where(chance.random(count) < UNDATED, NO_DAY, 700_000 + begin[story] + chance.integers(0, LASTS, count))
    order = np.argsort(days, kind="stable")
    story, days = story[order], days[order]
    common = np.minimum(chance.zipf(1.2, (count, WORDS)), VOCABULARY)
    own = VOCABULARY + story[:, None] * OWN + chance.integers(0, OWN, (count, OWN // 2))
    names = own[:, :NAMES]
    runs = np.where(
        (np.arange(count) % 2 == 0)[:, None] & (np.arange(RUNS) < RUNS // 2)[None, :],
        story[:, None] * RUNS + np.arange(RUNS)[None, :],
        10**12 + np.arange(count)[:, None] * RUNS + np.arange(RUNS)[None, :],
    )
    # Of the common words the rarest serve as keys, as in texts.
    rare = -np.sort(-common, axis=1)[:, : KEYS - OWN // 2]
    keys = np.concatenate((2 * np.concatenate((own, rare), axis=1), 2 * runs[:, :8] + 1), axis=1)
    made = Columns(
        words=_vectors(np.concatenate((common, own), axis=1)),
        names=_vectors(names),
        shingles=_sets(runs),
        keys=_sets(keys),
        days=days.astype(np.int32),
        outlets=chance.integers(0, OUTLETS, count).astype(np.int32),
    )
    return made, story


def _sets(rows: NDArray[np.int64]) -> Sets:
    ranked = np.sort(rows, axis=1)
    kept = np.ones(ranked.shape, dtype=bool)
    kept[:, 1:] = ranked[:, 1:] != ranked[:, :-1]
    offsets = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum(kept.sum(axis=1), out=offsets[1:])
    return Sets(ranked[kept].astype(np.int64), offsets)


def _vectors(rows: NDArray[np.int64]) -> Vectors:
    sets = _sets(rows)
    # A word's share of reports is about its share of words times their number: the commonest tell nothing.
    weights = np.minimum(RARE, np.log1p(sets.codes / 20.0))
    owners = np.repeat(np.arange(len(rows)), np.diff(sets.offsets))
    lengths = np.sqrt(np.bincount(owners, weights**2, minlength=len(rows)))
    return Vectors(sets.codes, weights / lengths[owners], np.exp(-np.maximum(weights, COMMONEST)), sets.offsets)


def bcubed(gold: Sequence[int], found: Sequence[int]) -> float:
    """B-cubed F1 in percent."""
    both, golds, founds = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(n * n / founds[pair[1]] for pair, n in both.items()) / len(gold)
    recall = sum(n * n / golds[pair[0]] for pair, n in both.items()) / len(gold)
    return 200 * precision * recall / (precision + recall)


def ours(sizes: Sequence[int]) -> None:
    """Print one line a size, and how time grows from the first to the last."""
    labels(invented(WARM)[0], GroupOptions())
    taken: list[float] = []
    for size in sizes:
        made, story = invented(size)
        start = time.perf_counter()
        found = labels(made, GroupOptions())
        taken.append(time.perf_counter() - start)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        score = bcubed(story.tolist(), found)
        print(f"{size:>9,} articles  {taken[-1]:8.1f} s  {size / taken[-1]:9,.0f}/s  {peak:5.2f} GB  B3 {score:.1f}")
    if len(sizes) > 1:
        growth = math.log(taken[-1] / taken[0]) / math.log(sizes[-1] / sizes[0])
        print(f"growth exponent {growth:.2f}")


def peers(size: int) -> None:
    """Print what scikit-learn's average link and a streaming centroid take for the same words."""
    if importlib.util.find_spec("sklearn") is None:
        print("scikit-learn is not installed: pip install 'headwater[bench]'")
        return
    made, story = invented(size)
    offsets, codes = made.words.offsets, made.words.codes
    texts = [" ".join(f"w{c}" for c in codes[offsets[i] : offsets[i + 1]]) for i in range(size)]
    text: Any = importlib.import_module("sklearn.feature_extraction.text")
    cluster: Any = importlib.import_module("sklearn.cluster")
    start = time.perf_counter()
    rows = text.TfidfVectorizer(sublinear_tf=True).fit_transform(texts)
    alike = (rows @ rows.T).toarray()
    model = cluster.AgglomerativeClustering(
        n_clusters=None, distance_threshold=0.8, metric="precomputed", linkage="average"
    )
    found = model.fit_predict(1 - alike).tolist()
    taken = time.perf_counter() - start
    print(f"{size:>9,} articles  {taken:8.1f} s  TF-IDF, average link   B3 {bcubed(story.tolist(), found):.1f}")
    start = time.perf_counter()
    found = streaming(rows, made.days)
    taken = time.perf_counter() - start
    print(f"{size:>9,} articles  {taken:8.1f} s  streaming centroid     B3 {bcubed(story.tolist(), found):.1f}")


def streaming(rows: Any, days: NDArray[np.int32], least: float = 0.2) -> list[int]:  # noqa: ANN401 - scipy's sparse rows
    """Assign each article to the nearest centroid of the last days, or to a new one."""
    sums: list[dict[int, float]] = []
    lasts: list[int] = []
    holders: dict[int, set[int]] = {}
    found: list[int] = []
    for at in range(rows.shape[0]):
        row = rows.getrow(at)
        terms = dict(zip(row.indices.tolist(), row.data.tolist(), strict=True))
        scores: dict[int, float] = {}
        for term, value in terms.items():
            for one in holders.get(term, ()):
                if days[at] < 0 or lasts[one] < 0 or days[at] - lasts[one] <= GroupOptions().window:
                    scores[one] = scores.get(one, 0.0) + value * sums[one][term]
        best = max(scores, key=lambda one: (scores[one] / _length(sums[one]), -one), default=-1)
        if best < 0 or scores[best] / _length(sums[best]) < least:
            best = len(sums)
            sums.append({})
            lasts.append(-1)
        for term, value in terms.items():
            sums[best][term] = sums[best].get(term, 0.0) + value
            holders.setdefault(term, set()).add(best)
        lasts[best] = max(lasts[best], int(days[at]))
        found.append(best)
    return found


def _length(terms: dict[int, float]) -> float:
    return math.sqrt(sum(value * value for value in terms.values()))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    parser.add_argument("--peers", action="store_true")
    given = parser.parse_args(arguments)
    ours(given.articles)
    if given.peers:
        peers(given.articles[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
