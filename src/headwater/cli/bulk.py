"""A bulk run from the command line: what it is told, progress, and what it says at its end."""

import os
from dataclasses import dataclass
from pathlib import Path

from headwater.bulk import BulkOptions, BulkResult, run
from headwater.cli.ending import name_the_noted, name_the_refused
from headwater.cli.exits import Exit
from headwater.cli.plain import say
from headwater.cli.progress import Bars
from headwater.model.annotations import AnnotateOptions


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    inputs: tuple[str, ...]
    out: Path
    engine: str = "local"
    workers: int | None = None
    until: str = "claims"
    rules_only: bool = False
    articles_a_file: int = 4096
    quiet: bool = False


def run_bulk(wanted: Wanted) -> Exit:
    """Run, and name what was refused and noted, as far as a screen holds it."""
    options = BulkOptions(
        engine=wanted.engine,
        workers=wanted.workers or _cores(),
        claims=wanted.until == "claims",
        annotating=AnnotateOptions(rules_only=wanted.rules_only),
        articles_a_file=wanted.articles_a_file,
    )
    with Bars(quiet=wanted.quiet) as progress:
        result = run(wanted.inputs, wanted.out, options, progress=progress)
    if not wanted.quiet:
        _tell(result, wanted.out)
    if not result.read:
        return Exit.NOTHING_READ
    return Exit.IN_PART if result.refused else Exit.ALL_READ


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _tell(result: BulkResult, out: Path) -> None:
    name_the_noted(result.shown)
    if result.noted > len(result.shown.notices):
        say(f"headwater: … and {result.noted - len(result.shown.notices)} more notes: {out / 'notices.jsonl'}")
    name_the_refused(result.shown)
    if result.refused > len(result.shown.refused):
        say(f"headwater: … and {result.refused - len(result.shown.refused)} more refused: {out / 'refused.jsonl'}")
    say(
        f"headwater: {result.given} given, {result.read} read, {result.refused} refused; "
        f"{result.stories} stories in {result.files} files under {out}"
    )
