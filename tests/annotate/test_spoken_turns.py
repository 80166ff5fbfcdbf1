"""How British and Asian papers report speech: courts that hear, one-word denials, honorifics, *one told me*."""

import pytest

from headwater.annotate import annotate
from headwater.model.annotations import Attribution
from headwater.model.article import Article


def found(text: str) -> list[Attribution]:
    return [a for a in annotate(Article("a", text)).attributions if a.heard]


def told(text: str) -> set[tuple[str | None, str]]:
    return {(a.speaker, " ".join(s.of(text) for s in a.content)) for a in found(text)}


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The court was also told the rope was nine years old.", "court", "the rope was nine years old"),
        ("Jurors were told on Friday that Orsk had lied.", "Jurors", "that Orsk had lied"),
        ("The guard rang for help, an inquest has been told.", "an inquest", "The guard rang for help"),
        ("The mast gave way on Monday, a tribunal heard.", "a tribunal", "The mast gave way on Monday"),
        ("The inquest heard the diver had asked for help.", "inquest", "the diver had asked for help"),
    ],
)
def test_a_court_stands_for_who_speaks_before_it(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in told(text)


@pytest.mark.parametrize(
    "text", ["The panel was told to leave.", "The jury heard evidence from two pilots.", "The court heard the case."]
)
def test_a_court_that_hears_nothing_said_stands_for_nobody(text: str) -> None:
    assert not {"panel", "jury", "court"} & {speaker for speaker, _ in told(text)}


def test_who_speaks_to_a_court_speaks_himself() -> None:
    assert "court" not in {speaker for speaker, _ in told("The court was told by Ada Hart that the rope was old.")}


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Lena Orsk says the mill will close. The council denies this.", "council", "this"),
        (
            "Lena Orsk was questioned. She maintained it was outside her duties.",
            "Lena Orsk",
            "it was outside her duties",
        ),
        ("Lena Orsk gave evidence. In her opinion, the wall was weak.", "Lena Orsk", "the wall was weak"),
        ("In the view of Lena Orsk, the wall was weak.", "Lena Orsk", "the wall was weak"),
        ("Calling the plan “a farce”, union leader Lena Orsk walked out.", "Lena Orsk", "the plan “a farce”"),
        (
            "Lena Orsk's aides were angry, her aides said. One told me: “She was not asked.”",
            "aides",
            "“She was not asked.”",
        ),
        (
            "It may rain, a source in the ministry told Tarn. He did not rule out that it would snow.",
            "a source in the ministry",
            "that it would snow",
        ),
        (
            "It is off, the firm’s boss Dr Lena Orsk said. “I am sorry,” the under-fire chief executive told staff.",
            "Lena Orsk",
            "“I am sorry,”",
        ),
    ],
)
def test_turns_of_spoken_reports(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in told(text)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Lena Orsk said 30 jobs would go and accused the board of neglect.",
            "30 jobs would go",
            "the board of neglect",
        ),
        ("Lena Orsk said the weir was sound and urged farmers to stay.", "the weir was sound", "farmers to stay"),
    ],
)
def test_what_is_done_to_somebody_in_words_is_said_beside_it(text: str, first: str, second: str) -> None:
    assert {("Lena Orsk", first), ("Lena Orsk", second)} <= told(text)


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "Sales rose by a third in May, said Works Minister Datuk Seri Lina Rahmat. Lina said June was good.",
            "Lina Rahmat",
            "Works Minister",
        ),
        ("Sales rose by a third in May, said Works Minister Tan Sri Lina Rahmat.", "Lina Rahmat", "Works Minister"),
        ("Engineer Haji Omar Tarif said the dam was full.", "Omar Tarif", "Engineer"),
        ("“It is full,” Atty. Lina Rahmat said.", "Lina Rahmat", None),
    ],
)
def test_honorifics_are_part_of_no_name(text: str, speaker: str, role: str | None) -> None:
    listed = found(text)
    assert {a.speaker for a in listed} == {speaker}
    assert listed[0].role == role


def test_a_ministry_keeps_the_matter_it_is_called_after() -> None:
    text = "In a statement, the Ministry of Foreign Affairs said that the talks went on."
    assert [a.speaker for a in found(text)] == ["Ministry of Foreign Affairs"]


@pytest.mark.parametrize(
    ("headline", "speaker", "content"),
    [
        ("Guard ‘rang for help’ before blaze, inquest hears", "inquest", "Guard ‘rang for help’ before blaze"),
        ("Guard rang for help three times, jury told", "jury", "Guard rang for help three times"),
        ("Council knew of cracks in dam, leaked memo shows", "leaked memo", "Council knew of cracks in dam"),
    ],
)
def test_who_closes_a_headline_before_the_verb(headline: str, speaker: str, content: str) -> None:
    text = f"{headline}\n\nA guard at the Orl dam died in a blaze on Monday night.\n\nThe fire burned for nine hours."
    assert (speaker, content) in told(text)
