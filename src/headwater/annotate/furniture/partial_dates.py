"""The day that an article's head states without a year."""

from headwater.annotate.furniture.dates import find_date
from headwater.model.annotations import Furniture
from headwater.model.article import Article
from headwater.model.span import Span

# A line of the head with a date and little else is no longer.
LONGEST = 60


def partial_date(article: Article, furniture: Furniture) -> tuple[str, Span] | None:
    """Return such a day (``XXXX-05-15``) of the dateline or of a line above the report, and where it stands."""
    dateline = furniture.dateline
    if dateline and dateline.date and dateline.date.startswith("XXXX-"):
        return dateline.date, dateline.span
    first = min((span.start for span in furniture.body), default=0)
    for span in furniture.boilerplate:
        found = find_date(span.of(article.text)) if span.end <= first and len(span) <= LONGEST else None
        if found and not found.full:
            return found.value, Span(span.start + found.start, span.start + found.end)
    return None
