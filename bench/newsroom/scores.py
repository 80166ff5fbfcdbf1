"""How well derivations were found: edges, ancestors, siblings, unseen parents, origins, passages, calibration."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from bench.newsroom.render import Printed
from bench.newsroom.tale import Truth

Edge = tuple[str, str]
Interval = tuple[int, int]
BINS = 10


@dataclass(frozen=True, slots=True)
class Found:
    """What a method says of one story.

    ``edges`` are ``(parent, child)`` with the probability stated, ``unseen`` the children of each unseen parent with
    theirs, ``origins`` the count, ``passages`` for pairs of articles ``(parent, child)`` the stretches of the child.
    """

    edges: dict[Edge, float]
    unseen: dict[str, dict[str, float]] = field(default_factory=dict)
    origins: int = 0
    passages: dict[Edge, tuple[Interval, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Counts:
    """Right, found and true, added up over stories."""

    right: float = 0
    found: float = 0
    true: float = 0

    def add(self, found: Iterable[object], true: Iterable[object]) -> None:
        """Count one more story's sets."""
        one, other = set(found), set(true)
        self.right += len(one & other)
        self.found += len(one)
        self.true += len(other)

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what is true, the share that was found."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


@dataclass(slots=True)
class Tally:
    """Everything counted so far."""

    directed: Counts = field(default_factory=Counts)
    undirected: Counts = field(default_factory=Counts)
    ancestors: Counts = field(default_factory=Counts)
    groups: Counts = field(default_factory=Counts)
    siblings: int = 0
    errors: list[int] = field(default_factory=list)
    stated: list[tuple[float, bool]] = field(default_factory=list)
    covered: Counts = field(default_factory=Counts)
    pieces: list[int] = field(default_factory=list)

    def add(self, found: Found, truth: Truth, articles: Sequence[Printed]) -> None:
        """Count one more story."""
        edges = set(found.edges)
        self.directed.add(edges, truth.edges)
        self.undirected.add(map(frozenset, edges), map(frozenset, truth.edges))
        self.ancestors.add(_closure(edges), truth.ancestors())
        together = {frozenset(p) for c in truth.unseen.values() for p in combinations(sorted(c), 2)}
        self.groups.add((frozenset(p) for c in found.unseen.values() for p in combinations(sorted(c), 2)), together)
        self.siblings += sum(frozenset(edge) in together for edge in edges - truth.edges)
        self.errors.append(found.origins - truth.count)
        orphans = frozenset[str]().union(*truth.unseen.values())
        self.stated += [(p, edge in truth.edges) for edge, p in found.edges.items()]
        self.stated += [(p, child in orphans) for c in found.unseen.values() for child, p in c.items()]
        self._passages(found, truth, {p.article.id: p for p in articles})

    def _passages(self, found: Found, truth: Truth, articles: dict[str, Printed]) -> None:
        """Characters of the child in true edges: those that go back to the parent, and those shown as passages."""
        for edge in truth.edges:
            parent, child = (articles[name] for name in edge)
            keys = frozenset[str]().union(*(k for _, _, k in parent.sentences))
            cases = [(start, end) for start, end, k in child.sentences if k & keys]
            true = {at for start, end in cases for at in range(start, end)}
            shown = found.passages.get(edge, ())
            chars = {at for start, end in shown for at in range(start, end)}
            self.covered.add(chars, true)
            self.pieces += [n for case in cases if (n := sum(a < case[1] and case[0] < b for a, b in shown))]

    def figures(self) -> dict[str, float]:
        """Return all measures, in [0, 1] save the origins' mean absolute error."""
        number = max(1, len(self.errors))
        granularity = sum(self.pieces) / len(self.pieces) if self.pieces else 1.0
        return {
            "edge precision": self.directed.precision,
            "edge recall": self.directed.recall,
            "edge f1": self.directed.f1,
            "undirected f1": self.undirected.f1,
            "ancestor f1": self.ancestors.f1,
            "sibling-false": self.siblings / self.directed.found if self.directed.found else 0.0,
            "unseen groups f1": self.groups.f1,
            "origins mae": sum(map(abs, self.errors)) / number,
            "over-count": sum(e > 0 for e in self.errors) / number,
            "plagdet": self.covered.f1 / math.log2(1 + granularity),
            "ece": calibration_error(self.stated),
        }


def calibration_error(stated: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error over ten bins of equal width (Naeini et al. 2015)."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for probability, right in stated:
        bins[min(BINS - 1, int(probability * BINS))].append((probability, right))
    gaps = (abs(sum(p for p, _ in b) - sum(r for _, r in b)) for b in bins.values())
    return sum(gaps) / len(stated) if stated else 0.0


def _closure(edges: set[Edge]) -> set[Edge]:
    pairs = set(edges)
    while True:
        more = {(a, d) for a, b in pairs for c, d in edges if b == c} - pairs
        if not more:
            return pairs
        pairs |= more
