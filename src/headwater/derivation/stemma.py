"""From chosen parents to the `Stemma`: derivations with kind, passages and evidence, in ids and spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.derivation import evidence as say
from headwater.derivation.alignment import Match
from headwater.derivation.bodies import Body
from headwater.derivation.choice import Choice, Option, kind_of
from headwater.derivation.comparison import Pair
from headwater.derivation.corpus import Text
from headwater.derivation.credits import Credited, credits_of
from headwater.derivation.ground import Ground
from headwater.derivation.lineage import named
from headwater.derivation.naming import key
from headwater.derivation.parents import LEAST_SURE, MOST_SURE
from headwater.derivation.signals import between
from headwater.derivation.tables import calibrated
from headwater.derivation.weights import CREDITED, DIRECTION_KNOWN, LOSS
from headwater.model.derivation import Derivation, Evidence, Passage
from headwater.model.vocabulary import DerivationKind, PassageKind

COPIED_SHARE, EDITED_SHARE, EXCERPTED_LENGTH = 0.96, 0.5, 0.65
# Which of articles with one text was the first: how often that is right (measured on simulated newsrooms, learn half)
# where the copy credits it, where it is dated earlier, and where nothing tells.
SAME_TEXT, SAME_TEXT_EARLIER, SAME_TEXT_UNDATED = 0.97, 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Story:
    """Everything found, by node.

    ``ids`` name the texts by their head article, then the unseen; ``groups`` are each text's articles, the head first.
    """

    ground: Ground
    choice: Choice
    ids: Sequence[str]
    names: Sequence[str]
    groups: Sequence[Sequence[Body]]

    @property
    def sources(self) -> dict[str, str]:
        """The text of each article."""
        return {body.id: body.reading.text for members in self.groups for body in members}


def derivations(story: Story) -> tuple[Derivation, ...]:
    """Return all derivations, sorted by child and parent."""
    sources = story.sources
    found = [
        _derivation(story, option, sources)
        for node in sorted(story.choice.parents)
        for option in story.choice.parents[node]
    ]
    for node, members in enumerate(story.groups):
        found += _copies(story, node, members, sources)
    return tuple(sorted(found, key=lambda d: (d.child, d.parent)))


def loose_passages(story: Story, *, all_pairs: bool) -> tuple[Passage, ...]:
    """Return the passages of compared pairs that no derivation joins; without ``all_pairs`` only of unrelated texts."""
    shown = {
        frozenset(edge) for child in story.choice.parents for o in story.choice.parents[child] for edge in _shown(o)
    }
    found: list[Passage] = []
    for (one, other), pair in sorted(story.ground.pairs.items()):
        if {one, other} in shown:
            continue
        if all_pairs or not story.choice.ancestors(one) & story.choice.ancestors(other):
            found += _passages(story, pair, other)
    return tuple(sorted(found, key=lambda p: (p.first, p.second, p.kind)))


def _shown(option: Option) -> Iterator[tuple[int, int]]:
    yield option.child, option.parent
    if option.via:
        yield option.child, option.via[0]


def _derivation(story: Story, option: Option, sources: dict[str, str]) -> Derivation:
    child, ground = story.ids[option.child], story.ground
    pair = option.pair or (ground.pair(option.child, _sibling(story, option)) if _sibling(story, option) >= 0 else None)
    merged = len(story.choice.parents[option.child]) > 1
    credit = named(story.choice, story.ground, option)
    passages = tuple(_passages(story, pair, option.child)) if pair else ()
    runner = story.choice.runners.get((option.child, option.parent))
    return Derivation(
        child,
        story.ids[option.parent],
        DerivationKind.MERGED if merged else _kind(story, option, pair),
        round(_stated(story, option), 3),
        credit is not None,
        passages,
        tuple(_evidence(story, option, pair, sources)),
        None if runner is None else story.ids[runner],
    )


def _stated(story: Story, option: Option) -> float:
    """The probability as it is stated: calibrated, if no reader has decided."""
    if (option.child, option.parent) in story.choice.confirmed:
        return option.probability
    return min(MOST_SURE, max(LEAST_SURE, calibrated(kind_of(story.choice, option), option.probability)))


def _sibling(story: Story, option: Option) -> int:
    """For an unseen parent, the text that shows best what the child has from it; -1 where there is none."""
    if option.parent < len(story.groups):
        return -1
    if option.via:
        return option.via[0]
    best = (-1.0, -1)
    for other, options in story.choice.parents.items():
        if other != option.child and any(o.parent == option.parent for o in options):
            pair = story.ground.pair(option.child, other)
            if pair and pair.matches:
                best = max(best, (pair.held[1 if option.child == pair.other else 0], -other))
    return -best[1] if best[0] > 0 else -1


def _kind(story: Story, option: Option, pair: Pair | None) -> DerivationKind:
    if pair is None or not pair.matches:
        # Without a word in common it is credited, or a reader says so, or what was taken from the child shows it.
        sure = (option.child, option.parent) in story.choice.confirmed and not option.credit
        inferred = option.parent in story.choice.inferred
        return DerivationKind.REWRITTEN if sure or inferred else DerivationKind.CREDITED
    side = 1 if option.child == pair.other else 0
    verbatim = pair.verbatim[side]
    unseen = option.parent >= len(story.groups)
    texts = story.ground.corpus.texts
    sizes = [len(texts[i].exact) for i in (pair.one, pair.other)]
    if _equal(pair, side, sizes[side]) >= COPIED_SHARE and (unseen or pair.verbatim[1 - side] >= COPIED_SHARE):
        return DerivationKind.COPIED
    if verbatim >= EDITED_SHARE:
        short = sizes[side] <= EXCERPTED_LENGTH * sizes[1 - side] and not unseen
        return DerivationKind.EXCERPTED if short else DerivationKind.EDITED
    if unseen and option.credit:
        return DerivationKind.CREDITED
    return DerivationKind.REWRITTEN


def _equal(pair: Pair, side: int, size: int) -> float:
    """Share of a text's words that stand in the other, passages weighed by how alike they are."""
    sides = [(m.second if side else m.first, m.score) for m in pair.matches if m.kind is not PassageKind.PARAPHRASED]
    return sum((last - first) * score for (first, last), score in sides) / max(1, size)


