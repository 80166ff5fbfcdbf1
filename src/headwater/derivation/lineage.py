"""The origins that each article goes back to, doubtful derivations joined and cut, and how many there are in all."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from headwater.derivation.choice import Choice, Option
from headwater.derivation.credits import Credited
from headwater.derivation.ground import Ground
from headwater.derivation.weights import LEAST_JOINED, MOST_JOINED, ONE_ORIGIN, ONE_ORIGIN_AT_MOST
from headwater.model.derivation import Lineage, OriginRange


def named(choice: Choice, ground: Ground, option: Option) -> Credited | None:
    """Return the child's credit for its parent, or for what that in turn has its text from; None without one."""
    if option.credit:
        return option.credit
    above = choice.ancestors(option.parent)
    return next((credit for node, credit in ground.credited[option.child] if node in above), None)


def origins(choice: Choice, ground: Ground, nodes: int, threshold: float) -> list[frozenset[int]]:
    """Return for each node the nodes where its lineage starts, joining derivations at least as sure as ``threshold``.

    Sure is here that the child depends on the parent or on what leads to the same origin (``Option.joined``): which of
    two it took from, or which of them came first, does not change how many origins there are.
    """
    known: dict[int, frozenset[int]] = {}

    def sure(option: Option) -> float:
        credit = named(choice, ground, option)
        return max(option.joined, credit.sure if credit else 0.0)

    def of(node: int) -> frozenset[int]:
        if node not in known:
            joined = [of(o.parent) for o in choice.parents.get(node, ()) if sure(o) >= threshold]
            known[node] = frozenset().union(*joined) if joined else frozenset({node})
        return known[node]

    return [of(node) for node in range(nodes)]


def merged(found: Sequence[frozenset[int]], pairs: Iterable[tuple[int, int]]) -> list[frozenset[int]]:
    """Return the origins of each node, those of each pair taken as one where it has none in common."""
    leader = {origin: origin for row in found for origin in row}

    def find(origin: int) -> int:
        while leader[origin] != origin:
            origin = leader[origin]
        return origin

    for one, other in pairs:
        ours, theirs = {find(o) for o in found[one]}, {find(o) for o in found[other]}
        if not ours & theirs:
            # Unseen parents have the higher numbers: they lead.
            leader[min(max(ours), max(theirs))] = max(*ours, *theirs)
    return [frozenset(find(origin) for origin in row) for row in found]


def joined(
    found: Sequence[frozenset[int]], ground: Ground, threshold: float, apart: AbstractSet[tuple[int, int]] = frozenset()
) -> list[frozenset[int]]:
    """Return the origins of each node, those taken as one that texts with no origin in common but much wording have.

    Two reports that share their text go back to one thing, whomever they credit; but for the pairs ``apart``, of which
    a reader said that they do not.
    """
    pairs = (at for at, pair in sorted(ground.pairs.items()) if pair.sharing >= threshold and at not in apart)
    return merged(found, pairs)


def subsumed(found: Sequence[frozenset[int]], size: int, sure: AbstractSet[int] = frozenset()) -> list[frozenset[int]]:
    """Return the origins of each node, an unseen one taken as another that all texts with it have, and others besides.

    Of the nodes the first ``size`` are texts. Nothing shows that such an origin gave anything that the other one did
    not: a report of many that credits an agency which no other credits may call the source of all by that name, or
    wrongly. Those in ``sure`` are kept.
    """
    texts: dict[int, set[int]] = {}
    for text, row in enumerate(found[:size]):
        for origin in row:
            texts.setdefault(origin, set()).add(text)
    leader: dict[int, int] = {}
    for origin in sorted(texts.keys() - sure):
        wider = [other for other in texts if origin >= size and texts[origin] < texts[other]]
        if wider:
            leader[origin] = max(wider, key=lambda other: (len(texts[other]), -other))

    def find(origin: int) -> int:
        while origin in leader:
            origin = leader[origin]
        return origin

    return [frozenset(map(find, row)) for row in found]


def lineages(
    choice: Choice,
    ground: Ground,
    ids: Sequence[str],
    members: Sequence[Sequence[str]],
    apart: AbstractSet[tuple[int, int]] = frozenset(),
) -> tuple[Lineage, ...]:
    """Return one row an article, sorted by id; ``ids`` name all nodes, ``members`` the articles of each text.

    ``apart`` are pairs of texts that do not go back to one thing only because they share wording.
    """
    doubtful = [(a, b) for a, b in sorted(choice.doubtful.items()) if (min(a, b), max(a, b)) not in apart]
    least = merged(origins(choice, ground, len(ids), LEAST_JOINED), doubtful)
    least = joined(least, ground, ONE_ORIGIN, apart)
    least = subsumed(least, ground.size, {parent for _, parent in choice.confirmed})
    most = joined(origins(choice, ground, len(ids), MOST_JOINED), ground, ONE_ORIGIN_AT_MOST, apart)
    rows = [
        Lineage(article, *(tuple(sorted(ids[n] for n in found[text])) for found in (least, most)))
        for text, articles in enumerate(members)
        for article in articles
    ]
    return tuple(sorted(rows, key=lambda row: row.article))


def count(rows: Sequence[Lineage]) -> OriginRange:
    """Return how many origins stand behind ``rows`` together."""
    least = {origin for row in rows for origin in row.least}
    most = {origin for row in rows for origin in row.most}
    return OriginRange(min(len(least), len(most)), len(most))
