from headwater.annotate import annotate
from headwater.model.annotations import AnnotateOptions, Attribution
from headwater.model.article import Article
from headwater.model.vocabulary import Quotation

TRANSCRIPT = """Minister Ada Hart was asked about the dam on Sunday by the presenter, Lee Moss.

MOSS: Minister, is the dam safe?

HART: It is safe tonight. The engineers told me that the crack has not grown since noon. We go on measuring.

MOSS: And tomorrow?

HART: Ask me tomorrow.
"""
SIGNED = """Readers sent us what they think of the new bridge.

“I cross it every day and I have never been so early for work.”

— Ada Hart

“It is a very expensive way to look at the water.”
– Lee Moss, ferryman

“Nobody asked us.” Then the meeting was over.
"""
SKETCH = """The chair, Ada Hart, had the first word. Then came Mr Moss of the Dale Party.

Moss (Dale Party): Is the dam safe?
Hart: It is safe tonight. I read the gauge myself.
Moss: And tomorrow?
Hart: Ask me tomorrow.

The room emptied.
"""
LISTING = """Two concerts this week.

WHERE: The town hall, Upper Tarn.

WHEN: Friday, 7 p.m.

WHERE: The old mill, Lower Tarn.

WHEN: Saturday, 8 p.m.
"""


def found(text: str) -> tuple[Attribution, ...]:
    return annotate(Article("a", text), AnnotateOptions(rules_only=True)).attributions


def said(text: str, one: Attribution) -> tuple[str, str, str]:
    return tuple(" … ".join(s.of(text) for s in part) for part in (one.source, one.cue, one.content))  # type: ignore[return-value]


def test_the_turns_of_a_transcript_are_their_speakers() -> None:
    turns = [said(TRANSCRIPT, a) for a in found(TRANSCRIPT) if a.nested_in is None and a.source][-4:]
    assert turns == [
        ("MOSS", ":", "Minister, is the dam safe?"),
        (
            "HART",
            ":",
            "It is safe tonight. The engineers told me that the crack has not grown since noon. We go on measuring.",
        ),
        ("MOSS", ":", "And tomorrow?"),
        ("HART", ":", "Ask me tomorrow."),
    ]


def test_the_speakers_of_a_transcript_have_their_full_names() -> None:
    assert {a.speaker for a in found(TRANSCRIPT) if said(TRANSCRIPT, a)[0] in {"HART", "MOSS"}} == {
        "Ada Hart",
        "Lee Moss",
    }


def test_what_a_turn_reports_of_others_stands_in_it() -> None:
    every = found(TRANSCRIPT)
    told = next(a for a in every if said(TRANSCRIPT, a)[0] == "The engineers")
    assert told.nested_in is not None
    assert said(TRANSCRIPT, every[told.nested_in])[0] == "HART"


def test_a_surname_alone_opens_a_turn_where_the_text_names_its_bearer() -> None:
    turns = [(a.speaker, *said(SKETCH, a)[1:]) for a in found(SKETCH) if a.nested_in is None]
    assert turns == [
        ("Moss", ":", "Is the dam safe?"),
        ("Ada Hart", ":", "It is safe tonight. I read the gauge myself."),
        ("Moss", ":", "And tomorrow?"),
        ("Ada Hart", ":", "Ask me tomorrow."),
    ]


def test_what_is_said_in_a_turn_is_direct_without_a_mark() -> None:
    turns = [a for a in found(TRANSCRIPT) if said(TRANSCRIPT, a)[1] == ":"]
    assert {a.quotation for a in turns} == {Quotation.DIRECT}


def test_a_list_with_labels_is_no_transcript() -> None:
    assert found(LISTING) == ()


def test_a_quotation_is_of_who_signs_it() -> None:
    signed = [said(SIGNED, a) for a in found(SIGNED)]
    assert signed[:2] == [
        ("Ada Hart", "—", "“I cross it every day and I have never been so early for work.”"),
        ("Lee Moss", "–", "“It is a very expensive way to look at the water.”"),
    ]
    assert all(a.quotation is Quotation.DIRECT for a in found(SIGNED)[:2])
    assert [a.speaker for a in found(SIGNED)[:2]] == ["Ada Hart", "Lee Moss"]
