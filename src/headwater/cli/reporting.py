"""The main job: read, and print the dossiers or their JSON."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

from rich.console import Console

from headwater.cli.dossier.coverage import summary
from headwater.cli.dossier.whole import parts
from headwater.cli.ending import ended, name_the_refused
from headwater.cli.exits import Exit
from headwater.cli.jsontext import dumps
from headwater.cli.plain import say
from headwater.cli.progress import Bars
from headwater.cli.shipped import all_examples, example
from headwater.errors import HeadwaterError, InputError
from headwater.model.annotations import AnnotateOptions
from headwater.model.codec import encode
from headwater.model.report import Report

USAGE = """\
headwater report: nothing to read yet. Give it the reports of one event, or of several:

  headwater report FOLDER            every article in a folder
  headwater report a.txt b.html      some files: plain text, saved pages, JSON Lines
  headwater report --example NAME    a story that comes with Headwater: {names}

headwater report --help says the rest."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    paths: tuple[str, ...] = ()
    example: str | None = None
    json: bool = False
    everything: bool = False
    width: int | None = None
    output: Path | None = None
    as_of: str | None = None
    ics: Path | None = None
    html: Path | None = None
    svg: Path | None = None
    svg_lines: int | None = None
    quiet: bool = False
    rules_only: bool = False
    outlets: Path | None = None
    workers: int | None = None
    one_story: bool = False


def print_report(wanted: Wanted) -> Exit:
    """Read what is wanted and print it; what was refused stands in the dossier, or else on standard error."""
    if not wanted.paths and not wanted.example:
        print(USAGE.format(names=", ".join(e.name for e in all_examples())), file=sys.stderr)  # noqa: T201 - its voice
        return Exit.USAGE
    try:
        shipped = example(wanted.example).paths if wanted.example else ()
        as_of = day(wanted.as_of) if wanted.as_of else None
    except InputError as error:
        say(f"headwater: {error}")
        return Exit.USAGE
    report = _read([*wanted.paths, *map(str, shipped)], as_of, wanted)
    on_paper = report.coverage.read and not wanted.json
    with target(wanted.output) as out:
        if wanted.json:
            out.write(dumps(encode(report), indent=2) + "\n")
        elif on_paper:
            draw(report, out, wanted)
    if wanted.ics:
        _write_calendar(report, wanted.ics)
    if wanted.html:
        _write_page(report, wanted.html)
    if wanted.svg:
        _write_picture(report, wanted, wanted.svg)
    if report.coverage.refused and not wanted.quiet and (wanted.output or not on_paper):
        say(f"headwater: {summary(report.coverage)}")
        name_the_refused(report.coverage)
    return ended(report.coverage)


def day(given: str, option: str = "--as-of") -> str:
    """Return the ISO day that ``given`` names: a day as in 2026-03-12, or ``today`` by this machine's clock.

    Raises:
        InputError: where it names no day.
    """
    if given == "today":
        return datetime.now().astimezone().date().isoformat()
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        message = f"{option} {given!r} is no day; give one as 2026-03-12, or: today"
        raise InputError(message) from None


def _read(paths: list[str], as_of: str | None, wanted: Wanted) -> Report:
    # Here, and not at the top: a usage error must not wait for the stages to load.
    from headwater import pipeline  # noqa: PLC0415 - said above
    from headwater.ingest import read_outlets  # noqa: PLC0415 - the same
    from headwater.workers import cores  # noqa: PLC0415 - the same

    added = read_outlets(wanted.outlets) if wanted.outlets else ()
    with Bars(quiet=wanted.quiet) as progress:
        options = AnnotateOptions(rules_only=wanted.rules_only, outlets=added)
        workers = wanted.workers or cores()
        return pipeline.report(
            paths,
            annotating=options,
            progress=progress,
            as_of=as_of,
            workers=workers,
            one_story=wanted.one_story,
        )


@contextmanager
def target(path: Path | None) -> Iterator[TextIO]:
    """Give what is written to: the file at ``path``, else standard output.

    Raises:
        HeadwaterError: where the file cannot be written.
    """
    if path is None:
        yield sys.stdout
        return
    try:
        with path.open("w", encoding="utf-8") as opened:
            yield opened
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> HeadwaterError:
    return HeadwaterError(f"{path} cannot be written: {error.strerror or error}")


def draw(report: Report, target: TextIO, wanted: Wanted) -> None:
    """Draw the dossiers: with colours on a terminal, as plain lines without trailing blanks anywhere else."""
    console = Console(file=target, width=wanted.width, highlight=False, markup=False, emoji=False)
    label = _label(wanted)
    for part in parts(report, width=console.width, everything=wanted.everything, label=label):
        if console.is_terminal:
            console.print(part)
            continue
        page = io.StringIO()
        Console(file=page, width=console.width, highlight=False, markup=False, emoji=False, no_color=True).print(part)
        target.writelines(line.rstrip() + "\n" for line in page.getvalue().splitlines())


def _write_calendar(report: Report, path: Path) -> None:
    from headwater.export.ics import calendar_text  # noqa: PLC0415 - only --ics needs it

    try:
        path.write_text(calendar_text(report), encoding="utf-8", newline="")
    except OSError as error:
        raise _unwritable(path, error) from error


def _write_page(report: Report, path: Path) -> None:
    from headwater.web import one_file  # noqa: PLC0415 - only --html needs it

    try:
        path.write_text(one_file(report), encoding="utf-8", errors="surrogatepass", newline="")
    except OSError as error:
        raise _unwritable(path, error) from error


def _label(wanted: Wanted) -> str | None:
    """Return what to call the folder of the articles: that of an example lies deep in the installed package."""
    return f"the example {wanted.example!r}" if wanted.example and not wanted.paths else None


def _write_picture(report: Report, wanted: Wanted, path: Path) -> None:
    from headwater.cli.picture import picture  # noqa: PLC0415 - only --svg needs it

    width = wanted.width or 100
    drawn = parts(report, width=width, everything=wanted.everything, label=_label(wanted))
    command = f"headwater report --example {wanted.example}" if _label(wanted) else "headwater report"
    try:
        path.write_text(picture(drawn, command=command, width=width, lines=wanted.svg_lines), encoding="utf-8")
    except OSError as error:
        raise _unwritable(path, error) from error
