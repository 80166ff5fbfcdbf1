"""Fit anew what the signs weigh by which two wordings are taken for one claim, and write the table.

    python train/alignment.py [--out FILE] [--check]

The examples are the pairs of wordings that the program compares in the project's own stories (eval/gold/claims, the
sets that may be read: `SETS`). A pair is right if the two state one claim by the annotation; a
wording that no annotated statement covers is left out. Logistic regression with a quadratic penalty, by Newton's
method, twice: the second time with what a third wording says, reckoned for each story by weights fitted without it.
``--check`` leaves out each story in turn, prints how well pairs are told there, and writes nothing.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from headwater import derivation, ingest, pipeline
from headwater.claims.alignment import weighing
from headwater.claims.alignment.align import whole
from headwater.claims.alignment.folding import fold
from headwater.claims.alignment.signs import NAMES
from headwater.claims.alignment.strength import Strengths
from headwater.claims.statements import Unit, units
from headwater.model.reading import Reading

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "eval"))

from claims_reading import GOLD, Story, stories
from expected_reading import HALF, letters, share_of_shorter

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "src/headwater/claims/alignment/data" / weighing.TABLE
SETS = ("dev", "more", "added", "wide", "apart", "sealed")
PENALTY = 5.0
STEPS = 30
DIGITS = 4
LEVELS = (0.3, 0.4, 0.5)
HEAD = """# What each sign adds to the log odds that two wordings assert the same, and where these odds start: for a
# pair by itself, and with what a third wording says. Origin: own work, fitted by `python train/alignment.py` on the
# project's own stories with their annotated claims (eval/gold/claims, the sets that may be read). The signs: signs.py.
"""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Examples:
    """The pairs of one story: their signs, which are right, which can be judged, and how many right ones there are."""

    name: str
    pairs: tuple[weighing.Pair, ...]
    rows: Floats
    right: NDArray[np.bool_]
    judged: NDArray[np.bool_]
    total: int
    third: Floats = field(default_factory=lambda: np.zeros(0))


def examples(story: Story) -> Examples:
    """Return the pairs that the program compares in a story, taken for one story whatever the grouping says."""
    articles = ingest.read([str(path) for path in story.files]).articles
    readings = tuple(sorted(pipeline.readings(articles, None, pipeline.silent), key=lambda r: r.id))
    found = [unit for reading in readings for unit in units(reading)]
    folded = fold(found)
    likeness = whole(folded)
    strengths = Strengths(folded, likeness, derivation.trace(readings))
    claims = _claims(story, readings, folded.units)
    held = [frozenset().union(*(claims[i] for i in holders)) for holders in folded.holders]
    apart = [{folded.units[i].article for i in holders} for holders in folded.holders]
    right = np.array([bool(held[u] & held[v]) for u, v in strengths.pairs])
    every = (bool(held[u] & held[v]) and len(apart[u] | apart[v]) > 1 for v in range(len(held)) for u in range(v))
    judged = np.array([bool(held[u]) and bool(held[v]) for u, v in strengths.pairs])
    return Examples(story.name, strengths.pairs, strengths.rows, right, judged, sum(every))


def _claims(story: Story, readings: Sequence[Reading], found: Sequence[Unit]) -> list[frozenset[str]]:
    """The annotated claims of each statement: those of the annotated statement that it covers best."""
    names = {item["file"]: key for key, item in story.gold["articles"].items()}
    article = {reading.id: names[Path(reading.article.path or "").name] for reading in readings}
    texts = {reading.id: reading.text for reading in readings}
    gold = [
        (place, letters(story.texts[place], start, end), claim["id"])
        for claim in story.gold["claims"]
        for place, start, end in map(story.span, claim["statements"])
    ]
    rows = []
    for unit in found:
        mine = letters(texts[unit.article], unit.span.start, unit.span.end)
        fits = [
            ((len(mine & chars), -len(chars)), claim)
            for place, chars, claim in gold
            if place == article[unit.article] and mine and share_of_shorter(mine, chars) >= HALF
        ]
        best = max((fit for fit, _ in fits), default=None)
        rows.append(frozenset(claim for fit, claim in fits if fit == best))
    return rows


def fit(rows: Floats, right: NDArray[np.bool_]) -> Floats:
    """Return the log odds to start from, followed by what each sign adds a unit."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    given = np.column_stack((np.ones(len(rows)), (rows - mean) / spread))
    weights = np.zeros(given.shape[1])
    penalty = np.full(given.shape[1], PENALTY)
    penalty[0] = 0.0
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (right - odds) - penalty * weights
        bend = (given * (odds * (1 - odds))[:, None]).T @ given + np.diag(penalty)
        weights += np.linalg.solve(bend, slope)
    plain = weights[1:] / spread
    return np.concatenate(([weights[0] - float(plain @ mean)], plain))


def alone(sets: Sequence[Examples]) -> weighing.Weights:
    """Return the weights of pairs by themselves."""
    found = fit(np.concatenate([s.rows[s.judged] for s in sets]), np.concatenate([s.right[s.judged] for s in sets]))
    return weighing.Weights(float(found[0]), found[1:], 0.0)


def together(sets: Sequence[Examples]) -> weighing.Weights:
    """Return the weights with what a third wording says."""
    rows = []
    for one in sets:
        first = alone([other for other in sets if other is not one])
        rows.append(np.column_stack((one.rows, thirds(one, first)))[one.judged])
    found = fit(np.concatenate(rows), np.concatenate([s.right[s.judged] for s in sets]))
    return weighing.Weights(float(found[0]), found[1:-1], float(found[-1]))


def thirds(one: Examples, first: weighing.Weights) -> Floats:
    """Return what a third wording says of each pair of a story, by the weights of pairs by themselves."""
    known = dict(zip(one.pairs, weighing.chance(first.odds(one.rows)).tolist(), strict=True))
    return np.array(list(weighing.thirds(known)))


def written(first: weighing.Weights, second: weighing.Weights) -> str:
    """Return the table."""
    rows = [("start", first.start, second.start)]
    rows += list(zip(NAMES, first.signs, second.signs, strict=True))
    rows.append((weighing.THIRD, first.third, second.third))
    lines = (f"{name}\t{one:.{DIGITS}f}\t{other:.{DIGITS}f}\n" for name, one, other in rows)
    return HEAD + "# sign\t" + "\t".join(weighing.COLUMNS) + "\n" + "".join(lines)


def check(sets: Sequence[Examples]) -> None:
    """Print how well the pairs of each story are told by weights fitted on the others."""
    chances, right = [], []
    for one in sets:
        others = [other for other in sets if other is not one]
        first, second = alone(others), together(others)
        chances.append(weighing.chance(second.odds(one.rows, thirds(one, first))))
        right.append(one.right)
    found, truth, total = np.concatenate(chances), np.concatenate(right), sum(one.total for one in sets)
    for level in LEVELS:
        taken = found >= level
        precision, recall = truth[taken].mean(), truth[taken].sum() / total
        line = f"from {level}: precision {100 * precision:.1f} recall {100 * recall:.1f}"
        print(f"{line} F1 {200 * precision * recall / (precision + recall):.1f} of {total} pairs")


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, and write or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args(arguments)
    sets = [examples(story) for name in SETS for story in stories(GOLD / name)]
    if given.check:
        check(sets)
        return 0
    given.out.write_text(written(alone(sets), together(sets)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
