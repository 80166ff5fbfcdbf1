"""The engine of a cluster: Daft moves the packets and calls the steps, on Ray or on threads of its own.

A row of Daft's is a packet: a table's name, a key, and the batch of that key's rows as bytes. So a step sees the same
columns as on one machine, and Daft shuffles some thousands of packets and not millions of rows. Each step is run in
slices; each is one query whose result is kept as Parquet under the run's folder, which all machines have to see.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headwater.engine.batch import Batch, gather
from headwater.engine.files import clear_unfinished, settle_folder, whole
from headwater.engine.packets import pack, unpack
from headwater.engine.verbs import GroupStep, JoinStep, MapStep, Options, Outputs, ReadStep, Table
from headwater.errors import EngineError

if TYPE_CHECKING:
    import daft

DONE = "done.json"
WRITING = ".writing"
# A slice has at least so many keys a worker, and a step at most so many slices: each is planned anew.
KEYS, SLICES = 8, 16
# Daft asks home about every start unless told not to.
SILENCED = {
    "DO_NOT_TRACK": "1",
    "DAFT_ANALYTICS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
}
MISSING = "this engine needs Daft and Ray: pip install 'headwater[scale]'"
LOCAL_RAY = "ray"

Call = Callable[..., list[list[dict[str, Any]]]]


class Distributed:
    """Runs the steps with Daft: on its own threads, or with ``address`` on Ray (``ray``: on one started here)."""

    def __init__(self, options: Options, *, address: str | None = None) -> None:
        """Take up the work that lies in ``options.work``, and connect to the cluster.

        Raises:
            EngineError: where Daft or Ray are not installed, or the cluster does not answer.
        """
        self._options = options
        self._ray = address is not None
        os.environ.update(SILENCED)
        try:
            import daft  # noqa: PLC0415 - an extra

            if address is None:
                daft.set_runner_native(num_threads=options.workers)
            else:
                _connect(address, options.workers)
        except ImportError as error:
            raise EngineError(MISSING) from error
        self._daft = daft
        options.work.mkdir(parents=True, exist_ok=True)
        clear_unfinished(options.work)

    def read(self, name: str, pieces: Sequence[str], step: ReadStep) -> None:
        """See `Engine`."""

        def call(given: "daft.Series") -> list[list[dict[str, Any]]]:
            return [_cells(step(piece)) for piece in given.to_pylist()]

        def query(part: Sequence[Any]) -> "daft.DataFrame":
            frame = self._daft.from_pydict({"piece": list(part)})
            return self._called(frame.into_partitions(len(part)) if self._ray else frame, call, "piece")

        self._run(name, list(pieces), query)

    def map(self, name: str, table: Table, step: MapStep) -> None:
        """See `Engine`."""

        def call(given: "daft.Series") -> list[list[dict[str, Any]]]:
            batch = gather([unpack(packet) for packet in given.to_pylist()])
            return [_cells([step(batch)]), *([] for _ in range(len(given) - 1))]

        def query(part: Sequence[Any]) -> "daft.DataFrame":
            return self._called(self._of_keys(table, part), call, "packet", size=64)

        self._run(name, self._keys(table), query)

    def group(self, name: str, table: Table, step: GroupStep) -> None:
        """See `Engine`."""

        def call(keys: "daft.Series", packets: "daft.Series") -> list[list[dict[str, Any]]]:
            pairs = zip(keys.to_pylist(), packets.to_pylist(), strict=True)
            return [_cells([step(key, _gathered(held))]) for key, held in pairs]

        def query(part: Sequence[Any]) -> "daft.DataFrame":
            return self._called(_grouped(self._of_keys(table, part), "packet"), call, "key", "packet")

        self._run(name, self._keys(table), query)

    put = group

    def join(self, name: str, left: Table, right: Table, step: JoinStep) -> None:
        """See `Engine`."""

        def call(keys: "daft.Series", lefts: "daft.Series", rights: "daft.Series") -> list[list[dict[str, Any]]]:
            rows = zip(keys.to_pylist(), lefts.to_pylist(), rights.to_pylist(), strict=True)
            return [_cells([step(key, _gathered(one), _gathered(other))]) for key, one, other in rows]

        def query(part: Sequence[Any]) -> "daft.DataFrame":
            ours = _grouped(self._of_keys(left, part), "left")
            if not self._keys(right):
                none = self._daft.lit(None).cast(self._daft.DataType.list(self._daft.DataType.binary()))
                return self._called(ours.with_column("right", none), call, "key", "left", "right")
            theirs = _grouped(self._of_keys(right, part), "right")
            return self._called(ours.join(theirs, on="key", how="left"), call, "key", "left", "right")

        self._run(name, self._keys(left), query)

    def collect(self, table: Table) -> Batch:
        """See `Engine`."""
        frame = self._frame(table)
        held = frame.select("packet").to_pydict()["packet"] if frame is not None else []
        return gather([unpack(packet) for packet in held])

    def forget(self, step: str) -> None:
        """See `Engine`."""
        for part in (self._options.work / step).glob("slice-*"):
            shutil.rmtree(part)

    def close(self) -> None:
        """See `Engine`."""
        if self._ray:
            import ray  # noqa: PLC0415 - an extra

            ray.shutdown()

    def _run(self, name: str, items: Sequence[Any], query: Callable[[Sequence[Any]], "daft.DataFrame"]) -> None:
        """Do those slices of ``items`` that are not done, and then mark the step as done."""
        folder = self._options.work / name
        if (folder / DONE).exists():
            return
        slices = min(SLICES, len(items) // (KEYS * self._options.workers) + 1)
        done = 0
        for number in range(slices):
            part = items[len(items) * number // slices : len(items) * (number + 1) // slices]
            target = folder / f"slice-{number:04}"
            if part and not target.exists():
                self._options.progress(name, done, len(items))
                _keep(query(part), target)
            done += len(part)
            self._options.progress(name, done, len(items))
        folder.mkdir(parents=True, exist_ok=True)
        with whole(folder / DONE) as file:
            file.write(json.dumps(slices).encode("utf-8"))

    def _called(self, frame: "daft.DataFrame", call: Call, *columns: str, size: int = 1) -> "daft.DataFrame":
        """Give columns of ``frame`` to ``call``, ``size`` rows at a time, and return its packets, one a row."""
        kinds = self._daft.DataType
        cell = kinds.struct({"table": kinds.string(), "key": kinds.int64(), "packet": kinds.binary()})
        batched: Any = self._daft.func.batch(return_dtype=kinds.list(cell), use_process=True, batch_size=size)(call)
        made = frame.select(batched(*(frame[column] for column in columns)).alias("cell"))
        cell_of: Any = self._daft.col("cell")
        cells = made.where(cell_of.list_count() > 0).explode("cell")
        return cells.select(self._daft.col("cell").unnest())

    def _frame(self, table: Table) -> "daft.DataFrame | None":
        files = sorted(str(path) for path in (self._options.work / table.step).glob("slice-*/*.parquet"))
        if not files:
            return None
        of_table: Any = self._daft.col("table") == table.name
        return self._daft.read_parquet(files).where(of_table)

    def _keys(self, table: Table) -> list[int]:
        frame = self._frame(table)
        return sorted(frame.select("key").distinct().to_pydict()["key"]) if frame is not None else []

    def _of_keys(self, table: Table, keys: Sequence[int]) -> "daft.DataFrame":
        """The packets of ``keys``, which are neighbours among the sorted keys of the table that is walked through."""
        frame = self._frame(table)
        assert frame is not None, table  # noqa: S101 - a table without files has no keys
        key: Any = self._daft.col("key")
        return frame.where((key >= keys[0]) & (key <= keys[-1]))


def _connect(address: str, workers: int) -> None:
    import daft  # noqa: PLC0415 - an extra
    import ray  # noqa: PLC0415 - an extra

    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
    try:
        if address == LOCAL_RAY:
            ray.init(num_cpus=workers, include_dashboard=False, **quiet)
        else:
            ray.init(address=address, **quiet)
    except (ConnectionError, ValueError, RuntimeError) as error:
        message = f"no Ray cluster answers at {address}: {error}"
        raise EngineError(message) from error
    daft.set_runner_ray(noop_if_initialized=True)


def _grouped(frame: "daft.DataFrame", name: str) -> "daft.DataFrame":
    return frame.groupby("key").agg(frame["packet"].list_agg().alias(name))


def _keep(frame: "daft.DataFrame", target: Path) -> None:
    """Keep the result of a query in the folder ``target``, which is there whole or not at all."""
    draft = target.with_name(target.name + WRITING)
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    frame.write_parquet(str(draft))
    for path in draft.rglob("*.parquet"):
        with path.open("rb") as file:
            os.fsync(file.fileno())
    settle_folder(draft)
    draft.replace(target)
    settle_folder(target.parent)


def _cells(outputs: Iterable[Outputs]) -> list[dict[str, Any]]:
    return [
        {"table": name, "key": key, "packet": pack(rows)}
        for tables in outputs
        for name, batch in tables.items()
        for key, rows in batch.by_key()
    ]


def _gathered(packets: Sequence[bytes] | None) -> Batch:
    return gather([unpack(packet) for packet in packets or ()])
