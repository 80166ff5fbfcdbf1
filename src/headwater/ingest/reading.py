"""Everything given, read: the one place that knows which reader a file takes."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import IO, cast

from headwater.ingest.files import GZIP, load, opened, said, size_of, too_large
from headwater.ingest.folders import find
from headwater.ingest.identity import settle, stem_of
from headwater.ingest.intake import Batch, Draft, Intake, ReadOptions, Source, Unreadable
from headwater.ingest.language import language_of
from headwater.ingest.pages import SNIFF, is_page, read_page
from headwater.ingest.plain import read_plain
from headwater.ingest.records import collect, describes_stories, read_lines
from headwater.ingest.records import read_document as document
from headwater.ingest.tables import groups_of, rows
from headwater.ingest.warc import records
from headwater.model.article import Article, Coverage, Notice, Refusal

LINES = (".jsonl", ".ndjson")
DOCUMENT = ".json"
TABLE = ".parquet"
ARCHIVE = ".warc"
PAGES = (".html", ".htm", ".xhtml")
ENGLISH = "en"
DEFAULT = ReadOptions()


def read(
    paths: Sequence[str | Path],
    *,
    options: ReadOptions = DEFAULT,
    progress: Callable[[int, int], None] | None = None,
) -> Intake:
    """Read files and folders: plain text, JSON Lines and JSON documents (also packed with gzip), saved HTML pages.

    Parquet and WARC files are read where the extras ``parquet`` and ``warc`` are installed.

    Never raises for what is given: what cannot be read is refused in the coverage, by name and with the cure. Each file
    counts as one thing given, but each record of JSON Lines or of a list counts on its own. The articles are sorted by
    id, and neither they nor the coverage depend on the order of ``paths``.

    Args:
        paths: Files and folders, in any order.
        options: Limits, and whether to tell languages.
        progress: Called with the number of files done and their total, after each file.
    """
    found = find(paths)
    batches: list[Batch] = []
    for done, source in enumerate(found.sources, start=1):
        batches.extend(guarded(source.name, _by_format(source, options)))
        if progress:
            progress(done, len(found.sources))
    gathered = Batch(refused=found.refused, notices=found.notices)
    intake = _intake([gathered, *batches], options)
    return replace(intake, articles=tuple(sorted(intake.articles, key=lambda article: article.id)))


def read_stream(stream: IO[bytes], name: str = "-", *, options: ReadOptions = DEFAULT) -> Intake:
    """Read JSON Lines from a stream of bytes, packed with gzip or not; the articles keep the order of the lines.

    ``name`` stands for the stream in the coverage.
    """
    return _intake(list(guarded(name, _read_stream(stream, name, options))), options)


def read_document(data: bytes, name: str, *, options: ReadOptions = DEFAULT) -> Intake:
    """Read a JSON document: one article, or a list of them, in their order.

    ``name`` stands for it in the coverage.
    """
    return _intake(list(guarded(name, _read_document(data, name, options))), options)


def _read_document(data: bytes, name: str, options: ReadOptions) -> Iterator[Batch]:
    if len(data) > options.max_json_bytes:
        raise Unreadable(too_large(None, options.max_json_bytes, "turn it into JSON Lines, one article a line"))
    yield document(data, name, stem_of(name))


def _read_stream(stream: IO[bytes], name: str, options: ReadOptions) -> Iterator[Batch]:
    buffered = io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream
    peek = getattr(buffered, "peek", None)
    packed = peek(len(GZIP))[: len(GZIP)] == GZIP if peek else False
    stem = stem_of(Path(name).name)
    if not packed:
        yield read_lines(buffered, name, stem, options)
        return
    with gzip.open(buffered, "rb") as lines:
        yield read_lines(cast("IO[bytes]", lines), name, stem, options)


def guarded(name: str, batches: Iterator[Batch]) -> Iterator[Batch]:
    """Yield ``batches``, and where reading ends in an error, a refusal of ``name`` that says why."""
    try:
        yield from batches
    except Unreadable as reason:
        yield Batch(refused=(Refusal(name, str(reason)),))
    except (OSError, EOFError, zlib.error) as error:
        yield Batch(refused=(Refusal(name, said(error)),))


def _by_format(source: Source, options: ReadOptions) -> Iterator[Batch]:
    size_of(source)
    ending, stem = ending_of(source.file.name), stem_of(source.file.name)
    if ending == TABLE:
        groups = range(len(groups_of(source.file)))
        yield collect(rows(source.file, groups, 1), source.name, stem, unit="row")
    elif ending == ARCHIVE:
        yield from records(source.file, source.name, stem, options)
    else:
        yield read_source(source, options)


def read_source(source: Source, options: ReadOptions) -> Batch:
    """Return what a file of text holds: JSON Lines, a JSON document, a page, or plain text.

    Raises:
        Unreadable, OSError, EOFError, zlib.error: where it cannot be read.
    """
    size_of(source)
    ending = ending_of(source.file.name)
    stem = stem_of(source.file.name)
    if ending in LINES:
        with closing(opened(source)) as stream:
            return read_lines(stream, source.name, stem, options)
    if ending == DOCUMENT:
        data = load(source, options.max_json_bytes, cure="turn it into JSON Lines, one article a line")
        if not source.named and describes_stories(data):
            return Batch(notices=(Notice(source.name, "left out: it tells about articles and holds none"),))
        return document(data, source.name, stem)
    with closing(opened(source)) as stream:
        head = stream.read(SNIFF)
    if ending in PAGES or is_page(head):
        return read_page(source, options)
    return read_plain(source, options)


def ending_of(filename: str) -> str:
    """Return the ending that tells a file's format, without that of gzip."""
    return Path(filename.lower().removesuffix(".gz")).suffix


def _intake(batches: Sequence[Batch], options: ReadOptions) -> Intake:
    drafts = tuple(draft for batch in batches for draft in batch.drafts)
    refused = sorted((item for batch in batches for item in batch.refused), key=lambda item: (item.path, item.reason))
    articles, renamed = settle(drafts)
    if options.language:
        articles = tuple(_with_language(article) for article in articles)
    notices = {notice for batch in batches for notice in batch.notices} | set(renamed) | set(foreign(articles, drafts))
    return Intake(
        articles,
        Coverage(
            given=len(articles) + len(refused),
            read=len(articles),
            refused=tuple(refused),
            notices=tuple(sorted(notices, key=lambda notice: (notice.path, notice.message))),
        ),
    )


def _with_language(article: Article) -> Article:
    return article if article.language else replace(article, language=language_of(article.text))


def foreign(articles: Sequence[Article], drafts: Sequence[Draft]) -> list[Notice]:
    """Return a notice for each article that is not in English; ``drafts`` say where they stand."""
    return [
        Notice(draft.where, f"read, but its language is {article.language!r}, and attribution rules are for English")
        for article, draft in zip(articles, drafts, strict=True)
        if article.language and not article.language.lower().startswith(ENGLISH)
    ]
