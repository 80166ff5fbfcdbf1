"""What each kind of drift is told by: sourcing, hedges, figures, dates, names and roles of two wordings."""

import re
from dataclasses import replace

import pytest
from tests.claims.conftest import Tools, drift_between

from headwater.claims import build
from headwater.model.annotations import Mention
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import Certainty, DriftKind, MentionKind, Quotation, TimeType


def kinds(make: Tools, old: Reading, new: Reading) -> set[DriftKind]:
    return {drift.kind for drift in drift_between(make, old, new)}


def plain(make: Tools, before: str, after: str) -> set[DriftKind]:
    return kinds(make, make.reading("a", before), make.reading("b", after))


# ------------------------------------------------------------------------------------------------------- attributions


@pytest.mark.parametrize("source", ["a police report", "harbour statistics", "the leaflet"])
def test_what_a_document_says_has_a_source_to_lose(make: Tools, source: str) -> None:
    content = "the ferry to Holm will stop in May"
    old = make.reading(
        "a", f"According to {source} {content}.", [make.said(content, source, "According to", source=source)]
    )
    assert DriftKind.ATTRIBUTION_LOST in kinds(make, old, make.reading("b", "The ferry to Holm will stop in May."))


@pytest.mark.parametrize(
    "before",
    [
        "The owner put the loss of the ferry at 40 million crowns.",
        "The ferry lost 40 million crowns, by the owner's own account.",
        "The ferry lost 40 million crowns, by the reckoning of the owner.",
    ],
)
def test_a_statement_may_say_itself_whose_it_is(make: Tools, before: str) -> None:
    assert DriftKind.ATTRIBUTION_LOST in plain(make, before, "The ferry lost 40 million crowns.")
    assert DriftKind.ATTRIBUTION_LOST not in plain(make, before, before.replace("ferry", "old ferry"))


@pytest.mark.parametrize(
    "after",
    [
        "Will the ferry to Holm stop in May?",
        "The ferry to Holm will stop in May, claims the harbour master.",
        "I know the ferry to Holm will stop in May.",
    ],
)
def test_a_question_another_source_and_a_first_person_lose_no_attribution(make: Tools, after: str) -> None:
    content = "The ferry to Holm will stop in May"
    old = make.reading("a", f"{content}, Ada Hart said.", [make.said(content, "Ada Hart")])
    assert DriftKind.ATTRIBUTION_LOST not in kinds(make, old, make.reading("b", after))


def test_who_would_not_say_has_said_nothing_that_could_be_taken_from_him(make: Tools) -> None:
    content = "who pays for the new ferry pier at Holm"
    old = make.reading(
        "a",
        f"Ada Hart declined to say {content}.",
        [make.said(content, "Ada Hart", "declined to say", declined=True)],
    )
    new = make.reading("b", "The town pays for the new ferry pier at Holm.")
    assert DriftKind.ATTRIBUTION_LOST not in kinds(make, old, new)


def test_what_somebody_plans_is_his_deed_and_loses_nothing(make: Tools) -> None:
    sentence = "The ferry board plans a bridge of two lanes to Holm."
    said = make.said("a bridge of two lanes to Holm", "board", "plans", Quotation.INDIRECT, "The ferry board")
    planned = make.reading("a", sentence, [said])
    (one,) = planned.annotations.attributions
    unsure = replace(planned.annotations, attributions=(replace(one, certainty=Certainty.POSSIBLE),))
    new = make.reading("b", "A bridge of two lanes to Holm is on the table.")
    assert DriftKind.ATTRIBUTION_LOST not in kinds(make, replace(planned, annotations=unsure), new)
    expected = replace(planned.annotations, attributions=(replace(one, certainty=Certainty.PROBABLE),))
    assert DriftKind.ATTRIBUTION_LOST in kinds(make, replace(planned, annotations=expected), new)


# ---------------------------------------------------------------------------------------------------------- certainty


def test_would_for_will_tells_nothing_in_a_sentence_that_was_written_anew(make: Tools) -> None:
    content = "the harbour council would close the old ferry pier to visitors in May"
    old = make.reading("a", f"Ada Hart said {content}.", [make.said(content, "Ada Hart")])
    near = make.reading("b", "The harbour council will close the old ferry pier to visitors in May.")
    far = make.reading("b", "In May visitors to the old pier will stand before a locked door.")
    assert DriftKind.CERTAINTY_RAISED in kinds(make, old, near)
    assert DriftKind.CERTAINTY_RAISED not in kinds(make, old, far)


