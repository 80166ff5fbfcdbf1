"""On what a claim rests: outlets, informants, the origins that stand behind it, and where it was first reported."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from headwater.claims.context import Context
from headwater.claims.denial import denies
from headwater.claims.drift.pairs import Pair
from headwater.claims.origins import Starts, starts
from headwater.claims.statements import Unit
from headwater.model.claims import FirstSeen, Step, Support
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import Certainty, Quotation

# What a wording is worth beside its length in words when the fullest one is chosen to stand for the claim.
EXACT_WORDS = {Quotation.DIRECT: 4.0, Quotation.MIXED: 2.0}
SPEAKER_KNOWN = 1.0
# What sorts behind every date.
UNDATED = "9999"


def outlets(context: Context, held: Sequence[Unit]) -> tuple[str, ...]:
    """Return the outlets that carry the claim, sorted."""
    return tuple(sorted({name for unit in held if (name := context.readings[unit.article].outlet)}))


def origins(context: Context, held: Sequence[Unit]) -> Starts:
    """Return the origins that the statements go back to, doubtful derivations joined and cut."""
    return starts(context.descent, [unit.span.within(unit.article) for unit in held])


def support(context: Context, held: Sequence[Unit], found: Starts) -> tuple[Support, ...]:
    """Return what stands behind a claim, a row for each origin; those that more articles go back to come first."""
    least, most = (frozenset().union(*side.values()) for side in (found.joined, found.cut))
    of = found.joined if len(least) <= len(most) else found.cut
    ordered = sorted(held, key=lambda unit: _when(context, unit))
    first = fullest(context, held)
    against = {unit for unit in held if unit is not first and denies(Pair(context, first, unit, directed=False))}
    rows = [
        _row(context, origin, [u for u in ordered if origin in of[u.article]], found, against)
        for origin in least | most
    ]
    return tuple(sorted((row for row in rows if row), key=lambda row: (-len(row.articles), row.origin)))


def _row(
    context: Context, origin: str, mine: Sequence[Unit], found: Starts, against: AbstractSet[Unit]
) -> Support | None:
    if not mine:
        return None
    articles = list(dict.fromkeys(unit.article for unit in mine))
    steps = frozenset().union(*(found.steps[article] for article in articles))
    return Support(
        origin=origin,
        articles=tuple(articles),
        statements=tuple(unit.span.within(unit.article) for unit in mine),
        informants=context.informants(mine),
        certainty=mine[0].certainty,
        polarity=mine[0].polarity,
        hedged=any(unit.certainty is not Certainty.CERTAIN for unit in mine),
        denied=any(unit in against for unit in mine),
        steps=tuple(Step(child, parent) for child, parent in sorted(steps)),
        apart=tuple(sorted(frozenset().union(*(found.cut[article] for article in articles)))),
    )


def _when(context: Context, unit: Unit) -> tuple[str, str, int]:
    return context.readings[unit.article].published or UNDATED, unit.article, unit.span.start


def first_seen(context: Context, held: Sequence[Unit]) -> FirstSeen | None:
    """Return where the claim was first reported, as far as its articles have dates."""
    dated = [(day, unit.article) for unit in held if (day := context.readings[unit.article].published)]
    return FirstSeen(min(dated)[1], min(dated)[0]) if dated else None


def unattributed(context: Context, held: Sequence[Unit]) -> tuple[ArticleSpan, ...]:
    """Return the statements in an article's own voice of what another article gives as somebody's words."""
    voiced = {unit.article for unit in held if context.speaker(unit) is not None}
    said = {unit.article for unit in held if unit.said is not None}
    own = [unit for unit in held if unit.said is None and unit.article not in said]
    return tuple(sorted(unit.span.within(unit.article) for unit in own)) if voiced else ()


def fullest(context: Context, held: Sequence[Unit]) -> Unit:
    """Return the statement that stands for the claim: most said, exact words and a named speaker before others."""
    return min(held, key=lambda unit: (-_fullness(context, unit), unit.article, unit.span))


def _fullness(context: Context, unit: Unit) -> float:
    named = SPEAKER_KNOWN if context.speaker(unit) else 0.0
    exact = EXACT_WORDS.get(unit.quotation, 0.0) if unit.quotation else 0.0
    return len(unit.terms) + exact + named
