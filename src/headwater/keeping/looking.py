"""An archive opened to be read."""

import os
from pathlib import Path

from headwater.archive import Store, View
from headwater.keeping.calendars import reckon

NAME = "HEADWATER_ARCHIVE"
FILE = "headwater.db"


def default_place() -> str:
    """Return where the archive is unless said otherwise: what ``HEADWATER_ARCHIVE`` names, or ``headwater.db`` here."""
    return os.environ.get(NAME) or FILE


def look(place: str | Path) -> View:
    """Return the kept stories at ``place``: the path of a file, or a ``postgresql://`` address.

    Raises:
        ArchiveError: where there is no archive, or it cannot be opened.
    """
    return View(Store.open(place), reckon)
