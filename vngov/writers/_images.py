"""The images of digital signatures: the hand of the signer between title and name, the seal over a third of it.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7 and 8; 05-HD/VPTW: PNG with a transparent ground, the hand blue and
in the middle, the seal red, in its true size, over about a third of the hand on its left side.

.. versionadded:: 0.1
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from attrs import frozen

from vngov.errors import InvalidValueError
from vngov.i18n import N_
from vngov.values.length import Length

if TYPE_CHECKING:
    from vngov.model import Document
    from vngov.writers._contract import WriteOptions

__all__ = ["InvalidImageError", "Picture", "Signing", "image_words", "seal_picture", "signature_picture", "signings"]

_PNG = b"\x89PNG\r\n\x1a\n"
_MOST_PIXELS = 25_000_000
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_WIDEST, _HIGHEST = Length.mm(50), Length.mm(20)
_OVERLAP = 3  # the seal covers a third of the hand
_HAND = (Length.mm(40), Length.mm(18))  # where a seal goes and no image of the hand
_MINUTES = "bien-ban"


class InvalidImageError(InvalidValueError):
    """Bytes that are no image of a signature or a seal."""

    what: ClassVar[str] = N_("image")
    reasons: ClassVar[dict[str, str]] = {
        "not-png": N_("not a PNG file"),
        "damaged": N_("the PNG file is damaged"),
        "too-large": N_("the image has too many points"),
        "no-size": N_("the PNG file does not say how large the seal is (pHYs)"),
    }


@frozen
class Picture:
    """An image and the size in which it is printed."""

    data: bytes
    width: Length
    height: Length


class Signing(NamedTuple):
    """What lies between the title and the name of a signer; ``shift`` is from the middle to that of the seal."""

    hand: Picture | None
    seal: Picture | None

    @property
    def shift(self) -> Length:
        """How far right of the middle of the column the middle of the seal lies; below 0 it is left of it."""
        hand = self.hand.width.emu if self.hand else _HAND[0].emu
        seal = self.seal.width.emu if self.seal else 0
        return Length(hand // _OVERLAP - hand // 2 - seal // 2)

    @property
    def height(self) -> Length:
        """How high the hand is."""
        return self.hand.height if self.hand else _HAND[1]


def signings(document: Document, options: WriteOptions) -> tuple[Signing | None, ...]:
    """Return the images of each signature of *document*; the seal goes to the leading body, in minutes to the chair."""
    count = len(document.signatures)
    sealed = count - 1 if document.kind == _MINUTES else 0
    found: list[Signing | None] = []
    for place in range(count):
        data = options.signature_images[place] if place < len(options.signature_images) else b""
        hand = signature_picture(data) if data else None
        seal = seal_picture(options.seal_image) if options.seal_image and place == sealed else None
        found.append(Signing(hand, seal) if hand or seal else None)
    return tuple(found)


def image_words(sort: str, name: str) -> str:
    """Return what a screen reader says of an image of a ``hand`` or a ``seal``."""
    words = "Hình ảnh chữ ký" if sort == "hand" else "Hình ảnh dấu"
    return f"{words} của {name}" if name else words


def signature_picture(data: bytes) -> Picture:
    """Return the image of a hand, no larger than the room there is for it; InvalidImageError where it is none."""
    pixels, size = _read(data)
    width, height = size or (_WIDEST.emu, _WIDEST.emu * pixels[1] // pixels[0])
    scale = min(1.0, _WIDEST.emu / width, _HIGHEST.emu / height)
    return Picture(data, Length(round(width * scale)), Length(round(height * scale)))


def seal_picture(data: bytes) -> Picture:
    """Return the image of a seal in its true size; InvalidImageError where it is none or does not say its size."""
    _, size = _read(data)
    if size is None:
        raise InvalidImageError("", "no-size")
    return Picture(data, Length(size[0]), Length(size[1]))


def _read(data: bytes) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Return width and height in points of the grid, and as lengths where the file says so; read the file whole."""
    if not data.startswith(_PNG):
        raise InvalidImageError("", "not-png")
    head, points, size = b"", b"", None
    for name, content in _chunks(data):
        if name == b"IHDR":
            head = content
        elif name == b"IDAT":
            points += content
        elif name == b"pHYs" and len(content) == 9 and content[8] == 1:  # noqa: PLR2004 - points in a metre
            size = struct.unpack(">II", content[:8])
    if len(head) != 13:  # noqa: PLR2004 - its length in the format
        raise InvalidImageError("", "damaged")
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", head)
    if not (0 < width * height <= _MOST_PIXELS):
        raise InvalidImageError("", "too-large" if width * height else "damaged")
    needed = (width * depth * _CHANNELS.get(colour, 4) + 7) // 8 * height + height
    try:
        unpacked = len(zlib.decompressobj().decompress(points, 2 * needed + 1))
    except zlib.error as error:
        raise InvalidImageError("", "damaged") from error
    if colour not in _CHANNELS or unpacked < needed or (unpacked > needed and not interlaced):
        raise InvalidImageError("", "damaged")
    if size is None or not all(size):
        return (width, height), None
    return (width, height), (width * _METRE // size[0], height * _METRE // size[1])


_METRE = Length.mm(1000).emu


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = len(_PNG)
    while position < len(data):
        length, name = struct.unpack_from(">I4s", data, position) if len(data) - position >= 12 else (len(data), b"")  # noqa: PLR2004 - of an empty one
        content = data[position + 8 : position + 8 + length]
        position += 12 + length
        if position > len(data) or struct.unpack_from(">I", data, position - 4)[0] != zlib.crc32(name + content):
            raise InvalidImageError("", "damaged")
        yield name, content
        if name == b"IEND":
            return
    raise InvalidImageError("", "damaged")
