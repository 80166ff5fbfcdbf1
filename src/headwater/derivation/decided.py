"""What a reader has decided of derivations, in the numbers of texts and unseen parents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.derivation.features import Candidate
from headwater.model.verdicts import DerivationVerdict

Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Decided:
    """Pairs ``(child, parent)`` of nodes: ``took`` it from there, or did not (``refused``)."""

    took: frozenset[Edge] = frozenset()
    refused: frozenset[Edge] = frozenset()

    def left(self, found: Iterable[Candidate]) -> list[Candidate]:
        """Return the possible parents that are left: of a child with a confirmed one no other."""
        kept = [each for each in found if (each.child, each.parent) not in self.refused]
        sure = {each.child for each in kept if (each.child, each.parent) in self.took}
        return [each for each in kept if each.child not in sure or (each.child, each.parent) in self.took]


NOTHING = Decided()


def decided(verdicts: Sequence[DerivationVerdict], nodes: Mapping[str, int]) -> Decided:
    """Return ``verdicts`` by node; ``nodes`` are those of articles and unseen parents, by id.

    Those that name something else, or two articles with the very same text, are passed over: these are copies.
    """
    known = [
        (nodes[each.child], nodes[each.parent], each.holds)
        for each in verdicts
        if each.child in nodes and each.parent in nodes and nodes[each.child] != nodes[each.parent]
    ]
    return Decided(
        frozenset((child, parent) for child, parent, holds in known if holds),
        frozenset((child, parent) for child, parent, holds in known if not holds),
    )
