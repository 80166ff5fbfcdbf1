"""The exit codes, in one place; --help, docs/cli.md and the tests read them here."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    ALL_READ = 0
    NOTHING_READ = 1
    USAGE = 2
    IN_PART = 3


MEANINGS = {
    Exit.ALL_READ: "everything given was read",
    Exit.NOTHING_READ: "nothing could be read, or the work failed; the message says why",
    Exit.USAGE: "the command line was not understood",
    Exit.IN_PART: "part of it could not be read, and is named with the reason",
}

HELP = "\b\nExit codes:\n" + "\n".join(f"  {code.value}  {meaning}" for code, meaning in MEANINGS.items())
