"""Dates that changed between two wordings: made vague, moved, or another one in their place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from headwater.claims.counting import with_hedge
from headwater.claims.drift.measures import measured
from headwater.claims.drift.pairs import Pair
from headwater.claims.drift.placing import placed
from headwater.claims.lexicon.schedule import AHEAD, BEHIND, MOVED, VAGUE
from headwater.claims.statements import Unit
from headwater.claims.terms import Term
from headwater.claims.when import When, whens
from headwater.model.claims import Drift
from headwater.model.reading import Reading
from headwater.model.span import Span, hull
from headwater.model.vocabulary import DriftKind, TimeType
from headwater.text.calendar import interval
from headwater.text.figures import Figure
from headwater.text.words import fold

# A span of days beyond this is no sharp date.
SHARP_DAYS = 100
# Days and months with a year that the words beside them may not name.
OF_YEAR, YEAR, LEAP_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?$"), re.compile(r"\d{4}"), "-02-29"
# How much longer an interval must be to count as a vaguer date.
VAGUER = 1.9
# How many days *in two weeks*, *in two months*, *in two years* leave open.
FUZZ = {"W": 4, "M": 16, "Y": 190}
# A bare weekday, the day that it was reckoned to be, and how far the same day of the next week lies.
WEEKDAY = re.compile(r"(?:^|\s)(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+\w+)?$", re.IGNORECASE)
DAY, WEEK = re.compile(r"\d{4}-\d\d-\d\d$"), 7
CLOCK = re.compile(r"T\d\d")
# How much of the one wording the other must have words for, and the other way round, the dates left out, before two
# dates are the date of one thing.
SAME_BUT_FOR_DATE = (0.35, 0.2)
# A date is denied by one of these right before it, no further before than so many characters.
NO_LONGER = re.compile(r"(?:\b(?:not|instead of|rather than)|n[’']t)\s+(?:(?:in|on|at|from|by)\s+)?$", re.IGNORECASE)
BEFORE = 24
# A number of years tells a date where one of these stands behind it, or right before it.
AT_A_DISTANCE = re.compile(r"\s+(?:ago|earlier|later|after|before|on|since|back)\b", re.IGNORECASE)
FIRST_IN = re.compile(r"\b(?P<lead>in|for|within)\s+(?:the\s+)?(?:last\s+|past\s+|little\s+|well\s+)?$", re.IGNORECASE)
LASTING = re.compile(r"\bfor\s+(?:the\s+(?:last|past)\s+|well\s+)?$", re.IGNORECASE)
NOT_SINCE, FAR_BACK = re.compile(r"\b(?:not|never|no|first)\b|n[’']t\b", re.IGNORECASE), 80
# Lengths of time are in seconds; of two years and more a rounded number may be out by so much of itself, or by a year.
OF_TIME, DAY_LENGTH, YEAR_LENGTH, LONG, ROUNDED = "#time", 86_400.0, 365.25 * 86_400, 1.9 * 365.25 * 86_400, 0.12
# What lasts up to a time.
UNTIL = ("until ", "till ")
# What has lasted since a time: *since March*, told as *for over a year*.
SINCE = ("since ", "ever since ")
MOVED_BY = re.compile(MOVED, re.IGNORECASE)
VAGUE_DATE = re.compile("|".join(VAGUE), re.IGNORECASE)
# Vague words for what has been, and for what is to come: the other may be either.
HAS_BEEN, IS_TO_COME = re.compile(BEHIND, re.IGNORECASE), re.compile(AHEAD, re.IGNORECASE)
# A length of time without a number: *in the coming days*.
SOME_TIME = re.compile(r"P(?:T)?X")


def date_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a date that became vague, or another date."""
    sides = (whens(pair.old, pair.before.span), whens(pair.new, pair.after.span))
    old, new = _compared(pair, *sides)
    if moved := _moved(pair, old, new):
        yield _dated(pair, *moved, DriftKind.DATE_CHANGED)
        return
    left = [w for w in old if _is_sharp(w) and not any(_agree(w, other) for other in new)]
    left = [w for w in left if not _has_hour(pair.new, w)]
    right = [w for w in new if _is_sharp(w) and not any(_agree(w, other) for other in old)]
    vague = _made_vague(pair, left, (old, new))
    yield from _reckoned(pair, old, new)
    for one in left:
        if vague:
            yield _dated(pair, one.phrase, min(vague), DriftKind.DATE_VAGUE)
        elif len(left) == 1 and len(right) == 1 and _is_another(pair, one, right[0]):
            yield _dated(pair, one.phrase, right[0].phrase, DriftKind.DATE_CHANGED)


