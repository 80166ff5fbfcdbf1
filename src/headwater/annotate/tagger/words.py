"""What the tagger knows of a word: static embedding, a row of its own where training saw it often, and its ending."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from headwater.annotate.tagger.network import Floats
from headwater.text.vectors import embed

UNKNOWN = 1  # row 0 is padding
ENDING = 3  # letters
ENDINGS = 1024
# Word rows kept between articles, two networks of a few hundred bytes a row.
KEPT = 50_000


def ending(word: str) -> int:
    """Return the row of a word's ending: words share rows by hash."""
    return zlib.crc32(word[-ENDING:].encode()) % ENDINGS + 1


@dataclass(slots=True)
class Lexicon:
    """The word rows of one network, each multiplied by its first layer; made once a word and kept."""

    known: dict[str, int]
    projection: Floats  # (256, V): what static embeddings become
    own: Floats  # (len(known) + 2, E): rows of single words
    endings: Floats  # (ENDINGS + 2, S)
    layer: Floats  # (V + E + S, H)
    _rows: dict[str, Floats] = field(default_factory=dict)

    def rows(self, words: Sequence[str]) -> Floats:
        """Return the rows of ``words``, all lower-case, of shape ``(len(words), H)``."""
        return np.concatenate([self._rows[word] for word in words]).reshape(len(words), -1)

    def learn(self, vectors: dict[str, Floats]) -> None:
        """Make the rows of new words; ``vectors`` are their static embeddings.

        Each is made by itself: sums in floating point depend on what they are batched with.
        """
        for word, vector in vectors.items():
            parts = (vector @ self.projection, self.own[self.known.get(word, UNKNOWN)], self.endings[ending(word)])
            self._rows[word] = np.concatenate(parts) @ self.layer

    def missing(self, words: set[str]) -> list[str]:
        """Return which of ``words`` have no row yet, sorted; all rows are let go first where too many are kept."""
        if len(self._rows) > KEPT:
            self._rows.clear()
        return sorted(word for word in words if word not in self._rows)


def prepare(lexicons: Sequence[Lexicon], words: set[str]) -> None:
    """See to it that every lexicon has a row for each of ``words``."""
    for lexicon in lexicons:
        new = lexicon.missing(words)
        if new:
            lexicon.learn(dict(zip(new, embed(new), strict=True)))
