"""The order of the stages, and nothing else: ingest, annotate, stories, derivation, claims, report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from headwater import annotate, assembly, claims, derivation, ingest, stories
from headwater.model.annotations import AnnotateOptions, Annotations
from headwater.model.article import Article, Coverage
from headwater.model.check import Check
from headwater.model.claims import StoryClaims
from headwater.model.derivation import Dating, OriginRange, Stemma
from headwater.model.reading import Reading
from headwater.model.report import Dossier, Report
from headwater.model.story import Story, StoryJoin
from headwater.model.verdicts import NO_VERDICTS, DerivationVerdict, StoryVerdict, Together, Verdicts
from headwater.model.vocabulary import Basis
from headwater.settling import settle
from headwater.workers import spread, spread_with

# What a face shows while it waits: the stage, how many of its items are done, how many there are.
Progress = Callable[[str, int, int], None]
# Pairs of texts that are worth a process: it starts in the time that so many take, about.
PAIRS_WORTH_IT = 800


@dataclass(frozen=True, slots=True)
class Told:
    """One story before the calendars are reckoned, which takes all stories together."""

    readings: tuple[Reading, ...]
    stemma: Stemma
    found: StoryClaims
    ahead: claims.Prospects


def silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Examined:
    """Reports that have been read and examined, ready to be told of and to be asked."""

    coverage: Coverage
    _grouped: tuple[Story, ...]
    _told: tuple[Told, ...]

    def report(self, *, as_of: str | None = None) -> Report:
        """Return the dossier of each story; ``as_of`` is as for `headwater.pipeline.report`."""
        found = claims.follow([one.found for one in self._told], [one.ahead for one in self._told], as_of=as_of)
        known = self._known()
        dossiers = [
            assembly.dossier(story, one.readings, one.stemma, held, known)
            for story, one, held in zip(self._grouped, self._told, found, strict=True)
        ]
        return assembly.report(self.coverage, dossiers)

    def check(self, sentence: str) -> Check:
        """Return the claims that bear on ``sentence``; see `headwater.pipeline.check`."""
        known = self._known()
        held = [
            claims.Held(story.id, one.readings, one.stemma, one.found)
            for story, one in zip(self._grouped, self._told, strict=True)
        ]
        return assembly.check(sentence, self.coverage, claims.check(_asked(sentence, known.keys()), held), known)

    def _known(self) -> dict[str, Reading]:
        return {reading.id: reading for one in self._told for reading in one.readings}


def report(  # noqa: PLR0913 - each is a choice of its own, and has a default
    paths: Sequence[str | Path],
    *,
    options: ingest.ReadOptions | None = None,
    annotating: AnnotateOptions | None = None,
    progress: Progress = silent,
    as_of: str | None = None,
    workers: int = 1,
    one_story: bool = False,
) -> Report:
    """Read ``paths`` (files, and folders with everything in them) and return the dossier of each story in them.

    ``options`` say how to read, ``annotating`` how to annotate. What cannot be read is named in the report's coverage,
    and the rest goes on: this raises for no input. ``as_of`` is the ISO day at which what was expected is reckoned,
    that of the latest article of all unless given. Many articles are read by up to ``workers`` processes, see
    `headwater.workers.spread`. With ``one_story`` all of them are taken for reports of one story.
    """
    examined = examine(
        paths, options=options, annotating=annotating, progress=progress, workers=workers, one_story=one_story
    )
    return examined.report(as_of=as_of)


def examine(  # noqa: PLR0913 - each is a choice of its own, and has a default
    paths: Sequence[str | Path],
    *,
    options: ingest.ReadOptions | None = None,
    annotating: AnnotateOptions | None = None,
    progress: Progress = silent,
    workers: int = 1,
    one_story: bool = False,
) -> Examined:
    """Read ``paths`` and examine the stories in them once, to report on and to check sentences against.

    With ``one_story`` nothing is grouped: whoever gives the paths knows that they tell one story.
    """
    intake = ingest.read(paths, options=options or ingest.ReadOptions(), progress=_stage(progress, "reading"))
    verdicts = _merged(intake.articles) if one_story else ()
    return Examined(intake.coverage, *_tell(intake.articles, annotating, progress, verdicts, workers))


def _merged(articles: Sequence[Article]) -> tuple[StoryVerdict, ...]:
    """What a reader would say who knows that all articles tell one story."""
    return tuple(StoryVerdict(Together.MERGE, *pair) for pair in pairwise(sorted(a.id for a in articles)))


def report_articles(  # noqa: PLR0913 - each is a choice of its own, and has a default
    articles: Sequence[Article],
    coverage: Coverage,
    *,
    annotating: AnnotateOptions | None = None,
    progress: Progress = silent,
    as_of: str | None = None,
    verdicts: Sequence[StoryVerdict] = (),
) -> Report:
    """Return the report on ``articles``, whose ids differ; ``coverage`` says what became of everything given.

    ``annotating`` and ``as_of`` are as for `report`; ``verdicts`` on stories hold, the latest last.
    """
    return Examined(coverage, *_tell(articles, annotating, progress, verdicts)).report(as_of=as_of)


def check(  # noqa: PLR0913 - each is a choice of its own, and has a default
    sentence: str,
    paths: Sequence[str | Path],
    *,
    options: ingest.ReadOptions | None = None,
    annotating: AnnotateOptions | None = None,
    progress: Progress = silent,
    one_story: bool = False,
) -> Check:
    """Return what the reports in ``paths`` say of ``sentence``: the claims that bear on it, for and against.

    ``options``, ``annotating`` and ``one_story`` are as for `report`. A part of the sentence without bearings is one
    that nothing on file bears on, which is no denial of it.
    """
    examined = examine(paths, options=options, annotating=annotating, progress=progress, one_story=one_story)
    return examined.check(sentence)


def _asked(sentence: str, taken: AbstractSet[str]) -> Reading:
    """The sentence as an article of its own, under an id that no article has."""
    name = "sentence"
    while name in taken:
        name += "*"
    article = Article(id=name, text=sentence)
    return settle(article, annotate.annotate(article, AnnotateOptions(rules_only=True)))


def dossier_of(story: Story, members: tuple[Reading, ...]) -> tuple[Dossier, dict[str, Reading]]:
    """Return the dossier of one story, of its claims `claims.stated`, and its readings with inferred dates, by id."""
    known = dated(members)
    stemma = trace_story(known)
    by_id = {reading.id: reading for reading in known}
    return assembly.dossier(story, known, stemma, claims.stated(known, stemma), by_id), by_id


def outline_of(story: Story, members: tuple[Reading, ...]) -> tuple[Dossier, dict[str, Reading]]:
    """Return the dossier of one story with nothing but its articles, as `dossier_of` does with everything."""
    known = {reading.id: reading for reading in members}
    stemma = Stemma((), (), (), (), (), OriginRange(0, 0))
    return assembly.dossier(story, members, stemma, StoryClaims((), (), (), (), ()), known), known


def annotate_lines(articles: Iterable[Article], *, options: AnnotateOptions | None = None) -> Iterator[Annotations]:
    """Return the annotations of each of ``articles``, in the same order, one at a time."""
    for article in articles:
        yield annotate.annotate(article, options)


def group_articles(articles: Sequence[Article], *, verdicts: Sequence[StoryVerdict] = ()) -> tuple[Story, ...]:
    """Return the stories that ``articles``, which have different ids, tell; ``verdicts`` hold, the latest last.

    They are taken for a whole: see `headwater.stories.GroupOptions.among`.
    """
    kept = compact_articles(articles)
    return stories.regroup(kept, options=_among(one.digest for one in kept), verdicts=verdicts)


def _among(texts: Iterable[str]) -> stories.GroupOptions:
    """How an input of ``texts`` that is given as a whole is grouped; copies of one text are one."""
    return stories.GroupOptions().among(len(set(texts)))


def explain_articles(
    articles: Sequence[Article], *, verdicts: Sequence[StoryVerdict] = ()
) -> tuple[tuple[Story, tuple[StoryJoin, ...]], ...]:
    """Return the stories that ``articles`` tell as `group_articles` does, each with why its articles are in it."""
    kept = {one.id: one for one in compact_articles(articles)}
    options = _among(one.digest for one in kept.values())
    return tuple(
        (story, stories.why(story, [kept[key] for key in story.articles], options=options, verdicts=verdicts))
        for story in stories.regroup(tuple(kept.values()), options=options, verdicts=verdicts)
    )


def compact_articles(articles: Sequence[Article]) -> tuple[stories.Compact, ...]:
    """Return what grouping needs to know of each of ``articles``, in the same order."""
    # Who said what tells nothing about stories: the tagger need not look.
    found = readings(articles, AnnotateOptions(rules_only=True), silent)
    return tuple(stories.compact(reading) for reading in found)


def _stage(progress: Progress, name: str) -> Callable[[int, int], None]:
    return lambda done, total: progress(name, done, total)


def readings(
    articles: Sequence[Article], options: AnnotateOptions | None, progress: Progress, workers: int = 1
) -> Iterator[Reading]:
    """Yield ``articles`` annotated, in the same order; a text that many outlets print is searched once."""
    outlets = options.outlets if options else ()
    found = _annotated(articles, options, workers)
    for done, (article, annotations) in enumerate(zip(articles, found, strict=True), start=1):
        yield settle(article, annotations, outlets)
        progress("annotating", done, len(articles))


def _annotated(articles: Sequence[Article], options: AnnotateOptions | None, workers: int) -> Iterator[Annotations]:
    # All that print one text go to one process, so that it is searched once.
    prints: dict[str, list[Article]] = {}
    for article in articles:
        prints.setdefault(article.text, []).append(article)
    found = spread(partial(_together, options=options), tuple(prints.values()), workers)
    waiting: dict[str, Annotations] = {}
    for article in articles:
        if article.id not in waiting:
            waiting.update((one.id, one) for one in next(found))
        yield waiting.pop(article.id)


def _together(articles: Sequence[Article], options: AnnotateOptions | None) -> list[Annotations]:
    return list(annotate.annotate_all(articles, options))


def _tell(
    articles: Sequence[Article],
    annotating: AnnotateOptions | None,
    progress: Progress,
    verdicts: Sequence[StoryVerdict] = (),
    workers: int = 1,
) -> tuple[tuple[Story, ...], tuple[Told, ...]]:
    """Return the stories with what each tells, in one order; ``verdicts`` on stories hold."""
    annotated = {r.id: r for r in readings(articles, annotating, progress, workers)}
    options = _among(reading.text for reading in annotated.values())
    grouped = stories.group(tuple(annotated[key] for key in sorted(annotated)), options=options, verdicts=verdicts)
    told = []
    for done, story in enumerate(grouped):
        progress("stories", done, len(grouped))
        told.append(tell_story(tuple(annotated[key] for key in story.articles), workers=workers))
    progress("stories", len(grouped), len(grouped))
    return grouped, tuple(told)


def tell_story(members: Sequence[Reading], *, verdicts: Verdicts = NO_VERDICTS, workers: int = 1) -> Told:
    """Return what the articles of one story tell, but for the calendar; ``verdicts`` are those in force.

    ``workers`` are as for `trace_story`.
    """
    known = dated(members)
    stemma = trace_story(known, verdicts=verdicts.derivations, workers=workers)
    shown = claims.without_rejected(known, verdicts.attributions)
    return Told(shown, stemma, *claims.examine(known, stemma, verdicts=verdicts))


def trace_story(members: Sequence[Reading], *, verdicts: Sequence[DerivationVerdict] = (), workers: int = 1) -> Stemma:
    """Return who of ``members`` took the story from whom; ``verdicts`` on derivations are those in force.

    The texts of a large story are compared by up to ``workers`` processes, which give the same as one.
    """
    return derivation.trace(
        members, verdicts=verdicts, spread=partial(spread_with, workers=workers, worth_it=PAIRS_WORTH_IT)
    )


def dated(members: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the articles of a story, those without a date with the one that the others tell."""
    stated = ((each.id, annotate.partial_date(each.article, each.annotations.furniture)) for each in members)
    partial = {article: day for article, day in stated if day is not None}
    dated = {d.article: d for d in derivation.infer_dates(members, partial)}
    return tuple(_redated(r, dated[r.id]) if r.id in dated else r for r in members)


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
