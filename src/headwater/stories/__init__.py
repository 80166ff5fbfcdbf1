"""Articles to stories: which reports tell of one event."""

from headwater.stories.grouping import group
from headwater.stories.options import GroupOptions

__all__ = ["GroupOptions", "group"]
