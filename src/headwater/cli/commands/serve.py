"""The command that opens the page."""

from typing import Annotated

import typer

from headwater.cli.commands.exampled import EXAMPLE
from headwater.cli.exits import HELP

EXAMPLES = """\b
Examples:
  headwater serve --example
  headwater serve morning/ wire.jsonl
  headwater serve --archive news.db
  headwater serve morning/ --port 9000 --no-browser
"""


def register(app: typer.Typer) -> None:
    """Hang ``serve`` on the command line."""
    app.command(short_help="Open a local page on the stories that reports tell.", epilog=f"{EXAMPLES}\n\n{HELP}")(serve)


def serve(  # noqa: PLR0913 - a command line has as many options as it has; they become one object at once
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Reports, as for headwater report.", show_default=False),
    ] = None,
    *,
    example: EXAMPLE = None,
    archive: Annotated[
        str | None,
        typer.Option(metavar="FILE|URL", help="Show the stories of an archive (see: headwater add)."),
    ] = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Address to listen on; any but this machine's own wants a token.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="Port; 0 takes a free one.")] = 8765,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the address and open no browser.")] = False,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DATE", help="Day at which what was expected is reckoned (2026-03-12, or today)."
        ),
    ] = None,
    rules_only: Annotated[
        bool, typer.Option("--rules-only", help="Find who said what by rules alone, without the trained tagger.")
    ] = False,
) -> None:
    """Read reports, or an archive, and open a page: stories, claims and their origins, wordings, articles side by side.

    The page is for this machine alone unless --host says otherwise; then the address that is printed holds a token.
    """
    from headwater.cli.serving import Wanted, serve_page  # noqa: PLC0415 - keeps --help quick

    wanted = Wanted(tuple(paths or ()), example, archive, host, port, no_browser, as_of, rules_only)
    raise typer.Exit(serve_page(wanted))
