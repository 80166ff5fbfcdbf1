"""How well a small input is grouped: folders of one event, of two of one kind, of two phases, of unrelated stories.

    python -m bench.folders [--data FOLDER] [--fit]

Folders of four to forty articles are drawn from ECB+, BASIL and the stories of claims that are for working on. Of each
kind are told: B-cubed F1, how many folders keep every event whole, and how many mix no events, with the settings of a
large input and with those of `GroupOptions.among`. "same week" gives two events of one kind, which ECB+ takes from
different years, dates within five days. ``--fit`` prints what the log odds of a join should gain in folders of four to
six articles, where three in five folders tell one event.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from bench.stories import DATA, ROOT, News, bcubed, parted, read, topic

from headwater import ingest
from headwater.pipeline import compact_articles
from headwater.stories import Compact, GroupOptions, joining, regroup
from headwater.stories.columns import columns, ordered, subset
from headwater.stories.contrast import contrasted, parts
from headwater.stories.likeness import likeness
from headwater.stories.partition import pieces
from headwater.stories.tree import average_link

HALVES = ("dev", "more", "added", "wide", "apart")
DAY, WEEK = 735_000, 5
ONE_EVENT = 0.6
PURE = 0.7
# The pairs of BASIL's events that are most alike: phases of one affair, mostly.
PHASES = 80
PENALTY, STEPS = 0.5, 30
FITTED = ("one event", "two of one kind", "two phases")

Event = Sequence[Compact]


@dataclass(frozen=True, slots=True)
class Folder:
    """Articles given together, each with its event."""

    compacts: tuple[Compact, ...]
    events: tuple[str, ...]


class Draw:
    """Draws folders, the same on every run."""

    def __init__(self) -> None:
        """Start from a fixed seed."""
        self._chance = np.random.default_rng(5)

    def folder(self, events: Sequence[Event], most: int, change: Callable[[Compact], Compact] | None = None) -> Folder:
        """Return up to ``most`` articles of each of ``events``."""
        held: list[Compact] = []
        names: list[str] = []
        for number, event in enumerate(events):
            order = self._chance.permutation(len(event))[:most].tolist()
            held += [event[at] if change is None else change(event[at]) for at in order]
            names += [str(number)] * len(order)
        return Folder(tuple(held), tuple(names))

    def some(self, count: int, most: int) -> list[int]:
        """Return ``most`` of the numbers below ``count``."""
        return [int(at) for at in self._chance.choice(count, most, replace=False)]

    def dated(self, one: Compact) -> Compact:
        """Return the article with a day of one week."""
        return replace(one, day=DAY + int(self._chance.integers(0, WEEK)))


def undated(one: Compact) -> Compact:
    """Return the article without its day."""
    return replace(one, day=None)


def compacted(news: Sequence[News]) -> dict[str, list[Compact]]:
    """Return the articles of each event."""
    made: defaultdict[str, list[Compact]] = defaultdict(list)
    event = {item.article.id: item.event for item in news}
    for one in compact_articles([item.article for item in news]):
        made[event[one.id]].append(one)
    return dict(sorted(made.items()))


def own() -> list[Event]:
    """Return this project's stories of claims, those left out that are only for a figure."""
    folders = [path for half in HALVES for path in sorted((ROOT / "eval/gold/claims" / half).iterdir())]
    return [compact_articles(ingest.read([folder]).articles) for folder in folders if folder.is_dir()]


def folders(data: Path) -> Iterator[tuple[str, list[Folder]]]:
    """Yield each kind of folder by name; those whose name begins with one of FITTED serve ``--fit``."""
    draw, stories = Draw(), own()
    yield "one event: own", [draw.folder([event], 9) for event in stories]
    yield "one event: own, 4 reports", [draw.folder([event], 4) for event in stories for _ in range(3)]
    yield "one event: own, undated", [draw.folder([event], 9, undated) for event in stories]
    yield "unrelated: two own", [draw.folder(pair, 9) for pair in combinations(stories, 2)]
    if not data.is_dir():
        print(f"{data} is not there: only the project's own reports are grouped")
        return
    news = read(data / "ecbplus-1-35.jsonl.gz")
    held = [list(compacted(part).values()) for part in parted(news, topic)]
    for size in (4, 6, 10):
        name = "one event" if size <= 6 else "one larger event"  # noqa: PLR2004 - what is fitted
        yield f"{name}: ECB+, {size}", [draw.folder([event], size) for pair in held for event in pair]
    for size in (2, 3, 5, 10, 20):
        name = "two of one kind" if size <= 3 else "two larger of one kind"  # noqa: PLR2004 - what is fitted
        yield f"{name}: {size} and {size}", [draw.folder(pair, size) for pair in held for _ in range(2)]
        yield (
            f"{name}: same week, {size} and {size}",
            [draw.folder(p, size, draw.dated) for p in held for _ in range(2)],
        )
    for count in (4, 8):
        many = [[held[at][0] for at in draw.some(len(held), count)] for _ in range(30)]
        yield f"unrelated: ECB+, {count} times 5", [draw.folder(events, 5, undated) for events in many]
    yield from _phases(list(compacted(read(data / "basil.jsonl.gz")).values()), draw)


