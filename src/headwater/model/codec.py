"""JSON in and out of the model, without loss, by the types of its dataclasses.

A `Span` is the pair ``[start, end]``; every other dataclass is an object whose keys are its fields, with a trailing
underscore dropped (``from_`` is ``from``). Enums are their values, tuples are arrays, sets are sorted arrays, mappings
with text for keys are objects. Unknown keys are an error: what a newer version wrote must not be passed over silently.
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from headwater.errors import DecodingError
from headwater.model.span import Span

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
T = TypeVar("T")
MAPPING = get_origin(Mapping[str, object])
# What encodes a type, once it has been met: a pure function of the type.
ENCODERS: dict[type, Callable[[Any], Json]] = {}


@cache
def field_types(cls: type) -> dict[str, Any]:
    """Return the resolved type of each field of a dataclass, in order."""
    hints = typing.get_type_hints(cls)
    return {f.name: hints[f.name] for f in fields(cls)}


def key_of(name: str) -> str:
    """Return the JSON key of a field: ``from_`` is a Python keyword's way of saying ``from``."""
    return name.removesuffix("_")


def encode(value: object) -> Json:
    """Return ``value`` (a dataclass of the model, or anything inside one) as plain JSON data."""
    kind = type(value)
    known = ENCODERS.get(kind)
    if known is None:
        known = ENCODERS[kind] = _encoder(kind)
    return known(value)


def _encoder(kind: type) -> Callable[[Any], Json]:
    """Return what encodes values of one type."""
    if issubclass(kind, Enum):
        return lambda value: typing.cast("Json", value.value)
    if issubclass(kind, (types.NoneType, bool, int, float, str)):
        return lambda value: typing.cast("Json", value)
    if issubclass(kind, Span):
        return lambda value: [value.start, value.end]
    if issubclass(kind, tuple):
        return lambda value: [encode(item) for item in value]
    if issubclass(kind, frozenset):
        return lambda value: [encode(item) for item in sorted(value)]
    if issubclass(kind, Mapping):
        return lambda value: {str(key): encode(value[key]) for key in sorted(value)}
    if is_dataclass(kind):
        parts = [(name, key_of(name)) for name in field_types(kind)]
        return lambda value: {key: encode(getattr(value, name)) for name, key in parts}
    message = f"no JSON form is defined for {kind.__name__}"
    raise TypeError(message)


def decode(cls: type[T], data: object) -> T:
    """Return the ``cls`` that ``data`` (as `encode` gives it) stands for.

    Raises:
        DecodingError: where ``data`` does not follow the type; its text names the place.
    """
    try:
        kind: Any = cls
        return typing.cast("T", _quick(kind)(data))
    except (MismatchError, KeyError, ValueError, TypeError):
        # Once more with an eye to the place, which costs several times as much.
        return typing.cast("T", _decode(cls, data, "$"))


class MismatchError(Exception):
    """Data that do not follow their type, whose place is yet to be found."""


@cache
def _quick(kind: Any) -> Callable[[Any], object]:  # noqa: ANN401 - a type expression
    """Return what decodes one kind of value, as strictly as `_decode` does, and says nothing of the place."""
    origin = get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        inner = _quick(_without_none(kind))
        return lambda data: None if data is None else inner(data)
    if origin is tuple:
        return _quick_tuple(get_args(kind))
    if origin is frozenset:
        item = _quick(get_args(kind)[0])
        return lambda data: frozenset([item(one) for one in _exactly(data, list)])
    if origin is MAPPING:
        item = _quick(get_args(kind)[1])
        return lambda data: {key: item(one) for key, one in _exactly(data, dict).items()}
    if kind is Span:
        return _quick_span
    if is_dataclass(kind):
        return _quick_object(typing.cast("type", kind))
    if issubclass(kind, Enum):
        return {item.value: item for item in kind}.__getitem__
    if kind is float:
        return lambda data: float(data) if type(data) is int else _exactly(data, float)
    return lambda data: _exactly(data, kind)


def _exactly(data: Any, kind: type[T]) -> T:  # noqa: ANN401 - JSON of any shape
    if type(data) is not kind:
        raise MismatchError
    return data


def _quick_span(data: Any) -> Span:  # noqa: ANN401 - JSON of any shape
    if type(data) is not list or len(data) != 2 or type(data[0]) is not int or type(data[1]) is not int:  # noqa: PLR2004
        raise MismatchError
    return Span(data[0], data[1])


def _quick_tuple(kinds: tuple[Any, ...]) -> Callable[[Any], object]:
    if kinds[-1] is ...:
        item = _quick(kinds[0])
        return lambda data: tuple([item(one) for one in _exactly(data, list)])
    items = [_quick(kind) for kind in kinds]

    def pair(data: Any) -> object:  # noqa: ANN401 - JSON of any shape
        if len(_exactly(data, list)) != len(items):
            raise MismatchError
        return tuple([item(one) for item, one in zip(items, data, strict=True)])

    return pair


