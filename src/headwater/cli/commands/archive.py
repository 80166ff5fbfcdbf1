"""The commands that keep articles, and answer from what is kept."""

from pathlib import Path
from typing import Annotated

import typer

from headwater.cli.exits import HELP

ADD_EXAMPLES = """\b
Examples:
  headwater add morning/ wire.jsonl                      into headwater.db, here
  headwater add morning/ --archive news.db
  headwater add morning/ --archive postgresql://me@host/news
  headwater add                                          finish what was cut short
"""
VERDICT_EXAMPLES = """\b
Examples:
  headwater verdict merge 03-post 07-mail --why "one press conference"
  headwater verdict split 03-post 07-mail
  headwater verdict derived 07-mail 03-post        it took from it, whatever the program finds
  headwater verdict underived 07-mail 03-post
  headwater verdict attribution 03-post:120-188    somebody's words, not the article's own
  headwater verdict no-attribution 03-post:120-188
  headwater verdict same 03-post:120-188 07-mail:40-97
  headwater verdict different 03-post:120-188 07-mail:40-97
  headwater verdict speaker "A. Hart" "Ada Hart"
  headwater verdict undo v3
"""

ARCHIVE = Annotated[
    str | None,
    typer.Option(
        "--archive",
        metavar="FILE|URL",
        help="The archive: a file, or postgresql://…; else what HEADWATER_ARCHIVE names, else headwater.db here.",
        show_default=False,
    ),
]
JSON = Annotated[bool, typer.Option("--json", help="Print JSON.")]
QUIET = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.")]
AS_OF = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Day (2026-03-12, or today) at which what was expected is reckoned; the latest article's unless given.",
    ),
]
LIMIT = Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1000, help="Show so many at most.")]
AFTER = Annotated[
    str | None, typer.Option("--after", metavar="CURSOR", help="Go on where the page before ended (its next).")
]


def register(app: typer.Typer) -> None:
    """Hang the commands on the command line."""
    app.command(short_help="Keep reports, and tell the stories they belong to.", epilog=f"{ADD_EXAMPLES}\n\n{HELP}")(
        add
    )
    app.command(short_help="List the kept stories, latest first.", epilog=HELP)(stories)
    app.command(short_help="Print the dossier of a kept story.", epilog=HELP)(story)
    app.command(short_help="Find kept articles by their words.", epilog=HELP)(search)
    app.command(short_help="Remove a kept article with everything drawn from it.", epilog=HELP)(forget)
    app.command(short_help="Check that an archive holds what it promises.", epilog=HELP)(verify)
    app.command(short_help="Correct what was found, and take that back.", epilog=f"{VERDICT_EXAMPLES}\n\n{HELP}")(
        verdict
    )
    app.command(short_help="List the verdicts that readers gave.", epilog=HELP)(verdicts)
    app.command(short_help="Print the report on all kept stories as JSON.", epilog=HELP)(export)


def add(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Reports, as for headwater report.", show_default=False),
    ] = None,
    *,
    archive: ARCHIVE = None,
    quiet: QUIET = False,
    rules_only: Annotated[
        bool, typer.Option("--rules-only", help="Find who said what by rules alone, without the trained tagger.")
    ] = False,
    outlets: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A table of outlets and agencies to know besides (see docs/outlets.md)."),
    ] = None,
) -> None:
    """Keep reports in an archive, made if there is none, and tell anew the stories they belong to.

    The same article again changes nothing; with another text under its id it is a new version. Work that was cut short
    goes on where it stopped: give the same command again, or no PATH to finish what was kept before.
    """
    from headwater.cli.keeping import add_paths  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(add_paths(tuple(paths or ()), archive, quiet=quiet, rules_only=rules_only, outlets=outlets))


