from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from headwater.stories.reuse import candidates

WORDS = [
    f"{first}{second}"
    for first in ("bar", "len", "mos", "tik", "vor", "zun")
    for second in ("da", "po", "ri", "xe", "gul")
]


def text(seed: int, count: int = 60) -> list[str]:
    chance = np.random.default_rng(seed)
    return [f"{WORDS[chance.integers(len(WORDS))]}{chance.integers(1000)}" for _ in range(count)]


def met(texts: list[list[str]], days: list[int], outlets: list[int]) -> NDArray[np.int32]:
    joined = [" ".join(words) for words in texts]
    return candidates(joined, np.array(days, dtype=np.int32), np.array(outlets, dtype=np.int32))


def test_twelve_words_in_a_row_are_always_found() -> None:
    for seed in range(20):
        one, other = text(seed), text(seed + 100)
        other[20:32] = one[7:19]
        assert met([one, other], [1, 1], [0, 1]).tolist() == [[1, 0]]
    assert met([text(1), text(2)], [1, 1], [0, 1]).tolist() == []


def test_beyond_the_window_nothing_meets() -> None:
    assert met([text(1), text(1)], [1, 60], [0, 1]).tolist() == []


def test_boilerplate_of_an_outlet_links_nothing_and_a_wire_story_does() -> None:
    footer = text(9, 20)
    texts = [text(seed) + footer for seed in range(10, 16)]
    assert met(texts, [1] * 6, [0] * 6).tolist() == []
    assert len(met(texts, [1] * 6, list(range(6)))) == 15


def test_hundreds_of_copies_stay_connected_at_a_cost_in_proportion() -> None:
    count = 300
    pairs = met([text(3)] * count, [1] * count, list(range(count)))
    assert len(pairs) <= 16 * count
    assert {(later, earlier) for earlier, later in pairwise(range(count))} <= {tuple(pair) for pair in pairs.tolist()}


def test_no_texts_give_no_pairs() -> None:
    assert met([], [], []).shape == (0, 2)
