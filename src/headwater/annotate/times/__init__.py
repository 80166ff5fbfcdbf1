"""Time expressions of English news as TIMEX3, anchored to the article's date or to the date in focus."""

from headwater.annotate.times.finder import find
from headwater.text.calendar import deadline, interval

__all__ = ["deadline", "find", "interval"]
