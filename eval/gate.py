"""Holds accuracy: fails when a score falls below its floor in eval/floors.json, or when gold data changed unnoticed.

    python eval/gate.py [--only NAME ...] [--data DIR] [--floors FILE] [--raise] [--workers N]

Scores come from the development data in DIR (with the score functions of the ``score.py`` that lies in it) and, with
``eval/expected.py``, from the shipped examples, the pairs and later reports in tests/data and the model case, and with
``eval/speakers.py`` from the texts in eval/gold/speakers, and with ``eval/claims.py`` and ``eval/parents.py`` from the
stories in eval/gold/claims. Data that is not there is skipped, with the reason.
``--raise`` lifts each floor to the score reached and adds missing ones; it never lowers one.
A floor whose gold data was changed on purpose is taken out of the file by hand; ``--raise`` then puts in a new one.
"""

import argparse
import gzip
import hashlib
import importlib.util
import json
import math
import os
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

Json = dict[str, Any]
Scores = dict[str, float]
Judged = tuple[list["Line"], Scores]

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "../shared/eval"
FLOORS = ROOT / "eval/floors.json"
DIGITS = 2


@dataclass(frozen=True)
class Task:
    """Something measured: ``gold`` are its files, ``score`` gives its measures in percent.

    ``needs`` is what measuring takes beside the gold. ``own``: the gold is part of the project and must be here.
    """

    name: str
    gold: tuple[Path, ...]
    score: Callable[[], Scores]
    needs: tuple[Path, ...] = ()
    own: bool = False

    def missing(self) -> str | None:
        """Return why the task cannot be measured here, None where it can."""
        absent = [path.name for path in (*self.gold, *self.needs) if not path.is_file()]
        if absent:
            return f"{', '.join(absent)} not here"
        return None if self.gold else "no gold files here"

    def digest(self) -> str:
        """Return the SHA-256 over the gold files, in order of their names."""
        total = hashlib.sha256()
        for path in sorted(self.gold, key=lambda p: (p.parent.name, p.name)):
            total.update(path.read_bytes())
        return total.hexdigest()


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    name: str
    score: float | None
    floor: float | None
    verdict: str
    failed: bool = False


# ------------------------------------------------------------------------------------------------------------- tasks


def read(path: Path) -> dict[str, Json]:
    """Return the rows of a JSON Lines file, gzipped or not, by id."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return {row["id"]: row for row in map(json.loads, filter(None, map(bytes.strip, data.split(b"\n"))))}


def load(path: Path) -> Any:  # noqa: ANN401 - a module found at run time
    """Return the module at ``path``, which need not be installed."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        message = f"{path} is no Python module"
        raise ImportError(message)
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up while it is being read.
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def beside(name: str) -> Any:  # noqa: ANN401 - a module found at run time
    """Return the module ``name`` of this folder."""
    folder = str(Path(__file__).parent)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name)


TYPES = ("direct", "mixed", "indirect")
QUOTES = ("content.f1", "linked.f1", *(f"recall_by_type.{kind}.linked" for kind in TYPES))
TIMES = ("relaxed.f1", "value_f1", "days_recall")


@dataclass(frozen=True)
class Scored:
    """A measurement on development data: its file, the functions that predict and that score, the measures held."""

    name: str
    file: str
    predict: str  # in predictions.py
    score: str  # in the data's score.py
    measures: tuple[str, ...]


SCORED = (
    Scored("quotes/polnear-dev", "quotes/polnear-dev.jsonl.gz", "quotes", "score_quotes", QUOTES),
    Scored("quotes/polnear-dev by rules", "quotes/polnear-dev.jsonl.gz", "quotes_by_rules", "score_quotes", QUOTES),
    Scored("times/aquaint", "times/aquaint.jsonl.gz", "times", "score_times", TIMES),
    Scored("times/wikiwars", "times/wikiwars.jsonl.gz", "times", "score_times", TIMES),
    Scored("stories/ecbplus", "stories/ecbplus-1-35.jsonl.gz", "stories", "score_stories", ("bcubed.f1",)),
    Scored("stories/basil", "stories/basil.jsonl.gz", "stories", "score_stories", ("bcubed.f1",)),
)


