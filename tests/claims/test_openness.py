import pytest

from headwater.claims.openness import openness
from headwater.model.span import Span
from headwater.model.vocabulary import QuestionKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister declined to comment on the tender.", QuestionKind.DECLINED),
        ("She would not say whether the plant had been insured.", QuestionKind.DECLINED),
        ("The ministry didn’t immediately respond to questions.", QuestionKind.DECLINED),
        ("The company stayed silent on the price.", QuestionKind.DECLINED),
        ("He denied that the vote had been bought.", QuestionKind.DENIED),
        ("The date of the trial has yet to be set.", QuestionKind.UNDECIDED),
        ("No decision has been made.", QuestionKind.UNDECIDED),
        ("It remains to be seen who will pay.", QuestionKind.UNDECIDED),
        ("We need to determine the route.", QuestionKind.UNDECIDED),
        ("It was not immediately clear who had fired.", QuestionKind.UNKNOWN),
        ("Details of the deal remain unconfirmed.", QuestionKind.UNKNOWN),
        ("The cause of the fire is under investigation.", QuestionKind.UNKNOWN),
        ("There are many questions about the money.", QuestionKind.UNKNOWN),
        ("The mayor would not give a number.", QuestionKind.DECLINED),
        ("She denied on Monday that the bridge was unsafe.", QuestionKind.DENIED),
        ("The guild rejected the accusation.", QuestionKind.DENIED),
        ("Neither of the towns has said whether it will pay.", QuestionKind.UNDECIDED),
        ("The senate will decide next month whether to reopen the mine.", QuestionKind.UNDECIDED),
        ("The damage has not been assessed.", QuestionKind.UNKNOWN),
        ("There are two boats we cannot account for.", QuestionKind.UNKNOWN),
        ("An inquest will establish how the fire began.", QuestionKind.UNDECIDED),
        ("She could not say whether the pumps had run.", QuestionKind.UNKNOWN),
        ("The bulletin did not say who had signed the lease.", QuestionKind.UNKNOWN),
        ("The dean left all our questions unanswered.", QuestionKind.DECLINED),
        ("The guild would neither confirm nor deny the sale.", QuestionKind.DECLINED),
        ("Neither the mill nor its owner wished to comment.", QuestionKind.DECLINED),
        ("The steward kept the sum to himself.", QuestionKind.DECLINED),
        ("The orchestra took no questions.", QuestionKind.DECLINED),
        ("I wrote to the mill twice and have had no reply.", QuestionKind.DECLINED),
        ("The rector let his telephone ring.", QuestionKind.DECLINED),
        ("Her name was being withheld.", QuestionKind.DECLINED),
        ("The baker disputes that the oven was ever cold.", QuestionKind.DENIED),
        ("“That is simply not true,” said the baker.", QuestionKind.DENIED),
        ("Whether the mill will pay for the fence is open.", QuestionKind.UNDECIDED),
        ("The allocation of the pews was still open.", QuestionKind.UNDECIDED),
        ("Whether the kiln may be lit will be settled by the guild.", QuestionKind.UNDECIDED),
        ("The synod would decide on Wednesday.", QuestionKind.UNDECIDED),
        ("The harbour put off until spring a decision on the crane.", QuestionKind.UNDECIDED),
        ("Two of the mills are still thinking about it.", QuestionKind.UNDECIDED),
        ("Who will sing could not be learned.", QuestionKind.UNKNOWN),
        ("Where the bell went is anyone's guess.", QuestionKind.UNKNOWN),
        ("The painters are as yet unidentified.", QuestionKind.UNKNOWN),
        ("Two divers had not been accounted for.", QuestionKind.UNKNOWN),
    ],
)
def test_wordings_that_leave_something_open(text: str, kind: QuestionKind) -> None:
    assert openness(text, Span(0, len(text))) is kind


@pytest.mark.parametrize(
    "text",
    [
        "The council approved the tram.",
        "She said that she was sure of the price.",
        "The road was cleared on Friday.",
        "The mayor left the door open to a third bridge.",
        "The senate will decide, the mayor said, and she knows how.",
        "It was the only choice that was open to the guild.",
        "The choir is to stay silent for a week.",
        "The lawyer no longer disputed that the lock was broken.",
        "Nobody had told the ringers to go.",
    ],
)
def test_plain_assertions_leave_nothing_open(text: str) -> None:
    assert openness(text, Span(0, len(text))) is None
