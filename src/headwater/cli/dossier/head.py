"""The top of a dossier: what the story is, the ladder from articles to origins, and the articles with their letters."""

import os.path
import re

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from headwater.cli.dossier.days import between, say
from headwater.cli.dossier.paint import COUNT, PLACE, QUIET, TITLE, Heading, joined, number, safe
from headwater.cli.dossier.view import TOP_ARTICLES, WIDEST, View, folded
from headwater.model.derivation import OriginRange
from headwater.model.report import Counts, Dossier, ReportArticle
from headwater.model.vocabulary import Basis

BY = re.compile(r"^\s*by\s+", re.IGNORECASE)
BASES = {
    Basis.GIVEN: "",
    Basis.STATED: "stated in the text",
    Basis.INFERRED: "inferred",
    Basis.UNKNOWN: "",
}


def head(dossier: Dossier, view: View) -> RenderableType:
    """Return the title, the dates and the ladder, then the articles."""
    return Group(
        safe(dossier.title, TITLE),
        Text(dates(dossier), style=QUIET),
        Text(),
        ladder(dossier.counts),
        Heading("The articles", "A:4 means article A, line 4"),
        legend(dossier, view),
    )


def dates(dossier: Dossier) -> str:
    """Return the stretch of days over which the articles were published, and how many bear no date."""
    days = sorted(article.published for article in dossier.articles if article.published)
    undated = len(dossier.articles) - len(days)
    if not days:
        return "no article is dated"
    stretch = between(days[0], days[-1])
    return f"{stretch} · {number(undated, 'article')} undated" if undated else stretch


def ladder(counts: Counts) -> Text:
    """Return the ladder: articles, texts, outlets, origins, informants."""
    return joined(
        [
            Text(number(counts.articles, "article"), style="bold"),
            Text(number(counts.texts, "text"), style="bold"),
            Text(number(counts.outlets, "outlet"), style="bold"),
            Text(origins(counts.origins), style=COUNT),
            Text(number(counts.informants, "informant"), style="bold"),
        ],
        " → ",
        QUIET,
    )


def origins(count: OriginRange) -> str:
    """Return an origin count in words, least first."""
    if count.least == count.most:
        return number(count.least, "origin")
    return f"{count.least} to {number(count.most, 'origin')}"


def legend(dossier: Dossier, view: View) -> RenderableType:
    """Return the articles with letter, outlet, date and path, and the folder that all the paths lie in."""
    shown, hidden = view.top(dossier.articles, TOP_ARTICLES)
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.width = min(view.width, WIDEST)
    grid.add_column(width=max((len(mark) for mark in view.places.letters.values()), default=1))
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    folder = _folder(dossier)
    for article in shown:
        mark = Text(view.places.letters[article.id], style=f"bold {PLACE}")
        grid.add_row(mark, described(article), filed(article, view, folder))
    folded(grid, hidden, "article", "articles")
    where = view.label or folder
    return Group(grid, safe(f"all from {where}", QUIET)) if where else grid


def _folder(dossier: Dossier) -> str:
    """Return the deepest folder that all paths lie in, empty where there is none or not every article has a path."""
    paths = [os.path.dirname(article.path or "") for article in dossier.articles]  # noqa: PTH120 - names, not files
    return os.path.commonpath(paths) if all(paths) and len({os.path.isabs(p) for p in paths}) == 1 else ""  # noqa: PTH117 - names, not files


def described(article: ReportArticle) -> Text:
    """Return an article's outlet and title."""
    outlet = safe(article.outlet, "bold") if article.outlet else Text("outlet unknown", style=QUIET)
    byline = safe(f"by {BY.sub('', article.byline)}", QUIET) if article.byline else ""
    return joined([joined([outlet, byline], ", "), safe(article.title or "")], "\n")


def filed(article: ReportArticle, view: View, folder: str = "") -> Text:
    """Return when an article was published, how that is known, and where in ``folder`` its text lies."""
    day = Text(say(article.published) if article.published else "date unknown")
    basis = joined(
        [Text(BASES[article.published_basis], style=QUIET), view.places.references(article.published_spans, 4)], "  "
    )
    told = article.published_reading if article.published_basis is Basis.INFERRED else None
    reading = safe(view.places.lettered(told), QUIET) if told else ""
    path = article.path or article.url or article.id
    inside = path.removeprefix(folder).lstrip("/\\") if folder else path
    if article.path and sum(a.path == article.path for a in view.places.articles.values()) > 1:
        inside = f"{inside}, id {article.id}"
    return joined([joined([day, basis], ", "), reading, safe(inside, PLACE)], "\n")
