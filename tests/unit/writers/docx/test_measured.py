"""The page as an independent program prints it: LibreOffice makes a PDF, poppler says where each word stands."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from vngov import render
from vngov.model import Document, Header, Issuer, KindLine, Paragraph, PlaceAndDate, Recipients, Signature
from vngov.registries.layouts import layouts
from vngov.values import PartialDate

pytestmark = [pytest.mark.requires("libreoffice", "pdftoppm", "fonts"), pytest.mark.slow]

MM = 72 / 25.4
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
TEXT = (
    "Các đơn vị thực hiện nghiêm túc Kế hoạch này và báo cáo kết quả về Sở Công Thương trước ngày 15 hằng tháng. " * 4
)


class Word(NamedTuple):
    """A word on a page and its box in millimetres."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


@pytest.fixture(scope="module")
def words(tmp_path_factory) -> list[Word]:
    """Print a plan of two pages and return its words."""
    folder = tmp_path_factory.mktemp("printed")
    document = Document(
        Header(
            issuers=[Issuer("SỞ CÔNG THƯƠNG", ["UBND TỈNH LÀO CAI"])],
            national_title=NATIONAL,
            motto=MOTTO,
            number="12/KH-SCT",
            place_and_date=PlaceAndDate("Lào Cai", PartialDate.from_date(date(2024, 5, 2))),
            kind=KindLine("ke-hoach", "KẾ HOẠCH"),
            abstract="Kiểm tra an toàn",
        ),
        body=[Paragraph(TEXT.strip())] * 12,
        signatures=[Signature(position="GIÁM ĐỐC", name="Nguyễn Văn An")],
        recipients=Recipients(["Như trên", "Lưu: VT"]),
    )
    (folder / "plan.docx").write_bytes(render(document, "docx"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "plan.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603 - our own file
    printed = subprocess.run(  # noqa: S603 - our own file
        ["pdftotext", "-bbox", str(folder / "plan.pdf"), "-"],  # noqa: S607 - wherever it is installed
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    markup = re.sub(r' xmlns="[^"]+"|<!DOCTYPE[^>]*>', "", printed)
    found = []
    for number, page in enumerate(ET.fromstring(markup).iter("page"), 1):  # noqa: S314 - our own file
        for word in page.iter("word"):
            sides = (float(word.get(side)) / MM for side in ("xMin", "yMin", "xMax", "yMax"))
            found.append(Word(number, word.text or "", *sides))
    return found


def line_of(words: list[Word], text: str) -> list[Word]:
    """Return the pieces of a line by their text: where fonts are mixed, a word comes in several."""
    wanted = text.replace(" ", "")
    for start in (word for word in words if wanted.startswith(word.text)):
        level = [word for word in words if word.page == start.page and abs(word.bottom - start.bottom) < 1]
        found: list[Word] = []
        for word in sorted((word for word in level if word.left >= start.left), key=lambda word: word.left):
            found.append(word)
            if "".join(each.text for each in found) == wanted:
                return found
    raise AssertionError(text)


def test_text_stands_between_the_margins(words) -> None:
    """30 mm on the left, 20 mm on the right, the first line of a paragraph 12.7 mm further in."""
    body = [word for word in words if word.page == 1 and 100 < word.top < 270]
    first = [word for word in body if word.text.startswith("C") and 35 < word.left < 45]

    assert min(word.left for word in body) == pytest.approx(30, abs=0.5)
    assert max(word.right for word in body) == pytest.approx(190, abs=0.5)
    assert [word.left for word in first] == [pytest.approx(42.7, abs=0.5)] * len(first)
    assert first
    assert max(word.bottom for word in words) < 297 - 20 + 1.5  # boxes reach below the letters


def test_the_national_title_stays_on_one_line_in_its_column(words) -> None:
    """Centred over the motto, right of the issuer."""
    title, motto = line_of(words, NATIONAL), line_of(words, MOTTO)
    centres = [
        (one[0].left + one[-1].right) / 2 for one in (title, motto, line_of(words, "Lào Cai, ngày 02 tháng 5 năm 2024"))
    ]

    assert len({round(word.top, 1) for word in title}) == 1
    assert title[0].top == pytest.approx(20, abs=1.5)
    assert max(centres) - min(centres) < 0.5
    assert title[0].left > line_of(words, "SỞ CÔNG THƯƠNG")[-1].right


def test_number_and_date_are_on_one_line(words) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, Mục IV: cells 3 and 4."""
    number, place = line_of(words, "Số: 12/KH-SCT"), line_of(words, "Lào Cai, ngày")

    assert number[0].bottom == pytest.approx(place[0].bottom, abs=0.7)


def test_pages_are_numbered_in_the_middle_of_the_upper_margin_from_the_second_on(words) -> None:
    """The first page has no number."""
    above = [word for word in words if word.bottom < 19]

    assert [(word.page, word.text) for word in above] == [(page, str(page)) for page in range(2, words[-1].page + 1)]
    assert words[-1].page > 1
    assert (above[0].left + above[0].right) / 2 == pytest.approx(110, abs=0.5)


def test_recipients_and_signature_stand_side_by_side(words) -> None:
    """Level with one another, room for ink above the name."""
    label, post, name = line_of(words, "Nơi nhận:"), line_of(words, "GIÁM ĐỐC"), line_of(words, "Nguyễn Văn An")

    assert label[0].left == pytest.approx(30, abs=0.5)
    assert label[0].top == pytest.approx(post[0].top, abs=1)
    assert 20 < name[0].top - post[0].bottom < 30


def test_letters_have_the_sizes_of_the_layout(words) -> None:
    """By the heights of their boxes, which go with the size where the font is the same."""
    layout = layouts.for_regime("ADM-3")
    texts = {"national-title": "NAM", "motto": "do", "issuer": "TH", "signer-name": "An"}
    heights = {
        component: next(word.bottom - word.top for word in words if word.text.startswith(text))
        / layout.component(component).size.drawn.to_mm()
        for component, text in texts.items()
    }

    assert max(heights.values()) == pytest.approx(min(heights.values()), rel=0.01)