def _evidence(story: Story, option: Option, pair: Pair | None, sources: dict[str, str]) -> Iterator[Evidence]:
    child, parent = story.ids[option.child], story.ids[option.parent]
    texts = story.ground.corpus.texts
    if (option.child, option.parent) in story.choice.confirmed:
        yield say.confirmed(child, parent, option.probability)
    credit = named(story.choice, story.ground, option)
    if credit:
        yield say.credit(child, credit, option.probability if option.credit else credit.sure, sources)
    if option.parent < len(story.groups):
        if pair and pair.matches:
            yield say.shared(pair, texts[option.parent], texts[option.child], option.child)
            yield from say.renderings(pair, texts[option.parent], texts[option.child], option.child)
            yield from say.told_alone(pair, texts[option.parent], texts[option.child], option.child)
            yield from _direction(story, option, parent, child)
    elif pair:
        other = pair.one if pair.other == option.child else pair.other
        yield say.shared(pair, texts[other], texts[option.child], option.child)
        yield from say.renderings(pair, texts[other], texts[option.child], option.child)
        yield from say.told_alone(pair, texts[other], texts[option.child], option.child)
        if option.parent in story.choice.inferred:
            found = story.ground.direction(pair.one, pair.other)
            lost = [signal for signal in found.signals if signal.name in LOSS] if found else []
            spans = tuple(span for signal in lost for span in signal.spans)
            yield say.neither(child, story.ids[other], spans)
        elif not option.credit:
            carriers = [story.ids[text] for text in option.via]
            yield say.agency(child, story.names[option.parent], carriers, say.odds(option.joined))
    elif option.parent in story.choice.inferred:
        yield from _by_descent(story, option)


