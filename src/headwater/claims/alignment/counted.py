"""Wordings that count one thing, whatever the figures: of one noun, of people, of those of whom the same has become."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import log

from headwater.claims.alignment.folding import LOOKED_AT, Story, in_two_articles
from headwater.claims.alignment.strength import Strengths
from headwater.claims.counting import Told, can_be_one, one_noun, one_state, one_sum, plain, same_heads
from headwater.claims.statements import Unit
from headwater.text.figures import Figure

# How likely two wordings must be one that count those of whom the same has become, things of one noun, people, a sum.
STATE, NOUN, HEADS, SUM = 0.04, 0.1, 0.2, 0.2
# How likely to be set against one another in two claims, where they give a measure of one thing, and where they count
# many of one noun, and nearly as many: 42,000 hens are seldom other hens than 40,000.
MEASURE, NEAR_NOUN = 0.1, 0.02
MANY, NEAR_MANY = 100, 0.3
# The logarithm of the ratio beyond which two figures do not count one thing but by what became of it.
NEAREST = 0.9
# A noun that more wordings than so many count by is too common to compare all of them on its strength.
RAREST = 12

# Two wordings, lower number first, with the likelihood that they need.
Counting = tuple[int, int, float]


def counting_one_thing(story: Story, strengths: Strengths) -> list[Counting]:
    """Return the pairs of wordings compared that count one thing and are likely enough one claim, likeliest first."""
    counting = {w for w, unit in enumerate(story.first) if unit.told}
    found = []
    for (u, v), one in strengths.known.items():
        if one >= STATE and u in counting and v in counting:
            level = _level(story.first[u], story.first[v])
            if one >= level:
                found.append((-one, u, v, level))
    return [(u, v, level) for _, u, v, level in sorted(found)]


def elsewhere(
    story: Story, pairs: Iterable[tuple[int, int]], claims: Sequence[Sequence[int]]
) -> tuple[tuple[int, ...], ...]:
    """Return for each statement those of other claims that count the same thing; ``claims`` hold statements."""
    of = {i: number for number, claim in enumerate(claims) for i in claim}
    found: list[set[int]] = [set() for _ in story.first]
    for u, v in pairs:
        found[u].add(v)
        found[v].add(u)
    return tuple(
        tuple(sorted(i for v in found[w] for i in story.holders[v][:LOOKED_AT] if of[i] != of[at]))
        for at, w in enumerate(story.wording)
    )


def _level(one: Unit, other: Unit) -> float:
    """How likely two statements must be one, by what their figures count; 1 where they count different things."""
    return min((level_of(f, g) for f in one.told for g in other.told), default=1.0)


def _loose_level(one: Unit, other: Unit) -> float:
    """How likely two statements must be one to be set against one another, though they are not joined."""
    level = _level(one, other)
    if level < 1 and any(one_noun(f, g) and _many(f, g) for f in one.told for g in other.told):
        level = min(level, NEAR_NOUN)
    return min(level, MEASURE) if level > MEASURE and one_measure(one, other) else level


def one_measure(one: Unit, other: Unit) -> bool:
    """Tell whether two statements give a measure of one thing: the only one of its unit in both, told of one noun."""
    mine, yours = ([f.measure for f in unit.told if f.measure is not None and not f.rate] for unit in (one, other))
    for unit in {m.unit for m in mine} & {m.unit for m in yours}:
        first, second = ([m for m in side if m.unit == unit] for side in (mine, yours))
        if len(first) == len(second) == 1 and _near(first[0], second[0]) and _share(one, other, first[0], second[0]):
            return True
    return False


def _near(one: Figure, other: Figure) -> bool:
    values = one.value, other.value
    return min(values) > 0 and abs(log(values[0] / values[1])) <= NEAREST


def _share(one: Unit, other: Unit, mine: Figure, yours: Figure) -> bool:
    """Whether two statements have a word in common, no name, beside the measures themselves."""
    words = [
        {t.concept for t in unit.terms if not (t.exact or t.framing or t.span.overlap(figure.span))}
        for unit, figure in ((one, mine), (other, yours))
    ]
    return not words[0].isdisjoint(words[1])


def beside(story: Story, strengths: Strengths) -> list[tuple[int, int]]:
    """Return further pairs of wordings that count one thing: they show in what reports differ, and join no claims.

    Among them are some with one rare noun that were not compared, for they share little else.
    """
    met = {w for w, unit in enumerate(story.first) if unit.told}
    pairs = {(u, v) for (u, v), one in strengths.known.items() if one >= NEAR_NOUN and u in met and v in met}
    return [
        (u, v)
        for u, v in sorted(pairs | _of_rare_nouns(story))
        if (level := _loose_level(story.first[u], story.first[v])) < 1 and strengths.of(u, v) >= level
    ]


def _of_rare_nouns(story: Story) -> set[tuple[int, int]]:
    by_noun: defaultdict[str, set[int]] = defaultdict(set)
    for w, unit in enumerate(story.first):
        for figure in unit.told:
            if figure.counts is not None:
                by_noun[figure.counts].add(w)
    return {
        (u, v)
        for held in by_noun.values()
        if len(held) <= RAREST
        for u, v in combinations(sorted(held), 2)
        if in_two_articles(story, u, v)
    }


def level_of(one: Told, other: Told) -> float:
    """How likely two statements with these figures must be one, 1 where the figures count different things."""
    if not can_be_one(one, other) or one.vague or other.vague:
        return 1.0
    if one_sum(one, other) and abs(log(one.figure.value / other.figure.value)) <= NEAREST:
        return SUM
    if not (plain(one) and plain(other)):
        return 1.0
    if one_state(one, other):
        return STATE
    if abs(log(one.figure.value / other.figure.value)) > NEAREST:
        return 1.0
    if one_noun(one, other):
        return NOUN
    return HEADS if same_heads(one, other) else 1.0


def _many(one: Told, other: Told) -> bool:
    values = one.figure.value, other.figure.value
    return min(values) >= MANY and abs(log(values[0] / values[1])) <= NEAR_MANY
