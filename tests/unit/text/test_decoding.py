"""Bytes become text, and the result says in which encoding and how surely."""

import codecs
import unicodedata

import pytest

from vngov.diagnostics import Severity, Span
from vngov.errors import ReadError
from vngov.text import LegacyEncoding, decode, decode_legacy, unescape_references

_TEXT = (
    "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 12/KH-UBND\n"
    "Kế hoạch thực hiện nhiệm vụ phát triển đô thị; giao các sở, ngành đề xuất giải pháp trước ngày 30 tháng 6.\n"
)
_SMALL = "kế hoạch thực hiện nhiệm vụ phát triển đô thị; giao các sở, ngành đề xuất giải pháp"


def _bytes_of(text: str, encoding: str) -> bytes:
    """Write *text* in the bytes that are read as its letters."""
    if encoding == "windows-1258":
        return b"".join(_tone_apart(letter).encode("cp1258") for letter in text)
    marks = [chr(code) for code in range(0xE0, 0x100)] if encoding == "vni" else []
    shown = [*(letter + mark for letter in "aeouyôö" for mark in marks), *map(chr, range(0xFF, 0, -1))]
    spellings = {decode_legacy(pair, encoding): pair for pair in shown}
    return "".join(spellings[letter] for letter in text).encode("latin-1")


def _tone_apart(letter: str) -> str:
    decomposed = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", decomposed.replace(tone, "")) + tone if tone else letter


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
def test_unicode_is_found_with_and_without_its_mark(encoding, mark) -> None:
    """The mark is not part of the text."""
    found = decode(mark + _TEXT.encode(encoding))

    assert (found.text, found.encoding) == (_TEXT, encoding)
    assert found.confidence >= 0.95
    assert not found.diagnostics
    assert not found.binary


@pytest.mark.parametrize("encoding", list(LegacyEncoding))
def test_old_encodings_are_found(encoding) -> None:
    """By their words alone."""
    found = decode(_bytes_of(_SMALL, encoding))

    assert (found.text, found.encoding) == (_SMALL, encoding)
    assert found.confidence > 0.8
    assert [remark.code for remark in found.diagnostics] == ["legacy-encoding"]
    assert found.diagnostics[0].message("en") == f"text in {encoding} converted to Unicode"


@pytest.mark.parametrize("encoding", list(LegacyEncoding))
def test_a_long_head_of_ascii_does_not_hide_the_encoding(encoding) -> None:
    """The sample begins where the letters are."""
    head = b"plain text " * 5_000

    assert encoding == decode(head + _bytes_of(_SMALL, encoding)).encoding


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("TCVN3", "tcvn3"), ("abc", "tcvn3"), ("VNI-Windows", "vni"), ("x-viet-vps", "vps"), ("CP1258", "windows-1258")],
)
def test_a_named_encoding_is_taken(name, encoding) -> None:
    """Under its usual names, without trial."""
    found = decode(_bytes_of("quyết định", encoding), name)

    assert (found.text, found.encoding, found.confidence) == ("quyết định", encoding, 1.0)


@pytest.mark.parametrize("name", ["utf-8", "UTF_8", "utf-8-sig"])
def test_encodings_of_python_are_taken_too(name) -> None:
    """The mark goes, whatever the name says of it."""
    assert decode(codecs.BOM_UTF8 + _TEXT.encode(), name).text == _TEXT


@pytest.mark.parametrize("name", ["klingon", "", "hex", "idna", "a\0b"])
def test_unknown_names_are_refused(name) -> None:
    """It is the caller who named it."""
    with pytest.raises(ReadError) as caught:
        decode(b"x", name)

    assert caught.value.code == "unknown-encoding"


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("CéNG HßA X· HéI CHñ NGHÜA\nSè: 12/Q§-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nSố: 12/QĐ-UBND"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("Bé NéI Vô Céng hßa x· héi", "Bộ NỘI Vụ Cộng hòa xã hội"),
    ],
)
def test_capitals_of_tcvn3_are_those_of_its_ascii_letters(shown, text) -> None:
    """The bytes do not say it; the letters beside them do."""
    assert text == decode(shown.encode("cp1252"), "tcvn3").text


