"""Whether a report's own reporter was there: what it says of itself, outside quotation marks and above the text.

Who was told, saw or asked has the report from nobody; who takes over another's report leaves out what that one's
reporter says of himself.
"""

import re
from dataclasses import dataclass
from itertools import takewhile

import numpy as np

from headwater.derivation.bodies import Body
from headwater.derivation.hearers import was_told
from headwater.derivation.naming import bare
from headwater.derivation.presence_words import LINES, LONGEST_LINE, MYSELF, OWN_PEOPLE, PLACED, TOLD
from headwater.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Presence:
    """What shows a report's own reporter: ``told`` by somebody, in the first person (``myself``), or ``placed``.

    The last is a writer's line with a place in it.
    """

    told: bool = False
    myself: bool = False
    placed: bool = False

    @property
    def shown(self) -> float:
        """How many of the three show the reporter, as a share."""
        return (self.told + self.myself + self.placed) / 3


NOBODY = Presence()


def presence(body: Body) -> Presence:
    """Return what a report says of its own reporter."""
    return Presence(
        told=_stands(TOLD, body) or was_told(body.reading),
        myself=_stands(MYSELF, body),
        placed=any(PLACED.fullmatch(line) for line in _below_headline(body.reading)),
    )


def was_there(body: Body) -> bool:
    """Tell whether a report says that its reporter was on the spot, which no paper was: not that he was told."""
    seen = presence(body)
    return seen.myself or seen.placed or _has_people(body)


def _has_people(body: Body) -> bool:
    """Tell whether a report speaks of its outlet's own people, by the outlet's name."""
    name = bare(body.reading.outlet or "")
    if not name or name not in body.reading.text:
        return False
    return _stands(re.compile(OWN_PEOPLE.replace("NAME", re.escape(name)), re.IGNORECASE), body)


def _below_headline(reading: Reading) -> list[str]:
    """The short lines between the headline and the first paragraph, a writer's among them."""
    headline = reading.annotations.furniture.headline
    lines = [line.strip() for line in reading.text[headline.end if headline else 0 :].splitlines()]
    first = [line for line in lines if line][:LINES]
    return list(takewhile(lambda line: len(line) <= LONGEST_LINE, first))


def _stands(pattern: re.Pattern[str], body: Body) -> bool:
    """Tell whether a pattern has a match in the running text that ends outside quotation marks."""
    for match in pattern.finditer(body.reading.text):
        at = int(np.searchsorted(body.ends, match.end() - 1, side="left"))
        inside = at < len(body) and body.starts[at] < match.end()
        if inside and body.quotation[at] < 0:
            return True
    return False
