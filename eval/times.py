"""Runs the time grammar over gold articles, writes what it finds for the scorer, and prints the figures and the speed.

Usage: times.py GOLD.jsonl[.gz] [--scorer FILE] [--out PRED.jsonl]
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from headwater.annotate.times import find

ROOT = Path(__file__).parents[1]
SCORER = ROOT / "../shared/eval/score.py"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, gzipped or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf8")
    for line in text.split("\n"):
        if line.strip():
            yield json.loads(line)


def predict(gold: Path, out: Path) -> float:
    """Write a prediction for each article of ``gold`` to ``out``; return the speed in characters a second."""
    characters, seconds = 0, 0.0
    with out.open("w", encoding="utf8") as lines:
        for row in rows(gold):
            begin = time.perf_counter()
            times = find(row["text"], published=row.get("published"))
            seconds += time.perf_counter() - begin
            characters += len(row["text"])
            found = [{"span": [t.span.start, t.span.end], "type": t.type.value, "value": t.value} for t in times]
            lines.write(json.dumps({"id": row["id"], "times": found}) + "\n")
    return characters / seconds if seconds else 0.0


def score(gold: Path, out: Path, scorer: Path = SCORER) -> dict[str, Any]:
    """Return the scorer's figures."""
    command = [sys.executable, str(scorer), "times", str(gold), str(out)]
    result = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own scorer
    return dict(json.loads(result.stdout))


def main() -> None:
    """Predict, score and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, default=SCORER)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = options.out or Path(folder) / "predicted.jsonl"
        speed = predict(options.gold, out)
        figures = score(options.gold, out, options.scorer)
    print(json.dumps({**figures, "characters_a_second": round(speed)}, indent=1))


if __name__ == "__main__":
    main()
