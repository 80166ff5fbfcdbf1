"""The figures of each article of a story, with what they count and the words around them; worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log

from headwater.claims.context import Context
from headwater.claims.counting import OF_TIME, comparable, counted_by
from headwater.claims.statements import Unit
from headwater.claims.terms import Term
from headwater.text.figures import Figure, FigureKind, figures

# How many content words on either side of a figure tell what it counts.
REACH = 3
# Figures of two articles whose statements were not aligned must lie this near (as a logarithm).
NEAREST_ELSEWHERE = 0.7


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of an article: the statement that holds it, the concepts around it there, and that of what it counts.

    ``holds`` says that it is told as what holds, and not set beside another, see `headwater.claims.counting`; ``state``
    is what became of those counted, as it has it (the dead, the missing).
    """

    unit: Unit
    figure: Figure
    around: frozenset[str]
    counts: str | None
    holds: bool
    state: int | None

    def matter(self, other: "Counted") -> bool:
        """Tell whether two figures can be of one matter: one unit, or one thing counted, in words partly the same."""
        if self.holds != other.holds:
            return False
        if not comparable(self.figure, other.figure) or min(self.figure.value, other.figure.value) <= 0:
            return False
        if self.counts in OF_TIME or other.counts in OF_TIME:
            return False
        if self.figure.kind is FigureKind.NUMBER and not self.same_thing(other):
            return False
        return abs(log(self.figure.value / other.figure.value)) <= NEAREST_ELSEWHERE

    def same_thing(self, other: "Counted") -> bool:
        """Tell whether two counts are of one thing: of whom the same became, by whatever word, or of one word."""
        if None not in (self.state, other.state):
            return self.state == other.state
        return self.counts is not None and self.counts == other.counts


@dataclass(slots=True)
class Counts:
    """Looks up the figures of an article, each article once."""

    context: Context
    _known: dict[str, tuple[Counted, ...]] = field(default_factory=dict)

    def of(self, article: str) -> tuple[Counted, ...]:
        """Return the figures in an article's statements, in order."""
        if article not in self._known:
            text = self.context.readings[article].text
            held = (self.context.units[i] for i in self.context.of_article.get(article, ()))
            self._known[article] = tuple(
                Counted(
                    unit,
                    figure,
                    _around(unit, figure),
                    counts(unit, figure),
                    _holds(unit, figure),
                    _state(unit, figure),
                )
                for unit in held
                for figure in figures(text, unit.span)
            )
        return self._known[article]

    def changed(self, parent: str, after: Unit) -> Mapping[Figure, Counted]:
        """Return the figures of a statement that ``parent`` lacks, each with the one that it has in its stead.

        That is the nearest figure of the same matter that the statement's article lacks in turn.
        """
        mine, theirs = self.of(after.article), self.of(parent)
        gone = [c for c in theirs if not any(same_figure(c.figure, m.figure) for m in mine)]
        fresh_all = [c for c in mine if not any(same_figure(c.figure, t.figure) for t in theirs)]
        fresh = [c for c in fresh_all if c.unit is after]
        found = {}
        for one in fresh:
            mates = [other for other in gone if other.matter(one)]
            told = one.counts is not None or one.state is not None or one.figure.unit is not None
            alone = told and len(mates) == 1 and sum(mates[0].matter(f) for f in fresh_all) == 1
            if not alone:
                mates = [other for other in mates if other.around & one.around]
            if mates:
                value = one.figure.value
                found[one.figure] = min(mates, key=lambda m: (abs(log(value / m.figure.value)), m.figure.span))
        return found


def _holds(unit: Unit, figure: Figure) -> bool:
    return any(told.figure.span == figure.span for told in unit.told)


def _state(unit: Unit, figure: Figure) -> int | None:
    return next((told.state for told in unit.told if told.figure.span == figure.span), None)


def same_figure(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are one value of one kind."""
    return one.value == other.value and one.kind is other.kind


def counts(unit: Unit, figure: Figure) -> str | None:
    """Return the concept of the word behind a figure: what it counts."""
    return counted_by(unit.terms, figure)


def _around(unit: Unit, figure: Figure) -> frozenset[str]:
    before = [t for t in unit.terms if t.span.end <= figure.span.start][-REACH:]
    after = [t for t in unit.terms if t.span.start >= figure.span.end][:REACH]
    what = counts(unit, figure)
    return frozenset(t.concept for t in (*before, *after) if _plain(t) and t.concept != what)


def _plain(term: Term) -> bool:
    return not term.exact and not term.framing
