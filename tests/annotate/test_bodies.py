"""Whose words they are where a body is named by apposition or stands as a noun, and what speaks for nobody."""

import pytest

from headwater.annotate import annotate
from headwater.model.annotations import Attribution
from headwater.model.article import Article
from headwater.model.vocabulary import MentionKind


def found(text: str) -> list[Attribution]:
    return [a for a in annotate(Article("a", text)).attributions if a.nested_in is None]


def last(text: str) -> Attribution:
    return max(found(text), key=lambda a: a.cue)


APPOSED = [
    ("There were 40 people on board, according to the operator, Tern Line.", "Tern Line"),
    ("The company that runs the mine, Tessel Ore, says in a statement that the shaft was safe.", "Tessel Ore"),
    ("The firm behind the plan, Ternway, said the pier was safe.", "Ternway"),
    ("The union that represents the pilots, Skybound, said on Monday the strike would go on.", "Skybound"),
    ("The ferry operator Ternway said the ship was safe.", "Ternway"),
    ("The ship was safe, according to its operator Ternway.", "Ternway"),
    ("Its owner, Tern Estates, said the house was safe.", "Tern Estates"),
    ("The dairy, Ternway, said sales had fallen.", "Ternway"),
    ("Tern Line, the operator, said the ship was safe.", "Tern Line"),
    ("Tern Foods today said it would close the mill.", "Tern Foods"),
    ("The Food and Drug Administration said the milk was safe.", "Food and Drug Administration"),
    ("The Tram Drivers' League said the strike would go on.", "Tram Drivers' League"),
]


@pytest.mark.parametrize(("text", "speaker"), APPOSED)
def test_a_body_that_an_apposition_names_speaks_under_its_name(text: str, speaker: str) -> None:
    one = last(text)
    assert (one.speaker, one.speaker_kind) == (speaker, MentionKind.BODY)
    assert one.speaker_score >= 0.9


PEOPLE = [
    ("The founder of the company, Tessel Wick, said the shaft was safe.", "Tessel Wick"),
    ("The company Tessel Wick founded had closed. Tessel Wick said it was late.", "Tessel Wick"),
    ("The union's lawyer, Ada Hart, said the strike would go on.", "Ada Hart"),
    ("The company and its engineer, Tessel Wick, said the shaft was safe.", "Tessel Wick"),
]


@pytest.mark.parametrize(("text", "speaker"), PEOPLE)
def test_who_has_to_do_with_a_body_stays_a_person(text: str, speaker: str) -> None:
    one = last(text)
    assert (one.speaker, one.speaker_kind) == (speaker, MentionKind.PERSON)


MEANT = [
    ("Tern Line cut its forecast. Sales had fallen in May. The company said it would wait.", "Tern Line"),
    ("The insurer Vessel was hit by thieves. Many were afraid. The insurer said on Monday it was sorry.", "Vessel"),
    ("Vessel is the region's oldest marine insurer. The insurer said it was sorry.", "Vessel"),
    ("The files of Tessel, a brewery, burnt. Nobody was hurt. The brewery said it was sorry.", "Tessel"),
    ("Work stopped on Monday. Their union said it would go on. The Tram Drivers' League met.", "Tram Drivers' League"),
    ("The Ministry of Mines closed the shaft. It was old. The ministry said it would burst.", "Ministry of Mines"),
    ("The rescue was led by the Tamber Dairy. The dairy said the road was closed.", "Tamber Dairy"),
]


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_a_noun_means_the_one_body_that_it_fits(text: str, speaker: str) -> None:
    one = last(text)
    assert (one.speaker, one.speaker_kind) == (speaker, MentionKind.BODY)
    assert one.speaker_score < 0.9


OPEN = [
    ("Tern Line bought a company in Lund. The company said it would pay.", "company"),
    ("Tern Line ran the ship and Ternway Lines the pier. The company said it would pay.", "company"),
    ("Tern Line ran the ship. Its insurer said it would pay.", "insurer"),
    ("Tern Line ran the ship. The parent company said it would pay.", "parent company"),
    ("Tern Line ran the ship. Another company said it would pay.", "Another company"),
    ("The Dockers' Union and the Pilots' Union met on Friday. The union said it would strike.", "union"),
    ("The Norland Post has read the letter. The company said it would pay.", "company"),
    ("Police closed the road to Tamber. The company said it would pay.", "company"),
    ("The Ministry of Mines closed the shaft. The ministry of labour said it would burst.", "ministry of labour"),
]


@pytest.mark.parametrize(("text", "speaker"), OPEN)
def test_a_noun_that_several_or_none_fits_stands_for_itself(text: str, speaker: str) -> None:
    one = last(text)
    assert one.speaker == speaker
    assert one.speaker_score <= 0.5


INVERTED = [
    ("The sluice will hold until Friday, said lock keeper Ada Hart.", "Ada Hart"),
    ("The probe landed some 300 metres from its mark, said mission boss Ada Hart, who was glad.", "Ada Hart"),
    ("The road is closed, said police.", "police"),
    ("The road is closed, said officials in Westhaven.", "officials in Westhaven"),
]


@pytest.mark.parametrize(("text", "speaker"), INVERTED)
def test_a_report_may_end_with_a_role_in_small_letters(text: str, speaker: str) -> None:
    assert [a.speaker for a in found(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of thousands of tenants have to fear for their flats.",
        "More than 4,000 customers fear that their letters were read.",
        "Three million people believe that the moon is hollow.",
    ],
)
def test_what_so_many_fear_is_nobodys_word(text: str) -> None:
    assert [a.speaker for a in found(text)] == [None]


def test_what_so_many_said_somebody_has_counted() -> None:
    assert last("Nearly half of the voters said they would stay at home.").speaker == "Nearly half of the voters"
    assert last("Two engineers fear that the dam will burst.").speaker == "Two engineers"
