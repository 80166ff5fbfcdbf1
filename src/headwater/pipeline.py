"""The order of the stages, and nothing else: ingest, annotate, stories, derivation, claims, report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from headwater import annotate, assembly, claims, derivation, ingest, stories
from headwater.model.annotations import AnnotateOptions, Annotations
from headwater.model.article import Article, Coverage
from headwater.model.claims import StoryClaims
from headwater.model.derivation import Dating, OriginRange, Stemma
from headwater.model.reading import Reading
from headwater.model.report import Dossier, Report
from headwater.model.story import Story
from headwater.model.vocabulary import Basis
from headwater.settling import settle

# What a face shows while it waits: the stage, how many of its items are done, how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Told:
    """One story before the calendars are reckoned, which takes all stories together."""

    readings: tuple[Reading, ...]
    stemma: Stemma
    found: StoryClaims
    ahead: claims.Prospects


def silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""


def report(
    paths: Sequence[str | Path],
    *,
    options: ingest.ReadOptions | None = None,
    annotating: AnnotateOptions | None = None,
    progress: Progress = silent,
    as_of: str | None = None,
) -> Report:
    """Read ``paths`` (files, and folders with everything in them) and return the dossier of each story in them.

    ``options`` say how to read, ``annotating`` how to annotate. What cannot be read is named in the report's coverage,
    and the rest goes on: this raises for no input. ``as_of`` is the ISO day at which what was expected is reckoned,
    that of the latest article of all unless given.
    """
    intake = ingest.read(paths, options=options or ingest.ReadOptions(), progress=_stage(progress, "reading"))
    return report_articles(intake.articles, intake.coverage, annotating=annotating, progress=progress, as_of=as_of)


def report_articles(
    articles: Sequence[Article],
    coverage: Coverage,
    *,
    annotating: AnnotateOptions | None = None,
    progress: Progress = silent,
    as_of: str | None = None,
) -> Report:
    """Return the report on ``articles``, whose ids differ; ``coverage`` says what became of everything given.

    ``annotating`` and ``as_of`` are as for `report`.
    """
    readings = {r.id: r for r in readings_of(articles, annotating, progress)}
    grouped = stories.group(tuple(readings[key] for key in sorted(readings)))
    told = []
    for done, story in enumerate(grouped):
        progress("stories", done, len(grouped))
        told.append(tell(tuple(readings[key] for key in story.articles)))
    progress("stories", len(grouped), len(grouped))
    known = {reading.id: reading for one in told for reading in one.readings}
    found = claims.follow([one.found for one in told], [one.ahead for one in told], as_of=as_of)
    dossiers = [
        assembly.dossier(story, one.readings, one.stemma, held, known)
        for story, one, held in zip(grouped, told, found, strict=True)
    ]
    return assembly.report(coverage, dossiers)


def dossier_of(story: Story, readings: tuple[Reading, ...]) -> tuple[Dossier, dict[str, Reading]]:
    """Return the dossier of one story without its calendar, and its readings with their inferred dates, by id."""
    one = tell(readings)
    known = {reading.id: reading for reading in one.readings}
    return assembly.dossier(story, one.readings, one.stemma, one.found, known), known


def outline_of(story: Story, readings: tuple[Reading, ...]) -> tuple[Dossier, dict[str, Reading]]:
    """Return the dossier of one story with nothing but its articles, as `dossier_of` does with everything."""
    known = {reading.id: reading for reading in readings}
    stemma = Stemma((), (), (), (), (), OriginRange(0, 0))
    return assembly.dossier(story, readings, stemma, StoryClaims((), (), (), (), ()), known), known


def annotate_lines(articles: Iterable[Article], *, options: AnnotateOptions | None = None) -> Iterator[Annotations]:
    """Return the annotations of each of ``articles``, in the same order, one at a time."""
    for article in articles:
        yield annotate.annotate(article, options)


def group_articles(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Return the stories that ``articles``, which have different ids, tell."""
    # Who said what tells nothing about stories: the tagger need not look.
    return stories.group(tuple(readings_of(articles, AnnotateOptions(rules_only=True))))


def _stage(progress: Progress, name: str) -> Callable[[int, int], None]:
    return lambda done, total: progress(name, done, total)


def readings_of(
    articles: Sequence[Article], options: AnnotateOptions | None, progress: Progress = silent
) -> Iterator[Reading]:
    """Yield the reading of each article, in the same order; a text that was given many times over is searched once."""
    found = annotate.annotate_all(articles, options)
    for done, (article, annotations) in enumerate(zip(articles, found, strict=True), start=1):
        yield settle(article, annotations)
        progress("annotating", done, len(articles))


def tell(readings: tuple[Reading, ...]) -> Told:
    """Return what the ``readings`` of one story tell, but for the calendar."""
    dated = {d.article: d for d in derivation.infer_dates(readings)}
    known = tuple(_redated(r, dated[r.id]) if r.id in dated else r for r in readings)
    stemma = derivation.trace(known)
    return Told(known, stemma, *claims.examine(known, stemma))


def _redated(reading: Reading, dating: Dating) -> Reading:
    annotations = annotate.retime(reading.article, reading.annotations, dating.published)
    return replace(
        reading,
        annotations=annotations,
        published=dating.published,
        published_basis=Basis.INFERRED,
        published_reading=dating.reading,
        published_spans=dating.spans,
    )
