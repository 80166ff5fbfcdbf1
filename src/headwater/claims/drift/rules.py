"""Drift: named differences between two wordings of a claim, each with the stretch on either side and a reading.

One function a kind of difference; `drift` runs them over the pairs of a claim and leaves out what says the same twice.
"""

from collections.abc import Callable, Iterator, Sequence

from headwater.claims.context import Context
from headwater.claims.drift.certainty import certainty_changed
from headwater.claims.drift.facts import date_changed, names_changed, negation_changed, number_changed, role_changed
from headwater.claims.drift.pairs import Directions, Pair, unit_pairs
from headwater.claims.drift.voices import (
    attribution_changed,
    attribution_lost,
    quotation_changed,
    quotation_paraphrased,
)
from headwater.claims.statements import Unit
from headwater.model.claims import Drift
from headwater.model.span import ArticleSpan

RULES: tuple[Callable[[Pair], Iterator[Drift]], ...] = (
    quotation_paraphrased,
    quotation_changed,
    attribution_lost,
    attribution_changed,
    certainty_changed,
    number_changed,
    date_changed,
    names_changed,
    role_changed,
    negation_changed,
)
# Losses tell by themselves which of two siblings stands nearer to their parent.
LOSSES = (quotation_paraphrased, attribution_lost, date_changed)


def drift(context: Context, directions: Directions, held: Sequence[Unit]) -> tuple[Drift, ...]:
    """Return the differences between the wordings of a claim along the story's derivations, by place, each once.

    Articles that share one wording share its drift: it is shown for the first of them by id.
    """
    found: dict[tuple[str, str, str], Drift] = {}
    for pair in unit_pairs(context, directions, held):
        for item in _differences(pair):
            key = (item.kind.value, _words(context, item.from_), _words(context, item.to))
            found.setdefault(key, item)
    return tuple(sorted(found.values(), key=lambda d: (d.from_, d.to, d.kind.value)))


def _differences(pair: Pair) -> Iterator[Drift]:
    for rule in RULES:
        items = list(rule(pair))
        if not items and not pair.directed and rule in LOSSES:
            items = list(rule(pair.turned()))
        yield from items


def _words(context: Context, span: ArticleSpan) -> str:
    return span.span.of(context.readings[span.article].text).casefold()
