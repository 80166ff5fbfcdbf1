"""Which wordings of a story are compared, and how likely each two of them assert the same."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np

from headwater.claims.alignment.candidates import candidate_pairs
from headwater.claims.alignment.folding import Story
from headwater.claims.alignment.likeness import Likeness
from headwater.claims.alignment.meeting import facing, gathered, in_a_row, nearest
from headwater.claims.alignment.signs import Compared, Pair, Signing, Signs
from headwater.claims.alignment.weighing import chance, probable, weights
from headwater.model.derivation import Stemma
from headwater.model.span import Span
from headwater.model.vocabulary import PassageKind, Quotation

# From this likeness on the neighbours of two sentences are compared too.
ANCHORED = 0.5
# Of the words of the shorter of two direct quotations, the share that must be in the other for one to be the other.
SAME_SPEECH = 0.34
PAIR = 2


class Strengths:
    """How likely each two wordings of a story assert the same: of those compared at once, of others when asked."""

    def __init__(self, story: Story, likeness: Likeness, stemma: Stemma) -> None:
        """Compare what shares rare words and what stands beside it."""
        self._story = story
        self._likeness = likeness
        self._passages = shared_wordings(story, stemma)
        met = compared(story, likeness)
        self._signing = Signing(story, likeness, stemma, met)
        self.pairs: tuple[Pair, ...] = tuple(sorted(met))
        self.rows: Signs = self._rows(self.pairs, [met[pair] for pair in self.pairs])
        articles = {unit.article for unit in story.units}
        self.known = probable(self.pairs, self.rows, others=len(articles) > PAIR)

    def _rows(self, pairs: Sequence[Pair], met: Sequence[Compared]) -> Signs:
        return self._signing.rows(pairs, met, self._passages)

    def of(self, u: int, v: int) -> float:
        """Return how likely two wordings assert the same, in [0, 1]; the same for either order."""
        pair = (u, v) if u < v else (v, u)
        if pair not in self.known:
            self.known[pair] = self._unmet(pair)
        return self.known[pair]

    def related(self, u: int, v: int) -> bool:
        """Whether two wordings stand in articles of one line, see `Signing.related`."""
        return self._signing.related(u, v)

    def _unmet(self, pair: Pair) -> float:
        """What two wordings say that did not come to be compared: in a large story not all that are alike are."""
        u, v = pair
        if _other_speech(self._story, u, v):
            return 0.0
        story, offset = self._story, len(self._story.first)
        s, t = (story.sentence[story.holders[w][0]] for w in pair)
        met = Compared(self._likeness.overlaps([(offset + s, offset + t)])[0], first=False)
        return float(chance(weights()[0].odds(self._rows([pair], [met])))[0])


def compared(story: Story, likeness: Likeness) -> dict[Pair, Compared]:
    """Return the pairs of wordings that are compared: of sentences that share rare words, and of their neighbours."""
    if len(set(story.alone)) == 1 and None not in story.alone:
        return {}  # one article, and nothing that it says twice
    offset = len(story.first)
    content = [likeness.wordings[offset + s].terms for s in range(len(story.inside))]
    pairs = _overlaps(likeness, offset, candidate_pairs(content))
    anchors = [pair for pair, score in pairs.items() if score >= ANCHORED]
    pairs |= _overlaps(likeness, offset, sorted(_neighbours(story, anchors) - pairs.keys()))
    if not pairs:
        return {}
    number = {article: at for at, article in enumerate(sorted({unit.article for unit in story.units}))}
    alone = np.array([-1 if article is None else number[article] for article in story.alone])
    sentences = np.array(list(pairs), dtype=np.int64)
    u, v, met = facing(sentences[:, 0], sentences[:, 1], *in_a_row(story.inside), alone)
    codes, places = np.unique(np.minimum(u, v) * offset + np.maximum(u, v), return_inverse=True)
    keys = list(zip((codes // offset).tolist(), (codes % offset).tolist(), strict=True))
    near = nearest(u, v, met, np.array(likeness.scores(keys))[places])
    whole, first = gathered(places, len(keys), met, np.fromiter(pairs.values(), dtype=np.float64), near)
    rows = zip(keys, map(Compared, whole.tolist(), first.tolist()), strict=True)
    return {key: row for key, row in rows if not (_in_one_article(story, *key) or _other_speech(story, *key))}


def _overlaps(likeness: Likeness, offset: int, pairs: Sequence[Pair]) -> dict[Pair, float]:
    """Pairs of sentences with how alike they are as wholes; the numbers of their wordings begin at ``offset``."""
    return dict(zip(pairs, likeness.overlaps([(offset + s, offset + t) for s, t in pairs]), strict=True))


def _in_one_article(story: Story, u: int, v: int) -> bool:
    """Tell whether one article says both, in different words than these: then they are two statements, not one."""
    if len(story.holders[u]) == len(story.holders[v]) == 1:
        return False
    mine, yours = story.holding[u], story.holding[v]
    return mine <= yours or yours <= mine


def _other_speech(story: Story, u: int, v: int) -> bool:
    """Tell whether both are exact words and not the same ones: what somebody said twice over is two claims."""
    one, other = story.first[u], story.first[v]
    if one.quotation is not Quotation.DIRECT or other.quotation is not Quotation.DIRECT:
        return False
    mine, yours = {t.stem for t in one.terms}, {t.stem for t in other.terms}
    return len(mine & yours) < SAME_SPEECH * min(len(mine), len(yours))


def _neighbours(story: Story, anchors: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    before: list[set[int]] = [set() for _ in story.after]
    for s, following in enumerate(story.after):
        for t in following:
            before[t].add(s)
    found: set[tuple[int, int]] = set()
    for s, t in anchors:
        sides = (
            (story.after[s], story.after[t]),
            (before[s], before[t]),
            ({s}, story.after[t] | before[t]),
            (story.after[s] | before[s], {t}),
        )
        for side_s, side_t in sides:
            found.update((min(a, b), max(a, b)) for a in side_s for b in side_t if a != b)
    return found


def shared_wordings(story: Story, stemma: Stemma) -> set[tuple[int, int]]:
    """Pairs of wordings that a passage of the stemma sets side by side."""
    places: defaultdict[str, list[tuple[Span, int]]] = defaultdict(list)
    for i, unit in enumerate(story.units):
        places[unit.article].append((unit.span, story.wording[i]))
    for held in places.values():
        held.sort()
    found: set[tuple[int, int]] = set()
    passages = [p for d in stemma.derivations for p in d.passages] + list(stemma.passages)
    for passage in passages:
        if passage.kind is PassageKind.VERBATIM:
            continue  # equal words are found without help
        first, second = (_held(places.get(side.article, []), side.span) for side in (passage.first, passage.second))
        if len(first) <= 2 and len(second) <= 2:  # noqa: PLR2004 - a long passage sets many clauses against many
            found.update((min(u, v), max(u, v)) for u in first for v in second if u != v)
    return found


def _held(places: Sequence[tuple[Span, int]], stretch: Span) -> set[int]:
    """The wordings of the statements that lie for the most part in a stretch, or it in them; they do not overlap."""
    begin = max(0, bisect_left(places, (stretch, -1)) - 1)
    found = set()
    for span, wording in islice(places, begin, None):
        if span.start >= stretch.end:
            break
        if span.overlap(stretch) * 2 >= min(len(span), len(stretch)) > 0:
            found.add(wording)
    return found
