"""The code pages that Vietnamese was written in before Unicode, as facts in strings.

Each single-byte table has 256 characters, one for each byte; U+FFFE marks a byte that means nothing.

* TCVN3 (ABC): TCVN 5712:1993, the letters of the ``.Vn…`` fonts, in which a capital is the same byte as
  its small letter shown in an ``H`` font.  The bytes below A1 are those of Windows-1252, whose quotation
  marks and dashes stand in such files.
* VISCII: RFC 1456.
* VPS: the fonts of the Vietnamese Professionals Society (``x-viet-vps``).
* Windows-1258: a letter and its tone apart; the codec of Python.
* VNI: one byte for a letter and a second one for its marks; see :data:`VNI`.
"""

from __future__ import annotations

import codecs
import unicodedata

__all__ = ["TCVN3", "VISCII", "VNI", "VPS", "WINDOWS_1252", "WINDOWS_1258", "charmap"]


def charmap(data: bytes, table: str) -> str:
    """Return *data* read by one of the single-byte tables, with U+FFFD for bytes that mean nothing."""
    return codecs.charmap_decode(data, "replace", table)[0]  # pyright: ignore[reportArgumentType] - stub lacks str


def _codec(name: str) -> str:
    decode = codecs.getdecoder(name)
    return "".join(decode(bytes((byte,)), "replace")[0].replace("\ufffd", "\ufffe") for byte in range(256))


def _control_letters(letters: dict[int, str]) -> str:
    return "".join(letters.get(byte, chr(byte)) for byte in range(0x80))


WINDOWS_1252 = _codec("cp1252")
WINDOWS_1258 = _codec("cp1258")

TCVN3 = WINDOWS_1252[:0xA1] + (
    "ĂÂÊÔƠƯĐăâêôơưđẰ°±²³´àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)

VISCII = _control_letters({0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}) + (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)

_VPS_LOW = b"\x02\x03\x04\x05\x06\x10\x11\x12\x13\x14\x15\x19\x1c\x1d"
VPS = _control_letters(dict(zip(_VPS_LOW, "ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ", strict=True))) + (
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ\u00a0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁ"
    "ÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺßàáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ"
)

_VNI_TONES = "\u0301\u0300\u0309\u0303\u0323"
_VNI_ALONE = dict(zip("íìæóòîôöñ", "íìỉĩịỵơưđ", strict=True))
_VNI_ROWS = (  # letters, the bytes of their marks, the marks
    ("aeouyôö", "ùøûõï", tuple(_VNI_TONES)),
    ("aeo", "âáàåãä", ("\u0302", *("\u0302" + tone for tone in _VNI_TONES))),
    ("a", "êéèúüë", ("\u0306", *("\u0306" + tone for tone in _VNI_TONES))),
)


def _vni() -> dict[str, str]:
    table: dict[str, str] = {}
    for letters, marks, meanings in _VNI_ROWS:
        for letter in letters:
            for mark, meaning in zip(marks, meanings, strict=True):
                meant = unicodedata.normalize("NFC", _VNI_ALONE.get(letter, letter) + meaning)
                for shown in (mark, mark.upper()):  # a capital is known by its letter, whatever the mark
                    table[letter + shown] = meant
                    table[letter.upper() + shown] = meant.upper()
    for shown, meant in _VNI_ALONE.items():
        table[shown], table[shown.upper()] = meant, meant.upper()
    return table


#: One or two characters of Windows-1252, as VNI text shows there, with the letter meant.
VNI = _vni()
