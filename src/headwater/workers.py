"""Work on many things at once, in processes of their own; what comes out does not depend on how many there are."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from headwater.errors import HeadwaterError

Thing = TypeVar("Thing")
Made = TypeVar("Made")

# A process takes about a second to start: not for fewer things each than this.
WORTH_IT = 40
# So many things travel to a process at once, at most.
CHUNK = 16


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
    if number < 2:  # noqa: PLR2004 - alone
        yield from map(work, things)
        return
    # Forked processes inherit the locks of threads that they do not inherit; spawned ones start clean.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(number, mp_context=context) as pool:
        try:
            yield from pool.map(work, things, chunksize=max(1, min(CHUNK, len(things) // (4 * number))))
        except BrokenProcessPool as error:
            message = f"one of {number} processes was ended from outside, mostly for lack of memory; try one worker"
            raise HeadwaterError(message) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
