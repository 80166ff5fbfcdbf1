"""The command that opens the page: what it shows, where it listens, what it says when it cannot."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from headwater.archive import Run
from headwater.cli.exits import Exit
from headwater.cli.main import run
from headwater.keeping import keeping

NEWS = "The bridge over the Orrel was shut on Monday after two cracks were found, the harbour office said.\n"


@contextmanager
def served(*words: str, folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command in a process of its own, and the address that it prints."""
    command = [sys.executable, "-m", "headwater", "serve", *words, "--port", "0", "--no-browser"]
    settings = {name: value for name, value in os.environ.items() if name != "HEADWATER_ARCHIVE"}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=folder, env=settings)  # noqa: S603 - our own
    assert process.stderr
    try:
        said = ""
        while (line := process.stderr.readline()) and not (found := re.search(r"http://\S+", line)):
            said += line
        assert line, said
        yield process, found.group()  # type: ignore[union-attr]
        process.send_signal(signal.SIGINT)
        process.wait(60)
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def ask(address: str, **more: Any) -> Any:  # noqa: ANN401 - as httpx has it
    return httpx.get(address, timeout=60, **more)


def archive(folder: Path) -> Path:
    (folder / "bridge.txt").write_text(NEWS, encoding="utf-8")
    with keeping(folder / "headwater.db", Run("add", "2026-03-04T00:00:00+00:00")) as keeper:
        keeper.add([folder / "bridge.txt"])
    return folder / "headwater.db"


def ended(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["headwater", "serve", *words])
    with pytest.raises(SystemExit) as stop:
        run()
    return int(stop.value.code or 0)


def test_reports_are_shown_and_can_be_judged_and_what_was_refused_is_named(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    with served(".", folder=tmp_path) as (process, address):
        rows = ask(f"{address}stories.json").json()["rows"]
        assert [row["counts"]["articles"] for row in rows] == [1]
        assert "empty.txt" in ask(f"{address}coverage").text
        body = {"kind": "speaker", "verdict": {"name": "harbour office", "instead": "Harbour Office of Orrel"}}
        assert httpx.post(f"{address}verdicts.json", json=body, timeout=60).status_code == 201
        assert ask(f"{address}story/{rows[0]['id']}").text.count("Harbour Office of Orrel") > 1
    assert process.returncode == Exit.IN_PART
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bridge.txt", "empty.txt"]


@pytest.mark.parametrize("words", [(), ("headwater.db",), ("--archive", "headwater.db")], ids=str)
def test_an_archive_is_shown_by_its_name_and_the_usual_one_without(tmp_path: Path, words: tuple[str, ...]) -> None:
    archive(tmp_path)
    with served(*words, folder=tmp_path) as (_, address):
        assert ask(f"{address}stories.json").json()["total"] == 1


def test_another_address_wants_the_token_that_is_printed(tmp_path: Path) -> None:
    archive(tmp_path)
    with served("--host", "0.0.0.0", folder=tmp_path) as (_, address):  # noqa: S104 - what is tested
        place, token = address.replace("0.0.0.0", "127.0.0.1").split("?token=")  # noqa: S104 - what is tested
        assert ask(f"{place}stories.json").status_code == 401
        assert ask(f"{place}stories.json", headers={"authorization": f"Bearer {token}"}).json()["total"] == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ([], "nothing to show yet"),
        (["news.db", "other.txt"], "give reports or one archive"),
        (["--archive", "news.db", "other.txt"], "give reports or one archive"),
        (["news.db", "--example", "ferry"], "give reports or one archive"),
        (["--example", "nobody"], "nobody"),
        (["--archive", "news.db", "--as-of", "soon"], "soon"),
    ],
    ids=str,
)
def test_what_cannot_be_shown_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HEADWATER_ARCHIVE", raising=False)
    shutil.move(archive(tmp_path), tmp_path / "news.db")
    assert ended(monkeypatch, *words) == Exit.USAGE
    assert why in capsys.readouterr().err


def test_a_port_that_is_taken_is_named_before_anything_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert ended(monkeypatch, "--example", "ferry", "--port", str(port)) == Exit.NOTHING_READ
    assert f"port {port}" in capsys.readouterr().err
