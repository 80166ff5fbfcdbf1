"""Ends a bulk run with SIGKILL at random moments, goes on each time, and compares the bytes with those of a quiet run.

python -m bench.scale.kill [--articles 300] [--times 10] [--seed 1] [--engine local]
"""

import argparse
import hashlib
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.scale import corpus


def command(out: Path, source: Path, engine: str) -> list[str]:
    """Return the command line of the run."""
    options = ["--out", str(out), "--engine", engine, "--workers", "2", "--rules-only", "--quiet"]
    return [sys.executable, "-m", "headwater", "bulk", str(source), *options]


def digest(out: Path) -> str:
    """Return one digest of all results."""
    made = hashlib.sha256()
    for path in sorted(path for path in out.rglob("*") if path.is_file() and ".work" not in path.parts):
        made.update(str(path.relative_to(out)).encode() + b"\0" + path.read_bytes())
    return made.hexdigest()


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", default="local")
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - picks moments
    with tempfile.TemporaryDirectory() as scratch:
        source, quiet, killed = Path(scratch, "news.jsonl"), Path(scratch, "quiet"), Path(scratch, "killed")
        corpus.write(given.articles, source)
        begin = time.perf_counter()
        subprocess.run(command(quiet, source, given.engine), check=True)  # noqa: S603 - our own command
        whole = time.perf_counter() - begin
        ended = 0
        for at in range(given.times):
            # Starting takes its time each time: the moments are spread over a run's length, and each run gets further.
            wait = chance.uniform(0.05, 1.0) * whole / 2
            process = subprocess.Popen(command(killed, source, given.engine))  # noqa: S603 - our own command
            try:
                process.wait(wait)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                ended += 1
            steps = sorted(path.parent.name for path in killed.glob(".work/*/done.json"))
            print(f"{at + 1}: after {wait:.1f} s, steps done: {len(steps)}", flush=True)
        subprocess.run(command(killed, source, given.engine), check=True)  # noqa: S603 - our own command
        same = digest(quiet) == digest(killed)
    print(f"{ended} of {given.times} were killed at work; {'the same bytes' if same else 'OTHER BYTES'}")
    sys.exit(not same)


if __name__ == "__main__":
    main()
