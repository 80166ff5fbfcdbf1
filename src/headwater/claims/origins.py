"""How many independent origins stand behind one claim: through the passages that carry it, not through whole articles.

An article that merges two reports owes each of its statements to the one that it took it from. So an article's lineage
is followed only along derivations whose passages hold the statement, or that lead to another article with the claim;
where none does, the statement is the article's own reporting.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from headwater.model.derivation import Derivation, Lineage, OriginRange, Stemma
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import PassageKind

Spans = tuple[Span, ...]

# Where one parent has the words of a statement, a mere likeness to another parent shows nothing.
ANY = frozenset(PassageKind)
WORDED = ANY - {PassageKind.PARAPHRASED}


@dataclass(frozen=True)
class Descent:
    """The derivations of a story by child, and its lineages by article."""

    stemma: Stemma

    @cached_property
    def parents(self) -> Mapping[str, tuple[Derivation, ...]]:
        """The derivations of each child."""
        found: defaultdict[str, list[Derivation]] = defaultdict(list)
        for derivation in self.stemma.derivations:
            found[derivation.child].append(derivation)
        return {child: tuple(rows) for child, rows in found.items()}

    @cached_property
    def lineages(self) -> Mapping[str, Lineage]:
        """The lineage of each article."""
        return {row.article: row for row in self.stemma.lineages}

    @cached_property
    def ancestors(self) -> Mapping[str, frozenset[str]]:
        """Everything that each child goes back to, directly or not; a stemma has no cycle."""
        known: dict[str, frozenset[str]] = {}

        def of(node: str) -> frozenset[str]:
            if node not in known:
                direct = [d.parent for d in self.parents.get(node, ())]
                known[node] = frozenset(direct).union(*(of(parent) for parent in direct))
            return known[node]

        return {child: of(child) for child in self.parents}


def origins(descent: Descent, places: Sequence[ArticleSpan]) -> OriginRange:
    """Return how many origins the statements at ``places`` go back to, doubtful derivations joined and cut."""
    held: defaultdict[str, list[Span]] = defaultdict(list)
    for place in places:
        held[place.article].append(place.span)
    carried = {article: tuple(sorted(spans)) for article, spans in held.items()}
    least: set[str] = set()
    most: set[str] = set()
    for article in sorted(carried):
        least |= _start(descent, article, carried[article], carried, cut=False)
        most |= _start(descent, article, carried[article], carried, cut=True)
    return OriginRange(min(len(least), len(most)), len(most))


def _start(descent: Descent, article: str, spans: Spans, carried: Mapping[str, Spans], *, cut: bool) -> frozenset[str]:
    """Return where the statement that ``article`` holds at ``spans`` starts."""
    lineage = descent.lineages.get(article)
    whole = frozenset((lineage.most if cut else lineage.least) if lineage else (article,))
    if len(whole) == 1:
        return whole
    found: frozenset[str] = frozenset()
    edges = descent.parents.get(article, ())
    worded = any(_above(edge, spans, WORDED) for edge in edges)
    for derivation in edges:
        above = _above(derivation, spans, WORDED if worded else ANY)
        parent = derivation.parent
        if parent in descent.lineages:
            if above or parent in carried:
                found |= _start(descent, parent, carried.get(parent, above), carried, cut=cut)
            elif descent.ancestors.get(parent, frozenset()) & carried.keys():
                found |= _start(descent, parent, spans, carried, cut=cut)
        elif above or _has_sibling(descent, article, parent, carried):
            found |= {parent}
    return (found & whole) or frozenset({article} if found == frozenset() else found)


def _above(derivation: Derivation, spans: Spans, kinds: frozenset[PassageKind]) -> Spans:
    """Return where the statement stands in the parent, as far as the derivation's passages of these kinds tell."""
    return tuple(
        passage.first.span
        for passage in derivation.passages
        if passage.kind in kinds
        and any(2 * passage.second.span.overlap(span) >= min(len(span), len(passage.second.span)) > 0 for span in spans)
    )


def _has_sibling(descent: Descent, article: str, unseen: str, carried: Mapping[str, Spans]) -> bool:
    """Whether another article with the claim drew on the same unseen parent, and on nothing else.

    One with several origins shows nothing: a copy of ``article`` would vouch for every parent that ``article`` has.
    """
    lineages = (descent.lineages.get(other) for other in carried if other != article)
    return any(lineage is not None and lineage.least == (unseen,) for lineage in lineages)
