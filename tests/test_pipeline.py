"""The main job from articles to report, on the shipped examples."""

import itertools
import json
import random
import shutil
from importlib.resources import as_file, files
from pathlib import Path

import jsonschema
import pytest

import headwater
from headwater.model.codec import decode, encode
from headwater.model.report import Dossier, Report
from headwater.model.schema import schema
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import Basis, CalendarStatus

EXAMPLES = ("dam", "ferry", "lithium", "tram")


def articles(name: str) -> list[Path]:
    with as_file(files("headwater") / "examples" / name) as folder:
        return sorted(p for p in folder.iterdir() if p.name != "story.json")


@pytest.fixture(scope="module", params=EXAMPLES)
def report(request: pytest.FixtureRequest) -> Report:
    return headwater.report(articles(request.param))


def spans(value: object) -> list[ArticleSpan]:
    """Every span anywhere in a dossier."""
    found: list[ArticleSpan] = []
    if isinstance(value, ArticleSpan):
        return [value]
    if isinstance(value, tuple):
        return [s for item in value for s in spans(item)]
    for name in getattr(type(value), "__dataclass_fields__", ()):
        found += spans(getattr(value, name))
    return found


def test_an_example_is_one_story_read_whole(report: Report) -> None:
    (story,) = report.stories
    assert report.coverage.given == report.coverage.read == story.counts.articles == len(story.articles)
    assert not report.coverage.refused


def test_every_span_lies_in_the_text_of_its_article(report: Report) -> None:
    (story,) = report.stories
    length = {a.id: len(a.text) for a in story.articles}
    found = spans(story)
    assert len(found) > 100
    assert all(0 <= s.start < s.end <= length[s.article] for s in found)


def test_quotations_are_the_words_of_the_article(report: Report) -> None:
    (story,) = report.stories
    texts = {a.id: a.text for a in story.articles}
    for claim in story.claims:
        first = claim.statements[0]
        assert claim.text == texts[first.article][first.start : first.end]


def test_the_text_is_what_was_given(report: Report) -> None:
    (story,) = report.stories
    for article in story.articles:
        assert article.path is not None
        path = Path(article.path)
        if path.suffix == ".txt":
            assert article.text == path.read_bytes().decode("utf-8")


def test_the_json_follows_the_schema_and_comes_back(report: Report) -> None:
    data = json.loads(json.dumps(encode(report)))
    jsonschema.validate(data, schema("report"))
    assert decode(Report, data) == report


def test_no_stemma_has_a_cycle(report: Report) -> None:
    (story,) = report.stories
    parents: dict[str, set[str]] = {}
    for one in story.derivations:
        parents.setdefault(one.child, set()).add(one.parent)
    done: set[str] = set()

    def visit(node: str, above: frozenset[str]) -> None:
        assert node not in above
        if node not in done:
            for parent in parents.get(node, ()):
                visit(parent, above | {node})
            done.add(node)

    for child in sorted(parents):
        visit(child, frozenset())


@pytest.mark.parametrize("name", ["ferry", "lithium"])
def test_the_order_of_the_input_changes_nothing(name: str) -> None:
    paths = articles(name)
    plain = json.dumps(encode(headwater.report(paths)))
    random.Random(7).shuffle(paths)  # noqa: S311 - an order to test with, no secret
    assert json.dumps(encode(headwater.report(paths))) == plain


def origin_counts(story: Dossier) -> tuple[int, int]:
    return story.counts.origins.least, story.counts.origins.most


def claim_origins(story: Dossier) -> dict[str, tuple[int, int]]:
    return {c.text: (c.origins.least, c.origins.most) for c in story.claims}


@pytest.mark.parametrize(("name", "number"), list(itertools.product(["dam", "tram"], range(3))))
def test_a_copy_never_raises_an_origin_count(name: str, number: int, tmp_path: Path) -> None:
    paths = articles(name)
    (before,) = headwater.report(paths).stories
    copy = tmp_path / f"copy-of-{paths[number].name}"
    shutil.copy(paths[number], copy)
    (after,) = headwater.report([*paths, copy]).stories
    assert after.counts.articles == before.counts.articles + 1
    assert origin_counts(after) <= origin_counts(before)
    assert origin_counts(after)[1] <= origin_counts(before)[1]
    known = claim_origins(before)
    shared = {text: pair for text, pair in claim_origins(after).items() if text in known}
    assert len(shared) > len(known) // 2
    assert all(pair[0] <= known[text][0] and pair[1] <= known[text][1] for text, pair in shared.items())


def test_stories_that_have_nothing_to_do_with_one_another_stay_apart() -> None:
    found = headwater.report([path for name in EXAMPLES for path in articles(name)])
    assert len(found.stories) == len(EXAMPLES)
    assert sorted(s.counts.articles for s in found.stories) == sorted(len(articles(n)) for n in EXAMPLES)


def test_one_story_is_what_the_reader_says_it_is() -> None:
    paths = [*articles("ferry"), *articles("tram")]
    (story,) = headwater.report(paths, one_story=True).stories
    assert story.counts.articles == len(paths)
    assert len(headwater.report(paths).stories) > 1


def test_bad_input_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (tmp_path / "empty.txt").write_bytes(b"")
    cut_short = '{"id": "a", "text": "A dam broke on Monday."}\n{"id": "b", "te'
    (tmp_path / "half.jsonl").write_text(cut_short, encoding="utf-8")
    good = articles("dam")[0]
    found = headwater.report([tmp_path, good, tmp_path / "missing.txt"])
    assert found.coverage.read == 2
    assert found.coverage.given == found.coverage.read + len(found.coverage.refused)
    reasons = " ".join(f"{r.path}: {r.reason}" for r in found.coverage.refused)
    for name in ("picture.txt", "empty.txt", "half.jsonl", "missing.txt"):
        assert name in reasons


def test_nothing_to_read_is_an_empty_report(tmp_path: Path) -> None:
    found = headwater.report([tmp_path])
    assert found.stories == ()
    assert found.coverage.read == 0
    assert found.coverage.refused


def test_a_date_that_was_not_given_can_be_opened(report: Report) -> None:
    (story,) = report.stories
    for article in story.articles:
        if article.published_basis in {Basis.STATED, Basis.INFERRED}:
            assert article.published_spans


def test_a_speaker_goes_by_one_name_in_all_articles(tmp_path: Path) -> None:
    texts = {
        "a.txt": "Harbour chief Ona M. Brill said on Monday the port of Velmar would close for a week.",
        "b.txt": "The port of Velmar would close for a week, harbour chief Ona Brill said on Monday.",
        "c.txt": "The port of Velmar would close for a week, Harbour Chief Brill said on Monday.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (story,) = headwater.report([tmp_path]).stories
    assert {a.speaker for a in story.attributions} == {"Ona M. Brill"}
    assert story.counts.informants == 1


def test_in_a_small_folder_a_report_weeks_later_is_of_the_affair(tmp_path: Path) -> None:
    trial = sorted((Path(__file__).parent / "data/tracking/trial").glob("*.txt"))
    (story,) = headwater.report(trial).stories
    assert story.counts.articles == len(trial)
    statuses = {entry.earliest: entry.status for entry in story.calendar}
    moved, cancelled = CalendarStatus.MOVED, CalendarStatus.CANCELLED
    assert statuses == {"2026-03-09": moved, "2026-04-13": moved, "2026-04-20": cancelled}
    for at in range(2):
        (tmp_path / f"copy-{at}.txt").write_text(trial[-1].read_text())
    assert len(headwater.report([*trial, tmp_path]).stories) == 1
