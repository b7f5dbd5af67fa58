"""What a tagged PDF says of its text: which words are one paragraph, which cells are the head of a table.

ISO 32000-1, 14.7 and 14.8.  PDFium gives the tree of a page with the elements of other pages left out and their places
kept, so the way down to an element names it on every page.  A program may tag every line as a paragraph; such tags are
told by sentences that they cut, and passed over.

.. versionadded:: 0.1
"""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.pdf.glyphs import Word
    from vngov.readers.pdf.rulings import Untyped

__all__ = ["Tag", "Tags", "settled"]

_INLINE = frozenset(
    {
        "Annot", "BibEntry", "Code", "Em", "Link", "Quote", "Reference", "Ruby", "Span", "Strong", "Warichu",
    }
)  # fmt: skip
_GROUPING = frozenset(
    {
        "Art", "BlockQuote", "Div", "Document", "Index", "L", "LI", "NonStruct", "Part", "Private", "Sect", "TBody",
        "TFoot", "THead", "TOC", "TOCI", "TR", "Table",
    }
)  # fmt: skip
_DEEPEST = 64
_LONGEST_NAME = 64  # bytes
_MANY = 500  # elements beside one another
_FAR = 200  # elements of other pages in a row: no more of this page follow
_ENDS = (".", ";", ":", "!", "?", "…", "”", '"')
_NEXT_LINE = 2.5  # of the size of the letters
_OFTEN = 0.25
_FEW = 2  # sentences cut by chance: an abstract may begin with a small letter

_Way = tuple[int, ...]


class Tag(NamedTuple):
    """The paragraph, heading or cell that a word belongs to, and whether it is of a table, and of the head of one.

    ``depth`` is how many elements it stands in: what stands in columns has more around it than the text below.
    """

    block: int
    depth: int
    is_cell: bool
    is_head: bool


@define
class Tags:
    """Reads the tags of one document page by page; a block that runs over pages keeps its number."""

    _raw: Untyped
    _blocks: dict[_Way, int] = field(factory=dict[_Way, int])
    _begun: dict[_Way, int] = field(factory=dict[_Way, int])

    def of_page(self, page: Untyped) -> dict[int, Tag]:
        """Return the tags of a page by the number that its content bears; nothing where there are none."""
        raw = self._raw
        tree = raw.FPDF_StructTree_GetForPage(page)
        if not tree:
            return {}
        found: dict[int, Tag] = {}
        try:
            for index in range(raw.FPDF_StructTree_CountChildren(tree)):
                if element := raw.FPDF_StructTree_GetChildAtIndex(tree, index):
                    self._descend(element, (index,), found)
        finally:
            raw.FPDF_StructTree_Close(tree)
        return found

    def _descend(self, root: Untyped, way: _Way, found: dict[int, Tag]) -> None:
        raw = self._raw
        stack: list[tuple[Untyped, _Way, _Way | None, str]] = [(root, way, None, "")]
        while stack:
            element, way, block, cell = stack.pop()
            name = self._name(element)
            if name not in _INLINE:
                block = None if name in _GROUPING else way
            cell = name if name in {"TD", "TH"} else cell
            count = raw.FPDF_StructElement_CountChildren(element)
            first = self._begun.get(way, 0) if count > _MANY else 0
            last = None
            for index in range(first, count):
                child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
                if child and len(way) < _DEEPEST:
                    stack.append((child, (*way, index), block, cell))
                elif (number := raw.FPDF_StructElement_GetChildMarkedContentID(element, index)) >= 0:
                    if block is not None:
                        known = self._blocks.setdefault(block, len(self._blocks))
                        found[number] = Tag(known, len(block), bool(cell), cell == "TH")
                else:
                    if count > _MANY and last is not None and index - last > _FAR:
                        break
                    continue
                if last is None:
                    self._begun[way] = index
                last = index

    def _name(self, element: Untyped) -> str:
        buffer = ctypes.create_string_buffer(_LONGEST_NAME)
        length = self._raw.FPDF_StructElement_GetType(element, buffer, _LONGEST_NAME)
        return buffer.raw[: max(0, min(length, _LONGEST_NAME) - 2)].decode("utf-16-le", "replace")


def settled(words: Sequence[Word]) -> list[Word]:
    """Return the words of a page, in the order of its content, with what can be relied on of their tags.

    Blanks at the ends of lines mean something where many lines that go on have one.
    """
    inside = cut = followed = 0
    for above, word in pairwise(words):
        if above.tag is None or word.tag is None or abs(above.base - word.base) < 0.5 * word.size:
            continue
        if above.tag == word.tag:
            inside += 1
            followed += above.is_followed is True
        elif (
            0 < above.base - word.base < _NEXT_LINE * word.size
            and not above.tag.is_head
            and word.text[0].islower()
            and word.text.isalpha()
            and not above.text.endswith(_ENDS)
        ):
            cut += 1
    if cut > inside + _FEW:
        return [word._replace(tag=None, is_followed=None) for word in words]
    if followed < _OFTEN * inside:
        return [word._replace(is_followed=None) for word in words]
    return list(words)
