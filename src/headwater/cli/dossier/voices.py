"""Who said what: the attributions by speaker, each quotation with every wording of it that the articles give."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from headwater.cli.dossier.paint import CHANGED, QUIET, Heading, joined, more, number, safe, wording
from headwater.cli.dossier.view import TOP_VARIANTS, View, folded
from headwater.cli.plain import clean
from headwater.model.report import Dossier, ReportAttribution
from headwater.model.span import ArticleSpan, Span, hull
from headwater.model.vocabulary import Quotation

# Speakers shown, and sayings shown of each, before the rest is folded.
SPEAKERS, SAYINGS = 8, 6
# How sure a speaker within somebody else's words must be to be listed.
NAMED = 0.6
FULLEST = {Quotation.DIRECT: 0, Quotation.MIXED: 1, Quotation.INDIRECT: 2}


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of something said, with all the attributions that give it word for word."""

    attributions: tuple[ReportAttribution, ...]

    @property
    def first(self) -> ReportAttribution:
        """The attribution whose text is shown."""
        return self.attributions[0]


Saying = tuple[Wording, ...]


def voices(dossier: Dossier, view: View) -> RenderableType | None:
    """Return the section, or None where nobody is quoted."""
    if not dossier.attributions:
        return None
    claims = _claims(dossier)
    speakers: dict[str, list[ReportAttribution]] = defaultdict(list)
    for attribution in dossier.attributions if view.everything else _first_hand(dossier):
        speakers[attribution.speaker or ""].append(attribution)
    ordered = sorted(speakers.items(), key=lambda item: (not item[0], -len(item[1]), item[0]))
    shown, hidden = view.top(ordered, SPEAKERS)
    parts: list[RenderableType] = []
    for i, (speaker, said) in enumerate(shown):
        gap = [Text()] if i else []
        parts += [*gap, _name(speaker, said, view), _sayings(_grouped(said, claims, view), view)]
    if hidden:
        parts.append(more(hidden, "speaker", "speakers"))
    return Group(Heading("Who said what"), *parts)


def _first_hand(dossier: Dossier) -> list[ReportAttribution]:
    """Leave out what an attribution within another one adds nothing to: the same speaker again, or nobody by name."""
    articles: dict[str, list[ReportAttribution]] = defaultdict(list)
    for attribution in dossier.attributions:
        articles[attribution.article].append(attribution)
    return [
        one
        for attributions in articles.values()
        for one in attributions
        if one.nested_in is None or (one.speaker_score >= NAMED and one.speaker != attributions[one.nested_in].speaker)
    ]


def place_of(attribution: ReportAttribution) -> ArticleSpan:
    """Return the stretch from the first to the last word of the content (of the cue, where there is no content)."""
    spans = attribution.content or attribution.cue or attribution.source
    return hull(tuple(s.span for s in spans)).within(attribution.article)


def _claims(dossier: Dossier) -> dict[str, list[tuple[Span, str]]]:
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for claim in dossier.claims:
        for statement in claim.statements:
            if statement.quotation:
                found[statement.article].append((statement.place.span, claim.id))
    return found


def _claim_of(attribution: ReportAttribution, claims: dict[str, list[tuple[Span, str]]]) -> str | None:
    """Return the id of the claim that holds most of the attribution's content, if it holds half of either."""
    place = place_of(attribution).span
    overlaps = [
        (place.overlap(span) / max(1, min(len(place), len(span))), key) for span, key in claims[attribution.article]
    ]
    share, key = max(overlaps, default=(0.0, ""))
    return key if share >= 0.5 else None  # noqa: PLR2004 - half


def _grouped(said: list[ReportAttribution], claims: dict[str, list[tuple[Span, str]]], view: View) -> list[Saying]:
    sayings: dict[str, list[ReportAttribution]] = defaultdict(list)
    for i, attribution in enumerate(said):
        sayings[_claim_of(attribution, claims) or f"\0{i}"].append(attribution)
    grouped = [_wordings(group, view) for group in sayings.values()]
    return sorted(
        grouped, key=lambda saying: (-sum(len(w.attributions) for w in saying), _order(saying[0].first, view))
    )


def _order(attribution: ReportAttribution, view: View) -> tuple[int, str, int]:
    place = place_of(attribution)
    mark = view.places.letters[place.article]
    return len(mark), mark, place.start


def _wordings(group: list[ReportAttribution], view: View) -> Saying:
    """Return the wordings of one saying: direct ones and long ones first."""
    same: dict[tuple[Quotation, str], list[ReportAttribution]] = defaultdict(list)
    for attribution in group:
        words = _content(attribution, view).plain.casefold().strip("“”\",.'’ ").removeprefix("that ")
        same[attribution.quotation, words].append(attribution)
    ordered = sorted(same.items(), key=lambda item: (FULLEST[item[0][0]], -len(item[0][1]), item[0][1]))
    return tuple(Wording(tuple(attributions)) for _, attributions in ordered)


def _content(attribution: ReportAttribution, view: View) -> Text:
    direct = attribution.quotation is Quotation.DIRECT
    spans = attribution.content or (place_of(attribution),)
    pieces = [wording(view.places.text(span), span, direct=direct) for span in spans]
    return Text(" … ").join(pieces)


def _name(speaker: str, said: Sequence[ReportAttribution], view: View) -> Text:
    roles = list(dict.fromkeys(clean(a.role) for a in said if a.role))
    name = safe(speaker, "bold") if speaker else Text("Speaker not known", style="bold dim")
    shown, hidden = view.top(roles, 3)
    role = Text(" / ".join(shown) + (f" / +{hidden}" if hidden else ""))
    articles = len({a.article for a in said})
    return joined([joined([name, role], ", "), Text(f"in {number(articles, 'article')}", style=QUIET)], "  ")


def _sayings(sayings: list[Saying], view: View) -> Table:
    grid = view.grid(1)
    shown, hidden = view.top(sayings, SAYINGS)
    for saying in shown:
        wordings, left = view.top(saying, TOP_VARIANTS)
        for i, variant in enumerate(wordings):
            grid.add_row("", _line(variant, view, also=i > 0), _places(variant, view))
        folded(grid, left, "wording", "wordings")
    return folded(grid, hidden, "saying", "sayings")


def _line(variant: Wording, view: View, *, also: bool) -> Text:
    line = joined([_content(variant.first, view), safe(_circumstances(variant.first), QUIET)], "  ")
    return Text.assemble(("≈ ", CHANGED), line) if also else line


def _circumstances(attribution: ReportAttribution) -> str:
    """Return to whom and on what occasion it was said, and whether the speaker declined to say."""
    parts = [
        "declined to say" if attribution.declined else "",
        f"to {attribution.addressee}" if attribution.addressee else "",
        attribution.occasion or "",
        "at second hand" if attribution.nested_in is not None else "",
    ]
    return ", ".join(part for part in parts if part)


def _places(variant: Wording, view: View) -> Text:
    return view.places.references((place_of(a) for a in variant.attributions), view.places_shown)
