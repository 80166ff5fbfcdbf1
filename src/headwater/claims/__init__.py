"""A story's statements -> claims, independent origins, drift, timeline, calendar, open questions."""

from headwater.claims.build import build, examine, follow, stated
from headwater.claims.checking import Held, check
from headwater.claims.prospects import Prospects
from headwater.claims.verdicts import without_rejected

__all__ = ["Held", "Prospects", "build", "check", "examine", "follow", "stated", "without_rejected"]
