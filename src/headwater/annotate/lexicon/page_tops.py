"""Words of the bars and calls that sites set above a report. Own work."""

from headwater.text.tables import phrases, words

BARS = words(__package__, "page_tops", "bars")
TOP_SECTIONS = phrases(__package__, "page_tops", "sections")
