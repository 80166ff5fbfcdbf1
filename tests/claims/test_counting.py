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
        ("Gate 12 stayed shut.", []),
        ("It fails in one in four boats.", []),
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
        ("Eight sailors have lost their lives.", "Nine people died.", one_state, True),
        ("In all 300 people are without a home.", "Some 340 people are homeless.", one_state, True),
        ("Trams leave every 20 minutes.", "The ride takes 25 minutes.", can_be_one, False),
        ("The quake had a magnitude of 4.8.", "It was a tremor of 5.2.", one_noun, True),
        ("The number of berths was put at 40.", "It has 44 berths.", one_noun, True),
        ("Some 500 gallons of milk escaped.", "About 900 gallons of milk ran out.", can_be_one, True),
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


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The council voted 9-4 to build the bridge.", ["#for", "#against"]),
        ("The bridge was backed by nine councillors.", ["#for"]),
        ("Four aldermen voted against.", ["#against"]),
        ("The home side won 9-4.", [None, None]),
    ],
)
def test_votes_are_counted_by_side(text: str, counts: list[str | None]) -> None:
    assert [t.counts for t in figures_told(text)] == counts


def test_a_measure_is_told_in_base_units() -> None:
    (one,) = figures_told("They signed a three-year lease.")
    assert one.measure is not None
    assert one.measure.unit == "#time"
    assert one.measure.value == pytest.approx(3 * 365.25 * 86_400)
    assert all(t.measure is None for t in figures_told("They signed three leases."))
