"""Simple methods beside the program: what anybody would try first."""

import importlib.util
from collections.abc import Callable, Sequence
from typing import Any

from bench.newsroom.render import Printed
from bench.newsroom.scores import Edge, Found
from bench.newsroom.tale import Node

Method = Callable[[Sequence[Printed], Sequence[Node]], Found]
Shingles = frozenset[tuple[str, ...]]

SIZE = 5
# An article of whose shingles less than this share stands in another has no parent there.
LEAST = 0.1


def shingles(text: str) -> Shingles:
    """Return all runs of five words."""
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return frozenset(tuple(words[i : i + SIZE]) for i in range(len(words) - SIZE + 1))


def earliest(articles: Sequence[Printed], nodes: Sequence[Node]) -> Found:
    """Everything that is joined by shared shingles comes from the earliest of it; without times from the longest."""
    del nodes
    prints = {p.article.id: shingles(p.article.text) for p in articles}
    order = sorted(articles, key=_age)
    edges: dict[Edge, float] = {}
    first: dict[str, str] = {}
    for p in order:
        name = p.article.id
        kin = [first[other] for other in first if _share(prints[name], prints[other]) >= LEAST]
        first[name] = min(kin, key=lambda k: next(i for i, q in enumerate(order) if q.article.id == k)) if kin else name
        if kin:
            edges[first[name], name] = 1.0
    return Found(edges, origins=len(articles) - len(edges))


def nearest_earlier(articles: Sequence[Printed], nodes: Sequence[Node]) -> Found:
    """The parent is the earlier article that holds most of the child; without times the longer one."""
    del nodes
    prints = {p.article.id: shingles(p.article.text) for p in articles}
    edges: dict[Edge, float] = {}
    order = sorted(articles, key=_age)
    for at, p in enumerate(order):
        shares = [(_share(prints[p.article.id], prints[q.article.id]), -n, q) for n, q in enumerate(order[:at])]
        best = max(shares, key=lambda s: s[:2], default=None)
        if best and best[0] >= LEAST:
            edges[best[2].article.id, p.article.id] = best[0]
    return Found(edges, origins=len(articles) - len(edges))


def arborescence(articles: Sequence[Printed], nodes: Sequence[Node]) -> Found:
    """The best branching (Edmonds 1967) over the shares that a later article has in an earlier one; needs networkx."""
    del nodes
    nx: Any = importlib.import_module("networkx")
    prints = {p.article.id: shingles(p.article.text) for p in articles}
    graph = nx.DiGraph()
    graph.add_nodes_from(sorted(prints))
    for p in sorted(articles, key=lambda p: p.article.id):
        for q in sorted(articles, key=lambda q: q.article.id):
            share = _share(prints[p.article.id], prints[q.article.id])
            later = p.article.published and q.article.published and p.article.published < q.article.published
            if p is not q and share >= LEAST and not later:
                graph.add_edge(q.article.id, p.article.id, weight=share)
    tree = nx.maximum_branching(graph, attr="weight")
    edges = {(a, b): float(graph[a][b]["weight"]) for a, b in tree.edges}
    return Found(edges, origins=len(articles) - len(edges))


def article_count(articles: Sequence[Printed], nodes: Sequence[Node]) -> Found:
    """Every article is an origin of its own."""
    del nodes
    return Found({}, origins=len(articles))


def credit_count(articles: Sequence[Printed], nodes: Sequence[Node]) -> Found:
    """Articles with the same credit have one origin, those without have each their own."""
    del articles
    named = {n.agency or n.credits[0] for n in nodes if n.agency or n.credits}
    unseen = {name: {n.id: 1.0 for n in nodes if n.credits and n.credits[0] == name} for name in sorted(named)}
    return Found({}, unseen, len(named) + sum(not n.credits and not n.agency for n in nodes))


def methods() -> dict[str, Method]:
    """Return the baselines that can run here, by name."""
    known: dict[str, Method] = {
        "earliest in cluster": earliest,
        "nearest earlier": nearest_earlier,
        "arborescence": arborescence,
        "article count": article_count,
        "credit-line count": credit_count,
    }
    if importlib.util.find_spec("networkx") is None:
        del known["arborescence"]
    return known


# Which of the baselines name parents, and so have edges to be scored.
WITH_EDGES = ("earliest in cluster", "nearest earlier", "arborescence")


def _share(child: Shingles, parent: Shingles) -> float:
    return len(child & parent) / max(1, len(child))


def _age(p: Printed) -> tuple[bool, str, int, str]:
    """Dated before undated, earlier before later, longer before shorter."""
    return (p.article.published is None, p.article.published or "", -len(p.article.text), p.article.id)
