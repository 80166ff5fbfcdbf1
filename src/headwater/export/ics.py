"""What is said to come, as an iCalendar (RFC 5545): one VEVENT an expectation, with the words that tell it.

Nothing reads a clock: DTSTAMP is the time of the last report of an entry. The UID is the entry's key, so that a later
file with the date moved updates the same event; a date that was given up is told in the one that replaced it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from headwater.model.claims import CalendarEntry, CalendarReport
from headwater.model.report import Dossier, Report, ReportArticle
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import CalendarStatus, Certainty

# What RFC 5545 does not allow in a text: control characters but the line feed, which is escaped.
UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
TIMED = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(Z?)")
DAY_LENGTH = len("2026-03-12")


@dataclass(frozen=True, slots=True)
class Story:
    """A dossier with its articles by id, those of other stories that its calendar names included."""

    dossier: Dossier
    articles: Mapping[str, ReportArticle]


def calendar_text(report: Report) -> str:
    """Return the calendar entries of all stories of ``report`` as one iCalendar, its lines ended by CRLF and folded."""
    return _text(report.headwater, _events(report))


def entry_text(report: Report, dossier: Dossier, entry: CalendarEntry) -> str:
    """Return one calendar entry of ``dossier`` as an iCalendar of a single event."""
    return _text(report.headwater, iter([_event(_story(dossier), entry)]))


def _text(version: str, events: Iterator[Event]) -> str:
    calendar = Calendar()
    calendar.add("prodid", f"-//Headwater//Headwater {version}//EN")
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    text: str = calendar.to_ical().decode("utf-8")
    return text


def _story(dossier: Dossier) -> Story:
    return Story(dossier, {a.id: a for a in (*dossier.articles, *dossier.elsewhere)})


def _events(report: Report) -> Iterator[Event]:
    """One event an expectation: that of the date it has now, told by the first story that tells it."""
    seen: set[str] = set()
    for dossier in report.stories:
        for entry in dossier.calendar:
            if entry.moved_to is None and entry.key not in seen:
                seen.add(entry.key)
                yield _event(_story(dossier), entry)


def _event(story: Story, entry: CalendarEntry) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}@headwater")
    event.add("dtstamp", _stamp(story, entry))
    _add_days(event, entry)
    event.add("summary", _clean(entry.what))
    event.add("description", _clean_lines(list(_description(story, entry))))
    event.add("status", _standing(entry))
    event.add("transp", "TRANSPARENT")
    event.add("sequence", sum(r.status is not CalendarStatus.STANDS for r in entry.reports) + _moves(entry))
    event.add("x-headwater-status", entry.status.value)
    event.add("x-headwater-certainty", entry.certainty.value)
    for place in entry.statements:
        event.add("x-headwater-span", _place(place))
    return event


def _moves(entry: CalendarEntry) -> int:
    """A date that replaced another comes after it, by as many steps as statements tell it."""
    return len(entry.moved_from.statements) if entry.moved_from else 0


def _stamp(story: Story, entry: CalendarEntry) -> datetime:
    """The time of the last report that is dated, else the day of the dossier, else the day expected."""
    days = [r.published for r in entry.reports if r.published is not None and len(r.published) >= DAY_LENGTH]
    told = max(days, default=story.dossier.as_of or entry.earliest or entry.latest or date.min.isoformat())
    when = datetime.fromisoformat(told)
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


def _add_days(event: Event, entry: CalendarEntry) -> None:
    """The days from the first to the last; where one end is open, the day that is told."""
    timed = TIMED.fullmatch(entry.value)
    if timed and entry.earliest == entry.latest == timed[1]:
        start = datetime.fromisoformat(f"{timed[1]}T{timed[2]}:{timed[3]}")
        event.add("dtstart", start.replace(tzinfo=UTC) if timed[4] else start)
        return
    first = date.fromisoformat(entry.earliest or entry.latest or date.min.isoformat())
    last = date.fromisoformat(entry.latest or entry.earliest or date.min.isoformat())
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1) if last < date.max else last)


def _standing(entry: CalendarEntry) -> str:
    if entry.status in {CalendarStatus.CANCELLED, CalendarStatus.MOVED}:
        return "CANCELLED"
    sure = entry.status is CalendarStatus.HAPPENED or entry.certainty is Certainty.CERTAIN
    return "CONFIRMED" if sure and entry.status is not CalendarStatus.LAPSED else "TENTATIVE"


def _description(story: Story, entry: CalendarEntry) -> Iterator[str]:
    as_of = f", as of {story.dossier.as_of}" if story.dossier.as_of else ""
    yield f"Status: {entry.status.value}{as_of}"
    yield f"Days: {entry.earliest or 'open'} to {entry.latest or 'open'}; as stated: {entry.value}"
    if entry.open_ended:
        yield f"Left open: “{entry.open_ended}”"
    yield f"Certainty: {entry.certainty.value}"
    if entry.said_by:
        yield f"According to: {', '.join(entry.said_by)}"
    if entry.moved_from:
        yield f"Moved from: {entry.moved_from.earliest or 'open'} to {entry.moved_from.latest or 'open'}"
        yield from (_quoted(story, place) for place in entry.moved_from.statements)
    for told in entry.reports:
        yield from _report(story, told)


def _report(story: Story, told: CalendarReport) -> Iterator[str]:
    article = story.articles[told.article]
    by = f", according to {', '.join(told.said_by)}" if told.said_by else ""
    yield ""
    yield f"{article.outlet or article.id}, {told.published or 'undated'}: {told.status.value}{by}"
    yield from (_quoted(story, place) for place in told.statements)


def _quoted(story: Story, place: ArticleSpan) -> str:
    return f"“{' '.join(_words(story, place).split())}” [{_place(place)}]"


def _place(place: ArticleSpan) -> str:
    return _clean(f"{place.article} {place.start}-{place.end}")


def _words(story: Story, place: ArticleSpan) -> str:
    return story.articles[place.article].text[place.start : place.end].encode("utf-8", "replace").decode("utf-8")


def _clean(text: str) -> str:
    return " ".join(_clean_lines(text.splitlines()).split())


def _clean_lines(lines: Sequence[str]) -> str:
    """One text without what RFC 5545 does not allow in it, lone surrogates included."""
    whole = "\n".join(UNPRINTABLE.sub(" ", line) for line in lines)
    return whole.encode("utf-8", "replace").decode("utf-8")
