from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.derivation import trace
from headwater.derivation.features import NAMES, candidates
from headwater.derivation.houses import with_full_names
from headwater.derivation.trace import look
from headwater.derivation.weights import LEAST_CANDIDATE
from headwater.model.annotations import Credit
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm

Make = Callable[..., Reading]
TEXT = (
    "The weir at Pell has stood since 1911. Repairs take till May, and the road stays shut till then, says Orrin Water."
)


def credited(reading: Reading, name: str) -> Reading:
    furniture = reading.annotations.furniture
    credit = Credit(name, Span(0, 3), CreditForm.DATELINE)
    return replace(reading, annotations=replace(reading.annotations, furniture=replace(furniture, credits=(credit,))))


@pytest.mark.parametrize(
    ("outlet", "written", "named"),
    [
        ("Orrish Press Service", "ORRPRESS", "Orrish Press Service"),
        ("Orl Wire", "OW", "Orl Wire"),
        # In the table these are an agency's: here they are those of the agency at hand, but of no paper at hand.
        ("Mill News Agency", "MNA", "Mill News Agency"),
        ("Mill News Argus", "MNA", "Mehr"),
    ],
)
def test_initials_are_the_agencys_at_hand_as_they_are_written(
    outlet: str, written: str, named: str, make: Make
) -> None:
    reading = make("b", f"PELL ({written}) - {TEXT}", outlet="Orl Post")
    at = reading.text.index(written)
    credit = Credit("Mehr" if written == "MNA" else written, Span(at, at + len(written)), CreditForm.DATELINE)
    furniture = replace(reading.annotations.furniture, credits=(credit,))
    reading = replace(reading, annotations=replace(reading.annotations, furniture=furniture))
    assert names(with_full_names([make("a", TEXT, outlet=outlet), reading])) == [named]


def names(readings: list[Reading]) -> list[str]:
    return [credit.name for reading in readings for credit in reading.annotations.furniture.credits]


@pytest.mark.parametrize(
    ("outlet", "short"), [("Petrel News Agency", "Petrel"), ("Petrel News", "PETREL"), ("Harl Press Bureau", "HPB")]
)
def test_who_credits_an_agency_by_its_short_name_credits_the_outlet_at_hand(
    outlet: str, short: str, make: Make
) -> None:
    own = credited(make("a", TEXT, outlet=outlet), short)
    other = credited(make("b", TEXT, outlet="Orl Post"), short)
    assert names(with_full_names([own, other])) == [outlet, outlet]


def test_a_short_name_of_two_outlets_or_of_one_whole_name_stays(make: Make) -> None:
    own = credited(make("a", TEXT, outlet="Petrel News"), "Petrel")
    assert names(with_full_names([own, make("b", TEXT, outlet="Petrel Press")])) == ["Petrel"]
    assert names(with_full_names([own, make("b", TEXT, outlet="Petrel")])) == ["Petrel"]


def test_an_agency_whose_report_is_at_hand_is_no_unseen_parent(make: Make) -> None:
    more = " Two divers looked at the sluice on Monday and found it sound, and anglers asked for a ladder."
    own = credited(make("a", TEXT + more, outlet="Petrel News Agency", published="2025-03-01"), "Petrel")
    other = credited(make("b", TEXT, outlet="Orl Post", published="2025-03-02"), "Petrel")
    found = trace([own, other])
    assert [(each.parent, each.child) for each in found.derivations] == [("a", "b")]
    assert found.unseen == ()


def test_who_carries_an_agency_at_hand_speaks_for_it_as_the_source_of_others(make: Make) -> None:
    own = credited(make("a", TEXT, outlet="Petrel News Agency", published="2025-03-01"), "Petrel")
    carrying = credited(make("b", TEXT + " Anglers wait.", outlet="Orl Post", published="2025-03-02"), "Petrel")
    other = make("c", TEXT + " Nobody was hurt.", outlet="Harl Mail", published="2025-03-02")
    ground = look([own, carrying, other]).ground
    assert ground.carriers == {0: frozenset({1})}
    found = {(each.parent, each.child): each.row for each in candidates(ground, LEAST_CANDIDATE)}
    at = NAMES.index("agency: carried by others")
    assert found[0, 2][at] > 0
    assert found[1, 2][at] == 0


def test_an_agency_that_is_not_at_hand_has_one_name(make: Make) -> None:
    readings = [
        credited(make(name, TEXT, outlet=outlet), written)
        for name, outlet, written in (
            ("a", "Orl Post", "Tarnpress"),
            ("b", "Pell Argus", "Tarnpress news agency"),
            ("c", "Harl Mail", "Corvin"),
        )
    ]
    assert names(with_full_names(readings)) == ["Tarnpress news agency", "Tarnpress news agency", "Corvin"]
    assert names(with_full_names([*readings[:2], make("d", TEXT, outlet="Tarnpress")]))[0] == "Tarnpress"


def test_a_paper_at_hand_is_credited_by_its_last_word(make: Make) -> None:
    home = replace(make("a", TEXT, published="2026-05-03"), outlet="The Orl Courier")
    child = credited(make("b", TEXT, published="2026-05-04"), "Courier")
    named = [each.annotations.furniture.credits for each in with_full_names([home, child])]
    assert [[credit.name for credit in each] for each in named] == [[], ["The Orl Courier"]]
    other = replace(make("c", TEXT, published="2026-05-04"), outlet="Tarn Courier")
    assert with_full_names([home, child, other])[1].annotations.furniture.credits[0].name == "Courier"


@pytest.mark.parametrize(
    ("outlet", "written", "named"),
    [
        ("ORLPOST", "Orlpost news agency", "ORLPOST"),
        ("Orlpost", "Orlpost News Agency", "Orlpost"),
        ("Orl Agency", "OA", "Orl Agency"),
        # A paper's initials are nobody's.
        ("Orl Argus", "OA", "OA"),
        ("Orl", "Orl Press", "Orl Press"),
    ],
)
def test_an_outlet_at_hand_goes_by_its_name_with_its_kind_and_an_agency_by_two_initials(
    outlet: str, written: str, named: str, make: Make
) -> None:
    reading = credited(make("b", TEXT, outlet="Pell Herald"), written)
    furniture = reading.annotations.furniture
    running = replace(furniture, credits=(replace(furniture.credits[0], form=CreditForm.RUNNING_TEXT),))
    reading = replace(reading, annotations=replace(reading.annotations, furniture=running))
    found = with_full_names([make("a", TEXT, outlet=outlet), reading])
    assert [credit.name for credit in found[1].annotations.furniture.credits] == [named]
