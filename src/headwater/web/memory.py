"""Stories held in memory as a shelf: what the page shows of files that were read just now."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from headwater.errors import InputError
from headwater.model.article import Coverage
from headwater.model.report import Dossier, Report, ReportArticle
from headwater.model.shelf import Hit, HitPage, StoryPage, StoryQuery, StoryRow
from headwater.model.span import Span
from headwater.model.verdicts import VerdictRow

WORD = re.compile(r"\w+")
DAY = len("2026-03-12")
# Code points of text shown on either side of the first word found.
AROUND = 90


@dataclass(frozen=True)
class MemoryShelf:
    """A `headwater.model.shelf.Shelf` over the stories of one report."""

    report: Report

    def stories(self, query: StoryQuery) -> StoryPage:
        """Return the stories that match, latest first."""
        rows = [row for dossier in self.report.stories if (row := _row(dossier)) and _matches(dossier, row, query)]
        rows.sort(key=lambda row: (row.last or "", row.counts.articles, row.id), reverse=True)
        start = _start(query.after)
        end = start + query.limit
        return StoryPage(tuple(rows[start:end]), len(rows), str(end) if end < len(rows) else None)

    def dossier(self, story: str) -> Dossier | None:
        """Return the story of that id, None where there is none."""
        return next((dossier for dossier in self.report.stories if dossier.id == story), None)

    def story_of(self, article: str) -> str | None:
        """Return the id of the story that holds the article."""
        return next((d.id for d in self.report.stories if any(a.id == article for a in d.articles)), None)

    def search(self, words: str, *, limit: int = 20, after: str | None = None) -> HitPage:
        """Return where titles and texts hold all of ``words``."""
        wanted = [word.casefold() for word in WORD.findall(words)]
        found = [
            _hit(dossier, article, wanted)
            for dossier in self.report.stories
            for article in dossier.articles
            if wanted and _holds(article, wanted)
        ]
        start = _start(after)
        end = start + limit
        return HitPage(tuple(found[start:end]), len(found), str(end) if end < len(found) else None)

    def outlets(self) -> Sequence[tuple[str, int]]:
        """Return the outlets with the number of their articles, most first."""
        counts = Counter(a.outlet for d in self.report.stories for a in d.articles if a.outlet)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def coverage(self) -> Coverage:
        """Return what became of everything that was given."""
        return self.report.coverage

    def verdicts(self) -> Sequence[VerdictRow]:
        """Return no verdicts: what is only in memory has none."""
        return ()

    def state(self) -> Mapping[str, str]:
        """Return versions; the revision is a digest of the stories' ids."""
        return self._state

    @cached_property
    def _state(self) -> Mapping[str, str]:
        ids = "\n".join(f"{d.id} {d.as_of}" for d in self.report.stories)
        return {"revision": hashlib.blake2b(ids.encode(), digest_size=8).hexdigest(), "code": self.report.headwater}


def _start(cursor: str | None) -> int:
    """Where a page begins that the one before called ``cursor``.

    Raises:
        InputError: where it is none.
    """
    if cursor and not (cursor.isascii() and cursor.isdecimal()):
        message = f"{cursor!r} is no cursor: give what the page before had as next"
        raise InputError(message)
    return int(cursor) if cursor else 0


def _row(dossier: Dossier) -> StoryRow:
    days = Counter(a.published[:DAY] for a in dossier.articles if a.published)
    return StoryRow(
        id=dossier.id,
        title=dossier.title,
        counts=dossier.counts,
        first=min(days, default=None),
        last=max(days, default=None),
        outlets=tuple(sorted({a.outlet for a in dossier.articles if a.outlet})),
        days=tuple(sorted(days.items())),
    )


def _matches(dossier: Dossier, row: StoryRow, query: StoryQuery) -> bool:
    wanted = [word.casefold() for word in WORD.findall(query.words)]
    if wanted and not any(_holds(article, wanted) for article in dossier.articles):
        return False
    if query.outlet and query.outlet not in row.outlets:
        return False
    if query.since and (row.last is None or row.last < query.since):
        return False
    return not (query.until and (row.first is None or row.first > query.until))


def _holds(article: ReportArticle, wanted: Sequence[str]) -> bool:
    held = {word.casefold() for word in WORD.findall(f"{article.title or ''} {article.text}")}
    return held.issuperset(wanted)


def _hit(dossier: Dossier, article: ReportArticle, wanted: Sequence[str]) -> Hit:
    places = [Span(*m.span()) for m in WORD.finditer(article.text) if m.group().casefold() in wanted]
    first = places[0].start if places else 0
    shown = Span(max(0, first - AROUND), min(len(article.text), first + 2 * AROUND))
    within = tuple(place for place in places if shown.contains(place))
    return Hit(
        dossier.id, article.id, article.title, article.outlet, article.published, shown, shown.of(article.text), within
    )
