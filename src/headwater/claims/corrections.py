"""What was corrected or withdrawn, and which reports still carry the old wording."""

from collections.abc import Iterator, Sequence

from headwater.claims.context import Context
from headwater.claims.statements import Unit
from headwater.claims.terms import terms
from headwater.model.annotations import ChangeNotice
from headwater.model.claims import Claim, Correction
from headwater.model.derivation import Passage
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import CorrectionKind, DriftKind
from headwater.text.figures import figures

# Two articles of one outlet are versions of one report where passages cover so much of the earlier one.
VERSION = 0.3


def corrections(context: Context, claims: Sequence[Claim]) -> tuple[Correction, ...]:
    """Return a row for each notice in the story's articles, by article and place."""
    return tuple(
        _correction(context, claims, reading, notice)
        for reading in context.readings.values()
        for notice in _telling(reading.annotations.changes)
    )


def _telling(notices: Sequence[ChangeNotice]) -> list[ChangeNotice]:
    """Those that name a figure; of a kind that names none the first alone, for the others only say it once more."""
    kinds = {notice.kind for notice in notices if notice.was or notice.now}
    shown: list[ChangeNotice] = []
    for notice in notices:
        named = bool(notice.was or notice.now)
        if named or (notice.kind not in kinds and all(other.kind is not notice.kind for other in shown)):
            shown.append(notice)
    return shown


def _correction(context: Context, claims: Sequence[Claim], reading: Reading, notice: ChangeNotice) -> Correction:
    earlier = _earlier(context, reading)
    was = notice.was.within(reading.id) if notice.was else None
    now = notice.now.within(reading.id) if notice.now else None
    if was is None and notice.kind is CorrectionKind.CORRECTION:
        was, now = _changed(context, claims, reading, notice) or (None, now)
    carried: Sequence[ArticleSpan] = ()
    if notice.kind is CorrectionKind.WITHDRAWAL:
        carried = _taken(context, (reading.id, *earlier))
    elif was is not None:
        carried = sorted(_carrying(context, claims, was, now, reading.id))
    later = {place.article for place in carried if _is_later(context, place.article, reading)}
    return Correction(
        article=reading.id,
        kind=notice.kind,
        notice=notice.span.within(reading.id),
        was=was,
        now=now,
        earlier=tuple(earlier),
        carried=tuple(carried),
        still=tuple(sorted(later)),
    )


def _is_later(context: Context, article: str, reading: Reading) -> bool:
    """Tell whether an article was published after the notice: then it repeats what was corrected by then."""
    day, other = reading.published, context.readings[article].published
    return bool(day and other and other > day)


def _earlier(context: Context, reading: Reading) -> list[str]:
    """The articles that are earlier versions of this one: of one address, or of one outlet and much the same text."""
    found = []
    for other in context.readings.values():
        if other.id == reading.id or (other.published or "") > (reading.published or "9999"):
            continue
        same_address = reading.article.url is not None and other.article.url == reading.article.url
        same_outlet = reading.outlet is not None and other.outlet == reading.outlet
        if same_address or (same_outlet and _shared(context, other, reading) >= VERSION):
            found.append(other.id)
    return sorted(found, key=lambda key: (context.readings[key].published or "", key))


def _shared(context: Context, one: Reading, other: Reading) -> float:
    """The share of ``one``'s running text that passages have in common with ``other``."""
    covered: set[int] = set()
    for passage in _passages(context):
        for mine, yours in ((passage.first, passage.second), (passage.second, passage.first)):
            if mine.article == one.id and yours.article == other.id:
                covered.update(range(mine.start, mine.end))
    whole = sum(len(sentence) for sentence in one.sentences)
    return len(covered) / whole if whole else 0.0


def _passages(context: Context) -> Iterator[Passage]:
    yield from context.stemma.passages
    for derivation in context.stemma.derivations:
        yield from derivation.passages


def _changed(
    context: Context, claims: Sequence[Claim], reading: Reading, notice: ChangeNotice
) -> tuple[ArticleSpan, ArticleSpan] | None:
    """The figure of an earlier report and the one in its place here, in the claim that shares most with the notice."""
    asked = {term.concept for term in terms(reading.text, notice.span)}
    found = [
        (len(asked & _concepts(context, claim)), drift.from_, drift.to)
        for claim in claims
        for drift in claim.drift
        if drift.kind is DriftKind.NUMBER_CHANGED and drift.to.article == reading.id
    ]
    return max(found, key=lambda row: row[0])[1:] if found else None


def _concepts(context: Context, claim: Claim) -> set[str]:
    places = [statement.place for statement in claim.statements]
    return {term.concept for p in places for term in terms(context.readings[p.article].text, p.span)}


def _carrying(
    context: Context, claims: Sequence[Claim], was: ArticleSpan, now: ArticleSpan | None, article: str
) -> Iterator[ArticleSpan]:
    """Yield the statements of other articles that give the old figure for the same thing, and not the new one."""
    old, new = _value(context, was), _value(context, now) if now else None
    if old is None:
        return
    for claim in claims:
        held = {s.place: _values(context, s.place) for s in claim.statements}
        about = any(new is not None and new in values for values in held.values()) or any(
            place.article == article and old in values for place, values in held.items()
        )
        mentioned = sum(old in values for values in held.values())
        if not mentioned or (new is not None and not about and not _alone(claims, context, old, claim)):
            continue
        for place, values in held.items():
            if place.article != article and old in values and new not in values:
                yield place


def _alone(claims: Sequence[Claim], context: Context, old: tuple[float, str | None], claim: Claim) -> bool:
    """Tell whether no other claim of the story has the figure: then it is that one."""
    having = [c for c in claims if any(old in _values(context, s.place) for s in c.statements)]
    return having == [claim]


def _value(context: Context, place: ArticleSpan) -> tuple[float, str | None] | None:
    return next(iter(_values(context, place)), None)


def _values(context: Context, place: ArticleSpan) -> list[tuple[float, str | None]]:
    return [(f.value, f.unit) for f in figures(context.readings[place.article].text, place.span)]


def _taken(context: Context, withdrawn: Sequence[str]) -> list[ArticleSpan]:
    """Where other articles have what stood in a withdrawn one: the longest passage of each."""
    best: dict[str, Span] = {}
    for passage in _passages(context):
        for mine, yours in ((passage.first, passage.second), (passage.second, passage.first)):
            if mine.article in withdrawn and yours.article not in withdrawn and not passage.quoted:
                best[yours.article] = max(best.get(yours.article, Span(0, 0)), yours.span, key=len)
    return [span.within(article) for article, span in sorted(best.items())]


def withdrawn(context: Context, held: Sequence[Unit]) -> tuple[ArticleSpan, ...]:
    """Return the statements that stand in articles whose own notice withdraws them, or an earlier version of them."""
    gone = {
        article
        for reading in context.readings.values()
        if any(notice.kind is CorrectionKind.WITHDRAWAL for notice in reading.annotations.changes)
        for article in (reading.id, *_earlier(context, reading))
    }
    return tuple(sorted(unit.span.within(unit.article) for unit in held if unit.article in gone))
