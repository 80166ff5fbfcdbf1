"""The stage as a whole: from the readings of a story and its stemma to everything that the story asserts."""

from collections.abc import Sequence

from headwater.claims.calendar import calendar
from headwater.claims.context import Context, gather
from headwater.claims.drift import drift
from headwater.claims.only_in import only_in
from headwater.claims.pairs import Directions
from headwater.claims.questions import questions
from headwater.claims.statements import Unit
from headwater.claims.support import fullest, origins, outlets
from headwater.claims.timeline import timeline
from headwater.claims.weight import weight
from headwater.model.claims import Claim, StoryClaims
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading


def build(readings: Sequence[Reading], stemma: Stemma) -> StoryClaims:
    """Return what the articles of ONE story assert, on how many origins each claim rests, and what is to come or open.

    Every span lies in the text of the article it names. The order of ``readings`` changes nothing.

    Args:
        readings: the annotated articles of the story, relative times resolved.
        stemma: the story's derivations; its lineages give the origins of each claim.
    """
    context = gather(readings, stemma)
    return StoryClaims(
        claims=_claims(context),
        timeline=timeline(context),
        calendar=calendar(context),
        questions=questions(context),
        only_in=only_in(context),
    )


def _claims(context: Context) -> tuple[Claim, ...]:
    """The claims of the story, heaviest first, numbered in that order."""
    directions = Directions(context)
    groups = [[context.units[i] for i in claim] for claim in context.alignment.claims]
    ordered = sorted(groups, key=lambda held: (-weight(context, held), held[0].article, held[0].span))
    return tuple(_claim(context, directions, held, number) for number, held in enumerate(ordered, start=1))


def _claim(context: Context, directions: Directions, held: Sequence[Unit], number: int) -> Claim:
    first = fullest(context, held)
    rest = sorted((unit for unit in held if unit is not first), key=lambda unit: (unit.article, unit.span))
    return Claim(
        id=f"c{number}",
        text=context.text(first),
        certainty=first.certainty,
        statements=tuple(unit.statement() for unit in (first, *rest)),
        outlets=outlets(context, held),
        origins=origins(context, held),
        informants=context.speakers(held),
        drift=drift(context, directions, held),
    )
