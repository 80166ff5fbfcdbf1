"""What speaks for and against two wordings being one claim, in figures: the signs that `weighing` turns into odds."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.claims.alignment.folding import Story, all_articles, articles
from headwater.claims.alignment.likeness import Likeness, same_quotation
from headwater.claims.names import same_speaker
from headwater.model.derivation import Stemma
from headwater.model.vocabulary import UnseenBasis

# The names of the signs, in the order of a row.
NAMES = (
    "words that the fuller wording has for the other",
    "sentence vectors",
    "sentences as wholes",
    "nearest partner in either sentence",
    "rarest shared word",
    "nothing shared but names",
    "a shared figure",
    "one speaker",
    "two speakers",
    "shared words in quotation marks",
    "both leave something open",
    "distance within the articles",
    "a shared passage",
    "one article drew on the other",
    "lead over the next best partner",
    "words of the shorter",
)
# Statements that stand nearer than this, as a share of their articles, are as good as at one place.
NEAR_ENOUGH = 0.3
# A lead beyond this tells no more; nor do more words than these.
FURTHEST_LEAD, MANY_WORDS = 0.3, 10.0

Pair = tuple[int, int]
Signs = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Compared:
    """How two wordings were met: the likeness of their sentences, and whether neither has a nearer partner there."""

    whole: float
    first: bool


class Signing:
    """Tells the signs of pairs of wordings of one story; ``met`` are those that were compared."""

    def __init__(self, story: Story, likeness: Likeness, stemma: Stemma, met: Mapping[Pair, Compared]) -> None:
        """Find the best partners of each wording once."""
        self._story = story
        self._likeness = likeness
        self._ancestors = _ancestors(stemma)
        self._inferred = frozenset(u.id for u in stemma.unseen if u.basis is UnseenBasis.INFERRED)
        self._best: defaultdict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for u, v in met:
            score = likeness.score(u, v)
            for one, other in ((u, v), (v, u)):
                for article in articles(story, other):
                    if article not in all_articles(story, one):
                        self._add(one, article, (score, -other))

    def _add(self, wording: int, article: str, found: tuple[float, int]) -> None:
        """Keep the two best partners that a wording has in an article."""
        held = self._best[wording, article]
        held.append(found)
        held.sort(reverse=True)
        del held[2:]

    def row(self, pair: Pair, met: Compared, *, passage: bool) -> Signs:
        """Return the signs of a pair, in the order of `NAMES`; ``passage``: whether the two share one."""
        u, v = pair
        likeness = self._likeness
        one, other = likeness.wordings[u], likeness.wordings[v]
        shared = likeness.shared(u, v)
        speakers = (one.speaker, other.speaker)
        same = bool(speakers[0] and speakers[1] and same_speaker(speakers[0], speakers[1]))
        return np.array(
            (
                shared.low,
                likeness.cosine(u, v),
                met.whole,
                met.first,
                shared.rarest,
                shared.only_names,
                shared.figure,
                same,
                bool(speakers[0] and speakers[1]) and not same,
                same_quotation(one, other),
                one.open_ and other.open_,
                max(0.0, self._apart(u, v) - NEAR_ENOUGH),
                passage,
                self._linked(u, v),
                max(-FURTHEST_LEAD, min(FURTHEST_LEAD, self._lead(u, v), self._lead(v, u))),
                min(1.0, len(one.terms) / MANY_WORDS, len(other.terms) / MANY_WORDS),
            ),
            dtype=np.float64,
        )

    def _apart(self, u: int, v: int) -> float:
        """How far from one another the two stand, as shares of their articles: reports keep much of an order."""
        depth, holders = self._story.depth, self._story.holders
        return abs(depth[holders[u][0]] - depth[holders[v][0]])

    def related(self, u: int, v: int) -> bool:
        """Whether two wordings stand in articles of which one drew on the other, or both on a parent that is named."""
        mine, yours = (self._story.looked_at[w] for w in (u, v))
        return any(not self._lines(a).isdisjoint(self._lines(b)) for a in mine for b in yours if a != b)

    def _lines(self, article: str) -> frozenset[str]:
        return (self._ancestors.get(article, frozenset()) | {article}) - self._inferred

    def _linked(self, u: int, v: int) -> bool:
        mine, yours = (self._story.looked_at[w] for w in (u, v))
        none: frozenset[str] = frozenset()
        above = self._ancestors
        return any(b in above.get(a, none) or a in above.get(b, none) for a in mine for b in yours if a != b)

    def _lead(self, wording: int, partner: int) -> float:
        """By how much a wording is more like ``partner`` than like its best other partner in the same article."""
        score = self._likeness.score(wording, partner)
        leads = [0.0] if not articles(self._story, partner) else []
        for article in articles(self._story, partner):
            rivals = (s for s, other in self._best.get((wording, article), ()) if -other != partner)
            leads.append(score - next(rivals, 0.0))
        return max(leads)


def _ancestors(stemma: Stemma) -> Mapping[str, frozenset[str]]:
    """Everything that each article goes back to."""
    parents: defaultdict[str, set[str]] = defaultdict(set)
    for edge in stemma.derivations:
        parents[edge.child].add(edge.parent)
    found: dict[str, frozenset[str]] = {}
    for child in parents:
        level, seen = {child}, set[str]()
        while level:
            level = {p for article in level for p in parents.get(article, ())} - seen
            seen |= level
        found[child] = frozenset(seen)
    return found
