"""What a line above a report states."""

from dataclasses import dataclass

from headwater.annotate.furniture.dates import Stated
from headwater.model.span import Span


@dataclass(frozen=True, slots=True)
class Header:
    """What a header line states; ``later``: its date is that of an update; ``section``: it names nobody.

    ``filed`` is the place that a line of names and dates states beside them.
    """

    date: Stated | None = None
    later: bool = False
    outlet: str | None = None
    outlet_span: Span | None = None
    byline: Span | None = None
    agency: str | None = None
    agency_span: Span | None = None
    section: bool = False
    filed: Span | None = None
