"""Whole names of speakers: of bodies whose names several nouns make, of people with rare titles or letters."""

import pytest

from headwater.annotate import annotate
from headwater.model.annotations import Attribution
from headwater.model.article import Article
from headwater.model.vocabulary import MentionKind


def found(text: str) -> list[Attribution]:
    return [a for a in annotate(Article("a", text)).attributions if a.heard]


def speakers(text: str) -> list[str | None]:
    return [a.speaker for a in found(text)]


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


@pytest.mark.parametrize(
    "text",
    [
        "The weir is sound, according to a statement by the Orl River Board.",
        "“The weir is sound,” said a communiqué issued by the Orl River Board.",
        "A release from the Orl River Board said the weir was sound.",
    ],
)
def test_a_statement_is_the_word_of_whoever_issues_it(text: str) -> None:
    assert speakers(text) == ["Orl River Board"]


def test_a_first_name_may_be_a_place() -> None:
    text = "Two boats are lost, said Brigadier Kenya Weld, head of the search. “We go on,” he told reporters."
    assert speakers(text) == ["Kenya Weld", "Kenya Weld"]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Weir repairs will wait until spring, says minister", "minister", "Weir repairs will wait until spring"),
        ("Goalkeeper 'wants to go' to Tessel, says agent", "agent", "Goalkeeper 'wants to go' to Tessel"),
        ("Half of all mills are unsafe, says watchdog", "watchdog", "Half of all mills are unsafe"),
    ],
)
def test_a_role_that_closes_a_line_speaks(text: str, speaker: str, content: str) -> None:
    text += "\n\nThe river rose again on Monday and the mills stood still."
    assert [(a.speaker, a.content[0].of(text)) for a in found(text)] == [(speaker, content)]


def test_an_object_that_closes_a_sentence_does_not() -> None:
    assert speakers("Brackfoods, which has held the lease since May, denied any wrongdoing.") == ["Brackfoods"]


def test_who_the_dead_are_is_nobodys_word() -> None:
    assert speakers("The dead were identified as Lena Orsk, 41, and Tomas Weld, 73.") == []


def test_a_name_at_the_end_says_whom_the_phrase_means() -> None:
    assert speakers("The weir is sound, according to the board’s director, Lena Orsk.") == ["Lena Orsk"]


def test_what_was_declined_ends_where_somebody_else_did_something() -> None:
    text = "The board declined to name the mill, but the Orlside Post said it was the old one."
    first = next(a for a in found(text) if a.declined)
    assert first.content[0].of(text) == "to name the mill"


def test_the_statement_is_the_word_of_the_body_that_spoke() -> None:
    text = "The weir is sound, the Orl River Board said. “The water is clean,” the statement added."
    assert speakers(text) == ["Orl River Board", "Orl River Board"]


def test_a_short_form_in_brackets_is_no_part_of_a_name() -> None:
    assert speakers("The county flood office (CFO) said the weir would hold.") == ["county flood office"]


def test_an_aside_with_his_tells_who_he_is() -> None:
    text = "Captain Lee Weld denied it. Grit, 23, who would not give his surname, said it sank. It was gone, he said."
    assert speakers(text)[-2:] == ["Grit", "Grit"]


def test_they_may_be_the_body_that_spoke() -> None:
    text = "The Orl Rovers Club said the offer was too low. They insisted he “stays where he is”."
    assert speakers(text) == ["Orl Rovers Club", "Orl Rovers Club"]


@pytest.mark.parametrize(
    "text", ["Nobody can yet tell how many mills were hit.", "Nobody knows why the weir broke.", "No one can say yet."]
)
def test_what_nobody_knows_is_nobodys_word(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Ministry of Foreign Affairs said it was late.", "Ministry of Foreign Affairs", MentionKind.BODY),
        ("The Department of Health said it was late.", "Department of Health", MentionKind.BODY),
        ("Minister of Foreign Affairs Ada Torv said it was late.", "Ada Torv", MentionKind.PERSON),
        ("Deputy Minister of Home Affairs Ada Torv said it was late.", "Ada Torv", MentionKind.PERSON),
        ("Secretary of Defense Ada Torv said it was late.", "Ada Torv", MentionKind.PERSON),
        ("Ministry of Defence Spokesman Ada Torv said it was late.", "Ada Torv", MentionKind.PERSON),
    ],
)
def test_what_an_office_is_for_is_no_part_of_a_name(text: str, name: str, kind: MentionKind) -> None:
    found = annotate(Article("a", text)).attributions[0]
    assert (found.speaker, found.speaker_kind) == (name, kind)
