"""What stands behind a claim, in what origins differ, what was answered later, and what a sentence finds."""

from dataclasses import replace

import pytest
from tests.claims.conftest import Tools

from headwater.claims import Held, build, check
from headwater.model.check import Bearing
from headwater.model.claims import Claim, StoryClaims
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.vocabulary import DiscrepancyKind, MentionKind, Polarity, Stance

WIRE = "At least 12 miners died in the fall of a gallery of the Sarn pit. The pit was inspected in May, the owner said."
ECHO = "At least 12 miners died in the fall of a gallery of the Sarn pit. The pit was inspected in May."
POST = (
    "The fall of a gallery in the Sarn pit killed 15 miners. It is not clear who closed the Sarn pit ventilation doors."
)
LATE = "A foreman closed the ventilation doors of the Sarn pit, the inquiry found."


@pytest.fixture(scope="module")
def pit(make: Tools) -> tuple[list[Reading], Stemma]:
    """An agency's report, one that took from it, one of another reporter, and a later one."""
    readings = [
        make.reading("wire", WIRE, [make.said("The pit was inspected in May", "the owner")], published="2026-03-10"),
        make.reading("echo", ECHO, published="2026-03-11"),
        make.reading("post", POST, published="2026-03-12"),
        make.reading(
            "late",
            LATE,
            [make.said("A foreman closed the ventilation doors of the Sarn pit", "the inquiry", "found")],
            published="2026-04-02",
        ),
    ]
    return readings, make.stemma(("echo", "wire"), articles=["wire", "echo", "post", "late"])


@pytest.fixture(scope="module")
def found(pit: tuple[list[Reading], Stemma]) -> StoryClaims:
    return build(*pit)


def claim_with(found: StoryClaims, part: str) -> Claim:
    texts = {"wire": WIRE, "echo": ECHO, "post": POST, "late": LATE}
    return next(c for c in found.claims if any(part in s.place.span.of(texts[s.article]) for s in c.statements))


def test_each_origin_says_which_articles_and_derivations_lead_to_it(found: StoryClaims) -> None:
    claim = claim_with(found, "12 miners")
    assert (claim.origins.least, claim.origins.most) == (2, 2)
    wire, post = claim.support
    assert (wire.origin, wire.articles) == ("wire", ("wire", "echo"))
    assert [(step.child, step.parent) for step in wire.steps] == [("echo", "wire")]
    assert wire.apart == ("wire",)
    assert (post.origin, post.articles, post.steps) == ("post", ("post",), ())


def test_a_claim_says_where_it_was_seen_first(found: StoryClaims) -> None:
    first = claim_with(found, "12 miners").first_seen
    assert first is not None
    assert (first.article, first.published) == ("wire", "2026-03-10")


def test_a_statement_in_an_articles_own_voice_that_was_somebodys_is_marked(found: StoryClaims) -> None:
    (lost,) = claim_with(found, "inspected in May").unattributed
    assert lost.article == "echo"
    assert claim_with(found, "12 miners").unattributed == ()


def test_origins_that_count_otherwise_are_a_discrepancy_of_one_claim(found: StoryClaims) -> None:
    (item,) = found.discrepancies
    assert (item.claim, item.kind) == (claim_with(found, "12 miners").id, DiscrepancyKind.NUMBER)
    assert [version.value for version in item.versions] == ["At least 12", "15"]
    assert [version.origins for version in item.versions] == [("wire",), ("post",)]
    assert [(v.earliest, v.latest) for v in item.versions] == [("2026-03-10", "2026-03-11"), ("2026-03-12",) * 2]
    assert len(item.versions[0].statements) == 2


def test_what_differs_along_a_derivation_is_no_discrepancy(make: Tools) -> None:
    readings = [
        make.reading("wire", WIRE, published="2026-03-10"),
        make.reading("post", POST, published="2026-03-12"),
    ]
    found = build(readings, make.stemma(("post", "wire"), articles=["wire", "post"]))
    assert found.discrepancies == ()
    assert any(drift.kind == "number changed" for claim in found.claims for drift in claim.drift)


def test_a_later_article_that_says_it_answers_an_open_question(found: StoryClaims) -> None:
    (question,) = found.questions
    (answer,) = question.answered
    assert answer.span.of(LATE) == "A foreman closed the ventilation doors of the Sarn pit"


def test_an_article_of_the_same_day_answers_nothing(make: Tools) -> None:
    readings = [make.reading("post", POST, published="2026-04-02"), make.reading("late", LATE, published="2026-04-02")]
    found = build(readings, make.stemma(articles=["post", "late"]))
    assert [question.answered for question in found.questions] == [()]


