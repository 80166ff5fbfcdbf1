"""Whose a paper is that speaks: *a statement by the directorate*, *data from the Ministry of Trade*."""

import re

from headwater.annotate.lexicon.bodies import DOCUMENT_NOUNS
from headwater.model.span import Span
from headwater.text.tables import words

# Nouns beside those for papers that stand for who issued them.
ISSUED = words("headwater.annotate.lexicon", "phrasings", "issued")
# These speak for themselves: *a study by researchers*.
STUDIES = frozenset({"study", "book", "article", "inquiry", "campaign", "letter"})
NOUNS = "|".join(sorted((ISSUED | DOCUMENT_NOUNS) - STUDIES))
GIVEN = r"(?:issued|published|released|posted|provided|compiled|presented|circulated|signed|shared)"
ISSUER = re.compile(
    rf"(?:[\w\-]+\s+){{0,4}}?(?:{NOUNS})(?:\s+{GIVEN}(?:\s+[\w\-]+){{0,3}}?)?\s+(?:by|from)\s+(?=\S)", re.IGNORECASE
)


def issuer(text: str, source: Span) -> Span | None:
    """Return who issued the paper that a source is, None where the source is none or does not say."""
    match = ISSUER.match(text, source.start, source.end)
    return Span(match.end(), source.end) if match is not None else None
