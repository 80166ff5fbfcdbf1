"""Words of names of scientific journals, and of what stands in them. Own work."""

from headwater.text.tables import phrases, words

FIRST = words(__package__, "journal_words", "first")
FAMILIES = words(__package__, "journal_words", "families")
KNOWN = phrases(__package__, "journal_words", "known")
PAPERS = phrases(__package__, "journal_words", "papers")
STUDY = words(__package__, "journal_words", "study")
