"""Where drift is looked for, and where two wordings differ without anything having changed on the way."""

from dataclasses import replace

import pytest
from tests.claims.conftest import Tools, drift_between

from headwater.claims import build
from headwater.model.claims import Drift
from headwater.model.derivation import Passage, Stemma
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import DriftKind, PassageKind, Quotation, UnseenBasis


def kinds(found: list[Drift]) -> set[DriftKind]:
    return {drift.kind for drift in found}


SPOKEN = "The ferry to Holm will stop in May, Ada Hart said."
OWN = "The ferry to Holm will stop in May."


@pytest.fixture(scope="module")
def ferry(make: Tools) -> list[Reading]:
    content = "The ferry to Holm will stop in May"
    return [make.reading("a", SPOKEN, [make.said(content, "Ada Hart")]), make.reading("b", OWN)]


def siblings(make: Tools, basis: UnseenBasis, *passages: Passage) -> Stemma:
    stemma = make.stemma(("a", "unseen:x"), ("b", "unseen:x"), articles=["a", "b"])
    return replace(stemma, unseen=(replace(stemma.unseen[0], basis=basis),), passages=passages)


def lost(ferry: list[Reading], stemma: Stemma) -> bool:
    found = build(ferry, stemma)
    return any(d.kind is DriftKind.ATTRIBUTION_LOST for claim in found.claims for d in claim.drift)


def shared(kind: PassageKind, *, quoted: bool) -> Passage:
    return Passage(kind, 1.0, ArticleSpan("a", 0, len(OWN) - 1), ArticleSpan("b", 0, len(OWN) - 1), quoted)


def test_two_reports_of_an_agency_that_one_of_them_names_are_compared(make: Tools, ferry: list[Reading]) -> None:
    assert lost(ferry, siblings(make, UnseenBasis.CREDIT))


def test_two_reporters_with_a_parent_that_is_merely_inferred_are_not(make: Tools, ferry: list[Reading]) -> None:
    assert not lost(ferry, siblings(make, UnseenBasis.INFERRED))
    assert not lost(ferry, siblings(make, UnseenBasis.INFERRED, shared(PassageKind.VERBATIM, quoted=True)))
    assert not lost(ferry, siblings(make, UnseenBasis.INFERRED, shared(PassageKind.PARAPHRASED, quoted=False)))


def test_they_are_where_both_have_the_words_of_a_reporter(make: Tools, ferry: list[Reading]) -> None:
    assert lost(ferry, siblings(make, UnseenBasis.INFERRED, shared(PassageKind.EDITED, quoted=False)))


APART = (
    " The harbour master has a new boat. Rain fell all morning on the pier. A school choir sang twice.",
    " Wheat prices rose at the market. The museum opens a wing in June. Two cyclists won medals.",
)


def test_reports_that_meet_in_one_statement_lost_nothing_on_a_doubtful_way(make: Tools) -> None:
    said = [make.said("The ferry to Holm will stop in May", "Ada Hart")]
    told = [make.reading("a", SPOKEN + APART[0], said), make.reading("b", OWN + APART[1])]
    sure = make.stemma(("b", "a"), articles=["a", "b"])
    doubtful = replace(sure, derivations=(replace(sure.derivations[0], probability=0.6),))
    assert lost(told, replace(sure, derivations=(replace(sure.derivations[0], probability=0.95),)))
    assert not lost(told, doubtful)
    near = [told[0], make.reading("b", OWN)]
    assert lost(near, doubtful)


def test_what_a_grandchild_tells_otherwise_than_the_first_is_not_followed_past_a_report_without_it(make: Tools) -> None:
    said = [make.said("The ferry to Holm will stop in May", "Ada Hart")]
    told = [make.reading("a", SPOKEN, said), make.reading("b", APART[0].strip()), make.reading("c", OWN)]
    assert not lost(told, make.stemma(("b", "a"), ("c", "b"), articles=["a", "b", "c"]))
    assert lost(told, make.stemma(("b", "a"), ("c", "a"), articles=["a", "b", "c"]))


