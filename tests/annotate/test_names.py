"""Whole names of speakers: of bodies whose names several nouns make, of people with rare titles or letters."""

import pytest

from headwater.annotate import annotate
from headwater.model.article import Article


def speakers(text: str) -> list[str | None]:
    return [a.speaker for a in annotate(Article("a", text)).attributions]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The State Prosecution said on Friday that the mill had been searched.", "State Prosecution"),
        ("The weir is unsafe, the Orl Museum of Land and Water said.", "Orl Museum of Land and Water"),
        (
            "The Ministry of Health, Labour and Welfare said the water was clean.",
            "Ministry of Health, Labour and Welfare",
        ),
        ("The NGO Nurses' Watch said its people had treated nine.", "Nurses' Watch"),
        ("The Inter-State Office for Dams said the gate would hold.", "Inter-State Office for Dams"),
        ("The State Bank of Norland said the crown would hold.", "State Bank of Norland"),
        ("The Evening Herald said the gate would hold.", "Evening Herald"),
        ("The coastguard said the boat was safe.", "coastguard"),
    ],
)
def test_a_body_goes_by_its_whole_name(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It holds,” engineer Ranka Šmid said.", "Ranka Šmid"),
        ("“It holds,” said Brigadier Tomas Weld, who leads the search.", "Tomas Weld"),
        ("“It holds,” said Governor of West Marden Lena Orsk.", "Lena Orsk"),
        ("“It holds,” said Grit, 24, a student who had come by tram.", "Grit"),
    ],
)
def test_a_person_goes_by_name_without_the_office(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_what_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = "Shares of Brackfoods AB fell on Monday. Brackfoods AB said it would close a mill."
    assert speakers(text) == ["Brackfoods AB"]


def test_the_coastguard_is_not_its_captain() -> None:
    text = "Coastguard captain Lena Orsk said nine were safe. The coastguard says it knows of no other boat."
    assert speakers(text) == ["Lena Orsk", "coastguard"]
