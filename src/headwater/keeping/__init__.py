"""Articles kept: read, annotated, written, their stories told anew; here alone stages and archive meet."""

from headwater.keeping.calendars import reckon
from headwater.keeping.keeper import Added, Keeper, keeping
from headwater.keeping.looking import default_place, look

__all__ = ["Added", "Keeper", "default_place", "keeping", "look", "reckon"]
