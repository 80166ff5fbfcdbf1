"""Parquet files: one article a row, in columns named as the keys of a JSON Lines record are."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.ingest.intake import Unreadable
from headwater.ingest.records import LABELS

if TYPE_CHECKING:
    import pyarrow.parquet

COLUMNS = ("id", "text", "published", *LABELS)
MISSING = "to read Parquet files takes pyarrow: pip install 'headwater[parquet]'"
ROWS = 1024


def groups_of(path: Path) -> list[int]:
    """Return the number of rows of each row group of a Parquet file.

    Raises:
        Unreadable: where it is no Parquet file, has no column ``text``, or pyarrow is not installed.
    """
    with _opened(path) as file:
        return [file.metadata.row_group(at).num_rows for at in range(file.metadata.num_row_groups)]


def rows(path: Path, groups: range, first: int) -> Iterator[tuple[int, object]]:
    """Yield the rows of some row groups with their numbers, which begin with ``first``.

    Raises:
        Unreadable: as for `groups_of`, and where the file is damaged.
    """
    number = first
    with _opened(path) as file:
        held = [name for name in COLUMNS if name in file.schema_arrow.names]
        try:
            for batch in file.iter_batches(ROWS, row_groups=list(groups), columns=held):
                for row in batch.to_pylist():
                    yield number, {name: _plain(value) for name, value in row.items()}
                    number += 1
        except (OSError, ValueError) as error:
            raise Unreadable(_damaged(error)) from error


def _opened(path: Path) -> "pyarrow.parquet.ParquetFile":
    try:
        from pyarrow import parquet  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise Unreadable(MISSING) from error
    try:
        file = parquet.ParquetFile(path)
    except (OSError, ValueError) as error:
        raise Unreadable(_damaged(error)) from error
    if "text" not in file.schema_arrow.names:
        message = (
            f'it has no column "text" (but {", ".join(file.schema_arrow.names[:8])}): rename the one that holds it'
        )
        file.close()
        raise Unreadable(message)
    return file


def _damaged(error: Exception) -> str:
    return f"it is no whole Parquet file ({error}): fetch it again"


def _plain(value: object) -> object:
    """A date or a moment as JSON Lines would state it."""
    return value.isoformat() if isinstance(value, date) else value
