"""From pairs to parents: for each text the sources it may have, with probabilities, and the acyclic best choice.

Nodes are numbers: texts of the corpus first, then unseen parents. A credit decides; else the pairs' dependence, the
direction of each, and how much of the child a parent explains. The choice is greedy by weight and drops what would
close a cycle. A second parent is added where it explains passages that no relative of the first holds.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from headwater.derivation.bodies import Flags
from headwater.derivation.comparison import Pair, covered
from headwater.derivation.corpus import Corpus
from headwater.derivation.credits import Credited
from headwater.derivation.signals import Direction
from headwater.derivation.weights import (
    AGENCY_RATHER_THAN_CHILD,
    BLOCKED,
    CREDITED,
    LEAST_DIRECTION,
    LEAST_JOINED,
    MERGED_LEAST_DIRECTION,
    MERGED_LEAST_WORDS,
    MOST_JOINED,
)

# How strongly a parent that explains more of the child is preferred.
EXPLAINED = 2.0
# How strongly one that holds more of the child word for word is, and one that holds little else: of a chain of versions
# the last is the parent.
LITERAL = 4.0
ALIKE = 3.0
# A parent less probable than this is not worth naming beside the chosen one.
LEAST_RUNNER = 0.1


@dataclass(frozen=True, slots=True)
class Option:
    """A possible parent of one child. ``weight`` decides between options.

    ``probability`` is that of this very parent, ``joined`` that the child depends on it or on what leads to the same
    origin. ``via`` are texts whose passages show it where the parent is unseen.
    """

    child: int
    parent: int
    weight: float
    probability: float
    joined: float
    credit: Credited | None = None
    pair: Pair | None = None
    via: tuple[int, ...] = ()


@dataclass(slots=True)
class Choice:
    """The parents chosen: options by child, with the runner-up where one is near."""

    parents: dict[int, list[Option]] = field(default_factory=lambda: defaultdict(list))
    runners: dict[tuple[int, int], int] = field(default_factory=dict)
    _ancestors: dict[int, frozenset[int]] = field(default_factory=dict)

    def ancestors(self, node: int) -> frozenset[int]:
        """Return all that ``node`` derives from, itself included."""
        if node not in self._ancestors:
            above = (self.ancestors(option.parent) for option in self.parents.get(node, ()))
            self._ancestors[node] = frozenset({node}).union(*above)
        return self._ancestors[node]

    def drop(self, child: int, parent: int) -> None:
        """Take a parent away again."""
        self.parents[child] = [option for option in self.parents[child] if option.parent != parent]
        self._ancestors.clear()

    def add(self, option: Option) -> bool:
        """Add an option unless it closes a cycle; tell whether it was added."""
        if option.child in self.ancestors(option.parent):
            return False
        self.parents[option.child].append(option)
        self._ancestors.clear()
        return True


@dataclass(frozen=True, slots=True)
class Ground:
    """What choosing rests on.

    ``credited`` are each text's credits with the node that each leads to, ``updates`` pairs ``(earlier, later)`` of one
    newsroom, whose later text may know more, ``inferred`` the children that each invented parent would have.
    """

    corpus: Corpus
    pairs: dict[tuple[int, int], Pair]
    directions: dict[tuple[int, int], Direction]
    credited: Sequence[Sequence[tuple[int, Credited]]]
    updates: frozenset[tuple[int, int]]
    inferred: dict[int, tuple[int, ...]]

    def pair(self, one: int, other: int) -> Pair | None:
        """The comparison of two texts, in any order; None where they were not compared."""
        return self.pairs.get((min(one, other), max(one, other)))

    def odds(self, parent: int, child: int) -> float:
        """Log odds that ``parent`` came before ``child``."""
        found = self.directions.get((min(parent, child), max(parent, child)))
        return 0.0 if found is None else found.odds if parent < child else -found.odds

    def blocked(self, parent: int, child: int) -> bool:
        """Whether the child holds what the parent has only vaguely, so that it cannot have drawn on it alone."""
        found = self.directions.get((min(parent, child), max(parent, child)))
        if found is None or (parent, child) in self.updates:
            return False
        return (found.lost_by_one if parent < child else found.lost_by_other) >= BLOCKED


def choose(ground: Ground) -> Choice:
    """Return the parents of each text: credits first, then the heaviest options, then further parents."""
    choice = Choice()
    options = defaultdict(list)
    for option in _options(ground):
        options[option.child].append(option)
    credited = [option for each in options.values() for option in each if option.credit]
    for option in sorted(credited, key=_rank):
        choice.add(option)
    uncredited = [o for each in options.values() for o in each if not o.credit and _likely(ground, o)]
    for option in sorted(uncredited, key=_rank):
        if not choice.parents.get(option.child) and choice.add(option):
            _note_runner(choice, option, [o for o in options[option.child] if _likely(ground, o)])
    _drop_lonely(ground, choice)
    for child in sorted(options):
        _merge(ground, choice, child, options[child])
    return choice


def _likely(ground: Ground, option: Option) -> bool:
    """Whether an uncredited parent may be shown: what came later by most signs is nobody's parent."""
    if option.pair is None:
        return option.joined >= LEAST_JOINED
    return ground.odds(option.parent, option.child) >= LEAST_DIRECTION


