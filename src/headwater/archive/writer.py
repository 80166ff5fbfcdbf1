"""Everything that changes an archive: each call is one transaction, whole or not at all, and counted."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select, update

from headwater.archive import placing
from headwater.archive import tables as t
from headwater.archive.packing import digest, pack, pack_keys, pack_text, unpack, unpack_keys, unpack_text
from headwater.archive.records import MANY, Records
from headwater.archive.store import Store, bump, guarded
from headwater.archive.verdicts import body_of
from headwater.archive.words import plain
from headwater.errors import ArchiveError
from headwater.model.article import Article, Coverage
from headwater.model.reading import Reading
from headwater.model.verdicts import Verdict, articles_of, kind_of

SCRUB = "scrub"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article to be kept: ``reading`` is what was found, ``digest`` of all that a reader sees.

    ``named``: it has an id of its own. ``day`` (an ordinal), ``keys`` and ``features`` are what grouping keeps.
    """

    reading: Reading
    digest: str
    named: bool
    day: int | None
    keys: tuple[int, ...]
    features: bytes


class Writer:
    """Writes to an archive that is held."""

    def __init__(self, store: Store, engine: Engine, run: int) -> None:
        """Write as ``run``."""
        self.store = store
        self._engine = engine
        self._run = run

    @contextmanager
    def _change(self) -> Iterator[Connection]:
        with guarded(self.store.dialect.place), self._engine.begin() as db:
            yield db
            bump(db)
        self.store.dialect.tidy(self._engine)

    def put(self, entries: Sequence[Entry]) -> None:
        """Keep articles, to be placed in stories later; one of an id that is known becomes its new version."""
        with self._change() as db:
            for some in _distinct(entries):
                self._fill(db, [(self._put(db, entry), entry) for entry in some])

    def _put(self, db: Connection, entry: Entry) -> int:
        """Keep what an article is known by; return its number."""
        row = db.execute(select(t.article).where(t.article.c.id == entry.reading.id)).first()
        values = self._values(entry)
        if row is None:
            made = db.execute(insert(t.article).values(version=1, **values)).inserted_primary_key
            return int(made[0]) if made else 0
        self._retire(db, row.n)
        db.execute(update(t.article).where(t.article.c.n == row.n).values(version=row.version + 1, **values))
        return int(row.n)

    def _values(self, entry: Entry) -> Mapping[str, object]:
        reading = entry.reading
        return {
            "id": reading.id,
            "digest": entry.digest,
            "url": reading.article.url,
            "named": int(entry.named),
            "outlet": reading.outlet,
            "title": reading.title,
            "published": reading.published,
            "facts": pack(replace(reading.article, text="")),
            "run": self._run,
        }

    def _fill(self, db: Connection, numbered: Sequence[tuple[int, Entry]]) -> None:
        """Keep what was found in articles: one statement a table, whose making costs more than its rows."""
        texts, found, features, keys = [], [], [], []
        for n, entry in numbered:
            reading, hashes = entry.reading, pack_keys(entry.keys)
            text = reading.text
            bare = replace(reading, article=replace(reading.article, text=""))
            body = pack(replace(bare, annotations=replace(reading.annotations, id=reading.id)))
            texts.append({"article": n, "length": len(text), "digest": digest(text), "body": pack_text(text)})
            found.append({"article": n, "body": body, "run": self._run})
            features.append({"article": n, "day": entry.day, "hashes": hashes, "body": entry.features})
            keys += [{"key": key, "day": entry.day or 0, "article": n} for key in unpack_keys(hashes)]
        for table, rows in (
            (t.article_text, texts),
            (t.annotation, found),
            (t.feature, features),
            (t.article_key, keys),
        ):
            if rows:
                db.execute(insert(table), rows)
        for n, entry in numbered:
            self.store.dialect.put_words(db, n, plain(entry.reading.title or ""), plain(entry.reading.text))
        self._mark(db, [n for n, _ in numbered], "new")

    def _retire(self, db: Connection, n: int) -> None:
        """Keep what an article was before, and take away what was drawn from it."""
        row = self._row(db, n)
        former = {"facts": row.facts, "digest": row.text_digest, "body": row.body, "run": row.run}
        db.execute(insert(t.former).values(article=n, version=row.version, **former))
        self._empty(db, n)

    def _row(self, db: Connection, n: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a row of this query
        query = select(t.article, t.article_text.c.digest.label("text_digest"), t.article_text.c.body)
        return db.execute(query.join(t.article_text).where(t.article.c.n == n)).one()

    def _empty(self, db: Connection, n: int) -> None:
        row = self._row(db, n)
        self.store.dialect.drop_words(db, n, plain(row.title or ""), plain(unpack_text(row.body)))
        kept = db.execute(select(t.feature.c.day, t.feature.c.hashes).where(t.feature.c.article == n)).one()
        if keys := [{"of": key} for key in unpack_keys(kept.hashes)]:
            at = t.article_key.c
            held = at.key == bindparam("of"), at.day == (kept.day or 0), at.article == n
            db.execute(delete(t.article_key).where(*held), keys)
        for table in (t.article_text, t.annotation, t.feature):
            db.execute(delete(table).where(table.c.article == n))

    def account(self, coverage: Coverage, read: Sequence[Article]) -> None:
        """Keep what could not be read, and what was read otherwise than given.

        A file that is now among ``read`` is refused no more.
        """
        with self._change() as db:
            for article in read:
                if article.path is not None and article.text_basis != "field":
                    db.execute(delete(t.refusal).where(t.refusal.c.path == article.path))
            _add(db, t.refusal, [{"path": r.path, "reason": r.reason} for r in coverage.refused], self._run)
            _add(db, t.notice, [{"path": n.path, "message": n.message} for n in coverage.notices], self._run)

    def place(self, articles: Sequence[str], stories: Sequence[placing.Placed]) -> None:
        """Swap the stories of ``articles`` for ``stories``, which hold the same articles and no other."""
        with self._change() as db:
            placing.place(db, articles, stories, self._run)

    def mark(self, articles: Sequence[str], reason: str) -> None:
        """Note that ``articles`` are to be placed anew."""
        with self._change() as db:
            self._mark(db, [row.n for row in _rows(db, articles)], reason)

    def _mark(self, db: Connection, numbers: Sequence[int], reason: str) -> None:
        chunks = [numbers[start : start + MANY] for start in range(0, len(numbers), MANY)]
        query = select(t.pending.c.article)
        held = {row.article for some in chunks for row in db.execute(query.where(t.pending.c.article.in_(some)))}
        rows = [{"article": n, "reason": reason, "run": self._run} for n in sorted(set(numbers) - held)]
        if rows:
            db.execute(insert(t.pending), rows)

    def forget(self, article: str) -> None:
        """Delete an article with everything drawn from it; the others of its story are to be placed anew.

        Raises:
            ArchiveError: where there is none of that id.
        """
        with self._change() as db:
            rows = _rows(db, [article])
            if not rows:
                message = f"{self.store.dialect.place} holds no article {article!r}: headwater search WORDS finds ids"
                raise ArchiveError(message)
            records = Records(db)
            story = records.story_of([article]).get(article)
            others = [key for key in records.members([story])[story] if key != article] if story else []
            placing.remove(db, [story] if story else [], self._run)
            self._mark(db, [row.n for row in _rows(db, others)], "forgotten")
            self._erase(db, article, rows[0].n)

    def _erase(self, db: Connection, article: str, n: int) -> None:
        facts = unpack(Article, self._row(db, n).facts)
        self._empty(db, n)
        db.execute(delete(t.article).where(t.article.c.n == n))
        if facts.path is not None:
            db.execute(delete(t.notice).where(t.notice.c.path == facts.path))
        for row in Records(db).verdicts():
            if article in articles_of(row.verdict):
                db.execute(delete(t.verdict).where(t.verdict.c.n == int(row.id[1:])))
        db.execute(delete(t.meta).where(t.meta.c.key == SCRUB))
        db.execute(insert(t.meta).values(key=SCRUB, value="wanted"))

    def scrub(self) -> None:
        """Leave nothing on the disk of what was forgotten; without anything forgotten this does nothing.

        Raises:
            ArchiveError: where somebody reads at this moment.
        """
        with self.store.read() as db:
            wanted = db.execute(select(t.meta).where(t.meta.c.key == SCRUB)).first() is not None
        if wanted:
            with guarded(self.store.dialect.place):
                self.store.dialect.scrub(self._engine)
            with self._change() as db:
                db.execute(delete(t.meta).where(t.meta.c.key == SCRUB))

    def give(self, verdict: Verdict, *, by: str, at: str, why: str, concerned: Sequence[str]) -> str:
        """Keep a verdict, and note that the articles ``concerned`` are to be placed anew; return the verdict's id."""
        with self._change() as db:
            values = {"kind": kind_of(verdict), "body": body_of(verdict), "by": by, "at": at, "why": why}
            made = db.execute(insert(t.verdict).values(run=self._run, **values)).inserted_primary_key
            self._mark(db, [row.n for row in _rows(db, concerned)], "verdict")
            return f"v{made[0]}" if made else ""

    def undo(self, verdict: str, *, at: str, concerned: Sequence[str]) -> None:
        """Take a verdict back: its row stays and says when.

        Raises:
            ArchiveError: where there is none of that id, or it was taken back before.
        """
        with self._change() as db:
            number = verdict.removeprefix("v")
            chosen = t.verdict.c.n == (int(number) if number.isdecimal() else 0)
            done = db.execute(update(t.verdict).where(chosen, t.verdict.c.undone.is_(None)).values(undone=at))
            if not done.rowcount:
                message = f"there is no verdict {verdict!r} in force: headwater verdicts lists them"
                raise ArchiveError(message)
            self._mark(db, [row.n for row in _rows(db, concerned)], "verdict")


def _distinct(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Yield ``entries`` in their order, in parts in which no article stands twice."""
    part: dict[str, Entry] = {}
    for entry in entries:
        if entry.reading.id in part:
            yield list(part.values())
            part = {}
        part[entry.reading.id] = entry
    if part:
        yield list(part.values())


def _rows(db: Connection, articles: Sequence[str]):  # type: ignore[no-untyped-def]  # noqa: ANN202 - rows of this query
    query = select(t.article.c.n, t.article.c.id)
    chunks = [articles[start : start + MANY] for start in range(0, len(articles), MANY)]
    return [row for chunk in chunks for row in db.execute(query.where(t.article.c.id.in_(chunk)))]


def _add(db: Connection, table, rows: Sequence[Mapping[str, str]], run: int) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Add the rows that are not there yet."""
    for row in rows:
        here = [table.c[name] == value for name, value in row.items()]
        if db.execute(select(table.c.run).where(*here)).first() is None:
            db.execute(insert(table).values(run=run, **row))
