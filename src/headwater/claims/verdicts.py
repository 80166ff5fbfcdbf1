"""What a reader has decided of attributions, speakers and alignments, as the rest of the stage takes it.

A rejected attribution leaves its words to the article's own voice; a speaker that was given another name counts under
that one, in every article that calls him by it or by a shorter form; statements that were told apart or put together
stay so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from headwater.claims.alignment.decided import Decided
from headwater.claims.names import fullest_names
from headwater.claims.statements import Unit
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span, hull
from headwater.model.verdicts import AlignmentVerdict, AttributionVerdict, SpeakerVerdict


def without_rejected(readings: Sequence[Reading], attributions: Sequence[AttributionVerdict]) -> tuple[Reading, ...]:
    """Return ``readings`` as they are to be shown: without the attributions that a reader rejected."""
    return tuple(_without(reading, attributions) for reading in readings)


def decided_readings(readings: Sequence[Reading], speakers: Sequence[SpeakerVerdict]) -> list[Reading]:
    """Return ``readings`` with the speakers by the names that they were given."""
    instead = renamings(readings, speakers)
    return [_renaming(reading, instead) for reading in readings] if instead else list(readings)


def renamings(readings: Sequence[Reading], speakers: Sequence[SpeakerVerdict]) -> dict[str, str]:
    """Return each name in ``readings`` that a reader replaced, and each shorter form of it, with the new name."""
    names = {a.speaker for reading in readings for a in reading.annotations.attributions if a.speaker}
    return _renamed(names, {verdict.name: verdict.instead for verdict in speakers})


def decided_units(units: Sequence[Unit], reading: Reading, attributions: Sequence[AttributionVerdict]) -> list[Unit]:
    """Return the statements of an article, those of an attribution that was rejected in the article's own voice."""
    gone = _rejected(reading, attributions)
    return [
        replace(unit, said=None, speaker=None, quotation=None, role=None, declined=False) if unit.said in gone else unit
        for unit in units
    ]


def decided_pairs(units: Sequence[Unit], verdicts: Sequence[AlignmentVerdict]) -> Decided:
    """Return which of ``units`` the verdicts put together or tell apart.

    A verdict on a stretch that no statement has by now is passed over.
    """
    together, apart = set[tuple[int, int]](), set[tuple[int, int]]()
    for verdict in verdicts:
        ends = sorted({i for span in (verdict.first, verdict.second) if (i := _at(units, span)) is not None})
        if len(ends) == 2:  # noqa: PLR2004 - a pair
            (together if verdict.holds else apart).add((ends[0], ends[1]))
    return Decided(frozenset(together), frozenset(apart))


def _rejected(reading: Reading, attributions: Sequence[AttributionVerdict]) -> set[int]:
    """The indices of an article's attributions that are none."""
    rejected = {verdict.content for verdict in attributions if not verdict.holds}
    listed = reading.annotations.attributions
    return {i for i, a in enumerate(listed) if a.content and hull(a.content).within(reading.id) in rejected}


def _without(reading: Reading, attributions: Sequence[AttributionVerdict]) -> Reading:
    """The article without what was rejected; what was nested in that is nested in what held it, if anything did."""
    gone = _rejected(reading, attributions)
    if not gone:
        return reading
    listed = reading.annotations.attributions
    now = {old: new for new, old in enumerate(i for i in range(len(listed)) if i not in gone)}

    def holder(index: int | None) -> int | None:
        while index in gone:
            index = listed[index].nested_in
        return None if index is None else now[index]

    kept = tuple(replace(a, nested_in=holder(a.nested_in)) for i, a in enumerate(listed) if i not in gone)
    return replace(reading, annotations=replace(reading.annotations, attributions=kept))


def _renamed(names: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    """Each name that somebody was renamed from, and each shorter form of it, with the new one."""
    full = fullest_names(names)
    return {name: given.get(name) or given[full[name]] for name in full if name in given or full[name] in given}


def _renaming(reading: Reading, instead: Mapping[str, str]) -> Reading:
    notes = reading.annotations
    kept = tuple(
        replace(a, speaker=instead[a.speaker]) if a.speaker and a.speaker in instead else a for a in notes.attributions
    )
    return reading if kept == notes.attributions else replace(reading, annotations=replace(notes, attributions=kept))


def _at(units: Sequence[Unit], place: ArticleSpan) -> int | None:
    """The index of the statement at a stretch: the one that shares most with it, half of the shorter at least."""
    span = Span(place.start, place.end)
    shared = [(u.span.overlap(span), -i) for i, u in enumerate(units) if u.article == place.article]
    most, negative = max(shared, default=(0, 0))
    return -negative if most and 2 * most >= min(len(span), len(units[-negative].span)) else None