def _rank(option: Option) -> tuple[float, int, int]:
    return (-option.weight, option.child, option.parent)


def _note_runner(choice: Choice, chosen: Option, options: list[Option]) -> None:
    others = sorted((o for o in options if o.parent != chosen.parent and o.probability >= LEAST_RUNNER), key=_rank)
    if others:
        choice.runners[chosen.child, chosen.parent] = others[0].parent


def _options(ground: Ground) -> list[Option]:
    found: list[Option] = []
    carriers: dict[int, set[int]] = defaultdict(set)
    for child, named in enumerate(ground.credited):
        for parent, credit in named:
            pair = ground.pair(child, parent)
            sure = max(credit.sure, min(pair.sharing, CREDITED)) if pair else credit.sure
            found.append(Option(child, parent, 10.0 * sure, sure, sure, credit, pair))
            if parent >= len(ground.corpus.texts) and sure >= MOST_JOINED:
                carriers[parent].add(child)
    seen: dict[int, list[Option]] = defaultdict(list)
    for (one, other), pair in ground.pairs.items():
        if pair.sharing < LEAST_JOINED:
            continue
        for parent, child in ((one, other), (other, one)):
            if not ground.blocked(parent, child):
                seen[child].append(_seen(ground, pair, parent, child))
    for child in range(len(ground.corpus.texts)):
        found += _weighed(ground, child, seen[child], carriers)
    return found + [_invented(ground, node, child) for node, children in ground.inferred.items() for child in children]


def _invented(ground: Ground, node: int, child: int) -> Option:
    """An inferred unseen parent, shown by the other texts that would have drawn on it."""
    others = [other for other in ground.inferred[node] if other != child and ground.pair(child, other)]
    sharing = {other: pair.sharing for other in others if (pair := ground.pair(child, other))}
    via = tuple(sorted(others, key=lambda other: (-sharing[other], other)))
    most = max(sharing.values())
    near = max(pair.sharing * _nearness(pair, child) for other in others if (pair := ground.pair(child, other)))
    return Option(child, node, round(0.5 * near, 8), round(0.8 * most, 4), most, via=via)


def _seen(ground: Ground, pair: Pair, parent: int, child: int) -> Option:
    """A text of the set as parent."""
    before = float(1 / (1 + np.exp(-ground.odds(parent, child))))
    probability = round(pair.sharing * before, 4)
    return Option(child, parent, round(probability * _nearness(pair, child), 8), probability, pair.sharing, pair=pair)


