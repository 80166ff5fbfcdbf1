"""Nouns and titles that say what a person does. Own work."""

from headwater.text.tables import words

TITLES = words(__package__, "roles", "titles")
ROLES = words(__package__, "roles", "roles")
PLURAL_ROLES = words(__package__, "roles", "plural_roles")
MALE_WORDS = words(__package__, "roles", "male_words")
FEMALE_WORDS = words(__package__, "roles", "female_words")
NO_ROLES = words(__package__, "roles", "no_roles")
GENERIC = words(__package__, "roles", "generic")
EPITHETS = words(__package__, "roles", "epithets")
SMALL_ROLES = words(__package__, "roles", "small_roles")
POSTNOMINALS = words(__package__, "roles", "postnominals")
SHORT_TITLES = dict(pair.split("=") for pair in sorted(words(__package__, "roles", "short_titles")))
DOUBLE_TITLES = frozenset(tuple(pair.split("=")) for pair in words(__package__, "roles", "double_titles"))
IRREGULAR_VERBS = words(__package__, "roles", "irregular_verbs")
CAPITAL_TITLES = words(__package__, "roles", "capital_titles")
OTHER_OFFICES = words(__package__, "roles", "other_offices")
SURNAMES = words(__package__, "roles", "surnames")
