"""Which sentences of a story are worth comparing: those that share rare words, found by an index."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import log

from headwater.claims.terms import Term

# A feature that more sentences than this share tells nothing about any two of them.
COMMONEST = 24
# How many partners a sentence may have at most, best first.
PARTNERS = 10
# Below this many sentences all pairs that share any content word are compared: the index saves nothing there.
FEW = 160
WINDOW = 4


def candidate_pairs(sentences: Sequence[Sequence[Term]]) -> list[tuple[int, int]]:
    """Return sorted pairs of indices of sentences, lower first, that share rare concepts or pairs of them."""
    postings: defaultdict[str | tuple[str, str], list[int]] = defaultdict(list)
    for i, words in enumerate(sentences):
        for feature in sorted(set(_features(words)), key=str):
            postings[feature].append(i)
    limit = max(COMMONEST, len(sentences)) if len(sentences) <= FEW else COMMONEST
    shared: Counter[tuple[int, int]] = Counter()
    weights: defaultdict[tuple[int, int], float] = defaultdict(float)
    for found in postings.values():
        if 1 < len(found) <= limit:
            weight = log(1 + len(sentences) / len(found))
            for pair in combinations(found, 2):
                shared[pair] += 1
                weights[pair] += weight
    return _best_of_each(weights)


def _features(words: Sequence[Term]) -> Iterator[str | tuple[str, str]]:
    """Concepts, and pairs of concepts that stand near each other."""
    plain = [t.concept for t in words if not t.framing]
    yield from plain
    for i, one in enumerate(plain):
        for other in plain[i + 1 : i + WINDOW]:
            if one != other:
                yield (one, other) if one < other else (other, one)
    yield from (f"{a} {b}" for a, b in pairwise(plain))


def _best_of_each(weights: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    partners: defaultdict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for pair, weight in weights.items():
        for end in pair:
            partners[end].append((-weight, pair))
    kept = {pair for found in partners.values() for _, pair in sorted(found)[:PARTNERS]}
    return sorted(kept)
