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
        "The ferry to Holm will stop in May, on the same authority.",
        "The leaflet has it that the ferry to Holm will stop in May.",
        "Under the draft the ferry to Holm will stop in May.",
        "They maintain the ferry to Holm will stop in May.",
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The ferry owner is suspected of fraud.", "The ferry owner is under suspicion of fraud."),
        ("The ferry could be delayed.", "A delay of the ferry was possible."),
        ("The ferry towns plan to sign in May.", "The signing of the ferry towns is planned for May."),
        ("The ferry could no longer be steered.", "The ferry was not steered any longer."),
        ("The ferry could sail again soon.", "Should the ferry sail again soon, the fair opens."),
    ],
)
def test_what_says_the_same_in_other_words_is_no_surer(make: Tools, before: str, after: str) -> None:
    assert DriftKind.CERTAINTY_RAISED not in plain(make, before, after)


def test_the_main_road_is_no_doubtful_one(make: Tools) -> None:
    found = plain(make, "The largest ferry carries the cars to Holm.", "The main ferry carries the cars to Holm.")
    assert DriftKind.CERTAINTY_LOWERED not in found


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
        ("The ferry lay idle for 45 days.", "The ferry lay idle for a month and a half.", True),
        ("The ferry lay idle for eleven days.", "The ferry lay idle for the best part of a fortnight.", True),
        ("At least 60 people use the ferry.", "The ferry is used by more than 60 people.", True),
        ("The ferry cost 3.5 million euros.", "The ferry cost some £3m.", True),
        ("The ferry cost 3,5 million euros.", "The ferry cost 3.5 million euros.", False),
        ("The ferry drifted 2 miles.", "The ferry drifted with 3,400 people aboard.", False),
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


def test_an_hour_became_its_day_unless_it_stands_elsewhere(make: Tools) -> None:
    old = dated(make, "a", "at noon on Thursday", "2026-03-12T12:00")
    new = dated(make, "b", "on Thursday", "2026-03-12")
    assert kinds(make, old, new) == {DriftKind.DATE_VAGUE}
    text = f"{new.text} Doors open at noon."
    told = make.reading(
        "b",
        text,
        times=[make.at("Thursday", "2026-03-12"), make.at("noon", "2026-03-12T12:00")],
        published="2026-03-12",
    )
    assert DriftKind.DATE_VAGUE not in kinds(make, old, told)


@pytest.mark.parametrize(
    ("after", "vague"),
    [
        ("The old mill at Holm burnt down two decades ago.", True),
        ("The old mill at Holm has not burnt in more than twenty years.", True),
        ("The old mill at Holm burnt down nine years ago.", False),
        ("The old mill at Holm burnt down after standing for twenty years.", False),
    ],
)
def test_a_year_became_so_many_years_ago(make: Tools, after: str, vague: bool) -> None:  # noqa: FBT001 - a parameter
    old = make.reading("a", "The old mill at Holm burnt down in 2004.", times=[make.at("2004", "2004")])
    assert (DriftKind.DATE_VAGUE in kinds(make, old, make.reading("b", after))) is vague


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


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("the bridge warden, Captain Ada Hart,", "Captain Ada Hart, the deputy bridge warden,", True),
        ("Trade Minister Ada Hart", "Trade Secretary Ada Hart", True),
        ("the retired judge Ada Hart", "the former judge Ada Hart", False),
        ("Senator Ada Hart", "the minister Ada Hart", False),
        ("her spokesman, Ada Hart,", "the press secretary, Ada Hart,", False),
    ],
)
def test_an_office_beside_a_name(make: Tools, before: str, after: str, changed: bool) -> None:  # noqa: FBT001
    def told(id_: str, who: str) -> Reading:
        made = make.reading(id_, f"On Monday {who} closed the old ferry pier at Holm.")
        at = made.text.index("Ada Hart")
        mention = Mention(Span(at, at + len("Ada Hart")), MentionKind.PERSON, "Ada Hart", 1.0)
        return replace(made, annotations=replace(made.annotations, mentions=(mention,)))

    assert (DriftKind.ROLE_CHANGED in kinds(make, told("a", before), told("b", after))) is changed


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("finance minister", "finance chief", False),
        ("head of the rowing office", "president of the guild", True),
        ("head of the rowing office", "rowing director", False),
    ],
)
def test_who_heads_something(make: Tools, old: str, new: str, changed: bool) -> None:  # noqa: FBT001 - a parameter
    test_another_portfolio_is_another_office(make, old, new, changed)


# --------------------------------------------------------------------------------------------------------- quotations


def said_by(make: Tools, id_: str, words: str, score: float = 1.0, name: str = "Ada Hart") -> Reading:
    made = make.reading(id_, f"“{words}” {name} said.", [make.said(f"“{words}”", name, quotation=Quotation.DIRECT)])
    (one,) = made.annotations.attributions
    return replace(made, annotations=replace(made.annotations, attributions=(replace(one, speaker_score=score),)))


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("The pier needs paint, and the ferry needs a roof.", "The pier needs tar, and the ferry needs a roof.", True),
        ("A rusty ferry is a modest teacher.", "A rusty ferry is a teacher.", True),
        ("A rusty ferry is a modest teacher.", "A rusty ferry is a [...] teacher.", False),
        ("We shall gladly paint the ferry at this pier.", "We shall paint the ferry at this pier.", True),
    ],
)  # fmt: skip
def test_a_word_of_a_quotation_was_left_out_or_became_another(
    make: Tools,
    old: str,
    new: str,
    changed: bool,  # noqa: FBT001 - a parameter
) -> None:
    found = kinds(make, said_by(make, "a", old), said_by(make, "b", new))
    assert (DriftKind.QUOTATION_CHANGED in found) is changed


def test_a_quotation_told_in_two_parts_is_not_cut(make: Tools) -> None:
    first, second = "“The old ferry has served ninety winters,”", "“and the new ferry will not see nine of them.”"
    old = said_by(make, "a", "The old ferry has served ninety winters, and the new ferry will not see nine of them.")
    new = make.reading(
        "b", f"{first} Ada Hart said, {second}", [make.said(first, "Ada Hart", quotation=Quotation.DIRECT)]
    )
    (one,) = new.annotations.attributions
    at = new.text.index(second)
    whole = replace(one, content=(*one.content, Span(at, at + len(second))))
    new = replace(new, annotations=replace(new.annotations, attributions=(whole,)))
    assert DriftKind.QUOTATION_CUT not in kinds(make, old, new)


def test_what_a_pronoun_says_may_be_his_though_another_was_inferred(make: Tools) -> None:
    old = said_by(make, "a", "I walked round the hill each winter to keep away from that ferry.", name="Ada Hart")
    text = "She walked round the hill each winter to keep away from the ferry, she said."

    def told(score: float) -> Reading:
        made = make.reading("b", text, [make.said(text.split(",", maxsplit=1)[0], "Tilda Berg", source="she")])
        (one,) = made.annotations.attributions
        return replace(made, annotations=replace(made.annotations, attributions=(replace(one, speaker_score=score),)))

    paraphrased = {score: DriftKind.QUOTATION_PARAPHRASED in kinds(make, old, told(score)) for score in (0.6, 1.0)}
    assert paraphrased == {0.6: True, 1.0: False}


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


def test_no_fewer_than_denies_nothing(make: Tools) -> None:
    found = plain(make, "More than 300 boats could sink by May.", "No fewer than 300 boats will sink by May.")
    assert DriftKind.CERTAINTY_RAISED in found
    assert DriftKind.NEGATION_CHANGED not in found
