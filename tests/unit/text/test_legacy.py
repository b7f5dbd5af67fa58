"""Letters of the old fonts, and the tables behind them, checked against converters that are not ours."""

import shutil
import subprocess
import unicodedata

import pytest

from vngov.text import LegacyEncoding, decode, decode_legacy, detect_legacy, font_encoding

_SENTENCE = "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập – tự do – hạnh phúc"
_ALPHABET = [
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
] + ["đ", "Đ"]


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp – tù do – h¹nh phóc"),
        ("vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp – töï do – haïnh phuùc"),
        ("windows-1258", "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam, \u00f0ôòc lâòp – týò do – haònh phuìc"),
    ],
)
def test_known_spellings(encoding, shown) -> None:
    """What the fonts showed, typed by hand."""
    assert decode_legacy(shown, encoding) == _SENTENCE


def test_capital_fonts_show_capitals() -> None:
    """The letters of an H font are capitals, whatever their bytes."""
    assert decode_legacy("Céng hßa", LegacyEncoding.TCVN3, capitals=True) == "CỘNG HÒA"


def test_soft_hyphen_is_a_letter_of_tcvn3() -> None:
    """The byte AD is ư; a text that was cleaned first has lost it."""
    assert decode_legacy("th\u00ad ®­îc", "tcvn3") == "thư được"


def test_vni_capitals_take_either_mark() -> None:
    """The letter says whether it is a capital."""
    assert decode_legacy("AÙnh Aùnh ÑAÊNG Ñaêng YÙ Yù Ôû Öùng", "vni") == "Ánh Ánh ĐĂNG Đăng Ý Ý Ở Ứng"


def test_characters_of_unicode_stay() -> None:
    """Only what a byte can stand for is read again."""
    assert decode_legacy("héi → ế", "tcvn3") == "hội → ế"


def test_unknown_encodings_are_refused() -> None:
    """The name is the caller's, not the document's."""
    with pytest.raises(ValueError, match="klingon"):
        decode_legacy("x", "klingon")


@pytest.mark.parametrize(
    ("font", "expected"),
    [
        (".VnTime", (LegacyEncoding.TCVN3, False)),
        (".VnTimeH", (LegacyEncoding.TCVN3, True)),
        (".vntimeh", (LegacyEncoding.TCVN3, True)),
        (" .VnArial Narrow", (LegacyEncoding.TCVN3, False)),
        ("VNI-Times", (LegacyEncoding.VNI, False)),
        ("VPS Times", (LegacyEncoding.VPS, False)),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_fonts_tell_their_encoding(font, expected) -> None:
    """By the prefix of their makers."""
    assert expected == font_encoding(font)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", LegacyEncoding.TCVN3),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", LegacyEncoding.VNI),
        (_SENTENCE, None),
        ("là cá và trà, có hòa", None),
        ("Les élèves étaient à la fenêtre, où l'été s'achève déjà", None),
        ("Plain English", None),
        ("ViÖt", None),
        ("", None),
    ],
    ids=["tcvn3", "vni", "unicode", "only western letters", "french", "english", "one word", "empty"],
)
def test_misread_text_is_recognised(text, encoding) -> None:
    """And text that is right already is not."""
    found = detect_legacy(text)

    assert encoding == (found and found[0])


def test_detection_is_sure_of_whole_sentences() -> None:
    """Every word is Vietnamese once it is read right."""
    found = detect_legacy("Céng hßa x· héi chñ nghÜa ViÖt Nam")

    assert found is not None
    assert found[1] == 1.0


def _iconv(name: str, byte: int) -> str:
    run = subprocess.run(  # noqa: S603 - a fixed command
        [shutil.which("iconv") or "iconv", "-f", name, "-t", "UTF-8"],
        input=bytes((byte,)),
        capture_output=True,
        check=False,
    )
    return unicodedata.normalize("NFC", run.stdout.decode()) if run.returncode == 0 else "\ufffd"


