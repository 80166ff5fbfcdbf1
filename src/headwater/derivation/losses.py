"""What one of two dependent texts holds more fully than the other, in the passages that they share."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from headwater.derivation.alignment import Match
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.covering import Rows, as_rows
from headwater.derivation.facts import (
    DOUBTS,
    NUMBERS,
    SHARP_TIMES,
    SPEECHES,
    YEARS,
    Facts,
    Range,
    bounds,
    touching,
    within,
)
from headwater.derivation.fuller import cut, inside, longest_run, shortened, unmarked
from headwater.model.derivation import Evidence
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import PassageKind
from headwater.text.figures import Figure

# A quotation of fewer words than this is a phrase that anybody may quote or not.
SHORTEST_QUOTATION = 3
# Without its marks, a quotation is known by so many words in a row.
LONG_QUOTATION = 5
IN_ORDER = attrgetter("first", "second", "kind", "score", "substance", "quoted")
# Of a quotation's words, the other text must lack more than this share of them in a row.
LACKING = 0.25
# Telling words (each weighs up to 1) that a paraphrase shares with the quotation it retells.
RETOLD = 0.3
# Telling words beyond these that it adds.
ADDED = 0.3


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
    mine, theirs = view.mine, view.theirs
    matches = sorted(view.matches, key=IN_ORDER)
    rows = as_rows(matches)
    held = inside(rows, mine.places, theirs.places).tolist()
    cut_off: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, quotation, kept in cut(rows, mine.marked, SHORTEST_QUOTATION, 1 - LACKING).tolist():
        cut_off[at].append((quotation, kept))
    seen: set[int] = set()
    for at, match in enumerate(matches):
        if match.kind is not PassageKind.VERBATIM:
            yield from _changed(view, match, *held[at])
        for quotation, kept in cut_off.get(at, ()):
            if quotation not in seen:
                signal = _quotation(view, mine.quotations[quotation], match.second, kept)
                if signal:
                    seen.add(quotation)
                    yield signal
    rows = as_rows(view.matches)
    yield from _marks(view, rows)
    yield from _names(view, rows)


def _changed(view: View, match: Match, here: list[int], there: list[int]) -> Iterator[Signal]:
    """What a passage says otherwise. ``here`` and ``there`` are how many places of each kind lie inside it."""
    if here[NUMBERS] and there[NUMBERS]:
        yield from _figures(view, match)
    if here[SHARP_TIMES] and not there[SHARP_TIMES]:
        yield _dates(view, match)
    for kind, name, places, what in (
        (DOUBTS, "doubt kept", view.mine.doubts, "with a doubt"),
        (SPEECHES, "attribution kept", view.mine.speech, "as somebody's words"),
    ):
        if here[kind] and not there[kind]:
            reading = f"{view.full.body.id} gives it {what}, {view.vague.body.id} as a fact"
            yield view.signal(name, reading, within(places, match.first)[0], match.second)
    if here[YEARS] and there[YEARS]:
        yield from _updated(view, match)


def _quotation(view: View, quotation: Range, place: Range, kept: int) -> Signal | None:
    """The quotation is whole here; there it is cut to ``kept`` words, or retold."""
    size = quotation[1] - quotation[0]
    enough = (1 - LACKING) * size
    run = longest_run(view.full.exact[slice(*quotation)], view.vague.exact[slice(*place)])
    kept = max(kept, int(run))
    quoted = sum(at[1] - at[0] for at in touching(view.theirs.quotations, place))
    # Another quotation as long at that place is no paraphrase of this one.
    if kept >= enough or quoted >= size:
        return None
    if not (_retold(view, quotation, place) and _tells_more(view, quotation, place)):
        return None
    how = f"{kept} of its {size} words" if kept > 1 else "only a paraphrase of it"
    reading = f"{view.full.body.id} has the quotation whole, {view.vague.body.id} has {how}"
    return view.signal("fuller quotation", reading, quotation, place)


def _retold(view: View, quotation: Range, place: Range) -> bool:
    """Whether a word that tells something stands in both: linked sentences need not retell each other's quotation."""
    words = np.intersect1d(view.full.words[slice(*quotation)], view.vague.words[slice(*place)])
    return bool(view.corpus.telling[words[~view.corpus.names[words]]].sum() >= RETOLD)


