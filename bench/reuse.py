"""Fingerprints beside datasketch and rensa in one run: articles a second, and recall on rewrites.

    python bench/reuse.py [--articles 2000] [--stories 40]

The articles are simulated newsrooms (bench/newsroom), hard level: reports rewritten, cut and merged. A pair is to be
found where one article derives from the other; methods name pairs that share enough: fingerprints at least three,
MinHash (128 permutations over runs of five words) by banding at a likeness of one half. Needs the extra `bench`; what
is not installed is left out and said.
"""

import argparse
import importlib
import importlib.util
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PERMUTATIONS, THRESHOLD, LEAST_SHARED, SIZE = 128, 0.5, 3, 5

Pairs = set[tuple[int, int]]
Method = Callable[[Sequence[str]], Pairs]


def simulated(stories: int) -> tuple[list[str], Pairs]:
    """Return the articles of hard stories, and which of them derive from one another."""
    sys.path.insert(0, str(ROOT))
    simulate, render = (importlib.import_module(f"bench.newsroom.{name}") for name in ("simulate", "render"))
    texts: list[str] = []
    pairs: Pairs = set()
    for tale in simulate.tales("hard", "held", stories):
        place = {node.id: len(texts) + at for at, node in enumerate(tale.nodes)}
        texts += [made.article.text for made in render.printed(tale, "none")]
        pairs |= {(min(place[a], place[b]), max(place[a], place[b])) for a, b in tale.truth.edges}
    return texts, pairs


def fingerprints(texts: Sequence[str]) -> Pairs:
    """Pairs that share fingerprints."""
    module = importlib.import_module("headwater.text.fingerprints")
    counts = module.shared_counts(module.winnow(module.hash_words(texts)))
    rows, columns = (counts >= LEAST_SHARED).nonzero()
    return {(i, j) for i, j in zip(rows.tolist(), columns.tolist(), strict=True) if i < j}


def runs(text: str) -> list[str]:
    """All runs of five words."""
    words = text.lower().split()
    return [" ".join(words[i : i + SIZE]) for i in range(max(1, len(words) - SIZE + 1))]


def datasketch(texts: Sequence[str]) -> Pairs:
    """Pairs by MinHash banding."""
    module: Any = importlib.import_module("datasketch")
    index = module.MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    pairs: Pairs = set()
    for at, text in enumerate(texts):
        made = module.MinHash(num_perm=PERMUTATIONS)
        made.update_batch([run.encode() for run in runs(text)])
        pairs |= {(other, at) for other in index.query(made)}
        index.insert(at, made)
    return pairs


def rensa(texts: Sequence[str]) -> Pairs:
    """Pairs by MinHash banding, compiled."""
    module: Any = importlib.import_module("rensa")
    index = module.RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=32)
    pairs: Pairs = set()
    for at, text in enumerate(texts):
        made = module.RMinHash(num_perm=PERMUTATIONS, seed=1)
        made.update(runs(text))
        pairs |= {(other, at) for other in index.query(made)}
        index.insert(at, made)
    return pairs


def hashed(texts: Sequence[str]) -> float:
    """Return how many articles a second are fingerprinted, the pairs not asked for."""
    module = importlib.import_module("headwater.text.fingerprints")
    module.winnow(module.hash_words(texts[:2]))
    begin = time.perf_counter()
    module.winnow(module.hash_words(texts))
    return len(texts) / (time.perf_counter() - begin)


def row(name: str, method: Method, texts: Sequence[str], true: Pairs, many: Sequence[str]) -> str:
    """Return a line: articles a second with pairs, recall, and how many pairs were named."""
    found = method(texts)
    begin = time.perf_counter()
    method(many)
    speed = len(many) / (time.perf_counter() - begin)
    return f"{name:14}{speed:>12.0f}{len(found & true) / max(1, len(true)):>10.3f}{len(found):>10}"


def methods() -> Iterable[tuple[str, Method]]:
    """Yield what can run here."""
    yield "headwater", fingerprints
    for name, method in (("datasketch", datasketch), ("rensa", rensa)):
        if importlib.util.find_spec(name):
            yield name, method
        else:
            print(f"{name} is not installed: pip install {name}", file=sys.stderr)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000, help="articles to measure speed on")
    parser.add_argument("--stories", type=int, default=40, help="stories to measure recall on")
    given = parser.parse_args()
    texts, true = simulated(given.stories)
    many = [texts[at % len(texts)] + f" {at}" for at in range(given.articles)]
    print(f"{len(texts)} articles, {len(true)} derivations, of {len(list(combinations(texts, 2)))} pairs")
    print(f"fingerprints alone: {hashed(many):.0f} articles a second")
    print(f"{'':14}{'articles/s':>12}{'recall':>10}{'pairs':>10}")
    for name, method in methods():
        print(row(name, method, texts, true, many), flush=True)


if __name__ == "__main__":
    main()
