"""Articles to stories: which reports tell of one event."""

from headwater.stories.compact import Compact, compact, unpack
from headwater.stories.grouping import group, regroup
from headwater.stories.incremental import Kept, Move, gather, moves, update
from headwater.stories.options import GroupOptions
from headwater.stories.why import why

__all__ = [
    "Compact",
    "GroupOptions",
    "Kept",
    "Move",
    "compact",
    "gather",
    "group",
    "moves",
    "regroup",
    "unpack",
    "update",
    "why",
]
