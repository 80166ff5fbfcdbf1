"""What is said to be going to happen, when, and what became of it: one entry an expectation and a date.

The same expectation is told by several speakers and articles; within a story entries with the same days are one where
their statements are one claim, share their words, or where one points back ("it could take place ..."). Later reports
are often stories of their own, so what became of an expectation is looked for in all articles given.

An expectation stands while it is told. A later report moves it, reports it done, or calls it off; the latest report
decides. What nobody reports has lapsed once its last day is past. Reports after the as-of date do not count.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headwater.claims.moves import origins, successors
from headwater.claims.prospects import Prospect, Prospects, Telling, Told
from headwater.claims.tracks import Outcome, Outcomes, Track, Weights, inside, tracks
from headwater.model.claims import CalendarEntry, CalendarReport, OtherDate
from headwater.model.vocabulary import CalendarStatus

# Of two reports of one date the one that says more decides.
WEIGHT = {
    CalendarStatus.STANDS: 0,
    CalendarStatus.MOVED: 1,
    CalendarStatus.CANCELLED: 2,
    CalendarStatus.HAPPENED: 3,
}
KEY_DIGITS = 32

Said = Mapping[str, Mapping[CalendarStatus, Sequence[Told]]]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a track: the reports of it, the status, and the tracks that its date went to and came from."""

    reports: tuple[CalendarReport, ...]
    status: CalendarStatus
    moved_to: int | None
    moved_from: int | None


def calendars(stories: Sequence[Prospects], as_of: str | None) -> list[tuple[CalendarEntry, ...]]:
    """Return the calendar of each of ``stories``, by date, as of the ISO day ``as_of``; without it nothing lapses."""
    weights = Weights(stories)
    found = tracks(stories, weights)
    outcomes = Outcomes(stories, weights)
    ends = [list(outcomes.of(track)) for track in found]
    gave_up = [{o.remark.told.place.article for o in held if o.status is CalendarStatus.MOVED} for held in ends]
    after = successors(found, gave_up, weights)
    before = origins(found, after)
    fates = [
        _fate(track, ends[i], as_of, (found[after[i].index] if i in after else None, i in before))
        for i, track in enumerate(found)
    ]
    fates = [
        Fate(
            fate.reports,
            fate.status,
            after[i].index if i in after and fate.status is CalendarStatus.MOVED else None,
            before[i] if i in before and fates[before[i]].status is CalendarStatus.MOVED else None,
        )
        for i, fate in enumerate(fates)
    ]
    made: list[list[CalendarEntry]] = [[] for _ in stories]
    for i, track in enumerate(found):
        for story, number in track.members:
            made[story].append(_entry(stories[story].expected[number], found, fates, i))
    return [tuple(sorted(entries, key=_by_date)) for entries in made]


def latest_day(stories: Sequence[Prospects]) -> str | None:
    """Return the day of the latest article of ``stories``, None where none is dated."""
    return max((story.latest_day for story in stories if story.latest_day is not None), default=None)


def _by_date(entry: CalendarEntry) -> tuple[str, str, str, Sequence[object]]:
    return entry.earliest or entry.latest or "9", entry.latest or "9", entry.what, entry.statements


def _entry(one: Prospect, found: Sequence[Track], fates: Sequence[Fate], i: int) -> CalendarEntry:
    fate = fates[i]
    ends = {p for r in fate.reports if r.status is not CalendarStatus.STANDS for p in r.statements}
    own = [t for t in one.tellings if t.dated or t.told.place not in ends]
    return CalendarEntry(
        what=one.what,
        earliest=one.earliest,
        latest=one.latest,
        value=one.value,
        certainty=one.certainty,
        said_by=tuple(sorted({name for t in own for name in t.told.said_by})),
        statements=tuple(sorted({t.told.place for t in own})),
        open_ended=one.open_ended,
        status=fate.status,
        key=_key(found, fates, i),
        reports=fate.reports,
        moved_to=_other(found, fate.moved_to),
        moved_from=_other(found, fate.moved_from),
    )


def _other(found: Sequence[Track], i: int | None) -> OtherDate | None:
    """The date of another track, with the statements that name it."""
    if i is None:
        return None
    track = found[i]
    places = {t.told.place for t in track.tellings if t.dated}
    return OtherDate(track.value, track.earliest, track.latest, tuple(sorted(places)))


def _key(found: Sequence[Track], fates: Sequence[Fate], i: int) -> str:
    """The same for an expectation whatever is reported of it later, and for each date that it is moved to."""
    seen = [i]
    while (before := fates[seen[-1]].moved_from) is not None and before not in seen:
        seen.append(before)
    first = found[seen[-1]]
    told = min((t for t in first.tellings if t.dated), key=lambda t: (t.told.published or "9", t.wording))
    named = "\n".join((told.wording, first.earliest or "", first.latest or ""))
    return hashlib.sha256(named.encode("utf-8", "replace")).hexdigest()[:KEY_DIGITS]


