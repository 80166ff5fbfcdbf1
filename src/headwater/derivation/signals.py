"""Signs of which of two dependent texts came first, each with a sentence for people and the spans that show it.

Along a copy information is lost, not gained: the fuller quotation, the exact figure and the sharper date stand nearer
the source. Everything is symmetrical: each sign is looked for on both sides.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from headwater.derivation.comparison import Pair
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.facts import Facts
from headwater.derivation.losses import Signal, View, losses
from headwater.derivation.weights import DIRECTION, LOSS
from headwater.model.derivation import Evidence
from headwater.model.vocabulary import Basis

# A text longer by this factor, nearly all of the shorter one in it, has more of the source.
MUCH_LONGER = 1.25
NEARLY_ALL = 0.8


@dataclass(frozen=True, slots=True)
class Direction:
    """All signs of one pair. ``odds`` are log odds that the pair's ``one`` is nearer the source than ``other``.

    ``lost_by_one`` and ``lost_by_other`` weigh what either lacks that the other holds more fully.
    """

    odds: float
    lost_by_one: float
    lost_by_other: float
    signals: tuple[Signal, ...]

    def evidence(self, source: int) -> tuple[Evidence, ...]:
        """Return the signs as evidence that ``source`` is the source, heaviest first; those against weigh negative."""
        found = [
            signal.weighing(value if signal.source == source else -value)
            for signal, value in _weighed(self.signals)
            if value > 0
        ]
        return tuple(sorted(found, key=lambda e: (-abs(e.weight), e.signal, e.spans)))


def direction(corpus: Corpus, held: list[Facts], pair: Pair) -> Direction:
    """Return the signs of which of the pair came first. ``held`` are the facts of all texts of the corpus."""
    one, other = corpus.texts[pair.one], corpus.texts[pair.other]
    found = list(_metadata(pair, one, other))
    for view in (
        View(corpus, pair.one, one, other, held[pair.one], held[pair.other], pair.seen_from(pair.other)),
        View(corpus, pair.other, other, one, held[pair.other], held[pair.one], pair.seen_from(pair.one)),
    ):
        found += [*losses(view), *_cut(view), *_corrected(view)]
    odds, lost = 0.0, {pair.one: 0.0, pair.other: 0.0}
    for signal, value in _weighed(found):
        odds += value if signal.source == pair.one else -value
        lost[signal.source] += value if signal.name in LOSS else 0.0
    # What the other text holds more fully was lost by the one, and the other way round.
    return Direction(round(odds, 4), round(lost[pair.other], 4), round(lost[pair.one], 4), tuple(found))


def _weighed(signals: list[Signal] | tuple[Signal, ...]) -> Iterator[tuple[Signal, float]]:
    """Each sign with what it adds: the same sign again adds less and less, up to the most it may."""
    sums: dict[tuple[str, int], float] = defaultdict(float)
    for signal in signals:
        weight = DIRECTION[signal.name]
        value = max(0.0, min(weight.each, weight.most - sums[signal.name, signal.source]))
        sums[signal.name, signal.source] += value
        yield signal, value


def _cut(view: View) -> Iterator[Signal]:
    """``vague`` is part of ``full``, and ends where that goes on: editors cut from the end."""
    full, vague = view.full, view.vague
    if not view.matches or len(vague.exact) * MUCH_LONGER > len(full.exact):
        return
    if sum(m.second[1] - m.second[0] for m in view.matches) < NEARLY_ALL * len(vague.exact):
        return
    size = f"{len(vague.exact)} of {len(full.exact)} words"
    whole = (vague.body.span(0, len(vague.exact)),)
    reading = f"nearly all of {vague.body.id} stands in {full.body.id}: {size}"
    yield Signal("longer text", view.source, reading, whole)
    last = max(m.first[1] for m in view.matches)
    if last <= NEARLY_ALL * len(full.exact):
        rest = (full.body.span(last, len(full.exact)),)
        yield Signal("cut from the end", view.source, f"{vague.body.id} lacks the end of {full.body.id}", rest)


def _corrected(view: View) -> Iterator[Signal]:
    """The other text says that it corrects something: it came later."""
    if view.theirs.corrections:
        at = view.theirs.corrections[0]
        reading = f"{view.vague.body.id} says {view.words(there=at)}: it came after {view.full.body.id}"
        yield Signal("correction", view.source, reading, (view.vague.body.span(*at),))


def _metadata(pair: Pair, one: Text, other: Text) -> Iterator[Signal]:
    """Time stamps and credits."""
    yield from _times(pair, one, other)
    for source, kept, stripped in ((pair.one, one, other), (pair.other, other, one)):
        credits_ = kept.body.reading.annotations.furniture.credits
        if credits_ and not stripped.body.reading.annotations.furniture.credits:
            spans = tuple(credit.span.within(kept.body.id) for credit in credits_)
            reading = f"{kept.body.id} credits {credits_[0].name}, {stripped.body.id} credits nobody"
            yield Signal("credit kept", source, reading, spans)


def _times(pair: Pair, one: Text, other: Text) -> Iterator[Signal]:
    first, second = _stamp(one), _stamp(other)
    if first is None or second is None or first == second:
        return
    name = "earlier day"
    if first.date() == second.date():
        # Midnight is how a date without a time is written.
        if _is_midnight(first) or _is_midnight(second):
            return
        name = "earlier hour"
    source, early, late = (pair.one, one, other) if first < second else (pair.other, other, one)
    dates = (early.body.reading.published, late.body.reading.published)
    yield Signal(name, source, f"{early.body.id} is dated {dates[0]}, {late.body.id} {dates[1]}", ())


def _is_midnight(stamp: datetime) -> bool:
    return stamp.hour == stamp.minute == stamp.second == 0


def _stamp(text: Text) -> datetime | None:
    """When the article says it appeared. An inferred date is left out: it was drawn from the shared text itself."""
    reading = text.body.reading
    if not reading.published or reading.published_basis in (Basis.INFERRED, Basis.UNKNOWN):
        return None
    try:
        stamp = datetime.fromisoformat(reading.published)
    except ValueError:
        return None
    return stamp.astimezone(UTC).replace(tzinfo=None) if stamp.tzinfo else stamp
