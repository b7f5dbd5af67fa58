"""A copy of a Word file with a comment at each fault."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile

import pytest

import vngov
from vngov.errors import NotEditableError
from vngov.rules import Config
from vngov.rules.specimens import specimen

FAULTS = (("Số: 31/", "Số: 31 /"), ("- Sở Nội vụ;", "- Sở Nội vụ,"), ("tham dự./.", "tham dự."))
COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def members(data: bytes) -> dict[str, bytes]:
    """Return the members of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def standard(*changes: tuple[str, str]) -> bytes:
    """Return the standard page of a plan with other words at some places of its markup."""
    parts = members(vngov.render(vngov.parse(specimen("plan")).document, "docx"))
    markup = parts["word/document.xml"].decode()
    for old, new in changes:
        assert old in markup
        markup = markup.replace(old, new, 1)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in {**parts, "word/document.xml": markup.encode()}.items():
            archive.writestr(name, content)
    return stream.getvalue()


def without_marks(markup: bytes) -> bytes:
    """Return the markup of a part without the marks of comments."""
    return re.sub(rb"<w:commentRange(?:Start|End) [^>]*/>|<w:r><w:commentReference [^>]*/></w:r>", b"", markup)


def commented(data: bytes) -> dict[int, tuple[str, str]]:
    """Return of each comment the words it stands at, and what it says."""
    parts = members(data)
    texts = {
        int(id_): "\n".join("".join(re.findall("<w:t [^>]*>([^<]*)<", line)) for line in body.split("</w:p>")[:-1])
        for id_, body in re.findall(
            r'<w:comment w:id="(\d+)" w:author="vngov" w:initials="vn">(.*?)</w:comment>',
            parts["word/comments.xml"].decode(),
        )
    }
    found = {}
    for id_, text in texts.items():
        pattern = f'<w:commentRangeStart w:id="{id_}"/>(.*?)<w:commentRangeEnd w:id="{id_}"/><w:r><w:commentReference w:id="{id_}"/></w:r>'
        [words] = re.findall(pattern, parts["word/document.xml"].decode())
        found[id_] = re.sub("<[^>]*>", "", words), text
    return found


def test_comment_stands_at_the_runs_at_fault() -> None:
    """It names the fault, the rule, its weight and the provision, in the language asked for."""
    data = standard(*FAULTS)
    copy = vngov.with_comments(data, lang="en")

    assert [(at, text.split(" ")[0:3]) for at, text in commented(copy).values()] == [
        ("Số: 31 /KH-SYT", ["the", "number", "is"]),
        ("2. Các đơn vị trực thuộc cử người tham dự.", ["the", "text", "ends"]),
        ("- Sở Nội vụ,", ["the", "line", "“Sở"]),
    ]
    first = commented(copy)[0][1].split("\n")
    assert first[1] == "NUM101 (error); 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3"
    assert commented(vngov.with_comments(data))[0][1].startswith("số, ký hiệu ghi là")
    assert vngov.with_comments(data, lang="en") == copy


def test_nothing_but_the_marks_is_new() -> None:
    """Of the parts that were there, only three have more than they had, and the text has only marks more."""
    data = standard(*FAULTS)
    before, after = members(data), members(vngov.with_comments(data))

    assert without_marks(after["word/document.xml"]) == before["word/document.xml"]
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert set(after) - set(before) == {"word/comments.xml"}
    assert after["word/_rels/document.xml.rels"].count(COMMENTS.encode()) == 1
    assert b'PartName="/word/comments.xml"' in after["[Content_Types].xml"]
    assert vngov.read(vngov.with_comments(data)).document == vngov.read(data).document


def test_missing_component_is_remarked_before_its_place(make_docx) -> None:
    """A head that lacks something at its top, a list that is missing at the end of what is there, a page at the top."""
    text = specimen("plan", ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", ""), ("Số: 31/KH-SYT\n", ""))
    text = text[: text.index("Nơi nhận")] + text[text.index("KT. ") :]
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    size = '<w:sectPr><w:pgSz w:w="8000" w:h="8000"/></w:sectPr>'
    copy = vngov.with_comments(
        make_docx(body + size), config=Config(select=["HDR101", "NUM103", "RCP102", "LAY101"]), lang="en"
    )

    assert {text.split("\n")[1].split(" ")[0]: at for at, text in commented(copy).values()} == {
        "LAY101": "UBND TỈNH KIÊN GIANG",
        "HDR101": "UBND TỈNH KIÊN GIANG",
        "NUM103": "UBND TỈNH KIÊN GIANG",
        "RCP102": "Phạm Thị Mai",
    }


def test_comments_that_are_there_stay(make_docx) -> None:
    """New ones are counted on, in the part that there is, whatever prefix it uses."""
    old = (
        '<x:comments xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<x:comment x:id="7" x:author="A"><x:p><x:r><x:t>Xem lại.</x:t></x:r></x:p></x:comment></x:comments>'
    )
    body = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in specimen("plan", FAULTS[0]).split("\n") if line
    )
    copy = vngov.with_comments(
        make_docx(body, {"word/comments.xml": old}, comments="<x/>"), config=Config(select=["NUM"]), lang="en"
    )
    parts = members(copy)

    assert parts["word/comments.xml"].decode().startswith(old.removesuffix("</x:comments>"))
    assert b'w:id="8"' in parts["word/comments.xml"]
    assert b'<w:commentRangeStart w:id="8"/>' in parts["word/document.xml"]
    assert parts["word/_rels/document.xml.rels"].count(b"comments") == 2  # the type and the target of the one tie


