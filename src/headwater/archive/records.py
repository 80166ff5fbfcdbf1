"""Kept articles and stories as the stages take them, read at one moment."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Select, func, select
from sqlalchemy import text as sql

from headwater.archive import tables as t
from headwater.archive.dialects import Dialect
from headwater.archive.packing import unpack, unpack_json, unpack_text
from headwater.archive.verdicts import verdict_of
from headwater.model.article import Article
from headwater.model.codec import decode
from headwater.model.reading import Reading
from headwater.model.report import ReportArticle
from headwater.model.verdicts import VerdictRow

K = TypeVar("K", int, str)
# How many values one statement names at most.
MANY = 500
# How many questions are put as one: databases have limits.
ARMS = 100


@dataclass(frozen=True, slots=True)
class Known:
    """An article by what it is known by: ``digest`` is of all that a reader sees of it."""

    id: str
    digest: str
    path: str | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """A story's contribution to the calendars, packed."""

    story: str
    body: bytes


class Records:
    """What is kept, within one transaction."""

    def __init__(self, db: Connection) -> None:
        """Read by ``db``."""
        self.db = db

    def known(self, ids: Sequence[str]) -> dict[str, Known]:
        """Return those of the articles ``ids`` that are kept."""
        query = select(t.article.c.id, t.article.c.digest, t.article.c.facts)
        rows = self._among(query, t.article.c.id, ids)
        return {row.id: Known(row.id, row.digest, _facts(row.facts).path) for row in rows}

    def by_url(self, url: str) -> Known | None:
        """Return the article without an id of its own that has this address, None where there is none or several."""
        query = select(t.article.c.id, t.article.c.digest, t.article.c.facts)
        rows = self.db.execute(query.where(t.article.c.url == url, t.article.c.named == 0).limit(2)).all()
        return Known(rows[0].id, rows[0].digest, _facts(rows[0].facts).path) if len(rows) == 1 else None

    def readings(self, ids: Sequence[str]) -> list[Reading]:
        """Return the articles ``ids`` with what was found in them, by id; those that are not kept are left out."""
        query = (
            select(t.article.c.id, t.article_text.c.body, t.annotation.c.body.label("found"))
            .join(t.article_text, t.article_text.c.article == t.article.c.n)
            .join(t.annotation, t.annotation.c.article == t.article.c.n)
        )
        rows = sorted(self._among(query, t.article.c.id, ids), key=lambda row: cast("str", row.id))
        found = ((unpack(Reading, row.found), unpack_text(row.body)) for row in rows)
        return [replace(reading, article=replace(reading.article, text=text)) for reading, text in found]

    def lengths(self, ids: Sequence[str]) -> dict[str, int]:
        """Return how many code points the texts of the articles ``ids`` have, those that are not kept left out."""
        query = select(t.article.c.id, t.article_text.c.length).join(t.article_text)
        return {row.id: row.length for row in self._among(query, t.article.c.id, ids)}

    def features(self, ids: Sequence[str]) -> list[bytes]:
        """Return what grouping keeps of the articles ``ids``, by id."""
        query = select(t.article.c.id, t.feature.c.body).join(t.feature, t.feature.c.article == t.article.c.n)
        rows = sorted(self._among(query, t.article.c.id, ids), key=lambda row: cast("str", row.id))
        return [row.body for row in rows]

    def near(self, keys: Sequence[int], first: int | None, last: int | None) -> list[bytes]:
        """Return what grouping keeps of the articles that hold one of ``keys``, from day ``first`` to ``last``.

        Days are ordinals, both included; an article without a day is within every window.
        """
        query = select(t.article_key.c.article)
        day = t.article_key.c.day
        bounds = [*([day >= first] if first is not None else []), *([day <= last] if last is not None else [])]
        within = self._among(query.where(*bounds), t.article_key.c.key, keys)
        undated = self._among(query.where(day == 0), t.article_key.c.key, keys) if bounds else ()
        held = {row.article for row in (*within, *undated)}
        found = select(t.feature.c.article, t.feature.c.body)
        rows = self._among(found, t.feature.c.article, sorted(held))
        return [row.body for row in sorted(rows, key=lambda row: cast("int", row.article))]

    def pending(self) -> dict[str, str]:
        """Return the ids of the articles that have yet to be placed in a story, with the reason."""
        query = select(t.article.c.id, t.pending.c.reason).join(t.pending, t.pending.c.article == t.article.c.n)
        return {row.id: row.reason for row in self.db.execute(query.order_by(t.article.c.id))}

    def story_of(self, articles: Sequence[str]) -> dict[str, str]:
        """Return the id of the story of each of ``articles``, those without one left out."""
        query = (
            select(t.article.c.id, t.story.c.id.label("story"))
            .join(t.membership, t.membership.c.article == t.article.c.n)
            .join(t.story, t.story.c.n == t.membership.c.story)
        )
        return {row.id: row.story for row in self._among(query, t.article.c.id, articles)}

    def members(self, stories: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the articles of each of ``stories``, sorted."""
        query = (
            select(t.story.c.id, t.article.c.id.label("article"))
            .join(t.membership, t.membership.c.story == t.story.c.n)
            .join(t.article, t.article.c.n == t.membership.c.article)
        )
        made: dict[str, list[str]] = {}
        for row in self._among(query, t.story.c.id, stories):
            made.setdefault(row.id, []).append(row.article)
        return {story: tuple(sorted(held)) for story, held in sorted(made.items())}

    def holding(self, dialect: Dialect, words: Sequence[str]) -> tuple[str, ...]:
        """Return the ids of the articles that hold all of ``words`` (folded), sorted."""
        if not words:
            return ()
        found = dialect.matching(words).subquery("matching")
        query = select(t.article.c.id).join(found, found.c.article == t.article.c.n)
        return tuple(sorted(self.db.execute(query).scalars()))

    def latest_day(self) -> str | None:
        """Return the ISO day of the latest article of all stories, None where none is dated."""
        return self.db.execute(select(func.max(t.story.c.last))).scalar_one_or_none() or None

    def ahead(self, stories: Sequence[str]) -> list[Ahead]:
        """Return what ``stories`` contribute to the calendars, by id."""
        rows = self._among(select(t.story.c.id, t.story_body.c.ahead).join(t.story_body), t.story.c.id, stories)
        return sorted((Ahead(row.id, row.ahead) for row in rows), key=lambda one: one.story)

    def sharing(self, keys: Sequence[int], most: int) -> dict[str, frozenset[int]]:
        """Return the stories that hold one of ``keys``, with those they hold.

        A key that more than ``most`` stories hold is passed over.
        """
        at: dict[int, set[int]] = {}
        wanted = sorted(set(keys))
        for start in range(0, len(wanted), ARMS):
            for key, stories in self._holding(wanted[start : start + ARMS], most).items():
                for story in stories if len(stories) <= most else ():
                    at.setdefault(story, set()).add(key)
        rows = self._among(select(t.story.c.n, t.story.c.id), t.story.c.n, sorted(at))
        return {row.id: frozenset(at[row.n]) for row in rows}

    def _holding(self, keys: Sequence[int], most: int) -> dict[int, list[int]]:
        """The stories of each key, one more than ``most`` at the most; asked for at once, since each asking costs."""
        arm = "SELECT * FROM (SELECT key, story FROM story_key WHERE key = :k{0} LIMIT :most) AS a{0}"
        asked = " UNION ALL ".join(arm.format(i) for i in range(len(keys)))
        found: dict[int, list[int]] = {}
        for key, story in self.db.execute(
            sql(asked), {f"k{i}": key for i, key in enumerate(keys)} | {"most": most + 1}
        ):
            found.setdefault(key, []).append(story)
        return found

    def frequency(self, words: Sequence[str]) -> dict[str, int]:
        """Return in how many articles of all stories each of ``words`` stands."""
        query = select(t.frequency.c.word, t.frequency.c.articles)
        return {row.word: row.articles for row in self._among(query, t.frequency.c.word, words)}

    def placed(self) -> int:
        """Return how many articles stand in a story."""
        return int(self.db.execute(select(func.count()).select_from(t.membership)).scalar_one())

    def report_articles(self, ids: Sequence[str]) -> list[ReportArticle]:
        """Return articles as their stories' dossiers have them, with their texts, by id."""
        wanted = set(ids)
        stories = set(self.story_of(ids).values())
        query = select(t.story.c.id, t.story_body.c.dossier).join(t.story_body)
        rows = self._among(query, t.story.c.id, sorted(stories))
        held = [one for row in rows for one in cast("dict[str, Any]", unpack_json(row.dossier))["articles"]]
        found = [decode(ReportArticle, one) for one in held if one["id"] in wanted]
        return sorted(self.with_texts(found), key=lambda one: one.id)

    def with_texts(self, articles: Iterable[ReportArticle]) -> list[ReportArticle]:
        """Return ``articles``, whose ``text`` is the digest of a text, with the texts themselves."""
        blank = list(articles)
        ids = [one.id for one in blank]
        now = (
            select(t.article.c.id, t.article_text.c.digest, t.article_text.c.body)
            .join(t.article_text, t.article_text.c.article == t.article.c.n)
        )  # fmt: skip
        texts = {(row.id, row.digest): row.body for row in self._among(now, t.article.c.id, ids)}
        changed = [one.id for one in blank if (one.id, one.text) not in texts]
        if changed:
            before = select(t.article.c.id, t.former.c.digest, t.former.c.body).join(
                t.former, t.former.c.article == t.article.c.n
            )
            texts |= {(row.id, row.digest): row.body for row in self._among(before, t.article.c.id, changed)}
        return [replace(one, text=unpack_text(texts[one.id, one.text])) for one in blank]

    def verdicts(self) -> tuple[VerdictRow, ...]:
        """Return all verdicts in the order in which they were given."""
        rows = self.db.execute(select(t.verdict).order_by(t.verdict.c.n))
        return tuple(
            VerdictRow(f"v{row.n}", verdict_of(row.kind, row.body), row.by, row.at, row.why, row.undone) for row in rows
        )

    def _among(self, query: Select[Any], column: ColumnElement[Any], values: Sequence[K]) -> Iterator[Any]:
        for start in range(0, len(values), MANY):
            yield from self.db.execute(query.where(column.in_(values[start : start + MANY])))


def _facts(data: bytes) -> Article:
    return unpack(Article, data)
