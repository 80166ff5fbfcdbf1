"""Whom a report cites has told it what it reports, and stands nested in its words; a reason that is cited has not."""

import pytest

from headwater.annotate import annotate
from headwater.model.annotations import Attribution
from headwater.model.article import Article


def found(text: str) -> list[Attribution]:
    return list(annotate(Article("a", text)).attributions)


@pytest.mark.parametrize(
    ("text", "teller", "source"),
    [
        (
            "Eleven boats are missing, the Orlside Post wrote, citing two coast officials.",
            "Orlside Post",
            "two coast officials",
        ),
        (
            "The mill will close in May, Tessel News reported on Friday, quoting people familiar with the plan.",
            "Tessel News",
            "people familiar with the plan",
        ),
        (
            "Citing the head of the mill board, Lena Orsk, the council said that the weir was sound.",
            "council",
            "Lena Orsk",
        ),
        (
            "Nine farms are under water, Tessel News said, citing the county flood office.",
            "Tessel News",
            "county flood office",
        ),
    ],
)
def test_who_is_cited_says_what_is_reported(text: str, teller: str, source: str) -> None:
    listed = found(text)
    outer = next(one for one in listed if one.nested_in is None and one.heard)
    inner = next(one for one in listed if one.nested_in is not None)
    assert (outer.speaker, inner.speaker) == (teller, source)
    assert inner.content == outer.content
    assert listed[inner.nested_in or 0] is outer


def test_a_reason_is_nobodys_word() -> None:
    assert [a.speaker for a in found("The council closed the road on Monday, citing safety concerns.")] == ["council"]
