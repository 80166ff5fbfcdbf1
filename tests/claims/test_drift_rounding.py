"""Drift as a second desk makes it: hedges across quotation marks, lengths of time for days, parts for figures."""

from dataclasses import replace

import pytest
from tests.claims.conftest import Tools, drift_between

from headwater.claims.drift.measures import measured
from headwater.claims.hedging import hedges
from headwater.model.annotations import Mention
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import DriftKind, MentionKind


def plain(make: Tools, before: str, after: str) -> set[DriftKind]:
    found = drift_between(make, make.reading("a", before), make.reading("b", after))
    return {drift.kind for drift in found}


# ---------------------------------------------------------------------------------------------------------- certainty


@pytest.mark.parametrize(
    "told",
    [
        "would probably sell the pier",
        "would “probably” sell the pier",
        'would "very likely" sell the pier',
        "will ‘presumably’ sell the pier",
        "would 'perhaps' sell the pier",
    ],
)
def test_doubt_beside_a_modal_is_one_hedge_with_it_whatever_marks_stand_between(told: str) -> None:
    (hedge,) = hedges(told, Span(0, len(told)))
    assert hedge.strength <= 0.7


def test_who_would_probably_do_it_would_do_it(make: Tools) -> None:
    before = "The guild would “probably” sell the ferry to Holm."
    assert DriftKind.CERTAINTY_RAISED in plain(make, before, "The guild would sell the ferry to Holm.")
    assert DriftKind.CERTAINTY_RAISED not in plain(make, before, "The guild would “probably” sell Holm the ferry.")


# ------------------------------------------------------------------------------------------------------------ figures


def test_two_became_several(make: Tools) -> None:
    after = "The guild has sent several ferries to Holm."
    assert DriftKind.NUMBER_CHANGED in plain(make, "The guild has sent two ferries to Holm.", after)
    assert DriftKind.NUMBER_CHANGED not in plain(make, "The guild has sent ferries to Holm.", after)


# -------------------------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("words", "value", "after", "vague"),
    [
        ("March last year", "2030-03", "for over a year", True),
        ("10 November", "2030-11-10", "for six months", True),
        ("Monday", "2031-05-05", "for the past week", False),
        ("March last year", "2030-03", "for three months", False),
        ("March last year", "2030-03", "at a price of over a year of wages", False),
    ],
)
def test_what_has_lasted_since_a_day_is_told_as_a_length_of_time(
    make: Tools,
    words: str,
    value: str,
    after: str,
    vague: bool,  # noqa: FBT001 - a parameter
) -> None:
    before = f"The old ferry has lain idle at the pier of Holm since {words}."
    old = make.reading("a", before, times=[make.at(words, value)], published="2031-05-12")
    new = make.reading("b", f"The old ferry has lain idle at the pier of Holm {after}.", published="2031-05-13")
    assert (DriftKind.DATE_VAGUE in {drift.kind for drift in drift_between(make, old, new)}) is vague


def test_january_is_told_as_the_new_year(make: Tools) -> None:
    old = make.reading(
        "a",
        "The harbour board is to mend the old pier of Holm in January.",
        times=[make.at("January", "2031-01")],
        published="2030-11-10",
    )
    after = "The harbour board is to mend the old pier of Holm in the New Year."
    new = make.reading("b", after, published="2030-11-10")
    late = make.reading("b", after.replace("New Year", "New Year’s spirit"), published="2030-11-10")
    assert DriftKind.DATE_VAGUE in {drift.kind for drift in drift_between(make, old, new)}
    assert DriftKind.DATE_VAGUE not in {drift.kind for drift in drift_between(make, old, late)}


# --------------------------------------------------------------------------------------------------------- quotations


