"""Everything given, read: the one place that knows which reader a file takes."""

import gzip
import io
import zlib
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import IO, cast

from headwater.ingest.files import GZIP, load, opened, said, size_of
from headwater.ingest.folders import find
from headwater.ingest.identity import settle, stem_of
from headwater.ingest.intake import Batch, Draft, Intake, ReadOptions, Source, Unreadable
from headwater.ingest.language import language_of
from headwater.ingest.pages import SNIFF, is_page, read_page
from headwater.ingest.plain import read_plain
from headwater.ingest.records import describes_stories, read_document, read_lines
from headwater.model.article import Article, Coverage, Notice, Refusal

LINES = (".jsonl", ".ndjson")
DOCUMENT = ".json"
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

    Never raises for what is given: what cannot be read is refused in the coverage, by name and with the cure. Each file
    counts as one thing given, but each record of JSON Lines or of a list counts on its own. The articles are sorted by
    id, and neither they nor the coverage depend on the order of ``paths``.

    Args:
        paths: Files and folders, in any order.
        options: Limits, and whether to tell languages.
        progress: Called with the number of files done and their total, after each file.
    """
    found = find(paths)
    batches = []
    for done, source in enumerate(found.sources, start=1):
        batches.append(_read_source(source, options))
        if progress:
            progress(done, len(found.sources))
    gathered = Batch(refused=found.refused, notices=found.notices)
    intake = _intake([gathered, *batches], options)
    return replace(intake, articles=tuple(sorted(intake.articles, key=lambda article: article.id)))


def read_stream(stream: IO[bytes], name: str = "-", *, options: ReadOptions = DEFAULT) -> Intake:
    """Read JSON Lines from a stream of bytes, packed with gzip or not; the articles keep the order of the lines.

    ``name`` stands for the stream in the coverage.
    """
    return _intake([_guarded(name, lambda: _read_stream(stream, name, options))], options)


def _read_stream(stream: IO[bytes], name: str, options: ReadOptions) -> Batch:
    buffered = io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream
    peek = getattr(buffered, "peek", None)
    packed = peek(len(GZIP))[: len(GZIP)] == GZIP if peek else False
    stem = stem_of(Path(name).name)
    if not packed:
        return read_lines(buffered, name, stem, options)
    with gzip.open(buffered, "rb") as lines:
        return read_lines(cast("IO[bytes]", lines), name, stem, options)


def _read_source(source: Source, options: ReadOptions) -> Batch:
    return _guarded(source.name, lambda: _by_format(source, options))


def _guarded(name: str, reader: Callable[[], Batch]) -> Batch:
    try:
        return reader()
    except Unreadable as reason:
        return Batch(refused=(Refusal(name, str(reason)),))
    except (OSError, EOFError, zlib.error) as error:
        return Batch(refused=(Refusal(name, said(error)),))


def _by_format(source: Source, options: ReadOptions) -> Batch:
    size_of(source)
    ending = _ending(source.file.name)
    stem = stem_of(source.file.name)
    if ending in LINES:
        with closing(opened(source)) as stream:
            return read_lines(stream, source.name, stem, options)
    if ending == DOCUMENT:
        data = load(source, options.max_json_bytes, cure="turn it into JSON Lines, one article a line")
        if not source.named and describes_stories(data):
            return Batch(notices=(Notice(source.name, "left out: it tells about articles and holds none"),))
        return read_document(data, source.name, stem)
    with closing(opened(source)) as stream:
        head = stream.read(SNIFF)
    if ending in PAGES or is_page(head):
        return read_page(source, options)
    return read_plain(source, options)


def _ending(filename: str) -> str:
    return Path(filename.lower().removesuffix(".gz")).suffix


def _intake(batches: Sequence[Batch], options: ReadOptions) -> Intake:
    drafts = tuple(draft for batch in batches for draft in batch.drafts)
    refused = sorted((item for batch in batches for item in batch.refused), key=lambda item: (item.path, item.reason))
    articles, renamed = settle(drafts)
    if options.language:
        articles = tuple(_with_language(article) for article in articles)
    notices = {notice for batch in batches for notice in batch.notices} | set(renamed) | set(_foreign(articles, drafts))
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


def _foreign(articles: Sequence[Article], drafts: Sequence[Draft]) -> list[Notice]:
    return [
        Notice(draft.where, f"read, but its language is {article.language!r}, and attribution rules are for English")
        for article, draft in zip(articles, drafts, strict=True)
        if article.language and not article.language.lower().startswith(ENGLISH)
    ]
