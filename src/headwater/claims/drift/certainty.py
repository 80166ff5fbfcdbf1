"""Certainty raised or lowered: the hedges of two wordings set side by side, on the verb and on each noun."""

import re
from collections.abc import Iterator, Sequence

from headwater.claims.drift.facts import FOR_A_TIME, negations
from headwater.claims.drift.pairs import Pair
from headwater.claims.drift.wordings import asks
from headwater.claims.hedging import PLAIN, Hedge, hedges
from headwater.claims.lexicon.hedges import (
    CUE,
    NOTABLE,
    NOTABLE_IF_BOTH,
    NOTABLE_IF_LOST,
    POSSIBLE_BELOW,
    PROBABLE_BELOW,
)
from headwater.claims.outlook import looks
from headwater.claims.statements import Unit
from headwater.claims.terms import Term, stem
from headwater.model.claims import Drift
from headwater.model.span import Span, hull
from headwater.model.vocabulary import DriftKind, Outlook
from headwater.text.words import words

# How sure a source is of what it says by one of these verbs, by their stems.
BY_CUE = {stem(form): strength for forms, strength in CUE for form in forms.split()}
# How many characters after a marker its word may stand.
REACH = 40
# How far before a verb of saying its negation may begin, and how weak a marker with it is.
LONGEST_LEAD, DENIED_BELOW = 24, 0.5
# How much either wording must have of the other before "would" and "will" tell more than the grammar of reporting.
SAME_IF_LOST = 0.7
# How much the one wording must have of the other before the verb that was hedged may stand there in words of its own.
SAME_IF_TOLD_OTHERWISE = 0.3
# A marker that is new on a noun tells of doubt from this strength down: a *main* road is no doubtful one.
DOUBTS = 0.8
# A clause that opens with one of these is itself a condition, or asks.
CONDITIONAL = frozenset({"if", "unless", "provided", "should", "whether"})
# A statement that opens with one of these may be the question itself: *where it was bought*.
ASKING = frozenset({"who", "what", "when", "where", "why", "how", "which", "whose"})
AS_FOR = ("as", "for")
# Words by which a reporter disowns what he passes on.
HEARSAY = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
# What opens a condition.
CONDITION = re.compile(r"\b(?:if|unless|provided|in case)\b", re.IGNORECASE)


def certainty_changed(pair: Pair) -> Iterator[Drift]:
    """Yield the differences in certainty: one at most for the clause, one for each noun."""
    if pair.after.declined or asks(pair) or pair.after.wording[0] in CONDITIONAL:
        return
    old, new = _of(pair, pair.before), _of(pair, pair.after)
    if _has_happened(pair, old, new):
        return
    plain = all(hedge.strength >= PROBABLE_BELOW for hedge in new)
    if pair.before.open_ and not pair.after.open_ and not pair.after.declined and plain:
        yield from _settled(pair)
        return
    yield from _on_verbs(pair, [h for h in old if not h.on_noun], [h for h in new if not h.on_noun])
    yield from _on_nouns(pair, [h for h in old if h.on_noun], [h for h in new if h.on_noun])


def _has_happened(pair: Pair, old: list[Hedge], new: list[Hedge]) -> bool:
    """Tell whether a later report tells as done what an earlier one told as to come: time has passed."""
    days = (pair.old.day, pair.new.day)
    if None in days or str(days[0]) >= str(days[1]) or new or not old:
        return False
    if any(hedge.strength < POSSIBLE_BELOW for hedge in old):
        return False  # what may be was no plan: to tell it as a fact is to be surer
    return looks(pair.after.span.of(pair.new.text), pair.after.wording) is Outlook.BACK


def _settled(pair: Pair) -> Iterator[Drift]:
    """What was said to be open stands as a plain assertion; what a later report knows on a later day is an answer.

    Who would not say something has left nothing open that another could be surer of.
    """
    days = (pair.old.day, pair.new.day)
    if pair.before.declined or pair.after.wording[0] in ASKING or (None not in days and str(days[0]) < str(days[1])):
        return
    yield _drift(pair, pair.before.span, pair.after.span, raised=True)