def test_misread_letters_stored_as_unicode_are_read_again() -> None:
    """A file saved as UTF-8 from an old font."""
    found = decode("CéNG HßA X· HéI\nnghÜa vô cña c¸c së, ngµnh\n".encode())

    assert (found.text, found.encoding) == ("CỘNG HÒA XÃ HỘI\nnghĩa vụ của các sở, ngành\n", "tcvn3")
    assert [remark.code for remark in found.diagnostics] == ["legacy-encoding"]
    vni = decode("Coäng hoøa xaõ hoäi chuû nghóa".encode("utf-16"))
    assert (vni.text, vni.encoding) == ("Cộng hòa xã hội chủ nghĩa", "vni")


def test_damaged_utf8_stays_utf8() -> None:
    """A broken byte is one lost letter, not another encoding."""
    data = _TEXT.encode().replace("ạ".encode(), b"\xe1\xba", 1)
    found = decode(data)

    assert found.encoding == "utf-8"
    assert found.text == _TEXT.replace("ạ", "\ufffd", 1)
    assert 0.9 < found.confidence < 1
    (remark,) = found.diagnostics
    place = _TEXT.index("ạ")
    assert (remark.code, remark.severity, remark.span) == ("undecodable", Severity.WARNING, Span(place, place + 1))
    assert remark.message("en") == "1 characters could not be read"


def test_truncated_utf8_stays_utf8() -> None:
    """A text cut in its last letter."""
    found = decode("hạ".encode() + "ệ".encode()[:2])

    assert (found.text, found.encoding) == ("hạ\ufffd", "utf-8")


def test_truncated_utf16_is_read_as_far_as_it_goes() -> None:
    """An odd number of bytes."""
    found = decode(_TEXT.encode("utf-16")[:-1])

    assert found.text == _TEXT[:-1] + "\ufffd"
    assert [remark.code for remark in found.diagnostics] == ["undecodable"]


def test_western_text_is_western() -> None:
    """What is Vietnamese in no encoding is read as Windows-1252, without confidence."""
    found = decode("Façade, naïveté, über, Ærø ÿçñ".encode("cp1252"))

    assert (found.text, found.encoding) == ("Façade, naïveté, über, Ærø ÿçñ", "windows-1252")
    assert found.confidence == 0.1
    assert found.diagnostics[0].message("en") == "the encoding is not certain: windows-1252 (10 %)"
    assert found.diagnostics[0].severity is Severity.WARNING


def test_few_words_prove_little() -> None:
    """One word could be of several encodings, and the remark says so."""
    found = decode(_bytes_of("đội", "tcvn3"))

    assert found.confidence < 0.8
    assert found.diagnostics[0].code == "uncertain-encoding"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 rest",
        b"%PDF-1.7 rest",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        bytes(range(256)) * 4,
        b"text\0" * 40,
    ],
    ids=["zip", "pdf", "doc", "png", "jpeg", "every byte", "NUL-rich"],
)
def test_what_is_not_text_is_binary(data) -> None:
    """It has no text, and says so."""
    found = decode(data)

    assert found.binary
    assert (found.text, found.encoding, found.confidence) == ("", "binary", 0.0)
    assert [remark.code for remark in found.diagnostics] == ["binary"]
    assert found.diagnostics[0].severity is Severity.ERROR


def test_letters_below_ascii_do_not_make_text_binary() -> None:
    """VPS has its capitals with a dot below where other encodings have control characters."""
    text = "HỘI ĐỒNG LÃNH ĐẠO NHIỆM VỤ LỊCH SỬ THỰC HIỆN"
    found = decode(_bytes_of(text, LegacyEncoding.VPS))

    assert (found.text, found.encoding) == (text, LegacyEncoding.VPS)


def test_a_single_nul_does_not_make_text_binary() -> None:
    """Cleaning will report it."""
    assert decode(_TEXT.encode() * 2 + b"\0").text == _TEXT * 2 + "\0"


@pytest.mark.parametrize("data", [b"", b"ascii only\r\n", b"\n"])
def test_ascii_is_utf8(data) -> None:
    """And certain."""
    assert decode(data) == decode(data, "utf-8")
    assert decode(data).confidence == 1.0


def test_references_are_read_after_the_encoding() -> None:
    """Numeric ones are the third way in which Vietnamese was written in Western files."""
    found = decode(b"c&#7845;p x&#xE3; &amp; &#60;b&#62; ho&agrave;")

    assert found.text == "cấp xã &amp; &#60;b&#62; hoà"
    assert found.diagnostics[0].message("en") == "3 character references read"


