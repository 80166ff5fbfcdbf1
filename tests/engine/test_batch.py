import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.engine import KEY, Batch, Strings, gather
from headwater.engine.packets import pack, unpack

# Lone surrogates are taken out of every text when it is read.
words = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
rows = st.lists(st.tuples(st.integers(0, 3), words, st.integers(0, 2**64 - 1)), max_size=12)


def made(held: list[tuple[int, str | None, int]]) -> Batch:
    return Batch(
        {
            KEY: np.array([row[0] for row in held], dtype=np.int64),
            "word": Strings.of([row[1] for row in held]),
            "hash": np.array([row[2] for row in held], dtype=np.uint64),
        }
    )


def listed(batch: Batch) -> list[tuple[int, str | None, int]]:
    return list(zip(batch.numbers(KEY).tolist(), batch.strings("word"), batch.numbers("hash").tolist(), strict=True))


@given(rows)
def test_a_batch_comes_back_from_its_bytes_and_the_same_rows_give_the_same_bytes(
    held: list[tuple[int, str | None, int]],
) -> None:
    batch = made(held)
    packed = pack(batch)
    assert listed(unpack(packed)) == held
    assert pack(unpack(packed)) == packed
    assert unpack(packed).numbers("hash").dtype == np.uint64


@given(rows)
def test_rows_are_parted_by_key_and_none_is_lost(held: list[tuple[int, str | None, int]]) -> None:
    parted = list(made(held).by_key())
    assert [key for key, _ in parted] == sorted({row[0] for row in held})
    assert [row for _, part in parted for row in listed(part)] == sorted(held, key=lambda row: row[0])


@given(st.lists(rows, min_size=1, max_size=4))
def test_batches_are_gathered_in_order(many: list[list[tuple[int, str | None, int]]]) -> None:
    assert listed(gather([made(held) for held in many])) == [row for held in many for row in held]


def test_columns_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="differ in length"):
        Batch({"a": np.zeros(2), "b": np.zeros(3)})


@pytest.mark.parametrize("size", [3, 5000])
def test_long_texts_are_taken_as_short_ones_are(size: int) -> None:
    held = [None, "a" * size, "", "é" * size]
    column = Strings.of(held)
    assert column.take(np.array([3, 0, 1, 3], dtype=np.int64)).listed() == [held[3], None, held[1], held[3]]
    assert column.take(np.zeros(0, dtype=np.int64)).listed() == []
