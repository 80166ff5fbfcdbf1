"""Who is heard at all: deeds in verbs of speech, beliefs of nobody's and questions put to somebody are no speech."""

import pytest

from headwater.annotate import annotate
from headwater.assembly import heard_in
from headwater.model.annotations import Attribution
from headwater.model.article import Article


def heard(text: str) -> list[Attribution]:
    """Return the attributions of a text in which somebody is heard."""
    return [one for one in annotate(Article("a", text)).attributions if one.heard]


@pytest.mark.parametrize(
    "text",
    [
        "The dam is expected to be finished in March.",
        "It was not immediately clear whether the ferry had been insured.",
        "Two keepers were reported missing on the moor.",
        "It is not known how many sheep were on board.",
    ],
)
def test_what_nobody_says_is_not_heard(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Asked by reporters whether the lock would open, Lena Orsk shook her head.",
        "Questioned by local radio about the missing boats, Lena Orsk shook her head.",
        "Harbour master Lena Orsk spoke briefly when asked to comment on the missing boats.",
    ],
)
def test_a_question_that_was_put_is_nobodys_word(text: str) -> None:
    assert [one.content[0].of(text) for one in heard(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The county council approved the new bridge on Tuesday.",
        "Forty lawmakers supported the motion in the late sitting.",
        "Parliament rejected the bill by eleven votes.",
        "The storm claimed nine lives along the coast.",
        "The two ministers discussed grain and timber over lunch.",
        "Thousands marched through Orlside to oppose a bill on moor rights.",
        "Brackfoods raised its forecast for the year on Monday.",
        "Police fired rubber bullets at a crowd near the mill.",
        "The two sides agreed on a truce in the spring.",
    ],
)
def test_a_deed_is_no_speech(text: str) -> None:
    assert [one.content[0].of(text) for one in heard(text)] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Minister Lena Orsk rejected the charge that she had known of the leak.", "Lena Orsk"),
        ("Minister Lena Orsk refused to discuss the new bridge.", "Lena Orsk"),
        ("Minister Lena Orsk raised concerns about the lock.", "Lena Orsk"),
        ("Minister Lena Orsk claimed that nine lives had been saved.", "Lena Orsk"),
        ("Minister Lena Orsk approved the bridge as “a gift to the valley”.", "Lena Orsk"),
        ("Minister Lena Orsk asked whether the lock would open.", "Lena Orsk"),
    ],
)
def test_what_is_said_of_the_same_things_is_heard(text: str, speaker: str) -> None:
    assert [one.speaker for one in heard(text)] == [speaker]


def test_what_stood_in_nobodys_words_keeps_its_place_in_a_report() -> None:
    text = "Lena Orsk said the bridge is expected to open once engineers say it is safe."
    listed = annotate(Article("a", text)).attributions
    kept = heard_in(listed)
    assert all(one.nested_in is None or one.nested_in < len(kept) for one in kept)
    assert kept[0].speaker == "Lena Orsk"
