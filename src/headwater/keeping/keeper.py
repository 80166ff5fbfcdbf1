"""An archive held for writing: articles added, forgotten, judged; and after each, the stories concerned told anew.

Articles are kept first, in small transactions, each with a note that it has yet to be placed; then the stories that
are concerned are told and swapped, one transaction each. Whatever is interrupted goes on from those notes. What they
lead to depends on what is kept alone, so that it does not matter when and how often the work was cut short.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from headwater import ingest, pipeline
from headwater.archive import Entry, Known, Records, Run, Store, Writer, in_force, writing
from headwater.archive.packing import digest as digest_of
from headwater.errors import ArchiveError
from headwater.keeping.concerned import concerned
from headwater.keeping.grouping import features, regrouped
from headwater.keeping.telling import told
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Article, Coverage
from headwater.model.codec import encode
from headwater.model.shelf import Added
from headwater.model.story import Story
from headwater.model.verdicts import Verdict

Progress = Callable[[str, int, int], None]
# Articles that are acknowledged at once.
CHUNK = 16


class Keeper:
    """Changes one archive; see `keeping`. ``finished`` counts the stories told that had been left over from before."""

    finished = 0

    def __init__(self, store: Store, writer: Writer) -> None:
        """Read from ``store``, write by ``writer``."""
        self._store = store
        self._writer = writer

    def add(
        self,
        paths: Sequence[str | Path],
        *,
        annotating: AnnotateOptions | None = None,
        progress: Progress = pipeline.silent,
    ) -> Added:
        """Read ``paths``, keep what is new, and tell the stories concerned anew, those left over from before included.

        What cannot be read is named in the coverage, and the rest goes on.
        """
        intake = ingest.read(paths, progress=lambda done, total: progress("reading", done, total))
        return self.add_articles(intake.articles, intake.coverage, annotating=annotating, progress=progress)

    def add_articles(
        self,
        articles: Sequence[Article],
        coverage: Coverage,
        *,
        annotating: AnnotateOptions | None = None,
        progress: Progress = pipeline.silent,
    ) -> Added:
        """Keep ``articles``, whose ids differ; otherwise as `add`."""
        self._writer.account(coverage, articles)
        coming = self._coming(articles)
        new = sum(1 for one in coming if not one.known)
        for start in range(0, len(coming), CHUNK):
            progress("annotating", start, len(coming))
            self._keep(coming[start : start + CHUNK], annotating)
        progress("annotating", len(coming), len(coming))
        told = self.redo(progress=progress)
        kept = tuple(one.article.id for one in coming)
        return Added(coverage, new, len(coming) - new, len(articles) - len(coming), told, kept)

    def _coming(self, articles: Sequence[Article]) -> list["_Coming"]:
        """The articles that are new or changed, with the ids by which they are kept."""
        with self._store.read() as db:
            records = Records(db)
            known = records.known([one.id for one in articles])
            found = (_identified(records, known.get(one.id), one) for one in articles)
            return [one for one in found if one is not None]

    def _keep(self, coming: Sequence["_Coming"], annotating: AnnotateOptions | None) -> None:
        readings = pipeline.readings([one.article for one in coming], annotating, pipeline.silent)
        entries = []
        for one, reading in zip(coming, readings, strict=True):
            day, keys, body = features(reading)
            entries.append(Entry(reading, one.digest, one.named, day, keys, body))
        self._writer.put(entries)

    def redo(self, *, progress: Progress = pipeline.silent) -> int:
        """Tell anew the stories of all articles that wait for it, and return how many were told."""
        with self._store.read() as db:
            records = Records(db)
            pending = sorted(records.pending())
            if not pending:
                return 0
            verdicts = in_force(records.verdicts())
            units = _units(records, regrouped(records, pending, verdicts.stories), set(pending))
        total, done = sum(len(unit) for unit in units), 0
        for unit in units:
            placed = []
            for story in unit:
                progress("stories", done, total)
                with self._store.read() as db:
                    readings = Records(db).readings(story.articles)
                placed.append(told(story, readings, verdicts))
                done += 1
            self._writer.place([key for story in unit for key in story.articles], placed)
        progress("stories", total, total)
        return total

    def forget(self, article: str, *, progress: Progress = pipeline.silent) -> None:
        """Delete an article with everything drawn from it, tell the rest of its story anew, and leave no trace on disk.

        Raises:
            ArchiveError: where there is none of that id, or where somebody reads so that traces cannot be removed yet.
        """
        self._writer.forget(article)
        self.redo(progress=progress)
        self._writer.scrub()

    def judge(self, verdict: Verdict, *, by: str, at: str, why: str = "", progress: Progress = pipeline.silent) -> str:
        """Keep a reader's verdict, tell the stories concerned anew, and return the verdict's id.

        Raises:
            ArchiveError: where it names an article that is not kept, or a place outside its text.
        """
        with self._store.read() as db:
            touched = concerned(Records(db), verdict, self._store.dialect, checked=True)
        given = self._writer.give(verdict, by=by, at=at, why=why, concerned=touched)
        self.redo(progress=progress)
        return given

    def undo(self, verdict: str, *, at: str, progress: Progress = pipeline.silent) -> None:
        """Take a verdict back and tell the stories concerned anew.

        Raises:
            ArchiveError: where there is none of that id in force.
        """
        with self._store.read() as db:
            records = Records(db)
            rows = [row for row in records.verdicts() if row.id == verdict]
            touched = concerned(records, rows[0].verdict, self._store.dialect, checked=False) if rows else ()
        self._writer.undo(verdict, at=at, concerned=touched)
        self.redo(progress=progress)


@contextmanager
def keeping(
    place: str | Path, run: Run, *, make: bool = True, progress: Progress = pipeline.silent
) -> Iterator[Keeper]:
    """Hold the archive at ``place`` for writing; what was cut short is finished first.

    Raises:
        HeldError: where somebody else writes to it.
        ArchiveError: where it cannot be opened or written, or there is none and ``make`` is false.
    """
    if not make:
        Store.open(place).close()
    with writing(place, run) as (store, engine, number):
        writer = Writer(store, engine, number)
        keeper = Keeper(store, writer)
        keeper.finished = keeper.redo(progress=progress)
        writer.scrub()
        yield keeper


def configuration(annotating: AnnotateOptions | None) -> str:
    """Return a digest of the settings that a run goes by."""
    settings = json.dumps(encode(annotating or AnnotateOptions()), sort_keys=True)
    return hashlib.blake2b(settings.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class _Coming:
    article: Article
    digest: str
    named: bool
    known: bool


def _identified(records: Records, known: Known | None, article: Article) -> _Coming | None:
    """Return an article as it is to be kept, None where it is kept already, as it is.

    Of one id it is the same article, given anew with changes; but two files of one name in different folders are two
    articles, and a record without an id of its own is known by its address.
    """
    seen = ingest.digest(article)
    named = not ingest.is_made_of(article, seen)
    if known is None and not named and article.url:
        known = records.by_url(article.url)
    if known is None:
        return _Coming(article, seen, named, known=False)
    if known.digest == seen:
        return None
    if named and article.text_basis != "field" and known.path != article.path:
        other = replace(article, id=f"{article.id}~{digest_of(article.path or '')[:8]}")
        return _identified(records, records.known([other.id]).get(other.id), replace(other, text_basis="field"))
    return _Coming(replace(article, id=known.id), seen, named, known=True)


def _units(records: Records, found: Sequence[Story], pending: set[str]) -> list[list[Story]]:
    """The stories to be told, together where they must be swapped at once: those that share a story of before."""
    before = records.story_of([key for story in found for key in story.articles])
    changed = [
        story
        for story in found
        if not pending.isdisjoint(story.articles) or {before.get(key) for key in story.articles} != {story.id}
    ]
    of: dict[str, list[Story]] = {}
    unit_of: dict[str, str] = {}
    for story in changed:
        joined = {unit_of[name] for key in story.articles if (name := before.get(key)) in unit_of}
        unit = [story, *(one for name in sorted(joined) for one in of.pop(name))]
        of[story.id] = unit
        for one in unit:
            unit_of.update({before[key]: story.id for key in one.articles if key in before})
    held = {key for story in changed for key in story.articles}
    missing = {key for keys in records.members(sorted(unit_of)).values() for key in keys} - held
    if missing:
        message = f"grouping left out {min(missing)!r}, which stood in a story that changed"
        raise ArchiveError(message)
    return [sorted(unit, key=lambda story: story.id) for _, unit in sorted(of.items())]
