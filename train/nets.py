"""The network of ``headwater.annotate.tagger.network`` in torch, with what it learns from and its way out of torch."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

STATIC = 256  # dimensions of the static embeddings
PROJECTED = 64
OWN = 32
ENDING = 16
WIDTH = 96
DROPOUT = 0.33


class Chain(nn.Module):
    """A linear chain over labels: how well each follows each (Lafferty et al. 2001)."""

    def __init__(self, labels: int) -> None:
        """Begin with no preference."""
        super().__init__()
        self.follows = nn.Parameter(torch.zeros(labels, labels))
        self.begins = nn.Parameter(torch.zeros(labels))
        self.ends = nn.Parameter(torch.zeros(labels))

    def loss(self, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Return the negative log likelihood of each sentence's labels; ``scores`` is ``(B, L, K)``."""
        return self._all(scores, mask) - self._one(scores, labels, mask)

    def _all(self, scores: Tensor, mask: Tensor) -> Tensor:
        value = self.begins + scores[:, 0]
        for t in range(1, scores.shape[1]):
            step = torch.logsumexp(value[:, :, None] + self.follows[None] + scores[:, t, None, :], 1)
            value = torch.where(mask[:, t, None], step, value)
        return torch.logsumexp(value + self.ends, 1)

    def _one(self, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        real = mask.float()
        value = self.begins[labels[:, 0]] + (scores.gather(2, labels[:, :, None])[:, :, 0] * real).sum(1)
        value = value + (self.follows[labels[:, :-1], labels[:, 1:]] * real[:, 1:]).sum(1)
        last = mask.sum(1) - 1
        return value + self.ends[labels.gather(1, last[:, None])[:, 0]]


class Net(nn.Module):
    """Word rows and features, a dense layer, a bidirectional LSTM, a dense layer, a chain."""

    def __init__(self, words: int, endings: int, features: int, labels: int) -> None:
        """Begin at random."""
        super().__init__()
        self.projection = nn.Linear(STATIC, PROJECTED, bias=False)
        self.own = nn.Embedding(words, OWN, padding_idx=0)
        self.endings = nn.Embedding(endings, ENDING, padding_idx=0)
        self.dense = nn.Linear(PROJECTED + OWN + ENDING + features, WIDTH)
        self.lstm = nn.LSTM(WIDTH, WIDTH, bidirectional=True, batch_first=True)
        self.hidden = nn.Linear(3 * WIDTH, WIDTH)
        self.labels = nn.Linear(WIDTH, labels)
        self.chain = Chain(labels)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, static: Tensor, own: Tensor, endings: Tensor, features: Tensor, lengths: Tensor) -> Tensor:
        """Return the scores of labels, ``(B, L, K)``."""
        rows = (
            self.drop(self.projection(static)),
            self.drop(self.own(own)),
            self.drop(self.endings(endings)),
            features,
        )
        dense = self.drop(torch.relu(self.dense(torch.cat(rows, 2))))
        packed = nn.utils.rnn.pack_padded_sequence(dense, lengths, batch_first=True, enforce_sorted=False)
        run, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        joint = self.drop(torch.cat([run, dense[:, : run.shape[1]]], 2))
        return self.labels(self.drop(torch.relu(self.hidden(joint))))


def tensors(net: Net, name: str) -> dict[str, NDArray[np.float16]]:
    """Return the weights of ``net`` under the names and in the layout that Headwater reads."""
    own = {key: value.detach().numpy() for key, value in net.state_dict().items()}
    words = PROJECTED + OWN + ENDING
    found = {
        "projection": own["projection.weight"].T,
        "own": own["own.weight"],
        "endings": own["endings.weight"],
        "words": own["dense.weight"][:, :words].T,
        "features": own["dense.weight"][:, words:].T,
        "bias": own["dense.bias"],
        "hidden": own["hidden.weight"].T,
        "hidden_bias": own["hidden.bias"],
        "labels": own["labels.weight"].T,
        "labels_bias": own["labels.bias"],
        **{f"chain.{part}": own[f"chain.{part}"] for part in ("follows", "begins", "ends")},
    }
    for direction, end in (("forward", ""), ("backward", "_reverse")):
        found[f"{direction}.into"] = _gates(own[f"lstm.weight_ih_l0{end}"]).T
        found[f"{direction}.back"] = _gates(own[f"lstm.weight_hh_l0{end}"]).T
        found[f"{direction}.bias"] = _gates(own[f"lstm.bias_ih_l0{end}"] + own[f"lstm.bias_hh_l0{end}"])
    return {f"{name}.{part}": np.ascontiguousarray(value, dtype=np.float16) for part, value in found.items()}


def _gates(rows: NDArray[np.floating]) -> NDArray[np.floating]:
    """From torch's order (input, forget, candidate, output) to ours, the three gates halved for tanh."""
    parts = np.split(rows, 4)
    return np.concatenate([parts[0] / 2, parts[1] / 2, parts[3] / 2, parts[2]])
