"""The networks' matrix products run on one thread: they are so small that threads cost many times what they bring.

What is found then does not depend on the number of cores either: sums in floating point depend on how they are shared.
"""

from contextlib import AbstractContextManager
from functools import cache

import numpy as np  # noqa: F401 - what is not loaded is not found by the controller
from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """Return a context in which the libraries that multiply matrices use one thread."""
    limit: AbstractContextManager[object] = _controller().limit(limits=1)
    return limit


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()
