"""Expectations of a story: forward-looking statements with a date, gathered over speakers and articles by days."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.claims.context import Context
from headwater.claims.happenings import named, one_thing, telling
from headwater.claims.hedging import certainty_of
from headwater.claims.lexicon.schedule import SLACK
from headwater.claims.lexicon.tenses import LIGHT
from headwater.claims.merge import Dated, merged, told_by
from headwater.claims.outlook import ahead_cues, is_ahead, is_given_up
from headwater.claims.sharpening import days_of, settled
from headwater.claims.statements import Unit
from headwater.claims.stretches import joined
from headwater.claims.terms import Term, concept
from headwater.claims.when import When, whens
from headwater.model.span import Span
from headwater.model.vocabulary import Certainty

SURENESS = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)
OR_LATER = re.compile(SLACK, re.IGNORECASE)
LIGHT_CONCEPTS = frozenset(concept(word) for word in LIGHT)


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing expected at one time: its dated statements, and what names it.

    ``core`` are the concepts one of which a report of the same thing must hold (the verb, or the subject of a verb as
    light as "be held"); ``rest`` are the other content words.
    """

    group: tuple[Dated, ...]
    core: frozenset[str]
    rest: frozenset[str]
    earliest: str | None
    latest: str | None


def expectations(context: Context) -> list[Expectation]:
    """Return the expectations of a story; the same days told of the same thing are one."""
    found = [Dated(i, when) for held in context.of_article.values() for i in held for when in _ahead(context, i)]
    groups = settled(context, merged(context, found, together=_same_days, alike=one_thing))
    return [_expectation(context, group) for group in groups]


def _ahead(context: Context, i: int) -> list[When]:
    """The dates of a statement that look ahead; the ends of a stretch are one, unless a date was moved."""
    unit = context.units[i]
    reading = context.readings[unit.article]
    dates = whens(reading, unit.span)
    if len(dates) > 1 and not any(is_given_up(context, unit, when) for when in dates):
        dates = joined(reading, dates, unit.span)
    return [when for when in dates if is_ahead(context, unit, when)]


def _same_days(context: Context, one: Dated, other: Dated) -> bool:
    """Tell whether two dated statements can be one expectation by their days."""
    mine, yours = one.when, other.when
    if (mine.earliest, mine.latest) == (yours.earliest, yours.latest):
        return True
    if mine.earliest == yours.earliest and None in {mine.latest, yours.latest}:
        return mine.earliest is not None  # "as early as May" is "in May"
    if mine.latest is None or mine.latest != yours.latest:
        return False
    days = (context.readings[context.units[d.unit].article].day for d in (one, other))
    deadlines = [d is not None and w.earliest == d for d, w in zip(days, (mine, yours), strict=True)]
    # "In November" is "by the end of November", "on Monday" is "by Monday".
    return all(deadlines) or (any(deadlines) and mine.value.partition("T")[0] == yours.value.partition("T")[0])


def _expectation(context: Context, group: Sequence[Dated]) -> Expectation:
    named = [_named(context, dated) for dated in group]
    core = frozenset().union(*(c for c, _ in named))
    earliest, latest = days_of(context, group)
    return Expectation(
        group=tuple(group),
        core=core,
        rest=frozenset().union(*(r for _, r in named)) - core,
        earliest=earliest,
        latest=latest,
    )


def _named(context: Context, dated: Dated) -> tuple[frozenset[str], frozenset[str]]:
    """Return the concepts that name what a dated statement expects, and its other ones."""
    unit = context.units[dated.unit]
    text = context.readings[unit.article].text
    held = [t for t in telling(context, unit) if not dated.when.phrase.contains(t.span)]
    plain = [t for t in held if not t.exact]
    cues = ahead_cues(text, Span(unit.span.start, dated.when.phrase.start))
    core = _core(text, plain, cues[-1]) if cues else [named(t) for t in plain]
    return frozenset(core), frozenset(named(t) for t in held)


def _core(text: str, plain: Sequence[Term], cue: int) -> list[str]:
    """The first word at or after the cue that is a happening; if that is too light, what it begins, or its subject."""
    after = [t for t in plain if t.span.start >= cue]
    before = [named(t) for t in plain if t.span.start < cue and named(t) not in LIGHT_CONCEPTS]
    if after and named(after[0]) not in LIGHT_CONCEPTS:
        return [named(after[0])]
    if len(after) > 1:
        between = text[after[0].span.end : after[1].span.start].strip()
        if between == "to" or (not between and after[1].folded.endswith("ing")):
            return [named(after[1])]
    if not after:  # "a meeting of the two ministers, planned for Monday": any of its words may name it
        return before
    return (
        before[-1:] or [named(t) for t in after if named(t) not in LIGHT_CONCEPTS][:1] or [named(t) for t in after[:1]]
    )


def speaking_most(context: Context, expected: Expectation) -> Unit:
    """Return the statement that says most by itself: names rather than pronouns."""
    held = [context.units[d.unit] for d in expected.group]
    return min(held, key=lambda u: (-sum(1.5 if t.exact else 1.0 for t in u.terms if not t.framing), u.article, u.span))


def surest(context: Context, expected: Expectation) -> Certainty:
    """Return the certainty of the surest statement: a later speaker may hedge what another announces."""
    units = (context.units[d.unit] for d in expected.group)
    return min((certainty_of(context.readings[u.article].text, u.span) for u in units), key=SURENESS.index)


def slack(context: Context, told: Sequence[Unit]) -> str | None:
    """Return the words that leave the end open ("or a little later"), as they stand in the text, None without any."""
    for unit in told:
        reading = context.readings[unit.article]
        match = OR_LATER.search(reading.text, unit.span.start, reading.sentences[unit.sentence].end)
        if match:
            return match.group()
    return None


def tellers(context: Context, expected: Expectation) -> list[Unit]:
    """Return the statements of an expectation with all others of their claims, sorted by article and place."""
    return told_by(context, expected.group)
