"""A simulated story and the truth about it."""

from dataclasses import dataclass, field
from datetime import datetime

from bench.newsroom.texts import Draft

EPOCH = datetime(2026, 4, 14, 5, 0)  # noqa: DTZ001 - invented newsrooms share a clock


@dataclass(slots=True)
class Node:
    """A report as it was published, or an agency's that nobody has on file (``seen`` false)."""

    id: str
    outlet: str
    draft: Draft
    time: datetime
    seen: bool = True
    agency: str | None = None
    parents: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    updated: bool = False
    log: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Truth:
    """What is to be found: edges and children of unseen parents by id, and the origins of each article."""

    edges: frozenset[tuple[str, str]]
    unseen: dict[str, frozenset[str]]
    origins: dict[str, frozenset[str]]

    @property
    def count(self) -> int:
        """The number of independent origins."""
        return len(frozenset().union(*self.origins.values()))

    def ancestors(self) -> frozenset[tuple[str, str]]:
        """All pairs of an article and one that derives from it, through others too."""
        pairs = set(self.edges)
        while True:
            more = {(a, d) for a, b in pairs for c, d in self.edges if b == c} - pairs
            if not more:
                return frozenset(pairs)
            pairs |= more


@dataclass(frozen=True, slots=True)
class Tale:
    """A simulated story: its articles in an order that says nothing, and the truth about them.

    ``agencies`` are the names of the unseen roots.
    """

    name: str
    level: str
    nodes: tuple[Node, ...]
    truth: Truth
    seed: int
    agencies: tuple[tuple[str, str], ...] = ()
