"""What may never raise the count of origins of a claim: copies, excerpts, shared quotations, and taking reports away.

The stories are trees made at random: each report has one parent, a report before it or one of two unseen ones, or none.
"""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.claims.origins import Descent, starts
from headwater.model.derivation import Derivation, Lineage, OriginRange, Passage, Stemma
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import DerivationKind, PassageKind

UNSEEN = ("unseen:east", "unseen:west")
CLAIM = (10, 60)


@dataclass(frozen=True)
class Tree:
    """Reports by number, each with the name of its parent, None for its own reporting; ``doubtful`` can be cut."""

    parents: tuple[str | None, ...]
    doubtful: tuple[bool, ...]
    holders: tuple[bool, ...]

    def names(self) -> list[str]:
        return [f"r{n}" for n in range(len(self.parents))]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    count = draw(st.integers(1, 6))
    parents = tuple(draw(st.sampled_from([None, *UNSEEN, *(f"r{m}" for m in range(n))])) for n in range(count))
    doubtful = tuple(draw(st.lists(st.booleans(), min_size=count, max_size=count)))
    holders = tuple(draw(st.lists(st.booleans(), min_size=count, max_size=count)))
    return Tree(parents, doubtful, (True, *holders[1:]))


def place(article: str) -> ArticleSpan:
    return ArticleSpan(article, *CLAIM)


def counted(edges: dict[str, tuple[str, bool]], articles: list[str], holders: list[str]) -> OriginRange:
    """The origins of the claim: ``edges`` give each child its parent, and whether that is doubtful."""

    def root(article: str, *, cut: bool) -> str:
        parent, doubtful = edges.get(article, (None, False))
        if parent is None or (cut and doubtful):
            return article
        return root(parent, cut=cut) if parent in articles else parent

    shared = PassageKind.VERBATIM
    derivations = tuple(
        Derivation(
            child,
            parent,
            DerivationKind.COPIED,
            0.4 if doubtful else 0.9,
            credited=False,
            passages=(Passage(shared, 1.0, place(parent), place(child)),) if parent in articles else (),
        )
        for child, (parent, doubtful) in sorted(edges.items())
    )
    lineages = tuple(Lineage(a, (root(a, cut=False),), (root(a, cut=True),)) for a in sorted(articles))
    stemma = Stemma(derivations, (), (), lineages, (), OriginRange(1, 1))
    return starts(Descent(stemma), [place(a) for a in holders]).range


def edges_of(tree: Tree) -> dict[str, tuple[str, bool]]:
    rows = zip(tree.names(), tree.parents, tree.doubtful, strict=True)
    return {name: (parent, doubtful) for name, parent, doubtful in rows if parent is not None}


def holders_of(tree: Tree) -> list[str]:
    return [name for name, holds in zip(tree.names(), tree.holders, strict=True) if holds]


@given(trees(), st.data())
@settings(max_examples=150, deadline=None)
def test_a_report_that_took_the_claim_from_one_on_file_adds_no_origin(tree: Tree, data: st.DataObject) -> None:
    """A copy and an excerpt alike: what they hold of the claim came from a report that holds it."""
    parent = data.draw(st.sampled_from(holders_of(tree)))
    before = counted(edges_of(tree), tree.names(), holders_of(tree))
    edges = edges_of(tree) | {"x": (parent, False)}
    after = counted(edges, [*tree.names(), "x"], [*holders_of(tree), "x"])
    assert after == before


@given(trees(), st.data())
@settings(max_examples=150, deadline=None)
def test_a_report_with_the_same_quotation_from_a_known_parent_adds_no_origin(tree: Tree, data: st.DataObject) -> None:
    """The same translation of the same words is owed to the unseen parent that a report on file owes it to."""
    known = sorted({p for n, p in edges_of(tree).items() if n in holders_of(tree) for p in p[:1] if p in UNSEEN})
    if not known:
        return
    parent = data.draw(st.sampled_from(known))
    before = counted(edges_of(tree), tree.names(), holders_of(tree))
    edges = edges_of(tree) | {"x": (parent, False)}
    after = counted(edges, [*tree.names(), "x"], [*holders_of(tree), "x"])
    assert after.least <= before.least


@given(trees(), st.data())
@settings(max_examples=200, deadline=None)
def test_taking_away_a_report_that_no_other_took_from_raises_nothing(tree: Tree, data: st.DataObject) -> None:
    taken_from = {parent for parent, _ in edges_of(tree).values()}
    leaves = [name for name in tree.names() if name not in taken_from]
    gone = data.draw(st.sampled_from(leaves))
    before = counted(edges_of(tree), tree.names(), holders_of(tree))
    articles = [name for name in tree.names() if name != gone]
    edges = {child: row for child, row in edges_of(tree).items() if child != gone}
    after = counted(edges, articles, [name for name in holders_of(tree) if name != gone])
    assert after.least <= before.least
    assert after.most <= before.most


def test_taking_away_the_link_between_two_reports_leaves_two_origins() -> None:
    """Without the one that both took from, nothing on file shows what they have in common: that is said, not hidden."""
    edges = {"a": ("link", False), "b": ("link", False)}
    assert counted(edges, ["a", "b", "link"], ["a", "b", "link"]) == OriginRange(1, 1)
    assert counted({}, ["a", "b"], ["a", "b"]) == OriginRange(2, 2)
