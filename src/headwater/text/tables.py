"""Word lists and tables, kept in TOML files beside the code that uses them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(package: str, name: str) -> Mapping[str, Any]:
    """Return the table ``name.toml`` of ``package`` (its dotted name).

    Raises:
        FileNotFoundError: where the package holds no such file.
        tomllib.TOMLDecodeError: where the file is no TOML.
    """
    return tomllib.loads((files(package) / f"{name}.toml").read_text(encoding="utf-8"))


def words(package: str, name: str, key: str) -> frozenset[str]:
    """Return the words of one list: a string in the table, split at white space."""
    return frozenset(str(table(package, name)[key]).split())


def phrases(package: str, name: str, key: str) -> frozenset[str]:
    """Return the phrases of one list: a string in the table, split at commas."""
    return frozenset(" ".join(part.split()) for part in str(table(package, name)[key]).split(","))
