"""What one of two dependent texts holds more fully than the other, in the passages that they share."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from headwater.derivation.alignment import Match
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.facts import Facts, Range, bounds, touching, within
from headwater.model.derivation import Evidence
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import PassageKind
from headwater.text.figures import Figure

# A quotation of fewer words than this is a phrase that anybody may quote or not.
SHORTEST_QUOTATION = 3
# Without its marks, a quotation is known by so many words in a row.
LONG_QUOTATION = 5
YEAR = re.compile(r"(?<![\w.,])(?:1[89]|20)\d\d(?!\w)")
# Of a quotation's words, the other text must lack more than this share of them in a row.
LACKING = 0.25
# Telling words (each weighs up to 1) that a paraphrase shares with the quotation it retells.
RETOLD = 0.3


@dataclass(frozen=True, slots=True)
class Signal:
    """A sign that the text ``source`` (its index in the corpus) stands nearer the source than the other of its pair."""

    name: str
    source: int
    reading: str
    spans: tuple[ArticleSpan, ...]

    def weighing(self, weight: float) -> Evidence:
        """Return the sign as evidence of that weight."""
        return Evidence(self.name, self.reading, round(weight, 3), self.spans)


@dataclass(frozen=True, slots=True)
class View:
    """A pair seen from one side: what ``full`` (number ``source``) may hold more fully than ``vague``.

    ``matches`` have ``full`` on their first side; ``mine`` and ``theirs`` are the facts of ``full`` and of ``vague``.
    """

    corpus: Corpus
    source: int
    full: Text
    vague: Text
    mine: Facts
    theirs: Facts
    matches: tuple[Match, ...]

    def signal(self, name: str, reading: str, here: Range, there: Range) -> Signal:
        """Return a sign shown by a stretch of either text."""
        return Signal(name, self.source, reading, (self.full.body.span(*here), self.vague.body.span(*there)))

    def words(self, here: Range | None = None, there: Range | None = None) -> str:
        """Return the wording of a stretch of either text, in quotation marks."""
        text, stretch = (self.full, here) if here else (self.vague, there)
        span = text.body.span(*(stretch or (0, 1)))
        return f"“{' '.join(span.span.of(text.body.reading.text).split())}”"


def losses(view: View) -> Iterator[Signal]:
    """Yield what ``view.full`` has more fully than ``view.vague``, in order of its text."""
    seen: set[Range] = set()
    for match in sorted(view.matches):
        if match.kind is not PassageKind.VERBATIM:
            yield from _figures(view, match)
            yield from _dates(view, match)
            yield from _words(view, match)
            yield from _updated(view, match)
        for quotation in touching(view.mine.quotations, match.first):
            if quotation not in seen:
                signal = _quotation(view, quotation, match.second)
                if signal:
                    seen.add(quotation)
                    yield signal
    yield from _marks(view)
    yield from _names(view)


def overlap(one: Range, other: Range) -> int:
    """Return how many words two stretches have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _quotation(view: View, quotation: Range, place: Range) -> Signal | None:
    """The quotation is whole here; there it is cut or retold."""
    size = quotation[1] - quotation[0]
    enough = (1 - LACKING) * size
    if size < SHORTEST_QUOTATION:
        return None
    kept = max((overlap(quotation, m.first) for m in view.matches if m.kind is not PassageKind.PARAPHRASED), default=0)
    if kept >= enough:
        return None
    kept = max(kept, _longest_run(view, quotation, place))
    quoted = sum(at[1] - at[0] for at in touching(view.theirs.quotations, place))
    # Another quotation as long at that place is no paraphrase of this one.
    if kept >= enough or quoted >= size or not _retold(view, quotation, place):
        return None
    how = f"{kept} of its {size} words" if kept > 1 else "only a paraphrase of it"
    reading = f"{view.full.body.id} has the quotation whole, {view.vague.body.id} has {how}"
    return view.signal("fuller quotation", reading, quotation, place)


def _retold(view: View, quotation: Range, place: Range) -> bool:
    """Whether a word that tells something stands in both: linked sentences need not retell each other's quotation."""
    words = np.intersect1d(view.full.words[slice(*quotation)], view.vague.words[slice(*place)])
    return bool(view.corpus.telling[words[~view.corpus.names[words]]].sum() >= RETOLD)


def _longest_run(view: View, stretch: Range, place: Range) -> int:
    """Length of the longest run of equal words."""
    first, second = view.full.exact[slice(*stretch)].tolist(), view.vague.exact[slice(*place)].tolist()
    best = 0
    above = [0] * (len(second) + 1)
    for word in first:
        row = [0] * (len(second) + 1)
        for j, w in enumerate(second):
            if w == word:
                row[j + 1] = above[j] + 1
                best = max(best, row[j + 1])
        above = row
    return best


def _figures(view: View, match: Match) -> Iterator[Signal]:
    """An exact figure that was rounded, or a hedge that was dropped."""
    here, there = _figures_in(view.mine, match.first), _figures_in(view.theirs, match.second)
    values = ({figure.value for _, figure in here}, {figure.value for _, figure in there})
    for at, figure in here:
        for place, other in there:
            rounded = other.vaguer_than(figure) and figure.value not in values[1] and other.value not in values[0]
            if rounded or figure.hedged_like(other):
                mine, theirs = _wording(view.full, figure), _wording(view.vague, other)
                what = "the exact figure " if rounded else ""
                reading = f"{view.full.body.id} has {what}“{mine}”, {view.vague.body.id} has “{theirs}”"
                yield view.signal("exact figure" if rounded else "doubt kept", reading, at, place)
                break


