"""What a report says of its own reporter: that he was told, saw, asked, and where his line says that he was."""

import pytest

from headwater import pipeline
from headwater.derivation.bodies import Body, bodies
from headwater.derivation.presence import Presence, presence, was_there
from headwater.model.article import Article


def read(text: str, outlet: str = "Pell Courier") -> Body:
    (body,) = bodies(list(pipeline.readings([Article("a", text, outlet=outlet)], None, pipeline.silent)))
    return body


def found(text: str) -> Presence:
    return presence(read(text))


def report(*sentences: str, line: str = "") -> str:
    return "\n\n".join(["Ferry held at Orrin pier", *([line] if line else []), "The ferry stayed in port.", *sentences])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("“It leaks,” the mate told us on the quay.", True),
        ("The mate said to this newspaper that it leaks.", True),
        ("“It leaks,” the mate told the Courier.", True),
        ("“It leaks,” the mate told reporters on the quay.", False),
        ("“It leaks,” the mate told the Harrow Post.", False),
        ("“Nobody told us that it leaks,” the mate said.", False),
    ],
)
def test_who_was_told_says_so(sentence: str, told: bool) -> None:  # noqa: FBT001 - a case of the table
    assert found(report(sentence)).told is told


@pytest.mark.parametrize(
    ("sentence", "myself"),
    [
        ("When I reached the quay the mate was asleep.", True),
        ("Behind me somebody laughed.", True),
        ("We counted eleven lorries on the quay.", True),
        ("King Oram I opened the pier.", False),
        ("“I reached the quay and laughed,” the mate said.", False),
        ("They counted eleven lorries on the quay.", False),
    ],
)
def test_a_reporter_may_speak_of_himself(sentence: str, myself: bool) -> None:  # noqa: FBT001 - a case of the table
    assert found(report(sentence)).myself is myself


@pytest.mark.parametrize(
    ("line", "placed"),
    [
        ("Ansel Torvay at the pier", True),
        ("By Ansel Torvay in Orrin", True),
        ("From our correspondent in Orrin", True),
        ("Reporter: Ansel Torvay, at the pier", True),
        ("Ansel Torvay reports from Orrin", True),
        ("By Ansel Torvay", False),
        ("By Ansel Torvay, Shipping Editor", False),
        ("The mate was asleep in his bunk.", False),
    ],
)
def test_a_writers_line_may_say_where_he_was(line: str, placed: bool) -> None:  # noqa: FBT001 - a case of the table
    assert found(report(line=line)).placed is placed


def test_the_three_count_alike() -> None:
    assert found(report("The mate snored.")).shown == 0
    there = report("“It leaks,” the mate told us.", "Behind me somebody laughed.", line="Ansel Torvay at the pier")
    assert found(there) == Presence(told=True, myself=True, placed=True)
    assert found(there).shown == 1


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Smoke hung over the mole, an Orl Press correspondent at the scene reports.", True),
        ("Two Orl Press journalists saw the mast go.", True),
        ("The mate told Orl Press by telephone that it leaks.", False),
        ("An Orl Wire correspondent saw the mast go.", False),
    ],
)
def test_an_outlets_own_people_were_on_the_spot(sentence: str, there: bool) -> None:  # noqa: FBT001 - a case of the table
    assert was_there(read(report(sentence), outlet="The Orl Press")) is there
