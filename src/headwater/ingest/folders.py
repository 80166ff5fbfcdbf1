"""Paths and folders to the files in them, sorted by name; nothing is passed over without a line that says so."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from headwater.ingest.files import said
from headwater.ingest.intake import Source
from headwater.model.article import Notice, Refusal


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, each once, sorted by path, and what was met on the way to them."""

    sources: tuple[Source, ...]
    refused: tuple[Refusal, ...]
    notices: tuple[Notice, ...]


def find(paths: Sequence[str | Path]) -> Found:
    """Return the files that ``paths`` name or hold, folders searched to the bottom.

    Hidden files are left out, and linked folders are not entered; both are noted. A file reached twice is read once.
    """
    refused: list[Refusal] = []
    notices: list[Notice] = []
    reached: dict[str, Source] = {}
    # Files named outright come first, so that being named is not lost when a folder holds them too.
    for path in sorted({Path(path) for path in paths}, key=lambda path: (path.is_dir(), str(path))):
        for source in _sources(path, refused, notices):
            real = os.path.realpath(source.file)
            if real in reached:
                notices.append(Notice(source.name, f"given twice (also as {reached[real].name}); read once"))
            else:
                reached[real] = source
    sources = sorted(reached.values(), key=lambda source: source.name)
    return Found(tuple(sources), tuple(refused), tuple(notices))


def _sources(path: Path, refused: list[Refusal], notices: list[Notice]) -> Iterable[Source]:
    try:
        directory = path.is_dir()
    except (OSError, ValueError) as error:
        refused.append(Refusal(str(path), said(error)))
        return ()
    if not directory:
        return (Source(path, str(path), named=True),)
    found = [Source(file, str(file), named=False) for file in _walk(path, refused, notices)]
    if not found:
        refused.append(
            Refusal(str(path), "this folder holds no articles: give one that holds .txt, .jsonl or .html files")
        )
    return found


def _walk(folder: Path, refused: list[Refusal], notices: list[Notice]) -> Iterator[Path]:
    def failed(error: OSError) -> None:
        refused.append(Refusal(str(error.filename), said(error)))

    for place, folders, files in os.walk(folder, onerror=failed):
        here = Path(place)
        hidden = sorted(name for name in (*folders, *files) if name.startswith("."))
        if hidden:
            notices.append(Notice(place, f"hidden, and left out: {', '.join(hidden)}"))
        linked = sorted(name for name in folders if (here / name).is_symlink() and name not in hidden)
        notices.extend(Notice(str(here / name), "a link to a folder; not entered") for name in linked)
        folders[:] = sorted(set(folders) - set(hidden) - set(linked))
        yield from (here / name for name in sorted(set(files) - set(hidden)))
