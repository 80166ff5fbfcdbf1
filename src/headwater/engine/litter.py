"""How often Python looks for rings of objects that nothing refers to any more."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# After so many new objects, and of the older ones after so many such looks. Python's own 700, 10 and 10 cost a tenth of
# a run's time: a step makes a hundred thousand objects that live until its end, and hardly a ring among them.
SELDOM = (200_000, 100, 100)


def look_seldom() -> None:
    """Look for rings seldom, from here on."""
    gc.set_threshold(*SELDOM)


@contextmanager
def seldom() -> Iterator[None]:
    """Look for rings seldom, and as before when this ends."""
    before = gc.get_threshold()
    look_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
