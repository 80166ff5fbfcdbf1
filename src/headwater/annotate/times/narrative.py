"""Tells a history from news: in a history the dates in the text, not the article's own, carry the reckoning on."""

from collections import Counter
from datetime import date

from headwater.annotate.times.terms import Basis, Clock, Fixed, Found, Shift, Term, Weekday, Yearless

LEAST_DATES = 3  # a history names its years, and months or days with them,
LEAST_YEARS = 4  # or years alone, where nothing ties it to the day of its writing
FIRST = 3  # the first expressions of news tie it to its own date
YEARS_BACK = 2  # and they are not those around its writing
MOST_DEICTIC = 0.25  # news speaks of "Friday", "today" and "last week"; a history hardly does


def is_narrative(found: list[Found], document: date | None) -> bool:
    """Tell whether an article with these expressions narrates a history."""
    kinds = [_kind(item.term, document) for item in found]
    count = Counter(kinds)
    dated = sum(1 for item, kind in zip(found, kinds, strict=True) if kind == "old" and _is_dated(item.term))
    return (
        (dated >= LEAST_DATES or (count["old"] >= LEAST_YEARS and not count["deictic"]))
        and count["deictic"] <= MOST_DEICTIC * count["old"]
        and count["old"] > count["new"]
        and "deictic" not in kinds[:FIRST]
    )


def _is_dated(term: Term) -> bool:
    """Tell whether a value says more than a year of our era."""
    value = term.value if isinstance(term, Fixed) else ""
    return "-" in value or value.startswith("BC")


def _kind(term: Term, document: date | None) -> str:
    match term:
        case Clock() if term.date is not None:
            return _kind(term.date, document)
        case Weekday():
            return "deictic"
        case Shift() if term.basis is Basis.DOCUMENT:
            return "deictic"
        case Yearless() if term.step is not None:
            return "deictic"
        case Fixed():
            return _age(term.value, document)
        case _:
            return "other"


def _age(value: str, document: date | None) -> str:
    if value.startswith("BC"):
        return "old"
    if not value[:4].isdigit():
        return "other"
    return "old" if document is None or int(value[:4]) <= document.year - YEARS_BACK else "new"
