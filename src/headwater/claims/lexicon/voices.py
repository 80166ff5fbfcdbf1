"""Nouns that head the source of an attribution and are no informant: who speaks through them is not said. Own work."""

from headwater.claims.lexicon import listed

# Papers, records and media: somebody's words stand there, but they are nobody's voice.
DOCUMENTS = listed(
    """
    letter letters paper papers article articles document documents report reports statement statements table tables
    study studies journal journals magazine magazines newspaper newspapers notice notices record records file files
    email emails memo memos book books survey surveys poll polls data figures statistics website websites post posts
    message messages transcript transcripts indictment ruling judgment verdict lawsuit contract contracts minutes
    readout release draft leaflet sign signs footage video videos photograph photographs image images evidence
    result results budget bill text texts media press
    """
)
# Words that point to somebody named elsewhere, or to nobody at all.
POINTERS = listed(
    "neither either both none nobody others some many few several most all one two each it this that they"
)
