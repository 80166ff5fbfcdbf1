"""What is claimed: each claim with the origins it rests on, its outlets and informants; and in what origins differ."""

from collections import defaultdict

from rich.console import Group, RenderableType
from rich.text import Text

from headwater.cli.dossier.days import between, say
from headwater.cli.dossier.head import origins
from headwater.cli.dossier.paint import CHANGED, COUNT, QUIET, Heading, joined, number, safe, wording
from headwater.cli.dossier.view import View, folded, names
from headwater.model.claims import Claim, Statement
from headwater.model.derivation import OriginRange
from headwater.model.report import Dossier
from headwater.model.vocabulary import Certainty, DiscrepancyKind, Quotation

GUTTER = 7


def claims(dossier: Dossier, view: View) -> RenderableType | None:
    """Return the section, or None where there are no claims."""
    if not dossier.claims:
        return None
    grid = view.grid(GUTTER)
    shown, hidden = view.top(dossier.claims)
    for claim in shown:
        grid.add_row(_range(claim), _described(claim, view), _places(claim, view))
        for same in _variants(claim, view) if view.everything else ():
            words = Text.assemble(("≈ ", CHANGED), _words(same[0], view))
            grid.add_row("", words, view.places.references((s.place for s in same), view.places_shown))
    return Group(Heading("What is claimed"), folded(grid, hidden, "claim", "claims"))


def _range(claim: Claim) -> Text:
    """Return the origin range on two lines: it is what the eye goes to first."""
    *count, noun = origins(claim.origins).split(" ")
    return Text.assemble((" ".join(count), COUNT), "\n", (noun, QUIET))


def _places(claim: Claim, view: View) -> Text:
    return view.places.references((s.place for s in claim.statements), view.places_shown)


def _described(claim: Claim, view: View) -> Text:
    first = claim.statements[0]
    details: list[Text | str] = [
        number(len(claim.outlets), "outlet"),
        names(claim.informants) if claim.informants else "no informant named",
    ]
    if claim.certainty is not Certainty.CERTAIN:
        details.append(claim.certainty.value)
    if claim.unattributed and view.everything:
        lost = Text("own voice in ", style=CHANGED)
        details.append(lost.append_text(view.places.references(claim.unattributed, view.places_shown)))
    if claim.withdrawn:
        gone = Text("withdrawn in ", style=CHANGED)
        details.append(gone.append_text(view.places.references(claim.withdrawn, view.places_shown)))
    if claim.first_seen is not None and len(claim.statements) > 1:
        seen = claim.first_seen
        details.append(f"first in {view.places.letters[seen.article]}, {say(seen.published[:10])}")
    return Text("\n").join([_words(first, view), Text.assemble(joined(details), style=QUIET)])


def _variants(claim: Claim, view: View) -> list[list[Statement]]:
    """Return the statements that word the claim in another way than its first, those of one wording together."""
    same: dict[str, list[Statement]] = defaultdict(list)
    for statement in claim.statements:
        same[_words(statement, view).plain.casefold()].append(statement)
    return list(same.values())[1:]


def _words(statement: Statement, view: View) -> Text:
    direct = statement.quotation is Quotation.DIRECT
    return wording(view.places.text(statement.place), statement.place, direct=direct)


def discrepancies(dossier: Dossier, view: View) -> RenderableType | None:
    """Return in what independent reports differ, or None where they differ in nothing."""
    if not dossier.discrepancies:
        return None
    grid = view.grid(GUTTER + 5)
    shown, hidden = view.top(dossier.discrepancies)
    for item in shown:
        for row, version in enumerate(item.versions):
            said = [
                origins(OriginRange(len(version.origins), len(version.origins))),
                names(version.said_by) if version.said_by else "",
                between(version.earliest, version.latest) if version.earliest and version.latest else "",
            ]
            words = wording(view.places.text(version.statements[0]), version.statements[0])
            value = [safe(f"“{version.value}”")] if item.kind is not DiscrepancyKind.NEGATION else [words]
            what = joined([*value, Text.assemble(joined(said), style=QUIET)], "  ")
            places = view.places.references(version.statements, view.places_shown)
            grid.add_row(Text(item.kind.value if row == 0 else "", style=CHANGED), what, places)
    return Group(Heading("Where independent reports differ"), folded(grid, hidden, "difference", "differences"))
