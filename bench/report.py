"""How long `headwater report` takes on many reports of one event, and how much memory, made from a shipped example.

    python bench/report.py [--articles 600] [--example ferry] [--keep FOLDER]

Each article is one of the example's reports as a small newsroom would run it: paragraphs dropped, the order of the rest
kept, under another outlet's name. The same seed gives the same articles. Prints seconds and peak memory of the whole
command in a process of its own.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from importlib.resources import files
from pathlib import Path

SEED = 20251017
# Every article keeps the opening of its report: a headline and the first paragraph.
OPENING = 2


def make(example: str, count: int, folder: Path) -> None:
    """Write ``count`` articles into ``folder``, as JSON Lines."""
    shipped = files("headwater") / "examples" / example
    texts = sorted(p.read_text(encoding="utf-8") for p in shipped.iterdir() if p.name.endswith(".txt"))
    chance = random.Random(SEED)  # noqa: S311 - makes articles, no secrets
    with (folder / "reports.jsonl").open("w", encoding="utf-8") as lines:
        for number in range(count):
            paragraphs = [p for p in texts[number % len(texts)].split("\n\n") if p.strip()]
            kept = [p for k, p in enumerate(paragraphs) if k < OPENING or chance.random() > 0.25 * chance.random()]
            outlet = f"{chance.choice(['Post', 'News', 'Echo', 'Star'])} of Town {number:04}"
            record = {"id": f"report-{number:04}", "outlet": outlet, "text": "\n\n".join(kept)}
            lines.write(json.dumps(record) + "\n")


def main() -> None:
    """Make the articles, run the command on them, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--example", default="ferry")
    parser.add_argument("--keep", type=Path, help="write the articles here and leave them")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = wanted.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        make(wanted.example, wanted.articles, folder)
        begin = time.perf_counter()
        command = [sys.executable, "-m", "headwater", "report", str(folder), "--json", "--quiet"]
        done = subprocess.run(command, check=False, stdout=subprocess.PIPE)  # noqa: S603 - our own command
        seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{wanted.articles} articles: {seconds:.1f} s, {peak:.0f} MB at most, {len(done.stdout) / 1e6:.1f} MB of JSON"
    )
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
