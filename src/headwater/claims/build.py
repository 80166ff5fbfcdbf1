"""The stage as a whole: from the readings of a story and its stemma to everything that the story asserts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from headwater.claims.calendar import calendars, latest_day
from headwater.claims.context import Context, gather
from headwater.claims.corrections import corrections, withdrawn
from headwater.claims.discrepancies import discrepancies, distinct
from headwater.claims.drift.relations import Directions
from headwater.claims.drift.rules import drift
from headwater.claims.headings import headings
from headwater.claims.moments import moment
from headwater.claims.only_in import only_in
from headwater.claims.origins import Starts
from headwater.claims.prospects import Prospects, prospects
from headwater.claims.questions import questions
from headwater.claims.statements import Unit
from headwater.claims.support import first_seen, fullest, origins, outlets, support, unattributed
from headwater.claims.timeline import timeline
from headwater.claims.verdicts import renamings
from headwater.claims.weight import weight
from headwater.model.claims import Claim, Discrepancy, StoryClaims
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.verdicts import NO_VERDICTS, Verdicts


def build(
    readings: Sequence[Reading], stemma: Stemma, *, as_of: str | None = None, verdicts: Verdicts = NO_VERDICTS
) -> StoryClaims:
    """Return what the articles of ONE story assert, on how many origins each claim rests, and what is to come or open.

    Every span lies in the text of the article it names. The order of ``readings`` changes nothing.

    Args:
        readings: the annotated articles of the story, relative times resolved.
        stemma: the story's derivations; its lineages give the origins of each claim.
        as_of: the ISO day at which the calendar is reckoned; that of the latest article unless given.
        verdicts: what a reader has decided, see `examine`.
    """
    found, ahead = examine(readings, stemma, verdicts=verdicts)
    return follow([found], [ahead], as_of=as_of)[0]


def examine(
    readings: Sequence[Reading], stemma: Stemma, *, verdicts: Verdicts = NO_VERDICTS
) -> tuple[StoryClaims, Prospects]:
    """Return what a story asserts, without a calendar, and what it contributes to one.

    Later reports of what was expected are often stories of their own: `follow` reckons the calendars of all together.

    Of ``verdicts`` those on attributions, alignments and speakers are respected: the words of a rejected attribution
    are the article's own and have no informant; statements told apart are never one claim, and those put together are,
    unless that would join two told apart; who was given another name counts under it.
    """
    context = gather(readings, stemma, verdicts)
    directions = Directions(context)
    above = headings(context)
    rows = [_claim(context, directions, held, number, above) for number, held in _ordered(context)]
    found = StoryClaims(
        claims=tuple(claim for claim, _ in rows),
        timeline=timeline(context),
        calendar=(),
        questions=questions(context),
        only_in=only_in(context),
        discrepancies=distinct([row for _, differing in rows for row in differing]),
        corrections=corrections(context, [claim for claim, _ in rows]),
        names=_names(readings, context),
    )
    return found, prospects(context)


def stated(readings: Sequence[Reading], stemma: Stemma) -> StoryClaims:
    """Return the claims of a story, with their origins and drift, and the names of its speakers; nothing else.

    For very many stories, of which no more is kept: the claims are those of `examine`, without ``support``,
    ``first_seen``, ``unattributed`` and ``withdrawn``, which take as long again with all that is left out here.
    """
    context = gather(readings, stemma)
    directions = Directions(context)
    above = headings(context)
    found = tuple(_stated(context, directions, held, number, above)[0] for number, held in _ordered(context))
    return StoryClaims(found, (), (), (), (), names=_names(readings, context))


def follow(
    found: Sequence[StoryClaims], ahead: Sequence[Prospects], *, as_of: str | None = None
) -> tuple[StoryClaims, ...]:
    """Return ``found`` with the calendar of each story, tracked through the articles of all of them.

    Args:
        found: what each story asserts.
        ahead: what each contributes, in the same order.
        as_of: the ISO day at which the calendars are reckoned; that of the latest article of all unless given.
    """
    day = as_of or latest_day(ahead)
    made = calendars(ahead, day)
    return tuple(replace(claims, calendar=entries, as_of=day) for claims, entries in zip(found, made, strict=True))


def _names(readings: Sequence[Reading], context: Context) -> tuple[tuple[str, str], ...]:
    """Each name of a speaker as an article has it, with the one that the story, or else a reader, gives him."""
    renamed = renamings(readings, context.verdicts.speakers)
    found = {name: full for name, full in (context.full_names | renamed).items() if name != full}
    return tuple(sorted(found.items()))


def _ordered(context: Context) -> Iterator[tuple[int, list[Unit]]]:
    """The statements of each claim of the story, heaviest first, numbered in that order."""
    groups = [[context.units[i] for i in claim] for claim in context.alignment.claims]
    ordered = sorted(groups, key=lambda held: (-weight(context, held), held[0].article, held[0].span))
    return enumerate(ordered, start=1)


def _claim(
    context: Context, directions: Directions, held: Sequence[Unit], number: int, above: Mapping[int, Sequence[Unit]]
) -> tuple[Claim, tuple[Discrepancy, ...]]:
    """A claim with all that is known of it, and what its origins differ in."""
    claim, found = _stated(context, directions, held, number, above)
    claim = replace(
        claim,
        support=support(context, held, found),
        first_seen=first_seen(context, held),
        unattributed=unattributed(context, held),
        withdrawn=withdrawn(context, held),
    )
    return claim, discrepancies(context, claim.id, held, found)


def _stated(
    context: Context, directions: Directions, held: Sequence[Unit], number: int, above: Mapping[int, Sequence[Unit]]
) -> tuple[Claim, Starts]:
    """A claim with where it comes from and how its wordings differ; ``above`` are the headlines by claim."""
    first = fullest(context, held)
    worded = [*held, *above.get(context.claim_of[context.at[first.span.within(first.article)]], ())]
    rest = sorted((unit for unit in worded if unit is not first), key=lambda unit: (unit.article, unit.span))
    found = origins(context, held)
    claim = Claim(
        id=f"c{number}",
        text=context.text(first),
        certainty=first.certainty,
        statements=tuple(unit.statement(moment(context, unit)) for unit in (first, *rest)),
        outlets=outlets(context, held),
        origins=found.range,
        informants=context.informants(held),
        drift=drift(context, directions, held),
    )
    return claim, found
