import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.claims.clauses import clauses
from headwater.model.span import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in clauses(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "While the cost of the bridge remains unknown, she pointed to the ferry as an answer.",
            ["While the cost of the bridge remains unknown", "she pointed to the ferry as an answer."],
        ),
        (
            "The two sides agreed to meet again and told their teams to write a text, with Geneva as a likely host.",
            [
                "The two sides agreed to meet again",
                "and told their teams to write a text",
                "with Geneva as a likely host.",
            ],
        ),
        (
            "The blast killed 33 guests, five of them nurses.",
            ["The blast killed 33 guests", "five of them nurses."],
        ),
        (
            "Two men were brought in by boat, one of whom had lost a hand.",
            ["Two men were brought in by boat", "one of whom had lost a hand."],
        ),
        (
            "Nine homes burned down, most of them on the quay.",
            ["Nine homes burned down", "most of them on the quay."],
        ),
        (
            "The court freed six sailors, among them two cooks.",
            ["The court freed six sailors", "among them two cooks."],
        ),
        (
            "Six vans were hit, including a hearse that was empty.",
            ["Six vans were hit", "including a hearse that was empty."],
        ),
        (
            "The queue will grow, as ferries are being kept in port.",
            ["The queue will grow", "as ferries are being kept in port."],
        ),
        (
            "She served as mayor, as chair of the board and as a judge.",
            ["She served as mayor, as chair of the board and as a judge."],
        ),
        (
            "The bakers want more pay, but the owners say that the tills are empty.",
            ["The bakers want more pay", "but the owners say that the tills are empty."],
        ),
        (
            "At least four rowers were killed and 19 injured near the weir.",
            ["At least four rowers were killed", "and 19 injured near the weir."],
        ),
        (
            "Two people drowned and a woman was missing after the river burst its banks.",
            ["Two people drowned", "and a woman was missing", "after the river burst its banks."],
        ),
        (
            "The mill may close before the end of the month, the council was told.",
            ["The mill may close before the end of the month, the council was told."],
        ),
        (
            "The men who went missing when a bridge was swept away had been found alive.",
            ["The men who went missing when a bridge was swept away had been found alive."],
        ),
        (
            "She declined to say whether a deal had been struck with the league, which holds the balance of power.",
            [
                "She declined to say whether a deal had been struck with the league",
                "which holds the balance of power.",
            ],
        ),
        (
            "The harbour board will sell the old crane and build a slipway for small boats.",
            ["The harbour board will sell the old crane", "and build a slipway for small boats."],
        ),
        (
            "The strike cost pupils and parents a day of school.",
            ["The strike cost pupils and parents a day of school."],
        ),
        (
            "Three rowers were hurt as a barge rammed their boat.",
            ["Three rowers were hurt", "as a barge rammed their boat."],
        ),
        ("She had worked for years as a cook at sea.", ["She had worked for years as a cook at sea."]),
        (
            "There will be no boats for days and the bill for the pier will be high.",
            ["There will be no boats for days", "and the bill for the pier will be high."],
        ),
        ("Prices fell by 4 percent; wages rose by two.", ["Prices fell by 4 percent", "wages rose by two."]),
        (
            "The city, being part of both counties, yet paying taxes to neither, is seen as a free port.",
            ["The city, being part of both counties, yet paying taxes to neither, is seen as a free port."],
        ),
        (
            "He bought bread, cheese and two bottles of wine from the shop by the bridge.",
            ["He bought bread, cheese and two bottles of wine from the shop by the bridge."],
        ),
    ],
)
def test_splits_where_both_sides_have_a_verb(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_splits_between_the_sentences_of_a_quotation() -> None:
    text = "“We shall rebuild the school. Nobody will be sent away,” the mayor said."
    assert split(text)[0] == "“We shall rebuild the school."


def test_gives_nothing_for_an_empty_stretch() -> None:
    assert clauses("Nothing here.", Span(4, 4)) == ()


@given(st.text(alphabet="ab ,.;“”\"'\n–-THEandwasbut", max_size=120))
def test_clauses_lie_in_order_inside_the_stretch(text: str) -> None:
    found = clauses(text, Span(0, len(text)))
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
