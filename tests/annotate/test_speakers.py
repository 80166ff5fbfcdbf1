"""Who speaks where two people stand near the words: the one named last, or the one who is not spoken of."""

import pytest

from headwater.annotate import annotate
from headwater.model.article import Article


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The hearing was told much by engineer Ida Torv, who said the pump was rotten.", "Ida Torv"),
        ("Earlier the panel heard from weir keeper Ida Torv, who said the pump was rotten.", "Ida Torv"),
        ("Olaf Brint, a beekeeper from Lower Sarn, who said the pump was rotten, wept.", "Olaf Brint"),
        ("Wen Marl drowned in May. Ms Marl’s brother, Ben, said so. “It was dark,” he added.", "Ben"),
        ("Wen Marl drowned. Ms Marl’s sister, Lyra, said it was dark. “It was the pump,” she added.", "Lyra"),
        ("Olaf Brint met Jon Sarn on Monday. “Brint never asked us,” he said.", "Jon Sarn"),
        ("Olaf Brint spoke on Monday. “I am Brint, the beekeeper,” he said.", "Olaf Brint"),
    ],
)
def test_who_is_named_nearest_or_in_the_quotation(text: str, speaker: str) -> None:
    assert [a.speaker for a in annotate(Article("a", text)).attributions if a.heard][-1] == speaker
