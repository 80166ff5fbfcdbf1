"""Names of outlets and agencies that a user adds to the table that comes with the program."""

from dataclasses import dataclass
from enum import StrEnum


class OutletKind(StrEnum):
    """What a name of the table stands for."""

    AGENCY = "agency"
    OUTLET = "outlet"
    AGGREGATOR = "aggregator"
    PRESS_RELEASES = "press releases"


@dataclass(frozen=True, slots=True)
class OutletName:
    """An outlet or agency under the ``name`` that reports show.

    ``aliases`` are its other names. ``short`` are forms that are common words or initials of others as well: they count
    only where nothing but an outlet or agency can stand (a dateline's brackets, a credit line, a byline). Outlets of
    one ``family`` have one publisher, and may share copy without saying so.
    """

    name: str
    kind: OutletKind = OutletKind.OUTLET
    country: str = ""
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    family: str | None = None
