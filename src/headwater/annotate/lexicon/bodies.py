"""Words that mark the name of a body, and what stands for one. Own work."""

from headwater.text.tables import words

BODY_WORDS = words(__package__, "bodies", "body_words")
BODY_NOUNS = words(__package__, "bodies", "body_nouns")
