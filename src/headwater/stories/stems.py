"""A light stemmer for English: plurals, ``-ed`` and ``-ing``, so that wordings of one event meet. Own work."""

from functools import lru_cache

SHORTEST = 4
LEAST_STEM = 3
ENDINGS = (
    ("'s", ""),
    ("ies", "y"),
    ("sses", "ss"),
    ("ings", ""),
    ("ing", ""),
    ("edly", ""),
    ("ed", ""),
    ("ers", "er"),
    ("s", ""),
)
DOUBLED_KEPT = frozenset("lsez")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return ``word`` (folded) without its ending; a word of up to four letters stays as it is."""
    base = word.removesuffix("'s")
    if len(base) > SHORTEST:
        base = _without_ending(base)
    return base[:-1] if base.endswith("e") and len(base) > SHORTEST else base


def _without_ending(word: str) -> str:
    for ending, instead in ENDINGS:
        if not word.endswith(ending) or word.endswith("ss") or len(word) - len(ending) < LEAST_STEM:
            continue
        base = word.removesuffix(ending) + instead
        doubled = len(base) > LEAST_STEM and base[-1] == base[-2] and base[-1] not in DOUBLED_KEPT
        return base[:-1] if doubled else base
    return word
