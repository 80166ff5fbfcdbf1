"""What differs between the databases: how one is opened, searched, written to by one alone, and cleaned."""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, ClassVar, Protocol

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Float,
    Integer,
    MetaData,
    Select,
    Table,
    create_engine,
    event,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from headwater.errors import ArchiveError, HeldError

# Tells this program's lock on a PostgreSQL database from any other.
ADVISORY = 0x4844_5752
BUSY = 30_000  # milliseconds that a reader waits for a moment in which the file is locked
MOMENT = 300  # milliseconds that a writer waits for readers to write back the log
LONG_LOG = 16_000_000  # bytes
CACHE = -64_000  # kibibytes, as SQLite wants them written


class Dialect(Protocol):
    """One kind of database."""

    fill: ClassVar[Mapping[str, str]]
    place: str

    def exists(self) -> bool:
        """Tell whether there is something to open."""

    def reader(self) -> Engine:
        """Return an engine that reads, each transaction at one moment."""

    def writer(self) -> Engine:
        """Return an engine that writes; it is used by one thread."""

    def held(self, holder: Mapping[str, str]) -> AbstractContextManager[None]:
        """Hold the archive for writing, as ``holder`` (a few words for others to read)."""

    def put_words(self, db: Connection, article: int, title: str, words: str) -> None:
        """Make an article findable by its folded words."""

    def drop_words(self, db: Connection, article: int, title: str, words: str) -> None:
        """Undo `put_words`, given the same."""

    def matching(self, words: Sequence[str], *, ranked: bool = False) -> Select[tuple[int, float]]:
        """Return a query for the articles with all of ``words`` and their rank (0 unless ``ranked``), best lowest."""

    def indexed(self, db: Connection) -> tuple[int, int]:
        """Return how many rows the index of words has, and how many of them are of articles that are kept."""

    def tidy(self, writer: Engine) -> None:
        """Do what is due after a change, so that readers stay quick."""

    def scrub(self, writer: Engine) -> None:
        """Leave nothing of deleted rows on the disk."""


