import pytest

from headwater.claims.names import holders, is_voice


@pytest.mark.parametrize("name", ["Ona Brill", "the harbour police", "a spokesman for the port", "Daily Record"])
def test_people_and_bodies_are_voices(name: str) -> None:
    assert is_voice(name)


@pytest.mark.parametrize(
    "name", ["a letter seen by the Courier", "the ministry’s tables", "Neither", "14 per cent", ""]
)
def test_papers_numbers_and_pointers_are_none(name: str) -> None:
    assert not is_voice(name)


def test_an_office_stands_for_the_one_person_named_with_it() -> None:
    rows = [("Ona Brill", "harbour master"), ("Ona Brill", None), ("the harbour master", None)]
    assert holders(rows) == {"harbour master": "Ona Brill"}


def test_an_office_that_two_hold_stands_for_nobody() -> None:
    assert holders([("Ona Brill", "the mayor"), ("Per Lund", "mayor")]) == {}
