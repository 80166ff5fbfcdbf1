"""Daft on its own threads and on a real local Ray give the bytes that the local engine gives."""

import time
from pathlib import Path

import pytest

from .conftest import bulk, digests, shipped, write_lines

pytest.importorskip("daft", reason="the distributed engines take an extra: pip install 'headwater[scale]'")
pytest.importorskip("ray", reason="the distributed engines take an extra: pip install 'headwater[scale]'")
pytestmark = pytest.mark.slow

# Seconds, on a machine that has other things to do.
LONGEST = 600


def run(folder: Path, engine: str, *options: str, out: str | None = None) -> dict[str, str]:
    """The digests of what a run leaves; each engine starts its processes for every step, so a run takes long."""
    process = bulk(folder, "news.jsonl", "--out", out or engine, "--engine", engine, "--workers", "2", *options)
    _, said = process.communicate(timeout=LONGEST)
    assert process.returncode == 3, said
    return digests(folder / (out or engine))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of an article among others, and one that cannot be read."""
    found = tmp_path_factory.mktemp("engines")
    write_lines(found / "news.jsonl", [*shipped(12), shipped()[0], {"id": "empty", "text": " "}])
    return found


@pytest.fixture(scope="module")
def expected(folder: Path) -> dict[str, str]:
    found = run(folder, "local", "--articles-a-file", "5")
    assert len(found) > 9
    return found


@pytest.mark.parametrize("engine", ["daft", "ray"])
def test_every_engine_gives_the_same_bytes(engine: str, folder: Path, expected: dict[str, str]) -> None:
    assert run(folder, engine, "--articles-a-file", "5") == expected


def test_a_killed_run_on_daft_goes_on(folder: Path) -> None:
    """Up to the stories: what is kept of a step, and how a run goes on from it, is the same for all steps."""
    options = ("--until", "stories")
    process = bulk(folder, "news.jsonl", "--out", "out", "--engine", "daft", "--workers", "2", *options)
    while not list((folder / "out").glob(".work/annotate/slice-*")) and process.poll() is None:
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert process.returncode < 0, "ended before it was killed"
    assert run(folder, "daft", *options, out="out") == run(folder, "local", *options, out="whole")