def _phases(events: Sequence[Event], draw: Draw) -> Iterator[tuple[str, list[Folder]]]:
    flat = ordered([undated(one) for event in events for one in event])
    place = {one.id: at for at, one in enumerate(flat)}
    alike = likeness(columns(flat), GroupOptions())
    at = [[place[one.id] for one in event] for event in events]
    order = sorted(combinations(range(len(events)), 2), key=lambda p: -float(alike[np.ix_(at[p[0]], at[p[1]])].mean()))
    close = [(events[one], events[other]) for one, other in order[:PHASES]]
    yield "two phases: BASIL", [draw.folder(pair, 3) for pair in close]
    yield "two phases: BASIL, undated", [draw.folder(pair, 3, undated) for pair in close]
    some = [[events[at] for at in draw.some(len(events), 10)] for _ in range(30)]
    yield "unrelated: BASIL, 10 times 3", [draw.folder(ten, 3) for ten in some]


def scored(made: Sequence[Folder], options: Callable[[Folder], GroupOptions]) -> str:
    """Return F1, how many folders keep every event whole, and how many mix none."""
    gold: list[object] = []
    found: list[object] = []
    whole = pure = 0
    for number, folder in enumerate(made):
        named = {key: at for at, story in enumerate(regroup(folder.compacts, options=options(folder)))
                 for key in story.articles}  # fmt: skip
        pairs = {(event, named[one.id]) for event, one in zip(folder.events, folder.compacts, strict=True)}
        whole += len(pairs) == len({event for event, _ in pairs})
        pure += len(pairs) == len({story for _, story in pairs})
        gold += [(number, event) for event in folder.events]
        found += [(number, named[one.id]) for one in folder.compacts]
    return f"{bcubed(gold, found)[2]:6.1f} {whole:4} {pure:4}"


def among(folder: Folder) -> GroupOptions:
    """Return the settings for a folder of its size."""
    return GroupOptions().among(len({one.digest for one in folder.compacts}))


def joins(folder: Folder) -> Iterator[tuple[float, float, bool]]:
    """Yield of each join whose sides are pure the odds of a large input, how near its sides are, and if it is right."""
    articles, options = ordered(folder.compacts), replace(among(folder), bar=0.0, same_days=0.0)
    event = {one.id: name for one, name in zip(folder.compacts, folder.events, strict=True)}
    whole = columns(articles)
    for rows in pieces(whole, options, options.floor):
        inside = subset(whole, rows)
        alike = likeness(inside, options)
        against = contrasted(inside, alike, options)
        tree = average_link(against)
        odds = joining.odds(tree, inside, alike, against, options)
        near = joining.same_days(tree, inside.days, parts(alike, options))
        held = [Counter([event[articles[at].id]]) for at in rows.tolist()]
        for join, log_odds, same in zip(tree, odds, near, strict=True):
            sides = held[join.first], held[join.second]
            held.append(sides[0] + sides[1])
            (one, first), (other, second) = (side.most_common(1)[0] for side in sides)
            if min(first / sides[0].total(), second / sides[1].total()) >= PURE:
                yield log_odds, same, one == other


def fitted(kinds: Sequence[tuple[str, list[Folder]]]) -> tuple[float, float]:
    """Return what the log odds gain in any case and on the same days: a logistic model beside the odds at hand."""
    used = [(name, made) for name, made in kinds if name.startswith(tuple(f"{kind}:" for kind in FITTED))]
    ones = sum(name.startswith("one") for name, _ in used)
    rows = [
        (*join, (ONE_EVENT / ones if name.startswith("one") else (1 - ONE_EVENT) / (len(used) - ones)) / len(made))
        for name, made in used
        for folder in made
        for join in joins(folder)
    ]
    odds, near, right, counts = (np.array(column, dtype=np.float64) for column in zip(*rows, strict=True))
    signs, counts = np.column_stack((np.ones(len(near)), near)), 300 * counts
    weights = np.zeros(2)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-odds - signs @ weights))
        slope = signs.T @ (counts * (right - chance)) - PENALTY * weights
        bend = (signs * (counts * chance * (1 - chance))[:, None]).T @ signs + PENALTY * np.eye(2)
        weights += np.linalg.solve(bend, slope)
    return float(weights[0]), float(weights[1])


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, or fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--fit", action="store_true")
    given = parser.parse_args(arguments)
    kinds = list(folders(given.data))
    if given.fit:
        print("log odds gained: {:.2f}, on the same days {:.2f} more".format(*fitted(kinds)))
        return 0
    print(f"{'':42} {'folders':>7}   as a large input     by size\n{'':50}   F1 whole pure   F1 whole pure")
    for name, made in kinds:
        print(f"{name:42} {len(made):7} {scored(made, lambda _: GroupOptions())} {scored(made, among)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
