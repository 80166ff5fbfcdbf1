"""Score whole dossiers of two or three reports against those a careful reader made: eval/gold/dossiers.

    python eval/dossiers.py dev|more|broad|world|held|kept [--misses] [--story NAME] [--part PART] [--look]

Each story is a folder with its reports and ``expected.json``, in the form that `tests/data/README.md` describes. Each
part (attributions, times, aligned, drift, ...) gives hits of what was asked over all stories, and what the report says
beside it. `held` and `kept` show their errors only with ``--look``: they are there for a figure.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from expected import Part, check

GOLD = Path(__file__).parent / "gold/dossiers"
HALVES = ("dev", "more", "broad", "world", "held", "kept")
HIDDEN = frozenset({"held", "kept"})


def folders(half: str, only: str | None = None) -> list[Path]:
    """Return the stories of a half, or the one of that name."""
    return sorted(path.parent for path in (GOLD / half).glob("*/expected.json") if only in {None, path.parent.name})


def compared(gold: Path, reports: Sequence[Path]) -> Mapping[str, Part]:
    """Return the parts of one expected dossier, compared with the report on ``reports``."""
    pipeline = importlib.import_module("headwater.pipeline")
    codec = importlib.import_module("headwater.model.codec")
    expected = json.loads(gold.read_text(encoding="utf-8"))
    report = codec.encode(pipeline.report([str(path) for path in reports], as_of=expected.get("as_of")))
    return check(expected, report)


def reports_in(folder: Path) -> list[Path]:
    """Return the reports in a folder: every file but the JSON documents that tell about them."""
    return sorted(p for p in folder.iterdir() if p.is_file() and p.suffix != ".json") if folder.is_dir() else []


def summed(found: Sequence[Mapping[str, Part]]) -> dict[str, Part]:
    """Return each part over all stories."""
    return {
        name: Part(
            sum(one[name].total for one in found),
            sum(one[name].hit for one in found),
            [line for one in found for line in one[name].misses],
            [line for one in found for line in one[name].false],
            sum(one[name].judged for one in found),
        )
        for name in found[0]
    }


def lines(parts: Mapping[str, Part], *, misses: bool) -> Iterator[str]:
    """Yield a line for each part that is asked, and its errors."""
    for name, part in parts.items():
        if not part.total and not part.false:
            continue
        beside = f"   {len(part.false)} false" if part.false or part.judged else ""
        beside += f" of {part.judged}" if part.judged else ""
        yield f"{name:20}{part.hit:5} of {part.total:<5}{100 * part.hit / max(1, part.total):6.1f}{beside}"
        if misses:
            yield from (f"    missed  {line}" for line in part.misses)
            yield from (f"    false   {line}" for line in part.false)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("--misses", action="store_true", help="list what was missed and what is false, story by story")
    parser.add_argument("--story", help="one story alone")
    parser.add_argument("--part", help="one part alone")
    parser.add_argument("--look", action="store_true", help="show errors of a half kept for a figure")
    given = parser.parse_args(arguments)
    chosen = folders(given.half, given.story)
    if not chosen:
        print(f"{GOLD / given.half} has no such story: {given.story}", file=sys.stderr)
        return 2
    found = {folder.name: compared(folder / "expected.json", reports_in(folder)) for folder in chosen}
    if given.part:
        found = {name: {given.part: parts[given.part]} for name, parts in found.items()}
    if given.misses and (given.half not in HIDDEN or given.look):
        for name, parts in found.items():
            print(f"\n{name}")
            print("\n".join(lines(parts, misses=True)))
        print()
    print("\n".join(lines(summed(list(found.values())), misses=False)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
