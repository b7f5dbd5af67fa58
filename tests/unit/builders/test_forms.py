"""Papers as their sample forms have them: filled, printed in every format, read back, and checked."""

from __future__ import annotations

from datetime import date

import pytest

import vngov
from vngov.builders import AdministrativeDocument, PartyLetter, Plan, Telegram, blanks_of, fill, skeleton
from vngov.model import Document
from vngov.registries.family import Family
from vngov.writers import render

DAY = date(2026, 6, 15)
FORMATS = ("docx", "html", "markdown", "pdf", "text")
VALUES = {
    "số": "15", "ngày": "15", "tháng": "6", "năm": "2026", "người ký": "Nguyễn Văn Bình", "họ tên": "Lê Thị Hoa",
    "chức vụ": "Chủ tịch", "tên thư ký": "Trần Thị Lan", "tên chủ tọa": "Nguyễn Văn Bình", "nơi đến": "Sở Nội vụ",
    "tên người ghi": "Trần Thị Lan", "tên chủ trì": "Nguyễn Văn Bình", "tên đại diện bên a": "Nguyễn Văn Bình",
    "tên đại diện bên b": "Lê Thị Hoa", "ngày hết hạn": "30/6/2026", "nơi nhận": "Các sở, ban, ngành",
    "đơn vị soạn thảo": "NC", "trích yếu": "tổ chức hội nghị tổng kết",
}  # fmt: skip


def filled(kind: str, family: Family) -> Document:
    """Return the skeleton of a kind with its blanks filled in."""
    issuer = "Tỉnh ủy Lào Cai" if family is Family.PARTY else "UBND tỉnh Lào Cai"
    form = skeleton(kind, on=DAY, issuer=issuer, family=family)
    text = "Lập hồ sơ, chỉnh lý và giao nộp tài liệu vào lưu trữ lịch sử của tỉnh theo quy định của pháp luật"
    values = VALUES | ({"chức vụ": "Bí thư"} if family is Family.PARTY else {"trích yếu": "Tổ chức hội nghị tổng kết"})
    return fill(form, {name: values.get(name, text) for name in blanks_of(form)})


def back(document: Document, format_: str) -> vngov.ReadResult:
    """Return what is read of the document when it is written."""
    content = render(document, format_)
    data = content.encode() if isinstance(content, str) else content
    return vngov.read(data, format="text" if format_ == "markdown" else format_)


PAPERS = [
    *((kind, Family.ADMINISTRATIVE) for kind in (
        "bien-ban", "giay-gioi-thieu", "giay-moi", "giay-uy-quyen", "phieu-gui", "phieu-chuyen", "phieu-bao",
        "hop-dong", "cong-dien", "ban-ghi-nho",
    )),
    *((kind, Family.PARTY) for kind in ("bien-ban", "giay-gioi-thieu", "giay-di-duong", "phieu-gui")),
]  # fmt: skip


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(("kind", "family"), PAPERS, ids=lambda value: value if isinstance(value, str) else value.name)
def test_a_filled_form_reads_back_and_breaks_no_rule(kind, family, format_) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4 to 1.10; 36-HD/VPTW and 05-HD/VPTW."""
    document = filled(kind, family)
    result = back(document, format_)

    assert document == result.document
    assert [(finding.rule, finding.path) for finding in vngov.check(result).findings] == []


def test_minutes_have_no_line_of_date_and_two_signers() -> None:
    """Mẫu 1.9: the closing sentence carries the time; the Party names its signers otherwise."""
    state, party = filled("bien-ban", Family.ADMINISTRATIVE), filled("bien-ban", Family.PARTY)

    assert state.header.place_and_date is None
    assert [one.position.text for one in state.signatures] == ["THƯ KÝ", "CHỦ TỌA"]
    assert [one.position.text for one in party.signatures] == ["NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"]


@pytest.mark.parametrize("kind", ["giay-gioi-thieu", "giay-nghi-phep"])
def test_papers_given_to_a_person_have_no_abstract(kind) -> None:
    """Mẫu 1.8 and 1.10."""
    assert filled(kind, Family.ADMINISTRATIVE).abstract is None


def test_such_a_paper_may_have_an_abstract_all_the_same() -> None:
    """What stands in the middle right below the kind is one."""
    builder = AdministrativeDocument(
        kind="giay-gioi-thieu", issuer="UBND tỉnh Lào Cai", number=3, on=DAY, about="Liên hệ công tác"
    )
    document = builder.paragraph("Giới thiệu ông Lê Văn An.").signed("Nguyễn Văn Bình").build()

    assert [back(document, name).document.abstract for name in ("text", "docx", "pdf")] == ["Liên hệ công tác"] * 3


@pytest.mark.parametrize("format_", FORMATS)
def test_the_only_addressee_of_a_telegram_has_a_line_of_its_own(format_) -> None:
    """Mẫu 1.6 lists them below the words ``… điện:``."""
    builder = Telegram(issuer="UBND tỉnh Lào Cai", number=3, on=DAY, to="Sở Nội vụ", about="Ứng phó mưa lũ", unit="NC")
    document = builder.paragraph("Ủy ban nhân dân tỉnh yêu cầu Sở Nội vụ trực ban.").signed("Nguyễn Văn Bình").build()

    assert document == back(document, format_).document


@pytest.mark.parametrize("format_", ["docx", "pdf"])
def test_the_label_of_the_only_addressee_of_the_party_is_slanted_and_the_name_is_not(format_) -> None:
    """36-HD/VPTW, Phụ lục 3: one line in two sorts of letters."""
    builder = PartyLetter(issuer="Tỉnh ủy Lào Cai", number=3, on=DAY, to="Ban Tổ chức Tỉnh ủy", about="báo cáo")
    document = builder.paragraph("Tỉnh ủy đề nghị Ban Tổ chức báo cáo.").signed("Nguyễn Văn Bình", "Bí thư").build()
    result = back(document, format_)

    assert not [one for one in vngov.check(result).findings if one.rule == "LAY126"]
    assert document.addressees == result.document.addressees


def test_what_stands_above_every_body_of_a_joint_document_is_printed_once() -> None:
    """Offices of one committee issue under one line."""
    others = ("Sở Nội vụ tỉnh Lào Cai", "Sở Tài chính tỉnh Lào Cai")
    plan = Plan(issuer="Sở Y tế tỉnh Lào Cai", jointly=others, number=3, on=DAY, about="Phối hợp", unit="VP")
    for name in ("Phạm Thị Mai", "Nông Văn Thành", "Lê Thị Hoa"):
        plan = plan.signed(name, "Giám đốc")
    document = plan.paragraph("Các sở thống nhất phối hợp.").build()

    assert [len(issuer.parents) for issuer in document.header.issuers] == [1, 0, 0]
    assert all(document == back(document, name).document for name in FORMATS)
