"""Which two wordings of a claim are compared for drift, and in which direction: along the derivations of the story."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from headwater.claims.alignment.likeness import Match
from headwater.claims.context import Context
from headwater.claims.drift.counted import Counts
from headwater.claims.statements import Unit
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import UnseenBasis

# What shows that an article stands nearer to a parent that nobody has on file: see `_nearness`.
CREDIT, ATTRIBUTED, DATED, TOLD = 40.0, 4.0, 3.0, 2.0
# A credit less sure than this is for a part of an article: *the company says in a statement*. The probability is the
# calibrated one: where `derivation/data/calibration.tsv` changes, so does this.
PRINTS = 0.68
# How much of the shorter the longer must have words for where a parent's statement has no child of its own.
LEFT_ALIKE = 0.35
# So many statements further the next part of an utterance may stand.
BETWEEN = 2


@dataclass(frozen=True)
class Pair:
    """Two wordings of one claim, ``before`` and ``after``, in two articles.

    ``directed`` says that one article took from the other, or was published on a later day; without it both took from
    the same unseen parent, and what is lost shows which wording is nearer to it.
    """

    context: Context
    before: Unit
    after: Unit
    directed: bool

    @property
    def old(self) -> Reading:
        """The reading that holds ``before``."""
        return self.context.readings[self.before.article]

    @property
    def new(self) -> Reading:
        """The reading that holds ``after``."""
        return self.context.readings[self.after.article]

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Which content words of the two say the same."""
        return self.context.alignment.likeness.matches(self.before.terms, self.after.terms)

    def turned(self) -> "Pair":
        """Return the pair the other way round."""
        return Pair(self.context, self.after, self.before, self.directed)

    def from_(self, span: Span) -> ArticleSpan:
        """Return a stretch of the article that holds ``before``."""
        return span.within(self.before.article)

    def to(self, span: Span) -> ArticleSpan:
        """Return a stretch of the article that holds ``after``."""
        return span.within(self.after.article)


@dataclass(frozen=True, slots=True)
class Related:
    """Two articles with one claim: ``child`` took from ``parent``, or both from one unseen parent.

    ``sure`` says that nothing between them is a parent merely inferred: without it two statements are compared only
    where they share words outside quotation marks, for two reporters who heard one speaker differ in all they write
    without anything having changed on the way.
    """

    parent: str
    child: str
    directed: bool
    sure: bool


class Directions:
    """Who stands before whom in a story: ancestors along derivations, and siblings under an unseen parent."""

    def __init__(self, context: Context) -> None:
        """Read the derivations of the story once."""
        self._context = context
        self.counts = Counts(context)
        self._parents: defaultdict[str, set[str]] = defaultdict(set)
        self._unseen: defaultdict[str, set[str]] = defaultdict(set)
        self._inferred = {unseen.id for unseen in context.stemma.unseen if unseen.basis is UnseenBasis.INFERRED}
        for edge in context.stemma.derivations:
            known = edge.parent in context.readings
            (self._parents if known else self._unseen)[edge.child].add(edge.parent)
        self._printing = {
            (edge.parent, edge.child)
            for edge in context.stemma.derivations
            if edge.credited and edge.probability >= PRINTS and edge.parent not in context.readings
        }
        self._order = {article: _nearness(context, article) for article in context.readings}

    def descends(self, child: str, parent: str) -> bool:
        """Tell whether ``child`` took from ``parent``, by way of others or not; siblings did not."""
        return parent in self._context.descent.ancestors.get(child, frozenset())

    def pairs(self, held: Sequence[Unit]) -> Iterator[Related]:
        """Yield the articles of a claim that are compared, each child with its nearest relation in it."""
        here = {unit.article for unit in held}
        nearest = {child: self._nearest(child, here) for child in sorted(here)}
        for child, above in nearest.items():
            yield from (Related(parent, child, directed=True, sure=True) for parent in above)
        for unseen, group in self._siblings(nearest):
            reference = min(group, key=partial(self._rank, unseen))
            day = self._context.readings[reference].day
            for other in group:
                if other != reference and not nearest[other]:
                    later = self._context.readings[other].day
                    sure = unseen not in self._inferred
                    yield Related(reference, other, directed=None not in (day, later) and day != later, sure=sure)

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


