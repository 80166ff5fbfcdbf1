"""`headwater add` killed at random moments: is the archive sound each time, and in the end the one undisturbed?"""

import hashlib
import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from headwater.archive import Store, contents
from headwater.cli.keeping import add_paths
from headwater.errors import ArchiveError
from headwater.keeping import look, verified

# What is over before it is killed is begun anew, and killed after the same part of the time that it took, at most this
# much of what was waited before; below this many seconds it is left.
SOONER, SOONEST = 0.7, 0.01


@dataclass(frozen=True, slots=True)
class Ended:
    """What one kill led to.

    ``killed``: the signal came before the end, ``after`` so many seconds. ``wrong`` is what `verify` said of the
    archive then and after ``add`` had gone on. ``seen`` articles could be read right before the signal, ``kept`` after.
    ``same``: what is kept in the end is what an undisturbed run keeps.
    """

    after: float
    killed: bool
    wrong: tuple[str, ...]
    seen: int
    kept: int
    waiting: int
    same: bool


def killed(paths: Sequence[Path], folder: Path, *, points: int, seed: int) -> list[Ended]:
    """Add ``paths`` to a fresh archive for each of ``points`` moments, kill that with SIGKILL, check, and add again."""
    whole = folder / "undisturbed.db"
    process = _add(paths, whole)
    _until_there(process, whole)
    start = time.perf_counter()
    process.wait()
    took = time.perf_counter() - start
    wanted = digest(whole)
    # The moments are spread over the time in which the archive is written, each anywhere within its part.
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    shares = [(i + chance.random()) / points for i in range(points)]
    return [_killed(paths, folder / f"killed-{i}.db", (took, share), wanted) for i, share in enumerate(shares)]


def _killed(paths: Sequence[Path], place: Path, moment: tuple[float, float], wanted: str) -> Ended:
    """End one ``add`` after a share of the time that it takes: ``moment`` is both, the time in seconds."""
    took, share = moment
    while True:
        process = _add(paths, place)
        _until_there(process, place)
        start = time.perf_counter()
        with suppress(subprocess.TimeoutExpired):
            process.wait(took * share)
        seen, _ = _kept(place)
        if process.poll() is None or took * share < SOONEST:
            break
        took = min(took * SOONER, time.perf_counter() - start)
        for file in place.parent.glob(f"{place.name}*"):
            file.unlink()
    early = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept, waiting = _kept(place)
    wrong = _wrong(place)
    # Going on needs no process of its own: it is what the command does, without the seconds that one takes to start.
    add_paths(tuple(map(str, paths)), str(place), quiet=True, rules_only=True, outlets=None)
    return Ended(took * share, early, (*wrong, *_wrong(place)), seen, kept, waiting, digest(place) == wanted)


def _until_there(process: subprocess.Popen[bytes], place: Path) -> None:
    """Wait until the program has started and begins to write."""
    while not place.exists() and process.poll() is None:
        time.sleep(0.01)


def _add(paths: Sequence[Path], place: Path) -> subprocess.Popen[bytes]:
    words = [
        sys.executable,
        "-m",
        "headwater",
        "add",
        *map(str, paths),
        "--archive",
        str(place),
        "--quiet",
        "--rules-only",
    ]
    return subprocess.Popen(words)  # noqa: S603 - our own program


def _wrong(place: Path) -> tuple[str, ...]:
    """What `verify` says; an archive that had not been begun is not wrong."""
    try:
        return tuple(verified(place))
    except ArchiveError as error:
        return () if "no archive at" in str(error) or "holds no archive" in str(error) else (str(error),)


def _kept(place: Path) -> tuple[int, int]:
    """How many articles are kept, and how many of them wait for their story."""
    try:
        with closing(look(place)) as view:
            return view.coverage().read, view.waiting()
    except ArchiveError:
        return 0, 0


def digest(place: Path) -> str:
    """Return a hash of what an archive holds, runs and the numbers of rows left out."""
    store = Store.open(place)
    with store.read() as db:
        lines = sorted(json.dumps(line, sort_keys=True) for line in contents(db))
    store.close()
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
