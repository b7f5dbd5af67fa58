"""Files and bytes: formats by content, encodings, and every way a file cannot be read."""

import io

import pytest

from vngov.errors import ReadError
from vngov.readers import parse, read
from vngov.readers.files import sniff

TEXT = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/UBND-VX\nKính gửi: Sở Nội vụ.\n\nĐồng ý./.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_source_gives_the_same_document(tmp_path, encoding) -> None:
    """A path, its name, bytes, an open file of bytes or text."""
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    expected = parse(TEXT).document

    assert expected == read(path).document
    assert expected == read(str(path)).document
    assert expected == read(path.read_bytes()).document
    assert expected == read(io.BytesIO(path.read_bytes())).document
    assert expected == read(io.StringIO(TEXT)).document


def test_the_encoding_is_told_and_can_be_given() -> None:
    """Detected or overruled."""
    assert read(TEXT.encode()).encoding == "utf-8"
    assert read("Số: 12".encode("utf-16-le"), encoding="utf-16-le").text == "Số: 12"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.4", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
        (b"{\\rtf1", "rtf"),
        (b"PK\x03\x04....word/document.xml", "docx"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
        (b"PK\x03\x04....a.txt", "zip"),
        (b" <!DOCTYPE html><p>", "html"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>', "doc"),
        (b'<?xml version="1.0"?><pkg:package xmlns:pkg="x">', "doc"),
        (b"<html><meta name=ProgId content=Word.Document>", "html"),
        (b"S\xe1", "text"),
    ],
)
def test_the_format_is_found_by_content(data, expected) -> None:
    """Not by name."""
    assert expected == sniff(data)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("none.txt", "not-found"),
        (".", "is-directory"),
        ("a\0b", "io"),
        ("pages.zip", "unsupported-format"),
        ("x", "binary"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path, name, code) -> None:
    """One code for each cause."""
    (tmp_path / "pages.zip").write_bytes(b"PK\x03\x04....a.txt")
    (tmp_path / "x").write_bytes(bytes(range(256)) * 20)

    with pytest.raises(ReadError) as caught:
        read(str(tmp_path / name) if "\0" not in name else name)

    assert code == caught.value.code


def test_strict_reading_refuses_what_is_remarked() -> None:
    """The first remark above information is raised."""
    text = TEXT.replace("12/UBND-VX", "???/UBND%VX")

    assert parse(text).diagnostics[-1].code == "number-unreadable"
    with pytest.raises(ReadError) as caught:
        parse(text, strict=True)
    assert caught.value.code == "strict"
    assert parse(TEXT, strict=True).document.kind == "cong-van"


def test_parse_takes_text_only() -> None:
    """Bytes are a mistake of the caller."""
    with pytest.raises(TypeError, match="read"):
        parse(TEXT.encode())  # type: ignore[arg-type]
