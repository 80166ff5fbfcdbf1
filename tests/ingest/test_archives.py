"""Parquet and WARC files, and input cut into pieces."""

import gzip
import importlib
import io
import json
from datetime import date
from pathlib import Path

import pytest

from headwater import ingest
from headwater.ingest.pieces import cut, read_piece

PAGE = """<!doctype html><html><head><title>Ferry late again</title></head><body><article><h1>Ferry late again</h1>
<p>The ferry to Westhaven was late for the third day in a row, the harbour office said on Tuesday.</p>
<p>Passengers waited for two hours in the rain before the boat came in, and many of them went home.</p>
</article></body></html>"""


def record(kind: str, uri: str, block: bytes, content: str) -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{uri[-8:]}>\r\nWARC-Date: 2025-10-17T00:00:00Z\r\n"
        f"WARC-Target-URI: {uri}\r\nContent-Type: {content}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(uri: str, body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    return record("response", uri, block, "application/http; msgtype=response")


def archive() -> list[bytes]:
    return [
        record("request", "http://a.example/page-one", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
        response("http://a.example/page-one", PAGE.encode()),
        response("http://a.example/logo-png", b"\x89PNG", "image/png"),
        response("http://a.example/gone-now", PAGE.encode(), status="404 Not Found"),
        record("conversion", "http://a.example/wet-text", b"The bridge is open again, the mayor said.", "text/plain"),
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_of_a_warc_are_articles_and_the_rest_of_what_was_fetched_is_refused(
    tmp_path: Path, *, packed: bool
) -> None:
    pytest.importorskip("fastwarc", reason="WARC files take an extra: pip install 'headwater[warc]'")
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(b"".join(gzip.compress(one) if packed else one for one in archive()))
    intake = ingest.read([path])
    assert sorted(article.url or "" for article in intake.articles) == [
        "http://a.example/page-one",
        "http://a.example/wet-text",
    ]
    page = next(article for article in intake.articles if article.title == "Ferry late again")
    assert "the harbour office said on Tuesday" in page.text
    assert page.id.startswith("crawl~")
    assert intake.coverage.given == 4
    reasons = {refusal.reason for refusal in intake.coverage.refused}
    assert reasons == {"it is image/png, and no page", "the server answered 404: there is no page in it"}
    assert all("record at byte" in refusal.path for refusal in intake.coverage.refused)


def test_rows_of_a_parquet_file_are_read_as_lines_are(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="Parquet takes an extra: pip install 'headwater[parquet]'")
    arrow, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    rows = {
        "id": ["a", "b", "c"],
        "text": ["The dam held.", None, "The gate stood."],
        "published": [date(2025, 10, 17), None, None],
        "outlet": ["Post", "Post", None],
        "other": [1, 2, 3],
    }
    parquet.write_table(arrow.table(rows), tmp_path / "news.parquet", row_group_size=2)
    intake = ingest.read([tmp_path / "news.parquet"])
    assert [(a.id, a.text, a.published, a.outlet) for a in intake.articles] == [
        ("a", "The dam held.", "2025-10-17", "Post"),
        ("c", "The gate stood.", None, None),
    ]
    (refused,) = intake.coverage.refused
    assert refused.path.endswith("news.parquet, row 2")


def test_parquet_files_that_cannot_be_read_are_refused_with_the_cure(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="Parquet takes an extra: pip install 'headwater[parquet]'")
    arrow, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    parquet.write_table(arrow.table({"body": ["x"]}), tmp_path / "column.parquet")
    (tmp_path / "cut.parquet").write_bytes(b"PAR1 and no more")
    reasons = {r.path[-14:]: r.reason for r in ingest.read([tmp_path]).coverage.refused}
    assert 'no column "text"' in reasons["column.parquet"]
    assert "fetch it again" in next(reason for path, reason in reasons.items() if "cut" in path)


def gathered(folder: Path, size: int) -> tuple[list[tuple[str, str]], list[str], int]:
    cutting = cut([folder], size=size)
    batches = [batch for piece in cutting.pieces for batch in read_piece(piece)]
    drafts = sorted((draft.where, draft.article.id) for batch in batches for draft in batch.drafts)
    return drafts, sorted(r.path for batch in batches for r in batch.refused), len(cutting.pieces)


def test_how_input_is_cut_changes_nothing_but_the_number_of_pieces(tmp_path: Path) -> None:
    lines = io.StringIO()
    for at in range(60):
        text = "no text" if at == 31 else json.dumps({"id": f"n{at}", "text": f"Dam, day {at}. " * (at % 5 + 1)})
        lines.write(text + ("\n\n" if at % 7 == 0 else "\n"))
    (tmp_path / "news.jsonl").write_text(lines.getvalue().rstrip("\n"), "utf-8")
    (tmp_path / "more.txt").write_text("The gate stood.", "utf-8")
    whole, pieces = gathered(tmp_path, 1 << 20), gathered(tmp_path, 300)
    assert whole[2] == 1
    assert pieces[2] > 9
    assert pieces[:2] == whole[:2]
    assert len(whole[0]) == 60
    assert whole[1] == [f"{tmp_path / 'news.jsonl'}, line 37"]


def test_a_packed_file_that_breaks_off_keeps_what_was_read(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": f"n{at}", "text": f"Report {at}, {hash_of(at)}."}) + "\n" for at in range(4000))
    packed = gzip.compress(lines.encode())
    (tmp_path / "news.jsonl.gz").write_bytes(packed[: len(packed) * 3 // 4])
    drafts, refused, _ = gathered(tmp_path, 1 << 20)
    assert 500 < len(drafts) < 4000
    assert refused == [str(tmp_path / "news.jsonl.gz")]


def hash_of(number: int) -> str:
    return f"{number * 2654435761 % 2**32:08x}" * 4
