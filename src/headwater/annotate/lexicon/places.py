"""Countries, dateline cities, states and provinces, and the adjectives made of them. Own work; general knowledge."""

from headwater.text.tables import phrases, words

COUNTRIES = phrases(__package__, "places", "countries")
CITIES = phrases(__package__, "places", "cities")
PLACES = COUNTRIES | CITIES
# States and provinces; several are first names as well.
REGIONS = phrases(__package__, "places", "regions")
DEMONYMS = words(__package__, "places", "demonyms")
BEFORE_PLACES = words(__package__, "places", "before_places")
PLACE_NOUNS = words(__package__, "places", "place_nouns")
