"""``--example`` without a name: who wants to see what the program does need not know what its stories are called."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated

import typer

OPTION = "--example"
# The one that README shows, small enough to be read whole.
READY = "ferry"

EXAMPLE = Annotated[
    str | None,
    typer.Option(
        OPTION,
        metavar="[NAME]",
        help=f"A story that comes with Headwater (see: headwater examples); {READY} unless NAME says which.",
        show_default=False,
    ),
]


def named(args: Sequence[str]) -> Iterator[str]:
    """Yield ``args``, with the ready story's name after an ``--example`` that has none; all after ``--`` are paths."""
    options = True
    for arg, after in pairwise([*args, "--"]):
        options = options and arg != "--"
        yield arg
        if options and arg == OPTION and after.startswith("-"):
            yield READY
