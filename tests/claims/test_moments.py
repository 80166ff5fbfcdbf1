"""The time that a statement speaks of."""

from collections.abc import Callable
from typing import Any

import pytest

from headwater.claims import build
from headwater.claims.moments import precision_of
from headwater.model.claims import Moment
from headwater.model.vocabulary import Outlook, Precision, TimeType


def moments(make: Any, text: str, *times: Any, published: str | None = "2026-03-12") -> list[Moment | None]:  # noqa: ANN401 - the fixture's tools
    reading = make.reading("a", text, times=times, published=published)
    found = build([reading], make.stemma(articles=["a"]))
    return [s.time for s in sorted((s for c in found.claims for s in c.statements), key=lambda s: s.start)]


def test_a_date_gives_the_days_and_its_span(make: Any) -> None:  # noqa: ANN401
    text = "The mill will close on May 5."
    (found,) = moments(make, text, make.at("May 5", "2026-05-05"))
    assert found is not None
    assert (found.earliest, found.latest) == ("2026-05-05", "2026-05-05")
    assert (found.precision, found.outlook) == (Precision.DAY, Outlook.AHEAD)
    assert [s.span.of(text) for s in found.spans] == ["May 5"]


def test_a_length_ahead_reaches_from_the_day_of_the_article(make: Any) -> None:  # noqa: ANN401
    (found,) = moments(make, "The mill could close within two weeks.", make.at("two weeks", "P2W", TimeType.DURATION))
    assert found is not None
    assert (found.earliest, found.latest, found.precision) == ("2026-03-12", "2026-03-26", Precision.STRETCH)


@pytest.mark.parametrize(
    ("text", "days", "way"),
    [
        ("The mill closed its gates for good.", (None, "2026-03-12"), Outlook.BACK),
        ("The mill will close its gates for good.", ("2026-03-12", None), Outlook.AHEAD),
        ("The mill makes paper for school books.", ("2026-03-12", "2026-03-12"), Outlook.PRESENT),
        ("The flood could have closed the mill for good.", (None, "2026-03-12"), Outlook.BACK),
        ("The mill closed on that evening, as planned.", (None, "2026-03-12"), Outlook.BACK),
    ],
)
def test_without_a_date_tense_gives_the_side(
    make: Any,  # noqa: ANN401
    text: str,
    days: tuple[str | None, str | None],
    way: Outlook,
) -> None:
    (found,) = moments(make, text)
    assert found == Moment(*days, Precision.OPEN, way)


def test_a_date_given_up_is_not_the_time_spoken_of(make: Any) -> None:  # noqa: ANN401
    at = make.at
    text = "The hearing was postponed from May 5 to May 19."
    (found,) = moments(make, text, at("May 5", "2026-05-05"), at("May 19", "2026-05-19"))
    assert found is not None
    assert (found.earliest, found.latest) == ("2026-05-19", "2026-05-19")


def test_not_before_a_day_is_from_that_day_on(make: Any) -> None:  # noqa: ANN401
    (found,) = moments(make, "The lights will not be switched on before May 19.", make.at("May 19", "2026-05-19"))
    assert found is not None
    assert (found.earliest, found.latest) == ("2026-05-19", None)


def test_may_is_a_month(make: Any) -> None:  # noqa: ANN401
    (found,) = moments(make, "The mill closed on May 5.", make.at("May 5", "2025-05-05"))
    assert found is not None
    assert found.outlook is Outlook.BACK


def test_where_nothing_is_dated_the_article_included(make: Any) -> None:  # noqa: ANN401
    (found,) = moments(make, "The mill will close its gates for good.", published=None)
    assert found == Moment(None, None, Precision.OPEN, Outlook.AHEAD)


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2026-05-05T18:00", Precision.TIME), ("2026-05-05TNI", Precision.TIME), ("2026-05-05", Precision.DAY),
        ("2026-W19", Precision.WEEK), ("2026-W19-WE", Precision.WEEK), ("2026-05", Precision.MONTH),
        ("2026-Q2", Precision.QUARTER), ("2026-SU", Precision.SEASON), ("2026-H1", Precision.HALF),
        ("2026", Precision.YEAR), ("FY2026", Precision.YEAR), ("199X", Precision.DECADE), ("19XX", Precision.CENTURY),
        ("P2W", Precision.STRETCH), ("PAST_REF", Precision.OPEN), ("XXXX-10-17", Precision.OPEN),
    ],
)  # fmt: skip
def test_how_sharp_a_value_is(value: str, precision: Precision) -> None:
    assert precision_of(value) is precision


def test_every_span_lies_in_its_article(mill: Any, every_span: Callable[..., Any]) -> None:  # noqa: ANN401
    readings, stemma = mill
    texts = {r.id: r.text for r in readings}
    found = build(readings, stemma)
    spans = [p for c in found.claims for s in c.statements if s.time for p in s.time.spans]
    spans += [p for e in found.calendar for r in e.reports for p in r.statements]
    assert spans
    assert all(0 <= p.start < p.end <= len(texts[p.article]) for p in [*spans, *every_span(found)])
