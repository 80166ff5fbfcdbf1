"""What one story contributes to the calendar: what it expects, who tells it, remarks that may say what became of it.

The rows hold no texts and no vectors, so that those of many stories can be kept and compared.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from headwater.claims.context import Context
from headwater.claims.expectations import Expectation, expectations, slack, speaking_most, surest, tellers
from headwater.claims.happenings import named, telling
from headwater.claims.lexicon.negation import NEGATIONS
from headwater.claims.lexicon.schedule import CANCELLED, MOVED, MOVED_SURELY, NOT_YET, OFF_PLAN
from headwater.claims.lexicon.tenses import OCCURRED
from headwater.claims.outlook import REFERENCES, WAS_PLANNED, ahead_cues, is_given_up, is_past, looks
from headwater.claims.sharpening import value_of
from headwater.claims.statements import Unit
from headwater.claims.terms import NUMBER_WORDS, Term, concept
from headwater.claims.when import When, whens
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import CalendarStatus, Certainty, Outlook
from headwater.text.words import fold, words

IS_CANCELLED = re.compile(CANCELLED, re.IGNORECASE)
IS_MOVED = re.compile(MOVED, re.IGNORECASE)
NOT_CANCELLED = re.compile(NOT_YET, re.IGNORECASE)
TELLS_MOVE = re.compile(f"{MOVED}|{OFF_PLAN}", re.IGNORECASE)
IS_SURELY_MOVED = re.compile(MOVED_SURELY, re.IGNORECASE)
FAR = 60  # code points before "cancelled" in which a word can say that it is not so yet
CUE = len("cancelled ")  # code points before a statement that may belong to its verb
HAS_OCCURRED = re.compile(OCCURRED, re.IGNORECASE)

Days = tuple[str | None, str | None]
About = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of an article: where it stands, when the article was published, and the informants it rests on.

    ``published`` is the article's date as the report has it, ``day`` its ISO day; ``sentence`` counts in the article.
    ``about`` are the names in the article, by which reports of one affair are told from others.
    """

    place: ArticleSpan
    sentence: int
    published: str | None
    day: str | None
    said_by: tuple[str, ...]
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement that tells an expectation, and what it says of it: it stands, is moved or is cancelled.

    ``dated``: it names the day itself. ``moves``: its sentence tells of a move. ``gives_up`` are days it says no longer
    hold. ``concepts`` are what it is about, ``claim`` is the number of its claim in the story, ``wording`` its folded
    words.
    """

    told: Told
    status: CalendarStatus
    dated: bool
    moves: bool
    gives_up: tuple[Days, ...]
    concepts: frozenset[str]
    claim: int
    wording: str


@dataclass(frozen=True, slots=True)
class Prospect:
    """An expectation of one story; ``core``, ``rest``, ``names`` are the concepts that name it (see `Expectation`)."""

    what: str
    value: str
    earliest: str | None
    latest: str | None
    certainty: Certainty
    open_ended: str | None
    core: frozenset[str]
    rest: frozenset[str]
    names: frozenset[str]
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement that may say what became of something: called off, put off, done.

    ``dates`` are the days it names, but for those it gives up (``gave_up``); ``dated`` says that it names any.
    ``occurred``: its verb reports that something took place.
    """

    told: Told
    concepts: frozenset[str]
    names: frozenset[str]
    cancelled: bool
    moved: bool
    done: bool
    occurred: bool
    dates: tuple[Days, ...]
    dated: bool
    gave_up: tuple[Days, ...]


@dataclass(frozen=True, slots=True)
class Prospects:
    """What one story expects, its remarks, the day of its latest article, and in how many of its articles a word is."""

    expected: tuple[Prospect, ...]
    remarks: tuple[Remark, ...]
    latest_day: str | None
    articles: int
    frequency: Mapping[str, int]


def prospects(context: Context) -> Prospects:
    """Return what a story contributes to the calendar."""
    about = _about(context)
    return Prospects(
        expected=tuple(_prospect(context, one, about) for one in expectations(context)),
        remarks=tuple(r for unit in context.units if (r := _remark(context, unit, about)) is not None),
        latest_day=max((day for r in context.readings.values() if (day := r.day) is not None), default=None),
        articles=len(context.readings),
        frequency=_frequency(context),
    )


def _frequency(context: Context) -> Mapping[str, int]:
    """In how many articles of the story each concept stands."""
    return Counter(
        name
        for held in context.of_article.values()
        for name in {named(t) for i in held for t in telling(context, context.units[i])}
    )


def _about(context: Context) -> About:
    """The names in each article of the story, those of its speakers included."""
    return {
        article: frozenset(name for i in held for name in (*_names(context, context.units[i]), *_speaker(context, i)))
        for article, held in context.of_article.items()
    }


def _speaker(context: Context, i: int) -> list[str]:
    return [concept(fold(word)) for name in context.speakers([context.units[i]]) for word in name.split()]


def _names(context: Context, unit: Unit, within: Span | None = None) -> frozenset[str]:
    held = telling(context, unit)
    return frozenset(
        named(t)
        for t in held
        if t.exact and not t.folded[:1].isdigit() and t.folded not in NUMBER_WORDS and _inside(t, within)
    )


