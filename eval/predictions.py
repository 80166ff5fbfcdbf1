"""What the program says about gold articles, in the form that the gold data's scorer reads.

Each function takes rows of gold data (``id``, ``text`` and whatever else is known of an article) and gives one row of
predictions each. The gold answers in the rows are not looked at.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from headwater import pipeline
from headwater.model.annotations import AnnotateOptions, Annotations
from headwater.model.article import Article
from headwater.model.span import Span
from headwater.model.vocabulary import Basis

Row = dict[str, Any]


def articles(rows: Iterable[Row]) -> list[Article]:
    """Return the articles that gold rows hold."""
    return [
        Article(
            id=row["id"],
            text=row["text"],
            title=row.get("title"),
            outlet=row.get("outlet"),
            published=row.get("published"),
            published_basis=Basis.GIVEN if row.get("published") else Basis.UNKNOWN,
            text_basis="field",
        )
        for row in rows
    ]


def _annotated(rows: Sequence[Row], *, rules_only: bool = False) -> Iterable[Annotations]:
    return pipeline.annotate_lines(articles(rows), options=AnnotateOptions(rules_only=rules_only))


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def quotes(rows: Sequence[Row], *, rules_only: bool = False) -> list[Row]:
    """Return the outermost attributions: the gold scheme gives no others."""
    return [
        {
            "id": found.id,
            "attributions": [
                {"source": _pairs(a.source), "cue": _pairs(a.cue), "content": _pairs(a.content)}
                for a in found.attributions
                if a.nested_in is None
            ],
        }
        for found in _annotated(rows, rules_only=rules_only)
    ]


def quotes_by_rules(rows: Sequence[Row]) -> list[Row]:
    """Return the outermost attributions that the rules find without the trained tagger."""
    return quotes(rows, rules_only=True)


def times(rows: Sequence[Row]) -> list[Row]:
    """Return the time expressions with type and value."""
    return [
        {
            "id": found.id,
            "times": [
                {"span": [t.span.start, t.span.end], "type": t.type.value, "value": t.value} for t in found.times
            ],
        }
        for found in _annotated(rows, rules_only=True)
    ]


def stories(rows: Sequence[Row]) -> list[Row]:
    """Return the story of each article."""
    story_of = {key: story.id for story in pipeline.group_articles(articles(rows)) for key in story.articles}
    return [{"id": row["id"], "story": story_of[row["id"]]} for row in rows]
