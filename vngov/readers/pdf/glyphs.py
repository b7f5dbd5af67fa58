"""The words of a page with their places and fonts, and its ruled lines, as PDFium gives them.

Places are points from the lower left corner of the page as it is shown.  PDFium is not safe for threads: one
lock is held around each document.

.. versionadded:: 0.1
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from contextlib import contextmanager
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from vngov.errors import MissingExtraError, ReadError
from vngov.readers.pdf.rulings import Ruling, Untyped, rulings_of
from vngov.readers.pdf.tags import Tag, Tags, settled
from vngov.text import LegacyEncoding, decode_legacy, font_encoding

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

__all__ = ["Font", "PageContent", "Word", "open_pages"]

_LOCK = Lock()
_PASSWORD, _SECURITY = 4, 5  # error codes of PDFium
_NO_LETTER = "\ufffd"
_LINE_END_HYPHENS = frozenset((0x02, 0xAD, 0xFFFE))  # what PDFium makes of a hyphen at the end of a line
_BLANKS = frozenset((0x09, 0x20, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x202F, 0x3000))
_MARKS = range(0x0300, 0x0370)  # that stand over or under a letter
_HALVES = range(0xD800, 0xE000)  # of a surrogate pair
_BREAKS = frozenset((0x0A, 0x0D))
_FEWEST = 5  # characters: with fewer a page with pictures is a scan
_ITALIC_FLAG = 1 << 6
_BOLD_FLAG = 1 << 18
_BOLD = 600
_WORD_GAP = 0.22  # of the size of the letters
_MOST_PAGES = 100_000
_UNICODE = frozenset("ăĂđĐĩĨũŨơƠưƯ")


class Font(NamedTuple):
    """A font as far as a reader cares."""

    name: str
    is_bold: bool
    is_italic: bool
    legacy: tuple[LegacyEncoding, bool] | None


class Word(NamedTuple):
    """Letters without a blank between them: from ``left`` to ``right``, standing on ``base``.

    ``blank`` is where the blank begins that the page sets before it; many pages only leave a gap.  ``is_followed`` is
    whether it sets one after it, as many do at the end of a line that goes on; None where nothing is known.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    font: Font
    blank: float | None
    tag: Tag | None = None
    is_followed: bool | None = None


@define
class PageContent:
    """What a page holds.  ``turned`` are texts that do not run from left to right."""

    words: list[Word] = field(factory=list[Word])
    turned: list[str] = field(factory=list[str])
    rulings: list[Ruling] = field(factory=list[Ruling])
    has_pictures: bool = False
    width: float = 0.0
    height: float = 0.0
    is_readable: bool = True
    tags: Mapping[int, Tag] = field(factory=dict[int, Tag])

    @property
    def is_scan(self) -> bool:
        """Whether the page is a picture of text."""
        return self.has_pictures and sum(len(word.text) for word in self.words) < _FEWEST


@contextmanager
def open_pages(data: bytes) -> Generator[tuple[int, Iterator[PageContent]]]:
    """Open a PDF: give the number of its pages, and the pages one by one."""
    try:
        pdfium: Untyped = import_module("pypdfium2")
    except ImportError as error:  # pragma: no cover - the gate has every extra
        raise MissingExtraError("pdf") from error
    with _LOCK:
        try:
            document: Untyped = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            code = getattr(error, "err_code", None)
            raise ReadError("", "encrypted" if code in {_PASSWORD, _SECURITY} else "damaged") from error
        try:
            count = len(document)
            yield count, _pages(pdfium, document, min(count, _MOST_PAGES))
        finally:
            document.close()


def _pages(pdfium: Untyped, document: Untyped, count: int) -> Iterator[PageContent]:
    fonts: dict[int, Font] = {}
    tags = Tags(pdfium.raw)
    for index in range(count):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            yield PageContent(is_readable=False)
            continue
        try:
            yield _content(pdfium.raw, page, fonts, tags.of_page(page))
        finally:
            page.close()


def _content(raw: Untyped, page: Untyped, fonts: dict[int, Font], tags: Mapping[int, Tag]) -> PageContent:
    place = _placing(page)
    content = PageContent(width=place.width, height=place.height, tags=tags)
    text_page = page.get_textpage()
    try:
        _Letters(raw, text_page.raw, place, fonts, content).read()
    finally:
        text_page.close()
    if tags:
        content.words = settled(content.words)
    content.rulings, content.has_pictures = rulings_of(raw, page, place.point)
    return content


