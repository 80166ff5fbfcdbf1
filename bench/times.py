"""How fast time expressions are found, beside dateparser and parsedatetime on the same texts in the same run.

    python bench/times.py [--data FILE] [--characters 400000] [--rounds 3] [--hostile]

The texts are the shipped examples (or the ``text`` of each line of FILE, JSON Lines, gzipped or not), over and over
until there are so many characters. The programs read them in turns, and the best round of each counts; what is printed
beside the characters a second are ratios, which other work on the machine leaves alone. dateparser (`search_dates`) and
parsedatetime (`nlp`) are given the article's date as their base. dateparser reads a part of the texts only: it is slow.
``--hostile`` times a megabyte of each of some unkind texts, and twice as much, to show that time is linear.
"""

import argparse
import gzip
import itertools
import json
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from headwater.annotate.times import find

PUBLISHED = "2025-10-17"
BASE = datetime(2025, 10, 17, 12, tzinfo=UTC).replace(tzinfo=None)
# What each program reads of the texts: one part in so many.
PART = {"headwater": 1, "parsedatetime": 1, "dateparser": 40}
HOSTILE = ("1", "1 ", "1/", "2025-", "May 1, ", "the end of ", "Monday ", "last ", "twenty ", "(0700 GMT) ", "to ")
MEGABYTE = 1_000_000

Reader = Callable[[str], int]


def texts(data: Path | None) -> list[str]:
    """Return the texts to read."""
    if data is None:
        shipped = files("headwater") / "examples"
        folders = sorted((f for f in shipped.iterdir() if f.is_dir()), key=lambda f: f.name)
        return [p.read_text("utf-8") for f in folders for p in f.iterdir() if p.name.endswith(".txt")]
    raw = gzip.decompress(data.read_bytes()) if data.suffix == ".gz" else data.read_bytes()
    return [json.loads(line)["text"] for line in raw.decode("utf-8").splitlines() if line.strip()]


def enough(found: Sequence[str], characters: int) -> list[str]:
    """Return the texts over and over, until they have so many characters."""
    kept: list[str] = []
    total = 0
    for text in itertools.cycle(found):
        if total >= characters:
            return kept
        kept.append(text)
        total += len(text)
    return kept


def headwater(text: str) -> int:
    """Count the time expressions that Headwater finds."""
    return len(find(text, published=PUBLISHED))


def peers() -> dict[str, Reader]:
    """Return what the other programs that are installed do with a text."""
    found: dict[str, Reader] = {}
    try:
        import parsedatetime  # noqa: PLC0415 - a peer that need not be there
    except ImportError:
        print("parsedatetime is not installed: pip install -e '.[dev]'")
    else:
        reader = parsedatetime.Calendar()
        found["parsedatetime"] = lambda text: len(reader.nlp(text, sourceTime=BASE) or ())
    try:
        from dateparser.search import search_dates  # noqa: PLC0415 - as above
    except ImportError:
        print("dateparser is not installed: pip install -e '.[dev]'")
    else:
        settings = {"RELATIVE_BASE": BASE}
        found["dateparser"] = lambda text: len(search_dates(text, languages=["en"], settings=settings) or ())
    return found


def timed(read: Reader, given: Sequence[str]) -> tuple[float, int]:
    """Return the seconds that reading takes, and how many expressions were found."""
    begin = time.perf_counter()
    count = sum(map(read, given))
    return time.perf_counter() - begin, count


def compare(given: Sequence[str], rounds: int) -> None:
    """Print the characters a second of each program, and how many times faster Headwater is."""
    readers: dict[str, Reader] = {"headwater": headwater, **peers()}
    parts = {name: given[:: PART[name]] for name in readers}
    for name, read in readers.items():
        timed(read, parts[name][:1])  # tables are built at the first call
    best: dict[str, tuple[float, int]] = {}
    for _ in range(rounds):
        for name, read in readers.items():
            best[name] = min(best.get(name, (float("inf"), 0)), timed(read, parts[name]))
    speed = {name: sum(map(len, parts[name])) / seconds for name, (seconds, _) in best.items()}
    print(f"{'':14} {'characters/s':>13} {'found per 1000':>15} {'headwater is':>13}")
    for name, rate in sorted(speed.items(), key=lambda item: -item[1]):
        density = 1000 * best[name][1] / sum(map(len, parts[name]))
        print(f"{name:14} {rate:13,.0f} {density:15.2f} {speed['headwater'] / rate:12.1f}x")


def hostile() -> None:
    """Print the characters a second on unkind texts of one and of two megabytes."""
    print(f"{'a megabyte of':16} {'characters/s':>13} {'of two':>13} {'found':>8}")
    for piece in HOSTILE:
        one, two = ((piece * (size // len(piece) + 1))[:size] for size in (MEGABYTE, 2 * MEGABYTE))
        first, count = timed(headwater, [one])
        second, _ = timed(headwater, [two])
        print(f"{piece!r:16} {len(one) / first:13,.0f} {len(two) / second:13,.0f} {count:8}")


def main() -> None:
    """Time what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="JSON Lines with a text each; the shipped examples unless given")
    parser.add_argument("--characters", type=int, default=400_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--hostile", action="store_true", help="time unkind texts in place of the comparison")
    wanted = parser.parse_args()
    if wanted.hostile:
        hostile()
    else:
        compare(enough(texts(wanted.data), wanted.characters), wanted.rounds)


if __name__ == "__main__":
    main()
