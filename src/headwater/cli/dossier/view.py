"""How much of a dossier to show and how wide: what every section is given beside the dossier."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rich.table import Table
from rich.text import Text

from headwater.cli.dossier.paint import QUIET, more
from headwater.cli.dossier.places import Places
from headwater.cli.plain import clean

T = TypeVar("T")

TOP = 12
TOP_ARTICLES = 26
TOP_VARIANTS = 4
# Children of one parent in the stemma by how deep they lie, so that a broad and deep one stays on a page or two.
TOP_CHILDREN = (8, 3, 2, 1, 1, 1)
DEEPEST = len(TOP_CHILDREN)
WIDEST = 120
MEDIUM = 100


@dataclass(frozen=True, slots=True)
class View:
    """The letters and lines of the articles, the width in columns, and whether to show ``everything``.

    ``label`` stands for the folder of the articles where its path would tell a reader nothing.
    """

    places: Places
    width: int = 80
    everything: bool = False
    label: str | None = None

    def top(self, items: Sequence[T], most: int = TOP) -> tuple[Sequence[T], int]:
        """Return what to show of ``items`` and how many are left out; one line is never folded into one line."""
        if self.everything or len(items) <= most + 1:
            return items, 0
        return items[:most], len(items) - most

    @property
    def places_width(self) -> int:
        """Columns for the places on the right."""
        return 11 if self.width < MEDIUM else 20

    @property
    def places_shown(self) -> int:
        """How many places a row shows before it counts the rest."""
        return 10_000 if self.everything else 6

    def grid(self, gutter: int | None = None) -> Table:
        """Return an empty grid: a left gutter of so many columns (none if None), the words, the places on the right."""
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.width = min(self.width, WIDEST)
        if gutter is not None:
            grid.add_column(width=gutter)
        grid.add_column(ratio=1)
        grid.add_column(width=self.places_width)
        return grid


def folded(grid: Table, hidden: int, one: str, many: str) -> Table:
    """Add to ``grid`` the line that stands for the ``hidden`` rest, if there is any."""
    if hidden:
        empty = [""] * (len(grid.columns) - 2)
        grid.add_row(*empty, more(hidden, one, many), "")
    return grid


def names(people: Iterable[str], most: int = 4) -> Text:
    """Return names in a row, the rest counted."""
    everybody = [clean(name) for name in people]
    line = Text(", ".join(everybody[:most]))
    if len(everybody) > most:
        line.append(f" and {len(everybody) - most} more", style=QUIET)
    return line
