"""A few processes that work off tasks. They end when the process that started them does, however that one ended."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection

from headwater.engine.litter import look_seldom, seldom
from headwater.errors import EngineError

# Tasks handed out ahead of the workers: enough that none waits, and few, because a task holds its description.
AHEAD = 2


class Workers:
    """``count`` processes, started at the first task; with one, tasks run in this process."""

    def __init__(self, count: int) -> None:
        """Start nothing yet."""
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def run(self, task: Callable[..., None], given: Sequence[tuple[object, ...]]) -> Iterator[int]:
        """Call ``task`` with each of ``given`` and yield how many are done after each.

        Raises:
            EngineError: where a process was ended from outside, as it is when the memory gives out.
        """
        if self._count == 1:
            for done, arguments in enumerate(given, start=1):
                with seldom():
                    task(*arguments)
                yield done
            return
        try:
            yield from self._spread(task, given)
        except BrokenProcessPool as error:
            message = (
                "a worker process was ended from outside (out of memory?): run the same command again to go on from "
                "where it stopped, with fewer --workers if the memory gave out"
            )
            raise EngineError(message) from error

    def _spread(self, task: Callable[..., None], given: Sequence[tuple[object, ...]]) -> Iterator[int]:
        pool = self._started()
        rest = iter(given)
        under_way: set[Future[None]] = set()
        done = 0
        for arguments in rest:
            under_way.add(pool.submit(task, *arguments))
            if len(under_way) >= AHEAD * self._count:
                break
        while under_way:
            finished, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for one in finished:
                one.result()
                done += 1
                yield done
                following = next(rest, None)
                if following is not None:
                    under_way.add(pool.submit(task, *following))

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # Forked processes inherit the locks of threads that they do not inherit; spawned ones start clean.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._count, mp_context=context, initializer=_prepare)
        return self._pool

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _prepare() -> None:
    """Let a worker use one core, clear up seldom, and end with its parent.

    A parent that is killed closes no queue that a worker would notice.
    """
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "RAYON_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    look_seldom()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
