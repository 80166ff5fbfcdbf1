"""Fit anew what the signs of a join weigh when articles are grouped into stories, and write the table.

    python train/joins.py [--data FOLDER] [--out FILE] [--check]

The joins of the average-link trees are the examples: ECB+ whole and one topic at a time, BASIL without its dates. A
join is right if most articles of its sides tell one event; where a side is a mixture it is left out. Logistic
regression with a quadratic penalty, by Newton's method. ``--check`` scores each part of the topics of ECB+ with what
was fitted on the other parts, for several ways to part them, and writes nothing.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from headwater.model.article import Article
from headwater.pipeline import compact_articles
from headwater.stories import joining
from headwater.stories.columns import columns, ordered, subset
from headwater.stories.compact import Compact
from headwater.stories.contrast import contrasted
from headwater.stories.cut import cut, settle
from headwater.stories.likeness import likeness
from headwater.stories.options import GroupOptions
from headwater.stories.partition import pieces
from headwater.stories.tree import average_link

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "../shared/eval/stories"
OUT = ROOT / "src/headwater/stories/data" / joining.TABLE
PURE = 0.7
PENALTY = 2.0
STEPS = 30
# How many times the topics are parted anew in so many parts.
SHUFFLES, FIFTHS = 3, 5
DIGITS = 4
HEAD = """# What each sign of a join adds to the log odds that its two sides tell one event, and where these odds start.
# Origin: own work, fitted by `python train/joins.py` on the joins of two corpora of news with known events (ECB+
# topics 1 to 35, BASIL without its dates); nothing of their texts is in here. The signs: headwater/stories/joining.py.
"""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Gold:
    """Articles with the event that each tells."""

    compacts: tuple[Compact, ...]
    event: dict[str, str]

    def some(self, events: set[str]) -> "Gold":
        """Return the articles of ``events`` alone."""
        return Gold(tuple(one for one in self.compacts if self.event[one.id] in events), self.event)


@dataclass(frozen=True, slots=True)
class Examples:
    """Joins: their signs, whether they are right, and how much each counts."""

    signs: Floats
    right: NDArray[np.bool_]
    counts: Floats


def read(file: Path) -> Gold:
    """Return the articles of ``file`` (gzipped JSON Lines), of two with one id the latter."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = {row["id"]: row for row in map(json.loads, lines)}
    articles = [
        Article(row["id"], row["text"], **{name: row.get(name) for name in ("title", "outlet", "published")})
        for row in rows.values()
    ]
    return Gold(compact_articles(articles), {key: row["story"] for key, row in rows.items()})


def topic(event: str) -> int:
    """Return the number of an ECB+ topic: its two events are confusable by design."""
    found = re.match(r"\d+", event)
    return int(found.group()) if found else 0


def topics(gold: Gold) -> list[Gold]:
    """Return the articles topic by topic."""
    events = {gold.event[one.id] for one in gold.compacts}
    return [gold.some({one for one in events if topic(one) == at}) for at in sorted({topic(one) for one in events})]


def examples(sets: Sequence[Gold]) -> Examples:
    """Return the joins of every component in ``sets``."""
    held = [row for gold in sets for row in _joins(gold)]
    return Examples(
        np.array([signs for signs, _, _ in held]),
        np.array([right for _, right, _ in held]),
        np.array([count for _, _, count in held]),
    )


def _joins(gold: Gold) -> Iterator[tuple[Floats, bool, float]]:
    articles = ordered(gold.compacts)
    whole, options = columns(articles), GroupOptions()
    for rows in pieces(whole, options, options.floor):
        inside = subset(whole, rows)
        alike = likeness(inside, options)
        against = contrasted(inside, alike, options)
        joins = average_link(against)
        held = [Counter([gold.event[articles[at].id]]) for at in rows.tolist()]
        for join, signs in zip(joins, joining.signs(joins, inside, alike, against, options), strict=True):
            sides = held[join.first], held[join.second]
            held.append(sides[0] + sides[1])
            (one, first), (other, second) = (side.most_common(1)[0] for side in sides)
            if min(first / sides[0].total(), second / sides[1].total()) >= PURE:
                yield signs, one == other, min(first, second) ** 0.5