def _of(pair: Pair, unit: Unit) -> list[Hedge]:
    """The hedges of a statement, and the verb by which its source says that it is less than sure, outside of it."""
    text = pair.context.readings[unit.article].text
    attribution = pair.context.attribution(unit)
    cues = [cue for cue in attribution.cue if not unit.span.contains(cue)] if attribution else []
    held = [(cue, [word.folded for word in words(text, cue)]) for cue in cues]
    by_cue = [
        Hedge(cue, BY_CUE[stem(word)], on_noun=False)
        for cue, found in held
        if not any(word == "not" or word.endswith("n't") for word in found)
        for word in found
        if stem(word) in BY_CUE
    ]
    return [*by_cue, *_before_that(pair, unit, cues), *hedges(text, unit.span)]


def _before_that(pair: Pair, unit: Unit, cues: Sequence[Span]) -> list[Hedge]:
    """The hedges in the words by which a statement is reported: *has not ruled out that*, *said it was possible*."""
    reading = pair.context.readings[unit.article]
    start = reading.sentences[unit.sentence].start
    ahead = [cue for cue in cues if start <= cue.start and cue.end <= unit.span.start]
    frames = [Span(max(start, cue.start - LONGEST_LEAD), cue.end) for cue in ahead]
    found = [h for frame in frames for h in hedges(reading.text, frame)]
    return [h for h in found if not h.on_noun and h.strength < DENIED_BELOW and any(h.span.overlap(c) for c in cues)]


def _on_verbs(pair: Pair, old: list[Hedge], new: list[Hedge]) -> Iterator[Drift]:
    if not (old or new) or (pair.before.open_ and pair.after.open_):
        return  # "who would pay" asks and commits to nothing
    if _denies(pair.before, pair.old.text) != _denies(pair.after, pair.new.text):
        return  # a denial is another difference
    if pair.after.wording[:2] == AS_FOR:
        return  # *as for a second one*: nothing is asserted
    weakest = _weakest(old), _weakest(new)
    before, after = (hedge.strength if hedge else PLAIN for hedge in weakest)
    notable = NOTABLE_IF_BOTH if None not in weakest and after < before else _notable(pair)
    if abs(before - after) < notable or (after > before and pair.after.open_):
        return
    if after < before and weakest[1] is not None and not pair.after.span.contains(weakest[1].span):
        return  # another source, or the same one in a verb of thinking: the statement itself is told as surely
    if sides := _sides(pair, *weakest):
        yield _drift(pair, *sides, raised=after > before)


def _notable(pair: Pair) -> float:
    """How much two strengths must differ: "would" for "will" only tells where the words beside it are the same."""
    alike = min(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms))
    lost = pair.before.said is not None and pair.after.said is None
    return NOTABLE_IF_LOST if lost and alike >= SAME_IF_LOST else NOTABLE


def _sides(pair: Pair, old: Hedge | None, new: Hedge | None) -> tuple[Span, Span] | None:
    """Where the two wordings say how sure they are; None where a new hedge is on something that was not told before."""
    if old and new:
        return _with_verb(pair.before, old), _with_verb(pair.after, new)
    if old and _is_told(pair, old):
        return _with_verb(pair.before, old), _counterpart(pair, old)
    if new and (_matched(pair.turned(), _next(pair.after, new)) is not None or _is_disowned(pair, new)):
        return _counterpart(pair.turned(), new), _with_verb(pair.after, new)
    return None


def _is_told(pair: Pair, old: Hedge) -> bool:
    """Tell whether the later wording has what the earlier one hedges: the verb, or else much of what is beside it."""
    if _matched(pair, _next(pair.before, old)) is not None:
        return True
    return max(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)) >= SAME_IF_TOLD_OTHERWISE


def _is_disowned(pair: Pair, new: Hedge) -> bool:
    """Tell whether the later wording passes on the earlier one as hearsay, whatever verb it has: *allegedly*."""
    if new.span.of(pair.new.text).casefold() not in HEARSAY:
        return False
    return max(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)) >= SAME_IF_TOLD_OTHERWISE


