from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from headwater.engine import KEY, Batch, Options, Outputs, Strings, Table, opened
from headwater.engine.local import Local
from headwater.errors import EngineError

PIECES = ["to be or not to be", "be quick", "or to wait"]


def engine(folder: Path) -> Local:
    made = opened("local", Options(folder, 1))
    assert isinstance(made, Local)
    return made


def table(counted: dict[str, int]) -> Batch:
    return Batch(
        {
            KEY: np.array([len(word) for word in counted], dtype=np.int64),
            "word": Strings.of(list(counted)),
            "count": np.array(list(counted.values()), dtype=np.int64),
        }
    )


def read(piece: str) -> Iterator[Outputs]:
    for word in piece.split():
        yield {"words": table({word: 1})}


def added(key: int, rows: Batch) -> Outputs:
    sums: dict[str, int] = {}
    for word, count in sorted(zip(rows.texts("word"), rows.numbers("count").tolist(), strict=True)):
        assert len(word) == key
        sums[word] = sums.get(word, 0) + count
    return {"sums": table(sums)}


def counts(batch: Batch) -> dict[str, int]:
    return dict(sorted(zip(batch.texts("word"), batch.numbers("count").tolist(), strict=True)))


def test_rows_of_one_key_meet_in_one_step(tmp_path: Path) -> None:
    local = engine(tmp_path)
    local.read("read", PIECES, read)
    local.group("add", Table("read", "words"), added)
    expected = {"be": 3, "not": 1, "or": 2, "quick": 1, "to": 3, "wait": 1}
    assert counts(local.collect(Table("add", "sums"))) == expected


def test_a_map_sees_every_row_once(tmp_path: Path) -> None:
    local = engine(tmp_path)
    local.read("read", PIECES, read)
    local.map("again", Table("read", "words"), lambda batch: {"words": batch})
    assert len(local.collect(Table("again", "words"))) == 11


def test_a_join_gives_all_keys_of_the_left_table(tmp_path: Path) -> None:
    def pair(key: int, left: Batch, right: Batch) -> Outputs:
        return {"pairs": table({"x" * key: 100 * len(left) + len(right)})}

    local = engine(tmp_path)
    local.read("read", PIECES, read)
    local.read("other", ["of the"], read)
    local.join("pair", Table("read", "words"), Table("other", "words"), pair)
    assert counts(local.collect(Table("pair", "pairs"))) == {"xx": 801, "xxx": 101, "xxxx": 100, "xxxxx": 100}


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    called: list[int] = []

    def failing(key: int, rows: Batch) -> Outputs:
        called.append(key)
        if key == 4 and len(called) < 4:
            message = "the power goes out"
            raise RuntimeError(message)
        return added(key, rows)

    engine(tmp_path).read("read", PIECES, read)
    with pytest.raises(RuntimeError):
        engine(tmp_path).group("add", Table("read", "words"), failing)
    (tmp_path / "add" / "00000005.spill.1.unfinished").write_bytes(b"half")
    local = engine(tmp_path)
    local.group("add", Table("read", "words"), failing)
    local.group("add", Table("read", "words"), failing)
    assert called == [2, 3, 4, 4, 5]
    assert counts(local.collect(Table("add", "sums")))["be"] == 3
    assert not list(tmp_path.rglob("*.unfinished"))


def test_an_engine_that_does_not_exist_is_refused_with_those_that_do(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="give local, daft, ray"):
        opened("spark", Options(tmp_path, 1))
