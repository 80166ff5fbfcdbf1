import pytest

from headwater.claims.terms import concept, stem, terms
from headwater.model.span import Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("postponed", "postpones"),
        ("planning", "planned"),
        ("deliveries", "delivery"),
        ("mill's", "mills"),
        ("close", "closing"),
    ],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("norwegian", "norway"), ("oslo", "norway"), ("talks", "negotiations")])
def test_names_of_a_country_and_synonyms_share_a_concept(one: str, other: str) -> None:
    assert concept(one) == concept(other)


def test_function_words_are_left_out_and_names_and_numbers_are_exact() -> None:
    text = "There were 340 jobs at the mill in Varnholt."
    found = terms(text, Span(0, len(text)))
    assert [(t.folded, t.exact) for t in found] == [
        ("340", True),
        ("jobs", False),
        ("mill", False),
        ("varnholt", True),
    ]
    assert all(t.span.of(text).casefold() == t.folded for t in found)
