import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.text.fingerprints import SIZE, WINDOW, hash_words, shared_counts, winnow
from headwater.text.words import words

TEXT = "The central bank of Tolmera may loosen the peg that ties the crown to the euro before the end of the month."
OTHER = "Three climbers were brought down from the north face by a helicopter crew late on Sunday after two nights out."


def test_words_stand_where_the_word_pattern_finds_them() -> None:
    texts = ["U.S. officials’ well-known 1,200 “x” Café.", "", "Naïve o'clock & b/c"]
    hashed = hash_words(texts)
    for i, text in enumerate(texts):
        part = slice(hashed.offsets[i], hashed.offsets[i + 1])
        spans = list(zip(hashed.starts[part].tolist(), hashed.ends[part].tolist(), strict=True))
        assert spans == [(w.span.start, w.span.end) for w in words(text)]


def test_case_accents_and_typography_do_not_count() -> None:
    hashed = hash_words(["café it's WELL‑known", "CAFE it’s well-known"])
    np.testing.assert_array_equal(hashed.hashes[:3], hashed.hashes[3:])


def test_lone_surrogates_and_astral_letters_pass() -> None:
    assert len(hash_words(["a \ud800 b 😀 c"]).hashes) == 3


@settings(deadline=None)  # the first call may have to compile
@given(st.lists(st.text(max_size=80), max_size=4))
def test_offsets_lie_in_their_texts(texts: list[str]) -> None:
    hashed = hash_words(texts)
    assert len(hashed.offsets) == len(texts) + 1
    for i, text in enumerate(texts):
        for start, end in zip(
            hashed.starts[hashed.offsets[i] : hashed.offsets[i + 1]],
            hashed.ends[hashed.offsets[i] : hashed.offsets[i + 1]],
            strict=True,
        ):
            assert 0 <= start < end <= len(text)


@settings(deadline=None)  # the first call may have to compile
@given(st.integers(0, 8), st.integers(0, 8))
def test_any_long_enough_shared_run_is_found(before: int, after: int) -> None:
    run = " ".join(f"word{i}" for i in range(SIZE + WINDOW - 1))
    one = " ".join(["alpha"] * before + [run] + [f"a{i}" for i in range(after)])
    two = " ".join([f"b{i}" for i in range(after)] + [run] + ["beta"] * before)
    assert shared_counts(winnow(hash_words([one, two])))[0, 1] >= 1


def test_counts_are_symmetric_and_nothing_is_shared_by_unrelated_texts() -> None:
    counts = shared_counts(winnow(hash_words([TEXT, OTHER, TEXT.upper(), ""])))
    np.testing.assert_array_equal(counts, counts.T)
    assert counts[0, 1] == 0
    assert counts[0, 2] == counts[0, 0] > 0
    assert counts[3, 3] == 0