class Sqlite:
    """One file, and beside it the write-ahead log and the lock while they are in use."""

    fill: ClassVar[Mapping[str, str]] = {
        "serial": "INTEGER PRIMARY KEY",
        "blob": "BLOB",
        "big": "INTEGER",
        "keyed": " WITHOUT ROWID",
        # The words are kept folded and without the text, which stands in its own table, packed.
        "words": "CREATE VIRTUAL TABLE article_words USING fts5(title, body, content='',"
        " tokenize='unicode61 remove_diacritics 0')",
    }

    def __init__(self, path: Path) -> None:
        """Stand for the archive at ``path``."""
        self._path = path
        self.place = str(path)

    def exists(self) -> bool:
        """Tell whether there is a file."""
        return self._path.exists() and self._path.stat().st_size > 0

    def reader(self) -> Engine:
        """Return an engine that cannot write."""
        engine = create_engine(URL.create("sqlite", database=self.place))
        _prepare(engine, "BEGIN", ("PRAGMA query_only = ON",))
        return engine

    def writer(self) -> Engine:
        """Return an engine whose transactions write from their start."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # One connection stays open: closing the last one writes the whole log back into the file.
        engine = create_engine(URL.create("sqlite", database=self.place))
        # What was acknowledged outlives a power cut; what was deleted is overwritten.
        keep = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON")
        _prepare(engine, "BEGIN IMMEDIATE", keep)
        return engine

    @contextmanager
    def held(self, holder: Mapping[str, str]) -> Iterator[None]:
        """Hold the file beside the archive: the system lets go of it when the process ends, however it does."""
        beside = self._path.with_name(f"{self._path.name}-lock")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(beside, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            message = f"{self.place} cannot be written: {error.strerror or error}"
            raise ArchiveError(message) from error
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise _held_by(self.place, os.pread(handle, 4096, 0)) from None
            os.ftruncate(handle, 0)
            os.pwrite(handle, json.dumps(dict(holder)).encode(), 0)
            yield
            os.ftruncate(handle, 0)
        finally:
            os.close(handle)

    def put_words(self, db: Connection, article: int, title: str, words: str) -> None:
        """Add a row to the index."""
        put = text("INSERT INTO article_words (rowid, title, body) VALUES (:n, :title, :body)")
        db.execute(put, {"n": article, "title": title, "body": words})

    def drop_words(self, db: Connection, article: int, title: str, words: str) -> None:
        """Take a row out of the index, which has no copy of what it was made from."""
        drop = text(
            "INSERT INTO article_words (article_words, rowid, title, body) VALUES ('delete', :n, :title, :body)"
        )
        db.execute(drop, {"n": article, "title": title, "body": words})

    def matching(self, words: Sequence[str], *, ranked: bool = False) -> Select[tuple[int, float]]:
        """Return a query, ranked by BM25, a word in a title counting twice."""
        asked = " ".join(f'"{word}"' for word in words)
        rank = "bm25(article_words, 2.0, 1.0)" if ranked else "0.0"
        found = text(
            f"SELECT rowid AS article, {rank} AS rank FROM article_words WHERE article_words MATCH :asked"  # noqa: S608 - two fixed forms
        ).bindparams(asked=asked)
        made = found.columns(Column("article", Integer), Column("rank", Float)).subquery("found")
        return select(made.c.article, made.c.rank)

    def indexed(self, db: Connection) -> tuple[int, int]:
        """Count the rows of the index."""
        return _counted(db, "SELECT count(*), count(n) FROM article_words LEFT JOIN article ON n = article_words.rowid")

    def tidy(self, writer: Engine) -> None:
        """Write a long log back into the file.

        Every page that is read is looked for in the log, and it grows as long as somebody always reads. This waits a
        moment for those who read, and leaves it for the next time if they stay.
        """
        log = self._path.with_name(f"{self._path.name}-wal")
        if not log.exists() or log.stat().st_size < LONG_LOG:
            return
        with writer.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
            db.execute(text(f"PRAGMA busy_timeout = {MOMENT}"))
            db.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
            db.execute(text(f"PRAGMA busy_timeout = {BUSY}"))

    def scrub(self, writer: Engine) -> None:
        """Write the index anew without the words of what was deleted, and empty the write-ahead log into the file."""
        with writer.begin() as db:
            db.execute(text("INSERT INTO article_words (article_words) VALUES ('optimize')"))
        with writer.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
            busy = db.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).first()
        if busy is None or busy[0]:
            message = (
                f"{self.place}: what was to be forgotten is deleted, but somebody reads the archive at this moment and"
                " the log beside it cannot be emptied: run the command again when nobody does"
            )
            raise ArchiveError(message)


def _prepare(engine: Engine, begin: str, pragmas: Sequence[str]) -> None:
    """Let transactions begin as said, and not where the driver thinks fit."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
        connection.isolation_level = None
        for pragma in (
            f"PRAGMA busy_timeout = {BUSY}",
            f"PRAGMA cache_size = {CACHE}",
            "PRAGMA foreign_keys = ON",
            *pragmas,
        ):
            connection.execute(pragma).close()

    @event.listens_for(engine, "begin")
    def begun(db: Connection) -> None:
        if db.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
            db.exec_driver_sql(begin)


def _counted(db: Connection, query: str) -> tuple[int, int]:
    row = db.execute(text(query)).one()
    return int(row[0]), int(row[1])


def _held_by(place: str, written: bytes) -> HeldError:
    try:
        holder: dict[str, str] = json.loads(written)
        who = ", ".join(f"{name} {value}" for name, value in holder.items())
    except (ValueError, AttributeError):
        who = "another process, which has not yet said its name"
    message = (
        f"{place} is being written to by {who}: wait until it is done, or end it; what it had acknowledged is kept"
    )
    return HeldError(message)


