"""What is to come from a first day on, and what only looks as if it were to come."""

from typing import Any

import pytest

from headwater.claims import build
from headwater.model.vocabulary import TimeType

TOLD = "2026-03-12"


def days(make: Any, text: str, *dates: tuple[str, str], duration: bool = False) -> list[tuple[str | None, str | None]]:  # noqa: ANN401
    kind = TimeType.DURATION if duration else TimeType.DATE
    reading = make.reading("a", text, times=[make.at(*d, kind) for d in dates], published=TOLD)
    return [(e.earliest, e.latest) for e in build([reading], make.stemma(articles=["a"])).calendar]


@pytest.mark.parametrize(
    "text",
    [
        "The weir could reopen as early as May 2026.",
        "The weir may be opened as soon as May 2026.",
        "The weir will be opened in May 2026 at the earliest.",
        "The board did not expect the weir to open before May 2026.",
        "The board doesn't expect the weir to open before May 2026.",
        "No opening of the weir is expected before May 2026.",
    ],
)
def test_the_first_day_is_named_and_no_last_one(make: Any, text: str) -> None:  # noqa: ANN401
    assert days(make, text, ("May 2026", "2026-05")) == [("2026-05-01", None)]


def test_as_early_as_a_month_is_in_that_month_where_another_says_so(make: Any) -> None:  # noqa: ANN401
    texts = ("The last barge could leave Orl as early as May 2026.", "The last barge will leave Orl in May 2026.")
    readings = [
        make.reading(name, text, times=[make.at("May 2026", "2026-05")], published=TOLD)
        for name, text in zip("ab", texts, strict=True)
    ]
    (entry,) = build(readings, make.stemma(articles=["a", "b"])).calendar
    assert {s.article for s in entry.statements} == {"a", "b"}
    assert entry.earliest == "2026-05-01"


@pytest.mark.parametrize(
    "text",
    [
        "The warden gave tenants in the old mill 14 days to clear their lofts.",
        "The warden is giving the millers 14 days to clear their lofts.",
        "The warden granted the two tenants 14 days to clear their lofts.",
    ],
)
def test_who_is_given_days_has_until_their_end(make: Any, text: str) -> None:  # noqa: ANN401
    assert days(make, text, ("14 days", "P14D"), duration=True) == [("2026-03-12", "2026-03-26")]


def test_the_year_of_what_is_held_then_is_a_date(make: Any) -> None:  # noqa: ANN401
    text = "The 2029 regatta edition is to be held at Skelby."
    assert days(make, text, ("2029", "2029")) == [("2029-01-01", "2029-12-31")]
    assert not days(make, "The 2029 candidates gathered at Skelby.", ("2029", "2029"))


def test_a_clause_behind_the_date_says_nothing_of_it(make: Any) -> None:  # noqa: ANN401
    text = "The ringers called a walkout for Friday, demanding ropes that were promised in 2022."
    assert days(make, text, ("Friday", "2026-03-13")) == [("2026-03-13", "2026-03-13")]


@pytest.mark.parametrize(
    ("text", "time", "value"),
    [
        ("The papers usually report on a launch the following day.", "the following day", "2026-03-13"),
        ("Neighbours heard of the leak four months later.", "four months later", "2026-07"),
        ("The dean has survived two votes since the autumn.", "the autumn", "2026-FA"),
    ],
)
def test_what_is_always_so_or_has_been_is_not_to_come(make: Any, text: str, time: str, value: str) -> None:  # noqa: ANN401
    assert not days(make, text, (time, value))


def test_one_of_a_series_in_so_many_years_tells_of_no_time_to_come(make: Any) -> None:  # noqa: ANN401
    for text in ("This is the third kiln fire in two years.", "He would be the 5th dean to leave in two years."):
        assert not days(make, text, ("two years", "P2Y"), duration=True)
