"""Dates as they come beside a text, in the forms that feeds, pages and exports use, to ISO 8601."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

ISO = re.compile(r"\d{4}-?\d\d-?\d\d(?:[T ]\d\d:?\d\d.*)?")
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%A %d %B %Y", "%A %B %d %Y", "%a %d %b %Y")


def iso(value: str) -> str | None:
    """Return ``value`` as an ISO 8601 date, or date with time, None where it is no full date.

    An offset is kept (``+00:00`` as ``Z``); where none is stated, none is made up. Dates in figures alone with the year
    last (``03/05/2024``) are not read: whether day or month comes first cannot be told.
    """
    stated = " ".join(value.split())
    return _iso(stated) or _written(stated) or _mail(stated)


def _iso(stated: str) -> str | None:
    if not ISO.fullmatch(stated):
        return None
    try:
        if len(stated) <= len("2025-10-17"):
            return date.fromisoformat(stated).isoformat()
        return _moment(datetime.fromisoformat(stated))
    except ValueError:
        return None


def _written(stated: str) -> str | None:
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|[.,]", "", stated)
    for form in WRITTEN:
        try:
            return datetime.strptime(plain, form).date().isoformat()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def _mail(stated: str) -> str | None:
    try:
        return _moment(parsedate_to_datetime(stated))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
