"""What changed on the way: from which wording to which, of what kind, and what the change is."""

from collections import defaultdict

from rich.console import Group, RenderableType
from rich.text import Text

from headwater.cli.dossier.paint import CHANGED, QUIET, Heading, joined, more, safe, wording
from headwater.cli.dossier.view import View
from headwater.model.claims import Drift
from headwater.model.report import Dossier
from headwater.model.span import ArticleSpan


def drift(dossier: Dossier, view: View) -> RenderableType | None:
    """Return the section, or None where nothing changed; changes of one wording in several articles stand together."""
    changes: dict[tuple[str, ArticleSpan], list[Drift]] = defaultdict(list)
    for claim in dossier.claims:
        for change in claim.drift:
            changes[change.kind.value, change.from_].append(change)
    if not changes:
        return None
    shown, hidden = view.top(list(changes.items()))
    parts = [part for (kind, from_), found in shown for part in _change(kind, from_, found, view)]
    if hidden:
        parts.append(more(hidden, "change", "changes"))
    return Group(Heading("What changed", "an arrow leads to the later wording"), *parts)


def _change(kind: str, from_: ArticleSpan, changes: list[Drift], view: View) -> list[RenderableType]:
    """Return a kind with its readings, each once; the wording it started from; and what became of it, each once."""
    readings = list(dict.fromkeys(safe(view.places.lettered(change.reading)).plain for change in changes))
    grid = view.grid(1)
    grid.add_row("", _words(from_, view), view.places.references([from_]))
    became: dict[str, list[ArticleSpan]] = defaultdict(list)
    for change in changes:
        became[_words(change.to, view).plain].append(change.to)
    for places in became.values():
        words = Text.assemble(("→ ", CHANGED), _words(places[0], view))
        grid.add_row("", words, view.places.references(places, view.places_shown))
    return [joined([Text(kind, style=CHANGED), Text(" ".join(readings), style=QUIET)], "  "), grid]


def _words(place: ArticleSpan, view: View) -> Text:
    return wording(view.places.text(place), place)
