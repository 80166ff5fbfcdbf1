"""Figures as drift compares them: shares as percentages, measures of one kind in one unit."""

import pytest

from headwater.claims.drift.measures import is_measure, measured
from headwater.model.span import Span

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0


def only(text: str) -> tuple[float, str | None, str]:
    (figure,) = measured(text, Span(0, len(text)))
    return round(figure.value, 3), figure.unit, figure.span.of(text)


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Three in five walk to work.", 60, "Three in five"),
        ("Seventy-one in every hundred went by bus.", 71, "Seventy-one in every hundred"),
        ("It moves a third of the freight.", 33.333, "a third"),
        ("It fell by two sevenths.", 28.571, "two sevenths"),
        ("Rents rose by 7.3 per cent.", 7.3, "7.3 per cent"),
    ],
)
def test_a_share_is_a_percentage(text: str, value: float, words: str) -> None:
    assert only(text) == (value, "%", words)


@pytest.mark.parametrize(
    ("text", "value", "unit", "words"),
    [
        ("It took two minutes and 20 seconds.", 2 * MINUTE + 20, "#time", "two minutes and 20 seconds"),
        ("It took four and a half hours.", 4.5 * HOUR, "#time", "four and a half hours"),
        ("It took half a day.", DAY / 2, "#time", "half a day"),
        ("It went on for nearly a fortnight.", 14 * DAY, "#time", "a fortnight"),
        ("A gap of 9 millimetres opened.", 0.009, "#length", "9 millimetres"),
        ("It carried two tonnes.", 2000, "#mass", "two tonnes"),
    ],
)
def test_a_measure_is_told_in_one_unit(text: str, value: float, unit: str, words: str) -> None:
    assert only(text) == (value, unit, words)


@pytest.mark.parametrize(
    "text", ["Ada Hart, a 37-year-old pilot.", "Two ferries and three buses.", "A fare of 5 euros."]
)
def test_an_age_a_count_and_a_sum_are_no_measures(text: str) -> None:
    assert not any(is_measure(figure) for figure in measured(text, Span(0, len(text))))


def test_what_is_so_much_a_day_is_no_day() -> None:
    assert measured("It runs twice a day.", Span(0, 20)) == ()


def test_two_lengths_of_time_side_by_side_are_two() -> None:
    text = "It took three hours and 20 boats."
    assert [figure.value for figure in measured(text, Span(0, len(text)))] == [3 * HOUR, 20]
