"""What has been found in one article so far, while it is read from both ends."""

from dataclasses import dataclass, field

from headwater.annotate.furniture.datelines import Opening
from headwater.annotate.furniture.lines import Line
from headwater.model.annotations import Credit
from headwater.model.span import Span

Named = tuple[str, Span]


@dataclass(slots=True)
class Parts:
    """The parts as they are collected: names and dates with where they stand, and the lines of running text.

    ``owner`` is the outlet that a line below the report names as its own, ``filed`` the place that a line above it
    states where no dateline does. ``colophon`` is the line that names the owner where it is none that keeps rights.
    """

    headline: Span | None = None
    byline: Span | None = None
    opening: Opening | None = None
    filed: Span | None = None
    outlet: Named | None = None
    owner: Named | None = None
    colophon: Line | None = None
    published: Named | None = None
    updated: Named | None = None
    agencies: list[Named] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    boilerplate: list[Span] = field(default_factory=list)
    running: list[Line] = field(default_factory=list)
