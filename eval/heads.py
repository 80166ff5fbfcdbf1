"""Score what is read from the head and the tail of single news files: eval/gold/heads.

    python eval/heads.py dev|kept [--misses] [--field NAME] [--look]

Each item is one file, as somebody saved or pasted it, with its name, and the outlet, headline, day, dateline place,
writer and credits that a careful reader takes from it (`null` or `[]` where the file states none). The program reports
on each file alone, under that name; fields are compared as in expected dossiers (`eval/expected.py`). `kept` shows its
errors only with ``--look``: it is kept for a figure.
"""

import argparse
import importlib
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from expected import DATES, brief, field_of, same_date, same_field

FOLDER = Path(__file__).parent / "gold/heads"
HALVES = ("dev", "kept")
HIDDEN = frozenset({"kept"})
FIELDS = ("outlet", "title", "published", "dateline_place", "byline", "credits")
Item = Mapping[str, Any]


def items(file: Path) -> list[Item]:
    """Return the items of a file of the gold."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def seen(item: Item, folder: Path) -> Item:
    """Return the article that the program makes of an item's file, as its report has it."""
    pipeline, codec = (importlib.import_module(f"headwater.{name}") for name in ("pipeline", "model.codec"))
    file = folder / Path(item["path"]).name
    file.write_text(item["text"], encoding="utf-8")
    report = codec.encode(pipeline.report([str(file)]))
    file.unlink()
    found: Item = next((article for story in report["stories"] for article in story["articles"]), {})
    return found


def compared(rows: Sequence[Item]) -> list[tuple[str, str, bool, str]]:
    """Return id, field, whether it is right, and what was read, for each field of each item."""
    told = []
    with tempfile.TemporaryDirectory() as folder:
        for item in rows:
            got = seen(item, Path(folder))
            for name in FIELDS:
                has = field_of(got, name)
                same = same_date(got, has, item[name]) if name in DATES else same_field(has, item[name])
                line = f"{brief(has)}, expected {brief(item[name])}"
                told.append((item["id"], name, bool(got) and same, line))
    return told


def figures(told: Sequence[tuple[str, str, bool, str]]) -> dict[str, float]:
    """Return the share of right fields in percent, of each field and of all."""
    found = {name: [right for _, field, right, _ in told if field == name] for name in FIELDS}
    found["fields"] = [right for _, _, right, _ in told]
    return {name: 100 * sum(right) / max(1, len(right)) for name, right in found.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("--misses", action="store_true", help="list what was read otherwise")
    parser.add_argument("--field", choices=FIELDS, help="one field alone")
    parser.add_argument("--look", action="store_true", help="show errors of a half kept for a figure")
    given = parser.parse_args(arguments)
    told = compared(items(FOLDER / f"{given.half}.jsonl"))
    if given.misses and (given.half not in HIDDEN or given.look):
        for key, name, right, line in told:
            if not right and given.field in {None, name}:
                print(f"{key} {name}: {line}")
    for name, score in figures(told).items():
        print(f"{name:16}{score:6.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
