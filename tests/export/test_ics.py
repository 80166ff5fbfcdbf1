"""The calendar as iCalendar, read back with the library that others read it with."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from headwater import pipeline
from headwater.export.ics import calendar_text, entry_text
from headwater.model.article import Coverage
from headwater.model.claims import CalendarEntry, CalendarReport
from headwater.model.derivation import OriginRange
from headwater.model.report import Counts, Dossier, Report, ReportArticle
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import Basis, CalendarStatus, Certainty

ROOT = Path(__file__).parents[2]
TEXT = "The bridge at Skelby; will open, on May 5, “come\nwhat may”, said Brekke\\the engineer." + " Æ𝄞" * 40
ALL = ArticleSpan("a", 0, len(TEXT))


def report(entry: CalendarEntry, text: str = TEXT) -> Report:
    article = ReportArticle(
        "a",
        "a.txt",
        "The Post",
        "Bridge",
        "2026-03-12T23:30:00-02:00",
        Basis.GIVEN,
        None,
        None,
        None,
        None,
        None,
        (),
        text,
    )
    dossier = Dossier(
        "story-1", "Bridge", (article,), Counts(1, 1, 1, OriginRange(1, 1), 0), (), (), (), (), (), (), (), (entry,),
        (), (), "2026-03-12",
    )  # fmt: skip
    return Report("0.1.0", Coverage(1, 1), (dossier,))


def entry(**changes: Any) -> CalendarEntry:  # noqa: ANN401 - any field of an entry
    told = CalendarReport("a", "2026-03-12T23:30:00-02:00", CalendarStatus.STANDS, ("Tomas Brekke",), (ALL,))
    made = CalendarEntry(
        TEXT,
        "2026-05-05",
        "2026-05-05",
        "2026-05-05",
        Certainty.CERTAIN,
        ("Tomas Brekke",),
        (ALL,),
        key="k1",
        reports=(told,),
    )
    return replace(made, **changes)


def events(text: str) -> list[Any]:
    calendar: Any = Calendar.from_ical(text)
    assert calendar.errors == []
    return list(calendar.walk("VEVENT"))


def read(one: CalendarEntry, text: str = TEXT) -> Any:  # noqa: ANN401 - the library's own type
    (event,) = events(calendar_text(report(one, text)))
    return event


def test_a_day_is_an_event_of_that_day() -> None:
    event = read(entry())
    assert event.decoded("dtstart") == date(2026, 5, 5)
    assert event.decoded("dtend") == date(2026, 5, 6)
    assert str(event["uid"]) == "k1@headwater"
    assert event.decoded("dtstamp") == datetime(2026, 3, 13, 1, 30, tzinfo=UTC)
    assert str(event["status"]) == "CONFIRMED"


def test_words_come_back_as_they_were_but_for_white_space() -> None:
    event = read(entry())
    assert str(event["summary"]) == " ".join(TEXT.split())
    assert f"“{' '.join(TEXT.split())}” [a 0-{len(TEXT)}]" in str(event["description"])
    assert str(event["x-headwater-span"]) == f"a 0-{len(TEXT)}"


def test_lines_are_folded_and_end_with_crlf() -> None:
    text = calendar_text(report(entry()))
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode("utf-8")) for line in text.split("\r\n")) <= 75


@pytest.mark.parametrize(
    ("value", "start"),
    [
        ("2026-05-05T18:30", datetime.fromisoformat("2026-05-05T18:30")),
        ("2026-05-05T18:30Z", datetime(2026, 5, 5, 18, 30, tzinfo=UTC)),
    ],
)
def test_a_time_of_day_is_kept(value: str, start: datetime) -> None:
    assert read(entry(value=value)).decoded("dtstart") == start


@pytest.mark.parametrize(
    ("earliest", "latest", "start", "end"),
    [
        ("2026-05-01", "2026-05-31", date(2026, 5, 1), date(2026, 6, 1)),
        (None, "2026-05-31", date(2026, 5, 31), date(2026, 6, 1)),
        ("2026-05-01", None, date(2026, 5, 1), date(2026, 5, 2)),
        ("9999-12-31", "9999-12-31", date(9999, 12, 31), date(9999, 12, 31)),
    ],
)
def test_open_ends_and_stretches(earliest: str | None, latest: str | None, start: date, end: date) -> None:
    event = read(entry(earliest=earliest, latest=latest, value="2026-05"))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (start, end)
    assert str(event["transp"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("status", "certainty", "expected"),
    [
        (CalendarStatus.STANDS, Certainty.CERTAIN, "CONFIRMED"),
        (CalendarStatus.STANDS, Certainty.POSSIBLE, "TENTATIVE"),
        (CalendarStatus.HAPPENED, Certainty.POSSIBLE, "CONFIRMED"),
        (CalendarStatus.LAPSED, Certainty.CERTAIN, "TENTATIVE"),
        (CalendarStatus.CANCELLED, Certainty.CERTAIN, "CANCELLED"),
        (CalendarStatus.MOVED, Certainty.CERTAIN, "CANCELLED"),
    ],
)
def test_status(status: CalendarStatus, certainty: Certainty, expected: str) -> None:
    event = read(entry(status=status, certainty=certainty))
    assert str(event["status"]) == expected
    assert str(event["x-headwater-status"]) == status.value


@given(st.text(min_size=1, max_size=120))
def test_any_text_can_be_read_back(text: str) -> None:
    span = ArticleSpan("a", 0, len(text))
    told = replace(entry().reports[0], statements=(span,))
    one = entry(what=text, statements=(span,), reports=(told,), open_ended=text)
    whole = report(one, text)
    calendar_text(whole).encode("utf-8")
    (event,) = events(entry_text(whole, whole.stories[0], one))
    assert str(event["uid"]) == "k1@headwater"


def test_a_moved_date_keeps_its_uid_and_counts_up() -> None:
    folder = ROOT / "tests/data/tracking/trial"
    files = sorted(folder.glob("*.txt"))
    before = events(calendar_text(pipeline.report(files[:1])))
    after = events(calendar_text(pipeline.report(files)))
    (first,) = [e for e in before if e.decoded("dtstart") == date(2026, 3, 9)]
    (last,) = [e for e in after if e["uid"] == first["uid"]]
    assert last.decoded("dtstart") == date(2026, 4, 20)
    assert int(last["sequence"]) > int(first["sequence"]) == 0
    assert str(last["status"]) == "CANCELLED"
    assert len({str(e["uid"]) for e in after}) == len(after)


def test_the_same_articles_give_the_same_bytes() -> None:
    files = sorted((ROOT / "tests/data/tracking/bridge").glob("*.txt"))
    assert calendar_text(pipeline.report(files)) == calendar_text(pipeline.report(files[::-1]))
