"""Which two wordings of a claim are compared for drift, and in which direction: along the derivations of the story."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from headwater.claims.alignment.likeness import Match
from headwater.claims.context import Context
from headwater.claims.drift.relations import Directions
from headwater.claims.statements import Unit
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span

# How much of the shorter the longer must have words for where a parent's statement has no child of its own.
LEFT_ALIKE = 0.35
# How much of the shorter of two wordings must be in the other before what the one lacks is a loss, where both reports
# may have left their parent for words of their own.
SIBLINGS_ALIKE = 0.34
# So many statements further the next part of an utterance may stand.
BETWEEN = 2


@dataclass(frozen=True)
class Pair:
    """Two wordings of one claim, ``before`` and ``after``, in two articles.

    ``directed`` says that one article took from the other, or was published on a later day; without it both took from
    the same unseen parent, and what is lost shows which wording is nearer to it. ``close`` and ``apart``: see
    `Related`.
    """

    context: Context
    before: Unit
    after: Unit
    directed: bool
    close: bool = True
    apart: bool = False

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
        return replace(self, before=self.after, after=self.before)

    @property
    def shows_losses(self) -> bool:
        """Whether what the later wording lacks of the earlier one was lost on the way, and not told by another."""
        if not self.apart:
            return self.close
        alike = min(self.context.alignment.likeness.coverage(self.before.terms, self.after.terms))
        return self.close and alike > SIBLINGS_ALIKE

    def from_(self, span: Span) -> ArticleSpan:
        """Return a stretch of the article that holds ``before``."""
        return span.within(self.before.article)

    def to(self, span: Span) -> ArticleSpan:
        """Return a stretch of the article that holds ``after``."""
        return span.within(self.after.article)


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
            yield Pair(context, before, after, related.directed, related.close, related.apart)


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
