"""The six verbs that every engine knows. A step is a pure function on column batches and knows nothing of the engine.

Steps must be importable (functions at the top of a module, or frozen dataclasses that can be called), for they run in
other processes. A step's result may not depend on the order of the rows it is given: it sorts them by their content.
What it gives is a batch a table, each with the column ``key``, an int64: rows of one key meet in the step that groups
by it. Keys are coarse buckets, so that a step has thousands of rows to work on, and never the hashes themselves.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from headwater.engine.batch import Batch

Outputs = Mapping[str, Batch]
ReadStep = Callable[[str], Iterable[Outputs]]
MapStep = Callable[[Batch], Outputs]
GroupStep = Callable[[int, Batch], Outputs]
JoinStep = Callable[[int, Batch, Batch], Outputs]
# Which step is under way, how many of its tasks are done, how many there are.
Progress = Callable[[str, int, int], None]


def silent(step: str, done: int, total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Options:
    """How an engine works: where it keeps what is between the steps, with how many processes, whom it tells."""

    work: Path
    workers: int
    progress: Progress = field(default=silent)


@dataclass(frozen=True, slots=True)
class Table:
    """One of the tables that a step gave."""

    step: str
    name: str


class Engine(Protocol):
    """Runs steps. Each verb does its work at once, keeps the result under ``name``, and does nothing if it is there."""

    def read(self, name: str, pieces: Sequence[str], step: ReadStep) -> None:
        """Give each of ``pieces``, the descriptions of parts of the input, to ``step``."""

    def map(self, name: str, table: Table, step: MapStep) -> None:
        """Give the rows of ``table`` to ``step``, in the batches they happen to stand in."""

    def group(self, name: str, table: Table, step: GroupStep) -> None:
        """Give to ``step`` each key of ``table`` with all of its rows."""

    def join(self, name: str, left: Table, right: Table, step: JoinStep) -> None:
        """Give to ``step`` each key of ``left`` with all rows that either table has for it."""

    def put(self, name: str, table: Table, step: GroupStep) -> None:
        """Give to ``step``, which writes a file of the results, each key of ``table`` with all of its rows."""

    def collect(self, table: Table) -> Batch:
        """Return all rows of ``table``, which have to be few, in no order."""

    def forget(self, step: str) -> None:
        """Take away the tables of a step that nothing needs any more."""

    def close(self) -> None:
        """End the processes that were started."""
