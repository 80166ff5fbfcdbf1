"""Agencies, and bodies that the others speak of, print nobody's report."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.derivation import trace
from headwater.derivation.bodies import bodies
from headwater.derivation.firsthand import firsthand
from headwater.model.annotations import Mention
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind

from .conftest import AGENCY

Make = Callable[..., Reading]
LINES = AGENCY.split("\n\n")
CREDIT = ("Corvin Press", "Corvin Press")


def mentioning(reading: Reading, name: str) -> Reading:
    """The reading with a body of that name among whom it speaks of."""
    at = reading.text.index(name)
    mention = Mention(Span(at, at + len(name)), MentionKind.BODY, name)
    return replace(reading, annotations=replace(reading.annotations, mentions=(mention,)))


def parents(found: list[Reading], child: str) -> set[str]:
    return {each.parent for each in trace(found).derivations if each.child == child}


@pytest.mark.parametrize(
    ("outlet", "carries"), [("Pell Post", True), ("Agence Orrin", False), ("Orrin News Agency", False)]
)
def test_an_agency_has_its_report_from_no_other(outlet: str, carries: bool, make: Make) -> None:  # noqa: FBT001 - a case
    printed = make("a", AGENCY, outlet="Harl Post", published="2026-04-14", credit=CREDIT)
    cut = "\n\n".join([*LINES[1:4], "The sluices were shut again in the evening."])
    other = make("b", cut, outlet=outlet, published="2026-04-14")
    assert any("corvin-press" in parent for parent in parents([printed, other], "b")) is carries


@pytest.mark.parametrize(("outlet", "spoken"), [("Orrin River Office", True), ("Orrin River Post", False)])
def test_a_body_that_others_speak_of_gives_out_its_own_text(outlet: str, spoken: bool, make: Make) -> None:  # noqa: FBT001 - a case
    told = make("a", AGENCY.replace("the river board said", f"the {outlet} said"), outlet="Harl Post")
    own = make("b", AGENCY, outlet=outlet)
    groups = [[body] for body in bodies([told, own])]
    assert firsthand(groups, [[], []]) == frozenset()
    groups = [[body] for body in bodies([mentioning(told, outlet), own])]
    # A name with a word of which titles are made is a paper's: others may print what it printed.
    assert firsthand(groups, [[], []]) == (frozenset({1}) if spoken else frozenset())
