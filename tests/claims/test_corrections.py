"""What was corrected or withdrawn, and who still carries it, from the texts on."""

import pytest

from headwater import pipeline
from headwater.annotate.changes import changes
from headwater.model.article import Article, Coverage
from headwater.model.claims import Correction
from headwater.model.report import Dossier
from headwater.model.vocabulary import CorrectionKind

CORRECTION, UPDATE, WITHDRAWAL = CorrectionKind.CORRECTION, CorrectionKind.UPDATE, CorrectionKind.WITHDRAWAL


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("OSTBY (NW) - (Corrects figure in paragraph 3)", CORRECTION),
        ("(Adds quotes, background)", UPDATE),
        ("(Refiles to fix spelling of name in headline)", CORRECTION),
        ("CORRECTED-Norra bank cuts its key rate", CORRECTION),
        ("REFILE-Norra bank cuts its key rate", CORRECTION),
        ("UPDATE 2-Norra bank cuts its key rate", UPDATE),
        ("KILL: Norra bank report", WITHDRAWAL),
        ("WITHDRAWN: Norra bank report", WITHDRAWAL),
        ("The story headed “Norra bank fails” has been withdrawn. Please do not use it.", WITHDRAWAL),
        ("Correction: An earlier version of this article said that nine people were hurt.", CORRECTION),
        ("An earlier version of this story misstated the price.", CORRECTION),
        ("This article has been amended to give the right date.", CORRECTION),
        ("This story has been updated with a statement by the bank.", UPDATE),
        ("Clarification (March 4): the bank is not owned by the state.", CORRECTION),
    ],
)
def test_notices_are_found_in_the_forms_that_newsrooms_use(text: str, kind: CorrectionKind) -> None:
    (notice,) = changes(f"{text}\n\nThe bank said so on Monday.\n")
    assert notice.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "The minister called for a correction of the course of the bank.",
        "Police shot and killed the report's author.",
        "The update to the software was withdrawn by the maker.",
        "The court said an earlier version of the law was void.",
        "Prisoners of the department of correction - some 4,000 of them - were moved.",
        "She corrected the minister in front of the cameras.",
        "The army withdrew from the town.",
    ],
)
def test_news_about_corrections_is_no_notice(text: str) -> None:
    assert changes(f"{text}\n") == ()


@pytest.mark.parametrize(
    ("text", "was", "now"),
    [
        (
            "Correction: An earlier article gave the cost as $640 million. The correct figure is $604 million.",
            "$640 million",
            "$604 million",
        ),
        ("(Corrects number of injured to 12 from 21)", "21", "12"),
        ("(Corrects to say that 148 people, not 184, were on board)", "184", None),
        ("An earlier version of this article said nine people were hurt; the number should be six.", "nine", "six"),
    ],
)
def test_the_wrong_figure_is_told_from_the_right_one(text: str, was: str, now: str | None) -> None:
    (notice,) = changes(text)
    assert notice.was is not None
    assert notice.was.of(text) == was
    assert now is None or (notice.now is not None and notice.now.of(text) == now)


TITLE = "Ostby bridge shut after crash"
LEAD = "The bridge over the Orrel was shut on Monday after a lorry crashed into a bus, and {} people were hurt, "
REST = "the fire brigade said. Both lanes will stay shut until Wednesday, said Tomas Hale, who runs the bridge.\n"
FIRST = f"{TITLE}\n\n{LEAD.format(21)}{REST}"
SECOND = f"{TITLE}\n\n(Corrects number of injured to 12 from 21)\n\n{LEAD.format(12)}{REST}"


def dossier(*articles: Article) -> Dossier:
    (story,) = pipeline.report_articles(articles, Coverage(len(articles), len(articles))).stories
    return story


def article(name: str, text: str, outlet: str, published: str, url: str | None = None) -> Article:
    return Article(name, text, outlet=outlet, published=published, url=url)


@pytest.fixture(scope="module")
def corrected() -> tuple[Dossier, Correction]:
    story = dossier(
        article("first", FIRST, "Ostby Courier", "2026-03-03", "https://ostby.example/bridge"),
        article("copy", FIRST, "Havn Post", "2026-03-03"),
        article("second", SECOND, "Ostby Courier", "2026-03-04", "https://ostby.example/bridge"),
        article("late", FIRST, "Fjord Echo", "2026-03-06"),
    )
    (row,) = story.corrections
    return story, row


def test_a_correction_names_its_earlier_version_and_who_carries_the_old_figure(
    corrected: tuple[Dossier, Correction],
) -> None:
    _, row = corrected
    assert (row.article, row.kind, row.earlier) == ("second", CORRECTION, ("first",))
    assert {place.article for place in row.carried} == {"first", "copy", "late"}


def test_who_repeats_the_old_figure_after_the_notice_is_named(corrected: tuple[Dossier, Correction]) -> None:
    assert corrected[1].still == ("late",)


def test_a_withdrawn_report_stays_and_is_marked_with_what_was_taken_from_it() -> None:
    kill = (
        "KILL: Ostby bridge shut after crash\n\nThe story “Ostby bridge shut after crash” has been withdrawn.\n\n"
        + FIRST
    )
    story = dossier(
        article("wire", kill, "Norra Wire", "2026-03-03"), article("copy", FIRST, "Havn Post", "2026-03-04")
    )
    row = next(row for row in story.corrections if row.kind is WITHDRAWAL)
    assert {place.article for place in row.carried} == {"copy"}
    assert row.still == ("copy",)
    gone = {place.article for claim in story.claims for place in claim.withdrawn}
    assert gone == {"wire"}
