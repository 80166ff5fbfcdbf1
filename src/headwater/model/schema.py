"""The JSON Schema (draft 2020-12) of the model's JSON, drawn from the same types that write it."""

import inspect
import types
import typing
from collections.abc import Iterable
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any, get_args, get_origin

from headwater.model.annotations import Annotations
from headwater.model.check import Check
from headwater.model.codec import field_types, key_of
from headwater.model.report import Report
from headwater.model.span import Span

Schema = dict[str, Any]
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}
ROOTS: dict[str, type] = {"report": Report, "annotations": Annotations, "check": Check}


def schema(name: str = "report") -> Schema:
    """Return the JSON Schema of ``"report"``, ``"check"`` (what ``--json`` prints) or ``"annotations"`` (of a line).

    Raises:
        KeyError: where there is no schema of that name.
    """
    root = ROOTS[name]
    definitions: dict[str, Schema] = {}
    reference = _of(root, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Headwater {name}",
        **reference,
        "$defs": dict(sorted(definitions.items())),
    }


def shapes(kinds: Iterable[type]) -> dict[str, Schema]:
    """Return the JSON Schemas of ``kinds`` and of all that stands in them, by name; references are to ``#/$defs/``."""
    definitions: dict[str, Schema] = {}
    for kind in kinds:
        _of(kind, definitions)
    return dict(sorted(definitions.items()))


def _of(kind: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - type expressions have no common type
    origin = get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        kinds = get_args(kind)
        arms = [_of(arm, definitions) for arm in kinds if arm is not types.NoneType]
        return {"anyOf": [*arms, {"type": "null"}] if types.NoneType in kinds else arms}
    if origin is tuple:
        return _row(get_args(kind), definitions)
    if kind in PLAIN:
        return {"type": PLAIN[kind]}
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _definition(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _row(kinds: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    if kinds[-1] is ...:
        return {"type": "array", "items": _of(kinds[0], definitions)}
    items = [_of(kind, definitions) for kind in kinds]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _definition(kind: type, definitions: dict[str, Schema]) -> Schema:
    about = inspect.cleandoc(kind.__doc__ or "")
    if issubclass(kind, Enum):
        return {"description": about, "enum": [item.value for item in kind]}
    if kind is Span:
        offset = {"type": "integer", "minimum": 0}
        return {"description": about, "type": "array", "prefixItems": [offset, offset], "minItems": 2, "maxItems": 2}
    assert is_dataclass(kind)  # noqa: S101 - the model holds nothing else; a new type must fail here, not later
    kinds = field_types(kind)
    return {
        "description": about,
        "type": "object",
        "properties": {key_of(name): _of(inner, definitions) for name, inner in kinds.items()},
        "required": [key_of(f.name) for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING],
        "additionalProperties": False,
    }
