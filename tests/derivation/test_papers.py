"""Whose papers a report tells from: letters, filings, minutes, notices, posts."""

import pytest

from headwater import pipeline
from headwater.derivation import trace
from headwater.derivation.papers import papers_of
from headwater.model.article import Article
from headwater.model.reading import Reading


def reading(sentence: str, name: str = "a") -> Reading:
    text = f"A barge of Ferrolin sank in the harbour of Tarnholm on Monday. {sentence} Two men swam ashore."
    article = Article(id=name, text=text, title="Barge sinks at Tarnholm", outlet="The Lowland Reader")
    (read,) = pipeline.readings([article], None, pipeline.silent)
    return read


def owners(sentence: str) -> set[str]:
    return {name for name, _ in papers_of(reading(sentence))}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilsa Trond said in the last few minutes that it was dark.",
        "Jane Marl reports from Tarnholm.",
        "The Harbour Trust blamed a clerk for the figure in its May statement.",
        "The crew of the barge said they would believe it when they saw it in writing.",
    ],
)
def test_what_is_no_paper(sentence: str) -> None:
    assert owners(sentence) == set()


def test_a_time_between_subject_and_paper_hides_neither() -> None:
    assert owners("The Harbour Trust said this month, in a letter, that the quay is safe.") == {"Harbour Trust"}


STATEMENT = "The Harbour Trust said in a statement that the quay is safe."


def test_a_statement_for_one_fact_is_a_parent_where_one_report_tells_the_story() -> None:
    assert [each.name for each in trace([reading(STATEMENT)]).unseen] == ["Harbour Trust"]


@pytest.mark.parametrize(("fillers", "named"), [(0, ["Harbour Trust"]), (3, [])])
def test_where_several_tell_it_only_what_stands_in_the_first_sentences_is(fillers: int, named: list[str]) -> None:
    told = "Gulls sat on the wreck. " * fillers + STATEMENT
    (other,) = pipeline.readings(
        [Article(id="b", text="Nobody at the inn had heard of barges. They spoke of hay.", outlet="The Orl Farmer")],
        None,
        pipeline.silent,
    )
    assert [each.name for each in trace([reading(told), other]).unseen] == named


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("A memo handed to all crews on Friday by the harbour master, Ilsa Trond, warned of leaks.", "Ilsa Trond"),
        ("The decree, signed by President Ilsa Trond, takes effect on Friday.", "President Ilsa Trond"),
        ("A leak is mentioned in field report no. 7 of the Bureau of Ports.", "Bureau of Ports"),
        ("The quay is shut, according to a handout from the Harbour Trust.", "Harbour Trust"),
        ("The Harbour Trust's bulletin of 9 a.m. mentions a leak.", "Harbour Trust"),
        ("It stood in a circular which the Harbour Trust posted at noon.", "Harbour Trust"),
        ("The Harbour Trust confirmed the loss in an announcement on its homepage.", "Harbour Trust"),
        ("In a letter to members, union president Ilsa Trond warned of more accidents.", "Ilsa Trond"),
        ("The Harbour Trust, in a circular, named the two.", "Harbour Trust"),
        ("“The quay is shut,” says the Bureau of Ports in its yearly report.", "Bureau of Ports"),
        ("“The quay is shut,” Ferrolin wrote on Facebook.", "Ferrolin"),
        ("The quay is shut, the press service of the Ministry of Ports said.", "Ministry of Ports"),
        ("The Harbour Trust warned of ice. The trust's minutes, made public on Friday, show why.", "Harbour Trust"),
        ("There were 31 leaks last year, according to figures from the Bureau of Ports.", "Bureau of Ports"),
        ("Mayor Ilsa Trond tweeted that nobody was hurt.", "Mayor Ilsa Trond"),
        ("The decision stands in Tuesday's Official Gazette of Oran.", "Official Gazette of Oran"),
    ],
)
def test_whose_a_paper_is(sentence: str, owner: str) -> None:
    assert owners(sentence) == {owner}


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain told reporters at a briefing that it was dark.",
        "The owners have issued no statement, and Ferrolin did not reply to an email.",
        "The captain is to write a report, and was released on bail.",
        "Ferrolin posted a profit of two million.",
        "The statement of accounts was thrown out by the club.",
        "“I have a letter from the Harbour Trust,” said the captain.",
        "The captain received a letter from the bank asking for money.",
        "The barge was named after a letter of the alphabet, and it carried notes of music.",
        "He was driven home and wrote nothing.",
        "The judge read out her ruling.",
    ],
)
def test_what_is_no_paper_or_nobodys(sentence: str) -> None:
    assert owners(sentence) == set()


def test_the_words_that_say_so_are_shown() -> None:
    read = reading("Ferrolin's founder denied it. The leak is mentioned in a note by the Bureau of Ports.")
    ((name, span),) = papers_of(read)
    assert name == "Bureau of Ports"
    assert span.of(read.text) == "note by the Bureau of Ports"


def test_a_statement_that_is_named_again_is_still_the_first_ones() -> None:
    found = owners("The Harbour Trust said in a statement that it was sorry. The statement said that ropes were cut.")
    assert found == {"Harbour Trust"}


def test_a_report_alone_has_its_papers_as_unseen_parents() -> None:
    alone = trace([reading("The quay is shut, according to a handout from the Harbour Trust.")])
    assert [each.name for each in alone.unseen] == ["Harbour Trust"]


def test_of_several_reports_none_is_asked_for_papers() -> None:
    sentence = "The quay is shut, according to a handout from the Harbour Trust, which divers had read."
    other = "Nine swans were counted on the mere on Sunday, two more than in the year before."
    both = trace([reading(sentence), reading(other, "b")])
    assert not both.unseen


def test_a_long_report_rests_only_on_the_paper_that_it_opens_with() -> None:
    rest = "The harbour is quiet in winter, and the boats that lie there are few and small. " * 12
    first = "The quay is shut, according to a handout from the Harbour Trust. "
    assert [each.name for each in trace([reading(first + rest)]).unseen] == ["Harbour Trust"]
    assert not trace([reading(rest + first)]).unseen
