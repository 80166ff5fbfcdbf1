"""A sentence checked against an archive."""

from contextlib import closing
from pathlib import Path

from headwater.archive import Run
from headwater.keeping import check, keeping, look
from headwater.model.article import Article, Coverage
from headwater.model.vocabulary import Stance

TEXTS = {
    "bridge": "The bridge over the Orrel was shut on Monday after two cracks were found, the harbour office said.\n",
    "school": "A school in Ostby will teach in tents until the autumn after a storm took its roof, the council said.\n",
}


def test_the_story_that_speaks_of_it_is_found_among_those_kept(tmp_path: Path) -> None:
    place = str(tmp_path / "news.db")
    articles = [Article(key, text, published="2026-03-03", outlet=key) for key, text in TEXTS.items()]
    with keeping(place, Run("add", "2026-03-04T00:00:00+00:00")) as keeper:
        keeper.add_articles(articles, Coverage(2, 2))
    with closing(look(place)) as view:
        found = check(view, "Three cracks were found in the bridge over the Orrel.")
        (part,) = found.parts
        assert [(bearing.stance, bearing.nearest.article) for bearing in part.bearings] == [(Stance.DIFFERS, "bridge")]
        silent = check(view, "A zeppelin landed in Ostby.")
        assert all(part.bearings == () for part in silent.parts)
