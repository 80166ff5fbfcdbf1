"""Articles kept: read, annotated, written, their stories told anew; the one place that joins the stages to the archive."""

from headwater.keeping.calendars import reckon
from headwater.keeping.keeper import Added, Keeper, keeping
from headwater.keeping.looking import default_place, look

__all__ = ["Added", "Keeper", "default_place", "keeping", "look", "reckon"]