def fit(given: Examples) -> Floats:
    """Return the log odds to start from, followed by what each sign adds a unit."""
    mean, spread = given.signs.mean(axis=0), given.signs.std(axis=0)
    rows = np.column_stack((np.ones(len(given.signs)), (given.signs - mean) / spread))
    weights = np.zeros(rows.shape[1])
    penalty = np.full(rows.shape[1], PENALTY)
    penalty[0] = 0.0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (given.counts * (given.right - chance)) - penalty * weights
        bend = (rows * (given.counts * chance * (1 - chance))[:, None]).T @ rows + np.diag(penalty)
        weights += np.linalg.solve(bend, slope)
    plain = weights[1:] / spread
    return np.concatenate(([weights[0] - float(plain @ mean)], plain))


def written(weights: Floats) -> str:
    """Return the table."""
    names = ("start", *joining.NAMES)
    return HEAD + "".join(f"{name}\t{weight:.{DIGITS}f}\n" for name, weight in zip(names, weights, strict=True))


def bcubed(gold: Gold, found: dict[str, str]) -> tuple[float, float]:
    """Return the sums over articles of B-cubed precision and recall."""
    both = Counter((gold.event[one.id], found[one.id]) for one in gold.compacts)
    events = Counter(gold.event[one.id] for one in gold.compacts)
    held = Counter(found[one.id] for one in gold.compacts)
    return (
        sum(number**2 / held[pair[1]] for pair, number in both.items()),
        sum(number**2 / events[pair[0]] for pair, number in both.items()),
    )


def grouped(gold: Gold, weights: Floats) -> dict[str, str]:
    """Return each article's group by ``weights`` instead of those of the table."""
    articles, options = ordered(gold.compacts), GroupOptions()
    whole = columns(articles)
    found = {one.id: one.id for one in articles}
    for rows in pieces(whole, options, options.floor):
        inside = subset(whole, rows)
        alike = likeness(inside, options)
        against = contrasted(inside, alike, options)
        joins = average_link(against)
        odds = [
            weights[0] + float(signs @ weights[1:]) for signs in joining.signs(joins, inside, alike, against, options)
        ]
        labels = settle(against, cut(joins, odds, len(rows), options), options)
        found |= {articles[at].id: f"{rows[0]} {label}" for at, label in zip(rows.tolist(), labels, strict=True)}
    return found


def splits(numbers: Sequence[int]) -> Iterator[tuple[str, list[set[int]]]]:
    """Yield ways to part the topics ``numbers``, with what each is called: odd from even ones, and in five, thrice."""
    yield "odd and even topics", [{at for at in numbers if at % 2}, {at for at in numbers if not at % 2}]
    for seed in range(SHUFFLES):
        order = np.random.default_rng(seed).permutation(numbers).tolist()
        yield f"five parts, shuffle {seed + 1}", [set(order[at::FIFTHS]) for at in range(FIFTHS)]


def check(ecb: Gold, basil: Gold) -> None:
    """Print B-cubed F1 on each part of ECB+ with the weights of the other parts, all of it given together."""
    events = set(ecb.event.values())
    for name, parts in splits(sorted({topic(one) for one in events})):
        sums = np.zeros(2)
        for part in parts:
            learn = ecb.some({one for one in events if topic(one) not in part})
            weights = fit(examples([learn, *topics(learn), basil]))
            sums += bcubed(ecb.some({one for one in events if topic(one) in part}), grouped(ecb, weights))
        precision, recall = sums / len(ecb.compacts)
        print(f"ECB+, {name}: B3 {200 * precision * recall / (precision + recall):.2f}", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, and write or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args(arguments)
    ecb, basil = read(given.data / "ecbplus-1-35.jsonl.gz"), read(given.data / "basil.jsonl.gz")
    undated = Gold(tuple(replace(one, day=None) for one in basil.compacts), basil.event)
    if given.check:
        check(ecb, undated)
        return 0
    given.out.write_text(written(fit(examples([ecb, *topics(ecb), undated]))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
