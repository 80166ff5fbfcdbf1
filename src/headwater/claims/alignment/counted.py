"""Wordings that count one thing, whatever the figures: of one noun, of people, of those of whom the same has become."""

from collections.abc import Sequence
from math import log

from headwater.claims.alignment.folding import LOOKED_AT, Story
from headwater.claims.alignment.strength import Strengths
from headwater.claims.counting import Told, can_be_one, one_noun, one_state, one_sum, plain, same_heads
from headwater.claims.statements import Unit

# How likely two wordings must be one that count those of whom the same has become, things of one noun, people.
STATE, NOUN, HEADS, SUM = 0.04, 0.1, 0.2, 0.2
# The logarithm of the ratio beyond which two figures do not count one thing but by what became of it.
NEAREST = 0.7

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


def elsewhere(story: Story, pairs: Sequence[Counting], claims: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """Return for each statement those of other claims that count the same thing; ``claims`` hold statements."""
    of = {i: number for number, claim in enumerate(claims) for i in claim}
    found: list[set[int]] = [set() for _ in story.first]
    for u, v, _ in pairs:
        found[u].add(v)
        found[v].add(u)
    return tuple(
        tuple(sorted(i for v in found[w] for i in story.holders[v][:LOOKED_AT] if of[i] != of[at]))
        for at, w in enumerate(story.wording)
    )


def _level(one: Unit, other: Unit) -> float:
    """How likely two statements must be one, by what their figures count; 1 where they count different things."""
    return min((level_of(f, g) for f in one.told for g in other.told), default=1.0)


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
