"""The statements of a story folded by wording: what is said in the same words is looked at once."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from headwater.claims.alignment.decided import NOTHING, Decided, Pairs
from headwater.claims.statements import Unit

# Two articles that share one text need not both be looked at to know a wording's best partner in it.
LOOKED_AT = 4

Place = tuple[str, int]


@dataclass(slots=True)
class Story:
    """The statements of a story folded by wording, with the sentences that hold them; all lists sorted by content.

    ``holding`` are the articles that hold each wording, ``looked_at`` the first of them, ``alone`` is the article where
    a wording stands that stands only once. ``together`` and ``apart`` are pairs of wordings, lower first, that a reader
    decided on.
    """

    units: tuple[Unit, ...]
    wording: list[int] = field(default_factory=list)
    first: list[Unit] = field(default_factory=list)
    holders: list[list[int]] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    inside: list[list[int]] = field(default_factory=list)
    after: list[set[int]] = field(default_factory=list)
    depth: list[float] = field(default_factory=list)
    together: list[tuple[int, int]] = field(default_factory=list)
    apart: set[tuple[int, int]] = field(default_factory=set)
    holding: list[frozenset[str]] = field(default_factory=list)
    alone: list[str | None] = field(default_factory=list)
    looked_at: list[list[str]] = field(default_factory=list)


def fold(units: Sequence[Unit], decided: Decided = NOTHING) -> Story:
    """Return the story with equal wordings and equal sentences made one; ``units`` come sorted by article and place.

    Equal wordings that ``decided`` tells apart stay two.
    """
    story = Story(tuple(units))
    by_place: defaultdict[Place, list[int]] = defaultdict(list)
    known: dict[tuple[str, ...], int] = {}
    alone = {j for i, j in decided.apart if units[i].wording == units[j].wording}
    for i, unit in enumerate(units):
        number = known.setdefault((*unit.wording, f"\0{i}") if i in alone else unit.wording, len(known))
        if number == len(story.first):
            story.first.append(unit)
            story.holders.append([])
        story.wording.append(number)
        story.holders[number].append(i)
        by_place[unit.article, unit.sentence].append(i)
    longest = Counter(unit.article for unit in units)
    story.depth = [unit.order / longest[unit.article] for unit in units]
    _fold_sentences(story, by_place)
    story.holding = [frozenset(story.units[i].article for i in held) for held in story.holders]
    story.alone = [story.units[held[0]].article if len(held) == 1 else None for held in story.holders]
    story.looked_at = [sorted({story.units[i].article for i in held[:LOOKED_AT]}) for held in story.holders]
    story.together = _by_wording(story, decided.together)
    story.apart = set(_by_wording(story, decided.apart))
    return story


def _by_wording(story: Story, pairs: Pairs) -> list[tuple[int, int]]:
    found = ((story.wording[i], story.wording[j]) for i, j in sorted(pairs))
    return [(min(pair), max(pair)) for pair in found if pair[0] != pair[1]]


def _fold_sentences(story: Story, by_place: dict[Place, list[int]]) -> None:
    known: dict[tuple[int, ...], int] = {}
    story.sentence = [0] * len(story.units)
    before: tuple[str, int] | None = None
    for (article, _), held in sorted(by_place.items()):
        key = tuple(story.wording[i] for i in held)
        number = known.setdefault(key, len(known))
        if number == len(story.inside):
            story.inside.append(sorted(set(key)))
            story.after.append(set())
        for i in held:
            story.sentence[i] = number
        if before is not None and before[0] == article and len(story.after[before[1]]) < LOOKED_AT:
            story.after[before[1]].add(number)
        before = (article, number)


def all_articles(story: Story, wording: int) -> frozenset[str]:
    """Return the articles that hold a wording."""
    return story.holding[wording]


def articles(story: Story, wording: int) -> list[str]:
    """Return the first articles that hold a wording, as many as are looked at."""
    return story.looked_at[wording]


def in_two_articles(story: Story, u: int, v: int) -> bool:
    """Tell whether two wordings can stand in two different articles."""
    mine = story.alone[u]
    return mine is None or mine != story.alone[v]
