"""A sentence checked against an archive: in the stories that hold most of its words."""

import re
from collections import defaultdict
from math import log

from headwater import pipeline
from headwater.archive import Records, View, in_force
from headwater.model.check import Check
from headwater.model.story import Story
from headwater.model.verdicts import Verdicts

WORD = re.compile(r"\w+")
# Shorter words say little of a story; a word in more articles than this is looked at in the best of them.
SHORTEST, HITS = 4, 200
# Stories that are examined, those with the rarest of the sentence's words first.
STORIES = 5


def check(view: View, sentence: str) -> Check:
    """Return the claims of kept stories that bear on ``sentence``.

    The stories that hold most of its words, by how rare they are, are told anew: a claim that shares no word with the
    sentence is not found. A part without bearings is one that nothing found bears on, which is no denial of it.
    """
    rank: defaultdict[str, float] = defaultdict(float)
    for word in sorted({word.casefold() for word in WORD.findall(sentence) if len(word) >= SHORTEST}):
        page = view.search(word, limit=HITS)
        for story in {hit.story for hit in page.hits if hit.story}:
            rank[story] += log(1 + 1000 / page.total)
    best = sorted(rank, key=lambda story: (-rank[story], story))[:STORIES]
    dossiers = [dossier for story in best if (dossier := view.dossier(story)) is not None]
    told = []
    with view.records() as records:
        verdicts = in_force(records.verdicts())
        for dossier in dossiers:
            ids = tuple(article.id for article in dossier.articles)
            told.append((Story(dossier.id, tuple(sorted(ids))), _told(records, ids, verdicts)))
    examined = pipeline.Examined(view.coverage(), tuple(s for s, _ in told), tuple(t for _, t in told))
    return examined.check(sentence)


def _told(records: Records, ids: tuple[str, ...], verdicts: Verdicts) -> pipeline.Told:
    return pipeline.tell_story(tuple(records.readings(ids)), verdicts=verdicts)
