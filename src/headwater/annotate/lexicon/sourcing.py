"""How a report says from whom it has something; `sourcing.toml` is the list."""

from headwater.text.tables import words

CITING = words(__package__, "sourcing", "citing")
NO_VOICES = words(__package__, "sourcing", "no_voices")
