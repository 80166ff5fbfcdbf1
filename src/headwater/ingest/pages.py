"""Saved web pages: text and metadata as trafilatura finds them, in its fast mode."""

import re
from typing import TYPE_CHECKING, cast

from headwater.ingest.dates import iso
from headwater.ingest.decoding import Decoded, bom_encoding, decode
from headwater.ingest.files import load
from headwater.ingest.identity import stem_of
from headwater.ingest.intake import Batch, Draft, ReadOptions, Source, Unreadable
from headwater.ingest.plain import remarks
from headwater.model.article import Article, Notice
from headwater.model.vocabulary import Basis

if TYPE_CHECKING:
    from trafilatura.settings import Document

CURE = "save the article's own page"
SNIFF = 1024
PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head)\b", re.IGNORECASE | re.DOTALL
)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
HEAD = 4096
# A bound that is no clock: the library's own is today.
DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}


def is_page(head: bytes) -> bool:
    """Tell whether a file whose bytes begin with ``head`` is an HTML page, whatever its name."""
    marked = bom_encoding(head)
    return bool(PAGE.match(head[marked[1] :] if marked else head))


def read_page(source: Source, options: ReadOptions) -> Batch:
    """Return the article that a saved web page holds.

    Raises:
        Unreadable: where the file is not text, or no article is found in it.
    """
    decoded = decode_page(load(source, options.max_bytes, cure=CURE))
    article, notices = article_of(decoded.text, stem_of(source.file.name), source.name)
    return Batch((Draft(article, source.name),), notices=(*remarks(decoded, source.name), *notices))


def decode_page(data: bytes) -> Decoded:
    """Decode a page as its ``<meta charset>`` says, if it fits; else as any text."""
    declared = CHARSET.search(data[:HEAD])
    if declared and not bom_encoding(data):
        try:
            # Browsers read "latin-1" and "ascii" as windows-1252, and so must whoever reads what they saved.
            name = declared[1].decode("ascii").lower()
            name = "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii", "ascii") else name
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            return decode(data)
        return Decoded(text, "utf-8")
    return decode(data)


def article_of(page: str, key: str, name: str) -> tuple[Article, tuple[Notice, ...]]:
    """Return the article in the HTML ``page``, and what is to be said about it.

    Raises:
        Unreadable: where no article is found in it.
    """
    import trafilatura  # noqa: PLC0415 - slow to load, and needed for pages only

    extracted = trafilatura.bare_extraction(
        page, fast=True, with_metadata=True, include_comments=False, date_extraction_params=dict(DATES)
    )
    found = cast("Document | None", extracted)
    if found is None or not (text := found.text or "").strip():
        message = f"no article was found in this page: {CURE}, or its text as a .txt file"
        raise Unreadable(message)
    published = iso(found.date) if found.date else None
    article = Article(
        id=key,
        text=text,
        path=name,
        title=found.title or None,
        outlet=found.sitename or None,
        published=published,
        published_basis=Basis.GIVEN if published else Basis.UNKNOWN,
        byline=found.author or None,
        url=found.url or None,
        text_basis="page",
    )
    notices = () if published or not found.date else (Notice(name, f"the page's date {found.date!r} is no date"),)
    return article, notices
