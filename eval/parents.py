"""Score who took it from whom on stories of the project's own: edges, directions, and who goes back to one origin.

    python eval/parents.py dev|more|added|wide|apart|sealed|shut|held|learn|kept [--misses] [--story NAME] [--look]

The stories lie in eval/gold/claims and, those of which the derivations alone are annotated (``learn`` and ``kept``), in
eval/gold/lineages; the READMEs there say what is annotated and how. All reports of a story are traced together, however
the program would group them. ``--misses`` names every error, and what was shared, for the sets that are kept for a
figure only with ``--look``, since what was looked at is no longer unseen.

* Edges: of the gold's derivations those of which the program names the parent, or one that a reader could just as well
  name (``parent_also``); of the program's those that are the gold's. An unseen parent is known by its name; one that is
  only inferred is right where the child has an unseen parent that the program does not name.
* ``among``: the same of derivations between articles at hand only; ``undirected``: these without their direction.
* ``siblings``: derivations between articles at hand that have, in the gold, one unseen parent, and none from the other.
* ``kin``: pairs of articles that go back to one origin at least (in the program's least count), which is what origin
  counts rest on.
"""

import argparse
import importlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from claims_reading import GOLD, HIDDEN, LINEAGES, Story, stories
from expected_reading import name_key

# Sets of stories: those with claims, and those with derivations alone.
CLAIMS = ("dev", "more", "added", "wide", "apart", "sealed", "shut", "held")
DERIVATIONS = ("learn", "kept")
Edge = tuple[str, str]
Way = tuple[str, frozenset[str]]


@dataclass(slots=True)
class Count:
    """How many of what was found are right, how many of what is true were found."""

    right: int = 0
    found: int = 0
    hit: int = 0
    true: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right, in percent."""
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        """Of what is true, the share that was found, in percent."""
        return 100 * self.hit / self.true if self.true else 100.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Tally:
    """Sums over stories, and the errors in words."""

    edges: Count = field(default_factory=Count)
    among: Count = field(default_factory=Count)
    undirected: Count = field(default_factory=Count)
    kin: Count = field(default_factory=Count)
    siblings: int = 0
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return all measures, in percent."""
        found: dict[str, float] = {}
        for name in ("edges", "among", "undirected", "kin"):
            count = getattr(self, name)
            found |= {f"{name}.precision": count.precision, f"{name}.recall": count.recall, f"{name}.f1": count.f1}
        return {**found, "no_siblings": 100 * (1 - self.siblings / max(1, self.among.found))}


@dataclass(frozen=True, slots=True)
class Said:
    """What the program says of a story, in the gold's ids. ``ways`` have the probability stated of each."""

    ways: dict[Edge, float]
    kin: frozenset[Edge]


def traced(story: Story) -> Said:
    """Run the program over the reports of a story, as one."""
    pipeline, ingest, derivation = (
        importlib.import_module(f"headwater.{n}") for n in ("pipeline", "ingest", "derivation")
    )
    intake = ingest.read([str(path) for path in story.files], options=ingest.ReadOptions())
    told = list(pipeline.readings(intake.articles, None, pipeline.silent))
    dated = {each.article: each for each in derivation.infer_dates(told)}
    stemma = derivation.trace([_redated(reading, dated.get(reading.id)) for reading in told])
    files = {item["file"]: key for key, item in story.gold["articles"].items()}
    ids = {reading.id: files[Path(reading.article.path or "").name] for reading in told}
    return Said(
        ways(story, stemma, ids), frozenset(akin({ids[row.article]: set(row.least) for row in stemma.lineages}))
    )


def _redated(reading: Any, dating: Any) -> Any:  # noqa: ANN401 - the program is found at run time
    basis = importlib.import_module("headwater.model.vocabulary").Basis.INFERRED
    return replace(reading, published=dating.published, published_basis=basis) if dating else reading


def ways(story: Story, stemma: Any, ids: Mapping[str, str]) -> dict[Edge, float]:  # noqa: ANN401 - the program is found at run time
    """Return the derivations as parent and child in the gold's ids; what is only inferred keeps the program's."""
    known = {name_key(name): key for key, names in story.gold["unseen"].items() for name in (key, *names)}
    texts = {article: story.texts[key] for article, key in ids.items()}
    names = {each.id: _named(each, known, texts) for each in stemma.unseen}
    found: dict[Edge, float] = {}
    for each in stemma.derivations:
        edge = ids.get(each.parent) or names.get(each.parent, each.parent), ids[each.child]
        found[edge] = max(found.get(edge, 0.0), each.probability)
    return found


def _named(unseen: Any, known: Mapping[str, str], texts: Mapping[str, str]) -> str:  # noqa: ANN401
    """The gold's id of an unseen parent, by its name or by a form of it that a credit uses; else the program's."""
    forms = [unseen.name, *(texts[span.article][span.start : span.end] for span in unseen.spans)]
    return next((known[name_key(form)] for form in forms if name_key(form) in known), unseen.id)


def akin(origins: Mapping[str, set[str]]) -> Iterator[Edge]:
    """Yield the pairs that have an origin in common."""
    return ((a, b) for a, b in combinations(sorted(origins), 2) if origins[a] & origins[b])


def true_origins(story: Story) -> dict[str, set[str]]:
    """Return where each article's lineage starts by the gold."""
    parents: dict[str, list[str]] = {}
    for each in story.gold["derivations"]:
        parents.setdefault(each["child"], []).append(each["parent"])

    def of(node: str) -> set[str]:
        return set().union(*map(of, parents[node])) if node in parents else {node}

    return {article: of(article) for article in story.gold["articles"]}


