"""Readers that ask while a writer adds at a steady rate: how long does each answer take?

They ask the archive itself, each in a process of its own, or one `headwater serve` for whole pages, as browsers do.
"""

import multiprocessing
import random
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import islice
from multiprocessing.synchronize import Event
from pathlib import Path

from bench.archive.asking import Choices, answered, pages
from bench.archive.corpus import copies, patterns

from headwater.archive import Run, Writer, writing
from headwater.keeping import look

# A writer's copies have numbers that no filled archive has reached.
FRESH = 5_000_000


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked for: how many readers, for how long, and how many articles a second are written meanwhile.

    ``pages``: whole pages are asked for over HTTP, not answers of the archive.
    """

    readers: int
    seconds: float
    rate: int
    pause: float
    seed: int
    pages: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """How long one answer took."""

    what: str
    seconds: float


def measure(place: Path | str, load: Load) -> tuple[list[Answer], int]:
    """Return all answers, and how many articles were written meanwhile."""
    look(place).close()  # an archive of an older version is brought up to date by one
    spawned = multiprocessing.get_context("spawn")
    begin, written = spawned.Event(), spawned.Value("i", 0)
    answers = spawned.Queue()
    with _served(str(place)) if load.pages else nullcontext() as address:
        given = [(str(place), load, number, begin, answers, address) for number in range(load.readers)]
        readers = [spawned.Process(target=_read, args=some) for some in given]
        writer = spawned.Process(target=_write, args=(str(place), load, begin, written))
        for process in (*readers, writer):
            process.start()
        time.sleep(20)  # all have loaded what they need by then
        begin.set()
        found = [answer for _ in readers for answer in answers.get()]
        for process in (*readers, writer):
            process.join()
    return found, int(written.value)


@contextmanager
def _served(place: str) -> Iterator[str]:
    """Open the page on an archive, as a user does, and give its address."""
    command = "from headwater.cli.main import run; run()"
    asked = [sys.executable, "-c", command, "serve", place, "--no-browser", "--port", "0"]
    server = subprocess.Popen(asked, stderr=subprocess.PIPE, text=True)  # noqa: S603 - of our own making
    try:
        for line in server.stderr or ():
            if found := re.search(r"http://\S+", line):
                yield found.group()
                return
        message = f"headwater serve {place} ended before it listened"
        raise RuntimeError(message)
    finally:
        server.terminate()
        server.wait()


def _read(  # noqa: PLR0913, PLR0917 - what another process is given
    place: str,
    load: Load,
    number: int,
    begin: Event,
    answers: "multiprocessing.Queue[list[Answer]]",
    address: str | None,
) -> None:
    chance = random.Random(f"{load.seed} {number}")  # noqa: S311 - questions, not secrets
    found = []
    with closing(look(place)) as view:
        choices = Choices.of(view)
        questions = pages(choices, chance, address) if address else answered(view, choices, chance)
        for ask in questions.values():
            ask()
        begin.wait()
        end = time.perf_counter() + load.seconds
        while time.perf_counter() < end:
            what = chance.choice(sorted(questions))
            start = time.perf_counter()
            questions[what]()
            found.append(Answer(what, time.perf_counter() - start))
            time.sleep(load.pause * 2 * chance.random())
    answers.put(found)


def _write(place: str, load: Load, begin: Event, written: object) -> None:
    """Keep a story at a time, so many articles a second; what the stages would give is made before."""
    made = patterns(40, load.seed)
    ready = list(islice(copies(made, load.seed, FRESH), int(load.seconds * load.rate / 2)))
    with writing(place, Run("load", "2026-01-01T00:00:00+00:00")) as (store, engine, number):
        writer = Writer(store, engine, number)
        begin.wait()
        start = time.perf_counter()
        count = 0
        for one in ready:
            if time.perf_counter() - start > load.seconds:
                break
            time.sleep(max(0.0, start + count / load.rate - time.perf_counter()))
            writer.put(one.entries)
            writer.place([entry.reading.id for entry in one.entries], [one.placed])
            count += len(one.entries)
            written.value = count  # type: ignore[attr-defined]


def table(answers: Sequence[Answer]) -> list[str]:
    """Return a line for each kind of question: how many, the middle, the 95th percentile, the slowest."""
    by: defaultdict[str, list[float]] = defaultdict(list)
    for answer in answers:
        by[answer.what].append(answer.seconds * 1000)
    lines = [f"{'asked for':22}{'answers':>8}{'median ms':>11}{'p95 ms':>9}{'slowest':>9}"]
    for what, took in sorted(by.items()):
        took.sort()
        middle, late = took[len(took) // 2], took[min(len(took) - 1, int(len(took) * 0.95))]
        lines.append(f"{what:22}{len(took):8}{middle:11.1f}{late:9.1f}{took[-1]:9.1f}")
    return lines
