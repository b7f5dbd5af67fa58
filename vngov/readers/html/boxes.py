"""A page as boxes and lines: what a browser would show, element by element, without a tree of the markup.

The parser of lxml tells its events to :class:`PageTarget`, so that a page nested 10⁵ deep costs no more than a
flat one (a tree would be cut at a depth of 2,048, and what is below it lost).

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from attrs import define, field

from vngov.errors import MissingExtraError
from vngov.readers.html.css import Sheet, is_hidden, keeps_blanks, styled
from vngov.readers.text.layout import Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Box", "PageLine", "PageTarget", "boxes_of"]

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p",
        "pre", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_NEVER_SHOWN = frozenset(
    {
        "applet", "audio", "canvas", "datalist", "embed", "head", "iframe", "map", "math", "noembed", "noframes",
        "noscript", "object", "script", "style", "svg", "template", "title", "video",
    }
)  # fmt: skip
_KEPT = frozenset({"class", "id", "role", "type", "start", "value", "rowspan", "colspan"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " ", "\0": "\ufffd"})
_UNSET = Style()


class Run(NamedTuple):
    """A stretch of a line that is set in one way."""

    text: str
    style: Style
    is_link: bool


@define(eq=False)
class PageLine:
    """A line that a browser would start anew; one without runs is blank.  ``broken`` tells that a ``<br>`` ends it."""

    box: Box
    runs: list[Run] = field(factory=list[Run])
    broken: bool = False

    @property
    def text(self) -> str:
        """The characters of the line, outer blanks left out."""
        return "".join([run.text for run in self.runs]).strip()

    @property
    def link_length(self) -> int:
        """How many characters of the line are links."""
        return sum([len(run.text) for run in self.runs if run.is_link])

    @property
    def style(self) -> Style:
        """The style of most characters."""
        if len(self.runs) == 1:
            return self.runs[0].style
        weights: dict[Style, int] = {}
        for run in self.runs:
            weights[run.style] = weights.get(run.style, 0) + len(run.text.strip())
        return max(weights, key=weights.__getitem__, default=_UNSET)


@define(eq=False)
class Box:
    """A block of the page: lines and boxes in order, with what the markup says of it."""

    tag: str
    parent: Box | None
    attributes: Mapping[str, str]
    is_marked: bool = True  # a list item that shows its marker
    children: list[Box | PageLine] = field(factory=list["Box | PageLine"])

    def boxes(self) -> Iterator[Box]:
        """Yield the box and every box in it, each before those in it."""
        stack = [self]
        while stack:
            box = stack.pop()
            yield box
            stack += [child for child in reversed(box.children) if isinstance(child, Box)]

    def lines(self) -> Iterator[PageLine]:
        """Yield every line in the box, in order."""
        stack: list[Box | PageLine] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Box):
                stack += reversed(node.children)
            else:
                yield node


class _Frame(NamedTuple):
    """An open element."""

    box: Box
    style: Style
    is_hidden: bool
    is_link: bool
    keeps_blanks: bool
    is_block: bool


class PageTarget:
    """Receives the events of a parser, and makes boxes of them."""

    def __init__(self) -> None:
        """Start with an empty page."""
        self.root = Box("page", None, {})
        self._stack = [_Frame(self.root, _UNSET, is_hidden=False, is_link=False, keeps_blanks=False, is_block=True)]
        self._runs: list[Run] = []
        self._ends_blank = True
        self._sheet = Sheet()
        self._style_text: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        top = self._stack[-1]
        if tag == "style":
            self._style_text = []
        if top.is_hidden and tag != "style":
            self._stack.append(top._replace(is_block=False))
            return
        if tag == "br":
            self._break(broken=True)
        declared = self._sheet.declarations(tag, attributes)
        hidden = top.is_hidden or tag in _NEVER_SHOWN or is_hidden(declared, attributes)
        style = styled(top.style, tag, attributes, declared)
        box, is_block = top.box, tag in _BLOCKS and not hidden and declared.get("display") != "inline"
        if is_block:
            self._break()
            kept = {name: value for name, value in attributes.items() if name in _KEPT}
            unmarked = "none" in (declared.get("list-style", "") + declared.get("list-style-type", ""))
            box = Box(tag, box, kept, not unmarked)
            top.box.children.append(box)
        blanks = keeps_blanks(declared, inherited=top.keeps_blanks or tag in {"pre", "textarea"})
        self._stack.append(
            _Frame(box, style, hidden, top.is_link or (tag == "a" and "href" in attributes), blanks, is_block)
        )

    def end(self, tag: str) -> None:
        """Close the innermost element."""
        if tag == "style" and self._style_text is not None:
            self._sheet.add("".join(self._style_text))
            self._style_text = None
        if len(self._stack) > 1:
            frame = self._stack[-1]
            if frame.is_block:
                if frame.box.tag == "p" and not frame.box.children and not self._has_text():
                    frame.box.children.append(PageLine(frame.box))  # an empty paragraph keeps a distance
                self._break()
            self._stack.pop()

    def data(self, text: str) -> None:
        """Take characters in."""
        if self._style_text is not None:
            self._style_text.append(text)
        top = self._stack[-1]
        if top.is_hidden:
            return
        if top.keeps_blanks and ("\n" in text or "\r" in text):
            first, *rest = text.splitlines()
            self._put(first, top)
            for line in rest:
                self._break(broken=True)
                self._put(line, top)
            if text.endswith("\n"):
                self._break(broken=True)
        else:
            self._put(text if top.keeps_blanks else _BLANKS.sub(" ", text), top)

    def close(self) -> Box:
        """Return the page."""
        self._break()
        return self.root

    def _put(self, text: str, frame: _Frame) -> None:
        if self._ends_blank and not frame.keeps_blanks:
            text = text.removeprefix(" ")
        if text:
            self._runs.append(Run(text.translate(_NO_BREAK), frame.style, frame.is_link))
            self._ends_blank = text.endswith(" ")

    def _has_text(self) -> bool:
        return any(run.text.strip() for run in self._runs)

    def _break(self, *, broken: bool = False) -> None:
        """End the line; only a ``<br>`` leaves a blank one."""
        box = self._stack[-1].box
        if self._has_text():
            box.children.append(PageLine(box, self._runs, broken))
        elif broken:
            box.children.append(PageLine(box, broken=True))
        self._runs = []
        self._ends_blank = True


def boxes_of(markup: str) -> Box:
    """Return the boxes of a page.

    Never raises for bad markup; wants lxml.
    """
    try:
        from lxml import etree  # noqa: PLC0415 - an extra
    except ImportError as error:  # pragma: no cover - the gate has every extra
        raise MissingExtraError("html") from error
    target = PageTarget()
    parser = etree.HTMLParser(target=cast("Any", target), encoding="utf-8", huge_tree=True)
    parser.feed(markup.encode("utf-8", "replace"))
    try:
        parser.close()
    except etree.ParserError:  # nothing but comments and blanks
        target.close()
    return target.root
