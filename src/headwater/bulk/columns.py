"""Articles and readings as columns, and back, without loss."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import cast

import numpy as np

from headwater.engine import KEY, Batch, Column, Strings
from headwater.model.annotations import Annotations
from headwater.model.article import Article
from headwater.model.codec import decode, encode
from headwater.model.reading import Reading
from headwater.model.vocabulary import Basis

ARTICLE = tuple(field.name for field in fields(Article))
SETTLED = ("outlet", "title", "published", "byline", "published_reading", "published_basis")
PREFIX = "settled_"
# Readings are bound to hold no spans of other articles before stories are told.
BASIS = "published_basis"


def keyed(keys: Sequence[int], **columns: Sequence[str | None] | Sequence[int]) -> Batch:
    """Return a batch with the column ``key``; of each column the first value tells whether it holds texts."""
    return Batch({KEY: np.array(keys, dtype=np.int64), **{name: _column(values) for name, values in columns.items()}})


def _column(values: Sequence[str | None] | Sequence[int]) -> Column:
    if len(values) and isinstance(values[0], int):
        return np.array(values, dtype=np.int64)
    return Strings.of(cast("Sequence[str | None]", values))


def of_articles(articles: Sequence[Article]) -> dict[str, Strings]:
    """Return the columns of ``articles``, one a field."""
    return {name: Strings.of([getattr(article, name) for article in articles]) for name in ARTICLE}


def articles_of(batch: Batch) -> list[Article]:
    """Return the articles of a batch that has the columns of `of_articles`."""
    columns = [batch.strings(name) for name in ARTICLE]
    at = ARTICLE.index(BASIS)
    return [Article(*(Basis(v) if i == at else v for i, v in enumerate(row))) for row in zip(*columns, strict=True)]


def of_readings(readings: Sequence[Reading]) -> dict[str, Strings]:
    """Return the columns of ``readings``: those of the articles, what was settled, the annotations as JSON."""
    settled = {f"{PREFIX}{name}": Strings.of([getattr(one, name) for one in readings]) for name in SETTLED}
    found = Strings.of([compact(one.annotations) for one in readings])
    return {**of_articles([one.article for one in readings]), **settled, "annotations": found}


def readings_of(batch: Batch) -> Iterator[Reading]:
    """Yield the readings of a batch that has the columns of `of_readings`."""
    columns = {name: batch.strings(f"{PREFIX}{name}") for name in SETTLED}
    found = batch.texts("annotations")
    for at, article in enumerate(articles_of(batch)):
        annotations = decode(Annotations, json.loads(found[at]))
        basis = Basis(columns[BASIS][at] or Basis.UNKNOWN)
        stated = annotations.furniture.published_span if basis is Basis.STATED else None
        yield Reading(
            article=article,
            annotations=annotations,
            outlet=columns["outlet"][at],
            title=columns["title"][at],
            published=columns["published"][at],
            published_basis=basis,
            published_reading=columns["published_reading"][at],
            byline=columns["byline"][at],
            published_spans=(stated.within(article.id),) if stated else (),
        )


def compact(value: object) -> str:
    """Return a value of the model as JSON on one line: the same value gives the same text."""
    return json.dumps(encode(value), ensure_ascii=False, separators=(",", ":"))
