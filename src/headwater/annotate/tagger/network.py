"""The network behind the tagger: word rows and features in, one score a label and token out. Plain numpy.

A dense layer, one bidirectional LSTM, a dense layer, and a linear chain over the labels (Huang, Xu and Yu 2015,
"Bidirectional LSTM-CRF models for sequence tagging"). Sentences of one article run side by side, longest first. A batch
never holds sentences of two articles: sums in floating point depend on the shape of a batch, and what is found in an
article must not depend on the articles beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

BATCH = 64


@dataclass(frozen=True, slots=True)
class Directions:
    """Both directions of the LSTM, ahead and back. Gates stand in the order input, forget, output, candidate.

    The columns of the first three are halved as stored, since sigmoid(x) = (tanh(x / 2) + 1) / 2: one call of tanh then
    serves all four, and nothing overflows. ``H`` is the width.
    """

    into: Floats  # (2, H, 4H)
    back: Floats  # (2, H, 4H)
    bias: Floats  # (2, 1, 4H)


@dataclass(frozen=True, slots=True)
class Chain:
    """The scores of a label after a label, at a beginning and at an end."""

    follows: Floats  # (K, K)
    begins: Floats  # (K,)
    ends: Floats  # (K,)


@dataclass(frozen=True, slots=True)
class Network:
    """The weights of one network: ``W`` word columns, ``F`` features, width ``H``, ``K`` labels."""

    words: Floats  # (W, H)
    features: Floats  # (F, H)
    bias: Floats  # (H,)
    lstm: Directions
    hidden: Floats  # (3H, H)
    hidden_bias: Floats  # (H,)
    labels: Floats  # (H, K)
    labels_bias: Floats  # (K,)
    chain: Chain

    def scores(self, words: Sequence[Floats], features: Sequence[Floats]) -> list[Floats]:
        """Return for each sentence the scores of its tokens' labels, of shape ``(tokens, K)``.

        ``words`` are the sentences' rows ``(tokens, H)``, already multiplied by ``self.words``; ``features`` are rows
        ``(tokens, F)``. No sentence may be empty.
        """
        order = sorted(range(len(words)), key=lambda i: (-len(words[i]), i))
        result: list[Floats] = [np.empty((0, 0), np.float32)] * len(words)
        for first in range(0, len(order), BATCH):
            chosen = order[first : first + BATCH]
            lengths = np.array([len(words[i]) for i in chosen])
            dense = np.concatenate([features[i] for i in chosen]) @ self.features
            dense += np.concatenate([words[i] for i in chosen])
            dense += self.bias
            np.maximum(dense, 0, out=dense)
            ends = np.cumsum(lengths)
            for i, rows in zip(chosen, np.split(self._batch(dense, lengths), ends[:-1]), strict=True):
                result[i] = rows
        return result

    def _batch(self, dense: Floats, lengths: NDArray[np.int_]) -> Floats:
        """The layers after the first, on the tokens of all sentences of a batch one after the other."""
        count, width = dense.shape
        ahead, back = _by_step(lengths)
        run = _run(self.lstm, np.stack([dense[ahead], dense[back]]), lengths)
        joint = np.empty((count, 3 * width), dtype=np.float32)
        joint[ahead, :width] = run[0]
        joint[back, width : 2 * width] = run[1]
        joint[:, 2 * width :] = dense
        hidden = joint @ self.hidden
        hidden += self.hidden_bias
        np.maximum(hidden, 0, out=hidden)
        return np.asarray(hidden @ self.labels + self.labels_bias)


def _by_step(lengths: NDArray[np.int_]) -> tuple[NDArray[np.int_], NDArray[np.int_]]:
    """Return which token is read when, from the front and from the end: first each sentence's first, then its second.

    Sentences stand longest first, and their tokens one after the other: no place is wasted on padding.
    """
    starts = np.cumsum(lengths) - lengths
    step = np.arange(lengths[0])[:, None]
    runs = step < lengths
    return (starts + step)[runs], (starts + lengths - 1 - step)[runs]


def _run(lstm: Directions, both: Floats, lengths: NDArray[np.int_]) -> Floats:
    """Both directions side by side: ``both`` and what is returned are ``(2, tokens, H)``, ordered by step."""
    _, count, width = both.shape
    given = both @ lstm.into
    given += lstm.bias
    out = np.empty((2, count, width), dtype=np.float32)
    state = np.zeros((2, len(lengths), width), dtype=np.float32)
    memory = np.zeros((2, len(lengths), width), dtype=np.float32)
    at = 0
    for t in range(int(lengths[0])):
        n = int((lengths > t).sum())
        gates = given[:, at : at + n]
        gates += state[:, :n] @ lstm.back
        np.tanh(gates, out=gates)
        opened = gates[:, :, : 3 * width]
        opened += 1
        opened *= 0.5
        kept = memory[:, :n]
        kept *= opened[:, :, width : 2 * width]
        kept += opened[:, :, :width] * gates[:, :, 3 * width :]
        state[:, :n] = out[:, at : at + n] = np.tanh(kept) * opened[:, :, 2 * width :]
        at += n
    return out


def read(tensors: Mapping[str, NDArray[np.floating]], name: str) -> Network:
    """Return the network ``name`` from named tensors.

    Raises:
        KeyError: where a tensor is missing.
    """

    def get(part: str) -> Floats:
        return np.ascontiguousarray(tensors[f"{name}.{part}"], dtype=np.float32)

    def both(part: str) -> Floats:
        return np.stack([get(f"forward.{part}"), get(f"backward.{part}")])

    return Network(
        get("words"),
        get("features"),
        get("bias"),
        Directions(both("into"), both("back"), both("bias")[:, None, :]),
        get("hidden"),
        get("hidden_bias"),
        get("labels"),
        get("labels_bias"),
        Chain(get("chain.follows"), get("chain.begins"), get("chain.ends")),
    )
