"""Articles to stories: the one place that knows the order of the steps."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.model.verdicts import StoryVerdict
from headwater.stories.columns import columns, ordered
from headwater.stories.compact import Compact, compact
from headwater.stories.options import GroupOptions
from headwater.stories.partition import labels
from headwater.stories.verdicts import bonds

DEFAULT = GroupOptions()
DIGITS = 10


def group(
    readings: Sequence[Reading], *, options: GroupOptions = DEFAULT, verdicts: Sequence[StoryVerdict] = ()
) -> tuple[Story, ...]:
    """Return the stories that ``readings``, whose ids must differ, tell: each article is in exactly one.

    The same articles in any order give the same stories, sorted by id; a story's id depends on its articles' texts and
    ids alone. ``verdicts``, the latest last, hold whatever the likeness.
    """
    return regroup([compact(reading, options=options) for reading in readings], options=options, verdicts=verdicts)


def regroup(
    compacts: Sequence[Compact], *, options: GroupOptions = DEFAULT, verdicts: Sequence[StoryVerdict] = ()
) -> tuple[Story, ...]:
    """Return the stories of ``compacts``, whose ids differ, as `group` does of the readings they were made of."""
    if not compacts:
        return ()
    articles = ordered(compacts)
    place = {one.id: at for at, one in enumerate(articles)}
    bound = bonds(verdicts, place)
    together = [(place[one], place[other]) for one, other in bound.together]
    apart = sorted((place[one], place[other]) for one, other in bound.apart)
    members: defaultdict[int, list[Compact]] = defaultdict(list)
    for label, one in zip(labels(columns(articles), options, together, apart), articles, strict=True):
        members[label].append(one)
    found = (story([(one.id, one.digest) for one in inside]) for inside in members.values())
    return tuple(sorted(found, key=lambda one: one.id))


def story(members: Sequence[tuple[str, str]]) -> Story:
    """Return the story of articles, given by their ids and the digests of their texts."""
    held = sorted(members)
    seen = "\x1f".join(f"{key}\x1e{digest}" for key, digest in held)
    name = hashlib.blake2b(seen.encode("utf-8", "surrogatepass"), digest_size=DIGITS // 2).hexdigest()
    return Story(id=f"story-{name}", articles=tuple(key for key, _ in held))
