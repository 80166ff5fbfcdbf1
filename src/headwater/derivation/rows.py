"""Reads the data files beside this module: tables of names and fitted numbers."""

from importlib.resources import files


def rows_of(table: str) -> list[list[str]]:
    """Return the cells of a table of ``data/``, row by row, without comments and the line of headings."""
    text = (files("headwater") / "derivation" / "data" / table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
