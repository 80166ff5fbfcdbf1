"""Texts that are one another's copies, near enough: what they hold alike tells nothing of a third."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.bodies import Body, Ints
from headwater.text.fingerprints import HashedWords, shared_counts, winnow

# Of two copies the shorter has at least this share of its fingerprints in the other.
COPIED = 0.3


def containment(bodies: Sequence[Body]) -> NDArray[np.float64]:
    """Return what share of the shorter text's fingerprints the other holds, for each two of ``bodies``."""
    offsets = np.cumsum([0, *(len(body) for body in bodies)])
    hashes = np.concatenate([body.hashes for body in bodies])
    starts = np.concatenate([body.starts for body in bodies])
    ends = np.concatenate([body.ends for body in bodies])
    counts = shared_counts(winnow(HashedWords(hashes, starts, ends, offsets))).astype(np.float64)
    own = np.maximum(np.diag(counts), 1.0)
    return np.asarray(np.round(counts / np.minimum(own[:, None], own[None, :]), 6))


def families(bodies: Sequence[Body]) -> Ints:
    """Return for each text the number of its family, counted from 0: texts linked by any chain of copies are one."""
    if not bodies:
        return np.zeros(0, dtype=np.int32)
    linked = containment(bodies) >= COPIED
    number = np.full(len(bodies), -1, dtype=np.int32)
    count = 0
    for first in range(len(bodies)):
        if number[first] >= 0:
            continue
        queue = [first]
        number[first] = count
        while queue:
            near = np.flatnonzero(linked[queue.pop()] & (number < 0))
            number[near] = count
            queue += near.tolist()
        count += 1
    return number


def fullest(sizes: Sequence[int], families: Ints) -> list[int]:
    """Return the text of each family that has most, in order, the first of equals; what is cut from it adds nothing."""
    held: dict[int, int] = {}
    for text, (size, family) in enumerate(zip(sizes, families.tolist(), strict=True)):
        if family not in held or size > sizes[held[family]]:
            held[family] = text
    return sorted(held.values())
