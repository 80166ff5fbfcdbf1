"""How near two texts stand, and how much nearer than others do."""

import numpy as np

from headwater.derivation.nearness import FAMILIES, NONE, hubs, nearness, voiced
from headwater.text.vectors import Vectors

EAST, NORTH = [1.0, 0.0], [0.0, 1.0]


def rows(*vectors: list[float]) -> Vectors:
    return np.array(vectors, dtype=np.float32).reshape(-1, 2)


def families(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.array(numbers, dtype=np.int32)


def test_sentences_of_speech_and_scraps_are_nobodys_own_voice() -> None:
    sentences = np.array([[0, 5], [5, 8], [8, 14]], dtype=np.int32)
    quotation = np.array([-1] * 8 + [0] * 4 + [-1] * 2, dtype=np.int32)
    assert voiced(sentences, quotation).tolist() == [0]


def test_what_all_say_is_no_nearness_of_two() -> None:
    """The first two say north as everybody does; the third pair says east, as nobody else does."""
    common = [rows(NORTH), rows(NORTH), rows(NORTH), rows(NORTH)]
    around = hubs(common, families(0, 1, 2, 3))
    everybodys = nearness(common[0], common[1], (around[0], around[1]))
    apart = [rows(EAST), rows(EAST), rows(NORTH), rows(NORTH)]
    around = hubs(apart, families(0, 1, 2, 3))
    theirs = nearness(apart[0], apart[1], (around[0], around[1]))
    assert everybodys.least == theirs.least == 1.0
    assert theirs.beyond > everybodys.beyond
    assert theirs.nearest > everybodys.nearest


def test_a_text_cut_from_another_takes_nothing_away() -> None:
    told = [rows(EAST, NORTH), rows(EAST), rows(NORTH, EAST)]
    without = hubs(told, families(0, 1, 2))
    having = hubs([*told, rows(NORTH)], families(0, 1, 2, 2))
    assert [hub.sums.tolist() for hub in having[:3]] == [hub.sums.tolist() for hub in without]


def test_of_very_many_families_some_stand_for_all() -> None:
    many = [rows(NORTH)] * (FAMILIES + 5)
    (first, *_) = hubs(many, np.arange(len(many), dtype=np.int32))
    assert first.count <= FAMILIES
    assert not first.every


def test_a_text_without_sentences_of_its_own_is_near_to_none() -> None:
    told = [rows(), rows(NORTH)]
    around = hubs(told, families(0, 1))
    assert nearness(told[0], told[1], (around[0], around[1])) == NONE
