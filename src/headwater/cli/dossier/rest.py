"""What only one report has, what is said to happen next, what happened when, and what is open."""

from collections import defaultdict

from rich.console import Group, RenderableType
from rich.text import Text

from headwater.cli.dossier.days import between, say
from headwater.cli.dossier.paint import CHANGED, PLACE, QUIET, Heading, joined, safe, wording
from headwater.cli.dossier.view import View, folded, names
from headwater.model.claims import CalendarEntry, OtherDate
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
        grid.add_row(Text(when(entry)), _expected(entry, view), places)
    for article in dossier.elsewhere:
        line = Text.assemble(safe(article.outlet or article.id), ", another story")
        if article.published:
            line.append(f", {say(article.published)}")
        grid.add_row(Text(view.places.letters[article.id], style=f"bold {PLACE}", justify="right"), line, "")
    title = f"What is said to come, as of {say(dossier.as_of)}" if dossier.as_of else "What is said to come"
    return Group(Heading(title), folded(grid, hidden, "entry", "entries"))


def when(entry: CalendarEntry | OtherDate) -> str:
    """Return the days of a calendar entry, or another date of one, in words."""
    if entry.earliest and entry.latest:
        return between(entry.earliest, entry.latest)
    if entry.earliest:
        return f"from {say(entry.earliest)}"
    if entry.latest:
        return f"by {say(entry.latest)}"
    return say(entry.value)


def _expected(entry: CalendarEntry, view: View) -> Text:
    details: list[Text | str] = [
        _status(entry, view),
        safe(f"“{entry.open_ended}”") if entry.open_ended else "",
        entry.certainty.value if entry.certainty is not Certainty.CERTAIN else "",
        Text.assemble("according to ", names(entry.said_by)) if entry.said_by else "",
    ]
    return joined([safe(entry.what), Text.assemble(joined(details), style=QUIET)], "\n")


def _status(entry: CalendarEntry, view: View) -> Text:
    """Return what became of an entry, who reports it, and which date it was moved to or from."""
    line = Text(entry.status.value, style=QUIET if entry.status is CalendarStatus.STANDS else CHANGED)
    if entry.moved_to is not None:
        line.append(f" to {_bare(entry.moved_to)}")
    telling = [place for r in entry.reports if r.status is entry.status for place in r.statements]
    if telling and entry.status is not CalendarStatus.STANDS:
        line.append_text(Text.assemble(" (", view.places.references(telling, view.places_shown), ")"))
    if entry.status is CalendarStatus.LAPSED:
        line.append(": nobody reports what became of it")
    if entry.moved_from is not None:
        line.append(f", moved from {_bare(entry.moved_from)}")
    return line


def _bare(date: OtherDate) -> str:
    """Return another date in words that can follow "to" and "from"."""
    return when(date).removeprefix("from ").removeprefix("by ")


def timeline(dossier: Dossier, view: View) -> RenderableType | None:
    """Return what happened when and when that was reported, or None where nothing is dated."""
    if not dossier.timeline:
        return None
    grid = view.grid(GUTTER)
    shown, hidden = view.top(dossier.timeline)
    for entry in shown:
        what = joined([safe(entry.what), Text(_reported(entry.reported), style=QUIET)], "  ")
        for other in entry.conflicts:
            what.append("\n")
            what.append(f"but {say(other.value)}", style=CHANGED)
            what.append_text(Text.assemble(" (", view.places.references(other.statements, view.places_shown), ")"))
        grid.add_row(Text(say(entry.value)), what, view.places.references(entry.statements, view.places_shown))
    return Group(Heading("What happened when"), folded(grid, hidden, "entry", "entries"))


def _reported(days: tuple[str, ...]) -> str:
    if not days:
        return ""
    first, last = min(days), max(days)
    return f"reported {between(first, last)}"


def corrections(dossier: Dossier, view: View) -> RenderableType | None:
    """Return what was corrected, updated or withdrawn, and who carries the old wording; None where nothing was."""
    if not dossier.corrections:
        return None
    grid = view.grid(GUTTER)
    shown, hidden = view.top(dossier.corrections)
    for item in shown:
        line = wording(view.places.text(item.notice), item.notice)
        if item.was is not None and item.now is not None:
            was, now = (wording(view.places.text(place), place) for place in (item.was, item.now))
            line = joined([line, Text.assemble(was, (" → ", CHANGED), now)], "\n")
        if item.carried:
            places = view.places.references(item.carried, view.places_shown)
            line.append_text(Text.assemble("\n", ("the old wording stands in ", QUIET), places))
        if item.still:
            letters = ", ".join(view.places.letters[key] for key in item.still)
            line.append(f"; published after the notice: {letters}", style=CHANGED)
        grid.add_row(Text(item.kind.value, style=CHANGED), line, view.places.references([item.notice]))
    return Group(Heading("What was corrected"), folded(grid, hidden, "notice", "notices"))


def questions(dossier: Dossier, view: View) -> RenderableType | None:
    """Return what is still open, or None where nothing is said to be."""
    if not dossier.questions:
        return None
    asked: dict[tuple[str, str, str], list[ArticleSpan]] = defaultdict(list)
    answered: dict[tuple[str, str, str], list[ArticleSpan]] = defaultdict(list)
    for question in dossier.questions:
        place = ArticleSpan(question.article, question.start, question.end)
        words = wording(view.places.text(place), place).plain.strip(" .")
        key = question.kind.value, words, question.by or ""
        asked[key].append(place)
        answered[key].extend(question.answered)
    grid = view.grid(GUTTER)
    shown, hidden = view.top(list(asked.items()))
    for key, places in shown:
        kind, _, by = key
        what = joined([wording(view.places.text(places[0]), places[0]), safe(by, QUIET)], "  ")
        if answered[key]:
            later = view.places.references(answered[key], view.places_shown)
            what = joined([what, Text.assemble(("answered later: ", CHANGED), later)], "  ")
        grid.add_row(Text(kind), what, view.places.references(places, view.places_shown))
    return Group(Heading("Open questions"), folded(grid, hidden, "question", "questions"))
