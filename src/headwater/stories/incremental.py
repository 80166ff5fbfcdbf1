"""Articles as they arrive: the stories that new articles touch, found anew, and nothing else looked at.

What is kept of articles (`headwater.stories.compact.Compact`) is asked for by their rare keys. Starting at the new
articles, everything that is like enough to belong together is gathered, step by step, until nothing more is found; no
story reaches beyond what was gathered, so that grouping it gives what grouping everything would give.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from headwater.model.story import Story
from headwater.model.verdicts import StoryVerdict
from headwater.stories.columns import columns, ordered
from headwater.stories.compact import Compact
from headwater.stories.grouping import DEFAULT, regroup
from headwater.stories.neighbours import linked
from headwater.stories.options import GroupOptions


class Kept(Protocol):
    """The articles kept so far, as an archive holds them: an inverted index of keys, and the articles by id."""

    def near(self, keys: Sequence[int], first: int | None, last: int | None) -> Iterable[Compact]:
        """Return the articles that hold one of ``keys`` and came out from day ``first`` to ``last``, both included.

        Days are ordinals; those without a day count as within. Without ``first`` and ``last`` every day is meant.
        """

    def named(self, ids: Sequence[str]) -> Iterable[Compact]:
        """Return the articles with these ids; those that are not kept are left out."""


@dataclass(frozen=True, slots=True)
class Move:
    """The article ``id`` was in the story of ``before`` and is now in that of ``after`` (ids, sorted)."""

    id: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def update(
    new: Sequence[Compact],
    kept: Kept,
    *,
    options: GroupOptions = DEFAULT,
    verdicts: Sequence[StoryVerdict] = (),
) -> tuple[Story, ...]:
    """Return the new partition of ``new`` and of all kept articles whose stories they may touch.

    ``new`` may be kept already or not; of two with one id the new one counts. Every kept article that is not in the
    result stays in its story. To take an article out, or after a verdict, give the (other) articles of its story as
    ``new``.
    """
    return regroup(gather(new, kept, options=options, verdicts=verdicts), options=options, verdicts=verdicts)


def gather(
    new: Sequence[Compact],
    kept: Kept,
    *,
    options: GroupOptions = DEFAULT,
    verdicts: Sequence[StoryVerdict] = (),
) -> tuple[Compact, ...]:
    """Return ``new`` and every kept article that a chain of likeness or of verdicts connects with one of them."""
    found = {one.id: one for one in new}
    fresh = list(found.values())
    while fresh:
        others: dict[str, Compact] = {}
        for one in fresh:
            first = None if one.day is None else one.day - options.window
            last = None if one.day is None else one.day + options.window
            others |= {other.id: other for other in kept.near(one.keys, first, last) if other.id not in found}
        close = _close(fresh, list(others.values()), options)
        named = _partners({one.id for one in fresh}, verdicts) - found.keys()
        close |= {other.id: other for other in kept.named(sorted(named))}
        found |= close
        fresh = list(close.values())
    return tuple(ordered(list(found.values())))


def moves(before: Iterable[Story], after: Iterable[Story]) -> tuple[Move, ...]:
    """Return the articles whose company has changed other than by newcomers, by id: what reconciling moved."""
    old, new = ({key: story.articles for story in stories for key in story.articles} for stories in (before, after))
    return tuple(
        Move(key, old[key], new[key])
        for key in sorted(old.keys() & new.keys())
        if set(old[key]) & new.keys() != set(new[key]) & old.keys()
    )


def _close(fresh: Sequence[Compact], others: Sequence[Compact], options: GroupOptions) -> dict[str, Compact]:
    """Those of ``others`` that are at least the floor like one of ``fresh``."""
    if not others:
        return {}
    pool = ordered([*fresh, *others])
    asked = {one.id for one in fresh}
    mask = [one.id in asked for one in pool]
    return {pool[at].id: pool[at] for at in linked(columns(pool), mask, options)}


def _partners(ids: set[str], verdicts: Sequence[StoryVerdict]) -> set[str]:
    pairs = [(verdict.first, verdict.second) for verdict in verdicts]
    return {key for pair in pairs if ids & set(pair) for key in pair}
