"""From statements to claims: which wordings of different articles assert the same thing.

Identical wordings are folded first. Sentences that share rare words are compared, their clauses with them, and the
neighbours of what matched: reports of one event keep much of its order. Each pair is weighed by signs whose weights
were learnt, and the likeliest are joined first, under average linkage: a claim never grows along a chain of
half-likenesses.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.claims.alignment.clusters import cluster
from headwater.claims.alignment.counted import beside, counting_one_thing, elsewhere
from headwater.claims.alignment.decided import NOTHING, Decided
from headwater.claims.alignment.folding import LOOKED_AT, Story, all_articles, fold
from headwater.claims.alignment.likeness import Likeness
from headwater.claims.alignment.strength import Strengths
from headwater.claims.statements import Unit
from headwater.model.derivation import Stemma

# How likely two statements must assert the same to be compared for drift though they are in two claims.
LOOSE = 0.3


@dataclass(frozen=True, slots=True)
class Alignment:
    """Statements and their claims; ``claims`` are lists of indices into ``units``, sorted, and part all of them.

    ``nearest`` is how likely each statement asserts the same as the likeliest of another article, joined with it or
    not. ``partners`` are those of other articles that may well do so, likeliest first, ``counted`` those of
    other claims whose figures count the same thing.
    """

    units: tuple[Unit, ...]
    claims: tuple[tuple[int, ...], ...]
    likeness: Likeness
    nearest: tuple[float, ...]
    partners: tuple[tuple[int, ...], ...]
    counted: tuple[tuple[int, ...], ...]


def align(units: Sequence[Unit], stemma: Stemma, decided: Decided = NOTHING) -> Alignment:
    """Return the claims of a story; ``units`` must be sorted by article and place.

    ``decided`` names pairs of ``units`` that a reader put together or told apart: those stand, whatever the words say.
    """
    story = fold(units, decided)
    likeness = whole(story)
    strengths = Strengths(story, likeness, stemma)
    near = [0.0 if len(all_articles(story, w)) == 1 else 1.0 for w in range(len(story.first))]
    for (u, v), one in strengths.known.items():
        near[u], near[v] = max(near[u], one), max(near[v], one)
    counting = counting_one_thing(story, strengths)
    clusters = cluster(story, likeness, strengths, counting)
    one_thing = {*(pair[:2] for pair in counting), *beside(story, strengths)}
    claims = [tuple(sorted(i for wording in held for i in story.holders[wording])) for held in clusters]
    return Alignment(
        story.units,
        tuple(sorted(claims)),
        likeness,
        tuple(near[w] for w in story.wording),
        _partners(story, strengths),
        elsewhere(story, one_thing, claims),
    )


def _partners(story: Story, strengths: Strengths) -> tuple[tuple[int, ...], ...]:
    """For each statement those in the articles looked at that may well assert the same."""
    found: list[list[tuple[float, int]]] = [[] for _ in story.first]
    for (u, v), one in strengths.known.items():
        if one >= LOOSE:
            found[u].append((-one, v))
            found[v].append((-one, u))
    ranked = [[v for _, v in sorted(row)] for row in found]
    return tuple(tuple(i for v in ranked[w] for i in story.holders[v][:LOOKED_AT]) for w in story.wording)


def whole(story: Story) -> Likeness:
    """Return the likeness of a story's wordings, those of its clauses first, those of its sentences behind them."""
    return Likeness([*story.first, *(_joined(story, s) for s in range(len(story.inside)))])


def _joined(story: Story, sentence: int) -> Unit:
    """A sentence as one unit, for comparing it as a whole."""
    parts = [story.first[w] for w in story.inside[sentence]]
    parts.sort(key=lambda u: (u.article, u.order))
    first = parts[0]
    words = tuple(w for part in parts for w in part.wording)
    content = tuple(t for part in parts for t in part.terms)
    return Unit(
        first.article, first.span, first.sentence, first.order, None, None, None, None, first.certainty, first.polarity,
        declined=False, open_=False, quotes=(), days=frozenset(), wording=words, terms=content,
    )  # fmt: skip