def _fate(track: Track, outcomes: Sequence[Outcome], as_of: str | None, links: tuple[Track | None, bool]) -> Fate:
    successor, replaced = links
    said: defaultdict[str, dict[CalendarStatus, list[Told]]] = defaultdict(lambda: defaultdict(list))
    ends = [(o.remark.told, o.status) for o in outcomes if not _is_of_new_date(o, track, successor)]
    closing = {told.place for told, _ in ends}
    for telling in track.tellings:
        if telling.dated or (telling.told.place not in closing and not _is_of_other_date(telling, track, links)):
            said[telling.told.place.article][telling.status].append(telling.told)
    for told, status in ends:
        stands = CalendarStatus.STANDS in said.get(told.place.article, {})
        # A move told again is none away from the date that it led to.
        if status is not CalendarStatus.MOVED or not (stands or replaced):
            said[told.place.article][status].append(told)
    for told in _new_dates(successor):
        said[told.place.article][CalendarStatus.MOVED].append(told)
    reports = _reports(said)
    return Fate(reports, _status(track, reports, as_of), None, None)


def _is_of_new_date(outcome: Outcome, track: Track, successor: Track | None) -> bool:
    """Tell whether a remark comes after the date was moved, and so speaks of the new one unless it names the old."""
    if successor is None or any(inside(days, track) for days in outcome.remark.dates):
        return False
    day, moved = outcome.remark.told.day, min(successor.days_told, default=None)
    return day is not None and moved is not None and day > moved


def _is_of_other_date(telling: Telling, track: Track, links: tuple[Track | None, bool]) -> bool:
    """Tell whether a statement that names no date cannot speak of the track's: another was the one to expect that day.

    In a story that spans weeks one claim holds what is told of each date in turn, and what is told when all are past.
    """
    successor, replaced = links
    day, first = telling.told.day, min(track.days_told, default=None)
    moved = min(successor.days_told, default=None) if successor else None
    if day is None:
        return False
    past = track.latest is not None and day > track.latest and telling.status is CalendarStatus.STANDS
    return past or (moved is not None and day > moved) or (replaced and first is not None and day < first)


def _new_dates(successor: Track | None) -> Iterator[Told]:
    """The statements that name the new date of an expectation, and do not give that up in turn."""
    for t in successor.tellings if successor else ():
        if t.dated and t.status is not CalendarStatus.MOVED:
            yield t.told


def _reports(said: Said) -> tuple[CalendarReport, ...]:
    """One row an article: the weightiest thing that it says, with all its statements of the expectation."""
    rows = []
    for article, by_status in said.items():
        told = [one for held in by_status.values() for one in held]
        rows.append(
            CalendarReport(
                article=article,
                published=told[0].published,
                status=max(by_status, key=WEIGHT.__getitem__),
                said_by=tuple(sorted({name for one in told for name in one.said_by})),
                statements=tuple(sorted({one.place for one in told})),
            )
        )
    return tuple(sorted(rows, key=lambda r: (r.published or "", WEIGHT[r.status], r.article)))


def _status(track: Track, reports: Sequence[CalendarReport], as_of: str | None) -> CalendarStatus:
    counted = [r for r in reports if as_of is None or r.published is None or r.published[:10] <= as_of]
    ended = [r.status for r in counted if r.status is not CalendarStatus.STANDS]
    status = ended[-1] if ended and not _revived(counted) else CalendarStatus.STANDS
    if status is CalendarStatus.STANDS and _is_past(track, as_of):
        return CalendarStatus.LAPSED
    return status


def _revived(counted: Sequence[CalendarReport]) -> bool:
    """Tell whether a report of a later day than those that called it off says that it stands after all."""
    ended = [r for r in counted if r.status in {CalendarStatus.CANCELLED, CalendarStatus.MOVED}]
    after = counted[-1]
    if not ended or after.status is not CalendarStatus.STANDS or after.published is None:
        return False
    return all(r.published is not None and r.published[:10] < after.published[:10] for r in ended)


def _is_past(track: Track, as_of: str | None) -> bool:
    """Tell whether the last day is past; "or a little later" gives as many days again as the first to the last."""
    if as_of is None or track.latest is None:
        return False
    last = date.fromisoformat(track.latest)
    if track.loose:
        more = last - date.fromisoformat(track.earliest or track.latest) + timedelta(days=1)
        last = last + more if last < date.max - more else date.max
    return last < date.fromisoformat(as_of)