class Placing(NamedTuple):
    """How the coordinates of a page become those that are seen: quarter turns, and the size of the page."""

    turns: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point is seen."""
        match self.turns:
            case 1:
                return y, self.height - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.width - y, x
            case _:
                return x, y


def _placing(page: Untyped) -> Placing:
    width, height = page.get_size()  # as it is seen
    return Placing(page.get_rotation() // 90 % 4, width, height)


class _Letters:
    """Reads the letters of a page one by one, and puts words together."""

    def __init__(
        self, raw: Untyped, text_page: Untyped, place: Placing, fonts: dict[int, Font], content: PageContent
    ) -> None:
        self._raw, self._page, self._place, self._fonts, self._content = raw, text_page, place, fonts, content
        self._tag: Tag | None = None
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._letters: list[str] = []
        self._left = self._right = self._base = 0.0
        self._size = 1.0
        self._font = Font("", is_bold=False, is_italic=False, legacy=None)
        self._turned: list[str] = []
        self._blank: float | None = None

    def read(self) -> None:
        raw, page, place = self._raw, self._page, self._place.point
        get_unicode, get_origin = raw.FPDFText_GetUnicode, raw.FPDFText_GetCharOrigin
        get_box = raw.FPDFText_GetLooseCharBox
        x, y = self._x, self._y
        box, at_x, at_y = ctypes.byref(self._box), ctypes.byref(x), ctypes.byref(y)
        shown, is_upright, is_turned = self._box, self._place.turns == 0, False
        for index in range(raw.FPDFText_CountChars(page)):
            code = get_unicode(page, index)
            if code in _BREAKS or code in _BLANKS:
                is_set = code in _BLANKS and not raw.FPDFText_IsGenerated(page, index)
                self._end_word(is_followed=is_set)
                self._blank = None
                if is_set:
                    get_origin(page, index, at_x, at_y)
                    self._blank = place(x.value, y.value)[0]
                if is_turned:
                    self._turned.append(" ")
                continue
            get_box(page, index, box)
            get_origin(page, index, at_x, at_y)
            if is_upright:
                left, right, base = min(x.value, shown.left), shown.right, y.value
            else:
                left, base = place(x.value, y.value)
                first, second = place(shown.left, shown.bottom)[0], place(shown.right, shown.top)[0]
                left, right = min(left, first, second), max(first, second)
            if not self._letters or self._is_apart(code, left, base):
                self._end_word()
                is_turned = self._look_at(index)  # size and font are those of the first letter of a word
                self._left, self._base = left, base
            letter = "-" if code in _LINE_END_HYPHENS else chr(code) if code and code not in _HALVES else _NO_LETTER
            if is_turned:
                self._turned.append(letter)
            else:
                self._letters.append(letter)
                self._right = max(right, left)
        self._end_word()
        turned = "".join(self._turned).split()
        if turned:
            self._content.turned.append(" ".join(turned))

    def _is_apart(self, code: int, left: float, base: float) -> bool:
        """Tell whether a letter is not of the word so far: by its distance to the last one, or its height."""
        if code in _MARKS:
            return False
        size = self._size
        return not -0.6 * size < left - self._right < _WORD_GAP * size or abs(base - self._base) > 0.5 * size

    def _end_word(self, *, is_followed: bool = False) -> None:
        if not self._letters:
            return
        text, font = "".join(self._letters), self._font
        if font.legacy is not None and not text.isascii() and _UNICODE.isdisjoint(text):
            text = decode_legacy(text, font.legacy[0], capitals=font.legacy[1])
        text = unicodedata.normalize("NFC", text).replace("\0", _NO_LETTER)
        self._content.words.append(
            Word(
                text, self._left, self._right, self._base, self._size, font, self._blank, self._tag,
                is_followed if self._tag else None,
            )
        )  # fmt: skip
        self._letters = []
        self._blank = None

    def _look_at(self, index: int) -> bool:
        """Take in size and font of the letter at *index*; tell whether its line is turned."""
        raw, page, matrix = self._raw, self._page, self._matrix
        if not raw.FPDFText_GetMatrix(page, index, ctypes.byref(matrix)):
            return False
        text_object = raw.FPDFText_GetTextObject(page, index)
        self._font = self._font_of(text_object)
        self._tag = self._content.tags.get(raw.FPDFPageObj_GetMarkedContentID(text_object)) if text_object else None
        self._size = max(abs(raw.FPDFText_GetFontSize(page, index)) * math.hypot(matrix.c, matrix.d), 1.0)
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * self._place.turns
        return bool(min(angle % 360, -angle % 360) > 10)  # noqa: PLR2004 - a scan is never quite straight

    def _font_of(self, text_object: Untyped) -> Font:
        raw = self._raw
        handle = raw.FPDFTextObj_GetFont(text_object) if text_object else None
        key = ctypes.cast(handle, ctypes.c_void_p).value if handle else None
        if key is None:
            return self._font
        if key not in self._fonts:
            self._fonts[key] = _font(raw, handle)
        return self._fonts[key]


def _font(raw: Untyped, handle: Untyped) -> Font:
    size = raw.FPDFFont_GetBaseFontName(handle, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    raw.FPDFFont_GetBaseFontName(handle, buffer, size)
    name = buffer.value.decode("utf-8", "replace")
    subset, plus, bare = name.partition("+")
    if plus and len(subset) == 6:  # noqa: PLR2004 - the tag of a subset
        name = bare
    plain = name.lower()
    flags = raw.FPDFFont_GetFlags(handle)
    bold = bool(flags & _BOLD_FLAG) or raw.FPDFFont_GetWeight(handle) >= _BOLD or "bold" in plain or "black" in plain
    italic = bool(flags & _ITALIC_FLAG) or "italic" in plain or "oblique" in plain
    return Font(name, bold, italic, font_encoding(name))