def test_reports_that_no_derivation_joins_do_not_drift(make: Tools, ferry: list[Reading]) -> None:
    assert not lost(ferry, make.stemma(articles=["a", "b"]))


def test_what_is_told_of_the_speaker_himself_is_no_lost_attribution(make: Tools) -> None:
    old = make.reading(
        "a",
        "Ada Hart said she would leave the ferry board.",
        [make.said("she would leave the ferry board", "Ada Hart")],
    )
    assert DriftKind.ATTRIBUTION_LOST not in kinds(
        drift_between(make, old, make.reading("b", "Ada Hart left the board."))
    )


def test_to_tell_of_a_deed_without_its_doer_loses_no_attribution(make: Tools) -> None:
    proposed = "The board proposed a dividend of two crowns a share."
    said = make.said("a dividend of two crowns a share", "board", "proposed", Quotation.INDIRECT, "The board")
    old = make.reading("a", proposed, [said])
    new = make.reading("b", "There is a dividend of two crowns a share.")
    assert DriftKind.ATTRIBUTION_LOST not in kinds(drift_between(make, old, new))


@pytest.mark.parametrize(
    ("text", "is_lost"),
    [
        ("“We are glad. The ferry to Holm will stop in May.”", False),
        ('The company met. "We are glad. The ferry to Holm will stop in May."', False),
        ("We are glad. The ferry to Holm will stop in May.", True),
    ],
)
def test_what_stands_in_a_long_quotation_is_somebodys_named_or_not(make: Tools, text: str, is_lost: bool) -> None:  # noqa: FBT001 - a parameter
    old = make.reading("a", SPOKEN, [make.said("The ferry to Holm will stop in May", "Ada Hart")])
    found = drift_between(make, old, make.reading("b", text))
    assert (DriftKind.ATTRIBUTION_LOST in kinds(found)) is is_lost


def test_what_another_says_of_it_is_no_paraphrase(make: Tools) -> None:
    words = "The tank has not been inspected since January"
    old = make.reading("a", f"“{words},” Ada Hart said.", [make.said(words, "Ada Hart", "said", Quotation.DIRECT)])
    text = "The tank has been inspected since January, Piers Quant said."
    by = {
        name: make.reading("b", text.replace("Piers Quant", name), [make.said(text.split(",", maxsplit=1)[0], name)])
        for name in ("Piers Quant", "Ada Hart")
    }
    paraphrased = {
        name: DriftKind.QUOTATION_PARAPHRASED in kinds(drift_between(make, old, new)) for name, new in by.items()
    }
    assert paraphrased == {"Piers Quant": False, "Ada Hart": True}


def quote(make: Tools, id_: str, words: str) -> Reading:
    return make.reading(
        id_, f"“{words}” Ada Hart said.", [make.said(f"“{words}”", "Ada Hart", "said", Quotation.DIRECT)]
    )


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (
            "We have three boats we cannot find, and I will not guess about them,",
            "We have three boats we cannot find,",
            DriftKind.QUOTATION_CUT,
        ),
        (
            "The pier could open before the summer fair,",
            "The pier will open before the summer fair,",
            DriftKind.QUOTATION_CHANGED,
        ),
    ],
)
def test_a_quotation_that_lost_words_or_has_others(make: Tools, old: str, new: str, kind: DriftKind) -> None:
    found = kinds(drift_between(make, quote(make, "a", old), quote(make, "b", new)))
    assert kind in found
    assert DriftKind.NEGATION_CHANGED not in found


def test_a_denial_that_went_is_one_where_its_words_stayed(make: Tools) -> None:
    old = make.reading("a", "The harbour council did not approve the new ferry pier.")
    new = make.reading("b", "The harbour council did approve the new ferry pier.")
    assert DriftKind.NEGATION_CHANGED in kinds(drift_between(make, old, new))


