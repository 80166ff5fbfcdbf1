"""Readers that ask without pause while a writer adds at a steady rate: how long does each answer take?"""

import multiprocessing
import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from multiprocessing.synchronize import Event
from pathlib import Path

from bench.archive.corpus import NAME, SENTENCES, copies, patterns

from headwater.archive import Run, View, Writer, writing
from headwater.keeping import look
from headwater.model.shelf import StoryQuery

# A writer's copies have numbers that no filled archive has reached.
FRESH = 5_000_000
PAGE = 50
# Letters of a word that somebody may search for.
LONG = 6
COMMON = sorted({w.strip('".,{}').lower() for s in SENTENCES for w in s.split() if len(w) >= LONG and "{" not in w})


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked for: how many readers, for how long, and how many articles a second are written meanwhile."""

    readers: int
    seconds: float
    rate: int
    pause: float
    seed: int


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
    readers = [
        spawned.Process(target=_read, args=(str(place), load, number, begin, answers)) for number in range(load.readers)
    ]
    writer = spawned.Process(target=_write, args=(str(place), load, begin, written))
    for process in (*readers, writer):
        process.start()
    time.sleep(20)  # all have loaded what they need by then
    begin.set()
    found = [answer for _ in readers for answer in answers.get()]
    for process in (*readers, writer):
        process.join()
    return found, int(written.value)


def _read(place: str, load: Load, number: int, begin: Event, answers: "multiprocessing.Queue[list[Answer]]") -> None:
    chance = random.Random(f"{load.seed} {number}")  # noqa: S311 - questions, not secrets
    found = []
    with closing(look(place)) as view:
        questions = _questions(view, chance)
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


def _questions(view: View, chance: random.Random) -> dict[str, Callable[[], object]]:
    """What a reader of the page asks: lists whole, filtered and paged; dossiers of any story; words common and rare."""
    rows = view.stories(StoryQuery(limit=2000)).rows
    far = view.stories(StoryQuery(limit=1, until="2024-12-31")).rows
    days = [row.last or "" for row in (*rows, *far)]
    outlets = [name for name, _ in view.outlets()]
    rare = [word for row in rows for word in row.title.split() if word[0].isupper() and len(word) >= NAME]
    largest = sorted(rows, key=lambda row: -row.counts.articles)[:200]
    return {
        "list": lambda: view.stories(StoryQuery(limit=PAGE)),
        "list, later page": lambda: view.stories(StoryQuery(limit=PAGE, after=f"{chance.choice(days)} story")),
        "list of an outlet": lambda: view.stories(StoryQuery(limit=PAGE, outlet=chance.choice(outlets))),
        "list by a word": lambda: view.stories(StoryQuery(limit=PAGE, words=chance.choice(COMMON))),
        "story": lambda: view.dossier(chance.choice(rows).id),
        "story, large": lambda: view.dossier(chance.choice(largest).id),
        "search, common word": lambda: view.search(chance.choice(COMMON)),
        "search, rare word": lambda: view.search(chance.choice(rare)),
        "search, two words": lambda: view.search(" ".join(chance.sample(COMMON, 2))),
    }


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
