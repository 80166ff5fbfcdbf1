"""Fingerprints and candidate pairs from text, beside datasketch and rensa: seconds, peak memory, recall on rewrites.

    python bench/candidates.py [--articles 200000] [--peers 2000]

Invented articles of 400 words, Zipf distributed, in families of five: one report and four rewrites, each of which keeps
five of its sixteen blocks of 25 words, at random, and changes 3% of the words in them. A pair is to be found where both
are of one family. ``--peers N`` runs MinHash banding (bench/reuse.py) on the first N articles only.
"""

import argparse
import importlib
import resource
import sys
import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from headwater.stories.reuse import candidates

VOCABULARY, WORDS, FAMILY, BLOCKS, KEPT, CHANGED = 50_000, 400, 5, 16, 5, 0.03
DAYS, OUTLETS, WARM = 730, 300, 200
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def invented(count: int, seed: int = 1) -> tuple[list[str], NDArray[np.int32], NDArray[np.int64]]:
    """Return texts in the order of their days, the days, and the family of each."""
    chance = np.random.default_rng(seed)
    words = np.array(
        ["".join(LETTERS[at] for at in chance.integers(0, 26, chance.integers(2, 10))) for _ in range(VOCABULARY)]
    )

    def drawn(number: int) -> NDArray[np.int64]:
        return np.minimum(chance.zipf(1.3, number) + chance.integers(0, 30, number), VOCABULARY - 1)

    made: list[tuple[int, str, int]] = []
    for family in range(-(-count // FAMILY)):
        first, day = drawn(WORDS), int(chance.integers(0, DAYS))
        for version in range(FAMILY):
            row = first.copy()
            if version:
                kept = np.isin(np.arange(WORDS) * BLOCKS // WORDS, chance.choice(BLOCKS, KEPT, replace=False))
                changed = ~kept | (chance.random(WORDS) < CHANGED)
                row[changed] = drawn(int(changed.sum()))
            made.append((day + version // 2, " ".join(words[row]), family))
    made.sort(key=lambda one: one[0])
    days, texts, families = zip(*made[:count], strict=True)
    return list(texts), np.array(days, dtype=np.int32), np.array(families)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200_000)
    parser.add_argument("--peers", type=int, default=0)
    given = parser.parse_args(arguments)
    texts, days, families = invented(given.articles)
    outlets = np.random.default_rng(2).integers(0, OUTLETS, len(texts)).astype(np.int32)
    candidates(texts[:WARM], days[:WARM], outlets[:WARM])
    start = time.perf_counter()
    pairs = candidates(texts, days, outlets)
    line("headwater", time.perf_counter() - start, {tuple(sorted(pair)) for pair in pairs.tolist()}, families)
    if given.peers:
        sys.path.insert(0, str(Path(__file__).parents[1]))
        some = texts[: given.peers]
        for name in ("datasketch", "rensa"):
            if importlib.util.find_spec(name) is None:
                print(f"{name} is not installed: pip install 'headwater[bench]'")
                continue
            method = getattr(importlib.import_module("bench.reuse"), name)
            start = time.perf_counter()
            found = method(some)
            line(name, time.perf_counter() - start, found, families[: given.peers])
    return 0


def line(name: str, taken: float, found: set[tuple[int, ...]], families: NDArray[np.int64]) -> None:
    """Print what one method took and found."""
    members: dict[int, list[int]] = {}
    for at, family in enumerate(families.tolist()):
        members.setdefault(family, []).append(at)
    wanted = {pair for held in members.values() for pair in combinations(held, 2)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    recall, precision = len(found & wanted) / len(wanted), len(found & wanted) / max(1, len(found))
    print(
        f"{name:<10} {len(families):>8,} articles {taken:7.1f} s  {len(families) / taken:8,.0f}/s  "
        f"peak {peak:.2f} GB  recall {recall:.3f}  precision {precision:.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())