def stories(  # noqa: PLR0913 - a command line has as many options as it has; they become one object at once
    *,
    archive: ARCHIVE = None,
    words: Annotated[
        str, typer.Option("--words", metavar="WORDS", help="Only those with an article that holds all of these words.")
    ] = "",
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="Only those with an article of this outlet.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only those with reports on this day or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Only those with reports on this day or earlier.")
    ] = None,
    limit: LIMIT = 50,
    after: AFTER = None,
    json: JSON = False,
) -> None:
    """List the kept stories, latest first: days, articles, outlets, independent origins, title and id."""
    from headwater.cli.looking import list_stories  # noqa: PLC0415 - keeps --help quick
    from headwater.model.shelf import StoryQuery  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(list_stories(archive, StoryQuery(words, outlet, since, until, limit, after), json=json))


def story(  # noqa: PLR0913 - a command line has as many options as it has; they become one object at once
    name: Annotated[str, typer.Argument(metavar="ID", help="A story, or one of its articles.", show_default=False)],
    *,
    archive: ARCHIVE = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, as report does, in place of the dossier.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show what the dossier folds away as well.")] = False,
    width: Annotated[
        int | None, typer.Option(metavar="N", min=40, max=400, help="Columns; that of the terminal unless given.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write to FILE in place of standard output.")
    ] = None,
    as_of: AS_OF = None,
) -> None:
    """Print the dossier of a kept story, as report does."""
    from headwater.cli.looking import print_story  # noqa: PLC0415 - keeps --help quick
    from headwater.cli.reporting import Wanted  # noqa: PLC0415 - keeps --help quick

    wanted = Wanted(json=json, everything=everything, width=width, output=output, as_of=as_of)
    raise typer.Exit(print_story(name, archive, wanted))


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All must be there.", show_default=False)],
    *,
    archive: ARCHIVE = None,
    limit: LIMIT = 20,
    after: AFTER = None,
    json: JSON = False,
) -> None:
    """Find the kept articles whose titles and texts hold all of WORDS, whole, without regard to case and accents."""
    from headwater.cli.looking import search_words  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(search_words(" ".join(words), archive, limit=limit, after=after, json=json))


def forget(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of an article.", show_default=False)],
    *,
    archive: ARCHIVE = None,
    quiet: QUIET = False,
) -> None:
    """Remove an article with all its versions and everything drawn from it, and tell the rest of its story anew.

    Nothing of its text remains in a SQLite file; of PostgreSQL see docs/archive.md.
    """
    from headwater.cli.keeping import forget_article  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(forget_article(article, archive, quiet=quiet))


def verify(*, archive: ARCHIVE = None, quiet: QUIET = False) -> None:
    """Check that an archive holds what it promises: texts, spans, stories, counts, and the index of words.

    What is wrong is printed, a line each, and the exit code is 1.
    """
    from headwater.cli.looking import verify_archive  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(verify_archive(archive, quiet=quiet))


def verdict(  # noqa: PLR0913 - a command line has as many options as it has; they become one object at once
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help="merge, split, derived, underived, attribution, no-attribution, same, different, speaker, or undo.",
            show_default=False,
        ),
    ],
    about: Annotated[
        list[str],
        typer.Argument(
            metavar="ABOUT", help="Ids of articles, stretches ARTICLE:START-END, names.", show_default=False
        ),
    ],
    *,
    archive: ARCHIVE = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who gives it; your login name unless given.")
    ] = None,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, for others to read.")] = "",
    quiet: QUIET = False,
) -> None:
    """Give a verdict on what was found, or take one back; the stories concerned are told anew at once.

    A verdict is kept with who gave it, when and why, and later runs respect it. Of two on the same thing the later
    counts.
    """
    from headwater.cli.keeping import Asked, give_verdict  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(give_verdict(Asked(what, tuple(about), by, why), archive, quiet=quiet))


def verdicts(*, archive: ARCHIVE = None, json: JSON = False) -> None:
    """List all verdicts in the order in which they were given, those taken back as well."""
    from headwater.cli.looking import list_verdicts  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(list_verdicts(archive, json=json))


def export(
    *,
    archive: ARCHIVE = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write to FILE in place of standard output.")
    ] = None,
    as_of: AS_OF = None,
) -> None:
    """Print the report on all kept stories as JSON (see: headwater schema), latest stories first."""
    from headwater.cli.looking import export_report  # noqa: PLC0415 - keeps --help quick

    raise typer.Exit(export_report(archive, output, as_of))
