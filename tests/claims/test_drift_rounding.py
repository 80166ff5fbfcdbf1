"""Drift as a second desk makes it: hedges across quotation marks, lengths of time for days, parts of a whole for figures."""

import pytest
from tests.claims.conftest import Tools, drift_between

from headwater.claims.hedging import hedges
from headwater.model.span import Span
from headwater.model.vocabulary import DriftKind


def plain(make: Tools, before: str, after: str) -> set[DriftKind]:
    found = drift_between(make, make.reading("a", before), make.reading("b", after))
    return {drift.kind for drift in found}


# ---------------------------------------------------------------------------------------------------------- certainty


@pytest.mark.parametrize(
    "told",
    [
        "would probably sell the pier",
        "would “probably” sell the pier",
        'would "very likely" sell the pier',
        "will ‘presumably’ sell the pier",
        "would 'perhaps' sell the pier",
    ],
)
def test_doubt_beside_a_modal_is_one_hedge_with_it_whatever_marks_stand_between(told: str) -> None:
    (hedge,) = hedges(told, Span(0, len(told)))
    assert hedge.strength <= 0.7


def test_who_would_probably_do_it_would_do_it(make: Tools) -> None:
    before = "The guild would “probably” sell the ferry to Holm."
    assert DriftKind.CERTAINTY_RAISED in plain(make, before, "The guild would sell the ferry to Holm.")
    assert DriftKind.CERTAINTY_RAISED not in plain(make, before, "The guild would “probably” sell Holm the ferry.")


# ------------------------------------------------------------------------------------------------------------ figures


def test_two_became_several(make: Tools) -> None:
    after = "The guild has sent several ferries to Holm."
    assert DriftKind.NUMBER_CHANGED in plain(make, "The guild has sent two ferries to Holm.", after)
    assert DriftKind.NUMBER_CHANGED not in plain(make, "The guild has sent ferries to Holm.", after)
