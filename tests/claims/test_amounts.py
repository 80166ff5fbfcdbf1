import pytest
from tests.claims.conftest import Tools

from headwater.claims.amounts import content
from headwater.claims.terms import concept, terms
from headwater.model.span import Span


def concepts(make: Tools, text: str) -> list[str]:
    return [t.concept for t in content(make.reading("a", text), Span(0, len(text)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the club wants 35m euros", "the club wants €35million"),
        ("the club wants $35 million", "the club wants 35m euros"),
        ("forty-two members", "42 members"),
        ("a crowd of 71,500", "a crowd of 71500"),
        ("2.7 trillion crowns", "2.7tn crowns"),
        ("a rise of 46%", "a rise of 46 percent"),
    ],
)
def test_a_figure_is_one_concept_in_every_form(make: Tools, one: str, other: str) -> None:
    figure = next(c for c in concepts(make, one) if c[0].isdigit())
    assert figure in concepts(make, other)


def test_what_only_says_how_large_stays_a_word(make: Tools) -> None:
    assert "100" not in concepts(make, "hundreds of hens")


@pytest.mark.parametrize(
    ("text", "verb", "plain"),
    [
        ("The board turned the bid down.", "turned", "refuse"),
        ("Orl have knocked back an offer.", "knocked", "reject"),
        ("The talks were put off again.", "put", "postponed"),
        ("They put the second round off.", "put", "put"),
        ("The wall gave way at dawn.", "gave", "collapsed"),
        ("The storm claimed 16 lives.", "claimed", "killed"),
        ("Her deputy stepped down.", "stepped", "resigned"),
        ("She put her coat, off and on, away.", "put", "put"),
        ("He turned the boat and sat down.", "turned", "turned"),
    ],
)
def test_a_verb_with_its_particle_is_the_plain_word(text: str, verb: str, plain: str) -> None:
    found = next(t for t in terms(text, Span(0, len(text))) if t.folded == verb)
    assert found.concept == concept(plain)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mps", "lawmakers"),
        ("govt", "government"),
        ("premier", "minister"),
        ("cops", "police"),
        ("magistrate", "judge"),
        ("absconded", "fled"),
        ("airliner", "jet"),
        ("jewelry", "jewellery"),
        ("organized", "organised"),
        ("km", "kilometers"),
        ("jan", "january"),
        ("shelling", "artillery"),
        ("guidance", "forecast"),
        ("temblor", "quake"),
        ("seafarers", "sailors"),
    ],
)
def test_words_of_one_field_share_a_concept(one: str, other: str) -> None:
    assert concept(one) == concept(other)


def test_an_aftershock_is_not_the_earthquake() -> None:
    assert concept("aftershock") != concept("earthquake")
