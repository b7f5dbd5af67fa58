"""The ruled lines of a page, by which tables are known, and whether the page holds pictures.

.. versionadded:: 0.1
"""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Ruling", "Untyped", "rulings_of"]

Untyped: TypeAlias = Any  # the bindings of PDFium bear no types

_MOST_OBJECTS = 20_000
_MOST_RULINGS = 4_000
_MOST_POINTS = 2_000
_THIN = 2.5
_SHORT = 6.0
_MOVE = 2
_Point: TypeAlias = tuple[float, float]


class Ruling(NamedTuple):
    """A straight line along one axis: ``at`` on the other, from ``start`` to ``end``."""

    is_horizontal: bool
    at: float
    start: float
    end: float


def rulings_of(
    raw: Untyped, page: Untyped, place: Callable[[float, float], tuple[float, float]]
) -> tuple[list[Ruling], bool]:
    """Return the ruled lines of *page*, and whether it holds a picture."""
    rulings: list[Ruling] = []
    has_pictures = False
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_IMAGE or (kind == raw.FPDF_PAGEOBJ_FORM and _holds_picture(raw, item)):
            has_pictures = True
        elif kind == raw.FPDF_PAGEOBJ_PATH and len(rulings) < _MOST_RULINGS:
            outlines = _outlines(raw, item)
            edges = _edges(outlines) if _is_stroked(raw, item) else _thin(outlines)
            for first, second in edges:
                ruling = _ruling(place(*first), place(*second))
                if ruling is not None:
                    rulings.append(ruling)
    return rulings, has_pictures


def _holds_picture(raw: Untyped, form: Untyped) -> bool:
    count = min(raw.FPDFFormObj_CountObjects(form), 100)
    return any(
        raw.FPDFPageObj_GetType(raw.FPDFFormObj_GetObject(form, index)) == raw.FPDF_PAGEOBJ_IMAGE
        for index in range(count)
    )


def _is_stroked(raw: Untyped, path: Untyped) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(stroke.value)


def _outlines(raw: Untyped, path: Untyped) -> list[list[_Point]]:
    """Return the outlines of a path as points, in the coordinates of the page; closed ones end where they began."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, ctypes.byref(matrix))
    x, y = ctypes.c_float(), ctypes.c_float()
    outlines: list[list[_Point]] = []
    for index in range(min(raw.FPDFPath_CountSegments(path), _MOST_POINTS)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if raw.FPDFPathSegment_GetType(segment) == _MOVE or not outlines:
            outlines.append([point])
        else:
            outlines[-1].append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            outlines[-1].append(outlines[-1][0])
    return outlines


def _edges(outlines: Iterable[list[_Point]]) -> Iterator[tuple[_Point, _Point]]:
    """Yield the edges of outlines that a pen draws."""
    for outline in outlines:
        yield from pairwise(outline)


def _thin(outlines: Iterable[list[_Point]]) -> Iterator[tuple[_Point, _Point]]:
    """Yield the filled outlines that are so thin that they are seen as lines; others are shades."""
    for outline in outlines:
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        if min(max(xs) - min(xs), max(ys) - min(ys)) < _THIN:
            yield (min(xs), min(ys)), (max(xs), max(ys))


def _ruling(first: tuple[float, float], second: tuple[float, float]) -> Ruling | None:
    (x0, y0), (x1, y1) = first, second
    if abs(y1 - y0) < _THIN and abs(x1 - x0) > _SHORT:
        return Ruling(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
    if abs(x1 - x0) < _THIN and abs(y1 - y0) > _SHORT:
        return Ruling(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    return None
