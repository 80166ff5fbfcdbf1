"""Outlets and bodies at hand that a text names as its source, and lines above it that do."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.derivation import trace
from headwater.derivation.bodies import bodies
from headwater.derivation.named import lined_by, one_body, spoken_by, told_by
from headwater.model.annotations import Attribution, Credit
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm, MentionKind, Quotation

Make = Callable[..., Reading]


def attributed(reading: Reading, source: str, speaker: str, cue: str = "said") -> Reading:
    at, said = reading.text.index(source), reading.text.index(cue)
    given = Attribution(
        cue=(Span(said, said + len(cue)),),
        source=(Span(at, at + len(source)),),
        content=(Span(0, at),),
        quotation=Quotation.INDIRECT,
        speaker=speaker,
        speaker_kind=MentionKind.BODY,
    )
    return replace(reading, annotations=replace(reading.annotations, attributions=(given,)))


@pytest.mark.parametrize(
    ("name", "outlet", "same"),
    [
        ("Reeve Ada Moss's office", "Office of the Reeve", True),
        ("Orrin Mill", "Orrin Mill Newsroom", True),
        ("Orrin Mill", "Orrin Mail", False),
        ("Pell Council", "Pell Herald", False),
        ("university of Skell", "University of Skell", True),
        ("", "Pell Herald", False),
    ],
)
def test_a_body_is_known_by_most_of_its_words(name: str, outlet: str, same: bool) -> None:  # noqa: FBT001 - a case of the table
    assert one_body(name, outlet) is same


@pytest.mark.parametrize(
    "text",
    [
        "The bill was lost, the Weir Watch reported last week.",
        "In an interview with the newspaper Weir Watch, he denied it.",
        "That figure was carried by the Weir Watch.",
        "In Weir Watch, its own paper, the guild called for a halt.",
        "He told TV channel Weir Watch that he was done.",
        "He was done, he said, speaking to the local station Weir Watch.",
        "He is done, Weir Watch understands.",
        "“I am done,” reports Weir Watch.",
        "The bill was lost, according to an investigation by Weir Watch.",
        "He was done, he said on Weir Watch's Morning Hour programme.",
    ],
)
def test_a_paper_is_named_as_told_reporting_or_where_it_stood(text: str, make: Make) -> None:
    found = told_by(bodies([make("b", text, outlet="Orl Post")]), "Weir Watch")
    assert found is not None
    assert found.sure < 0.7


def test_a_paper_that_is_only_spoken_of_is_no_source(make: Make) -> None:
    assert told_by(bodies([make("b", "The Weir Watch moves to Pell.", outlet="Orl Post")]), "Weir Watch") is None
    assert told_by(bodies([make("b", "He told the Weir Watch so.", outlet="Weir Watch")]), "Weir Watch") is None


def test_a_body_that_speaks_is_named_under_another_form_of_its_name(make: Make) -> None:
    text = "The ford stays shut, Reeve Ada Moss's office said."
    reading = attributed(make("b", text, outlet="Orl Post"), "Reeve Ada Moss's office", "Reeve Ada Moss's office")
    found = spoken_by(bodies([reading]), "Office of the Reeve")
    assert found is not None
    assert [span.span.of(text) for span in found.spans] == ["Reeve Ada Moss's office"]
    assert spoken_by(bodies([reading]), "Pell Herald") is None


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("Weir Watch and our own reporters", True),
        ("By Weir Watch", True),
        ("Source: Weir Watch", True),
        ("Weir Watch wins a prize", False),
    ],
)
def test_a_line_of_its_own_credits_the_outlet_it_names(line: str, credited: bool, make: Make) -> None:  # noqa: FBT001 - a case of the table
    text = f"Ford shut again\n{line}\n\nThe ford stays shut till May."
    reading = make("b", text, outlet="Orl Post")
    body = Span(text.index("The ford"), len(text))
    annotations = replace(reading.annotations, sentences=(body,))
    found = lined_by(bodies([replace(reading, annotations=annotations)]), "Weir Watch")
    assert (found is not None) is credited


def test_a_paper_at_hand_that_is_named_for_one_fact_is_a_parent(make: Make) -> None:
    own = "The weir at Orl cost 31 million, the builder admits. He blames the frost, and a barge that nobody insured."
    other = (
        "Anglers met on Sunday and drank cider. The weir cost 31 million, the Weir Watch reported last week, which the "
        "builder puts down to frost. Prizes went to three boys and a dog, and the band played until it rained."
    )
    found = trace(
        [
            make("a", own, outlet="Weir Watch", published="2026-05-01"),
            make("b", other, outlet="Orl Post", published="2026-05-08"),
        ]
    )
    assert [(each.parent, each.child, each.credited) for each in found.derivations] == [("a", "b", True)]


@pytest.mark.parametrize(
    ("cue", "named"),
    [
        ("told Weir Radio on Sunday", ["Corvin Press"]),
        ("told his wife, Weir Radio reported", ["Corvin Press", "Weir Radio"]),
    ],
)
def test_what_an_outlet_was_told_the_one_who_is_credited_with_all_has_read(
    cue: str, named: list[str], make: Make
) -> None:
    more = "Anglers met on Sunday and drank cider. Prizes went to three boys and a dog. The band played till it rained."
    text = f"The weir at Orl cost 31 million, Corvin Press reported. The builder {cue}. He blames the frost. " + more
    at, behind = text.index("Corvin Press"), text.index(cue)
    end = text.index(". He blames")
    start = behind if cue.startswith("told Weir") else text.index("Weir Radio")
    credits_ = (
        Credit("Corvin Press", Span(at, at + len("Corvin Press reported")), CreditForm.RUNNING_TEXT),
        Credit("Weir Radio", Span(start, end), CreditForm.NAMED),
    )
    reading = make("a", text, outlet="Orl Post")
    furniture = replace(reading.annotations.furniture, credits=credits_)
    reading = replace(reading, annotations=replace(reading.annotations, furniture=furniture))
    assert sorted(each.name for each in trace([reading]).unseen) == named


@pytest.mark.parametrize(
    ("sentences", "at", "is_parent"),
    [(24, 12, False), (24, 1, True), (24, 23, True), (12, 6, True)],
)
def test_whom_a_very_long_report_names_once_in_its_middle_is_no_parent_of_it(
    sentences: int,
    at: int,
    is_parent: bool,  # noqa: FBT001 - a case of the table
    make: Make,
) -> None:
    told = [f"The angler in boat {n} drank cider until the bell rang." for n in range(sentences)]
    told[at] = "The weir cost 31 million, the Weir Watch reported."
    text = " ".join(told)
    start = text.index("the Weir Watch")
    credit = Credit("Weir Watch", Span(start, start + len("the Weir Watch reported")), CreditForm.RUNNING_TEXT)
    reading = make("a", text, outlet="Orl Post")
    furniture = replace(reading.annotations.furniture, credits=(credit,))
    reading = replace(reading, annotations=replace(reading.annotations, furniture=furniture))
    assert bool(trace([reading]).unseen) is is_parent
    other = make("b", "Anglers met on Sunday. They drank.", outlet="Weir Post")
    line = Credit("Weir Watch", Span(0, 7), CreditForm.CREDIT_LINE)
    furniture = replace(other.annotations.furniture, credits=(line,))
    other = replace(other, annotations=replace(other.annotations, furniture=furniture))
    # What another report is owed to as a whole may be behind this one too.
    assert "a" in {each.child for each in trace([reading, other]).derivations}