def unit_pairs(context: Context, directions: Directions, held: Sequence[Unit]) -> Iterator[Pair]:
    """Yield the pairs of statements of a claim that are compared, one for each wording that a child has of it."""
    by_article: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in held:
        by_article[unit.article].append(unit)
    seen: set[tuple[object, ...]] = set()
    for related in directions.pairs(held):
        for before, after in _mated(context, by_article[related.parent], by_article[related.child]):
            key = (_face(context, before), _face(context, after))
            if key[0] == key[1] or key in seen or not (related.sure or context.share_words(before, after)):
                continue
            seen.add(key)
            yield Pair(context, before, after, related.directed)


def _mated(context: Context, above: Sequence[Unit], below: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Yield each of a child's statements of a claim with the nearest of its parent's, then what is left of these.

    A rewrite may make one statement of two.
    """
    taken: list[Unit] = []
    for after in below:
        before = above[0] if len(above) == 1 else max(above, key=partial(_nearness_of, context, after))
        taken.append(before)
        yield before, after
    for before in above:
        if not any(before is one for one in taken):
            after = max(below, key=partial(_nearness_of, context, before))
            if max(context.alignment.likeness.coverage(before.terms, after.terms)) >= LEFT_ALIKE:
                yield before, after


def _nearness_of(context: Context, after: Unit, before: Unit) -> tuple[float, int, int]:
    """How near one of an article's statements is to one of another article."""
    covered = sum(context.alignment.likeness.coverage(before.terms, after.terms))
    return covered, len(before.terms), -before.span.start


def loose_pairs(context: Context, directions: Directions, held: Sequence[Unit]) -> Iterator[Pair]:
    """Yield pairs of a statement of the claim with one of another claim that is likelier its partner than those in it.

    A claim holds one statement of an article as a rule, and a rewrite may make two of one.
    """
    for after in held:
        index = context.at[after.span.within(after.article)]
        seen = {after.article}
        for i in context.alignment.partners[index]:
            before = context.units[i]
            # What leaves something open and what asserts something are not likely enough to be of one thing.
            elsewhere = context.claim_of[i] != context.claim_of[index] and before.open_ == after.open_
            if elsewhere and before.article not in seen:
                pairs = (p for p in unit_pairs(context, directions, (before, after)) if p.after is after)
                yield from (
                    p for p in pairs if not p.directed or directions.descends(p.after.article, p.before.article)
                )
            seen.add(before.article)


def _face(context: Context, unit: Unit) -> tuple[object, ...]:
    """What of a statement drift can come from: wording, voice, role, dates, and the quotation it is a part of."""
    reading = context.readings[unit.article]
    sentence = reading.sentences[unit.sentence]
    times = tuple(time.value for time in reading.annotations.times if sentence.contains(time.span))
    quoted = tuple(other.wording for other in quoted_beside(context, unit)) if unit.quotes else ()
    return unit.wording, unit.speaker, unit.role, unit.certainty, reading.day, times, quoted


def quoted_beside(context: Context, unit: Unit) -> list[Unit]:
    """Return the parts of the same utterance right before and behind a statement.

    What the reporter tells between them (*she said as she read it out*) does not part them.
    """
    if unit.said is None:
        return []
    mine = [context.units[i] for i in context.of_article[unit.article]]
    near = [u for u in mine[max(0, unit.order - BETWEEN) : unit.order + BETWEEN + 1] if u.said == unit.said]
    at = next(n for n, u in enumerate(near) if u is unit)
    return [*near[max(0, at - 1) : at], *near[at + 1 : at + 2]]
