"""Files that are there whole or not at all: written under another name, flushed to the disk, then renamed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

# What a killed run may leave behind; it is never read.
UNFINISHED = ".unfinished"


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to write that takes the name ``path`` once all is written and on the disk."""
    draft = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    path.parent.mkdir(parents=True, exist_ok=True)
    with draft.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    settle_folder(path.parent)


def settle_folder(folder: Path) -> None:
    """Flush a folder's list of names to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def clear_unfinished(folder: Path) -> None:
    """Take away what a killed run left unfinished in ``folder`` and below."""
    for draft in folder.rglob(f"*{UNFINISHED}"):
        draft.unlink(missing_ok=True)
