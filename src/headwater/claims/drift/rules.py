"""Drift: named differences between two wordings of a claim, each with the stretch on either side and a reading.

One function a kind of difference; `drift` runs them over the pairs of a claim and leaves out what says the same twice.
"""

from collections.abc import Callable, Iterator, Sequence

from headwater.claims.context import Context
from headwater.claims.denial import denial_changed
from headwater.claims.drift.attributions import attribution_changed, attribution_lost
from headwater.claims.drift.certainty import certainty_changed
from headwater.claims.drift.counted import same_figure
from headwater.claims.drift.dates import date_beside, date_changed
from headwater.claims.drift.elsewhere import elsewhere
from headwater.claims.drift.facts import names_changed, negation_changed
from headwater.claims.drift.numbers import number_changed, number_elsewhere
from headwater.claims.drift.pairs import Pair, loose_pairs, unit_pairs
from headwater.claims.drift.quotations import quotation_changed, quotation_paraphrased
from headwater.claims.drift.relations import Directions
from headwater.claims.drift.roles import role_changed, title_changed
from headwater.claims.statements import Unit
from headwater.model.claims import Drift
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import DriftKind

RULES: tuple[Callable[[Pair], Iterator[Drift]], ...] = (
    quotation_paraphrased,
    quotation_changed,
    attribution_lost,
    attribution_changed,
    certainty_changed,
    number_changed,
    date_changed,
    date_beside,
    names_changed,
    role_changed,
    title_changed,
    negation_changed,
    denial_changed,
)
# Losses tell by themselves which of two siblings stands nearer to their parent.
LOSSES = (quotation_paraphrased, attribution_lost, date_changed, date_beside)
# Losses by which nothing but likeness tells that both wordings are of one thing.
UNMARKED = (quotation_paraphrased, attribution_lost)
# What is asked of reports that have little in common too: the same words or the same person stand in both wordings.
ANCHORED = frozenset({quotation_changed, names_changed, role_changed, title_changed})
# Differences after which a figure has been told of.
NUMBERED = frozenset({DriftKind.NUMBER_CHANGED, DriftKind.DATE_CHANGED, DriftKind.DATE_VAGUE})


def drift(context: Context, directions: Directions, held: Sequence[Unit]) -> tuple[Drift, ...]:
    """Return the differences between the wordings of a claim along the story's derivations, by place, each once.

    Articles that share one wording share its drift: it is shown for the first of them by id.
    """
    found: dict[tuple[str, str, str], Drift] = {}
    for pair in (*unit_pairs(context, directions, held), *loose_pairs(context, directions, held)):
        items = list(_differences(pair))
        taken = [d.to.span for d in items if d.kind in NUMBERED]
        moved = number_elsewhere(pair, directions.counts, taken) if pair.close else ()
        for item in (*items, *moved):
            if item.kind is DriftKind.NUMBER_CHANGED and _is_anothers(context, directions, item):
                continue
            key = (item.kind.value, _words(context, item.from_), _words(context, item.to))
            found.setdefault(key, item)
    for item in (item for unit in held for item in elsewhere(directions, unit)):
        if not any(other.kind is item.kind and other.to.span.overlap(item.to.span) for other in found.values()):
            found[item.kind.value, _words(context, item.from_), _words(context, item.to)] = item
    return tuple(sorted(found.values(), key=lambda d: (d.from_, d.to, d.kind.value)))


def _is_anothers(context: Context, directions: Directions, item: Drift) -> bool:
    """Tell whether the later article has its figure from elsewhere than the earlier one: nothing changed on the way.

    It then stands in another article that it took from, or that has a parent with it that the earlier one lacks; what
    took from the later one itself shows nothing.
    """
    ancestors = context.descent.ancestors
    here, there = (ancestors.get(end.article, frozenset()) for end in (item.from_, item.to))
    above = there - here - {item.from_.article}
    mine = [c for c in directions.counts.of(item.to.article) if item.to.span.contains(c.figure.span)]
    return any(
        same_figure(one.figure, other.figure) and one.holds and other.holds and None is not one.counts == other.counts
        for article in sorted(context.readings)
        if article not in {item.from_.article, item.to.article}
        and item.to.article not in ancestors.get(article, frozenset())
        and (article in above or not above.isdisjoint(ancestors.get(article, frozenset())))
        for other in directions.counts.of(article)
        for one in mine
    )


def _differences(pair: Pair) -> Iterator[Drift]:
    turned: Pair | None = None
    for rule in RULES:
        if not (pair.close or rule in ANCHORED) or (rule in UNMARKED and not pair.shows_losses):
            continue
        items = list(rule(pair))
        if not items and not pair.directed and rule in LOSSES:
            turned = turned or pair.turned()
            items = list(rule(turned))
        yield from items


def _words(context: Context, span: ArticleSpan) -> str:
    return span.span.of(context.readings[span.article].text).casefold()
