"""Does an archive hold what it promises? Each rule is checked over everything, and what breaks it is named."""

import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, select, text
from sqlalchemy.exc import DBAPIError

from headwater.archive import tables as t
from headwater.archive.packing import digest, unpack, unpack_json, unpack_keys, unpack_text
from headwater.archive.records import Records
from headwater.archive.store import Store
from headwater.archive.words import places
from headwater.errors import HeadwaterError
from headwater.model.reading import Reading
from headwater.model.report import Dossier
from headwater.model.span import ArticleSpan, Span

Progress = Callable[[str, int, int], None]
# Every so many articles the index of words is asked for one.
SAMPLE = 50


def verify(store: Store, progress: Progress) -> list[str]:
    """Return what is wrong with the archive, a sentence each; nothing where all is well.

    Articles that wait to be placed in a story are not wrong: the next change places them.
    """
    with store.read() as db:
        found = [*_database(db), *_texts(db, progress), *_stories(db, progress), *_rows(db), *_counts(db)]
        try:
            return [*found, *_words(store, db)]
        except DBAPIError as error:
            return [*found, f"the index of words is damaged: {' '.join(str(error.orig).split())}"]


def _database(db: Connection) -> Iterator[str]:
    """What the database says of itself: SQLite keeps its own checks, PostgreSQL holds its keys by itself."""
    if db.dialect.name == "sqlite":
        for row in db.execute(text("PRAGMA integrity_check")).scalars():
            if row != "ok":
                yield f"the file is damaged: {row}"
        for row in db.execute(text("PRAGMA foreign_key_check")).all():
            yield f"a row of {row[0]} names a row of {row[2]} that is not there"


def _texts(db: Connection, progress: Progress) -> Iterator[str]:
    """Texts are what their digests say, and every span of their annotations lies within."""
    query = (
        select(t.article.c.id, t.article_text.c.body, t.article_text.c.length, t.article_text.c.digest)
        .add_columns(t.annotation.c.body.label("found"))
        .select_from(t.article)
        .outerjoin(t.article_text, t.article_text.c.article == t.article.c.n)
        .outerjoin(t.annotation, t.annotation.c.article == t.article.c.n)
        .order_by(t.article.c.n)
    )
    total = db.execute(select(func.count()).select_from(t.article)).scalar_one()
    for done, row in enumerate(db.execute(query.execution_options(yield_per=100))):
        progress("articles", done, total)
        if row.body is None or row.found is None:
            yield f"article {row.id!r} has no text or no annotations"
            continue
        words = _safely(unpack_text, row.body)
        if words is None or digest(words) != row.digest or len(words) != row.length:
            yield f"the text of article {row.id!r} is not the one that was kept"
            continue
        reading = _safely(lambda body: unpack(Reading, body), row.found)
        if reading is None:
            yield f"the annotations of article {row.id!r} cannot be read"
        elif any(span.end > row.length for span in _spans(reading)):
            yield f"an annotation of article {row.id!r} reaches beyond its text"
    progress("articles", total, total)


def _stories(db: Connection, progress: Progress) -> Iterator[str]:
    """Dossiers tell of the articles of their stories, with spans within their texts and counts that agree."""
    records = Records(db)
    query = select(t.story, t.story_body.c.dossier, t.story_body.c.ahead).outerjoin(t.story_body)
    rows = db.execute(query.order_by(t.story.c.n).execution_options(yield_per=100))
    total = db.execute(select(func.count()).select_from(t.story)).scalar_one()
    for done, row in enumerate(rows):
        progress("stories", done, total)
        members = records.members([row.id]).get(row.id, ())
        if row.dossier is None:
            yield f"story {row.id!r} has no dossier"
            continue
        dossier = _safely(lambda body: unpack(Dossier, body), row.dossier)
        if dossier is None or _safely(unpack_json, row.ahead) is None:
            yield f"story {row.id!r} cannot be read"
            continue
        if tuple(sorted(one.id for one in dossier.articles)) != members:
            yield f"story {row.id!r} holds other articles than its dossier"
        yield from _told(records, row, dossier)
    progress("stories", total, total)


