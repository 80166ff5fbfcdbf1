"""Column batches: what the steps take and give. Numbers are numpy arrays, texts one UTF-8 buffer with offsets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# The column that says where a row goes next: rows of one key meet in one step.
KEY = "key"
# Texts longer than this on average, in bytes, are copied as they are and not byte by byte.
LONG = 200

Numbers = NDArray[np.int64] | NDArray[np.uint64] | NDArray[np.float64] | NDArray[np.bool_]
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Strings:
    """Texts, any of them None: text ``i`` is ``data[offsets[i]:offsets[i + 1]]`` in UTF-8 where ``known[i]``."""

    data: NDArray[np.uint8]
    offsets: NDArray[np.int64]
    known: NDArray[np.bool_]

    def __len__(self) -> int:
        """Return the number of texts."""
        return len(self.known)

    @staticmethod
    def of(values: Sequence[str | None]) -> "Strings":
        """Return ``values`` as a column; lone surrogates, which no UTF-8 holds, have to be gone before."""
        known = np.fromiter((value is not None for value in values), dtype=np.bool_, count=len(values))
        return Strings.holding([b"" if value is None else value.encode("utf-8") for value in values], known)

    @staticmethod
    def holding(parts: Sequence[bytes], known: NDArray[np.bool_] | None = None) -> "Strings":
        """Return ``parts`` as a column, which need not be texts: then ask for its ``data``, and not for a list."""
        offsets = np.zeros(len(parts) + 1, dtype=np.int64)
        np.cumsum([len(part) for part in parts], out=offsets[1:])
        held = np.ones(len(parts), dtype=np.bool_) if known is None else known
        return Strings(np.frombuffer(b"".join(parts), dtype=np.uint8), offsets, held)

    def listed(self) -> list[str | None]:
        """Return the texts."""
        data, ends = self.data.tobytes(), self.offsets.tolist()
        return [
            data[ends[i] : ends[i + 1]].decode("utf-8") if known else None
            for i, known in enumerate(self.known.tolist())
        ]

    def take(self, rows: Rows) -> "Strings":
        """Return the texts at ``rows``, in that order."""
        lengths = np.diff(self.offsets)[rows]
        offsets = np.zeros(len(rows) + 1, dtype=np.int64)
        np.cumsum(lengths, out=offsets[1:])
        if offsets[-1] > LONG * len(rows):
            # A place in memory for each byte would take eight times the texts; whole texts are copied one by one.
            begins, ends = self.offsets[:-1][rows].tolist(), self.offsets[1:][rows].tolist()
            parts = [self.data[begin:end] for begin, end in zip(begins, ends, strict=True)]
            return Strings(np.concatenate(parts), offsets, self.known[rows])
        places = np.repeat(self.offsets[:-1][rows] - offsets[:-1], lengths) + np.arange(offsets[-1], dtype=np.int64)
        return Strings(self.data[places], offsets, self.known[rows])


Column = Numbers | Strings


@dataclass(frozen=True, slots=True)
class Batch:
    """Columns of equal length by name."""

    columns: Mapping[str, Column]

    def __post_init__(self) -> None:
        """Refuse columns of different lengths."""
        if len({len(column) for column in self.columns.values()}) > 1:
            message = f"columns differ in length: { {name: len(c) for name, c in self.columns.items()} }"
            raise ValueError(message)

    def __len__(self) -> int:
        """Return the number of rows."""
        return next((len(column) for column in self.columns.values()), 0)

    def numbers(self, name: str) -> Numbers:
        """Return a column of numbers."""
        column = self.columns[name]
        if isinstance(column, Strings):
            message = f"column {name!r} holds texts, not numbers"
            raise TypeError(message)
        return column

    def strings(self, name: str) -> list[str | None]:
        """Return a column of texts as a list."""
        return self.held(name).listed()

    def held(self, name: str) -> Strings:
        """Return a column of texts or bytes."""
        column = self.columns[name]
        if not isinstance(column, Strings):
            message = f"column {name!r} holds numbers, not texts"
            raise TypeError(message)
        return column

    def texts(self, name: str) -> list[str]:
        """Return a column of texts none of which is None."""
        return [value if value is not None else "" for value in self.strings(name)]

    def take(self, rows: Rows) -> "Batch":
        """Return the rows at the places ``rows``, in that order."""
        return Batch(
            {name: c.take(rows) if isinstance(c, Strings) else c[rows] for name, c in self.columns.items()},
        )

    def by_key(self) -> Iterator[tuple[int, "Batch"]]:
        """Yield the rows of each key, keys ascending, rows in the order they stand in."""
        keys = self.numbers(KEY)
        if len(keys) == 0:
            return
        order = np.argsort(keys, kind="stable")
        sorted_keys = keys[order]
        firsts = np.flatnonzero(np.concatenate([[True], sorted_keys[1:] != sorted_keys[:-1]]))
        for first, last in zip(firsts.tolist(), [*firsts[1:].tolist(), len(keys)], strict=True):
            yield int(sorted_keys[first]), self.take(order[first:last])


def gather(batches: Sequence[Batch]) -> Batch:
    """Return the rows of ``batches``, which have the same columns, one after the other; no batches make no columns."""
    if len(batches) <= 1:
        return batches[0] if batches else Batch({})
    return Batch({name: _joined([batch.columns[name] for batch in batches]) for name in batches[0].columns})


def _joined(columns: Sequence[Column]) -> Column:
    texts = [column for column in columns if isinstance(column, Strings)]
    if not texts:
        return np.concatenate([column for column in columns if not isinstance(column, Strings)])
    begins = np.cumsum([0, *(column.offsets[-1] for column in texts[:-1])])
    ends = [column.offsets[1:] + begin for column, begin in zip(texts, begins.tolist(), strict=True)]
    return Strings(
        np.concatenate([column.data for column in texts]),
        np.concatenate([np.zeros(1, dtype=np.int64), *ends]),
        np.concatenate([column.known for column in texts]),
    )
