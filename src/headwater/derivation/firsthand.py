"""Texts that print nobody's report: those of agencies, and those that a body in the news has given out itself."""

from collections.abc import Sequence

from headwater.derivation.bodies import Body
from headwater.derivation.credits import Credited
from headwater.derivation.house_words import AGENCIES
from headwater.derivation.named import one_body
from headwater.derivation.naming import key
from headwater.derivation.weights import LINE
from headwater.model.vocabulary import MentionKind
from headwater.text.outlet_words import OUTLET_WORDS

TITLES = frozenset(word.casefold() for word in OUTLET_WORDS)


def firsthand(groups: Sequence[Sequence[Body]], credited: Sequence[Sequence[tuple[int, Credited]]]) -> frozenset[int]:
    """Return the numbers of the texts whose outlet is an agency, or a body that other texts speak of.

    An agency says so in its name, or another text at hand names it in a dateline or credit line. A body's name has no
    word of which titles are made.
    """
    agencies = {node for row in credited for node, credit in row if credit.sure >= LINE}
    return frozenset(
        i
        for i, members in enumerate(groups)
        if i in agencies or any(_is_agency(body) or _is_spoken_of(body, i, groups) for body in members)
    )


def _words(body: Body) -> frozenset[str]:
    return frozenset(key(body.reading.outlet or "").split())


def _is_agency(body: Body) -> bool:
    return not AGENCIES.isdisjoint(_words(body))


def _is_spoken_of(body: Body, own: int, groups: Sequence[Sequence[Body]]) -> bool:
    """Whether others have a body of this name, which is no title, among whom they speak of."""
    outlet = body.reading.outlet
    if not outlet or not TITLES.isdisjoint(_words(body)):
        return False
    return any(
        mention.kind is MentionKind.BODY and one_body(mention.name, outlet)
        for i, members in enumerate(groups)
        if i != own
        for other in members
        for mention in other.reading.annotations.mentions
    )