def _told(records: Records, row: Any, dossier: Dossier) -> Iterator[str]:  # noqa: ANN401 - a row of the table
    counts = dossier.counts
    kept = (row.articles, row.texts, row.outlets, row.least, row.most, row.informants)
    told = (counts.articles, counts.texts, counts.outlets, counts.origins.least, counts.origins.most, counts.informants)
    if kept != told or row.id != dossier.id or counts.articles != len(dossier.articles):
        yield f"story {row.id!r} is listed with other counts than its dossier has"
    try:
        length = {one.id: len(one.text) for one in records.with_texts(dossier.articles)}
    except (LookupError, ValueError, zlib.error) as error:
        yield f"story {row.id!r} was told from a text that is not there, or not as it was: {error}"
        return
    for span in _article_spans(dossier):
        if span.end > length.get(span.article, -1):
            yield f"story {row.id!r} points beyond the text of {span.article!r}"
            return


def _rows(db: Connection) -> Iterator[str]:
    """No row is left over, and every article stands in a story or waits for one."""
    for table, column, of in (
        (t.article_key, t.article_key.c.article, t.article),
        (t.story_key, t.story_key.c.story, t.story),
        (t.membership, t.membership.c.article, t.article),
        (t.membership, t.membership.c.story, t.story),
    ):
        if left := _count(db, table, column.not_in(select(of.c.n))):
            yield f"{left} rows of {table.name} belong to nothing"
    placed, waiting = select(t.membership.c.article), select(t.pending.c.article)
    lost = db.execute(select(t.article.c.id).where(t.article.c.n.not_in(placed), t.article.c.n.not_in(waiting)))
    yield from (f"article {key!r} stands in no story and waits for none" for key in lost.scalars())
    for name, kept, keys in (
        (t.feature, t.feature.c.hashes, t.article_key),
        (t.story_body, t.story_body.c.hashes, t.story_key),
    ):
        wanted = sum(len(unpack_keys(body)) for body in db.execute(select(kept)).scalars())
        if wanted != _count(db, keys):
            yield f"{keys.name} holds {_count(db, keys)} rows where {name.name} counts {wanted}"


def _counts(db: Connection) -> Iterator[str]:
    """The frequency of words is that of all stories together."""
    summed: Counter[str] = Counter()
    for body in db.execute(select(t.story_body.c.ahead)).scalars():
        rows: Any = _safely(unpack_json, body) or {}
        summed.update(rows.get("frequency", {}))
    kept = {row.word: row.articles for row in db.execute(select(t.frequency))}
    if kept != {word: count for word, count in summed.items() if count}:
        yield "the frequencies of words are not those of the stories"
    for row in db.execute(select(t.story.c.id, t.story.c.days, t.story.c.first, t.story.c.last)):
        days = [day for day, _ in json.loads(row.days)]
        if (row.first, row.last) != (min(days, default=""), max(days, default="")):
            yield f"story {row.id!r} is listed under other days than its articles have"


def _words(store: Store, db: Connection) -> Iterator[str]:
    """The index of words is in step with the texts: as many rows, and a sample is found by its own words."""
    articles, (rows, indexed) = _count(db, t.article), store.dialect.indexed(db)
    if articles != indexed:
        yield f"{indexed} articles can be found by their words, {articles} are kept"
    if rows != indexed:
        yield f"{rows - indexed} rows of the index of words belong to nothing"
    query = select(t.article.c.n, t.article.c.id, t.article_text.c.body).join(t.article_text)
    for row in db.execute(query.where(t.article.c.n % SAMPLE == 1)).all():
        body = _safely(unpack_text, row.body)
        longest = sorted({word for _, word in places(body or "")}, key=lambda word: (-len(word), word))[:3]
        matching = store.dialect.matching(longest).subquery("matching") if longest else None
        if matching is not None and not db.execute(select(matching).where(matching.c.article == row.n)).first():
            yield f"article {row.id!r} is not found by its own words"


def _count(db: Connection, table: Table, *conditions: Any) -> int:  # noqa: ANN401 - SQLAlchemy's own
    return int(db.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one())


def _safely(read: Callable[[bytes], Any], data: bytes) -> Any:  # noqa: ANN401 - what it reads
    """Return what ``read`` makes of ``data``, None where that is damaged."""
    try:
        return read(data)
    except (HeadwaterError, ValueError, LookupError, zlib.error):
        return None


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, tuple | frozenset):
        for item in value:
            yield from _inside(item)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from _inside(getattr(value, field.name))


def _spans(reading: Reading) -> Iterator[Span]:
    return (one for one in _inside(reading) if isinstance(one, Span))


def _article_spans(dossier: Dossier) -> Sequence[ArticleSpan]:
    return [one for one in _inside(dossier) if isinstance(one, ArticleSpan)]
