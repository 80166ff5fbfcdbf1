"""What is kept of an article for grouping: its features, fit to be stored, and the keys that find its like."""

import json
import zlib
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nsmallest

from headwater.model.reading import Reading
from headwater.stories.common_words import standing
from headwater.stories.features import Features, features
from headwater.stories.options import GroupOptions

DEFAULT = GroupOptions()
# How many of its weightiest words, and of its weightiest names and numbers, an article can be found by.
WORD_KEYS = 24
NAME_KEYS = 16
PRINT_KEYS = 16
# A word in more than this share of reports finds too many.
TOO_COMMON = 0.1
LEVEL = 6


@dataclass(frozen=True, slots=True)
class Compact:
    """An article's features, all that grouping asks for; equal texts and metadata give equal ones.

    ``digest`` is of the text (hexadecimal), ``day`` the ordinal of the day of publication (1 is 1 January of the year
    1), ``words`` and ``names`` are terms with how much each counts, sorted by term, ``shingles`` sorted hashes of runs
    of words. ``keys`` are sorted signed 64-bit numbers: two articles that tell one story share some,
    save for rare misses; an odd one stands for a run of words, an even one for a word or a name.
    """

    id: str
    digest: str
    day: int | None
    outlet: str | None
    words: tuple[tuple[str, float], ...]
    names: tuple[tuple[str, float], ...]
    shingles: tuple[int, ...]
    keys: tuple[int, ...]

    def pack(self) -> bytes:
        """Return the article as bytes to be stored: JSON, compressed by zlib."""
        fields = [
            self.id,
            self.digest,
            self.day,
            self.outlet,
            self.words,
            self.names,
            self.shingles,
            self.keys,
        ]
        return zlib.compress(json.dumps(fields, separators=(",", ":")).encode("utf-8", "surrogatepass"), LEVEL)


def unpack(data: bytes) -> Compact:
    """Return the article that `Compact.pack` made ``data`` of."""
    key, digest, day, outlet, words, names, shingles, keys = json.loads(zlib.decompress(data))
    return Compact(
        id=key,
        digest=digest,
        day=day,
        outlet=outlet,
        words=tuple((term, count) for term, count in words),
        names=tuple((term, count) for term, count in names),
        shingles=tuple(shingles),
        keys=tuple(keys),
    )


def compact(reading: Reading, *, options: GroupOptions = DEFAULT) -> Compact:
    """Return what is kept of ``reading`` for grouping; it depends on this article alone."""
    found = features(reading, options)
    return Compact(
        id=reading.id,
        digest=blake2b(reading.text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest(),
        day=found.day,
        outlet=found.outlet,
        words=tuple(sorted(found.words.items())),
        names=tuple(sorted(found.names.items())),
        shingles=tuple(sorted(found.shingles)),
        keys=_keys(found),
    )


def _keys(found: Features) -> tuple[int, ...]:
    """The weightiest words and names, and a sample of the shingles that is the same wherever they stand."""
    keys = {_number(f"w {term}") & ~1 for term in _weightiest(found.words, WORD_KEYS)}
    keys |= {_number(f"n {term}") & ~1 for term in _weightiest(found.names, NAME_KEYS)}
    keys |= {_number(f"s {shingle}") | 1 for shingle in sorted(found.shingles)[:PRINT_KEYS]}
    return tuple(sorted(keys))


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def _weightiest(terms: dict[str, float], most: int) -> list[str]:
    known = ((standing(term), count, term) for term, count in terms.items())
    held = [(-count * heavy, term) for (heavy, share), count, term in known if share <= TOO_COMMON]
    return [term for _, term in nsmallest(most, held)]
