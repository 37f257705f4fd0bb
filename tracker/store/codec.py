"""Dataclasses of core ↔ JSON values: one generic pair of functions for all of them.

Fields that have their default value are left out: rows stay small, and a field that is added later reads as its
default.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from tracker.store.texts import storable

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def to_json(value: Any) -> Any:
    """The value as `dict`, `list`, `str`, number, bool or None. Texts are made storable on the way."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    if isinstance(value, date | time):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return _object(value)
    return value


def from_json(kind: type[T], data: Any) -> T:
    """The value of this type that `to_json` wrote, also after a round trip through JSON text."""
    decode: Decoder = _decoder(kind)  # type: ignore[arg-type]
    value: T = decode(data)
    return value


def _object(value: Any) -> dict[str, Any]:
    return {
        field.name: to_json(held)
        for field in fields(value)
        if (held := getattr(value, field.name)) != _default(field) or _default(field) is MISSING
    }


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


@cache
def _decoder(kind: Any) -> Decoder:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _optional(arguments)
    if origin is tuple:
        return _sequence(arguments)
    if origin is Literal:
        return _as_it_is
    if issubclass(kind, date | time):
        from_text: Decoder = kind.fromisoformat
        return from_text
    if is_dataclass(kind):
        return _record(kind)
    return kind if issubclass(kind, Enum | float) else _as_it_is


def _optional(arguments: tuple[Any, ...]) -> Decoder:
    (kind,) = (argument for argument in arguments if argument is not types.NoneType)
    decode = _decoder(kind)
    return lambda data: None if data is None else decode(data)


def _sequence(arguments: tuple[Any, ...]) -> Decoder:
    if arguments[1:] == (...,):
        decode = _decoder(arguments[0])
        return lambda data: tuple(decode(item) for item in data)
    decoders = [_decoder(argument) for argument in arguments]
    return lambda data: tuple(decode(item) for decode, item in zip(decoders, data, strict=True))


def _record(kind: Any) -> Decoder:
    decoders = {name: _decoder(hint) for name, hint in get_type_hints(kind).items()}
    return lambda data: kind(**{name: decoders[name](held) for name, held in data.items()})


def _as_it_is(data: Any) -> Any:
    return data
