"""Which articles of a story are compared for drift: along its derivations, and siblings under an unseen parent."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from headwater.claims.context import Context
from headwater.claims.drift.counted import Counts
from headwater.claims.statements import Unit
from headwater.model.vocabulary import UnseenBasis

# What shows that an article stands nearer to a parent that nobody has on file: see `_nearness`.
CREDIT, ATTRIBUTED, DATED, TOLD = 40.0, 4.0, 3.0, 2.0
# Two reports are close where the one surely took from the other, or one of them has so much of its statements in common
# with the other. Reports that meet in a few statements were mostly made by two reporters, whatever one of them may have
# read: how their wordings differ shows nothing that happened on the way.
SURELY_TAKEN, TOLD_BY_BOTH = 0.85, 0.45
# Siblings that have most of their statements in common both print their parent: what one of them lacks it left out.
MOSTLY_TOLD = 0.6
# A credit less sure than this is for a part of an article: *the company says in a statement*. The probability is the
# calibrated one: where `derivation/data/calibration.tsv` changes, so does this.
PRINTS = 0.68


@dataclass(frozen=True, slots=True)
class Related:
    """Two articles with one claim: ``child`` took from ``parent``, or both from one unseen parent.

    ``sure`` says that nothing between them is a parent merely inferred: without it two statements are compared only
    where they share words outside quotation marks, for two reporters who heard one speaker differ in all they write
    without anything having changed on the way. ``close``: they have enough in common for any difference to tell of the
    way; else only what differs in the very same words does. ``apart``: siblings, each with much of its own.
    """

    parent: str
    child: str
    directed: bool
    sure: bool
    close: bool = True
    apart: bool = False


class Directions:
    """Who stands before whom in a story: ancestors along derivations, and siblings under an unseen parent."""

    def __init__(self, context: Context) -> None:
        """Read the derivations of the story once."""
        self._context = context
        self.counts = Counts(context)
        self._parents: defaultdict[str, set[str]] = defaultdict(set)
        self._unseen: defaultdict[str, set[str]] = defaultdict(set)
        self._chance = {(edge.parent, edge.child): edge.probability for edge in context.stemma.derivations}
        self._inferred = {unseen.id for unseen in context.stemma.unseen if unseen.basis is UnseenBasis.INFERRED}
        for edge in context.stemma.derivations:
            known = edge.parent in context.readings
            (self._parents if known else self._unseen)[edge.child].add(edge.parent)
        self._printing = {
            (edge.parent, edge.child)
            for edge in context.stemma.derivations
            if edge.credited and edge.probability >= PRINTS and edge.parent not in context.readings
        }
        self._shares: dict[tuple[str, str], float] = {}
        self._order = {article: _nearness(context, article) for article in context.readings}

    def descends(self, child: str, parent: str) -> bool:
        """Tell whether ``child`` took from ``parent``, by way of others or not; siblings did not."""
        return parent in self._context.descent.ancestors.get(child, frozenset())

    def pairs(self, held: Sequence[Unit]) -> Iterator[Related]:
        """Yield the articles of a claim that are compared, each child with its nearest relation in it."""
        here = {unit.article for unit in held}
        nearest = {child: self._nearest(child, here) for child in sorted(here)}
        for child, above in nearest.items():
            yield from (
                Related(parent, child, directed=True, sure=True, close=self._took(parent, child)) for parent in above
            )
        for unseen, group in self._siblings(nearest):
            reference = min(group, key=partial(self._rank, unseen))
            day = self._context.readings[reference].day
            for other in group:
                if other != reference and not nearest[other]:
                    later = self._context.readings[other].day
                    sure = unseen not in self._inferred
                    directed = None not in (day, later) and day != later
                    chance = min(self._chance.get((unseen, one), 0.0) for one in (reference, other))
                    told = self._told_by_both(reference, other)
                    close = chance > SURELY_TAKEN or told > TOLD_BY_BOTH
                    yield Related(reference, other, directed, sure, close, apart=told <= MOSTLY_TOLD)

    def _took(self, parent: str, child: str) -> bool:
        """Tell whether a report is close to one that it derives from; what went through a third is not."""
        chance = self._chance.get((parent, child))
        return chance is not None and (chance > SURELY_TAKEN or self._told_by_both(parent, child) > TOLD_BY_BOTH)

    def _told_by_both(self, one: str, other: str) -> float:
        """The share of its statements that one of two articles has in common with the other; the greater of the two."""
        return max(self._share(one, other), self._share(other, one))

    def _share(self, mine: str, other: str) -> float:
        if (mine, other) not in self._shares:
            held = self._context.of_article.get(mine, ())
            told = [self._articles[self._context.claim_of[i]] for i in held]
            self._shares[mine, other] = sum(other in articles for articles in told) / len(held) if held else 0.0
        return self._shares[mine, other]

    @cached_property
    def _articles(self) -> list[frozenset[str]]:
        """The articles that state each claim."""
        units = self._context.units
        return [frozenset(units[i].article for i in claim) for claim in self._context.alignment.claims]

    @cached_property
    def relations(self) -> tuple[Related, ...]:
        """Every two articles of the story that are compared, whatever they state."""
        return tuple(self.pairs([self._context.units[held[0]] for held in self._context.of_article.values()]))

    def _rank(self, unseen: str, article: str) -> tuple[str, bool, float, str]:
        """Which of an unseen parent's children stands for it: the first, who surely prints it, who tells most of it."""
        day = self._context.readings[article].day or "9"
        return day, (unseen, article) not in self._printing, -self._order[article], article

    def _nearest(self, child: str, here: set[str]) -> list[str]:
        """The nearest ancestors of ``child`` that state the claim."""
        level, seen = {child}, {child}
        while level:
            level = {parent for article in level for parent in self._parents[article]} - seen
            if level & here:
                return sorted(level & here)
            seen |= level
        return []

    def _siblings(self, nearest: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, list[str]]]:
        """Articles that hold the claim from one unseen parent, with that; see `pairs` for which of them are compared.

        One that took from an article with the claim as well, and printed the unseen parent, may stand for this parent.
        """
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for article, above in nearest.items():
            for parent in self._unseen[article] if above else self._above_unseen(article):
                groups[parent].append(article)
        seen: set[tuple[str, ...]] = set()
        for unseen, group in sorted(groups.items(), key=lambda row: (row[0] in self._inferred, row)):
            if len(group) > 1 and tuple(group) not in seen:
                seen.add(tuple(group))
                yield unseen, group

    def _above_unseen(self, article: str) -> set[str]:
        level, seen = {article}, {article}
        found: set[str] = set()
        while level:
            found.update(parent for a in level for parent in self._unseen[a])
            level = {parent for a in level for parent in self._parents[a]} - seen
            seen |= level
        return found


def _nearness(context: Context, article: str) -> float:
    """How near an article stands to a parent nobody has: it credits one, and of what others tell too it tells more.

    It quotes, attributes and dates more of that. What it alone tells is its own, and shows nothing.
    """
    claims = context.alignment.claims
    held = [
        context.units[i]
        for i in context.of_article.get(article, ())
        if any(context.units[j].article != article for j in claims[context.claim_of[i]])
    ]
    return (
        CREDIT * bool(context.readings[article].annotations.furniture.text_credits)
        + sum(len(q) for unit in held for q in unit.quotes) / 10
        + ATTRIBUTED * sum(unit.said is not None for unit in held)
        + DATED * sum(len(unit.days) for unit in held)
        + TOLD * len(held)
    )
