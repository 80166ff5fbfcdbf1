"""The small commands: the version, the schemas and the shipped examples."""

import typer

from headwater.cli.jsontext import dumps
from headwater.cli.plain import clean
from headwater.cli.shipped import all_examples
from headwater.model.schema import schema


def print_version() -> None:
    """Print the installed version."""
    from importlib.metadata import version  # noqa: PLC0415 - only --version needs it

    typer.echo(f"headwater {version('headwater')}")


def print_schema(name: str) -> None:
    """Print the JSON Schema called ``name``."""
    typer.echo(dumps(schema(name), indent=2))


def print_examples() -> None:
    """Print the shipped stories with what each is about."""
    known = all_examples()
    width = max(len(found.name) for found in known)
    for found in known:
        typer.echo(f"{found.name:{width}}  {clean(found.about)} {len(found.paths)} reports.")
    typer.echo(f"\nheadwater report --example {known[0].name}")
