"""Origins of one claim: an article that merges two reports owes each statement to the one it took it from."""

import pytest

from headwater.claims.origins import Descent, starts
from headwater.model.derivation import Derivation, Lineage, OriginRange, Passage, Stemma
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import DerivationKind, PassageKind

EAST, WEST = "unseen:east", "unseen:west"


def edge(child: str, parent: str, *passages: Passage) -> Derivation:
    return Derivation(child, parent, DerivationKind.MERGED, 0.9, credited=False, passages=passages)


def passage(first: str, second: str, start: int, kind: PassageKind = PassageKind.EDITED) -> Passage:
    return Passage(kind, 0.9, ArticleSpan(first, start, start + 50), ArticleSpan(second, start, start + 50))


def stemma(*edges: Derivation, **origins_of: tuple[str, ...]) -> Stemma:
    lineages = tuple(Lineage(a, found, found) for a, found in sorted(origins_of.items()))
    return Stemma(edges, (), (), lineages, (), OriginRange(1, 2))


def at(article: str, start: int = 0) -> ArticleSpan:
    return ArticleSpan(article, start, start + 50)


MERGED = (
    edge("a", EAST),
    edge("b", WEST),
    edge("m", EAST, passage("a", "m", 0)),
    edge("m", WEST, passage("b", "m", 100)),
)
LINEAGES = {"a": (EAST,), "b": (WEST,), "m": (EAST, WEST)}


def test_a_merged_article_counts_only_the_parent_that_carries_the_claim() -> None:
    descent = Descent(stemma(*MERGED, **LINEAGES))
    assert starts(descent, [at("a"), at("m")]).range == OriginRange(1, 1)
    assert starts(descent, [at("b", 100), at("m", 100)]).range == OriginRange(1, 1)


def test_two_reporters_are_two_origins() -> None:
    assert starts(Descent(stemma(*MERGED, **LINEAGES)), [at("a"), at("b")]).range == OriginRange(2, 2)


COPIES = {
    "of the article": (edge("x", "m", passage("m", "x", 0), passage("m", "x", 100)),),
    "of the same parents": (edge("x", EAST, passage("m", "x", 0)), edge("x", WEST, passage("m", "x", 100))),
    "without passages": (edge("x", EAST), edge("x", WEST)),
}


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES.keys())
def test_a_copy_of_a_merged_article_adds_no_origin(copied: tuple[Derivation, ...]) -> None:
    before = starts(Descent(stemma(*MERGED, **LINEAGES)), [at("a"), at("m")])
    after = starts(Descent(stemma(*MERGED, *copied, **LINEAGES, x=(EAST, WEST))), [at("a"), at("m"), at("x")])
    assert after.range == before.range


def test_words_count_for_more_than_likeness() -> None:
    vague = edge("m", WEST, passage("b", "m", 0, PassageKind.PARAPHRASED))
    descent = Descent(
        stemma(edge("a", EAST), edge("b", WEST), edge("m", EAST, passage("a", "m", 0)), vague, **LINEAGES)
    )
    assert starts(descent, [at("a"), at("m")]).range == OriginRange(1, 1)


def test_an_article_without_parents_is_its_own_origin() -> None:
    assert starts(Descent(stemma(a=("a",))), [at("a")]).range == OriginRange(1, 1)
