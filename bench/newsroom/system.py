"""The program on a simulated story, and what it says in the terms of the scores."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bench.newsroom.render import Printed
from bench.newsroom.scores import Edge, Found, Interval
from bench.newsroom.telling import OURSELVES
from bench.newsroom.texts import names

from headwater import derivation
from headwater.annotate import annotate, furniture
from headwater.model.annotations import Annotations
from headwater.model.article import Article
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.vocabulary import Basis
from headwater.settling import settle
from headwater.text.sentences import sentences

# Somebody spoke to a newsroom of the simulator's.
NEWSROOMS = (*names("outlets.txt"), *names("agencies.txt"), *names("bare_agencies.txt"))
HEARD = re.compile(rf"\b(?:told|interview\swith)\s(?:{'|'.join(map(re.escape, (*OURSELVES, *NEWSROOMS)))})\b")


def readings(articles: Sequence[Printed]) -> tuple[Reading, ...]:
    """Return the articles as the derivation stage takes them: annotated, settled, dates inferred where possible.

    Where nobody says that he spoke to a newsroom, derivation has of these stories nothing from the annotations but the
    furniture and the sentences; the rest is left out then, to save time.
    """
    annotated = annotate if any(HEARD.search(p.article.text) for p in articles) else _annotations
    made = {p.article.id: settle(p.article, annotated(p.article)) for p in articles}
    for dating in derivation.infer_dates(tuple(made.values())):
        made[dating.article] = replace(made[dating.article], published=dating.published, published_basis=Basis.INFERRED)
    return tuple(made[key] for key in sorted(made))


def _annotations(article: Article) -> Annotations:
    parts = furniture.parse(article)
    return Annotations(article.id, parts, tuple(s for span in parts.body for s in sentences(article.text, span)))


def found(stemma: Stemma) -> Found:
    """Return a stemma in the terms of the scores."""
    edges: dict[Edge, float] = {}
    unseen: dict[str, dict[str, float]] = defaultdict(dict)
    passages: dict[Edge, list[Interval]] = defaultdict(list)
    for each in stemma.derivations:
        if each.parent.startswith("unseen:"):
            unseen[each.parent][each.child] = each.probability
        else:
            edges[each.parent, each.child] = each.probability
    shared = [*stemma.passages, *(passage for each in stemma.derivations for passage in each.passages)]
    for passage in shared:
        for child, parent in ((passage.first, passage.second), (passage.second, passage.first)):
            passages[parent.article, child.article].append((child.start, child.end))
    shown = {edge: tuple(sorted(set(places))) for edge, places in passages.items()}
    return Found(edges, dict(unseen), stemma.origins.least, shown)


def headwater(articles: Sequence[Printed]) -> Found:
    """Run the program on one story."""
    return found(derivation.trace(readings(articles)))
