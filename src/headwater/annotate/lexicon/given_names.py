"""Common given names by the gender they usually go with, for pronouns only; nothing is printed from them. Own work."""

from headwater.text.tables import words

MALE = words(__package__, "given_names", "male")
FEMALE = words(__package__, "given_names", "female")
