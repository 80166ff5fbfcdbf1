import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest


def shipped(most: int = 99) -> list[dict[str, Any]]:
    """The reports of the shipped examples as records, with a copy and an edited copy of some."""
    folder = files("headwater") / "examples"
    places = sorted(
        f"{story.name}/{text.name}" for story in folder.iterdir() if story.is_dir() for text in story.iterdir()
    )
    found: list[dict[str, Any]] = [
        {"id": place[:-4], "text": (folder / place).read_text("utf-8"), "outlet": place.rsplit("/")[-1]}
        for place in places
        if place.endswith(".txt")
    ]
    copies = [{**one, "id": f"{one['id']}-copy", "outlet": "Echo", "published": "2025-10-18"} for one in found[:3]]
    return [*found[:most], *copies]


def write_lines(path: Path, records: Sequence[object]) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    return path


def digests(out: Path) -> dict[str, str]:
    """A digest of every file of the results."""
    found = (path for path in sorted(out.rglob("*")) if path.is_file() and ".work" not in path.parts)
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def bulk(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """Start the command in a process of its own, as a user does."""
    command = [sys.executable, "-m", "headwater", "bulk", *arguments, "--rules-only"]
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    pytest.importorskip("pyarrow", reason="bulk writes Parquet: pip install 'headwater[parquet]'")
    return write_lines(tmp_path / "news.jsonl", [*shipped(), {"id": "empty", "text": " "}])
