import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text import vectors
from headwater.text.vectors import corrected, embed

TEXTS = (
    "The central bank will widen the corridor before the end of the month.",
    "By the end of March the bank is to loosen the band.",
    "Three climbers were rescued from the north face on Sunday.",
)


def test_rows_are_unit_float32() -> None:
    rows = embed(TEXTS)
    assert rows.shape == (3, vectors.DIMENSIONS)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_paraphrase_is_nearer_than_another_topic() -> None:
    rows = embed(TEXTS)
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.1


def test_a_row_does_not_depend_on_its_neighbours() -> None:
    np.testing.assert_array_equal(embed(TEXTS)[1], embed(TEXTS[1:2])[0])


def test_batches_join_seamlessly(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = embed(TEXTS)
    monkeypatch.setattr(vectors, "BATCH", 2)
    np.testing.assert_array_equal(embed(TEXTS), whole)


def test_nothing_in_gives_no_rows_and_an_empty_text_a_row_of_zeros() -> None:
    assert embed([]).shape == (0, vectors.DIMENSIONS)
    assert not embed([""]).any()


def test_correction_takes_out_hubs() -> None:
    # Column 0 is near to every row; column 1 only to row 1.
    matrix = np.array([[0.8, 0.1], [0.8, 0.8], [0.8, 0.1]], dtype=np.float32)
    found = corrected(matrix)
    assert found[1, 1] > found[1, 0]
    assert corrected(np.zeros((0, 3), dtype=np.float32)).shape == (0, 3)


def test_correction_uses_the_nearest_only() -> None:
    matrix = np.array([[0.9, 0.5, 0.1]], dtype=np.float32)
    np.testing.assert_allclose(corrected(matrix, 1), 2 * matrix - 0.9 - matrix, atol=1e-6)


def test_missing_files_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "find_spec", lambda _name: None)
    with pytest.raises(FileNotFoundError, match="pip install wordllama"):
        vectors._folder()  # noqa: SLF001 - the search for the files is what fails


PIECES = st.sampled_from(("corridor", "Ünïcode", "the", "1,200", "<s>", "▁", " ", "  ", "\n", "中", "🙂", "tor", "s"))


@given(st.lists(st.lists(PIECES, max_size=8).map("".join), max_size=6))
def test_tokens_are_those_of_whole_texts_though_sought_word_by_word(texts: list[str]) -> None:
    _, tokenizer = vectors._model()  # noqa: SLF001 - how words are sought shows nowhere else
    whole = [tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
    assert vectors._tokens(texts) == whole  # noqa: SLF001 - as above
    assert vectors._tokens(texts) == whole  # noqa: SLF001 - now that the words are known
