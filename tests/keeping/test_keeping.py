"""Articles kept and told: the same for both databases."""

import itertools
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from headwater import keeping as kept
from headwater import pipeline
from headwater.archive import Store, View, contents
from headwater.errors import ArchiveError, HeldError
from headwater.keeping import Keeper, keeping, verified
from headwater.model.article import Article, Coverage, Notice, Refusal
from headwater.model.report import Dossier
from headwater.model.shelf import StoryQuery
from headwater.model.span import ArticleSpan, hull
from headwater.model.verdicts import AttributionVerdict, DerivationVerdict, SpeakerVerdict, StoryVerdict, Together
from headwater.model.vocabulary import CalendarStatus

sys.path.insert(0, str(Path(__file__).parent))

from news import RUN, covered, news

AT = "2026-06-01T10:00:00+00:00"
OPENED: list[View] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while OPENED:
        OPENED.pop().close()


def look(place: str) -> View:
    OPENED.append(kept.look(place))
    return OPENED[-1]


def add(place: str, articles: Sequence[Article], coverage: Coverage | None = None) -> tuple[int, int, int]:
    with keeping(place, RUN) as keeper:
        done = keeper.add_articles(articles, coverage or covered(articles))
    return done.new, done.changed, done.same


def held(place: str) -> list[str]:
    """Everything in an archive, comparable."""
    store = Store.open(place)
    with store.read() as db:
        lines = sorted(json.dumps(line) for line in contents(db))
    store.close()
    return lines


def dossiers(place: str) -> dict[str, Dossier]:
    view = look(place)
    found = {row.id: view.dossier(row.id) for row in view.stories(StoryQuery(limit=1000)).rows}
    return {key: dossier for key, dossier in found.items() if dossier is not None}


def stories(place: str) -> set[tuple[str, ...]]:
    return {tuple(sorted(a.id for a in d.articles)) for d in dossiers(place).values()}


def test_the_dossiers_are_those_of_a_report(place: str) -> None:
    add(place, news())
    report = pipeline.report_articles(news(), covered(news()))
    assert dossiers(place) == {d.id: d for d in report.stories}
    assert len(report.stories) >= 3
    assert verified(place) == []


@pytest.mark.parametrize("seed", range(3))
def test_any_order_and_any_split_end_in_the_same_archive(place: str, seed: int, tmp_path: Path) -> None:
    articles = list(news())
    random.Random(seed).shuffle(articles)  # noqa: S311 - an order to test with, no secret
    at = random.Random(seed).randint(1, len(articles) - 1)  # noqa: S311 - the same
    for part in (articles[:at], articles[at:]):
        add(place, part)
    whole = str(tmp_path / "whole.db")
    add(whole, news())
    assert held(place) == held(whole)
    assert dossiers(place) == dossiers(whole)


def test_one_at_a_time_ends_in_the_same_archive(place: str, tmp_path: Path) -> None:
    for one in reversed(news()):
        add(place, [one])
    whole = str(tmp_path / "whole.db")
    add(whole, news())
    assert held(place) == held(whole)


def test_the_same_again_changes_nothing(place: str) -> None:
    assert add(place, news()) == (len(news()), 0, 0)
    before = held(place)
    assert add(place, news()) == (0, 0, len(news()))
    assert held(place) == before


def test_only_the_stories_concerned_are_touched(place: str) -> None:
    add(place, [a for a in news() if a.id != "vote-2"])
    store = Store.open(place)
    told = "SELECT id, run FROM story ORDER BY id"
    with store.read() as db:
        before = {row.id: row.run for row in db.exec_driver_sql(told)}
    add(place, [a for a in news() if a.id == "vote-2"])
    with store.read() as db:
        after = {row.id: row.run for row in db.exec_driver_sql(told)}
    store.close()
    assert len(before.keys() - after.keys()) == 1
    kept = before.keys() & after.keys()
    assert len(kept) == len(before) - 1
    assert all(before[key] == after[key] for key in kept)


