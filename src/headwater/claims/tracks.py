"""One expectation over all stories: the same thing told for the same days, and what others say became of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from headwater.claims.expectations import LIGHT_CONCEPTS
from headwater.claims.prospects import Days, Prospect, Prospects, Remark, Telling
from headwater.model.vocabulary import CalendarStatus

# Words beside the core that two expectations of one story must share to be of one thing.
SHARED = 1
# How much of what a statement tells, by the weight of its words, another must hold to speak of the same thing: in its
# story, and in another one, where the affair can be another.
COVERED, COVERED_APART = 0.44, 0.44
# And so many words of it, where it has so many.
LEAST, LEAST_APART = 2, 3
# A day that both name stands for so much of it.
DAY_SHARE = 0.15
# Few articles say little of how rare a word is: they count as if so many without it stood beside them.
PRIOR = 50
# Names that the articles of two stories must share where the statements share none.
SHARED_NAMES = 2
# How many days after the last day an undated statement can still report the thing: in its story, and in another.
LATE, LATE_APART = 31, 7
# A date of more days than this tells nothing of one event.
SHARP = 31


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
    def told(self) -> tuple[frozenset[str], ...]:
        """The words of each statement that names its days."""
        return tuple(dict.fromkeys(t.concepts for t in self.tellings if t.dated))

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


class Weights:
    """How much a word tells of an affair: the rarer it is among all articles given, the more."""

    def __init__(self, stories: Sequence[Prospects]) -> None:
        """Count the words of ``stories``."""
        self._articles = sum(story.articles for story in stories)
        self._frequency = sum((Counter(story.frequency) for story in stories), Counter())

    def covered(self, told: frozenset[str], other: frozenset[str]) -> float:
        """Return which share of the weight of ``told`` the words of ``other`` hold, in [0, 1]."""
        whole = self._of(told)
        return self._of(told & other) / whole if whole else 0.0

    def _of(self, words: frozenset[str]) -> float:
        total = self._articles + PRIOR
        return sum(log(1 + total / (1 + self._frequency[word])) for word in sorted(words - LIGHT_CONCEPTS))


def tracks(stories: Sequence[Prospects], weights: Weights) -> list[Track]:
    """Return the expectations of ``stories``; what two stories expect of the same thing and days is one."""
    made: list[Track] = []
    by_days: defaultdict[Days, list[int]] = defaultdict(list)
    for s, story in enumerate(stories):
        for i, one in enumerate(story.expected):
            mine = _alone(s, i, one)
            near = by_days[one.earliest, one.latest]
            at = next((t for t in near if s not in made[t].stories and same_thing(made[t], mine, weights)), None)
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


def same_thing(one: Track, other: Track, weights: Weights) -> bool:
    """Tell whether ``other`` names the thing that ``one`` expects, whatever their days."""
    mine, yours = one.core | one.rest, other.core | other.rest
    if not one.core & yours - LIGHT_CONCEPTS:
        return False
    shared = mine & yours - LIGHT_CONCEPTS
    if not one.stories.isdisjoint(other.stories):
        return len(shared) > SHARED
    if not (one.names & other.names or len(one.about & other.about) >= SHARED_NAMES):
        return False
    return min(alike(one, other, weights)) >= COVERED_APART


def alike(one: Track, other: Track, weights: Weights) -> tuple[float, float]:
    """Return how much of what ``one`` tells ``other`` holds, and the other way round, each in [0, 1]."""
    mine, yours = one.core | one.rest, other.core | other.rest
    there = max((weights.covered(t, yours) for t in one.told), default=0.0)
    back = max((weights.covered(t, mine) for t in other.told), default=0.0)
    return there, back


class Outcomes:
    """Looks up what became of expectations among the remarks of all stories; indexed by their words."""

    def __init__(self, stories: Sequence[Prospects], weights: Weights) -> None:
        """Index the remarks of ``stories``."""
        self._weights = weights
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
        first, last, about = min(track.days_told, default=None), max(track.days_told, default=None), track.about
        telling = {t.told.place.article for t in track.tellings if t.dated and t.status is CalendarStatus.STANDS}
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
            if status is CalendarStatus.HAPPENED and (
                remark.told.place.article in telling or _too_soon(track, remark, last)
            ):
                continue
            if status is not None:
                yield Outcome(remark, status)

    def _status_of(
        self, track: Track, remark: Remark, *, near: bool, named: bool, given_up: bool
    ) -> CalendarStatus | None:
        """What a remark of the same affair says of ``track``; the day given up, or a day inside, counts as words."""
        sharp = _length(track.earliest, track.latest) <= SHARP
        least, enough, late = (LEAST, COVERED, LATE) if near and sharp else (LEAST_APART, COVERED_APART, LATE_APART)
        dated = given_up or any(inside(days, track) for days in remark.dates)
        shared = remark.concepts & (track.core | track.rest)
        if given_up and sharp and not remark.cancelled and len(shared - LIGHT_CONCEPTS) + 1 >= LEAST:
            return CalendarStatus.MOVED
        if not named or not any(
            (near or len(told - LIGHT_CONCEPTS) >= LEAST_APART)
            and len(told & remark.concepts - LIGHT_CONCEPTS) + dated >= min(least, len(told))
            and self._weights.covered(told, remark.concepts) + DAY_SHARE * dated >= enough
            for told in track.told
        ):
            return None
        status = _status(track, remark, late)
        return status if sharp or status is CalendarStatus.HAPPENED else None


def _length(first: str | None, last: str | None) -> int:
    """How many days lie between two, none where one end is open."""
    if first is None or last is None:
        return 0
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _too_soon(track: Track, remark: Remark, last: str | None) -> bool:
    """Tell whether a remark is no later than a report that still tells the thing as to come.

    On one day a dated remark goes before: "will open today", "opened on Tuesday".
    """
    day = remark.told.day
    if day is None or last is None:
        return day is None
    return day < last or (day == last and not (remark.dated and track.earliest == track.latest))


def _status(track: Track, remark: Remark, late: int) -> CalendarStatus | None:
    if remark.cancelled:
        return CalendarStatus.CANCELLED if _in_time(track, remark, late) else None
    if remark.moved:  # "early May" stands where it was moved from May 5 to May 19
        kept = any(inside(days, track) for days in remark.dates)
        return CalendarStatus.MOVED if not kept and _in_time(track, remark, late) else None
    if not remark.done or (track.core <= LIGHT_CONCEPTS and not remark.occurred):
        return None
    if remark.dated:
        happened = any(inside(days, track) for days in remark.dates)
    else:
        begun = track.earliest or track.latest
        day = remark.told.day
        happened = day is not None and begun is not None and day >= begun and _in_time(track, remark, late)
    return CalendarStatus.HAPPENED if happened else None


def _in_time(track: Track, remark: Remark, late: int) -> bool:
    """Tell whether a remark was published before the last day of an expectation, or not long after it."""
    last = track.latest or track.earliest
    if remark.told.day is None or last is None:
        return True
    return (date.fromisoformat(remark.told.day) - date.fromisoformat(last)).days <= late


def inside(days: Days, track: Track) -> bool:
    """Tell whether a date lies within the days of an expectation."""
    first, last = days
    if first is None or last is None or _length(first, last) > SHARP:
        return False
    return (track.earliest is None or last >= track.earliest) and (track.latest is None or first <= track.latest)
