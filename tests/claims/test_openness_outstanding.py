"""Wordings of what hangs on something else, is wanted to be known, or may still fail."""

import pytest

from headwater.claims.openness import openness
from headwater.model.span import Span
from headwater.model.vocabulary import QuestionKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Whether the weir is rebuilt will depend on the river board.", QuestionKind.UNDECIDED),
        ("The ferry inquiry, on which the release of the funds hinges, opens in spring.", QuestionKind.UNDECIDED),
        ("The outcome depends on whether the guild pays.", QuestionKind.UNDECIDED),
        ("Whether the parish can pay is another question.", QuestionKind.UNDECIDED),
        ("A decision on the bell tower is expected to be made after Easter.", QuestionKind.UNDECIDED),
        ("The synod is to make up its mind on Friday on whether to sell.", QuestionKind.UNDECIDED),
        ("The toll of the frost will not be known before the thaw.", QuestionKind.UNDECIDED),
        ("The abbot has not granted his consent.", QuestionKind.UNDECIDED),
        ("The beekeepers have not taken a position on the levy.", QuestionKind.UNDECIDED),
        ("The ministry is yet to notify the rules.", QuestionKind.UNDECIDED),
        ("Charges haven't been filed yet in the lantern affair.", QuestionKind.UNDECIDED),
        ("Samples of the glaze were under analysis.", QuestionKind.UNDECIDED),
        ("The proposal is still being examined by the guild.", QuestionKind.UNDECIDED),
        ("The merger could still fall through, two of them said.", QuestionKind.UNDECIDED),
        ("There is no certainty that the talks will lead to a deal.", QuestionKind.UNDECIDED),
        ("Some of the plate has not been recovered.", QuestionKind.UNKNOWN),
        ("About €12,000 of the fund is still missing.", QuestionKind.UNKNOWN),
        ("Growers want to know who will pay for the frost.", QuestionKind.UNKNOWN),
        ("Ringers are asking why the rope was not changed.", QuestionKind.UNKNOWN),
        ("“Who cut the rope, I cannot tell you,” the verger said.", QuestionKind.UNKNOWN),
        ("The Orl Post has reached out to the abbey for comment.", QuestionKind.DECLINED),
        ("We have not heard back.", QuestionKind.DECLINED),
        ("The abbey isn't commenting.", QuestionKind.DECLINED),
        ("He declined several times to name the buyer.", QuestionKind.DECLINED),
        ("The dean did not want to rule out a second sale.", QuestionKind.DECLINED),
        ("To say who paid for it, she would not.", QuestionKind.DECLINED),
        ("That is a question for the harbour board, not for me.", QuestionKind.DECLINED),
        ("It was, he said, a debate for another day.", QuestionKind.DECLINED),
        ("Imber said he would have to check.", QuestionKind.DECLINED),
    ],
)
def test_what_is_outstanding(text: str, kind: QuestionKind) -> None:
    assert openness(text, Span(0, len(text))) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Sparks fly when the wheel turns on Sunday.",
        "The village depends on the mill for its flour.",
        "The owner had not obtained approval for the kiln.",
        "You want to know how to bake it.",
        "She reached out to the child.",
        "The talks failed on Monday.",
    ],
)
def test_what_only_sounds_so_leaves_nothing_open(text: str) -> None:
    assert openness(text, Span(0, len(text))) is None
