"""Opening the page: keep what is to be shown, listen, print the address, open a browser."""

import getpass
import secrets
import socket
import sys
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from headwater.cli.ending import name_the_refused
from headwater.cli.exits import Exit
from headwater.cli.plain import say
from headwater.cli.progress import Bars
from headwater.cli.reporting import day
from headwater.cli.shipped import all_examples, example
from headwater.errors import HeadwaterError, InputError
from headwater.model.annotations import AnnotateOptions

if TYPE_CHECKING:
    from headwater.web import Access

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SERVERS = ("postgresql://", "postgres://")
SQLITE = b"SQLite format 3\0"
USAGE = """\
headwater serve: nothing to show yet. Give it reports, or an archive:

  headwater serve FOLDER            every article in a folder
  headwater serve ARCHIVE           what headwater add has kept, such as news.db
  headwater serve --example NAME    a story that comes with Headwater: {names}

Without either it opens headwater.db in this folder, where there is one. headwater serve --help says the rest."""


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
    """Serve the page on what is wanted until it is interrupted."""
    try:
        archive = _archive(wanted)
        shipped = example(wanted.example).paths if wanted.example else ()
        as_of = day(wanted.as_of) if wanted.as_of else None
    except InputError as error:
        say(f"headwater: {error}")
        return Exit.USAGE
    if archive is None and not (wanted.paths or shipped):
        print(USAGE.format(names=", ".join(e.name for e in all_examples())), file=sys.stderr)  # noqa: T201 - its voice
        return Exit.USAGE
    listening = _listen(wanted)  # before the reading: a taken port must not cost the wait for it
    if archive is not None:
        return _serve(archive, wanted, as_of, listening)
    with _kept_for_now([*wanted.paths, *map(str, shipped)], wanted) as (place, ended):
        return ended if ended is Exit.NOTHING_READ else max(ended, _serve(place, wanted, as_of, listening))


def _archive(wanted: Wanted) -> str | None:
    """Return the archive that is asked for, by its option or in place of reports, or the usual one where it is there.

    Raises:
        InputError: where reports are given as well.
    """
    named = [path for path in wanted.paths if _is_archive(path)]
    if wanted.archive is not None:
        named.append(wanted.archive)
    if not named:
        return None if wanted.paths or wanted.example else _usual()
    if len(named) > 1 or wanted.example or len(wanted.paths) > (wanted.archive is None):
        message = "give reports or one archive, not both; headwater add puts reports into an archive"
        raise InputError(message)
    return named[0]


def _usual() -> str | None:
    """Return the archive that commands take when none is named, if there is one."""
    from headwater.keeping import default_place  # noqa: PLC0415 - it loads the stages

    usual = default_place()
    return usual if _is_archive(usual) else None


def _is_archive(path: str) -> bool:
    if path.startswith(SERVERS):
        return True
    try:
        with Path(path).open("rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except OSError:
        return False


@contextmanager
def _kept_for_now(paths: list[str], wanted: Wanted) -> Iterator[tuple[str, Exit]]:
    """Keep reports in an archive that is gone when the page is closed."""
    from headwater.cli.keeping import run  # noqa: PLC0415 - a usage error must not wait for the stages to load
    from headwater.keeping import keeping  # noqa: PLC0415 - the same

    options = AnnotateOptions(rules_only=wanted.rules_only)
    with TemporaryDirectory(prefix="headwater-") as folder:
        place = str(Path(folder) / "page.db")
        with Bars(quiet=False) as progress, keeping(place, run("serve")) as keeper:
            coverage = keeper.add(paths, annotating=options, progress=progress).coverage
        name_the_refused(coverage)
        read_in_full = Exit.ALL_READ if not coverage.refused else Exit.IN_PART
        yield place, read_in_full if coverage.read else Exit.NOTHING_READ


def _serve(place: str, wanted: Wanted, as_of: str | None, listening: socket.socket) -> Exit:
    from headwater import web  # noqa: PLC0415 - a usage error must not wait for it to load
    from headwater.cli.keeping import now, run  # noqa: PLC0415 - the same
    from headwater.keeping import Editor, check, look  # noqa: PLC0415 - the same

    view = look(place, as_of=as_of)
    try:
        editor = Editor(place, run, now, AnnotateOptions(rules_only=wanted.rules_only))
        site = web.Site(view, partial(check, view), editor, reader=getpass.getuser())
        web.serve(site, listening, _opened(wanted, listening, web.Access))
    finally:
        view.close()
    return Exit.ALL_READ


def _opened(wanted: Wanted, listening: socket.socket, access: type["Access"]) -> "Access":
    """Print the address and open a browser on it; return the names it goes by, and the token if it wants one."""
    token = None if wanted.host in LOOPBACK else secrets.token_urlsafe(24)
    address = _address(wanted.host, listening.getsockname()[1], token)
    listening.listen()  # whoever is quicker than the server waits, and is not refused
    say(f"headwater: {address}  (Ctrl-C ends)")
    if not wanted.no_browser:
        threading.Timer(0.5, webbrowser.open, [address]).start()
    return access(LOOPBACK | {wanted.host}, token)


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
