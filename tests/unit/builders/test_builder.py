"""Builders: what the registries fill in, what the caller corrects, what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import vngov
from vngov.builders import (
    AdministrativeDocument,
    Circular,
    Decision,
    Law,
    Minutes,
    NormativeDocument,
    OfficialLetter,
    PartyDecision,
    PartyPlan,
    PartySubmission,
    Plan,
    Telegram,
)
from vngov.builders.refusal import InvalidDocumentError
from vngov.errors import UnknownEntryError
from vngov.model import (
    Article,
    Block,
    Chapter,
    Clause,
    Document,
    Item,
    Paragraph,
    Point,
    SigningAuthority,
    Table,
    node_at,
)
from vngov.values import PartialDate

DAY = date(2023, 4, 7)


def _decision(**more: Any) -> Decision:
    values: dict[str, Any] = {"issuer": "UBND tỉnh Lào Cai", "number": 815, "on": DAY, "about": "việc A"}
    return Decision(**(values | more))


def _at(body: tuple[Block, ...], path: str) -> Any:  # noqa: ANN401 - of whatever type stands there
    return node_at(Document(body=body), path)


def test_each_call_returns_a_new_builder() -> None:
    first = _decision()
    second = first.article("Thành lập Tổ công tác.")
    assert first.body == ()
    assert len(second.body) == 1
    assert type(second) is Decision
    assert second.kind == "quyet-dinh"


def test_a_decision_of_the_head_and_of_the_committee() -> None:
    base = _decision().basis("Luật Lưu trữ").article("Thành lập.").signed("Trần Thị Lan")
    by_head = base.build()
    assert by_head.preamble is not None
    assert str(by_head.preamble.authority) == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
    assert [basis.text for basis in by_head.preamble.bases] == ["Căn cứ Luật Lưu trữ."]
    assert by_head.signatures[0].authorities == ()
    by_committee = _decision(for_collective=True).basis("Luật Lưu trữ").article("A.").signed("Trần Thị Lan").build()
    assert by_committee.preamble is not None
    assert str(by_committee.preamble.authority) == "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
    assert by_committee.signatures[0].authorities[0].principal == "ỦY BAN NHÂN DÂN"


def test_articles_run_through_the_chapters_and_clauses_below_them() -> None:
    body = (
        Circular(issuer="Bộ Nội vụ", number=6, on=date(2026, 2, 12), about="Quy định về sổ")
        .chapter("QUY ĐỊNH CHUNG").article("Phạm vi").clause("Một:").point("a;").point("b.").clause("Hai.")
        .chapter("SỔ").section("A").article("Mẫu").dash("Gạch.").item("Ba.").subitem("c;")
    ).body  # fmt: skip
    assert all(isinstance(one, Chapter) for one in body)
    first = _at(body, "body[0].children[0]")
    assert isinstance(first, Article)
    assert [type(one) for one in first.children] == [Clause, Clause]
    assert isinstance(_at(body, "body[0].children[0].children[0].children[1]"), Point)
    second = _at(body, "body[1].children[0].children[0]")
    assert str(second.marker) == "Điều 2."
    assert [type(one) for one in second.children] == [Item, Clause]


def test_paragraphs_stand_below_titles_and_beside_sentences() -> None:
    body = (
        Plan(issuer="Sở Y tế tỉnh Kiên Giang", on=DAY, about="A")
        .paragraph("Như sau:").heading("MỤC ĐÍCH").item("Mục đích").paragraph("Nâng cao.").item("Yêu cầu.")
        .paragraph("Thêm.").closing("Hết.").block(Table([["a"]])).table([["b"], ["c"]])
    ).body  # fmt: skip
    heading = body[1]
    assert isinstance(heading, Item)
    assert _at(body, "body[1].children[0].children") == (Paragraph("Nâng cao."),)
    assert heading.children[2] == Paragraph("Thêm.")
    assert body[2] == Paragraph("Hết.")
    assert body[-1] == Table([["b"], ["c"]], 1)


def test_a_deputy_signs_for_the_head_and_for_the_committee() -> None:
    letter = OfficialLetter(issuer="UBND tỉnh Lào Cai", number=215, on=DAY, unit="VX", to="Sở Tài chính")
    signature = letter.signed("Nguyễn Văn Bình", "Phó Chủ tịch").build().signatures[0]
    rights = [(one.right, one.principal) for one in signature.authorities]
    assert rights == [(SigningAuthority.ON_BEHALF, "ỦY BAN NHÂN DÂN"), (SigningAuthority.DEPUTY, "CHỦ TỊCH")]
    ordered = letter.signed("Vũ Thị Lan", "Chánh Văn phòng", by_order_of="Chủ tịch").build().signatures[0]
    assert [(one.right, one.principal) for one in ordered.authorities] == [(SigningAuthority.BY_ORDER, "CHỦ TỊCH")]
    mandated = letter.signed("Vũ Thị Lan", "Giám đốc Sở", by_mandate_of="Chủ tịch").build().signatures[0]
    assert mandated.authorities[0].right is SigningAuthority.BY_DELEGATION
    acting = letter.signed("Vũ Thị Lan", "Chủ tịch", acting=True).build().signatures[0]
    assert (acting.authorities[-1].right, acting.position) == (SigningAuthority.ACTING, None)


def test_recipients_begin_as_above_and_end_with_the_archive() -> None:
    letter = OfficialLetter(issuer="UBND tỉnh Lào Cai", number=215, on=DAY, unit="VX", to=["Sở Tài chính"])
    lines = letter.copied_to("Chủ tịch").build().recipient_items
    assert [line.text for line in lines] == ["Như trên", "Chủ tịch", "Lưu: VT, VX"]
    decision = _decision(unit="NC").article("A.").article("Giám đốc Sở Nội vụ chịu trách nhiệm thi hành.")
    assert decision.build().recipient_items[0].text == "Như Điều 2"
    own = letter.copied_to("Lưu: VT, TH (5)").build().recipient_items
    assert [line.text for line in own] == ["Như trên", "Lưu: VT, TH (5)"]


def test_the_party_writes_its_own_way() -> None:
    plan = PartyPlan(issuer="Tỉnh ủy Lào Cai", number=27, on="09/9/2022", about="Thực hiện Nghị quyết")
    document = plan.paragraph("Như sau.").signed("Hoàng Đức Thành", "Phó Bí thư", for_="Ban Thường vụ").build()
    assert str(document.number) == "27-KH/TU"
    assert document.abstract == "thực hiện Nghị quyết"
    assert document.header.party_title is not None
    assert document.header.national_title is None
    assert [line.text for line in document.recipient_items] == ["Lưu Văn phòng Tỉnh ủy"]
    assert document.body[-1] == Paragraph("Như sau.")
    assert [one.principal for one in document.signatures[0].authorities] == ["BAN THƯỜNG VỤ"]


def test_heads_of_the_party() -> None:
    office = PartyDecision(issuer="Văn phòng Trung ương Đảng", number=12, on="15/6/2026", about="thành lập Tổ")
    document = office.basis("Quy định số 399-QĐ/TW").article("A.").signed("Đặng Văn Nam", "Phó Chánh Văn phòng").build()
    assert [(one.name.text, one.parents[0].text) for one in document.header.issuers] == [
        ("VĂN PHÒNG", "BAN CHẤP HÀNH TRUNG ƯƠNG")
    ]
    assert document.preamble is not None
    assert str(document.preamble.enactment) == "CHÁNH VĂN PHÒNG TRUNG ƯƠNG ĐẢNG QUYẾT ĐỊNH:"
    assert document.signatures[0].authorities[0].principal == "CHÁNH VĂN PHÒNG"
    commune = PartyPlan(issuer="Đảng ủy xã Bắc Hà", number=1, on="15/6/2026", about="A").build()
    assert commune.header.issuers[0].parents[0].text == "ĐẢNG BỘ TỈNH LÀO CAI"
    leading = PartyPlan(issuer="Bộ Chính trị", number=1, on="15/6/2026", about="A").signed("Nguyễn Văn A").build()
    assert leading.header.issuers[0].name.text == "BAN CHẤP HÀNH TRUNG ƯƠNG"
    assert leading.signatures[0].authorities[0].principal == "BỘ CHÍNH TRỊ"
    assert leading.signatures[0].position is None
    asked = PartySubmission(issuer="Tỉnh ủy Lào Cai", number=1, on="15/6/2026", about="A", to="Ban Bí thư").build()
    assert asked.addressees is not None
    assert asked.addressees.label.text == "Kính trình"


def test_a_telegram_wires_and_minutes_have_two_signers() -> None:
    telegram = Telegram(issuer="Thủ tướng Chính phủ", number=36, on="18/9/2023", to="Chủ tịch tỉnh").build()
    assert telegram.addressees is not None
    assert telegram.addressees.label.text == "THỦ TƯỚNG CHÍNH PHỦ điện"
    assert telegram.header.place_and_date is not None
    assert telegram.header.place_and_date.place == "Hà Nội"
    minutes = Minutes(issuer="Sở Nội vụ tỉnh Lào Cai", number=5, on=DAY).signed("A", "Thư ký").signed("B", "Chủ tọa")
    assert [str(one.position) for one in minutes.build().signatures] == ["THƯ KÝ", "CHỦ TỌA"]


def test_the_law_and_its_term() -> None:
    law = Law(issuer="Quốc hội", number=12, on="15/6/2025", about="Lưu trữ", term=15)
    document = law.basis("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam").article("Phạm vi").build()
    assert str(document.number) == "12/2025/QH15"
    assert document.preamble is not None
    assert str(document.preamble.enactment) == "Quốc hội ban hành Luật Lưu trữ."
    with pytest.raises(InvalidDocumentError, match="needs the term"):
        Law(issuer="Quốc hội", number=12, on="15/6/2025", about="Lưu trữ").build()
    assert Law(issuer="Quốc hội", on="15/6/2025", about="Lưu trữ").build().number is None


def test_an_issuer_of_no_registry_is_described_by_the_caller() -> None:
    letter = OfficialLetter(
        issuer="Trung tâm Tin học", parents=("Sở Nội vụ",), code="TTTH", place="Lào Cai", number=3, on=DAY, unit="HC",
        to="Sở Nội vụ", about="việc A",
    ).signed("Lê Văn C", "Giám đốc").build()  # fmt: skip
    assert str(letter.number) == "03/TTTH-HC"
    assert letter.header.issuers[0].parents[0].text == "SỞ NỘI VỤ"
    with pytest.raises(UnknownEntryError):
        OfficialLetter(issuer="Trung tâm Tin học", on=DAY).build()
    with pytest.raises(InvalidDocumentError, match="no code is known"):
        OfficialLetter(issuer="Trung tâm Tin học", parents=(), number=1, on=DAY).build()
    assert OfficialLetter(issuer="Trung tâm Tin học", parents=(), on=DAY).build().number is None
    with pytest.raises(InvalidDocumentError, match="who decides"):
        Decision(issuer="Trung tâm Tin học", parents=(), on=DAY).basis("A").build()


def test_a_body_that_is_no_more_is_refused_with_what_followed_it() -> None:
    with pytest.raises(UnknownEntryError) as caught:
        OfficialLetter(issuer="Bộ Kế hoạch và Đầu tư", on=date(2026, 6, 1)).build()
    assert "Bộ Tài chính" in caught.value.nearest


def test_a_kind_of_another_day_is_refused() -> None:
    with pytest.raises(UnknownEntryError, match="kinds"):
        AdministrativeDocument(kind="ban-cam-ket", issuer="Bộ Nội vụ", on=date(2026, 6, 1)).build()
    with pytest.raises(InvalidDocumentError, match="no code"):
        AdministrativeDocument(kind="thu-cong", issuer="Bộ Nội vụ", on=date(2026, 6, 1), number=1).build()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (lambda: _decision().clause("a"), "no-article"),
        (lambda: _decision().article("A").point("a"), "no-clause"),
        (lambda: _decision().heading("A").article("a"), "no-article-here"),
        (lambda: _decision(on="tháng 6 năm 2026"), "no-day"),
    ],
)
def test_what_has_no_place_is_refused(wrong: Callable[[], object], code: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        wrong()
    assert caught.value.code == code


def test_regulations_and_appendices_name_their_document() -> None:
    statute = AdministrativeDocument(kind="quy-che", issuer="UBND tỉnh Lào Cai", on=DAY, about="sử dụng phòng đọc")
    document = (
        _decision().article("Ban hành kèm theo Quyết định này Quy chế.")
        .promulgating(statute.article("Phạm vi.")).appendix("Biểu mẫu", Paragraph("Mẫu 1"))
        .appendix("Danh sách", Paragraph("Tên")).build()
    )  # fmt: skip
    regulation, first, second = document.appendices
    reference = "(Kèm theo Quyết định số 815/QĐ-UBND ngày 07 tháng 4 năm 2023 của Ủy ban nhân dân tỉnh Lào Cai)"
    assert {str(one.reference) for one in document.appendices} == {reference}
    assert regulation.header is not None
    assert regulation.header.kind is not None
    assert regulation.header.kind.text == "QUY CHẾ"
    assert [str(one.label) for one in (first, second)] == ["Phụ lục I", "Phụ lục II"]
    assert first.body == (Paragraph("Mẫu 1./."),)


def test_a_draft_leaves_number_and_day_open() -> None:
    document = _decision(number=None, is_draft=True).article("A.").appendix("B").build()
    assert document.header.place_and_date is not None
    assert document.header.place_and_date.date == PartialDate(2023)
    assert document.number is not None
    assert document.number.ordinal is None
    assert document.appendices[0].reference is None
    assert "ngày … tháng … năm 2023" in str(vngov.render(document, "text"))


def test_marks_and_whole_numbers_are_kept() -> None:
    number = vngov.DocumentNumber.parse("12/QĐ-UBND")
    document = _decision(number=number, secrecy="MẬT", urgency="KHẨN", circulation="LƯU HÀNH NỘI BỘ").build()
    assert document.number == number
    assert (str(document.header.secrecy), str(document.header.urgency)) == ("MẬT", "KHẨN")
    assert _decision(number="30/QĐ-UBND").build().number == vngov.DocumentNumber.parse("30/QĐ-UBND")


def test_the_leading_body_of_the_party_signs_on_the_right() -> None:
    """36-HD/VPTW: the others on its left; in State documents it comes first."""
    joint = PartyPlan(
        issuer="Ban Tổ chức Tỉnh ủy Lào Cai", jointly="Ban Nội chính Tỉnh ủy Lào Cai", number=5,
        on="15/6/2022", about="Phối hợp", place="Lào Cai",
    ).paragraph("Nội dung.").signed("Trần Văn Ánh", "Trưởng ban").signed("Lê Thị Bình", "Trưởng ban")  # fmt: skip

    assert [str(one.name) for one in joint.build().signatures] == ["Lê Thị Bình", "Trần Văn Ánh"]


def test_joint_circulars_name_both() -> None:
    document = NormativeDocument(
        kind="thong-tu-lien-tich", issuer="Viện kiểm sát nhân dân tối cao", jointly="Tòa án nhân dân tối cao",
        number=1, on="15/6/2026", about="Quy định việc A",
    ).basis("Luật A").build()  # fmt: skip
    assert len(document.header.issuers) == 2
    assert document.preamble is not None
    assert "Chánh án Tòa án nhân dân tối cao" in str(document.preamble.enactment)
