"""Why articles are of one story: each but the first is joined to the one that it is most like, and says by what."""

from collections.abc import Sequence

import numpy as np

from headwater.model.story import Shared, Story, StoryJoin
from headwater.model.verdicts import StoryVerdict
from headwater.stories.columns import columns, damped, ordered
from headwater.stories.common_words import weight
from headwater.stories.compact import Compact
from headwater.stories.kernels import PASSAGE
from headwater.stories.likeness import likeness
from headwater.stories.options import GroupOptions
from headwater.stories.verdicts import bonds

DEFAULT = GroupOptions()
SHOWN = 6
DIGITS = 4


def why(
    story: Story,
    compacts: Sequence[Compact],
    *,
    options: GroupOptions = DEFAULT,
    verdicts: Sequence[StoryVerdict] = (),
) -> tuple[StoryJoin, ...]:
    """Return the joins that hold ``story`` together, one fewer than it has articles, by article.

    They are the tree of greatest likeness over its articles, grown from the earliest (Prim 1957); ``compacts`` holds
    these articles, others do not count.
    """
    inside = frozenset(story.articles)
    articles = ordered([one for one in compacts if one.id in inside])
    decided = {frozenset(pair) for pair in bonds(verdicts, inside).together}
    alike = likeness(columns(articles), options)
    return tuple(
        sorted((_join(articles[at], articles[to], float(alike[at, to]), decided) for at, to in _tree(alike)), key=_name)
    )


def _tree(alike: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> list[tuple[int, int]]:
    """Each place but the first, with the place already reached that it is most like."""
    best, to = alike[0].copy(), np.zeros(len(alike), dtype=np.int64)
    waiting = np.ones(len(alike), dtype=bool)
    waiting[0] = False
    made: list[tuple[int, int]] = []
    while waiting.any():
        at = int(np.where(waiting, best, -1.0).argmax())
        waiting[at] = False
        made.append((at, int(to[at])))
        nearer = alike[at] > best
        best, to = np.where(nearer, alike[at], best), np.where(nearer, at, to)
    return made


def _name(join: StoryJoin) -> str:
    return join.article


def _join(one: Compact, other: Compact, alike: float, decided: set[frozenset[str]]) -> StoryJoin:
    terms = _terms("name", one.names, other.names) + _terms("word", one.words, other.words)
    best: dict[str, Shared] = {}
    for shared in sorted(terms, key=lambda item: (-item.part, item.kind, item.text)):
        best.setdefault(shared.text, shared)
    held = frozenset({one.id, other.id}) in decided
    evidence = (*_passage(one, other), *list(best.values())[:SHOWN], *_days(one, other))
    return StoryJoin(one.id, other.id, round(alike, DIGITS), evidence, held)


def _terms(kind: str, first: Sequence[tuple[str, float]], second: Sequence[tuple[str, float]]) -> tuple[Shared, ...]:
    one, other = ({term: damped(count) * weight(term) for term, count in terms} for terms in (first, second))
    lengths = [sum(value * value for value in terms.values()) ** 0.5 for terms in (one, other)]
    both = sorted(one.keys() & other.keys())
    return tuple(Shared(kind, term, round(one[term] * other[term] / lengths[0] / lengths[1], DIGITS)) for term in both)


def _passage(one: Compact, other: Compact) -> tuple[Shared, ...]:
    common = len(set(one.shingles) & set(other.shingles))
    if common < PASSAGE:
        return ()
    part = common / min(len(one.shingles), len(other.shingles))
    return (Shared("passage", f"{round(100 * part)}% of the shorter text", round(part, DIGITS)),)


def _days(one: Compact, other: Compact) -> tuple[Shared, ...]:
    if one.day is None or other.day is None:
        return ()
    apart = abs(one.day - other.day)
    return (Shared("days", "the same day" if not apart else f"{apart} day{'s' * (apart > 1)} apart", 0.0),)
