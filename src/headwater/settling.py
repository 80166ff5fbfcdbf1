"""Which outlet, title, byline and date an article goes by: what came beside the text goes before what it states."""

import re
from collections.abc import Sequence

from headwater.annotate import outlet_name
from headwater.model.annotations import Annotations
from headwater.model.article import Article
from headwater.model.outlets import OutletName
from headwater.model.reading import Reading
from headwater.model.vocabulary import Basis
from headwater.text.writers import writers


def settle(article: Article, annotations: Annotations, outlets: Sequence[OutletName] = ()) -> Reading:
    """Return ``article`` as the later stages take it, with where its date comes from.

    An outlet goes by the name that the shipped table has for it, so that one who is credited by a full name is found
    under initials. ``outlets`` are a user's own, and go before: they also say which family an outlet belongs to.
    """
    parts = annotations.furniture
    headline = parts.headline.of(article.text) if parts.headline else None
    byline = writers(parts.byline.of(article.text)) if parts.byline else None
    published, basis = _published(article, annotations)
    outlet = article.outlet or parts.outlet
    known = _known(outlet, outlets)
    return Reading(
        article=article,
        annotations=annotations,
        outlet=known.name if known else outlet_name(outlet) if outlet else None,
        title=article.title or headline,
        published=published,
        published_basis=basis,
        published_reading=READINGS.get(basis),
        byline=article.byline or byline,
        published_spans=(parts.published_span.within(article.id),)
        if basis is Basis.STATED and parts.published_span
        else (),
        family=known.family if known else None,
    )


def _known(outlet: str | None, outlets: Sequence[OutletName]) -> OutletName | None:
    """Return the row that names an outlet, in whatever form and case."""
    folded = " ".join((outlet or "").casefold().split())
    forms = ((row, form) for row in outlets for form in (row.name, *row.aliases, *row.short))
    return next((row for row, form in forms if folded and form.casefold() == folded), None)


READINGS = {Basis.GIVEN: "given with the article", Basis.STATED: "stated in the article"}
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _published(article: Article, annotations: Annotations) -> tuple[str | None, Basis]:
    if article.published and ISO_DAY.match(article.published):
        return article.published, Basis.GIVEN
    stated = annotations.furniture.published
    if stated and ISO_DAY.match(stated):
        return stated, Basis.STATED
    return None, Basis.UNKNOWN
