"""Paragraphs made into the tree of the body, by a stack of open markers.

The level of a marker is its depth on the stack, not a property of the sign (NĐ 30/2020/NĐ-CP fixes the
order of *phần … điểm* only): a marker equal in kind to an open one closes everything below it, the units
with a name keep their order, and a dash opens a level only where none is open.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from attrs import define, field

from vngov.model import (
    Article,
    Block,
    Chapter,
    Clause,
    Division,
    Item,
    Paragraph,
    Part,
    Point,
    Quotation,
    Section,
    Subsection,
)
from vngov.readers.text.paragraphs import Para
from vngov.readers.text.words import flat
from vngov.values.marker import Marker, MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.diagnostics import Span

__all__ = ["build_tree"]

_NAMED: dict[MarkerKind, type[Division]] = {
    MarkerKind.PART: Part,
    MarkerKind.CHAPTER: Chapter,
    MarkerKind.SECTION: Section,
    MarkerKind.SUBSECTION: Subsection,
    MarkerKind.ARTICLE: Article,
}
_RANK = {kind: rank for rank, kind in enumerate(_NAMED)}
_CAPITALS = frozenset({MarkerKind.UPPER_LETTER, MarkerKind.ROMAN})
_NUMBERED = frozenset({MarkerKind.ARABIC, MarkerKind.LETTER, MarkerKind.PAREN})
_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})
_BELOW_CLAUSES = _SIGNS | {MarkerKind.LETTER, MarkerKind.PAREN}
_CLOSING = re.compile(
    r"(?:trong qua trinh|tren day la|de nghi|yeu cau|nhan duoc|rat mong|tran trong|can cu (?:noi dung|y kien|chi dao)"
    r"|(?:chi thi|ke hoach|chuong trinh|thong bao|huong dan|cong dien|ket luan|nghi quyet|quyet dinh|quy dinh) nay"
    r"|(?:van phong|ubnd|uy ban nhan dan|so|bo|ban|tinh uy|thanh uy|cuc)\b.{0,90}(?:thong bao|de nghi"
    r"|yeu cau|bao cao|trinh))"
)
_ADOPTED = re.compile(r"(?:bo luat|luat|phap lenh|nghi quyet) nay (?:da )?duoc .{0,200}thong qua")
_QUOTE_END = re.compile(r"[”\"]\s*[.;,]?$")


@define
class _Open:
    """A node whose children are still being read."""

    kind: MarkerKind | None
    node: type[Division] | None
    marker: Marker | None
    text: str
    spans: tuple[Span, ...]
    children: list[Block] = field(factory=list[Block])

    @property
    def is_group(self) -> bool:
        return self.text.endswith(":")

    @property
    def is_heading(self) -> bool:
        return self.kind not in _SIGNS and self.text[-1:] not in ".;:,!?…"


def build_tree(paras: Sequence[Para]) -> tuple[Block, ...]:
    """Return the blocks that *paras* make."""
    tree = _Tree()
    last_marked = max((index for index, para in enumerate(paras) if para.marker is not None), default=-1)
    ends = _quotation_ends(paras)
    index = 0
    while index < len(paras):
        para = paras[index]
        if index in ends and para.marker is None:
            end = ends[index]
            tree.quotation(paras[index : end + 1])
            index = end + 1
            continue
        if para.table is not None:
            tree.add(para.table)
        elif para.marker is not None:
            tree.open(para, para.marker)
        else:
            tree.paragraph(para, is_after_list=index > last_marked >= 0)
        index += 1
    return tree.close()


def _quotation_ends(paras: Sequence[Para]) -> dict[int, int]:
    """Map each paragraph that opens a quoted unit (``“Điều 5. …``) to the one that closes it."""
    ends: dict[int, int] = {}
    closing = -1
    for index in range(len(paras) - 1, -1, -1):
        text = paras[index].text
        if text[-2:].rstrip(".;, ").endswith(("”", '"')):
            closing = index
        if text[:1] == "“" and closing >= index and paras[index].marker is None and match_marker(text, 1):
            ends[index] = closing
    return ends


class _Tree:
    """The stack of open nodes; the root has no marker."""

    def __init__(self) -> None:
        self.stack: list[_Open] = [_Open(None, None, None, "", ())]

    def close(self) -> tuple[Block, ...]:
        self._close_to(1)
        return tuple(self.stack[0].children)

    def add(self, block: Block) -> None:
        self.stack[-1].children.append(block)

    def _close_to(self, depth: int) -> None:
        stack = self.stack
        while len(stack) > depth:
            done = stack.pop()
            if done.node is not None and done.marker is not None:
                division = done.node(done.marker, done.text, tuple(done.children), done.spans)
                stack[-1].children.append(cast(Block, division))

    def open(self, para: Para, marker: Marker) -> None:
        kind = marker.kind
        self._close_to(self._depth_for(marker, kind))
        node: type[Division] = _NAMED.get(kind, Item)
        above = self.stack[-1].node
        if kind is MarkerKind.ARABIC and above is Article:
            node = Clause
        elif kind is MarkerKind.LETTER and above in (Clause, Article):
            node = Point
        self.stack.append(_Open(kind, node, marker, para.text, para.spans))

    def _depth_for(self, marker: Marker, kind: MarkerKind) -> int:
        """Return how many nodes stay open when *marker* comes."""
        stack = self.stack
        if kind in _RANK:
            rank = _RANK[kind]
            depth = 1
            while depth < len(stack) and _RANK.get(stack[depth].kind, 99) < rank:  # type: ignore[arg-type]
                depth += 1
            return depth
        same = [depth for depth in range(1, len(stack)) if stack[depth].kind is kind]
        if kind in _CAPITALS:
            if same:
                return same[0]
            depth = len(stack)
            while (
                depth > 1
                and stack[depth - 1].kind not in _RANK
                and not (stack[depth - 1].kind in _CAPITALS and marker.ordinal == 1)
            ):
                depth -= 1
            return depth
        if kind is MarkerKind.DECIMAL:
            return self._depth_for_decimal(marker)
        if kind in _NUMBERED:
            for depth in reversed(same):
                if (opened := stack[depth].marker) is not None and marker.is_successor_of(opened):
                    return depth
            if marker.ordinal == 1 and stack[-1].kind is not kind and stack[-1].is_group and len(stack) > 1:
                return len(stack)
        if same:
            return same[-1]
        depth = len(stack)
        if kind in _NUMBERED:
            while (
                depth > 1
                and stack[depth - 1].kind in _SIGNS
                and not (stack[depth - 1].is_group and marker.ordinal == 1)
            ):
                depth -= 1
            if kind is MarkerKind.ARABIC:
                while depth > 1 and stack[depth - 1].kind in (MarkerKind.LETTER, MarkerKind.PAREN, MarkerKind.DECIMAL):
                    depth -= 1
        return depth

    def _depth_for_decimal(self, marker: Marker) -> int:
        stack = self.stack
        prefix = marker.numbers[:-1]
        for depth in range(len(stack) - 1, 0, -1):
            opened = stack[depth].marker
            if opened is None:
                continue
            if opened.kind is MarkerKind.DECIMAL and opened.numbers == prefix:
                return depth + 1
            if opened.kind is MarkerKind.ARABIC and (opened.ordinal,) == prefix:
                return depth + 1
            if opened.kind is MarkerKind.DECIMAL and opened.numbers[:-1] == prefix:
                return depth
        depth = len(stack)
        while depth > 1 and stack[depth - 1].kind not in _RANK and stack[depth - 1].kind not in _CAPITALS:
            depth -= 1
        return depth

    def paragraph(self, para: Para, *, is_after_list: bool) -> None:
        """Hang a paragraph without a marker under the nearest open heading."""
        stack = self.stack
        top = stack[-1]
        if top.kind in _RANK and not top.text and not top.children and top.node is not Article:
            top.text, top.spans = para.text, top.spans + para.spans
            return
        plain = flat(para.text[:300]) if is_after_list and len(stack) > 1 else ""
        article = next((depth for depth in range(len(stack) - 1, 0, -1) if stack[depth].node is Article), 0)
        if plain and (_ADOPTED.match(plain) or (not article and _CLOSING.match(plain))):
            self._close_to(1)
        elif article:
            while len(stack) > article + 1 and stack[-1].kind in _BELOW_CLAUSES and not self._is_fresh_group():
                self._close_to(len(stack) - 1)
        else:
            while len(stack) > 1 and not stack[-1].is_heading and not self._is_fresh_group():
                self._close_to(len(stack) - 1)
        self.add(Paragraph(para.text, para.spans))

    def _is_fresh_group(self) -> bool:
        """Tell whether the open node announces what follows and nothing has followed yet."""
        return self.stack[-1].is_group and not self.stack[-1].children

    def quotation(self, paras: Sequence[Para]) -> None:
        """Add the units between “ and ” as a tree of their own."""
        inner = [
            _without_marks(para, is_first=index == 0, is_last=index == len(paras) - 1)
            for index, para in enumerate(paras)
        ]
        end = _QUOTE_END.search(paras[-1].text)
        closing = end[0] if end else "”"
        self.add(Quotation(build_tree(inner), closing))


def _without_marks(para: Para, *, is_first: bool, is_last: bool) -> Para:
    marker, text = para.marker, para.text
    if is_first and (found := match_marker(text, 1)):
        marker, text = found[0], text[found[1] :]
    if is_last:
        text = _QUOTE_END.sub("", text)
    return Para(marker, text, para.spans, para.gap, para.indent, para.table)
