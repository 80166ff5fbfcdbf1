"""The fitted weights, read from the data file beside this module."""

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.features import NAMES
from headwater.derivation.forest import Forest, parent_forest
from headwater.derivation.rows import rows_of

# What a first guess says of the relatives of parent and child; it enters the second.
RELATIVES = (
    "kin without parent: the first",
    "kin without parent: more",
    "other children",
    "parent without parent",
    "one house: other children",
    "agency: share of relatives that have it",
    "parent may have the child's agency",
)

# How a candidate stands beside the others of its story in the second guess; only the trees of `forest.py` ask for it.
STANDING = (
    "log weight",
    "probability",
    "child alone",
    "probability of the best other",
    "probability of the other order",
    "parent alone",
    "probability of the best other agency",
    "is an agency",
)

Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of the first guess and of the second, and the trees that correct the second."""

    first: Weights
    second: Weights
    forest: Forest


@cache
def parent_weights() -> tuple[Weights, Weights]:
    """Return the weights of the first guess, of `features.NAMES`, and of the second, of these and `RELATIVES`.

    Raises:
        ValueError: where the table and the program name different figures.
    """
    rows = rows_of("parents.tsv")
    names = [row[0] for row in rows]
    if names != [*NAMES, *RELATIVES]:
        message = f"parents.tsv does not fit the program: {sorted({*names} ^ {*NAMES, *RELATIVES})}"
        raise ValueError(message)
    return np.array([float(row[1]) for row in rows[: len(NAMES)]]), np.array([float(row[2]) for row in rows])


def parent_model() -> Model:
    """Return all that is fitted for parents.

    Raises:
        ValueError: where a table and the program name different figures.
    """
    return Model(*parent_weights(), parent_forest((*NAMES, *RELATIVES, *STANDING)))


def weight(name: str) -> float:
    """Return the weight of one figure in the second guess."""
    return float(parent_weights()[1][[*NAMES, *RELATIVES].index(name)])


@cache
def _calibration() -> dict[str, tuple[float, float]]:
    return {name: (float(intercept), float(slope)) for name, intercept, slope in rows_of("calibration.tsv")}


def calibrated(kind: str, probability: float) -> float:
    """Return how often a parent of that kind is right that was given this probability (Platt 2000).

    Raises:
        KeyError: where the table has no such kind.
    """
    intercept, slope = _calibration()[kind]
    clipped = min(max(probability, 0.001), 0.999)
    return 1.0 / (1.0 + math.exp(-intercept - slope * math.log(clipped / (1.0 - clipped))))
