"""How long the claims of one event take as its reports grow in number, and how many pairs of statements are compared.

    python bench/claims.py [--articles 100 300 600 1200] [--example ferry] [--edited 0.3]

The articles are those of bench/report.py: reports of a shipped example as many small newsrooms would run them, with a
word left out of a share of their sentences (``--edited``), so that there are many wordings. Reading, annotating and
tracing are done before the clock starts. Printed for each size: seconds for the claims alone, statements, distinct
wordings, pairs compared, what comparing every two wordings would have taken, and the exponents by which pairs and
seconds grow from the size before.
"""

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from math import log
from pathlib import Path
from unittest.mock import patch

from headwater import claims, derivation, ingest, pipeline
from headwater.claims.alignment.likeness import Likeness
from headwater.claims.statements import units
from headwater.model.annotations import AnnotateOptions

sys.path.insert(0, str(Path(__file__).parent))
from report import SEED, make

# A sentence of fewer words than this keeps them all.
SHORT = 6


def edit(text: str, share: float, chance: random.Random) -> str:
    """Return ``text`` with a word left out of a share of its sentences, never the first of one or its last."""
    edited = []
    for sentence in re.split(r"(?<=[.!?]) ", text):
        words = sentence.split(" ")
        if len(words) > SHORT and chance.random() < share:
            del words[chance.randrange(2, len(words) - 2)]
        edited.append(" ".join(words))
    return " ".join(edited)


def measure(example: str, count: int, share: float) -> tuple[float, int, int, int]:
    """Return seconds, statements, distinct wordings and pairs compared, for ``count`` articles."""
    chance = random.Random(SEED)  # noqa: S311 - makes articles, no secrets
    with tempfile.TemporaryDirectory() as scratch:
        make(example, count, Path(scratch))
        given = ingest.read([scratch]).articles
    articles = [replace(article, text=edit(article.text, share, chance)) for article in given]
    readings = tuple(pipeline.readings(articles, AnnotateOptions(rules_only=True), pipeline.silent))
    stemma = derivation.trace(readings)
    compared: set[tuple[int, ...]] = set()
    score, scores, overlaps = Likeness.score, Likeness.scores, Likeness.overlaps

    def counted_one(self: Likeness, first: int, second: int) -> float:
        compared.add((id(self), min(first, second), max(first, second)))
        return score(self, first, second)

    def counted(self: Likeness, pairs: Sequence[tuple[int, int]]) -> list[float]:
        compared.update((id(self), *sorted(pair)) for pair in pairs)
        return scores(self, pairs)

    def counted_whole(self: Likeness, pairs: Sequence[tuple[int, int]]) -> list[float]:
        compared.update((id(self), *sorted(pair)) for pair in pairs)
        return overlaps(self, pairs)

    counting = {"score": counted_one, "scores": counted, "overlaps": counted_whole}
    with patch.multiple(Likeness, **counting):
        claims.examine(readings, stemma)
    begin = time.perf_counter()
    claims.examine(readings, stemma)
    seconds = time.perf_counter() - begin
    statements = [unit.wording for reading in readings for unit in units(reading)]
    return seconds, len(statements), len(set(statements)), len(compared)


def main() -> None:
    """Measure each size and print a row."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[100, 300, 600, 1200])
    parser.add_argument("--example", default="ferry")
    parser.add_argument("--edited", type=float, default=0.3, help="share of sentences that lose a word")
    wanted = parser.parse_args()
    heads = ("articles", "seconds", "statements", "wordings", "compared", "all pairs", "pairs ^", "seconds ^")
    print("".join(f"{head:>12}" for head in heads))
    before: tuple[int, float, int] | None = None
    for count in wanted.articles:
        seconds, statements, wordings, pairs = measure(wanted.example, count, wanted.edited)
        row = f"{count:12}{seconds:12.1f}{statements:12}{wordings:12}{pairs:12}{wordings * (wordings - 1) // 2:12}"
        if before is not None:
            grown = log(count / before[0])
            row += f"{log(pairs / before[2]) / grown:12.2f}{log(seconds / before[1]) / grown:12.2f}"
        print(row, flush=True)
        before = (count, seconds, pairs)


if __name__ == "__main__":
    main()
