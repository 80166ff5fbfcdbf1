"""Closed classes of English words that the rules of attribution lean on. Own work."""

from headwater.text.tables import words

PERSONAL = words(__package__, "function_words", "personal")
RELATIVES = words(__package__, "function_words", "relatives")
DETERMINERS = words(__package__, "function_words", "determiners")
LONE_DETERMINERS = words(__package__, "function_words", "lone_determiners")
PLURALS = words(__package__, "function_words", "plurals")
POSSESSIVES = words(__package__, "function_words", "possessives")
PREPOSITIONS = words(__package__, "function_words", "prepositions")
SUBORDINATORS = words(__package__, "function_words", "subordinators")
COORDINATORS = words(__package__, "function_words", "coordinators")
QUESTION_WORDS = words(__package__, "function_words", "question_words")
TIME_WORDS = words(__package__, "function_words", "time_words")
ADDRESSEES = words(__package__, "function_words", "addressees")
PARTS = words(__package__, "function_words", "parts")
NAME_PARTICLES = words(__package__, "function_words", "name_particles")
SENTENCE_OPENERS = words(__package__, "function_words", "sentence_openers")
TO_BE_PAST = words(__package__, "function_words", "to_be_past")
