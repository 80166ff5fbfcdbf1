"""Records: JSON Lines, and JSON documents that hold one article or a list of them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import IO

from headwater.ingest.dates import iso
from headwater.ingest.decoding import bom_encoding, decode, mend
from headwater.ingest.identity import digest
from headwater.ingest.intake import MEGABYTE, Batch, Draft, ReadOptions, Unreadable
from headwater.model.article import Article, Notice, Refusal
from headwater.model.vocabulary import Basis

LABELS = ("title", "outlet", "byline", "url", "feed", "language")
CHUNK = 1 << 20
SHOWN = 40
NO_RECORDS = "it holds no records"
NO_OBJECT = 'it is no object: a record is {"id": …, "text": …}'
NO_TEXT = 'it has no "text": give the article\'s text under that key'
EMPTY = "its text is empty"
ZEROS = "its text holds zero characters: take them out"


def read_lines(stream: IO[bytes], name: str, stem: str, options: ReadOptions) -> Batch:
    """Return the articles of a JSON Lines stream, one object a line; a line that cannot be read is refused alone.

    ``name`` is how the stream is reported, ``stem`` begins the ids of records that have none. Only one line is held in
    memory at a time.

    Raises:
        OSError, EOFError, zlib.error: where the stream breaks off.
    """
    batch = collect(lines(stream, options.max_bytes), name, stem)
    if not batch.drafts and not batch.refused:
        raise Unreadable(NO_RECORDS)
    return batch


def lines(stream: IO[bytes], limit: int, *, first: int = 1, until: int | None = None) -> Iterator[tuple[int, object]]:
    """Yield the number of each line that is not blank, from ``first``, and the value in it or why there is none.

    No line is read further than ``limit`` bytes, and no line that begins ``until`` bytes from here or later.
    """
    for number, line in _lines(stream, limit, until):
        yield _line(line, number + first - 1)


def read_document(data: bytes, name: str, stem: str) -> Batch:
    """Return the articles of a JSON document: one object with ``text``, a list of such, or objects line by line.

    Raises:
        Unreadable: where it is no JSON, or holds no article.
    """
    text = decode(data).text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > 1 and _is_object(lines[0]):
            numbered = enumerate(text.split("\n"), start=1)
            return collect(((at, _parsed(line)) for at, line in numbered if line.strip()), name, stem)
        message = f"it is not valid JSON ({_fault(error)}): write it anew, or save the text as a .txt file"
        raise Unreadable(message) from error
    if isinstance(value, dict):
        if not isinstance(value.get("text"), str):
            message = 'it holds no article: an article is an object with "text"'
            raise Unreadable(message)
        return collect([(None, value)], name, stem)
    if not isinstance(value, list) or not value:
        message = 'it holds no article: give one object with "text", or a list of such'
        raise Unreadable(message)
    return collect(enumerate(value, start=1), name, stem, unit="item")


def describes_stories(data: bytes) -> bool:
    """Tell whether a JSON document tells ABOUT articles beside it (an expected dossier, an example's ``story.json``).

    Such a document is an object that says what it is about and lists stories, articles or derivations, and has no text.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return False
    listed = {"stories", "articles", "derivations"}
    return (
        isinstance(value, dict)
        and "text" not in value
        and isinstance(value.get("about"), str)
        and bool(listed & set(value))
    )


def collect(values: Iterable[tuple[int | None, object]], name: str, stem: str, *, unit: str = "line") -> Batch:
    """Return the articles that ``values`` describe; each has its number in ``name``, counted in ``unit``."""
    drafts: list[Draft] = []
    refused: list[Refusal] = []
    notices: list[Notice] = []
    for number, value in values:
        where = name if number is None else f"{name}, {unit} {number}"
        try:
            if isinstance(value, Unreadable):
                raise value
            article, remarks = _article(value, name, stem)
        except Unreadable as reason:
            refused.append(Refusal(where, str(reason)))
            continue
        drafts.append(Draft(article, where))
        notices.extend(Notice(where, remark) for remark in remarks)
    return Batch(tuple(drafts), tuple(refused), tuple(notices))


def _lines(stream: IO[bytes], limit: int, until: int | None = None) -> Iterator[tuple[int, bytes | Unreadable]]:
    """The lines that are not blank, numbered from 1, without reading further into any than ``limit`` bytes."""
    last = None if until is None else stream.tell() + until
    head = stream.readline(limit + 1)
    marked = bom_encoding(head)
    if marked and not marked[0].startswith("utf-8"):
        yield 1, Unreadable(f"it is in {marked[0]}, and JSON Lines are UTF-8: save it as UTF-8")
        return
    number, line = 1, head[marked[1] :] if marked else head
    while line:
        if len(line) > limit:
            _skip(stream, line)
            reason = f"it has more than {limit / MEGABYTE:g} MB: one article is never that long, split it"
            yield number, Unreadable(reason)
        elif line.strip():
            yield number, line
        if last is not None and stream.tell() >= last:
            return
        number, line = number + 1, stream.readline(limit + 1)


def _skip(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(CHUNK)


def _line(line: bytes | Unreadable, number: int) -> tuple[int, object]:
    if isinstance(line, Unreadable):
        return number, line
    try:
        return number, _parsed(line.decode("utf-8"))
    except UnicodeDecodeError:
        try:
            return number, _parsed(decode(line).text)
        except Unreadable as reason:
            return number, reason


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return Unreadable(f"it is not valid JSON ({_fault(error)}): it may be cut off; write the line anew")


def _is_object(line: str) -> bool:
    return isinstance(_parsed(line), dict)


def _fault(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.removesuffix(' at')} at character {error.pos}"
    return "nested too deeply"


def _article(value: object, name: str, stem: str) -> tuple[Article, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise Unreadable(NO_OBJECT)
    text = value.get("text")
    if not isinstance(text, str):
        raise Unreadable(NO_TEXT)
    if not text.strip():
        raise Unreadable(EMPTY)
    if "\0" in text:
        raise Unreadable(ZEROS)
    text, replaced = mend(text)
    remarks = [f"{replaced} halves of characters in its text stand as U+FFFD"] if replaced else []
    labels = {label: _label(value.get(label), label, remarks) for label in LABELS}
    published = _published(value.get("published"), remarks)
    article = Article(
        id="", text=text, path=name, published=published, text_basis="field",
        published_basis=Basis.GIVEN if published else Basis.UNKNOWN, **labels,
    )  # fmt: skip
    return _named(article, value.get("id"), stem), tuple(remarks)


def _named(article: Article, key: object, stem: str) -> Article:
    stated = str(key) if isinstance(key, int) and not isinstance(key, bool) else key
    if isinstance(stated, str) and stated.strip():
        return replace(article, id=mend(stated)[0])
    return replace(article, id=unnamed(article, stem))


def unnamed(article: Article, stem: str) -> str:
    """Return the id of a record that has none, of a file whose articles' ids begin with ``stem``."""
    return f"{stem}~{digest(article)[:8]}"


def _label(value: object, label: str, remarks: list[str]) -> str | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        remarks.append(f'its "{label}" is no text and was left out')
        return None
    return mend(value)[0]


def _published(value: object, remarks: list[str]) -> str | None:
    if value is None or value == "":
        return None
    found = iso(value) if isinstance(value, str) else None
    if not found:
        remarks.append(
            f'its "published" {str(value)[:SHOWN]!r} is no full date and was left out: write it as 2025-10-17'
        )
    return found
