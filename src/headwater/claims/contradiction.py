"""Whether two reports that nobody took from one another contradict one another: by a denial, or by opposite words.

`denial.denies` asks that two wordings be much alike, as a copy and its source are. Reporters who wrote by themselves
share few words, so here only what is denied must be what the other asserts: the word that a denial bears on.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from headwater.claims.alignment.likeness import same_quotation
from headwater.claims.clauses import has_verb
from headwater.claims.denial import denies, is_reported
from headwater.claims.drift.facts import negations
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon import listed
from headwater.claims.lexicon.negation import BARE_NEGATIONS, NO_DENIAL
from headwater.claims.lexicon.opposites import SIDES
from headwater.claims.names import same_speaker
from headwater.claims.statements import Unit
from headwater.claims.terms import Term
from headwater.model.reading import Reading
from headwater.model.vocabulary import Quotation, TimeType
from headwater.text.words import fold, words

# How many characters behind a word that denies the word may stand that it bears on.
REACH = 40
# The least share of what somebody is reported to deny that the other wording must assert.
DENIED_AND_SAID = 0.5
# Before a noun a denial takes it and another word that both sides have: many nouns are merely mentioned.
NOUN_AND_MORE = 2
OF_NOUNS = frozenset({"no", "without", "neither", "nor", "none"})
# What may stand between a denial and the verb or the quality that it bears on.
LIGHT = listed("be been being have has had to so very even ever really at all was is were are one of us them")
NOT = re.compile(r"n['’]t$")
# A clause that opens with one of these asks.
ASKING = frozenset({"whether", "if"})
# One of these right before a time: what is denied is denied up to it, or from it on.
ONLY_THEN = re.compile(r"\b(?:until|till|before|since|by)\s+(?:the\s+)?$", re.IGNORECASE)
NO_DENIAL_AT = re.compile(NO_DENIAL, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Side:
    """A wording as it is compared here: which of its terms it denies, and whether it is reported as denied.

    Of what it denies it also says whether the denial stands right before it, as before a verb: *did not burst*.
    """

    unit: Unit
    denied: Mapping[int, bool]
    reported: bool


def contradicts(pair: Pair) -> bool:
    """Tell whether of two wordings of one claim the one denies what the other asserts, or says its opposite."""
    if any(_asserts_nothing(unit, r.text) for unit, r in ((pair.before, pair.old), (pair.after, pair.new))):
        return False
    one_speaker = _one_speaker(pair)
    if (one_speaker and {pair.before.quotation, pair.after.quotation} == {Quotation.DIRECT}) or _same_quotation(pair):
        return False  # two versions of one quotation contradict nothing
    if denies(pair):
        return True
    if one_speaker:
        return False
    old, new = _side(pair.before, pair.old), _side(pair.after, pair.new)
    return _denied(pair, old, new) or _opposite(pair, old, new)


def _same_quotation(pair: Pair) -> bool:
    return same_quotation(pair.before, pair.after) > 0


def _one_speaker(pair: Pair) -> bool:
    mine, yours = pair.context.speaker(pair.before), pair.context.speaker(pair.after)
    return mine is not None and yours is not None and same_speaker(mine, yours)


def _asserts_nothing(unit: Unit, text: str) -> bool:
    """Tell whether a statement declines to say, or asks."""
    asks = unit.wording[0] in ASKING or "?" in text[unit.span.start : unit.span.end + 1]
    return unit.declined or asks or not has_verb(words(text, unit.span))


def _side(unit: Unit, reading: Reading) -> _Side:
    reported = unit.quotation is not Quotation.DIRECT and is_reported(unit, reading.text)
    return _Side(unit, dict(_bearing(unit, reading)), reported)


def _bearing(unit: Unit, reading: Reading) -> Iterator[tuple[int, bool]]:
    """Yield the places among a wording's terms of the words that its denials bear on, and whether right before them."""
    if _for_a_time(unit, reading):
        return
    text = reading.text
    for span in negations(unit, text):
        word = span.of(text).casefold()
        if (word in BARE_NEGATIONS or NOT.search(word)) and not NO_DENIAL_AT.match(text, span.end, unit.span.end):
            behind = (i for i, t in enumerate(unit.terms) if span.end <= t.span.start <= span.end + REACH)
            denied = next((i for i in behind if unit.terms[i].folded != "one"), None)
            if denied is not None and not unit.terms[denied].exact:
                between = fold(text[span.end : unit.terms[denied].span.start]).split()
                yield denied, word not in OF_NOUNS and LIGHT.issuperset(between)


def _for_a_time(unit: Unit, reading: Reading) -> bool:
    """Tell whether what is denied is denied of a stretch of time alone: not for twenty years, not before Friday."""
    times = (t for t in reading.annotations.times if unit.span.contains(t.span))
    return any(
        t.type is TimeType.DURATION or ONLY_THEN.search(reading.text, unit.span.start, t.span.start) for t in times
    )


def _denied(pair: Pair, old: _Side, new: _Side) -> bool:
    """Tell whether a word that one side denies stands on the other and is not denied there."""
    if old.reported != new.reported:
        there, back = pair.context.alignment.likeness.coverage(old.unit.terms, new.unit.terms)
        return not (old.denied or new.denied) and (there if old.reported else back) >= DENIED_AND_SAID
    if bool(old.denied) == bool(new.denied):
        return False
    mine, yours = old.unit.terms, new.unit.terms
    same = [(m.first, m.second) for m in pair.matches if mine[m.first].concept == yours[m.second].concept]
    firm = [old.denied.get(i, False) or new.denied.get(j, False) for i, j in same if i in old.denied or j in new.denied]
    return any(firm) or (bool(firm) and len(same) >= NOUN_AND_MORE)


def _opposite(pair: Pair, old: _Side, new: _Side) -> bool:
    """Tell whether the two sides say opposite things of what both name."""
    if not pair.matches or old.reported != new.reported:
        return False
    return any(
        _exclude(one, other)
        for i, one in enumerate(old.unit.terms)
        for j, other in enumerate(new.unit.terms)
        if (i in old.denied) == (j in new.denied)
    )


def _exclude(one: Term, other: Term) -> bool:
    mine, yours = SIDES.get(one.stem), SIDES.get(other.stem)
    return bool(mine and yours and (mine[0] & yours[1] or mine[1] & yours[0]))
