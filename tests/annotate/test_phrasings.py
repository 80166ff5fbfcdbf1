"""Attributions by set phrases, speech that goes on without a verb of saying, and what is no speech."""

import pytest

from headwater.annotate import annotate
from headwater.model.annotations import Attribution
from headwater.model.article import Article
from headwater.model.vocabulary import Quotation


def found(text: str) -> list[Attribution]:
    return list(annotate(Article("a", text)).attributions)


def told(text: str) -> list[tuple[str | None, str]]:
    return [(a.speaker, " ".join(s.of(text) for s in a.content)) for a in found(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The dam may be shut in May, Mayor Ada Hart told the council on Friday, Tessel News reports.",
            "Tessel News",
            "The dam may be shut in May, Mayor Ada Hart told the council on Friday",
        ),
        (
            "The dam will be shut, Ada Hart warned, as reported by the Tessel Herald.",
            "Tessel Herald",
            "The dam will be shut, Ada Hart warned",
        ),
        ("In the words of Ada Hart, the dam is “a sieve” by now.", "Ada Hart", "the dam is “a sieve” by now"),
        ("The dam was “a sieve and no wall,” in Ada Hart’s words.", "Ada Hart", "The dam was “a sieve and no wall,”"),
        (
            "The dam is old and “past any saving,” as Ada Hart put it.",
            "Ada Hart",
            "The dam is old and “past any saving,”",
        ),
        ("Ada Hart put the number of flooded farms at 31.", "Ada Hart", "the number of flooded farms at 31"),
    ],
)
def test_a_set_phrase_says_whose_words_they_are(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in told(text)


def test_who_is_passed_on_stands_nested() -> None:
    text = "The dam may be shut in May, Mayor Ada Hart told the council on Friday, Tessel News reports."
    nested = {a.speaker: a.nested_in is not None for a in found(text)}
    assert nested == {"Tessel News": False, "Ada Hart": True}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor is Ada Hart. She would not give a figure.", "a figure"),
        ("Ada Hart did not want to talk.", "to talk"),
        ("Ada Hart declined to comment and closed the door.", "to comment"),
    ],
)
def test_a_refusal_is_kept_with_what_was_refused(text: str, content: str) -> None:
    assert [("Ada Hart", content)] == told(text)
    assert all(a.declined for a in found(text))


def test_speech_goes_on_where_the_tense_steps_back() -> None:
    text = "Ada Hart said that the gate was weak. A new one would come in spring."
    assert ("Ada Hart", "A new one would come in spring.") in told(text)


@pytest.mark.parametrize(
    "following",
    ["A new one came in spring.", "But a new one would come in spring.", "\n\nA new one would come in spring."],
)
def test_the_reporter_goes_on_otherwise(following: str) -> None:
    text = f"Ada Hart said that the gate was weak. {following}"
    assert [content for _, content in told(text)] == ["that the gate was weak"]


@pytest.mark.parametrize("text", ["Ada Hart said nothing.", "Nobody could say where the key had been."])
def test_where_nobody_says_anything_there_is_no_speech(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ada Hart spoke of “an hour of fog.”", Quotation.MIXED),
        ("Ada Hart insisted that “nobody will be sent away.”", Quotation.MIXED),
        ("Ada Hart insisted that “Nobody will be sent away.”", Quotation.DIRECT),
    ],
)
def test_a_fragment_makes_the_clause_a_mixed_one(text: str, kind: Quotation) -> None:
    assert [a.quotation for a in found(text)] == [kind]


def test_what_is_said_of_a_source_is_no_content() -> None:
    text = "According to former clerk Lee Moss, who left in March, the gate was weak; nobody repaired it."
    assert told(text)[0] == ("Lee Moss", "the gate was weak")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Hendrik Moss ran it. Moss said no.\n\nHis sister Karla Moss said it was late.\n\nMoss said it was over.",
            ["Hendrik Moss", "Karla Moss", "Hendrik Moss"],
        ),
        ("Ada Hart came. The 58-year-old mayor of Orl said it was late.", ["Ada Hart"]),
        ("Ada Hart said it was late. The diplomat said no.", ["Ada Hart", "Ada Hart"]),
        ("Third-placed Dorian Moss said it was late.", ["Dorian Moss"]),
        ("The firm took it from Gero Minn, whose shop is shut. Minn said it was late.", ["Gero Minn"]),
        ("The Orl Fund paid for the villa of its president, Anselm Kor, in May. Kor said it was late.", ["Anselm Kor"]),
        ("Prime Minister Ada Hart came with Trade Minister Lee Moss. The minister said it was late.", ["Lee Moss"]),
        ("Moss’s office shut early. It said the day was long.", ["Moss’s office"]),
    ],
)
def test_who_is_called_again(text: str, speakers: list[str]) -> None:
    assert [a.speaker for a in found(text) if a.nested_in is None] == speakers


def test_who_is_asked_goes_on_and_not_who_asks() -> None:
    text = (
        "Ada Hart came. Asked by the host whether she was ill, Hart laughed. “I am well, and so is the cat,” she said."
    )
    assert told(text)[-1] == ("Ada Hart", "“I am well, and so is the cat,”")


def test_a_participle_before_who_is_no_speaker() -> None:
    text = "Commenting on the words of Trade Minister Lee Moss, who claimed that the gate was weak, Ada Hart left."
    assert ("Lee Moss", "that the gate was weak") in told(text)


def test_who_is_acquitted_says_nothing() -> None:
    assert told("Lee Moss was acquitted of hiding the money in a vineyard that belonged to his sister.") == []
