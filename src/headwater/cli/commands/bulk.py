"""`headwater bulk`: the whole pipeline over more articles than memory holds."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from headwater.cli.exits import HELP, Exit

EXAMPLES = """\b
Examples:
  headwater bulk year/*.jsonl.gz --out year-dossiers
  headwater bulk crawl.warc.gz news.parquet --out found --rules-only
  headwater bulk year/ --out year-dossiers --engine ray://head:10001
"""


class Until(StrEnum):
    """How far a bulk run goes."""

    STORIES = "stories"
    CLAIMS = "claims"


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(short_help="Write the dossiers of very many articles as Parquet.", epilog=f"{EXAMPLES}\n\n{HELP}")(bulk)


def bulk(  # noqa: PLR0913 - a command line has as many options as it has; they become one object at once
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="JSON Lines, Parquet and WARC files, what report reads, and folders of these.",
            show_default=False,
        ),
    ],
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the results; a run that stopped goes on there.")],
    engine: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="local (processes on this machine), daft, ray (both started here), or a Ray cluster's address.",
        ),
    ] = "local",
    workers: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes on this machine; one a core unless given.")
    ] = None,
    until: Annotated[
        Until, typer.Option(help="How far to go: stories leaves out who took it from whom and what is claimed.")
    ] = Until.CLAIMS,
    rules_only: Annotated[
        bool,
        typer.Option(
            "--rules-only", help="Find who said what by rules alone, without the trained tagger: quicker, finds less."
        ),
    ] = False,
    articles_a_file: Annotated[
        int, typer.Option(metavar="N", min=1, help="About how many articles a file of the results has.")
    ] = 4096,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.")] = False,
) -> None:
    """Read very many articles and write what report finds as Parquet: a folder a table, a partition a month.

    The tables are articles, annotations, stories, derivations, passages and claims; coverage.json says what became of
    everything given, refused.jsonl why some of it was refused. A run that was ended in any way goes on where it stopped
    when the same command is given again, and ends with the same bytes.
    """
    from headwater.cli.bulk import Wanted, run_bulk  # noqa: PLC0415 - keeps --help quick

    wanted = Wanted(tuple(inputs), out, engine, workers, until.value, rules_only, articles_a_file, quiet)
    code: Exit = run_bulk(wanted)
    raise typer.Exit(code)
