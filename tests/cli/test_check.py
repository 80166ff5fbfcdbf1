"""The command that checks a sentence, as a person runs it."""

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from headwater.cli.exits import Exit
from headwater.cli.main import app
from headwater.model.schema import schema

RUN = CliRunner()
REPORT = "The bridge over the Orrel was shut on Monday after two cracks were found, the harbour office said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "herald.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def test_a_claim_that_says_the_same_is_shown_with_its_origins(folder: Path) -> None:
    ended = RUN.invoke(app, ["check", "The bridge over the Orrel was shut.", str(folder), "-q"])
    assert ended.exit_code == Exit.ALL_READ
    assert ended.stdout.startswith("supports  The bridge over the Orrel was shut on Monday")
    assert "1 origin" in ended.stdout


def test_another_figure_is_named_beside_the_one_asked(folder: Path) -> None:
    ended = RUN.invoke(app, ["check", "Five cracks were found.", str(folder), "-q"])
    assert ended.stdout.startswith("differs")
    assert "number: “two”, not “Five”" in ended.stdout


def test_silence_is_said_to_be_no_denial(folder: Path) -> None:
    ended = RUN.invoke(app, ["check", "The mayor resigned.", str(folder), "-q", "--width", "200"])
    assert ended.exit_code == Exit.ALL_READ
    assert ended.stdout.startswith("Nothing on file bears on this. That is not a no")


def test_the_json_follows_its_schema_and_its_spans_open(folder: Path) -> None:
    ended = RUN.invoke(app, ["check", "The bridge over the Orrel was shut.", str(folder), "-q", "--json"])
    found = json.loads(ended.stdout)
    jsonschema.validate(found, schema("check"))
    nearest = found["parts"][0]["bearings"][0]["nearest"]
    (article,) = found["articles"]
    assert article["text"][nearest["start"] : nearest["end"]].startswith("The bridge over the Orrel was shut")


@pytest.mark.parametrize(
    "given", [["check", "It rained."], ["check", "...", "x.txt"], ["check", "A.", "--example", "x"]]
)
def test_a_command_line_that_cannot_be_right_says_what_to_do(given: list[str]) -> None:
    assert RUN.invoke(app, given).exit_code == Exit.USAGE


def test_what_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    ended = RUN.invoke(app, ["check", "The bridge was shut.", str(folder)])
    assert ended.exit_code == Exit.IN_PART
    assert "empty.txt" in ended.stderr
