"""A story told: from kept articles to its dossier and what it contributes to the calendars."""

from collections.abc import Sequence
from typing import Any, cast

from headwater import assembly, pipeline
from headwater.archive import Placed
from headwater.keeping.calendars import keys
from headwater.model.codec import encode
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.model.verdicts import Verdicts


def told(story: Story, readings: Sequence[Reading], verdicts: Verdicts) -> Placed:
    """Return ``story``, whose articles are ``readings``, as it is kept."""
    one = pipeline.tell_story(readings, verdicts=verdicts)
    dossier = assembly.dossier(story, one.readings, one.stemma, one.found, {})
    ahead = cast("dict[str, Any]", encode(one.ahead))
    return Placed(dossier, ahead, keys(ahead))
