"""On what a claim rests: outlets, informants, and how many independent origins stand behind it."""

from collections.abc import Sequence

from headwater.claims.context import Context
from headwater.claims.origins import origins as origins_of
from headwater.claims.statements import Unit
from headwater.model.derivation import OriginRange
from headwater.model.vocabulary import Quotation

# What a wording is worth beside its length in words when the fullest one is chosen to stand for the claim.
EXACT_WORDS = {Quotation.DIRECT: 4.0, Quotation.MIXED: 2.0}
SPEAKER_KNOWN = 1.0


def outlets(context: Context, held: Sequence[Unit]) -> tuple[str, ...]:
    """Return the outlets that carry the claim, sorted."""
    return tuple(sorted({name for unit in held if (name := context.readings[unit.article].outlet)}))


def origins(context: Context, held: Sequence[Unit]) -> OriginRange:
    """Return how many origins the statements go back to, doubtful derivations joined and cut."""
    return origins_of(context.descent, [unit.span.within(unit.article) for unit in held])


def fullest(context: Context, held: Sequence[Unit]) -> Unit:
    """Return the statement that stands for the claim: most said, exact words and a named speaker before others."""
    return min(held, key=lambda unit: (-_fullness(context, unit), unit.article, unit.span))


def _fullness(context: Context, unit: Unit) -> float:
    named = SPEAKER_KNOWN if context.speaker(unit) else 0.0
    exact = EXACT_WORDS.get(unit.quotation, 0.0) if unit.quotation else 0.0
    return len(unit.terms) + exact + named
