"""``--as-of`` and ``--ics``, and how the dossier shows what became of what was expected."""

import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from rich.console import Console

from headwater.cli.dossier.whole import dossier
from headwater.cli.exits import Exit
from headwater.cli.main import run
from headwater.cli.reporting import day
from headwater.errors import InputError
from headwater.model.claims import CalendarReport, OtherDate
from headwater.model.vocabulary import CalendarStatus

sys.path.insert(0, str(Path(__file__).parent))

import sample

TRACKED = Path(__file__).parents[1] / "data/tracking"


def called(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["headwater", *arguments])
    with pytest.raises(SystemExit) as stop:
        run()
    return int(stop.value.code or 0)


def drawn(story: Any, width: int = 120) -> str:  # noqa: ANN401 - a dossier
    console = Console(width=width, record=True, no_color=True)
    with console.capture() as page:
        console.print(dossier(story, width=width))
    return page.get()


def test_a_day_is_an_iso_day_or_today() -> None:
    assert day("2026-03-12") == "2026-03-12"
    assert day("today") == datetime.now().astimezone().date().isoformat()
    for given in ("tomorrow", "2026-02-30", "12/03/2026", ""):
        with pytest.raises(InputError, match="is no day"):
            day(given)


def test_a_day_that_is_none_is_an_error_of_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(monkeypatch, "report", "skarvik", "--as-of", "soon") == Exit.USAGE
    assert "--as-of 'soon' is no day" in capsys.readouterr().err


@pytest.mark.parametrize(("as_of", "status"), [("2026-05-01", "stands"), ("2026-06-01", "happened")])
def test_as_of_reckons_what_was_expected(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], as_of: str, status: str
) -> None:
    assert called(monkeypatch, "report", str(TRACKED / "bridge"), "--json", "--quiet", "--as-of", as_of) in {0, 3}
    stories = json.loads(capsys.readouterr().out)["stories"]
    assert {story["as_of"] for story in stories} == {as_of}
    opening = [e for story in stories for e in story["calendar"] if e["earliest"] == "2026-05-04"]
    assert {e["status"] for e in opening} == {status}


def test_ics_saves_what_is_said_to_come(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    saved = tmp_path / "news.ics"
    arguments = (
        "report",
        str(TRACKED / "trial"),
        "--quiet",
        "--output",
        str(tmp_path / "page.txt"),
        "--ics",
        str(saved),
    )
    assert called(monkeypatch, *arguments) in {0, 3}
    raw = saved.read_bytes()
    assert raw.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"\r\r" not in raw
    assert [str(e["status"]) for e in Calendar.from_ical(raw).walk("VEVENT")] == ["CANCELLED"]


def test_ics_that_cannot_be_written_is_a_clear_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    gone = tmp_path / "no" / "news.ics"
    assert called(monkeypatch, "report", str(TRACKED / "trial"), "--quiet", "--ics", str(gone)) == Exit.NOTHING_READ
    assert "cannot be written" in capsys.readouterr().err


def test_the_dossier_says_what_became_of_an_entry_and_where_that_stands() -> None:
    first = sample.DOSSIER.calendar[1]
    told = CalendarReport("courier", "2026-03-20", CalendarStatus.MOVED, (), (sample.at("courier", "Tuesday night"),))
    moved = replace(
        first,
        status=CalendarStatus.MOVED,
        reports=(told,),
        moved_to=OtherDate("2026-03-25", "2026-03-25", "2026-03-25", ()),
    )
    lapsed = replace(first, status=CalendarStatus.LAPSED)
    page = drawn(replace(sample.DOSSIER, calendar=(moved, lapsed), as_of="2026-04-01"))
    line = " ".join(page.split())
    assert "What is said to come, as of 1 April 2026" in line
    assert "moved to 25 March 2026 (" in line
    assert "lapsed: nobody reports what became of it" in line


def test_articles_of_other_stories_have_letters_of_their_own() -> None:
    other = replace(sample.DOSSIER.articles[0], id="later", outlet="The Later Post", published="2026-05-01")
    told = CalendarReport(
        "later",
        "2026-05-01",
        CalendarStatus.HAPPENED,
        (),
        (replace(sample.at("gazette", "Nordavis"), article="later"),),
    )
    entry = replace(sample.DOSSIER.calendar[1], status=CalendarStatus.HAPPENED, reports=(told,))
    page = drawn(replace(sample.DOSSIER, calendar=(entry,), elsewhere=(other,)))
    assert "happened (E:" in page
    assert "The Later Post, another story, 1 May 2026" in page


def test_the_timeline_shows_conflicts() -> None:
    place = sample.at("gazette", "Thursday")
    entry = replace(
        sample.DOSSIER.timeline[0], conflicts=(OtherDate("2026-03-09", "2026-03-09", "2026-03-09", (place,)),)
    )
    assert "but 9 March 2026 (" in drawn(replace(sample.DOSSIER, timeline=(entry,)))
