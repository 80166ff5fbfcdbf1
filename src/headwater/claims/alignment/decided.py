"""What a reader has decided of pairs of statements, as the aligner takes it."""

from dataclasses import dataclass

Pairs = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Decided:
    """Pairs of indices of statements, lower first, that a reader put ``together`` or told ``apart``."""

    together: Pairs = frozenset()
    apart: Pairs = frozenset()


NOTHING = Decided()
