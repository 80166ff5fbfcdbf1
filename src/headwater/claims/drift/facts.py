"""Facts that changed between two wordings: names, roles, negation; for dates see `headwater.claims.drift.dates`."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from headwater.claims.alignment.likeness import same_quotation
from headwater.claims.context import Context
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon.negation import NEGATIONS, RANKS
from headwater.claims.lexicon.offices import OF_PORTFOLIO, OFFICES, PORTFOLIO
from headwater.claims.lexicon.short_names import FORMAL
from headwater.claims.statements import Unit
from headwater.claims.terms import stem
from headwater.model.claims import Drift
from headwater.model.reading import Reading
from headwater.model.span import Span, hull
from headwater.model.vocabulary import DriftKind, MentionKind
from headwater.text.words import fold, words

# Spellings of a surname this alike (percent) are one name misspelt or transliterated in another way; less is enough
# where the first names are the same.
ONE_NAME, ONE_NAME_IF_FIRST = 72, 60
# First names of no fewer letters than this, and this alike (percent), are one with a slip.
SHORTEST, ALMOST = 3, 65
# Share of the words two clauses must have in common before a "not" on one side is a contradiction.
SAME_BUT_FOR_NOT = 0.72
# What stands behind a denial that only says from when on: *not opened before May*.
FOR_A_TIME = re.compile(
    r"(?:\s+\w+){0,3}?\s+(?:before|until|till|earlier than|sooner than|later than)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody named: the name, where that or a word for it stands, and whether the statement is his own."""

    name: str
    place: Span
    speaks: bool

    @property
    def surname(self) -> str:
        return fold(self.name.split()[-1]).removesuffix("'s")

    @property
    def firsts(self) -> tuple[str, ...]:
        return tuple(fold(self.name).split()[:-1])


def names_changed(pair: Pair) -> Iterator[Drift]:
    """Yield persons whose name is spelt in another way, where neither article knows the other spelling.

    Those named in the statement and the one it is attributed to, whose name may stand elsewhere (*she said*).
    """
    old = _persons(pair.old, pair.before)
    new = _persons(pair.new, pair.after) if old else []
    for one in old:
        for other in new:
            stands = other.surname in fold(other.place.of(pair.new.text))
            if stands and (_misspelt(pair, one, other) or _other_first_name(pair, one, other)):
                reading = f"“{one.name}” became “{other.name}”."
                yield Drift(pair.from_(one.place), pair.to(other.place), DriftKind.NAME_CHANGED, reading)


def _misspelt(pair: Pair, one: _Person, other: _Person) -> bool:
    """Tell whether two surnames are one spelt in two ways, by their letters and by the first names beside them."""
    mine, yours = one.surname, other.surname
    if mine == yours or mine[:1] != yours[:1] or _has(pair.old, yours) or _has(pair.new, mine):
        return False
    firsts = one.firsts == other.firsts != ()
    return ratio(mine, yours) >= (ONE_NAME_IF_FIRST if firsts else ONE_NAME)


def _other_first_name(pair: Pair, one: _Person, other: _Person) -> bool:
    """Tell whether two full names with one surname differ in the first, and neither article has the other's form.

    The one who speaks in both is one person, whatever the names; of others only a slip of the pen is believed.
    """
    if one.surname != other.surname or not one.firsts or not other.firsts or one.firsts[0] == other.firsts[0]:
        return False
    mine, yours = one.firsts[0], other.firsts[0]
    if FORMAL.get(mine, mine) == FORMAL.get(yours, yours):
        return False
    if min(len(mine), len(yours)) < SHORTEST or _has(pair.old, fold(other.name)) or _has(pair.new, fold(one.name)):
        return False
    return (one.speaks and other.speaks) or (mine[:1] == yours[:1] and ratio(mine, yours) >= ALMOST)


