"""Labels before a colon in a headline, and what speaks after one. Own work."""

from headwater.text.tables import words

LABELS = words(__package__, "headline_labels", "labels")
DOCUMENTS = words(__package__, "headline_labels", "documents")
SIGNERS = words(__package__, "headline_labels", "signers")
