import gzip
import importlib
import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from headwater import pipeline
from headwater.bulk import BulkOptions, run
from headwater.cli.exits import Exit
from headwater.cli.main import run as command_line
from headwater.errors import EngineError
from headwater.model.annotations import AnnotateOptions

from .conftest import bulk, digests, shipped, write_lines

pytest.importorskip("pyarrow", reason="bulk writes Parquet: pip install 'headwater[parquet]'")
RULES = AnnotateOptions(rules_only=True)
QUICK = BulkOptions(annotating=RULES)


def table(out: Path, name: str) -> list[dict[str, Any]]:
    parquet = importlib.import_module("pyarrow.parquet")
    parts = sorted((out / name).rglob("*.parquet"))
    return [row for path in parts for row in parquet.ParquetFile(path).read().to_pylist()]


def pathless(out: Path) -> dict[str, list[dict[str, Any]]]:
    names = ("articles", "annotations", "stories", "derivations", "passages", "claims")
    found = {name: table(out, name) for name in names}
    for row in found["articles"]:
        del row["path"]
    return found


def test_everything_given_is_read_or_refused(corpus: Path, tmp_path: Path) -> None:
    seen: list[str] = []
    result = run([corpus], tmp_path / "out", QUICK, progress=lambda step, *_: seen.append(step))
    assert (result.given, result.read, result.refused) == (len(shipped()) + 1, len(shipped()), 1)
    refused = (tmp_path / "out/refused.jsonl").read_text("utf-8")
    assert f"line {len(shipped()) + 1}" in refused
    assert "empty" in refused
    assert {"read", "annotate", "stories", "tell", "put-claims"} <= set(seen)


def test_the_tables_say_what_a_report_says(tmp_path: Path) -> None:
    """All articles stand in one window, so that both group the same."""
    records = [{**one, "published": "2025-10-18"} for one in shipped()]
    corpus = write_lines(tmp_path / "news.jsonl", records)
    run([corpus], tmp_path / "out", QUICK)
    report = pipeline.report([corpus], annotating=RULES)
    stories = {story.id: story for story in report.stories}
    assert {row["id"] for row in table(tmp_path / "out", "stories")} == set(stories)
    for row in table(tmp_path / "out", "stories"):
        counts = stories[row["id"]].counts
        assert (row["articles"], row["texts"], row["outlets"]) == (counts.articles, counts.texts, counts.outlets)
        assert (row["origins_least"], row["origins_most"]) == (counts.origins.least, counts.origins.most)
        assert row["title"] == stories[row["id"]].title
    claims = {(row["story"], row["id"]): row["text"] for row in table(tmp_path / "out", "claims")}
    assert claims == {(s.id, c.id): c.text for s in report.stories for c in s.claims}
    edges = {(row["child"], row["parent"]) for row in table(tmp_path / "out", "derivations")}
    assert edges == {(d.child, d.parent) for s in report.stories for d in s.derivations}
    for row in table(tmp_path / "out", "articles"):
        article = next(a for a in stories[row["story"]].articles if a.id == row["id"])
        assert (row["text"], row["outlet"], row["published"]) == (article.text, article.outlet, article.published)


def test_order_and_cutting_of_the_input_change_nothing(tmp_path: Path) -> None:
    records = [*shipped(), shipped()[0], {"id": shipped()[1]["id"], "text": "Another text under an id that is taken."}]
    whole, apart = tmp_path / "whole", tmp_path / "apart"
    run([write_lines(tmp_path / "news.jsonl", records)], whole, QUICK)
    random.Random(3).shuffle(records)  # noqa: S311 - orders examples
    parts = tmp_path / "parts"
    parts.mkdir()
    for at in range(3):
        packed = gzip.compress("".join(json.dumps(one) + "\n" for one in records[at::3]).encode())
        (parts / f"{at}.jsonl.gz").write_bytes(packed)
    run([parts], apart, BulkOptions(annotating=RULES, workers=2))
    assert pathless(apart) == pathless(whole)


def test_small_pieces_give_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    run([corpus], tmp_path / "one", QUICK)
    run([corpus], tmp_path / "many", BulkOptions(annotating=RULES, piece=5000))
    assert digests(tmp_path / "one") == digests(tmp_path / "many")


def test_a_run_up_to_the_stories_has_no_claims(corpus: Path, tmp_path: Path) -> None:
    run([corpus], tmp_path / "out", BulkOptions(annotating=RULES, claims=False))
    assert sorted(p.name for p in (tmp_path / "out").iterdir() if p.is_dir() and p.name != ".work") == [
        "annotations",
        "articles",
        "stories",
    ]
    assert "origins_least" not in table(tmp_path / "out", "stories")[0]


def test_a_folder_of_another_run_is_left_alone(corpus: Path, tmp_path: Path) -> None:
    run([corpus], tmp_path / "out", QUICK)
    before = digests(tmp_path / "out")
    with pytest.raises(EngineError, match="other input, options"):
        run([corpus], tmp_path / "out", BulkOptions(annotating=RULES, claims=False))
    assert run([corpus], tmp_path / "out", QUICK).read == len(shipped())
    assert digests(tmp_path / "out") == before
    with pytest.raises(EngineError, match="is not empty"):
        run([corpus], tmp_path, QUICK)


def test_a_run_that_is_killed_goes_on_and_ends_with_the_same_bytes(
    tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two processes at work, ended with SIGKILL at three moments that differ from run to run; one undisturbed."""
    monkeypatch.chdir(tmp_path)
    run([corpus.name], Path("whole"), QUICK)
    expected = digests(tmp_path / "whole")
    killed = 0
    for wait in (random.SystemRandom().uniform(0.5, 5.0) for _ in range(3)):
        process = bulk(tmp_path, corpus.name, "--out", "out", "--workers", "2")
        try:
            process.communicate(timeout=wait)
        except subprocess.TimeoutExpired:
            killed += 1
            process.kill()
            process.communicate()
    last = bulk(tmp_path, corpus.name, "--out", "out", "--workers", "2")
    assert last.wait(120) == 3, last.communicate()[1]
    last.communicate()
    assert killed
    assert digests(tmp_path / "out") == expected


def test_one_run_at_a_time(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = bulk(tmp_path, corpus.name, "--out", "out", "--until", "stories")
    while not (tmp_path / "out/.work/read").exists():
        assert first.poll() is None
        time.sleep(0.01)
    monkeypatch.setattr(sys, "argv", ["headwater", "bulk", str(corpus), "--out", str(tmp_path / "out")])
    with pytest.raises(SystemExit) as stop:
        command_line()
    assert stop.value.code == Exit.NOTHING_READ
    assert "another run is writing" in capsys.readouterr().err
    first.communicate(timeout=120)
    assert first.returncode == Exit.IN_PART
