"""The JSON Schema of the format, drawn from the classes.

.. versionadded:: 0.1
"""

from __future__ import annotations

import inspect
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from vngov.diagnostics import Params, Span
from vngov.model import Block, Document
from vngov.serde._convert import FORMAT_VERSION, Storable
from vngov.serde._converter import BLOCKS, TAG, is_list, is_value, snake_case

__all__ = ["json_schema"]

_SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    Span: {
        "description": "Character offsets in the source: start and end, half-open.",
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0}] * 2,
        "items": False,
        "minItems": 2,
    },
    Params: {"type": "object", "additionalProperties": {"type": ["string", "integer"]}},
}


def json_schema(cls: type[Storable] = Document) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what :func:`~vngov.serde.dumps` writes of a *cls*.

    >>> from vngov.serde import json_schema
    >>> json_schema()["$defs"]["paragraph"]["required"]
    ['type', 'text']
    """
    definitions: dict[str, dict[str, Any]] = {}
    root = _tagged(cls, _object(cls, definitions))
    root["properties"] = {"format_version": {"const": FORMAT_VERSION}, **root["properties"]}
    root["required"] = ["format_version", *root["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, dict[str, Any]]) -> dict[str, Any]:  # noqa: ANN401 - any annotation
    if kind in _SCALARS:
        return _SCALARS[kind]
    if is_list(kind):
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if kind != Block and get_origin(kind) in {UnionType, Union}:
        return {"anyOf": [_schema(part, definitions) for part in get_args(kind)]}
    name = "block" if kind == Block else snake_case(kind)
    if name not in definitions:
        definitions[name] = {}  # a block may stand inside a block
        definitions[name] = _define(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _define(kind: Any, definitions: dict[str, dict[str, Any]]) -> dict[str, Any]:  # noqa: ANN401 - any annotation
    if kind == Block:
        # By the tag, and not by `oneOf`: a validator that tries every kind of block at every level never ends.
        names = list(BLOCKS)
        return {
            "type": "object",
            "properties": {TAG: {"enum": names}},
            "required": [TAG],
            "allOf": [
                {"if": {"properties": {TAG: {"const": name}}}, "then": _schema(BLOCKS[name], definitions)}
                for name in names
            ],
        }
    if issubclass(kind, Enum):
        return {"description": _first_line(kind), "enum": [name.lower() for name in kind.__members__]}
    if is_value(kind):
        return {"anyOf": [{"type": "string"}, _object(kind, definitions)]}
    drawn = _object(kind, definitions)
    return _tagged(kind, drawn) if kind in BLOCKS.values() else drawn


def _object(cls: Any, definitions: dict[str, dict[str, Any]]) -> dict[str, Any]:  # noqa: ANN401 - an attrs class
    fields = attrs.fields(attrs.resolve_types(cls))
    return {
        "title": cls.__name__,
        "description": _first_line(cls),
        "type": "object",
        "properties": {field.name: _schema(field.type, definitions) for field in fields},
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _tagged(cls: type, drawn: dict[str, Any]) -> dict[str, Any]:
    properties = {TAG: {"const": snake_case(cls)}, **drawn["properties"]}
    return {**drawn, "properties": properties, "required": [TAG, *drawn["required"]]}


def _first_line(cls: type) -> str:
    return (inspect.getdoc(cls) or "").partition("\n")[0]
