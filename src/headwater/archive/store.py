"""An archive opened: the one place that knows where it is, brings it up to date, and hands out its transactions."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, func, insert, inspect, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from headwater.archive import tables
from headwater.archive.dialects import Dialect, Postgres, Sqlite
from headwater.archive.migrations import LATEST, STEPS, statements
from headwater.errors import ArchiveError

SERVERS = ("postgresql", "postgres", "postgresql+psycopg")
# What to do about what a database says, by a part of its words.
CURES = (
    ("not a database", "it is no archive, so name another file"),
    ("malformed", "it is damaged, so take a copy, or add the articles anew to another file"),
    ("readonly", "you may not write to it: see to its rights and those of its folder, or name another file"),
    ("disk is full", "make room and run the command again: what was acknowledged is kept"),
    ("unable to open", "look whether its folder is there and yours to read"),
    ("could not translate host", "look at the name of the server in the address"),
    ("authentication failed", "give user and password in the address, or in ~/.pgpass"),
)


def dialect_of(place: str | Path) -> Dialect:
    """Return what stands for the archive at ``place``: the path of a SQLite file, or a ``postgresql://`` address.

    Raises:
        ArchiveError: where it is the address of something else.
    """
    named = str(place)
    if "://" not in named:
        return Sqlite(Path(named))
    try:
        url = make_url(named.replace("postgres://", "postgresql://", 1))
    except ArgumentError as error:
        message = f"{named} is no address of an archive: write postgresql://user@host/database, or the path of a file"
        raise ArchiveError(message) from error
    if url.drivername not in SERVERS:
        message = f"{url.drivername} is not supported: give postgresql://…, or the path of a file for SQLite"
        raise ArchiveError(message)
    return Postgres(url)


@dataclass(frozen=True, slots=True)
class Run:
    """Who writes: ``command`` in a word or two, ``started`` (ISO 8601, UTC), ``configuration`` (a digest).

    ``holder`` is what others are told while it writes, a word each: the process, the machine.
    """

    command: str
    started: str
    configuration: str = ""
    holder: Mapping[str, str] | None = None


class Store:
    """Where an archive is. Reading takes a moment each time; writing is one at a time, held from start to end."""

    def __init__(self, dialect: Dialect) -> None:
        """Stand for an archive that is there and up to date; `Store.open` makes sure of it."""
        self.dialect = dialect
        self._reader = dialect.reader()

    @classmethod
    def open(cls, place: str | Path) -> Self:
        """Open an archive for reading, after the steps that a newer program has added to it.

        Raises:
            ArchiveError: where there is none, it is none, or a newer program made it.
            HeldError: where it has to be brought up to date and somebody is writing to it.
        """
        dialect = dialect_of(place)
        if not dialect.exists():
            message = (
                f"there is no archive at {dialect.place}: make one with headwater add PATH --archive {dialect.place}"
            )
            raise ArchiveError(message)
        with guarded(dialect.place), _used(dialect.reader()) as engine:
            found = _version(dialect, engine)
        if found == 0:
            message = f"{dialect.place} holds no archive: make one with headwater add PATH --archive {dialect.place}"
            raise ArchiveError(message)
        if found < LATEST:
            with (
                dialect.held({"command": "bringing the archive up to date"}),
                guarded(dialect.place),
                _used(dialect.writer()) as engine,
            ):
                bring_up_to_date(dialect, engine)
        return cls(dialect)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a transaction that sees one moment."""
        with guarded(self.dialect.place), self._reader.begin() as db:
            yield db

    def close(self) -> None:
        """Let go of the connections."""
        self._reader.dispose()


@contextmanager
def writing(place: str | Path, run: Run) -> Iterator[tuple[Store, Engine, int]]:
    """Hold the archive at ``place``, made if there is none, and give its store, an engine, and the run's number.

    Raises:
        HeldError: where somebody else holds it.
        ArchiveError: where it cannot be opened or written.
    """
    dialect = dialect_of(place)
    holder = run.holder or {"command": run.command, "since": run.started}
    with dialect.held(holder), _used(dialect.writer()) as engine:
        with guarded(dialect.place):
            bring_up_to_date(dialect, engine)
            with engine.begin() as db:
                values = {"started": run.started, "code": code(), "configuration": run.configuration}
                number = db.execute(insert(tables.run).values(command=run.command, **values)).inserted_primary_key
        store = Store(dialect)
        try:
            yield store, engine, int(number[0]) if number else 0
        finally:
            store.close()


@contextmanager
def guarded(place: str) -> Iterator[None]:
    """Let what the database refuses become an error of ours that names the archive."""
    try:
        yield
    except DBAPIError as error:
        message = f"{place}: the archive cannot be used: {' '.join(str(error.orig).split())}{_cure(str(error.orig))}"
        raise ArchiveError(message) from error


def _cure(said: str) -> str:
    """What to do about an error, where the database does not say it."""
    found = next((cure for sign, cure in CURES if sign in said.casefold()), None)
    return f": {found}" if found else ""


@contextmanager
def _used(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.dispose()


def code() -> str:
    """Return the version of the program."""
    return version("headwater")


def _version(dialect: Dialect, engine: Engine) -> int:
    """Return how many steps the archive has seen, 0 where there is none."""
    with engine.connect() as db:
        if not inspect(db).has_table("schema_step"):
            return 0
        found = db.execute(select(func.max(tables.schema_step.c.version))).scalar_one_or_none() or 0
    if found > LATEST:
        message = (
            f"{dialect.place} was made by a newer Headwater (its step {found}; this one knows {LATEST}): install that"
        )
        raise ArchiveError(message)
    return int(found)


def bring_up_to_date(dialect: Dialect, engine: Engine, last: int = LATEST) -> None:
    """Take the steps that are missing up to ``last``, each whole or not at all."""
    found = _version(dialect, engine)
    for number, step in STEPS:
        if found < number <= last:
            with engine.begin() as db:
                if found == 0:
                    _begin(dialect, db)
                for statement in statements(step, dialect.fill):
                    db.exec_driver_sql(statement)
                db.execute(insert(tables.schema_step).values(version=number, code=code()))
                bump(db)
            found = number


def _begin(dialect: Dialect, db: Connection) -> None:
    others = inspect(db).get_table_names()
    if others:
        message = f"{dialect.place} is a database of something else (it has a table {others[0]!r}): give another"
        raise ArchiveError(message)
    tables.metadata.create_all(db, tables=[tables.meta, tables.schema_step])
    db.execute(insert(tables.meta).values(key="revision", value="0"))


def bump(db: Connection) -> None:
    """Count a change."""
    now = int(db.execute(select(tables.meta.c.value).where(tables.meta.c.key == "revision")).scalar_one())
    db.execute(update(tables.meta).where(tables.meta.c.key == "revision").values(value=str(now + 1)))
