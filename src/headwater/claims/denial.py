"""Whether of two wordings of one thing the one asserts and the other denies."""

from collections.abc import Iterator
from functools import partial

from headwater.claims.alignment.likeness import same_quotation
from headwater.claims.drift.facts import negation_changed, negations
from headwater.claims.drift.pairs import Pair
from headwater.claims.statements import Unit
from headwater.model.claims import Drift
from headwater.model.vocabulary import DriftKind, Polarity

# How much of either wording the other must have before a denial in the one can be of what the other asserts.
SAME_IF_DENIED = 0.5
# Less is enough where the one has nearly all of the other, and the verb of denying beside it: *did not deny that*.
VERB = frozenset({"deny", "denies", "denied", "denying"})
WHOLE, SAME_IF_WHOLE = 0.9, 0.4
# A clause that opens with one of these asks.
ASKING = frozenset({"whether", "if"})


def denies(pair: Pair) -> bool:
    """Tell whether one wording asserts and the other denies, by a word in it or by the verb that reports it."""
    sides = ((pair.before, pair.old), (pair.after, pair.new))
    if any(unit.open_ or unit.declined for unit, _ in sides):
        return False  # who says that something is not known denies nothing
    there, back = pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)
    framed = max(there, back) >= WHOLE and any(not VERB.isdisjoint(unit.wording) for unit, _ in sides)
    if min(there, back) < (SAME_IF_WHOLE if framed else SAME_IF_DENIED):
        return False
    if pair.before.wording == pair.after.wording and pair.before.quotes and pair.after.quotes:
        return False  # the rest of the quotation denies, in one article with these words and in the other beside them
    reported = {is_reported(unit, reading.text) for unit, reading in sides}
    if len(reported) == 1 and next(negation_changed(pair), None) is None:
        return False
    return len({is_denial(unit, reading.text) for unit, reading in sides}) > 1


def denial_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a statement that somebody denied and that the later wording asserts, or the other way round.

    A word that denies inside the statement is what `negation_changed` sees; here it is the verb that reports it.
    """
    asks = any(unit.wording[0] in ASKING for unit in (pair.before, pair.after))
    if asks or same_quotation(pair.before, pair.after) or any(map(partial(_denies_beside, pair), (0, 1))):
        return  # what is made of a quotation is told of it; a *no* beside the statement denies something else
    if next(negation_changed(pair), None) is None and denies(pair):
        reading = "One wording reports a denial of what the other asserts."
        yield Drift(pair.from_(pair.before.span), pair.to(pair.after.span), DriftKind.NEGATION_CHANGED, reading)


def _denies_beside(pair: Pair, side: int) -> bool:
    """Tell whether a statement counts as denied only by a word in another part of what the same source says."""
    unit, reading = ((pair.before, pair.old), (pair.after, pair.new))[side]
    if unit.said is None or not is_reported(unit, reading.text):
        return False
    near = (pair.context.units[i] for i in pair.context.of_article[unit.article])
    return any(other.said == unit.said and other is not unit and negations(other, reading.text) for other in near)


def is_denial(unit: Unit, text: str) -> bool:
    """Tell whether a statement denies: by an odd number of words that do, or by the verb that reports it."""
    return len(negations(unit, text)) % 2 == 1 or is_reported(unit, text)


def is_reported(unit: Unit, text: str) -> bool:
    """Tell whether the verb that reports it denies (*he denied that*): its own words do not, and its polarity does."""
    return unit.polarity is Polarity.NEGATIVE and not negations(unit, text)
