"""Names that speakers bear in full: letters beyond ASCII, lists, places behind an office, plural owners, papers."""

import pytest

from headwater.annotate import annotate
from headwater.model.article import Article


def speakers(text: str) -> list[str | None]:
    return [a.speaker for a in annotate(Article("a", text)).attributions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is late,” political analyst Janko Šemar said.", "Janko Šemar"),
        ("Łukasz Nowak said that it was late.", "Łukasz Nowak"),
        ("The gate was shut, İpek Şahin told reporters.", "İpek Şahin"),
        ("The Museum of Sea and Land announced that it will close.", "Museum of Sea and Land"),
        ("The Ministry of Trade, Industry and Energy said that it was late.", "Ministry of Trade, Industry and Energy"),
        ("The boat had sunk, the Inter-State Office for Migrants said.", "Inter-State Office for Migrants"),
        ("The State Prosecution confirmed that it was late.", "State Prosecution"),
        ("State Senator Ada Hart said that it was late.", "Ada Hart"),
        ("The Doctors' Watch said that it had treated 37.", "Doctors' Watch"),
        ("The Farmers’ Party said that it would vote.", "Farmers’ Party"),
        ("The People's Bank of Tessel said that rates would rise.", "People's Bank of Tessel"),
        ("The Morning Herald reported that the gate was shut.", "Morning Herald"),
        ("Rain fell on West Holm. Governor of West Holm Ada Tarn said that it was late.", "Ada Tarn"),
        ("Mayor of North Tessel Ada Tarn said that it was late.", "Ada Tarn"),
        ("Brigadier Jordan Hart said that it was late.", "Jordan Hart"),
        ("The coastguard says that it knows of no ship. Coastguard captain Lee Moss left.", "coastguard"),
    ],
)
def test_a_speaker_is_named_in_full(text: str, name: str) -> None:
    assert speakers(text)[0] == name


def test_two_bodies_joined_by_and_are_not_one() -> None:
    assert "Ministry of Finance and the World Bank" not in speakers(
        "The Ministry of Finance and the World Bank said that it was late."
    )


def test_those_of_somebody_are_not_that_one() -> None:
    assert speakers("Supporters of Ada Hart said that they would march.") == ["Supporters of Ada Hart"]
