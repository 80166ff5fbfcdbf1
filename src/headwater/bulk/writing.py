"""Writes one file of the results. The same rows give the same bytes with the same version of pyarrow."""

from dataclasses import dataclass
from pathlib import Path

from headwater.bulk.columns import keyed
from headwater.bulk.steps import Layout
from headwater.engine import KEY, Batch, Outputs, parquet


@dataclass(frozen=True, slots=True)
class Write:
    """Writes the rows of one key as a Parquet file in ``folder``; ``layout`` says under which name."""

    folder: Path
    layout: Layout

    def __call__(self, key: int, rows: Batch) -> Outputs:
        """Write ``rows``, which a step has sorted, and return the file's path and number of rows."""
        path = self.folder / self.layout.name_of(key)
        parquet.write(path, Batch({name: column for name, column in rows.columns.items() if name != KEY}))
        return {"files": keyed([0], path=[str(path)], rows=[len(rows)])}
