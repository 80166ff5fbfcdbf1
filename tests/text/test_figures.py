import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.figures import Figure, FigureKind, figures


def one(text: str) -> Figure:
    found = figures(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "kind", "unit"),
    [
        ("a loan of 1.8 billion euros", "1.8 billion euros", 1.8e9, FigureKind.AMOUNT, "EUR"),
        ("worth $5bn today", "$5bn", 5e9, FigureKind.AMOUNT, "USD"),
        ("4m pounds", "4m pounds", 4e6, FigureKind.AMOUNT, "GBP"),
        ("rose by 11 percent", "11 percent", 11, FigureKind.PERCENTAGE, "%"),
        ("a 5.5% rise", "5.5%", 5.5, FigureKind.PERCENTAGE, "%"),
        ("to four per cent first", "four per cent", 4, FigureKind.PERCENTAGE, "%"),
        ("1,200 troops", "1,200", 1200, FigureKind.NUMBER, None),
        ("two hundred and fifty people", "two hundred and fifty", 250, FigureKind.NUMBER, None),
        ("forty-two villages", "forty-two", 42, FigureKind.NUMBER, None),
        ("half a million voters", "half a million", 5e5, FigureKind.NUMBER, None),
        ("two-thirds of the members", "two-thirds", 2 / 3, FigureKind.NUMBER, None),
        ("a dozen boats", "a dozen", 12, FigureKind.NUMBER, None),
    ],
)
def test_values_and_units(text: str, words: str, value: float, kind: FigureKind, unit: str | None) -> None:
    found = one(text)
    assert found.span.of(text) == words
    assert found.value == pytest.approx(value)
    assert (found.kind, found.unit) == (kind, unit)
    assert found.exact


@pytest.mark.parametrize(
    "text",
    [
        "on June 19",
        "3 June 2026",
        "in 2025",
        "Lantern-1",
        "an F-16",
        "at 10:30",
        "no one",
        "the 3rd time",
        "7 p.m.",
        "the 1990s",
    ],
)
def test_dates_names_clocks_and_pronouns_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_a_hedge_opens_an_interval() -> None:
    text = "more than 20 people"
    found = one(text)
    assert not found.exact
    assert (found.least, found.most) == (20, 40)
    assert found.hedge is not None
    assert found.hedge.of(text) == "more than"
    assert one("dozens of people").least == 24


@pytest.mark.parametrize(
    ("vague", "exact"),
    [
        ("nearly 2 billion euros", "about 1.8 billion euros"),
        ("some 40,000 riders", "38,000 riders"),
        ("nearly 200 people", "184 people"),
        ("close to 4 million crowns", "3.7 million crowns"),
    ],
)
def test_rounding_is_vaguer_and_never_the_other_way_round(vague: str, exact: str) -> None:
    assert one(vague).vaguer_than(one(exact))
    assert not one(exact).vaguer_than(one(vague))


@pytest.mark.parametrize(
    ("first", "second"),
    [("20 meters", "12 kilometers"), ("2.4 billion dollars", "10 years"), ("184 people", "148 people")],
)
def test_other_counts_are_no_rounding(first: str, second: str) -> None:
    assert not one(first).vaguer_than(one(second))
    assert not one(second).vaguer_than(one(first))


def test_a_dropped_hedge_is_told_from_rounding() -> None:
    assert one("about nine million").hedged_like(one("nine million"))
    assert not one("about nine million").vaguer_than(one("nine million"))


@given(st.text(alphabet="0123456789.,-–$€% abmnthousdzevixy\n", max_size=60))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for figure in figures(text):
        assert at <= figure.span.start < figure.span.end <= len(text)
        assert figure.least <= figure.most
        at = figure.span.end
