"""An article's features as bytes, for runs over more articles than memory holds: made once, put together at will."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.stories.columns import NO_OUTLET, Codes, Columns, Sets, Vectors, columns
from headwater.stories.compact import Compact

Bytes = NDArray[np.uint8]

# What of the columns has many values an article, in their order: vectors take three places, codes, weights and shares.
PARTS = [(field.name, field.type is Vectors) for field in fields(Columns) if field.type in {Vectors, Sets}]
WIDE = [name for name, is_vector in PARTS for _ in range(1 + 2 * is_vector)]
WORD = 8


def rows(compacts: Sequence[Compact]) -> list[bytes]:
    """Return the features of each of ``compacts``, in their order, but for its day and outlet.

    They are a row of 64-bit words: how many values each part has, then the values of one part after another.
    """
    whole = columns(compacts)
    arrays = [array for name, is_vector in PARTS for array in _arrays(getattr(whole, name), is_vector=is_vector)]
    offsets = [getattr(whole, name).offsets for name in WIDE]
    made = []
    for at in range(len(compacts)):
        bounds = [(int(held[at]), int(held[at + 1])) for held in offsets]
        head = np.array([end - begin for begin, end in bounds], dtype=np.int64)
        parts = (array[begin:end] for array, (begin, end) in zip(arrays, bounds, strict=True))
        made.append(np.concatenate((head, *parts)).tobytes())
    return made


def _arrays(part: Vectors | Sets, *, is_vector: bool) -> list[Codes]:
    if is_vector and isinstance(part, Vectors):
        return [part.codes, part.weights.view(np.int64), part.shares.view(np.int64)]
    return [part.codes]


def assembled(data: Bytes, offsets: Codes, days: Codes, outlets: Sequence[str | None]) -> Columns:
    """Return the columns of articles whose `rows` are ``data[offsets[i]:offsets[i + 1]]``, in the order given.

    ``days`` are ordinals or NO_DAY; ``outlets`` are names. For the kernels the articles have to be in their order: by
    day, digest and id.
    """
    flat, begins = data.view(np.int64), offsets[:-1] // WORD
    lengths = flat[begins[:, None] + np.arange(len(WIDE))] if len(begins) else np.zeros((0, len(WIDE)), np.int64)
    firsts = begins[:, None] + len(WIDE) + np.cumsum(lengths, axis=1) - lengths
    values = [_taken(flat, firsts[:, at], lengths[:, at]) for at in range(len(WIDE))]
    parts: dict[str, Any] = {}
    for name, is_vector in PARTS:
        at = WIDE.index(name)
        codes, ends = values[at]
        if is_vector:
            weights, shares = (values[at + k][0].view(np.float64) for k in (1, 2))
            parts[name] = Vectors(codes, weights, shares, ends)
        else:
            parts[name] = Sets(codes, ends)
    numbers = {name: at for at, name in enumerate(sorted({name for name in outlets if name is not None}))}
    return Columns(
        **parts,
        days=np.asarray(days, dtype=np.int32),
        outlets=np.array([NO_OUTLET if o is None else numbers[o] for o in outlets], dtype=np.int32),
    )


def _taken(flat: Codes, firsts: Codes, lengths: Codes) -> tuple[Codes, Codes]:
    """The values at ``firsts``, so many each, one after the other, with where those of each begin."""
    ends = np.zeros(len(firsts) + 1, dtype=np.int64)
    np.cumsum(lengths, out=ends[1:])
    return flat[np.arange(ends[-1], dtype=np.int64) + np.repeat(firsts - ends[:-1], lengths)], ends
