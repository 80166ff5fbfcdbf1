"""Kept stories to be looked at: the archive's side of `headwater.model.shelf.Shelf`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Select, Subquery, and_, func, or_, select

from headwater.archive import tables as t
from headwater.archive.migrations import LATEST
from headwater.archive.packing import unpack, unpack_text
from headwater.archive.records import Records
from headwater.archive.store import Store, code
from headwater.archive.words import snippet, wanted
from headwater.errors import ArchiveError
from headwater.model.article import Coverage, Notice, Refusal
from headwater.model.claims import CalendarEntry
from headwater.model.derivation import OriginRange
from headwater.model.report import Counts, Dossier
from headwater.model.shelf import Hit, HitPage, StoryPage, StoryQuery, StoryRow
from headwater.model.verdicts import VerdictRow

SEPARATOR = " "
# Digits of a cursor that counts rows: a longer one is none, and no database could count so far.
LONGEST_CURSOR = 18
# Of more articles than this none is better than another: those kept last come first.
BROAD = 10_000


class Reckoner(Protocol):
    """Reckons a story's calendar from what all stories contribute, as of a day."""

    def __call__(self, records: Records, story: str, as_of: str | None) -> tuple[CalendarEntry, ...]:
        """Return the calendar of ``story``."""


class View:
    """An archive, to be read by any number of threads. It implements `Shelf`."""

    def __init__(self, store: Store, reckoner: Reckoner, as_of: str | None = None) -> None:
        """Read from ``store``; ``reckoner`` reckons the calendars, which change with every later report.

        ``as_of`` is the ISO day that they are reckoned as of where a call names none.
        """
        self._store = store
        self._reckoner = reckoner
        self._as_of = as_of

    @contextmanager
    def records(self) -> Iterator[Records]:
        """Give what is kept, row by row, as of one moment."""
        with self._store.read() as db:
            yield Records(db)

    def stories(self, query: StoryQuery) -> StoryPage:
        """Return the stories that match, latest first; those whose days overlap the days asked for."""
        conditions = self._conditions(query)
        # What matches is looked for once, to be counted and to be shown.
        chosen = select(t.story.c.n).where(*conditions).cte("chosen")
        total = select(func.count()).select_from(chosen if conditions else t.story).scalar_subquery()
        shown = [t.story.c.n.in_(select(chosen.c.n))] if conditions else []
        page = select(t.story, total.label("total")).where(*shown, *_after(query.after))
        with self._store.read() as db:
            rows = db.execute(page.order_by(t.story.c.last.desc(), t.story.c.id.desc()).limit(query.limit + 1)).all()
            count = rows[0].total if rows else db.execute(select(total)).scalar_one()
        more = len(rows) > query.limit
        kept = rows[: query.limit]
        return StoryPage(
            rows=tuple(_row(row) for row in kept),
            total=int(count),
            next=f"{kept[-1].last}{SEPARATOR}{kept[-1].id}" if more and kept else None,
        )

    def _conditions(self, query: StoryQuery) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = []
        if words := wanted(query.words):
            found = self._store.dialect.matching(words).subquery("matching")
            held = select(t.membership.c.story).join(found, found.c.article == t.membership.c.article)
            conditions.append(t.story.c.n.in_(held))
        if query.outlet is not None:
            of = select(t.membership.c.story).join(t.article, t.article.c.n == t.membership.c.article)
            conditions.append(t.story.c.n.in_(of.where(t.article.c.outlet == query.outlet)))
        if query.since is not None:
            conditions.append(t.story.c.last >= query.since)
        if query.until is not None:
            conditions.append(and_(t.story.c.first <= query.until, t.story.c.first != ""))
        return conditions

    def dossier(self, story: str, *, as_of: str | None = None) -> Dossier | None:
        """Return everything found about the story of that id, None where there is none.

        The calendar is reckoned as of the ISO day ``as_of``, or the view's own, or that of the latest article of all.
        """
        with self._store.read() as db:
            query = select(t.story_body.c.dossier).join(t.story, t.story.c.n == t.story_body.c.story)
            body = db.execute(query.where(t.story.c.id == story)).scalar_one_or_none()
            return self._whole(db, body, as_of) if body is not None else None

    def _whole(self, db: Connection, body: bytes, as_of: str | None) -> Dossier:
        records = Records(db)
        bare = unpack(Dossier, body)
        day = as_of or self._as_of or records.latest_day()
        calendar = self._reckoner(records, bare.id, day)
        own = {one.id for one in bare.articles}
        return replace(
            bare,
            articles=tuple(records.with_texts(bare.articles)),
            calendar=calendar,
            as_of=day,
            elsewhere=tuple(records.report_articles(sorted(_named_in(calendar) - own))),
        )

    def story_of(self, article: str) -> str | None:
        """Return the id of the story that holds the article of that id, None where there is none."""
        with self._store.read() as db:
            return Records(db).story_of([article]).get(article)

    def story_now(self, story: str) -> str | None:
        """Return what the story is called now that has or once had that id, None where there is none."""
        with self._store.read() as db:
            if db.execute(select(t.story.c.n).where(t.story.c.id == story)).first():
                return story
            query = select(t.story.c.id).join(t.membership, t.membership.c.story == t.story.c.n)
            query = query.join(t.renamed, t.renamed.c.article == t.membership.c.article)
            found = db.execute(query.where(t.renamed.c.id == story)).scalar_one_or_none()
            return str(found) if found is not None else None

    def search(self, words: str, *, limit: int = 20, after: str | None = None) -> HitPage:
        """Return where the articles' titles and texts hold all of ``words``, whole, without regard to case and accents.

        Where more than `BROAD` articles hold them, those kept last come first.

        Raises:
            ArchiveError: where ``after`` is no cursor of a page before.
        """
        asked = wanted(words)
        start = _offset(after)
        if not asked:
            return HitPage((), 0)
        with self._store.read() as db:
            total = self._count(db, asked)
            best = self._best(asked, ranked=total <= BROAD).limit(limit).offset(start).subquery("best")
            rows = db.execute(_shown(best)).all()
        more = start + len(rows) < total
        return HitPage(tuple(_hit(row, asked) for row in rows), total, str(start + len(rows)) if more else None)

    def _count(self, db: Connection, asked: tuple[str, ...]) -> int:
        found = self._best(asked, ranked=False).order_by(None).subquery("counted")
        return int(db.execute(select(func.count()).select_from(found)).scalar_one())

    def _best(self, asked: tuple[str, ...], *, ranked: bool) -> Select[tuple[int, float]]:
        """The articles that hold all words, the best first; those that have no story yet are left out."""
        found = self._store.dialect.matching(asked, ranked=ranked).subquery("matching")
        waiting = select(t.pending.c.article).outerjoin(t.membership, t.membership.c.article == t.pending.c.article)
        alone = waiting.where(t.membership.c.article.is_(None))
        query = select(found.c.article, found.c.rank).where(found.c.article.not_in(alone))
        return query.order_by(found.c.rank, found.c.article.desc())

    def outlets(self) -> Sequence[tuple[str, int]]:
        """Return the outlets with the number of their articles, most first, then by name."""
        count = func.count()
        query = select(t.article.c.outlet, count).where(t.article.c.outlet.is_not(None)).group_by(t.article.c.outlet)
        with self._store.read() as db:
            rows = [(str(row[0]), int(row[1])) for row in db.execute(query)]
        return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))

    def coverage(self) -> Coverage:
        """Return what became of everything that was ever given and not forgotten, each thing counted once."""
        with self._store.read() as db:
            read = int(db.execute(select(func.count()).select_from(t.article)).scalar_one())
            refused = [Refusal(row.path, row.reason) for row in db.execute(select(t.refusal))]
            noted = [Notice(row.path, row.message) for row in db.execute(select(t.notice))]
        return Coverage(
            given=read + len(refused),
            read=read,
            refused=tuple(sorted(refused, key=lambda r: (r.path, r.reason))),
            notices=tuple(sorted(noted, key=lambda n: (n.path, n.message))),
        )

    def verdicts(self) -> Sequence[VerdictRow]:
        """Return all verdicts, those taken back as well, in the order in which they were given."""
        with self._store.read() as db:
            return Records(db).verdicts()

    def waiting(self) -> int:
        """Return how many articles have yet to be placed in a story, or placed anew."""
        with self._store.read() as db:
            return len(Records(db).pending())

    def state(self) -> Mapping[str, str]:
        """Return what a cache may go by: ``revision`` changes with every change; ``code``, ``schema`` are versions."""
        with self._store.read() as db:
            revision = db.execute(select(t.meta.c.value).where(t.meta.c.key == "revision")).scalar_one()
        return {"revision": str(revision), "code": code(), "schema": str(LATEST)}

    def close(self) -> None:
        """Let go of the connections."""
        self._store.close()


