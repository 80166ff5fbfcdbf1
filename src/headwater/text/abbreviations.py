"""Words that carry a full stop without ending a sentence; `abbreviations.toml` is the list."""

from headwater.text.tables import words

BEFORE_NAMES = words(__package__, "abbreviations", "before_names")
ABBREVIATIONS = words(__package__, "abbreviations", "abbreviations")
SPEECH_TAGS = tuple(sorted(words(__package__, "abbreviations", "speech_tags")))
