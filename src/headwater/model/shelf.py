"""What a reader may ask of kept stories, and the rows that answer: the contract between the archive and its faces."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Protocol

from headwater.model.article import Coverage
from headwater.model.report import Counts, Dossier
from headwater.model.span import Span
from headwater.model.verdicts import Verdict, VerdictRow


@dataclass(frozen=True, slots=True)
class StoryQuery:
    """Which stories: those with all ``words`` in an article, with an article of ``outlet``, dated from and to.

    ``since`` and ``until`` are ISO days, both included; ``after`` is the cursor of the page before (`StoryPage.next`).
    """

    words: str = ""
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 50
    after: str | None = None


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list: ``first`` and ``last`` are the ISO days of its reports, ``days`` how many came on each."""

    id: str
    title: str
    counts: Counts
    first: str | None
    last: str | None
    outlets: tuple[str, ...]
    days: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """Rows, latest stories first; ``total`` counts all that match, ``next`` is the cursor of what follows."""

    rows: tuple[StoryRow, ...]
    total: int
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a search found: ``snippet`` is the stretch of the article's text, ``matches`` lie within it."""

    story: str
    article: str
    title: str | None
    outlet: str | None
    published: str | None
    snippet: Span
    text: str
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class HitPage:
    """The hits of a search, best first; ``total`` counts all articles that match."""

    hits: tuple[Hit, ...]
    total: int
    next: str | None = None


class Shelf(Protocol):
    """Kept stories, to be read. Everything returned is whole and of one moment."""

    def stories(self, query: StoryQuery) -> StoryPage:
        """Return the stories that match, latest first."""

    def dossier(self, story: str) -> Dossier | None:
        """Return everything found about the story of that id, None where there is none."""

    def story_of(self, article: str) -> str | None:
        """Return the id of the story that holds the article of that id, None where there is none."""

    def story_now(self, story: str) -> str | None:
        """Return what the story is called now that has or once had that id, None where there is none."""

    def search(self, words: str, *, limit: int = 20, after: str | None = None) -> HitPage:
        """Return where the articles' titles and texts hold all of ``words``."""

    def outlets(self) -> Sequence[tuple[str, int]]:
        """Return the outlets with the number of their articles, most first, then by name."""

    def coverage(self) -> Coverage:
        """Return what became of everything that was ever given."""

    def verdicts(self) -> Sequence[VerdictRow]:
        """Return all verdicts, those taken back as well, in the order in which they were given."""

    def state(self) -> Mapping[str, str]:
        """Return what a cache may go by: ``revision`` changes with every change; ``code``, ``schema`` are versions."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of what was given: articles that are new, given anew with changes, and known as they are.

    ``articles`` are the ids of those that are new or changed, ``stories`` is how many were told anew.
    """

    coverage: Coverage
    new: int
    changed: int
    same: int
    stories: int
    articles: tuple[str, ...] = ()


class Editing(Protocol):
    """Changes to kept stories. When a call returns, the change is kept and the stories concerned are told anew.

    Each raises `headwater.errors.HeldError` where somebody else is writing.
    """

    def give(self, verdict: Verdict, *, by: str, why: str = "") -> VerdictRow:
        """Keep a reader's verdict and return its row.

        Raises:
            ArchiveError: where it names an article that is not kept, or a place outside its text.
        """

    def undo(self, verdict: str) -> VerdictRow:
        """Take the verdict of that id back and return its row, which says when.

        Raises:
            ArchiveError: where there is none of that id in force.
        """

    def add(self, given: IO[bytes], *, lines: bool) -> Added:
        """Keep the articles of ``given``: JSON Lines, or a JSON document with one article or a list of them.

        What cannot be read is named in the coverage, and the rest goes on. The limits are those of the command line.
        """