def scored_task(data: Path, what: Scored) -> Task:
    """Return a task on development data: the program's predictions, scored by the data's own score.py."""
    gold = data / what.file

    def score() -> Scores:
        rows = read(gold)
        predict = getattr(beside("predictions"), what.predict)
        predicted = {row["id"]: row for row in predict(list(rows.values()))}
        figures = getattr(load(data / "score.py"), what.score)(rows, predicted)
        return {measure: pick(figures, measure) for measure in what.measures}

    return Task(what.name, (gold,), score, needs=(data / "score.py",))


def pick(figures: Mapping[str, Any], measure: str) -> float:
    """Return the figure at the end of a dotted path."""
    found: Any = figures
    for key in measure.split("."):
        found = found[key]
    return float(found)


def speakers_task(gold: Path) -> Task:
    """Return a task on texts of the project's own with their attributions and speakers."""

    def score() -> Scores:
        measured: Scores = beside("speakers").scores(gold)
        return measured

    return Task(f"speakers/{gold.stem}", (gold,), score, own=True)


CLAIMS = (
    "bcubed.f1",
    "bcubed_shared.f1",
    "origins.exact",
    "origins.not_over",
    "informants.f1",
    "drift.f1",
    "drift.direction",
    "questions.f1",
    "discrepancies.f1",
)


PARENTS = ("edges.f1", "edges.recall", "kin.f1", "no_siblings")
STORIES = (("claims", CLAIMS), ("parents", PARENTS))


def story_task(what: str, measures: Sequence[str], half: Path) -> Task:
    """Return a task on stories of the project's own: ``claims`` with all that goes with them, or ``parents`` alone."""

    def score() -> Scores:
        return {name: value for name, value in beside(what).scores(half).items() if name in measures}

    return Task(f"{what}/{half.name}", tuple(sorted(p for p in half.glob("*/*") if p.is_file())), score, own=True)


CREDITS = ("named.recall", "named.precision", "clean")


def credits_task(gold: Path) -> Task:
    """Return a task on short reports of the project's own, each with whom it says that it has its news from."""

    def score() -> Scores:
        return {name: value for name, value in beside("credits").scores(gold.stem).items() if name in CREDITS}

    return Task(f"credits/{gold.stem}", (gold,), score, own=True)


def heads_task(gold: Path) -> Task:
    """Return a task on single news files of the project's own, each with what a reader takes from head and tail."""

    def score() -> Scores:
        heads = beside("heads")
        found: Scores = heads.figures(heads.compared(heads.items(gold)))
        return found

    return Task(f"heads/{gold.stem}", (gold,), score, own=True)


# Parts of an expected dossier in which a report can also say too much: their precision is held as well.
PRECISE = ("unseen", "derivations", "attributions", "only_in", "calendar_reports")


def dossier_task(name: str, gold: Mapping[Path, Sequence[Path]], *, own: bool = True) -> Task:
    """Return a task on expected dossiers: ``gold`` maps each to its reports. Hits are counted over all of them."""

    def score() -> Scores:
        hits: Counter[str] = Counter()
        totals: Counter[str] = Counter()
        for file, reports in gold.items():
            for part, found in beside("dossiers").compared(file, reports).items():
                hits[part] += found.hit
                totals[part] += found.total
                if part in PRECISE:
                    hits[f"{part}.precision"] += found.hit
                    totals[f"{part}.precision"] += found.hit + len(found.false)
        # What the gold does not ask for at all cannot be said too much.
        asked = {part for part, total in totals.items() if total and totals[part.removesuffix(".precision")]}
        return {part: 100 * hits[part] / totals[part] for part in totals if part in asked}

    files = {*gold, *(path for reports in gold.values() for path in reports)}
    return Task(name, tuple(sorted(files)), score, own=own)


# Of each level of the simulated newsrooms so many stories are measured: a slice that takes seconds.
SLICE = 15


def newsroom_task(level: str, root: Path) -> Task:
    """Return a task on simulated newsrooms of the half that nothing was fitted on."""

    def score() -> Scores:
        if str(root) not in sys.path:
            sys.path.insert(0, str(root))
        bench = importlib.import_module("bench.newsroom.__main__")
        found: Mapping[str, float] = bench.measure(level, "held", SLICE, "exact", beside=False)[bench.OURS]
        good = {"edge f1": found["edge f1"], "ancestor f1": found["ancestor f1"], "plagdet": found["plagdet"]}
        wrong = {"no false siblings": found["sibling-false"], "no over-count": found["over-count"]}
        return {
            **{name: 100 * value for name, value in good.items()},
            **{name: 100 * (1 - value) for name, value in wrong.items()},
        }

    folder = root / "bench/newsroom"
    gold = [*folder.glob("texts/*/*.txt"), *(path for path in folder.glob("tables/*") if path.is_file())]
    return Task(f"newsroom/{level}", tuple(sorted(gold)), score, own=True)


