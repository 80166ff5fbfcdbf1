"""An article's text line by line, cut where anything begins or ends, each piece with the layers that cover it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headwater.model.derivation import Passage
from headwater.model.report import Dossier
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import PassageKind, Rendering
from headwater.web.desk import Desk

# A layer that a reader can switch on and off: its name, and what it marks.
LAYERS = {
    "said": "who said what",
    "times": "time expressions",
    "shared": "shared passages",
    "claims": "statements",
    "credit": "credits and dateline",
}

# Of the places where a passage also stands, so many are named in the note on it.
MANY = 3
# Where one place shares several passages with another, the nearest likeness is named.
NEAREST = (PassageKind.VERBATIM, PassageKind.EDITED, PassageKind.PARAPHRASED)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under one set of layers; ``mark`` is where it starts, if a link leads there."""

    text: str
    layers: tuple[str, ...]
    mark: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """A stretch that a layer covers, and what is to be said of it."""

    span: Span
    layer: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a passage also stands: ``kind`` is how alike the wording there is, ``manner`` says it in words."""

    kind: str
    manner: str
    mark: str
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article (``number`` from 1), with its end, and where the passages that begin in it also stand."""

    number: int
    pieces: tuple[Piece, ...]
    elsewhere: tuple[Elsewhere, ...]


def article_lines(desk: Desk, article: str) -> list[Line]:
    """Return the text of an article in lines, in order and without gaps."""
    text = desk.articles[article].text
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n" and at + 1 < len(text))]
    cut = pieces(text, covers(desk, article), marks(desk).get(article, ()), starts)
    also = _elsewhere(desk, article)
    lines, at = [], 0
    for number, (start, end) in enumerate(pairwise([*starts, len(text)]), start=1):
        first, done = at, start
        while at < len(cut) and done < end:
            done += len(cut[at].text)
            at += 1
        lines.append(Line(number, tuple(cut[first:at]), tuple(also.get(number, ()))))
    return lines


def _elsewhere(desk: Desk, article: str) -> Mapping[int, list[Elsewhere]]:
    """Where the passages that begin on each line also stand, each line of another article once, the nearest first."""
    nearest = [kind.value for kind in NEAREST]
    found: dict[int, dict[tuple[str, int], Elsewhere]] = defaultdict(dict)
    for passage in sorted(desk.touching(article), key=lambda p: NEAREST.index(p.kind)):
        if len(passage.first.span) and len(passage.second.span):
            line, other = desk.line(passage.second), passage.second.article
            one = Elsewhere(
                passage.kind.value, manner(passage), f"{desk.letters[other]}:{line}", desk.href(passage.second)
            )
            found[desk.line(passage.first)].setdefault((other, line), one)
    return {line: sorted(rows.values(), key=lambda row: nearest.index(row.kind)) for line, rows in found.items()}


def covers(desk: Desk, article: str) -> list[Cover]:
    """Return everything that is marked in the text of an article."""
    dossier = desk.dossier
    found = [*_said(dossier, article), *_claims(dossier, article)]
    found += [
        Cover(Span(t.start, t.end), "times", f"{t.type.value} {t.value}") for t in dossier.times if t.article == article
    ]
    shared: dict[Span, list[str]] = defaultdict(list)
    for passage in desk.touching(article):
        place = f"{desk.letters[passage.second.article]}:{desk.line(passage.second)}"
        shared[passage.first.span].append(f"{manner(passage)} in {place}")
    for span, places in shared.items():
        more = f" and {len(places) - MANY} more" if len(places) > MANY else ""
        found.append(Cover(span, "shared", "also " + ", ".join(places[:MANY]) + more))
    row = desk.articles[article]
    found += [Cover(credit.span.span, "credit", f"credit: {credit.name}") for credit in row.credits]
    if row.dateline:
        found.append(Cover(row.dateline.span.span, "credit", "dateline"))
    return [cover for cover in found if len(cover.span)]


def manner(passage: Passage) -> str:
    """Return in a word or two how alike the two sides of a passage are."""
    if passage.rendering is Rendering.ANOTHER:
        return "another rendering"
    return (
        f"{passage.kind.value}, same translation"
        if passage.rendering is Rendering.SAME_TRANSLATION
        else passage.kind.value
    )


def _said(dossier: Dossier, article: str) -> Iterable[Cover]:
    for one in dossier.attributions:
        if one.article == article:
            who = one.speaker or "speaker not known"
            yield from (Cover(s.span, "said", f"{one.quotation.value}: {who}") for s in one.content)
            yield from (Cover(s.span, "cue", who) for s in (*one.source, *one.cue))


def _claims(dossier: Dossier, article: str) -> Iterable[Cover]:
    for claim in dossier.claims:
        for statement in claim.statements:
            if statement.article == article:
                least, most = claim.origins.least, claim.origins.most
                rests = f"{least}" if least == most else f"{least} to {most}"
                yield Cover(
                    statement.place.span, "claims", f"{claim.id}: rests on {rests} origin{'s' if most > 1 else ''}"
                )


def pieces(text: str, found: Sequence[Cover], marks: Iterable[int] = (), cuts: Iterable[int] = ()) -> list[Piece]:
    """Return ``text`` in pieces, in order and without gaps; ``marks`` are offsets that links lead to.

    ``cuts`` are further offsets at which a piece ends, such as the beginnings of lines.
    """
    wanted = {mark for mark in marks if 0 <= mark < len(text)}
    edges = sorted(
        {0, len(text), *wanted, *cuts, *(e for c in found for e in (c.span.start, min(c.span.end, len(text))))}
    )
    starting: defaultdict[int, list[Cover]] = defaultdict(list)
    for cover in found:
        starting[cover.span.start].append(cover)
    live: list[Cover] = []
    cut = []
    for start, end in pairwise(edges):
        live = [cover for cover in (*live, *starting[start]) if cover.span.end > start]
        layers = tuple(dict.fromkeys(cover.layer for cover in live))
        notes = "; ".join(dict.fromkeys(cover.note for cover in live if cover.note and cover.layer != "cue"))
        cut.append(Piece(text[start:end], layers, start if start in wanted else None, notes))
    return cut


def marks(desk: Desk) -> Mapping[str, set[int]]:
    """Return, by article, the offsets that links of a story's page may lead to."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for place in _spans(desk.dossier):
        found[place.article].add(place.start)
    for one in desk.dossier.attributions:
        found[one.article].update(span.start for span in one.content)
    return found


def _spans(value: object) -> Iterable[ArticleSpan]:
    """Every span anywhere in a value of the model."""
    if isinstance(value, ArticleSpan):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    else:
        fields = getattr(type(value), "__dataclass_fields__", {})
        if {"article", "start", "end"} <= fields.keys():
            yield ArticleSpan(value.article, value.start, value.end)  # type: ignore[attr-defined]
        for name in fields:
            yield from _spans(getattr(value, name))