def test_another_text_under_an_id_is_a_new_version(place: str) -> None:
    add(place, news())
    old = next(a for a in news() if a.id == "fair-1")
    assert add(place, [replace(old, text=old.text.replace("300", "450"))]) == (0, 1, 0)
    (dossier,) = (d for d in dossiers(place).values() if d.articles[0].id == "fair-1")
    assert "450" in dossier.articles[0].text
    assert look(place).search("450").total == 1
    assert look(place).search("300").total == 0
    assert verified(place) == []


def test_between_keeping_and_telling_a_story_is_shown_as_it_was(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add(place, news())
    before = dossiers(place)
    old = next(a for a in news() if a.id == "fair-1")
    monkeypatch.setattr(Keeper, "redo", lambda *_, **__: 0)
    add(place, [replace(old, text="Quite another text. " + old.text)])
    assert dossiers(place) == before
    assert verified(place) == []
    monkeypatch.undo()
    with keeping(place, RUN) as keeper:
        assert keeper.finished == 1
    assert dossiers(place) != before


def test_two_files_of_one_name_are_two_articles(place: str) -> None:
    first, second = (replace(news()[0], id="report", path=f"{folder}/report.txt") for folder in ("morning", "evening"))
    second = replace(second, text=second.text + " The police confirmed it.")
    add(place, [first])
    assert add(place, [second]) == (1, 0, 0)
    assert add(place, [second]) == (0, 0, 1)
    assert sum(len(d.articles) for d in dossiers(place).values()) == 2


def test_a_record_without_an_id_is_known_by_its_address(place: str, tmp_path: Path) -> None:
    lines = tmp_path / "wire.jsonl"
    row = {"url": "https://wire.example/7", "text": "The ferry sank.", "title": "Ferry"}
    for text in ("The ferry sank.", "The ferry did not sink."):
        lines.write_text(json.dumps(row | {"text": text}), encoding="utf-8")
        with keeping(place, RUN) as keeper:
            keeper.add([lines])
    (dossier,) = dossiers(place).values()
    assert [a.text for a in dossier.articles] == ["The ferry did not sink."]


def test_what_could_not_be_read_is_kept_and_goes_when_it_can(place: str, tmp_path: Path) -> None:
    bad = tmp_path / "report.txt"
    bad.write_bytes(b"")
    for _ in range(2):
        with keeping(place, RUN) as keeper:
            keeper.add([bad])
    coverage = look(place).coverage()
    assert (coverage.given, coverage.read, len(coverage.refused)) == (1, 0, 1)
    bad.write_text(news()[0].text, encoding="utf-8")
    with keeping(place, RUN) as keeper:
        keeper.add([bad])
    coverage = look(place).coverage()
    assert (coverage.given, coverage.read, coverage.refused) == (1, 1, ())


def test_the_coverage_has_refusals_and_notices(place: str) -> None:
    given = Coverage(7, 6, (Refusal("x.txt", "it is empty"),), (Notice("y.txt", "its bytes were mended"),))
    add(place, news(), given)
    assert look(place).coverage() == given


def test_forgetting_leaves_what_would_be_without_it(place: str, tmp_path: Path) -> None:
    add(place, news())
    with keeping(place, RUN) as keeper:
        keeper.forget("bridge-2")
    without = str(tmp_path / "without.db")
    add(without, [a for a in news() if a.id != "bridge-2"])
    assert held(place) == held(without)
    assert dossiers(place) == dossiers(without)
    assert verified(place) == []
    assert look(place).search("nobody hurt").total == 0


def test_forgetting_what_is_not_there_says_so(place: str) -> None:
    add(place, news()[:1])
    with keeping(place, RUN) as keeper, pytest.raises(ArchiveError, match="no article 'nothing'"):
        keeper.forget("nothing")


def test_nothing_of_a_forgotten_text_is_in_the_file(tmp_path: Path) -> None:
    place = tmp_path / "news.db"
    secret = replace(
        news()[0], id="secret", title="Zwirbelkopf of Tarnholm",
        text=news()[0].text + " The engineer Quastenflosser wrote the report on the bridge.",
    )  # fmt: skip
    add(str(place), [*news(), secret])
    words = (b"zwirbelkopf", b"quastenflosser", b"irbelkopf", b"astenflosser")
    assert any(word in place.read_bytes().lower() for word in words)
    with keeping(str(place), RUN) as keeper:
        keeper.forget("secret")
    for file in tmp_path.iterdir():
        assert not any(word in file.read_bytes().lower() for word in words), file
    assert verified(str(place)) == []


def test_one_writes_and_the_second_is_told_who(place: str) -> None:
    holder = replace(RUN, holder={"headwater": "add", "process": "4711"})
    with keeping(place, holder), pytest.raises(HeldError, match="4711"), keeping(place, RUN):
        pass
    add(place, news()[:1])


def test_readers_read_while_one_writes(place: str) -> None:
    add(place, news()[:2])
    view = look(place)
    before = view.state()
    with keeping(place, RUN) as keeper:
        keeper.add_articles(news(), covered(news()))
        assert view.stories(StoryQuery()).total >= 3
    assert view.state()["revision"] != before["revision"]


def test_a_verdict_of_split_and_merge_is_respected_and_can_be_taken_back(place: str) -> None:
    add(place, news())
    before = dossiers(place)
    assert any({"vote-1", "vote-2"} <= set(story) for story in stories(place))
    with keeping(place, RUN) as keeper:
        given = keeper.judge(StoryVerdict(Together.SPLIT, "vote-1", "vote-2"), by="ada", at=AT, why="two votes")
    assert {("vote-1",), ("vote-2",)} <= stories(place)
    add(place, news())
    assert {("vote-1",), ("vote-2",)} <= stories(place)
    with keeping(place, RUN) as keeper:
        keeper.undo(given, at=AT)
    assert dossiers(place) == before
    (row,) = look(place).verdicts()
    assert (row.id, row.by, row.at, row.why, row.undone) == (given, "ada", AT, "two votes", AT)


def test_the_order_of_articles_and_verdicts_does_not_matter(place: str, tmp_path: Path) -> None:
    verdict = StoryVerdict(Together.MERGE, "fair-1", "vote-1")
    add(place, news())
    with keeping(place, RUN) as keeper:
        keeper.judge(verdict, by="ada", at=AT)
    early = str(tmp_path / "early.db")
    add(early, [a for a in news() if a.id in {"fair-1", "vote-1"}])
    with keeping(early, RUN) as keeper:
        keeper.judge(verdict, by="ada", at=AT)
    add(early, news())
    assert dossiers(place) == dossiers(early)
    assert any({"fair-1", "vote-1", "vote-2"} <= set(story) for story in stories(place))


@pytest.mark.parametrize(
    ("verdict", "why"),
    [
        (StoryVerdict(Together.MERGE, "fair-1", "nothing"), "no article 'nothing'"),
        (DerivationVerdict("nothing", "vote-1", holds=True), "no article 'nothing'"),
        (AttributionVerdict(ArticleSpan("fair-1", 5, 9999), holds=True), "no stretch of its text"),
        (SpeakerVerdict("Nobody Atall", "Somebody"), "no article holds the name"),
    ],
)
def test_a_verdict_on_what_is_not_there_is_refused(place: str, verdict: StoryVerdict, why: str) -> None:
    add(place, news())
    with keeping(place, RUN) as keeper, pytest.raises(ArchiveError, match=why):
        keeper.judge(verdict, by="ada", at=AT)
    assert look(place).verdicts() == ()


def test_what_a_verdict_concerns_is_told_anew_and_nothing_else(place: str) -> None:
    add(place, news())
    store = Store.open(place)
    told = "SELECT title, run FROM story"
    with store.read() as db:
        before = {row.title: row.run for row in db.exec_driver_sql(told)}
    with keeping(place, RUN) as keeper:
        keeper.judge(SpeakerVerdict("Josip Maren", "J. Maren"), by="ada", at=AT)
    with store.read() as db:
        after = {row.title: row.run for row in db.exec_driver_sql(told)}
    store.close()
    assert {title for title, run in after.items() if run != before[title]} == {
        d.title for d in dossiers(place).values() if any("Maren" in a.text for a in d.articles)
    }


def test_a_derivation_that_was_refused_stays_refused(place: str) -> None:
    add(place, news())
    before = dossiers(place)
    edge = next((d.child, d.parent) for one in before.values() for d in one.derivations)
    with keeping(place, RUN) as keeper:
        given = keeper.judge(DerivationVerdict(*edge, holds=False), by="ada", at=AT)
    add(place, [replace(news()[-1], id="fair-2", outlet="Another Observer")])
    assert edge not in {(d.child, d.parent) for one in dossiers(place).values() for d in one.derivations}
    with keeping(place, RUN) as keeper:
        keeper.undo(given, at=AT)
        keeper.forget("fair-2")
    assert dossiers(place) == before


def test_a_speaker_is_counted_under_the_name_that_was_given(place: str) -> None:
    add(place, news())
    before = dossiers(place)
    with keeping(place, RUN) as keeper:
        keeper.judge(SpeakerVerdict("Josip Maren", "Josip K. Maren"), by="ada", at=AT)
    after = dossiers(place)
    named = {name for one in after.values() for claim in one.claims for name in claim.informants}
    shown = {said.speaker for one in after.values() for said in one.attributions}
    for names in (named, shown):
        assert "Josip K. Maren" in names
        assert "Josip Maren" not in names
    assert {key: one.counts for key, one in after.items()} == {key: one.counts for key, one in before.items()}


def test_an_attribution_that_was_rejected_is_the_articles_own_voice(place: str) -> None:
    add(place, news())
    before = dossiers(place)
    story, said = next((key, a) for key, one in before.items() for a in one.attributions if a.speaker == "Josip Maren")
    content = hull([span.span for span in said.content]).within(said.article)
    with keeping(place, RUN) as keeper:
        given = keeper.judge(AttributionVerdict(content, holds=False), by="ada", at=AT)
    after = dossiers(place)[story]
    assert len(after.attributions) == len(before[story].attributions) - 1
    assert said.content not in {a.content for a in after.attributions}
    with keeping(place, RUN) as keeper:
        keeper.undo(given, at=AT)
    assert dossiers(place) == before


def test_calendars_hold_later_stories_and_go_by_the_day(place: str) -> None:
    add(place, news())
    whole = pipeline.report_articles(news(), covered(news()), as_of="2026-05-10")
    view = look(place)
    for dossier in whole.stories:
        assert view.dossier(dossier.id, as_of="2026-05-10") == dossier
    entries = [e for d in dossiers(place).values() for e in d.calendar]
    assert any(e.status is CalendarStatus.HAPPENED for e in entries)
    early = [e for d in whole.stories for e in d.calendar]
    assert any(e.status is CalendarStatus.STANDS for e in early)


def test_an_old_name_of_a_story_leads_on(place: str) -> None:
    add(place, [a for a in news() if a.id != "vote-2"])
    old = look(place).story_of("vote-1")
    assert old
    add(place, news())
    now = look(place).story_of("vote-1")
    assert now != old
    assert look(place).story_now(old) == now == look(place).story_now(now or "")
    assert look(place).dossier(old) is None
    assert look(place).story_now("nothing") is None


def test_work_that_was_cut_short_goes_on(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = itertools.count()

    def failing(*_: object, **__: object) -> object:
        if next(counted) == 2:
            raise KeyboardInterrupt
        return told(*_, **__)  # type: ignore[arg-type]

    from headwater.keeping import keeper as module  # noqa: PLC0415 - what is patched

    told = module.told
    monkeypatch.setattr(module, "told", failing)
    with pytest.raises(KeyboardInterrupt):
        add(place, news())
    assert verified(place) == []
    assert look(place).waiting() > 0
    monkeypatch.undo()
    with keeping(place, RUN) as keeper:
        assert keeper.finished > 0
    whole = str(tmp_path / "whole.db")
    add(whole, news())
    assert held(place) == held(whole)
