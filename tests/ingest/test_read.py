import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.ingest import Intake, ReadOptions, read, read_stream
from headwater.ingest import files as files_of_ingest
from headwater.ingest.language import language_of
from headwater.model.vocabulary import Basis

REPORT = "The bridge at Orl fell on Friday. Nobody was hurt, the mayor said, and the road is closed.\n"


def reasons(intake: Intake) -> str:
    return "\n".join(f"{item.path}: {item.reason}" for item in intake.coverage.refused)


def record(key: str, text: str = REPORT, **more: object) -> str:
    return json.dumps({"id": key, "text": text, **more})


def test_a_text_file_is_one_article_with_its_exact_text(tmp_path: Path) -> None:
    text = " date 2026-01-02 Orl\r\n\r\n“Well,” said the mayor. The bridge fell.\n"
    (tmp_path / "bridge.txt").write_bytes(text.encode())
    (article,) = read([tmp_path / "bridge.txt"]).articles
    assert article.text == text
    assert article.id == "bridge"
    assert article.path == str(tmp_path / "bridge.txt")
    assert article.published is None
    assert article.published_basis is Basis.UNKNOWN
    assert article.text_basis == "file"


def test_folders_are_searched_to_the_bottom_and_hidden_files_noted(tmp_path: Path) -> None:
    (tmp_path / "deep/deeper").mkdir(parents=True)
    (tmp_path / "deep/deeper/b.txt").write_text(REPORT)
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / ".hidden").write_text("x")
    intake = read([tmp_path])
    assert [article.id for article in intake.articles] == ["a", "b"]
    assert intake.coverage.given == 2
    assert any(".hidden" in notice.message for notice in intake.coverage.notices)


def test_records_carry_what_stands_beside_the_text(tmp_path: Path) -> None:
    line = record(
        "x", title="T", outlet="Orl Daily", published="Fri, 17 Oct 2025 14:05:00 GMT", url="https://x.example/1"
    )
    (tmp_path / "all.jsonl").write_text(line + "\n\n" + record("y", published="2025-10-17") + "\n")
    first, second = read([tmp_path / "all.jsonl"]).articles
    assert (first.title, first.outlet, first.url) == ("T", "Orl Daily", "https://x.example/1")
    assert first.published == "2025-10-17T14:05:00Z"
    assert first.published_basis is Basis.GIVEN
    assert second.published == "2025-10-17"
    assert second.text_basis == "field"


@pytest.mark.parametrize("published", ["soon", "2025-02-30", "03/05/2024", 1760000000, "2025-10"])
def test_a_date_that_is_none_is_left_out_and_noted(tmp_path: Path, published: object) -> None:
    (tmp_path / "a.jsonl").write_text(record("x", published=published))
    intake = read([tmp_path / "a.jsonl"])
    assert intake.articles[0].published is None
    assert intake.articles[0].published_basis is Basis.UNKNOWN
    assert "no full date" in intake.coverage.notices[0].message


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(record("x").encode()))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(REPORT.encode()))
    assert [article.id for article in read([tmp_path]).articles] == ["b", "x"]


def test_a_line_cut_in_half_is_refused_by_its_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    cut = record("b")[:40]
    (tmp_path / "a.jsonl").write_text(
        "\n".join([record("a"), cut, record("c"), '{"id": "d"}', "[1]", record("e", "  ")])
    )
    intake = read([tmp_path / "a.jsonl"])
    assert [article.id for article in intake.articles] == ["a", "c"]
    assert intake.coverage.given == 6
    assert [item.path.rsplit(", ")[-1] for item in intake.coverage.refused] == ["line 2", "line 4", "line 5", "line 6"]
    assert "cut off" in reasons(intake)


def test_json_documents_hold_one_article_or_a_list(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(record("one"))
    (tmp_path / "list.json").write_text(json.dumps([json.loads(record("a")), {"no": "text"}]))
    (tmp_path / "lines.json").write_text(record("l1") + "\n" + record("l2") + "\n")
    (tmp_path / "other.json").write_text('{"rows": 3}')
    (tmp_path / "story.json").write_text('{"title": "x", "about": "reports of a bridge", "articles": {}}')
    intake = read([tmp_path])
    assert [article.id for article in intake.articles] == ["a", "l1", "l2", "one"]
    assert [Path(item.path.split(",")[0]).name for item in intake.coverage.refused] == ["list.json", "other.json"]
    assert any(notice.path.endswith("story.json") for notice in intake.coverage.notices)
    assert intake.coverage.given == 6


def test_a_named_file_that_tells_about_articles_is_refused(tmp_path: Path) -> None:
    (tmp_path / "story.json").write_text('{"about": "reports of a bridge", "articles": {}}')
    assert "holds no article" in reasons(read([tmp_path / "story.json"]))


def test_bad_input_is_refused_by_name_with_the_cure(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "nothing.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text(REPORT)
    (tmp_path / "torn.jsonl.gz").write_bytes(gzip.compress(record("x").encode())[:-12])
    names = ("empty", "image.txt", "nothing.txt", "good.txt", "missing.txt", "torn.jsonl.gz")
    intake = read([tmp_path / name for name in names])
    assert [article.id for article in intake.articles] == ["good"]
    text = reasons(intake)
    for expected in ("holds no articles", "PNG", "it is empty", "no such file", "damaged gzip"):
        assert expected in text
    assert intake.coverage.given == 6


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    intake = read([path])
    assert "200.0 MB" in reasons(intake)
    assert "at most 20 MB" in reasons(intake)


def test_limits_hold_for_lines_and_for_unpacked_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(record("big", "x " * 5000) + "\n" + record("small") + "\n")
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"x " * 5000))
    intake = read([tmp_path], options=ReadOptions(max_bytes=2000))
    assert [article.id for article in intake.articles] == ["small"]
    assert len(intake.coverage.refused) == 2


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(REPORT)

    def deny(_source: object) -> None:
        raise PermissionError

    monkeypatch.setattr(files_of_ingest, "opened", deny)
    monkeypatch.setattr("headwater.ingest.reading.opened", deny)
    assert "may not be read" in reasons(read([tmp_path / "a.txt"]))


