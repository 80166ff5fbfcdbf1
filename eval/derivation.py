"""Score directions and passages on real chains of versions.

    python eval/derivation.py wikipedia [--data DIR] [--limit N] [--times]
    python eval/derivation.py besoin [--data DIR]

`wikipedia` takes the revisions of each article as the texts of one story and scores the edges from each revision to the
next: directed F1 (and undirected beside it), without dates or, with `--times`, with true ones. `besoin` scores the
undirected edges of a hand-copied text whose true graph is known, paths through lost copies contracted.
The data (see its own README) is not part of the project: without it the command says so and ends with code 3.
"""

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from headwater.derivation import trace
from headwater.model.annotations import Annotations, Furniture
from headwater.model.article import Article
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import Basis
from headwater.text.sentences import sentences

DATA = Path(__file__).parents[1] / "../shared/eval/derivation"
NO_DATA = 3

Edge = tuple[str, str]


@dataclass(slots=True)
class Score:
    """Counts of edges: how many are right, how many were found, how many there are."""

    right: int = 0
    found: int = 0
    true: int = 0

    def add(self, found: set[Edge], true: set[Edge]) -> None:
        """Count one more graph."""
        self.right += len(found & true)
        self.found += len(found)
        self.true += len(true)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 0.0


def reading(id_: str, text: str, published: str | None = None) -> Reading:
    """A text without furniture as a reading."""
    furniture = Furniture(body=(Span(0, len(text)),) if text else ())
    basis = Basis.GIVEN if published else Basis.UNKNOWN
    annotations = Annotations(id_, furniture, sentences(text))
    return Reading(Article(id_, text), annotations, published=published, published_basis=basis)


def edges(stemma: Stemma) -> set[Edge]:
    """Parent and child of every derivation between texts at hand."""
    return {(d.parent, d.child) for d in stemma.derivations if not d.parent.startswith("unseen:")}


def undirected(graph: set[Edge]) -> set[Edge]:
    """The same edges without their direction."""
    return {(min(edge), max(edge)) for edge in graph}


def wikipedia(path: Path, limit: int | None, *, times: bool) -> Iterator[tuple[set[Edge], set[Edge]]]:
    """Found and true edges of each article's revisions, equal neighbours taken as one."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            texts = list(dict.fromkeys(json.loads(line)["revisions"]))
            ids = [hash_name(text) for text in texts]
            day = date(2020, 1, 1)
            stamps = [(day + timedelta(days=i)).isoformat() if times else None for i in range(len(texts))]
            made = [reading(i, t, s) for i, t, s in zip(ids, texts, stamps, strict=True)]
            yield edges(trace(made)), set(pairwise(ids))


def hash_name(text: str) -> str:
    """A name that says nothing of the order, and is the same in every run."""
    value = 0
    for char in text:
        value = (value * 1_000_003 + ord(char)) % 2**61
    return f"r{value:016x}"


def besoin(folder: Path) -> tuple[set[Edge], set[Edge]]:
    """Found and true undirected edges of the hand copies; a lost copy joins its neighbours directly."""
    texts: dict[str, str] = json.loads((folder / "witnesses.json").read_text(encoding="utf-8"))
    pairs = re.findall(r"(\w+) -> (\w+)", (folder / "besoin.dot").read_text(encoding="utf-8"))
    lost = {name for pair in pairs for name in pair} - set(texts)
    true = {pair for pair in pairs if not lost & set(pair)}
    for name in lost:
        true |= {(a, d) for a, b in pairs if b == name for c, d in pairs if c == name}
    found = edges(trace([reading(name, text) for name, text in texts.items()]))
    return undirected(found), undirected(true)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores. Exit code 0 when scored, 3 where the data is absent."""
    parser = argparse.ArgumentParser(description="Score derivations on chains of versions.")
    parser.add_argument("what", choices=("wikipedia", "besoin"))
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--limit", type=int, help="the first N articles only")
    parser.add_argument("--times", action="store_true", help="give the revisions their true order as dates")
    given = parser.parse_args(arguments)
    if not given.data.is_dir():
        print(f"skipped: no data in {given.data}", file=sys.stderr)
        return NO_DATA
    directed, plain = Score(), Score()
    if given.what == "besoin":
        plain.add(*besoin(given.data))
    else:
        path = given.data / "wikipedia-revisions.jsonl.gz"
        for found, true in wikipedia(path, given.limit, times=given.times):
            directed.add(found, true)
            plain.add(undirected(found), undirected(true))
        print(json.dumps({"directed_f1": round(directed.f1, 4)}))
    print(
        json.dumps(
            {"undirected_f1": round(plain.f1, 4), "right": plain.right, "found": plain.found, "true": plain.true}
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
