"""The engine of one machine: a few processes, and spill files between the steps. No library but numpy."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from headwater.engine import spill
from headwater.engine.batch import Batch, gather
from headwater.engine.files import clear_unfinished, whole
from headwater.engine.verbs import GroupStep, JoinStep, MapStep, Options, Outputs, ReadStep, Table
from headwater.engine.workers import Workers

DONE = "done.json"

# Where rows of a key stand: the spill file, and start and length of their packets.
Places = list[tuple[str, list[tuple[int, int]]]]


class Local:
    """Runs the steps on this machine. A task is one call of a step; its spill file is the mark that it is done.

    Nothing a step gives is kept in memory, and each process holds what one task takes and gives: memory is bounded by
    the largest key, not by the number of articles.
    """

    def __init__(self, options: Options) -> None:
        """Take up the work that lies in ``options.work``."""
        self._options = options
        self._workers = Workers(options.workers)
        options.work.mkdir(parents=True, exist_ok=True)
        clear_unfinished(options.work)

    def read(self, name: str, pieces: Sequence[str], step: ReadStep) -> None:
        """See `Engine`."""
        self._run(name, _read, lambda: [(at, (step, piece)) for at, piece in enumerate(pieces)])

    def map(self, name: str, table: Table, step: MapStep) -> None:
        """See `Engine`."""
        self._run(name, _map, lambda: [(at, (step, table.name, path)) for at, path in enumerate(self._parts(table))])

    def group(self, name: str, table: Table, step: GroupStep) -> None:
        """See `Engine`."""
        self._run(name, _group, lambda: [(key, (step, key, places)) for key, places in self._keys(table).items()])

    def join(self, name: str, left: Table, right: Table, step: JoinStep) -> None:
        """See `Engine`."""
        self._run(name, _join, lambda: self._joins(left, right, step))

    put = group

    def collect(self, table: Table) -> Batch:
        """See `Engine`."""
        return gather([batch for path in self._parts(table) for batch in _rows(path, table.name)])

    def forget(self, step: str) -> None:
        """See `Engine`."""
        for part in (self._options.work / step).glob("*.spill"):
            part.unlink()

    def close(self) -> None:
        """See `Engine`."""
        self._workers.close()

    def _run(
        self, name: str, task: Callable[..., None], tasks: Callable[[], list[tuple[int, tuple[object, ...]]]]
    ) -> None:
        """Do those of ``tasks`` that are not done, and then mark the step as done."""
        folder = self._options.work / name
        mark = folder / DONE
        if mark.exists():
            return
        found = tasks()
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{number:08}.spill" for number, _ in found]
        missing = [
            (str(path), *arguments) for path, (_, arguments) in zip(paths, found, strict=True) if not path.exists()
        ]
        kept = len(found) - len(missing)
        self._options.progress(name, kept, len(found))
        for done in self._workers.run(task, missing):
            self._options.progress(name, kept + done, len(found))
        with whole(mark) as file:
            file.write(json.dumps([path.name for path in paths]).encode("utf-8"))

    def _parts(self, table: Table) -> list[str]:
        folder = self._options.work / table.step
        return [str(folder / name) for name in json.loads((folder / DONE).read_bytes())]

    def _keys(self, table: Table) -> dict[int, Places]:
        found: dict[int, Places] = {}
        for path in self._parts(table):
            for key, places in spill.read_index(Path(path)).get(table.name, {}).items():
                found.setdefault(key, []).append((path, [(start, length) for start, length in places]))
        return dict(sorted(found.items()))

    def _joins(self, left: Table, right: Table, step: JoinStep) -> list[tuple[int, tuple[object, ...]]]:
        rights = self._keys(right)
        return [(key, (step, key, places, rights.get(key, []))) for key, places in self._keys(left).items()]


def _read(path: str, step: ReadStep, piece: str) -> None:
    spill.write(Path(path), step(piece))


def _map(path: str, step: MapStep, table: str, part: str) -> None:
    spill.write(Path(path), _mapped(step, table, part))


def _mapped(step: MapStep, table: str, part: str) -> Iterator[Outputs]:
    rows = list(_rows(part, table))
    if rows:
        yield step(gather(rows))


def _group(path: str, step: GroupStep, key: int, places: Places) -> None:
    spill.write(Path(path), [step(key, _gathered(places))])


def _join(path: str, step: JoinStep, key: int, left: Places, right: Places) -> None:
    spill.write(Path(path), [step(key, _gathered(left), _gathered(right))])


def _gathered(places: Places) -> Batch:
    return gather([batch for path, at in places for batch in spill.packets(Path(path), at)])


def _rows(path: str, table: str) -> Iterator[Batch]:
    for places in spill.read_index(Path(path)).get(table, {}).values():
        yield from spill.packets(Path(path), [(start, length) for start, length in places])