def _after(cursor: str | None) -> list[ColumnElement[bool]]:
    """What follows the row that a cursor names."""
    if cursor is None:
        return []
    last, separator, story = cursor.partition(SEPARATOR)
    if not separator:
        message = f"{cursor!r} is no cursor: take the one that the page before gave as next"
        raise ArchiveError(message)
    return [or_(t.story.c.last < last, and_(t.story.c.last == last, t.story.c.id < story))]


def _offset(cursor: str | None) -> int:
    if cursor is not None and not (cursor.isdecimal() and len(cursor) <= LONGEST_CURSOR):
        message = f"{cursor!r} is no cursor: take the one that the page before gave as next"
        raise ArchiveError(message)
    return int(cursor) if cursor else 0


def _row(row: Any) -> StoryRow:  # noqa: ANN401 - a row of the table
    return StoryRow(
        id=row.id,
        title=row.title,
        counts=Counts(row.articles, row.texts, row.outlets, OriginRange(row.least, row.most), row.informants),
        first=row.first or None,
        last=row.last or None,
        outlets=tuple(json.loads(row.names)),
        days=tuple((day, count) for day, count in json.loads(row.days)),
    )


def _hit(row: Any, asked: tuple[str, ...]) -> Hit:  # noqa: ANN401 - a row of the query
    text = unpack_text(row.body)
    stretch, matches = snippet(text, asked)
    return Hit(row.story, row.id, row.title, row.outlet, row.published, stretch, stretch.of(text), matches)


def _shown(best: Subquery) -> Select[Any]:
    """What is shown of the articles found."""
    return (
        select(
            t.article.c.id,
            t.article.c.title,
            t.article.c.outlet,
            t.article.c.published,
            t.article_text.c.body,
            t.story.c.id.label("story"),
        )
        .select_from(best)
        .join(t.article, t.article.c.n == best.c.article)
        .join(t.article_text, t.article_text.c.article == t.article.c.n)
        .join(t.membership, t.membership.c.article == t.article.c.n)
        .join(t.story, t.story.c.n == t.membership.c.story)
        .order_by(best.c.rank, best.c.article.desc())
    )


def _named_in(calendar: Sequence[CalendarEntry]) -> set[str]:
    """The articles that a calendar names."""
    places = [place for entry in calendar for report in entry.reports for place in report.statements]
    moves = [date for entry in calendar for date in (entry.moved_to, entry.moved_from) if date is not None]
    return {place.article for place in (*places, *(place for date in moves for place in date.statements))}
