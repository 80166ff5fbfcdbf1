"""How many articles a second `headwater bulk` works through, with how much memory, and how that grows.

    python -m bench.scale [--sizes 10000 100000] [--workers 1 2] [--until stories] [--tagger] [--engine local]
                          [--keep FOLDER]
    python -m bench.scale --peers 2000

Corpora come from `bench.scale.corpus` and are kept in FOLDER. For each size and number of processes a line a step:
seconds and articles a second; then the whole, and the seconds of all cores together, which other work on the machine
lengthens least. The largest memory is that of all processes together (PSS, four samples a second). The growth exponent
is the slope of log seconds over log articles, from size to size, of the whole and of each step: 1 is linear.
``--peers`` measures other tools instead, see `bench.scale.peers`.
"""

import argparse
import math
import multiprocessing
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from bench.scale import corpus, peers

from headwater.bulk import BulkOptions, run
from headwater.model.annotations import AnnotateOptions

KIB = 1024
PAUSE = 0.25
Seconds = dict[str, float]


def memory(process: int) -> int:
    """Return the bytes that a process and all that it started hold, what they share counted once."""
    total = 0
    for one in (process, *descendants(process)):
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text("ascii").splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * KIB
    return total


def descendants(process: int) -> Iterator[int]:
    """Yield what a process started, and what that did."""
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            started = [int(word) for word in task.read_text("ascii").split()]
        except OSError:
            continue
        for one in started:
            yield one
            yield from descendants(one)


def work(paths: list[str], out: str, options: BulkOptions, told: "multiprocessing.Queue[tuple[str, float]]") -> None:
    """Run, and tell when each step was begun. In a process of its own, so that its memory is that of the run."""
    seen: set[str] = set()

    def note(step: str, _done: int, _total: int) -> None:
        if step not in seen:
            seen.add(step)
            told.put((step, time.perf_counter()))

    run(paths, Path(out), options, progress=note)
    told.put(("end", time.perf_counter()))
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    told.put(("core seconds", sum(one.ru_utime + one.ru_stime for one in used)))


def measured(path: Path, options: BulkOptions) -> tuple[Seconds, int]:
    """Return the seconds of each step, of the whole as `all`, and the largest memory in bytes."""
    context = multiprocessing.get_context("spawn")
    told: multiprocessing.Queue[tuple[str, float]] = context.Queue()
    with tempfile.TemporaryDirectory(dir=path.parent) as out:
        process = context.Process(target=work, args=([str(path)], out, options, told))
        begin = time.perf_counter()
        process.start()
        peak = 0
        while process.is_alive():
            peak = max(peak, memory(process.pid or 0))
            process.join(PAUSE)
        if process.exitcode:
            sys.exit(f"the run ended with {process.exitcode}")
        *marks, (_, cores) = [told.get() for _ in range(told.qsize())]
    steps = {name: later - at for (name, at), (_, later) in pairwise(marks)}
    return {"start": marks[0][1] - begin, **steps, "all": marks[-1][1] - begin, "core seconds": cores}, peak


def show(size: int, options: BulkOptions, seconds: Seconds, peak: int) -> None:
    """Print a table."""
    print(f"\n{size:,} articles, {options.engine}, {options.workers} workers: {peak / 1e6:,.0f} MB at most")
    for name, took in seconds.items():
        print(f"  {name:18}{took:10.2f} s{size / max(took, 1e-9):14,.0f} articles/s", flush=True)


def growth(sizes: list[int], found: list[Seconds]) -> None:
    """Print how the seconds grow from size to size."""
    for (few, before), (many, after) in pairwise(zip(sizes, found, strict=True)):
        print(f"\ngrowth exponents from {few:,} to {many:,} articles")
        for name in after:
            if before.get(name, 0) > 0 and after[name] > 0:
                print(f"  {name:18}{math.log(after[name] / before[name]) / math.log(many / few):10.2f}")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--until", choices=["stories", "claims"], default="stories")
    parser.add_argument("--tagger", action="store_true", help="annotate with rules and tagger, as is usual")
    parser.add_argument("--engine", default="local")
    parser.add_argument("--keep", type=Path, help="make the corpora here, and leave them")
    parser.add_argument("--peers", type=int, metavar="ARTICLES", help="measure other tools instead")
    given = parser.parse_args()
    if given.peers:
        peers.compare(given.peers)
        return
    folder = given.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    for workers in given.workers:
        options = BulkOptions(
            engine=given.engine,
            workers=workers,
            claims=given.until == "claims",
            annotating=AnnotateOptions(rules_only=not given.tagger),
        )
        found = []
        for size in given.sizes:
            path = folder / f"corpus-{size}.jsonl"
            if not path.exists():
                corpus.write(size, path)
            seconds, peak = measured(path, options)
            show(size, options, seconds, peak)
            found.append(seconds)
        growth(given.sizes, found)
    if not given.keep:
        shutil.rmtree(folder)