@pytest.mark.parametrize(
    ("after", "cut"),
    [("We had to get the old sails over the pier", True), ("We had to get the old sails over it", False)],
)
def test_small_words_of_another_quotation_hide_no_cut_off_the_end(
    make: Tools,
    after: str,
    cut: bool,  # noqa: FBT001 - a parameter
) -> None:
    def told(id_: str, words: str) -> Reading:
        first, second = f"“{words}”", "“it was, on the whole, a long day”"
        text = f"Ada Hart said {first}. Of that week she said {second}."
        return make.reading(id_, text, [make.said(first, "Ada Hart"), make.said(second, "Ada Hart")])

    before = "We had to get the old sails over the pier on the Monday" if cut else "We had to get the old sails over it"
    found = drift_between(make, told("a", before), told("b", after))
    assert (DriftKind.QUOTATION_CUT in {drift.kind for drift in found}) is cut


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Fewer than", "Nearly", True),
        ("Nearly", "More than", True),
        ("Over", "Almost", True),
        ("Just under", "Nearly", False),
        ("More than", "Over", False),
    ],
)
def test_the_side_on_which_a_figure_is_not_reached_is_part_of_it(
    make: Tools,
    before: str,
    after: str,
    changed: bool,  # noqa: FBT001 - a parameter
) -> None:
    told = "200 crews have sailed from the old pier of Holm this winter."
    assert (DriftKind.NUMBER_CHANGED in plain(make, f"{before} {told}", f"{after} {told}")) is changed


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Wages fell by a third.", [33.333333]),
        ("Wages are up almost a quarter on the year", [25.0]),
        ("Tides were a fifth lower", [20.0]),
        ("One-fifth had been mended, and two-thirds cleaned", [20.0, 66.666667]),
        ("The price was cut by half.", [50.0]),
        ("The pier was sold by a third party", []),
        ("A third ferry came", []),
        ("A quarter later came a fifth", []),
    ],
)
def test_a_part_of_a_whole_need_not_name_the_whole(text: str, values: list[float]) -> None:
    assert [figure.value for figure in measured(text, Span(0, len(text)))] == values


def test_a_percentage_is_told_as_a_part(make: Tools) -> None:
    before, after = (
        f"Tides at the old pier of Holm were {much} lower this winter." for much in ("27%", "almost a third")
    )
    assert DriftKind.NUMBER_CHANGED in plain(make, before, after)


# ------------------------------------------------------------------------------------------------------- attributions


def test_a_verb_of_saying_put_in_between_is_no_deed_of_the_clause(make: Tools) -> None:
    text = "The old ferry, she said, had carried forty crews to the pier of Holm."
    said = make.said(text.removesuffix("."), "Ada Hart", "she said", source="she")
    new = make.reading("b", "The old ferry had carried forty crews to the pier of Holm.")
    found = drift_between(make, make.reading("a", text, [said]), new)
    assert DriftKind.ATTRIBUTION_LOST in {drift.kind for drift in found}


# -------------------------------------------------------------------------------------------------------------- roles


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("the chief surgeon Ada Hart", "the surgeon Ada Hart", True),
        ("former chief surgeon Dame Ada Hart", "Ada Hart, a former surgeon,", True),
        ("the surgeon Ada Hart", "the chief surgeon Ada Hart", True),
        ("chief engineer Ada Hart", "Chief Engineer Ada Hart", False),
        ("army chief General Ada Hart", "army General Ada Hart", False),
        ("the chief surgeon Ada Hart", "the Holm surgeon Ada Hart", False),
    ],
)
def test_who_is_chief_among_his_like_is_another_without_the_word(
    make: Tools,
    before: str,
    after: str,
    changed: bool,  # noqa: FBT001 - a parameter
) -> None:
    def told(id_: str, who: str) -> Reading:
        text = f"An inquiry led by {who} will look into the old ferry of Holm this winter."
        made = make.reading(id_, text)
        at = text.index("Ada Hart")
        mention = Mention(Span(at, at + 8), MentionKind.PERSON, "Ada Hart")
        return replace(made, annotations=replace(made.annotations, mentions=(mention,)))

    kinds = {drift.kind for drift in drift_between(make, told("a", before), told("b", after))}
    assert (DriftKind.ROLE_CHANGED in kinds) is changed
