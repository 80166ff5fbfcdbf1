"""Words that mark the name of a body, and what stands for one. Own work."""

from headwater.text.tables import words

BODY_WORDS = words(__package__, "bodies", "body_words")
BODY_NOUNS = words(__package__, "bodies", "body_nouns")
TRADES = words(__package__, "bodies", "trades")
BODY_ROLES = words(__package__, "bodies", "body_roles")
COMPANY_NOUNS = words(__package__, "bodies", "company_nouns")
COMPANY_WORDS = words(__package__, "bodies", "company_words")
UNION_WORDS = words(__package__, "bodies", "union_words")
COMPANY_THINGS = words(__package__, "bodies", "company_things")
OTHER_BODIES = words(__package__, "bodies", "other_bodies")
OWNED_BODIES = words(__package__, "bodies", "owned_bodies")
DOCUMENT_NOUNS = words(__package__, "bodies", "document_nouns")
COUPLED_BODIES = words(__package__, "bodies", "coupled_bodies") | OWNED_BODIES
SHARES = words(__package__, "bodies", "shares")
ONE_OF_SEVERAL = words(__package__, "bodies", "one_of_several")
LISTED_BODIES = words(__package__, "bodies", "listed_bodies")
