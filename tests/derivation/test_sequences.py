"""What is compiled for comparison says what the plain way says."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, LCSseq

from headwater.derivation.runs import tile
from headwater.derivation.sequences import common, likeness, places

WORDS = st.lists(st.integers(0, 12), max_size=150)
NOWHERE, SOMEWHERE = -1, 0


def numbers(words: list[int]) -> NDArray[np.int32]:
    return np.array(words, dtype=np.int32)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_subsequences_are_as_long_as_rapidfuzz_finds_them(one: list[int], other: list[int]) -> None:
    assert common(numbers(one), numbers(other)) == LCSseq.similarity(one, other)
    assert likeness(numbers(one), numbers(other)) == Indel.normalized_similarity(one, other)


@settings(deadline=None)
@given(WORDS, st.lists(st.tuples(st.integers(0, 149), st.integers(0, 12)), max_size=9))
def test_subsequences_stand_where_rapidfuzz_finds_them(one: list[int], edits: list[tuple[int, int]]) -> None:
    other = list(one)
    for place, word in edits:
        other[place : place + word % 2] = [word]
    equal = [block for block in LCSseq.opcodes(one, other) if block.tag == "equal"]
    expected = [(b.src_start + k, b.dest_start + k) for b in equal for k in range(b.src_end - b.src_start)]
    assert [tuple(row) for row in places(numbers(one), numbers(other))[::-1].tolist()] == expected


@settings(deadline=None)
@given(WORDS, WORDS, st.booleans())
def test_runs_are_equal_words_of_which_none_is_in_two(one: list[int], other: list[int], quoted: bool) -> None:  # noqa: FBT001
    marks = [np.full(len(words), SOMEWHERE if quoted else NOWHERE, dtype=np.int32) for words in (one, other)]
    runs = tile(numbers(one), numbers(other), *marks, 4, 2).tolist()
    for i, j, size in runs:
        assert size >= (2 if quoted else 4)
        assert one[i : i + size] == other[j : j + size]
    for side in (0, 1):
        taken = [place for run in runs for place in range(run[side], run[side] + run[2])]
        assert len(taken) == len(set(taken))


@settings(deadline=None)
@given(WORDS, WORDS)
def test_the_longest_run_is_taken(one: list[int], other: list[int]) -> None:
    marks = [np.full(len(words), NOWHERE, dtype=np.int32) for words in (one, other)]
    runs = tile(numbers(one), numbers(other), *marks, 4, 2).tolist()
    texts = ["".join(chr(word + 65) for word in words) for words in (one, other)]
    runs_of = (n for n in range(len(one) + 1) for i in range(len(one) - n + 1) if texts[0][i : i + n] in texts[1])
    longest = max(runs_of, default=0)
    assert max((size for _, _, size in runs), default=0) == (longest if longest >= 4 else 0)
