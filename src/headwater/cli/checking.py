"""Checking a sentence: read, and print what bears on it."""

import sys
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.text import Text

from headwater.cli.dossier.head import origins
from headwater.cli.dossier.paint import CHANGED, COUNT, PLACE, QUIET, joined, more, number, safe, wording
from headwater.cli.dossier.view import names
from headwater.cli.ending import ended, name_the_refused
from headwater.cli.exits import Exit
from headwater.cli.jsontext import dumps
from headwater.cli.plain import clean, say
from headwater.cli.progress import Bars
from headwater.cli.shipped import all_examples, example
from headwater.errors import InputError
from headwater.model.annotations import AnnotateOptions
from headwater.model.check import Bearing, Check, Part
from headwater.model.codec import encode
from headwater.model.report import ReportArticle
from headwater.model.vocabulary import Certainty, Stance

TOP = 5
USAGE = """\
headwater check: nothing to check against yet. Give it reports after the sentence:

  headwater check "SENTENCE" FOLDER            every article in a folder
  headwater check "SENTENCE" --example NAME    a story that comes with Headwater: {names}

headwater check --help says the rest."""
SILENT = "Nothing on file bears on this. That is not a no: these reports do not speak of it."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    sentence: str
    paths: tuple[str, ...] = ()
    example: str | None = None
    json: bool = False
    everything: bool = False
    width: int | None = None
    quiet: bool = False
    rules_only: bool = False
    one_story: bool = False


def print_check(wanted: Wanted) -> Exit:
    """Check the sentence and print the answer; what could not be read is named on standard error."""
    if not wanted.paths and not wanted.example:
        print(USAGE.format(names=", ".join(e.name for e in all_examples())), file=sys.stderr)  # noqa: T201 - its voice
        return Exit.USAGE
    if not any(c.isalnum() for c in wanted.sentence):
        say('headwater: the sentence holds no word; give one in quotation marks: headwater check "It rained." FOLDER')
        return Exit.USAGE
    try:
        shipped = example(wanted.example).paths if wanted.example else ()
    except InputError as error:
        say(f"headwater: {error}")
        return Exit.USAGE
    answer = _check(wanted, [*wanted.paths, *map(str, shipped)])
    if wanted.json:
        sys.stdout.write(dumps(encode(answer), indent=2) + "\n")
    elif answer.coverage.read:
        console = Console(width=wanted.width, highlight=False, markup=False, emoji=False)
        for part in drawn(answer, everything=wanted.everything):
            console.print(part)
    if answer.coverage.refused and not wanted.quiet:
        name_the_refused(answer.coverage)
    return ended(answer.coverage)


def _check(wanted: Wanted, paths: list[str]) -> Check:
    # Here, and not at the top: a usage error must not wait for the stages to load.
    from headwater import pipeline  # noqa: PLC0415 - said above

    with Bars(quiet=wanted.quiet) as progress:
        options = AnnotateOptions(rules_only=wanted.rules_only)
        return pipeline.check(wanted.sentence, paths, annotating=options, progress=progress, one_story=wanted.one_story)


def drawn(answer: Check, *, everything: bool = False) -> list[RenderableType]:
    """Return the answer as lines for a terminal."""
    articles = {article.id: article for article in answer.articles}
    parts = answer.parts
    if not parts:
        return [Text(SILENT, style=QUIET)]
    return [_part(answer, part, articles, everything=everything, alone=len(parts) == 1) for part in parts]


def _part(
    answer: Check, part: Part, articles: dict[str, ReportArticle], *, everything: bool, alone: bool
) -> RenderableType:
    lines: list[RenderableType] = []
    if not alone:
        lines += [Text(f"“{clean(part.span.of(answer.sentence)).strip()}”", style="bold")]
    shown = part.bearings if everything or len(part.bearings) <= TOP + 1 else part.bearings[:TOP]
    for bearing in shown:
        lines.append(_bearing(answer, bearing, articles))
    if len(shown) < len(part.bearings):
        lines.append(more(len(part.bearings) - len(shown), "claim", "claims"))
    return Group(*(lines if part.bearings else [*lines, Text(SILENT, style=QUIET)]), Text())


def _bearing(answer: Check, bearing: Bearing, articles: dict[str, ReportArticle]) -> Text:
    claim = bearing.claim
    article = articles[bearing.nearest.article]
    stance = Text(bearing.stance.value, style=COUNT if bearing.stance is Stance.SUPPORTS else CHANGED)
    where = Text.assemble(
        safe(article.outlet or article.id, PLACE), f", {article.published}" if article.published else ""
    )
    rests = joined(
        [
            origins(claim.origins),
            number(len(claim.outlets), "outlet"),
            names(claim.informants) if claim.informants else "no informant named",
            claim.certainty.value if claim.certainty is not Certainty.CERTAIN else "",
        ]
    )
    lines = [
        Text.assemble(stance, "  ", wording(article.text, bearing.nearest), "  (", where, ")"),
        Text.assemble("  ", Text.assemble(rests, style=QUIET)),
    ]
    for difference in bearing.differences:
        said = difference.found.span.of(articles[difference.found.article].text)
        asked = difference.asked.of(answer.sentence)
        here = difference.found.article == bearing.nearest.article and bearing.nearest.span.contains(
            difference.found.span
        )
        kind = difference.kind.value if here else f"{difference.kind.value} elsewhere"
        lines.append(Text(f"  {kind}: “{clean(said)}”, not “{clean(asked)}”", style=CHANGED))
    if bearing.unmatched and bearing.stance is Stance.PARTLY:
        rest = ", ".join(f"“{clean(span.of(answer.sentence))}”" for span in bearing.unmatched)
        lines.append(Text(f"  says nothing of {rest}", style=QUIET))
    return Text("\n").join(lines)
