from collections.abc import Callable
from dataclasses import replace

from headwater.derivation import infer_dates
from headwater.model.annotations import Credit, TimeExpression
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import Basis, CreditForm, TimeType

Make = Callable[..., Reading]


def test_an_undated_rewrite_has_the_day_of_what_it_rewrites(agency: Reading, rewrite: Reading) -> None:
    (dating,) = infer_dates([rewrite, agency])
    assert (dating.article, dating.published) == ("b", "2026-04-14")
    assert "“next week”" in dating.reading
    assert "a, dated 2026-04-14" in dating.reading
    texts = {"a": agency.text, "b": rewrite.text}
    assert {span.span.of(texts[span.article]) for span in dating.spans} == {"next week"}
    assert {span.article for span in dating.spans} == {"a", "b"}


def test_the_same_text_has_the_same_day(agency: Reading) -> None:
    copy = replace(
        agency,
        article=replace(agency.article, id="z"),
        annotations=replace(agency.annotations, id="z"),
        published=None,
        published_basis=Basis.UNKNOWN,
    )
    (dating,) = infer_dates([agency, copy])
    assert (dating.article, dating.published) == ("z", "2026-04-14")


def test_of_two_that_share_as_much_the_earlier_lends_its_day(agency: Reading, rewrite: Reading, make: Make) -> None:
    later = make("y", agency.text + "\n\nThe board meets again in the autumn.", published="2026-04-16")
    (dating,) = infer_dates([later, rewrite, agency])
    assert dating.published == "2026-04-14"


def test_independent_reports_lend_no_day(independent: Reading, rewrite: Reading) -> None:
    assert infer_dates([independent, rewrite]) == ()


def test_nothing_to_do(agency: Reading, rewrite: Reading) -> None:
    assert infer_dates([]) == ()
    assert infer_dates([agency]) == ()
    assert infer_dates([rewrite]) == ()


def test_a_day_without_its_year_has_that_of_the_dated_reports(independent: Reading, rewrite: Reading) -> None:
    dated = replace(independent, published="2027-01-02")
    (dating,) = infer_dates([dated, rewrite], {rewrite.id: ("XXXX-12-30", Span(0, 4))})
    assert (dating.article, dating.published) == (rewrite.id, "2026-12-30")
    assert infer_dates([dated, rewrite], {rewrite.id: ("XXXX-07-30", Span(0, 4))}) == ()


def test_no_text_is_dated_before_a_report_that_it_credits(agency: Reading, rewrite: Reading, make: Make) -> None:
    later = replace(
        make("y", agency.text + "\n\nThe board meets again in the autumn.", published="2026-04-16"), outlet="Orlpost"
    )
    furniture = rewrite.annotations.furniture
    credit = Credit("Orlpost", Span(0, 4), CreditForm.RUNNING_TEXT)
    credited = replace(rewrite.annotations, furniture=replace(furniture, credits=(credit,)))
    (dating,) = infer_dates([later, replace(rewrite, annotations=credited), agency])
    assert dating.published == "2026-04-16"


def naming(reading: Reading, weekday: int) -> Reading:
    """The reading with its first word as a weekday of a text that has no date."""
    named = TimeExpression(Span(0, 6), TimeType.DATE, f"XXXX-WXX-{weekday}")
    return replace(reading, annotations=replace(reading.annotations, times=(named,)))


def test_an_undated_text_is_of_the_day_whose_weekday_it_names(
    independent: Reading, rewrite: Reading, make: Make
) -> None:
    # April 14 was a Tuesday; the day after another report appeared.
    later = make("y", "The ferry stayed in port.", published="2026-04-15")
    for weekday, day in ((2, "2026-04-14"), (3, "2026-04-15")):
        (dating,) = infer_dates([independent, later, naming(rewrite, weekday)])
        assert (dating.article, dating.published) == ("b", day)
        assert [span.article for span in dating.spans] == ["b"]
    assert infer_dates([independent, later, naming(rewrite, 4)]) == ()


def test_a_weekday_tells_no_day_of_a_story_of_weeks(independent: Reading, rewrite: Reading, make: Make) -> None:
    later = make("y", "The ferry stayed in port.", published="2026-04-21")
    assert infer_dates([independent, later, naming(rewrite, 2)]) == ()
