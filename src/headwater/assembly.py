"""The stages' results put together as the report that faces show and JSON carries; nothing is decided here."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from importlib.metadata import version

from headwater.model.annotations import Attribution
from headwater.model.article import Coverage
from headwater.model.check import Check, Part
from headwater.model.claims import StoryClaims, TimeMention
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.report import (
    Counts,
    Dossier,
    Report,
    ReportArticle,
    ReportAttribution,
    ReportCredit,
    ReportDateline,
)
from headwater.model.span import ArticleSpan, Span
from headwater.model.story import Story
from headwater.model.vocabulary import MentionKind


def report(coverage: Coverage, dossiers: Sequence[Dossier]) -> Report:
    """Return the report: stories with the most articles first, then by their first date and id."""
    order = sorted(dossiers, key=lambda d: (-d.counts.articles, _first_day(d), d.id))
    return Report(version("headwater"), coverage, tuple(order))


def check(sentence: str, coverage: Coverage, parts: Sequence[Part], known: Mapping[str, Reading]) -> Check:
    """Return the answer about ``sentence``, with the articles that its spans lie in; ``known`` are all by id."""
    bearings = [bearing for part in parts for bearing in part.bearings]
    held = {statement.article for bearing in bearings for statement in bearing.claim.statements}
    return Check(
        version("headwater"), sentence, coverage, tuple(parts), tuple(_article(known[k]) for k in sorted(held))
    )


def _first_day(dossier: Dossier) -> str:
    return min((a.published for a in dossier.articles if a.published), default="9999")


def dossier(
    story: Story, readings: Sequence[Reading], stemma: Stemma, found: StoryClaims, known: Mapping[str, Reading]
) -> Dossier:
    """Return the dossier of one story; ``readings`` are its articles, ``known`` those of all stories by id."""
    ordered = sorted(readings, key=lambda r: (r.published or "9999", r.id))
    names = dict(found.names)
    return Dossier(
        id=story.id,
        title=_title(ordered),
        articles=tuple(_article(r) for r in ordered),
        counts=_counts(ordered, stemma, found, names),
        unseen=stemma.unseen,
        derivations=stemma.derivations,
        passages=stemma.passages,
        attributions=tuple(_attribution(r.id, a, names) for r in ordered for a in heard_in(r.annotations.attributions)),
        times=tuple(
            TimeMention(r.id, t.span.start, t.span.end, t.type, t.value, t.anchor)
            for r in ordered
            for t in r.annotations.times
        ),
        claims=found.claims,
        timeline=found.timeline,
        calendar=found.calendar,
        questions=found.questions,
        only_in=found.only_in,
        as_of=found.as_of,
        discrepancies=found.discrepancies,
        corrections=found.corrections,
        elsewhere=tuple(_article(known[key]) for key in _elsewhere(found, {r.id for r in ordered})),
    )


def _elsewhere(found: StoryClaims, own: AbstractSet[str]) -> list[str]:
    """The ids of the other stories' articles that the calendar names, sorted."""
    reports = (report.statements for e in found.calendar for report in e.reports)
    moves = (date.statements for e in found.calendar for date in (e.moved_to, e.moved_from) if date is not None)
    return sorted({place.article for places in (*reports, *moves) for place in places} - own)


def _title(ordered: Sequence[Reading]) -> str:
    """The first headline, or the opening of the first article where none has one."""
    for reading in ordered:
        if reading.title:
            return " ".join(reading.title.split())
    first = ordered[0]
    opening = first.sentences[0].of(first.text) if first.sentences else first.text
    return " ".join(opening.split())


def _counts(readings: Sequence[Reading], stemma: Stemma, found: StoryClaims, names: Mapping[str, str]) -> Counts:
    """The ladder. An article without a known outlet counts as an outlet of its own: nothing says it is another's."""
    outlets = {r.outlet or r.id for r in readings}
    named = {
        names.get(a.speaker, a.speaker).casefold()
        for r in readings
        for a in r.annotations.attributions
        if a.speaker and a.speaker_kind in {MentionKind.PERSON, MentionKind.BODY}
    }
    informants = {name for claim in found.claims for name in claim.informants if name.casefold() in named}
    return Counts(
        articles=len(readings),
        texts=len(stemma.texts),
        outlets=len(outlets),
        origins=stemma.origins,
        informants=len(informants),
    )


def _article(reading: Reading) -> ReportArticle:
    parts = reading.annotations.furniture
    line = parts.dateline
    return ReportArticle(
        id=reading.id,
        path=reading.article.path,
        outlet=reading.outlet,
        title=reading.title,
        published=reading.published,
        published_basis=reading.published_basis,
        published_reading=reading.published_reading,
        dateline=ReportDateline(line.span.within(reading.id), line.place, line.date, line.agency) if line else None,
        byline=reading.byline,
        url=reading.article.url,
        language=reading.article.language,
        credits=tuple(ReportCredit(c.name, c.form, c.span.within(reading.id)) for c in parts.own_credits),
        text=reading.text,
        published_spans=reading.published_spans,
    )


def heard_in(listed: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions in which somebody is heard, nested in one another as before."""
    place: dict[int, int] = {}
    for i, one in enumerate(listed):
        if one.heard:
            place[i] = len(place)

    def holder(index: int | None) -> int | None:
        while index is not None and index not in place:
            index = listed[index].nested_in
        return None if index is None else place[index]

    return [replace(listed[i], nested_in=holder(listed[i].nested_in)) for i in place]


def _attribution(article: str, one: Attribution, names: Mapping[str, str]) -> ReportAttribution:
    return ReportAttribution(
        article=article,
        source=_within(article, one.source),
        cue=_within(article, one.cue),
        content=_within(article, one.content),
        quotation=one.quotation,
        speaker=names.get(one.speaker, one.speaker) if one.speaker else None,
        speaker_score=one.speaker_score,
        role=one.role,
        certainty=one.certainty,
        polarity=one.polarity,
        addressee=one.addressee,
        occasion=one.occasion,
        declined=one.declined,
        nested_in=one.nested_in,
        role_span=_place(article, one.role_span),
        marker=_place(article, one.marker),
        addressee_span=_place(article, one.addressee_span),
        occasion_span=_place(article, one.occasion_span),
    )


def _place(article: str, span: Span | None) -> ArticleSpan | None:
    return span.within(article) if span else None


def _within(article: str, spans: Sequence[Span]) -> tuple[ArticleSpan, ...]:
    return tuple(span.within(article) for span in spans)
