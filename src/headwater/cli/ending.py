"""How a command ends: what was refused is named on standard error, and the exit code follows from the coverage."""

from headwater.cli.exits import Exit
from headwater.cli.plain import say
from headwater.model.article import Coverage


def ended(coverage: Coverage) -> Exit:
    """Return the exit code for what became of everything given."""
    if not coverage.read:
        return Exit.NOTHING_READ
    return Exit.IN_PART if coverage.refused else Exit.ALL_READ


def name_the_refused(coverage: Coverage) -> None:
    """Name on standard error everything that was refused, with the reason."""
    for refusal in coverage.refused:
        say(f"headwater: {refusal.path}: {refusal.reason}")


def name_the_noted(coverage: Coverage) -> None:
    """Name on standard error what was read, but not quite as it was given."""
    for notice in coverage.notices:
        say(f"headwater: {notice.path}: {notice.message}")
