import itertools

import numpy as np
import pytest

from headwater.annotate.tagger import chain
from headwater.annotate.tagger.network import Chain, Directions, Network

WIDTH, FEATURES, LABELS = 3, 4, 3


def floats(shape: tuple[int, ...], seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


NETWORK = Network(
    words=floats((5, WIDTH), 1),
    features=floats((FEATURES, WIDTH), 2),
    bias=floats((WIDTH,), 3),
    lstm=Directions(
        floats((2, WIDTH, 4 * WIDTH), 11), floats((2, WIDTH, 4 * WIDTH), 12), floats((2, 1, 4 * WIDTH), 13)
    ),
    hidden=floats((3 * WIDTH, WIDTH), 4),
    hidden_bias=floats((WIDTH,), 5),
    labels=floats((WIDTH, LABELS), 6),
    labels_bias=floats((LABELS,), 7),
    chain=Chain(floats((LABELS, LABELS), 8), floats((LABELS,), 9), floats((LABELS,), 10)),
)


def by_hand(words: np.ndarray, features: np.ndarray) -> np.ndarray:
    """The same network, a token and a gate at a time, as the textbook has it."""
    dense = np.maximum(features @ NETWORK.features + words + NETWORK.bias, 0)

    def run(way: int, rows: np.ndarray) -> np.ndarray:
        lstm = NETWORK.lstm
        state = memory = np.zeros(WIDTH)
        out = []
        for row in rows:
            gates = row @ lstm.into[way] + state @ lstm.back[way] + lstm.bias[way, 0]
            # Stored are halves: sigmoid(2x) of what stands there.
            into, kept, shown = (1 / (1 + np.exp(-2 * gates[k * WIDTH : (k + 1) * WIDTH])) for k in range(3))
            memory = kept * memory + into * np.tanh(gates[3 * WIDTH :])
            state = shown * np.tanh(memory)
            out.append(state)
        return np.array(out)

    joint = np.concatenate([run(0, dense), run(1, dense[::-1])[::-1], dense], axis=1)
    return np.maximum(joint @ NETWORK.hidden + NETWORK.hidden_bias, 0) @ NETWORK.labels + NETWORK.labels_bias


def test_a_batch_gives_what_each_sentence_gives_by_itself() -> None:
    lengths = (4, 1, 7, 4)
    words = [floats((n, WIDTH), 30 + k) for k, n in enumerate(lengths)]
    features = [floats((n, FEATURES), 40 + k) for k, n in enumerate(lengths)]
    found = NETWORK.scores(words, features)
    assert [len(rows) for rows in found] == list(lengths)
    for rows, w, f in zip(found, words, features, strict=True):
        assert rows == pytest.approx(by_hand(w, f), abs=1e-4)


def test_no_sentence_no_score() -> None:
    assert NETWORK.scores([], []) == []


def every_sequence(scores: np.ndarray, links: Chain) -> dict[tuple[int, ...], float]:
    found = {}
    for labels in itertools.product(range(LABELS), repeat=len(scores)):
        total = links.begins[labels[0]] + links.ends[labels[-1]] + sum(scores[t, k] for t, k in enumerate(labels))
        found[labels] = float(total + sum(links.follows[a, b] for a, b in itertools.pairwise(labels)))
    return found


@pytest.mark.parametrize("tokens", [1, 2, 5])
def test_the_best_sequence_is_the_best_of_all(tokens: int) -> None:
    sentences = [floats((n, LABELS), 50 + n) for n in (tokens, 3, 1)]
    for scores, found in zip(sentences, chain.best(sentences, NETWORK.chain), strict=True):
        every = every_sequence(scores, NETWORK.chain)
        assert tuple(found) == max(every, key=lambda labels: every[labels])


def test_marginals_are_sums_over_all_sequences() -> None:
    sentences = [floats((n, LABELS), 60 + n) for n in (4, 1, 3)]
    for scores, found in zip(sentences, chain.marginals(sentences, NETWORK.chain), strict=True):
        every = {labels: np.exp(total) for labels, total in every_sequence(scores, NETWORK.chain).items()}
        whole = sum(every.values())
        for t in range(len(scores)):
            for label in range(LABELS):
                share = sum(p for labels, p in every.items() if labels[t] == label) / whole
                assert found[t, label] == pytest.approx(share, abs=1e-5)


def test_large_scores_do_not_overflow() -> None:
    (found,) = chain.marginals([np.array([[900.0, -900.0, 0.0]] * 3, dtype=np.float32)], NETWORK.chain)
    assert found.sum(axis=1) == pytest.approx([1, 1, 1])
    assert found[:, 0] == pytest.approx([1, 1, 1])
