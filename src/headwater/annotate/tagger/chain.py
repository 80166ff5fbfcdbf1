"""Reading a linear chain of labels: the best sequence, and how likely each label is (Lafferty et al. 2001)."""

from collections.abc import Sequence

import numpy as np

from headwater.annotate.tagger.network import Chain, Doubles, Floats


def best(sentences: Sequence[Floats], chain: Chain) -> list[list[int]]:
    """Return for each sentence its most likely labels as a whole (Viterbi); scores are ``(tokens, K)`` each."""
    if not sentences:
        return []
    lengths = np.array([len(s) for s in sentences])
    longest, labels = int(lengths.max()), sentences[0].shape[1]
    scores = np.zeros((longest, len(sentences), labels), dtype=np.float32)
    for k, rows in enumerate(sentences):
        scores[: len(rows), k] = rows
    value = chain.begins + scores[0]
    behind = np.empty((longest, len(sentences), labels), dtype=np.int8)
    # Past a sentence's end its values stand still: each label leads back to itself.
    behind[0] = still = np.arange(labels)
    for t in range(1, longest):
        step = value[:, :, None] + chain.follows
        runs = (t < lengths)[:, None]
        behind[t] = np.where(runs, step.argmax(axis=1), still)
        value = np.where(runs, step.max(axis=1) + scores[t], value)
    label = (value + chain.ends).argmax(axis=1)
    found = np.empty((longest, len(sentences)), dtype=np.int64)
    every = np.arange(len(sentences))
    for t in range(longest - 1, -1, -1):
        found[t] = label
        label = behind[t, every, label]
    return [found[:length, k].tolist() for k, length in enumerate(lengths)]


def marginals(sentences: Sequence[Floats], chain: Chain) -> list[Doubles]:
    """Return for each sentence the probability of each label at each token, of shape ``(tokens, K)``.

    Sums run in probabilities, scaled at each token (Rabiner 1989), over all sentences side by side.
    """
    if not sentences:
        return []
    lengths = np.array([len(s) for s in sentences])
    longest = int(lengths.max())
    emitted = np.ones((longest, len(sentences), sentences[0].shape[1]))
    for k, rows in enumerate(sentences):
        emitted[: len(rows), k] = np.exp(rows - rows.max(axis=1, keepdims=True))
    follows = np.exp(chain.follows.astype(np.float64))
    ahead = np.empty_like(emitted)
    ahead[0] = _scaled(np.exp(chain.begins.astype(np.float64)) * emitted[0])
    for t in range(1, longest):
        ahead[t] = _scaled(ahead[t - 1] @ follows * emitted[t])
    ends = np.exp(chain.ends.astype(np.float64))
    back = np.empty_like(emitted)
    state = np.tile(ends, (len(sentences), 1))
    for t in range(longest - 1, -1, -1):
        state[lengths - 1 == t] = ends
        back[t] = state
        state = _scaled(state * emitted[t] @ follows.T)
    joint = ahead * back
    joint /= joint.sum(axis=2, keepdims=True)
    return [joint[: len(rows), k] for k, rows in enumerate(sentences)]


def _scaled(rows: Doubles) -> Doubles:
    return np.asarray(rows / rows.sum(axis=1, keepdims=True))
