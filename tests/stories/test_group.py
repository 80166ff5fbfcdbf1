import random
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.annotate.furniture import parse
from headwater.ingest import read
from headwater.model.annotations import Annotations
from headwater.model.article import Article
from headwater.model.reading import Reading
from headwater.stories import GroupOptions, group
from headwater.stories.stems import stem

EXAMPLES = Path(__file__).parents[2] / "src/headwater/examples"
PAIRS = Path(__file__).parents[1] / "data/pairs"
NAMES = sorted(path.name for path in EXAMPLES.iterdir() if (path / "story.json").is_file())


def reading(article: Article, key: str | None = None) -> Reading:
    furniture = parse(article)
    headline = furniture.headline.of(article.text) if furniture.headline else None
    return Reading(
        article=article if key is None else Article(key, article.text),
        annotations=Annotations(key or article.id, furniture),
        outlet=article.outlet or furniture.outlet,
        title=article.title or headline,
        published=article.published or furniture.published,
    )


def story_of(folder: Path) -> list[Reading]:
    return [reading(article, f"{folder.name}/{article.id}") for article in read([folder]).articles]


def everything() -> dict[str, list[Reading]]:
    folders = [*(EXAMPLES / name for name in NAMES), *sorted(path for path in PAIRS.iterdir() if path.is_dir())]
    return {folder.name: story_of(folder) for folder in folders}


def test_nothing_gives_no_story_and_one_article_one() -> None:
    assert group([]) == ()
    (story,) = group([reading(Article("a", "The bridge fell."))])
    assert story.articles == ("a",)


def test_shipped_stories_mixed_together_come_apart() -> None:
    readings = everything()
    found = {story.articles for story in group([item for items in readings.values() for item in items])}
    assert found == {tuple(sorted(item.id for item in items)) for items in readings.values()}


@pytest.mark.parametrize("name", NAMES)
def test_a_story_alone_stays_one(name: str) -> None:
    assert len(group(story_of(EXAMPLES / name))) == 1


def test_two_reports_alone_are_one_story_or_two() -> None:
    readings = everything()
    together = [len(group(pair)) for items in readings.values() for pair in combinations(items, 2)]
    assert together.count(1) >= 0.95 * len(together)
    firsts = [items[0] for items in readings.values()]
    assert all(len(group(pair)) == 2 for pair in combinations(firsts, 2))


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_does_not_matter(chance: random.Random) -> None:
    readings = [item for items in everything().values() for item in items][:14]
    shuffled = chance.sample(readings, len(readings))
    assert group(shuffled) == group(readings)


def test_ids_depend_on_content() -> None:
    items = story_of(EXAMPLES / NAMES[0])
    (whole,), (part,) = group(items), group(items[:2])
    assert whole.id != part.id
    assert whole.id.startswith("story-")
    assert len(whole.id) == len("story-") + 10


def test_copies_do_not_tear_a_story_apart() -> None:
    chance = random.Random(7)  # noqa: S311 - copies, not secrets
    originals = story_of(EXAMPLES / NAMES[0])
    copies = []
    for at in range(600):
        text = originals[at % len(originals)].text.split(" ")
        for _ in range(5):
            text[chance.randrange(len(text))] = f"w{chance.randrange(10**6)}"
        copies.append(reading(Article(f"c{at}", " ".join(text))))
    assert len(group(copies)) == 1


def test_events_alike_but_far_apart_in_time_are_two() -> None:
    text = "A strong earthquake shook the coast near Orl on {0}, damaging {1} houses and a school, the governor said."
    days = ["2026-01-02", "2026-01-03", "2026-03-20", "2026-03-21"]
    articles = [
        Article(f"q{at}", text.format("Friday", 40 + at // 2 * 300) + f" Rescuers reached village {at}.", published=day)
        for at, day in enumerate(days)
    ]
    found = {story.articles for story in group([reading(article) for article in articles])}
    assert found == {("q0", "q1"), ("q2", "q3")}


def test_options_can_forbid_every_join() -> None:
    items = story_of(EXAMPLES / NAMES[0])
    assert len(group(items, options=GroupOptions(floor=1.1, join=1.1))) == len(items)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("bridges", "bridg"), ("talks", "talk"), ("stopped", "stop"), ("parties", "party"), ("pass", "pass")],
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_words_of_one_family_meet() -> None:
    assert stem("earthquakes") == stem("earthquake")
    assert stem("launched") == stem("launching") == stem("launch")