def _by_descent(story: Story, option: Option) -> Iterator[Evidence]:
    """What a text taken from the child shares with one of another line, with which the child itself shares nothing."""
    lines = {node: story.choice.ancestors(node) for node in range(len(story.groups))}
    best: tuple[float, int, int] | None = None
    for (one, other), pair in story.ground.pairs.items():
        for mine, yours in ((one, other), (other, one)):
            across = option.child in lines[mine] and option.parent in lines[yours] and option.child not in lines[yours]
            if across and pair.matches:
                best = min(best or (0.0, mine, yours), (-pair.sharing, mine, yours))
    if best is not None:
        _, mine, yours = best
        texts = story.ground.corpus.texts
        pair = story.ground.pairs[min(mine, yours), max(mine, yours)]
        yield say.by_descent(story.ids[option.child], pair, texts[mine], texts[yours], mine)


def _direction(story: Story, option: Option, parent: str, child: str) -> Iterator[Evidence]:
    before = story.choice.before.get((option.parent, option.child), 0.5)
    if before < DIRECTION_KNOWN and not option.credit:
        yield say.unknown(parent, child, say.odds(before))
    yield from say.signs(story.ground, option.parent, option.child)


def _passages(story: Story, pair: Pair, child: int) -> Iterator[Passage]:
    other = pair.one if pair.other == child else pair.other
    texts = story.ground.corpus.texts
    for match in pair.seen_from(child):
        yield _passage(match, texts[other], texts[child])


def _passage(match: Match, first: Text, second: Text) -> Passage:
    places = first.body.span(*match.first), second.body.span(*match.second)
    return Passage(match.kind, match.score, *places, match.quoted, match.rendering)


def _copies(story: Story, node: int, members: Sequence[Body], sources: dict[str, str]) -> Iterator[Derivation]:
    """The articles with the same running text: each from the one that it credits, else from the first of them."""
    head = members[0]
    whole = [(0, len(head))] if len(head) else []
    for body in members[1:]:
        passages = tuple(
            Passage(PassageKind.VERBATIM, 1.0, head.span(*place), body.span(*place), quoted=False) for place in whole
        )
        same = tuple(say.same_text(body.id, head.id, p.second) for p in passages)
        parent, runner, probability = head.id, None, _first(head, body)
        own = _own_credit(story, node, body)
        if own and own[0] == node:
            probability = SAME_TEXT
        elif probability < DIRECTION_KNOWN and not own:
            same = (say.unknown(head.id, body.id, say.odds(probability)), *same)
        if own:
            same = (say.credit(body.id, own[1], own[1].sure, sources), *same)
        if own and own[0] != node and own[1].sure >= CREDITED:
            parent, runner, probability = story.ids[own[0]], head.id, CREDITED
        kind = DerivationKind.COPIED
        yield Derivation(body.id, parent, kind, probability, own is not None, passages, same, runner)


def _first(head: Body, body: Body) -> float:
    """The probability that an article has its text from the head, with no credit to say so."""
    earlier = (between(head.reading, body.reading) or 0.0) > 0
    return SAME_TEXT_EARLIER if earlier else SAME_TEXT_UNDATED


def _own_credit(story: Story, node: int, body: Body) -> tuple[int, Credited] | None:
    """Whom the article itself credits: an outlet with another text, an unseen parent, or the head of its own text."""
    head = story.groups[node][0].reading.outlet
    for credited in credits_of([body]):
        if head and key(credited.name) == key(head):
            return node, credited
    for parent, credited in story.ground.credited[node]:
        spans = tuple(span for span in credited.spans if span.article == body.id)
        if spans and any(option.parent == parent for option in story.choice.parents.get(node, ())):
            return parent, Credited(credited.name, spans, credited.sure)
    return None
