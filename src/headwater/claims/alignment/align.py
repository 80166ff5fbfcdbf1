"""From statements to claims: which wordings of different articles assert the same thing.

Identical wordings are folded first. Sentences that share rare words are compared, their clauses with them, and the
neighbours of what matched: reports of one event keep much of its order. Pairs that are each other's best are joined,
the likeliest first, under average linkage: a claim never grows along a chain of half-likenesses.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.claims.alignment.clusters import accepted, cluster
from headwater.claims.alignment.decided import NOTHING, Decided
from headwater.claims.alignment.folding import Story, all_articles, fold
from headwater.claims.alignment.likeness import Likeness
from headwater.claims.alignment.strength import edges, shared_wordings
from headwater.claims.statements import Unit
from headwater.model.derivation import Stemma


@dataclass(frozen=True, slots=True)
class Alignment:
    """Statements and their claims; ``claims`` are lists of indices into ``units``, sorted, and part all of them.

    ``nearest`` is how alike each statement is to the nearest one of another article, joined with it or not.
    """

    units: tuple[Unit, ...]
    claims: tuple[tuple[int, ...], ...]
    likeness: Likeness
    nearest: tuple[float, ...]


def align(units: Sequence[Unit], stemma: Stemma, decided: Decided = NOTHING) -> Alignment:
    """Return the claims of a story; ``units`` must be sorted by article and place.

    ``decided`` names pairs of ``units`` that a reader put together or told apart: those stand, whatever the words say.
    """
    story = fold(units, decided)
    likeness = Likeness([*story.first, *(_joined(story, s) for s in range(len(story.inside)))])
    scores = edges(story, likeness, shared_wordings(story, stemma))
    clusters = cluster(story, likeness, scores, accepted(story, likeness, scores))
    claims = [tuple(sorted(i for wording in held for i in story.holders[wording])) for held in clusters]
    near = [0.0 if len(all_articles(story, w)) == 1 else 1.0 for w in range(len(story.first))]
    for (u, v), score in scores.items():
        near[u], near[v] = max(near[u], score), max(near[v], score)
    return Alignment(story.units, tuple(sorted(claims)), likeness, tuple(near[w] for w in story.wording))


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
