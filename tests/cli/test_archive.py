"""The commands on an archive: what they print, and how they end."""

import json
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import jsonschema
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "keeping"))

from news import RUN, covered, news, written

from headwater.cli.exits import Exit
from headwater.cli.keeping import parsed
from headwater.cli.main import run
from headwater.errors import InputError
from headwater.keeping import keeping, look
from headwater.model.annotations import AnnotateOptions
from headwater.model.codec import decode
from headwater.model.report import Report
from headwater.model.schema import schema
from headwater.model.shelf import HitPage, StoryPage
from headwater.model.span import ArticleSpan
from headwater.model.verdicts import AlignmentVerdict, AttributionVerdict, DerivationVerdict, SpeakerVerdict, Verdict


@dataclass
class Ended:
    code: int
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the news, made once and copied for each test, with the file that the news came from beside it."""
    folder = tmp_path_factory.mktemp("made")
    with keeping(folder / "headwater.db", RUN) as keeper:
        keeper.add([written(news(), folder)], annotating=AnnotateOptions(rules_only=True))
    return folder


@pytest.fixture
def paths(made: Path) -> list[str]:
    return [str(made / "news.jsonl")]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, made: Path) -> Command:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HEADWATER_ARCHIVE", raising=False)
    shutil.copy(made / "headwater.db", tmp_path)

    def call(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["headwater", *arguments])
        with pytest.raises(SystemExit) as stop:
            run()
        out, err = capsys.readouterr()
        return Ended(int(stop.value.code or 0), out, err)

    return call


def test_add_says_what_became_of_it(command: Command, paths: list[str], tmp_path: Path) -> None:
    assert (tmp_path / "headwater.db").exists()
    again = command("add", *paths, "--rules-only")
    assert again.code == Exit.ALL_READ
    assert "0 articles added, 0 changed, 6 known already; 0 stories told" in again.err
    (tmp_path / "bad.txt").write_bytes(b"")
    partly = command("add", *paths, "bad.txt", "--archive", "other.db", "--rules-only")
    assert partly.code == Exit.IN_PART
    assert "6 articles added" in partly.err
    assert "bad.txt: " in partly.err
    assert command("add", "bad.txt", "--quiet").err == ""
    assert "0 stories told that had been left over" in command("add").err


def test_the_archive_can_be_named_by_the_environment(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEADWATER_ARCHIVE", "nowhere.db")
    ended = command("stories")
    assert ended.code == Exit.NOTHING_READ
    assert "there is no archive at nowhere.db" in ended.err
    assert not Path("nowhere.db").exists()


def test_stories_are_listed_and_paged(command: Command) -> None:
    listed = command("stories")
    assert listed.out.splitlines()[0].startswith("story-")
    assert "Painting sold at fair" in listed.out
    page = decode(StoryPage, json.loads(command("stories", "--json", "--limit", "1").out))
    assert (len(page.rows), page.total) == (1, len(listed.out.splitlines()))
    rest = command("stories", "--after", page.next or "")
    assert rest.out.splitlines() == listed.out.splitlines()[1:]
    assert "Painting" in command("stories", "--words", "cafe", "--until", "2026-04-30").out
    assert command("stories", "--outlet", "Nobody's").out == ""
    assert command("stories", "--since", "spring").code == Exit.USAGE


def test_a_story_is_printed_as_report_prints_it(command: Command, paths: list[str]) -> None:
    whole = decode(Report, json.loads(command("report", *paths, "--json", "--rules-only").out))
    for dossier in whole.stories:
        shown = json.loads(command("story", dossier.id, "--json").out)
        jsonschema.validate(shown, schema("report"))
        assert replace(whole, coverage=decode(Report, shown).coverage, stories=(dossier,)) == decode(Report, shown)
    assert "The articles" in command("story", "fair-1").out
    early = json.loads(command("story", "bridge-1", "--json", "--as-of", "2026-05-10").out)
    assert early["stories"][0]["as_of"] == "2026-05-10"
    assert command("story", "nothing").code == Exit.NOTHING_READ
    assert command("story", "fair-1", "--as-of", "soon").code == Exit.USAGE


def test_search_shows_where_the_words_stand(command: Command) -> None:
    found = command("search", "Cafe", "naive")
    assert "[naïve] painting of a [café]" in found.out
    assert "1 of 1 articles" in found.err
    page = decode(HitPage, json.loads(command("search", "bridge", "--json", "--limit", "2").out))
    assert (len(page.hits), page.total, page.next) == (2, 3, "2")


def test_a_search_for_no_word_says_what_to_give(command: Command) -> None:
    for nothing in ("", " ?! "):
        found = command("search", nothing)
        assert found.code == Exit.USAGE
        assert "give one or more" in found.err


def test_what_is_printed_cannot_steer_the_terminal(command: Command) -> None:
    nasty = replace(news()[0], id="nasty", title="Evil \x1b[2J title", text="A wyvern \x1b]0;owned\x07 flew by.")
    with keeping("headwater.db", RUN) as keeper:
        keeper.add_articles([nasty], covered([nasty]))
    for ended in (command("stories"), command("search", "wyvern"), command("story", "nasty")):
        assert "\x1b" not in ended.out
        assert "\x07" not in ended.out


def test_forget_and_verify(command: Command) -> None:
    assert command("verify").code == Exit.ALL_READ
    assert command("forget", "fair-1").code == Exit.ALL_READ
    assert command("search", "cafe").out == ""
    assert command("verify").code == Exit.ALL_READ
    again = command("forget", "fair-1")
    assert again.code == Exit.NOTHING_READ
    assert "no article 'fair-1'" in again.err
    assert command("forget", "fair-1", "--archive", "nowhere.db").code == Exit.NOTHING_READ
    assert not Path("nowhere.db").exists()


def test_verify_names_what_is_wrong(command: Command) -> None:
    import sqlite3  # noqa: PLC0415 - here alone

    with closing(sqlite3.connect("headwater.db")) as db:
        db.execute("UPDATE story SET articles = 99")
        db.commit()
    ended = command("verify")
    assert ended.code == Exit.NOTHING_READ
    assert "listed with other counts" in ended.out


def test_verdicts_are_given_listed_and_taken_back(command: Command) -> None:
    given = command("verdict", "split", "vote-2", "vote-1", "--why", "two votes", "--by", "ada")
    assert given.code == Exit.ALL_READ
    assert "verdict v1 is kept" in given.err
    assert "ada split vote-1 vote-2 two votes" in command("verdicts").out
    with closing(look("headwater.db")) as view:
        assert view.story_of("vote-1") != view.story_of("vote-2")
    assert command("verdict", "undo", "v1").code == Exit.ALL_READ
    (row,) = json.loads(command("verdicts", "--json").out)
    assert row["verdict"] == {"together": "split", "first": "vote-1", "second": "vote-2"}
    assert (row["id"], row["kind"], row["by"], row["why"]) == ("v1", "story", "ada", "two votes")
    assert row["undone"]
    assert command("verdict", "undo", "v1").code == Exit.NOTHING_READ
    assert command("verdict", "undo", "x").code == Exit.NOTHING_READ


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (("derived", "a", "b"), DerivationVerdict("a", "b", holds=True)),
        (("underived", "a", "b"), DerivationVerdict("a", "b", holds=False)),
        (("attribution", "a:b:3-9"), AttributionVerdict(ArticleSpan("a:b", 3, 9), holds=True)),
        (("no-attribution", "a:3-9"), AttributionVerdict(ArticleSpan("a", 3, 9), holds=False)),
        (
            ("different", "b:0-5", "a:3-9"),
            AlignmentVerdict(ArticleSpan("a", 3, 9), ArticleSpan("b", 0, 5), holds=False),
        ),
        (("speaker", "A. Hart", "Ada Hart"), SpeakerVerdict("A. Hart", "Ada Hart")),
    ],
)
def test_verdicts_are_read_from_words(words: tuple[str, ...], verdict: Verdict) -> None:
    assert parsed(words[0], words[1:]) == verdict


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "a"),
        ("merge", "a", "a"),
        ("attribution", "a:9-3"),
        ("attribution", "a"),
        ("same", "a:1-2"),
        ("x", "a"),
    ],
)
def test_words_that_are_no_verdict_are_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(InputError):
        parsed(words[0], words[1:])


def test_export_is_the_report_on_everything(command: Command, paths: list[str], tmp_path: Path) -> None:
    assert command("export", "--output", "all.json").code == Exit.ALL_READ
    exported = decode(Report, json.loads((tmp_path / "all.json").read_text("utf-8")))
    whole = decode(Report, json.loads(command("report", *paths, "--json", "--rules-only").out))
    assert sorted(exported.stories, key=lambda d: d.id) == sorted(whole.stories, key=lambda d: d.id)
    assert exported.coverage == whole.coverage
