"""Daft on its own threads and on a real local Ray give the bytes that the local engine gives."""

from pathlib import Path

import pytest

from .conftest import bulk, digests, shipped, write_lines

pytest.importorskip("daft", reason="the distributed engines take an extra: pip install 'headwater[scale]'")
pytest.importorskip("ray", reason="the distributed engines take an extra: pip install 'headwater[scale]'")
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("engine", ["daft", "ray"])
def test_every_engine_gives_the_same_bytes(engine: str, tmp_path: Path) -> None:
    write_lines(tmp_path / "news.jsonl", [*shipped(12), shipped()[0], {"id": "empty", "text": " "}])
    for name in ("local", engine):
        process = bulk(
            tmp_path, "news.jsonl", "--out", name, "--engine", name, "--workers", "2", "--articles-a-file", "5"
        )
        _, said = process.communicate(timeout=300)
        assert process.returncode == 3, said
    assert digests(tmp_path / engine) == digests(tmp_path / "local")
    assert len(digests(tmp_path / engine)) > 9


def test_a_killed_run_on_daft_goes_on(tmp_path: Path) -> None:
    write_lines(tmp_path / "news.jsonl", shipped(6))
    options = ("--engine", "daft", "--workers", "2")
    whole = bulk(tmp_path, "news.jsonl", "--out", "whole", *options)
    assert whole.wait(300) == 0
    whole.communicate()
    process = bulk(tmp_path, "news.jsonl", "--out", "out", *options)
    while not list((tmp_path / "out").glob(".work/annotate/slice-*")) and process.poll() is None:
        pass
    process.kill()
    process.communicate()
    again = bulk(tmp_path, "news.jsonl", "--out", "out", *options)
    assert again.wait(300) == 0
    again.communicate()
    assert digests(tmp_path / "out") == digests(tmp_path / "whole")
