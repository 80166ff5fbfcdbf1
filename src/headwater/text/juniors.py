"""Names of sons who are told from their fathers by what stands behind, as in *Lee Hart Jr*."""

JUNIORS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def elder(name: str) -> str:
    """Return a full name without its *Jr*; empty where it has none, or is no first and last name without it."""
    plain, _, last = name.rpartition(" ")
    plain = plain.rstrip(",")
    return plain if last.casefold().strip(".") in JUNIORS and " " in plain else ""
