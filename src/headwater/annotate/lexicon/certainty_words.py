"""Markers of certainty and polarity on the FactBank scale (Saurí and Pustejovsky 2009). Own work.

Content markers weigh on what is said; cue markers are the verbs by which the source itself commits more or less.
"""

from headwater.text.tables import words

POSSIBLE = words(__package__, "certainty_words", "possible")
PROBABLE = words(__package__, "certainty_words", "probable")
UNKNOWN = words(__package__, "certainty_words", "unknown")
NEGATIVE = words(__package__, "certainty_words", "negative")
CUE_PROBABLE = words(__package__, "certainty_words", "cue_probable")
CUE_POSSIBLE = words(__package__, "certainty_words", "cue_possible")
CUE_UNKNOWN = words(__package__, "certainty_words", "cue_unknown")
CUE_NEGATIVE = words(__package__, "certainty_words", "cue_negative")
KNOWING = words(__package__, "certainty_words", "knowing")
OPINIONS = words(__package__, "certainty_words", "opinions")