def dated(make: Tools, id_: str, words: str, value: str, published: str) -> Reading:
    text = f"The harbour fair at Holm opens to visitors {words}."
    return make.reading(
        id_, text, times=[make.at(words.removeprefix("on ").removeprefix("in "), value)], published=published
    )


@pytest.mark.parametrize(
    ("words", "value", "kind"),
    [
        ("on 23 August", "2025-08-23", None),
        ("in August", "2025-08", DriftKind.DATE_VAGUE),
        ("on 26 August", "2025-08-26", DriftKind.DATE_CHANGED),
        ("on 23 August 2025", "2025-08-23", DriftKind.DATE_CHANGED),
    ],
)
def test_a_year_that_nobody_names_is_the_same_on_both_sides(
    make: Tools, words: str, value: str, kind: DriftKind | None
) -> None:
    old = dated(make, "a", "on 23 August", "2026-08-23", "2026-02-02")
    found = kinds(drift_between(make, old, dated(make, "b", words, value, "2026-02-03")))
    assert found == ({kind} if kind else set())


def test_a_figure_is_found_in_whichever_statement_the_earlier_report_has_it(make: Tools) -> None:
    old = make.reading(
        "a", "A bus left the road near Holm on Monday. Police closed the pass until noon. It left 19 pupils injured."
    )
    new = make.reading("b", "A bus left the road near Holm on Monday, leaving about 25 pupils hurt in the early fog.")
    (changed,) = [d for d in drift_between(make, old, new) if d.kind is DriftKind.NUMBER_CHANGED]
    assert (changed.from_.span.of(old.text), changed.to.span.of(new.text)) == ("19", "about 25")


def test_lengths_of_time_are_not_set_against_one_another_across_statements(make: Tools) -> None:
    old = make.reading("a", "A bus left the road near Holm on Monday. The driver had worked there for six years.")
    new = make.reading("b", "A bus left the road near Holm on Monday, a road that was rebuilt nine years before.")
    assert DriftKind.NUMBER_CHANGED not in kinds(drift_between(make, old, new))


def test_what_was_open_and_is_asserted_is_surer(make: Tools) -> None:
    old = make.reading("a", "It is unclear whether the harbour council will close the old ferry pier.")
    new = make.reading("b", "The harbour council will close the old ferry pier.")
    assert DriftKind.CERTAINTY_RAISED in kinds(drift_between(make, old, new))


@pytest.mark.parametrize(("published", "raised"), [("2026-03-12", True), ("2026-03-20", False)])
def test_what_was_to_come_and_has_come_is_no_surer(make: Tools, published: str, raised: bool) -> None:  # noqa: FBT001 - a parameter
    old = make.reading("a", "The harbour council is expected to close the old ferry pier.")
    new = make.reading("b", "The harbour council closed the old ferry pier.", published=published)
    assert (DriftKind.CERTAINTY_RAISED in kinds(drift_between(make, old, new))) is raised


@pytest.mark.parametrize(("role", "changed"), [("chairwoman", True), ("managing director of Holm Ferries", False)])
def test_another_office_is_another_role(make: Tools, role: str, changed: bool) -> None:  # noqa: FBT001 - a parameter
    def told(id_: str, office: str) -> Reading:
        text = f"“The pier will close in May for good,” said Ada Hart, {office}."
        made = make.reading(id_, text, [make.said("“The pier will close in May for good,”", "Ada Hart")])
        (attribution,) = made.annotations.attributions
        annotations = replace(made.annotations, attributions=(replace(attribution, role=office),))
        return replace(made, annotations=annotations)

    found = kinds(drift_between(make, told("a", "managing director"), told("b", role)))
    assert (DriftKind.ROLE_CHANGED in found) is changed


