"""A user's own table of outlets and agencies: tab-separated, one a line, with the columns named in its first line."""

from pathlib import Path

from headwater.errors import InputError
from headwater.model.outlets import OutletKind, OutletName

COLUMNS = ("name", "country", "kind", "aliases", "short", "family")
KINDS = {kind.value: kind for kind in OutletKind}


def read_outlets(path: str | Path) -> tuple[OutletName, ...]:
    """Return the outlets and agencies that the table at ``path`` (UTF-8) adds.

    Lines that are empty or begin with ``#`` are left out. The first other line names the columns: ``name``, and any of
    ``country``, ``kind`` (``agency``, ``outlet``, ``aggregator``, ``press releases``; an outlet unless given),
    ``aliases`` and ``short`` (several are separated by ``|``), ``family``.

    Raises:
        InputError: where the file cannot be read, or a line is not understood; the text names file, line and cure.
    """
    lines = [(n, line) for n, line in enumerate(_text(path).splitlines(), start=1) if line.strip() and line[0] != "#"]
    if not lines:
        message = (
            f"{path}: the table is empty; its first line names the columns: name, and any of {', '.join(COLUMNS[1:])}"
        )
        raise InputError(message)
    first, *rest = lines
    columns = [cell.strip() for cell in first[1].split("\t")]
    strange = [column for column in columns if column not in COLUMNS]
    if "name" not in columns or strange or len(set(columns)) < len(columns):
        wrong = f"there is no column {strange[0]!r}" if strange else "it must name the column 'name', and each once"
        message = f"{path}, line {first[0]}: {wrong}; the columns, separated by tabs, are {', '.join(COLUMNS)}"
        raise InputError(message)
    return tuple(_row(path, number, columns, line) for number, line in rest)


def _text(path: str | Path) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path}: not UTF-8 (byte {error.start}); save the table as UTF-8"
        raise InputError(message) from error
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise InputError(message) from error


def _row(path: str | Path, number: int, columns: list[str], line: str) -> OutletName:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(columns):
        message = f"{path}, line {number}: {len(cells)} columns where the first line names {len(columns)}"
        raise InputError(message)
    row = dict(zip(columns, cells, strict=False))
    if not row.get("name"):
        message = f"{path}, line {number}: there is no name; give the outlet's name in the column 'name'"
        raise InputError(message)
    kind = row.get("kind") or OutletKind.OUTLET.value
    if kind not in KINDS:
        message = f"{path}, line {number}: {kind!r} is no kind; write one of {', '.join(KINDS)}"
        raise InputError(message)
    return OutletName(
        name=row["name"],
        kind=KINDS[kind],
        country=row.get("country", ""),
        aliases=_several(row.get("aliases", "")),
        short=_several(row.get("short", "")),
        family=row.get("family") or None,
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(form for part in cell.split("|") if (form := part.strip()))
