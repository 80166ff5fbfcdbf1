"""The gate lets through what holds, and stops what fell, changed, vanished or was never measured."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "eval"))

import gate  # noqa: E402 - found by the line above

Json = dict[str, object]


def task(folder: Path, **scores: float) -> gate.Task:
    gold = folder / "gold.jsonl"
    if not gold.exists():
        gold.write_text('{"id": 1}\n', encoding="utf-8")
    return gate.Task("made/up", (gold,), lambda: dict(scores))


def floors(folder: Path) -> dict[str, Json]:
    return dict(json.loads((folder / "floors.json").read_text(encoding="utf-8")))


def ran(folder: Path, *known: gate.Task, lift: bool = False, only: tuple[str, ...] = ()) -> int:
    return gate.run(known, folder / "floors.json", only=only, lift=lift)


def test_a_new_score_passes_and_raise_makes_it_a_floor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(tmp_path, task(tmp_path, f1=81.239)) == 0
    assert "no floor yet" in capsys.readouterr().out
    assert not (tmp_path / "floors.json").exists()
    assert ran(tmp_path, task(tmp_path, f1=81.239), lift=True) == 0
    held = floors(tmp_path)["made/up/f1"]
    assert (held["floor"], held["measure"]) == (81.23, "f1")
    assert ran(tmp_path, task(tmp_path, f1=81.239)) == 0
    assert " ok" in capsys.readouterr().out


def test_a_score_below_its_floor_fails_and_raise_does_not_lower_it(tmp_path: Path) -> None:
    ran(tmp_path, task(tmp_path, f1=80.0), lift=True)
    assert ran(tmp_path, task(tmp_path, f1=79.99), lift=True) == 1
    assert floors(tmp_path)["made/up/f1"]["floor"] == 80.0
    assert ran(tmp_path, task(tmp_path, f1=85.0), lift=True) == 0
    assert floors(tmp_path)["made/up/f1"]["floor"] == 85.0


def test_changed_gold_data_fails_even_with_a_good_score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran(tmp_path, task(tmp_path, f1=80.0), lift=True)
    before = floors(tmp_path)
    (tmp_path / "gold.jsonl").write_text('{"id": 2}\n', encoding="utf-8")
    assert ran(tmp_path, task(tmp_path, f1=99.0), lift=True) == 1
    assert "not what the floor was set on" in capsys.readouterr().out
    assert floors(tmp_path) == before


def test_absent_data_is_skipped_with_a_reason_but_own_data_must_be_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = gate.Task("made/up", (tmp_path / "gone.jsonl",), dict)
    assert ran(tmp_path, absent) == 0
    assert "skipped: gone.jsonl not here" in capsys.readouterr().out
    assert ran(tmp_path, gate.Task("own", (), dict, own=True)) == 1


def test_a_crash_fails_and_the_other_tasks_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def crash() -> dict[str, float]:
        message = "list index out of range"
        raise IndexError(message)

    broken = gate.Task("broken", task(tmp_path).gold, crash)
    assert ran(tmp_path, broken, task(tmp_path, f1=80.0)) == 1
    out = capsys.readouterr().out
    assert "FAILED: IndexError: list index out of range" in out
    assert "80.00" in out


def test_a_measure_that_is_no_longer_given_fails(tmp_path: Path) -> None:
    ran(tmp_path, task(tmp_path, f1=80.0, recall=70.0), lift=True)
    assert ran(tmp_path, task(tmp_path, f1=80.0)) == 1


def test_a_floor_that_holds_nothing_fails(tmp_path: Path) -> None:
    stray = {"no/such/f1": {"floor": 1.0, "measure": "f1", "digest": ""}}
    (tmp_path / "floors.json").write_text(json.dumps(stray), encoding="utf-8")
    assert ran(tmp_path, task(tmp_path, f1=80.0)) == 1


def test_only_measures_what_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> dict[str, float]:
        raise AssertionError

    other = gate.Task("other", (tmp_path / "gold.jsonl",), fail)
    assert ran(tmp_path, task(tmp_path, f1=80.0), other, only=("made",)) == 0
    assert ran(tmp_path, other, only=("none",)) == 2
    assert "there are: other" in capsys.readouterr().err


SCORER = """
def score_times(gold, predicted):
    hits = sum(gold[key]["times"] == predicted[key]["times"] for key in gold)
    return {"relaxed": {"f1": 100 * hits / len(gold)}, "value_f1": 50.0}
"""


def test_several_processes_judge_as_one_does(tmp_path: Path) -> None:
    chosen = [one for one in gate.tasks(tmp_path) if not one.own]
    assert len(chosen) > 2
    in_turn = gate.in_turn(chosen, {})
    assert gate.side_by_side(tmp_path, 2, chosen, {}) == in_turn
    assert [lines[0].name for lines, _ in in_turn] == [one.name for one in chosen]


def test_development_data_is_scored_by_the_functions_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Fake:
        @staticmethod
        def times(rows: list[Json]) -> list[Json]:
            return [{"id": row["id"], "times": [len(str(row["text"]))]} for row in rows]

    (tmp_path / "times").mkdir()
    gold = [{"id": "a", "text": "one", "times": [3]}, {"id": "b", "text": "two!", "times": [3]}]
    file = tmp_path / "times/made.jsonl"
    file.write_text("".join(json.dumps(row) + "\n\n" for row in gold), encoding="utf-8")
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    monkeypatch.setattr(gate, "beside", lambda name: {"predictions": Fake}[name])
    made = gate.scored_task(
        tmp_path, gate.Scored("times/made", "times/made.jsonl", "times", "score_times", ("relaxed.f1", "value_f1"))
    )
    assert made.missing() is None
    assert made.score() == {"relaxed.f1": 50.0, "value_f1": 50.0}


def test_expected_dossiers_are_counted_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Part:
        def __init__(self, hit: int, total: int, *false: str) -> None:
            self.hit, self.total, self.false = hit, total, list(false)

    parts = {
        "one.json": {"attributions": Part(3, 4, "x"), "times": Part(0, 0)},
        "two.json": {"attributions": Part(1, 4), "times": Part(0, 0)},
    }
    monkeypatch.setattr(gate.beside("dossiers"), "compared", lambda file, _: parts[file.name])
    made = gate.dossier_task("made", {tmp_path / "one.json": [], tmp_path / "two.json": []})
    assert made.score() == {"attributions": 50.0, "attributions.precision": 80.0}


def test_every_floor_in_the_file_belongs_to_something_measured() -> None:
    held = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    known = gate.tasks(gate.DATA.resolve())
    assert not gate.unknown(held, known)
    assert all(set(floor) == {"floor", "measure", "digest"} for floor in held.values())


def test_floors_of_the_projects_own_gold_stand_on_the_files_as_they_are() -> None:
    held = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    for made in gate.tasks(gate.DATA.resolve()):
        if made.own:
            assert made.missing() is None
            assert {f["digest"] for key, f in held.items() if key.rpartition("/")[0] == made.name} <= {made.digest()}
