"""The distribution over trees against all trees counted one by one, and the best tree against the best of these."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.derivation.tree import best, marginals

NUMBERS = st.floats(-3, 3, allow_nan=False).map(lambda x: round(x, 3))


@st.composite
def stories(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    size = draw(st.integers(1, 4))
    scores = np.array([[draw(NUMBERS) for _ in range(size)] for _ in range(size)])
    for i, j in itertools.product(range(size), repeat=2):
        if i == j or draw(st.integers(0, 4)) == 0:
            scores[i, j] = -np.inf
    return scores, np.array([draw(NUMBERS) for _ in range(size)])


def weight(scores: np.ndarray, roots: np.ndarray, tree: tuple[int, ...]) -> float:
    """The log weight of a choice of parents; minus infinity where it runs in a circle."""
    for start in range(len(tree)):
        node, steps = start, 0
        while node >= 0 and steps <= len(tree):
            node, steps = tree[node], steps + 1
        if node >= 0:
            return -np.inf
    return float(sum(roots[c] if p < 0 else scores[p, c] for c, p in enumerate(tree)))


@settings(max_examples=60, deadline=None)
@given(story=stories())
def test_probabilities_are_those_of_all_trees(story: tuple[np.ndarray, np.ndarray]) -> None:
    scores, roots = story
    trees = list(itertools.product(range(-1, len(roots)), repeat=len(roots)))
    weights = np.exp([weight(scores, roots, tree) for tree in trees])
    edges, alone = marginals(scores, roots)
    for child in range(len(roots)):
        for parent in range(-1, len(roots)):
            share = sum(w for w, tree in zip(weights, trees, strict=True) if tree[child] == parent) / weights.sum()
            assert abs((alone[child] if parent < 0 else edges[parent, child]) - share) < 1e-8


@settings(max_examples=60, deadline=None)
@given(story=stories())
def test_the_best_tree_is_the_heaviest(story: tuple[np.ndarray, np.ndarray]) -> None:
    scores, roots = story
    trees = itertools.product(range(-1, len(roots)), repeat=len(roots))
    heaviest = max(weight(scores, roots, tree) for tree in trees)
    assert abs(weight(scores, roots, tuple(best(scores, roots))) - heaviest) < 1e-9


def test_equal_weights_give_the_same_tree_every_time() -> None:
    scores = np.zeros((3, 3))
    assert best(scores, np.zeros(3)) == best(scores, np.zeros(3))
    assert best(np.zeros((0, 0)), np.zeros(0)) == []
