"""Headlines, each with the claim that it sums up.

A headline is no statement of its own: it says over again, in fewer words, what the report below it says. It is
therefore held against the statements of its own report, or else against the other headlines, and only once the claims
stand: it joins the claim of what it sums up as one more wording, and has no say in what is one claim, in drift or in
origins. Over a claim that no other article holds it tells nothing new, and is left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from headwater.claims.context import Context
from headwater.claims.statements import Unit, headline_units

# How much of the headline's weight a statement must have words for, in how many words of their own.
COVERS, FEWEST_SHARED = 0.28, 2
# What a statement must reach by that share and a part of the share that the headline has of it. What a report opens
# with is likelier to be what its headline sums up.
SUMS_UP, BACK, OPENING, OPENS = 0.48, 0.3, 0.08, 4
# How near a word must be to say the same.
SAME_WORD = 0.5


def headings(context: Context) -> Mapping[int, list[Unit]]:
    """Return the headlines of a story, or the parts of them that say something, by the index of the claim they sum up.

    One that a reader told apart from a statement of that claim is left out.
    """
    found: defaultdict[int, list[Unit]] = defaultdict(list)
    if len(context.readings) > 1:
        above = [unit for reading in context.readings.values() for unit in headline_units(reading)]
        left = []
        for unit in above:
            claim = _summed_up(context, unit)
            if claim is None:
                left.append(unit)
            else:
                found[claim].append(unit)
        for claim, unit in _like_another(context, left, found):
            found[claim].append(unit)
    return found


def _summed_up(context: Context, headline: Unit) -> int | None:
    """The claim of the statement of its own article that a headline sums up, None where there is none to join."""
    held = [context.units[i] for i in context.of_article.get(headline.article, ())]
    scored = [
        (score + (OPENING if u.order < OPENS else 0.0), -u.order, u) for u, score in _alike(context, headline, held)
    ]
    near = [row for row in scored if row[0] >= SUMS_UP]
    if not near:
        return None
    unit = max(near, key=lambda row: row[:2])[2]
    claim = context.claim_of[context.at[unit.span.within(unit.article)]]
    return claim if _is_shared(context, claim) and not _is_apart(context, headline, claim) else None


def _like_another(
    context: Context, left: Sequence[Unit], found: Mapping[int, Sequence[Unit]]
) -> list[tuple[int, Unit]]:
    """The headlines that sum up in words of their own what another article's does, each with the claim of that.

    Both articles must hold the claim.
    """
    by_concept: defaultdict[str, set[int]] = defaultdict(set)
    placed = [(claim, unit) for claim, units in found.items() for unit in units]
    for at, (_, unit) in enumerate(placed):
        for term in unit.terms:
            by_concept[term.concept].add(at)
    joined = []
    for unit in left:
        shared = Counter(at for concept in {t.concept for t in unit.terms} for at in by_concept[concept])
        near = [placed[at] for at in sorted(shared) if shared[at] >= FEWEST_SHARED]
        claims = {other: claim for claim, other in near if unit.article in _articles(context, claim)}
        best = max(_alike(context, unit, claims), key=lambda row: row[1], default=None)
        if best is not None and best[1] >= SUMS_UP and not _is_apart(context, unit, claims[best[0]]):
            joined.append((claims[best[0]], unit))
    return joined


def _alike(context: Context, headline: Unit, held: Iterable[Unit]) -> Iterator[tuple[Unit, float]]:
    """Yield those of some wordings that have words for enough of a headline, with how well they match."""
    likeness = context.alignment.likeness
    for unit in held:
        there, back = likeness.coverage(headline.terms, unit.terms)
        if there >= COVERS:
            matches = likeness.matches(headline.terms, unit.terms)
            if sum(m.score >= SAME_WORD for m in matches) >= FEWEST_SHARED:
                yield unit, there + BACK * back


def _articles(context: Context, claim: int) -> set[str]:
    return {context.units[i].article for i in context.alignment.claims[claim]}


def _is_shared(context: Context, claim: int) -> bool:
    return len(_articles(context, claim)) > 1


def _is_apart(context: Context, headline: Unit, claim: int) -> bool:
    """Tell whether a reader told a headline apart from a statement of a claim."""
    held = [context.units[i] for i in context.alignment.claims[claim]]
    for verdict in context.verdicts.alignments:
        for one, other in ((verdict.first, verdict.second), (verdict.second, verdict.first)):
            if verdict.holds or one.article != headline.article or not one.span.overlap(headline.span):
                continue
            if any(u.article == other.article and u.span.overlap(other.span) for u in held):
                return True
    return False
