"""The weights on disk, read once: two networks, the words they know, and the columns they were trained on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

from headwater.annotate.tagger.features import CUE_FEATURES, FEATURES
from headwater.annotate.tagger.network import Network, read
from headwater.annotate.tagger.words import Lexicon

WEIGHTS = "weights.safetensors"


@dataclass(frozen=True, slots=True)
class Part:
    """One network and the word rows that it reads."""

    network: Network
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Model:
    """``cues`` labels the words of cues, ``roles`` the source and content of one given cue."""

    cues: Part
    roles: Part


@cache
def model() -> Model:
    """Return the trained tagger that comes with Headwater.

    Raises:
        FileNotFoundError: where the weights are not installed.
        ValueError: where they were trained on other features than this version computes.
    """
    with as_file(files(__package__) / WEIGHTS) as path, safe_open(str(path), framework="numpy") as stored:
        tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118 - no mapping, has keys alone
        about = stored.metadata()
    features = {"cues": FEATURES, "roles": (*FEATURES, *CUE_FEATURES)}
    if json.loads(about["features"]) != {name: list(columns) for name, columns in features.items()}:
        message = f"{WEIGHTS} belongs to other features than this version computes: train the tagger anew"
        raise ValueError(message)
    known = {word: row for row, word in enumerate(json.loads(about["words"]), start=2)}
    return Model(_part(tensors, "cues", known), _part(tensors, "roles", known))


def _part(tensors: Mapping[str, NDArray[np.floating]], name: str, known: dict[str, int]) -> Part:
    network = read(tensors, name)
    projection, own, endings = (
        np.asarray(tensors[f"{name}.{part}"], dtype=np.float32) for part in ("projection", "own", "endings")
    )
    return Part(network, Lexicon(known, projection, own, endings, network.words))
