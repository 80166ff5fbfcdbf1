"""The folder of a run: held by one process at a time, marked with what the run is of, and with that it is done."""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from headwater.engine.files import clear_unfinished, whole
from headwater.errors import EngineError

WORK = ".work"
TERMS = "terms.json"
COVERAGE = "coverage.json"


@dataclass(frozen=True, slots=True)
class Holding:
    """The folder ``out`` of a run and where it keeps what is between the steps; ``done`` is the mark, None before."""

    out: Path
    work: Path

    @property
    def done(self) -> Path | None:
        """The file that says that the run is done."""
        mark = self.out / COVERAGE
        return mark if mark.exists() else None

    def finish(
        self, *, refused: Sequence[tuple[str, str]], notices: Sequence[tuple[str, str]], summary: Mapping[str, object]
    ) -> None:
        """Write what was refused and noted, then the mark, then take away what lay between the steps."""
        _write_lines(self.out / "refused.jsonl", ({"path": path, "reason": reason} for path, reason in refused))
        _write_lines(self.out / "notices.jsonl", ({"path": path, "message": message} for path, message in notices))
        with whole(self.out / COVERAGE) as file:
            file.write(json.dumps(summary, indent=2).encode("utf-8") + b"\n")

    def lines(self, name: str, most: int) -> list[dict[str, str]]:
        """Return the first ``most`` objects of a file of JSON Lines."""
        with (self.out / name).open(encoding="utf-8") as file:
            return [json.loads(line) for line in islice(file, most)]


@contextmanager
def hold(out: Path, terms: Mapping[str, object]) -> Iterator[Holding]:
    """Hold the folder ``out`` for a run that is known by ``terms``, and clean up after it where it is done.

    Raises:
        EngineError: where another process holds it, another run's results are in it, or it cannot be written.
    """
    work = out / WORK
    try:
        work.mkdir(parents=True, exist_ok=True)
        handle = os.open(work / "lock", os.O_RDWR | os.O_CREAT)
    except OSError as error:
        message = f"{out} cannot be written: {error.strerror or error}"
        raise EngineError(message) from error
    try:
        _lock(handle, out)
        _agree(out, work, terms)
        clear_unfinished(out)
        holding = Holding(out, work)
        yield holding
        if holding.done:
            for part in work.iterdir():
                if part.is_dir():
                    shutil.rmtree(part)
    finally:
        os.close(handle)


def _lock(handle: int, out: Path) -> None:
    try:
        # The system lets go of it when the process ends, however it does.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        message = f"another run is writing to {out}: wait for it, or give another --out"
        raise EngineError(message) from error


def _agree(out: Path, work: Path, terms: Mapping[str, object]) -> None:
    stated = json.dumps(terms, sort_keys=True)
    digest = hashlib.blake2b(stated.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    mark = work / TERMS
    if mark.exists():
        if json.loads(mark.read_text("utf-8"))["run"] != digest:
            message = f"{out} holds a run of other input, options, engine or version: give another --out, or delete it"
            raise EngineError(message)
        return
    if any(path.name != WORK for path in out.iterdir()):
        message = f"{out} is not empty: give an --out that is, or does not exist yet"
        raise EngineError(message)
    with whole(mark) as file:
        file.write(json.dumps({"run": digest}).encode("utf-8"))


def _write_lines(path: Path, rows: Iterator[dict[str, str]]) -> None:
    with whole(path) as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False).encode("utf-8") + b"\n")
