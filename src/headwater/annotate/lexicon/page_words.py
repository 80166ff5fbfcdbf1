"""Words that sites set around a report: sections, desks, what a writer is. Own work."""

from headwater.text.tables import phrases, words

SECTIONS = phrases(__package__, "page_words", "sections")
DESK_WORDS = words(__package__, "page_words", "desk_words")
ROLES = words(__package__, "page_words", "roles")
ROLE_WORDS = words(__package__, "page_words", "role_words")
