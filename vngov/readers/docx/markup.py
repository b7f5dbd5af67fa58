"""The XML of a part read as a stream of events, safely: no document type, no entities, nothing fetched.

ECMA-376 forbids document type declarations, and with them go external entities and entities that grow.  No
tree is built, so that memory is that of the text, whatever the markup.  Names come as ``w:p`` whatever
prefixes the file has bound, of the transitional and of the strict namespaces.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias
from xml.parsers import expat

from vngov.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Attributes", "PartReader", "is_on"]

Attributes: TypeAlias = "dict[str, str]"
Start: TypeAlias = "Callable[[Attributes], bool | None]"
End: TypeAlias = "Callable[[], None]"

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_KNOWN = frozenset(_PREFIXES.values())
_BINDING = re.compile(rb"""xmlns(?::([\w.-]{1,64}))?\s{0,8}=\s{0,8}["']([^"'<]{0,200})["']""")
_OFF = frozenset({"0", "false", "off", "none"})


def is_on(attributes: Attributes) -> bool:
    """Return the value of a property that is on or off, such as ``<w:b/>``."""
    return attributes.get("w:val", "1") not in _OFF


class PartReader:
    """Calls a method for each element that is known; one that returns True has its element skipped."""

    def __init__(self, starts: Mapping[str, Start], ends: Mapping[str, End]) -> None:
        """Take the methods for the beginnings and the ends of elements, by name."""
        self._starts = starts
        self._ends = ends
        self._parser: expat.XMLParserType | None = None

    def read(self, data: bytes) -> None:
        """Read a part; raises :class:`vngov.errors.ReadError` where it is not well-formed or not allowed."""
        plain = _has_usual_prefixes(data)
        parser = expat.ParserCreate() if plain else expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        start, end = self._events()
        if not plain:
            start, end = _renamed(start, end)
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        self._parser = parser
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise ReadError("", "bad-xml") from error
        finally:
            parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
            self._parser = None

    def listen(self, hear: Callable[[str], object] | None) -> None:
        """Have the characters of the open element given to *hear*; with None no longer."""
        if self._parser is not None:
            self._parser.CharacterDataHandler = hear

    def _events(self) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:
        start_of = self._starts.get
        end_of = self._ends.get
        skipped = 0

        def start(name: str, attributes: Attributes) -> None:
            nonlocal skipped
            if skipped:
                skipped += 1
                return
            handle = start_of(name)
            if handle is not None and handle(attributes):
                skipped = 1

        def end(name: str) -> None:
            nonlocal skipped
            if skipped:
                skipped -= 1
                return
            handle = end_of(name)
            if handle is not None:
                handle()

        return start, end


def _has_usual_prefixes(data: bytes) -> bool:
    """Tell whether names can be taken as they are written: every binding is the usual one, and one is ours."""
    found = False
    for binding in _BINDING.finditer(data):
        prefix = (binding[1] or b"").decode("ascii", "replace")
        usual = _PREFIXES.get(binding[2].decode("ascii", "replace"))
        if usual != (prefix if prefix in _KNOWN else None):
            return False
        found = found or usual is not None
    return found


def _renamed(
    start: Callable[[str, Attributes], None], end: Callable[[str], None]
) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:
    """Return the two events for names that come with their namespace."""
    names: dict[str, str] = {}

    def name_of(written: str) -> str:
        if (known := names.get(written)) is None:
            space, _, local = written.rpartition(" ")
            known = f"{_PREFIXES.get(space, '?')}:{local}" if space else local
            names[written] = known
        return known

    def renamed_start(name: str, attributes: Attributes) -> None:
        start(name_of(name), {name_of(key): value for key, value in attributes.items()})

    def renamed_end(name: str) -> None:
        end(name_of(name))

    return renamed_start, renamed_end


def _refuse(*_: object) -> None:
    raise ReadError("", "document-type")