def test_fault_in_a_text_box_or_a_header_is_remarked_in_the_text(make_docx) -> None:
    """Word processors allow no comments there."""
    lines = specimen("plan", FAULTS[0]).rstrip("\n").split("\n")
    paragraphs = [f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines if line]
    at = next(index for index, line in enumerate(paragraphs) if "31 /" in line)
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraphs[at]}</w:txbxContent></w:pict></w:r></w:p>"
    copy = vngov.with_comments(
        make_docx("".join([*paragraphs[:at], box, *paragraphs[at + 1 :]])), config=Config(select=["NUM"]), lang="en"
    )

    assert {at for at, _ in commented(copy).values()} == {"Độc lập - Tự do - Hạnh phúc"}


def test_file_without_faults_is_returned_as_it_is() -> None:
    """No empty part of comments."""
    data = standard()

    assert vngov.with_comments(data) == data


@pytest.mark.parametrize("source", [specimen("plan").encode(), b"<html><body>x</body></html>"], ids=["text", "html"])
def test_only_word_files_hold_comments(source) -> None:
    """The cause has a code and says what to do."""
    with pytest.raises(NotEditableError, match="render the document as one first") as caught:
        vngov.with_comments(source)

    assert caught.value.code == "not-word"


@pytest.mark.requires("libreoffice")
def test_office_program_finds_every_comment(tmp_path) -> None:
    """The copy opens, with as many comments as there are findings."""
    data = standard(*FAULTS)
    path = tmp_path / "copy.docx"
    path.write_bytes(vngov.with_comments(data))
    profile = (tmp_path / "profile").as_uri()
    command = [str(shutil.which("soffice")), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "odt"]
    subprocess.run([*command, "--outdir", tmp_path, path], check=True, capture_output=True, timeout=180)  # noqa: S603 - a program of the machine, a file of ours

    content = members((tmp_path / "copy.odt").read_bytes())["content.xml"]
    assert content.count(b"<office:annotation ") == len(vngov.check(vngov.read(data)).findings) == 3


def body_of(*changes: tuple[str, str]) -> str:
    """Return the markup of the lines of a plan."""
    return "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in specimen("plan", *changes).split("\n") if line
    )


NUMBER = Config(select=["NUM"])


def test_package_gets_what_a_part_needs_whatever_it_lacks(make_docx) -> None:
    """A part of that name that nothing refers to stays; ties and types are added to empty lists."""
    parts = members(make_docx(body_of(FAULTS[0]), {"word/comments.xml": "<x/>"}))
    del parts["word/_rels/document.xml.rels"]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    copy = members(vngov.with_comments(stream.getvalue(), config=NUMBER))

    assert copy["word/comments.xml"] == b"<x/>"
    assert b"NUM101" in copy["word/comments-vngov.xml"]
    assert b'Target="/word/comments-vngov.xml"' in copy["word/_rels/document.xml.rels"]
    assert copy["[Content_Types].xml"].startswith(b"<Types><Override ")
    assert copy["[Content_Types].xml"].endswith(b"</Types>")


def test_strict_files_get_strict_comments(make_docx) -> None:
    """Their namespaces are other ones."""
    space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    markup = f'<w:document xmlns:w="{space}"><w:body>{body_of(FAULTS[0])}</w:body></w:document>'
    copy = members(vngov.with_comments(make_docx("", {"word/document.xml": markup}), config=NUMBER))

    assert f'<w:comments xmlns:w="{space}">'.encode() in copy["word/comments.xml"]
    assert (
        b'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"'
        in copy["word/_rels/document.xml.rels"]
    )


def test_markup_that_is_not_utf8_gets_no_comments(make_docx) -> None:
    """Marks are bytes among bytes."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    markup = f'<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="{space}"><w:body>{body_of(FAULTS[0])}</w:body></w:document>'
    with pytest.raises(NotEditableError) as caught:
        vngov.with_comments(make_docx("", {"word/document.xml": markup.encode("utf-16")}))

    assert caught.value.code == "uneditable-markup"


def test_line_without_runs_is_remarked_at_its_beginning(make_docx) -> None:
    """A formula holds no runs of the text."""
    line = "<w:p><w:r><w:t>Số: 31 /KH-SYT</w:t></w:r></w:p>"
    body = body_of(FAULTS[0])
    assert line in body
    formula = "<w:p><w:pPr/><m:oMath><m:r><m:t>Số: 31 /KH-SYT</m:t></m:r></m:oMath></w:p>"
    copy = vngov.with_comments(make_docx(body.replace(line, formula)), config=NUMBER)

    assert (
        b'<w:p><w:pPr/><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>'
        in members(copy)["word/document.xml"]
    )
