from collections.abc import Sequence

import pytest
from tests.claims.conftest import Tools

from headwater.claims import build
from headwater.model.reading import Reading


def own(make: Tools, articles: Sequence[Reading]) -> list[str]:
    text = {a.id: a.text for a in articles}
    found = build(articles, make.stemma(articles=[a.id for a in articles]))
    return [text[s.article][s.start : s.end] for s in found.only_in]


def test_phrases_that_adjoin_are_an_articles_own_together(make: Tools) -> None:
    one = make.reading("a", "The envoy Runa Alt, who flew in from the coast at dusk, met the president on Monday.")
    other = make.reading("b", "The envoy Runa Alt met the president on Monday.")
    assert any("who flew in from the coast" in stretch for stretch in own(make, [one, other]))


@pytest.mark.parametrize("figure", ["73", "1,250"])
def test_a_figure_that_no_other_report_gives_is_its_own(make: Tools, figure: str) -> None:
    one = make.reading("a", f"The march reached the palace at noon, and nuns treated {figure} people for burns.")
    other = make.reading("b", "The march reached the palace at noon, and the square was swept after dark.")
    assert any(figure in stretch for stretch in own(make, [one, other]))


def test_who_declines_is_not_faced_by_what_is_undecided(make: Tools) -> None:
    one = make.reading("a", "The mill at Orl burned down. Nobody knows yet which wing will be rebuilt first.")
    said = make.said("to comment on the insurance", "Greta Lund", "declined", declined=True)
    other = make.reading("b", "The mill at Orl burned down. Greta Lund declined to comment on the insurance.", [said])
    assert any("which wing" in stretch for stretch in own(make, [one, other]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lorvik has netted 17 times in 23 matches.", "Lorvik bagged 17 in 23 this term."),
        ("The bakery chain is cutting 85 jobs in Orl.", "Its owner lets eighty-five bakers’ jobs go."),
        ("Overnight 4,300 homes were cut off.", "In the dark sat 4,300 homes."),
    ],
)
def test_what_another_report_tells_with_the_same_figures_is_not_its_own(make: Tools, one: str, other: str) -> None:
    same = "The mayor of Orl arrived at noon."
    assert not own(make, [make.reading("a", f"{same} {one}"), make.reading("b", f"{same} {other}")])
