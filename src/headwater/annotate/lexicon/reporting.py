"""Verbs by which speech is reported within speech. Own work."""

from headwater.text.tables import words

VERBS = words(__package__, "reporting", "verbs")
MODALS = words(__package__, "reporting", "modals")
BELIEFS = words(__package__, "reporting", "beliefs")
