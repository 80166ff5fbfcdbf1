"""Articles to stories: which reports tell of one event."""

from headwater.stories.blocks import knots, links, of_component, stock
from headwater.stories.columns import Columns
from headwater.stories.compact import Compact, compact, unpack
from headwater.stories.grouping import DEFAULT, group, regroup, story
from headwater.stories.incremental import Kept, Move, gather, moves, update
from headwater.stories.options import GroupOptions
from headwater.stories.rows import assembled, rows
from headwater.stories.why import why

__all__ = [
    "DEFAULT",
    "Columns",
    "Compact",
    "GroupOptions",
    "Kept",
    "Move",
    "assembled",
    "compact",
    "gather",
    "group",
    "knots",
    "links",
    "moves",
    "of_component",
    "regroup",
    "rows",
    "stock",
    "story",
    "unpack",
    "update",
    "why",
]
