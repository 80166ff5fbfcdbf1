"""One expectation over all stories: the same thing told for the same days, and what others say became of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.claims.expectations import LIGHT_CONCEPTS
from headwater.claims.prospects import Days, Prospect, Prospects, Remark, Telling
from headwater.model.vocabulary import CalendarStatus

# Words beside the core that two statements must share: of one story, and of two.
SHARED, SHARED_APART = 1, 2
# Names that the articles of two stories must share where the statements share none.
SHARED_NAMES = 2


@dataclass(frozen=True, slots=True)
class Track:
    """An expectation with everything told of it; ``members`` are (story, index) of the prospects it was made of.

    ``loose``: somebody says "or a little later".
    """

    members: tuple[tuple[int, int], ...]
    core: frozenset[str]
    rest: frozenset[str]
    names: frozenset[str]
    earliest: str | None
    latest: str | None
    value: str
    loose: bool
    tellings: tuple[Telling, ...]

    @property
    def stories(self) -> frozenset[int]:
        """The stories that tell it."""
        return frozenset(story for story, _ in self.members)

    @property
    def about(self) -> frozenset[str]:
        """The names in the articles that tell it."""
        return frozenset().union(*(t.told.about for t in self.tellings if t.dated))

    @property
    def days_told(self) -> tuple[str, ...]:
        """The ISO days of the articles that name its days, those that give them up left out."""
        told = (t.told.day for t in self.tellings if t.dated and t.status is not CalendarStatus.MOVED)
        return tuple(sorted(day for day in told if day is not None))


@dataclass(frozen=True, slots=True)
class Outcome:
    """A remark with what it says became of an expectation."""

    remark: Remark
    status: CalendarStatus


def tracks(stories: Sequence[Prospects]) -> list[Track]:
    """Return the expectations of ``stories``; what two stories expect of the same thing and days is one."""
    made: list[Track] = []
    by_days: defaultdict[Days, list[int]] = defaultdict(list)
    for s, story in enumerate(stories):
        for i, one in enumerate(story.expected):
            mine = _alone(s, i, one)
            near = by_days[one.earliest, one.latest]
            at = next((t for t in near if s not in made[t].stories and same_thing(made[t], mine)), None)
            if at is None:
                near.append(len(made))
                made.append(mine)
            else:
                made[at] = _joined(made[at], mine)
    return made


def _alone(story: int, i: int, one: Prospect) -> Track:
    days = (one.earliest, one.latest)
    loose = one.open_ended is not None
    return Track(((story, i),), one.core, one.rest, one.names, *days, one.value, loose, one.tellings)


def _joined(one: Track, other: Track) -> Track:
    return Track(
        one.members + other.members,
        one.core | other.core,
        one.rest | other.rest,
        one.names | other.names,
        one.earliest,
        one.latest,
        one.value,
        one.loose or other.loose,
        one.tellings + other.tellings,
    )


def same_thing(one: Track, other: Track) -> bool:
    """Tell whether ``other`` names the thing that ``one`` expects, whatever their days."""
    mine, yours = one.core | one.rest, other.core | other.rest
    if not one.core & yours - LIGHT_CONCEPTS:
        return False
    shared = mine & yours - LIGHT_CONCEPTS
    if not one.stories.isdisjoint(other.stories):
        return len(shared) > SHARED
    return len(shared) > SHARED_APART and _one_affair(one, other.names, other.about)


def _one_affair(track: Track, names: frozenset[str], about: frozenset[str]) -> bool:
    """Tell whether what another story says can be of the same affair, by the names in it and in its article."""
    return bool(track.names & names) or len(track.about & about) >= SHARED_NAMES


class Outcomes:
    """Looks up what became of expectations among the remarks of all stories; indexed by their words."""

    def __init__(self, stories: Sequence[Prospects]) -> None:
        """Index the remarks of ``stories``."""
        self._remarks = [(s, remark) for s, story in enumerate(stories) for remark in story.remarks]
        self._by_concept: defaultdict[str, list[int]] = defaultdict(list)
        self._giving_up: defaultdict[Days, list[int]] = defaultdict(list)
        for i, (_, remark) in enumerate(self._remarks):
            for name in remark.concepts:
                self._by_concept[name].append(i)
            for days in remark.gave_up:
                self._giving_up[days].append(i)

    def of(self, track: Track) -> Iterator[Outcome]:
        """Yield the remarks that say what became of ``track``, but for the statements that tell it with its days."""
        own = {t.told.place for t in track.tellings if t.dated}
        first, about = min(track.days_told, default=None), track.about
        named = {i for name in track.core for i in self._by_concept[name]}
        giving_up = set(self._giving_up[track.earliest, track.latest])
        for i in sorted(named | giving_up):
            story, remark = self._remarks[i]
            early = remark.told.day is not None and first is not None and remark.told.day < first
            if early or remark.told.place in own:
                continue
            near = story in track.stories
            if not near and not remark.names & track.names and len(about & remark.told.about) < SHARED_NAMES:
                continue
            status = self._status_of(track, remark, near=near, named=i in named, given_up=i in giving_up)
            if status is not None:
                yield Outcome(remark, status)

    @staticmethod
    def _status_of(track: Track, remark: Remark, *, near: bool, named: bool, given_up: bool) -> CalendarStatus | None:
        """What a remark of the same affair says of ``track``; the day given up, or a day inside, counts as a word."""
        shared = len(remark.concepts & ((track.rest | track.core if given_up else track.rest) - LIGHT_CONCEPTS))
        shared += given_up or any(inside(days, track) for days in remark.dates)
        if shared < (SHARED if near and named else SHARED_APART):
            return None
        if given_up and not remark.cancelled:
            return CalendarStatus.MOVED
        return _status(track, remark) if named else None


def _status(track: Track, remark: Remark) -> CalendarStatus | None:
    if remark.cancelled:
        return CalendarStatus.CANCELLED
    if remark.moved:  # "early May" stands where it was moved from May 5 to May 19
        return None if any(inside(days, track) for days in remark.dates) else CalendarStatus.MOVED
    if not remark.done or (track.core <= LIGHT_CONCEPTS and not remark.occurred):
        return None
    if remark.dated:
        happened = any(inside(days, track) for days in remark.dates)
    else:
        begun = track.earliest or track.latest
        happened = remark.told.day is not None and begun is not None and remark.told.day >= begun
    return CalendarStatus.HAPPENED if happened else None


def inside(days: Days, track: Track) -> bool:
    """Tell whether a date lies within the days of an expectation."""
    first, last = days
    if first is None or last is None:
        return False
    return (track.earliest is None or last >= track.earliest) and (track.latest is None or first <= track.latest)
