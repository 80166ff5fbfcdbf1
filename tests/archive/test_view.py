"""What is asked of an archive; the same for both databases."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "keeping"))

from news import RUN, covered, news

from headwater.archive import View
from headwater.errors import ArchiveError
from headwater.keeping import keeping, look
from headwater.model.annotations import AnnotateOptions
from headwater.model.shelf import Shelf, StoryQuery, StoryRow


@pytest.fixture
def view(place: str) -> Iterator[View]:
    with keeping(place, RUN) as keeper:
        keeper.add_articles(news(), covered(news()), annotating=AnnotateOptions(rules_only=True))
    opened = look(place)
    yield opened
    opened.close()


def rows(view: View, **query: str) -> list[StoryRow]:
    return list(view.stories(StoryQuery(**query)).rows)  # type: ignore[arg-type]


def articles(view: View, **query: str) -> set[str]:
    dossiers = [view.dossier(row.id) for row in rows(view, **query)]
    return {a.id for d in dossiers if d is not None for a in d.articles}


def test_a_view_is_a_shelf(view: View) -> None:
    shelf: Shelf = view
    assert shelf.stories(StoryQuery()).total == len(shelf.stories(StoryQuery()).rows)


def test_stories_come_latest_first_with_what_their_dossiers_count(view: View) -> None:
    found = rows(view)
    assert [row.last for row in found] == sorted((row.last or "" for row in found), reverse=True)
    for row in found:
        dossier = view.dossier(row.id)
        assert dossier is not None
        assert (row.title, row.counts) == (dossier.title, dossier.counts)
        days = [a.published[:10] for a in dossier.articles if a.published]
        assert (row.first, row.last) == (min(days), max(days))
        assert dict(row.days) == {day: days.count(day) for day in days}
        assert row.outlets == tuple(sorted({a.outlet for a in dossier.articles if a.outlet}))


def test_filters(view: View) -> None:
    assert articles(view, outlet="Quillan Observer") == {"fair-1"}
    assert articles(view, words="CAFE naive") == {"fair-1"}
    assert articles(view, words="herring ostrava") >= {"vote-1", "vote-2"}
    assert articles(view, words="herring bridge") == set()
    assert articles(view, until="2026-04-30") == {"fair-1"}
    assert "fair-1" not in articles(view, since="2026-04-03")
    assert articles(view, since="2026-05-06", until="2026-05-06") >= {"vote-2"}
    assert articles(view, words="herring", outlet="Quillan Observer") == set()


def test_pages_follow_one_another_without_gap_or_repeat(view: View) -> None:
    whole = [row.id for row in rows(view)]
    seen, cursor = [], None
    while True:
        page = view.stories(StoryQuery(limit=1, after=cursor))
        assert page.total == len(whole)
        seen += [row.id for row in page.rows]
        cursor = page.next
        if cursor is None:
            break
    assert seen == whole
    with pytest.raises(ArchiveError, match="no cursor"):
        view.stories(StoryQuery(after="nonsense"))


def test_search_finds_all_words_and_shows_where(view: View) -> None:
    page = view.search("Bridge TARNHOLM")
    assert page.total == len(page.hits) == 3
    for hit in page.hits:
        dossier = view.dossier(hit.story)
        assert dossier is not None
        text = next(a.text for a in dossier.articles if a.id == hit.article)
        assert hit.text == hit.snippet.of(text)
        assert {m.of(text).lower() for m in hit.matches} == {"bridge", "tarnholm"}
        assert view.story_of(hit.article) == hit.story


def test_search_reads_titles_and_folds_accents(view: View) -> None:
    assert [h.article for h in view.search("painting fair cafe").hits] == ["fair-1"]
    assert view.search("raises").hits[0].article == "vote-1"
    assert view.search("bridg").total == 0
    assert view.search("").total == view.search("…").total == 0
    assert view.search("""bridge" OR 'x & | ! : * (""").total == 0


def test_search_goes_on_where_a_page_ended(view: View) -> None:
    first = view.search("bridge", limit=2)
    rest = view.search("bridge", limit=2, after=first.next)
    assert (first.total, len(first.hits), len(rest.hits), rest.next) == (3, 2, 1, None)
    assert len({h.article for h in (*first.hits, *rest.hits)}) == 3
    with pytest.raises(ArchiveError, match="no cursor"):
        view.search("bridge", after="-1")


def test_outlets_and_what_is_not_there(view: View) -> None:
    assert view.outlets()[0] == ("Tarnholm Courier", 2)
    assert sum(count for _, count in view.outlets()) == len(news())
    assert view.dossier("nothing") is None
    assert view.story_of("nothing") is None
    assert view.waiting() == 0
