"""Drift as a rewriting desk makes it: dates, figures and measures made round, hedges of more kinds, half quotations."""

import pytest
from tests.claims.conftest import Tools, drift_between

from headwater.claims.drift.dates import VAGUE_DATE
from headwater.claims.hedging import hedges
from headwater.model.span import Span
from headwater.model.vocabulary import DriftKind


def plain(make: Tools, before: str, after: str) -> set[DriftKind]:
    found = drift_between(make, make.reading("a", before), make.reading("b", after))
    return {drift.kind for drift in found}


# ---------------------------------------------------------------------------------------------------------- certainty


@pytest.mark.parametrize(
    "text",
    [
        "Four sailors believed trapped in the hull were not heard.",
        "The man, thought to be the skipper, has left Holm.",
        "The other sails, we suspect, were sold in Holm.",
        "The pier should be open again by Friday.",
        "The skipper is a doubt for the regatta.",
        "The guild is in talks to buy the pier.",
        "As far as we know the ferry is empty.",
        'The two guilds "agreed in principle" on a new pier.',
    ],
)
def test_doubt_is_told_in_more_words(text: str) -> None:
    assert any(hedge.strength < 0.8 for hedge in hedges(text, Span(0, len(text))))


@pytest.mark.parametrize(
    "text",
    [
        "From the pier nobody could see the ferry.",
        "Families could not afford the tickets and could hear the horns.",
        "The guild should pay for the pier.",
    ],
)
def test_what_one_was_able_to_do_or_owes_is_no_doubt(text: str) -> None:
    assert not hedges(text, Span(0, len(text)))


def test_what_is_not_ruled_out_by_the_verb_of_a_source_was_less_than_sure(make: Tools) -> None:
    content = "the wardens of the old pier would be questioned"
    old = make.reading(
        "a", f"Ada Hart did not rule out that {content}.", [make.said(content, "Ada Hart", cue="did not rule out")]
    )
    told = "the wardens of the old pier will be questioned"
    new = make.reading("b", f"Ada Hart said {told}.", [make.said(told, "Ada Hart")])
    assert DriftKind.CERTAINTY_RAISED in {drift.kind for drift in drift_between(make, old, new)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The Holm pier would stay closed until Tuesday evening.",
            "The Holm pier is expected to stay closed until Tuesday.",
        ),
        (
            "The warden calls the Holm guild a crew of sleepers.",
            "The warden allegedly likened the Holm guild to a crew of sleepers.",
        ),
    ],
)
def test_a_rewrite_may_be_less_sure(make: Tools, before: str, after: str) -> None:
    assert DriftKind.CERTAINTY_LOWERED in plain(make, before, after)


# -------------------------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    "words",
    [
        "a recent poll",
        "in recent weeks",
        "within days",
        "in a matter of weeks",
        "any day now",
        "in the days to come",
        "after the summer",
        "before the holidays",
        "in a couple of weeks",
        "of late",
    ],
)
def test_a_date_is_made_vague_in_many_words(words: str) -> None:
    assert VAGUE_DATE.search(f"The guild decides {words} by vote.")


@pytest.mark.parametrize("words", ["within days of the vote", "the summer flow of the river", "on Friday"])
def test_other_words_date_as_they_did(words: str) -> None:
    assert not VAGUE_DATE.search(f"The guild decides {words}.")


# ------------------------------------------------------------------------------------------------------------ figures


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Two thieves took 5.3 kg of silver from the Holm shop.", "Over 5 kg of silver was taken at Holm.", True),
        ("Five thieves took 5.3 kg of silver from the Holm shop.", "Over 5 kg of silver was taken at Holm.", True),
        ("The fire burnt 412 hectares of heath at Holm.", "The fire at Holm burnt more than 400 hectares.", True),
        ("The fire burnt 412 hectares of heath at Holm.", "The fire at Holm burnt 412 hectares of heath.", False),
    ],
)
def test_a_measure_is_made_round(make: Tools, before: str, after: str, changed: bool) -> None:  # noqa: FBT001 - a parameter
    assert (DriftKind.NUMBER_CHANGED in plain(make, before, after)) is changed


ALIKE = "The old ferry was mended at the pier of Holm."


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Some 5.1 million crowns went to masons.", "The parish budget names more than five million crowns.", True),
        ("The wages of 5.1 million crowns bought sails.", "The parish has a debt of 400,000 crowns.", False),
    ],
)
def test_a_figure_is_made_round_where_no_statement_answers(
    make: Tools,
    before: str,
    after: str,
    changed: bool,  # noqa: FBT001 - a parameter
) -> None:
    kinds = plain(make, f"{ALIKE} {before}", f"{ALIKE} {after}")
    assert (DriftKind.NUMBER_CHANGED in kinds) is changed


# --------------------------------------------------------------------------------------------------------- quotations


def quoting(make: Tools, before: str, after: str) -> set[DriftKind]:
    old = make.reading("a", f"Ada Hart said {before}.", [make.said(before, "Ada Hart")])
    new = make.reading("b", f"Ada Hart said {after}.", [make.said(after, "Ada Hart")])
    return {drift.kind for drift in drift_between(make, old, new)}


def test_words_put_inside_the_marks_change_a_quotation(make: Tools) -> None:
    before = "she would “leave the Holm pier today” if asked"
    assert DriftKind.QUOTATION_CHANGED in quoting(make, before, "“I will leave the Holm pier today” if asked")
    assert DriftKind.QUOTATION_CHANGED not in quoting(make, before, "she would “leave the Holm pier today” if asked to")


def test_a_word_left_out_inside_the_marks_of_a_short_quotation_changes_it(make: Tools) -> None:
    before = "the wardens of the pier found “no clear link”"
    assert DriftKind.QUOTATION_CHANGED in quoting(make, before, "the wardens of the pier found “no link”")