@pytest.mark.skipif(shutil.which("iconv") is None, reason="no iconv")
@pytest.mark.parametrize(
    ("encoding", "name", "own"),
    [
        # TCVN 5712 has marks apart (B0 to B4) and capitals below A0, where the ABC fonts have signs
        pytest.param("tcvn3", "TCVN5712-1", {*range(0x20), *range(0x80, 0xA1), *range(0xB0, 0xB5)}, id="tcvn3"),
        pytest.param("viscii", "VISCII", set(), id="viscii"),
        pytest.param("windows-1258", "CP1258", set(), id="windows-1258"),
    ],
)
def test_tables_agree_with_the_c_library(encoding, name, own) -> None:
    """Byte by byte, but where the fonts differ from the standard."""
    if _iconv(name, 0x41) != "A":
        pytest.skip(f"this iconv has no {name}")

    differing = {
        byte: (ours, theirs)
        for byte in set(range(256)) - own
        if (ours := decode(bytes((byte,)), encoding).text) != (theirs := _iconv(name, byte))
    }

    assert differing == {}


@pytest.mark.parametrize(
    ("encoding", "own"),
    [
        # ours reads the free bytes as the capitals of TCVN 5712, and 80 to 9F as Windows-1252
        pytest.param(
            "tcvn3",
            {*range(0x80, 0xA0), 0xAF, 0xBA, 0xBF, *range(0xC0, 0xC6), 0xCD, *range(0xD9, 0xDC), 0xE0, 0xF0, 0xFF},
            id="tcvn3",
        ),
        pytest.param("viscii", set(), id="viscii"),
        pytest.param("vps", {0x91, 0x92}, id="vps"),  # quotation marks of Windows-1252
    ],
)
def test_tables_agree_with_another_converter(encoding, own) -> None:
    """Byte by byte, with a converter for document loaders."""
    theirs = _viparse(encoding)

    differing = {
        byte: (ours, other)
        for byte in set(range(256)) - own
        if (ours := decode(bytes((byte,)), encoding).text) != (other := theirs(chr(byte)))
    }

    assert differing == {}


def test_vni_agrees_with_another_converter() -> None:
    """Every letter and every pair of a letter and a mark of its case."""
    theirs = _viparse("vni")
    small = [letter + mark for letter in "aeouyôö" for mark in "âáàåãäêéèúüëùøûõï"]
    small += [chr(code) for code in range(0xE0, 0x100)]
    unknown_there = {"aú", "AÚ", "î", "Î"}  # ẳ and ỵ

    differing = {
        shown: (ours, other)
        for shown in {*small, *map(str.upper, small)} - unknown_there
        if (ours := decode_legacy(shown, "vni")) != (other := theirs(shown))
    }

    assert differing == {}


def _viparse(encoding: str):
    maps = pytest.importorskip("viparse.normalize.encodings", reason="no viparse")
    tables = pytest.importorskip("viparse.normalize.tables")
    return lambda text: tables.convert(text, maps.CHARMAPS[encoding])


@pytest.mark.parametrize("encoding", [each for each in LegacyEncoding if each is not LegacyEncoding.TCVN3])
def test_every_letter_of_the_alphabet_has_a_spelling(encoding) -> None:
    """Capitals and small letters; TCVN3 has capitals only in its fonts."""
    pairs = (chr(first) + second for first in range(1, 256) for second in ("", *map(chr, range(0xC0, 0x100))))

    assert set(_ALPHABET) <= {decode_legacy(pair, encoding) for pair in pairs}


def test_tcvn3_has_every_small_letter() -> None:
    """And the six capitals that are letters of their own."""
    letters = {decode_legacy(chr(byte), "tcvn3") for byte in range(256)}

    assert {letter for letter in _ALPHABET if letter.islower()} <= letters
    assert set("ĂÂÊÔƠƯĐ") <= letters
