"""Facts that changed between two wordings: names, negation; dates and roles have modules of their own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from headwater.claims.alignment.likeness import same_quotation
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon.negation import NEGATIONS
from headwater.claims.lexicon.short_names import FORMAL
from headwater.claims.statements import Unit
from headwater.model.claims import Drift
from headwater.model.reading import Reading
from headwater.model.span import Span, hull
from headwater.model.vocabulary import DriftKind, MentionKind
from headwater.text.number_words import BOUNDING
from headwater.text.words import fold, words

# Spellings of a surname this alike (percent) are one name misspelt or transliterated in another way; less is enough
# where the first names are the same.
ONE_NAME, ONE_NAME_IF_FIRST = 72, 60
# First names of no fewer letters than this, and this alike (percent), are one with a slip.
SHORTEST, ALMOST = 3, 65
# And so alike where the letter differs that they begin with: another way to write a sound.
SPELT_OTHERWISE = 75
# Share of the words two clauses must have in common before a "not" on one side is a contradiction.
SAME_BUT_FOR_NOT = 0.72
# What stands behind a denial that only says from when on: *not opened before May*.
FOR_A_TIME = re.compile(
    r"(?:\s+\w+){0,3}?\s+(?:before|until|till|earlier than|sooner than|later than)\b", re.IGNORECASE
)
# Verbs that deny by themselves, with the word before them that turns that round; the same where this is so alike.
STANCE = re.compile(
    r"(?:(?P<not>\b(?:not|never|n['’]t)|n['’]t)\s+(?:\w+ly\s+|yet\s+)?|(?P<neither>\bneither\s+\w+\s+nor\s+))?"
    r"\b(?:(?P<rule_out>rul(?:e|ed|es|ing) out)|(?P<dispute>disput(?:e|ed|es|ing))|(?P<deny>den(?:y|ied|ies|ying))|"
    r"(?P<exclude>exclud(?:e|ed|es|ing))|(?P<reject>reject(?:ed|s|ing)?)|(?P<oppose>oppos(?:e|ed|es|ing)))\b",
    re.IGNORECASE,
)
SAME_BUT_FOR_STANCE = 0.4


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named: the name, where that or a word for it stands, and whether the statement is his own."""

    name: str
    place: Span
    speaks: bool

    @property
    def surname(self) -> str:
        """The last word of the name, folded."""
        return fold(self.name.split()[-1]).removesuffix("'s")

    @property
    def firsts(self) -> tuple[str, ...]:
        """The words before it, folded."""
        return tuple(fold(self.name).split()[:-1])


def names_changed(pair: Pair) -> Iterator[Drift]:
    """Yield persons whose name is spelt in another way, where neither article knows the other spelling.

    Those named in the statement and the one it is attributed to, whose name may stand elsewhere (*she said*).
    """
    old = persons(pair.old, pair.before)
    new = persons(pair.new, pair.after) if old else []
    for one in old:
        for other in new:
            stands = other.surname in fold(other.place.of(pair.new.text))
            if stands and renamed(pair.old, pair.new, one, other):
                reading = f"“{one.name}” became “{other.name}”."
                yield Drift(pair.from_(one.place), pair.to(other.place), DriftKind.NAME_CHANGED, reading)


def renamed(old: Reading, new: Reading, one: Person, other: Person) -> bool:
    """Tell whether two people are one whose name is written in two ways."""
    return _misspelt(old, new, one, other) or _other_first_name(old, new, one, other)


def named(reading: Reading) -> list[Person]:
    """Return every person whom an article names, at each place, in order."""
    return [Person(m.name, m.span, speaks=False) for m in reading.annotations.mentions if m.kind is MentionKind.PERSON]


