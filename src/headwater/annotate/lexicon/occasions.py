"""Where, in what or through what something is said: the words for it. Own work."""

from headwater.text.tables import words

NOUNS = words(__package__, "occasions", "nouns")
BARE = words(__package__, "occasions", "bare")
MEDIA = words(__package__, "occasions", "media")
HEARERS = words(__package__, "occasions", "hearers")
PLATFORMS = words(__package__, "occasions", "platforms")
SITES = words(__package__, "occasions", "sites")
WRITING = words(__package__, "occasions", "writing")
CROWDS = words(__package__, "occasions", "crowds")
