"""Texts that print nobody's report: those of agencies, and those that a body in the news has given out itself."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

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
    spoken = _spoken_of(groups)
    return frozenset(
        i
        for i, members in enumerate(groups)
        if i in agencies or any(_is_agency(body) or _is_spoken_of(body, i, spoken) for body in members)
    )


def _words(body: Body) -> frozenset[str]:
    return frozenset(key(body.reading.outlet or "").split())


def _is_agency(body: Body) -> bool:
    return not AGENCIES.isdisjoint(_words(body))


def _spoken_of(groups: Sequence[Sequence[Body]]) -> dict[str, set[int]]:
    """The texts that speak of each body, by its name: a story has few of these, however many its articles are."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for i, members in enumerate(groups):
        for body in members:
            for mention in body.reading.annotations.mentions:
                if mention.kind is MentionKind.BODY:
                    found[mention.name].add(i)
    return found


def _is_spoken_of(body: Body, own: int, spoken: Mapping[str, set[int]]) -> bool:
    """Whether others have a body of this name, which is no title, among whom they speak of."""
    outlet = body.reading.outlet
    if not outlet or not TITLES.isdisjoint(_words(body)):
        return False
    return any(texts - {own} and one_body(name, outlet) for name, texts in spoken.items())
