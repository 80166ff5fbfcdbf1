"""Which stories new articles touch, and how they are told apart anew."""

from collections.abc import Sequence
from inspect import signature
from typing import Any

from headwater import stories
from headwater.archive import Records
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.model.verdicts import Verdicts
from headwater.settling import settle


def features(reading: Reading) -> tuple[int | None, tuple[int, ...], bytes]:
    """Return what grouping keeps of an article: its day (an ordinal), its keys, and its features packed."""
    del reading
    return None, (), b""


def regrouped(records: Records, touched: Sequence[str], verdicts: Verdicts) -> tuple[Story, ...]:
    """Return the stories of all articles that may stand with one of ``touched``."""
    del touched
    readings = [settle(*found) for found in records.articles(records.article_ids())]
    return stories.group(tuple(readings), **accepted(stories.group, verdicts=verdicts.stories))


def accepted(stage: Any, **given: object) -> dict[str, Any]:  # noqa: ANN401 - any stage
    """Return those of ``given`` that ``stage`` takes."""
    return {name: value for name, value in given.items() if name in signature(stage).parameters}
