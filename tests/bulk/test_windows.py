"""Grouping in blocks of days finds the stories that grouping everything at once finds, whatever the blocks."""

import importlib
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from headwater import pipeline, stories
from headwater.bulk import BulkOptions, run, windows
from headwater.engine import Batch, gather
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Article
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.model.vocabulary import Basis

from .conftest import digests, shipped, write_lines

RULES = AnnotateOptions(rules_only=True)
DAY = date(2025, 10, 1)
BUCKETS = 4


def news(days: int) -> list[Article]:
    """Every shipped report, and copies that follow it day by day; each ninth has no date, some end in one notice."""
    found: list[Article] = []
    for at, one in enumerate(shipped()):
        for step in range(3):
            day = None if (at + step) % 9 == 0 else (DAY + timedelta(days=(at * 5 + step * 6) % days)).isoformat()
            notice = "\n\nWrite to the desk of the Harbour Ledger at any hour of the day or night with what you know."
            text = one["text"] + (notice if at % 3 == 0 else "")
            outlet = "Ledger" if at % 3 == 0 else f"Paper {step}"
            found.append(
                Article(f"{one['id']}-{step}", text, outlet=outlet, published=day, published_basis=Basis.GIVEN)
            )
    return found


def in_blocks(readings: Sequence[Reading], firsts: Sequence[int]) -> list[Story]:
    """Go through the steps by hand."""
    parts = [windows.signs(owner, list(readings[owner::2]), BUCKETS) for owner in range(2)]
    signs, prints = (gather([part[name] for part in parts]) for name in ("signs", "prints"))
    stock = [found["stock"].numbers("code") for _, of in prints.by_key() if (found := windows.stock(0, of))]
    held = np.sort(np.concatenate(stock)).tobytes() if stock else b""
    near = windows.Spread(tuple(firsts))(signs)["near"]
    link = windows.Link(held)
    found = [made["links"] for key, rows in near.by_key() if (made := link(key, rows))]
    knots = windows.knit(0, gather(found))["knots"] if found else Batch({})
    knotted = windows.Gather(BUCKETS)(0, signs, knots)["knotted"]
    placed = gather([windows.Group()(key, rows)["placed"] for key, rows in knotted.by_key()])
    members: dict[str, list[str]] = {}
    for name, story in zip(placed.texts("id"), placed.texts("story"), strict=True):
        members.setdefault(story, []).append(name)
    return [Story(story, tuple(sorted(names))) for story, names in sorted(members.items())]


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return list(pipeline.readings(news(120), RULES, pipeline.silent))


@pytest.mark.parametrize("days", [1, 5, 40, 400])
def test_blocks_change_nothing(readings: list[Reading], days: int) -> None:
    whole = stories.group(readings)
    firsts = range(DAY.toordinal(), DAY.toordinal() + 120, days)
    assert in_blocks(readings, firsts) == list(whole)
    assert any(len(story.articles) > 3 for story in whole)


def test_a_story_that_spans_a_border_stays_one(readings: list[Reading]) -> None:
    days = {reading.id: reading.day for reading in readings}
    firsts = range(DAY.toordinal(), DAY.toordinal() + 120, 2)
    spanning = [
        story
        for story in in_blocks(readings, firsts)
        if len(
            {(date.fromisoformat(day).toordinal() - DAY.toordinal()) // 2 for a in story.articles if (day := days[a])}
        )
        > 1
    ]
    assert spanning


def test_blocks_take_in_days_until_they_have_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "OF_A_BLOCK", 10)
    days = Batch(
        {
            "day": np.array([5, windows.UNDATED, 3, 9, 40], dtype=np.int64),
            "articles": np.array([4, 900, 6, 1, 2], dtype=np.int64),
        }
    )
    assert windows.blocks(days) == (3, 9)
    assert windows.blocks(Batch({})) == ()


def test_boilerplate_is_told_over_all_blocks() -> None:
    codes = np.array([7, 7, 7, 7, 9, 9, 9, 9, 11, 11, 11], dtype=np.int64)
    outlets = np.array([1, 1, 2, 2, 1, 2, 3, 4, 1, 1, 1], dtype=np.int64)
    assert stories.stock(codes, outlets).tolist() == [7]


def test_what_hangs_together_is_found_over_all_links() -> None:
    numbers, firsts = stories.knots(np.array([[9, 4], [7, 9], [2, 1]], dtype=np.int64))
    assert dict(zip(numbers.tolist(), firsts.tolist(), strict=True)) == {1: 1, 2: 1, 4: 4, 7: 4, 9: 4}


def test_features_come_back_as_they_were(readings: list[Reading]) -> None:
    compacts = [stories.compact(reading) for reading in readings[:7]]
    packed = stories.rows(compacts)
    data = np.frombuffer(b"".join(packed), dtype=np.uint8)
    offsets = np.cumsum([0, *map(len, packed)])
    days = np.arange(7, dtype=np.int64)
    made = stories.assembled(data, offsets, days, [one.outlet for one in compacts])
    for at, (begin, end) in enumerate(pairwise(made.keys.offsets.tolist())):
        assert tuple(made.keys.codes[begin:end].tolist()) == compacts[at].keys
    for at, (begin, end) in enumerate(pairwise(made.words.offsets.tolist())):
        assert end - begin == len(compacts[at].words)
        assert np.isclose(np.linalg.norm(made.words.weights[begin:end]), 1)
    assert made.days.tolist() == days.tolist()


def test_a_run_groups_as_the_filter_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow", reason="bulk writes Parquet: pip install 'headwater[parquet]'")
    articles = news(60)
    records = [{"id": a.id, "text": a.text, "outlet": a.outlet, "published": a.published} for a in articles]
    corpus = write_lines(tmp_path / "news.jsonl", records)
    options = BulkOptions(annotating=RULES, claims=False)
    run([corpus], tmp_path / "one", options)
    monkeypatch.setattr(windows, "OF_A_BLOCK", 3)
    run([corpus], tmp_path / "many", options)
    assert digests(tmp_path / "many") == digests(tmp_path / "one")
    parquet: Any = importlib.import_module("pyarrow.parquet")
    rows = [row for path in sorted((tmp_path / "one/articles").rglob("*.parquet"))
            for row in parquet.ParquetFile(path).read().to_pylist()]  # fmt: skip
    told = {row["id"]: row["story"] for row in rows}
    assert told == {name: story.id for story in pipeline.group_articles(articles) for name in story.articles}