@pytest.mark.parametrize(
    ("text", "meant", "count"),
    [
        ("no references", "no references", 0),
        ("R&D; AT&T &unknown; &#; &#xZZ;", "R&D; AT&T &unknown; &#; &#xZZ;", 0),
        ("&lt;p&gt; &#38; &quot;", "&lt;p&gt; &#38; &quot;", 0),
        ("&#9999999; &#xD800; &#0;", "&#9999999; &#xD800; &#0;", 0),
        ("&ndash;&nbsp;&#8211;", "–\u00a0–", 3),
        ("&#7845", "&#7845", 0),
    ],
)
def test_only_references_to_other_than_ascii_are_read(text, meant, count) -> None:
    """Markup that is meant as text stays text."""
    assert unescape_references(text) == (meant, count)


def test_composed_references_join_their_letter() -> None:
    """The result is in NFC."""
    assert unicodedata.is_normalized("NFC", decode(b"a&#769;").text)


@pytest.mark.parametrize("data", [b"&#" * 50_000, b"\xe1" * 100_000, b"\xd1\n" * 50_000, b"\0a" * 50_000])
def test_bad_input_takes_linear_time(data) -> None:
    """No step goes back over what it has read."""
    assert len(decode(data).text) <= len(data)


def test_a_file_may_mix_unicode_with_a_code_page() -> None:
    """Each line is read in its own; the remark says how many."""
    unicode_lines = "Ủy ban nhân dân tỉnh Lào Cai\nCăn cứ Luật Tổ chức chính quyền địa phương\n"
    old = "ñy ban nh©n d©n tØnh Lµo Cai ®ång ý víi ®Ò nghÞ\ncña Së Néi vô vÒ viÖc tæ chøc líp häc\n"

    found = decode(unicode_lines.encode() + old.encode("latin-1") + b"x\n" + unicode_lines.encode())

    assert found.text == (
        unicode_lines + "ủy ban nhân dân tỉnh Lào Cai đồng ý với đề nghị\ncủa Sở Nội vụ về việc tổ chức lớp học\nx\n"
        + unicode_lines
    )  # fmt: skip
    assert [(note.code, note.message()) for note in found.diagnostics] == [
        ("mixed-encodings", "2 lines in tcvn3 among lines in Unicode")
    ]
    assert found.encoding == "utf-8"


def test_a_few_broken_bytes_make_no_mixture() -> None:
    """A letter cut at the end, a Western word: Unicode with what could not be read."""
    text = "Ủy ban nhân dân tỉnh Lào Cai\nCăn cứ Luật Tổ chức chính quyền địa phương\n" * 5

    for data in (text.encode()[:-6], text.encode() + b"caf\xe9\n"):
        assert [note.code for note in decode(data).diagnostics] == ["undecodable"]


@pytest.mark.parametrize(
    ("data", "text", "encoding", "certain"),
    [
        (b"", "", "utf-8", True),
        (b"a", "a", "utf-8", True),
        (b"\x00", "", "binary", False),
        (b"\x00\x00", "", "binary", False),
        (b"a\x00", "a", "utf-16-le", False),
        (b"\x00a", "a", "utf-16-be", False),
        (b"\xff\xfe", "", "utf-16-le", True),
        (b"\xc3\xa0", "à", "utf-8", True),
    ],
)
def test_one_byte_or_two_prove_little(data: bytes, text: str, encoding: str, certain: bool) -> None:  # noqa: FBT001
    """A text comes back, and the confidence is no higher than so few bytes allow."""
    found = decode(data)

    assert (found.text, found.encoding) == (text, encoding)
    assert (found.confidence > 0.9) == certain


def test_no_one_or_two_bytes_make_it_raise_or_boast() -> None:
    """Above ASCII, one character of an old code page is never more than a guess that is marked as one."""
    for data in (bytes((one, two)[:size]) for size in (1, 2) for one in range(256) for two in range(0, 256, 5)):
        found = decode(data)
        assert found.binary or found.confidence <= 0.5 or found.encoding.startswith("utf-")
        assert (
            found.confidence > 0.8 or found.binary or "uncertain-encoding" in {note.code for note in found.diagnostics}
        )
