from tests.claims.conftest import Tools

from headwater.claims.statements import units
from headwater.model.vocabulary import Quotation


def test_content_is_the_speakers_and_the_rest_the_articles_own(make: Tools) -> None:
    text = "Mayor Otto Brandis said the town would lose 340 jobs. The mill opened in 1921."
    reading = make.reading("a", text, [make.said("the town would lose 340 jobs", "Otto Brandis")])
    assert [(u.span.of(text), u.speaker) for u in units(reading)] == [
        ("the town would lose 340 jobs", "Otto Brandis"),
        ("The mill opened in 1921.", None),
    ]


def test_a_fragment_is_shown_with_the_clause_that_frames_it(make: Tools) -> None:
    text = "He called the present rent “a polite robbery.”"
    reading = make.reading(
        "a", text, [make.said("“a polite robbery.”", "Otto Brandis", "called", Quotation.MIXED, "He")]
    )
    (unit,) = units(reading)
    assert unit.span.of(text) == text
    assert unit.speaker == "Otto Brandis"


def test_a_long_content_is_cut_into_clauses_without_their_conjunctions(make: Tools) -> None:
    text = "Lund said that the mill had lost money for years, but that the town owed it nothing."
    reading = make.reading("a", text, [make.said(text[10:], "Greta Lund")])
    assert [u.span.of(text) for u in units(reading)] == [
        "the mill had lost money for years",
        "the town owed it nothing.",
    ]


def test_quotation_marks_at_the_ends_are_left_out(make: Tools) -> None:
    text = "“The river has run dry. Nobody warned us,” Greta Lund told reporters."
    said = make.said("“The river has run dry. Nobody warned us,”", "Greta Lund", "told", Quotation.DIRECT)
    assert [u.span.of(text) for u in units(make.reading("a", text, [said]))] == [
        "The river has run dry.",
        "Nobody warned us",
    ]


def test_a_mere_credit_does_not_hide_who_spoke(make: Tools) -> None:
    text = "The mayor said that the mill would close, the Northern Wire reported."
    outer = make.said("The mayor said that the mill would close", "Northern Wire", "reported")
    reading = make.reading("a", text, [outer], credit="Northern Wire")
    assert [u.speaker for u in units(reading)] == ["Northern Wire"]


def test_a_content_speaks_in_each_sentence_that_it_reaches(make: Tools) -> None:
    text = "The mill is shut. Lund said the mill would open again. It had money then. The town is glad."
    long = "the mill would open again. It had money then."
    reading = make.reading("a", text, [make.said(long, "Greta Lund")])
    assert [(u.span.of(text), u.speaker) for u in units(reading)] == [
        ("The mill is shut.", None),
        ("the mill would open again.", "Greta Lund"),
        ("It had money then.", "Greta Lund"),
        ("The town is glad.", None),
    ]
