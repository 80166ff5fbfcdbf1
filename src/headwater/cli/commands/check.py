"""The command that checks a sentence against reports."""

from typing import Annotated

import typer

from headwater.cli.commands.exampled import EXAMPLE
from headwater.cli.commands.together import ONE_STORY
from headwater.cli.exits import HELP

EXAMPLES = """\b
Examples:
  headwater check "The bow door was shut." --example ferry
  headwater check "At least 12 people died." morning/ wire.jsonl
  headwater check "The vote was put off to May 19." morning/ --json
"""


def register(app: typer.Typer) -> None:
    """Hang ``check`` on the command line."""
    app.command(short_help="Print what reports say for and against a sentence.", epilog=f"{EXAMPLES}\n\n{HELP}")(check)


def check(  # noqa: PLR0913 - a command line has as many options as it has; they become one object at once
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="What is to be checked.", show_default=False)],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Reports, as for headwater report.", show_default=False),
    ] = None,
    *,
    example: EXAMPLE = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON (see: headwater schema check).")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show every claim that bears on the sentence.")] = False,
    width: Annotated[
        int | None, typer.Option(metavar="N", min=40, max=400, help="Columns; that of the terminal unless given.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.")] = False,
    rules_only: Annotated[
        bool,
        typer.Option("--rules-only", help="Find who said what by rules alone, without the trained tagger."),
    ] = False,
    one_story: ONE_STORY = False,
) -> None:
    """Print what the reports in PATH say for and against SENTENCE.

    Each claim that bears on it is shown with its nearest wording, whether that says the same, a part of it, something
    else or the opposite, and on how many independent origins the claim rests. Where nothing on file bears on the
    sentence that is said; it does not mean that the sentence is false.
    """
    from headwater.cli.checking import Wanted, print_check  # noqa: PLC0415 - keeps --help quick

    wanted = Wanted(sentence, tuple(paths or ()), example, json, everything, width, quiet, rules_only, one_story)
    raise typer.Exit(print_check(wanted))
