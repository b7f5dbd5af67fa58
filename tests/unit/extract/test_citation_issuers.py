"""Where the name of the body after ``của`` ends, whatever follows."""

from __future__ import annotations

import pytest

from vngov.extract.citations import find_citations

BODIES = [
    "Ngân hàng Nhà nước Việt Nam", "Thống đốc Ngân hàng Nhà nước Việt Nam", "Thanh tra Chính phủ",
    "Bảo hiểm xã hội Việt Nam", "Ủy ban Dân tộc", "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc",
    "Tổng Liên đoàn Lao động Việt Nam", "Ban Tuyên giáo Trung ương", "Văn phòng Trung ương Đảng", "Quân ủy Trung ương",
    "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Trung ương Đoàn TNCS Hồ Chí Minh",
    "Hội đồng Thẩm phán Tòa án nhân dân tối cao", "Viện trưởng Viện kiểm sát nhân dân tối cao", "Kiểm toán nhà nước",
    "Ban Chấp hành Đảng bộ tỉnh khóa XX", "Thường trực Hội đồng nhân dân thành phố Hà Nội",
    "Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "Ủy ban Kiểm tra Tỉnh ủy", "Công an tỉnh Lào Cai",
    "Chủ tịch Ủy ban nhân dân huyện Bảo Yên", "Ủy ban nhân dân phường Lào Cai", "Bộ Tư lệnh Quân khu 2",
    "Hội Liên hiệp Phụ nữ Việt Nam", "Trường Đại học Luật Hà Nội", "Bộ Xây dựng và Bộ Nội vụ", "Phòng Nội vụ huyện",
    "Sở Giáo dục và Đào tạo tỉnh Lào Cai", "Ủy ban Bầu cử tỉnh", "Ban Tổ chức - Cán bộ Chính phủ", "Ủy ban thường vụ Quốc hội",
    "Thủ tướng Chính phủ", "Bộ Chính trị và Ban Bí thư", "Bộ Chính trị, Ban Bí thư và Chính phủ", "Liên đoàn Lao động tỉnh",
]  # fmt: skip


@pytest.mark.parametrize(
    "follows", [" về việc lập Tổ", " quy định chi tiết", ";", " ban hành Quy chế", " và Luật Dược", "\n\nKính gửi"]
)
@pytest.mark.parametrize("body", BODIES)
def test_the_name_ends_where_the_sentence_goes_on(body, follows) -> None:
    """An abstract, a mark, another act, a new paragraph."""
    first = find_citations(f"Công văn số 12/ABC-XY ngày 05/3/2024 của {body}{follows}")[0]

    assert body == first.issuer


@pytest.mark.parametrize("words", ["các cơ quan", "2 bộ", "nó", "- Bộ", "(Bộ Y tế)"])
def test_what_names_no_body_is_no_issuer(words) -> None:
    """The span then ends with the date."""
    [one] = find_citations(f"Công văn số 12/ABC-XY ngày 05/3/2024 của {words}")

    assert (one.issuer, one.text) == (None, "Công văn số 12/ABC-XY ngày 05/3/2024")


def test_a_very_long_run_of_bodies_ends_somewhere() -> None:
    """No name is longer than a window."""
    [one] = find_citations("Công văn số 12/ABC-XY của " + "Bộ Chính trị và " * 50)[:1]

    assert len(one.issuer) < 250