def date_beside(pair: Pair) -> Iterator[Drift]:
    """Yield the only date of the earlier sentence that is not kept, made vague by the only such one of the later.

    Beside the statement a sentence may tell when it was said, or of whoever said it (*who resigned on 3 March*). What
    other statements of it have a counterpart is compared there.
    """
    old, new = _compared(pair, _around(pair, pair.old, pair.before), _around(pair, pair.new, pair.after))
    left = [w for w in old if _is_sharp(w) and not any(_agree(w, other) for other in new)]
    fresh = [w for w in new if (w.own_days or 0) <= SHARP_DAYS and not any(_agree(w, other) for other in old)]
    if len(left) != 1 or _has_hour(pair.new, left[0]):
        return
    vague = [fresh[0].phrase] if len(fresh) == 1 and _is_vaguer(fresh[0], left[0]) else []
    vague = vague if fresh else _in_frame(pair, left[0])
    if len(vague) == 1 and not (pair.before.span.overlap(left[0].phrase) and pair.after.span.overlap(vague[0])):
        yield _dated(pair, left[0].phrase, vague[0], DriftKind.DATE_VAGUE)


def _in_frame(pair: Pair, date_: When) -> list[Span]:
    """The vague words for a date in what says whose the later statement is: *who had recently accused them of*."""
    attribution = pair.context.attribution(pair.after)
    places = (*attribution.source, *attribution.cue) if attribution else ()
    if not places:
        return []
    frame = hull(places)
    if not pair.new.sentences[pair.after.sentence].contains(frame):
        return []
    return [span for span in _vague(pair.new, frame) if _can_be(pair.new, span, date_)]


def _around(pair: Pair, reading: Reading, unit: Unit) -> list[When]:
    """The dates of a statement's sentence, without those of statements that the other article has as well."""
    context = pair.context
    other = ({pair.before.article, pair.after.article} - {unit.article}).pop()
    beside = (context.units[i] for i in context.of_article[unit.article] if context.units[i].sentence == unit.sentence)
    shared = [
        one.span
        for one in beside
        if one is not unit and any(context.units[j].article == other for j in context.together(one))
    ]
    found = whens(reading, reading.sentences[unit.sentence])
    return [w for w in found if not any(span.contains(w.time.span) for span in shared)]


def _reckoned(pair: Pair, old: Sequence[When], new: Sequence[When]) -> Iterator[Drift]:
    """Yield a date that became a number of years or decades, as long as it lies before or after the later report's day.

    *In 2003* and *two decades ago*: the sum must come out, so few words are needed to tell that they are one.
    """
    today = pair.new.day or pair.old.day
    if today is None:
        return
    told = {f.value for f in measured(pair.old.text, pair.before.span) if f.unit == OF_TIME}
    spans = [f for f in measured(pair.new.text, pair.after.span) if f.unit == OF_TIME and f.value >= LONG]
    for one in old:
        first, last = interval(one.value, today)
        if first is None or last is None or any(_agree(one, other) or _is_vaguer(other, one) for other in new):
            continue
        ends = [abs((date.fromisoformat(end) - date.fromisoformat(today)).days) * DAY_LENGTH for end in (first, last)]
        lasted = _lasted(pair, one, ends)
        if lasted is not None and lasted.value not in told:
            yield _dated(pair, one.phrase, with_hedge(lasted), DriftKind.DATE_VAGUE)
            return
        for figure in spans:
            slack = max(ROUNDED * figure.value, YEAR_LENGTH)
            near = min(ends) - slack <= figure.value <= max(ends) + slack
            if min(ends) >= LONG / 2 and near and figure.value not in told and not _is_age(pair, figure):
                yield _dated(pair, one.phrase, with_hedge(figure), DriftKind.DATE_VAGUE)
                return


