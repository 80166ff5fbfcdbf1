"""Word lists and tables, kept in TOML files beside the code that uses them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import cast


@cache
def table(package: str, name: str) -> Mapping[str, object]:
    """Return the table ``name.toml`` of ``package`` (its dotted name).

    Raises:
        FileNotFoundError: where the package holds no such file.
        tomllib.TOMLDecodeError: where the file is no TOML.
    """
    return tomllib.loads((files(package) / f"{name}.toml").read_text(encoding="utf-8"))


def rows(package: str, name: str, key: str) -> dict[str, str]:
    """Return the rows of one section: a table of strings within the table, in the order they are written in."""
    section = cast("Mapping[str, object]", table(package, name)[key])
    return {row: str(value) for row, value in section.items()}


def words(package: str, name: str, key: str) -> frozenset[str]:
    """Return the words of one list: a string in the table, split at white space."""
    return frozenset(str(table(package, name)[key]).split())


def phrases(package: str, name: str, key: str) -> frozenset[str]:
    """Return the phrases of one list: a string in the table, split at commas."""
    return frozenset(" ".join(part.split()) for part in str(table(package, name)[key]).split(","))


def alternatives(listed: Iterable[str]) -> str:
    """Return an expression for any of the words, the longer first; a hyphen stands for a space as well."""
    longest = sorted(listed, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\-", r"[\s-]") for word in longest) + ")"
