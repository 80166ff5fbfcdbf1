"""The order of the steps over many articles: the same stages as in `headwater.pipeline`, handed to an engine."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path

import numpy as np

from headwater import ingest
from headwater.bulk import steps, windows
from headwater.bulk.claim import Holding, hold
from headwater.bulk.rows import BRIEF, ROWS
from headwater.bulk.writing import Write
from headwater.engine import Engine, Options, Table, opened, parquet
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Coverage, Notice, Refusal

Progress = Callable[[str, int, int], None]

# Bytes of input in a bucket of texts: some hundred articles, which one process annotates in a few seconds.
BUCKET = 2 << 20
MOST_BUCKETS = 1 << 14
FEWEST_BUCKETS = 8
# Articles of stories in one file of the results.
FILE = 4096
# Refusals and notices that a result shows; all stand in the folder.
SHOWN = 100


def silent(step: str, done: int, total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class BulkOptions:
    """How to run: on which engine, with how many processes, how far, how to annotate, how to cut input and results.

    ``claims``: go on from stories to derivations and claims. ``articles_a_file`` is about how many articles a file of
    the results has, ``piece`` the number of bytes of input in a piece, which changes nothing in the results.
    """

    engine: str = "local"
    workers: int = 1
    claims: bool = True
    annotating: AnnotateOptions = field(default_factory=AnnotateOptions)
    reading: ingest.ReadOptions = field(default_factory=ingest.ReadOptions)
    articles_a_file: int = FILE
    piece: int = 32 << 20


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What became of everything given: counts, the first of what was refused and noted, stories, and the files."""

    given: int
    read: int
    refused: int
    noted: int
    stories: int
    files: int
    shown: Coverage


def run(
    paths: Sequence[str | Path], out: Path, options: BulkOptions | None = None, *, progress: Progress = silent
) -> BulkResult:
    """Read ``paths`` and write the results under ``out``; a run that was ended goes on where it stopped.

    The same input gives the same bytes, whatever the engine, the number of processes, or how often it was ended.

    Raises:
        EngineError: where a library is missing, ``out`` holds another run, or is in use.
        InputError: where nothing could be read.
    """
    options = options or BulkOptions()
    cutting = ingest.cut(paths, size=options.piece)
    with hold(out, _terms(paths, cutting, options)) as holding:
        if holding.done is None:
            parquet.check()
            _work(cutting, holding, options, progress)
        return _result(holding)


def _terms(paths: Sequence[str | Path], cutting: ingest.Cutting, options: BulkOptions) -> dict[str, object]:
    """What a run is known by: going on with a run that was started otherwise would mix two of them."""
    return {
        "headwater": version("headwater"),
        "paths": sorted(str(path) for path in paths),
        "pieces": list(cutting.pieces),
        "bytes": cutting.size,
        "engine": "local" if options.engine == "local" else "daft",
        "annotating": asdict(options.annotating),
        "reading": asdict(options.reading),
        "claims": options.claims,
        "articles_a_file": options.articles_a_file,
    }


def _work(cutting: ingest.Cutting, holding: Holding, options: BulkOptions, progress: Progress) -> None:
    engine = opened(options.engine, Options(holding.work, options.workers, progress))
    try:
        _steps(engine, cutting, holding, options)
    finally:
        engine.close()


