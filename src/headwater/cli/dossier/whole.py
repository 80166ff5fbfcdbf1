"""A whole report: its stories in turn, and what could not be read."""

from collections.abc import Callable, Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from headwater.cli.dossier.claims import claims, discrepancies
from headwater.cli.dossier.coverage import account
from headwater.cli.dossier.drift import drift
from headwater.cli.dossier.head import head, origins
from headwater.cli.dossier.paint import COUNT, TITLE, Heading, more, number, safe
from headwater.cli.dossier.places import places_of
from headwater.cli.dossier.rest import calendar, corrections, only_in, questions, timeline
from headwater.cli.dossier.stemma import stemma
from headwater.cli.dossier.view import TOP, WIDEST, View
from headwater.cli.dossier.voices import voices
from headwater.model.report import Dossier, Report

SECTIONS: tuple[Callable[[Dossier, View], RenderableType | None], ...] = (
    head,
    stemma,
    claims,
    voices,
    drift,
    discrepancies,
    corrections,
    only_in,
    calendar,
    timeline,
    questions,
)


def dossier(story: Dossier, *, width: int = 80, everything: bool = False, label: str | None = None) -> RenderableType:
    """Return the dossier of one story, ``width`` columns wide; ``everything`` unfolds what is folded away."""
    view = View(places_of(story), width, everything, label)
    return Group(*(drawn for section in SECTIONS if (drawn := section(story, view)) is not None))


def parts(
    report: Report, *, width: int = 80, everything: bool = False, label: str | None = None
) -> Iterator[RenderableType]:
    """Yield what to print, one after the other, so that the first story shows while the last is still drawn."""
    if len(report.stories) > 1:
        yield _contents(report, width, everything=everything)
    shown = report.stories if everything else report.stories[:TOP]
    for i, story in enumerate(shown):
        if i or len(report.stories) > 1:
            yield Text("\n")
        yield dossier(story, width=width, everything=everything, label=label)
    if len(shown) < len(report.stories):
        yield Text()
        yield more(len(report.stories) - len(shown), "story", "stories")
    yield account(report.coverage, everything=everything)


def _contents(report: Report, width: int, *, everything: bool) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.width = min(width, WIDEST)
    grid.add_column(ratio=1)
    grid.add_column(width=12, justify="right")
    grid.add_column(width=14, justify="right")
    shown = report.stories if everything else report.stories[:TOP]
    for story in shown:
        counts = story.counts
        grid.add_row(safe(story.title, TITLE), number(counts.articles, "article"), Text(origins(counts.origins), COUNT))
    if len(shown) < len(report.stories):
        grid.add_row(more(len(report.stories) - len(shown), "story", "stories"), "", "")
    return Group(Heading(number(len(report.stories), "story", "stories")), grid)
