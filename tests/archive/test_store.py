"""How an archive is opened, made, and brought up to date; the same for both databases."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect, select, text

from headwater.archive import Entry, Run, Store, Writer, tables, verify, writing
from headwater.archive.migrations import LATEST
from headwater.archive.store import bring_up_to_date, dialect_of
from headwater.errors import ArchiveError, HeldError
from headwater.model.annotations import Annotations, Furniture
from headwater.model.article import Article
from headwater.model.reading import Reading

RUN = Run("test", "2026-05-01T08:00:00+00:00")


def entry(key: str = "a") -> Entry:
    reading = Reading(Article(key, "The ferry sank off Velland."), Annotations(key, Furniture(())), title="Ferry")
    return Entry(reading, "0" * 40, named=True, day=None, keys=(5, -7), features=b"x")


def test_an_archive_of_an_older_version_is_brought_up_to_date(place: str) -> None:
    dialect = dialect_of(place)
    engine = dialect.writer()
    bring_up_to_date(dialect, engine, 1)
    with engine.begin() as db:
        db.execute(tables.run.insert().values(started="then", code="0", configuration="", command="add"))
        number = db.execute(select(tables.run.c.n)).scalar_one()
    assert not inspect(engine).has_table("renamed")
    old = Store(dialect)
    Writer(old, engine, number).put([entry()])
    old.close()
    engine.dispose()
    store = Store.open(place)
    with store.read() as db:
        assert db.execute(select(tables.schema_step.c.version)).scalars().all() == list(range(1, LATEST + 1))
        assert db.execute(select(tables.article.c.id)).scalars().all() == ["a"]
        assert db.execute(select(tables.renamed)).all() == []
    assert verify(store, lambda *_: None) == []
    store.close()


def test_what_a_story_had_in_its_row_stands_apart_after_the_third_step(place: str) -> None:
    dialect = dialect_of(place)
    engine = dialect.writer()
    bring_up_to_date(dialect, engine, 2)
    counts = dict.fromkeys(("articles", "texts", "outlets", "least", "most", "informants"), 1)
    words = {name: name for name in ("id", "title", "first", "last", "names", "days")}
    columns = [*words, *counts, "dossier", "ahead", "hashes", "run"]
    bodies = {name: name.encode() for name in ("dossier", "ahead", "hashes")}
    with engine.begin() as db:
        db.execute(tables.run.insert().values(n=1, started="then", code="0", configuration="", command="add"))
        values = ", ".join(f":{name}" for name in columns)
        put = f"INSERT INTO story ({', '.join(columns)}) VALUES ({values})"  # noqa: S608 - names of columns
        db.execute(text(put), counts | words | bodies | {"run": 1})
    engine.dispose()
    store = Store.open(place)
    with store.read() as db:
        (row,) = db.execute(select(tables.story.c.id, tables.story_body).join(tables.story_body))
        assert (row.id, bytes(row.dossier), bytes(row.ahead), bytes(row.hashes)) == ("id", *bodies.values())
    store.close()


def test_the_steps_make_the_tables_that_the_program_uses(place: str) -> None:
    with writing(place, RUN) as (_, engine, _number), engine.connect() as db:
        found = inspect(db)
        made = {
            name: {c["name"] for c in found.get_columns(name)}
            for name in found.get_table_names()
            if not name.startswith("article_words")
        }
        assert made == {table.name: set(table.columns.keys()) for table in tables.metadata.sorted_tables}
        for table in tables.metadata.sorted_tables:
            required = {c["name"] for c in found.get_columns(table.name) if not c["nullable"]}
            keys = {column.name for column in table.primary_key}
            assert required | keys == {column.name for column in table.columns if not column.nullable} | keys


def test_an_archive_of_a_newer_version_is_refused(place: str) -> None:
    with writing(place, RUN) as (_, engine, _number), engine.begin() as db:
        db.execute(tables.schema_step.insert().values(version=LATEST + 1, code="9.9"))
    with pytest.raises(ArchiveError, match="newer Headwater"):
        Store.open(place)
    with pytest.raises(ArchiveError, match="newer Headwater"), writing(place, RUN):
        pass


def test_an_old_archive_that_is_held_is_not_touched(place: str) -> None:
    dialect = dialect_of(place)
    engine = dialect.writer()
    bring_up_to_date(dialect, engine, 1)
    engine.dispose()
    with dialect.held({"process": "4711"}), pytest.raises(HeldError, match="4711"):
        Store.open(place)


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bills (n)")
    other.close()
    with pytest.raises(ArchiveError, match="bills"), writing(path, RUN):
        pass
    with pytest.raises(ArchiveError, match="holds no archive"):
        Store.open(path)


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("mysql://me@host/db", "not supported"),
        ("nothing.db", "there is no archive at nothing.db"),
        ("://", "no address"),
    ],
)
def test_what_is_no_archive_is_named_with_the_cure(place: str, why: str) -> None:
    with pytest.raises(ArchiveError, match=why):
        Store.open(place)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("The ferry sank off Velland. " * 100)
    with pytest.raises(ArchiveError, match=r"report\.txt.*it is no archive, so name another file"):
        Store.open(path)
    with pytest.raises(ArchiveError, match=r"report\.txt"), writing(path, RUN):
        pass
    assert path.read_text().startswith("The ferry")


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ArchiveError, match="cannot be written"), writing(tmp_path / "file" / "news.db", RUN):
        pass


def test_the_lock_goes_with_an_error(place: str) -> None:
    with pytest.raises(ZeroDivisionError), writing(place, RUN):
        raise ZeroDivisionError
    with writing(place, RUN) as (store, engine, number):
        Writer(store, engine, number).put([entry()])


def test_a_change_is_whole_or_not_at_all(place: str) -> None:
    with writing(place, RUN) as (store, engine, number):
        writer = Writer(store, engine, number)
        torn = entry("b")
        object.__setattr__(torn, "features", None)
        with pytest.raises(ArchiveError):
            writer.put([entry("a"), torn])
        with store.read() as db:
            assert db.execute(select(tables.article)).all() == []
            assert db.execute(select(tables.article_key)).all() == []
        assert verify(store, lambda *_: None) == []
