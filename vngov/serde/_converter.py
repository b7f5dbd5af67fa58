"""The cattrs converter of the model: strict about types, exact about what a comparison does not see.

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, cast, get_args, get_origin

import attrs
from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from vngov.diagnostics import Params, Span
from vngov.errors import FieldError
from vngov.model import Block, Document
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BLOCKS", "TAG", "converter", "is_list", "is_value", "json_type", "snake_case"]

TAG = "type"
"""The key that says which class of a closed union an object is."""

_JSON_TYPES: dict[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string", type(None): "null"}


def snake_case(cls: type) -> str:
    """Return the name of *cls* as JSON writes it: ``read_result``."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in cls.__name__).lstrip("_")


BLOCKS: dict[str, type[Any]] = {snake_case(cls): cls for cls in get_args(Block)}
"""The classes of the closed union of blocks by their tags."""


def json_type(value: object) -> str:
    """Return what JSON calls *value*."""
    if isinstance(value, Mapping):
        return "object"
    return "array" if isinstance(value, list | tuple) else _JSON_TYPES.get(type(value), type(value).__name__)


def is_value(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    """Whether *kind* is a value with a canonical spelling: whatever can ``parse``."""
    return attrs.has(kind) and hasattr(kind, "parse")


def is_list(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    """Whether *kind* is ``tuple[X, ...]``."""
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,) and kind != Params


def _is_node(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return attrs.has(kind) and not is_value(kind)


def _is_block(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(kind) in {UnionType, Union} and kind == Block


def _wrong_type(expected: str, value: object) -> FieldError:
    return FieldError("wrong-type", {"expected": expected, "found": json_type(value)})


def _unknown(value: object, known: Mapping[str, Any]) -> FieldError:
    return FieldError("unknown-value", {"found": repr(value)[:80], "known": ", ".join(known)})


def _object(value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - a hook takes whatever JSON holds
    if isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value)
    raise _wrong_type("object", value)


def _array(value: Any) -> Sequence[Any]:  # noqa: ANN401 - a hook takes whatever JSON holds
    if isinstance(value, list | tuple):
        return cast("Sequence[Any]", value)
    raise _wrong_type("array", value)


def _structure_str(value: Any, _: Any) -> str:  # noqa: ANN401 - a hook takes whatever JSON holds
    if isinstance(value, str):
        return value
    raise _wrong_type("string", value)


def _structure_int(value: Any, _: Any) -> int:  # noqa: ANN401 - a hook takes whatever JSON holds
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong_type("integer", value)
    if value < 0:
        raise FieldError("wrong-type", {"expected": "integer ≥ 0", "found": str(value)[:80]})
    return value


def _structure_span(value: Any, _: Any) -> Span:  # noqa: ANN401 - a hook takes whatever JSON holds
    ends = _array(value)
    if [type(end) for end in ends] == [int, int] and 0 <= ends[0] <= ends[1]:
        return Span(*ends)
    raise FieldError("bad-span")


def _structure_params(value: Any, _: Any) -> Params:  # noqa: ANN401 - a hook takes whatever JSON holds
    params = tuple(_object(value).items())
    for _name, item in params:
        if not isinstance(item, str | int) or isinstance(item, bool):
            raise _wrong_type("string | integer", item)
    return params


def _structure_bool(value: Any, _: Any) -> bool:  # noqa: ANN401 - a hook takes whatever JSON holds
    if isinstance(value, bool):
        return value
    raise _wrong_type("boolean", value)


def _structure_float(value: Any, _: Any) -> float:  # noqa: ANN401 - a hook takes whatever JSON holds
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    raise _wrong_type("number", value)


@functools.cache
def _members(kind: type[StrEnum]) -> dict[str, StrEnum]:
    return {name.lower(): member for name, member in kind.__members__.items()}


def _structure_enum(value: Any, kind: type[StrEnum]) -> StrEnum:  # noqa: ANN401 - a hook takes whatever JSON holds
    members = _members(kind)
    if isinstance(value, str) and value in members:
        return members[value]
    raise _unknown(value, members)


def _unstructure_enum(member: StrEnum) -> str:
    return member.name.lower()


def _list_structure(kind: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:  # noqa: ANN401
    element = get_args(kind)[0]

    def structure(value: Any, _: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a hook takes whatever JSON holds
        items: list[Any] = []
        faults: list[Exception] = []
        for index, item in enumerate(_array(value)):
            try:
                items.append(converter.structure(item, element))
            except Exception as fault:  # noqa: BLE001 - every fault gets its place and is raised below
                fault.add_note(IterableValidationNote(f"[{index}]", index, element))
                faults.append(fault)
        if faults:
            raise IterableValidationError("in a list", faults, tuple)  # pyright: ignore[reportCallIssue] - untyped class
        return tuple(items)

    return structure


def _node_structure(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    attrs.resolve_types(kind)
    inner: Callable[[Any, Any], Any] = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def structure(value: Any, _: Any) -> Any:  # noqa: ANN401 - a hook takes whatever JSON holds
        return inner(_object(value), kind)

    return structure


def _node_unstructure(kind: Any, converter: Converter) -> Callable[[Any], dict[str, Any]]:  # noqa: ANN401
    """Leave out defaults; where a default is a node, compare all of it: two phrases are equal with unequal spans."""
    attrs.resolve_types(kind)
    defaults: dict[str, object] = {field.name: _default(field) for field in attrs.fields(kind)}
    written = {name: converter.unstructure(node) for name, node in defaults.items() if attrs.has(type(node))}
    always: Any = {name: override(omit_if_default=False) for name in written}
    inner = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, **always)
    if not written:
        return inner

    def unstructure(value: Any) -> dict[str, Any]:  # noqa: ANN401 - an object of *kind*
        return {name: item for name, item in inner(value).items() if name not in written or item != written[name]}

    return unstructure


def _value_structure(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - any value class
    from_fields = _node_structure(kind, converter)

    def structure(value: Any, _: Any) -> Any:  # noqa: ANN401 - a hook takes whatever JSON holds
        return kind.parse(value) if isinstance(value, str) else from_fields(value, kind)

    return structure


def _value_unstructure(kind: Any, converter: Converter) -> Callable[[Any], Any]:  # noqa: ANN401 - any value class
    """Write the canonical spelling if it says everything; a number read with the help of registries says more."""
    to_fields = _node_unstructure(kind, converter)

    def unstructure(value: Any) -> Any:  # noqa: ANN401 - an object of *kind*
        text = value.format("iso") if kind is PartialDate else str(value)
        return text if kind.try_parse(text) == value else to_fields(value)

    return unstructure


def _default(field: Any) -> Any:  # noqa: ANN401 - an attrs field, whatever it holds
    if field.converter is None or field.default is attrs.NOTHING:
        return field.default
    return field.converter(field.default)


def _structure_block(value: Any, _: Any) -> Any:  # noqa: ANN401 - a hook takes whatever JSON holds
    block = dict(_object(value))
    tag = block.pop(TAG, None)
    if isinstance(tag, str) and tag in BLOCKS:
        return converter.structure(block, BLOCKS[tag])
    fault = FieldError("missing-field") if tag is None else _unknown(tag, BLOCKS)
    fault.add_note(AttributeValidationNote("the tag", TAG, str))
    raise ClassValidationError("in a block", [fault], Document)  # pyright: ignore[reportCallIssue] - untyped class


def _unstructure_block(value: object) -> dict[str, Any]:
    return {TAG: snake_case(type(value)), **converter.unstructure(value)}


def _list_unstructure(kind: Any, converter: Converter) -> Callable[[Any], list[Any]]:  # noqa: ANN401
    element = get_args(kind)[0]

    def unstructure(value: Any) -> list[Any]:  # noqa: ANN401 - a tuple of *kind*
        return [converter.unstructure(item, element) for item in value]

    return unstructure


converter = Converter()
"""The converter of the model; its hooks are made when a class is first met."""

converter.register_structure_hook(str, _structure_str)
converter.register_structure_hook(int, _structure_int)
converter.register_structure_hook(bool, _structure_bool)
converter.register_structure_hook(float, _structure_float)
converter.register_structure_hook(StrEnum, _structure_enum)
converter.register_unstructure_hook(StrEnum, _unstructure_enum)
converter.register_structure_hook(Span, _structure_span)
converter.register_unstructure_hook(Span, list)
converter.register_structure_hook_factory(_is_node, _node_structure)
converter.register_unstructure_hook_factory(_is_node, _node_unstructure)
converter.register_structure_hook_factory(is_value, _value_structure)
converter.register_unstructure_hook_factory(is_value, _value_unstructure)
converter.register_structure_hook_factory(is_list, _list_structure)
converter.register_unstructure_hook_factory(is_list, _list_unstructure)
converter.register_structure_hook_func(lambda kind: kind == Params, _structure_params)
converter.register_unstructure_hook_func(lambda kind: kind == Params, dict)
converter.register_structure_hook_func(_is_block, _structure_block)
converter.register_unstructure_hook_func(_is_block, _unstructure_block)
