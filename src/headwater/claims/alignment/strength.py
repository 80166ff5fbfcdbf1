"""How strongly two wordings speak for being one claim: their own likeness, and what stands around them."""

from collections import defaultdict
from collections.abc import Iterable

from headwater.claims.alignment.candidates import candidate_pairs
from headwater.claims.alignment.folding import LOOKED_AT, Story, in_two_articles
from headwater.claims.alignment.likeness import Likeness, same_quotation
from headwater.claims.names import same_speaker
from headwater.claims.statements import Unit
from headwater.model.derivation import Passage, Stemma
from headwater.model.vocabulary import PassageKind, Quotation

# From this likeness on the neighbours of two sentences are compared too, and lend each other weight.
ANCHORED = 0.5
# What context adds: the sentences around two clauses, the neighbours, one speaker or two, a shared passage.
IN_SENTENCE = 0.35
NEIGHBOUR_BONUS, SPEAKER_BONUS, SPEAKER_MALUS, PASSAGE_BONUS = 0.15, 0.08, 0.08, 0.08
# Statements that stand nearer than this, as a share of their articles, lose nothing; at opposite ends they lose most.
NEAR_ENOUGH, FAR_MALUS = 0.3, 0.2
# Two clauses that both leave something open speak of one open matter rather than of two.
OPEN_BONUS = 0.1
# Two clauses that name one day, and share a word besides.
DAY_BONUS = 0.12
# Neighbours that are this alike lend weight; one of the two may be the next but one, for the other report may lack one.
SUPPORTS = 0.45
STEPS = ((0, 0), (0, 1), (1, 0))
# Of the words of the shorter of two direct quotations, the share that must be in the other for one to be the other.
SAME_SPEECH = 0.34


def edges(story: Story, likeness: Likeness, shared: set[tuple[int, int]]) -> dict[tuple[int, int], float]:
    """Strengths of the pairs of wordings that were compared, by rare words, passages and neighbourhood."""
    if len(set(story.alone)) == 1 and None not in story.alone:
        return {}  # one article, and nothing that it says twice
    offset = len(story.first)
    content = [likeness.wordings[offset + s].terms for s in range(len(story.inside))]
    pairs = {pair: likeness.overlap(offset + pair[0], offset + pair[1]) for pair in candidate_pairs(content)}
    anchors = [pair for pair, score in pairs.items() if score >= ANCHORED]
    for pair in _neighbours(story, anchors):
        pairs.setdefault(pair, likeness.overlap(offset + pair[0], offset + pair[1]))
    found: dict[tuple[int, int], float] = {}
    for (s, t), whole in pairs.items():
        for u, v, first in _ranked(story, likeness, s, t):
            key = (min(u, v), max(u, v))
            if _other_speech(story.first[u], story.first[v]):
                continue
            score = likeness.score(u, v)
            strength = max(score, (1 - IN_SENTENCE) * score + IN_SENTENCE * whole) if first else score
            strength += _voices(story, u, v) + _places(story, u, v) + (PASSAGE_BONUS if key in shared else 0.0)
            strength += DAY_BONUS if story.first[u].days & story.first[v].days and likeness.shares_word(u, v) else 0.0
            strength += OPEN_BONUS if story.first[u].open_ and story.first[v].open_ else 0.0
            found[key] = max(found.get(key, 0.0), min(1.0, strength))
    return _supported(story, found)


def _other_speech(one: Unit, other: Unit) -> bool:
    """Tell whether both are exact words and not the same ones: what somebody said twice over is two claims."""
    if one.quotation is not Quotation.DIRECT or other.quotation is not Quotation.DIRECT:
        return False
    mine, yours = {t.stem for t in one.terms}, {t.stem for t in other.terms}
    return len(mine & yours) < SAME_SPEECH * min(len(mine), len(yours))


