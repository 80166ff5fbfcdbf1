"""The command line: what each command takes; the work is one call away.

Nothing heavy is imported up here, so that ``headwater --help`` answers at once: each command imports what it runs.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from headwater.cli.commands import archive as archiving
from headwater.cli.commands import bulk
from headwater.cli.commands import check as checking
from headwater.cli.commands import serve as serving
from headwater.cli.commands.exampled import EXAMPLE, named
from headwater.cli.commands.together import ONE_STORY
from headwater.cli.exits import HELP, Exit
from headwater.cli.plain import say, spare_the_encoding
from headwater.errors import HeadwaterError

EXAMPLES = """\b
Examples:
  headwater report --example ferry
  headwater report morning/ wire.jsonl page.html
  headwater report morning/ --json > report.json
"""
REPORT_EXAMPLES = """\b
Examples:
  headwater report --example ferry            a story that comes with Headwater
  headwater report morning/                   every article in a folder
  headwater report a.txt b.html wire.jsonl    some files, of any readable kind
  headwater report morning/ --all | less      everything, unfolded
  headwater report morning/ --json            for a program
  headwater report morning/ --as-of today     what was expected and has passed without report
  headwater report morning/ --ics news.ics    what is said to come, for a calendar
  headwater report morning/ --html page.html  a page to open, send and print
"""
ANNOTATE_EXAMPLES = """\b
Examples:
  headwater annotate articles.jsonl.gz > annotations.jsonl
  zcat articles.jsonl.gz | headwater annotate -
  headwater annotate articles.jsonl --rules-only > annotations.jsonl
"""
GROUP_EXAMPLES = """\b
Examples:
  headwater group articles.jsonl > stories.jsonl
  zcat articles.jsonl.gz | headwater group -
  headwater group articles.jsonl --why --verdicts decided.jsonl
"""

app = typer.Typer(
    name="headwater",
    help="Where news comes from, who took it from whom, and how many independent origins stand behind each claim.",
    epilog=f"{EXAMPLES}\n\n{HELP}",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class SchemaName(StrEnum):
    """The documents whose JSON Schema is published."""

    REPORT = "report"
    ANNOTATIONS = "annotations"
    CHECK = "check"


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the option's value
    if wanted:
        from headwater.cli.listing import print_version  # noqa: PLC0415 - keeps --help quick

        print_version()
        raise typer.Exit


@app.callback()
def headwater(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Hold the options that stand before a command."""
    del version


VERDICTS = Annotated[
    Path | None,
    typer.Option(
        "--verdicts",
        metavar="FILE",
        help='What readers decided, JSON Lines: {"together": "merge" or "split", "first": id, "second": id}.',
        show_default=False,
    ),
]
WHY = Annotated[bool, typer.Option("--why", help="Say what joins each article to its story.")]
RULES_ONLY = Annotated[
    bool,
    typer.Option(
        "--rules-only", help="Find who said what by rules alone, without the trained tagger: quicker, finds less."
    ),
]

OUTLETS = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="A table of outlets and agencies to know besides (see docs/outlets.md)."),
]


@app.command(short_help="Print the dossier of each story that reports tell.", epilog=f"{REPORT_EXAMPLES}\n\n{HELP}")
def report(  # noqa: PLR0913 - a command line has as many options as it has; they become one object at once
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Text files, saved HTML pages, JSON Lines, any of them packed with gzip, and folders of these.",
            show_default=False,
        ),
    ] = None,
    *,
    example: EXAMPLE = None,
    json: Annotated[
        bool, typer.Option("--json", help="Print JSON (see: headwater schema) in place of the dossier.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show what the dossier folds away as well.")] = False,
    width: Annotated[
        int | None, typer.Option(metavar="N", min=40, max=400, help="Columns; that of the terminal unless given.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write to FILE in place of standard output.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help="Day (2026-03-12, or today) at which what was expected is reckoned; the latest report's unless given.",
        ),
    ] = None,
    ics: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Save what is said to come as an iCalendar file as well.")
    ] = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Save the dossiers as one HTML page that needs nothing else.")
    ] = None,
    svg: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Save a picture of the dossier as SVG as well.")
    ] = None,
    svg_lines: Annotated[int | None, typer.Option(metavar="N", min=1, help="End the picture after N lines.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.")] = False,
    rules_only: RULES_ONLY = False,
    outlets: OUTLETS = None,
    workers: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Processes that annotate many articles and compare large stories; one for each core unless given.",
        ),
    ] = None,
    one_story: ONE_STORY = False,
) -> None:
    """Read reports and print the dossier of each story they tell.

    For each story: where it comes from and who took it from whom, who said what in which words, on how many independent
    origins each claim rests, what changed on the way, what is said to come, and what could not be read.
    """
    from headwater.cli.reporting import Wanted, print_report  # noqa: PLC0415 - keeps --help quick

    wanted = Wanted(
        tuple(paths or ()),
        example,
        json,
        everything,
        width,
        output,
        as_of,
        ics,
        html,
        svg,
        svg_lines,
        quiet,
        rules_only,
        outlets,
        workers,
        one_story,
    )
    raise typer.Exit(print_report(wanted))


FILE = Annotated[
    str,
    typer.Argument(
        metavar="FILE", help="JSON Lines, plain or packed with gzip; '-' is standard input.", show_default=False
    ),
]


@app.command(short_help="Print who said what, times and names, per article.", epilog=f"{ANNOTATE_EXAMPLES}\n\n{HELP}")
def annotate(file: FILE, *, rules_only: RULES_ONLY = False, outlets: OUTLETS = None) -> None:
    """Print what stands in each article: who said what, times, names and furniture, one JSON object a line.

    A line of FILE is an object with "text" and "id", and where known "title", "outlet", "published" and "url". Spans
    are [start, end) in code points of "text". The order stays; a line that cannot be read is named on standard error.
    """
    from headwater.cli.filters import annotate_file  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(annotate_file(file, rules_only=rules_only, outlets=outlets))


@app.command(short_help="Print which articles tell the same story.", epilog=f"{GROUP_EXAMPLES}\n\n{HELP}")
def group(file: FILE, *, verdicts: VERDICTS = None, why: WHY = False) -> None:
    """Print which articles tell the same story: {"id": ..., "story": ...}, one a line.

    FILE is as for annotate. The order stays; a line that cannot be read is named on standard error.
    """
    from headwater.cli.filters import group_file  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(group_file(file, verdicts=verdicts, why=why))


bulk.register(app)


@app.command(short_help="Print the JSON Schema of report, annotations or check.")
def schema(
    name: Annotated[SchemaName, typer.Argument(help="Which document.")] = SchemaName.REPORT,
) -> None:
    """Print the JSON Schema of what report --json or check --json prints, or of a line of annotate."""
    from headwater.cli.listing import print_schema  # noqa: PLC0415 - keeps --help quick

    print_schema(name.value)


archiving.register(app)
checking.register(app)
serving.register(app)


@app.command(short_help="List the stories that come with Headwater.")
def examples() -> None:
    """List the stories that come with Headwater, for report --example NAME."""
    from headwater.cli.listing import print_examples  # noqa: PLC0415 - keeps --help quick

    print_examples()


def run() -> None:
    """Run the command line; errors that Headwater foresees become one line and an exit code."""
    spare_the_encoding()
    try:
        app(list(named(sys.argv[1:])))
    except HeadwaterError as error:
        say(f"headwater: {error}")
        sys.exit(Exit.NOTHING_READ)
