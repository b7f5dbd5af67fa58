"""The report of a document: one page, marked in place, that needs nothing but itself."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from vngov import parse, report
from vngov.model import Document, Header, NumberLine, Paragraph, PlaceAndDate
from vngov.rules import Config
from vngov.rules.specimens import specimen, specimen_names
from vngov.values.partial_date import PartialDate

VOID = {"br", "hr", "img", "meta"}
LATE = specimen("letter", ("04 tháng 01 năm 2021", "04 tháng 02 năm 2021"))


class Page(HTMLParser):
    """Collects ids, links and text, and sees that every element is closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.names: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.names.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", specimen_names())
def test_page_is_whole_and_alone(name) -> None:
    """Elements are closed, ids are used once, links lead into the page, and nothing is loaded or run."""
    page = report(parse(specimen(name)))
    seen = Page(page)

    assert seen.open == []
    assert len(seen.ids) == len(set(seen.ids))
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)
    assert not {"script", "link", "iframe", "object"} & set(seen.names)
    assert not re.search(r"(?:src|href)=\"(?!#|data:image/svg)", page)
    assert not re.search("[\U000f0000-\U0010ffff]", page)


def test_finding_is_marked_at_the_citation_it_names() -> None:
    """The mark holds the citation alone, leads to the finding, and the finding back."""
    page = report(parse(LATE), config=Config(select=["CIT104"]))

    assert re.search(r'<mark id="at-1" class="error" title="[^"]*47/KH-UBND[^"]*"><a class="cite" href="#act-1"', page)
    assert '<sup><a href="#f-1">1</a></sup></mark>' in page
    assert '<a class="no" href="#at-1">1.</a>' in page
    assert "30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b" in page


@pytest.mark.parametrize(
    ("change", "rule", "marked"),
    [
        (("Số: 215/UBND-VX", "Số: 215 /UBND-VX"), "NUM101", "Số: 215/UBND-VX"),
        (("ngày 15 tháng 01", "ngày 15 tháng 1"), "DAT101", "ngày 15 tháng 01 năm 2021"),
        (("TM. ỦY BAN NHÂN DÂN", "T/M ỦY BAN NHÂN DÂN"), "SIG102", "ỦY BAN NHÂN DÂN"),
    ],
)
def test_components_of_head_and_foot_are_marked(change, rule, marked) -> None:
    """Number, date and right of signing have no text of their own, and are marked all the same."""
    page = report(parse(specimen("letter", change)), config=Config(select=[rule]))
    [mark] = re.findall(r"<mark [^>]*>(.*?)</mark>", page)

    assert marked in re.sub("<[^>]*>", "", mark)


def test_what_is_missing_has_no_place_to_lead_to() -> None:
    """A finding about nothing stands in the list without a link."""
    page = report(parse(specimen("letter", ("Độc lập - Tự do - Hạnh phúc\n", ""))), config=Config(select=["HDR102"]))

    assert '<span class="no">1.</span>' in page
    assert "<mark" not in page


def test_two_findings_of_one_node_nest() -> None:
    """The gravest is the innermost, and both have their number."""
    late = specimen("letter", ("04 tháng 01 năm 2021 của Ủy ban nhân dân tỉnh", "04 tháng 02 năm 2021"))
    page = report(parse(late), config=Config(select=["CIT104", "LNG103", "CIT107"]))

    assert page.count("<mark ") == page.count("</mark>") >= 1


def test_words_of_document_are_escaped_and_signs_of_its_own_are_no_marks() -> None:
    """A document can hold markup and private characters without harm."""
    hostile = "<script>alert(1)</script> \U000f0000 Nghị định số 30/2020/NĐ-CP \U0010fffd & “x”"
    page = report(Document(body=[Paragraph(hostile)]))

    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "\U000f0000" not in page
    assert page.count("\ufffd") == 2


def test_parts_show_acts_tasks_targets_and_towns() -> None:
    """Each has its table, and the pictures are in the page."""
    aims = "1. Tỷ lệ đô thị hóa đến năm 2025 đạt 137%.\n2. Đến năm 2030, nâng cấp thị trấn Bắc Hà lên đô thị loại IV."
    text = specimen("party-programme", ("1. Phát triển hệ thống đô thị xanh.", aims), ("2. Nâng cao", "3. Nâng cao"))
    page = report(parse(text))

    for id_ in ("acts", "tasks", "targets", "towns"):
        assert f'<section class="part" id="{id_}">' in page
    assert page.count("data:image/svg+xml;base64,") == 2
    assert "137%" in page
    assert "thị trấn Bắc Hà" in page


def test_force_of_cited_acts_on_the_day_is_told() -> None:
    """In force, replaced, not yet."""
    bases = ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
             "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư;")  # fmt: skip
    today = report(parse(specimen("decision")), lang="en")
    late = report(parse(specimen("decision", bases)), lang="en")
    early = report(parse(specimen("decision")), as_of=date(2019, 1, 1), lang="en")

    assert "<td>yes</td>" in today
    assert "no, until 05/03/2020; then 30/2020/NĐ-CP" in late
    assert "<td>not yet</td>" in early


def test_page_of_a_hand_built_document_and_of_nothing() -> None:
    """A document without source, a wrong path of no text, an empty document."""
    head = Header(number=NumberLine("5/KH-SYT"), place_and_date=PlaceAndDate("Cần Thơ", PartialDate(2023, 4, 7)))
    page = report(Document(head), lang="en")

    assert "5/KH-SYT" in page
    assert "07/04/2023" in page
    assert "No rule that was asked is broken." in report(Document(), lang="en")


def test_language_is_that_asked_for() -> None:
    """Labels and messages are of one language."""
    assert "Findings (1)" in report(parse(LATE), config=Config(select=["CIT104"]), lang="en")
    assert "Phát hiện (1)" in report(parse(LATE), config=Config(select=["CIT104"]))
