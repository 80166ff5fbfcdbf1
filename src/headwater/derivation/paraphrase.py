"""Stretches of two texts that say the same in other words: sentence by sentence, then cut to the clauses that match.

Sentences are linked by the likeness of their vectors, corrected for hubs, by the telling words, names and numbers that
they share, and by standing beside linked ones in both texts (rewriters keep the order of the facts). One sentence may
be linked to several, as sentences are split and merged.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.alignment import Match, is_quoted
from headwater.derivation.corpus import Corpus, Text, Units
from headwater.derivation.linking import chosen, in_both, odds, shared, spare, stretches, supported
from headwater.derivation.sequences import likeness
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
from headwater.text.vectors import NEIGHBOURS, densities

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
    spared = _spare(one, [m.first for m in matches]), _spare(other, [m.second for m in matches])
    # What verbatim and edited passages show nearly whole needs no link.
    if not any(spared[0]) or not any(spared[1]):
        return matches
    found_links = link(corpus, one, other)
    links = [each for each in found_links if spared[0][each.one] and spared[1][each.other]]
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


def _spare(text: Text, stretches: list[tuple[int, int]]) -> list[bool]:
    """For each sentence whether enough of its words stand outside ``stretches``."""
    found = np.array(stretches, dtype=np.int64).reshape(-1, 2)
    return list(spare(found, text.sentences.rows, len(text.exact), LEAST_OPEN, OPEN_SHARE).tolist())


def _lonely(links: list[Link]) -> set[Link]:
    """The links whose sentences have no other link on either side: one sentence became one sentence."""
    ones, others = Counter(each.one for each in links), Counter(each.other for each in links)
    return {each for each in links if ones[each.one] == 1 and others[each.other] == 1}


def link(corpus: Corpus, one: Text, other: Text) -> list[Link]:
    """Return which sentences of two texts say the same, best of their row or column, in text order."""
    scores = supported(
        _scores(corpus, one.sentences, other.sentences), NEIGHBOUR_LEAST, LINK["beside linked sentences"]
    )
    pairs = chosen(scores, LINK_SURE, LINK_SECOND, LINK_LEAST, LINK_STRONG).tolist()
    return [Link(i, j, round(float(scores[i, j]), 3)) for i, j in pairs]


def _scores(corpus: Corpus, one: Units, other: Units) -> NDArray[np.float64]:
    """Log odds that two units say the same, from their words alone."""
    cosines = np.full((len(one) + NEIGHBOURS, len(other) + NEIGHBOURS), UNRELATED, dtype=np.float32)
    # Not by BLAS: its threads cost far more than such small products, and its last bits depend on their number.
    cosines[: len(one), : len(other)] = np.einsum("ik,jk->ij", one.vectors, other.vectors)
    words = shared(one.stems, one.offsets, other.stems, other.offsets, corpus.telling)
    weights = (LINK["intercept"], LINK["vector likeness"], LINK["telling words shared"])
    return np.asarray(odds(cosines, *densities(cosines), words, weights), dtype=np.float64)


def _passage(sides: _Sides, each: Link, scores: NDArray[np.float64], *, whole: bool) -> Match:
    """The linked sentences, cut on either side to the clauses that have a match on the other unless ``whole``."""
    corpus, one, other = sides.corpus, sides.one, sides.other
    spans = (*_clauses_of(one, each.one), *_clauses_of(other, each.other))
    found = stretches(scores, one.clauses.rows, other.clauses.rows, spans, -np.inf if whole else CLAUSE_LEAST)
    first, second = (int(found[0]), int(found[1])), (int(found[2]), int(found[3]))
    alike = likeness(one.exact[slice(*first)], other.exact[slice(*second)])
    kind = PassageKind.EDITED if alike >= EDITED else PassageKind.PARAPHRASED
    score = alike if kind is PassageKind.EDITED else 1 / (1 + np.exp(-each.score))
    substance = int(in_both(one.words[slice(*first)], other.words[slice(*second)], corpus.substantial))
    quoted = is_quoted(one, first) and is_quoted(other, second)
    return Match(first, second, kind, round(float(score), 4), substance, quoted)


def _clauses_of(text: Text, sentence: int) -> tuple[int, int]:
    first, last = text.sentences.rows[sentence].tolist()
    return int(text.body.clause[first]), int(text.body.clause[last - 1]) + 1


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
