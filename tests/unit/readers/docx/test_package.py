"""Files that are no document, or one that nobody should open: each told by its cause, nothing written."""

import io
import struct
import tracemalloc
import zipfile

import pytest

from vngov.errors import ReadError
from vngov.readers import read
from vngov.readers.docx import read_docx

P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def _code(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read_docx(data)
    assert caught.value.source == ""
    return caught.value.code


def _zipped(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def test_parts_before_the_file_are_damaged(make_docx) -> None:
    """A directory that says it stands further on than it does."""
    data = bytearray(make_docx(P.format("a")))
    place = data.rindex(b"PK\x05\x06") + 16
    struct.pack_into("<L", data, place, struct.unpack_from("<L", data, place)[0] + (1 << 16))

    assert _code(bytes(data)) == "damaged"


def test_a_truncated_file_is_damaged(make_docx) -> None:
    """Wherever it ends."""
    data = make_docx(P.format("Điều 1."))

    for length in range(0, len(data), 97):
        assert _code(data[:length]) == "damaged"


def test_damage_inside_a_part_is_told(make_docx) -> None:
    """A byte that changed breaks the check sum or the stream, never more than that."""
    data = bytearray(make_docx(P.format("Điều 1. " * 200)))
    place = data.index(b"word/document.xml") + 60
    data[place : place + 20] = bytes(20)

    assert _code(bytes(data)) == "damaged"


def test_other_packages_are_no_documents() -> None:
    """A plain archive, a spreadsheet, markup that is not that of a document."""
    ties = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>'
    )

    assert _code(_zipped(**{"a.txt": b"a"})) == "no-document-part"
    assert _code(_zipped(**{"_rels/.rels": ties})) == "no-document-part"
    assert _code(_zipped(**{"_rels/.rels": ties, "xl/workbook.xml": b"<workbook/>"})) == "no-document-part"
    assert _code(_zipped(**{"word/document.xml": b"<html/>"})) == "no-document-part"


def test_the_main_part_may_have_another_name(make_docx) -> None:
    """The relationships of the package say where it is, relative or from the top."""
    data = make_docx(P.format("có"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = archive.read("word/document.xml")
    ties = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="b" Type="x/officeDocument" Target="http://example.org/a" TargetMode="External"/>'
        b'<Relationship Id="a" Type="x/officeDocument" Target="/doc/main.xml"/></Relationships>'
    )

    assert read_docx(_zipped(**{"_rels/.rels": ties, "doc/main.xml": document}))[0] == "có\n"


def test_a_part_may_not_unpack_to_a_monster(make_docx) -> None:
    """Told by the declared sizes, before a byte is unpacked: memory stays far below what it claims."""
    bomb = make_docx("", raw={"word/document.xml": b" " * (1 << 28)})
    tracemalloc.start()

    assert _code(bomb) == "zip-bomb"
    assert tracemalloc.get_traced_memory()[1] < 50 * len(bomb)
    tracemalloc.stop()


def test_a_part_larger_than_any_document_is_refused(make_docx) -> None:
    """Even if it is hardly packed: the size that the directory claims is enough."""
    data = bytearray(make_docx(P.format("a")))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[entry + 24 : entry + 28] = (1 << 29).to_bytes(4, "little")

    assert _code(bytes(data)) == "zip-bomb"


def test_a_size_that_is_not_true_is_damage(make_docx) -> None:
    """What unpacks to less or more than the directory says was tampered with."""
    data = bytearray(make_docx(P.format("a" * 100)))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[entry + 24 : entry + 28] = (50).to_bytes(4, "little")

    assert _code(bytes(data)) == "damaged"


def test_a_directory_of_too_many_entries_is_refused(make_docx) -> None:
    """Before any of them is looked at."""
    data = make_docx(P.format("a"))

    assert read_docx(b"PK\x01\x02" * 100 + data)[0] == "a\n"
    assert _code(b"PK\x01\x02" * 60_000 + data) == "zip-bomb"


def test_a_locked_part_is_told(make_docx) -> None:
    """The old encryption of archives."""
    data = bytearray(make_docx(P.format("a")))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[entry + 8] |= 1

    assert _code(bytes(data)) == "encrypted"


def test_names_that_climb_out_are_never_followed(make_docx, tmp_path, monkeypatch) -> None:
    """Nothing is unpacked, and a tie to a place outside names no part."""
    monkeypatch.chdir(tmp_path)
    ties = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/>'
        '<Relationship Id="b" Type="x/header" Target="file:///etc/passwd"/>'
        '<Relationship Id="c" Type="x/footer" Target=""/></Relationships>'
    )
    data = make_docx(P.format("a"), raw={"../../evil.txt": "x", "/evil.txt": "x", "word/_rels/document.xml.rels": ties})

    assert read_docx(data)[0] == "a\n"
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_the_file_is_in_the_message(tmp_path, make_docx) -> None:
    """Whatever its ending says; a document with a wrong ending is read."""
    damaged = tmp_path / "a.docx"
    damaged.write_bytes(make_docx(P.format("a"))[:-30])
    wrong = tmp_path / "b.txt"
    wrong.write_bytes(make_docx(P.format("Nội dung.")))

    with pytest.raises(ReadError, match=r"damaged or incomplete: .*a\.docx") as caught:
        read(damaged)
    assert caught.value.code == "damaged"
    assert read(wrong).text == "Nội dung.\n"
