"""The stage as a whole, on hand-made stories, and what must hold for any input."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims.conftest import Tools

from headwater.annotate import annotate
from headwater.claims import build, statements
from headwater.claims.alignment.likeness import Likeness
from headwater.claims.terms import terms
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Article, Coverage
from headwater.model.claims import Claim, StoryClaims
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import CalendarStatus, DriftKind, QuestionKind, Quotation
from headwater.pipeline import report_articles
from headwater.settling import settle

Mill = tuple[list[Reading], Stemma]


@pytest.fixture(scope="module")
def found(mill: Mill) -> StoryClaims:
    return build(*mill)


def words(mill: Mill, span: ArticleSpan) -> str:
    texts = {r.id: r.text for r in mill[0]}
    return span.span.of(texts[span.article])


def claim_with(found: StoryClaims, mill: Mill, part: str) -> Claim:
    return next(c for c in found.claims if any(part in words(mill, s.place) for s in c.statements))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("may close before the end", "will close by the end of March"),
        ("would lose about 340 jobs", "will lose nearly 400 jobs"),
        ("We have tried everything", "everything had been tried"),
        ("declined to say who would pay", "remains unclear who will pay"),
        ("scheduled for March 24", "planned shortly"),
    ],
)
def test_wordings_of_one_thing_are_one_claim(found: StoryClaims, mill: Mill, one: str, other: str) -> None:
    assert claim_with(found, mill, one) is claim_with(found, mill, other)


def test_every_statement_is_in_one_claim(found: StoryClaims) -> None:
    places = [s.place for c in found.claims for s in c.statements]
    assert len(places) == len(set(places))


def test_text_is_that_of_the_first_statement(found: StoryClaims, mill: Mill) -> None:
    assert all(c.text == words(mill, c.statements[0].place) for c in found.claims)


def test_support(found: StoryClaims, mill: Mill) -> None:
    jobs = claim_with(found, mill, "340 jobs")
    assert (jobs.origins.least, jobs.origins.most) == (1, 1)
    assert jobs.outlets == ("Outlet a", "Outlet b")
    assert jobs.informants == ("Otto Brandis",)


def test_the_agency_is_no_informant(found: StoryClaims) -> None:
    assert all("Northern Wire" not in c.informants for c in found.claims)


def test_scene_setting_comes_last(found: StoryClaims, mill: Mill) -> None:
    last = found.claims[-1]
    assert "Swans" in last.text
    assert {len(c.outlets) for c in found.claims[:5]} == {2}
    assert claim_with(found, mill, "may close") in found.claims[:3]


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (DriftKind.CERTAINTY_RAISED, "may close", "will close"),
        (DriftKind.NUMBER_CHANGED, "about 340", "nearly 400"),
        (
            DriftKind.ATTRIBUTION_LOST,
            "Brandis said the town would lose about 340 jobs",
            "The town will lose nearly 400 jobs.",
        ),
        (DriftKind.DATE_VAGUE, "for March 24", "shortly"),
        (
            DriftKind.QUOTATION_PARAPHRASED,
            "We have tried everything, and the river has run out of patience with us",
            "everything had been tried",
        ),
    ],
)
def test_drift(found: StoryClaims, mill: Mill, kind: DriftKind, old: str, new: str) -> None:
    listed = {(d.kind, words(mill, d.from_), words(mill, d.to)) for c in found.claims for d in c.drift}
    assert (kind, old, new) in listed


def test_every_drift_has_a_reading(found: StoryClaims) -> None:
    assert all(d.reading.endswith(".") for c in found.claims for d in c.drift)


def test_calendar(found: StoryClaims) -> None:
    assert [(e.earliest, e.latest, e.status) for e in found.calendar] == [
        ("2026-03-12", "2026-03-31", CalendarStatus.STANDS),
        ("2026-03-24", "2026-03-24", CalendarStatus.STANDS),
    ]
    assert {s.article for s in found.calendar[1].statements} == {"a", "b"}


def test_timeline(found: StoryClaims) -> None:
    assert [(e.value, e.reported) for e in found.timeline] == [("1921", ("2026-03-12",))]


def test_questions(found: StoryClaims, mill: Mill) -> None:
    listed = [(q.kind, q.by, words(mill, ArticleSpan(q.article, q.start, q.end))) for q in found.questions]
    assert listed == [
        (
            QuestionKind.DECLINED,
            "Otto Brandis",
            "Brandis declined to say who would pay for the cleaning of the river",
        ),
        (QuestionKind.UNKNOWN, None, "It remains unclear who will pay for the cleaning of the river."),
    ]


def test_only_in(found: StoryClaims, mill: Mill) -> None:
    listed = [words(mill, s) for s in found.only_in]
    assert any("makes paper for school books" in stretch for stretch in listed)
    assert any("Swans have returned" in stretch for stretch in listed)
    assert not any("340" in stretch for stretch in listed)


def test_a_story_of_one_article(mill: Mill, make: Tools) -> None:
    first = mill[0][0]
    alone = build([first], make.stemma(articles=["a"]))
    assert alone.only_in == ()
    assert all(not c.drift and c.origins.least == 1 for c in alone.claims)
    assert alone.calendar
    assert alone.questions


def test_an_empty_article_says_nothing(make: Tools) -> None:
    assert build([make.reading("a", "")], make.stemma(articles=["a"])) == StoryClaims(
        (), (), (), (), (), as_of="2026-03-12"
    )


def test_contradicting_statements_are_one_claim(make: Tools) -> None:
    first = make.reading("a", "The fuel tanks of the ferry were damaged in the crash.")
    second = make.reading("b", "The fuel tanks of the ferry were not damaged in the crash.")
    found = build([first, second], make.stemma(("b", "a"), articles=["a", "b"]))
    assert len(found.claims) == 1
    assert [d.kind for d in found.claims[0].drift] == [DriftKind.NEGATION_CHANGED]


def test_a_date_that_was_moved(make: Tools) -> None:
    at = make.at
    first = make.reading("a", "The hearing on the tram will be held on May 5.", times=[at("May 5", "2026-05-05")])
    second = make.reading(
        "b",
        "The hearing on the tram has been moved from May 5 to May 19.",
        times=[at("May 5", "2026-05-05"), at("May 19", "2026-05-19")],
        published="2026-03-15",
    )
    found = build([first, second], make.stemma(("b", "a"), articles=["a", "b"]))
    assert [d.kind for c in found.claims for d in c.drift] == [DriftKind.DATE_CHANGED]
    assert [(e.earliest, e.status) for e in found.calendar] == [
        ("2026-05-05", CalendarStatus.MOVED),
        ("2026-05-19", CalendarStatus.STANDS),
    ]


def test_a_quotation_that_was_cut(make: Tools) -> None:
    quote = "“Take the children and go uphill. Do not come back for the cow,”"
    short = "“Take the children and go uphill,”"
    direct = Quotation.DIRECT
    first = make.reading("a", f"{quote} Greta Lund said.", [make.said(quote, "Greta Lund", quotation=direct)])
    second = make.reading("b", f"{short} Greta Lund said.", [make.said(short, "Greta Lund", quotation=direct)])
    found = build([first, second], make.stemma(("b", "a"), articles=["a", "b"]))
    (cut,) = [d for c in found.claims for d in c.drift]
    assert cut.kind is DriftKind.QUOTATION_CUT
    # Both ends are the quotation as it stands; what went is named beside them.
    assert cut.from_.span.of(first.text) == "Take the children and go uphill. Do not come back for the cow"
    assert cut.reading == "The quotation is given without “Do not come back for the cow”."


def copy_of(reading: Reading, id_: str) -> Reading:
    return replace(
        reading,
        article=replace(reading.article, id=id_),
        annotations=replace(reading.annotations, id=id_),
        outlet=f"Outlet {id_}",
    )


@given(st.permutations(range(2)), st.integers(0, 1), st.integers(1, 3))
@settings(max_examples=12, deadline=None)
def test_copies_and_order_change_no_origin_count(
    mill: Mill, make: Tools, order: list[int], which: int, times: int
) -> None:
    readings, _ = mill
    copies = [copy_of(readings[which], f"x{n}") for n in range(times)]
    everyone = [*readings, *copies]
    edges = [(r.id, "unseen:Northern Wire") for r in readings] + [(c.id, readings[which].id) for c in copies]
    stemma = make.stemma(*edges, articles=[r.id for r in everyone])
    before = build(*mill)
    after = build([everyone[i] for i in order] + copies, stemma)
    assert after == build(everyone[::-1], stemma)
    least = {c.text: c.origins.least for c in before.claims}
    assert all(c.origins.least <= least[c.text] for c in after.claims if c.text in least)
    assert {c.text for c in after.claims} == set(least)


LINES = (
    "The mill will close on Friday, the mayor said.",
    "“We tried everything,” Greta Lund said, “and it was not enough.”",
    "It is not clear who would pay; the town has 340 workers.",
    "A hearing is set for March 24, but the judge declined to comment.",
    "While the river rose, the road was shut and the school closed.",
    "Œ̈ “unclosed, and — ’odd’ …",
    "",
)


@given(st.lists(st.lists(st.sampled_from(LINES), max_size=5), min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_every_span_lies_in_its_text(
    make: Tools, every_span: Callable[[StoryClaims], list[ArticleSpan]], stories: list[list[str]]
) -> None:
    readings = [
        make.reading(
            f"r{n}", "\n\n".join(lines), times=[make.at("March 24", "2026-03-24"), make.at("Friday", "2026-03-13")]
        )
        for n, lines in enumerate(stories)
    ]
    found = build(readings, make.stemma(articles=[r.id for r in readings]))
    texts = {r.id: r.text for r in readings}
    spans = every_span(found)
    assert all(0 <= s.start < s.end <= len(texts[s.article]) for s in spans)
    assert all(s.span.of(texts[s.article]).strip() == s.span.of(texts[s.article]) for s in spans)
    assert found == build(readings[::-1], make.stemma(articles=[r.id for r in readings]))


def test_a_story_with_a_speakers_name_in_two_spellings_is_told() -> None:
    """The name that differs stands beside the statement, in none of the claim's words."""
    texts = {
        "a": "Two men were shot outside a mill in Dover on Monday night, and police looked for a grey car.\n\n"
        "The night watchman, Abel Cole, heard three shots. “I dropped my lamp and ran to the boats,” he said.\n\n"
        "Spokeswoman Ilene Wolff said the hospital was not releasing any information about their injuries.",
        "b": "A gunman fled after wounding workers at the Dover plant, where a shift had just ended.\n\n"
        "Buses were stopped until midnight. “My pupils slept in the gym,” Petra Holm, a teacher, said there.\n\n"
        "Hospital spokeswoman Ilene Wolfe said the hospital would not release any details about their injuries.",
    }
    found = report_articles(
        [Article(id_, text, outlet=id_, published="2026-03-12") for id_, text in texts.items()],
        Coverage(2, 2, ()),
        annotating=AnnotateOptions(rules_only=True),
    )
    differing = [d for story in found.stories for d in story.discrepancies]
    assert [[v.value for v in d.versions] for d in differing] == [["Ilene Wolff", "Ilene Wolfe"]]
    assert all(version.statements for d in differing for version in d.versions)


def test_words_that_no_statement_holds_are_compared_as_others_are() -> None:
    text = "The mill will close in March. Exactly why is unclear."
    held = settle(Article("a", text[:29]), annotate(Article("a", text[:29]), AnnotateOptions(rules_only=True)))
    units = statements.units(held)
    likeness = Likeness(units)
    assert likeness.coverage(terms(text, Span(30, len(text))), units[0].terms)[0] < 1
    assert likeness.coverage(terms(text, Span(0, 29)), units[0].terms) == (1.0, 1.0)
