"""Articles to stories: the one place that knows the order of the steps."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.stories.cut import cut, settle
from headwater.stories.features import features
from headwater.stories.likeness import likeness
from headwater.stories.options import GroupOptions
from headwater.stories.tree import average_link

DEFAULT = GroupOptions()
DIGITS = 10


def group(readings: Sequence[Reading], *, options: GroupOptions = DEFAULT) -> tuple[Story, ...]:
    """Return the stories that ``readings``, whose ids must differ, tell: each article is in exactly one.

    The same articles in any order give the same stories, sorted by id; a story's id depends on its articles' texts and
    ids alone. Works on all pairs, and so serves up to some thousands of articles.
    """
    ordered = sorted(readings, key=lambda reading: (_digest(reading.text), reading.id))
    if not ordered:
        return ()
    alike = likeness([features(reading, options) for reading in ordered], options)
    labels = settle(alike, cut(average_link(alike), len(ordered), options), options)
    together: defaultdict[int, list[Reading]] = defaultdict(list)
    for label, reading in zip(labels, ordered, strict=True):
        together[label].append(reading)
    return tuple(sorted((_story(members) for members in together.values()), key=lambda story: story.id))


def _story(members: Sequence[Reading]) -> Story:
    ids = sorted(reading.id for reading in members)
    seen = "\x1f".join(
        f"{reading.id}\x1e{_digest(reading.text)}" for reading in sorted(members, key=lambda item: item.id)
    )
    name = hashlib.blake2b(seen.encode("utf-8"), digest_size=DIGITS // 2).hexdigest()
    return Story(id=f"story-{name}", articles=tuple(ids))


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8"), digest_size=16).hexdigest()