def _quick_object(cls: type) -> Callable[[Any], object]:
    kinds = field_types(cls)
    parts = [(f.name, key_of(f.name), _quick(kinds[f.name])) for f in fields(cls)]
    needed = {key_of(f.name) for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING}
    whole = [(key_of(f.name), _plain(kinds[f.name]), _quick(kinds[f.name])) for f in fields(cls)]

    def made(data: Any) -> object:  # noqa: ANN401 - JSON of any shape
        given = _exactly(data, dict)
        if len(given) == len(whole):
            # As `encode` writes it: every field. Most are text or numbers, to which nothing is to be done.
            values = []
            for key, plain, item in whole:
                value = given[key]
                values.append(value if type(value) is plain else item(value))
            return cls(*values)
        arguments = {name: item(given[key]) for name, key, item in parts if key in given}
        if len(arguments) != len(given) or not needed <= given.keys():
            raise MismatchError
        return cls(**arguments)

    return made


def _plain(kind: Any) -> type | None:  # noqa: ANN401 - a type expression
    """The type whose values stand for themselves where ``kind`` is asked for, if there is one."""
    if get_origin(kind) in {typing.Union, types.UnionType}:
        kind = _without_none(kind)
    return kind if kind in {str, int, bool, float} else None


def _decode(kind: Any, data: Any, place: str) -> object:  # noqa: ANN401 - a type expression and JSON of any shape
    origin = get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return None if data is None else _decode(_without_none(kind), data, place)
    if origin is tuple:
        return _tuple(get_args(kind), _expect(data, list, place), place)
    if origin is frozenset:
        return frozenset(_tuple((*get_args(kind), ...), _expect(data, list, place), place))
    if origin is MAPPING:
        inner = get_args(kind)[1]
        return {key: _decode(inner, item, f"{place}.{key}") for key, item in _expect(data, dict, place).items()}
    if kind is Span:
        return _span(data, place)
    if is_dataclass(kind):
        return _object(typing.cast("type", kind), data, place)
    if issubclass(kind, Enum):
        return _guarded(lambda: typing.cast("object", kind(data)), place)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    return _expect(data, kind, place)


def _tuple(kinds: tuple[Any, ...], items: list[Any], place: str) -> tuple[object, ...]:
    """Return the tuple of that many kinds, or of any number of the first where an ellipsis follows it."""
    if kinds[-1] is ...:
        kinds = (kinds[0],) * len(items)
    if len(kinds) != len(items):
        message = f"{place}: expected {len(kinds)} items, found {len(items)}"
        raise DecodingError(message)
    return tuple(_decode(kind, item, f"{place}[{i}]") for i, (kind, item) in enumerate(zip(kinds, items, strict=True)))


def _without_none(kind: Any) -> Any:  # noqa: ANN401 - type expressions have no common type
    return next(arm for arm in get_args(kind) if arm is not types.NoneType)


def _expect(data: Any, kind: type[T], place: str) -> T:  # noqa: ANN401 - JSON of any shape
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
        message = f"{place}: expected {kind.__name__}, found {type(data).__name__}"
        raise DecodingError(message)
    return data


def _guarded(make: Callable[[], T], place: str) -> T:
    """Return what ``make`` builds; what it refuses is an error of the document, at ``place``."""
    try:
        return make()
    except (ValueError, TypeError) as error:
        message = f"{place}: {error}"
        raise DecodingError(message) from None


def _span(data: Any, place: str) -> Span:  # noqa: ANN401 - JSON of any shape
    pair = _expect(data, list, place)
    if [type(item) for item in pair] != [int, int]:
        message = f"{place}: a span is [start, end] in code points, found {pair!r:.60}"
        raise DecodingError(message)
    return _guarded(lambda: Span(*pair), place)


def _object(cls: type, data: Any, place: str) -> object:  # noqa: ANN401 - JSON of any shape
    given: Mapping[str, object] = _expect(data, dict, place)
    kinds = field_types(cls)
    unknown = sorted(set(given) - {key_of(name) for name in kinds})
    if unknown:
        message = f"{place}: {cls.__name__} has no field {unknown[0]!r}; was it written by a newer Headwater?"
        raise DecodingError(message)
    arguments: dict[str, object] = {}
    for f in fields(cls):
        key = key_of(f.name)
        if key in given:
            arguments[f.name] = _decode(kinds[f.name], given[key], f"{place}.{key}")
        elif f.default is MISSING and f.default_factory is MISSING:
            message = f"{place}: {cls.__name__} needs the field {key!r}"
            raise DecodingError(message)
    return _guarded(lambda: typing.cast("object", cls(**arguments)), place)
