"""Set phrases that attribute without a verb of speech; `phrasings.toml` is the list."""

from headwater.text.tables import phrases, rows, words

WORDINGS = words(__package__, "phrasings", "wordings")
JUDGEMENTS = words(__package__, "phrasings", "judgements")
ANSWERS = words(__package__, "phrasings", "answers")
CORRESPONDENTS = words(__package__, "phrasings", "correspondents")
WITHHELD = words(__package__, "phrasings", "withheld")
REFUSED = {name: frozenset(listed.split()) for name, listed in rows(__package__, "phrasings", "refused").items()}
# As runs of words; the noun that is said stays with what is said.
IDIOMS = frozenset(tuple(idiom.split()) for idiom in phrases(__package__, "phrasings", "idioms"))
