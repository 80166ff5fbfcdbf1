"""An archive filled with generated articles, straight through the Writer."""

import sys
import time
from itertools import islice
from pathlib import Path

from bench.archive.corpus import copies, patterns
from sqlalchemy import func, select

from headwater.archive import Records, Run, Writer, tables, writing

PATTERNS = 400
AT_ONCE = 40
SHOWN = 5000


def fill(place: Path | str, articles: int, seed: int) -> None:
    """Keep about ``articles`` generated articles at ``place``, going on where that was left.

    The stages run for the patterns alone.
    """
    start = time.perf_counter()
    made = patterns(PATTERNS, seed)
    say(f"{PATTERNS} patterns told by the stages in {time.perf_counter() - start:.0f} s")
    start = time.perf_counter()
    with writing(place, Run("fill", "2026-01-01T00:00:00+00:00")) as (store, engine, number):
        with store.read() as db:
            done = db.execute(select(func.count()).select_from(tables.story)).scalar_one()
            first = kept = shown = Records(db).placed()
        coming = copies(made, seed, done)
        writer = Writer(store, engine, number)
        while kept < articles:
            some = list(islice(coming, AT_ONCE))
            writer.put([entry for one in some for entry in one.entries])
            writer.place([entry.reading.id for one in some for entry in one.entries], [one.placed for one in some])
            kept += sum(len(one.entries) for one in some)
            if kept >= shown + SHOWN:
                shown = kept
                say(f"{kept} articles, {(kept - first) / (time.perf_counter() - start):.0f} a second")
    say(f"{kept - first} articles kept in {time.perf_counter() - start:.0f} s")


def say(line: str) -> None:
    """Show how far it is."""
    print(line, file=sys.stderr, flush=True)
