"""Paragraphs made into the tree of the body, by a stack of open markers.

The level of a marker is its depth on the stack, not a property of the sign (NĐ 30/2020/NĐ-CP fixes the
order of *phần … điểm* only): a marker equal in kind to an open one closes everything below it, the units
with a name keep their order, and a dash opens a level only where none is open.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from vngov.model import (
    Article,
    Block,
    Chapter,
    Clause,
    Division,
    Item,
    Part,
    Point,
    Quotation,
    Section,
    Subsection,
)
from vngov.model.making import OpenDivision, close_division, make_paragraph
from vngov.readers.text.quoting import QUOTE_END, quotation_ends, without_marks
from vngov.readers.text.words import flat
from vngov.values.marker import Marker, MarkerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.text.paragraphs import Para

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
_BELOW_NUMBERS = frozenset({MarkerKind.LETTER, MarkerKind.PAREN, MarkerKind.DECIMAL})
_STOPS = frozenset([".", ";", ":", ",", "!", "?", "…", ""])
_MOST_QUOTATIONS = 8  # one inside the other; deeper ones stay text


def build_tree(paras: Sequence[Para], depth: int = 0, within: type[Division] | None = None) -> tuple[Block, ...]:
    """Return the blocks that *paras* make.

    *depth* counts the quotations around them, and *within* is :class:`~vngov.model.Article` in a quotation that an
    article makes: what it quotes are clauses and points.
    """
    tree = _Tree(within)
    last_marked = next((index for index in range(len(paras) - 1, -1, -1) if paras[index].marker is not None), -1)
    ends = quotation_ends(paras) if depth < _MOST_QUOTATIONS else {}
    index = 0
    while index < len(paras):
        para = paras[index]
        if para.marker is not None:
            tree.open(para, para.marker)
        elif index in ends:
            end = ends[index]
            quoted = paras[index : end + 1]
            mark = QUOTE_END.search(quoted[-1].text)
            quoting = Article if within or Article in tree.nodes else None
            tree.add(Quotation(build_tree(without_marks(quoted), depth + 1, quoting), mark[0] if mark else "”"))
            index = end
        elif para.table is not None:
            tree.add(para.table)
        else:
            tree.paragraph(para, is_after_list=index > last_marked >= 0)
        index += 1
    return tree.close()


class _Tree:
    """The stack of open nodes, each with the class that it will have; what stands under none is at the root."""

    def __init__(self, within: type[Division] | None) -> None:
        self.within = within
        self.root: list[Block] = []
        self.stack: list[OpenDivision] = []
        self.nodes: list[type[Division]] = []

    def close(self) -> tuple[Block, ...]:
        self._close_to(0)
        return tuple(self.root)

    def add(self, block: Block) -> None:
        if self.stack:
            self.stack[-1].add(block)
        else:
            self.root.append(block)

    def _close_to(self, depth: int) -> None:
        stack, nodes = self.stack, self.nodes
        while len(stack) > depth:
            done = cast("Block", close_division(stack.pop(), nodes.pop()))
            if stack:
                stack[-1].add(done)
            else:
                self.root.append(done)

    def open(self, para: Para, marker: Marker) -> None:
        stack = self.stack
        kind = marker.kind
        depth = len(stack)
        top = stack[-1].marker if stack else None
        if (
            top is not None
            and top.kind is kind
            and (
                kind in _SIGNS
                or (kind in _NUMBERED and marker.ordinal == top.ordinal + 1 and marker.style == top.style)  # type: ignore[operator]
            )
        ):
            depth -= 1  # the next item of the list that is open
        else:
            depth = self._depth_for(marker, kind)
        if depth < len(stack):
            self._close_to(depth)
        node: type[Division] = Item
        if kind in _NAMED:
            node = _NAMED[kind]
        elif stack or self.within is not None:
            above = self.nodes[-1] if stack else self.within
            if kind is MarkerKind.ARABIC and above is Article:
                node = Clause
            elif kind is MarkerKind.LETTER and above in (Clause, Article):
                node = Point
        stack.append(OpenDivision(marker, para.text, para.spans))
        self.nodes.append(node)

    def _depth_for(self, marker: Marker, kind: MarkerKind) -> int:
        """Return how many nodes stay open when *marker* comes."""
        stack = self.stack
        if kind in _RANK:
            rank = _RANK[kind]
            depth = 0
            while depth < len(stack) and _RANK.get(stack[depth].marker.kind, 99) < rank:
                depth += 1
            return depth
        if kind is MarkerKind.DECIMAL:
            return self._depth_for_decimal(marker)
        same = [depth for depth, opened in enumerate(stack) if opened.marker.kind is kind]
        if kind in _CAPITALS:
            return same[0] if same else self._depth_for_capital(marker)
        if kind in _NUMBERED:
            for depth in reversed(same):
                if marker.is_successor_of(stack[depth].marker):
                    return depth
            if marker.ordinal == 1 and stack and stack[-1].marker.kind is not kind and stack[-1].text.endswith(":"):
                return len(stack)
        if same:
            return same[-1]
        depth = len(stack)
        if kind in _NUMBERED:
            while (
                depth
                and stack[depth - 1].marker.kind in _SIGNS
                and not (stack[depth - 1].text.endswith(":") and marker.ordinal == 1)
            ):
                depth -= 1
            if kind is MarkerKind.ARABIC:
                while depth and stack[depth - 1].marker.kind in _BELOW_NUMBERS:
                    depth -= 1
        return depth

    def _depth_for_capital(self, marker: Marker) -> int:
        stack = self.stack
        depth = len(stack)
        while (
            depth
            and stack[depth - 1].marker.kind not in _RANK
            and not (stack[depth - 1].marker.kind in _CAPITALS and marker.ordinal == 1)
        ):
            depth -= 1
        return depth

    def _depth_for_decimal(self, marker: Marker) -> int:
        stack = self.stack
        prefix = marker.numbers[:-1]
        for depth in range(len(stack) - 1, -1, -1):
            opened = stack[depth].marker
            if opened.kind is MarkerKind.DECIMAL and opened.numbers == prefix:
                return depth + 1
            if opened.kind is MarkerKind.ARABIC and (opened.ordinal,) == prefix:
                return depth + 1
            if opened.kind is MarkerKind.DECIMAL and opened.numbers[:-1] == prefix:
                return depth
        depth = len(stack)
        while depth and stack[depth - 1].marker.kind not in _RANK and stack[depth - 1].marker.kind not in _CAPITALS:
            depth -= 1
        return depth

    def paragraph(self, para: Para, *, is_after_list: bool) -> None:
        """Hang a paragraph without a marker under the nearest open heading."""
        stack, nodes = self.stack, self.nodes
        if not stack:
            self.root.append(make_paragraph(para.text, para.spans))
            return
        top = stack[-1]
        if not top.text and not top.children and top.marker.kind in _RANK and nodes[-1] is not Article:
            top.text, top.spans = para.text, top.spans + para.spans  # type: ignore[misc]
            return
        plain = flat(para.text[:300]) if is_after_list else ""
        article = next((depth for depth in range(len(nodes) - 1, -1, -1) if nodes[depth] is Article), -1)
        if plain and (_ADOPTED.match(plain) or (article < 0 and _CLOSING.match(plain))):
            self._close_to(0)
        elif article >= 0:
            while (
                len(stack) > article + 1 and stack[-1].marker.kind in _BELOW_CLAUSES and not _is_fresh_group(stack[-1])
            ):
                self._close_to(len(stack) - 1)
        else:
            while stack and not _is_heading(stack[-1]) and not _is_fresh_group(stack[-1]):
                self._close_to(len(stack) - 1)
        self.add(make_paragraph(para.text, para.spans))


def _is_heading(node: OpenDivision) -> bool:
    return node.marker.kind not in _SIGNS and node.text[-1:] not in _STOPS


def _is_fresh_group(node: OpenDivision) -> bool:
    """Tell whether the open node announces what follows and nothing has followed yet."""
    return node.text.endswith(":") and not node.children
