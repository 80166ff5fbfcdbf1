"""Work on many things at once, in processes of their own; what comes out does not depend on how many there are."""

import multiprocessing
import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar, cast

from headwater.errors import HeadwaterError

Common = TypeVar("Common")
Thing = TypeVar("Thing")
Made = TypeVar("Made")

# A process takes about a second to start: not for fewer things each than this.
WORTH_IT = 40
# So many things travel to a process at once, at most.
CHUNK = 16
# So many of these are handed to a process ahead of time, so that it never waits.
AHEAD = 2


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    work: Callable[[Thing], Made], things: Sequence[Thing], workers: int, *, worth_it: int = WORTH_IT
) -> Iterator[Made]:
    """Yield ``work(thing)`` for each of ``things``, in their order, by as many as ``workers`` processes.

    ``work`` and all that it takes and gives must be picklable. With one worker, or fewer than ``worth_it`` things for
    each of two, everything happens here. A program that asks for more than one runs again in each process up to its
    ``if __name__ == "__main__"``.

    Raises:
        HeadwaterError: where a process was ended from outside.
    """
    number = min(workers, len(things) // worth_it)
    yield from _by_processes(work, things, number) if number > 1 else map(work, things)


def spread_with(
    work: Callable[[Common, Thing], Made],
    common: Common,
    things: Sequence[Thing],
    /,
    *,
    workers: int,
    worth_it: int = WORTH_IT,
) -> Iterator[Made]:
    """Yield ``work(common, thing)`` for each of ``things``: `spread`, with something large that all of them need.

    This process takes its part from the front, the others read what is common and take theirs from the back: so the
    time in which they start is not lost. They read it from a file in a folder that is gone afterwards.

    Raises:
        HeadwaterError: where a process was ended from outside.
    """
    number = min(workers, len(things) // worth_it)
    if number < 2:  # noqa: PLR2004 - alone
        yield from (work(common, thing) for thing in things)
        return
    # Not among what a process is started with: that is handed over to one after the other, each loading its libraries.
    with TemporaryDirectory(prefix="headwater-") as folder:
        path = Path(folder) / "common"
        with path.open("wb") as file:
            pickle.dump(common, file, protocol=pickle.HIGHEST_PROTOCOL)
        yield from _from_both_ends(work, common, things, number, path)


def _from_both_ends(
    work: Callable[[Common, Thing], Made], common: Common, things: Sequence[Thing], number: int, path: Path
) -> Iterator[Made]:
    size = max(1, min(CHUNK, len(things) // (4 * number)))
    chunks = [things[at : at + size] for at in range(0, len(things), size)]
    found: dict[int, list[Made]] = {}
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(number - 1, mp_context=context, initializer=partial(_take, path)) as pool:
        try:
            front, back = 0, len(chunks)
            waiting: dict[Future[list[Made]], int] = {}
            while front < back or waiting:
                while front < back and len(waiting) < AHEAD * (number - 1):
                    back -= 1
                    waiting[pool.submit(_with_common, work, chunks[back])] = back
                if front < back:
                    found[front] = [work(common, thing) for thing in chunks[front]]
                    front += 1
                done, _ = wait(waiting, timeout=0 if front < back else None, return_when=FIRST_COMPLETED)
                found.update((waiting.pop(each), each.result()) for each in done)
        except BrokenProcessPool as error:
            raise _lost(number) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
    for at in range(len(chunks)):
        yield from found[at]


def _lost(number: int) -> HeadwaterError:
    return HeadwaterError(
        f"one of {number} processes was ended from outside, mostly for lack of memory; try one worker"
    )


def _by_processes(work: Callable[[Thing], Made], things: Sequence[Thing], number: int) -> Iterator[Made]:
    # Forked processes inherit the locks of threads that they do not inherit; spawned ones start clean.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(number, mp_context=context) as pool:
        try:
            yield from pool.map(work, things, chunksize=max(1, min(CHUNK, len(things) // (4 * number))))
        except BrokenProcessPool as error:
            raise _lost(number) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


# What the things that this process works on have in common, where it was started for such.
_common: list[object] = []


def _take(path: Path) -> None:
    with path.open("rb") as file:
        _common.append(pickle.load(file))  # noqa: S301 - written a moment ago by the process that started this one


def _with_common(work: Callable[[Common, Thing], Made], things: Sequence[Thing]) -> list[Made]:
    return [work(cast("Common", _common[0]), thing) for thing in things]
