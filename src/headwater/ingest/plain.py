"""Plain text: one article a file."""

from headwater.ingest.decoding import Decoded, decode
from headwater.ingest.files import load
from headwater.ingest.identity import stem_of
from headwater.ingest.intake import Batch, Draft, ReadOptions, Source
from headwater.model.article import Article, Notice

CURE = "one article is never that long: split it into one file an article, or give it as .jsonl, one record a line"
# What is worth saying about an encoding: the plain cases are not.
SILENT = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def read_plain(source: Source, options: ReadOptions) -> Batch:
    """Return the article that a plain text file holds: its text is the whole decoded file.

    Raises:
        Unreadable: where the file cannot be read as text.
    """
    decoded = decode(load(source, options.max_bytes, cure=CURE))
    article = Article(id=stem_of(source.file.name), text=decoded.text, path=source.name)
    return Batch((Draft(article, source.name),), notices=remarks(decoded, source.name))


def remarks(decoded: Decoded, name: str) -> tuple[Notice, ...]:
    """Return what a user ought to know about how a text was decoded."""
    notices = []
    if decoded.replaced:
        message = f"{decoded.replaced} damaged places in its {decoded.encoding} text stand as U+FFFD"
        notices.append(Notice(name, message))
    if decoded.encoding not in SILENT:
        notices.append(Notice(name, f"read as {decoded.encoding}, which its bytes suggest but do not state"))
    return tuple(notices)
