"""Batches as bytes: a line of JSON that names the columns, then their buffers, each at a multiple of eight."""

import json
import struct

import numpy as np

from headwater.engine.batch import Batch, Column, Strings

ALIGNED = 8
HEAD = struct.Struct("<Q")


def pack(batch: Batch) -> bytes:
    """Return ``batch`` as bytes: the same columns give the same bytes."""
    columns: list[list[str]] = []
    buffers: list[bytes] = []
    sizes: list[int] = []
    for name, column in batch.columns.items():
        held = (column.offsets, column.known, column.data) if isinstance(column, Strings) else (column,)
        columns.append([name, "text" if isinstance(column, Strings) else column.dtype.str])
        for array in held:
            data = np.ascontiguousarray(array).tobytes()
            sizes.append(len(data))
            buffers.append(data + bytes(-len(data) % ALIGNED))
    head = json.dumps([len(batch), columns, sizes], separators=(",", ":")).encode("utf-8")
    head += b" " * (-len(head) % ALIGNED)
    return b"".join((HEAD.pack(len(head)), head, *buffers))


def unpack(data: bytes) -> Batch:
    """Return the batch that `pack` made ``data`` of; its arrays are views of ``data``."""
    (length,) = HEAD.unpack_from(data)
    rows, columns, sizes = json.loads(data[HEAD.size : HEAD.size + length])
    at = HEAD.size + length
    places = []
    for size in sizes:
        places.append((at, size))
        at += size + -size % ALIGNED
    rest = iter(places)
    found: dict[str, Column] = {}
    for name, kind in columns:
        if kind == "text":
            (offsets, known, texts) = (next(rest) for _ in range(3))
            found[name] = Strings(
                np.frombuffer(data, np.uint8, texts[1], texts[0]),
                np.frombuffer(data, np.int64, rows + 1, offsets[0]),
                np.frombuffer(data, np.bool_, rows, known[0]),
            )
        else:
            found[name] = np.frombuffer(data, np.dtype(kind), rows, next(rest)[0])
    return Batch(found)
