"""The time that a statement speaks of: first and last day, how sharp, and whether it looks back or ahead."""

import re
from collections.abc import Sequence

from headwater.claims.context import Context
from headwater.claims.outlook import REFERENCES, is_ahead, is_given_up, looks
from headwater.claims.statements import Unit
from headwater.claims.when import When, whens
from headwater.model.claims import Moment
from headwater.model.vocabulary import Outlook, Precision

# How a TIMEX3 value looks, and how sharp it is.
FORMS = (
    (r".*_REF", Precision.OPEN),
    (r"P.*", Precision.STRETCH),
    (r"\d{4}-\d\d-\d\dT.+", Precision.TIME),
    (r"\d{4}-\d\d-\d\d|\d{4}-W\d\d-\d", Precision.DAY),
    (r"\d{4}-W\d\d(?:-WE)?", Precision.WEEK),
    (r"\d{4}-\d\d(?:-XX)?", Precision.MONTH),
    (r"\d{4}-Q\d", Precision.QUARTER),
    (r"\d{4}-(?:SP|SU|FA|AU|WI)", Precision.SEASON),
    (r"\d{4}-H\d", Precision.HALF),
    (r"(?:FY)?\d{4}(?:-.*)?", Precision.YEAR),
    (r"\d{3}X?", Precision.DECADE),
    (r"\d{2}(?:XX)?", Precision.CENTURY),
)
PATTERNS = tuple((re.compile(form), precision) for form, precision in FORMS)


def moment(context: Context, unit: Unit) -> Moment | None:
    """Return the time that a statement speaks of, None where neither a date nor a verb tells.

    Of several dates those count that look the way the statement does: "put off from May 5 to May 19" speaks of May 19.
    Without a date the interval is open on the side that the verbs look to, and ends at the article's day.
    """
    reading = context.readings[unit.article]
    dated = [w for w in whens(reading, unit.span) if w.value not in REFERENCES and (w.earliest or w.latest)]
    ahead = [w for w in dated if is_ahead(context, unit, w)]
    if ahead:
        kept = [w for w in ahead if not is_given_up(context, unit, w)]
        return _dated(unit, kept or ahead, Outlook.AHEAD)
    if dated:
        way = _side(dated, reading.day) or looks(unit.span.of(reading.text), unit.wording)
        return _dated(unit, dated, way or Outlook.PRESENT)
    way = looks(unit.span.of(reading.text), unit.wording)
    if way is None:
        return None
    first = reading.day if way is not Outlook.BACK else None
    last = reading.day if way is not Outlook.AHEAD else None
    return Moment(first, last, Precision.OPEN, way)


def precision_of(value: str) -> Precision:
    """Return how sharp a TIMEX3 value is."""
    return next((precision for form, precision in PATTERNS if form.fullmatch(value)), Precision.OPEN)


def _dated(unit: Unit, found: Sequence[When], way: Outlook) -> Moment:
    order = tuple(Precision)
    starts = [w.earliest for w in found]
    ends = [w.latest for w in found]
    return Moment(
        earliest=min((s for s in starts if s), default=None) if None not in starts else None,
        latest=max((e for e in ends if e), default=None) if None not in ends else None,
        precision=min((precision_of(w.value) for w in found), key=order.index),
        outlook=way,
        spans=tuple(w.time.span.within(unit.article) for w in found),
    )


def _side(found: Sequence[When], day: str | None) -> Outlook | None:
    """Return where the days lie from the article's, None where that is not known or they hold it."""
    if day is None:
        return None
    if all(w.latest is not None and w.latest < day for w in found):
        return Outlook.BACK
    return Outlook.AHEAD if all(w.earliest is not None and w.earliest > day for w in found) else None
