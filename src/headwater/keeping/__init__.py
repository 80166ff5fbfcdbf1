"""Articles kept: read, annotated, written, their stories told anew; here alone stages and archive meet."""

from headwater.keeping.calendars import reckon
from headwater.keeping.checking import check
from headwater.keeping.editing import Editor
from headwater.keeping.keeper import Keeper, configuration, keeping
from headwater.keeping.looking import default_place, look, verified

__all__ = [
    "Editor",
    "Keeper",
    "check",
    "configuration",
    "default_place",
    "keeping",
    "look",
    "reckon",
    "verified",
]
