"""Templates filled: everything that comes from an article is escaped, always."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from headwater.model.codec import encode
from headwater.model.report import Report
from headwater.web.clocks import WIDTH, clocks
from headwater.web.desk import Desk, chance
from headwater.web.drawing import NARROW, WIDE, draw
from headwater.web.layers import LAYERS, article_lines, manner

DAY = len("2026-03-12")
# A day with whatever follows it, a month or a week.
STATED = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})|(?P<month>\d{4}-\d{2}$)|(?P<week>\d{4}-W\d{2}$)")
SPARK_WIDTH, SPARK_HEIGHT, BAR = 120, 28, 4


def one_file(report: Report) -> str:
    """Return the stories of ``report`` as one HTML page that needs nothing beside it."""
    desks = [Desk(dossier) for dossier in report.stories]
    title = report.stories[0].title if len(report.stories) == 1 else f"{len(report.stories)} stories"
    stories = [
        story_page(desk) | {"texts": [(key, article_lines(desk, key)) for key in desk.articles]} for desk in desks
    ]
    return fill(
        "one_file.html",
        title=title,
        style=style(),
        stories=stories,
        coverage=report.coverage,
        layers=LAYERS,
        editing=False,
        version=report.headwater,
    )


def fill(template: str, **values: object) -> str:
    """Return a template with ``values`` in it."""
    return environment().get_template(template).render(**values)


def prepare() -> None:
    """Compile all templates, so that no reader waits for it: the page that is asked for first took twice its time."""
    for name in environment().list_templates():
        environment().get_template(name)


def story_page(desk: Desk) -> dict[str, object]:
    """Return what the page of a story is filled with."""
    return {"desk": desk, "drawing": draw(desk), "clocks": clocks(desk.dossier.timeline), "base": desk.base}


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
    made.filters |= {"day": day, "squash": squash, "data": data}
    made.globals |= {
        "chance": chance,
        "days": days,
        "manner": manner,
        "spark": spark,
        "static": static,
        "wide": WIDE,
        "narrow": NARROW,
        "clock_width": WIDTH,
    }
    return made


@cache
def style() -> Markup:
    """Return the style sheet, our own, to be put into a page as it is."""
    return Markup((files("headwater.web") / "static" / "style.css").read_text(encoding="utf-8"))  # noqa: S704 - our own file


@cache
def static(name: str) -> str:
    """Return the address of one of the page's own files; it changes with the file, so that a browser may keep it."""
    body = (files("headwater.web") / "static" / name).read_bytes()
    return f"/static/{name}?v={hashlib.blake2b(body, digest_size=6).hexdigest()}"


def spark(reported: Sequence[tuple[str, int]], about: tuple[str, str] | None) -> Markup:
    """Return how many reports came on each day as a small drawing, from the first to the last day of ``about``."""
    if about is None or about[0] == about[1] or not reported:
        return Markup("")
    first, last = (date.fromisoformat(end).toordinal() for end in about)
    most = max(count for _, count in reported)
    span = last - first
    # Figures alone, in one piece: to escape each of them takes longer than all else of a list of stories.
    bars = "".join(
        f'<rect x="{round((SPARK_WIDTH - BAR) * (date.fromisoformat(on).toordinal() - first) / span, 1)}"'
        f' y="{round(SPARK_HEIGHT * (1 - count / most), 1)}" width="{BAR}"'
        f' height="{round(SPARK_HEIGHT * count / most, 1)}"/>'
        for on, count in reported
    )
    told = ", ".join(f"{count} on {day(on)}" for on, count in reported[:8])
    return Markup('<svg class="spark" width="{}" height="{}" role="img" aria-label="Reports: {}">{}</svg>').format(
        SPARK_WIDTH,
        SPARK_HEIGHT + 1,
        told,
        Markup(bars),  # noqa: S704 - figures
    )


def day(stated: str) -> str:
    """Return an ISO day, month or week as a person writes it; anything else stays as it is."""
    kind = STATED.match(stated)
    if kind is None:
        return stated
    try:
        found = date.fromisoformat(stated[:DAY] if kind["day"] else stated + ("-1" if kind["week"] else "-01"))
    except ValueError:
        return stated
    if kind["month"]:
        return f"{found:%B %Y}"
    named = f"{found.day} {found:%B %Y}"
    if kind["week"]:
        return f"week of {named}"
    return named + (stated[DAY:] if "T" not in stated else "")


def days(first: str | None, last: str | None) -> str:
    """Return two ISO days as a person writes them: what they have in common once."""
    if not first or not last or first[:DAY] == last[:DAY]:
        return day(first or last or "")
    try:
        one, other = date.fromisoformat(first[:DAY]), date.fromisoformat(last[:DAY])
    except ValueError:
        return f"{day(first)} to {day(last)}"
    if one.year != other.year:
        return f"{day(first[:DAY])} to {day(last[:DAY])}"
    begin = f"{one.day}" if one.month == other.month else f"{one.day} {one:%B}"
    return f"{begin} to {day(last[:DAY])}"


def squash(text: str) -> str:
    """Return ``text`` with its white space folded."""
    return " ".join(text.split())


def data(value: object) -> str:
    """Return a value of the model, or a mapping of such, as JSON for a form to send back."""
    plain = {key: encode(item) for key, item in value.items()} if isinstance(value, Mapping) else encode(value)
    return json.dumps(plain, ensure_ascii=False)
