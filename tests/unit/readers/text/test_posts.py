"""Who is a person below a document, and what only looks like one."""

import pytest

import vngov
from vngov.readers.text.posts import person

_LETTER = """ỦY BAN NHÂN DÂN
TỈNH BÌNH THUẬN
Số: 123/UBND-KT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Thuận, ngày 10 tháng 3 năm 2025
V/v chuẩn bị lễ hội cầu ngư

Kính gửi: Các sở, ban, ngành tỉnh.

Ủy ban nhân dân tỉnh yêu cầu các sở thực hiện.

Nơi nhận:
- Như trên;
- Cục Kiểm tra văn bản, {body}
{rest};
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nguyễn Văn An", ("", "Nguyễn Văn An")),
        ("TS. Trần Thị Bình", ("TS.", "Trần Thị Bình")),
        ("H’Yim Kđoh", ("", "H’Yim Kđoh")),
        ("H'Yim Kđoh", ("", "H'Yim Kđoh")),
        ("Y Biêr Niê", ("", "Y Biêr Niê")),
        ("Bộ Tư", None),
        ("Ủy Ban", None),
        ("Sở Y Tế", None),
        ("NGUYỄN VĂN AN", None),
    ],
)
def test_a_person_has_a_name_of_a_person(text, said) -> None:
    """No family is called as a body begins."""
    assert person(text) == said


@pytest.mark.parametrize(("body", "rest"), [("Bộ Tư", "pháp"), ("Bộ Xây", "dựng"), ("Sở Nội", "vụ")])
def test_a_body_that_is_broken_off_signs_nothing(body, rest) -> None:
    """The recipient goes on in the next line."""
    document = vngov.parse(_LETTER.format(body=body, rest=rest)).document

    assert document.recipients is not None
    assert [item.text for item in document.recipients.items][1] == f"Cục Kiểm tra văn bản, {body} {rest}"
    assert [one.name.text for one in document.signatures if one.name] == ["Nguyễn Văn An"]
