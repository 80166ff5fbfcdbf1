"""What changes an archive: add, forget, verdict. The clock is read here, and nowhere below."""

import getpass
import os
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from headwater.archive import Run
from headwater.cli.ending import ended, name_the_noted, name_the_refused
from headwater.cli.exits import Exit
from headwater.cli.plain import say
from headwater.cli.progress import Bars
from headwater.errors import InputError
from headwater.ingest import read_outlets
from headwater.keeping import configuration, default_place, keeping
from headwater.model.annotations import AnnotateOptions
from headwater.model.span import ArticleSpan
from headwater.model.verdicts import (
    AlignmentVerdict,
    AttributionVerdict,
    DerivationVerdict,
    SpeakerVerdict,
    StoryVerdict,
    Together,
    Verdict,
)

STRETCH = re.compile(r"(.+):(\d+)-(\d+)", re.DOTALL)
UNDO = "undo"
Made = Callable[[str, str], Verdict]


def add_paths(
    paths: tuple[str, ...], archive: str | None, *, quiet: bool, rules_only: bool, outlets: Path | None
) -> Exit:
    """Keep what is in ``paths``; without any, finish what was cut short."""
    options = AnnotateOptions(rules_only=rules_only, outlets=read_outlets(outlets) if outlets else ())
    place = archive or default_place()
    with Bars(quiet=quiet) as progress, keeping(place, run("add", configuration(options)), progress=progress) as keeper:
        if not paths:
            if not quiet:
                say(f"headwater: {place}: {keeper.finished} stories told that had been left over")
            return Exit.ALL_READ
        added = keeper.add(paths, annotating=options, progress=progress)
    if not quiet:
        told = added.stories + keeper.finished
        say(
            f"headwater: {place}: {added.new} articles added, {added.changed} changed, {added.same} known already;"
            f" {told} stories told"
        )
        name_the_noted(added.coverage)
        name_the_refused(added.coverage)
    return ended(added.coverage)


def forget_article(article: str, archive: str | None, *, quiet: bool) -> Exit:
    """Remove an article with everything drawn from it."""
    place = archive or default_place()
    with Bars(quiet=quiet) as progress, keeping(place, run("forget"), make=False, progress=progress) as keeper:
        keeper.forget(article, progress=progress)
    if not quiet:
        say(f"headwater: {place}: {article} is forgotten")
    return Exit.ALL_READ


@dataclass(frozen=True, slots=True)
class Asked:
    """A verdict as the command line has it."""

    what: str
    about: tuple[str, ...]
    by: str | None = None
    why: str = ""


def give_verdict(asked: Asked, archive: str | None, *, quiet: bool) -> Exit:
    """Give a verdict or take one back."""
    place = archive or default_place()
    try:
        undone = asked.about[0] if asked.what == UNDO and len(asked.about) == 1 else None
        verdict = None if undone else parsed(asked.what, asked.about)
    except InputError as error:
        say(f"headwater: {error}")
        return Exit.USAGE
    with Bars(quiet=quiet) as progress, keeping(place, run("verdict"), make=False, progress=progress) as keeper:
        if verdict is None:
            keeper.undo(asked.about[0], at=now(), progress=progress)
            said = f"{asked.about[0]} is taken back"
        else:
            by = asked.by or getpass.getuser()
            given = keeper.judge(verdict, by=by, at=now(), why=asked.why, progress=progress)
            said = f"verdict {given} is kept; headwater verdict undo {given} takes it back"
    if not quiet:
        say(f"headwater: {place}: {said}")
    return Exit.ALL_READ


def now() -> str:
    """Return the time by this machine's clock, ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def run(command: str, settings: str = "") -> Run:
    """Return a run of ``command`` that starts now, with what others are told while it writes."""
    started = now()
    holder = {"headwater": command, "process": str(os.getpid()), "on": socket.gethostname(), "since": started}
    return Run(command, started, settings, holder)


def parsed(what: str, about: tuple[str, ...]) -> Verdict:
    """Return the verdict that the command line names.

    Raises:
        InputError: where it names none.
    """
    kinds: dict[str, Made] = {
        "merge": lambda a, b: StoryVerdict(Together.MERGE, *_two(a, b)),
        "split": lambda a, b: StoryVerdict(Together.SPLIT, *_two(a, b)),
        "derived": lambda child, parent: DerivationVerdict(child, parent, holds=True),
        "underived": lambda child, parent: DerivationVerdict(child, parent, holds=False),
        "same": lambda a, b: AlignmentVerdict(*_two(stretch(a), stretch(b)), holds=True),
        "different": lambda a, b: AlignmentVerdict(*_two(stretch(a), stretch(b)), holds=False),
        "speaker": SpeakerVerdict,
    }
    single = {"attribution": True, "no-attribution": False}
    if what in single and len(about) == 1:
        return AttributionVerdict(stretch(about[0]), single[what])
    if what in kinds and len(about) == 2:  # noqa: PLR2004 - each of these is about two things
        return kinds[what](*about)
    if what in {*kinds, *single, UNDO}:
        message = f"verdict {what} is about {2 if what in kinds else 1}, {len(about)} given: headwater verdict --help"
        raise InputError(message)
    message = f"there is no verdict {what!r}; there are {', '.join([*kinds, *single, UNDO])}"
    raise InputError(message)


T = TypeVar("T", str, ArticleSpan)


def _two(one: T, other: T) -> tuple[T, T]:
    """The two in order.

    Raises:
        InputError: where they are one and the same.
    """
    if one == other:
        message = f"a verdict is about two different things, and {one} is one"
        raise InputError(message)
    return (one, other) if one < other else (other, one)


def stretch(given: str) -> ArticleSpan:
    """Return the stretch of text that ``ARTICLE:START-END`` names.

    Raises:
        InputError: where it names none.
    """
    found = STRETCH.fullmatch(given)
    if found is None or int(found[2]) >= int(found[3]):
        message = f"{given!r} names no stretch of text: write ARTICLE:START-END in code points, as in 03-post:120-188"
        raise InputError(message)
    return ArticleSpan(found[1], int(found[2]), int(found[3]))