_found = Table("article_words", MetaData(), Column("article", Integer), Column("words", TSVECTOR))
HOLDER = """
SELECT a.application_name || ', backend ' || a.pid || ', since ' || a.backend_start
FROM pg_locks l JOIN pg_stat_activity a USING (pid)
WHERE l.locktype = 'advisory' AND l.granted AND l.objid = :key
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""
# Compiling a query takes longer than most of ours run.
PLANNING = "-c jit=off"
# A tsvector holds no more bytes than this; a text that long is reduced to its distinct words.
ROOM = 200_000


class Postgres:
    """A database by its address."""

    fill: ClassVar[Mapping[str, str]] = {
        "serial": "INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
        "blob": "BYTEA",
        "big": "BIGINT",
        "keyed": "",
        "words": "CREATE TABLE article_words (article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,"
        " words TSVECTOR NOT NULL);"
        "CREATE INDEX ix_article_words ON article_words USING gin (words)",
    }

    def __init__(self, url: URL) -> None:
        """Stand for the database at ``url``."""
        self._url = url.set(drivername="postgresql+psycopg")
        self.place = url.render_as_string(hide_password=True)

    def exists(self) -> bool:
        """Tell that there is a database: whether there is an archive in it is seen when it is opened."""
        return True

    def reader(self) -> Engine:
        """Return an engine whose transactions read at one moment, and only read."""
        return self._engine(isolation_level="REPEATABLE READ").execution_options(postgresql_readonly=True)

    def writer(self) -> Engine:
        """Return an engine that writes."""
        return self._engine(isolation_level="READ COMMITTED")

    def _engine(self, **options: Any) -> Engine:  # noqa: ANN401 - SQLAlchemy's own
        if "options" not in self._url.query:
            options["connect_args"] = {"options": PLANNING, **options.get("connect_args", {})}
        try:
            return create_engine(self._url, **options)
        except ModuleNotFoundError as error:
            message = "an archive in PostgreSQL takes its driver: pip install 'headwater[postgres]'"
            raise ArchiveError(message) from error

    @contextmanager
    def held(self, holder: Mapping[str, str]) -> Iterator[None]:
        """Hold an advisory lock in a session of its own: the server lets go of it when the session ends."""
        name = ", ".join(f"{key} {value}" for key, value in holder.items())[:60]
        engine = self._engine(poolclass=NullPool, connect_args={"application_name": f"headwater {name}"})
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
            if not db.execute(select(func.pg_try_advisory_lock(ADVISORY))).scalar_one():
                who = db.execute(text(HOLDER), {"key": ADVISORY}).scalars()
                message = (
                    f"{self.place} is being written to by {next(iter(who), 'another process')}: wait until it is done,"
                    " or end it; what it had acknowledged is kept"
                )
                raise HeldError(message)
            try:
                yield
            finally:
                # The server may take a moment to see that the session is over: the next writer need not find it held.
                # Where the session is lost, so is the lock, and what went wrong inside is what is to be told.
                with suppress(DBAPIError):
                    db.execute(select(func.pg_advisory_unlock(ADVISORY)))

    def put_words(self, db: Connection, article: int, title: str, words: str) -> None:
        """Add a row of words, those of the title marked."""
        body = words if len(words) < ROOM else " ".join(sorted(set(words.split())))
        made = func.setweight(func.to_tsvector("simple", title), literal_column("'A'")).op("||")(
            func.to_tsvector("simple", body)
        )
        db.execute(_found.insert().values(article=article, words=made))

    def drop_words(self, db: Connection, article: int, title: str, words: str) -> None:  # noqa: ARG002 - a row names itself
        """Take a row out."""
        db.execute(_found.delete().where(_found.c.article == article))

    def matching(self, words: Sequence[str], *, ranked: bool = False) -> Select[tuple[int, float]]:
        """Return a query, ranked by PostgreSQL's own measure, longer texts counting less."""
        asked = func.to_tsquery("simple", " & ".join(f"'{word}'" for word in words))
        rank = -func.ts_rank(_found.c.words, asked, 1) if ranked else literal_column("0.0")
        return select(_found.c.article, rank.label("rank")).where(_found.c.words.op("@@")(asked))

    def indexed(self, db: Connection) -> tuple[int, int]:
        """Count the rows of words."""
        return _counted(db, "SELECT count(*), count(n) FROM article_words LEFT JOIN article ON n = article")

    def tidy(self, writer: Engine) -> None:
        """Leave it to the server, which sees to itself."""

    def scrub(self, writer: Engine) -> None:
        """Write anew the tables that hold texts or what was drawn from them."""
        with writer.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
            for table in (
                "article",
                "article_text",
                "article_words",
                "annotation",
                "feature",
                "former",
                "story",
                "story_body",
            ):
                db.execute(text(f"VACUUM FULL {table}"))
