"""Documents and read results to JSON and back.

.. versionadded:: 0.1
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, overload

from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from vngov.diagnostics import Diagnostic
from vngov.errors import FieldError, StructureError, VngovError
from vngov.model import Citation, Document, ReadResult, TaskTree
from vngov.serde._converter import TAG, converter, json_type, snake_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["FORMAT_VERSION", "MAX_DEPTH", "Storable", "dumps", "from_dict", "loads", "to_dict"]

FORMAT_VERSION = 1
"""The version of the format that is written; it grows when older readers would misread what is written."""

MAX_DEPTH = 100
"""How deep objects and lists may stand in one another; a body of ten levels takes thirty."""

Storable: TypeAlias = Document | ReadResult | Diagnostic | TaskTree | Citation
"""What may stand outermost."""

_VERSION = "format_version"
_ROOT = "$"

S = TypeVar("S", Document, ReadResult, Diagnostic, TaskTree, Citation)


def to_dict(value: Storable) -> dict[str, Any]:
    """Return *value* as what :func:`json.dumps` takes, fields that hold their default left out.

    Raises:
        StructureError: if blocks stand in one another too deep to be read back.
    """
    head = {_VERSION: FORMAT_VERSION, TAG: snake_case(type(value))}
    try:
        data: dict[str, Any] = {**head, **converter.unstructure(value)}
    except RecursionError:
        raise _too_deep() from None
    _check_depth(data)
    return data


def dumps(value: Storable, *, indent: int | None = None) -> str:
    """Return *value* as JSON, on one line or indented; the same value always gives the same text.

    Raises:
        StructureError: if blocks stand in one another too deep to be read back.
    """
    separators = (",", ":") if indent is None else None
    text = json.dumps(to_dict(value), ensure_ascii=False, indent=indent, separators=separators)
    return text.encode("utf-8", "backslashreplace").decode()  # half of a surrogate pair is no character of UTF-8


@overload
def from_dict(data: Mapping[str, Any]) -> Document: ...
@overload
def from_dict(data: Mapping[str, Any], cls: type[S]) -> S: ...
def from_dict(data: Mapping[str, Any], cls: type[Any] = Document) -> Any:
    """Return the object of *cls* that *data* describes, as :func:`to_dict` writes it.

    Raises:
        StructureError: with the path of everything that is not as the format asks.
    """
    _check_depth(data)
    fields = _check_head(data, cls)
    try:
        return converter.structure(fields, cls)
    except (ClassValidationError, IterableValidationError) as error:
        raise StructureError(tuple(_faults(error, _ROOT))) from None


@overload
def loads(text: str | bytes) -> Document: ...
@overload
def loads(text: str | bytes, cls: type[S]) -> S: ...
def loads(text: str | bytes, cls: type[Any] = Document) -> Any:
    """Return the object of *cls* that the JSON *text* describes.

    Raises:
        StructureError: if it is no JSON, of a later version, or not as the format asks.
    """
    try:
        data = json.loads(text, object_pairs_hook=_no_pair_twice, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        fault = FieldError("not-json", {"line": error.lineno, "column": error.colno, "cause": error.msg})
        raise StructureError(((_ROOT, fault),)) from None
    except FieldError as error:
        raise StructureError(((_ROOT, error),)) from None
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:  # bytes that are no UTF-8, an integer of thousands of digits
        raise StructureError(((_ROOT, FieldError("invalid", {"cause": str(error)})),)) from None
    return from_dict(data, cls)


def _no_pair_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        twice = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        raise FieldError("given-twice", {"name": repr(twice)[:80]})
    return data


def _no_constant(name: str) -> None:
    raise FieldError("not-a-number", {"found": name})


def _too_deep() -> StructureError:
    return StructureError(((_ROOT, FieldError("too-deep", {"limit": MAX_DEPTH})),))


def _check_depth(data: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    level: list[Iterable[Any]] = [(data,)]
    for _ in range(MAX_DEPTH + 1):
        level = [
            item.values() if isinstance(item, Mapping) else item
            for group in level
            for item in group
            if isinstance(item, Mapping | list | tuple) and item
        ]
        if not level:
            return
    raise _too_deep()


def _check_head(data: Mapping[str, Any], cls: type) -> dict[str, Any]:
    if json_type(data) != "object":
        fault = FieldError("wrong-type", {"expected": "object", "found": json_type(data)})
        raise StructureError(((_ROOT, fault),))
    faults = [*_version_faults(data), *_tag_faults(data, snake_case(cls))]
    if faults:
        raise StructureError(tuple(faults))
    return {name: item for name, item in data.items() if name not in {_VERSION, TAG}}


def _version_faults(data: Mapping[str, Any]) -> Iterator[tuple[str, FieldError]]:
    path, version = f"{_ROOT}.{_VERSION}", data.get(_VERSION)
    if _VERSION not in data:
        yield path, FieldError("missing-field")
    elif type(version) is not int:
        yield path, FieldError("wrong-type", {"expected": "integer", "found": json_type(version)})
    elif version > FORMAT_VERSION:
        yield path, FieldError("newer-version", {"found": version, "known": FORMAT_VERSION})
    elif version < 1:
        yield path, FieldError("unknown-value", {"found": version, "known": str(FORMAT_VERSION)})


def _tag_faults(data: Mapping[str, Any], tag: str) -> Iterator[tuple[str, FieldError]]:
    path, found = f"{_ROOT}.{TAG}", data.get(TAG)
    if TAG not in data:
        yield path, FieldError("missing-field")
    elif found != tag:
        yield path, FieldError("unknown-value", {"found": repr(found)[:80], "known": tag})


def _faults(error: Exception, path: str) -> Iterator[tuple[str, VngovError]]:
    match error:
        case ClassValidationError():
            placed, rest = error.group_exceptions()
            for fault, attribute in placed:
                yield from _faults(fault, f"{path}.{attribute.name}")
            for fault in rest:
                yield from _faults(fault, path)
        case IterableValidationError():
            for fault, item in error.group_exceptions()[0]:
                yield from _faults(fault, f"{path}[{item.index}]")
        case ForbiddenExtraKeysError():
            for name in sorted(map(str, error.extra_fields)):
                yield f"{path}.{name}" if name.isidentifier() else f"{path}[{name!r:.80}]", FieldError("unknown-field")
        case KeyError() if path.endswith(f".{error.args[0]}"):
            yield path, FieldError("missing-field")
        case VngovError():
            yield path, error
        case _:
            yield path, FieldError("invalid", {"cause": str(error)})
