"""What readers have decided of two articles, kept whatever the likeness: together, or apart.

Of verdicts that contradict one another the later given holds: they are taken from the last to the first, and one that
the later ones rule out, be it over several steps (a with b, b with c, and a not with c), is passed over.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headwater.model.verdicts import StoryVerdict, Together


@dataclass(frozen=True, slots=True)
class Bonds:
    """Verdicts without contradictions: pairs of ids that are one story (``together``), and pairs that are not."""

    together: tuple[tuple[str, str], ...]
    apart: frozenset[tuple[str, str]]


@dataclass(slots=True)
class Sets:
    """Ids united step by step."""

    parents: dict[str, str] = field(default_factory=dict)

    def root(self, key: str) -> str:
        """Return the id that stands for ``key``'s set."""
        while self.parents.get(key, key) != key:
            key = self.parents[key]
        return key

    def unite(self, one: str, other: str) -> None:
        """Make one set of two."""
        first, second = sorted((self.root(one), self.root(other)))
        self.parents[second] = first


def bonds(verdicts: Sequence[StoryVerdict], ids: Iterable[str]) -> Bonds:
    """Return what ``verdicts``, the latest last, ask of the articles ``ids``; one that names another article waits."""
    known = frozenset(ids)
    sets = Sets()
    together: list[tuple[str, str]] = []
    apart: list[tuple[str, str]] = []
    for verdict in reversed(verdicts):
        one, other = sorted((verdict.first, verdict.second))
        if not {one, other} <= known:
            continue
        roots = {sets.root(one), sets.root(other)}
        if verdict.together is Together.SPLIT:
            if len(roots) > 1:
                apart.append((one, other))
        elif not any({sets.root(a), sets.root(b)} == roots for a, b in apart):
            sets.unite(one, other)
            together.append((one, other))
    return Bonds(tuple(sorted(together)), frozenset(apart))
