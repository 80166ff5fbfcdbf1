"""What is given, cut into pieces that can be read apart, each as a stream: for more articles than memory holds."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path

from headwater.ingest.files import GZIP, opened, size_of
from headwater.ingest.folders import find
from headwater.ingest.identity import stem_of
from headwater.ingest.intake import Batch, Draft, ReadOptions, Source, Unreadable
from headwater.ingest.language import language_of
from headwater.ingest.reading import ARCHIVE, LINES, TABLE, ending_of, foreign, guarded, read_source
from headwater.ingest.records import NO_RECORDS, collect, lines
from headwater.ingest.tables import groups_of, rows
from headwater.ingest.warc import records

# Bytes of input in a piece, drafts in a batch.
PIECE = 32 << 20
DRAFTS = 512
CHUNK = 1 << 20
DEFAULT = ReadOptions()


@dataclass(frozen=True, slots=True)
class Part:
    """A file, or a part of one: bytes ``start`` to ``end`` of JSON Lines, or such row groups of a Parquet file.

    ``end`` is None for a whole file; ``first`` is the number of the first line or row.
    """

    path: str
    name: str
    named: bool
    start: int = 0
    end: int | None = None
    first: int = 1


@dataclass(frozen=True, slots=True)
class Cutting:
    """The pieces, what was met on the way to them, and the number of bytes in the files."""

    pieces: tuple[str, ...]
    met: Batch
    size: int


def cut(paths: Sequence[str | Path], *, size: int = PIECE) -> Cutting:
    """Return what ``paths`` name or hold, cut into pieces of about ``size`` bytes: descriptions for `read_piece`.

    Plain JSON Lines are cut between lines, Parquet between row groups; packed files stay whole, small ones are put
    together. How the input is cut changes nothing in what is read from it.
    """
    found = find(paths)
    gathered: list[list[Part]] = []
    room = total = 0
    for source in found.sources:
        for part, length in _parts(source, size):
            if not gathered or length > room:
                gathered.append([])
                room = size
            gathered[-1].append(part)
            room -= length
            total += length
    pieces = tuple(json.dumps([asdict(part) for part in piece]) for piece in gathered)
    return Cutting(pieces, Batch(refused=found.refused, notices=found.notices), total)


def read_piece(piece: str, options: ReadOptions = DEFAULT) -> Iterator[Batch]:
    """Yield what a piece holds, some hundred drafts at a time; what cannot be read is refused, and the rest goes on."""
    for stated in json.loads(piece):
        part = Part(**stated)
        source = Source(Path(part.path), part.name, named=part.named)
        for batch in guarded(part.name, _stream(part, source, options)):
            yield _told(batch, options)


def _parts(source: Source, size: int) -> Iterator[tuple[Part, int]]:
    whole = Part(str(source.file), source.name, source.named)
    ending = ending_of(source.file.name)
    try:
        length = size_of(source)
        if length > size and ending in LINES and not _packed(source.file):
            yield from _line_parts(whole, size)
            return
        if length > size and ending == TABLE:
            yield from _row_parts(whole, length)
            return
    except (Unreadable, OSError):
        length = 0  # Reading it will say why.
    yield whole, length


def _packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(GZIP)) == GZIP


def _line_parts(whole: Part, size: int) -> Iterator[tuple[Part, int]]:
    """Cut after the first end of line beyond each ``size`` bytes; lines are counted, for refusals are named by them."""
    with Path(whole.path).open("rb") as file:
        start, first = 0, 1
        while True:
            at, counted = start, 0
            while at < start + size and (chunk := file.read(min(CHUNK, start + size - at))):
                at += len(chunk)
                counted += chunk.count(b"\n")
            rest = file.readline()
            at += len(rest)
            counted += rest.count(b"\n")
            if at == start:
                return
            yield replace(whole, start=start, end=at, first=first), at - start
            start, first = at, first + counted


def _row_parts(whole: Part, length: int) -> Iterator[tuple[Part, int]]:
    first = 1
    groups = groups_of(Path(whole.path))
    for at, number in enumerate(groups):
        yield replace(whole, start=at, end=at + 1, first=first), length // len(groups)
        first += number


def _stream(part: Part, source: Source, options: ReadOptions) -> Iterator[Batch]:
    ending, stem = ending_of(source.file.name), stem_of(source.file.name)
    if ending in LINES:
        size_of(source)
        yield from _checked(_lines(part, source, options, stem), whole=part.end is None)
    elif ending == TABLE:
        size_of(source)
        groups = range(part.start, part.end) if part.end is not None else range(len(groups_of(source.file)))
        numbered = rows(source.file, groups, part.first)
        yield from _checked(_collected(numbered, source.name, stem, "row"), whole=part.end is None)
    elif ending == ARCHIVE:
        size_of(source)
        yield from _checked(records(source.file, source.name, stem, options), whole=True)
    else:
        yield read_source(source, options)


def _lines(part: Part, source: Source, options: ReadOptions, stem: str) -> Iterator[Batch]:
    if part.end is None:
        with closing(opened(source)) as stream:
            yield from _collected(lines(stream, options.max_bytes), source.name, stem, "line")
        return
    with source.file.open("rb") as stream:
        stream.seek(part.start)
        numbered = lines(stream, options.max_bytes, first=part.first, until=part.end - part.start)
        yield from _collected(numbered, source.name, stem, "line")


def _collected(numbered: Iterator[tuple[int, object]], name: str, stem: str, unit: str) -> Iterator[Batch]:
    while values := list(islice(numbered, DRAFTS)):
        yield collect(values, name, stem, unit=unit)


def _checked(batches: Iterator[Batch], *, whole: bool) -> Iterator[Batch]:
    """Refuse a file in which there is nothing at all."""
    found = False
    for batch in batches:
        found = found or bool(batch.drafts or batch.refused)
        yield batch
    if whole and not found:
        raise Unreadable(NO_RECORDS)


def _told(batch: Batch, options: ReadOptions) -> Batch:
    """Name the language of each article."""
    if not options.language:
        return batch
    drafts = tuple(
        draft if draft.article.language else _in_language(draft, language_of(draft.article.text))
        for draft in batch.drafts
    )
    notices = foreign([draft.article for draft in drafts], drafts)
    return replace(batch, drafts=drafts, notices=(*batch.notices, *notices))


def _in_language(draft: Draft, language: str | None) -> Draft:
    return replace(draft, article=replace(draft.article, language=language))
