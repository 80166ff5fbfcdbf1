"""Whose a report is by what it calls itself in its own sentences."""

import pytest

from headwater.annotate.furniture import parse
from headwater.model.article import Article

REPORT = "Nine boats sank off Orl on Monday night. {} The harbour stays shut until Friday, its master said."


def outlet(sentences: str) -> str | None:
    return parse(Article("a", REPORT.format(sentences))).outlet


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        ("The Orl Courier could not independently verify the count.", "The Orl Courier"),
        ("The Orl Courier has contacted the harbour board for comment.", "The Orl Courier"),
        ("The board did not answer questions from the Orl Courier.", "Orl Courier"),
        ("Orlpunkt's correspondent counted the wrecks. Orlpunkt was unable to verify the cause.", "Orlpunkt"),
        ("The list was released to the Orl Courier under the open records act.", "Orl Courier"),
    ],
)
def test_a_newsroom_speaks_of_itself(sentences: str, name: str) -> None:
    found = outlet(sentences)
    assert found is not None
    assert found.removeprefix("The ") == name.removeprefix("The ")


@pytest.mark.parametrize(
    "sentences",
    [
        "The Orl Courier reported on Sunday that a gale was near.",
        "A memo seen by the Orl Courier names the owner.",
        "The harbour board has contacted the owners. Ada Hart has seen the list.",
        "Orlpunkt was unable to verify the cause.",
        "The Orl Courier has contacted the board. The Pell Herald has contacted the owners.",
    ],
)
def test_who_is_told_from_or_may_be_anybody_is_not_whose_it_is(sentences: str) -> None:
    assert outlet(sentences) is None


def test_what_stands_above_the_report_goes_before() -> None:
    text = "Pell Herald\n\nBoats sink off Orl\n\n" + REPORT.format("The Orl Courier has contacted the board.")
    assert parse(Article("a", text)).outlet == "Pell Herald"