def test_a_hedge_on_what_was_not_told_before_lowers_nothing(make: Tools) -> None:
    before = "The storm at Holm tore the sails of the old windmill."
    assert DriftKind.CERTAINTY_LOWERED in plain(
        make, before, "The storm at Holm may have torn the sails of the old windmill."
    )
    assert DriftKind.CERTAINTY_LOWERED not in plain(
        make, before, "The storm at Holm stopped the old windmill, which could once be seen from the sea."
    )


def test_a_condition_and_a_date_deny_nothing(make: Tools) -> None:
    before = "The harbour council might close the old ferry pier if the storm does not end."
    assert DriftKind.CERTAINTY_RAISED in plain(make, before, "The harbour council closes the old ferry pier.")
    before = "The old ferry pier at Holm will not be closed before May."
    assert DriftKind.NEGATION_CHANGED not in plain(make, before, "The old ferry pier at Holm will be closed in May.")


# ------------------------------------------------------------------------------------------------------------ numbers


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Fewer than 700 people use the ferry.", "The ferry is used by 700 people.", True),
        ("At least 700 people use the ferry.", "The ferry is used by 700 people.", False),
        ("The ferry crossed in 13 hours.", "The ferry crossed in half a day.", True),
        ("The ferry crossed in 12 hours.", "The ferry crossed in half a day.", False),
        ("The ferry carries 27 per cent of the freight.", "The ferry carries over a quarter of the freight.", True),
        ("The ferry carries 50 per cent of the freight.", "The ferry carries half of the freight.", False),
        ("The ferry crash injured 60 passengers.", "Dozens were injured in the ferry crash.", True),
        ("Dozens were injured in the ferry crash.", "The ferry crash injured 94 passengers.", False),
    ],
)
def test_figures_are_compared_in_one_unit_and_with_their_bounds(
    make: Tools,
    before: str,
    after: str,
    changed: bool,  # noqa: FBT001 - a parameter
) -> None:
    assert (DriftKind.NUMBER_CHANGED in plain(make, before, after)) is changed


def test_a_figure_that_was_copied_on_was_changed_all_the_same(make: Tools) -> None:
    texts = {
        "a": "The ferry carried 4,871 cars.",
        "b": "The ferry carried fewer than 5,000 cars.",
        "c": "The ferry carried fewer than 5,000 cars in the end.",
    }
    read = [make.reading(id_, text) for id_, text in texts.items()]
    found = build(read, make.stemma(("b", "a"), ("c", "b"), articles=["a", "b", "c"]))
    changed = {d.to.article for claim in found.claims for d in claim.drift if d.kind is DriftKind.NUMBER_CHANGED}
    assert "b" in changed


# -------------------------------------------------------------------------------------------------------------- dates


def dated(make: Tools, id_: str, words: str, value: str, published: str = "2026-03-12") -> Reading:
    """A sentence with a date; of ``words`` the preposition and what narrows the date stand outside its expression."""
    text = f"The harbour fair at Holm opens to visitors {words}."
    bare = re.sub(r"^(?:on|in|at) (?:the second half of )?", "", words)
    kind = TimeType.DURATION if value.startswith("P") else TimeType.DATE
    return make.reading(id_, text, times=[make.at(bare, value, kind)], published=published)


def test_a_part_of_a_month_is_sharper_than_the_month(make: Tools) -> None:
    old = dated(make, "a", "in the second half of August", "2026-08")
    assert kinds(make, old, dated(make, "b", "in August", "2026-08")) == {DriftKind.DATE_VAGUE}
    assert kinds(make, dated(make, "a", "in August", "2026-08"), dated(make, "b", "in August", "2026-08")) == set()


def test_a_length_of_time_from_now_on_is_no_day(make: Tools) -> None:
    old = dated(make, "a", "on 25 March", "2026-03-25")
    new = dated(make, "b", "in two weeks", "P2W")
    assert kinds(make, old, new) == {DriftKind.DATE_VAGUE}


def test_a_bare_weekday_is_that_of_the_week_which_the_other_names(make: Tools) -> None:
    # "on Tuesday" was read as the one before; the other report says that it is next week.
    old = dated(make, "a", "on Tuesday", "2026-03-10")
    assert kinds(make, old, dated(make, "b", "next week", "2026-W12")) == {DriftKind.DATE_VAGUE}
    assert kinds(make, old, dated(make, "b", "next month", "2026-04")) == {DriftKind.DATE_CHANGED}


def test_today_taken_over_a_day_later_is_no_other_date(make: Tools) -> None:
    old = dated(make, "a", "today", "2026-03-12")
    assert kinds(make, old, dated(make, "b", "today", "2026-03-13", "2026-03-13")) == set()