def _steps(engine: Engine, cutting: ingest.Cutting, holding: Holding, options: BulkOptions) -> None:
    buckets = max(FEWEST_BUCKETS, min(MOST_BUCKETS, cutting.size // BUCKET))
    engine.read("read", cutting.pieces, steps.Read(options.reading, buckets))
    engine.group("names", Table("read", "names"), steps.settle_names)
    annotating = steps.Annotate(options.annotating, buckets)
    engine.join("annotate", Table("read", "drafts"), Table("names", "renamed"), annotating)
    _group(engine, buckets)
    engine.map("count", Table("stories", "placed"), steps.count_files)
    layout = _layout(engine, options.articles_a_file)
    engine.join("place", Table("annotate", "readings"), Table("stories", "placed"), steps.Place(layout))
    tables = ROWS if options.claims else BRIEF
    engine.group("tell", Table("place", "told"), steps.tell if options.claims else steps.list_stories)
    for name in tables:
        engine.put(f"put-{name}", Table("tell", name), Write(holding.out / name, layout))
    _finish(engine, cutting, holding, tuple(tables))


def _group(engine: Engine, buckets: int) -> None:
    """Find the stories; see `headwater.bulk.windows`."""
    engine.group("stock", Table("annotate", "prints"), windows.stock)
    engine.group("days", Table("annotate", "days"), windows.count_days)
    days, held = engine.collect(Table("days", "days")), engine.collect(Table("stock", "stock"))
    stock = np.sort(held.numbers("code")).tobytes() if len(held) else b""
    options = windows.settings(days)
    engine.map("spread", Table("annotate", "signs"), windows.Spread(windows.blocks(days), options))
    engine.group("link", Table("spread", "near"), windows.Link(stock, options))
    engine.forget("spread")
    engine.group("knit", Table("link", "links"), windows.knit)
    engine.join("gather", Table("annotate", "signs"), Table("knit", "knots"), windows.Gather(buckets))
    engine.group("stories", Table("gather", "knotted"), windows.Group(options))
    engine.forget("gather")


def _layout(engine: Engine, articles: int) -> steps.Layout:
    """How many files each month takes."""
    counted = engine.collect(Table("count", "months"))
    sums: dict[str, int] = {}
    if len(counted):
        for month, number in zip(counted.texts("month"), counted.numbers("articles").tolist(), strict=True):
            sums[month] = sums.get(month, 0) + int(number)
    found, first = [], 0
    for month in sorted(sums):
        files = -(-sums[month] // articles)
        found.append((month, first, files))
        first += files
    return steps.Layout(tuple(found))


def _finish(engine: Engine, cutting: ingest.Cutting, holding: Holding, tables: Sequence[str]) -> None:
    """Write what became of everything given, which is the mark that all is done."""
    refused = {(one.path, one.reason) for one in cutting.met.refused}
    noted = {(one.path, one.message) for one in cutting.met.notices}
    refused |= _pairs(engine, Table("read", "refused"), "reason")
    noted |= _pairs(engine, Table("read", "notices"), "message") | _pairs(engine, Table("names", "notices"), "message")
    files = [engine.collect(Table(f"put-{name}", "files")) for name in tables]
    rows = {
        name: int(np.sum(made.numbers("rows"))) if len(made) else 0 for name, made in zip(tables, files, strict=True)
    }
    holding.finish(
        refused=sorted(refused),
        notices=sorted(noted),
        summary={
            "given": rows["articles"] + len(refused),
            "read": rows["articles"],
            "refused": len(refused),
            "notices": len(noted),
            "rows": rows,
            "files": sum(len(made) for made in files),
        },
    )


def _pairs(engine: Engine, table: Table, column: str) -> set[tuple[str, str]]:
    held = engine.collect(table)
    return set(zip(held.texts("path"), held.texts(column), strict=True)) if len(held) else set()


def _result(holding: Holding) -> BulkResult:
    summary = json.loads((holding.out / "coverage.json").read_text("utf-8"))
    refused = tuple(Refusal(row["path"], row["reason"]) for row in holding.lines("refused.jsonl", SHOWN))
    notices = tuple(Notice(row["path"], row["message"]) for row in holding.lines("notices.jsonl", SHOWN))
    shown = Coverage(summary["read"] + len(refused), summary["read"], refused, notices)
    return BulkResult(
        summary["given"], summary["read"], summary["refused"], summary["notices"], summary["rows"]["stories"],
        summary["files"], shown,
    )  # fmt: skip
