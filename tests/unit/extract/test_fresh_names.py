"""Names of bodies and numbers of acts as letters of every day print them."""

from __future__ import annotations

import pytest

import vngov
from vngov.extract._task_actors import names_at, printed
from vngov.extract._task_roles import charge_at


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Bộ trưởng các Bộ: Quốc phòng, Công an, Y tế chủ động chỉ đạo",
            ("Bộ trưởng các Bộ: Quốc phòng, Công an, Y tế",),
        ),
        (
            "Các Bộ: Y tế, Văn hóa, Thể thao và Du lịch rà soát",
            ("Bộ Y tế", "Bộ Văn hóa, Thể thao và Du lịch"),
        ),
        ("Hội Nông dân tỉnh và các tổ chức thành viên tổ chức tập huấn", ("Hội Nông dân tỉnh", "các tổ chức thành viên")),
        ("Công an tỉnh, các địa phương liên quan trong công tác tuần tra", ("Công an tỉnh", "các địa phương liên quan")),
        ("Ủy ban bầu cử của tỉnh hướng dẫn", ("Ủy ban bầu cử của tỉnh",)),
        ("Báo Sơn La, Bảo hiểm xã hội tỉnh phổ biến", ("Báo Sơn La", "Bảo hiểm xã hội tỉnh")),
    ],
)  # fmt: skip
def test_where_names_end(text, names) -> None:
    """Fields stay with their ministry, and a noun is no verb."""
    assert names_at(printed(text), 0).texts == names


def test_a_heading_is_no_newspaper() -> None:
    """``Bảo`` is not ``Báo``."""
    assert names_at(printed("Bảo tồn giống cây bản địa"), 0) is None


def test_a_label_that_says_what_they_do() -> None:
    """Up to its colon a label is the name of a class of bodies."""
    line = printed("Các đơn vị cung cấp dịch vụ bưu chính trên địa bàn: Bố trí nhân lực.")
    charge = charge_at(line, 0, len(line.text))

    assert charge.names.texts == ("Các đơn vị cung cấp dịch vụ bưu chính trên địa bàn",)
    assert line.text[charge.rest :] == "Bố trí nhân lực."


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("Trả lời công văn số 731.2024/OL.SDV ngày 04/11/2024 của Công ty", "731.2024/OL.SDV", "cong-van"),
        ("Trả lời công văn số 20241104/CV-SD ngày 04/11/2024", "20241104/CV-SD", "cong-van"),
        ("Nhận được công văn số 318/CCTKV.02-TTKT1 ngày 04/11/2024", "318/CCTKV.02-TTKT1", "cong-van"),
        ("kết luận tại thông báo số 88-TB/TW ngày 04/11/2024", "88-TB/TW", "thong-bao"),
        ("Căn cứ QCVN 06A:2023/BXD về an toàn", "QCVN 06A:2023/BXD", "quy-chuan"),
        ("Luật Dẫn độ và giao nhận tang vật số\n99/2031/QH19", "99/2031/QH19", "luat"),
    ],
)
def test_numbers_of_unusual_form(text, number, kind) -> None:
    """A cue and a kind before it are enough for a number that no rule knows."""
    (citation,) = vngov.find_citations(text)

    assert (str(citation.number or citation.number_text), citation.kind_id) == (number, kind)


@pytest.mark.parametrize("text", ["đăng trên báo số 12/QĐ-XY hôm qua", "Hội Luật gia Việt Nam", "theo luật giá chung"])
def test_what_is_no_act(text) -> None:
    """The number of a newspaper, the society of lawyers, a law of nature."""
    assert vngov.find_citations(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("theo Luật Thủy lợi và các văn bản", "Luật Thủy lợi"),
        ("theo Luật Thú y năm 2015", "Luật Thú y năm 2015"),
        ("theo Luật Địa chất và khoáng sản3.", "Luật Địa chất và khoáng sản"),
        (
            "theo Luật Đầu tư theo\nphương thức đối tác công tư và Luật",
            "Luật Đầu tư theo\nphương thức đối tác công tư",
        ),
    ],
)
def test_the_longest_name_of_a_law(text, name) -> None:
    """A short title does not cut a longer one, and a footnote does not spoil it."""
    assert vngov.find_citations(text)[0].text == name
