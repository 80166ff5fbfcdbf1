"""The sentences that explain a derivation to people."""

import math
from collections import defaultdict
from collections.abc import Sequence

from headwater.derivation.comparison import Pair
from headwater.derivation.corpus import Text
from headwater.derivation.credits import Credited
from headwater.derivation.dependence import FEW, SENTENCE, of_one_translation
from headwater.derivation.exclusives import owed, words_of
from headwater.derivation.features import LOSSES, MOST, TELLING_OF_VERSIONS, figures_of_times
from headwater.derivation.ground import Ground
from headwater.derivation.losses import Signal
from headwater.derivation.tables import weight
from headwater.derivation.weights import SHARING
from headwater.model.derivation import Evidence
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import Rendering

# How many spans an evidence shows of many.
SHOWN = 6
# A sign that weighs less than this says nothing.
LEAST_SHOWN = 0.05


def odds(probability: float) -> float:
    """Return the log odds of a probability, kept from the infinite ends."""
    clipped = min(max(probability, 0.001), 0.999)
    return round(math.log(clipped / (1 - clipped)), 3)


def confirmed(child: str, parent: str, probability: float) -> Evidence:
    """A reader has decided it."""
    return Evidence("verdict", f"a reader says that {child} took it from {parent}", odds(probability))


def credit(child: str, credited: Credited, probability: float, texts: dict[str, str]) -> Evidence:
    """The child names its source."""
    words = sorted({f"“{' '.join(span.span.of(texts[span.article]).split())}”" for span in credited.spans})
    reading = f"{child} credits {credited.name}: {', '.join(words[:3])}"
    return Evidence("credit", reading, odds(probability), credited.spans[:SHOWN])


def shared(pair: Pair, parent: Text, child: Text, child_at: int) -> Evidence:
    """How much of the child stands in the parent."""
    matches = pair.seen_from(child_at)
    side = 1 if child_at == pair.other else 0
    share = f"{round(100 * pair.held[side])}% of {child.body.id}"
    word = "passage" if len(matches) == 1 else "passages"
    ordered = ", in the same order" if len(matches) > 2 and pair.order > 0.8 else ""  # noqa: PLR2004 - two are no order
    reading = f"{len(matches)} {word} ({share}) stand in {parent.body.id} too{ordered}"
    longest = sorted(matches, key=lambda m: (m.first[0] - m.first[1], m.first))[: SHOWN // 2]
    spans: list[ArticleSpan] = []
    for match in sorted(longest):
        spans += [parent.body.span(*match.first), child.body.span(*match.second)]
    return Evidence("shared passages", reading, odds(pair.sharing), tuple(spans))


def renderings(pair: Pair, parent: Text, child: Text, child_at: int) -> list[Evidence]:
    """What both quote in one translation, and what each quotes in a rendering of its own."""
    found = []
    for rendering, signal, how in (
        (Rendering.SAME_TRANSLATION, "same translation", "in the same words, though it was said in another language"),
        (Rendering.ANOTHER, "another rendering", "each in words of its own: neither has these from the other"),
    ):
        matches = [match for match in pair.seen_from(child_at) if match.rendering is rendering]
        if matches:
            spans = [s for m in matches for s in (parent.body.span(*m.first), child.body.span(*m.second))]
            what = "a quotation" if len(matches) == 1 else f"{len(matches)} quotations"
            weight = SHARING["words of one translation"] * math.log1p(of_one_translation(matches) / SENTENCE)
            reading = f"{child.body.id} and {parent.body.id} have {what} of one speaker {how}"
            found.append(Evidence(signal, reading, round(weight, 3), tuple(spans[:SHOWN])))
    return found


def told_alone(pair: Pair, parent: Text, child: Text, child_at: int) -> list[Evidence]:
    """What somebody told the newsroom of one of two texts alone, and the other has as well."""
    matches = owed(parent, child, pair.seen_from(child_at))
    if not matches:
        return []
    mine = child.body.voices.speaker(matches[0].second) in child.body.voices.alone
    teller, other = (child, parent) if mine else (parent, child)
    spans = [s for m in matches for s in (parent.body.span(*m.first), child.body.span(*m.second))]
    reading = f"what {other.body.id} quotes was told, as {teller.body.id} says, to its newsroom or agency alone"
    weight = SHARING["words told to one newsroom"] * math.log1p(words_of(matches) / FEW)
    return [Evidence("told to one newsroom", reading, round(weight, 3), tuple(spans[:SHOWN]))]


def unknown(parent: str, child: str, direction: float) -> Evidence:
    """Nothing says which came first."""
    reading = f"direction unknown: nothing sure says whether {child} took it from {parent} or {parent} from {child}"
    return Evidence("direction unknown", reading, round(direction, 3))


def signs(ground: Ground, parent: int, child: int) -> list[Evidence]:
    """The signs that ``parent`` came first, heaviest first; those that speak against it weigh negative."""
    found = ground.direction(parent, child)
    counts: dict[tuple[str, int], int] = defaultdict(int)
    said = []
    for signal in found.signals if found else ():
        counts[signal.name, signal.source] += 1
        if counts[signal.name, signal.source] <= MOST:
            weight = _weight(ground, signal, parent, child)
            if abs(weight) >= LEAST_SHOWN:
                said.append(signal.weighing(weight if signal.source == parent else -weight))
    return sorted(said, key=lambda e: (-abs(e.weight), e.signal, e.spans))


def _weight(ground: Ground, signal: Signal, parent: int, child: int) -> float:
    """What a sign weighs for the text that it favours."""
    if signal.name == "earlier date":
        times = figures_of_times(ground, parent, child)
        total = sum(weight(name) * value for name, value in times.items())
        return total if signal.source == parent else -total
    if signal.name == "credit kept":
        return weight("parent alone credits")
    if ground.one_house(parent, child) and signal.name not in TELLING_OF_VERSIONS:
        # Of versions, all that one gives more fully is weighed together.
        return weight("one house: fuller") * math.tanh(0.5)
    # What speaks for one text as the source speaks against the other.
    against = weight(f"against: {signal.name}") if signal.name in LOSSES else 0.0
    return weight(f"signal: {signal.name}") - against


def agency(child: str, name: str, carriers: Sequence[str], sure: float) -> Evidence:
    """The child shares text with articles that credit the agency."""
    who = " and ".join(carriers[:3])
    credit_ = "credits" if len(carriers) == 1 else "credit"
    reading = f"{child} shares passages with {who}, which {credit_} {name}"
    return Evidence("agency text", reading, round(sure, 3))


def by_descent(child: str, pair: Pair, taken: Text, other: Text, taken_at: int) -> Evidence:
    """A text that goes back to the child shares passages with one that does not, though the child itself has none."""
    spans = [s for m in pair.seen_from(taken_at) for s in (other.body.span(*m.first), taken.body.span(*m.second))]
    reading = f"{taken.body.id}, which goes back to {child}, shares text with {other.body.id}, which does not"
    return Evidence("shared passages", reading, odds(pair.sharing), tuple(spans[:SHOWN]))


def neither(one: str, other: str, spans: tuple[ArticleSpan, ...]) -> Evidence:
    """Each holds more fully what the other has only vaguely: both took from something else."""
    reading = f"{one} and {other} share text, but each holds some of it more fully: neither can have it from the other"
    return Evidence("neither is the source", reading, 2.0, spans[:SHOWN])


def same_text(child: str, parent: str, span: ArticleSpan) -> Evidence:
    """The running text is the same."""
    return Evidence("same text", f"the running text of {child} is that of {parent}, word for word", 4.0, (span,))