# The first so many articles of the version histories are measured.
HISTORIES = 60


def histories_task(data: Path) -> Task:
    """Return a task on the versions of encyclopedia articles, without and with times."""
    file = data / "derivation/wikipedia-revisions.jsonl.gz"

    def score() -> Scores:
        eval_ = beside("derivation")
        scores = {}
        for name, times in (("without times", False), ("with times", True)):
            tally = eval_.Score()
            for found, true in eval_.wikipedia(file, HISTORIES, times=times):
                tally.add(found, true)
            scores[name] = 100 * tally.f1
        return scores

    return Task("derivation/histories", (file,), score)


def tasks(data: Path, root: Path = ROOT) -> list[Task]:
    """Return everything that can be measured."""
    reports_in = beside("dossiers").reports_in
    shipped = {
        path: reports_in(root / "src/headwater/examples" / path.stem)
        for path in sorted((root / "tests/data/examples").glob("*.json"))
    }
    pairs = {path: reports_in(path.parent) for path in sorted((root / "tests/data/pairs").glob("*/expected.json"))}
    dossiers = {
        half: {path: reports_in(path.parent) for path in sorted((root / f"eval/gold/dossiers/{half}").glob("*/*.json"))}
        for half in beside("dossiers").HALVES
    }
    tracked = {
        name: {path: reports_in(path.parent) for path in sorted((root / "tests/data" / name).glob("*/*.json"))}
        for name in ("tracking", "tracking-held")
    }
    model_case = data.parent / "seeds/expected.json"
    return [
        *(scored_task(data, row) for row in SCORED),
        *(speakers_task(root / f"eval/gold/speakers/{half}.jsonl") for half in ("dev", "held")),
        *(
            story_task(*what, root / "eval/gold/claims" / half)
            for what in STORIES
            for half in ("dev", "more", "added", "wide", "apart", "sealed", "shut", "held")
        ),
        *(story_task("parents", PARENTS, root / "eval/gold/lineages" / half) for half in ("learn", "kept")),
        *(credits_task(root / f"eval/gold/credits/{half}.jsonl") for half in ("dev", "held")),
        *(heads_task(root / f"eval/gold/heads/{half}.jsonl") for half in beside("heads").HALVES),
        histories_task(data),
        *(newsroom_task(level, root) for level in ("easy", "middle", "hard")),
        dossier_task("examples", shipped),
        dossier_task("pairs", pairs),
        *(dossier_task(f"dossiers/{half}", gold) for half, gold in dossiers.items()),
        *(dossier_task(name, gold) for name, gold in tracked.items()),
        dossier_task("model-case", {model_case: reports_in(model_case.parent)}, own=False),
    ]


# ------------------------------------------------------------------------------------------------------------ verdict


def judge(task: Task, floors: Mapping[str, Json]) -> Judged:
    """Return a line for each measure of the task and each of its floors, and the scores it reached."""
    own = {key: floor for key, floor in floors.items() if key.rpartition("/")[0] == task.name}
    reason = task.missing()
    if reason:
        said = f"FAILED: {reason}" if task.own else f"skipped: {reason}"
        return [Line(task.name, None, None, said, failed=task.own)], {}
    digest = task.digest()
    try:
        scores = task.score()
    except Exception as error:  # noqa: BLE001 - a crash is a finding like any other, and the other tasks go on
        traceback.print_exc()
        return [Line(task.name, None, None, f"FAILED: {type(error).__name__}: {error}", failed=True)], {}
    lines = [
        verdict(f"{task.name}/{name}", score, own.get(f"{task.name}/{name}"), digest) for name, score in scores.items()
    ]
    gone = sorted(key for key in own if key.rpartition("/")[2] not in scores)
    return [
        *lines,
        *(Line(key, None, own[key]["floor"], "FAILED: no longer measured", failed=True) for key in gone),
    ], scores


