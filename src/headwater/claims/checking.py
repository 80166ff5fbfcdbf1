"""Checking a sentence: the claims of a story that say the same, something else of the same matter, or the opposite.

That nothing bears on a sentence is no denial of it: the reports given are silent, and no more.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headwater.claims.alignment.likeness import Likeness
from headwater.claims.context import Context, gather
from headwater.claims.denial import denies
from headwater.claims.differences import differing
from headwater.claims.drift.facts import negations
from headwater.claims.drift.pairs import Pair
from headwater.claims.statements import Unit, units
from headwater.model.check import Bearing, Difference, Part
from headwater.model.claims import Claim, StoryClaims
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span, hull
from headwater.model.vocabulary import Stance
from headwater.text.words import fold

# How alike a wording must be, and for how much of the sentence's weight it must have words, to bear on it; a long
# statement that holds the sentence among other things may be less like it as a whole.
BEARS, COVERS = 0.42, 0.45
BEARS_HELD, COVERS_HELD = 0.33, 0.6
# A wording this like the sentence bears on it even where a name or figure more weighs heavily in the sentence.
BEARS_SURELY, COVERS_SURELY = 0.6, 0.4
# A wording that has words for less says a part of the sentence only.
SAYS_ALL = 0.8
# Names alone make no statement: so many other words must be shared, or all there are.
FEWEST_SHARED = 1


@dataclass(frozen=True, slots=True)
class Held:
    """One story as it was examined: its articles, its stemma, and what was found in it."""

    story: str
    readings: Sequence[Reading]
    stemma: Stemma
    found: StoryClaims


def check(sentence: Reading, stories: Sequence[Held]) -> tuple[Part, ...]:
    """Return the statements that ``sentence`` makes, each with the claims of ``stories`` that bear on it.

    Spans in the parts count in the sentence's text. Claims come nearest first.
    """
    asked = units(sentence)
    found: dict[int, list[Bearing]] = {at: [] for at in range(len(asked))}
    for story in stories:
        context = _with(gather(story.readings, story.stemma), sentence, asked)
        claims = {s.place: claim for claim in story.found.claims for s in claim.statements}
        for at, unit in enumerate(asked):
            found[at] += _bearings(context, story.story, claims, unit)
    return tuple(Part(unit.span, tuple(sorted(found[at], key=_order))) for at, unit in enumerate(asked))


def _order(bearing: Bearing) -> tuple[float, str, str]:
    return -bearing.likeness, bearing.story, bearing.claim.id


def _with(context: Context, sentence: Reading, asked: Sequence[Unit]) -> Context:
    """The story with the sentence beside its articles: its words are weighed as the story's are."""
    known = {unit.wording: unit for unit in (*context.units, *asked)}
    alignment = replace(context.alignment, likeness=Likeness(tuple(known.values())))
    return Context({**context.readings, sentence.id: sentence}, context.stemma, alignment)


def _bearings(context: Context, story: str, claims: dict[ArticleSpan, Claim], asked: Unit) -> Iterator[Bearing]:
    """Yield each claim that bears on a statement, by its nearest wording."""
    likeness = context.alignment.likeness
    number = {unit.wording: at for at, unit in enumerate(likeness.wordings)}
    ways: defaultdict[str, dict[tuple[str, ...], Unit]] = defaultdict(dict)
    of = {}
    for unit in context.units:
        claim = claims.get(unit.span.within(unit.article))
        if claim is not None:
            of[claim.id] = claim
            ways[claim.id].setdefault(unit.wording, unit)
    for key, wordings in ways.items():
        scored = [(likeness.score(number[asked.wording], number[words]), unit) for words, unit in wordings.items()]
        score, nearest = max(scored, key=lambda row: (row[0], row[1].article, row[1].span))
        pair = Pair(context, nearest, asked, directed=False)
        if score >= BEARS_HELD and _bears(pair, score):
            others = [Pair(context, unit, asked, directed=False) for _, unit in scored if unit is not nearest]
            yield _bearing(
                pair,
                [other for other in others if _bears(other, BEARS)],
                Bearing(story, of[key], Stance.SUPPORTS, round(score, 3), nearest.span.within(nearest.article)),
            )


def _bears(pair: Pair, score: float) -> bool:
    plain = [at for at, term in enumerate(pair.after.terms) if not term.exact and not term.framing]
    shared = {match.second for match in pair.matches}
    if sum(at in shared for at in plain) < min(FEWEST_SHARED, len(plain)):
        return False
    cover = _cover(pair)
    ways = ((BEARS, COVERS), (BEARS_HELD, COVERS_HELD), (BEARS_SURELY, COVERS_SURELY))
    return any(score >= likeness and cover >= share for likeness, share in ways)


def _cover(pair: Pair) -> float:
    """The share of the sentence's weight that the wording has words for."""
    return pair.context.alignment.likeness.coverage(pair.after.terms, pair.before.terms)[0]


def _bearing(pair: Pair, others: Sequence[Pair], bearing: Bearing) -> Bearing:
    """Return ``bearing`` with its stance by the nearest wording, and in what that and the others differ."""
    contradicts = denies(pair)
    differences = _differences(pair)
    unmatched = _unmatched(pair, differences, [] if contradicts else _denials(pair))
    if pair.before.open_ and not pair.after.open_:
        stance = Stance.OPEN
    elif contradicts:
        stance = Stance.CONTRADICTS
    elif differences:
        stance = Stance.DIFFERS
    elif _cover(pair) < SAYS_ALL or any(_weighs(pair, span) for span in unmatched):
        stance = Stance.PARTLY
    else:
        stance = Stance.SUPPORTS
    elsewhere = [d for other in others for d in _differences(other)]
    shown = {(d.kind, d.asked, _value(pair, d)): d for d in reversed([*differences, *elsewhere])}
    listed = tuple(sorted(shown.values(), key=lambda d: (d not in differences, d.asked, d.found)))
    return replace(bearing, stance=stance, differences=listed, unmatched=unmatched)


def _differences(pair: Pair) -> list[Difference]:
    return [Difference(kind, asked.place.span, found.place) for kind, found, asked in differing(pair)]


def _value(pair: Pair, difference: Difference) -> str:
    return fold(difference.found.span.of(pair.context.readings[difference.found.article].text))


def _denials(pair: Pair) -> list[Span]:
    """The sentence's words that deny, where the wording has none: what it denies may be another thing."""
    mine, yours = negations(pair.after, pair.new.text), negations(pair.before, pair.old.text)
    return mine if len(mine) % 2 != len(yours) % 2 else []


def _unmatched(pair: Pair, differences: Sequence[Difference], denials: Sequence[Span]) -> tuple[Span, ...]:
    """The words of the sentence that the wording has nothing for, those in a row as one stretch."""
    shared = {match.second for match in pair.matches}
    gaps: list[list[Span]] = []
    before = -2
    for at, term in enumerate(pair.after.terms):
        if at in shared or term.framing or any(d.asked.overlap(term.span) for d in differences):
            continue
        if at == before + 1:
            gaps[-1].append(term.span)
        else:
            gaps.append([term.span])
        before = at
    found = [hull(tuple(gap)) for gap in gaps]
    return tuple(sorted([*found, *(d for d in denials if not any(d.overlap(span) for span in found))]))


def _weighs(pair: Pair, span: Span) -> bool:
    """Tell whether a stretch of the sentence holds a name, a number or a denial."""
    exact = any(term.exact and span.contains(term.span) for term in pair.after.terms)
    return exact or any(span.contains(denial) for denial in negations(pair.after, pair.new.text))