def _has(reading: Reading, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", fold(reading.text)) is not None


def _persons(reading: Reading, unit: Unit) -> list[_Person]:
    """The persons named in a statement, and the one that it is attributed to."""
    said = reading.annotations.attributions[unit.said] if unit.said is not None else None
    source = said.source if said is not None else ()
    held = [m for m in reading.annotations.mentions if m.kind is MentionKind.PERSON]
    named = [m for m in held if any(place.contains(m.span) for place in (unit.span, *source))]
    found = [_Person(m.name, m.span, speaks=any(s.contains(m.span) for s in source)) for m in named]
    if said is not None and said.speaker and source and not any(p.speaks for p in found):
        known = any(m.name == said.speaker for m in held)
        found += [_Person(said.speaker, hull(source), speaks=True)] if known else []
    return found


def role_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a role that gained or lost a rank (deputy, former), or holds another office of the same kind."""
    if pair.context.speaker(pair.before) != pair.context.speaker(pair.after):
        return
    holders = (_with_role(pair.context, pair.before), _with_role(pair.context, pair.after))
    old, new = (unit.role for unit in holders)
    if not old or not new:
        return
    places = (_role_at(pair.old, holders[0], old), _role_at(pair.new, holders[1], new))
    mine, yours = ({stem(w.folded) for w in words(role)} for role in (old, new))
    ranked = (mine & RANKS) != (yours & RANKS) and bool((mine & yours) - RANKS)
    if places[1] is not None and (ranked or _other_office(mine, yours)):
        # A role is named once, the first time that its holder speaks: the earlier one may stand further up.
        reading = f"“{old}” became “{new}”."
        yield Drift(pair.from_(places[0] or holders[0].span), pair.to(places[1]), DriftKind.ROLE_CHANGED, reading)


def _with_role(context: Context, unit: Unit) -> Unit:
    """The statement itself, or the last one before it of the same speaker that names his role: it is named once."""
    if unit.role or unit.speaker is None:
        return unit
    mine = context.of_article[unit.article][: unit.order]
    said = (context.units[i] for i in reversed(mine))
    return next((u for u in said if u.role and context.speaker(u) == context.speaker(unit)), unit)


def _other_office(mine: AbstractSet[str], yours: AbstractSet[str]) -> bool:
    """Tell whether two roles name other offices: none in common, or one of other portfolios (*trade minister*)."""
    offices = _offices(mine), _offices(yours)
    if not all(offices):
        return False
    if offices[0].isdisjoint(offices[1]):
        return True
    held = [{PORTFOLIO[word] for word in role if word in PORTFOLIO} for role in (mine, yours)]
    return bool(offices[0] & offices[1] & OF_PORTFOLIO) and all(held) and held[0].isdisjoint(held[1])


def _offices(role: AbstractSet[str]) -> frozenset[str]:
    """The offices that a role names, those that are one under one word."""
    return frozenset(OFFICES[word] for word in role if word in OFFICES)


def _role_at(reading: Reading, unit: Unit, role: str) -> Span | None:
    sentence = reading.sentences[unit.sentence]
    at = reading.text.find(role, sentence.start, sentence.end)
    return Span(at, at + len(role)) if at >= 0 else None


def negation_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a clause that is denied on one side and asserted on the other in otherwise like words."""
    there, back = pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)
    if min(there, back) < SAME_BUT_FOR_NOT or pair.before.open_ != pair.after.open_:
        return  # who says that something is not known denies nothing
    if _is_cut(pair) or same_quotation(pair.before, pair.after):
        return  # what became of a quotation is told of it
    firsts, seconds = {m.first for m in pair.matches}, {m.second for m in pair.matches}
    old = _of_shared(pair.before, pair.old.text, firsts)
    new = _of_shared(pair.after, pair.new.text, seconds)
    if len(old) % 2 == len(new) % 2:
        return
    sides = (old[0] if old else pair.before.span, new[0] if new else pair.after.span)
    reading = "One wording denies what the other asserts."
    yield Drift(pair.from_(sides[0]), pair.to(sides[1]), DriftKind.NEGATION_CHANGED, reading)


def _is_cut(pair: Pair) -> bool:
    """Tell whether one wording is a stretch of the other: a "not" in what was left out denies nothing of the rest."""
    short, long = sorted((" ".join(unit.wording) for unit in (pair.before, pair.after)), key=len)
    return f" {short} " in f" {long} "


def _of_shared(unit: Unit, text: str, shared: set[int]) -> list[Span]:
    """The denials of words that the other wording has as well: what was cut is denied nowhere."""
    kept = []
    for span in negations(unit, text):
        if FOR_A_TIME.match(text, span.end):
            continue
        denied = next((i for i, t in enumerate(unit.terms) if t.span.start >= span.end), None)
        if denied is None or denied in shared:
            kept.append(span)
    return kept


def negations(unit: Unit, text: str) -> list[Span]:
    """Return the words of a statement that deny."""
    denying = [at for at, word in enumerate(unit.wording) if word in NEGATIONS or word.endswith("n't")]
    if not denying:
        return []
    found = words(text, unit.span)
    return [found[at].span for at in denying]