def _lasted(pair: Pair, one: When, ends: Sequence[float]) -> Figure | None:
    """How long something has lasted, in the later wording, that lasts since a date in the earlier one; None if untold.

    That a thing still lasts holds the two together, so the sum may be one of weeks or months as well.
    """
    if not one.phrase.of(pair.old.text).casefold().startswith(SINCE):
        return None
    for figure in measured(pair.new.text, pair.after.span):
        if (
            figure.unit != OF_TIME
            or LASTING.search(pair.new.text[pair.after.span.start : with_hedge(figure).start]) is None
        ):
            continue
        slack = ROUNDED * figure.value
        if figure.least - slack <= max(ends) and min(ends) <= figure.most + slack:
            return figure
    return None


def _is_age(pair: Pair, figure: Figure) -> bool:
    """Tell whether a number of years is an age, a sentence or a term: it lies at no distance from today.

    *In twenty years* does, and *not for twenty years*.
    """
    text, start = pair.new.text, with_hedge(figure).start
    before = text[max(pair.after.span.start, start - FAR_BACK) : start]
    found = FIRST_IN.search(before)
    if found is not None and found["lead"].casefold() == "for":
        found = NOT_SINCE.search(before)
    return found is None and AT_A_DISTANCE.match(text, figure.span.end) is None


def _has_hour(reading: Reading, when: When) -> bool:
    """Tell whether an article names the hour of a date elsewhere, where the date has one."""
    return CLOCK.search(when.value) is not None and any(
        CLOCK.search(time.value) and _clock_of(time.value) == _clock(when) for time in reading.annotations.times
    )


def _compared(pair: Pair, before: Sequence[When], after: Sequence[When]) -> tuple[list[When], list[When]]:
    """The dates of either side that are told as those of what the side speaks of, read so that they can be compared."""
    old, new = (
        [
            _at_its_end(w, r)
            for w in side
            if w.value != "PRESENT_REF" and not (_is_denied(r.text, w) or _is_amount(r, w))
        ]
        for side, r in zip(_in_one_year(pair, before, after), (pair.old, pair.new), strict=True)
    )
    return _on_one_weekday(pair.old, old, new), _on_one_weekday(pair.new, new, old)


def _made_vague(pair: Pair, left: Sequence[When], sides: tuple[Sequence[When], Sequence[When]]) -> list[Span]:
    """What of the later wording dates less sharply than the dates ``left`` over from the earlier one."""
    old, new = sides
    fresh = [w for w in new if all((w.value, w.share) != (other.value, other.share) for other in old)]
    sharp = [w.phrase for w in new if _is_sharp(w)]
    said = [
        span
        for span in _vague(pair.new, pair.after.span)
        if not any(span.overlap(phrase) for phrase in sharp)
        and any(_can_be(pair.new, span, one) for one in left)
        and not any(w.phrase.overlap(span) and _is_of_another(pair, w, left) for w in new)
    ]
    return said + [w.phrase for w in fresh if any(_is_vaguer(w, one) for one in left)]


def _is_of_another(pair: Pair, when: When, left: Sequence[When]) -> bool:
    """Tell whether a season or the like is that of none of some dates; which summer *next summer* is, is open."""
    return "next" not in pair.new.text[when.phrase.start : when.phrase.end] and all(_apart(when, one) for one in left)


def _can_be(reading: Reading, vague: Span, date_: When) -> bool:
    """Tell whether a date lies where vague words put it: *recently* has been, *in the coming days* is to come."""
    said, today = vague.of(reading.text), reading.day
    if today is None or date_.earliest is None or date_.latest is None:
        return True
    if HAS_BEEN.search(said):
        return date_.earliest <= today
    return date_.latest >= today or IS_TO_COME.search(said) is None