def _tells_more(view: View, quotation: Range, place: Range) -> bool:
    """Whether the quotation tells what the other text does not: else somebody may have made it from that text.

    A paraphrase that keeps every telling word is easily set in quotation marks again, and the speaker's *I* put back.
    """
    beyond = np.setdiff1d(view.full.words[slice(*quotation)], view.vague.words[slice(*_around(view.vague, place))])
    return bool(view.corpus.telling[beyond].sum() >= ADDED)


def _around(text: Text, place: Range) -> Range:
    """The sentences that a stretch lies in, with one on either side: a quotation may be told over several."""
    first, last = text.body.sentence[place[0]], text.body.sentence[max(place[0], place[1] - 1)]
    inside = np.flatnonzero((text.body.sentence >= first - 1) & (text.body.sentence <= last + 1))
    return int(inside[0]), int(inside[-1]) + 1


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


def _dates(view: View, match: Match) -> Signal:
    """A date that was made vague or left out."""
    sharp = within(view.mine.sharp, match.first)
    vague = within(view.theirs.vague, match.second)
    says = f"{view.full.body.id} dates it {view.words(here=sharp[0])}, {view.vague.body.id}"
    if vague:
        return view.signal("sharper date", f"{says} says {view.words(there=vague[0])}", sharp[0], vague[0])
    return view.signal("date kept", f"{says} leaves the date out", sharp[0], match.second)


def _updated(view: View, match: Match) -> Iterator[Signal]:
    """A year at the same place of the passage that is later there: that text was brought up to date."""
    here = _years(view.full, view.mine, match.first)
    there = _years(view.vague, view.theirs, match.second)
    old, new = sorted(set(here) - set(there)), sorted(set(there) - set(here))
    if old and new and old[-1] < new[-1]:
        reading = (
            f"{view.full.body.id} has {old[-1]} where {view.vague.body.id} has {new[-1]}: the latter is up to date"
        )
        yield view.signal("brought up to date", reading, here[old[-1]], there[new[-1]])


def _years(text: Text, held: Facts, stretch: Range) -> dict[str, Range]:
    """The years named in a stretch, each with its first place."""
    found: dict[str, Range] = {}
    end = int(text.body.ends[stretch[1] - 1])
    for at, last, year in held.years:
        if stretch[0] <= at < stretch[1] and last <= end:
            found.setdefault(year, (at, at + 1))
    return found


def _marks(view: View, rows: Rows) -> Iterator[Signal]:
    """Words that are somebody's, in quotation marks, stand there without the marks."""
    reading = f"{view.full.body.id} has it in quotation marks, {view.vague.body.id} as its own words"
    for at, first, last in unmarked(rows, view.mine.marked, view.vague.body.quotation, LONG_QUOTATION).tolist():
        yield view.signal("quotation marks kept", reading, view.mine.quotations[at], (first, last))


def _names(view: View, rows: Rows) -> Iterator[Signal]:
    """A person's name is full here; there, in a shared passage, it stands without the first name, as everywhere."""
    full, vague = view.full, view.vague
    marks = view.corpus.names[full.words]
    pairs = np.flatnonzero(marks[:-1] & marks[1:] & full.body.capital[1:])
    for at, place in shortened(rows, full.exact, vague.exact, pairs).tolist():
        here = (at, at + 2)
        reading = f"{full.body.id} has the name in full, {view.words(here=here)}, {vague.body.id} has the last of it"
        yield view.signal("fuller name", reading, here, (place, place + 1))