def _ranked(story: Story, likeness: Likeness, s: int, t: int) -> list[tuple[int, int, bool]]:
    """Pairs of clauses of two sentences, nearest first, with whether neither has a nearer partner there.

    Only such a pair can owe its match to the sentences around it.
    """
    pairs = [(u, v) for u in story.inside[s] for v in story.inside[t] if u != v and in_two_articles(story, u, v)]
    if len(pairs) == 1:
        return [(*pairs[0], True)]
    taken: set[tuple[int, int]] = set()
    ranked = []
    for u, v in sorted(pairs, key=lambda p: (-likeness.score(*p), p)):
        first = (0, u) not in taken and (1, v) not in taken
        ranked.append((u, v, first))
        if first:
            taken.update({(0, u), (1, v)})
    return ranked


def _places(story: Story, u: int, v: int) -> float:
    """What the places in the two articles say against a pair: reports keep much of the order of what they retell."""
    one, other = story.holders[u][0], story.holders[v][0]
    apart = abs(story.depth[one] - story.depth[other])
    return -FAR_MALUS * max(0.0, apart - NEAR_ENOUGH) / (1 - NEAR_ENOUGH)


def _supported(story: Story, strengths: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Add to each pair what its neighbours on either side lend it, where they are alike themselves."""
    found = {}
    stand = [[_standing(story, i) for i in held[:LOOKED_AT]] for held in story.holders]
    for (u, v), strength in strengths.items():
        support = _around(strengths, stand[u], stand[v])
        found[u, v] = strength + (NEIGHBOUR_BONUS * support if support >= SUPPORTS else 0.0)
    return found


# The article of a statement, and the wordings one and two places before it and after it there; -1 beyond its ends.
Standing = tuple[str, tuple[tuple[int, int], tuple[int, int]]]


def _standing(story: Story, i: int) -> Standing:
    article = story.units[i].article

    def beyond(j: int) -> int:
        return story.wording[j] if 0 <= j < len(story.units) and story.units[j].article == article else -1

    return article, ((beyond(i - 1), beyond(i - 2)), (beyond(i + 1), beyond(i + 2)))


def _around(strengths: dict[tuple[int, int], float], first: list[Standing], second: list[Standing]) -> float:
    """The likeness of the nearest statements before or after two wordings, where they stand; the best is 1."""
    best = 0.0
    for article, mine in first:
        for other, yours in second:
            if article == other:
                continue
            for here, there in zip(mine, yours, strict=True):
                for step, far in STEPS:
                    x, y = here[step], there[far]
                    if x < 0 or y < 0:
                        continue
                    if x == y:
                        return 1.0
                    near = strengths.get((x, y) if x < y else (y, x), 0.0)
                    best = max(near, best)
    return best


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


def _voices(story: Story, u: int, v: int) -> float:
    """What the speakers say for or against: the same name, or two different ones for words that are not the same."""
    one, other = story.first[u], story.first[v]
    if one.speaker is None or other.speaker is None:
        return 0.0
    if same_speaker(one.speaker, other.speaker):
        return SPEAKER_BONUS
    return 0.0 if same_quotation(one, other) else -SPEAKER_MALUS


def shared_wordings(story: Story, stemma: Stemma) -> set[tuple[int, int]]:
    """Pairs of wordings that a passage of the stemma sets side by side."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(story.units):
        places[unit.article].append(i)
    found: set[tuple[int, int]] = set()
    passages = [p for d in stemma.derivations for p in d.passages] + list(stemma.passages)
    for passage in passages:
        if passage.kind is PassageKind.VERBATIM:
            continue  # equal words are found without help
        first, second = (_held(story, places, passage, side=side) for side in (0, 1))
        if len(first) <= 2 and len(second) <= 2:  # noqa: PLR2004 - a long passage sets many clauses against many
            found.update((min(u, v), max(u, v)) for u in first for v in second if u != v)
    return found


def _held(story: Story, places: dict[str, list[int]], passage: Passage, *, side: int) -> set[int]:
    stretch = (passage.first, passage.second)[side]
    return {
        story.wording[i]
        for i in places.get(stretch.article, ())
        if story.units[i].span.overlap(stretch.span) * 2 >= min(len(story.units[i].span), len(stretch.span)) > 0
    }
