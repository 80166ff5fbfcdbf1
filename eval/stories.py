"""Group the articles of a gold file into stories, in the form that the scorer of the development data reads.

    python eval/stories.py GOLD.jsonl[.gz] > predicted.jsonl

One object a line, ``{"id", "story"}``, in the order of the gold file; ids are the gold file's own, twins included.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from headwater import stories
from headwater.annotate.furniture import parse
from headwater.ingest import ReadOptions, read_stream
from headwater.model.annotations import Annotations
from headwater.model.article import Article  # noqa: TC001 - scripts keep their imports plain
from headwater.model.reading import Reading


def reading_of(article: Article) -> Reading:
    """Return what grouping needs of an article: its running text, title, outlet and date, without attributions."""
    furniture = parse(article)
    headline = furniture.headline.of(article.text) if furniture.headline else None
    return Reading(
        article=article,
        annotations=Annotations(article.id, furniture),
        outlet=article.outlet or furniture.outlet,
        title=article.title or headline,
        published=article.published or furniture.published,
    )


def predict(path: Path) -> list[tuple[str, str]]:
    """Return the id and the story of each article of a gold file, in its order."""
    with path.open("rb") as stream:
        intake = read_stream(stream, path.name, options=ReadOptions(language=False))
    found = stories.group([reading_of(article) for article in intake.articles])
    story_of = {key: story.id for story in found for key in story.articles}
    return [(article.id, story_of[article.id]) for article in intake.articles]


def main(arguments: list[str]) -> int:
    """Print the predictions for the gold file that is named."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    for key, story in predict(Path(arguments[0])):
        # Ids that the gold file gives twice were told apart by what follows a tilde.
        print(json.dumps({"id": key.split("~", 1)[0], "story": story}, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
