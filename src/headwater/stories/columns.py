"""Many articles' features as arrays, in the order of time: what the kernels run over."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from headwater.stories.common_words import standing
from headwater.stories.compact import Compact

NO_DAY = -1
NO_OUTLET = -1
YEAR = re.compile(r"(?:19|20)\d\d")
# The bit that is set in the code of a figure, and of no other term.
NUMBER = 1

Codes = NDArray[np.int64]
Weights = NDArray[np.float64]
Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Vectors:
    """Sparse rows of unit length: row ``i`` has ``weights`` at ``codes[offsets[i]:offsets[i + 1]]``, which ascend.

    ``shares`` are the parts of all reports that hold each term, as the table of common words has them.
    """

    codes: Codes
    weights: Weights
    shares: Weights
    offsets: Codes


@dataclass(frozen=True, slots=True)
class Sets:
    """Rows of ascending numbers: row ``i`` is ``codes[offsets[i]:offsets[i + 1]]``."""

    codes: Codes
    offsets: Codes


@dataclass(frozen=True, slots=True)
class Columns:
    """The articles in the order of time, those without a day first; the arrays may be mapped from disk.

    ``days`` are ordinals or NO_DAY, ``outlets`` numbers that tell outlets apart or NO_OUTLET. In ``keys`` an odd number
    stands for a shared run of words, an even one for a word or name.
    """

    words: Vectors
    names: Vectors
    shingles: Sets
    keys: Sets
    days: Places
    outlets: Places

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self.days)


def ordered(compacts: Sequence[Compact]) -> list[Compact]:
    """Return the articles as `columns` wants them; the order depends on nothing but themselves."""
    return sorted(compacts, key=lambda one: (NO_DAY if one.day is None else one.day, one.digest, one.id))


def columns(compacts: Sequence[Compact]) -> Columns:
    """Return the features of ``compacts``, which must be `ordered`."""
    outlets = {name: at for at, name in enumerate(sorted({one.outlet for one in compacts if one.outlet is not None}))}
    return Columns(
        words=_vectors([one.words for one in compacts]),
        names=_vectors([one.names for one in compacts]),
        shingles=_sets([one.shingles for one in compacts]),
        keys=_sets([one.keys for one in compacts]),
        days=np.array([NO_DAY if one.day is None else one.day for one in compacts], dtype=np.int32),
        outlets=np.array(
            [NO_OUTLET if one.outlet is None else outlets[one.outlet] for one in compacts], dtype=np.int32
        ),
    )


def subset(whole: Columns, rows: Places, *, keyed: bool = True) -> Columns:
    """Return the columns of the articles in ``rows`` alone, without their keys unless ``keyed``."""
    return Columns(
        words=_some_vectors(whole.words, rows),
        names=_some_vectors(whole.names, rows),
        shingles=_some_sets(whole.shingles, rows),
        keys=_some_sets(whole.keys, rows) if keyed else _sets([()] * len(rows)),
        days=np.asarray(whole.days[rows]),
        outlets=np.asarray(whole.outlets[rows]),
    )


def _some_vectors(whole: Vectors, rows: Places) -> Vectors:
    places, offsets = _places(whole.offsets, rows)
    return Vectors(whole.codes[places], whole.weights[places], whole.shares[places], offsets)


def _some_sets(whole: Sets, rows: Places) -> Sets:
    places, offsets = _places(whole.offsets, rows)
    return Sets(whole.codes[places], offsets)


def _places(offsets: Codes, rows: Places) -> tuple[Codes, Codes]:
    lengths = offsets[rows + 1] - offsets[rows]
    firsts = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum(lengths, out=firsts[1:])
    return np.arange(firsts[-1], dtype=np.int64) + np.repeat(offsets[rows] - firsts[:-1], lengths), firsts


def damped(count: float) -> float:
    """Return how much a term counts that stands ``count`` times in a text."""
    return 1 + math.log(count) if count > 1 else count


def _vectors(rows: Sequence[Sequence[tuple[str, float]]]) -> Vectors:
    codes: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    weights: list[NDArray[np.float64]] = [np.zeros(0)]
    shares: list[NDArray[np.float64]] = [np.zeros(0)]
    for row in rows:
        known = [(code(term), damped(count), standing(term)) for term, count in row]
        held = sorted([(at, count * heavy, share) for at, count, (heavy, share) in known])
        codes.append(np.array([at for at, _, _ in held], dtype=np.int64))
        shares.append(np.array([share for _, _, share in held], dtype=np.float64))
        values = np.array([value for _, value, _ in held], dtype=np.float64)
        # The sum in the order of the terms, so that it is the same on every machine.
        length = math.sqrt(math.fsum(value * value for _, value, _ in held))
        weights.append(values / length if length else values)
    return Vectors(np.concatenate(codes), np.concatenate(weights), np.concatenate(shares), _offsets(rows))


def _sets(rows: Sequence[Sequence[int]]) -> Sets:
    total = sum(len(row) for row in rows)
    return Sets(np.fromiter((at for row in rows for at in row), dtype=np.int64, count=total), _offsets(rows))


def _offsets(rows: Sequence[Sequence[object]]) -> Codes:
    offsets = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in rows], out=offsets[1:])
    return offsets


@lru_cache(maxsize=1 << 18)
def code(term: str) -> int:
    """Return a stable number for ``term``: 62 bits of its hash, and NUMBER where the term is a figure (`is_number`)."""
    made = int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1
    return made | NUMBER if is_number(term) else made & ~NUMBER


def is_number(term: str) -> bool:
    """Return whether ``term`` is a figure that stands alone, and no year: reports of many events give the same one."""
    return term[:1].isdigit() and " " not in term and YEAR.fullmatch(term) is None
