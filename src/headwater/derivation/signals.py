"""Signs of which of two dependent texts came first, each with a sentence for people and the spans that show it.

Along a copy information is lost, not gained: the fuller quotation, the exact figure and the sharper date stand nearer
the source. Everything is symmetrical: each sign is looked for on both sides.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from headwater.derivation.comparison import Pair
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.facts import Facts
from headwater.derivation.losses import Signal, View, losses
from headwater.derivation.weights import LOSS
from headwater.model.reading import Reading
from headwater.model.vocabulary import Basis

# A text longer by this factor, nearly all of the shorter one in it, has more of the source.
MUCH_LONGER = 1.25
NEARLY_ALL = 0.8


# The signs in the wording, by name; what each weighs is fitted. Time stamps and credits are weighed by themselves.
SIGNALS = (
    "fuller quotation",
    "quotation marks kept",
    "exact figure",
    "sharper date",
    "date kept",
    "fuller name",
    "brought up to date",
    "attribution kept",
    "doubt kept",
    "correction",
    "cut from the end",
    "longer text",
)


@dataclass(frozen=True, slots=True)
class Direction:
    """All signs of one pair.

    ``lost_by_one`` and ``lost_by_other`` weigh what either lacks that the other holds more fully.
    """

    lost_by_one: float
    lost_by_other: float
    signals: tuple[Signal, ...]


def direction(corpus: Corpus, held: Mapping[int, Facts], pair: Pair) -> Direction:
    """Return the signs of which of the pair came first. ``held`` are the facts of both texts."""
    one, other = corpus.texts[pair.one], corpus.texts[pair.other]
    found = list(_metadata(pair, one, other))
    for view in (
        View(corpus, pair.one, one, other, held[pair.one], held[pair.other], pair.seen_from(pair.other)),
        View(corpus, pair.other, other, one, held[pair.other], held[pair.one], pair.seen_from(pair.one)),
    ):
        found += [*losses(view), *_cut(view), *_corrected(view)]
    # What the other text holds more fully was lost by the one, and the other way round.
    return Direction(_lost(found, pair.other), _lost(found, pair.one), tuple(found))


def _lost(signals: Sequence[Signal], source: int) -> float:
    """What signs of lost information that favour ``source`` add up to; the same again adds up to the most it may."""
    sums: dict[str, float] = defaultdict(float)
    for signal in signals:
        if signal.source == source and signal.name in LOSS:
            sums[signal.name] = min(sums[signal.name] + LOSS[signal.name].each, LOSS[signal.name].most)
    return round(sum(sums.values()), 4)


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
        at, article = view.theirs.corrections[0], view.vague.body
        reading = f"{article.id} says “{at.of(article.reading.text)}”: it came after {view.full.body.id}"
        yield Signal("correction", view.source, reading, (at.within(article.id),))


def _metadata(pair: Pair, one: Text, other: Text) -> Iterator[Signal]:
    """Time stamps and credits."""
    yield from _times(pair, one, other)
    for source, kept, stripped in ((pair.one, one, other), (pair.other, other, one)):
        credits_ = kept.body.reading.annotations.furniture.text_credits
        if credits_ and not stripped.body.reading.annotations.furniture.text_credits:
            spans = tuple(credit.span.within(kept.body.id) for credit in credits_)
            reading = f"{kept.body.id} credits {credits_[0].name}, {stripped.body.id} credits nobody"
            yield Signal("credit kept", source, reading, spans)


def _times(pair: Pair, one: Text, other: Text) -> Iterator[Signal]:
    hours = elapsed(one, other)
    if hours:
        source, early, late = (pair.one, one, other) if hours > 0 else (pair.other, other, one)
        dates = (early.body.reading.published, late.body.reading.published)
        yield Signal("earlier date", source, f"{early.body.id} is dated {dates[0]}, {late.body.id} {dates[1]}", ())


def elapsed(earlier: Text, later: Text) -> float | None:
    """Return the hours between two texts, negative where the second is the earlier; None where it cannot be told."""
    return between(earlier.body.reading, later.body.reading)


def between(earlier: Reading, later: Reading) -> float | None:
    """Return the hours between two readings, negative where the second is the earlier; None where it is not known."""
    first, second = _stamp(earlier), _stamp(later)
    if first is None or second is None:
        return None
    # Midnight is how a date without a time is written: of the same day it says nothing.
    if first.date() == second.date() and (_is_midnight(first) or _is_midnight(second)):
        return None
    return (second - first).total_seconds() / 3600


def is_precise(text: Text) -> bool:
    """Tell whether the text is dated to the minute."""
    stamp = _stamp(text.body.reading)
    return stamp is not None and not _is_midnight(stamp)


def _is_midnight(stamp: datetime) -> bool:
    return stamp.hour == stamp.minute == stamp.second == 0


def _stamp(reading: Reading) -> datetime | None:
    """When the article says it appeared. An inferred date is left out: it was drawn from the shared text itself."""
    if not reading.published or reading.published_basis in (Basis.INFERRED, Basis.UNKNOWN):
        return None
    return _parsed(reading.published)


@lru_cache(maxsize=4096)
def _parsed(published: str) -> datetime | None:
    try:
        stamp = datetime.fromisoformat(published)
    except ValueError:
        return None
    return stamp.astimezone(UTC).replace(tzinfo=None) if stamp.tzinfo else stamp
