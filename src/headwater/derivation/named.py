"""Where a text names an outlet or a body at hand as the one that it has something from.

A paper is named as told, as reporting, as the place where something stood; a body that published a text of its own is
named as any speaker is, often by another form of its name: the *Office of the Reeve of Orl* is the *Reeve's office*.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.derivation.bodies import Body
from headwater.derivation.crediting_words import NAMED_ABOVE
from headwater.derivation.credits import Credited, mentions_of
from headwater.derivation.house_words import SMALL
from headwater.derivation.issuers import lines_above
from headwater.derivation.naming import bare, key
from headwater.derivation.weights import CREDITED, CREDITED_IN_PASSING
from headwater.model.annotations import Attribution
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import MentionKind
from headwater.text.outlet_words import KINDS

# Of the words of a body's name this share, and two at least, are enough to know it by.
ENOUGH, FEWEST = 0.6, 2


def told_by(members: Sequence[Body], outlet: str) -> Credited | None:
    """Return where the articles of one text say that ``outlet`` was told, reported or printed something."""
    found = mentions_of(members, outlet, at_hand=True)
    return replace(found, sure=CREDITED_IN_PASSING) if found else None


def lined_by(members: Sequence[Body], outlet: str) -> Credited | None:
    """Return the lines above the articles of one text that name ``outlet``, alone or with its own staff."""
    pattern = re.compile(NAMED_ABOVE.replace("NAME", re.escape(bare(outlet))), re.IGNORECASE)
    spans = [
        line.within(body.id)
        for body in members
        if key(body.reading.outlet or "") != key(outlet) and bare(outlet) in body.reading.text
        for line in lines_above(body.reading)[1:]
        if pattern.fullmatch(line.of(body.reading.text).strip())
    ]
    return Credited(outlet, tuple(sorted(spans)), CREDITED) if spans else None


def spoken_by(members: Sequence[Body], outlet: str) -> Credited | None:
    """Return where the articles of one text give ``outlet`` as the source of an attribution."""
    spans = sorted(
        {
            ArticleSpan(body.id, each.source[0].start, each.source[-1].end)
            for body in members
            if key(body.reading.outlet or "") != key(outlet)
            for each in body.reading.annotations.attributions
            if each.source and _is(each, body, outlet)
        }
    )
    return Credited(outlet, tuple(spans), CREDITED_IN_PASSING) if spans else None


def _is(each: Attribution, body: Body, outlet: str) -> bool:
    """Tell whether an attribution's source is the outlet, under its name or another form of it."""
    source = " ".join(span.of(body.reading.text) for span in each.source)
    if f" {bare(outlet)} " in f" {source.rstrip('.,;:’')} ":
        return each.speaker_kind is not MentionKind.PERSON
    return each.speaker_kind is MentionKind.BODY and one_body(each.speaker or "", outlet)


def one_body(name: str, outlet: str) -> bool:
    """Tell whether a name can be another form of an outlet's: it has most of its words, or all but the kind."""
    mine, theirs = (frozenset(key(each).split()) - SMALL for each in (name, outlet))
    shared = mine & theirs
    if not shared:
        return False
    return mine == theirs - KINDS or (len(shared) >= FEWEST and len(shared) >= ENOUGH * len(theirs))


def is_part(name: str, outlet: str) -> bool:
    """Tell whether a name may stand for an outlet's: all of its words are words of that."""
    mine, theirs = (frozenset(key(bare(each)).split()) - SMALL for each in (name, outlet))
    return bool(mine) and mine <= theirs
