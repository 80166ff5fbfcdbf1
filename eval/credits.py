"""Score whom single reports are held to have their news from, on short reports in eval/gold/credits.

    python eval/credits.py dev|held [--misses] [--look]

Each item is one report with the parents that a reader finds in it: agencies, outlets, press releases, statements and
documents, each with every name that is right and the stretch that says so. The program traces each report by itself.

* ``named``: parents of which the program gives a name that is right (one that has all words of it, or of which it has
  all, will do); of the program's those that are the gold's.
* ``placed``: the same by the stretch that shows the credit instead of the name.
* ``clean``: of the reports that have no parent, the share for which none is named.
"""

import argparse
import importlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from expected_reading import name_key

FOLDER = Path(__file__).parent / "gold/credits"
HIDDEN = frozenset({"held"})
# Words of names that tell nobody from another.
SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "the"})
Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Parent:
    """Whom the program names, and the stretches that show it."""

    name: str
    stretches: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Tally:
    """Counts over items, and the errors in words."""

    named: Counter[str] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    kinds_found: Counter[str] = field(default_factory=Counter)
    bare: int = 0
    clean: int = 0
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return all measures, in percent."""
        found: dict[str, float] = {}
        for name, count in (("named", self.named), ("placed", self.placed)):
            precision = 100 * count["right"] / max(1, count["found"])
            recall = 100 * count["hit"] / max(1, count["true"])
            both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            found |= {f"{name}.precision": precision, f"{name}.recall": recall, f"{name}.f1": both}
        return {**found, "clean": 100 * self.clean / max(1, self.bare)}


def items(half: str) -> list[Item]:
    """Return the items of one half."""
    lines = (FOLDER / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def found_in(half: Sequence[Item]) -> Iterator[tuple[Item, list[Parent]]]:
    """Trace each item by itself and yield it with the unseen parents that the program names."""
    article, pipeline, derivation = (
        importlib.import_module(f"headwater.{name}") for name in ("model.article", "pipeline", "derivation")
    )
    articles = [
        article.Article(
            id=item["id"], text=item["text"], title=item["title"], outlet=item["outlet"], published=item["published"]
        )
        for item in half
    ]
    told = {reading.id: reading for reading in pipeline.readings(articles, None, pipeline.silent)}
    for item in half:
        stemma = derivation.trace([told[item["id"]]])
        yield item, [Parent(each.name, tuple((s.start, s.end) for s in each.spans)) for each in stemma.unseen]


def one_name(name: str, names: Sequence[str]) -> bool:
    """Tell whether a name is one of those that are right, or has all words of one, or all of its words are in one."""
    mine = _words(name)
    return any(name_key(name) == name_key(each) or mine <= _words(each) or _words(each) <= mine for each in names)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name_key(name))) - SMALL or frozenset({name_key(name)})


def score(tally: Tally, item: Item, found: Sequence[Parent]) -> None:
    """Add one item to the tally."""
    gold = item["parents"]
    named = [[one_name(each.name, parent["names"]) for each in found] for parent in gold]
    placed = [[_touches(item["text"], parent["words"], each) for each in found] for parent in gold]
    for count, table in ((tally.named, named), (tally.placed, placed)):
        count["true"] += len(gold)
        count["found"] += len(found)
        count["hit"] += sum(map(any, table))
        count["right"] += sum(any(row[at] for row in table) for at in range(len(found)))
    for parent, row in zip(gold, named, strict=True):
        tally.kinds[parent["kind"]] += 1
        tally.kinds_found[parent["kind"]] += any(row)
        if not any(row):
            tally.errors.append(f"missed {item['id']} {parent['kind']} {parent['names'][0]}: {parent['words']}")
    for at, each in enumerate(found):
        if not any(row[at] for row in named):
            shown = " | ".join(" ".join(item["text"][start:end].split()) for start, end in each.stretches)
            tally.errors.append(f"false  {item['id']} {each.name}: {shown}")
    if not gold:
        tally.bare += 1
        tally.clean += not found


def _touches(text: str, words: str, parent: Parent) -> bool:
    start = text.find(words)
    return any(start < end and begin < start + len(words) for begin, end in parent.stretches)


def measure(half: str) -> Tally:
    """Run the program over one half, and count."""
    tally = Tally()
    for item, found in found_in(items(half)):
        score(tally, item, found)
    return tally


def scores(half: str) -> dict[str, float]:
    """Return the measures over one half, in percent."""
    return measure(half).figures()


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Exit code 0 when measured, 2 when the held half was to be looked at without ``--look``."""
    parser = argparse.ArgumentParser(description="Score whom single reports have their news from.")
    parser.add_argument("half", choices=("dev", "held"))
    parser.add_argument("--misses", action="store_true", help="also a line for each error")
    parser.add_argument("--look", action="store_true", help="show errors of the held half all the same")
    given = parser.parse_args(arguments)
    if given.half in HIDDEN and given.misses and not given.look:
        print("held is not looked at while rules are written: --look does it all the same", file=sys.stderr)
        return 2
    tally = measure(given.half)
    print("".join(f"{name:18}{value:8.2f}\n" for name, value in tally.figures().items()), end="")
    print("".join(f"  {kind:10}{tally.kinds_found[kind]:4} of {tally.kinds[kind]}\n" for kind in sorted(tally.kinds)))
    if given.misses:
        print(*tally.errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