def test_what_was_said_of_a_body_and_is_told_as_its_own_deed_has_lost_its_speaker(make: Tools) -> None:
    content = "the island, as a free port, has a unique place in the ferry trade"
    old = make.reading("a", f"Ada Hart said that {content}.", [make.said(content, "Ada Hart")])
    words = "The island, a free port asserting its unique place in the ferry trade"
    new = make.reading(
        "b", f"{words}, is proud.", [make.said("its unique place in the ferry trade", "island", "asserting")]
    )
    assert DriftKind.ATTRIBUTION_LOST in kinds(drift_between(make, old, new))


def test_an_hour_without_a_day_is_the_same_hour_a_day_later(make: Tools) -> None:
    def told(id_: str, day: str) -> Reading:
        text = "The ferry crew starts work at four in the morning."
        return make.reading(id_, text, times=[make.at("four in the morning", f"{day}T04:00")], published=day)

    old = told("a", "2026-03-12")
    longer = told("b", "2026-03-13")
    assert DriftKind.DATE_CHANGED not in kinds(drift_between(make, old, longer))


def quoted(make: Tools, id_: str, words: str) -> Reading:
    return make.reading(id_, f"“{words},” Ada Hart said.", [make.said(f"“{words},”", "Ada Hart")])


def test_what_is_cut_from_a_quotation_shows_though_it_holds_but_common_words(make: Tools) -> None:
    old = quoted(make, "a", "We first heard of this from the newspaper, and that is not how it should be")
    found = kinds(drift_between(make, old, quoted(make, "b", "We first heard of this from the newspaper")))
    assert DriftKind.QUOTATION_CUT in found
    assert DriftKind.NEGATION_CHANGED not in found


def test_a_short_quotation_of_common_words_is_part_of_the_longer_one(make: Tools) -> None:
    old = quoted(make, "a", "It may have come from the pipe, but we are still looking at that one")
    assert DriftKind.QUOTATION_CUT in kinds(
        drift_between(make, old, quoted(make, "b", "we are still looking at that one"))
    )


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        (
            "The ferry was searched for five hours by divers.",
            "The ferry was searched for several hours by divers.",
            True,
        ),
        (
            "The ferry was searched for 40 hours by divers.",
            "The ferry was searched for several hours by divers.",
            False,
        ),
        ("The ferry lost 600,000 crowns.", "The ferry lost more than half a million.", True),
        ("The ferry lost 600,000 crowns.", "The ferry lost 90,000.", False),
    ],
)
def test_a_figure_made_a_word_or_told_without_its_coin(make: Tools, before: str, after: str, changed: bool) -> None:  # noqa: FBT001 - a parameter
    found = kinds(drift_between(make, make.reading("a", before), make.reading("b", after)))
    assert (DriftKind.NUMBER_CHANGED in found) is changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The ferry owner is suspected of having sold the pier.", "The ferry owner sold the pier."),
        ("The ferry is expected in Holm on Friday.", "The ferry comes to Holm on Friday."),
        ("It looks as if the ferry hit the pier.", "The ferry hit the pier."),
    ],
)
def test_what_was_suspected_or_expected_is_told_as_sure(make: Tools, before: str, after: str) -> None:
    found = kinds(drift_between(make, make.reading("a", before), make.reading("b", after)))
    assert DriftKind.CERTAINTY_RAISED in found


def test_a_role_named_once_holds_for_what_is_said_after(make: Tools) -> None:
    def told(id_: str, role: str) -> Reading:
        first, second = "the pier will close in May", "“We were never asked about the ferry,”"
        text = f"{role} Ada Hart said {first}. {second} Hart said."
        made = make.reading(id_, text, [make.said(first, "Ada Hart"), make.said(second, "Ada Hart")])
        one, other = made.annotations.attributions
        return replace(made, annotations=replace(made.annotations, attributions=(replace(one, role=role), other)))

    found = drift_between(make, told("a", "president"), told("b", "deputy president"))
    assert sum(drift.kind is DriftKind.ROLE_CHANGED for drift in found) >= 1
