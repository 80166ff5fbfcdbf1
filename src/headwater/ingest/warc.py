"""WARC archives: each page that a crawl fetched is an article, also where its text was drawn out before (WET)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.ingest.decoding import decode
from headwater.ingest.intake import MEGABYTE, Batch, Draft, ReadOptions, Unreadable
from headwater.ingest.pages import article_of, decode_page
from headwater.ingest.records import unnamed
from headwater.model.article import Article, Notice, Refusal

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MISSING = "to read WARC files takes fastwarc: pip install 'headwater[warc]'"
PAGES = ("text/html", "application/xhtml+xml")
PLAIN = "text/plain"
FETCHED = 200


def records(path: Path, name: str, stem: str, options: ReadOptions) -> Iterator[Batch]:
    """Yield what each record holds that is a page or a text, in the order of the file; other records are not articles.

    ``name`` is how the file is reported, ``stem`` begins the articles' ids. What was fetched and is no page is refused.

    Raises:
        Unreadable: where fastwarc is not installed.
        OSError: where the file breaks off.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise Unreadable(MISSING) from error
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    with path.open("rb") as file:
        for record in ArchiveIterator(file, record_types=wanted, auto_decode="all"):
            where = f"{name}, record at byte {record.stream_pos}"
            try:
                yield _article(record, name, where, stem, options)
            except Unreadable as reason:
                yield Batch(refused=(Refusal(where, str(reason)),))


def _article(record: "WarcRecord", name: str, where: str, stem: str, options: ReadOptions) -> Batch:
    url = record.headers.get("WARC-Target-URI")
    if record.http_headers is not None and record.http_headers.status_code != FETCHED:
        message = f"the server answered {record.http_headers.status_code}: there is no page in it"
        raise Unreadable(message)
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    if kind not in (*PAGES, PLAIN):
        message = f"it is {kind or 'of no stated kind'}, and no page"
        raise Unreadable(message)
    data = record.reader.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        message = f"it has more than {options.max_bytes / MEGABYTE:g} MB: no article is that long"
        raise Unreadable(message)
    notices: tuple[Notice, ...] = ()
    if kind == PLAIN:
        article = Article(id="", text=decode(data).text, path=name, url=url, text_basis="page")
    else:
        article, notices = article_of(decode_page(data).text, "", name)
        article = replace(article, url=url or article.url)
    notices = tuple(replace(notice, path=where) for notice in notices)
    return Batch((Draft(replace(article, id=unnamed(article, stem)), where),), notices=notices)
