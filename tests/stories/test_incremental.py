"""Grouping as articles arrive: the same stories in any order and any split, and readers' verdicts respected."""

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.model.annotations import Annotations, Furniture
from headwater.model.article import Article
from headwater.model.reading import Reading
from headwater.model.story import Story
from headwater.model.verdicts import StoryVerdict, Together
from headwater.stories import Compact, GroupOptions, Move, compact, group, moves, regroup, unpack, update, why

PLACES = ("Orlavia", "Tessmark", "Quillon", "Brandhelm", "Vastergard", "Moruna", "Pellinor", "Castrova")
EVENTS = (
    "an earthquake of magnitude 6.1 shook {0} and buildings collapsed in {1} near the river",
    "lawmakers in {0} passed the fishing quota bill after a debate led by senator {1}",
    "a ferry with 212 passengers ran aground off {0} and divers from {1} searched the hull",
    "nurses at the {0} clinic walked out over pay and the union of {1} promised more strikes",
)
FILL = (
    "Residents waited outside while engineers inspected damage and volunteers carried blankets through narrow streets"
)


def seeded(number: int) -> random.Random:
    return random.Random(number)  # noqa: S311 - chance makes examples here


def read(article: Article, outlet: str | None = None, published: str | None = None) -> Reading:
    return Reading(article, Annotations(article.id, Furniture(())), outlet=outlet, published=published)


def told(chance: random.Random, stories: int, most: int = 5) -> list[Compact]:
    """Invented reports of ``stories`` events, each in a few wordings."""
    made = []
    for number in range(stories):
        place, second = chance.sample(PLACES, 2)
        plain = chance.choice(EVENTS).format(place, second)
        day = date(2031, 5, 1) + timedelta(days=chance.randrange(60))
        some = chance.sample(FILL.split(), 6)
        for version in range(chance.randrange(1, most)):
            words = chance.sample(some, len(some))
            text = f"Officials said {plain}. {' '.join(words)}. The mayor of {place}, {second} Arlen{number}, spoke."
            article = Article(f"s{number:02}-{version}", text)
            published = (day + timedelta(days=version)).isoformat() if chance.random() < 0.8 else None
            outlet = f"Outlet {version}"
            made.append(compact(read(article, outlet=outlet, published=published)))
    return made


class Shelf:
    """What an archive does: keeps articles and finds them by key."""

    def __init__(self) -> None:
        self.held: dict[str, Compact] = {}
        self.stories: dict[str, Story] = {}
        self.seen = 0

    def near(self, keys: Sequence[int], first: int | None, last: int | None) -> Iterable[Compact]:
        for one in self.held.values():
            within = one.day is None or first is None or last is None or first <= one.day <= last
            if within and set(keys) & set(one.keys):
                self.seen += 1
                yield one

    def named(self, ids: Sequence[str]) -> Iterable[Compact]:
        return [self.held[key] for key in ids if key in self.held]

    def add(self, new: Sequence[Compact], verdicts: Sequence[StoryVerdict] = ()) -> tuple[Story, ...]:
        found = update(new, self, verdicts=verdicts)
        self.held |= {one.id: one for one in new}
        self.stories |= {key: story for story in found for key in story.articles}
        return found

    def partition(self) -> set[Story]:
        return set(self.stories.values())


def test_what_is_kept_survives_packing() -> None:
    for one in told(seeded(1), 6):
        assert unpack(one.pack()) == one
        assert one.keys == tuple(sorted(one.keys))


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 12), st.integers(1, 6))
def test_any_order_and_any_split_end_in_the_same_stories(chance: random.Random, stories: int, parts: int) -> None:
    articles = told(chance, stories)
    shelf = Shelf()
    shuffled = chance.sample(articles, len(articles))
    for part in range(parts):
        shelf.add(shuffled[part::parts])
    assert shelf.partition() == set(regroup(articles))


