"""What the ingest stage takes and gives, and the pieces its readers hand to one another."""

from dataclasses import dataclass
from pathlib import Path

from headwater.model.article import Article, Coverage, Notice, Refusal

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    ``max_bytes`` is the largest article in bytes (a file, a page, or one line of JSON Lines); a larger one is refused,
    never cut. ``max_json_bytes`` bounds a ``.json`` document, which has to be held in memory whole. ``language`` tells
    whether to name the language of each article.
    """

    max_bytes: int = 20 * MEGABYTE
    max_json_bytes: int = 100 * MEGABYTE
    language: bool = True


@dataclass(frozen=True, slots=True)
class Intake:
    """The articles that could be read, and what became of everything given."""

    articles: tuple[Article, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Draft:
    """An article whose id may still clash with another's; ``where`` names its file and line for people."""

    article: Article
    where: str


@dataclass(frozen=True, slots=True)
class Batch:
    """What one file gave."""

    drafts: tuple[Draft, ...] = ()
    refused: tuple[Refusal, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: where it is, under which name it is reported, and whether it was named or found in a folder."""

    file: Path
    name: str
    named: bool


class Unreadable(Exception):  # noqa: N818 - never leaves this package: it becomes a refusal, which is no error
    """Something given cannot be read; the text is the reason and the cure."""
