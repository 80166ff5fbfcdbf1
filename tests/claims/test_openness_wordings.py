"""Wordings of what nobody could check, what is pending or not ruled out, and of questions parried."""

import pytest

from headwater.claims.openness import openness
from headwater.model.span import Span
from headwater.model.vocabulary import QuestionKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Orl Post could not immediately verify the guild's account.", QuestionKind.UNKNOWN),
        ("The agency has not independently confirmed the figures.", QuestionKind.UNKNOWN),
        ("The paper was unable to independently verify the footage.", QuestionKind.UNKNOWN),
        ("The herald has not seen a copy of the lease.", QuestionKind.UNKNOWN),
        ("What the ringers say cannot be checked.", QuestionKind.UNKNOWN),
        ("“We are still checking that,” the verger said.", QuestionKind.UNDECIDED),
        ("The tale was still being verified on Friday.", QuestionKind.UNKNOWN),
        ("Officials were working to verify the list.", QuestionKind.UNKNOWN),
        ("An unverified video shows the bell falling.", QuestionKind.UNKNOWN),
        ("How the kiln cracked may never be known.", QuestionKind.UNKNOWN),
        ("Little is known about the buyer.", QuestionKind.UNKNOWN),
        ("Details of the sale were scarce.", QuestionKind.UNKNOWN),
        ("“Who knows?” said the abbot.", QuestionKind.UNKNOWN),
        ("The vote was too close to call.", QuestionKind.UNKNOWN),
        ("Nine sailors are still unaccounted for.", QuestionKind.UNKNOWN),
        ("Nobody at the mill was available for an interview.", QuestionKind.DECLINED),
        ("Calls to the abbey went to voicemail.", QuestionKind.DECLINED),
        ("Efforts to reach the owner were unsuccessful.", QuestionKind.DECLINED),
        ("The baker did not pick up the phone.", QuestionKind.DECLINED),
        ("Court papers did not list an attorney for Imber.", QuestionKind.UNKNOWN),
        ("The synod must still approve the sale.", QuestionKind.UNDECIDED),
        ("The lease still needs the consent of the guild.", QuestionKind.UNDECIDED),
        ("The sale is subject to approval by the harbour board.", QuestionKind.UNDECIDED),
        ("The bishop has yet to give his blessing.", QuestionKind.UNDECIDED),
        ("Nor has it been settled who will pay for the roof.", QuestionKind.UNDECIDED),
        ("No route has been agreed.", QuestionKind.UNDECIDED),
        ("Neither town has announced a date.", QuestionKind.UNDECIDED),
        ("Nobody has found a buyer so far.", QuestionKind.UNDECIDED),
        ("The guild has not made clear how it means to pay.", QuestionKind.UNDECIDED),
        ("When the bell will ring again, the guild has not said.", QuestionKind.UNDECIDED),
        ("The mayor did not rule out a second fair.", QuestionKind.UNDECIDED),
        ("The dean refused to rule out a sale.", QuestionKind.UNDECIDED),
        ("Whether a ringer had a key was being looked into.", QuestionKind.UNKNOWN),
        ("Details are still being worked out.", QuestionKind.UNDECIDED),
        ("The winner will be announced at a later date.", QuestionKind.UNDECIDED),
        ("The judge reserved his decision.", QuestionKind.UNDECIDED),
        ("The motion was not put to the vote.", QuestionKind.UNDECIDED),
        ("“I have no information to share at this stage,” she said.", QuestionKind.DECLINED),
        ("“We don't have any update on the ferry,” he said.", QuestionKind.UNKNOWN),
        ("The company had no immediate answer.", QuestionKind.DECLINED),
        ("“I am not going to speculate,” said the abbot.", QuestionKind.DECLINED),
        ("“I won't get into that,” said the abbot.", QuestionKind.DECLINED),
        ("The club will make no further comment until May.", QuestionKind.DECLINED),
        ("“No comment,” said the baker.", QuestionKind.DECLINED),
        ("The dean said he would rather not say.", QuestionKind.DECLINED),
        ("It would be inappropriate to comment, the board said.", QuestionKind.DECLINED),
        ("“Don't ask me about the money,” he said.", QuestionKind.DECLINED),
        ("Asked whether the fair would move, Imber shrugged.", QuestionKind.DECLINED),
        ("Imber smiled when asked about the bell.", QuestionKind.DECLINED),
        ("The mill referred questions to the harbour board.", QuestionKind.DECLINED),
        ("The notice did not indicate who had paid.", QuestionKind.DECLINED),
        ("The guild did not directly respond to the charge.", QuestionKind.DECLINED),
        ("The mill gave few details of the sale.", QuestionKind.DECLINED),
        ("The mayor has not tipped her hand.", QuestionKind.DECLINED),
        ("The price remains a closely guarded secret.", QuestionKind.DECLINED),
        ("Nobody at the fair claims to know where the bell went.", QuestionKind.UNKNOWN),
    ],
)
def test_what_is_unverified_pending_or_parried_is_open(text: str, kind: QuestionKind) -> None:
    assert openness(text, Span(0, len(text))) is kind


@pytest.mark.parametrize(
    "text",
    [
        "The farmer will sell to anyone who cannot tell him where the mill is.",
        "Those who declined to comment were fined.",
        "Orl has yet to win a match.",
        "Two cows are missing from the painting.",
        "A third ringer, whom no one had expected, was found alive.",
        "He threatened to spill the beans.",
        "The square lies behind the Stonewall Inn.",
        "The guild did not have reason to doubt him.",
        "He picked up the bell and rang it.",
        "Prints of the harbour where such boats are being examined hung in the hall.",
        "She would rather not give her name.",
        "She asked the boy about his hat, as the crowd laughed.",
    ],
)
def test_what_anybody_might_not_know_and_plain_news_leave_nothing_open(text: str) -> None:
    assert openness(text, Span(0, len(text))) is None
