"""Nouns that introduce a clause of somebody's: *the claim that*, *his belief that*. Own work."""

from headwater.text.tables import words

NOUNS = words(__package__, "cue_nouns", "nouns")
CUE_NOUNS = NOUNS | {noun + "s" for noun in NOUNS}
