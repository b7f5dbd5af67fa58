"""A graph drawn as SVG without any other program: one column a step away from the documents that were looked at."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from xml.sax.saxutils import escape

from attrs import frozen

__all__ = ["Box", "Line", "draw"]

_CHARACTER, _ROW, _HEIGHT, _MARGIN, _GAP = 7.4, 58, 34, 16, 190
_WIDEST = 300
_STYLE = (
    "text{font:13px Arimo,Arial,sans-serif;fill:#1f2937}.label{font-size:11px;fill:#4b5563;paint-order:stroke;"
    "stroke:#fff;stroke-width:4px}rect{fill:#f8fafc;stroke:#64748b}.given rect{fill:#e0f2fe;stroke:#0369a1;"
    "stroke-width:2px}path{fill:none;stroke:#94a3b8;stroke-width:1.4px}marker path{fill:#94a3b8;stroke:none}"
)


@frozen
class Box:
    """A node: what it is called, and whether it is one of the documents looked at."""

    id: str
    is_given: bool = False


@frozen
class Line:
    """An edge with its words."""

    source: str
    target: str
    label: str


@frozen
class _Placed:
    x: float
    y: float
    width: float

    @property
    def left(self) -> tuple[float, float]:
        return self.x, self.y + _HEIGHT / 2

    @property
    def right(self) -> tuple[float, float]:
        return self.x + self.width, self.y + _HEIGHT / 2


def draw(boxes: Sequence[Box], lines: Sequence[Line], title: str) -> str:
    """Return the drawing; equal graphs give equal drawings."""
    columns = _columns(boxes, lines)
    placed: dict[str, _Placed] = {}
    x = float(_MARGIN)
    height = max((len(column) for column in columns), default=0) * _ROW + 2 * _MARGIN
    for column in columns:
        width = max(_width(box.id) for box in column)
        top = _MARGIN + (height - 2 * _MARGIN - len(column) * _ROW) / 2
        for row, box in enumerate(column):
            placed[box.id] = _Placed(x, top + row * _ROW + (_ROW - _HEIGHT) / 2, width)
        x += width + _GAP
    bows = any(placed[line.target].x <= placed[line.source].x for line in lines)
    width = max(x - _GAP + _MARGIN + bows * 0.6 * _GAP, 2 * _MARGIN)
    size = f"{width:.0f}", f"{height:.0f}"
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="0 0 {} {}" role="img">'.format(
            *size, *size
        ),
        f"<title>{escape(title)}</title><style>{_STYLE}</style>",
        '<defs><marker id="end" markerWidth="9" markerHeight="8" refX="8" refY="4" orient="auto">',
        '<path d="M0,0 L9,4 L0,8 z"/></marker></defs>',
        *(_edge(placed[line.source], placed[line.target], line.label) for line in lines),
        *(_node(box, placed[box.id]) for column in columns for box in column),
        "</svg>",
    ]
    return "\n".join(parts)


def _columns(boxes: Sequence[Box], lines: Sequence[Line]) -> list[list[Box]]:
    """Return the boxes by how many steps away from the documents they are."""
    targets: dict[str, list[str]] = {}
    for line in lines:
        targets.setdefault(line.source, []).append(line.target)
    depth = {box.id: 0 for box in boxes if box.is_given}
    waiting = deque(depth)
    while waiting:
        source = waiting.popleft()
        for target in targets.get(source, ()):
            if target not in depth:
                depth[target] = depth[source] + 1
                waiting.append(target)
    columns: dict[int, list[Box]] = {}
    for box in boxes:
        columns.setdefault(depth.get(box.id, 0), []).append(box)
    return [columns[key] for key in sorted(columns)]


def _width(text: str) -> float:
    return min(_WIDEST, len(text) * _CHARACTER + 24)


def _node(box: Box, at: _Placed) -> str:
    most = int((_WIDEST - 24) / _CHARACTER)
    shown = box.id if len(box.id) <= most else f"{box.id[: most - 1]}…"
    return (
        f'<g class="{"given" if box.is_given else "cited"}"><rect x="{at.x:.1f}" y="{at.y:.1f}" width="{at.width:.1f}" '
        f'height="{_HEIGHT}" rx="5"/><text x="{at.x + 12:.1f}" y="{at.y + _HEIGHT / 2 + 4.5:.1f}">'
        f"{escape(shown)}</text></g>"
    )


def _edge(source: _Placed, target: _Placed, label: str) -> str:
    """Return a curve from right to left; one within a column bows out to the right."""
    (x1, y1), (x2, y2) = source.right, target.left
    bend = (x2 - x1) / 2
    if x2 <= x1:
        x2, y2 = target.right
        bend = 0.45 * _GAP
        path = f"M{x1:.1f},{y1:.1f} C{x1 + bend:.1f},{y1:.1f} {x2 + bend:.1f},{y2:.1f} {x2:.1f},{y2:.1f}"
        middle = max(x1, x2) + 0.75 * bend
    else:
        path = f"M{x1:.1f},{y1:.1f} C{x1 + bend:.1f},{y1:.1f} {x2 - bend:.1f},{y2:.1f} {x2:.1f},{y2:.1f}"
        middle, y1 = x1 + 0.7 * (x2 - x1), y1 + 0.568 * (y2 - y1)  # where the curve is after seven tenths of the way
    at = f'x="{middle:.1f}" y="{(y1 + y2) / 2 + 3.5:.1f}"'
    return (
        f'<path d="{path}" marker-end="url(#end)"/><text class="label" {at} text-anchor="middle">{escape(label)}</text>'
    )
