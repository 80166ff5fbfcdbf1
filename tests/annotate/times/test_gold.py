"""Accuracy floors on gold data that lies beside the project; skipped where it is absent."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "../shared/eval"
FLOORS = {
    "aquaint": {"relaxed": 94.5, "value_f1": 78.5, "days_recall": 85.5},
    "wikiwars": {"relaxed": 94.0, "value_f1": 84.5, "days_recall": 88.0},
}
LEAST_SPEED = 100_000  # characters a second; the aim is 300,000 on an idle core, tests share theirs


def adaptor() -> ModuleType:
    spec = importlib.util.spec_from_file_location("eval_times", ROOT / "eval/times.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_accuracy_and_speed_do_not_fall(name: str, tmp_path: Path) -> None:
    gold = GOLD / "times" / f"{name}.jsonl.gz"
    if not gold.exists():
        pytest.skip(f"no gold data at {gold}")
    times = adaptor()
    out = tmp_path / "predicted.jsonl"
    speed = times.predict(gold, out)
    figures = times.score(gold, out)
    floors = FLOORS[name]
    assert figures["relaxed"]["f1"] >= floors["relaxed"]
    assert figures["value_f1"] >= floors["value_f1"]
    assert figures["days_recall"] >= floors["days_recall"]
    assert speed >= LEAST_SPEED
