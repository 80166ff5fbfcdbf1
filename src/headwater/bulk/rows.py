"""The tables of the results: which columns each has, and its rows for one story."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from headwater.bulk.columns import compact
from headwater.engine import KEY, Batch, Strings
from headwater.model.derivation import Passage
from headwater.model.reading import Reading
from headwater.model.report import Dossier

Row = tuple[object, ...]
Known = Mapping[str, Reading]
# Column -> its type in numpy, or text. What has parts of its own is JSON, as in a report.
TEXT = "text"


@dataclass(frozen=True, slots=True)
class TableOfRows:
    """One table: its columns with their types, and what gives its rows."""

    columns: Mapping[str, str]
    rows: Callable[[Dossier, Known], Iterable[Row]]

    def batch(self, key: int, rows: Sequence[Row]) -> Batch:
        """Return ``rows`` as a batch under ``key``."""
        held: list[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * len(self.columns)
        made = {
            name: Strings.of(values) if kind == TEXT else np.array(values, dtype=kind)
            for (name, kind), values in zip(self.columns.items(), held, strict=True)
        }
        return Batch({KEY: np.full(len(rows), key, dtype=np.int64), **made})


def _articles(story: Dossier, known: Known) -> Iterable[Row]:
    for one in story.articles:
        reading = known[one.id]
        yield (
            one.id, story.id, one.outlet, one.title, one.published, one.published_basis.value, reading.byline, one.url,
            reading.article.feed, one.language, one.path, reading.article.text_basis, one.text,
        )  # fmt: skip


def _annotations(story: Dossier, known: Known) -> Iterable[Row]:
    for one in story.articles:
        found = known[one.id].annotations
        yield one.id, story.id, len(found.attributions), len(found.times), len(found.mentions), compact(found)


def _stories(story: Dossier, known: Known) -> Iterable[Row]:
    days = sorted(day for one in story.articles if (day := known[one.id].day))
    counts = story.counts
    yield (
        story.id, story.title, days[0] if days else None, days[-1] if days else None, counts.articles, counts.texts,
        counts.outlets, counts.origins.least, counts.origins.most, counts.informants, len(story.claims),
        compact(story.unseen),
    )  # fmt: skip


def _derivations(story: Dossier, known: Known) -> Iterable[Row]:
    del known
    names = {one.id: one.name for one in story.unseen}
    for one in story.derivations:
        yield (
            story.id, one.child, one.parent, names.get(one.parent), one.kind.value, one.probability, one.credited,
            one.runner_up, len(one.passages), compact(one.evidence),
        )  # fmt: skip


def _passages(story: Dossier, known: Known) -> Iterable[Row]:
    del known
    for one in story.derivations:
        for passage in one.passages:
            yield (story.id, one.child, one.parent, *_passage(passage))
    for passage in story.passages:
        yield (story.id, None, None, *_passage(passage))


def _passage(one: Passage) -> Row:
    first, second = one.first, one.second
    return (
        one.kind.value, one.score, one.quoted, first.article, first.start, first.end, second.article, second.start,
        second.end,
    )  # fmt: skip


def _claims(story: Dossier, known: Known) -> Iterable[Row]:
    del known
    for one in story.claims:
        yield (
            story.id, one.id, one.text, one.certainty.value, len(one.statements), len(one.outlets), one.origins.least,
            one.origins.most, compact(one.informants), compact(one.outlets), compact(one.statements),
            compact(one.drift),
        )  # fmt: skip


def _columns(stated: str) -> dict[str, str]:
    """Read ``name``, ``name:int64`` and the like."""
    pairs = (word.partition(":") for word in stated.split())
    return {name: kind or TEXT for name, _, kind in pairs}


ROWS: Mapping[str, TableOfRows] = {
    "articles": TableOfRows(
        _columns(
            "id story outlet title published published_basis byline url feed language path text_basis text",
        ),
        _articles,
    ),
    "annotations": TableOfRows(
        _columns("id story attributions:int64 times:int64 mentions:int64 annotations"),
        _annotations,
    ),
    "stories": TableOfRows(
        _columns(
            "id title first_day last_day articles:int64 texts:int64 outlets:int64 origins_least:int64 "
            "origins_most:int64 informants:int64 claims:int64 unseen",
        ),
        _stories,
    ),
    "derivations": TableOfRows(
        _columns(
            "story child parent unseen_name kind probability:float64 credited:bool runner_up passages:int64 evidence",
        ),
        _derivations,
    ),
    "passages": TableOfRows(
        _columns(
            "story child parent kind score:float64 quoted:bool first_article first_start:int64 first_end:int64 "
            "second_article second_start:int64 second_end:int64",
        ),
        _passages,
    ),
    "claims": TableOfRows(
        _columns(
            "story id text certainty statements:int64 outlets:int64 origins_least:int64 origins_most:int64 informants "
            "outlet_names statement_spans drift",
        ),
        _claims,
    ),
}

# What is told where a run ends with the stories: nothing of origins and claims, which nobody has looked for.
TOLD_OF_STORIES = ("id", "title", "first_day", "last_day", "articles", "outlets")
BRIEF: Mapping[str, TableOfRows] = {
    "articles": ROWS["articles"],
    "annotations": ROWS["annotations"],
    "stories": TableOfRows(
        {name: ROWS["stories"].columns[name] for name in TOLD_OF_STORIES},
        lambda story, known: (
            tuple(dict(zip(ROWS["stories"].columns, row, strict=True))[name] for name in TOLD_OF_STORIES)
            for row in _stories(story, known)
        ),
    ),
}
