"""Words by which a report says that a name is an outlet's, and that it has something from there. Own work."""

from headwater.text.tables import words

KINDS = words(__package__, "media_words", "kinds")
LOOSE_KINDS = words(__package__, "media_words", "loose_kinds")
OTHER_KINDS = words(__package__, "media_words", "other_kinds")
VERBS = words(__package__, "media_words", "verbs")
PARTICIPLES = words(__package__, "media_words", "participles")
WRITINGS = words(__package__, "media_words", "writings")
TELLING = words(__package__, "media_words", "telling")
SMALL = words(__package__, "media_words", "small")
STATE_MEDIA = words(__package__, "media_words", "state_media")
NO_NAMES = words(__package__, "media_words", "no_names")
NO_PAPERS = words(__package__, "media_words", "no_papers")
MORE_TITLES = words(__package__, "media_words", "more_titles")
