"""The table of agencies and outlets: from any of a name's forms to the name people use."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from headwater.model.outlets import OutletName
from headwater.text.outlet_words import OUTLET_WORDS

TABLES = ("agencies.tsv", "outlets.tsv")
PLACES = "dateline_places.txt"
DATA = "data"
ARTICLE = re.compile(r"(?i:the)\s+(?=\S)")
# Last words by which the name of an agency that is in no table can be told.
AGENCY_WORDS = (
    "News Agency",
    "Press Agency",
    "News Service",
    "Press Service",
    "Newswire",
    "Telegraph Agency",
    "Wire Service",
    "Newswire Agency",
)
# Outlets that bear a person's surname: "Bloomberg said" is mostly the person.
SURNAMES = frozenset({"Bloomberg", "Forbes"})
KEPT_IN_CAPITALS = 4
# Short words of titles that are no initials.
SHORT_WORDS = frozenset(
    {"AGE", "BAY", "BEE", "BIG", "DAY", "ERA", "EYE", "NEW", "NOW", "OLD", "RED", "SEA", "SUN", "TOP"}
)
SMALL = frozenset({"AND", "FOR", "IN", "OF", "ON", "THE"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One agency or outlet; ``kind`` is ``agency``, ``outlet``, ``aggregator`` or ``press releases``."""

    name: str
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class Directory:
    """Agencies and outlets by their names. ``running`` is looked up as written, ``safe`` without regard to case.

    ``safe`` holds short forms too, which are common words or initials: it is for places where only an agency can stand.
    """

    running: dict[str, Entry] = field(default_factory=dict)
    safe: dict[str, Entry] = field(default_factory=dict)

    def find(self, name: str, *, safe: bool) -> Entry | None:
        """Return the entry that ``name`` is a form of, with or without its article, None where there is none."""
        plain = " ".join(name.split()).replace("’", "'")
        bare = ARTICLE.sub("", plain, count=1) if ARTICLE.match(plain) else plain
        if not safe:
            return self.running.get(plain) or self.running.get(bare)
        return self.safe.get(bare.casefold()) or self.safe.get(plain.casefold())


_added: ContextVar[tuple[OutletName, ...]] = ContextVar("_added", default=())


@contextmanager
def naming(added: tuple[OutletName, ...]) -> Iterator[None]:
    """Know the outlets and agencies of ``added`` as well, before those of the shipped table, until the block ends."""
    before = _added.set(added)
    try:
        yield
    finally:
        _added.reset(before)


def directory() -> Directory:
    """Return the outlets and agencies that are known here: those added (see `naming`), and the shipped table's."""
    return _directory(_added.get())


@lru_cache(maxsize=4)
def _directory(added: tuple[OutletName, ...]) -> Directory:
    book = Directory()
    for row in added:
        _enter(book, Entry(row.name, row.country, row.kind.value), row.aliases, frozenset(row.short))
    for table in TABLES:
        for name, country, kind, aliases, short in _rows(table):
            weak = frozenset(form for form in short.split("|") if form)
            _enter(book, Entry(name, country, kind), tuple(filter(None, aliases.split("|"))), weak)
    return book


def _enter(book: Directory, entry: Entry, aliases: tuple[str, ...], weak: frozenset[str]) -> None:
    """Enter a name with its other forms; those that are there already stay whose they are."""
    for form in (entry.name, *aliases):
        bare = ARTICLE.sub("", form, count=1)
        for key in {form, bare}:
            book.safe.setdefault(key.casefold(), entry)
            # "The Guardian" is a paper, "Guardian" may be anybody.
            if form not in weak and (key == form or len(key.split()) > 1):
                book.running.setdefault(key, entry)
    for form in weak:
        book.safe.setdefault(form.casefold(), entry)


@cache
def filing_places() -> frozenset[str]:
    """Return the names of cities that reports are often filed from."""
    lines = (files("headwater") / "annotate" / DATA / PLACES).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def canonical(name: str) -> str:
    """Return the name people use for what ``name`` stands for where only an agency or outlet can; else ``name``.

    A name of several words set in capitals is set as a name, for that is a matter of typography.
    """
    entry = directory().find(name, safe=True)
    if entry:
        return entry.name
    plain = " ".join(name.split())
    words = plain.split()
    if len(words) > 1 and plain.isupper() and any(len(word) >= KEPT_IN_CAPITALS for word in words):
        return " ".join(_as_name(word, first=not at) for at, word in enumerate(words))
    return plain


def _as_name(word: str, *, first: bool) -> str:
    if word in SMALL:
        return word.title() if first else word.lower()
    return word.title() if len(word) >= KEPT_IN_CAPITALS or word in SHORT_WORDS else word


def outlet_name(given: str) -> str:
    """Return the name that the shipped table has for an outlet that somebody names so, else ``given``.

    Initials count here as well (*FT*), but not other short forms: who is called *Times* may be the Times of anywhere.
    """
    entry = directory().find(given, safe=False) or (directory().find(given, safe=True) if given.isupper() else None)
    return entry.name if entry else given


def says_agency(name: str) -> bool:
    """Tell whether ``name`` says itself that it is an agency: a name, and the words of its kind behind it."""
    words = name.split()
    plain = name[:1].isupper() and not set(name) & set(":;()[]|/,")
    return plain and name.endswith(AGENCY_WORDS) and len(words) > 2  # noqa: PLR2004 - a name and its kind


def looks_like_outlet(name: str) -> bool:
    """Tell whether ``name`` is in the table, or ends in a word that names of outlets and agencies end in."""
    words = name.split()
    if not words:
        return False
    last = words[-1] if not words[-1].isupper() else words[-1].title()
    return directory().find(name, safe=True) is not None or (len(words) > 1 and last in OUTLET_WORDS)


def _rows(table: str) -> Iterator[list[str]]:
    lines = (files("headwater") / "annotate" / DATA / table).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    yield from rows[1:]
