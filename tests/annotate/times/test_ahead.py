"""Days without a year that lie ahead or back by how they are told, as read on Friday, 17 October 2025."""

import pytest

from headwater.annotate.times import find

PUBLISHED = "2025-10-17"


def values(text: str) -> list[str]:
    return [time.value for time in find(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The board ordered the mill to write to its buyers by Nov. 12.", "2025-11-12"),
        ("The warden told tenants to clear the lofts by December.", "2025-12"),
        ("The first barges were expected to sail by February.", "2026-02"),
        ("The mill managed to sell half of its looms by March.", "2025-03"),
        ("Imber, who is up for reelection in November, denied it.", "2025-11"),
        ("The guild has called a special meeting Wednesday to hear the ringers.", "2025-10-22"),
        ("He asked her to wait until after the synod elections on Nov. 19.", "2025-11-19"),
        ("They talked him into staying until the guild vote on Nov. 19.", "2025-11-19"),
        ("April trade data are due to be published on Nov. 20.", "2025-04"),
        ("August sales will be told later.", "2025-08"),
    ],
)
def test_what_is_told_to_be_done_lies_ahead(text: str, value: str) -> None:
    assert values(text)[0] == value


def test_the_verb_decides_of_a_stretch_from_a_day_until_another() -> None:
    assert values("Thieves had access to the loft from March 3 until March 19.") == ["2025-03-03", "2025-03-19"]
    assert values("The loft will be shut from Nov. 3 until Nov. 19.") == ["2025-11-03", "2025-11-19"]
    assert values("The mill was shut until Nov. 19.") == ["2025-11-19"]