def _nearness(pair: Pair, child: int) -> float:
    """How well the other text of the pair explains ``child``: by how much of it, and how literally."""
    side = 1 if child == pair.other else 0
    literal, alike = max(pair.literal[side], 0.01), max(pair.alike, 0.01)
    return float(pair.held[side] ** EXPLAINED * literal**LITERAL * alike**ALIKE)


def _weighed(ground: Ground, child: int, seen: list[Option], carriers: dict[int, set[int]]) -> list[Option]:
    """The uncredited options of a child: texts of the set, and the agencies that those credit."""
    agencies: dict[int, list[Option]] = defaultdict(list)
    for node, texts in sorted(carriers.items()):
        if child in texts:
            continue
        for text in sorted(texts - {child}):
            pair = ground.pair(child, text)
            if pair and pair.sharing >= LEAST_JOINED:
                agencies[node].append(_seen(ground, pair, text, child))
    rather = 1 / (1 + np.exp(-AGENCY_RATHER_THAN_CHILD))
    carried = {option.parent for options in agencies.values() for option in options}
    found = [_shrunk(o, float(1 - rather)) if o.parent in carried else o for o in seen]
    for node, options in agencies.items():
        best = max(options, key=lambda o: (o.joined, o.weight, -o.parent))
        near = max(o.joined * _nearness(o.pair, child) for o in options if o.pair)
        # The agency may be the source whichever of the two texts came first; only that it is later than all is odd.
        probability = round(best.joined * float(rather), 4)
        weight = round(near * float(rather), 8)
        via = tuple(o.parent for o in sorted(options, key=lambda o: (-o.weight, o.parent)))
        found.append(Option(child, node, weight, probability, best.joined, via=via))
    return found


def _shrunk(option: Option, by: float) -> Option:
    return Option(
        option.child,
        option.parent,
        round(option.weight * by, 8),
        round(option.probability * by, 4),
        option.joined,
        option.credit,
        option.pair,
        option.via,
    )


def _drop_lonely(ground: Ground, choice: Choice) -> None:
    """An inferred parent with one child left explains nothing."""
    for node in ground.inferred:
        children = [c for c, options in choice.parents.items() if any(o.parent == node for o in options)]
        if len(children) == 1:
            choice.drop(children[0], node)


def _merge(ground: Ground, choice: Choice, child: int, options: list[Option]) -> None:
    """Add parents that explain enough of what no relative of the parents so far holds."""
    while choice.parents.get(child):
        taken = _family(ground, choice, child)
        left = ~_held(ground, child, taken)
        best: tuple[float, Option] | None = None
        for option in sorted(options, key=_rank):
            texts = set(option.via) or {option.parent}
            if option.parent in taken or texts & taken or option.child in choice.ancestors(option.parent):
                continue
            words = int((_held(ground, child, texts) & left).sum())
            sure = option.joined > 0 and option.probability / option.joined >= MERGED_LEAST_DIRECTION
            worth = words * option.probability
            if sure and words >= MERGED_LEAST_WORDS and (best is None or worth > best[0]):
                best = (worth, option)
        if best is None or not choice.add(best[1]):
            return


def _family(ground: Ground, choice: Choice, child: int) -> frozenset[int]:
    """Parents so far, all they derive from, and all texts but ``child`` that derive from any of these."""
    roots = frozenset[int]().union(*(choice.ancestors(option.parent) for option in choice.parents[child]))
    texts = range(len(ground.corpus.texts))
    return roots | {node for node in texts if node != child and choice.ancestors(node) & roots}


def _held(ground: Ground, child: int, texts: Iterable[int]) -> Flags:
    """The words of ``child`` that stand in passages shared with any of ``texts``, quotations left out."""
    text = ground.corpus.texts[child]
    marks = np.zeros(len(text.exact), dtype=np.bool_)
    for other in sorted(texts):
        pair = ground.pair(child, other) if other < len(ground.corpus.texts) else None
        if pair:
            marks |= covered(text, [m.second for m in pair.seen_from(child)])
    return marks
