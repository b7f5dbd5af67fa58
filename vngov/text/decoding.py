r"""Bytes to text: Unicode with or without a mark, the old Vietnamese code pages, and how sure we are.

Whatever the bytes are, a text comes back: what cannot be read is U+FFFD, and the diagnostics say so.  The
encoding is found by trial: the right one is that in which the accented words are Vietnamese syllables.

    >>> from vngov.text.decoding import decode
    >>> decode("Độc lập".encode())
    Decoded(text='Độc lập', encoding='utf-8', confidence=1.0, diagnostics=(), binary=False)
    >>> found = decode(b"C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam")
    >>> found.text, found.encoding
    ('Cộng hòa xã hội chủ nghĩa Việt Nam', 'tcvn3')

.. versionadded:: 0.1
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from attrs import evolve, frozen

from vngov.diagnostics import Diagnostic, Severity, Span
from vngov.errors import ReadError
from vngov.i18n import N_
from vngov.text._legacy_tables import TCVN3, VISCII, VPS, WINDOWS_1252, WINDOWS_1258, charmap
from vngov.text._syllables import vietnamese_share
from vngov.text.legacy import LegacyEncoding, capitals_of_line, decode_legacy, detect_legacy
from vngov.text.references import unescape_references

__all__ = ["Decoded", "decode"]

_MARKS = (  # the longer ones first: that of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = re.compile(
    rb"PK\x03\x04|%PDF-|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM....\0\0\0\0|"
    rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b\x08|II\*\0|MM\0\*|\x7fELF|MZ..\0\0|RIFF....WEBP",
    re.DOTALL,
)
_TABLES = {
    LegacyEncoding.TCVN3: TCVN3,
    LegacyEncoding.VISCII: VISCII,
    LegacyEncoding.VPS: VPS,
    LegacyEncoding.WINDOWS_1258: WINDOWS_1258,
    LegacyEncoding.VNI: WINDOWS_1252,
}
_ALIASES = {
    "abc": LegacyEncoding.TCVN3,
    "tcvn": LegacyEncoding.TCVN3,
    "tcvn-3": LegacyEncoding.TCVN3,
    "tcvn5712": LegacyEncoding.TCVN3,
    "x-viet-tcvn5712": LegacyEncoding.TCVN3,
    "vni-windows": LegacyEncoding.VNI,
    "x-viet-vni": LegacyEncoding.VNI,
    "x-viet-vps": LegacyEncoding.VPS,
    "cp1258": LegacyEncoding.WINDOWS_1258,
}
_WESTERN = "windows-1252"
_SAMPLE = 16_384
_UNLIKELY = 0.3  # below: not Vietnamese in any encoding
_UNCERTAIN = 0.8
_WIDE = 0.95  # for UTF-16 without a mark, which one character hardly shows
_LIKELY = 0.7
_FEWEST_LINES = 2  # of Unicode, that a mixed file has
_FEWEST_WORDS = 3
_TOLERATED = 0.1  # share of broken sequences with which bytes still count as Unicode
_CONTROL_RICH = 0.03  # share of bytes that no text has
_CONTROLS = b"\x00\x01\x07\x08\x0e\x0f\x16\x17\x18\x1b\x1f"  # the others are blanks, or letters of VISCII and VPS
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# What the upper bytes of Vietnamese UTF-16 are: Latin, marks, Vietnamese letters, punctuation, symbols.
_UPPER_BYTES = bytes((0x00, 0x01, 0x02, 0x03, 0x1E, 0x20, 0x21, 0x22, 0x25, 0xF0, 0xFE))


@frozen
class Decoded:
    """A text made from bytes: the encoding taken, how sure that is (0 to 1) and what was noticed.

    ``encoding`` is a name that Python knows, a :class:`~vngov.text.LegacyEncoding`, or ``"binary"``, for
    which the text is empty.

    .. versionadded:: 0.1
    """

    text: str
    encoding: str
    confidence: float
    diagnostics: tuple[Diagnostic, ...] = ()
    binary: bool = False


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of *data*, in *encoding* if one is named, else in the one that fits best.

    Bytes never make it raise; an unknown name of an encoding does (``ReadError``).

    .. versionadded:: 0.1
    """
    if encoding is not None:
        return _with_references(_named(data, encoding))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with_references(_unicode(data[len(mark) :], name, 1.0))
    if _BINARY.match(data):
        return _not_text()
    if b"\0" in data:
        wide = _wide(data)
        if wide is not None:
            return _with_references(_unicode(data, wide, round(_WIDE * (1 - 0.5 ** (len(data) // 2)), 2)))
    head = data[:_SAMPLE]
    if len(head) - len(head.translate(None, _CONTROLS)) > _CONTROL_RICH * len(head):
        return _not_text()
    return _with_references(_detected(data))


def _named(data: bytes, encoding: str) -> Decoded:
    name = encoding.strip().lower().replace("_", "-")
    legacy = _ALIASES.get(name)
    if legacy is None and name in list(LegacyEncoding):
        legacy = LegacyEncoding(name)
    if legacy is not None:
        return _legacy(data, legacy, 1.0)
    try:
        text = data.decode(name, "replace")
    except (LookupError, ValueError) as error:  # unknown, or a codec that is not one of text
        raise ReadError(encoding, "unknown-encoding") from error
    return Decoded(text.removeprefix("\ufeff"), name, 1.0, _undecodable(text))


def _detected(data: bytes) -> Decoded:
    """Decode bytes that bear no mark of Unicode."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return _western_letters(Decoded(text, "utf-8", 1.0))
    if (mixed := _mixed(data)) is not None:
        return mixed
    text = data.decode("utf-8", "replace")
    broken, good = text.count("\ufffd"), len(_SEQUENCE.findall(data))
    if broken <= _TOLERATED * good or (broken == 1 and good and text.endswith("\ufffd")):
        return Decoded(text, "utf-8", round(good / (good + broken), 2), _undecodable(text))
    (share, words, best), (runner_up, _, _), *_ = _ranking(_sample(data))
    if share < _UNLIKELY:
        text = charmap(data, WINDOWS_1252)
        return Decoded(text, _WESTERN, 0.1, (_uncertain(_WESTERN, 0.1), *_undecodable(text)))
    # Few words prove little, and so does a share that another encoding comes near to.
    return _legacy(data, best, round(share * (1 - 0.5**words) * min(1.0, 0.5 + share - runner_up), 2))


def _mixed(data: bytes) -> Decoded | None:
    """Decode a file put together from others: lines in Unicode, and lines in one of the code pages."""
    lines = data.split(b"\n")
    read: list[str | None] = []
    good = 0
    for line in lines:
        try:
            read.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            read.append(None)
        else:
            good += not line.isascii()
    others = [line for line, text in zip(lines, read, strict=True) if text is None]
    if good < _FEWEST_LINES:
        return None
    share, words, encoding = _ranking(_sample(b"\n".join(others)))[0]
    if share < _LIKELY or words < _FEWEST_WORDS:
        return None
    text = "\n".join(_charmap(line, encoding) if text is None else text for line, text in zip(lines, read, strict=True))
    template = N_("{count} lines in {encoding} among lines in Unicode")
    params = (("count", len(others)), ("encoding", str(encoding)))
    remark = Diagnostic("mixed-encodings", Severity.WARNING, template, params)
    return Decoded(text, "utf-8", round(share * good / (good + len(others)), 2), (remark, *_undecodable(text)))


def _sample(data: bytes) -> bytes:
    """Return a part of *data* that begins with a whole line and has letters above ASCII early on."""
    high = _HIGH_BYTE.search(data)
    first = high.start() if high else 0
    start = max(data.rfind(b"\n", 0, first) + 1, first - _SAMPLE // 2)
    return data[start : start + _SAMPLE]


def _ranking(sample: bytes) -> list[tuple[float, int, LegacyEncoding]]:
    """Return every code page with its share of Vietnamese words and their number, the best first."""
    ranking = [(*vietnamese_share(_charmap(sample, each)), each) for each in LegacyEncoding]
    return sorted(ranking, key=lambda row: row[0], reverse=True)


def _charmap(data: bytes, encoding: LegacyEncoding) -> str:
    text = charmap(data, _TABLES[encoding])
    if encoding is LegacyEncoding.VNI:
        return decode_legacy(text, encoding)
    if encoding is LegacyEncoding.TCVN3:
        return "".join(map(capitals_of_line, text.splitlines(keepends=True)))
    return unicodedata.normalize("NFC", text)


def _legacy(data: bytes, encoding: LegacyEncoding, confidence: float) -> Decoded:
    text = _charmap(data, encoding)
    remarks = (_converted(encoding), *_undecodable(text))
    if confidence < _UNCERTAIN:
        remarks = (_uncertain(encoding, confidence), *remarks)
    return Decoded(text, str(encoding), confidence, remarks)


def _unicode(data: bytes, encoding: str, confidence: float) -> Decoded:
    text = data.decode(encoding, "replace")
    remarks = _undecodable(text)
    if confidence < _UNCERTAIN:
        remarks = (_uncertain(encoding, confidence), *remarks)
    return _western_letters(Decoded(text, encoding, confidence, remarks))


def _wide(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark, None if this is not UTF-16."""
    if len(data) < 2:  # noqa: PLR2004 - bytes of the smallest character
        return None
    even, odd = data[::2], data[1::2]
    for upper, lower, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        known = len(upper) - len(upper.translate(None, _UPPER_BYTES))
        if upper.count(0) > lower.count(0) and known >= (1 - _TOLERATED) * len(upper):
            return name
    return None


def _western_letters(decoded: Decoded) -> Decoded:
    """Undo an earlier misreading: Unicode text that holds the letters of an old font."""
    found = detect_legacy(decoded.text)
    if found is None:
        return decoded
    encoding, confidence = found
    text = decode_legacy(decoded.text, encoding)
    if encoding is LegacyEncoding.TCVN3:
        text = "".join(map(capitals_of_line, text.splitlines(keepends=True)))
    remarks = (*decoded.diagnostics, _converted(encoding))
    return Decoded(text, str(encoding), min(confidence, decoded.confidence), remarks)


def _with_references(decoded: Decoded) -> Decoded:
    text, count = unescape_references(decoded.text)
    if not count:
        return decoded
    template = N_("{count} character references read")
    remark = Diagnostic("character-references", Severity.INFO, template, (("count", count),))
    return evolve(decoded, text=unicodedata.normalize("NFC", text), diagnostics=(*decoded.diagnostics, remark))


def _not_text() -> Decoded:
    remark = Diagnostic("binary", Severity.ERROR, N_("this is not a text document"))
    return Decoded("", "binary", 0.0, (remark,), binary=True)


def _converted(encoding: str) -> Diagnostic:
    template = N_("text in {encoding} converted to Unicode")
    return Diagnostic("legacy-encoding", Severity.INFO, template, (("encoding", str(encoding)),))


def _uncertain(encoding: str, confidence: float) -> Diagnostic:
    template = N_("the encoding is not certain: {encoding} ({percent} %)")
    params = (("encoding", str(encoding)), ("percent", round(100 * confidence)))
    return Diagnostic("uncertain-encoding", Severity.WARNING, template, params)


def _undecodable(text: str) -> tuple[Diagnostic, ...]:
    count = text.count("\ufffd")
    if not count:
        return ()
    first = text.index("\ufffd")
    template = N_("{count} characters could not be read")
    return (Diagnostic("undecodable", Severity.WARNING, template, (("count", count),), Span(first, first + 1)),)
