"""Sentence vectors: the mean of static token embeddings, and the correction that makes their likeness comparable.

The embeddings are those that the package wordllama bundles (l2_supercat, 256 dimensions). Its files are read directly
and its code is not imported: its loader looks for the tokenizer in the wrong folder, and importing it is slow.
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

import numpy as np
from numba import njit
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Vectors = NDArray[np.float32]

DIMENSIONS = 256
WEIGHTS = "weights/l2_supercat_256.safetensors"
TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
BATCH = 2048
# The vectors of about so many words are kept (a kilobyte each).
KEPT = 1 << 15
# The tokens of about so many words are kept (a hundred bytes each).
KEPT_TOKENS = 1 << 17
# What keeps a text's tokens from being those of its words: spaces that stand together or at an end, the mark that the
# tokenizer sets for a space, and how its special tokens begin.
UNLIKE_WORDS = re.compile(r"^$|^ |  | $|[▁<]")

# How many nearest neighbours make up a hub's density; 10 in the paper, fewer where a text has fewer sentences.
NEIGHBOURS = 10


def embed(texts: Sequence[str]) -> Vectors:
    """Return one row of unit length for each of ``texts``, float32 of shape ``(len(texts), 256)``.

    A text without a token (an empty string) gets a row of zeros, which is like nothing at all.

    Raises:
        FileNotFoundError: where wordllama or its bundled files are not installed.
    """
    known = _known()
    fresh = list(dict.fromkeys(text for text in texts if text not in known))
    rows = np.zeros((len(fresh), DIMENSIONS), dtype=np.float32)
    for start in range(0, len(fresh), BATCH):
        _embed_batch(fresh[start : start + BATCH], rows[start : start + BATCH])
    made = dict(zip(fresh, rows, strict=True))
    found = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    for i, text in enumerate(texts):
        found[i] = made[text] if text in made else known[text]
    if len(known) > KEPT:
        known.clear()
    # Copies, for a row keeps all rows that it was made with.
    known.update({text: row.copy() for text, row in made.items() if " " not in text})
    return found


def corrected(similarities: NDArray[np.floating], neighbours: int = NEIGHBOURS) -> Vectors:
    """Return a matrix of cosines with each row's and column's density taken out, so that thresholds transfer.

    A sentence made of common words is near to everything (a hub). CSLS (Conneau et al. 2018, "Word translation without
    parallel data") subtracts from twice the cosine the mean cosine of either side to its nearest neighbours on the
    other side: above 0 means that the two are nearer to each other than to their own neighbourhoods.
    """
    matrix = np.asarray(similarities, dtype=np.float32)
    if matrix.size == 0:
        return matrix
    rows, columns = densities(matrix, neighbours)
    return 2 * matrix - rows[:, None] - columns[None, :]


def densities(matrix: Vectors, neighbours: int = NEIGHBOURS) -> tuple[Vectors, Vectors]:
    """Return the mean cosine of each row, and of each column, to its nearest neighbours: see `corrected`."""
    return _nearest_mean(matrix, neighbours), _nearest_mean(matrix.T, neighbours)


def _nearest_mean(matrix: Vectors, neighbours: int) -> Vectors:
    """Mean of each row's largest values."""
    count = min(neighbours, matrix.shape[1])
    if count == matrix.shape[1]:
        return np.asarray(matrix.mean(axis=1), dtype=np.float32)
    largest = np.partition(matrix, matrix.shape[1] - count, axis=1)[:, -count:]
    return np.asarray(largest.mean(axis=1), dtype=np.float32)


def _embed_batch(texts: Sequence[str], rows: Vectors) -> None:
    weights, _ = _model()
    ids = _tokens(texts)
    offsets = np.cumsum([0, *map(len, ids)], dtype=np.int64)
    _pool(weights, np.fromiter(chain.from_iterable(ids), dtype=np.int64, count=int(offsets[-1])), offsets, rows)
    lengths = [float(np.sqrt(np.dot(row, row))) or 1.0 for row in rows]
    rows /= np.array(lengths, dtype=np.float32)[:, None]


def _tokens(texts: Sequence[str]) -> list[list[int]]:
    """The tokens of each of ``texts``, from those of its words where these are known.

    The tokenizer turns each space into the mark that a word begins with, has no token with that mark inside it, and
    parts a text by nothing else: so a text's tokens are those of its words, one after the other. Where spaces stand
    together or at an end, or that mark or one of a special token in the text, it is asked for the whole.
    """
    known = _known_tokens()
    parts = [None if UNLIKE_WORDS.search(text) else text.split(" ") for text in texts]
    fresh = {word: None for words in parts if words for word in words if word not in known}
    fresh.update((text, None) for text, words in zip(texts, parts, strict=True) if words is None)
    # Where the tokens stand is of no use here, and finding it takes as long as finding them.
    made = _model()[1].encode_batch_fast(list(fresh), add_special_tokens=False)
    found = {text: encoding.ids for text, encoding in zip(fresh, made, strict=True)}
    ids = [
        found[text] if words is None else [at for word in words for at in (known.get(word) or found[word])]
        for text, words in zip(texts, parts, strict=True)
    ]
    if len(known) > KEPT_TOKENS:
        known.clear()
    known.update((word, found[word]) for words in parts if words for word in words if word in found)
    return ids


@njit(cache=True)
def _pool(weights, tokens, offsets, rows):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    """Add up the embeddings of each text's tokens."""
    for text in range(len(offsets) - 1):
        for at in range(offsets[text], offsets[text + 1]):
            for column in range(rows.shape[1]):
                rows[text, column] += weights[tokens[at], column]


@cache
def _known() -> dict[str, Vectors]:
    """The vectors of single words that were asked for before: stories share most of their words."""
    return {}


@cache
def _known_tokens() -> dict[str, list[int]]:
    """The tokens of words that were asked for before."""
    return {}


@cache
def _model() -> tuple[Vectors, Tokenizer]:
    """The embeddings (32 MB, stored as half as much) and the tokenizer, read once."""
    folder = _folder()
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return load_file(str(folder / WEIGHTS))["embedding.weight"].astype(np.float32), tokenizer


def _folder() -> Path:
    """The installed package's folder, found without importing it."""
    spec = find_spec("wordllama")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(place) / WEIGHTS).is_file() and (Path(place) / TOKENIZER).is_file():
            return Path(place)
    message = f"the sentence vectors need wordllama's bundled files {WEIGHTS} and {TOKENIZER}: pip install wordllama"
    raise FileNotFoundError(message)
