"""Countries, cities that datelines name most, and the adjectives made of them. Own work; general knowledge."""

from headwater.text.tables import phrases, words

COUNTRIES = phrases(__package__, "places", "countries")
CITIES = phrases(__package__, "places", "cities")
PLACES = COUNTRIES | CITIES
DEMONYMS = words(__package__, "places", "demonyms")
