"""The stories of our own writing that come with the package."""

import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from headwater.errors import InputError

FOLDER = "examples"
CARD = "story.json"


@dataclass(frozen=True, slots=True)
class Example:
    """A shipped story: its name, a title, what it is about, and its reports."""

    name: str
    title: str
    about: str
    paths: tuple[Path, ...]


def all_examples() -> tuple[Example, ...]:
    """Return the shipped stories by name."""
    # The package is always a folder on disk: it is neither run from an archive nor frozen.
    root = Path(str(files("headwater"))) / FOLDER
    return tuple(_example(card.parent) for card in sorted(root.glob(f"*/{CARD}")))


def _example(folder: Path) -> Example:
    card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    reports = tuple(sorted(p for p in folder.iterdir() if p.is_file() and p.name != CARD))
    return Example(folder.name, card["title"], card["about"], reports)


def example(name: str) -> Example:
    """Return the shipped story called ``name``.

    Raises:
        InputError: where there is none; the text names those there are.
    """
    known = all_examples()
    for found in known:
        if found.name == name:
            return found
    message = f"there is no example called {name!r}; there are: {', '.join(e.name for e in known)}"
    raise InputError(message)
