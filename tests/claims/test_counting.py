"""What a statement counts: which figures it tells as what holds, and which two of them are of one thing."""

import pytest

from headwater.claims.counting import Told, agree, can_be_one, one_noun, one_state, one_sum, same_heads, told
from headwater.claims.terms import terms
from headwater.model.span import Span


def figures_told(text: str) -> tuple[Told, ...]:
    whole = Span(0, len(text))
    return told(text, whole, terms(text, whole))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Profit fell from 58 million crowns to 41 million crowns.", [41e6]),
        ("The pier is 26 meters long, not 20 meters.", [26]),
        ("Nineteen sailors were hurt, six of them badly.", [19]),
        ("Profit was 41 million crowns, below the 47 million that analysts had forecast.", [41e6]),
        ("Revenue was 12 million crowns a year earlier.", []),
        ("The tram of line 7 was late.", []),
        ("Some 700 sailors are expected to march.", [700]),
    ],
)
def test_a_figure_set_beside_another_is_not_told_as_what_holds(text: str, values: list[float]) -> None:
    assert [t.figure.value for t in figures_told(text)] == values


@pytest.mark.parametrize(
    ("one", "other", "rule", "holds"),
    [
        ("Four sailors were killed.", "Five have died.", one_state, True),
        ("Four sailors were killed.", "Five people were hurt.", one_state, False),
        ("Four men were killed.", "Five women were killed.", one_state, False),
        ("The cracks run through two piers.", "Three piers are affected.", one_noun, True),
        ("The strike lasts two days.", "It took three days.", one_noun, False),
        ("It employs 430 sailors.", "It has 445 people.", same_heads, True),
        ("It employs 430 sailors.", "It has 445 cooks.", same_heads, False),
        ("He put the loss at 6 million euros.", "A loss of 8 million euros was booked.", one_sum, True),
        ("He put the loss at 6 million euros.", "The fine is 8 million euros.", one_sum, False),
        ("The profit was 6 million euros.", "A profit of 8 million euros is forecast.", one_sum, False),
        ("It sells 900 cups a week.", "It sells 900 cups.", can_be_one, False),
        ("A sailor aged 70 drowned.", "A sailor aged 72 drowned.", one_noun, False),
    ],
)
def test_two_figures_are_of_one_thing_by_what_stands_beside_them(
    one: str,
    other: str,
    rule: object,
    holds: bool,  # noqa: FBT001 - a case of the table
) -> None:
    (first,), (second,) = figures_told(one), figures_told(other)
    assert callable(rule)
    assert rule(first, second) is holds
    assert rule(second, first) is holds


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("about 340 shops", "338 shops", True),
        ("340 shops", "380 shops", False),
        ("9 million", "$9 million", True),
        ("10 dead", "12 dead", False),
        ("400 dead", "412 dead", True),
    ],
)
def test_figures_agree_that_are_one_made_round(
    one: str,
    other: str,
    same: bool,  # noqa: FBT001 - a case of the table
) -> None:
    (first,), (second,) = figures_told(one), figures_told(other)
    assert agree(first, second) is same
