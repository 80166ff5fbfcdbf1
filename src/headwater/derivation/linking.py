"""Which sentences of two texts say the same, and how much of them: the compiled part of paraphrases."""

import numpy as np
from numba import njit

from headwater.derivation.sequences import first_of, indexed

# How near two linked pairs of sentences stand that support each other.
NEAR = 2


@njit(cache=True)
def spare(stretches, sentences, size, least, share):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Tell of each sentence whether enough of its words stand outside ``stretches`` of a text of ``size`` words."""
    inside = np.zeros(size, dtype=np.bool_)
    for k in range(len(stretches)):
        inside[stretches[k, 0] : stretches[k, 1]] = True
    found = np.zeros(len(sentences), dtype=np.bool_)
    for k in range(len(sentences)):
        left = 0
        for at in range(sentences[k, 0], sentences[k, 1]):
            left += not inside[at]
        found[k] = left >= least and left >= share * (sentences[k, 1] - sentences[k, 0])
    return found


@njit(cache=True)
def odds(cosines, rows, columns, shared, weights):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the log odds that two units say the same.

    ``rows`` and ``columns`` are the densities of either's neighbourhood, ``shared`` the telling words that they have in
    common, ``weights`` those of nothing, of a likeness and of these words.
    """
    found = np.empty(shared.shape, dtype=np.float64)
    for i in range(shared.shape[0]):
        for j in range(shared.shape[1]):
            likeness = np.float32(2.0) * cosines[i, j] - rows[i] - columns[j]
            # Rounded, so that the last bits of a sum of products decide nothing.
            likeness = np.rint(np.float64(likeness) * 1e4) / 1e4
            words = np.rint(shared[i, j] * 1e4) / 1e4
            found[i, j] = weights[0] + weights[1] * likeness + weights[2] * words
    return found


@njit(cache=True)
def _largest(scores):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    """The largest of each row and of each column."""
    rows, columns = np.full(scores.shape[0], -np.inf), np.full(scores.shape[1], -np.inf)
    for i in range(scores.shape[0]):
        for j in range(scores.shape[1]):
            rows[i], columns[j] = max(rows[i], scores[i, j]), max(columns[j], scores[i, j])
    return rows, columns


@njit(cache=True)
def _supported(anchors, i, j, way):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    """Whether a linked pair stands within two sentences on both sides, before (-1) or after (1) a pair."""
    for a in range(NEAR + 1):
        for b in range(NEAR + 1):
            x, y = i + way * a, j + way * b
            if (a or b) and 0 <= x < anchors.shape[0] and 0 <= y < anchors.shape[1] and anchors[x, y]:
                return True
    return False


@njit(cache=True)
def supported(scores, least, worth):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return scores with what it is worth that a linked pair stands beside a pair, on either side of it.

    Linked for this is who reaches ``least`` and is the best of its row.
    """
    rows, _ = _largest(scores)
    anchors = np.zeros(scores.shape, dtype=np.bool_)
    for i in range(scores.shape[0]):
        for j in range(scores.shape[1]):
            anchors[i, j] = scores[i, j] >= least and scores[i, j] >= rows[i]
    found = np.empty(scores.shape, dtype=np.float64)
    for i in range(scores.shape[0]):
        for j in range(scores.shape[1]):
            beside = 1.0 * _supported(anchors, i, j, -1) + _supported(anchors, i, j, 1)
            found[i, j] = scores[i, j] + worth * beside
    return found


@njit(cache=True)
def chosen(scores, sure, second, least, strong):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the pairs that are linked, in order: the best of their row or column, and all strong ones.

    A doubtful link of a sentence that has a sure one already needs more: it is mostly a common topic.
    """
    rows, columns = _largest(scores)
    found = np.empty((scores.size, 2), dtype=np.int64)
    count = 0
    for i in range(scores.shape[0]):
        for j in range(scores.shape[1]):
            score = scores[i, j]
            taken = score < sure and (rows[i] >= sure or columns[j] >= sure)
            best = score >= rows[i] or score >= columns[j]
            if score >= strong or (best and score >= (second if taken else least)):
                found[count, 0], found[count, 1] = i, j
                count += 1
    return found[:count]


@njit(cache=True)
def stretches(scores, rows_one, rows_other, spans, least):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return the word ranges in two sentences from the first to the last clause that has a match in the other.

    ``spans`` are the clauses of either sentence, ``rows`` those clauses' words. Where none matches, all are taken.
    """
    first = _hull(scores[spans[0] : spans[1], spans[2] : spans[3]], rows_one[spans[0] : spans[1]], least)
    second = _hull(scores[spans[0] : spans[1], spans[2] : spans[3]].T, rows_other[spans[2] : spans[3]], least)
    return first[0], first[1], second[0], second[1]


@njit(cache=True)
def _hull(scores, rows, least):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - compiled
    first, last = -1, -1
    for i in range(scores.shape[0]):
        best = -np.inf
        for j in range(scores.shape[1]):
            best = max(best, scores[i, j])
        if best >= least:
            first, last = (i if first < 0 else first), i
    if first < 0:
        first, last = 0, scores.shape[0] - 1
    return rows[first, 0], rows[last, 1]


@njit(cache=True)
def in_both(one, other, marks):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """Return how many different words that are marked stand in both."""
    words, _ = indexed(one)
    words_other, _ = indexed(other)
    found = 0
    for k in range(len(words)):
        if marks[words[k]] and not (k and words[k] == words[k - 1]):
            at = first_of(words_other, words[k])
            found += at < len(words_other) and words_other[at] == words[k]
    return found


@njit(cache=True)
def shared(stems_one, offsets_one, stems_other, offsets_other, telling):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - compiled
    """For each two units the telling weight of the stems in both, as a share of the lighter unit's."""
    n, m = len(offsets_one) - 1, len(offsets_other) - 1
    shares = np.zeros((n, m), dtype=np.float64)
    masses_other = np.zeros(m)
    for j in range(m):
        for k in range(offsets_other[j], offsets_other[j + 1]):
            masses_other[j] += telling[stems_other[k]]
    owner = np.empty(len(stems_other), dtype=np.int64)
    for j in range(m):
        owner[offsets_other[j] : offsets_other[j + 1]] = j
    words, places = indexed(stems_other)
    for i in range(n):
        mass = 0.0
        # By stem in order, so that the weights of every pair are added up in one order.
        for k in range(offsets_one[i], offsets_one[i + 1]):
            mass += telling[stems_one[k]]
            at = first_of(words, stems_one[k])
            while at < len(words) and words[at] == stems_one[k]:
                shares[i, owner[places[at]]] += telling[stems_one[k]]
                at += 1
        for j in range(m):
            least = min(mass, masses_other[j])
            if least > 0:
                # A unit of one or two words is too little to be all shared.
                shares[i, j] /= max(least, 1.5)
            else:
                shares[i, j] = 0.0
    return shares
