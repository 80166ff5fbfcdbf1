"""What only one report has, what is said to happen next, what happened when, and what is open."""

from collections import defaultdict

from rich.console import Group, RenderableType
from rich.text import Text

from headwater.cli.dossier.days import between, say
from headwater.cli.dossier.paint import CHANGED, PLACE, QUIET, Heading, joined, safe, wording
from headwater.cli.dossier.view import View, folded, names
from headwater.model.claims import CalendarEntry
from headwater.model.report import Dossier
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import CalendarStatus, Certainty

GUTTER = 19


def only_in(dossier: Dossier, view: View) -> RenderableType | None:
    """Return what a single report has, by article, or None where there is none of it."""
    if not dossier.only_in:
        return None
    grid = view.grid(1)
    by_article: dict[str, list[ArticleSpan]] = defaultdict(list)
    for place in sorted(dossier.only_in):
        by_article[place.article].append(place)
    order = [article.id for article in dossier.articles if article.id in by_article]
    shown, hidden = view.top([place for key in order for place in by_article[key]])
    for place in shown:
        mark = Text(view.places.letters[place.article], style=f"bold {PLACE}")
        grid.add_row(mark, wording(view.places.text(place), place), view.places.references([place]))
    return Group(Heading("Only in one report"), folded(grid, hidden, "passage", "passages"))


def calendar(dossier: Dossier, view: View) -> RenderableType | None:
    """Return what is said to be going to happen, or None where nothing is."""
    if not dossier.calendar:
        return None
    grid = view.grid(GUTTER)
    shown, hidden = view.top(dossier.calendar)
    for entry in shown:
        places = view.places.references(entry.statements, view.places_shown)
        grid.add_row(Text(when(entry)), _expected(entry), places)
    return Group(Heading("What is said to come"), folded(grid, hidden, "entry", "entries"))


def when(entry: CalendarEntry) -> str:
    """Return the days of a calendar entry in words."""
    if entry.earliest and entry.latest:
        return between(entry.earliest, entry.latest)
    if entry.earliest:
        return f"from {say(entry.earliest)}"
    if entry.latest:
        return f"by {say(entry.latest)}"
    return say(entry.value)


def _expected(entry: CalendarEntry) -> Text:
    details: list[Text | str] = [
        Text(entry.status.value, style=CHANGED) if entry.status is not CalendarStatus.EXPECTED else "",
        safe(f"“{entry.open_ended}”") if entry.open_ended else "",
        entry.certainty.value if entry.certainty is not Certainty.CERTAIN else "",
        Text.assemble("according to ", names(entry.said_by)) if entry.said_by else "",
    ]
    return joined([safe(entry.what), Text.assemble(joined(details), style=QUIET)], "\n")


def timeline(dossier: Dossier, view: View) -> RenderableType | None:
    """Return what happened when and when that was reported, or None where nothing is dated."""
    if not dossier.timeline:
        return None
    grid = view.grid(GUTTER)
    shown, hidden = view.top(dossier.timeline)
    for entry in shown:
        what = joined([safe(entry.what), Text(_reported(entry.reported), style=QUIET)], "  ")
        grid.add_row(Text(say(entry.value)), what, view.places.references(entry.statements, view.places_shown))
    return Group(Heading("What happened when"), folded(grid, hidden, "entry", "entries"))


def _reported(days: tuple[str, ...]) -> str:
    if not days:
        return ""
    first, last = min(days), max(days)
    return f"reported {between(first, last)}"


def questions(dossier: Dossier, view: View) -> RenderableType | None:
    """Return what is still open, or None where nothing is said to be."""
    if not dossier.questions:
        return None
    asked: dict[tuple[str, str, str], list[ArticleSpan]] = defaultdict(list)
    for question in dossier.questions:
        place = ArticleSpan(question.article, question.start, question.end)
        words = wording(view.places.text(place), place).plain.strip(" .")
        asked[question.kind.value, words, question.by or ""].append(place)
    grid = view.grid(GUTTER)
    shown, hidden = view.top(list(asked.items()))
    for (kind, _, by), places in shown:
        what = joined([wording(view.places.text(places[0]), places[0]), safe(by, QUIET)], "  ")
        grid.add_row(Text(kind), what, view.places.references(places, view.places_shown))
    return Group(Heading("Open questions"), folded(grid, hidden, "question", "questions"))
