"""``--one-story``: who has sorted the reports by hand need not have them grouped."""

from typing import Annotated

import typer

ONE_STORY = Annotated[
    bool,
    typer.Option("--one-story", help="Take all reports for reports of one story: do not group them."),
]
