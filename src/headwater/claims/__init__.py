"""A story's statements -> claims, independent origins, drift, timeline, calendar, open questions."""

from headwater.claims.build import build

__all__ = ["build"]
