import pytest

from headwater.claims.hedging import certainty_of, hedges, strength
from headwater.model.span import Span
from headwater.model.vocabulary import Certainty


def level(text: str) -> float:
    return strength(hedges(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("They discussed the possibility of a merger.", "They agreed in principle to a merger."),
        ("They agreed in principle to merge.", "They will merge."),
        ("The bank could cut rates.", "The bank will cut rates."),
        ("The dam might fail.", "The dam fails."),
        ("It will probably rain.", "It will rain."),
        ("The bank is expected to cut rates.", "The bank cut rates."),
    ],
)
def test_commitment_is_ordered(weaker: str, stronger: str) -> None:
    assert level(weaker) < level(stronger)


def test_the_month_of_may_hedges_nothing() -> None:
    assert level("The council met in May to set the rate.") == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill closed.", Certainty.CERTAIN),
        ("The mill is expected to close.", Certainty.PROBABLE),
        ("The mill may close.", Certainty.POSSIBLE),
    ],
)
def test_certainty_of_a_plain_clause(text: str, expected: Certainty) -> None:
    assert certainty_of(text, Span(0, len(text))) is expected


def test_markers_on_a_noun_are_told_apart() -> None:
    text = "a potential venue"
    (found,) = hedges(text, Span(0, len(text)))
    assert found.on_noun
    assert found.span.of(text) == "potential"
