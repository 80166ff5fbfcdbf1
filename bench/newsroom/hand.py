"""Stories written and annotated by hand, as the fit takes them: what newsrooms do and the simulation does not.

The sets of eval/gold/claims and eval/gold/lineages that are for working on the program; never those for a figure.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bench.newsroom.tale import Tale, Truth

from headwater import ingest, pipeline
from headwater.derivation.trace import Survey, look
from headwater.model.reading import Reading

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "eval"))

from claims_reading import GOLD, LINEAGES, Story, stories
from expected_reading import name_key

SETS = ("dev", "more", "added", "wide", "apart", "sealed", "learn")


def surveys(sets: Sequence[str] = SETS, times: Sequence[bool] = (True, False)) -> Iterator[tuple[Tale, Survey]]:
    """Yield each story with what there is to choose from: with the times that it has, and without, as ``times`` say."""
    for name in sets:
        for one in stories((LINEAGES if name == "learn" else GOLD) / name):
            articles = ingest.read([str(path) for path in one.files]).articles
            read = sorted(pipeline.readings(articles, None, pipeline.silent), key=lambda reading: reading.id)
            for dated in times:
                given = pipeline.dated(read if dated else [replace(r, published=None) for r in read])
                survey = look(given)
                yield _tale(one, read, survey), survey


def _tale(story: Story, read: Sequence[Reading], survey: Survey) -> Tale:
    """The truth of a story in the terms of the simulation; what a reader could just as well name is as true."""
    gold = story.gold
    names = {item["file"]: key for key, item in gold["articles"].items()}
    ids = {names[Path(reading.article.path or "").name]: reading.id for reading in read}
    called = {key: {name_key(name) for name in forms} for key, forms in gold["unseen"].items()}
    edges, unseen = set[tuple[str, str]](), dict[str, set[str]]()
    for each in gold["derivations"]:
        for parent in (each["parent"], *each.get("parent_also", ())):
            if parent in ids:
                edges.add((ids[parent], ids[each["child"]]))
            else:
                unseen.setdefault(parent, set()).add(ids[each["child"]])
    found = {key: node.name for key in called for node in survey.unseen if name_key(node.name) in called[key]}
    truth = Truth(frozenset(edges), {key: frozenset(children) for key, children in unseen.items()}, {})
    return Tale(story.name, "hand", (), truth, 0, tuple(found.items()))
