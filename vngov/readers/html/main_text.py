"""Where the text of a page is: the boxes that hold it, told from menus, side bars and footers.

Every line weighs as prose; links weigh nothing; the words of the layout rules weigh much.  The smallest box that
holds nearly all of the weight is the core; neighbours of the core with words of the layout rules, or with
sentences of their own, belong to it.

.. versionadded:: 0.1
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from attrs import define

from vngov.readers.html.boxes import Box, PageLine
from vngov.readers.html.signs import FORMULA, looks_outside, weight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["MainText", "find_main_text"]

_CORE = 0.9
_NAMED_OUTSIDE = 0.3  # a box with such a name that holds more of the page than this is no menu
_HEADINGS = ("h1", "h2")
_TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SENTENCE = 60
_CONTAINERS = frozenset(
    {
        "article", "body", "center", "div", "fieldset", "form", "html", "main", "page", "section", "table", "tbody",
        "td", "tr",
    }
)  # fmt: skip
_MOST_COLUMNS = 12  # cells of a table that sets a page


@define(eq=False)
class _Weight:
    prose: int = 0
    signs: int = 0
    links: int = 0
    length: int = 0

    @property
    def total(self) -> int:
        return self.prose + self.signs

    def add(self, other: _Weight) -> None:
        self.prose += other.prose
        self.signs += other.signs
        self.links += other.links
        self.length += other.length


@define(eq=False)
class MainText:
    """The boxes of the text proper (``inside``), and those that are none of it wherever they stand (``outside``).

    Both hold the ``id`` of boxes; the text opens with the line ``opening``.
    """

    inside: frozenset[int]
    outside: frozenset[int]
    opening: PageLine | None


def find_main_text(page: Box) -> MainText:
    """Find the text of *page*."""
    boxes = list(page.boxes())
    weights = {id(box): _Weight() for box in boxes}
    seen = {id(line): weight_of(line.text, line.link_length) for line in page.lines() if line.runs}
    raw = sum(map(sum, seen.values()))
    outside: set[int] = set()
    for box in reversed(boxes):  # those inside a box come before it
        weight = weights[id(box)]
        for line in box.children:
            if not isinstance(line, Box) and line.runs:
                weight.add(_Weight(*seen[id(line)], line.link_length, sum([len(run.text) for run in line.runs])))
        names = f"{box.attributes.get('class', '')} {box.attributes.get('id', '')}"
        certain, named = looks_outside(box.tag, names, box.attributes.get("role", ""))
        if certain or (named and weight.total <= _NAMED_OUTSIDE * raw and not weight.signs) or _is_menu(weight):
            outside.add(id(box))
        elif box.parent is not None:
            weights[id(box.parent)].add(weight)
    order = {id(box): place for place, box in enumerate(boxes)}
    inside = _neighbours(_core(page, weights, outside), weights, outside)
    inside.sort(key=lambda box: order[id(box)])
    return MainText(frozenset(map(id, inside)), frozenset(outside), _opening(inside, seen))


def _opening(inside: Iterable[Box], seen: Mapping[int, tuple[int, int]]) -> PageLine | None:
    """Return the line with which the text opens: one of the formulas of the head, else the first sentence."""
    first = None
    for box in inside:
        for line in box.lines():
            prose, signs = seen.get(id(line), (0, 0))
            if signs >= FORMULA:
                return line
            if first is None and line.box.tag not in _TITLES and (signs or prose >= _SENTENCE):
                first = line
    return first


def _is_menu(weight: _Weight) -> bool:
    return weight.length > 0 and weight.links >= weight.length * 0.7 and not weight.signs


def _core(page: Box, weights: dict[int, _Weight], outside: set[int]) -> Box:
    """Return the smallest box with nearly all of the weight."""
    core = page
    while core.tag != "article":  # the markup itself says that it is one whole
        inner = [child for child in core.children if isinstance(child, Box) and id(child) not in outside]
        best = max(inner, key=lambda child: weights[id(child)].total, default=None)
        if best is None or best.tag not in _CONTAINERS or (best.tag == "table" and not _sets_page(best)):
            return core
        if weights[id(best)].total < _CORE * weights[id(core)].total or not weights[id(best)].total:
            return core
        core = best
    return core


def _sets_page(table: Box) -> bool:
    """Tell whether a table may be the frame of a page; no more of it is looked at than that takes."""
    cells = 0
    for box in table.boxes():
        cells += box.tag in {"td", "th"}
        if cells > _MOST_COLUMNS:
            return any(inner.tag == "table" for inner in islice(table.boxes(), 1, 200))
    return True


def _neighbours(core: Box, weights: dict[int, _Weight], outside: set[int]) -> list[Box]:
    """Return the core and the boxes beside it, or beside a box around it, that are text as well."""
    found = [core]
    has_head = weights[id(core)].signs > 0
    box, steps = core, 0
    while box.parent is not None:
        for sibling in box.parent.children:
            if not isinstance(sibling, Box) or sibling is box or id(sibling) in outside:
                continue
            weight = weights[id(sibling)]
            if weight.signs or (steps < 2 and weight.prose >= 80 and weight.links * 4 < weight.length):  # noqa: PLR2004 - near by, and a sentence
                found.append(sibling)
        box, steps = box.parent, steps + 1
    if not has_head and (title := _headline(core, outside)) is not None:
        found.append(title)
    return found


def _headline(core: Box, outside: set[int]) -> Box | None:
    """Return the heading above the core of a news page."""
    box, steps = core, 0
    while box.parent is not None and steps < 5:  # noqa: PLR2004 - further away it is the name of the portal
        before: list[Box] = []
        for sibling in box.parent.children:
            if sibling is box:
                break
            if isinstance(sibling, Box) and id(sibling) not in outside:
                before += [each for each in sibling.boxes() if each.tag in _HEADINGS and any(each.lines())]
        if before:
            return before[-1]
        box, steps = box.parent, steps + 1
    return None