def _misspelt(old: Reading, new: Reading, one: Person, other: Person) -> bool:
    """Tell whether two surnames are one spelt in two ways, by their letters and by the first names beside them."""
    mine, yours = one.surname, other.surname
    if mine == yours or mine[:1] != yours[:1] or _has(old, yours) or _has(new, mine):
        return False
    firsts = one.firsts == other.firsts != ()
    return ratio(mine, yours) >= (ONE_NAME_IF_FIRST if firsts else ONE_NAME)


def _other_first_name(old: Reading, new: Reading, one: Person, other: Person) -> bool:
    """Tell whether two full names with one surname differ in the first, and neither article has the other's form.

    The one who speaks in both is one person, whatever the names; of others only a slip of the pen is believed.
    """
    if one.surname != other.surname or not one.firsts or not other.firsts or one.firsts[0] == other.firsts[0]:
        return False
    mine, yours = one.firsts[0], other.firsts[0]
    if FORMAL.get(mine, mine) == FORMAL.get(yours, yours):
        return False
    if min(len(mine), len(yours)) < SHORTEST or _has(old, fold(other.name)) or _has(new, fold(one.name)):
        return False
    return (one.speaks and other.speaks) or ratio(mine, yours) >= (ALMOST if mine[0] == yours[0] else SPELT_OTHERWISE)


def _has(reading: Reading, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", fold(reading.text)) is not None


def persons(reading: Reading, unit: Unit) -> list[Person]:
    """The persons named in a statement, and the one that it is attributed to."""
    said = reading.annotations.attributions[unit.said] if unit.said is not None else None
    source = said.source if said is not None else ()
    held = [m for m in reading.annotations.mentions if m.kind is MentionKind.PERSON]
    named = [m for m in held if any(place.contains(m.span) for place in (unit.span, *source))]
    found = [Person(m.name, m.span, speaks=any(s.contains(m.span) for s in source)) for m in named]
    if said is not None and said.speaker and source and not any(p.speaks for p in found):
        known = any(m.name == said.speaker for m in held)
        found += [Person(said.speaker, hull(source), speaks=True)] if known else []
    return found


def negation_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a clause that is denied on one side and asserted on the other in otherwise like words."""
    yield from _stance_changed(pair)
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


def _stance_changed(pair: Pair) -> Iterator[Drift]:
    """Yield one verb of denying that is itself denied on one side alone: *did not dispute it* and *disputed it*.

    These verbs carry the sense of the whole, so fewer words beside them need be the same.
    """
    if max(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)) < SAME_BUT_FOR_STANCE:
        return
    old, new = _stances(pair, pair.before, pair.old), _stances(pair, pair.after, pair.new)
    for verb in sorted(old.keys() & new.keys()):
        (place, denied), (other, denied_later) = old[verb], new[verb]
        if denied != denied_later:
            reading = f"“{place.of(pair.old.text)}” became “{other.of(pair.new.text)}”."
            yield Drift(pair.from_(place), pair.to(other), DriftKind.NEGATION_CHANGED, reading)
            return


def _stances(pair: Pair, unit: Unit, reading: Reading) -> dict[str, tuple[Span, bool]]:
    """The verbs of denying in a statement and at its head, each with its place and whether it is denied."""
    attribution = pair.context.attribution(unit)
    sentence = reading.sentences[unit.sentence]
    cues = [cue for cue in attribution.cue if sentence.contains(cue)] if attribution else []
    whole = hull((unit.span, *cues))
    return {
        str(found.lastgroup): (Span(*found.span()), found["not"] is not None or found["neither"] is not None)
        for found in STANCE.finditer(reading.text, whole.start, whole.end)
    }


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
    """Return the words of a statement that deny; *neither ... nor* denies once, *no fewer than* nothing."""
    said = unit.wording
    denying = [
        at
        for at, word in enumerate(said)
        if (word in NEGATIONS or word.endswith("n't")) and said[at + 1 : at + 3] not in BOUNDING
    ]
    if "neither" in unit.wording:
        denying = [at for at in denying if unit.wording[at] != "nor"]
    if not denying:
        return []
    found = words(text, unit.span)
    return [found[at].span for at in denying]
