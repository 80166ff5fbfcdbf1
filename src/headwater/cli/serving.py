"""Opening the page: read, listen, print the address, open a browser."""

import secrets
import socket
import sys
import threading
import webbrowser
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from headwater.cli.ending import name_the_refused
from headwater.cli.exits import Exit
from headwater.cli.plain import say
from headwater.cli.progress import Bars
from headwater.cli.reporting import day
from headwater.cli.shipped import all_examples, example
from headwater.errors import HeadwaterError, InputError
from headwater.model.annotations import AnnotateOptions

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
USAGE = """\
headwater serve: nothing to show yet. Give it reports:

  headwater serve FOLDER            every article in a folder
  headwater serve --archive FILE    what headwater add has kept
  headwater serve --example NAME    a story that comes with Headwater: {names}

headwater serve --help says the rest."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    paths: tuple[str, ...] = ()
    example: str | None = None
    archive: str | None = None
    host: str = "127.0.0.1"
    port: int = 8765
    no_browser: bool = False
    as_of: str | None = None
    rules_only: bool = False


def serve_page(wanted: Wanted) -> Exit:
    """Read what is wanted and serve the page until it is interrupted."""
    if not (wanted.paths or wanted.example or wanted.archive):
        print(USAGE.format(names=", ".join(e.name for e in all_examples())), file=sys.stderr)  # noqa: T201 - its voice
        return Exit.USAGE
    if wanted.archive and (wanted.paths or wanted.example):
        say("headwater: give reports or --archive, not both; headwater add puts reports into an archive")
        return Exit.USAGE
    try:
        shipped = example(wanted.example).paths if wanted.example else ()
        as_of = day(wanted.as_of) if wanted.as_of else None
    except InputError as error:
        say(f"headwater: {error}")
        return Exit.USAGE
    listening = _listen(wanted)  # before the reading: a taken port must not cost the wait for it

    if wanted.archive:
        return _serve_archive(wanted, listening)
    from headwater import pipeline, web  # noqa: PLC0415 - a usage error must not wait for the stages to load

    with Bars(quiet=False) as progress:
        options = AnnotateOptions(rules_only=wanted.rules_only)
        examined = pipeline.examine([*wanted.paths, *map(str, shipped)], annotating=options, progress=progress)
    name_the_refused(examined.coverage)
    if not examined.coverage.read:
        return Exit.NOTHING_READ
    report = examined.report(as_of=as_of)
    hosts, token = _opened(wanted, listening)
    web.serve(report, examined.check, listening, hosts=hosts, token=token)
    return Exit.IN_PART if examined.coverage.refused else Exit.ALL_READ


def _serve_archive(wanted: Wanted, listening: socket.socket) -> Exit:
    from headwater import web  # noqa: PLC0415 - a usage error must not wait for it to load
    from headwater.keeping import check, look  # noqa: PLC0415 - the same

    with closing(look(str(wanted.archive))) as view:
        hosts, token = _opened(wanted, listening)
        web.serve(view, partial(check, view), listening, hosts=hosts, token=token)
    return Exit.ALL_READ


def _opened(wanted: Wanted, listening: socket.socket) -> tuple[frozenset[str], str | None]:
    """Print the address and open a browser on it; return the names it goes by, and the token if it wants one."""
    token = None if wanted.host in LOOPBACK else secrets.token_urlsafe(24)
    address = _address(wanted.host, listening.getsockname()[1], token)
    say(f"headwater: {address}  (Ctrl-C ends)")
    if not wanted.no_browser:
        threading.Timer(0.5, webbrowser.open, [address]).start()
    return LOOPBACK | {wanted.host}, token


def _listen(wanted: Wanted) -> socket.socket:
    family = socket.AF_INET6 if ":" in wanted.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((wanted.host, wanted.port))
    except OSError as error:
        listening.close()
        message = f"cannot listen on {wanted.host}, port {wanted.port}: {error.strerror or error}; try --port 0"
        raise HeadwaterError(message) from error
    return listening


def _address(host: str, port: int, token: str | None) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/" + (f"?token={token}" if token else "")
