"""One tree of errors.

HeadwaterError
├── InputError        nothing to read: a path that does not exist, a folder without articles, no article readable
├── DecodingError     JSON that does not follow the published schema
├── ArchiveError      an archive cannot be opened, read or written
│   └── HeldError     somebody else is writing to it
└── EngineError       a run over many articles cannot start or go on: a library is missing, a folder is another run's
"""


class HeadwaterError(Exception):
    """The root of every error that Headwater raises on purpose; its text says what to do."""


class InputError(HeadwaterError):
    """Nothing could be read from what was given."""


class DecodingError(HeadwaterError):
    """A JSON document does not follow the published schema."""


class ArchiveError(HeadwaterError):
    """An archive cannot be opened, read or written as asked."""


class HeldError(ArchiveError):
    """Somebody else is writing to the archive; the text names who."""


class EngineError(HeadwaterError):
    """A run over many articles cannot start, or cannot go on."""