def _wording(text: Text, figure: Figure) -> str:
    start = figure.hedge.start if figure.hedge else figure.span.start
    return " ".join(text.body.reading.text[start : figure.span.end].split())


def _figures_in(held: Facts, stretch: Range) -> list[tuple[Range, Figure]]:
    first, last = bounds(held.numbers, stretch)
    found = zip(held.numbers[first:last], held.figures[first:last], strict=True)
    return [(at, figure) for at, figure in found if at[1] <= stretch[1]]


def _dates(view: View, match: Match) -> Iterator[Signal]:
    """A date that was made vague or left out."""
    sharp = within(view.mine.sharp, match.first)
    if not sharp or within(view.theirs.sharp, match.second):
        return
    vague = within(view.theirs.vague, match.second)
    says = f"{view.full.body.id} dates it {view.words(here=sharp[0])}, {view.vague.body.id}"
    if vague:
        yield view.signal("sharper date", f"{says} says {view.words(there=vague[0])}", sharp[0], vague[0])
    else:
        yield view.signal("date kept", f"{says} leaves the date out", sharp[0], match.second)


def _words(view: View, match: Match) -> Iterator[Signal]:
    """A doubt that became a fact, and a saying that lost its speaker."""
    for name, here, there, what in (
        ("doubt kept", view.mine.doubts, view.theirs.doubts, "with a doubt"),
        ("attribution kept", view.mine.speech, view.theirs.speech, "as somebody's words"),
    ):
        found = within(here, match.first)
        if found and not within(there, match.second):
            reading = f"{view.full.body.id} gives it {what}, {view.vague.body.id} as a fact"
            yield view.signal(name, reading, found[0], match.second)


def _updated(view: View, match: Match) -> Iterator[Signal]:
    """A year at the same place of the passage that is later there: that text was brought up to date."""
    here, there = _years(view.full, match.first), _years(view.vague, match.second)
    old, new = sorted(set(here) - set(there)), sorted(set(there) - set(here))
    if old and new and old[-1] < new[-1]:
        reading = (
            f"{view.full.body.id} has {old[-1]} where {view.vague.body.id} has {new[-1]}: the latter is up to date"
        )
        yield view.signal("brought up to date", reading, here[old[-1]], there[new[-1]])


def _years(text: Text, stretch: Range) -> dict[str, Range]:
    """The years named in a stretch, each with its first place."""
    found: dict[str, Range] = {}
    places = _places_of_years(text.body.reading.text)
    if not places:
        return found
    span = text.body.span(*stretch)
    for start, year in places[bisect_left(places, (span.start, "")) :]:
        if start + len(year) > span.end:
            break
        at = int(np.searchsorted(text.body.starts, start, side="right")) - 1
        found.setdefault(year, (at, at + 1))
    return found


@lru_cache(maxsize=4096)
def _places_of_years(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((match.start(), match[0]) for match in YEAR.finditer(text))


def _marks(view: View) -> Iterator[Signal]:
    """Words that are somebody's, in quotation marks, stand there without the marks."""
    verbatim = [match for match in view.matches if match.kind is PassageKind.VERBATIM]
    for quotation in view.mine.quotations:
        least = max(LONG_QUOTATION, 0.5 * (quotation[1] - quotation[0]))
        for match in verbatim:
            shared = overlap(quotation, match.first)
            if shared < least:
                continue
            first = max(quotation[0], match.first[0]) - match.first[0] + match.second[0]
            place = (first, first + shared)
            if (view.vague.body.quotation[slice(*place)] < 0).all():
                reading = f"{view.full.body.id} has it in quotation marks, {view.vague.body.id} as its own words"
                yield view.signal("quotation marks kept", reading, quotation, place)
                break


def _names(view: View) -> Iterator[Signal]:
    """A person's name is full here; there, in a shared passage, it stands without the first name, as everywhere."""
    names, full, vague = view.corpus.names, view.full, view.vague
    known = set(vague.exact.tolist())
    seen: set[int] = set()
    marks = names[full.words]
    pairs = np.flatnonzero(marks[:-1] & marks[1:] & full.body.capital[1:]).tolist()
    for match in view.matches:
        there = vague.exact[slice(*match.second)]
        for at in pairs[bisect_left(pairs, match.first[0]) : bisect_left(pairs, match.first[1] - 1)]:
            first, last = int(full.exact[at]), int(full.exact[at + 1])
            if last in seen or first in known or last not in known:
                continue
            places = np.flatnonzero(there == last)
            if len(places):
                seen.add(last)
                place = match.second[0] + int(places[0])
                here = (at, at + 2)
                reading = (
                    f"{full.body.id} has the name in full, {view.words(here=here)}, {vague.body.id} has the last of it"
                )
                yield view.signal("fuller name", reading, here, (place, place + 1))