def verdict(key: str, score: float, floor: Json | None, digest: str) -> Line:
    """Return how a score compares with its floor."""
    if floor is None:
        return Line(key, score, None, "no floor yet: --raise adds one")
    if floor["digest"] != digest:
        return Line(key, score, floor["floor"], "FAILED: the gold data is not what the floor was set on", failed=True)
    if score < floor["floor"]:
        return Line(key, score, floor["floor"], "FAILED: below the floor", failed=True)
    return Line(key, score, floor["floor"], "ok")


def raised(floors: Mapping[str, Json], task: Task, scores: Scores) -> dict[str, Json]:
    """Return ``floors`` with those of ``task`` lifted to ``scores``; none is lowered, none of other gold touched."""
    lifted = dict(floors)
    digest = task.digest() if scores else ""
    for name, score in scores.items():
        key = f"{task.name}/{name}"
        reached = math.floor(score * 10**DIGITS) / 10**DIGITS
        old = floors.get(key)
        if old is None or (old["digest"] == digest and reached > old["floor"]):
            lifted[key] = {"floor": reached, "measure": name, "digest": digest}
    return lifted


def table(lines: Iterable[Line]) -> str:
    """Return the lines as a table."""
    rows = [
        (line.name, *("" if value is None else f"{value:.2f}" for value in (line.score, line.floor)), line.verdict)
        for line in lines
    ]
    width = max((len(row[0]) for row in rows), default=0)
    head = f"{'':{width}}  {'score':>7}  {'floor':>7}"
    return "\n".join([head, *(f"{name:{width}}  {score:>7}  {floor:>7}  {what}" for name, score, floor, what in rows)])


def unknown(floors: Mapping[str, Json], known: Iterable[Task]) -> list[Line]:
    """Return a failed line for each floor of a task that does not exist: it would hold nothing."""
    names = {task.name for task in known}
    strays = sorted(key for key in floors if key.rpartition("/")[0] not in names)
    return [
        Line(key, None, floors[key]["floor"], "FAILED: nothing of that name is measured", failed=True) for key in strays
    ]


def in_turn(chosen: Sequence[Task], floors: Mapping[str, Json]) -> list[Judged]:
    """Return what `judge` says of each task, one after the other."""
    return [judge(task, floors) for task in chosen]


def side_by_side(data: Path, workers: int, chosen: Sequence[Task], floors: Mapping[str, Json]) -> list[Judged]:
    """Return what `judge` says of each task, by ``workers`` processes; ``chosen`` are of `tasks` for ``data``."""
    names = [task.name for task in chosen]
    with ProcessPoolExecutor(max(1, min(workers, len(names))), mp_context=get_context("spawn")) as pool:
        return list(pool.map(partial(_judge_named, data, floors), names))


def _judge_named(data: Path, floors: Mapping[str, Json], name: str) -> Judged:
    return judge(next(task for task in tasks(data) if task.name == name), floors)


def run(
    known: Sequence[Task],
    floors_file: Path,
    *,
    only: Sequence[str] = (),
    lift: bool = False,
    judged: Callable[[Sequence[Task], Mapping[str, Json]], Iterable[Judged]] = in_turn,
) -> int:
    """Measure, print the table, and return 1 where a floor does not hold, else 0."""
    floors: dict[str, Json] = json.loads(floors_file.read_text(encoding="utf-8")) if floors_file.is_file() else {}
    chosen = [task for task in known if not only or any(task.name.startswith(name) for name in only)]
    if only and not chosen:
        print(f"nothing is called {', '.join(only)}; there are: {', '.join(t.name for t in known)}", file=sys.stderr)
        return 2
    lines = unknown(floors, known)
    lifted = floors
    for task, (found, scores) in zip(chosen, judged(chosen, floors), strict=True):
        lines += found
        lifted = raised(lifted, task, scores)
    print(table(lines))
    if lift and lifted != floors:
        floors_file.write_text(json.dumps(lifted, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return int(any(line.failed for line in lines))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Hold accuracy to the floors in eval/floors.json.")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the development data")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="file of the floors")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="only tasks whose name starts so")
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift floors to the scores reached")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="processes")
    given = parser.parse_args(arguments)
    data = given.data.resolve()
    spread = partial(side_by_side, data, given.workers) if given.workers > 1 else in_turn
    return run(tasks(data), given.floors, only=given.only, lift=given.lift, judged=spread)


if __name__ == "__main__":
    sys.exit(main())
