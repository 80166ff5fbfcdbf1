"""The order of the stages, and nothing else: ingest, annotate, stories, derivation, claims, report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from headwater import annotate, assembly, claims, derivation, ingest, stories
from headwater.model.annotations import Annotations
from headwater.model.article import Article, Coverage
from headwater.model.derivation import Dating
from headwater.model.reading import Reading
from headwater.model.report import Dossier, Report
from headwater.model.story import Story
from headwater.model.vocabulary import Basis
from headwater.settling import settle

# What a face shows while it waits: the stage, how many of its items are done, how many there are.
Progress = Callable[[str, int, int], None]


def silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""


def report(
    paths: Sequence[str | Path], *, options: ingest.ReadOptions | None = None, progress: Progress = silent
) -> Report:
    """Read ``paths`` (files, and folders with everything in them) and return the dossier of each story in them.

    What cannot be read is named in the report's coverage, and the rest goes on: this raises for no input.
    """
    intake = ingest.read(paths, options=options or ingest.ReadOptions(), progress=_stage(progress, "reading"))
    return report_articles(intake.articles, intake.coverage, progress=progress)


def report_articles(articles: Sequence[Article], coverage: Coverage, *, progress: Progress = silent) -> Report:
    """Return the report on ``articles``, whose ids differ; ``coverage`` says what became of everything given."""
    readings = {r.id: r for r in _readings(articles, progress)}
    grouped = stories.group(tuple(readings[key] for key in sorted(readings)))
    dossiers = []
    for done, story in enumerate(grouped):
        progress("stories", done, len(grouped))
        dossiers.append(_dossier(story, tuple(readings[key] for key in story.articles)))
    progress("stories", len(grouped), len(grouped))
    return assembly.report(coverage, dossiers)


def annotate_lines(articles: Iterable[Article]) -> Iterator[Annotations]:
    """Return the annotations of each of ``articles``, in the same order, one at a time."""
    for article in articles:
        yield annotate.annotate(article)


def group_articles(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Return the stories that ``articles``, which have different ids, tell."""
    return stories.group(tuple(_readings(articles, silent)))


def _stage(progress: Progress, name: str) -> Callable[[int, int], None]:
    return lambda done, total: progress(name, done, total)


def _readings(articles: Sequence[Article], progress: Progress) -> Iterator[Reading]:
    """Annotate each article; a text that was given many times over is annotated once."""
    seen: dict[Article, Annotations] = {}
    for done, article in enumerate(articles):
        progress("annotating", done, len(articles))
        key = replace(article, id="", path=None, url=None)
        if key not in seen:
            seen[key] = annotate.annotate(article)
        yield settle(article, replace(seen[key], id=article.id))
    progress("annotating", len(articles), len(articles))


def _dossier(story: Story, readings: tuple[Reading, ...]) -> Dossier:
    dated = {d.article: d for d in derivation.infer_dates(readings)}
    known = tuple(_redated(r, dated[r.id]) if r.id in dated else r for r in readings)
    stemma = derivation.trace(known)
    return assembly.dossier(story, known, stemma, claims.build(known, stemma))


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