def _denies(unit: Unit, text: str) -> bool:
    """Tell whether a clause denies what it speaks of; a condition in it and *not before May* deny nothing of it."""
    condition = CONDITION.search(text, unit.span.start, unit.span.end)
    end = condition.start() if condition else unit.span.end
    found = [span for span in negations(unit, text) if span.end <= end]
    hedged = [hedge.span for hedge in hedges(text, unit.span)] if found else []
    # *Has not ruled out* denies nothing: it says how sure it is.
    return any(
        not any(hedge.contains(span) for hedge in hedged) and not FOR_A_TIME.match(text, span.end, unit.span.end)
        for span in found
    )


def _on_nouns(pair: Pair, old: list[Hedge], new: list[Hedge]) -> Iterator[Drift]:
    free = list(new)
    for hedge in old:
        noun = _next(pair.before, hedge)
        other = _matched(pair, noun)
        if noun is None:
            continue
        if other is None:
            if len(old) == 1 and len(free) == 1 and _next(pair.after, free[0]) is not None:
                yield from _between(pair, hedge, free.pop())
            continue
        mate = next((h for h in free if h.span.end <= other.span.start <= h.span.end + REACH), None)
        if mate is not None:
            free.remove(mate)
            yield from _between(pair, hedge, mate)
        elif _strength(pair, pair.after) - hedge.strength >= NOTABLE:
            yield _drift(pair, hull((hedge.span, noun.span)), _phrase(pair.after, other), raised=True)
    for hedge in free:
        noun = _next(pair.after, hedge)
        other = _matched(pair.turned(), noun)
        if noun is None or other is None:
            continue
        if hedge.strength <= DOUBTS and _strength(pair, pair.before) - hedge.strength >= NOTABLE:
            yield _drift(pair, _phrase(pair.before, other), hull((hedge.span, noun.span)), raised=False)


def _between(pair: Pair, old: Hedge, new: Hedge) -> Iterator[Drift]:
    if abs(old.strength - new.strength) >= NOTABLE:
        sides = (_with_verb(pair.before, old), _with_verb(pair.after, new))
        yield _drift(pair, *sides, raised=new.strength > old.strength)


def _strength(pair: Pair, unit: Unit) -> float:
    """How sure the clause itself is: *a vote could be held* says no more than *a possible vote could*."""
    weakest = _weakest([h for h in _of(pair, unit) if not h.on_noun])
    return weakest.strength if weakest is not None else PLAIN


def _weakest(found: list[Hedge]) -> Hedge | None:
    return min(found, key=lambda h: (h.strength, h.span.start), default=None)


def _next(unit: Unit, hedge: Hedge) -> Term | None:
    """The content word that a marker bears on: the next one."""
    return next((t for t in unit.terms if hedge.span.end <= t.span.start <= hedge.span.end + REACH), None)


def _with_verb(unit: Unit, hedge: Hedge) -> Span:
    word = _next(unit, hedge)
    return hull((hedge.span, word.span)) if word is not None else hedge.span


def _matched(pair: Pair, term: Term | None) -> Term | None:
    """The word of ``after`` that says what ``term`` says in ``before``."""
    if term is None:
        return None
    i = pair.before.terms.index(term)
    return next((pair.after.terms[m.second] for m in pair.matches if m.first == i), None)


def _counterpart(pair: Pair, hedge: Hedge) -> Span:
    """Where the other wording says plainly what this one hedges: the matching word, else its whole clause."""
    other = _matched(pair, _next(pair.before, hedge))
    return other.span if other is not None else pair.after.span


def _phrase(unit: Unit, noun: Term) -> Span:
    """A noun with the content word right before it."""
    i = unit.terms.index(noun)
    if i and noun.span.start - unit.terms[i - 1].span.end == 1:
        return hull((unit.terms[i - 1].span, noun.span))
    return noun.span


def _drift(pair: Pair, old: Span, new: Span, *, raised: bool) -> Drift:
    kind = DriftKind.CERTAINTY_RAISED if raised else DriftKind.CERTAINTY_LOWERED
    change = "surer" if raised else "less sure"
    reading = f"“{old.of(pair.old.text)}” became “{new.of(pair.new.text)}”: the later wording is {change}."
    return Drift(pair.from_(old), pair.to(new), kind, reading)
