"""Train the tagger of attributions anew and write its weights into the package.

    python train/tagger.py [--data FILE.jsonl.gz] [--out FILE] [--epochs N] [--threads N]

Two networks for cues see one half of the articles each and say of the other half what they would propose: the
network for roles learns from that. A third network for cues sees all articles and is kept. Chance is seeded. Figures
come from `eval/gate.py`, on articles that are not in the data.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from torch import Tensor, nn

import examples
from examples import Example, Sentence
from headwater.annotate.tagger import features
from headwater.annotate.tagger.chain import marginals
from headwater.annotate.tagger.model import WEIGHTS
from headwater.annotate.tagger.network import Chain, Doubles
from headwater.annotate.tagger.words import ENDINGS, UNKNOWN, ending
from headwater.text.vectors import embed
from nets import Net, tensors

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "../shared/eval/quotes/polnear-train.jsonl.gz"
OUT = ROOT / "src/headwater/annotate/tagger" / WEIGHTS
BATCH = 32
RATE = 1.5e-3
# A word has a row of its own where it occurs so often; in training it is sometimes taken for an unknown one.
OFTEN = 4
UNKNOWN_SHARE = 0.08
SEED = 20261125


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Rows of words: static embeddings for all, rows of their own for those that occur often."""

    static: dict[str, int]
    vectors: Tensor
    own: dict[str, int]


def vocabulary(sentences: Sequence[Sentence]) -> Vocabulary:
    """Return the words of ``sentences``."""
    counts = Counter(word for s in sentences for word in s.words)
    words = sorted(counts)
    vectors = np.concatenate([np.zeros((1, 256), dtype=np.float32), embed(words)])
    often = [word for word in words if counts[word] >= OFTEN]
    return Vocabulary(
        {word: row for row, word in enumerate(words, start=1)},
        torch.from_numpy(vectors),
        {word: row for row, word in enumerate(often, start=UNKNOWN + 1)},
    )


def batch(chosen: Sequence[Example], known: Vocabulary) -> tuple[tuple[Tensor, ...], Tensor, Tensor]:
    """Return the inputs of the network, the labels, and which places hold a word."""
    lengths = torch.tensor([len(e.words) for e in chosen])
    longest = int(lengths.max())

    def padded(rows: Sequence[NDArray[np.generic]]) -> Tensor:
        full = np.zeros((len(rows), longest, *rows[0].shape[1:]), dtype=rows[0].dtype)
        for k, row in enumerate(rows):
            full[k, : len(row)] = row
        return torch.from_numpy(full)

    static = padded([np.array([known.static[w] for w in e.words]) for e in chosen])
    own = padded([np.array([known.own.get(w, UNKNOWN) for w in e.words]) for e in chosen])
    endings = padded([np.array([ending(w) for w in e.words]) for e in chosen])
    flags = padded([e.flags for e in chosen])
    mask = torch.arange(longest)[None] < lengths[:, None]
    return (known.vectors[static], own, endings, flags, lengths), padded([e.labels for e in chosen]), mask


def batches(given: Sequence[Example], chance: random.Random) -> list[list[int]]:
    """Return all of ``given`` in batches of like length, in random order."""
    order = list(range(len(given)))
    chance.shuffle(order)
    found = []
    for first in range(0, len(order), BATCH * 20):
        part = sorted(order[first : first + BATCH * 20], key=lambda i: len(given[i].words))
        found.extend(part[k : k + BATCH] for k in range(0, len(part), BATCH))
    chance.shuffle(found)
    return found


def train(given: Sequence[Example], known: Vocabulary, labels: int, *, epochs: int, name: str) -> Net:
    """Return a network that has seen ``given`` so many times."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    net = Net(len(known.own) + UNKNOWN + 1, ENDINGS + 2, given[0].flags.shape[1], labels)
    steps = len(batches(given, chance)) * epochs
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-4)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.15)
    for epoch in range(epochs):
        begin, total = time.monotonic(), 0.0
        net.train()
        for chosen in batches(given, chance):
            (static, own, *rest), gold, mask = batch([given[i] for i in chosen], known)
            hidden = torch.rand(own.shape) < UNKNOWN_SHARE
            own = torch.where(hidden & (own > 0), torch.full_like(own, UNKNOWN), own)
            loss = net.chain.loss(net(static, own, *rest), gold, mask).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            rate.step()
            total += loss.item() * len(chosen)
        print(
            f"{name} {epoch + 1}/{epochs}: loss {total / len(given):.3f}, {time.monotonic() - begin:.0f} s", flush=True
        )
    return net.eval()


@torch.no_grad()
def likelihoods(net: Net, sentences: Sequence[Sentence], known: Vocabulary) -> list[Doubles]:
    """Return what ``net`` says of each word of ``sentences``: outside a cue, begins one, goes on with one."""
    chain = Chain(*(p.detach().numpy() for p in (net.chain.follows, net.chain.begins, net.chain.ends)))
    given = examples.of_cues(sentences)
    found: list[Doubles] = []
    for first in range(0, len(given), BATCH):
        inputs, _, mask = batch(given[first : first + BATCH], known)
        scores = net(*inputs).numpy()
        found.extend(marginals([row[: int(m.sum())] for row, m in zip(scores, mask, strict=True)], chain))
    return found


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Train the tagger of attributions anew.")
    parser.add_argument("--data", type=Path, default=DATA, help="gold articles: id, text, attributions")
    parser.add_argument("--out", type=Path, default=OUT, help="where the weights go")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)

    articles = [examples.sentences_of(row) for row in examples.read(given.data)]
    halves = [[s for article in articles[k::2] for s in article] for k in (0, 1)]
    everything = [*halves[0], *halves[1]]
    known = vocabulary(everything)
    print(f"{len(articles)} articles, {len(everything)} sentences, {len(known.own)} words of their own", flush=True)

    def cues(sentences: Sequence[Sentence], name: str) -> Net:
        return train(examples.of_cues(sentences), known, 3, epochs=given.epochs, name=name)

    unseen = [likelihoods(cues(halves[1 - k], f"cues, half {2 - k}"), halves[k], known) for k in (0, 1)]
    roles = examples.of_roles(everything, [*unseen[0], *unseen[1]])
    parts = {
        **tensors(train(roles, known, 5, epochs=given.epochs, name="roles"), "roles"),
        **tensors(cues(everything, "cues"), "cues"),
    }
    columns = {"cues": features.FEATURES, "roles": (*features.FEATURES, *features.CUE_FEATURES)}
    about = {"features": json.dumps(columns), "words": json.dumps(list(known.own))}
    save_file(parts, given.out, metadata=about)
    print(f"{given.out}: {given.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