def _inside(term: Term, within: Span | None) -> bool:
    return within is None or within.contains(term.span)


def _prospect(context: Context, one: Expectation, about: About) -> Prospect:
    dated = {d.unit for d in one.group}
    units = [
        u
        for u in tellers(context, one)
        if context.at[u.span.within(u.article)] in dated or not _tells_other_days(context, one, u)
    ]
    given_up = {d.unit for d in one.group if is_given_up(context, context.units[d.unit], d.when)}
    places = [context.at[u.span.within(u.article)] for u in units]
    found = [_telling(context, i, about, dated=dated, given_up=given_up) for i in places]
    return Prospect(
        what=context.text(speaking_most(context, one)),
        value=value_of(one.group),
        earliest=one.earliest,
        latest=one.latest,
        certainty=surest(context, one),
        open_ended=slack(context, units),
        core=one.core,
        rest=one.rest,
        names=frozenset(name for d in one.group for name in _names(context, context.units[d.unit])),
        tellings=tuple(found),
    )


def _tells_other_days(context: Context, one: Expectation, unit: Unit) -> bool:
    """Tell whether a statement of the same claim dates it, and none of its days is one of the expectation's."""
    named = [w for w in whens(context.readings[unit.article], unit.span) if w.earliest and w.latest]
    return bool(named) and not any(
        (one.latest is None or (w.earliest or "") <= one.latest)
        and (one.earliest is None or (w.latest or "") >= one.earliest)
        for w in named
    )


def _telling(context: Context, i: int, about: About, *, dated: set[int], given_up: set[int]) -> Telling:
    unit = context.units[i]
    reading = context.readings[unit.article]
    status = CalendarStatus.STANDS
    if _is_cancelled(context, unit):
        status = CalendarStatus.CANCELLED
    elif i in given_up:
        status = CalendarStatus.MOVED
    return Telling(
        told=_told(context, unit, about),
        status=status,
        dated=i in dated,
        moves=TELLS_MOVE.search(reading.sentences[unit.sentence].of(reading.text)) is not None,
        gives_up=tuple((w.earliest, w.latest) for w in whens(reading, unit.span) if is_given_up(context, unit, w)),
        concepts=frozenset(named(t) for t in telling(context, unit)),
        claim=context.claim_of[i],
        wording=" ".join(unit.wording),
    )


def _remark(context: Context, unit: Unit, about: About) -> Remark | None:
    reading = context.readings[unit.article]
    text = context.text(unit)
    cancelled, moved = _is_cancelled(context, unit), _is_moved(context, unit)
    part = unit.span if cancelled or moved else _reported(reading.text, unit)
    dates = [w for w in whens(reading, unit.span) if w.value not in REFERENCES]
    gave_up = [w for w in dates if is_given_up(context, unit, w)]
    done = part is not None and not any(word in NEGATIONS for word in unit.wording)
    if not (cancelled or moved or done or gave_up):
        return None
    within = part or unit.span
    kept = [w for w in dates if w not in gave_up and within.contains(w.time.span)]
    return Remark(
        told=_told(context, unit, about),
        concepts=frozenset(named(t) for t in telling(context, unit) if _inside(t, within)),
        names=_names(context, unit, within),
        cancelled=cancelled,
        moved=moved,
        done=done and not WAS_PLANNED.search(text),
        occurred=HAS_OCCURRED.search(text) is not None,
        dates=_days(kept),
        dated=bool(kept),
        gave_up=_days(gave_up),
    )


def _is_moved(context: Context, unit: Unit) -> bool:
    """Tell whether a statement puts something off: in a word that says so, or in "moved", "will now" beside a date."""
    text = context.text(unit)
    if IS_SURELY_MOVED.search(text):
        return True
    return IS_MOVED.search(text) is not None and bool(whens(context.readings[unit.article], unit.span))


def _is_cancelled(context: Context, unit: Unit) -> bool:
    """Tell whether a statement calls something off; "called" of "called off" can stand right before it, as its cue."""
    reading = context.readings[unit.article]
    start = max(reading.sentences[unit.sentence].start, unit.span.start - CUE)
    found = IS_CANCELLED.search(reading.text, start, unit.span.end)
    if found is None or found.end() <= unit.span.start:
        return False
    return NOT_CANCELLED.search(reading.text, max(start, found.start() - FAR), found.start()) is None


def _reported(text: str, unit: Unit) -> Span | None:
    """The part of a statement that looks back, None where none does: "met on Monday" of "and agreed to meet again"."""
    if looks(unit.span.of(text), unit.wording) is Outlook.BACK:
        return unit.span
    cues = ahead_cues(text, unit.span)
    part = Span(unit.span.start, cues[0]) if cues else None
    return part if part and any(is_past(w.folded) for w in words(text, part)) else None


def _days(found: Iterable[When]) -> tuple[Days, ...]:
    return tuple((w.earliest, w.latest) for w in found)


def _told(context: Context, unit: Unit, about: About) -> Told:
    reading = context.readings[unit.article]
    place = unit.span.within(unit.article)
    return Told(place, unit.sentence, reading.published, reading.day, context.speakers([unit]), about[unit.article])