def _is_another(pair: Pair, one: When, other: When) -> bool:
    """Tell whether two dates are two days of one thing; a length of time from now on (*in two weeks*) is no day."""
    if _fuzz(one) is not None or _fuzz(other) is not None or not _apart(one, other):
        return False
    return not _same_words(pair, one, other) and of_one_thing(pair)


def _is_amount(reading: Reading, when: When) -> bool:
    """Tell whether a length of time says by how much a date was moved."""
    return when.time.type is TimeType.DURATION and when.phrase.of(reading.text).casefold().startswith("by ")


def _same_words(pair: Pair, one: When, other: When) -> bool:
    """Tell whether two dates are told in one phrase (*today*): a reporter took it over with the day it was written."""
    return fold(one.phrase.of(pair.old.text)) == fold(other.phrase.of(pair.new.text))


def _on_one_weekday(reading: Reading, mine: Sequence[When], yours: Sequence[When]) -> list[When]:
    """The dates of a side, a bare weekday as the one of the week before or after where the other side names that.

    Which of two Mondays *on Monday* is was only reckoned from the tense.
    """
    return [_shifted(w, yours) if WEEKDAY.search(w.phrase.of(reading.text)) else w for w in mine]


def _shifted(when: When, yours: Sequence[When]) -> When:
    if not DAY.match(when.value) or any(not _apart(when, other) for other in yours):
        return when
    within = [other for other in yours if other.own_days is not None and other.own_days <= WEEK]
    for days in (WEEK, -WEEK):
        day = (date.fromisoformat(when.value) + timedelta(days=days)).isoformat()
        moved = replace(when, time=replace(when.time, value=day), earliest=day, latest=day)
        if any(not _apart(moved, other) for other in within):
            return moved
    return when


def of_one_thing(pair: Pair) -> bool:
    """Tell whether two wordings are alike beside their dates, and not in names alone: then these are of one thing."""
    mine, yours = _undated(pair.old, pair.before), _undated(pair.new, pair.after)
    likeness = pair.context.alignment.likeness
    there, back = likeness.coverage(mine, yours)
    plain = any(not mine[m.first].exact for m in likeness.matches(mine, yours))
    return plain and max(there, back) >= SAME_BUT_FOR_DATE[0] and min(there, back) >= SAME_BUT_FOR_DATE[1]


def _undated(reading: Reading, unit: Unit) -> list[Term]:
    dated = [w.phrase for w in whens(reading, unit.span)]
    return [t for t in unit.terms if not t.framing and not any(phrase.contains(t.span) for phrase in dated)]


def _is_denied(text: str, when: When) -> bool:
    """Tell whether a date is named as the one that does not hold: in March, not in September."""
    return NO_LONGER.search(text[max(0, when.phrase.start - BEFORE) : when.phrase.start]) is not None


def _at_its_end(when: When, reading: Reading) -> When:
    """Of a stretch that lasts until a day that day: what lasts until Thursday does not end on Wednesday."""
    if not when.phrase.of(reading.text).casefold().startswith(UNTIL) or when.latest is None:
        return when
    return replace(when, earliest=interval(when.value, reading.day)[0])


def _in_one_year(pair: Pair, before: Sequence[When], after: Sequence[When]) -> tuple[list[When], list[When]]:
    """The dates of either side; where none of them names a year, all in that of the first: it was only reckoned."""
    sides = placed(pair, before, after)
    found = [(w, r) for side, r in zip(sides, (pair.old, pair.new), strict=True) for w in side]
    years = [w.value[:4] for w, _ in found if OF_YEAR.match(w.value)]
    if len(set(years)) < 2 or any(YEAR.search(w.time.span.of(r.text)) for w, r in found):  # noqa: PLR2004 - they differ
        return list(sides[0]), list(sides[1])
    return [_of_year(w, years[0]) for w in sides[0]], [_of_year(w, years[0]) for w in sides[1]]


def _of_year(when: When, year: str) -> When:
    if not OF_YEAR.match(when.value) or when.value[:4] == year or when.value[4:] == LEAP_DAY:
        return when
    first, last = interval(year + when.value[4:], None)
    earliest, latest = (first if when.earliest else None), (last if when.latest else None)
    return replace(when, time=replace(when.time, value=year + when.value[4:]), earliest=earliest, latest=latest)


