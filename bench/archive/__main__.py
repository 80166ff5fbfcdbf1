"""How an archive of 100,000 articles answers while it is written to, and what becomes of an `add` that is killed.

    python -m bench.archive fill ARCHIVE [--articles 100000]     generated articles, straight through the Writer
    python -m bench.archive load ARCHIVE [--readers 8] [--seconds 60] [--rate 50] [--pause 0]
    python -m bench.archive kills [--points 20] [PATH...]        SIGKILL of `headwater add` at random moments

`fill` and `load` write what the stages would give: stories copied from patterns that the stages told, under other names
and days (see corpus.py). So they measure the archive, not the stages. `kills` runs the real command.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from bench.archive.fill import fill
from bench.archive.kills import killed
from bench.archive.load import Load, measure, table

from headwater.cli.shipped import all_examples

SEED = 20251017


def main() -> None:
    """Do what is asked for and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = parser.add_subparsers(dest="part", required=True)
    filling = parts.add_parser("fill")
    filling.add_argument("archive")
    filling.add_argument("--articles", type=int, default=100_000)
    loading = parts.add_parser("load")
    loading.add_argument("archive")
    loading.add_argument("--readers", type=int, default=8)
    loading.add_argument("--seconds", type=float, default=60)
    loading.add_argument("--rate", type=int, default=50, help="articles written a second")
    loading.add_argument("--pause", type=float, default=0, help="mean seconds between two questions of a reader")
    killing = parts.add_parser("kills")
    killing.add_argument("--points", type=int, default=20)
    killing.add_argument("--seed", type=int, default=SEED)
    killing.add_argument("paths", nargs="*", type=Path, help="reports; the shipped examples unless given")
    wanted = parser.parse_args()
    if wanted.part == "fill":
        fill(wanted.archive, wanted.articles, SEED)
    elif wanted.part == "load":
        _load(wanted)
    else:
        sys.exit(_kills(wanted))


def _load(wanted: argparse.Namespace) -> None:
    size = Path(wanted.archive).stat().st_size if Path(wanted.archive).exists() else 0
    load = Load(wanted.readers, wanted.seconds, wanted.rate, wanted.pause, SEED)
    answers, written = measure(wanted.archive, load)
    print("\n".join(table(answers)))
    print(f"{load.readers} readers, {written / load.seconds:.1f} articles written a second, {size / 1e6:.0f} MB")


def _kills(wanted: argparse.Namespace) -> int:
    paths = wanted.paths or [path for example in all_examples() for path in example.paths]
    with tempfile.TemporaryDirectory() as folder:
        ended = killed(paths, Path(folder), points=wanted.points, seed=wanted.seed)
    for one in ended:
        state = "killed" if one.killed else "was done"
        verdict = "sound" if not one.wrong else f"WRONG: {one.wrong[0]}"
        whole = "as undisturbed" if one.same else "NOT AS UNDISTURBED"
        print(
            f"{one.after:6.2f} s  {state:8}  seen {one.seen:3}  kept {one.kept:3}  waiting {one.waiting:3}  {verdict};"
            f" gone on: {whole}"
        )
    failed = [one for one in ended if one.wrong or not one.same or one.kept < one.seen]
    print(
        f"{len(ended) - len(failed)} of {len(ended)} sound and whole, {sum(one.killed for one in ended)} killed midway"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    main()
