"""Which date of an expectation replaced which: told as a move, or only told later for the same thing."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from headwater.claims.prospects import Telling
from headwater.claims.tracks import Track, Weights, alike, same_thing
from headwater.model.vocabulary import CalendarStatus

# How much of the old expectation the new must hold to have replaced it where it is told as a move; and how much each of
# the other where it is only told later.
TOLD_ALIKE, LATER_ALIKE = 0.45, 0.5


@dataclass(frozen=True, slots=True, order=True)
class Successor:
    """The track at ``index`` that replaced another.

    ``how`` is 0 where one statement gives up the old date for the new, 1 where the new is told as a move, 2 where it is
    only told later; ``told`` is the day it was first told.
    """

    how: int
    told: str
    index: int


def successors(found: Sequence[Track], gave_up: Sequence[AbstractSet[str]], weights: Weights) -> dict[int, Successor]:
    """Return for each track that was replaced the one that replaced it.

    ``gave_up`` are for each track the ids of the articles that say its date no longer holds.
    """
    of_story: defaultdict[int, set[int]] = defaultdict(set)
    of_name: defaultdict[str, set[int]] = defaultdict(set)
    for j, track in enumerate(found):
        for story in track.stories:
            of_story[story].add(j)
        for name in track.core | track.rest:
            of_name[name].add(j)
    made = {}
    for i, old in enumerate(found):
        near = set().union(*(of_story[s] for s in old.stories), *(of_name[n] for n in old.core)) - {i}
        made[i] = _successor(found, i, sorted(near), (gave_up[i], weights))
    return {i: new for i, new in made.items() if new is not None}


def origins(found: Sequence[Track], made: dict[int, Successor]) -> dict[int, int]:
    """Return for each track that replaced others the one that it is told to have replaced, the sharpest first."""
    first: dict[int, int] = {}
    for i in sorted(made, key=lambda i: (made[i].how, _length(found[i]), i)):
        first.setdefault(made[i].index, i)
    return first


def _successor(
    found: Sequence[Track], i: int, near: Sequence[int], known: tuple[AbstractSet[str], Weights]
) -> Successor | None:
    old = found[i]
    fitting = [
        Successor(how, min(found[j].days_told, default="9"), j)
        for j in near
        if _apart(old, found[j]) and (how := _how_moved(old, found[j], *known)) is not None
    ]
    return min(fitting, default=None)


def _length(track: Track) -> int:
    """How many days a track covers, a great many where an end is open."""
    if track.earliest is None or track.latest is None:
        return date.max.toordinal()
    return (date.fromisoformat(track.latest) - date.fromisoformat(track.earliest)).days


def _apart(one: Track, other: Track) -> bool:
    """Tell whether two expectations share no day."""
    before = one.latest is not None and other.earliest is not None and one.latest < other.earliest
    return before or (other.latest is not None and one.earliest is not None and other.latest < one.earliest)


def _how_moved(old: Track, new: Track, gave_up: AbstractSet[str], weights: Weights) -> int | None:
    same = same_thing(old, new, weights) or _one_claim(old, new)
    kept = [t for t in new.tellings if t.dated and t.status is not CalendarStatus.MOVED]
    if _gives_up_for(old, kept) or any(
        (old.earliest, old.latest) in t.gives_up and (same or _one_voice(old, t)) for t in kept
    ):
        return 0
    if not same:
        return None
    there, back = (1.0, 1.0) if _one_claim(old, new) else alike(old, new, weights)
    earlier, later = old.days_told, new.days_told
    if not earlier or not later or later[0] < earlier[0]:
        return None
    if there >= TOLD_ALIKE and any(
        t.told.place.article in gave_up or (t.moves and (t.told.day or "") >= earlier[0]) for t in kept
    ):
        return 1
    in_time = old.latest is not None and later[0] <= old.latest
    in_time = in_time and min(there, back) >= LATER_ALIKE
    return 2 if earlier[-1] < later[0] and in_time and _articles(old).isdisjoint(_articles(new)) else None


def _gives_up_for(old: Track, kept: Sequence[Telling]) -> bool:
    """Tell whether a sentence that gives up the old date holds the new."""
    places = {(t.told.place.article, t.told.sentence) for t in kept}
    return any(
        t.dated and t.status is CalendarStatus.MOVED and (t.told.place.article, t.told.sentence) in places
        for t in old.tellings
    )


def _one_claim(one: Track, other: Track) -> bool:
    """Tell whether a claim of one story holds both."""
    if one.stories.isdisjoint(other.stories):
        return False
    mine, yours = ({(t.told.place.article, t.claim) for t in e.tellings if t.dated} for e in (one, other))
    claims = {claim for _, claim in mine} & {claim for _, claim in yours}
    return bool(claims) and len(one.stories | other.stories) == 1


def _one_voice(old: Track, telling: Telling) -> bool:
    """Tell whether who tells the new date told the old one too."""
    return any(not set(t.told.said_by).isdisjoint(telling.told.said_by) for t in old.tellings)


def _articles(track: Track) -> frozenset[str]:
    return frozenset(t.told.place.article for t in track.tellings if t.dated)
