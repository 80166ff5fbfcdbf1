"""Words of which titles of newspapers and stations are made, for lines that hold a title alone. Own work."""

from headwater.text.tables import words

LAST = words(__package__, "outlet_titles", "last")
FIRST = words(__package__, "outlet_titles", "first")
ENDINGS = words(__package__, "outlet_titles", "endings")
LABELS = words(__package__, "outlet_titles", "labels")
PLACE_FIRST = words(__package__, "outlet_titles", "place_first")
