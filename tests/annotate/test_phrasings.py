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


def test_speech_goes_on_in_a_past_before_the_past() -> None:
    assert ("Ada Hart", "No bell had rung.") in told("Ada Hart said that the gate was weak. No bell had rung.")


@pytest.mark.parametrize(
    "following",
    [
        "A new one came in spring.",
        "Orl had a new one.",
        "But a new one would come in spring.",
        "\n\nA new one would come in spring.",
    ],
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
        ("Ada Hart spoke of “a winter of talk.”", Quotation.MIXED),
        ("Ada Hart insisted that “the gate will stay shut.”", Quotation.MIXED),
        ("Ada Hart insisted that “The gate will stay shut.”", Quotation.DIRECT),
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
            "Lee Moss ran it. Moss said no.\n\nHis aunt Ada Moss said it was late.\n\nMoss said it was over.",
            ["Lee Moss", "Ada Moss", "Lee Moss"],
        ),
        ("Ada Hart came. The 58-year-old mayor of Orl said it was late.", ["Ada Hart"]),
        ("Ada Hart said it was late. The diplomat said no.", ["Ada Hart", "Ada Hart"]),
        ("Top-seeded Jon Moss said it was late.", ["Jon Moss"]),
        ("A. Hart came, and A. Hart sat down. Mayor Ada Hart left. A. Hart said it was late.", ["Ada Hart"]),
        ("A day earlier Orl mayor Ada Hart had left. She said it was late.", ["Ada Hart"]),
        ("The firm took it from Tessa Dorn, whose shop is shut. Dorn said it was late.", ["Tessa Dorn"]),
        ("The Orl Fund lent a boat to its treasurer, Wick Dorn, in May. Dorn said it was late.", ["Wick Dorn"]),
        ("Prime Minister Ada Hart came with Trade Minister Lee Moss. The minister said it was late.", ["Lee Moss"]),
        ("Moss’s office shut early. It said the day was long.", ["Moss’s office"]),
    ],
)
def test_who_is_called_again(text: str, speakers: list[str]) -> None:
    assert [a.speaker for a in found(text) if a.nested_in is None] == speakers


def test_who_is_asked_goes_on_and_not_who_asks() -> None:
    text = (
        "Ada Hart came. Asked by the host whether she would run, Hart smiled. “I walk, and so does the cat,” she said."
    )
    assert told(text)[-1] == ("Ada Hart", "“I walk, and so does the cat,”")


def test_a_participle_before_who_is_no_speaker() -> None:
    text = "Answering the aides of Trade Minister Lee Moss, who claimed that the gate was weak, Ada Hart left."
    assert ("Lee Moss", "that the gate was weak") in told(text)


def test_who_is_acquitted_says_nothing() -> None:
    assert told("Lee Moss was acquitted of selling the boats that belonged to his club.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mayor Ada Hart came. Per Ada Hart, ten days are planned.", "ten days are planned"),
        ("Mayor Ada Hart came. Twelve boats are missing, per the mayor.", "Twelve boats are missing"),
        ("Ada Hart came. Nothing, by her own account, was kept there.", "Nothing was kept there"),
        ("In the eyes of Ada Hart, it is a ruin.", "it is a ruin"),
        ("In the words of the fire chief, Ada Hart, it was over.", "it was over"),
        ("Ada Hart came; the banks, in her words, are “soup.”", "the banks are “soup.”"),
        ("Ada Hart came, with lunch laid on – in her words – “for all comers”.", "“for all comers”"),
        ("“Nobody counts here,” was Ada Hart’s answer.", "“Nobody counts here,”"),
        ("Ada Hart put the gap at 3.4 billion crowns, warning that it may grow.", "the gap at 3.4 billion crowns"),
        (
            "The Orl firm put the yield of two fields, known as the Flats, at 61.2% of the usual.",
            "the yield of two fields, known as the Flats, at 61.2% of the usual",
        ),
    ],
)
def test_rarer_phrases_attribute_too(text: str, content: str) -> None:
    assert content in {said for who, said in told(text) if who in {"Ada Hart", "Orl firm"}}


def test_a_rate_is_no_source() -> None:
    assert told("The fare is 12 crowns, per seat, from May.") == []


def test_a_colon_that_ends_a_sentence_leads_nothing_in() -> None:
    assert not annotate(Article("a", "The list of mills that were shut:")).attributions