def _moved(pair: Pair, old: Sequence[When], new: Sequence[When]) -> tuple[Span, Span] | None:
    """The old date and the new one where the later wording says that a date was moved and names both."""
    if MOVED_BY.search(pair.new.text, pair.after.span.start, pair.after.span.end) is None:
        return None
    known = [w for w in old if _is_sharp(w)]
    fresh = [w for w in new if _is_sharp(w) and all(_apart(w, other) for other in known)]
    return (known[0].phrase, fresh[-1].phrase) if known and fresh else None


def _dated(pair: Pair, old: Span, new: Span, kind: DriftKind) -> Drift:
    change = "a date made vague" if kind is DriftKind.DATE_VAGUE else "another date"
    reading = f"“{old.of(pair.old.text)}” became “{new.of(pair.new.text)}”: {change}."
    return Drift(pair.from_(old), pair.to(new), kind, reading)


def _vague(reading: Reading, within: Span) -> list[Span]:
    return [Span(*m.span()) for m in VAGUE_DATE.finditer(reading.text, within.start, within.end)]


def _fuzz(when: When) -> int | None:
    """How many days a length of time from the article's day leaves open (*in two weeks*), None where it is a date."""
    return FUZZ.get(when.value[-1:]) if when.time.type is TimeType.DURATION else None


def _within(one: When, other: When, days: int) -> bool:
    if not (one.latest and other.earliest and other.latest):
        return False
    end = date.fromisoformat(one.latest)
    return date.fromisoformat(other.earliest) <= end + timedelta(days=days) and date.fromisoformat(
        other.latest
    ) >= end - timedelta(days=days)


def _is_sharp(when: When) -> bool:
    return when.own_days is not None and when.own_days <= SHARP_DAYS


def _agree(one: When, other: When) -> bool:
    """Tell whether two dates can be the same: equal values, or intervals that meet and neither much the longer."""
    if one.value == other.value and one.share == other.share:
        return True
    if CLOCK.search(one.value) and _clock(one) == _clock(other):
        return True  # an hour without a day is of the day that the article speaks of
    if _is_vaguer(other, one) or _is_vaguer(one, other):
        return False
    if SOME_TIME.match(one.value) or SOME_TIME.match(other.value):
        return False
    ends = ((one.latest, other.latest), (one.earliest, other.earliest))
    return any(mine is not None and mine == yours for mine, yours in ends) or not _apart(one, other)


def _clock(when: When) -> str:
    return _clock_of(when.value)


def _clock_of(value: str) -> str:
    return value.rpartition("T")[2]


def _is_vaguer(one: When, other: When) -> bool:
    """Tell whether ``one`` covers ``other`` and much more besides."""
    if one.value.startswith("XXXX-") and other.value[4:].startswith(one.value[4:]):
        return len(other.value) > len(one.value)
    without_hour = one.part_of_day or (DAY.fullmatch(one.value) and not CLOCK.search(one.value))
    if CLOCK.search(other.value) and without_hour and not _apart(one, other):
        return True
    if (fuzz := _fuzz(one)) is not None:
        return _is_sharp(other) and _within(one, other, fuzz)
    if one.own_days is None or other.own_days is None or _apart(one, other) or _is_beyond(one, other):
        return False
    return one.own_days >= VAGUER * max(1, other.own_days)


def _is_beyond(one: When, other: When) -> bool:
    """Tell whether ``one`` covers ``other`` only because it is open at an end: Sunday lies *before 2030*, not in it."""
    (first, last), (begin, end) = interval(one.value), interval(other.value)
    if None in (first, last, begin, end) or (one.earliest, one.latest) == (first, last):
        return False
    return str(last) < str(begin) or str(end) < str(first)


def _apart(one: When, other: When) -> bool:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return date.fromisoformat(one.latest) < date.fromisoformat(other.earliest) or date.fromisoformat(
        other.latest
    ) < date.fromisoformat(one.earliest)