def test_an_article_touches_its_own_story_only() -> None:
    texts = [event.format(*PLACES[2 * at : 2 * at + 2]) for at, event in enumerate(EVENTS)]
    shelf = Shelf()
    shelf.add([compact(read(Article(f"{at}", text))) for at, text in enumerate(texts)])
    (story,) = shelf.add([compact(read(Article("again", f"{texts[1]}, reporters heard")))])
    assert story.articles == ("1", "again")
    assert len(shelf.partition()) == len(texts)


def verdict(kind: Together, one: str, other: str) -> StoryVerdict:
    first, second = sorted((one, other))
    return StoryVerdict(kind, first, second)


def story_of(stories: Iterable[Story], key: str) -> tuple[str, ...]:
    return next(story.articles for story in stories if key in story.articles)


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(2, 8), st.integers(1, 8))
def test_verdicts_hold_whatever_the_likeness(chance: random.Random, stories: int, number: int) -> None:
    articles = told(chance, stories)
    if len(articles) < 2:
        return
    given_: list[StoryVerdict] = []
    for _ in range(number):
        one, other = chance.sample([article.id for article in articles], 2)
        given_.append(verdict(chance.choice(list(Together)), one, other))
    found = regroup(articles, verdicts=given_)
    last = given_[-1]
    assert (last.second in story_of(found, last.first)) is (last.together is Together.MERGE)
    consistent = [item for item in given_ if item.together is Together.SPLIT]
    if len(consistent) == len(given_):
        assert all(item.second not in story_of(found, item.first) for item in given_)
    shelf = Shelf()
    for article in chance.sample(articles, len(articles)):
        shelf.add([article], given_)
    assert shelf.partition() == set(found)


@pytest.mark.parametrize("last", list(Together))
def test_of_contradicting_verdicts_the_later_holds(last: Together) -> None:
    articles = told(seeded(3), 3, most=4)
    one, other = articles[0].id, articles[-1].id
    first = Together.MERGE if last is Together.SPLIT else Together.SPLIT
    found = regroup(articles, verdicts=[verdict(first, one, other), verdict(last, one, other)])
    assert (other in story_of(found, one)) is (last is Together.MERGE)


def test_a_chain_of_mergers_rules_out_an_earlier_split() -> None:
    articles = told(seeded(8), 4, most=2)
    one, two, three = (article.id for article in articles[:3])
    asked = [
        verdict(Together.SPLIT, one, three),
        verdict(Together.MERGE, one, two),
        verdict(Together.MERGE, two, three),
    ]
    assert {one, two, three} <= set(story_of(regroup(articles, verdicts=asked), one))


def test_reconciling_says_what_moved() -> None:
    before = [Story("x", ("a", "b", "c")), Story("y", ("d",))]
    after = [Story("z", ("a", "b")), Story("w", ("c", "d", "e"))]
    assert moves(before, after) == (
        Move("a", ("a", "b", "c"), ("a", "b")),
        Move("b", ("a", "b", "c"), ("a", "b")),
        Move("c", ("a", "b", "c"), ("c", "d", "e")),
        Move("d", ("d",), ("c", "d", "e")),
    )
    assert moves(before, [Story("n", ("a", "b", "c", "new")), Story("y", ("d",))]) == ()


def test_grouping_readings_is_grouping_what_is_kept_of_them() -> None:
    article = Article("one", "The bridge at Orlavia fell on Monday.")
    reading = read(article)
    assert group([reading]) == regroup([compact(reading)])


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_what_is_too_large_to_be_taken_whole_comes_apart_the_same_in_any_order(chance: random.Random) -> None:
    articles = told(chance, 10, most=8)
    options = GroupOptions(largest=6)
    found = regroup(articles, options=options)
    assert sorted(key for story in found for key in story.articles) == sorted(one.id for one in articles)
    assert regroup(chance.sample(articles, len(articles)), options=options) == found


def test_each_article_but_one_says_why_it_is_in_its_story() -> None:
    articles = told(seeded(4), 6)
    for story in regroup(articles):
        joins = why(story, articles)
        assert len(joins) == len(story.articles) - 1
        assert all({join.article, join.other} <= set(story.articles) and join.shared for join in joins)
        assert len({join.article for join in joins}) == len(joins)
