"""Which articles share text, among very many: winnowed runs of words joined within a window of days.

Of every eight neighbouring runs of five words one is kept (Schleimer, Wilkerson and Aiken 2003), so that twelve words
in a row in common are always found. The join is that of `headwater.stories.neighbours`.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.stories import kernels
from headwater.text.fingerprints import Prints, hash_words, winnow

SIZE, WINDOW = 5, 8
LEAST = 1
DAYS = 25
BATCH = 20_000

Pairs = NDArray[np.int32]


def candidates(
    texts: Sequence[str], days: NDArray[np.int32], outlets: NDArray[np.int32], *, least: int = LEAST, window: int = DAYS
) -> Pairs:
    """Return the pairs (later, earlier) of places in ``texts`` that share at least ``least`` fingerprints.

    ``texts`` stand in the order of ``days`` (ordinals; no day is -1 and comes first);
    ``outlets`` are numbers that tell outlets apart, -1 where not known. At most sixteen earlier ones are met by each
    fingerprint: of hundreds of copies each is paired with some.
    """
    found = prints(texts)
    count = len(texts)
    owners = np.repeat(np.arange(count, dtype=np.int32), np.diff(found.offsets))
    # The last bit tells the kernels that a key is a run of words.
    codes = found.prints | np.uint64(1)
    order = np.argsort(codes, kind="stable")
    codes, owners = codes[order], owners[order]
    places = np.empty(len(order), dtype=np.int64)
    places[order] = np.arange(len(order), dtype=np.int64)
    del order
    begins, _ = kernels.runs(codes, owners, outlets, days)
    pairs: Pairs = kernels.meet(found.offsets, places, owners, begins, days, window, least)
    return pairs


def prints(texts: Sequence[str]) -> Prints:
    """Return the fingerprints of ``texts``, made a part at a time so that the words of few are held at once."""
    made = [winnow(hash_words(texts[at : at + BATCH]), SIZE, WINDOW) for at in range(0, len(texts), BATCH)]
    lengths = [np.diff(part.offsets) for part in made]
    offsets = np.zeros(len(texts) + 1, dtype=np.int64)
    if made:
        np.cumsum(np.concatenate(lengths), out=offsets[1:])
    return Prints(np.concatenate([part.prints for part in made] or [np.zeros(0, dtype=np.uint64)]), offsets)
