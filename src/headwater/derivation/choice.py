"""The parents of texts: those that are possible, those that were chosen, and how a parent is known."""

from collections import defaultdict
from dataclasses import dataclass, field

from headwater.derivation.comparison import Pair
from headwater.derivation.credits import Credited


@dataclass(frozen=True, slots=True)
class Option:
    """A possible parent of one child.

    ``probability`` is that of this very parent, ``joined`` that the child depends on it or on what leads to the same
    origin. ``via`` are texts whose passages show it where the parent is unseen.
    """

    child: int
    parent: int
    probability: float
    joined: float
    credit: Credited | None = None
    pair: Pair | None = None
    via: tuple[int, ...] = ()


@dataclass(slots=True)
class Choice:
    """The parents chosen: options by child, with the runner-up where one is near, and the children of inferred ones.

    ``confirmed`` are the pairs ``(child, parent)`` that a reader has decided. ``before`` has for pairs ``(parent,
    child)`` the probability that, one of the two being the other's parent, it is this one. ``doubtful`` has for texts
    that were given no parent the likeliest, where it is worth naming.
    """

    parents: dict[int, list[Option]] = field(default_factory=lambda: defaultdict(list))
    runners: dict[tuple[int, int], int] = field(default_factory=dict)
    inferred: dict[int, tuple[int, ...]] = field(default_factory=dict)
    before: dict[tuple[int, int], float] = field(default_factory=dict)
    doubtful: dict[int, int] = field(default_factory=dict)
    confirmed: frozenset[tuple[int, int]] = frozenset()
    _ancestors: dict[int, frozenset[int]] = field(default_factory=dict)

    def ancestors(self, node: int) -> frozenset[int]:
        """Return all that ``node`` derives from, itself included."""
        if node not in self._ancestors:
            above = (self.ancestors(option.parent) for option in self.parents.get(node, ()))
            self._ancestors[node] = frozenset({node}).union(*above)
        return self._ancestors[node]

    def add(self, option: Option) -> bool:
        """Add an option unless it closes a cycle; tell whether it was added."""
        if option.child in self.ancestors(option.parent):
            return False
        self.parents[option.child].append(option)
        self._ancestors.clear()
        return True

    def drop(self, child: int, parent: int) -> None:
        """Take a parent away from a child."""
        self.parents[child] = [option for option in self.parents[child] if option.parent != parent]
        self._ancestors.clear()


def kind_of(choice: Choice, option: Option) -> str:
    """Return how a parent is known: ``at hand``, with credit or without.

    One that is unseen: ``credited`` by the child, ``carried`` by relatives, or ``inferred``.
    """
    if option.pair is not None:
        return "at hand, credited" if option.credit else "at hand"
    return "inferred" if option.parent in choice.inferred else "credited" if option.credit else "carried"
