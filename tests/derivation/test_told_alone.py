"""Who has from whom what somebody told one newsroom alone. The texts are our own, about invented people."""

from dataclasses import replace

import pytest

from headwater import pipeline
from headwater.derivation import trace
from headwater.derivation.bodies import bodies, detailed
from headwater.derivation.hearers import told_alone
from headwater.model.article import Article
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading

AGENCY = """Mast falls on school roof in Tollen

TOLLEN (Corvin Press) - A radio mast came down on the roof of a school in Tollen on Tuesday night, police said.

Nobody was in the building, caretaker Bram Ruys {told}. \
"I heard it sing before it fell, and when I came out it lay on the roof like a tired horse," he said.

The mast had stood for forty years. It was to be taken down in June.
"""
LATER = """THE SINGING MAST

It is a miracle that nobody died in Tollen.

"I heard it sing before it fell, and when I came out it lay on the roof like a tired horse," {here}. \
Children will stay at home for a while.

Our readers know the place well: here the brass band of the fire brigade met every second Thursday for cake.
"""
SAYS = "says caretaker Bram Ruys"


def read(*articles: Article) -> list[Reading]:
    return list(pipeline.readings(articles, None, pipeline.silent))


def traced(told: str, here: str) -> Stemma:
    one = Article("a", AGENCY.format(told=told), outlet="Tollen Courier", published="2026-03-03")
    other = Article("b", LATER.format(here=here), outlet="Daily Whistle", published="2026-03-04")
    return trace(read(one, other))


def test_what_was_told_to_an_agency_alone_the_other_has_from_it() -> None:
    stemma = traced("told Corvin Press", SAYS)
    assert stemma.origins.least == 1
    evidence = [e for d in stemma.derivations if d.child == "b" for e in d.evidence]
    found = [e for e in evidence if e.signal == "told to one newsroom"]
    assert found
    assert found[0].weight > 0
    assert {span.article for span in found[0].spans} == {"a", "b"}


@pytest.mark.parametrize(
    ("told", "here"),
    [("told reporters", SAYS), ("said", SAYS), ("told Corvin Press", "caretaker Bram Ruys told the Whistle")],
)
def test_what_everybody_could_hear_or_both_were_told_is_nobodys_copy(told: str, here: str) -> None:
    assert traced(told, here).origins.least == 2


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ('"It sang," Bram Ruys told this newspaper.', True),
        ('"It sang," Bram Ruys told the Courier.', True),
        ('"It sang," Bram Ruys told us.', False),
        ('"It sang," Bram Ruys told our reporter.', False),
        ('"It sang," Bram Ruys told the council.', False),
        ('"It sang," Bram Ruys told this newspaper. "It fell," Bram Ruys told reporters.', False),
        ('"It sang," Bram Ruys said.', False),
    ],
)
def test_who_spoke_to_one_newsroom_alone(said: str, *, alone: bool) -> None:
    (reading,) = read(Article("a", f"A mast fell on a roof on Tuesday. {said}", outlet="The Tollen Courier"))
    assert bool(told_alone(reading)) is alone


def test_an_agency_that_one_report_credits_another_names_in_its_text() -> None:
    one = Article("a", AGENCY.format(told="said"), outlet="Tollen Courier", published="2026-03-03")
    text = "A school roof has been hit, Qorin Prass reports.\n\nThe band of the fire brigade met elsewhere."
    other = Article("b", text, outlet="Daily Whistle", published="2026-03-04")
    first, second = read(replace(one, text=one.text.replace("Corvin Press", "Qorin Prass")), other)
    stemma = trace([first, second])
    assert "unseen:qorin-prass" in {each.id for each in stemma.unseen}
    assert ("b", "unseen:qorin-prass") in {(each.child, each.parent) for each in stemma.derivations}
    assert not trace([second]).unseen


def test_a_paper_is_named_without_the_article_of_its_title() -> None:
    one = Article("a", AGENCY.format(told="said"), outlet="Der Tollbote", published="2026-03-03")
    text = (
        "A radio mast came down on a school on Tuesday, the caretaker told the Tollbote. It was stood for forty years."
    )
    other = Article("b", text, outlet="Daily Whistle", published="2026-03-04")
    stemma = trace(read(one, other))
    assert [(d.child, d.parent, d.credited) for d in stemma.derivations if d.child == "b"] == [("b", "a", True)]


def test_bodies_know_their_confidants() -> None:
    (body,) = bodies(read(Article("a", AGENCY.format(told="told Corvin Press"), outlet="Tollen Courier")))
    assert len(detailed(body).voices.alone) == 1


SCOOP = """Mast of Tollen was known to be cracked, paper shows

The mast that fell on a school in Tollen had been cracked since March, according to a letter seen by {who}.

The letter, dated 3 March, tells the town that "the mast must not stand through another winter". It asks for an answer
within a week. None came, a clerk said.
"""
ECHO = """What we know about the mast of Tollen

Was it known? A letter of 3 March says that "the mast must not stand through another winter". The town is silent.

The brass band will play elsewhere, and it is looking for a hall with a good roof and a kitchen.
"""


@pytest.mark.parametrize(("who", "alone"), [("the Tollen Courier", True), ("the council", False)])
def test_a_paper_that_one_newsroom_has_seen_speaks_to_it_alone(who: str, *, alone: bool) -> None:
    one = Article("a", SCOOP.format(who=who), outlet="Tollen Courier", published="2026-03-03")
    stemma = trace(read(one, Article("b", ECHO, outlet="Daily Whistle", published="2026-03-05")))
    owed = {(d.child, d.parent) for d in stemma.derivations for e in d.evidence if e.signal == "told to one newsroom"}
    assert owed == ({("b", "a")} if alone else set())


CARRIER = """Town of Tollen denies that it knew

TOLLEN (Corvin Press) - The town denied on Thursday that it had known of cracks in the mast that fell on a school,
after the Tollen Courier reported that it had been warned in a letter dated 3 March.

The mast that fell on a school in Tollen had been cracked since March, the paper said. A clerk said that no answer had
been sent, and that the letter was being looked for.
"""


def test_whom_an_agencys_text_names_as_its_source_has_nothing_from_that_agency() -> None:
    one = Article("a", SCOOP.format(who="the Tollen Courier"), outlet="Tollen Courier", published="2026-03-03")
    other = Article("b", CARRIER, outlet="Daily Whistle", published="2026-03-04")
    edges = {(each.child, each.parent) for each in trace(read(one, other)).derivations}
    assert {("b", "unseen:corvin-press"), ("b", "a")} <= edges
    assert ("a", "unseen:corvin-press") not in edges
