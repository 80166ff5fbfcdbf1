"""In which order claims are shown: what many carry, what is quoted and what leads first, scene-setting last."""

import re
from collections.abc import Sequence

from headwater.claims.context import Context
from headwater.claims.statements import Unit

OUTLET, ARTICLE, QUOTED, SPOKEN, SHARP = 3.0, 1.0, 1.5, 1.0, 0.5
# What the place of a claim adds: the lead weighs most, and the weight halves every few statements.
LEAD, HALF_LIFE = 4.0, 4
# What only says what was asked sets a scene.
FRAME = re.compile(r"(?:when |if )?asked\b|on whether\b|as for\b", re.IGNORECASE)
FRAME_MALUS = -8.0
# Beyond this many, one more article says little more.
MANY = 20


def weight(context: Context, held: Sequence[Unit]) -> float:
    """Return the weight of the claim that ``held`` state; only for putting claims in order."""
    carried = len({context.readings[unit.article].outlet or unit.article for unit in held})
    articles = len({unit.article for unit in held})
    first = min(unit.order for unit in held)
    spoken = any(context.speaker(unit) for unit in held)
    quoted = any(unit.quotes for unit in held)
    sharp = max(sum(term.exact for term in unit.terms) for unit in held)
    lead: float = LEAD * 0.5 ** (first / HALF_LIFE)
    framing = all(FRAME.match(context.text(unit)) for unit in held)
    return (
        FRAME_MALUS * framing
        + OUTLET * min(carried, MANY)
        + ARTICLE * min(articles, MANY)
        + QUOTED * quoted
        + SPOKEN * spoken
        + SHARP * min(sharp, HALF_LIFE)
        + lead
    )
