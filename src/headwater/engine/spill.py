"""Spill files: packets of several tables, and at the end an index that tells which key's rows stand where."""

import json
import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from headwater.engine.batch import Batch
from headwater.engine.files import whole
from headwater.engine.packets import pack, unpack

TAIL = struct.Struct("<Q8s")
MARK = b"HWSPILL1"

# Table -> key -> the packets of its rows, each as [start, length] in the file.
Index = dict[str, dict[int, list[list[int]]]]


def write(path: Path, outputs: Iterable[Mapping[str, Batch]]) -> None:
    """Write all that a task gives, as it comes; the file's name is the mark that the task is done."""
    index: Index = {}
    with whole(path) as file:
        at = 0
        for tables in outputs:
            for name, batch in tables.items():
                held = index.setdefault(name, {})
                for key, rows in batch.by_key():
                    packet = pack(rows)
                    file.write(packet)
                    held.setdefault(key, []).append([at, len(packet)])
                    at += len(packet)
        tail = json.dumps(index, separators=(",", ":")).encode("utf-8")
        file.write(tail)
        file.write(TAIL.pack(len(tail), MARK))


def read_index(path: Path) -> Index:
    """Return the index of a spill file."""
    with path.open("rb") as file:
        return _index(file)


def _index(file: IO[bytes]) -> Index:
    file.seek(-TAIL.size, os.SEEK_END)
    length, mark = TAIL.unpack(file.read(TAIL.size))
    if mark != MARK:
        message = f"{file.name} is no spill file of this version: take its folder away and run again"
        raise ValueError(message)
    file.seek(-TAIL.size - length, os.SEEK_END)
    found = json.loads(file.read(length))
    return {name: {int(key): places for key, places in keys.items()} for name, keys in found.items()}


def packets(path: Path, places: Iterable[tuple[int, int]]) -> Iterator[Batch]:
    """Yield the batches at ``places`` (start and length in bytes) of a spill file."""
    with path.open("rb", buffering=0) as file:
        for start, length in places:
            yield unpack(os.pread(file.fileno(), length, start))
