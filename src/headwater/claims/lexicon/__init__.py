"""Word lists of the claims stage. All are own work, written from general knowledge of English news prose."""


def listed(text: str) -> frozenset[str]:
    """Return the words of ``text``, which are set apart by white space, as a set."""
    return frozenset(text.split())
