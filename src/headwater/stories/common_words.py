"""Words that say little about an event: function words, and how common other words are in English news.

What a word weighs comes from this table alone, never from the articles given: so articles are as like one another
whatever else is grouped with them, and in whichever order they arrive. The table is ``data/common_words.tsv``.
"""

import math
from functools import cache, lru_cache
from importlib.resources import files

from headwater.stories.stems import stem

TABLE = "common_words.tsv"
FUNCTION_WORD = 1.0
# Share of reports that hold any one word that is not listed.
RARE = 0.003
# Rare words count for more than the logarithm of their share says (set on development data).
SHARPER = 1.5


@cache
def function_words() -> frozenset[str]:
    """Return the words, folded, that are left out of every comparison."""
    return frozenset(word for share, words in _rows() if share == FUNCTION_WORD for word in words)


def usual_share(term: str) -> float:
    """Return the share of news reports that hold ``term`` (a stem); of two words, half the rarer one's."""
    return standing(term)[1]


def weight(term: str) -> float:
    """Return how much it tells of an event that a report holds ``term``: its share's logarithm, sharpened."""
    return standing(term)[0]


@lru_cache(maxsize=1 << 18)
def standing(term: str) -> tuple[float, float]:
    """Return `weight` and `usual_share` of ``term``."""
    shares = [_shares().get(part, RARE) for part in term.split(" ")]
    share = min(shares) / len(shares)
    return float((-math.log(share)) ** SHARPER), share


@cache
def _shares() -> dict[str, float]:
    rising = sorted((share, word) for share, words in _rows() if share < FUNCTION_WORD for word in words)
    return {stem(word): share for share, word in rising}


@cache
def _rows() -> tuple[tuple[float, tuple[str, ...]], ...]:
    lines = (files("headwater") / "stories" / "data" / TABLE).read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((float(share), tuple(words.split())) for share, words in cells)