def bearings(pit: tuple[list[Reading], Stemma], make: Tools, sentence: str) -> tuple[Bearing, ...]:
    readings, stemma = pit
    asked = make.reading("asked", sentence, published=None)
    parts = check(asked, [Held("story-1", readings, stemma, build(readings, stemma))])
    return tuple(bearing for part in parts for bearing in part.bearings)


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Twelve miners died in the Sarn pit.", Stance.SUPPORTS),
        ("Thirty miners died in the fall of a gallery of the Sarn pit.", Stance.DIFFERS),
        ("The pit was inspected in May and July.", Stance.PARTLY),
        ("The pit was not inspected in May.", Stance.CONTRADICTS),
    ],
)
def test_a_sentence_finds_what_bears_on_it(
    pit: tuple[list[Reading], Stemma], make: Tools, sentence: str, stance: Stance
) -> None:
    assert bearings(pit, make, sentence)[0].stance is stance


def test_the_other_figures_of_a_claim_are_shown_beside_the_nearest(
    pit: tuple[list[Reading], Stemma], make: Tools
) -> None:
    nearest = bearings(pit, make, "At least 12 miners died in the fall of a gallery of the Sarn pit.")[0]
    assert nearest.stance is Stance.SUPPORTS
    assert [(d.kind, d.found.article) for d in nearest.differences] == [(DiscrepancyKind.NUMBER, "post")]


def test_what_is_said_to_be_unknown_leaves_the_sentence_open(make: Tools) -> None:
    story = [make.reading("post", POST, published="2026-03-12")], make.stemma(articles=["post"])
    (bearing,) = bearings(story, make, "Somebody closed the ventilation doors of the Sarn pit.")
    assert bearing.stance is Stance.OPEN


@pytest.mark.parametrize("sentence", ["The owner was arrested.", "A school opened in Sarn.", "It snowed on Tuesday."])
def test_nothing_bears_on_what_nobody_speaks_of(pit: tuple[list[Reading], Stemma], make: Tools, sentence: str) -> None:
    assert bearings(pit, make, sentence) == ()


DENIALS = [
    ("The council paid the ferry owner for the damage.", "the council paid the ferry owner for the damage", True),
    (
        "The council paid the ferry owner for the damage.",
        "the council paid for a dinner in the spring with twelve guests of the harbour choir",
        False,
    ),
]


@pytest.mark.parametrize(("asserted", "denied", "differ"), DENIALS, ids=["the same thing", "something else"])
def test_a_denial_is_a_discrepancy_only_of_what_it_denies(
    make: Tools,
    asserted: str,
    denied: str,
    differ: bool,  # noqa: FBT001 - a case of the table
) -> None:
    said = make.said(denied, "Ada Hart", "denied that")
    readings = [make.reading("a", asserted), make.reading("b", f"Ada Hart denied that {denied}.", [said])]
    notes = readings[1].annotations
    against = replace(notes.attributions[0], polarity=Polarity.NEGATIVE)
    readings[1] = replace(readings[1], annotations=replace(notes, attributions=(against,)))
    found = build(readings, make.stemma(articles=["a", "b"]))
    assert [d.kind for d in found.discrepancies] == ([DiscrepancyKind.NEGATION] if differ else [])


def test_an_open_question_is_shown_with_what_is_asked(make: Tools) -> None:
    text = "The kiln is new, the guild said. It is not known when it will be lit. The guild sold the old one."
    alone = build([make.reading("a", text)], make.stemma(articles=["a"]))
    assert [text[q.start : q.end] for q in alone.questions] == ["It is not known when it will be lit."]


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("What we still don’t know", ["Who will light the kiln.", "What a firing would cost."]),
        ("What is not yet clear", ["Who will light the kiln.", "What a firing would cost."]),
        ("What the guild has built", []),
    ],
)
def test_what_is_listed_beneath_a_heading_that_says_so_is_open(make: Tools, heading: str, shown: list[str]) -> None:
    text = (
        f"The kiln is new.\n\n{heading}\n\nWho will light the kiln. The guild has a stoker.\n\n"
        "What a firing would cost.\n\nThe guild meets in May.\n\nWho joins it pays a fee."
    )
    alone = build([make.reading("a", text)], make.stemma(articles=["a"]))
    assert [text[q.start : q.end] for q in alone.questions] == shown


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Otto Brandis", MentionKind.PERSON, ("Ada Quell", "Otto Brandis")),
        ("the miller", MentionKind.PERSON, ("Ada Quell",)),
        ("Sarn Mills", MentionKind.BODY, ("Ada Quell",)),
    ],
)
def test_who_told_the_speaker_so_is_an_informant_too(
    make: Tools, name: str, kind: MentionKind, expected: tuple[str, ...]
) -> None:
    text = f"Ada Quell said {name} had told her that the mill wheel cracked in January."
    outer, inner = f"{name} had told her that the mill wheel cracked in January", "the mill wheel cracked in January"
    article = make.reading("a", text, [make.said(outer, "Ada Quell"), make.said(inner, name, "told", source=name)])
    first, second = article.annotations.attributions
    nested = (first, replace(second, nested_in=0, speaker_kind=kind))
    article = replace(article, annotations=replace(article.annotations, attributions=nested))
    (claim,) = build([article], make.stemma(articles=["a"])).claims
    assert claim.informants == expected
