"""Templates filled: everything that comes from an article is escaped, always."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from headwater.model.claims import Question
from headwater.model.report import Dossier, Report
from headwater.model.span import ArticleSpan
from headwater.web.desk import Desk, chance
from headwater.web.drawing import LABELS_AT, draw
from headwater.web.layers import covers, marks, pieces

DAY = len("2026-03-12")


def one_file(report: Report) -> str:
    """Return the stories of ``report`` as one HTML page that needs nothing beside it."""
    stories = [(desk, draw(desk), texts(desk)) for desk in (Desk(dossier) for dossier in report.stories)]
    title = report.stories[0].title if len(report.stories) == 1 else f"{len(report.stories)} stories"
    return fill("one_file.html", title=title, style=style(), stories=stories, coverage=report.coverage, base=None)


def texts(desk: Desk) -> list[tuple[str, object, object]]:
    """Return each article's letter, the article, and its text in pieces."""
    wanted = marks(desk)
    return [
        (desk.letters[key], article, pieces(article.text, covers(desk, key), wanted.get(key, ())))
        for key, article in desk.articles.items()
    ]


def fill(template: str, **values: object) -> str:
    """Return a template with ``values`` in it."""
    return environment().get_template(template).render(chance=chance, label_at=LABELS_AT, spark=spark, **values)


def story_page(dossier: Dossier, base: str) -> Mapping[str, object]:
    """Return what the page of a story is filled with; ``base`` is the path of its routes."""
    desk = Desk(dossier, base)
    return {"desk": desk, "drawing": draw(desk), "base": base}


@cache
def environment() -> Environment:
    """Return the templates, with everything that is put into them escaped."""
    made = Environment(
        loader=PackageLoader("headwater.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"day": day, "squash": squash, "place": place}
    return made


@cache
def style() -> Markup:
    """Return the style sheet, our own, to be put into a page as it is."""
    return Markup((files("headwater.web") / "static" / "style.css").read_text(encoding="utf-8"))  # noqa: S704 - our own file


SPARK_WIDTH, SPARK_HEIGHT = 120, 28


def spark(days: Sequence[tuple[str, int]]) -> Markup:
    """Return how many reports came on each day as a small drawing, nothing where there is a single day."""
    if len(days) < 2:  # noqa: PLR2004 - a line needs two ends
        return Markup("")
    first, last = (date.fromisoformat(days[at][0]).toordinal() for at in (0, -1))
    most = max(count for _, count in days)
    bars = Markup("").join(
        Markup('<rect x="{}" y="{}" width="4" height="{}"/>').format(
            round((SPARK_WIDTH - 4) * (date.fromisoformat(day).toordinal() - first) / (last - first), 1),
            round(SPARK_HEIGHT * (1 - count / most), 1),
            round(SPARK_HEIGHT * count / most, 1),
        )
        for day, count in days
    )
    about = f"{sum(count for _, count in days)} reports over {last - first + 1} days"
    return Markup(
        '<svg class="spark" width="{}" height="{}" fill="currentColor" role="img" aria-label="{}">{}</svg>'
    ).format(SPARK_WIDTH, SPARK_HEIGHT, about, bars)


def day(stated: str) -> str:
    """Return an ISO day as a person writes it; anything else stays as it is."""
    try:
        found = date.fromisoformat(stated[:DAY])
    except ValueError:
        return stated
    return f"{found.day} {found:%B %Y}" + (stated[DAY:] if "T" not in stated else "")


def squash(text: str) -> str:
    """Return ``text`` with its white space folded."""
    return " ".join(text.split())


def place(question: Question) -> ArticleSpan:
    """Return where an open question stands."""
    return ArticleSpan(question.article, question.start, question.end)
