import json

import pytest

from headwater.cli.commands.exampled import READY, named
from headwater.cli.main import run
from headwater.cli.shipped import all_examples, example


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["--example"], ["--example", READY]),
        (["--example", "--port", "0"], ["--example", READY, "--port", "0"]),
        (["--example", "dam"], ["--example", "dam"]),
        (["A sentence.", "--example"], ["A sentence.", "--example", READY]),
        (["--", "--example"], ["--", "--example"]),
        ([], []),
    ],
)
def test_a_bare_example_means_the_ready_story(given: list[str], meant: list[str]) -> None:
    assert list(named(given)) == meant


def test_the_ready_story_is_shipped() -> None:
    assert READY in {found.name for found in all_examples()}


def test_check_answers_on_the_ready_story(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["headwater", "check", "The bow door was shut.", "--example", "--json"])
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 0
    asked = json.loads(capsys.readouterr().out)
    assert asked["sentence"] == "The bow door was shut."
    assert asked["coverage"]["given"] == len(example(READY).paths)
