"""What the layout of a format decides where the words alone are doubtful."""

import pytest

from vngov.readers.text import assemble
from vngov.readers.text.layout import Align, FlowBuilder, Style

CENTRED = Style(bold=True, align=Align.CENTER)
PLAIN = Style(align=Align.JUSTIFY)
HEAD = ("SỞ NỘI VỤ", "Số: 12/KH-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Lào Cai, ngày 3 tháng 4 năm 2024")


def _document(*lines: str | tuple[str, Style], exact: bool = True):
    flow = FlowBuilder(paragraphs_are_lines=exact)
    for line in (*HEAD, *lines):
        flow.line(*((line, None) if isinstance(line, str) else line))
    return assemble(flow.text, flow.layout).document


@pytest.mark.parametrize("style", [None, PLAIN])
def test_an_abstract_is_centred_to_its_end(style) -> None:
    """A short paragraph below it that is not centred belongs to the body, one that is goes on."""
    kind = ("KẾ HOẠCH", CENTRED)
    lines = [kind, ("Trồng cây xanh", CENTRED), ("Năm nay trồng cây ở ba xã", style)]

    assert _document(*lines).abstract == ("Trồng cây xanh" if style else "Trồng cây xanh Năm nay trồng cây ở ba xã")
    assert _document(kind, ("Trồng cây", CENTRED), ("Trong năm 2024 ở tỉnh Lào Cai và các xã", CENTRED)).abstract == (
        "Trồng cây Trong năm 2024 ở tỉnh Lào Cai và các xã"
    )


def test_an_addressee_ends_with_its_paragraph() -> None:
    """Unless its last sign is a comma; where lines are no paragraphs, a short line goes on."""
    lines = ("Kính gửi:", "- Sở A, B,", "C và D", "Sở Nội vụ nhận được văn bản")

    def texts(*, exact: bool) -> list[str]:
        addressees = _document(*lines, exact=exact).addressees
        return [] if addressees is None else [item.text for item in addressees.items]

    assert texts(exact=True) == ["Sở A, B, C và D"]
    assert texts(exact=False) == ["Sở A, B, C và D Sở Nội vụ nhận được văn bản"]


FOOT = ("Nội dung.", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", "Nguyễn Văn An", "")


def test_an_appendix_without_a_label_is_known_by_its_reference() -> None:
    """Capitals right above ``(Kèm theo …)``; the signature above them stays out."""
    document = _document(
        *FOOT, "PHÂN CÔNG NHIỆM VỤ", "CỦA TỔ CÔNG TÁC", "(Kèm theo Kế hoạch số 12/KH-SNV)", "Nội dung kèm."
    )
    (appendix,) = document.appendices

    assert str(document.signatures[0].name) == "Nguyễn Văn An"
    assert appendix.label is None
    assert str(appendix.title) == "PHÂN CÔNG NHIỆM VỤ CỦA TỔ CÔNG TÁC"
    assert str(appendix.reference) == "(Kèm theo Kế hoạch số 12/KH-SNV)"
    assert [block.text for block in appendix.body] == ["Nội dung kèm."]


def test_a_reference_below_a_label_opens_nothing_new() -> None:
    """Nor one without a title."""
    document = _document(*FOOT, "Phụ lục I", "DANH SÁCH", "(Kèm theo Kế hoạch số 12/KH-SNV)", "a", "(Kèm theo b)")

    assert [str(appendix.label) for appendix in document.appendices] == ["Phụ lục I"]
