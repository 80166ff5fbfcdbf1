"""How an archive of 100,000 articles answers while it is written to, and what becomes of an `add` that is killed.

    python -m bench.archive fill ARCHIVE [--articles 100000]     generated articles, straight through the Writer
    python -m bench.archive load ARCHIVE [--readers 8] [--seconds 60] [--rate 50] [--pause 0] [--pages]
    python -m bench.archive kills [--points 20] [PATH...]        SIGKILL of `headwater add` at random moments

`fill` and `load` write what the stages would give: stories copied from patterns that the stages told, under other names
and days (see corpus.py). So they measure the archive, not the stages. `kills` runs the real command.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.archive.corpus import articles
from bench.archive.fill import fill
from bench.archive.kills import killed
from bench.archive.load import Load, measure, table

from headwater.model.article import Article

SEED = 20251017
# Stories that an add is killed over; they have 43 articles for each ten of them.
STORIES = 30


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
    loading.add_argument("--pages", action="store_true", help="ask one `headwater serve` for whole pages, over HTTP")
    killing = parts.add_parser("kills")
    killing.add_argument("--points", type=int, default=20)
    killing.add_argument("--seed", type=int, default=SEED)
    killing.add_argument("paths", nargs="*", type=Path, help="reports; generated ones unless given")
    wanted = parser.parse_args()
    if wanted.part == "fill":
        fill(wanted.archive, wanted.articles, SEED)
    elif wanted.part == "load":
        _load(wanted)
    else:
        sys.exit(_kills(wanted))


def written(given: Sequence[Article], path: Path) -> Path:
    """Write articles as JSON Lines."""
    rows = [{"id": a.id, "text": a.text, "title": a.title, "outlet": a.outlet, "published": a.published} for a in given]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def _load(wanted: argparse.Namespace) -> None:
    size = Path(wanted.archive).stat().st_size if Path(wanted.archive).exists() else 0
    load = Load(wanted.readers, wanted.seconds, wanted.rate, wanted.pause, SEED, wanted.pages)
    answers, written = measure(wanted.archive, load)
    print("\n".join(table(answers)))
    print(f"{load.readers} readers, {written / load.seconds:.1f} articles written a second, {size / 1e6:.0f} MB")


def _kills(wanted: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        paths = wanted.paths or [written(articles(STORIES, wanted.seed), folder / "generated.jsonl")]
        ended = killed(paths, folder, points=wanted.points, seed=wanted.seed)
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
