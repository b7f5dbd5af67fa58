"""The package around a Word document: a ZIP of parts tied by relationships, opened without trusting any of it.

ECMA-376, Part 2 (Open Packaging Conventions).  Nothing is ever unpacked to disk, links that lead out of the
package are not followed, and a part is only read if its size is one that a document may have.

.. versionadded:: 0.1
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from functools import partial
from typing import NamedTuple

from attrs import define, field

from vngov.errors import ReadError
from vngov.readers.docx.markup import PartReader

__all__ = ["Package", "Relation", "open_package"]

_LARGEST_PART = 256 * 1024 * 1024  # bytes, unpacked
_SMALL_PART = 16 * 1024 * 1024  # up to here any ratio is harmless
_MOST_PACKED = 200  # times smaller than unpacked; text of documents comes to 20
_MOST_PARTS = 50_000
_ENTRY = b"PK\x01\x02"  # how each entry of the directory of an archive begins
_IS_ENCRYPTED = 0x1
_CHUNK = 1 << 20


class Relation(NamedTuple):
    """A tie of one part to another, inside the package: ``kind`` is the last word of its type."""

    kind: str
    target: str


@define
class Package:
    """An open package."""

    _zip: zipfile.ZipFile = field(repr=False)

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return name in self._zip.NameToInfo

    def part(self, name: str) -> bytes:
        """Return a part that is there, unpacked; raises :class:`vngov.errors.ReadError` if it cannot or may not be."""
        info = self._zip.NameToInfo[name]
        if info.flag_bits & _IS_ENCRYPTED:
            raise ReadError("", "encrypted")
        size = info.file_size
        if size > _LARGEST_PART or (size > _SMALL_PART and size > _MOST_PACKED * info.compress_size):
            raise ReadError("", "zip-bomb")
        try:
            with self._zip.open(info) as stream:  # gives no more than the size that the entry claims
                return b"".join(iter(partial(stream.read, _CHUNK), b""))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise ReadError("", "damaged") from error

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what the part *name* (the package itself: ``""``) is tied to, by the id of the tie."""
        folder, base = posixpath.split(name)
        ties = posixpath.join(folder, "_rels", f"{base}.rels")
        return _Relations(folder).read_ties(self.part(ties)) if self.has(ties) else {}


def open_package(data: bytes) -> Package:
    """Open the bytes of a package; raises :class:`vngov.errors.ReadError` where they are none."""
    if data.count(_ENTRY) > _MOST_PARTS:  # each would take a hundred times its size
        raise ReadError("", "zip-bomb")
    try:
        return Package(zipfile.ZipFile(io.BytesIO(data)))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise ReadError("", "damaged") from error


class _Relations(PartReader):
    """Reads a ``.rels`` part."""

    def __init__(self, folder: str) -> None:
        super().__init__({"rel:Relationship": self._relation}, {})
        self._folder = folder
        self._ties: dict[str, Relation] = {}

    def read_ties(self, data: bytes) -> dict[str, Relation]:
        self.read(data)
        return self._ties

    def _relation(self, attributes: dict[str, str]) -> None:
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") == "External" or not target:
            return
        place = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self._ties[attributes.get("Id", "")] = Relation(kind, place)
