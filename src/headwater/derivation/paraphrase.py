"""Stretches of two texts that say the same in other words: sentence by sentence, then cut to the clauses that match.

Sentences are linked by the likeness of their vectors, corrected for hubs, by the telling words, names and numbers that
they share, and by standing beside linked ones in both texts (rewriters keep the order of the facts). One sentence may
be linked to several, as sentences are split and merged.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from headwater.derivation.alignment import Match, is_quoted
from headwater.derivation.corpus import Corpus, Text, Units
from headwater.derivation.weights import (
    CLAUSE_LEAST,
    LINK,
    LINK_LEAST,
    LINK_SECOND,
    LINK_STRONG,
    LINK_SURE,
    NEIGHBOUR_LEAST,
)
from headwater.model.vocabulary import PassageKind
from headwater.text.vectors import NEIGHBOURS, corrected

# What the density of a short text's neighbourhood is filled up with: the usual cosine of unrelated sentences.
UNRELATED = 0.1
# Wordings at least this alike are an edit, not a paraphrase.
EDITED = 0.6
# Of the words of a linked pair, more than this share outside verbatim passages, for a passage of its own.
OPEN_SHARE = 0.34
LEAST_OPEN = 3


@dataclass(frozen=True, slots=True)
class _Sides:
    """The two texts compared."""

    corpus: Corpus
    one: Text
    other: Text


@dataclass(frozen=True, slots=True)
class Link:
    """Sentence ``one`` of the first text says what sentence ``other`` of the second does; ``score`` in log odds."""

    one: int
    other: int
    score: float


def paraphrased(corpus: Corpus, one: Text, other: Text, matches: list[Match]) -> list[Match]:
    """Return ``matches`` (verbatim and edited) with the paraphrased passages, in order of the first text.

    An edited or verbatim scrap inside a linked pair of sentences becomes part of that pair's passage.
    """
    if not len(one.sentences) or not len(other.sentences):
        return matches
    found_links = link(corpus, one, other)
    links = _unshown(found_links, one, other, matches)
    if not links:
        return matches
    clause_scores = _scores(corpus, one.clauses, other.clauses)
    kept = list(matches)
    found: list[Match] = []
    lonely = _lonely(found_links)
    sides = _Sides(corpus, one, other)
    for each in links:
        passage = _passage(sides, each, clause_scores, whole=each in lonely)
        if _is_open(passage, [m for m in kept if _touches(m, passage)]):
            kept = [m for m in kept if m.quoted or not _inside(m, passage)]
            found.append(passage)
    return sorted({*kept, *found})


def _unshown(links: list[Link], one: Text, other: Text, matches: list[Match]) -> list[Link]:
    """Leave out links of sentences that verbatim and edited passages show nearly whole."""
    spare = [_spare(one, [m.first for m in matches]), _spare(other, [m.second for m in matches])]
    return [each for each in links if spare[0][each.one] and spare[1][each.other]]


def _spare(text: Text, stretches: list[tuple[int, int]]) -> list[bool]:
    """For each sentence whether enough of its words stand outside ``stretches``."""
    inside = np.zeros(len(text.exact) + 1, dtype=np.int64)
    for first, last in stretches:
        inside[first] += 1
        inside[last] -= 1
    outside = np.concatenate([[0], np.cumsum(np.cumsum(inside[:-1]) == 0)])
    rows = text.sentences.rows
    left = outside[rows[:, 1]] - outside[rows[:, 0]]
    enough = (left >= LEAST_OPEN) & (left >= OPEN_SHARE * (rows[:, 1] - rows[:, 0]))
    return [bool(flag) for flag in enough]


def _lonely(links: list[Link]) -> set[Link]:
    """The links whose sentences have no other link on either side: one sentence became one sentence."""
    ones, others = Counter(each.one for each in links), Counter(each.other for each in links)
    return {each for each in links if ones[each.one] == 1 and others[each.other] == 1}


def link(corpus: Corpus, one: Text, other: Text) -> list[Link]:
    """Return which sentences of two texts say the same, best of their row or column, in text order."""
    scores = _scores(corpus, one.sentences, other.sentences)
    scores = scores + LINK["beside linked sentences"] * _beside(scores)
    best = (scores >= scores.max(axis=1, keepdims=True)) | (scores >= scores.max(axis=0, keepdims=True))
    # A doubtful link of a sentence that has a sure one already is mostly a common topic.
    sure = scores >= LINK_SURE
    taken = (sure.any(axis=1, keepdims=True) | sure.any(axis=0, keepdims=True)) & ~sure
    chosen = ((scores >= np.where(taken, LINK_SECOND, LINK_LEAST)) & best) | (scores >= LINK_STRONG)
    return [Link(int(i), int(j), round(float(scores[i, j]), 3)) for i, j in np.argwhere(chosen)]


def _scores(corpus: Corpus, one: Units, other: Units) -> NDArray[np.float64]:
    """Log odds that two units say the same, from their words alone."""
    cosines = np.full((len(one) + NEIGHBOURS, len(other) + NEIGHBOURS), UNRELATED, dtype=np.float32)
    # Not by BLAS: its threads cost far more than such small products, and its last bits depend on their number.
    cosines[: len(one), : len(other)] = np.einsum("ik,jk->ij", one.vectors, other.vectors)
    # Rounded, so that the last bits of a matrix product decide nothing.
    likeness = np.round(corrected(cosines)[: len(one), : len(other)].astype(np.float64), 4)
    shared = _shared(one.stems, one.offsets, other.stems, other.offsets, corpus.telling)
    odds = LINK["intercept"] + LINK["vector likeness"] * likeness + LINK["telling words shared"] * np.round(shared, 4)
    return np.asarray(odds, dtype=np.float64)


def _beside(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """How many sides (0 to 2) of a pair have a linked pair within two sentences on both sides, in the same order."""
    anchors = (scores >= NEIGHBOUR_LEAST) & (scores >= scores.max(axis=1, keepdims=True))
    padded = np.pad(anchors, 2)
    n, m = scores.shape
    before, after = np.zeros((n, m), dtype=np.bool_), np.zeros((n, m), dtype=np.bool_)
    for i in range(3):
        for j in range(3):
            if i or j:
                before |= padded[2 - i : 2 - i + n, 2 - j : 2 - j + m]
                after |= padded[2 + i : 2 + i + n, 2 + j : 2 + j + m]
    return before.astype(np.float64) + after


def _passage(sides: _Sides, each: Link, scores: NDArray[np.float64], *, whole: bool) -> Match:
    """The linked sentences, cut on either side to the clauses that have a match on the other unless ``whole``."""
    corpus, one, other = sides.corpus, sides.one, sides.other
    rows = _clauses_of(one, each.one)
    columns = _clauses_of(other, each.other)
    block = scores[rows[0] : rows[1], columns[0] : columns[1]]
    least = -np.inf if whole else CLAUSE_LEAST
    first = _hull(one.clauses, rows[0], block.max(axis=1), least)
    second = _hull(other.clauses, columns[0], block.max(axis=0), least)
    likeness = Indel.normalized_similarity(one.exact[slice(*first)].tolist(), other.exact[slice(*second)].tolist())
    kind = PassageKind.EDITED if likeness >= EDITED else PassageKind.PARAPHRASED
    score = likeness if kind is PassageKind.EDITED else 1 / (1 + np.exp(-each.score))
    shared = list(set(one.words[slice(*first)].tolist()) & set(other.words[slice(*second)].tolist()))
    substance = int(corpus.substantial[shared].sum()) if shared else 0
    quoted = is_quoted(one, first) and is_quoted(other, second)
    return Match(first, second, kind, round(float(score), 4), substance, quoted)


def _clauses_of(text: Text, sentence: int) -> tuple[int, int]:
    first, last = text.sentences.rows[sentence].tolist()
    return int(text.body.clause[first]), int(text.body.clause[last - 1]) + 1


def _hull(clauses: Units, begin: int, best: NDArray[np.float64], least: float) -> tuple[int, int]:
    """Word range from the first to the last clause with a match; all of them where none stands out."""
    good = np.flatnonzero(best >= least)
    if not len(good):
        good = np.arange(len(best))
    return int(clauses.rows[begin + good[0], 0]), int(clauses.rows[begin + good[-1], 1])


def _inside(match: Match, passage: Match) -> bool:
    return (
        passage.first[0] <= match.first[0]
        and match.first[1] <= passage.first[1]
        and passage.second[0] <= match.second[0]
        and match.second[1] <= passage.second[1]
    )


def _touches(match: Match, passage: Match) -> bool:
    return _overlap(match.first, passage.first) > 0 and _overlap(match.second, passage.second) > 0


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _is_open(passage: Match, touching: list[Match]) -> bool:
    """Tell whether enough of the pair on both sides is not shown by verbatim passages already."""
    first = _overlap(passage.first, passage.first) - sum(_overlap(m.first, passage.first) for m in touching)
    second = _overlap(passage.second, passage.second) - sum(_overlap(m.second, passage.second) for m in touching)
    sizes = (passage.first[1] - passage.first[0], passage.second[1] - passage.second[0])
    return all(
        left >= LEAST_OPEN and left >= OPEN_SHARE * size for left, size in zip((first, second), sizes, strict=True)
    )


@njit(cache=True)
def _shared(stems_one, offsets_one, stems_other, offsets_other, telling):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    """For each two units the telling weight of the stems in both, as a share of the lighter unit's."""
    n, m = len(offsets_one) - 1, len(offsets_other) - 1
    shares = np.zeros((n, m), dtype=np.float64)
    masses_other = np.zeros(m)
    for j in range(m):
        for k in range(offsets_other[j], offsets_other[j + 1]):
            masses_other[j] += telling[stems_other[k]]
    for i in range(n):
        mass = 0.0
        for k in range(offsets_one[i], offsets_one[i + 1]):
            mass += telling[stems_one[k]]
        for j in range(m):
            a, b = offsets_one[i], offsets_other[j]
            common = 0.0
            while a < offsets_one[i + 1] and b < offsets_other[j + 1]:
                if stems_one[a] == stems_other[b]:
                    common += telling[stems_one[a]]
                    a += 1
                    b += 1
                elif stems_one[a] < stems_other[b]:
                    a += 1
                else:
                    b += 1
            least = min(mass, masses_other[j])
            if least > 0:
                # A unit of one or two words is too little to be all shared.
                shares[i, j] = common / max(least, 1.5)
    return shares
