"""What readers have decided, by what it bears on: a story, a claim, a speaker, two articles."""

from collections.abc import Sequence

from headwater.model.claims import Claim
from headwater.model.verdicts import (
    AlignmentVerdict,
    AttributionVerdict,
    DerivationVerdict,
    SpeakerVerdict,
    VerdictRow,
    articles_of,
)
from headwater.web.desk import Desk


def of_story(rows: Sequence[VerdictRow], desk: Desk) -> tuple[VerdictRow, ...]:
    """Return those of ``rows`` that are in force and bear on a story."""
    names = {attribution.speaker for attribution in desk.dossier.attributions}
    found = []
    for row in rows:
        verdict = row.verdict
        if isinstance(verdict, SpeakerVerdict):
            bears = bool(names & {verdict.name, verdict.instead})
        else:
            bears = any(key in desk.articles for key in articles_of(verdict))
        if bears and row.undone is None:
            found.append(row)
    return tuple(found)


def of_claim(desk: Desk, claim: Claim) -> list[VerdictRow]:
    """Return what was decided of the wordings of a claim: with what they belong together, or not."""
    places = [statement.place for statement in claim.statements]
    return [
        row
        for row in desk.rulings
        if isinstance(row.verdict, AlignmentVerdict)
        and any(
            place.article == end.article and place.span.overlap(end.span)
            for place in places
            for end in (row.verdict.first, row.verdict.second)
        )
    ]


def of_speaker(desk: Desk, name: str) -> list[VerdictRow]:
    """Return what was decided of a speaker's name, and of what is held for the speaker's words."""
    said = {desk.hull(one) for one in desk.dossier.attributions if (one.speaker or "") == name and one.content}
    return [
        row
        for row in desk.rulings
        if (isinstance(row.verdict, SpeakerVerdict) and name in {row.verdict.name, row.verdict.instead})
        or (isinstance(row.verdict, AttributionVerdict) and row.verdict.content in said)
    ]


def of_pair(desk: Desk, first: str, second: str) -> list[VerdictRow]:
    """Return what was decided of two articles, or an article and an unseen parent: which took from which."""
    return [
        row
        for row in desk.rulings
        if isinstance(row.verdict, DerivationVerdict) and {row.verdict.child, row.verdict.parent} == {first, second}
    ]
