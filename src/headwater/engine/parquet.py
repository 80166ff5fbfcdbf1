"""Column batches as Parquet files."""

from pathlib import Path

import numpy as np

from headwater.engine.batch import Batch, Column, Strings
from headwater.engine.files import whole
from headwater.errors import EngineError

MISSING = "to write Parquet files takes pyarrow: pip install 'headwater[parquet]'"
ROWS = 4096


def check() -> None:
    """Raise where Parquet files cannot be written.

    Raises:
        EngineError: where pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401, PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise EngineError(MISSING) from error


def write(path: Path, batch: Batch) -> None:
    """Write ``batch`` as the file ``path``, which is there whole or not at all."""
    check()
    import pyarrow as pa  # noqa: PLC0415 - said above
    from pyarrow import parquet  # noqa: PLC0415 - said above

    table = pa.table({name: _array(column) for name, column in batch.columns.items()})
    with whole(path) as file:
        parquet.write_table(table, file, compression="zstd", row_group_size=ROWS)


def _array(column: Column) -> object:
    import pyarrow as pa  # noqa: PLC0415 - said above

    if not isinstance(column, Strings):
        return pa.array(column)
    mask = np.packbits(column.known, bitorder="little").tobytes()
    held = [pa.py_buffer(mask), pa.py_buffer(column.offsets.tobytes()), pa.py_buffer(column.data.tobytes())]
    return pa.Array.from_buffers(pa.large_string(), len(column), held)
