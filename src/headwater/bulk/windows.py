"""Which articles tell one story, window by window of days: the one place that knows what grouping needs and gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from headwater import stories
from headwater.bulk.columns import keyed
from headwater.engine import KEY, Batch, Column, Outputs, Strings
from headwater.model.annotations import Annotations, Furniture
from headwater.model.article import Article
from headwater.model.reading import Reading
from headwater.model.span import Span

# Days in a window. Articles are compared inside a window; those without a date are a window of their own.
DAYS = 14
NO_DATE = -1
MONTH = len("2025-10")
UNDATED = "undated"


def signs(owner: int, readings: Sequence[Reading]) -> Outputs:
    """Return what grouping has to know of ``readings``, under their window; ``owner`` is the key of their texts."""
    body = [" ".join(f"{s.start}:{s.end}" for s in one.annotations.furniture.body) for one in readings]
    columns: dict[str, Column] = {
        KEY: np.array([_window(one.day) for one in readings], dtype=np.int64),
        "owner": np.full(len(readings), owner, dtype=np.int64),
        "id": Strings.of([one.id for one in readings]),
        "text": Strings.of([one.text for one in readings]),
        "title": Strings.of([one.title for one in readings]),
        "outlet": Strings.of([one.outlet for one in readings]),
        "published": Strings.of([one.published for one in readings]),
        "body": Strings.of(body),
    }
    return {"signs": Batch(columns)}


def _window(day: str | None) -> int:
    try:
        return date.fromisoformat(day).toordinal() // DAYS if day else NO_DATE
    except ValueError:
        return NO_DATE


@dataclass(frozen=True, slots=True)
class _Sign:
    """A row of the table ``signs``."""

    owner: int
    reading: Reading


def group(key: int, signs: Batch) -> Outputs:
    """Return which story each article of a window tells, under the key of its text."""
    del key
    held = {one.reading.id: one for one in _read(signs)}
    placed: list[tuple[int, str, str, str]] = []
    for story in stories.group([held[name].reading for name in sorted(held)]):
        days = [day for name in story.articles if (day := held[name].reading.day)]
        month = min(days)[:MONTH] if days else UNDATED
        placed.extend((held[name].owner, name, story.id, month) for name in story.articles)
    owners, ids, names, months = zip(*placed, strict=True)
    return {"placed": keyed(owners, id=ids, story=names, month=months)}


def _read(signs: Batch) -> list[_Sign]:
    names = ("id", "text", "title", "outlet", "published", "body")
    rows = zip(signs.numbers("owner").tolist(), *(signs.strings(name) for name in names), strict=True)
    return [
        _Sign(
            owner,
            Reading(
                article=Article(id=name or "", text=text or ""),
                annotations=Annotations(name or "", Furniture(body=_spans(body or ""))),
                outlet=outlet,
                title=title,
                published=published,
            ),
        )
        for owner, name, text, title, outlet, published, body in rows
    ]


def _spans(stated: str) -> tuple[Span, ...]:
    pairs = (pair.split(":") for pair in stated.split())
    return tuple(Span(int(start), int(end)) for start, end in pairs)
