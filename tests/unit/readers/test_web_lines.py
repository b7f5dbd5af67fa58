"""Documents that a page on the web cut into short lines, in the middle of a formula, a name or a word."""

from __future__ import annotations

import pytest

import vngov
from vngov.model import Article

PAGE = """|
**BỘ TÀI
CHÍNH**
**CỤC
HẢI QUAN**
-------
|
**CỘNG HÒA
XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 815/CHQ-GSQL
*V/v hướng dẫn bảo quản
hàng mẫu*
|
*Hà
Nội, ng**ày **04**
tháng **11** năm **2025*
|

**Kính
gửi:** Công ty TNHH Vải
Sông Đà.
Trả lời văn bản của Công ty, Cục Hải quan có ý kiến như sau:
Hàng mẫu được bảo quản tại kho.

|
__Nơi nhận__:
- Như trên;
- Lưu: VT.
|
**TL.
CỤC TRƯỞNG**
**KT. TRƯỞNG BAN GIÁM SÁT**
PHÓ TRƯỞNG BAN
**Trần Quốc
Bảo**
|
"""

DECISION = """**ỦY
BAN NHÂN DÂN**
TỈNH CAO BẰNG
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
Số: 61/QĐ-UBND
*Cao
Bằng, ngày 02 tháng 6 năm 2025*
**QUYẾT ĐỊNH**
BAN HÀNH ĐỀ ÁN CHỢ VÙNG CAO TỈNH CAO BẰNG GIAI ĐOẠN 2026
- 2030 THEO QUYẾT ĐỊNH SỐ 15/2019/QĐ-UBND
NGÀY 04 THÁNG 7 NĂM 2019 CỦA ỦY BAN NHÂN DÂN TỈNH CAO BẰNG, NĂM HỌC
2025-2026
**ỦY BAN NHÂN DÂN TỈNH CAO BẰNG**
*Căn
cứ Luật
Tổ chức chính quyền địa phương;*
*Căn cứ Nghị định số 60/2024/NĐ-CP
(được sửa đổi, bổ sung năm 2025)
của Chính phủ về phát triển và quản lý chợ giai đoạn 2024
- 2030;*
*Theo
đề nghị của Giám đốc Sở Công Thương tỉnh
Cao Bằng.*
**QUYẾT ĐỊNH:**
**Điều
1.** Ban hành Đề án.
**Điều 2.** Quyết định có hiệu lực từ ngày ký.
"""


def test_a_letter_cut_into_short_lines() -> None:
    """Every part of the head and of the foot is put together again, and nothing is lost."""
    result = vngov.parse(PAGE)
    document = result.document
    (signature,) = document.signatures

    assert result.unowned() == ()
    assert vngov.resolve_issuer(document).name == "Cục Hải quan"
    assert vngov.resolve_issuer(document).parents == ("Bộ Tài chính",)
    assert document.header.place_and_date.place == "Hà Nội"
    assert document.issued_on.format("iso") == "2025-11-04"
    assert document.abstract == "V/v hướng dẫn bảo quản hàng mẫu"
    assert [item.raw for item in document.addressees.items] == ["Công ty TNHH Vải Sông Đà."]
    assert [item.text for item in document.recipient_items] == ["Như trên", "Lưu: VT"]
    assert [line.raw for line in signature.authorities] == ["TL. CỤC TRƯỞNG", "KT. TRƯỞNG BAN GIÁM SÁT"]
    assert (signature.position.text, signature.name.text) == ("PHÓ TRƯỞNG BAN", "Trần Quốc Bảo")


def test_a_decision_cut_into_short_lines() -> None:
    """An abstract, a basis and a heading go on where their line ends too early."""
    document = vngov.parse(DECISION).document

    assert document.header.place_and_date.place == "Cao Bằng"
    assert document.abstract.endswith("GIAI ĐOẠN 2026 - 2030 THEO QUYẾT ĐỊNH SỐ 15/2019/QĐ-UBND NGÀY 04 THÁNG 7 NĂM 2019 "
                                      "CỦA ỦY BAN NHÂN DÂN TỈNH CAO BẰNG, NĂM HỌC 2025-2026")  # fmt: skip
    assert [basis.text for basis in document.preamble.bases] == [
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        (
            "Căn cứ Nghị định số 60/2024/NĐ-CP (được sửa đổi, bổ sung năm 2025) của Chính phủ về phát triển và quản lý "
            "chợ giai đoạn 2024 - 2030;"
        ),
        "Theo đề nghị của Giám đốc Sở Công Thương tỉnh Cao Bằng.",
    ]
    assert [str(block.marker) for block in document.body if isinstance(block, Article)] == ["Điều 1.", "Điều 2."]


@pytest.mark.parametrize("line", ["Căn nhà", "Kính", "Điều", "Theo"])
def test_a_first_word_alone_stays_alone(line) -> None:
    """Only what goes on as the formula does is joined."""
    blocks = vngov.parse(f"{line}\nMột dòng khác.\n").document.body

    assert [block.text for block in blocks] == [line, "Một dòng khác."]


def test_a_date_without_its_comma() -> None:
    """The place is known by its capitals."""
    text = DECISION.replace("*Cao\nBằng, ngày", "*Cao Bằng ngày")

    assert vngov.parse(text).document.header.place_and_date.place == "Cao Bằng"


def test_a_year_that_cannot_be_read() -> None:
    """The year of the number helps to find the issuer; nothing raises."""
    text = DECISION.replace("tháng 6 năm 2025*", "tháng 6 năm *")

    assert vngov.resolve_issuer(vngov.parse(text).document).name == "Ủy ban nhân dân tỉnh Cao Bằng"
