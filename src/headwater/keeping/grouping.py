"""Which stories new articles touch, and how they are told apart anew: what grouping asks for, out of the archive."""

from collections.abc import Iterable, Sequence

from headwater import stories
from headwater.archive import Records
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.model.verdicts import StoryVerdict


def features(reading: Reading) -> tuple[int | None, tuple[int, ...], bytes]:
    """Return what grouping keeps of an article: its day (an ordinal), its keys, and its features packed."""
    made = stories.compact(reading)
    return made.day, made.keys, made.pack()


class _Kept:
    """The archive as grouping wants it."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._seen: dict[bytes, stories.Compact] = {}

    def near(self, keys: Sequence[int], first: int | None, last: int | None) -> Iterable[stories.Compact]:
        return self._unpacked(self._records.near(keys, first, last))

    def named(self, ids: Sequence[str]) -> Iterable[stories.Compact]:
        return self._unpacked(self._records.features(ids))

    def _unpacked(self, bodies: Iterable[bytes]) -> list[stories.Compact]:
        """Unpack each article once: one is near to many."""
        held = list(bodies)
        self._seen.update((body, stories.unpack(body)) for body in held if body not in self._seen)
        return [self._seen[body] for body in held]


def regrouped(records: Records, touched: Sequence[str], verdicts: Sequence[StoryVerdict]) -> tuple[Story, ...]:
    """Return the stories of ``touched`` and of all articles that may stand with one of them.

    Whole stories of before are told apart anew: what held one together may be what has changed.
    """
    kept = _Kept(records)
    asked = set(touched)
    while True:
        asked.update(_company(records, sorted(asked)))
        found = stories.update(tuple(kept.named(sorted(asked))), kept, verdicts=verdicts)
        held = {key for story in found for key in story.articles}
        if held.issuperset(_company(records, sorted(held))):
            return found
        asked = held


def _company(records: Records, articles: Sequence[str]) -> set[str]:
    """The articles that stand in one story with one of ``articles``."""
    of = records.members(sorted(set(records.story_of(articles).values())))
    return {key for held in of.values() for key in held}
