"""Stories swapped for others: dossiers, lists, words and names change together."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from headwater.archive import tables as t
from headwater.archive.packing import digest, pack, pack_json, pack_keys, unpack_json, unpack_keys
from headwater.archive.records import MANY, Records
from headwater.errors import ArchiveError
from headwater.model.report import Dossier

DAY = len("2025-10-17")


@dataclass(frozen=True, slots=True)
class Placed:
    """A story to be kept: its dossier without calendar, and what it contributes to the calendars.

    ``ahead`` is plain JSON data, an object that holds ``frequency`` (in how many of its articles each word stands);
    ``keys`` are hashes of the names by which other stories' calendars find it.
    """

    dossier: Dossier
    ahead: Mapping[str, object]
    keys: tuple[int, ...]


def place(db: Connection, articles: Sequence[str], stories: Sequence[Placed], run: int) -> None:
    """Swap the stories of ``articles`` for ``stories``.

    Raises:
        ArchiveError: where the stories before and after do not hold the same articles: the caller is wrong.
    """
    given = sorted(articles)
    if given != sorted(one.id for placed in stories for one in placed.dossier.articles):
        message = "stories were to be swapped for others that do not hold the same articles"
        raise ArchiveError(message)
    records = Records(db)
    before = records.members(sorted(set(records.story_of(given).values())))
    if not set(given).issuperset(key for held in before.values() for key in held):
        message = "a story was to be swapped while one of its articles stays"
        raise ArchiveError(message)
    kept = {placed.dossier.id for placed in stories}
    numbers = _numbers(db, given)
    remove(db, sorted(before), run)
    _lead_on(db, {story: numbers[held[0]] for story, held in before.items() if story not in kept}, kept)
    for placed in stories:
        _insert(db, placed, numbers, run)
    for start in range(0, len(given), MANY):
        chunk = [numbers[key] for key in given[start : start + MANY]]
        db.execute(delete(t.pending).where(t.pending.c.article.in_(chunk)))


def remove(db: Connection, stories: Sequence[str], run: int) -> None:
    """Take stories away; their articles then stand in none."""
    del run
    rows = [
        row
        for start in range(0, len(stories), MANY)
        for row in db.execute(
            select(t.story.c.n, t.story_body).join(t.story_body).where(t.story.c.id.in_(stories[start : start + MANY]))
        )
    ]
    for row in rows:
        if keys := [{"of": key} for key in unpack_keys(row.hashes)]:
            at = t.story_key.c
            db.execute(delete(t.story_key).where(at.key == bindparam("of"), at.story == row.n), keys)
        _count(db, {word: -count for word, count in _frequency(row.ahead).items()})
        db.execute(delete(t.membership).where(t.membership.c.story == row.n))
        db.execute(delete(t.story_body).where(t.story_body.c.story == row.n))
        db.execute(delete(t.story).where(t.story.c.n == row.n))


def _numbers(db: Connection, articles: Sequence[str]) -> dict[str, int]:
    query = select(t.article.c.id, t.article.c.n)
    chunks = [articles[start : start + MANY] for start in range(0, len(articles), MANY)]
    return {row.id: row.n for chunk in chunks for row in db.execute(query.where(t.article.c.id.in_(chunk)))}


def _lead_on(db: Connection, gone: Mapping[str, int], kept: set[str]) -> None:
    for story in (*gone, *kept):
        db.execute(delete(t.renamed).where(t.renamed.c.id == story))
    if gone:
        db.execute(insert(t.renamed), [{"id": story, "article": n} for story, n in gone.items()])


def _insert(db: Connection, placed: Placed, numbers: Mapping[str, int], run: int) -> None:
    made = db.execute(insert(t.story).values(run=run, **_values(placed))).inserted_primary_key
    n = int(made[0]) if made else 0
    body = {
        "dossier": pack(stripped(placed.dossier)),
        "ahead": pack_json(placed.ahead),
        "hashes": pack_keys(placed.keys),
    }
    db.execute(insert(t.story_body).values(story=n, **body))
    db.execute(insert(t.membership), [{"article": numbers[one.id], "story": n} for one in placed.dossier.articles])
    if placed.keys:
        db.execute(insert(t.story_key), [{"key": key, "story": n} for key in sorted(set(placed.keys))])
    _count(db, cast("Mapping[str, int]", placed.ahead["frequency"]))


def _values(placed: Placed) -> dict[str, Any]:
    dossier = placed.dossier
    days = Counter(a.published[:DAY] for a in dossier.articles if a.published and len(a.published) >= DAY)
    counts = dossier.counts
    return {
        "id": dossier.id,
        "title": dossier.title,
        "first": min(days, default=""),
        "last": max(days, default=""),
        "articles": counts.articles,
        "texts": counts.texts,
        "outlets": counts.outlets,
        "least": counts.origins.least,
        "most": counts.origins.most,
        "informants": counts.informants,
        "names": json.dumps(sorted({a.outlet for a in dossier.articles if a.outlet}), ensure_ascii=False),
        "days": json.dumps(sorted(days.items())),
    }


def stripped(dossier: Dossier) -> Dossier:
    """Return a dossier as it is kept: digests in the place of texts, and without what is reckoned when it is read."""
    bare = tuple(replace(one, text=digest(one.text)) for one in dossier.articles)
    return replace(dossier, articles=bare, calendar=(), as_of=None, elsewhere=())


def _frequency(ahead: bytes) -> dict[str, int]:
    return cast("dict[str, dict[str, int]]", unpack_json(ahead))["frequency"]


def _count(db: Connection, change: Mapping[str, int]) -> None:
    """Add to the number of articles of each word; one that stands in none any more goes."""
    words = sorted(word for word, more in change.items() if more)
    held = Records(db).frequency(words)
    new = [{"word": word, "articles": change[word]} for word in words if word not in held]
    if new:
        db.execute(insert(t.frequency), new)
    after = {word: count + change[word] for word, count in held.items()}
    chosen = t.frequency.c.word == bindparam("of")
    if stay := [{"of": word, "articles": count} for word, count in after.items() if count > 0]:
        db.execute(update(t.frequency).where(chosen).values(articles=bindparam("articles")), stay)
    if gone := [{"of": word} for word, count in after.items() if count <= 0]:
        db.execute(delete(t.frequency).where(chosen), gone)
