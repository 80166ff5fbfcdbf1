"""What could not be read: everything given is accounted for."""

from rich.console import Group, RenderableType
from rich.text import Text

from headwater.cli.dossier.paint import CHANGED, QUIET, REFUSED, Heading, more, safe
from headwater.cli.dossier.view import TOP
from headwater.model.article import Coverage


def summary(coverage: Coverage) -> str:
    """Return the sum that must hold: given = read + refused."""
    refused = len(coverage.refused)
    return f"{coverage.given} given = {coverage.read} read + {refused} refused"


def account(coverage: Coverage, *, everything: bool = False) -> RenderableType:
    """Return the sum, each refusal with its reason, and the notices; one line where everything was read."""
    if not coverage.refused and not coverage.notices:
        return Group(Text(), Text(f"Everything was read: {summary(coverage)}.", style=QUIET))
    rows: list[Text] = [_row("✗", REFUSED, r.path, r.reason) for r in coverage.refused]
    notes = [_row("!", CHANGED, n.path, n.message) for n in coverage.notices]
    # Refusals are never folded: what was left out must not be passed over in silence.
    shown = (
        notes if everything or len(notes) <= TOP + 1 else [*notes[:TOP], more(len(notes) - TOP, "notice", "notices")]
    )
    name = "What could not be read" if coverage.refused else "What to know about the reading"
    return Group(Heading(name, summary(coverage)), *rows, *shown)


def _row(sign: str, style: str, path: str, what: str) -> Text:
    return Text.assemble((sign + " ", style), safe(path, "bold"), "  ", safe(what))
