"""An archive opened to be read."""

import os
from pathlib import Path

from headwater import pipeline
from headwater.archive import Store, View, verify
from headwater.keeping.calendars import reckon

NAME = "HEADWATER_ARCHIVE"
FILE = "headwater.db"


def default_place() -> str:
    """Return where the archive is unless said otherwise: what ``HEADWATER_ARCHIVE`` names, or ``headwater.db`` here."""
    return os.environ.get(NAME) or FILE


def look(place: str | Path, *, as_of: str | None = None) -> View:
    """Return the kept stories at ``place``: the path of a file, or a ``postgresql://`` address.

    ``as_of`` is the ISO day at which what was expected is reckoned, that of the latest article of all unless given.

    Raises:
        ArchiveError: where there is no archive, or it cannot be opened.
    """
    return View(Store.open(place), reckon, as_of)


def verified(place: str | Path, progress: pipeline.Progress = pipeline.silent) -> list[str]:
    """Return what is wrong with the archive at ``place``, a sentence each; nothing where all is well.

    Raises:
        ArchiveError: where there is no archive, or it cannot be opened.
    """
    store = Store.open(place)
    try:
        return verify(store, progress)
    finally:
        store.close()
