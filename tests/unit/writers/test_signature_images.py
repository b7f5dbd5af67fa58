"""Images of digital signatures: where they lie, how large they are, what is told of them, and what is refused."""

from __future__ import annotations

import io
import re
import struct
import zlib

import docx
import pypdfium2
import pytest

import vngov
from vngov.builders import Minutes, OfficialLetter
from vngov.model import Document
from vngov.registries.layouts import layouts
from vngov.values.length import Length
from vngov.writers import WriteOptions, render, render_reporting
from vngov.writers._images import InvalidImageError, seal_picture, signature_picture
from vngov.writers._names import head_columns

EMU = 12700


def chunk(name: bytes, content: bytes) -> bytes:
    """Return a part of a PNG file."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, *, per_metre: int | None = None, points: bytes | None = None) -> bytes:
    """Return a PNG of one colour, transparent."""
    size = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if per_metre else b""
    rows = b"".join(b"\0" + b"\xc8\x00\x00\x80" * width for _ in range(height)) if points is None else points
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + size + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


HAND, SEAL = png(100, 40), png(36, 36, per_metre=1000)
SIGNED = WriteOptions(signature_images=(HAND,), seal_image=SEAL)


def letter() -> Document:
    """Return a letter with one signature."""
    builder = OfficialLetter(
        issuer="Sở Nội vụ tỉnh Lào Cai", number=215, on="15/6/2026", unit="VP", to="Sở Tài chính", about="báo cáo"
    )
    builder = builder.paragraph(
        "Sở Nội vụ đề nghị Sở Tài chính báo cáo kết quả công tác văn thư trước ngày 30 tháng 6."
    )
    return builder.signed("Nguyễn Văn Bình", "Phó Giám đốc").build()


def boxes(content: bytes) -> list[tuple[float, float, float, float]]:
    """Return the places of the images of the first page, in points from its left lower corner."""
    page = pypdfium2.PdfDocument(content)[0]
    return [item.get_bounds() for item in page.get_objects() if item.type == 3]


def words(content: bytes, text: str) -> tuple[float, float]:
    """Return where a text of the first page is in its middle, and its lower edge."""
    page = pypdfium2.PdfDocument(content)[0].get_textpage()
    start, count = page.search(text, match_case=True).get_next()
    first, last = page.get_charbox(start), page.get_charbox(start + count - 1)
    return (first[0] + last[2]) / 2, first[1]


def test_the_hand_is_between_title_and_name_and_the_seal_covers_a_third_of_it_in_a_pdf() -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 7 and 8; the seal has its true size."""
    content = bytes(render(letter(), "pdf", options=SIGNED))
    hand, seal = boxes(content)
    middle, title = words(content, "PHÓ GIÁM ĐỐC")
    _, name = words(content, "Nguyễn Văn Bình")

    assert middle == pytest.approx((hand[0] + hand[2]) / 2, abs=2)
    assert name < hand[1] < hand[3] < title
    assert (hand[2] - hand[0]) / 3 == pytest.approx(seal[2] - hand[0], abs=0.5)
    assert Length.mm(36).to_pt() == pytest.approx(seal[2] - seal[0], abs=0.5)
    assert (hand[1] + hand[3]) / 2 == pytest.approx((seal[1] + seal[3]) / 2, abs=0.5)