def score(tally: Tally, story: Story, said: Said) -> None:
    """Add one story to the tally."""
    gold = [(d["child"], frozenset({d["parent"], *d.get("parent_also", ())}), d) for d in story.gold["derivations"]]
    unseen = set(story.gold["unseen"])
    inferred = _inferred(story, said, gold)
    accepted = {(parent, child) for child, parents, _ in gold for parent in parents} | inferred
    for child, parents, each in gold:
        hit = any((parent, child) in said.ways for parent in parents) or (
            bool(parents & unseen) and any(edge[1] == child for edge in inferred)
        )
        tally.edges.true += 1
        tally.edges.hit += hit
        if not hit:
            tally.errors.append(f"missed     {story.name} {each['parent']}>{child} {each['kind']}{_more(each)}")
    _among(tally, story, said, gold)
    for (parent, child), probability in sorted(said.ways.items()):
        right = (parent, child) in accepted
        tally.edges.found += 1
        tally.edges.right += right
        if not right:
            tally.errors.append(f"false      {story.name} {parent}>{child} {probability:.2f}")
    true, found = frozenset(akin(true_origins(story))), said.kin
    tally.kin.right += len(true & found)
    tally.kin.hit += len(true & found)
    tally.kin.found += len(found)
    tally.kin.true += len(true)
    tally.errors += [f"not kin    {story.name} {a} {b}" for a, b in sorted(true - found)]
    tally.errors += [f"kin, false {story.name} {a} {b}" for a, b in sorted(found - true)]


def _more(each: Mapping[str, Any]) -> str:
    also = f", or {'/'.join(each['parent_also'])}" if each.get("parent_also") else ""
    return f"{', credited' if each['credited'] else ''}{also}"


def _inferred(story: Story, said: Said, gold: Sequence[tuple[str, frozenset[str], Any]]) -> frozenset[Edge]:
    """The inferred parents of children that have, in the gold, an unseen parent that the program does not name."""
    unseen = set(story.gold["unseen"])
    found = set()
    for parent, child in said.ways:
        open_ = any(
            mine == child and parents & unseen and not any((p, child) in said.ways for p in parents)
            for mine, parents, _ in gold
        )
        if open_ and parent.startswith("unseen:behind:"):
            found.add((parent, child))
    return frozenset(found)


def _among(tally: Tally, story: Story, said: Said, gold: Sequence[tuple[str, frozenset[str], Any]]) -> None:
    """Count the derivations between articles at hand.

    One from an unseen parent is asked for among them only where the program gives a parent that will do as well.
    """
    articles = set(story.gold["articles"])
    found = {edge for edge in said.ways if edge[0] in articles}
    may = {(parent, child) for child, parents, _ in gold for parent in parents & articles}
    wanted = [(child, parents & articles) for child, parents, d in gold if d["parent"] in articles]
    spare = [(c, parents & articles) for c, parents, d in gold if d["parent"] not in articles and parents & articles]
    asked = [*wanted, *(way for way in spare if any((p, way[0]) in found for p in way[1]))]
    for count, named, right in (
        (tally.among, found, may),
        (tally.undirected, set(map(_plain, found)), set(map(_plain, may))),
    ):
        count.found += len(named)
        count.right += len(named & right)
        count.true += len(asked)
        turn = _plain if count is tally.undirected else tuple
        count.hit += sum(any(turn((p, child)) in named for p in parents) for child, parents in asked)
    hidden: dict[str, set[str]] = {}
    for child, parents, _ in gold:
        hidden.setdefault(child, set()).update(parents & set(story.gold["unseen"]))
    tally.siblings += sum(bool(hidden.get(a, set()) & hidden.get(b, set())) for a, b in found - may)


def _plain(edge: Edge) -> Edge:
    return min(edge), max(edge)


def measure(half: Path, name: str | None = None) -> Tally:
    """Run the program over the stories of one half, or one of them, and count."""
    tally = Tally()
    for story in stories(half, name):
        score(tally, story, traced(story))
    return tally


def scores(half: Path) -> dict[str, float]:
    """Return the measures over one half, in percent."""
    return measure(half).figures()


def table(tally: Tally) -> str:
    """Return the measures, a line each."""
    lines = [f"{'':12}{'precision':>10}{'recall':>10}{'f1':>10}{'found':>8}{'true':>8}"]
    for name in ("edges", "among", "undirected", "kin"):
        count: Count = getattr(tally, name)
        row = f"{count.precision:>10.2f}{count.recall:>10.2f}{count.f1:>10.2f}{count.found:>8}{count.true:>8}"
        lines.append(f"{name:12}{row}")
    return "\n".join([*lines, f"siblings called parent and child: {tally.siblings} of {tally.among.found}"])


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Exit code 0 when measured, 2 when the held half was to be looked at without ``--look``."""
    parser = argparse.ArgumentParser(description="Score derivations on the project's own stories.")
    parser.add_argument("half", choices=(*CLAIMS, *DERIVATIONS))
    parser.add_argument("--misses", action="store_true", help="also a line for each error")
    parser.add_argument("--story", metavar="NAME", help="only this story")
    parser.add_argument("--look", action="store_true", help="show errors of the held half all the same")
    given = parser.parse_args(arguments)
    if given.half in HIDDEN and (given.misses or given.story) and not given.look:
        print(f"{given.half} is not looked at while rules are written: --look does it all the same", file=sys.stderr)
        return 2
    tally = measure((LINEAGES if given.half in DERIVATIONS else GOLD) / given.half, given.story)
    print(table(tally))
    if given.misses:
        print("", *tally.errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
