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
from headwater.model.vocabulary import PassageKind, Rendering

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

    @cached_property
    def above(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        """Every derivation above each child, as (child, parent)."""
        found = {}
        for article in self.parents:
            steps: set[tuple[str, str]] = set()
            level, seen = {article}, {article}
            while level:
                edges = [edge for child in level for edge in self.parents.get(child, ())]
                steps.update((edge.child, edge.parent) for edge in edges)
                level = {edge.parent for edge in edges} - seen
                seen |= level
            found[article] = frozenset(steps)
        return found


@dataclass(frozen=True, slots=True)
class Starts:
    """Where the statements of one claim start, by the article that holds them.

    ``joined`` follows every derivation, ``cut`` leaves the doubtful ones out; ``steps`` are the derivations followed,
    as (child, parent).
    """

    joined: Mapping[str, frozenset[str]]
    cut: Mapping[str, frozenset[str]]
    steps: Mapping[str, frozenset[tuple[str, str]]]

    @property
    def range(self) -> OriginRange:
        """How many origins there are, doubtful derivations joined and cut."""
        least, most = (len(frozenset().union(*found.values())) for found in (self.joined, self.cut))
        return OriginRange(min(least, most), most)


def starts(descent: Descent, places: Sequence[ArticleSpan]) -> Starts:
    """Return where the statements at ``places`` start, and the derivations that they came along."""
    held: defaultdict[str, list[Span]] = defaultdict(list)
    for place in places:
        held[place.article].append(place.span)
    carried = {article: tuple(sorted(spans)) for article, spans in sorted(held.items())}
    joined, cut, steps = {}, {}, {}
    for article, spans in carried.items():
        walk = _Walk(descent, carried, cut=False)
        joined[article] = walk.start(article, spans)
        steps[article] = frozenset(walk.steps)
        cut[article] = _Walk(descent, carried, cut=True).start(article, spans)
    return Starts(joined, cut, steps)


class _Walk:
    """One way up from an article to where its statement starts; ``steps`` are the derivations on it."""

    def __init__(self, descent: Descent, carried: Mapping[str, Spans], *, cut: bool) -> None:
        self._descent = descent
        self._carried = carried
        self._cut = cut
        self.steps: set[tuple[str, str]] = set()

    def start(self, article: str, spans: Spans) -> frozenset[str]:
        """Return where the statement that ``article`` holds at ``spans`` starts."""
        lineage = self._descent.lineages.get(article)
        whole = frozenset((lineage.most if self._cut else lineage.least) if lineage else (article,))
        if len(whole) == 1:
            # Every derivation above an article that goes back to one origin leads there.
            self.steps |= self._descent.above.get(article, frozenset())
            return whole
        found: frozenset[str] = frozenset()
        edges = self._descent.parents.get(article, ())
        worded = any(_above(edge, spans, WORDED, cut=self._cut) for edge in edges)
        for derivation in edges:
            above = _above(derivation, spans, WORDED if worded else ANY, cut=self._cut)
            found |= self._along(derivation, spans, above)
        return (found & whole) or frozenset({article} if found == frozenset() else found)

    def _along(self, derivation: Derivation, spans: Spans, above: Spans) -> frozenset[str]:
        """Return where the statement starts if it came along ``derivation``, nothing if it did not."""
        parent = derivation.parent
        if parent in self._descent.lineages:
            further = self._carried.get(parent, above)
            if not (above or parent in self._carried):
                if not self._descent.ancestors.get(parent, frozenset()) & self._carried.keys():
                    return frozenset()
                further = spans
            self.steps.add((derivation.child, parent))
            return self.start(parent, further)
        if above or _has_sibling(self._descent, derivation.child, parent, self._carried):
            self.steps.add((derivation.child, parent))
            return frozenset({parent})
        return frozenset()


def _above(derivation: Derivation, spans: Spans, kinds: frozenset[PassageKind], *, cut: bool) -> Spans:
    """Return where the statement stands in the parent, as far as the derivation's passages of these kinds tell.

    Another rendering of a speaker's words is a doubtful way for them to have come: it is ``cut`` with the doubtful.
    """
    return tuple(
        passage.first.span
        for passage in derivation.passages
        if passage.kind in kinds
        and not (cut and passage.rendering is Rendering.ANOTHER)
        and any(2 * passage.second.span.overlap(span) >= min(len(span), len(passage.second.span)) > 0 for span in spans)
    )


def _has_sibling(descent: Descent, article: str, unseen: str, carried: Mapping[str, Spans]) -> bool:
    """Whether another article with the claim drew on the same unseen parent, and on nothing else.

    One with several origins shows nothing: a copy of ``article`` would vouch for every parent that ``article`` has.
    """
    lineages = (descent.lineages.get(other) for other in carried if other != article)
    return any(lineage is not None and lineage.least == (unseen,) for lineage in lineages)