def test_a_pipe_is_no_article(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in reasons(read([tmp_path / "pipe.txt"]))


def test_files_of_one_name_are_told_apart_by_their_paths(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(REPORT)
    (tmp_path / "two" / "report.html").write_text(page())
    forward = read([tmp_path / "one", tmp_path / "two"])
    assert [article.id for article in forward.articles] == ["one/report.txt", "two/report.html", "two/report.txt"]
    assert forward == read([tmp_path / "two", tmp_path / "one"])


def test_records_of_one_id_are_all_kept_and_named(tmp_path: Path) -> None:
    lines = [record("x", REPORT), record("x", REPORT + "More."), record("x", REPORT), record("y")]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    (tmp_path / "b.jsonl").write_text("\n".join(reversed(lines)))
    first, second = read([tmp_path / "a.jsonl"]), read([tmp_path / "b.jsonl"])
    assert first.coverage.read == 4
    assert len({article.id for article in first.articles}) == 4
    assert {(a.id, a.text) for a in first.articles} == {(a.id, a.text) for a in second.articles}
    (notice,) = first.coverage.notices
    assert "line 1" in notice.message
    assert "line 2" in notice.message


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    intake = read([tmp_path, tmp_path / "a.txt"])
    assert intake.coverage.given == 1


def test_records_without_an_id_are_named_by_their_content(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": REPORT}) + "\n" + json.dumps({"text": REPORT + "x"}))
    ids = [article.id for article in read([tmp_path / "a.jsonl"]).articles]
    assert len(set(ids)) == 2
    assert all(key.startswith("a~") for key in ids)


def page() -> str:
    return (
        "<!doctype html><html><head><title>Bridge falls | Orl Daily</title>"
        '<meta property="og:title" content="Bridge falls at Orl"><meta property="og:site_name" content="Orl Daily">'
        '<meta property="article:published_time" content="2026-01-02T10:00:00Z"><meta name="author" content="Jane Doe">'
        "</head><body><nav><a href='/'>Home</a></nav><article><h1>Bridge falls at Orl</h1>"
        f"<p>{REPORT}</p><p>{REPORT.replace('Friday', 'Monday')}</p></article><footer>Copyright</footer></body></html>"
    )


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_saved_page_gives_its_text_and_metadata(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_text(page())
    (tmp_path / "named-otherwise.txt").write_text(page())
    first, second = read([tmp_path]).articles
    assert first.text == second.text
    assert "The bridge at Orl fell on Friday." in second.text
    assert "Home" not in second.text
    assert (second.title, second.outlet, second.byline) == ("Bridge falls at Orl", "Orl Daily", "Jane Doe")
    assert second.published == "2026-01-02"
    assert second.published_basis is Basis.GIVEN
    assert second.text_basis == "page"


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    (tmp_path / "menu.html").write_text("<html><body></body></html>")
    assert "no article was found" in reasons(read([tmp_path / "menu.html"]))


def test_streams_keep_the_order_of_their_lines() -> None:
    data = "\n".join(record(key, REPORT + key) for key in "cab").encode()
    for stream in (io.BytesIO(data), io.BufferedReader(io.BytesIO(gzip.compress(data)))):
        assert [article.id for article in read_stream(stream).articles] == ["c", "a", "b"]


def test_languages_are_named_and_foreign_ones_noted(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(REPORT)
    (tmp_path / "fr.txt").write_text(
        "Le président a déclaré vendredi que le pont serait reconstruit avant la fin de l'été."
    )
    intake = read([tmp_path])
    assert [article.language for article in intake.articles] == ["en", "fr"]
    (notice,) = intake.coverage.notices
    assert "English" in notice.message
    assert language_of("Ok.") is None


def test_progress_counts_files(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(REPORT)
    seen: list[tuple[int, int]] = []
    read([tmp_path], progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["txt", "jsonl", "json", "html", "jsonl.gz", "bin"]), st.binary(max_size=120)),
        max_size=4,
    )
)
def test_everything_given_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, given_files: list[tuple[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    paths = []
    for at, (ending, data) in enumerate(given_files):
        paths.append(folder / f"f{at}.{ending}")
        paths[-1].write_bytes(data)
    intake = read(paths, options=ReadOptions(language=False))
    assert intake.coverage.given == intake.coverage.read + len(intake.coverage.refused)
    assert intake.coverage.read == len(intake.articles)
    touched = {article.path for article in intake.articles} | {
        item.path.split(",")[0] for item in intake.coverage.refused
    }
    assert touched == {str(path) for path in paths}
    assert intake == read(list(reversed(paths)), options=ReadOptions(language=False))