def test_an_hour_became_a_part_of_the_day(make: Tools) -> None:
    old = dated(make, "a", "at 5.10 a.m.", "2026-03-12T05:10")
    assert kinds(make, old, dated(make, "b", "in the early hours", "2026-03-12")) == {DriftKind.DATE_VAGUE}


# ---------------------------------------------------------------------------------------------------- names and roles


def named(make: Tools, id_: str, name: str, *, role: str | None = None, by: str | None = None) -> Reading:
    words = "“The pier will close in May for good,”"
    first = f"{name} runs the ferry at Holm. " if by else ""
    text = f"{first}{words} {by or name} said."
    made = make.reading(id_, text, [make.said(words, name, quotation=Quotation.DIRECT, source=by or name)])
    (attribution,) = made.annotations.attributions
    at = text.index(name)
    mention = Mention(Span(at, at + len(name)), MentionKind.PERSON, name, 1.0)
    notes = replace(made.annotations, attributions=(replace(attribution, role=role),), mentions=(mention,))
    return replace(made, annotations=notes)


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("Ada Harting", "Ada Hartin", True),
        ("Tilda Bergerey", "Tilda Bargaray", True),
        ("Tilda Bergerey", "Maren Bargaray", False),
        ("Edwin Hart", "Otto Hart", True),
        ("Mike Hart", "Michael Hart", False),
    ],
)
def test_a_name_with_a_slip(make: Tools, old: str, new: str, changed: bool) -> None:  # noqa: FBT001 - a parameter
    found = kinds(make, named(make, "a", old), named(make, "b", new))
    assert (DriftKind.NAME_CHANGED in found) is changed
    if changed:
        assert DriftKind.ATTRIBUTION_CHANGED not in found


def test_the_name_behind_a_pronoun_is_compared_too(make: Tools) -> None:
    found = drift_between(make, named(make, "a", "Ada Harting", by="she"), named(make, "b", "Ada Hartin"))
    assert [d.reading for d in found if d.kind is DriftKind.NAME_CHANGED] == ["“Ada Harting” became “Ada Hartin”."]


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("foreign minister", "trade minister", True),
        ("minister of foreign affairs", "foreign minister", False),
        ("museum director", "senior scientist", True),
    ],
)
def test_another_portfolio_is_another_office(make: Tools, old: str, new: str, changed: bool) -> None:  # noqa: FBT001
    def told(id_: str, role: str) -> Reading:
        made = named(make, id_, f"{role} Ada Hart", role=role)
        (one,) = made.annotations.attributions
        return replace(made, annotations=replace(made.annotations, attributions=(replace(one, speaker="Ada Hart"),)))

    assert (DriftKind.ROLE_CHANGED in kinds(make, told("a", old), told("b", new))) is changed


# --------------------------------------------------------------------------------------------------------- quotations


def test_the_second_half_of_a_quotation_that_went_is_cut_though_it_says_the_same(make: Tools) -> None:
    first, second = (
        "“The old ferry has served this island for ninety winters,”",
        "“and the new ferry will not see nine of them.”",
    )
    text = f"{first} Ada Hart said, {second}"
    old = make.reading("a", text, [make.said(first, "Ada Hart", quotation=Quotation.DIRECT)])
    (one,) = old.annotations.attributions
    at = text.index(second)
    whole = replace(one, content=(*one.content, Span(at, at + len(second))))
    old = replace(old, annotations=replace(old.annotations, attributions=(whole,)))
    new = make.reading("b", f"{first} Ada Hart said.", [make.said(first, "Ada Hart", quotation=Quotation.DIRECT)])
    assert DriftKind.QUOTATION_CUT in kinds(make, old, new)


# ------------------------------------------------------------------------------------------------------ who is compared


def test_who_prints_an_agency_and_adds_to_it_stands_for_it_beside_its_other_parents(make: Tools) -> None:
    content = "the ferry to Holm will stop in May"
    read = [
        make.reading("a", "The ferry to Holm will stop in May, the council says."),
        make.reading("b", f"Ada Hart said {content}.", [make.said(content, "Ada Hart")]),
        make.reading("c", "The ferry to Holm will stop in May."),
    ]
    stemma = make.stemma(("b", "a"), ("b", "unseen:x"), ("c", "unseen:x"), articles=["a", "b", "c"])
    found = [(d.from_.article, d.to.article) for claim in build(read, stemma).claims for d in claim.drift]
    assert ("b", "c") in found
