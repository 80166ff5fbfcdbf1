"""Which words of a sentence are cues, and what each cue's source and content are, by the trained networks."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from headwater.annotate.attributions.found import Found
from headwater.annotate.lexicon.function_words import COORDINATORS, DETERMINERS, LONE_DETERMINERS, POSSESSIVES
from headwater.annotate.tagger import chain, features
from headwater.annotate.tagger.model import Model, Part, model
from headwater.annotate.tagger.network import Doubles, Floats
from headwater.annotate.tagger.threads import one_thread
from headwater.annotate.tagger.window import Window
from headwater.annotate.tagger.words import prepare
from headwater.annotate.tokens import Token
from headwater.model.span import Span

# Where a cue may be: its tokens are this likely to belong to one.
LEAST_CUE = 0.1
# Of a cue, and of a source or content that the best sequence of labels leaves out, the tokens are taken that are at
# least half as likely as the likeliest one.
EDGE = 0.5
# An attribution is one where its score is at least so much: the probability that its cue has a content, times the root
# of the probability that it is a cue. The root, since the first of the two was learnt with the second in sight.
LEAST = 0.4
# A source that the best sequence leaves out is taken where some token is this likely to belong to it.
LEAST_SOURCE = 0.25
# Labels in the order of the networks' outputs; 0 is a word outside.
BEGINS, GOES_ON = CUE = (1, 2)
SOURCE, CONTENT = (1, 2), (3, 4)

HANGING_MARKS = frozenset({",", ";", ":", "-", "–", "—", "--", "("})
HANGING_WORDS = (DETERMINERS - LONE_DETERMINERS - POSSESSIVES) | COORDINATORS | {"of", "in", "with", "from", "by"}

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A sentence and what the rules found in it: attributions within no other one, and those that stand in one."""

    window: Window
    outer: tuple[Found, ...]
    inner: tuple[Found, ...]
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Tagged:
    """An attribution of one sentence as the networks see it; ``score`` in [0, 1] says how likely it is one."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Tokens that may be a cue: of which sentence, which of its tokens, and a score in [0, 1]."""

    sentence: int
    cue: Range
    score: float  # the root of how likely the likeliest of them is


def tag(sentences: Sequence[Ruled], *, least: float = LEAST) -> list[list[Tagged]]:
    """Return the attributions of each of ``sentences``, all of one article and none empty, in the order of their cues.

    They may overlap. ``least`` is the score from which on something counts as one.
    """
    if not sentences:
        return []
    networks = model()
    words = [tuple(t.lower for t in s.window.tokens) for s in sentences]
    prepare((networks.cues.lexicon, networks.roles.lexicon), {w for row in words for w in row})
    flags = [features.flags(s.window, s.outer, s.inner, headline=s.headline) for s in sentences]
    likely = cue_likelihoods(networks, words, flags)
    # A cue that scores less than that by itself can't make an attribution that scores more.
    candidates = [
        _Candidate(n, cue, sqrt(likelihood))
        for n, rows in enumerate(likely)
        for cue, likelihood in cue_ranges(rows)
        if sqrt(likelihood) >= least
    ]
    seen = [
        features.of_cue(s.window, c.cue, likely[c.sentence][:, BEGINS:].sum(axis=1), s.outer, s.inner)
        for s, c in ((sentences[c.sentence], c) for c in candidates)
    ]
    scores = _scores(
        networks.roles,
        [words[c.sentence] for c in candidates],
        [np.concatenate([flags[c.sentence], extra], axis=1) for c, extra in zip(candidates, seen, strict=True)],
    )
    result: list[list[Tagged]] = [[] for _ in sentences]
    shares = chain.marginals(scores, networks.roles.network.chain)
    kept = [k for k, c in enumerate(candidates) if c.score * shares[k][:, CONTENT].sum(axis=1).max() >= least]
    labelled = chain.best([scores[k] for k in kept], networks.roles.network.chain)
    for k, labels in zip(kept, labelled, strict=True):
        n = candidates[k].sentence
        result[n].append(_roles(sentences[n].window, candidates[k], labels, shares[k]))
    return result


def cue_likelihoods(networks: Model, words: Sequence[Sequence[str]], flags: Sequence[Floats]) -> list[Doubles]:
    """Return for each sentence how likely each token is to be outside a cue, to begin one, to go on with one."""
    return chain.marginals(_scores(networks.cues, words, flags), networks.cues.network.chain)


def _scores(part: Part, words: Sequence[Sequence[str]], flags: Sequence[Floats]) -> list[Floats]:
    rows = [part.lexicon.rows(row) for row in words]
    with one_thread():
        return part.network.scores(rows, flags)


def cue_ranges(likely: Doubles) -> list[tuple[Range, float]]:
    """Return the token ranges that may be cues, each with the probability of its likeliest token.

    ``likely`` has a row for each token: outside, begins, goes on.
    """
    part = likely[:, BEGINS:].sum(axis=1)
    found = []
    k = 0
    while k < len(part):
        if part[k] <= LEAST_CUE:
            k += 1
            continue
        end = k + 1
        while end < len(part) and part[end] > LEAST_CUE and likely[end, BEGINS] <= likely[end, GOES_ON]:
            end += 1
        peak = float(part[k:end].max())
        strong = np.flatnonzero(part[k:end] >= EDGE * peak)
        found.append(((k + int(strong[0]), k + int(strong[-1]) + 1), peak))
        k = end
    return found


def _roles(window: Window, candidate: _Candidate, labels: Sequence[int], share: Doubles) -> Tagged:
    """Return source and content: those of the best sequence of labels, else the likeliest tokens."""
    content_share = share[:, CONTENT].sum(axis=1)
    source_share = share[:, SOURCE].sum(axis=1)
    content = _labelled(labels, CONTENT) or _runs(content_share >= EDGE * content_share.max())
    source = _labelled(labels, SOURCE)[:1]
    if not source and source_share.max() > LEAST_SOURCE:
        source = _around(source_share)
    return Tagged(
        _spans(window, [candidate.cue])[0],
        _spans(window, _whole(window, source)),
        _spans(window, _whole(window, content)),
        candidate.score * float(content_share.max()),
    )


def _labelled(labels: Sequence[int], pair: tuple[int, int]) -> list[Range]:
    """Return the ranges that begin with the first label of ``pair`` and go on with the second."""
    begins, goes_on = pair
    found: list[Range] = []
    for k, label in enumerate(labels):
        if label == begins or (label == goes_on and not (found and found[-1][1] == k)):
            found.append((k, k + 1))
        elif label == goes_on:
            found[-1] = (found[-1][0], k + 1)
    return found


def _runs(on: np.ndarray) -> list[Range]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], on, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _around(share: np.ndarray) -> list[Range]:
    """Return the one run that holds the likeliest token."""
    peak = int(share.argmax())
    return [(a, b) for a, b in _runs(share > EDGE * share[peak]) if a <= peak < b]


def _whole(window: Window, ranges: Sequence[Range]) -> list[Range]:
    """Leave out marks and small words at an end that hang in the air: *the owner,* and *the wall in the*."""
    found = []
    for first, end in ranges:
        last = end
        while last > first and _hangs(window.tokens[last - 1]):
            last -= 1
        if last > first:
            found.append((first, last))
    return found


def _hangs(token: Token) -> bool:
    return token.text in HANGING_MARKS or token.lower in HANGING_WORDS


def _spans(window: Window, ranges: Sequence[Range]) -> tuple[Span, ...]:
    return tuple(Span(window.tokens[a].start, window.tokens[b - 1].end) for a, b in ranges)
