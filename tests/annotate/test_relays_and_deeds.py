"""Those whom somebody quotes or cites, and what a speaker does after having spoken."""

import pytest

from headwater.annotate import annotate
from headwater.model.annotations import Attribution
from headwater.model.article import Article


def found(text: str) -> list[Attribution]:
    return list(annotate(Article("a", text)).attributions)


def told(text: str) -> set[tuple[str | None, str]]:
    return {(a.speaker, " ".join(s.of(text) for s in a.content)) for a in found(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The gate is shut for good,” the Herald quoted Mayor Ada Hart as saying.",
            {("Herald", "“The gate is shut for good,”"), ("Ada Hart", "“The gate is shut for good,”")},
        ),
        (
            "The agency cited a source as saying the gate was shut.",
            {("agency", "a source as saying the gate was shut"), ("a source", "the gate was shut")},
        ),
        (
            "The paper quoted Ada Hart, its former editor, as saying that the vote was lost.",
            {("Ada Hart", "that the vote was lost")},
        ),
        (
            "Two lawmakers were paid, the outlet wrote, citing unnamed sources in the council.",
            {("outlet", "Two lawmakers were paid"), ("unnamed sources in the council", "Two lawmakers were paid")},
        ),
        (
            "Tessel News reported on Friday, citing two people familiar with the matter, that the plant would close.",
            {
                ("Tessel News", "that the plant would close"),
                ("two people familiar with the matter", "that the plant would close"),
            },
        ),
        ("The ministry, citing witnesses, said that the road was cut.", {("witnesses", "that the road was cut")}),
    ],
)
def test_who_is_quoted_or_cited_has_said_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= told(text)


def test_a_reason_that_is_cited_has_said_nothing() -> None:
    text = "Ada Hart said the plant would close, citing high costs."
    assert {speaker for speaker, _ in told(text)} == {"Ada Hart"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police said nine boats were held but declined to comment on the talk of smuggling.",
            {("Police", "nine boats were held"), ("Police", "to comment on the talk of smuggling")},
        ),
        (
            "Ada Hart said the lease would run until June, but would not be drawn on the rent.",
            {("Ada Hart", "the lease would run until June"), ("Ada Hart", "on the rent")},
        ),
        (
            "The firm confirmed that the plant would close, but did not say when.",
            {("firm", "that the plant would close"), ("firm", "when")},
        ),
        (
            "Ada Hart dismissed the motion as “a farce” and ruled out a snap election.",
            {("Ada Hart", "the motion as “a farce”"), ("Ada Hart", "a snap election")},
        ),
        (
            "The army rejected claims that it had fired on farms and insisted that it had hit a depot.",
            {("army", "claims that it had fired on farms"), ("army", "that it had hit a depot")},
        ),
        (
            "The board declined to identify the shops, but the Herald named one of them.",
            {("board", "to identify the shops")},
        ),
    ],
)
def test_what_was_said_ends_where_the_speaker_does_something_else(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= told(text)


def test_what_others_did_stays_part_of_what_was_said() -> None:
    assert ("Ada Hart", "the two met and agreed to go") in told("Ada Hart said the two met and agreed to go.")


def test_a_refusal_behind_a_joint_is_one() -> None:
    assert [a.declined for a in found("Ada Hart said it was late but would not say why.")] == [False, True]