@pytest.mark.slow
@pytest.mark.requires("libreoffice")
def test_the_same_places_in_a_word_file(tmp_path) -> None:
    """As LibreOffice prints it."""
    import subprocess  # noqa: PLC0415 - for this test alone

    (tmp_path / "letter.docx").write_bytes(bytes(render(letter(), "docx", options=SIGNED)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "letter.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=180)  # noqa: S603 - a tool found here
    content = (tmp_path / "letter.pdf").read_bytes()
    seal, hand = sorted(boxes(content))
    (_, title), (_, name) = words(content, "KT."), words(content, "Nguy")
    layout = layouts.for_regime("ADM-3")
    left, right = head_columns(layout)
    middle = layout.measures["margin-left"].drawn.to_pt() + left.to_pt() + right.to_pt() / 2

    assert middle == pytest.approx((hand[0] + hand[2]) / 2, abs=2)
    assert name < hand[1] < hand[3] < title
    assert (hand[2] - hand[0]) / 3 == pytest.approx(seal[2] - hand[0], abs=1)
    assert Length.mm(36).to_pt() == pytest.approx(seal[2] - seal[0], abs=0.5)


def test_images_of_a_word_file_are_told_and_the_file_is_the_same_again() -> None:
    """A screen reader says whose hand and whose seal it is."""
    content = bytes(render(letter(), "docx", options=SIGNED))
    markup = docx.Document(io.BytesIO(content)).element.xml

    assert {"Hình ảnh chữ ký của Nguyễn Văn Bình", "Hình ảnh dấu của SỞ NỘI VỤ"} <= set(
        re.findall(r'descr="(.*?)"', markup)
    )
    assert content == bytes(render(letter(), "docx", options=SIGNED))


def test_images_of_a_page_are_told_and_stand_in_the_page() -> None:
    """HTML needs no second file."""
    page = str(render(letter(), "html", options=SIGNED))

    assert re.findall(r'<img src="data:image/png;base64,[\w+/=]+" alt="(.*?)"', page) == [
        "Hình ảnh chữ ký của Nguyễn Văn Bình",
        "Hình ảnh dấu của SỞ NỘI VỤ",
    ]


@pytest.mark.parametrize("format_", ["docx", "html", "pdf"])
def test_images_are_no_part_of_what_is_read(format_) -> None:
    """The document reads back as it was."""
    content = render(letter(), format_, options=SIGNED)
    data = content.encode() if isinstance(content, str) else content

    assert letter() == vngov.read(data, format=format_).document


@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_formats_without_images_say_that_they_leave_them_out(format_) -> None:
    """And only then."""
    codes = [
        [note.code for note in render_reporting(letter(), format_, options=one).diagnostics] for one in (SIGNED, None)
    ]

    assert codes == [["images-left-out"], []]


def test_the_seal_of_minutes_is_on_the_hand_of_the_chair() -> None:
    """The secretary signs without it; an empty image is room for ink."""
    builder = Minutes(issuer="UBND tỉnh Lào Cai", number=3, on="15/6/2026", about="Họp giao ban").paragraph("Nội dung.")
    minutes = builder.signed("Trần Thị Lan", "Thư ký").signed("Nguyễn Văn Bình", "Chủ tọa").build()
    options = WriteOptions(signature_images=(b"", HAND), seal_image=SEAL)
    page = str(render(minutes, "html", options=options))

    assert page.index("Trần Thị Lan") < page.index("Hình ảnh chữ ký của Nguyễn") < page.index("Hình ảnh dấu")
    assert page.count("<img") == 2
    assert len(boxes(bytes(render(minutes, "pdf", options=options)))) == 2


def test_a_seal_without_a_hand_leaves_the_room_of_one() -> None:
    """The hand then is ink on the printed page."""
    assert len(boxes(bytes(render(letter(), "pdf", options=WriteOptions(seal_image=SEAL))))) == 1


def test_a_hand_is_made_no_larger_than_the_room_for_it() -> None:
    """One that says its size keeps it where it fits."""
    wide, small = signature_picture(png(400, 10)), signature_picture(png(30, 10, per_metre=1000))

    assert (round(wide.width.to_mm()), round(small.width.to_mm()), round(small.height.to_mm())) == (50, 30, 10)
    assert round(signature_picture(png(10, 400)).height.to_mm()) == 20


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"GIF89a", "not-png", id="gif"),
        pytest.param(HAND[:60], "damaged", id="cut"),
        pytest.param(HAND.replace(b"IDAT", b"IDAX"), "damaged", id="checksum"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "damaged", id="empty"),
        pytest.param(png(9, 9, points=b"short"), "damaged", id="points"),
        pytest.param(png(2, 2, points=b"\0" * 5000), "damaged", id="too-many-points"),
        pytest.param(png(60_000, 60_000, points=b""), "too-large", id="too-large"),
        pytest.param(HAND[:8] + chunk(b"IHDR", b"short") + chunk(b"IEND", b""), "damaged", id="head"),
        pytest.param(png(0, 4, points=b""), "damaged", id="nothing"),
    ],
)
def test_what_is_no_image_is_refused(data, code) -> None:
    """Whatever the format, before anything is written."""
    with pytest.raises(InvalidImageError) as caught:
        render(letter(), "html", options=WriteOptions(signature_images=(data,)))

    assert caught.value.code == code


def test_a_seal_must_say_its_size() -> None:
    """The law wants it as large as it is."""
    with pytest.raises(InvalidImageError) as caught:
        seal_picture(HAND)

    assert caught.value.code == "no-size"
