"""What choosing parents rests on: the texts of a story, what each two of them share, who credits whom, when, where."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from headwater.derivation.comparison import Pair
from headwater.derivation.corpus import Corpus
from headwater.derivation.credits import Credited
from headwater.derivation.signals import Direction, elapsed, is_precise
from headwater.derivation.weights import BLOCKED, LINE


@dataclass(frozen=True)
class Ground:
    """Nodes are numbers: the texts of the corpus first, then the unseen parents that credits name.

    ``credited`` are each text's credits with the node that each leads to, ``houses`` the outlets that published it,
    ``headlines`` what stood above it, ``updates`` pairs ``(earlier, later)`` of one newsroom, whose later text may know
    more. ``firsthand`` are the texts that print nobody's report.
    """

    corpus: Corpus
    pairs: dict[tuple[int, int], Pair]
    directions: dict[tuple[int, int], Direction]
    credited: Sequence[Sequence[tuple[int, Credited]]]
    updates: frozenset[tuple[int, int]]
    houses: Sequence[frozenset[str]]
    headlines: Sequence[frozenset[str]]
    firsthand: frozenset[int] = frozenset()

    @cached_property
    def all_dated(self) -> bool:
        """Whether every text has a date with a time: such clocks are mostly right."""
        return all(is_precise(text) for text in self.corpus.texts)

    @property
    def size(self) -> int:
        """The number of texts."""
        return len(self.corpus.texts)

    def pair(self, one: int, other: int) -> Pair | None:
        """The comparison of two texts, in any order; None where they were not compared."""
        return self.pairs.get((min(one, other), max(one, other)))

    def direction(self, one: int, other: int) -> Direction | None:
        """The signs of which of two texts came first; None where they share too little to ask."""
        return self.directions.get((min(one, other), max(one, other)))

    def partners(self, node: int) -> list[int]:
        """The texts that share anything with a text at all, in order."""
        return self._partners[node]

    @cached_property
    def _partners(self) -> dict[int, list[int]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for one, other in self.directions:
            found[one].append(other)
            found[other].append(one)
        return defaultdict(list, {node: sorted(near) for node, near in found.items()})

    @cached_property
    def carriers(self) -> dict[int, frozenset[int]]:
        """Of each node that a dateline or credit line names, the texts that name it so."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for text, row in enumerate(self.credited):
            for node, credit in row:
                if credit.sure >= LINE:
                    found[node].add(text)
        return {node: frozenset(texts) for node, texts in found.items()}

    def blocked(self, parent: int, child: int) -> bool:
        """Whether the child holds what the parent has only vaguely, so that it cannot have drawn on it alone.

        Nor has it from there what its newsroom was told and the other was not.
        """
        pair = self.pair(parent, child)
        if pair is not None and pair.told_by(child):
            return True
        found = self.direction(parent, child)
        if found is None or (parent, child) in self.updates or self.one_house(parent, child):
            return False
        return (found.lost_by_one if parent < child else found.lost_by_other) >= BLOCKED

    def written(self, text: int) -> bool:
        """Whether a text says who wrote it: agencies' reports are mostly printed without."""
        return self.corpus.texts[text].body.reading.annotations.furniture.byline is not None

    def last_before(self, earlier: int, later: int) -> bool:
        """Whether no relative of the later text's newsroom is dated between the two."""
        texts = self.corpus.texts
        way = elapsed(texts[earlier], texts[later]) or 0.0
        others = (node for node in self.partners(later) if node != earlier and self.one_house(node, later))
        return way > 0 and not any(0 < (elapsed(texts[node], texts[later]) or 0.0) < way for node in others)

    def one_house(self, one: int, other: int) -> bool:
        """Whether nothing says that two texts come from different newsrooms."""
        return bool(self.houses[one] & self.houses[other]) or not (self.houses[one] or self.houses[other])
