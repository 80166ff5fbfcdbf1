"""What is claimed: each claim with the range of independent origins it rests on, its outlets and its informants."""

from collections import defaultdict

from rich.console import Group, RenderableType
from rich.text import Text

from headwater.cli.dossier.head import origins
from headwater.cli.dossier.paint import CHANGED, COUNT, QUIET, Heading, joined, number, wording
from headwater.cli.dossier.view import View, folded, names
from headwater.model.claims import Claim, Statement
from headwater.model.report import Dossier
from headwater.model.vocabulary import Certainty, Quotation

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
