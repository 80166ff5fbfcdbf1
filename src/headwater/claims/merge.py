"""Dated statements that speak of one happening, gathered across the articles of a story."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from headwater.claims.alignment.likeness import Match
from headwater.claims.context import Context
from headwater.claims.lexicon import listed
from headwater.claims.statements import Unit
from headwater.claims.terms import Term
from headwater.claims.when import When

# Clauses that open with one of these point back to what was spoken of before.
POINTING = listed("it this that they these he she which")
# How many sentences back a pointing clause may point.
REACH = 3
# How alike two statements with the same date must be to speak of one thing.
ALIKE = 0.3
# Or how much of the shorter one the longer must hold, in how many words.
CONTAINED, SHARED = 0.6, 2


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement (its index among the story's) with one of its dates."""

    unit: int
    when: When


Together = Callable[[Context, Dated, Dated], bool]


def merged(
    context: Context, found: Sequence[Dated], *, together: Together, alike: Together | None = None
) -> list[list[Dated]]:
    """Return the dated statements in groups, one a happening; ``together`` says whether two dates can be one.

    ``alike`` says whether two statements tell one thing by their words, `share_words` where it is not given.

    Groups are joined while any two members are one claim, like each other, or point to each other in one article.
    """
    bundles: defaultdict[tuple[object, ...], list[Dated]] = defaultdict(list)
    for dated in sorted(found, key=lambda d: (d.unit, d.when.phrase)):
        bundles[_face(context, dated)].append(dated)
    groups: list[list[list[Dated]]] = []
    for bundle in bundles.values():
        mine = [
            g for g in groups if any(_one(context, bundle[0], other[0], together, alike or share_words) for other in g)
        ]
        groups = [g for g in groups if all(g is not m for m in mine)]
        groups.append([bundle, *(other for g in mine for other in g)])
    return [sorted((d for bundle in g for d in bundle), key=lambda d: (d.unit, d.when.phrase)) for g in groups]


def _face(context: Context, dated: Dated) -> tuple[object, ...]:
    """What two dated statements must share to be one at once: their claim and days, and what they say."""
    unit = context.units[dated.unit]
    when = dated.when
    return context.claim_of[dated.unit], unit.wording, when.value, when.earliest, when.latest


def told_by(context: Context, group: Sequence[Dated]) -> list[Unit]:
    """Return the statements of a group with all others of their claims, sorted by article and place."""
    claims = sorted({context.claim_of[d.unit] for d in group})
    return [context.units[i] for i in sorted({i for claim in claims for i in context.alignment.claims[claim]})]


def _one(context: Context, one: Dated, other: Dated, together: Together, alike: Together) -> bool:
    if not together(context, one, other):
        return False
    if context.claim_of[one.unit] == context.claim_of[other.unit]:
        return True
    mine, yours = context.units[one.unit], context.units[other.unit]
    return alike(context, one, other) or _points(mine, yours) or _points(yours, mine)


def share_words(context: Context, one: Dated, other: Dated) -> bool:
    """Tell whether two statements share what they say beside the date itself."""
    mine, yours = (
        [t for t in context.units[d.unit].terms if not d.when.phrase.contains(t.span) and not t.framing]
        for d in (one, other)
    )
    likeness = context.alignment.likeness
    there, back = likeness.coverage(mine, yours)
    shared = likeness.matches(mine, yours)
    if len(shared) >= SHARED and (max(there, back) >= CONTAINED or (_one_day(one, other) and _common(mine, shared))):
        return True
    return min(there, back) >= ALIKE


def _one_day(one: Dated, other: Dated) -> bool:
    return one.when.days == other.when.days == 1


def _common(mine: Sequence[Term], shared: Sequence[Match]) -> bool:
    """Tell whether two wordings share a word that is no name."""
    return any(not mine[m.first].exact for m in shared)


def _points(one: Unit, other: Unit) -> bool:
    near = one.article == other.article and 0 <= one.sentence - other.sentence <= REACH
    return near and one.wording[:1] != () and one.wording[0] in POINTING
